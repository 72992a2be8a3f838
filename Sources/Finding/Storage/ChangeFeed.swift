internal import Kernel
package import Storage

/// The files that have changed and wait to be indexed, told by triggers in the commit that changed them.
///
/// A row is deleted once what was read after it is in the index, so nothing is skipped: a change that commits late
/// has a row of its own, and a crash in between only does the same again.
package enum ChangeFeed {
    struct Row: Sendable {
        let id: Int64
        let caseID: Int64
    }

    /// The oldest that wait.
    static func waiting(_ limit: Int, in reading: any Reading) throws -> [Row] {
        try reading.rows("SELECT id, case_id FROM find_feed ORDER BY id LIMIT \(limit)").map {
            Row(id: try $0.int64("id"), caseID: try $0.int64("case_id"))
        }
    }

    /// How many wait, counted up to a bound.
    package static func count(upTo limit: Int, in reading: any Reading) throws -> Int {
        try reading.count("SELECT count(*) FROM (SELECT 1 FROM find_feed LIMIT \(limit)) AS waiting")
    }

    /// Those that are in the index now.
    static func deleting(_ rows: [Row]) -> SQL { "DELETE FROM find_feed WHERE id IN \(anyOf: rows.map(\.id))" }

    static let deletingAll: SQL = "DELETE FROM find_feed"

    /// Adds the next files after `id`; returns the last of them, nil at the end.
    static func addFiles(after id: Int64, _ limit: Int, in writing: any Writing) throws -> Int64? {
        let next: SQL = "SELECT id FROM case_file WHERE id > \(id) ORDER BY id LIMIT \(limit)"
        let last = try writing.row("SELECT max(n.id) AS last FROM (\(fragment: next)) AS n")?.optionalInt64("last")
        guard let last else { return nil }
        try writing.execute("INSERT INTO find_feed (case_id) \(fragment: next)")
        return last
    }

    /// The files of an office, for when the offices above it have changed.
    static func adding(filesOf office: Int64) -> SQL {
        """
        INSERT INTO find_feed (case_id)
        SELECT id FROM case_file WHERE office_id = \(office) OR handover_office = \(office)
        """
    }
}
