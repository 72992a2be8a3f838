internal import CaseworkRules
package import ImportingRules
internal import Kernel

extension OrderMapping {
    /// The mapping that a file spells, or everything that is wrong with it.
    package static func reading(_ setting: Setting) -> Result<OrderMapping, MappingUnusable> {
        var reading = OrderMappingReading()
        let mapping = reading.mapping(setting)
        let problems = reading.parts.problems
        return problems.isEmpty ? .success(mapping) : .failure(MappingUnusable(problems: problems))
    }
}

/// A mapping of orders on its way from settings to values; all problems are found at once.
struct OrderMappingReading {
    typealias Table = MappingReading.Table

    var parts = MappingReading(vocabulary: MappingVocabulary(kinds: [], channels: []))

    private static let keys = [
        "source", "name", "format", "number", "received", "deadline", "kind", "title", "text", "caller", "trader",
        "division", "earlier", "export", "states",
    ]

    mutating func mapping(_ setting: Setting) -> OrderMapping {
        let top = parts.table(setting, at: "", keys: Self.keys)
        let source = parts.choice(top, "source", among: OrderSource.allCases.map(\.rawValue))
        let caller = top["caller"] == nil ? nil : parts.table(top, "caller", keys: ["name", "phone", "address"])
        let received = parts.timeRule(parts.table(top, "received", keys: MappingReading.timeKeys))
        return OrderMapping(
            source: OrderSource(rawValue: source) ?? .government, name: parts.localText(top, "name"),
            format: parts.format(top), number: parts.text(top, "number"), received: received,
            deadline: deadline(top), kind: kind(top), title: parts.optionalText(top, "title"),
            text: parts.text(top, "text"), callerName: caller.flatMap { parts.optionalText($0, "name") },
            callerPhone: caller.flatMap { parts.optionalText($0, "phone") },
            callerAddress: caller.flatMap { parts.optionalText($0, "address") },
            trader: parts.optionalText(top, "trader"), division: division(top),
            earlier: parts.optionalText(top, "earlier"), export: export(top), states: states(top))
    }

    private mutating func deadline(_ top: Table) -> OrderMapping.DeadlineRule? {
        guard top["deadline"] != nil else { return nil }
        let table = parts.table(top, "deadline", keys: MappingReading.timeKeys + ["working_days"])
        let days = parts.number(table, "working_days")
        if let days, days > 366 { parts.add(.notANumber(String(days)), table, "working_days") }
        let time = table["column"] == nil ? nil : parts.timeRule(table)
        if time == nil, days == nil { parts.add(.missing, table, "column") }
        return OrderMapping.DeadlineRule(time: time, workingDays: days.map { min($0, 366) })
    }

    private mutating func kind(_ top: Table) -> OrderMapping.KindRule? {
        guard top["kind"] != nil else { return nil }
        let table = parts.table(top, "kind", keys: ["column", "values"])
        let words = parts.pairs(table, "values")
        let allowed = CaseKind.filed.map(\.rawValue)
        var values: [String: CaseKind] = [:]
        for (word, name) in words.sorted(by: { $0.key < $1.key }) {
            if let kind = CaseKind(rawValue: name), CaseKind.filed.contains(kind) {
                values[word] = kind
            } else {
                parts.add(.unknownValue(name, allowed: allowed), table, "values.\(word)", line: table["values"]?.line)
            }
        }
        return OrderMapping.KindRule(column: parts.text(table, "column"), values: values)
    }

    private mutating func division(_ top: Table) -> OrderMapping.DivisionColumn? {
        guard top["division"] != nil else { return nil }
        let table = parts.table(top, "division", keys: ["column", "values"])
        return OrderMapping.DivisionColumn(
            column: parts.text(table, "column"), values: parts.divisionCodes(table))
    }

    /// The columns that go back, in the order of the file; the number must be among them.
    private mutating func export(_ top: Table) -> [OrderMapping.ExportColumn] {
        let allowed = OrderExportField.allCases.map(\.rawValue)
        let table = parts.table(top, "export", keys: allowed)
        guard case .table(let entries)? = top["export"]?.content else { return [] }
        let columns = entries.compactMap { entry -> OrderMapping.ExportColumn? in
            guard let field = OrderExportField(rawValue: entry.key) else { return nil }
            return OrderMapping.ExportColumn(field: field, column: parts.text(table, entry.key))
        }
        if !columns.contains(where: { $0.field == .number }) { parts.add(.missing, table, "number") }
        return columns
    }

    private mutating func states(_ top: Table) -> [String: String] {
        let words = parts.pairs(top, "states")
        let allowed = OrderState.allCases.map(\.rawValue)
        for name in words.keys.sorted() where !allowed.contains(name) {
            parts.add(.unknownValue(name, allowed: allowed), top, "states")
        }
        return words
    }
}
