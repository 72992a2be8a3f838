internal import CaseworkRules
internal import FindingRules
internal import Kernel
internal import Storage

/// Reads files as the index and the lists need them, through the published view `find_file`.
enum FileReading {
    /// What the index learns of these files; those that are not there any more are left out.
    static func indexed(_ ids: [Int64], in reading: any Reading) throws -> [IndexedFile] {
        let notes = try notes(of: ids, in: reading)
        // What is settled first is no office's, so nobody may find it.
        return try reading.rows(
            "SELECT * FROM find_file WHERE id IN \(anyOf: ids) AND office_id <> \(Handling.noOffice) ORDER BY id"
        ).map { row in
            let id = try row.int64("id")
            let goods = try ["product", "brand", "model", "platform", "order_number", "gtin"].map(row.optionalText)
            return IndexedFile(
                id: id, receivedAt: try row.instant("received_at"), office: try row.int64("office_id"),
                offered: try row.optionalInt64("handover_office"), kind: try row.choice("kind"),
                state: try row.choice("state"), category: try row.text("category"),
                division: try row.text("division"),
                texts: [try row.text("number"), try row.text("title"), try row.text("story")]
                    + goods.compactMap { $0 } + (notes[id] ?? []),
                names: try ["trader", "shop"].compactMap { try row.optionalText($0) })
        }
    }

    /// The notes on files, by file, the oldest first.
    static func notes(of ids: [Int64], in reading: any Reading) throws -> [Int64: [String]] {
        let rows = try reading.rows(
            "SELECT case_id, text FROM case_note WHERE case_id IN \(anyOf: ids) ORDER BY case_id, at, id")
        return try rows.reduce(into: [:]) { notes, row in
            notes[try row.int64("case_id"), default: []].append(try row.text("text"))
        }
    }
}
