extension Migration {
    /// The tables of this target: coordination, outbox, idempotency and history.
    package static let storage = Migration(
        id: "2026-11-22-storage",
        statements: [
            // Who does a job alone, until when; the fence grows with each holder.
            """
            CREATE TABLE lease (
                name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence BIGINT NOT NULL, until BIGINT NOT NULL)
            """,
            """
            CREATE TABLE node_number (
                number BIGINT PRIMARY KEY CHECK (number BETWEEN 0 AND 1023),
                holder TEXT NOT NULL, until BIGINT NOT NULL)
            """,
            "CREATE TABLE number_block (scope TEXT PRIMARY KEY, next BIGINT NOT NULL)",
            """
            CREATE TABLE letter_counter (
                office_id BIGINT NOT NULL, year BIGINT NOT NULL, next BIGINT NOT NULL,
                PRIMARY KEY (office_id, year))
            """,
            """
            CREATE TABLE outbox (
                id BIGINT PRIMARY KEY, case_id BIGINT, kind TEXT NOT NULL, payload TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'attempting', 'done', 'unknown', 'failed')),
                not_before BIGINT NOT NULL, attempts BIGINT NOT NULL, claimed_by TEXT, attempted_at BIGINT,
                last_error TEXT, created_at BIGINT NOT NULL)
            """,
            "CREATE INDEX outbox_waiting ON outbox (not_before, id) WHERE state = 'waiting'",
            "CREATE INDEX outbox_attempting ON outbox (attempted_at, id) WHERE state = 'attempting'",
            """
            CREATE TABLE idempotency (
                key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status BIGINT NOT NULL,
                answer TEXT NOT NULL, at BIGINT NOT NULL)
            """,
            "CREATE INDEX idempotency_at ON idempotency (at)",
            """
            CREATE TABLE attempt_limit (
                key TEXT PRIMARY KEY, n BIGINT NOT NULL, window_start BIGINT NOT NULL)
            """,
            // `body` is the text that was hashed; `hash` begins with the bytes of version and algorithm.
            """
            CREATE TABLE history (
                case_id BIGINT NOT NULL, sequence BIGINT NOT NULL, at BIGINT NOT NULL, kind TEXT NOT NULL,
                by_kind TEXT NOT NULL, by_id BIGINT, office_id BIGINT, body TEXT NOT NULL, hash BYTEA NOT NULL,
                PRIMARY KEY (case_id, sequence))
            """,
            """
            CREATE TABLE history_salt (
                case_id BIGINT NOT NULL, sequence BIGINT NOT NULL, field TEXT NOT NULL, salt BYTEA NOT NULL,
                PRIMARY KEY (case_id, sequence, field))
            """,
            "CREATE TABLE history_head (case_id BIGINT PRIMARY KEY, count BIGINT NOT NULL, hash BYTEA NOT NULL)",
        ])
}
