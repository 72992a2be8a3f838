package import Storage

extension Performance {
    /// Promises with what was said and handed in about them. Every table leads with `case_id`, like all that belongs to
    /// one file.
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-23-performance-1",
            statements: [
                """
                CREATE TABLE promise (
                    case_id BIGINT NOT NULL, position BIGINT NOT NULL CHECK (position > 0), number TEXT NOT NULL,
                    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')), kind TEXT, what TEXT NOT NULL,
                    amount_fen BIGINT CHECK (amount_fen > 0), due_on BIGINT NOT NULL, agreed_on BIGINT NOT NULL,
                    office_id BIGINT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'disputed', 'performed', 'released')),
                    version BIGINT NOT NULL, is_reminded BIGINT NOT NULL CHECK (is_reminded IN (0, 1)),
                    is_asked BIGINT NOT NULL CHECK (is_asked IN (0, 1)), handed_in_on BIGINT, broken_on BIGINT,
                    is_reopened BIGINT NOT NULL DEFAULT 0 CHECK (is_reopened IN (0, 1)), done_on BIGINT,
                    acts BIGINT NOT NULL, next_on BIGINT,
                    PRIMARY KEY (case_id, position), UNIQUE (number, position),
                    CHECK ((done_on IS NULL) = (state <> 'performed')))
                """,
                // What time itself has to do: a look at nothing due reads nothing.
                "CREATE INDEX promise_next ON promise (next_on, case_id, position) WHERE next_on IS NOT NULL",
                "CREATE INDEX promise_office ON promise (office_id, state, due_on, case_id, position)",
                """
                CREATE TABLE promise_act (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, position BIGINT NOT NULL, what TEXT NOT NULL,
                    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
                    by_staff BIGINT NOT NULL CHECK (by_staff IN (0, 1)), text TEXT NOT NULL, at BIGINT NOT NULL,
                    PRIMARY KEY (case_id, id))
                """,
                """
                CREATE TABLE promise_file (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, act_id BIGINT NOT NULL, name TEXT NOT NULL,
                    type TEXT NOT NULL, size BIGINT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (case_id, id))
                """,
            ]),
        Migration(
            id: "2026-11-23-performance-2",
            statements: [
                """
                CREATE TABLE asking (
                    case_id BIGINT NOT NULL, side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
                    number TEXT NOT NULL, office_id BIGINT NOT NULL, closed_on BIGINT NOT NULL, month BIGINT NOT NULL,
                    is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)),
                    is_asked BIGINT NOT NULL CHECK (is_asked IN (0, 1)),
                    is_reminded BIGINT NOT NULL CHECK (is_reminded IN (0, 1)), next_on BIGINT, answered_on BIGINT,
                    solved TEXT CHECK (solved IN ('yes', 'partly', 'no')), score BIGINT CHECK (score BETWEEN 1 AND 5),
                    fair TEXT CHECK (fair IN ('yes', 'partly', 'no')), text TEXT NOT NULL,
                    PRIMARY KEY (case_id, side), UNIQUE (number, side))
                """,
                "CREATE INDEX asking_next ON asking (next_on, case_id, side) WHERE next_on IS NOT NULL",
                """
                CREATE TABLE asking_count (
                    office_id BIGINT NOT NULL, month BIGINT NOT NULL, side TEXT NOT NULL, what TEXT NOT NULL,
                    n BIGINT NOT NULL, PRIMARY KEY (office_id, month, side, what))
                """,
            ]),
        Migration(
            id: "2026-11-23-performance-3",
            statements: [
                """
                CREATE TABLE court_reminder (
                    case_id BIGINT PRIMARY KEY, number TEXT NOT NULL UNIQUE, agreed_on BIGINT NOT NULL, next_on BIGINT)
                """,
                "CREATE INDEX court_reminder_next ON court_reminder (next_on, case_id) WHERE next_on IS NOT NULL",
            ]),
        // The public figures of traders; what was closed before is counted as soon as the worker comes to it.
        Migration(
            id: "2026-11-23-performance-4",
            statements: [
                """
                CREATE TABLE trader_count (
                    code TEXT NOT NULL, month BIGINT NOT NULL, what TEXT NOT NULL, n BIGINT NOT NULL,
                    PRIMARY KEY (code, month, what))
                """,
                """
                CREATE TABLE trader_share (
                    case_id BIGINT PRIMARY KEY, number TEXT NOT NULL, code TEXT NOT NULL, counts TEXT NOT NULL,
                    version BIGINT NOT NULL)
                """,
                "CREATE INDEX trader_share_code ON trader_share (code, case_id)",
                """
                CREATE TABLE trader_touched (case_id BIGINT PRIMARY KEY, number TEXT NOT NULL, n BIGINT NOT NULL)
                """,
                """
                INSERT INTO trader_touched (case_id, number, n)
                SELECT case_id, number, 1 FROM asking WHERE side = 'consumer'
                """,
            ]),
        // Bundles for public-interest suits, drawn piece by piece.
        Migration(
            id: "2026-11-23-performance-5",
            statements: [
                """
                CREATE TABLE interest_bundle (
                    id BIGINT PRIMARY KEY, office_id BIGINT NOT NULL, person BIGINT, trader_code TEXT NOT NULL,
                    first_on BIGINT NOT NULL, last_on BIGINT NOT NULL, matter TEXT NOT NULL, reason TEXT NOT NULL,
                    made_at BIGINT NOT NULL, files BIGINT NOT NULL, done BIGINT NOT NULL,
                    is_ready BIGINT NOT NULL CHECK (is_ready IN (0, 1)), mediated BIGINT NOT NULL DEFAULT 0,
                    agreed BIGINT NOT NULL DEFAULT 0, taken_in BIGINT NOT NULL DEFAULT 0,
                    inquiry BIGINT NOT NULL DEFAULT 0, mediation BIGINT NOT NULL DEFAULT 0,
                    report BIGINT NOT NULL DEFAULT 0)
                """,
                "CREATE INDEX interest_bundle_office ON interest_bundle (office_id, id)",
                "CREATE INDEX interest_bundle_waiting ON interest_bundle (id) WHERE is_ready = 0",
                """
                CREATE TABLE interest_file (
                    bundle_id BIGINT NOT NULL, position BIGINT NOT NULL, number TEXT NOT NULL,
                    PRIMARY KEY (bundle_id, position))
                """,
                """
                CREATE TABLE interest_part (
                    bundle_id BIGINT NOT NULL, position BIGINT NOT NULL, name TEXT NOT NULL, content BYTEA NOT NULL,
                    PRIMARY KEY (bundle_id, position), UNIQUE (bundle_id, name))
                """,
            ]),
    ]
}
