package import Storage

/// The index beside the files on PostgreSQL; on SQLite it has a file of its own (``findIndexFile``).
///
/// Tokens are kept as 64-bit hashes, which a GIN index finds fastest. They lie apart from the row (`toast_tuple_target`),
/// so that reading a thousand places reads few pages.
package let createPostgresIndex = Migration(
    id: "2026-11-22-finding-index",
    statements: [
        .only(
            .postgres,
            """
            CREATE TABLE find_entry (
                position BIGINT PRIMARY KEY,
                case_id BIGINT NOT NULL UNIQUE,
                words TEXT NOT NULL,
                facets TEXT NOT NULL,
                tokens BIGINT[] NOT NULL
            ) WITH (toast_tuple_target = 128)
            """),
        .only(.postgres, "CREATE INDEX find_entry_tokens ON find_entry USING gin (tokens)"),
        .only(.postgres, "CREATE TABLE find_state (key TEXT PRIMARY KEY, value BIGINT NOT NULL)"),
        .only(.postgres, "CREATE TABLE find_scope (office_id BIGINT PRIMARY KEY, above TEXT NOT NULL)"),
    ])

/// The schema of SQLite's file for the index: rebuilt by `xiaobao reindex`, never backed up.
///
/// `find_token` keeps neither texts nor places within them, only which entries have a token; what an entry had is
/// computed again from `find_entry` when it is taken out.
package let findIndexFile = Migration(
    id: "2026-11-22-finding-file",
    statements: [
        """
        CREATE TABLE find_entry (
            position BIGINT PRIMARY KEY,
            case_id BIGINT NOT NULL UNIQUE,
            words TEXT NOT NULL,
            facets TEXT NOT NULL
        )
        """,
        "CREATE TABLE find_state (key TEXT PRIMARY KEY, value BIGINT NOT NULL)",
        "CREATE TABLE find_scope (office_id BIGINT PRIMARY KEY, above TEXT NOT NULL)",
        """
        CREATE VIRTUAL TABLE find_token USING fts5(tokens, content='', columnsize=0, detail=none,
            tokenize="ascii tokenchars '_'")
        """,
        "INSERT INTO find_token (find_token, rank) VALUES ('hashsize', 16000000)",
    ])
