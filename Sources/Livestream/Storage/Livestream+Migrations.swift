package import Storage

extension Livestream {
    /// Sessions of live streams and the lines captured in them.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-22-livestream-1", statements: sessions + questions)
    ]

    private static let sessions: [Migration.Statement] = [
        """
        CREATE TABLE live_session (
            id BIGINT PRIMARY KEY NOT NULL, office_id BIGINT NOT NULL, title TEXT NOT NULL, started_at BIGINT NOT NULL,
            closed_at BIGINT, version BIGINT NOT NULL, lines BIGINT NOT NULL, started_by BIGINT, closed_by BIGINT)
        """,
        "CREATE INDEX live_session_of ON live_session (office_id, id)",
    ]

    // `once` makes a line that is sent twice by one press of a key one line.
    private static let questions: [Migration.Statement] = [
        """
        CREATE TABLE live_question (
            id BIGINT PRIMARY KEY NOT NULL, session_id BIGINT NOT NULL REFERENCES live_session (id),
            place BIGINT NOT NULL, nickname TEXT NOT NULL, text TEXT NOT NULL, asked_at BIGINT NOT NULL,
            like_place BIGINT, is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)), kind TEXT, case_number TEXT,
            reason TEXT, note TEXT NOT NULL, version BIGINT NOT NULL, once TEXT NOT NULL, captured_by BIGINT,
            decided_by BIGINT, decided_at BIGINT, UNIQUE (session_id, place), UNIQUE (session_id, once))
        """,
        "CREATE INDEX live_question_open ON live_question (session_id, is_open, place)",
    ]
}
