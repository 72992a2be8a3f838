package import Kernel

extension MappingReading {
    package static let timeKeys = ["column", "formats"]

    mutating func codeRule(_ top: Table, _ key: String, allowed: [String], usual: String) -> CodeRule {
        let rule = table(top, key, keys: ["column", "values", "otherwise"])
        let values = pairs(rule, "values")
        for (value, code) in values.sorted(by: { $0.key < $1.key }) where !allowed.contains(code) {
            add(.unknownValue(code, allowed: allowed), rule, "values.\(value)", line: rule["values"]?.line)
        }
        if rule["column"] == nil, !values.isEmpty || rule["otherwise"] == nil { add(.missing, rule, "column") }
        let otherwise = optionalChoice(rule, "otherwise", among: allowed) ?? usual
        return CodeRule(column: optionalText(rule, "column"), values: values, otherwise: otherwise)
    }

    package mutating func timeRule(_ table: Table) -> TimeRule {
        let formats = texts(table, "formats")
        if formats.isEmpty { add(.missing, table, "formats") }
        return TimeRule(
            column: text(table, "column"),
            formats: formats.compactMap { text in
                let format = TimeFormat(text)
                if format == nil { add(.badTimeFormat(text), table, "formats") }
                return format
            })
    }

    mutating func closedRule(_ top: Table) -> ClosedRule? {
        guard top["closed"] != nil else { return nil }
        let closed = table(top, "closed", keys: ["any", "none", "day"])
        return ClosedRule(
            any: conditions(closed, "any"), none: conditions(closed, "none"),
            day: closed["day"] == nil ? nil : timeRule(table(closed, "day", keys: Self.timeKeys)))
    }

    mutating func inTimeRule(_ top: Table) -> InTimeRule? {
        guard top["in_time"] != nil else { return nil }
        let rule = table(top, "in_time", keys: ["yes", "no"])
        return InTimeRule(
            yes: condition(table(rule, "yes", keys: ["column", "values"])),
            no: condition(table(rule, "no", keys: ["column", "values"])))
    }

    mutating func sums(_ top: Table) -> SumColumns {
        guard top["sums"] != nil else { return SumColumns() }
        let sums = table(top, "sums", keys: ["agreed", "performed", "punitive"])
        return SumColumns(
            agreed: optionalText(sums, "agreed"), performed: optionalText(sums, "performed"),
            punitive: optionalText(sums, "punitive"))
    }

    mutating func templates(_ top: Table, _ key: String) -> [Template] {
        texts(top, key).compactMap { text in
            let template = Template(text)
            if template == nil { add(.badTemplate(text), top, key) }
            return template
        }
    }

    mutating func optionalNamedCode(_ top: Table, _ key: String) -> NamedCode? {
        top[key].map { namedCode($0, at: top.path(to: key)) }
    }

    /// `{ code: COLUMN, name: COLUMN }`, or the column of names alone.
    mutating func namedCode(_ setting: Setting, at path: String) -> NamedCode {
        if case .text(let name) = setting.content, !name.isEmpty { return NamedCode(name: name) }
        let table = table(setting, at: path, keys: ["code", "name"])
        return NamedCode(code: optionalText(table, "code"), name: text(table, "name"))
    }

    package mutating func divisionCodes(_ table: Table) -> [String: DivisionCode] {
        pairs(table, "values").compactMapValues { code in
            let division = DivisionCode(code)
            if division == nil { add(.badDivision(code), table, "values") }
            return division
        }
    }

    mutating func divisionCode(_ table: Table, _ key: String) -> DivisionCode? {
        let code = text(table, key)
        guard !code.isEmpty else { return nil }
        let division = DivisionCode(code)
        if division == nil { add(.badDivision(code), table, key) }
        return division
    }

    private mutating func conditions(_ table: Table, _ key: String) -> [Condition] {
        list(table, key).enumerated().map { place, setting in
            condition(self.table(setting, at: table.path(to: "\(key)[\(place + 1)]"), keys: ["column", "values"]))
        }
    }

    private mutating func condition(_ table: Table) -> Condition {
        let values = texts(table, "values")
        if values.isEmpty { add(.missing, table, "values") }
        return Condition(column: text(table, "column"), values: Set(values))
    }
}
