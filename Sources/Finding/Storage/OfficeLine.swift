internal import FindingRules
internal import Storage

/// The offices above an office, as the entries of its files were made with.
struct OfficeLine: Sendable, Equatable {
    let id: Int64
    /// Their ids, nearest first, with commas between them.
    let above: String
    /// Whether no line at all was known yet, so that every file is in the feed anyway.
    let isFirst: Bool
}

extension FindIndex {
    /// Whether the entries are of the format that this program writes and reads.
    func isOfThisFormat() async throws -> Bool {
        try await database.read { try IndexState.format.read(in: $0) } == IndexEntry.format
    }

    /// Those of the offices whose line is not the one known to the index.
    func moved(_ lines: [(id: Int64, above: String)]) async throws -> [OfficeLine] {
        let rows = try await database.rows("SELECT office_id, above FROM find_scope ORDER BY office_id")
        let known = try Dictionary(rows.map { (try $0.int64("office_id"), try $0.text("above")) }) { first, _ in first }
        return lines.filter { known[$0.id] != $0.above }.map {
            OfficeLine(id: $0.id, above: $0.above, isFirst: known.isEmpty)
        }
    }

    /// Remembers lines, once the files of these offices are in the feed.
    func keep(_ lines: [OfficeLine]) async throws {
        try await database.transaction { transaction in
            for line in lines {
                try transaction.execute(
                    """
                    INSERT INTO find_scope (office_id, above) VALUES (\(line.id), \(line.above))
                    ON CONFLICT (office_id) DO UPDATE SET above = excluded.above
                    """)
            }
        }
    }
}
