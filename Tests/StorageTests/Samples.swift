import Kernel
import Storage

/// The moment at which these tests happen.
let noon = Instant(milliseconds: 1_790_000_000_000)

extension Migration {
    /// A table with one column of each type, a unique index, a check and a foreign key.
    static let samples = Migration(
        id: "2026-01-01-samples",
        statements: [
            """
            CREATE TABLE sample (
                id BIGINT PRIMARY KEY, name TEXT, n BIGINT CHECK (n >= 0), bytes BYTEA,
                size DOUBLE PRECISION, version BIGINT NOT NULL DEFAULT 1)
            """,
            "CREATE UNIQUE INDEX sample_name ON sample (name)",
            "CREATE TABLE part (id BIGINT PRIMARY KEY, sample_id BIGINT NOT NULL REFERENCES sample (id))",
        ])
}

/// A change that adds one sample.
func adding(_ id: Int64, name: String? = nil, n: Int = 0) -> Change {
    var change = Change()
    change.insert("INSERT INTO sample (id, name, n) VALUES (\(id), \(name), \(n))")
    return change
}

/// How many samples there are.
func samples(in database: any Database) async throws -> Int {
    try await database.read { try $0.count("SELECT count(*) FROM sample") }
}
