internal import Kernel

extension RecordReading {
    /// The title, cut where it is too long: it is made here, and nothing recorded is lost with it.
    func title(key: String?) -> String {
        let parts = mapping.title.compactMap { $0.filled { present($0) } }
        let title = parts.isEmpty ? "\(mapping.name.zh) \(key ?? "")" : parts.joined(separator: " · ")
        guard RecordText.isLonger(title, than: Mapping.Bounds.title) else { return title }
        return String(String.UnicodeScalarView(title.unicodeScalars.prefix(Mapping.Bounds.title - 1))) + "…"
    }

    /// The story, rejected where it is too long: it is the record's own text.
    mutating func story() -> String {
        let story = mapping.story.compactMap { $0.filled { present($0) } }.joined(separator: "\n")
        if RecordText.isLonger(story, than: Mapping.Bounds.story) {
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
        if let column = mapping.category.column { return knownCategory(column) }
        var steps: [CategoryStep] = []
        var codes: [String] = []
        for level in mapping.category.levels {
            guard let name = bounded(level.name, max: Mapping.Bounds.name) else {
                codes.append("-")
                continue
            }
            codes.append(CategoryCodes.code(level.code.flatMap { present($0) } ?? name))
            let step = CategoryStep(code: codes.joined(separator: "/"), parent: steps.last?.code, name: name)
            steps.append(step)
            remarks.append(.named(list: .category, code: step.code, name: name))
        }
        return steps
    }

    private mutating func knownCategory(_ column: String) -> [CategoryStep] {
        let value = text(column)
        guard let code = mapping.category.values[value] else {
            remarks.append(.unknown(column: column, value: value))
            return []
        }
        return [CategoryStep(code: code, parent: nil, name: value, isKnown: true)]
    }
}

/// Codes of categories made from what a source writes.
enum CategoryCodes {
    /// Letters and digits in lower case, every run of other characters as one `-`: stable and readable in an address.
    static func code(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain), !text.isEmpty { return text }
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

    /// A digit or small letter of ASCII, which stays as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte)
    }
}
