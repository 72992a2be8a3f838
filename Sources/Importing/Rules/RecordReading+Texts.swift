internal import Kernel

extension RecordReading {
    /// The title, cut where it is too long: it is made here, and nothing recorded is lost with it.
    func title(key: String?) -> String {
        let parts = mapping.title.compactMap { $0.filled(present) }
        let title = parts.isEmpty ? "\(mapping.name.zh) \(key ?? "")" : parts.joined(separator: " · ")
        guard title.unicodeScalars.count > Mapping.Bounds.title else { return title }
        return String(String.UnicodeScalarView(title.unicodeScalars.prefix(Mapping.Bounds.title - 1))) + "…"
    }

    /// The story, rejected where it is too long: it is the record's own text.
    mutating func story() -> String {
        let story = mapping.story.compactMap { $0.filled(present) }.joined(separator: "\n")
        if story.unicodeScalars.count > Mapping.Bounds.story {
            let columns = mapping.story.flatMap(\.columns).joined(separator: " + ")
            problems.append(.tooLong(column: columns, max: Mapping.Bounds.story))
        }
        return story
    }

    mutating func division() -> MappedDivision {
        let rule = mapping.division
        guard let column = rule.column, let value = present(column) else { return rule.base }
        if let known = rule.values[value] { return MappedDivision(code: known) }
        guard let prefix = rule.prefix else {
            remarks.append(.unknown(column: column, value: value))
            return rule.base
        }
        let name: String
        if let nameColumn = rule.name {
            // A place with a code and no name is no place: such codes stand for "unknown" where they were seen.
            guard let present = bounded(nameColumn, max: Mapping.Bounds.name) else { return rule.base }
            name = present
        } else {
            if rule.names[value] == nil { remarks.append(.unknown(column: column, value: value)) }
            name = rule.names[value] ?? value
        }
        guard let code = DivisionCode(prefix + value) else {
            problems.append(.badDivision(column: column, text: String(value.prefix(40))))
            return rule.base
        }
        remarks.append(.named(list: .division, code: code.rawValue, name: name))
        return MappedDivision(code: code, parent: rule.base.code, name: name)
    }

    /// The levels that the record has; an absent level between two others keeps its place in the codes as `-`.
    mutating func category() -> [CategoryStep] {
        var steps: [CategoryStep] = []
        var codes: [String] = []
        for level in mapping.category.levels {
            guard let name = bounded(level.name, max: Mapping.Bounds.name) else {
                codes.append("-")
                continue
            }
            codes.append(CategoryCodes.code(level.code.flatMap(present) ?? name))
            let step = CategoryStep(code: codes.joined(separator: "/"), parent: steps.last?.code, name: name)
            steps.append(step)
            remarks.append(.named(list: .category, code: step.code, name: name))
        }
        return steps
    }
}

/// Codes of categories made from what a source writes.
enum CategoryCodes {
    /// Letters and digits in lower case, every run of other characters as one `-`: stable and readable in an address.
    static func code(_ text: String) -> String {
        var code = String.UnicodeScalarView()
        var gap = false
        for scalar in text.unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                gap = !code.isEmpty
                continue
            }
            if gap { code.append("-") }
            gap = false
            code.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        return code.isEmpty ? "other" : String(code)
    }
}

/// How the text of a field is cleaned.
enum RecordText {
    /// Without entities; each control character and line break as a space; no spaces around it.
    static func clean(_ text: String, htmlEntities: Bool) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        let decoded = htmlEntities ? HTMLEntities.decode(text) : text
        let scalars = decoded.unicodeScalars.map { isControl($0) ? " " : $0 }
        let whole = scalars.drop { $0.properties.isWhitespace }
        let end = whole.lastIndex { !$0.properties.isWhitespace } ?? whole.startIndex - 1
        return String(String.UnicodeScalarView(whole[...end]))
    }

    /// A byte that needs no look: letters, digits and a few signs of ASCII, without the space.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2f, 0x2e, 0x3a, 0x40: true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value < 0x20 || (0x7f...0x9f).contains(value) || value == 0xfeff
            || scalar.properties.isNoncharacterCodePoint
    }
}
