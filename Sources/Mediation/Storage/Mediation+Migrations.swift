package import Storage

extension Mediation {
    /// Sessions of mediation. Tables lead with `case_id`, like all that belongs to one file.
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-23-mediation-1",
            statements: [
                // One row an office, locked while a session is planned there: two plans see each other's clashes.
                "CREATE TABLE mediation_office (office_id BIGINT PRIMARY KEY, planned BIGINT NOT NULL)",
                """
                CREATE TABLE mediation_session (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL UNIQUE, number TEXT NOT NULL,
                    position BIGINT NOT NULL CHECK (position > 0), office_id BIGINT NOT NULL, bureau_id BIGINT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('planned', 'suspended', 'held', 'missed', 'cancelled')),
                    version BIGINT NOT NULL, revision BIGINT NOT NULL CHECK (revision >= 0), on_day BIGINT NOT NULL,
                    from_minute BIGINT NOT NULL CHECK (from_minute >= 0 AND from_minute < 1440),
                    length BIGINT NOT NULL CHECK (length > 0), room TEXT NOT NULL, link TEXT NOT NULL,
                    minutes TEXT NOT NULL, agreed TEXT NOT NULL, changed_at BIGINT NOT NULL,
                    PRIMARY KEY (case_id, id), UNIQUE (case_id, position), CHECK (room <> '' OR link <> ''))
                """,
                "CREATE INDEX mediation_session_day ON mediation_session (office_id, on_day, from_minute, id)",
                """
                CREATE TABLE mediation_seat (
                    case_id BIGINT NOT NULL, session_id BIGINT NOT NULL, position BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('mediator', 'consumer', 'trader', 'platform', 'association',
                        'department', 'other')),
                    name TEXT NOT NULL, person_id BIGINT, phone TEXT NOT NULL, email TEXT NOT NULL,
                    attendance TEXT CHECK (attendance IN ('came', 'excused', 'away')), note TEXT NOT NULL,
                    busy_on BIGINT, PRIMARY KEY (case_id, session_id, position),
                    CHECK ((kind = 'mediator') = (person_id IS NOT NULL)))
                """,
                // On which days a mediator sits; empty once nobody waits for the session any more.
                "CREATE INDEX mediation_seat_busy ON mediation_seat (person_id, busy_on) WHERE busy_on IS NOT NULL",
                """
                CREATE TABLE mediation_change (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, session_id BIGINT NOT NULL, move TEXT NOT NULL,
                    was_day BIGINT, was_minute BIGINT, was_length BIGINT, reason TEXT NOT NULL, at BIGINT NOT NULL,
                    by_id BIGINT, by_name TEXT NOT NULL, PRIMARY KEY (case_id, id))
                """,
            ]),
        Migration(
            id: "2026-11-23-mediation-2",
            statements: [
                """
                CREATE TABLE mediator (
                    person_id BIGINT PRIMARY KEY, office_id BIGINT NOT NULL, fields TEXT NOT NULL,
                    languages TEXT NOT NULL, weekdays TEXT NOT NULL, most_files BIGINT CHECK (most_files > 0),
                    certificate TEXT NOT NULL, certificate_until BIGINT, note TEXT NOT NULL,
                    is_active BIGINT NOT NULL CHECK (is_active IN (0, 1)), version BIGINT NOT NULL,
                    CHECK ((certificate = '') = (certificate_until IS NULL)))
                """,
                "CREATE INDEX mediator_office ON mediator (office_id, person_id)",
                """
                CREATE TABLE mediator_training (
                    person_id BIGINT NOT NULL, id BIGINT NOT NULL, on_day BIGINT NOT NULL, title TEXT NOT NULL,
                    hours BIGINT NOT NULL CHECK (hours > 0), PRIMARY KEY (person_id, id))
                """,
                // Who mediates a file, and why it is them.
                """
                CREATE TABLE mediation_naming (
                    case_id BIGINT PRIMARY KEY, language TEXT NOT NULL, reason TEXT NOT NULL, version BIGINT NOT NULL)
                """,
                """
                CREATE TABLE mediation_named (
                    case_id BIGINT NOT NULL, person_id BIGINT NOT NULL, name TEXT NOT NULL, position BIGINT NOT NULL,
                    PRIMARY KEY (case_id, person_id))
                """,
                """
                CREATE TABLE mediation_recusal (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL UNIQUE, number TEXT NOT NULL,
                    office_id BIGINT NOT NULL, person_id BIGINT NOT NULL, name TEXT NOT NULL,
                    asker TEXT NOT NULL CHECK (asker IN ('consumer', 'trader', 'mediator')), reason TEXT NOT NULL,
                    asked_at BIGINT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'denied')),
                    decision TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at BIGINT, PRIMARY KEY (case_id, id))
                """,
                // Of one mediator one request waits at most, whatever two people ask at the same moment.
                """
                CREATE UNIQUE INDEX mediation_recusal_open ON mediation_recusal (case_id, person_id)
                    WHERE state = 'open'
                """,
                """
                CREATE INDEX mediation_recusal_waiting ON mediation_recusal (office_id, asked_at, id)
                    WHERE state = 'open'
                """,
            ]),
        Migration(
            id: "2026-11-23-mediation-3",
            statements: [
                """
                CREATE TABLE mediation_appraisal (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, number TEXT NOT NULL, office_id BIGINT NOT NULL,
                    position BIGINT NOT NULL CHECK (position > 0),
                    kind TEXT NOT NULL CHECK (kind IN ('appraisal', 'testing')), body TEXT NOT NULL,
                    chosen_by TEXT NOT NULL CHECK (chosen_by IN ('agreement', 'office')), question TEXT NOT NULL,
                    cost_fen BIGINT CHECK (cost_fen > 0),
                    payer TEXT NOT NULL CHECK (payer IN ('consumer', 'trader', 'both', 'body')), sample TEXT NOT NULL,
                    sealed_by TEXT NOT NULL, handed_on BIGINT, began_on BIGINT NOT NULL, ended_on BIGINT,
                    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'abandoned')), version BIGINT NOT NULL,
                    result TEXT NOT NULL, PRIMARY KEY (case_id, id), UNIQUE (case_id, position),
                    CHECK ((state = 'running') = (ended_on IS NULL)))
                """,
                """
                CREATE TABLE mediation_file (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, appraisal_id BIGINT NOT NULL, name TEXT NOT NULL,
                    type TEXT NOT NULL, size BIGINT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (case_id, id))
                """,
            ]),
        Migration(
            id: "2026-11-23-mediation-4",
            statements: [
                """
                CREATE TABLE mediation_entrustment (
                    case_id BIGINT NOT NULL, id BIGINT NOT NULL, number TEXT NOT NULL, bureau_id BIGINT NOT NULL,
                    association_id BIGINT NOT NULL, consumer_consent TEXT NOT NULL CHECK (consumer_consent <> ''),
                    trader_consent TEXT NOT NULL CHECK (trader_consent <> ''), scope TEXT NOT NULL,
                    offered_on BIGINT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('offered', 'taken', 'declined', 'returned', 'recalled')),
                    version BIGINT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (case_id, id),
                    CHECK (bureau_id <> association_id))
                """,
                // A mediation is entrusted once at a time, whatever two people do at the same moment.
                """
                CREATE UNIQUE INDEX mediation_entrustment_open ON mediation_entrustment (case_id)
                    WHERE state IN ('offered', 'taken')
                """,
                """
                CREATE INDEX mediation_entrustment_association ON mediation_entrustment (association_id, id)
                    WHERE state IN ('offered', 'taken')
                """,
            ]),
    ]
}
