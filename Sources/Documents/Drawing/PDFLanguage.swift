internal import DocumentsRules

/// Tells the language of a PDF's text, and that its title is to be shown: what cairo 1.16 has no call for.
///
/// Done as an incremental update (ISO 32000-1, 7.5.6): the catalog is written once more, with two entries added, behind
/// the end of the file. Cairo 1.16 writes a classic cross-reference table, which is read here; another form is refused,
/// so that a newer cairo is noticed by the first test that draws.
enum PDFLanguage {
    static func adding(_ language: String, to pdf: [UInt8]) throws(PaperProblem) -> [UInt8] {
        // The trailer is in the last kilobyte; the table before it is found by its offset.
        let tail = String(decoding: pdf.suffix(1_024), as: UTF8.self)
        guard let root = number(after: "/Root ", in: tail), let size = number(after: "/Size ", in: tail),
            let table = number(after: "startxref\n", in: tail), let info = number(after: "/Info ", in: tail),
            let place = offset(of: root, table: table, pdf), let catalog = dictionary(at: place, pdf)
        else { throw .failed }
        let tag = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let start = pdf.count
        let object =
            "\(root) 0 obj\n\(catalog)   /Lang (\(tag))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n"
        let digits = String(start)
        let entry = String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
        let end = start + object.utf8.count
        let trailer = "trailer\n<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n   /Prev \(table)\n>>\n"
        return pdf + Array((object + "xref\n\(root) 1\n\(entry)\(trailer)startxref\n\(end)\n%%EOF\n").utf8)
    }

    private static func number(after word: String, in text: String) -> Int? {
        guard let range = text.ranges(of: word).last else { return nil }
        return Int(text[range.upperBound...].prefix { $0.isNumber })
    }

    /// The offset that the cross-reference table at `table` gives for an object; its entries are 20 bytes each.
    private static func offset(of object: Int, table: Int, _ pdf: [UInt8]) -> Int? {
        guard pdf.indices.contains(table) else { return nil }
        let head = String(decoding: pdf[table...].prefix(40), as: UTF8.self)
        let lines = head.split(separator: "\n", maxSplits: 2)
        guard lines.count == 3, lines[0] == "xref", lines[1].hasPrefix("0 ") else { return nil }
        let first = table + lines[0].utf8.count + lines[1].utf8.count + 2
        let entry = first + 20 * object
        guard entry + 10 <= pdf.count else { return nil }
        return Int(String(decoding: pdf[entry..<entry + 10], as: UTF8.self))
    }

    /// The dictionary of the catalog without its closing signs.
    private static func dictionary(at place: Int, _ pdf: [UInt8]) -> String? {
        guard pdf.indices.contains(place) else { return nil }
        let text = String(decoding: pdf[place...].prefix(1_000), as: UTF8.self)
        guard let open = text.ranges(of: " obj\n").first, let close = text.ranges(of: ">>\nendobj").first,
            open.upperBound < close.lowerBound
        else { return nil }
        let found = String(text[open.upperBound..<close.lowerBound])
        return found.contains("/Type /Catalog") ? found : nil
    }
}
