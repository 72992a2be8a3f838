package import Storage

/// The case file and what cannot be added later: handlings, parties, consents, links, sealed reporters and evidence.
///
/// Every table that belongs to a file leads with `case_id`, so that a database extension can distribute by it.
package let createCaseFile = Migration(
    id: "2026-11-22-casework",
    statements: [
        """
        CREATE TABLE case_file (
            id BIGINT PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('complaint', 'tip', 'consultation', 'suggestion', 'other')),
            channel TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('received', 'supplementing', 'accepted', 'mediating', 'paused',
                'agreed', 'ended', 'refused', 'withdrawn', 'closed')),
            version BIGINT NOT NULL,
            query_code BYTEA,
            received_at BIGINT NOT NULL,
            received_on BIGINT NOT NULL,
            division TEXT NOT NULL,
            category_system TEXT NOT NULL,
            category TEXT NOT NULL,
            nature TEXT NOT NULL,
            title TEXT NOT NULL,
            story TEXT NOT NULL,
            handling_id BIGINT NOT NULL,
            office_id BIGINT NOT NULL,
            officer_id BIGINT,
            handover_office BIGINT,
            is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)),
            due_on BIGINT NOT NULL,
            due_key TEXT,
            accepted_on BIGINT,
            closed_on BIGINT,
            outcome TEXT,
            recorded_outcome TEXT,
            in_time BIGINT,
            agreed_fen BIGINT,
            performed_fen BIGINT,
            rated BIGINT NOT NULL DEFAULT 0,
            people BIGINT NOT NULL DEFAULT 1 CHECK (people > 0),
            source TEXT,
            source_key TEXT,
            CHECK (is_open = 1 OR closed_on IS NOT NULL)
        )
        """,
        "CREATE INDEX case_file_office_due ON case_file (office_id, is_open, due_on, id, state)",
        "CREATE INDEX case_file_office_state ON case_file (office_id, state)",
        "CREATE INDEX case_file_unassigned ON case_file (office_id) WHERE is_open = 1 AND officer_id IS NULL",
        "CREATE INDEX case_file_officer_due ON case_file (officer_id, is_open, due_on, id) WHERE officer_id IS NOT NULL",
        "CREATE INDEX case_file_due ON case_file (is_open, due_on, id)",
        "CREATE INDEX case_file_office_received ON case_file (office_id, received_at, id)",
        "CREATE INDEX case_file_received ON case_file (received_at, id)",
        "CREATE INDEX case_file_division ON case_file (division, received_on, id)",
        "CREATE INDEX case_file_handover ON case_file (handover_office, due_on, id) WHERE handover_office IS NOT NULL",
        "CREATE UNIQUE INDEX case_file_source ON case_file (source, source_key) WHERE source IS NOT NULL",
        """
        CREATE TABLE handling (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            office_id BIGINT NOT NULL,
            rule_set TEXT NOT NULL,
            received_on BIGINT NOT NULL,
            officer_id BIGINT,
            accepted_on BIGINT,
            ended_on BIGINT,
            ended_how TEXT,
            PRIMARY KEY (case_id, id)
        )
        """,
        "CREATE INDEX handling_office ON handling (office_id, received_on, case_id)",
        """
        CREATE TABLE party (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('consumer', 'trader', 'platform', 'agent', 'representative', 'thirdParty')),
            name TEXT NOT NULL,
            phone TEXT NOT NULL,
            address TEXT NOT NULL,
            credit_code TEXT,
            age_band TEXT,
            rural BIGINT,
            authority TEXT,
            PRIMARY KEY (case_id, id)
        )
        """,
        "CREATE INDEX party_phone ON party (phone, case_id) WHERE phone <> ''",
        "CREATE INDEX party_credit_code ON party (credit_code, case_id) WHERE credit_code IS NOT NULL",
        "CREATE INDEX party_trader ON party (name, case_id) WHERE role = 'trader'",
        """
        CREATE TABLE purchase (
            case_id BIGINT PRIMARY KEY,
            online BIGINT NOT NULL CHECK (online IN (0, 1)),
            platform TEXT NOT NULL,
            shop TEXT NOT NULL,
            product TEXT NOT NULL,
            brand TEXT NOT NULL,
            model TEXT NOT NULL,
            order_number TEXT NOT NULL,
            gtin TEXT,
            bought_on BIGINT,
            amount_fen BIGINT CHECK (amount_fen >= 0)
        )
        """,
        """
        CREATE TABLE claim (
            case_id BIGINT NOT NULL,
            position BIGINT NOT NULL,
            kind TEXT NOT NULL,
            amount_fen BIGINT CHECK (amount_fen >= 0),
            PRIMARY KEY (case_id, position)
        )
        """,
        """
        CREATE TABLE consent (
            case_id BIGINT NOT NULL,
            party_id BIGINT NOT NULL,
            purpose TEXT NOT NULL,
            given BIGINT NOT NULL CHECK (given IN (0, 1)),
            notice_version TEXT NOT NULL,
            at BIGINT NOT NULL,
            withdrawn_at BIGINT,
            PRIMARY KEY (case_id, party_id, purpose, at)
        )
        """,
        """
        CREATE TABLE clock (
            case_id BIGINT NOT NULL,
            handling_id BIGINT NOT NULL,
            period TEXT NOT NULL,
            start_on BIGINT NOT NULL,
            due_on BIGINT NOT NULL,
            provisional BIGINT NOT NULL CHECK (provisional IN (0, 1)),
            state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'dropped')),
            ended_on BIGINT,
            extended_by BIGINT NOT NULL DEFAULT 0,
            days TEXT NOT NULL,
            PRIMARY KEY (case_id, handling_id, period, start_on)
        )
        """,
        "CREATE INDEX clock_open ON clock (due_on, case_id) WHERE state IN ('running', 'paused')",
        """
        CREATE TABLE clock_change (
            case_id BIGINT NOT NULL,
            handling_id BIGINT NOT NULL,
            period TEXT NOT NULL,
            start_on BIGINT NOT NULL,
            at BIGINT NOT NULL,
            old_due BIGINT NOT NULL,
            new_due BIGINT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (case_id, handling_id, period, start_on, at)
        )
        """,
        """
        CREATE TABLE pause (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            handling_id BIGINT NOT NULL,
            kind TEXT NOT NULL,
            first_day BIGINT NOT NULL,
            last_day BIGINT,
            reason TEXT NOT NULL,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE handover (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            from_handling BIGINT NOT NULL,
            to_office BIGINT NOT NULL,
            reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('offered', 'taken', 'returned')),
            answer TEXT NOT NULL,
            offered_at BIGINT NOT NULL,
            answered_at BIGINT,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE session_held (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            held_on BIGINT NOT NULL,
            place TEXT NOT NULL,
            attended TEXT NOT NULL,
            minutes TEXT NOT NULL,
            recorded_at BIGINT NOT NULL,
            recorded_by TEXT NOT NULL,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE agreement (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            terms TEXT NOT NULL,
            amount_fen BIGINT NOT NULL CHECK (amount_fen >= 0),
            perform_by BIGINT,
            agreed_at BIGINT NOT NULL,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE case_note (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_name TEXT NOT NULL,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE evidence (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            size BIGINT NOT NULL,
            hash BYTEA NOT NULL,
            derivative TEXT,
            at BIGINT NOT NULL,
            by_name TEXT NOT NULL,
            PRIMARY KEY (case_id, id)
        )
        """,
        """
        CREATE TABLE rating (
            case_id BIGINT PRIMARY KEY,
            solved TEXT NOT NULL CHECK (solved IN ('yes', 'partly', 'no')),
            score BIGINT NOT NULL CHECK (score BETWEEN 1 AND 5),
            text TEXT NOT NULL,
            at BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE case_link (
            case_id BIGINT NOT NULL,
            other_id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('splitFrom', 'joinedTo', 'sameEvent', 'repeatOf')),
            at BIGINT NOT NULL,
            PRIMARY KEY (case_id, other_id, kind)
        )
        """,
        "CREATE INDEX case_link_other ON case_link (other_id, case_id)",
        """
        CREATE TABLE tip_reporter (
            case_id BIGINT PRIMARY KEY,
            key_id TEXT NOT NULL,
            sealed BYTEA NOT NULL
        )
        """,
        """
        CREATE TABLE draft (
            token BYTEA PRIMARY KEY,
            body TEXT NOT NULL,
            saved_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX draft_expires ON draft (expires_at)",
    ])
