package import Storage

extension Traders {
    /// The register, accounts with their people, and what a trader shows of itself.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-23-traders-1", statements: register + accounts + desk),
        Migration(id: "2026-11-23-traders-4", statements: second),
    ]

    private static let register: [Migration.Statement] = [
        """
        CREATE TABLE trader (
            id BIGINT PRIMARY KEY, credit_code TEXT, name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('company', 'branch', 'shop', 'platform')), parent_id BIGINT,
            standing TEXT NOT NULL CHECK (standing IN ('known', 'claimed')), merged_into BIGINT,
            version BIGINT NOT NULL, entered_at BIGINT NOT NULL, CHECK (merged_into <> id), CHECK (parent_id <> id))
        """,
        // One entry a code: whoever enters it twice gets the one that is there.
        "CREATE UNIQUE INDEX trader_code ON trader (credit_code) WHERE credit_code IS NOT NULL",
        "CREATE INDEX trader_parent ON trader (parent_id, id) WHERE parent_id IS NOT NULL",
        "CREATE INDEX trader_merged ON trader (merged_into, id) WHERE merged_into IS NOT NULL",
        """
        CREATE TABLE trader_name (
            trader_id BIGINT NOT NULL, id BIGINT NOT NULL, name TEXT NOT NULL, first_on BIGINT NOT NULL, last_on BIGINT,
            PRIMARY KEY (trader_id, id))
        """,
        "CREATE INDEX trader_name_text ON trader_name (name, trader_id)",
        """
        CREATE TABLE trader_event (
            trader_id BIGINT NOT NULL, id BIGINT NOT NULL, at BIGINT NOT NULL, person BIGINT, kind TEXT NOT NULL,
            other_id BIGINT, detail TEXT NOT NULL, PRIMARY KEY (trader_id, id))
        """,
    ]

    private static let accounts: [Migration.Statement] = [
        """
        CREATE TABLE trader_account (
            id BIGINT PRIMARY KEY, credit_code TEXT NOT NULL, name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('company', 'branch', 'shop', 'platform')),
            state TEXT NOT NULL CHECK (state IN ('applied', 'joined', 'refused', 'left', 'removed')),
            version BIGINT NOT NULL, office_id BIGINT NOT NULL, applied_at BIGINT NOT NULL, contact TEXT NOT NULL,
            phone TEXT NOT NULL, email TEXT NOT NULL, undertaking TEXT NOT NULL, decided_at BIGINT,
            decided_by BIGINT, reason TEXT NOT NULL, joined_on BIGINT)
        """,
        // Many may ask for a code, one has it.
        "CREATE UNIQUE INDEX trader_account_joined ON trader_account (credit_code) WHERE state = 'joined'",
        "CREATE INDEX trader_account_code ON trader_account (credit_code, id)",
        "CREATE INDEX trader_account_office ON trader_account (office_id, state, id)",
        """
        CREATE TABLE trader_licence (
            account_id BIGINT NOT NULL, id BIGINT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
            size BIGINT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (account_id, id))
        """,
        """
        CREATE TABLE trader_person (
            id BIGINT PRIMARY KEY, account_id BIGINT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('manager', 'answerer')), password TEXT NOT NULL,
            must_change BIGINT NOT NULL CHECK (must_change IN (0, 1)), failures BIGINT NOT NULL, last_failure BIGINT,
            added_at BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE UNIQUE INDEX trader_person_phone ON trader_person (account_id, phone) WHERE ended_at IS NULL",
        """
        CREATE TABLE trader_session (
            token_hash BYTEA PRIMARY KEY, person_id BIGINT NOT NULL, created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE INDEX trader_session_person ON trader_session (person_id) WHERE ended_at IS NULL",
    ]

    private static let desk: [Migration.Statement] = [
        """
        CREATE TABLE trader_template (
            account_id BIGINT NOT NULL, id BIGINT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (account_id, id))
        """,
        """
        CREATE TABLE trader_promise (
            account_id BIGINT NOT NULL, id BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('care', 'returns')),
            scope TEXT NOT NULL, days BIGINT CHECK (days > 0), conditions TEXT NOT NULL,
            freight TEXT CHECK (freight IN ('trader', 'consumer')), first_on BIGINT NOT NULL, last_on BIGINT,
            PRIMARY KEY (account_id, id))
        """,
        """
        CREATE TABLE trader_key (
            id BIGINT PRIMARY KEY, account_id BIGINT NOT NULL, name TEXT NOT NULL, hash BYTEA NOT NULL UNIQUE,
            scopes TEXT NOT NULL, made_at BIGINT NOT NULL, made_by BIGINT NOT NULL, ends_on BIGINT NOT NULL,
            revoked_at BIGINT)
        """,
        "CREATE INDEX trader_key_account ON trader_key (account_id, id)",
    ]

    // A second factor of a trader's people: sealed, with the step used last; a session waits until it was passed.
    private static let second: [Migration.Statement] = [
        "ALTER TABLE trader_person ADD COLUMN totp BYTEA",
        "ALTER TABLE trader_person ADD COLUMN totp_step BIGINT",
        """
        ALTER TABLE trader_account ADD COLUMN demands_second BIGINT NOT NULL DEFAULT 0
            CHECK (demands_second IN (0, 1))
        """,
        "ALTER TABLE trader_session ADD COLUMN waits BIGINT NOT NULL DEFAULT 0 CHECK (waits IN (0, 1))",
        """
        CREATE TABLE trader_recovery_code (
            person_id BIGINT NOT NULL, hash BYTEA NOT NULL, used_at BIGINT, PRIMARY KEY (person_id, hash))
        """,
    ]
}
