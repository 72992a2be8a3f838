package import Storage

/// The guide's topics in all their versions, and how often it is used, in numbers alone.
package let createAdvice = Migration(
    id: "2026-11-22-advice-1",
    statements: [
        """
        CREATE TABLE advice_topic (
            key TEXT NOT NULL,
            version BIGINT NOT NULL CHECK (version > 0),
            state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'former')),
            position BIGINT NOT NULL,
            body TEXT NOT NULL,
            review_on BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            at BIGINT NOT NULL,
            by_name TEXT NOT NULL,
            PRIMARY KEY (key, version)
        )
        """,
        "CREATE UNIQUE INDEX advice_topic_published ON advice_topic (key) WHERE state = 'published'",
        "CREATE UNIQUE INDEX advice_topic_draft ON advice_topic (key) WHERE state = 'draft'",
        """
        CREATE TABLE advice_count (
            month BIGINT NOT NULL,
            topic TEXT NOT NULL,
            end_key TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('begun', 'reached', 'letter', 'filing')),
            times BIGINT NOT NULL CHECK (times > 0),
            PRIMARY KEY (month, topic, end_key, kind)
        )
        """,
    ])
