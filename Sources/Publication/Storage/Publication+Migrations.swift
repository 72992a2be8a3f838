package import Storage

extension Publication {
    /// What waits for publication, what is public, and the figures that were frozen.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-23-publication-1", statements: desk + open + figures)
    ]

    private static let desk: [Migration.Statement] = [
        """
        CREATE TABLE publication (
            case_id BIGINT PRIMARY KEY NOT NULL, number TEXT NOT NULL UNIQUE, office_id BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'prepared', 'released', 'leftOut', 'withdrawn')),
            version BIGINT NOT NULL, closed_on BIGINT NOT NULL, spans TEXT NOT NULL, narrative TEXT NOT NULL,
            product TEXT NOT NULL, prepared_by BIGINT, prepared_at BIGINT, ground TEXT, note TEXT NOT NULL,
            public_id TEXT UNIQUE, granularity TEXT, rules TEXT, released_by BIGINT, released_on BIGINT,
            ends_on BIGINT, withdraw_why TEXT,
            CHECK (state NOT IN ('released', 'withdrawn') OR public_id IS NOT NULL),
            CHECK (state <> 'leftOut' OR ground IS NOT NULL))
        """,
        "CREATE INDEX publication_office ON publication (office_id, state, closed_on, case_id)",
        "CREATE INDEX publication_ends ON publication (ends_on, case_id) WHERE state = 'released'",
        "CREATE INDEX publication_taken_back ON publication (case_id) WHERE withdraw_why IS NOT NULL",
        """
        CREATE TABLE publication_objection (
            case_id BIGINT NOT NULL, id BIGINT NOT NULL UNIQUE, office_id BIGINT NOT NULL, number TEXT NOT NULL,
            text TEXT NOT NULL, objected_on BIGINT NOT NULL, taken_by BIGINT,
            state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'dismissed')), decision TEXT NOT NULL,
            decided_by BIGINT, decided_on BIGINT, PRIMARY KEY (case_id, id),
            CHECK ((state = 'open') = (decided_on IS NULL)))
        """,
        "CREATE INDEX publication_objection_open ON publication_objection (office_id, id) WHERE state = 'open'",
    ]

    // One row is the newest line of one public file; a file taken back leaves its number alone. Lines are numbered in the
    // order in which they were committed, because the head is locked until then.
    private static let open: [Migration.Statement] = [
        "CREATE TABLE open_head (id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1), sequence BIGINT NOT NULL, files BIGINT NOT NULL)",
        """
        CREATE TABLE open_line (
            sequence BIGINT PRIMARY KEY NOT NULL, public_id TEXT NOT NULL UNIQUE,
            change TEXT NOT NULL CHECK (change IN ('published', 'corrected', 'withdrawn')), at BIGINT NOT NULL,
            group_key TEXT NOT NULL, division TEXT NOT NULL, division_name TEXT NOT NULL, category TEXT NOT NULL,
            category_name TEXT NOT NULL, period TEXT NOT NULL, outcome TEXT NOT NULL, age_band TEXT NOT NULL,
            trader_name TEXT NOT NULL, trader_code TEXT NOT NULL, product TEXT NOT NULL, narrative TEXT NOT NULL,
            mediated BIGINT NOT NULL CHECK (mediated IN (0, 1)), tried BIGINT NOT NULL CHECK (tried IN (0, 1)),
            solved TEXT NOT NULL, rules TEXT NOT NULL, reason TEXT NOT NULL)
        """,
        "CREATE INDEX open_line_group ON open_line (group_key) WHERE change <> 'withdrawn'",
        "CREATE INDEX open_line_live ON open_line (sequence) WHERE change <> 'withdrawn'",
        """
        CREATE TABLE open_face (
            face TEXT NOT NULL CHECK (face IN ('trader', 'category', 'division')), key TEXT NOT NULL,
            sequence BIGINT NOT NULL, PRIMARY KEY (face, key, sequence))
        """,
        "CREATE INDEX open_face_line ON open_face (sequence)",
        "CREATE TABLE open_token (token TEXT NOT NULL, sequence BIGINT NOT NULL, PRIMARY KEY (token, sequence))",
        "CREATE INDEX open_token_line ON open_token (sequence)",
        """
        CREATE TABLE open_count (
            face TEXT NOT NULL, key TEXT NOT NULL, year BIGINT NOT NULL, what TEXT NOT NULL, n BIGINT NOT NULL,
            PRIMARY KEY (face, key, year, what))
        """,
        """
        CREATE TABLE open_manifest (
            format TEXT PRIMARY KEY NOT NULL, sequence BIGINT NOT NULL, lines BIGINT NOT NULL,
            bytes BIGINT NOT NULL, hash TEXT NOT NULL)
        """,
    ]

    private static let figures: [Migration.Statement] = [
        """
        CREATE TABLE figure_release (
            id BIGINT PRIMARY KEY NOT NULL, year BIGINT NOT NULL, version BIGINT NOT NULL, k BIGINT NOT NULL,
            frozen_at BIGINT NOT NULL, frozen_by BIGINT, folded_at BIGINT, note TEXT NOT NULL, hash TEXT NOT NULL,
            UNIQUE (year, version))
        """,
        """
        CREATE TABLE figure_cell (
            release_id BIGINT NOT NULL REFERENCES figure_release (id), position BIGINT NOT NULL,
            table_name TEXT NOT NULL, row_key TEXT NOT NULL, row_name TEXT NOT NULL, column_key TEXT NOT NULL,
            value BIGINT, gap TEXT NOT NULL, PRIMARY KEY (release_id, position),
            CHECK ((value IS NULL) = (gap <> '')))
        """,
    ]
}
