package import ReportingRules
package import Web

/// A report as CSV: one line for every row of every table, and at the top one for every value of the whole.
package struct ReportCSV {
    let document: ReportDocument
    let say: Words

    package init(_ document: ReportDocument, _ say: Words) {
        self.document = document
        self.say = say
    }

    private static let columns = [
        "table", "key", "name", "count", "countLast", "sharePercent", "shareLastPercent", "changePoints", "yoyPercent",
        "tips", "consultations", "subtotal",
    ]

    package var bytes: [UInt8] {
        let about = [
            ("period", document.period), ("lastPeriod", document.lastPeriod ?? ""), ("scope", document.scope),
            ("convention", document.convention), ("formulaVersion", String(document.formulaVersion)),
        ].map { line(["report", $0.0, $0.1]) }
        let head = document.head.map { line(["whole", $0.key, $0.plain ?? ""]) }
        let rows = document.tables.flatMap { table in
            table.rows.map { row in
                line([table.name.rawValue, row.key, say(row.name)] + row.cells.map { $0.plain ?? "" })
            }
        }
        return Array((CSVLine.mark + line(Self.columns) + (about + head + rows).joined()).utf8)
    }

    /// A line with a field for every column.
    private func line(_ fields: [String]) -> String {
        CSVLine.of(fields + Array(repeating: "", count: max(0, Self.columns.count - fields.count)))
    }
}
