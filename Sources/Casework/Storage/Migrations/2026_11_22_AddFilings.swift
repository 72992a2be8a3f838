package import Storage

/// What filings other than complaints need: extensions that are asked for, and the templates of answers.
package let addFilings = Migration(
    id: "2026-11-22-casework-10",
    statements: [
        """
        CREATE TABLE extension_ask (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            period TEXT NOT NULL,
            asked_by BIGINT,
            asked_on BIGINT NOT NULL,
            reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'declined', 'dropped')),
            answer TEXT NOT NULL,
            answered_at BIGINT,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE answer_template (
            id BIGINT NOT NULL,
            version BIGINT NOT NULL CHECK (version > 0),
            seed_key TEXT,
            title_zh TEXT NOT NULL,
            title_en TEXT NOT NULL,
            text_zh TEXT NOT NULL,
            text_en TEXT NOT NULL,
            law_zh TEXT NOT NULL,
            law_en TEXT NOT NULL,
            article TEXT NOT NULL,
            law_from BIGINT NOT NULL,
            law_to BIGINT,
            status TEXT NOT NULL CHECK (status IN ('confirmed', 'unconfirmed')),
            is_retired BIGINT NOT NULL CHECK (is_retired IN (0, 1)),
            is_newest BIGINT NOT NULL CHECK (is_newest IN (0, 1)),
            at BIGINT NOT NULL,
            by_name TEXT NOT NULL,
            PRIMARY KEY (id, version),
            CHECK (law_to IS NULL OR law_to >= law_from)
        )
        """,
        "CREATE UNIQUE INDEX answer_template_newest ON answer_template (id) WHERE is_newest = 1",
        "CREATE UNIQUE INDEX answer_template_seed ON answer_template (seed_key, version) WHERE seed_key IS NOT NULL",
    ])
