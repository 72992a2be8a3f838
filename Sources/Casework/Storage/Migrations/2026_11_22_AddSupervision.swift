package import Storage

/// What superior offices ask about files, round by round, and the answers.
package let addSupervision = Migration(
    id: "2026-11-22-casework-12",
    statements: [
        """
        CREATE TABLE supervision (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            office_id BIGINT NOT NULL,
            questions TEXT NOT NULL,
            due_on BIGINT NOT NULL,
            asked_on BIGINT NOT NULL,
            asked_by TEXT NOT NULL,
            answer TEXT,
            answered_on BIGINT,
            answered_by TEXT,
            ended TEXT CHECK (ended IN ('accepted', 'again', 'lapsed')),
            PRIMARY KEY (case_id, id)
        )
        """,
        "ALTER TABLE case_file ADD COLUMN supervised_due BIGINT",
        "CREATE INDEX case_file_supervised ON case_file (office_id, due_on, id) WHERE supervised_due IS NOT NULL",
        "CREATE INDEX case_file_supervised_due ON case_file (due_on, id) WHERE supervised_due IS NOT NULL",
        "CREATE INDEX case_file_closed ON case_file (office_id, closed_on, id) WHERE closed_on IS NOT NULL",
    ])
