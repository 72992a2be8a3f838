internal import Kernel

extension Schema {
    /// The shape in JSON Schema 2020-12; named shapes are put into `components` once and referred to.
    func json(_ components: inout [String: JSONValue]) -> JSONValue {
        guard let name else { return isNullable ? nullable(written(&components)) : written(&components) }
        if components[name] == nil {
            components[name] = .null
            components[name] = written(&components)
        }
        let reference: JSONValue = ["$ref": .string("#/components/schemas/\(name)")]
        return isNullable ? ["anyOf": .array([reference, ["type": "null"]])] : reference
    }

    private func written(_ components: inout [String: JSONValue]) -> JSONValue {
        var members: [JSONValue.Member] = []
        if case .any = shape {} else { members.append(.init("type", .string(typeName))) }
        switch shape {
        case .object(let properties): members += Self.object(properties, &components)
        case .array(let item, let max):
            members.append(.init("items", item.json(&components)))
            if let max { members.append(.init("maxItems", .number(max))) }
        case .string(let rule): members += Self.text(rule)
        case .integer(let range):
            if let range {
                members += [.init("minimum", .number(range.lowerBound)), .init("maximum", .number(range.upperBound))]
            }
        case .boolean, .any: break
        }
        if let about { members.append(.init("description", .string(about.both))) }
        if let example { members.append(.init("examples", .array([example]))) }
        return .object(members)
    }

    private static func object(
        _ properties: [Property], _ components: inout [String: JSONValue]
    ) -> [JSONValue.Member] {
        var written: [JSONValue.Member] = []
        for property in properties { written.append(.init(property.name, property.schema.json(&components))) }
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        var members: [JSONValue.Member] = [.init("properties", .object(written))]
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        members.append(.init("additionalProperties", false))
        return members
    }

    private static func text(_ rule: TextRule) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if let min = rule.min { members.append(.init("minLength", .number(min))) }
        if let max = rule.max { members.append(.init("maxLength", .number(max))) }
        if let pattern = rule.pattern { members.append(.init("pattern", .string(pattern))) }
        if let format = rule.format { members.append(.init("format", .string(format))) }
        if let choices = rule.choices { members.append(.init("enum", .array(choices.map(JSONValue.string)))) }
        return members
    }

    /// The same shape with null beside its type.
    private func nullable(_ written: JSONValue) -> JSONValue {
        .object(
            written.members.map { member in
                switch member.name {
                case "type": .init("type", .array([member.value, "null"]))
                case "enum": .init("enum", .array(member.value.items + [.null]))
                default: member
                }
            })
    }
}

extension Text {
    /// Both languages in one line, for a description that has only one text.
    var both: String {
        let say = (Words(.zh)(self), Words(.en)(self))
        return say.0 == say.1 ? say.0 : "\(say.1) / \(say.0)"
    }
}
