package import Storage

/// The desks at which staff take filings from people who speak to them: the hotline, the counter, the station.
///
/// What this capability brings: ``migrations``, the pages of the desks, entries for the rail and what is cleared away
/// at night. Its rules are in `DesksRules`; filing itself is handed in by `App`.
package enum Desks {
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-22-desks-1",
            statements: [
                // `body` holds what was told, as typed; of a filed tip nothing that tells who reported. `beside` is what
                // was typed beside it.
                """
                CREATE TABLE desk_call (
                    id BIGINT PRIMARY KEY NOT NULL, desk TEXT NOT NULL CHECK (desk IN ('hotline', 'counter')),
                    office_id BIGINT NOT NULL, clerk_id BIGINT NOT NULL, clerk_name TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'filed', 'ended')),
                    phone TEXT NOT NULL, line TEXT NOT NULL, body TEXT NOT NULL, beside TEXT NOT NULL,
                    started_at BIGINT NOT NULL, saved_at BIGINT NOT NULL, ended_at BIGINT, kind TEXT, number TEXT, due_on BIGINT,
                    taken_by BIGINT, code TEXT, result TEXT NOT NULL,
                    CHECK ((ended_at IS NULL) = (state IN ('open', 'parked'))),
                    CHECK ((number IS NULL) = (state <> 'filed')))
                """,
                "CREATE INDEX desk_call_waiting ON desk_call (office_id, desk, id) WHERE ended_at IS NULL",
                "CREATE INDEX desk_call_clerk ON desk_call (clerk_id) WHERE state = 'open'",
                "CREATE INDEX desk_call_office ON desk_call (office_id, desk, id)",
                "CREATE INDEX desk_call_phone ON desk_call (phone, id) WHERE phone <> ''",
                "CREATE INDEX desk_call_kept ON desk_call (ended_at) WHERE ended_at IS NOT NULL AND body <> '{}'",
                "CREATE INDEX desk_call_code ON desk_call (ended_at) WHERE code IS NOT NULL",
                // `field` is empty for a note; `text` is JSON, because one field may hold several choices.
                """
                CREATE TABLE desk_call_line (
                    call_id BIGINT NOT NULL REFERENCES desk_call (id), position BIGINT NOT NULL, field TEXT NOT NULL,
                    text TEXT NOT NULL, at BIGINT NOT NULL, person_id BIGINT NOT NULL, person_name TEXT NOT NULL,
                    PRIMARY KEY (call_id, position))
                """,
            ]),
        Migration(
            id: "2026-11-22-desks-2",
            statements: [
                """
                CREATE TABLE desk_record (
                    number TEXT PRIMARY KEY NOT NULL, call_id BIGINT NOT NULL, asked_at BIGINT NOT NULL,
                    signed_at BIGINT, signed_by BIGINT)
                """
            ]),
    ]
}
