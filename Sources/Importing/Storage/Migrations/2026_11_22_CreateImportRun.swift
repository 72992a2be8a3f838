package import Storage

/// One row for each import of a file, by which a stopped one goes on.
package let createImportRun = Migration(
    id: "2026-11-22-importing",
    statements: [
        """
        CREATE TABLE import_run (
            id BIGINT PRIMARY KEY,
            source TEXT NOT NULL,
            file_name TEXT NOT NULL,
            file_hash TEXT NOT NULL,
            file_size BIGINT NOT NULL CHECK (file_size >= 0),
            mapping_hash TEXT NOT NULL,
            position_bytes BIGINT NOT NULL CHECK (position_bytes >= 0),
            position_line BIGINT NOT NULL CHECK (position_line >= 0),
            counts TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'finished')),
            started_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX import_run_file ON import_run (source, file_hash, mapping_hash, started_at, id)",
    ])
