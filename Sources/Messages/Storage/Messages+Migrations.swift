package import Storage

extension Messages {
    /// The messages themselves and the texts from which they are made.
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-22-messages-1",
            statements: [
                // The key is that of the effect in the outbox that sends it: how far it is, the outbox knows.
                """
                CREATE TABLE message (
                    id BIGINT PRIMARY KEY NOT NULL, effect_id BIGINT NOT NULL,
                    channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')), case_id BIGINT, number TEXT NOT NULL,
                    office_id BIGINT NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL,
                    template_version BIGINT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
                    created_at BIGINT NOT NULL, settled_by BIGINT, settled_at BIGINT,
                    UNIQUE (effect_id, channel))
                """,
                "CREATE INDEX message_by_office ON message (office_id, id)",
                "CREATE INDEX message_by_age ON message (created_at, id)",
                "CREATE INDEX outbox_undone ON outbox (state, id) WHERE state <> 'done'",
                """
                CREATE TABLE message_template (
                    channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')), language TEXT NOT NULL,
                    version BIGINT NOT NULL CHECK (version > 0), subject TEXT NOT NULL, text TEXT NOT NULL,
                    author BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (channel, language, version))
                """,
            ]),
        Migration(
            id: "2026-11-22-messages-2",
            statements: ["ALTER TABLE message ADD COLUMN secret TEXT NOT NULL DEFAULT ''"]),
    ]
}
