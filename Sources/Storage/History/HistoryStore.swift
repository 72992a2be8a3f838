/// The histories of all files, as they are kept.
package enum HistoryStore {
    /// Where a file's history stands, to go on from; empty if it has none.
    package static func chain(of caseID: Int64, in reading: any Reading) throws -> HistoryChain {
        try reading.row(head(of: caseID)).map(chain) ?? HistoryChain(caseID: caseID)
    }

    /// The one row that ``chain(_:)`` reads.
    package static func head(of caseID: Int64) -> SQL {
        "SELECT case_id, count, hash FROM history_head WHERE case_id = \(caseID)"
    }

    /// The rows of a file's newest entries, newest first; ``entry(_:)`` reads them.
    package static func newest(_ limit: Int, of caseID: Int64) -> SQL {
        """
        SELECT case_id, sequence, at, kind, by_kind, by_id, office_id, body, hash FROM history
        WHERE case_id = \(caseID) ORDER BY sequence DESC LIMIT \(limit)
        """
    }

    /// A page of a file's entries, oldest first, after a sequence.
    package static func entries(
        of caseID: Int64, after sequence: Int64 = 0, limit: Int = 200, in reading: any Reading
    ) throws -> [HistoryEntry] {
        try reading.rows(
            """
            SELECT case_id, sequence, at, kind, by_kind, by_id, office_id, body, hash FROM history
            WHERE case_id = \(caseID) AND sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
            """
        ).map(entry)
    }

    /// The salt of a commitment, unless it was erased.
    package static func salt(
        of field: String, in caseID: Int64, sequence: Int64, reading: any Reading
    ) throws -> [UInt8]? {
        try reading.row(
            """
            SELECT salt FROM history_salt
            WHERE case_id = \(caseID) AND sequence = \(sequence) AND field = \(field)
            """)?.bytes("salt")
    }

    /// Erases the salts of a file, so that nothing personal in its history can be proved or guessed any more.
    package static func erasing(caseID: Int64) -> SQL { "DELETE FROM history_salt WHERE case_id = \(caseID)" }

    /// Erases the salts of one field in all of a file's entries.
    package static func erasing(caseID: Int64, field: String) -> SQL {
        "DELETE FROM history_salt WHERE case_id = \(caseID) AND field = \(field)"
    }

    /// A history's end as stored.
    package static func chain(_ row: Row) throws -> HistoryChain {
        HistoryChain(caseID: try row.int64("case_id"), count: try row.int64("count"), head: try row.bytes("hash"))
    }

    /// An entry as stored.
    package static func entry(_ row: Row) throws -> HistoryEntry {
        HistoryEntry(
            caseID: try row.int64("case_id"), sequence: try row.int64("sequence"), at: try row.instant("at"),
            kind: try row.text("kind"),
            by: HistoryEvent.Author(kind: try row.text("by_kind"), id: try row.optionalInt64("by_id")),
            office: try row.optionalInt64("office_id"), body: try row.text("body"), hash: try row.bytes("hash"))
    }
}
