package import Storage

extension Migration {
    /// The cells of the cubes, and how far they are folded.
    ///
    /// The key's order makes what a page shows of one cube a run of rows: one division, one kind, one measure, the
    /// children of one node, month after month.
    package static let figures = Migration(
        id: "2026-11-22-figures",
        statements: [
            """
            CREATE TABLE cell (
                cube TEXT NOT NULL, scope TEXT NOT NULL, below BIGINT NOT NULL CHECK (below IN (0, 1)),
                kind TEXT NOT NULL, measure TEXT NOT NULL, under TEXT NOT NULL, month BIGINT NOT NULL,
                key TEXT NOT NULL, value BIGINT NOT NULL,
                PRIMARY KEY (cube, scope, below, kind, measure, under, month, key)
            )
            """,
            "CREATE TABLE fold_state (name TEXT PRIMARY KEY, folded_at BIGINT NOT NULL)",
        ])
}
