package import Storage

extension Migration {
    /// The tables of the law: rule sets, which never change, and the years of the working calendar.
    package static let law = Migration(
        id: "2026-11-22-law",
        statements: [
            """
            CREATE TABLE rule_set (
                id TEXT PRIMARY KEY, hash TEXT NOT NULL, kind TEXT NOT NULL,
                from_day BIGINT NOT NULL, to_day BIGINT, body TEXT NOT NULL, source TEXT NOT NULL,
                author TEXT NOT NULL, approver TEXT, imported_at BIGINT NOT NULL,
                CHECK (kind IN ('bureau', 'association', 'asRecorded')),
                CHECK (to_day IS NULL OR to_day >= from_day))
            """,
            """
            CREATE TABLE calendar_year (
                year BIGINT PRIMARY KEY CHECK (year BETWEEN 1990 AND 2100),
                body TEXT NOT NULL, hash TEXT NOT NULL, source TEXT NOT NULL, imported_at BIGINT NOT NULL)
            """,
        ])
}
