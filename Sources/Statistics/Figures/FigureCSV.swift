internal import Web

/// A table of figures as CSV (RFC 4180) that spreadsheets read as UTF-8 and never as formulas.
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
        return [0xEF, 0xBB, 0xBF] + Array(lines.map(Self.line).joined().utf8)
    }

    private func fields(_ row: FigureTable.Row) -> [String] {
        let part = row.part
        return [
            row.label, part.key, String(part.filed), String(part.filedBefore), String(part.closed),
            table.hasTime ? String(part.closedInTime) : "",
        ]
    }

    static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    /// One field: an apostrophe before what a spreadsheet would take for a formula, quotes where needed.
    static func field(_ text: String) -> String {
        let isNumber = Int(text) != nil
        let isRisky = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = isRisky && !isNumber ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
