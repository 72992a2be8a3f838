internal import Foundation
internal import Kernel
package import Storage

/// Runs as they are kept in the database.
package struct ImportRunStore: RunLedger {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func latest(source: String, fileHash: String, mappingHash: String) async throws -> RunEntry? {
        try await database.row(
            """
            SELECT id, source, file_name, file_hash, file_size, mapping_hash, position_bytes, position_line, counts,
                state, started_at, updated_at
            FROM import_run
            WHERE source = \(source) AND file_hash = \(fileHash) AND mapping_hash = \(mappingHash)
            ORDER BY started_at DESC, id DESC
            LIMIT 1
            """
        ).map(RunEntry.init)
    }

    package func save(_ entry: RunEntry) async throws {
        let counts = String(decoding: try Self.encoder.encode(entry.counts), as: UTF8.self)
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO import_run (id, source, file_name, file_hash, file_size, mapping_hash, position_bytes,
                    position_line, counts, state, started_at, updated_at)
                VALUES (\(entry.id), \(entry.source), \(entry.file.name), \(entry.file.hash), \(entry.file.size),
                    \(entry.mappingHash), \(entry.position), \(entry.line), \(counts), \(entry.state.rawValue),
                    \(entry.startedAt), \(entry.updatedAt))
                ON CONFLICT (id) DO UPDATE SET
                    position_bytes = excluded.position_bytes, position_line = excluded.position_line,
                    counts = excluded.counts, state = excluded.state, updated_at = excluded.updated_at
                """)
        }
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }()
}

extension RunEntry {
    /// One row of `import_run`; throws ``RowProblem`` or what decoding the counts throws.
    init(_ row: Row) throws {
        self.init(
            id: try row.int64("id"), source: try row.text("source"),
            file: FileIdentity(
                name: try row.text("file_name"), size: try row.int64("file_size"), hash: try row.text("file_hash")),
            mappingHash: try row.text("mapping_hash"), position: try row.int64("position_bytes"),
            line: try row.int("position_line"),
            counts: try JSONDecoder().decode(Counts.self, from: Data(try row.text("counts").utf8)),
            state: try row.choice("state"), startedAt: try row.instant("started_at"),
            updatedAt: try row.instant("updated_at"))
    }
}
