package import Storage

extension Migration {
    /// Rule sets for every office beside its own (`every`): the table is made anew with the wider check, because
    /// neither engine's common text can widen one in place.
    package static let lawForEveryOffice = Migration(
        id: "2026-11-22-law-2",
        statements: [
            """
            CREATE TABLE rule_set_copy (
                id TEXT PRIMARY KEY, hash TEXT NOT NULL, kind TEXT NOT NULL,
                from_day BIGINT NOT NULL, to_day BIGINT, body TEXT NOT NULL, source TEXT NOT NULL,
                author TEXT NOT NULL, approver TEXT, imported_at BIGINT NOT NULL)
            """,
            """
            INSERT INTO rule_set_copy (id, hash, kind, from_day, to_day, body, source, author, approver, imported_at)
            SELECT id, hash, kind, from_day, to_day, body, source, author, approver, imported_at FROM rule_set
            """,
            "DROP TABLE rule_set",
            """
            CREATE TABLE rule_set (
                id TEXT PRIMARY KEY, hash TEXT NOT NULL, kind TEXT NOT NULL,
                from_day BIGINT NOT NULL, to_day BIGINT, body TEXT NOT NULL, source TEXT NOT NULL,
                author TEXT NOT NULL, approver TEXT, imported_at BIGINT NOT NULL,
                CHECK (kind IN ('bureau', 'association', 'asRecorded', 'every')),
                CHECK (to_day IS NULL OR to_day >= from_day))
            """,
            """
            INSERT INTO rule_set (id, hash, kind, from_day, to_day, body, source, author, approver, imported_at)
            SELECT id, hash, kind, from_day, to_day, body, source, author, approver, imported_at FROM rule_set_copy
            """,
            "DROP TABLE rule_set_copy",
        ])
}
