package import Storage

extension Settlement {
    /// Rooms and what stands in them. Every table leads with `case_id`, like all that belongs to one file.
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-22-settlement-1",
            statements: [
                """
                CREATE TABLE settlement_room (
                    case_id BIGINT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
                    state TEXT NOT NULL CHECK (state IN ('invited', 'open', 'signing', 'settled', 'failed', 'silent')),
                    version BIGINT NOT NULL, office_id BIGINT NOT NULL, rule_set TEXT NOT NULL,
                    invited_at BIGINT NOT NULL, invited_on BIGINT NOT NULL, due_on BIGINT NOT NULL,
                    is_reminded BIGINT NOT NULL CHECK (is_reminded IN (0, 1)), next_on BIGINT,
                    trader_phone TEXT NOT NULL, trader_email TEXT NOT NULL,
                    accepted_offer BIGINT, agreed_on BIGINT, document TEXT, document_hash BYTEA,
                    help TEXT CHECK (help IN ('help', 'abuse')), ended_at BIGINT, end_reason TEXT,
                    CHECK (trader_phone <> '' OR trader_email <> ''),
                    CHECK ((next_on IS NULL) = (state IN ('settled', 'failed', 'silent'))))
                """,
                // What time itself has to do: a look at nothing due reads nothing.
                "CREATE INDEX settlement_room_next ON settlement_room (next_on, case_id) WHERE next_on IS NOT NULL",
                "CREATE INDEX settlement_room_help ON settlement_room (office_id, case_id) WHERE help IS NOT NULL",
                """
                CREATE TABLE settlement_message (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL,
                    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')), help TEXT, text TEXT NOT NULL,
                    at BIGINT NOT NULL, PRIMARY KEY (case_id, id))
                """,
                """
                CREATE TABLE settlement_file (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, message_id BIGINT NOT NULL, name TEXT NOT NULL,
                    type TEXT NOT NULL, size BIGINT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (case_id, id))
                """,
                """
                CREATE TABLE settlement_offer (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, position BIGINT NOT NULL CHECK (position > 0),
                    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')), note TEXT NOT NULL,
                    made_at BIGINT NOT NULL, expires_on BIGINT NOT NULL,
                    standing TEXT NOT NULL CHECK (standing IN ('live', 'withdrawn', 'declined', 'countered', 'replaced',
                        'accepted')),
                    PRIMARY KEY (case_id, id), UNIQUE (case_id, position))
                """,
                // Whatever two people do at the same moment: one offer waits at most, and one is accepted at most.
                "CREATE UNIQUE INDEX settlement_offer_live ON settlement_offer (case_id) WHERE standing = 'live'",
                "CREATE UNIQUE INDEX settlement_offer_accepted ON settlement_offer (case_id) WHERE standing = 'accepted'",
                """
                CREATE TABLE settlement_item (
                    case_id BIGINT NOT NULL, offer_id BIGINT NOT NULL, position BIGINT NOT NULL, kind TEXT NOT NULL,
                    amount_fen BIGINT CHECK (amount_fen > 0), days BIGINT CHECK (days >= 0), detail TEXT NOT NULL,
                    PRIMARY KEY (case_id, offer_id, position), UNIQUE (case_id, offer_id, kind))
                """,
                """
                CREATE TABLE settlement_instalment (
                    case_id BIGINT NOT NULL, offer_id BIGINT NOT NULL, item BIGINT NOT NULL, position BIGINT NOT NULL,
                    amount_fen BIGINT NOT NULL CHECK (amount_fen > 0), days BIGINT NOT NULL CHECK (days >= 0),
                    PRIMARY KEY (case_id, offer_id, item, position))
                """,
                """
                CREATE TABLE settlement_signature (
                    case_id BIGINT NOT NULL, side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
                    name TEXT NOT NULL, at BIGINT NOT NULL, document_hash BYTEA NOT NULL, PRIMARY KEY (case_id, side))
                """,
                """
                CREATE TABLE settlement_key (
                    case_id BIGINT NOT NULL, serial BIGINT NOT NULL, hash BYTEA NOT NULL UNIQUE,
                    made_at BIGINT NOT NULL, expires_on BIGINT NOT NULL, used_at BIGINT,
                    PRIMARY KEY (case_id, serial))
                """,
                """
                CREATE TABLE settlement_code (
                    case_id BIGINT NOT NULL, side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
                    purpose TEXT NOT NULL CHECK (purpose IN ('enter', 'sign')), serial BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL, attempts BIGINT NOT NULL, used_at BIGINT,
                    PRIMARY KEY (case_id, side, purpose))
                """,
            ]),
        // Links on printed notices, and what their holders say of the shop.
        Migration(
            id: "2026-11-23-settlement-2",
            statements: [
                "ALTER TABLE settlement_key ADD COLUMN way TEXT NOT NULL DEFAULT 'sent' CHECK (way IN ('sent', 'paper'))",
                "ALTER TABLE settlement_key ADD COLUMN voided_at BIGINT",
                """
                CREATE TABLE settlement_claim (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
                    email TEXT NOT NULL, made_at BIGINT NOT NULL, answered_at BIGINT,
                    is_trader BIGINT CHECK (is_trader IN (0, 1)), PRIMARY KEY (case_id, id),
                    CHECK (phone <> '' OR email <> ''), CHECK ((answered_at IS NULL) = (is_trader IS NULL)))
                """,
                // Two holders at the same moment: one is asked about.
                "CREATE UNIQUE INDEX settlement_claim_open ON settlement_claim (case_id) WHERE answered_at IS NULL",
            ]),
        // Rooms by the trader's credit code, for traders that have joined.
        Migration(
            id: "2026-11-23-settlement-3",
            statements: [
                "ALTER TABLE settlement_room ADD COLUMN trader_code TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE settlement_room ADD COLUMN title TEXT NOT NULL DEFAULT ''",
                """
                CREATE INDEX settlement_room_due ON settlement_room (trader_code, due_on, case_id)
                    WHERE trader_code <> '' AND ended_at IS NULL
                """,
                """
                CREATE INDEX settlement_room_ended ON settlement_room (trader_code, case_id)
                    WHERE trader_code <> '' AND ended_at IS NOT NULL
                """,
                "CREATE INDEX settlement_room_trader ON settlement_room (trader_code, case_id) WHERE trader_code <> ''",
            ]),
    ]
}
