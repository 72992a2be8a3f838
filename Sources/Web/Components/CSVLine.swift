/// Lines of CSV (RFC 4180) that spreadsheets never take for formulas.
package enum CSVLine {
    /// The mark by which spreadsheets know UTF-8; stands once, at the beginning.
    package static let mark = "\u{FEFF}"

    /// One line with its end.
    package static func of(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    /// One field: an apostrophe before what a spreadsheet would take for a formula, quotes where needed.
    static func field(_ text: String) -> String {
        let safe = isRisky(text) ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether a text begins as a formula does and is no plain number: -3 and -3.50 are, +8613900001111 loses its sign.
    private static func isRisky(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return false
        }
        return first != "-" || !isNumber(text.dropFirst())
    }

    /// Digits, and perhaps a point with digits behind it.
    private static func isNumber(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
