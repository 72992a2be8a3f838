internal import Kernel

extension Endpoint {
    /// Everything that is wrong with query and headers; a name in the query that is not declared is refused, so that
    /// a misspelt filter does not list everything.
    func problems(in query: FormData) -> [FieldProblem] {
        let declared = parameters.filter { $0.place == .query }
        var problems: [FieldProblem] = []
        for entry in query.entries where !declared.contains(where: { $0.name == entry.name }) {
            problems.append(FieldProblem(String(entry.name.prefix(60)), .unknownField))
        }
        for parameter in declared {
            let values = query.all(parameter.name).filter { !$0.isEmpty }
            if values.isEmpty {
                if parameter.isRequired { problems.append(FieldProblem(parameter.name, .missing)) }
                continue
            }
            problems += parameter.schema.problems(of: values).map { FieldProblem(parameter.name, $0) }
        }
        return problems
    }
}

extension Schema {
    /// What is wrong with texts that stand for a value of this shape.
    fileprivate func problems(of values: [String]) -> [Problem] {
        if case .array(let item, let max) = shape {
            if let max, values.count > max { return [.tooManyItems(max: max)] }
            return values.flatMap { item.problems(of: [$0]) }
        }
        guard values.count == 1, let value = values.first else { return [.tooManyItems(max: 1)] }
        switch shape {
        case .integer(let range):
            if case .wrongType = Self.problem(value, range) { return [.notANumber] }
            return Self.problem(value, range).map { [$0] } ?? []
        case .string(let rule): return Self.problems(value, rule)
        case .boolean: return ["true", "false"].contains(value) ? [] : [.unknownChoice]
        case .object, .array, .any: return []
        }
    }

    private static func problems(_ value: String, _ rule: TextRule) -> [Problem] {
        if let choices = rule.choices { return choices.contains(value) ? [] : [.unknownChoice] }
        if let max = rule.max, value.unicodeScalars.count > max { return [.tooLong(max: max)] }
        if rule.format == "date", Day(value) == nil { return [.notADay] }
        return value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? [.controlCharacters] : []
    }
}
