package import Storage

extension Accounts {
    /// The tables of divisions, offices, people, sessions and the audit log.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-22-accounts", statements: places + people + watching), employment,
    ]

    private static let places: [Migration.Statement] = [
        """
        CREATE TABLE division (
            code TEXT PRIMARY KEY NOT NULL,
            name_zh TEXT NOT NULL,
            name_en TEXT,
            level TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'town', 'village')),
            kind TEXT NOT NULL,
            from_day BIGINT NOT NULL,
            to_day BIGINT,
            CHECK (to_day IS NULL OR to_day >= from_day)
        )
        """,
        """
        CREATE TABLE division_predecessor (
            code TEXT NOT NULL REFERENCES division (code),
            predecessor TEXT NOT NULL REFERENCES division (code),
            PRIMARY KEY (code, predecessor)
        )
        """,
        """
        CREATE TABLE tree_edge (
            tree TEXT NOT NULL CHECK (tree IN ('administrative', 'reporting')),
            subject TEXT NOT NULL CHECK (subject IN ('division', 'office')),
            child TEXT NOT NULL,
            parent TEXT NOT NULL,
            from_day BIGINT NOT NULL,
            to_day BIGINT,
            PRIMARY KEY (tree, subject, child, from_day),
            CHECK (child <> parent),
            CHECK (to_day IS NULL OR to_day >= from_day)
        )
        """,
        """
        CREATE TABLE office (
            id BIGINT PRIMARY KEY NOT NULL,
            name_zh TEXT NOT NULL,
            name_en TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('bureau', 'association', 'department', 'station')),
            division TEXT NOT NULL REFERENCES division (code),
            rule_set TEXT,
            from_day BIGINT NOT NULL,
            to_day BIGINT,
            demo BIGINT NOT NULL CHECK (demo IN (0, 1)),
            CHECK (to_day IS NULL OR to_day >= from_day)
        )
        """,
        "CREATE INDEX office_by_division ON office (division, kind)",
        """
        CREATE TABLE office_predecessor (
            office_id BIGINT NOT NULL REFERENCES office (id),
            predecessor BIGINT NOT NULL REFERENCES office (id),
            PRIMARY KEY (office_id, predecessor)
        )
        """,
    ]

    private static let people: [Migration.Statement] = [
        """
        CREATE TABLE person (
            id BIGINT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            sign_in TEXT NOT NULL UNIQUE,
            password TEXT,
            office_id BIGINT NOT NULL REFERENCES office (id),
            state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
            failures BIGINT NOT NULL CHECK (failures >= 0),
            last_failure BIGINT,
            demo BIGINT NOT NULL CHECK (demo IN (0, 1)),
            created_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX person_by_office ON person (office_id, id)",
        """
        CREATE TABLE role_grant (
            person_id BIGINT NOT NULL REFERENCES person (id),
            role TEXT NOT NULL,
            office_id BIGINT NOT NULL REFERENCES office (id),
            from_day BIGINT NOT NULL,
            to_day BIGINT,
            PRIMARY KEY (person_id, role, office_id, from_day)
        )
        """,
        """
        CREATE TABLE session (
            token_hash BYTEA PRIMARY KEY NOT NULL,
            person_id BIGINT NOT NULL REFERENCES person (id),
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            ended_at BIGINT,
            address TEXT NOT NULL
        )
        """,
        "CREATE INDEX session_by_person ON session (person_id, created_at)",
        "CREATE INDEX session_by_age ON session (created_at, token_hash)",
    ]

    // The head is a row of its own, so that two processes appending at once wait for each other on it.
    private static let watching: [Migration.Statement] = [
        """
        CREATE TABLE audit_log (
            sequence BIGINT PRIMARY KEY NOT NULL,
            at BIGINT NOT NULL,
            person_id BIGINT,
            office_id BIGINT,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            hash BYTEA NOT NULL
        )
        """,
        "CREATE INDEX audit_log_by_office ON audit_log (office_id, sequence)",
        """
        CREATE TABLE audit_head (
            id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
            sequence BIGINT NOT NULL,
            hash BYTEA NOT NULL
        )
        """,
    ]
}
