internal import Web

/// A table of figures as CSV.
struct FigureCSV {
    let table: FigureTable
    let say: Words

    /// The bytes, with the mark by which spreadsheets know UTF-8.
    var bytes: [UInt8] {
        let head = [
            FiguresText.name, FiguresText.code, FiguresText.filed, FiguresText.before, FiguresText.closed,
            FiguresText.inTime,
        ]
        let lines = [head.map { say($0) }] + table.rows.map(fields)
        return Array((CSVLine.mark + lines.map(CSVLine.of).joined()).utf8)
    }

    private func fields(_ row: FigureTable.Row) -> [String] {
        let part = row.part
        return [
            row.label, part.key, String(part.filed), String(part.filedBefore), String(part.closed),
            table.hasTime ? String(part.closedInTime) : "",
        ]
    }
}
