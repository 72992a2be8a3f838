internal import Kernel
package import ReportingRules
package import Web

/// A report as JSON: stable names, counts as numbers, percentages as texts exactly as they are printed, null where
/// there is nothing to print.
package enum ReportJSON {
    package static func value(_ document: ReportDocument) -> JSONValue {
        .object(
            [
                .init("period", .string(document.period)), .init("from", .string(document.from.description)),
                .init("to", .string(document.to.description)), .init("lastPeriod", .optional(document.lastPeriod)),
                .init("scope", .string(document.scope)), .init("scopeName", name(document.scopeName)),
                .init("convention", .string(document.convention)),
                .init("formulaVersion", .number(document.formulaVersion)),
                .init("position", document.position.map { .string(Instant(milliseconds: $0).iso) } ?? .null),
            ] + head(document)
                + ReportTable.Name.allCases.map { table in
                    .init(table.rawValue, .array((document.table(table)?.rows ?? []).map(row)))
                })
    }

    private static func head(_ document: ReportDocument) -> [JSONValue.Member] {
        func cell(_ key: String, as name: String? = nil) -> JSONValue.Member {
            .init(name ?? key, document.cell(key).map(json) ?? .null)
        }
        let grouped = ["doubleCases", "doubleCasesLast", "doubleFen", "doubleLastFen"]
        let plain = document.head.map(\.key).filter { !grouped.contains($0) }.map { cell($0) }
        let double: JSONValue = .object([
            cell("doubleCases", as: "cases"), cell("doubleCasesLast", as: "casesLast"),
            cell("doubleFen", as: "fen"), cell("doubleLastFen", as: "lastFen"),
        ])
        return plain + [.init("doubleCompensation", double)]
    }

    private static func row(_ row: ReportRow) -> JSONValue {
        .object(
            [.init("key", .string(row.key)), .init("name", name(row.name))]
                + row.cells.map { .init(member(of: $0), json($0)) })
    }

    /// The last part of a cell's key.
    static func member(of cell: ReportCell) -> String {
        cell.key.split(separator: ".").last.map(String.init) ?? cell.key
    }

    private static func name(_ name: LocalText) -> JSONValue { ["zh": .string(name.zh), "en": .string(name.en)] }

    private static func json(_ cell: ReportCell) -> JSONValue {
        guard let number = cell.number else { return .null }
        switch cell.unit {
        case .count, .fen: return .number(number.units)
        case .percent, .growth, .points: return .string(number.plain)
        }
    }
}
