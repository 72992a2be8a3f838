internal import Storage

extension Accounts {
    /// What administration needs: names of offices over time, absences, interests, second factors, hand-overs.
    static let employment = Migration(
        id: "2026-11-22-accounts-2", statements: columns + offices + people + handingOver + finding)

    private static let columns: [Migration.Statement] = [
        "ALTER TABLE person ADD COLUMN must_change BIGINT NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1))",
        "ALTER TABLE person ADD COLUMN ended_on BIGINT",
        "ALTER TABLE person ADD COLUMN totp BYTEA",
        "ALTER TABLE person ADD COLUMN totp_step BIGINT",
        "ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE session ADD COLUMN second_at BIGINT",
        "CREATE INDEX person_by_name ON person (name, id)",
        "CREATE INDEX role_grant_by_role ON role_grant (role, person_id)",
    ]

    private static let offices: [Migration.Statement] = [
        """
        CREATE TABLE office_name (
            office_id BIGINT NOT NULL REFERENCES office (id),
            from_day BIGINT NOT NULL,
            name_zh TEXT NOT NULL,
            name_en TEXT NOT NULL,
            PRIMARY KEY (office_id, from_day)
        )
        """,
        "CREATE TABLE account_rule (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    ]

    private static let people: [Migration.Statement] = [
        """
        CREATE TABLE absence (
            person_id BIGINT NOT NULL REFERENCES person (id),
            id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('leave', 'sick', 'duty', 'other')),
            first_day BIGINT NOT NULL,
            last_day BIGINT NOT NULL,
            deputy_id BIGINT REFERENCES person (id),
            PRIMARY KEY (person_id, id),
            CHECK (last_day >= first_day)
        )
        """,
        "CREATE INDEX absence_by_end ON absence (person_id, last_day)",
        """
        CREATE TABLE interest (
            person_id BIGINT NOT NULL REFERENCES person (id),
            id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('trader', 'credit-code', 'relation')),
            subject TEXT NOT NULL,
            note TEXT NOT NULL,
            declared_on BIGINT NOT NULL,
            ended_on BIGINT,
            PRIMARY KEY (person_id, id)
        )
        """,
        """
        CREATE TABLE recovery_code (
            person_id BIGINT NOT NULL REFERENCES person (id),
            hash BYTEA NOT NULL,
            used_at BIGINT,
            PRIMARY KEY (person_id, hash)
        )
        """,
    ]

    private static let handingOver: [Migration.Statement] = [
        """
        CREATE TABLE file_handover (
            id BIGINT PRIMARY KEY NOT NULL,
            from_person BIGINT REFERENCES person (id),
            to_person BIGINT REFERENCES person (id),
            from_office BIGINT NOT NULL REFERENCES office (id),
            to_office BIGINT REFERENCES office (id),
            by_person BIGINT NOT NULL REFERENCES person (id),
            total BIGINT NOT NULL,
            moved BIGINT NOT NULL,
            refused BIGINT NOT NULL,
            after_due BIGINT NOT NULL,
            after_id BIGINT NOT NULL,
            refused_files TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'done')),
            started_at BIGINT NOT NULL,
            ended_at BIGINT
        )
        """,
        "CREATE INDEX file_handover_running ON file_handover (id) WHERE state = 'running'",
        "CREATE INDEX file_handover_by_person ON file_handover (from_person, id)",
        "CREATE INDEX file_handover_by_office ON file_handover (from_office, id)",
    ]

    private static let finding: [Migration.Statement] = [
        "CREATE INDEX audit_log_by_time ON audit_log (at, sequence)",
        "CREATE INDEX audit_log_by_person ON audit_log (person_id, at, sequence)",
        "CREATE INDEX audit_log_by_action ON audit_log (action, at, sequence)",
        "CREATE INDEX audit_log_by_subject ON audit_log (subject, at, sequence)",
    ]
}
