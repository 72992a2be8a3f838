package import Storage

extension Access {
    /// Keys of programs, the events told outside, and the webhooks that tell them.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-22-access-1", statements: keys + events + webhooks),
        Migration(id: "2026-11-23-access-2", statements: shops),
    ]

    private static let keys: [Migration.Statement] = [
        """
        CREATE TABLE api_key (
            id BIGINT PRIMARY KEY NOT NULL, name TEXT NOT NULL, hash BYTEA NOT NULL UNIQUE, shown TEXT NOT NULL,
            person_id BIGINT NOT NULL, office_id BIGINT NOT NULL, scopes TEXT NOT NULL, made_by BIGINT NOT NULL,
            made_at BIGINT NOT NULL, ends_on BIGINT NOT NULL, last_used_at BIGINT, revoked_at BIGINT,
            revoked_by BIGINT)
        """,
        "CREATE INDEX api_key_by_office ON api_key (office_id, id)",
    ]

    // The sequence is given after commit by one publisher, so that nobody who reads on from one misses a later commit.
    private static let events: [Migration.Statement] = [
        "CREATE TABLE event_wanted (id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1))",
        "CREATE TABLE event_head (id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1), sequence BIGINT NOT NULL)",
        """
        CREATE TABLE case_event (
            id BIGINT PRIMARY KEY NOT NULL, case_id BIGINT NOT NULL, number TEXT NOT NULL, office_id BIGINT NOT NULL,
            kind TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, version BIGINT NOT NULL, at BIGINT NOT NULL,
            sequence BIGINT)
        """,
        "CREATE UNIQUE INDEX case_event_sequence ON case_event (sequence)",
        "CREATE INDEX case_event_new ON case_event (id) WHERE sequence IS NULL",
        "CREATE INDEX case_event_age ON case_event (at, id)",
    ]

    private static let webhooks: [Migration.Statement] = [
        """
        CREATE TABLE webhook (
            id BIGINT PRIMARY KEY NOT NULL, office_id BIGINT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL,
            kinds TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('on', 'off')), failing_since BIGINT,
            off_why TEXT, off_at BIGINT, made_by BIGINT NOT NULL, made_at BIGINT NOT NULL)
        """,
        "CREATE INDEX webhook_by_office ON webhook (office_id, id)",
        """
        CREATE TABLE webhook_delivery (
            id BIGINT PRIMARY KEY NOT NULL, webhook_id BIGINT NOT NULL REFERENCES webhook (id),
            event_id BIGINT NOT NULL, replay BIGINT NOT NULL, created_at BIGINT NOT NULL)
        """,
        "CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, id)",
        "CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at, id)",
        """
        CREATE TABLE webhook_attempt (
            delivery_id BIGINT NOT NULL, attempt BIGINT NOT NULL, at BIGINT NOT NULL, status BIGINT,
            fault TEXT, took_ms BIGINT NOT NULL, PRIMARY KEY (delivery_id, attempt))
        """,
    ]

    // What traders' programs are told. It is kept apart from what offices are told, like everything of traders' people.
    private static let shops: [Migration.Statement] = [
        """
        CREATE TABLE shop_webhook (
            id BIGINT PRIMARY KEY NOT NULL, trader_code TEXT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL,
            old_secret TEXT, old_until BIGINT, kinds TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('on', 'off')),
            failing_since BIGINT, off_why TEXT, off_at BIGINT, made_by BIGINT NOT NULL, made_at BIGINT NOT NULL,
            CHECK ((old_secret IS NULL) = (old_until IS NULL)))
        """,
        "CREATE INDEX shop_webhook_by_trader ON shop_webhook (trader_code, id)",
        """
        CREATE TABLE shop_event (
            id BIGINT PRIMARY KEY NOT NULL, trader_code TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
            by_side TEXT, position BIGINT, due_on BIGINT, at BIGINT NOT NULL, published_at BIGINT)
        """,
        "CREATE INDEX shop_event_new ON shop_event (id) WHERE published_at IS NULL",
        "CREATE INDEX shop_event_by_trader ON shop_event (trader_code, id)",
        "CREATE INDEX shop_event_age ON shop_event (at, id)",
        """
        CREATE TABLE shop_delivery (
            id BIGINT PRIMARY KEY NOT NULL, webhook_id BIGINT NOT NULL REFERENCES shop_webhook (id),
            event_id BIGINT NOT NULL, replay BIGINT NOT NULL, created_at BIGINT NOT NULL)
        """,
        "CREATE INDEX shop_delivery_log ON shop_delivery (webhook_id, id)",
        "CREATE INDEX shop_delivery_age ON shop_delivery (created_at, id)",
    ]
}
