package import Kernel

extension Schema {
    /// Everything about a value that does not have this shape: unknown and missing members, wrong types and choices.
    ///
    /// Paths are dotted: `claims.0.amount`; the whole body is the empty path.
    package func problems(in value: JSONValue, at path: String = "") -> [FieldProblem] {
        var problems: [FieldProblem] = []
        check(value, path, &problems)
        return problems
    }

    private func check(_ value: JSONValue, _ path: String, _ problems: inout [FieldProblem]) {
        if isNullable, value == .null { return }
        switch (shape, value) {
        case (.any, _), (.boolean, .bool): return
        case (.object(let properties), .object(let members)): check(members, properties, path, &problems)
        case (.array(let item, let max), .array(let items)):
            if let max, items.count > max { problems.append(FieldProblem(path, .tooManyItems(max: max))) }
            for (index, value) in items.prefix(max ?? items.count).enumerated() {
                item.check(value, Self.path(path, String(index)), &problems)
            }
        case (.string(let rule), .string(let text)):
            if let choices = rule.choices, !choices.contains(text) {
                problems.append(FieldProblem(path, .unknownChoice))
            }
        case (.integer(let range), .number(let text)):
            Self.problem(text, range).map { problems.append(FieldProblem(path, $0)) }
        default: problems.append(FieldProblem(path, .wrongType(expected: typeName)))
        }
    }

    private func check(
        _ members: [JSONValue.Member], _ properties: [Property], _ path: String, _ problems: inout [FieldProblem]
    ) {
        for member in members where !properties.contains(where: { $0.name == member.name }) {
            problems.append(FieldProblem(Self.path(path, Self.shown(member.name)), .unknownField))
        }
        for property in properties {
            if let member = members.first(where: { $0.name == property.name }) {
                property.schema.check(member.value, Self.path(path, property.name), &problems)
            } else if property.isRequired {
                problems.append(FieldProblem(Self.path(path, property.name), .missing))
            }
        }
    }

    /// What is wrong with a whole number as it is written.
    static func problem(_ text: String, _ range: ClosedRange<Int>?) -> Problem? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }), text != "-" else {
            return .wrongType(expected: "integer")
        }
        let number = Int(text) ?? (text.hasPrefix("-") ? Int.min : Int.max)
        guard let range else { return nil }
        if number < range.lowerBound { return .numberTooSmall(min: range.lowerBound) }
        return number > range.upperBound ? .numberTooLarge(max: range.upperBound) : nil
    }

    private static func path(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// A name that a stranger chose, short and without control characters, to be said back.
    private static func shown(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.prefix(60).filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    /// The type in the words of JSON Schema.
    var typeName: String {
        switch shape {
        case .object: "object"
        case .array: "array"
        case .string: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .any: "any"
        }
    }
}
