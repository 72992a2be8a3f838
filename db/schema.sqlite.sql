CREATE TABLE absence (
    person_id INTEGER NOT NULL REFERENCES person (id),
    id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leave', 'sick', 'duty', 'other')),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    deputy_id INTEGER REFERENCES person (id),
    PRIMARY KEY (person_id, id),
    CHECK (last_day >= first_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_rule (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;

CREATE TABLE advice_count (
    month INTEGER NOT NULL,
    topic TEXT NOT NULL,
    end_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('begun', 'reached', 'letter', 'filing')),
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (month, topic, end_key, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE advice_topic (
    key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'former')),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    review_on INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (key, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    terms TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    perform_by INTEGER,
    agreed_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_template (
    id INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    seed_key TEXT,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    text_en TEXT NOT NULL,
    law_zh TEXT NOT NULL,
    law_en TEXT NOT NULL,
    article TEXT NOT NULL,
    law_from INTEGER NOT NULL,
    law_to INTEGER,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'unconfirmed')),
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    is_newest INTEGER NOT NULL CHECK (is_newest IN (0, 1)),
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (id, version),
    CHECK (law_to IS NULL OR law_to >= law_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
    id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, hash BLOB NOT NULL UNIQUE, shown TEXT NOT NULL,
    person_id INTEGER NOT NULL, office_id INTEGER NOT NULL, scopes TEXT NOT NULL, made_by INTEGER NOT NULL,
    made_at INTEGER NOT NULL, ends_on INTEGER NOT NULL, last_used_at INTEGER, revoked_at INTEGER,
    revoked_by INTEGER) STRICT;

CREATE TABLE asking (
    case_id INTEGER NOT NULL, side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
    number TEXT NOT NULL, office_id INTEGER NOT NULL, closed_on INTEGER NOT NULL, month INTEGER NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
    is_reminded INTEGER NOT NULL CHECK (is_reminded IN (0, 1)), next_on INTEGER, answered_on INTEGER,
    solved TEXT CHECK (solved IN ('yes', 'partly', 'no')), score INTEGER CHECK (score BETWEEN 1 AND 5),
    fair TEXT CHECK (fair IN ('yes', 'partly', 'no')), text TEXT NOT NULL,
    PRIMARY KEY (case_id, side), UNIQUE (number, side)) STRICT, WITHOUT ROWID;

CREATE TABLE asking_count (
    office_id INTEGER NOT NULL, month INTEGER NOT NULL, side TEXT NOT NULL, what TEXT NOT NULL,
    n INTEGER NOT NULL, PRIMARY KEY (office_id, month, side, what)) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_limit (
    key TEXT PRIMARY KEY, n INTEGER NOT NULL, window_start INTEGER NOT NULL) STRICT;

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE audit_log (
    sequence INTEGER PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER,
    office_id INTEGER,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE calendar_year (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 1990 AND 2100),
    body TEXT NOT NULL, hash TEXT NOT NULL, source TEXT NOT NULL, imported_at INTEGER NOT NULL) STRICT;

CREATE TABLE call_back (
    draw_id INTEGER NOT NULL, position INTEGER NOT NULL, case_id INTEGER NOT NULL, number TEXT NOT NULL,
    office_id INTEGER NOT NULL, reached TEXT CHECK (reached IN ('yes', 'no', 'declined')),
    satisfied TEXT CHECK (satisfied IN ('yes', 'partly', 'no')),
    facts_agree INTEGER CHECK (facts_agree IN (0, 1)), note TEXT NOT NULL, recorded_at INTEGER,
    recorded_by TEXT, PRIMARY KEY (draw_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE call_back_draw (
    id INTEGER PRIMARY KEY, office_id INTEGER NOT NULL, drawn_by TEXT NOT NULL, drawn_at INTEGER NOT NULL,
    seed INTEGER NOT NULL, first_on INTEGER NOT NULL, last_on INTEGER NOT NULL,
    population INTEGER NOT NULL, size INTEGER NOT NULL CHECK (size > 0)) STRICT;

CREATE TABLE case_contact (
    case_id INTEGER PRIMARY KEY NOT NULL REFERENCES case_file (id),
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')), email TEXT NOT NULL) STRICT;

CREATE TABLE case_event (
    id INTEGER PRIMARY KEY NOT NULL, case_id INTEGER NOT NULL, number TEXT NOT NULL, office_id INTEGER NOT NULL,
    kind TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL,
    sequence INTEGER) STRICT;

CREATE TABLE case_file (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'tip', 'consultation', 'suggestion', 'other')),
    channel TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'supplementing', 'accepted', 'mediating', 'paused',
        'agreed', 'ended', 'refused', 'withdrawn', 'closed')),
    version INTEGER NOT NULL,
    query_code BLOB,
    received_at INTEGER NOT NULL,
    received_on INTEGER NOT NULL,
    division TEXT NOT NULL,
    category_system TEXT NOT NULL,
    category TEXT NOT NULL,
    nature TEXT NOT NULL,
    title TEXT NOT NULL,
    story TEXT NOT NULL,
    handling_id INTEGER NOT NULL,
    office_id INTEGER NOT NULL,
    officer_id INTEGER,
    handover_office INTEGER,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    due_on INTEGER NOT NULL,
    due_key TEXT,
    accepted_on INTEGER,
    closed_on INTEGER,
    outcome TEXT,
    recorded_outcome TEXT,
    in_time INTEGER,
    agreed_fen INTEGER,
    performed_fen INTEGER,
    rated INTEGER NOT NULL DEFAULT 0,
    people INTEGER NOT NULL DEFAULT 1 CHECK (people > 0),
    source TEXT,
    source_key TEXT, supervised_due INTEGER, punitive_fen INTEGER,
    CHECK (is_open = 1 OR closed_on IS NOT NULL)
) STRICT;

CREATE TABLE case_link (
    case_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('splitFrom', 'joinedTo', 'sameEvent', 'repeatOf')),
    at INTEGER NOT NULL,
    PRIMARY KEY (case_id, other_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_note (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_signature (
    case_id INTEGER PRIMARY KEY,
    band1 INTEGER NOT NULL,
    band2 INTEGER NOT NULL,
    band3 INTEGER NOT NULL
) STRICT;

CREATE TABLE category (
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    parent TEXT,
    position INTEGER NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (system, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE category_mapping (
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    to_system TEXT NOT NULL,
    to_code TEXT NOT NULL,
    PRIMARY KEY (system, code, to_system)
) STRICT, WITHOUT ROWID;

CREATE TABLE category_name (
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    PRIMARY KEY (system, code, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE category_system (
    id TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE cell (
    cube TEXT NOT NULL, scope TEXT NOT NULL, below INTEGER NOT NULL CHECK (below IN (0, 1)),
    kind TEXT NOT NULL, measure TEXT NOT NULL, under TEXT NOT NULL, month INTEGER NOT NULL,
    key TEXT NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (cube, scope, below, kind, measure, under, month, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    case_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount_fen INTEGER CHECK (amount_fen >= 0),
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
    case_id INTEGER NOT NULL,
    handling_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    start_on INTEGER NOT NULL,
    due_on INTEGER NOT NULL,
    provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'dropped')),
    ended_on INTEGER,
    extended_by INTEGER NOT NULL DEFAULT 0,
    days TEXT NOT NULL,
    PRIMARY KEY (case_id, handling_id, period, start_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock_change (
    case_id INTEGER NOT NULL,
    handling_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    start_on INTEGER NOT NULL,
    at INTEGER NOT NULL,
    old_due INTEGER NOT NULL,
    new_due INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (case_id, handling_id, period, start_on, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    case_id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    notice_version TEXT NOT NULL,
    at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (case_id, party_id, purpose, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE court_reminder (
    case_id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, agreed_on INTEGER NOT NULL, next_on INTEGER) STRICT;

CREATE TABLE delta (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    measure TEXT NOT NULL,
    effective_on INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    cohort_on INTEGER NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    category TEXT NOT NULL,
    division TEXT NOT NULL,
    amount INTEGER NOT NULL
, nature TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE desk_call (
    id INTEGER PRIMARY KEY NOT NULL, desk TEXT NOT NULL CHECK (desk IN ('hotline', 'counter')),
    office_id INTEGER NOT NULL, clerk_id INTEGER NOT NULL, clerk_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'filed', 'ended')),
    phone TEXT NOT NULL, line TEXT NOT NULL, body TEXT NOT NULL, beside TEXT NOT NULL,
    started_at INTEGER NOT NULL, saved_at INTEGER NOT NULL, ended_at INTEGER, kind TEXT, number TEXT, due_on INTEGER,
    taken_by INTEGER, code TEXT, result TEXT NOT NULL,
    CHECK ((ended_at IS NULL) = (state IN ('open', 'parked'))),
    CHECK ((number IS NULL) = (state <> 'filed'))) STRICT;

CREATE TABLE desk_call_line (
    call_id INTEGER NOT NULL REFERENCES desk_call (id), position INTEGER NOT NULL, field TEXT NOT NULL,
    text TEXT NOT NULL, at INTEGER NOT NULL, person_id INTEGER NOT NULL, person_name TEXT NOT NULL,
    PRIMARY KEY (call_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE desk_record (
    number TEXT PRIMARY KEY NOT NULL, call_id INTEGER NOT NULL, asked_at INTEGER NOT NULL,
    signed_at INTEGER, signed_by INTEGER) STRICT;

CREATE TABLE division (
    code TEXT PRIMARY KEY NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT,
    level TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'town', 'village')),
    kind TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER,
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;

CREATE TABLE division_predecessor (
    code TEXT NOT NULL REFERENCES division (code),
    predecessor TEXT NOT NULL REFERENCES division (code),
    PRIMARY KEY (code, predecessor)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    template_id INTEGER,
    title TEXT NOT NULL,
    addressee TEXT NOT NULL,
    office_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    serial INTEGER CHECK (serial > 0),
    number TEXT,
    values_json TEXT NOT NULL,
    copies INTEGER NOT NULL CHECK (copies > 0),
    for_consumer INTEGER NOT NULL CHECK (for_consumer IN (0, 1)),
    pdf_hash BLOB NOT NULL,
    pdf_size INTEGER NOT NULL CHECK (pdf_size > 0),
    issued_at INTEGER NOT NULL,
    issued_on INTEGER NOT NULL,
    issued_by INTEGER NOT NULL,
    issued_by_name TEXT NOT NULL,
    voided_at INTEGER,
    voided_by_name TEXT,
    void_reason TEXT,
    PRIMARY KEY (case_id, id),
    UNIQUE (office_id, year, serial),
    CHECK ((serial IS NULL) = (number IS NULL)),
    CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE document_pdf (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (case_id, id),
    FOREIGN KEY (case_id, id) REFERENCES document (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    token BLOB PRIMARY KEY,
    body TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event_head (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), sequence INTEGER NOT NULL) STRICT;

CREATE TABLE event_wanted (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1)) STRICT;

CREATE TABLE evidence (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    hash BLOB NOT NULL,
    derivative TEXT,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE extension_ask (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    period TEXT NOT NULL,
    asked_by INTEGER,
    asked_on INTEGER NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'declined', 'dropped')),
    answer TEXT NOT NULL,
    answered_at INTEGER,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
    measure TEXT NOT NULL, effective_on INTEGER NOT NULL, division TEXT NOT NULL, kind TEXT NOT NULL,
    category TEXT NOT NULL, nature TEXT NOT NULL, channel TEXT NOT NULL, cohort_on INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (measure, effective_on, division, kind, category, nature, channel, cohort_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_cell (
    release_id INTEGER NOT NULL REFERENCES figure_release (id), position INTEGER NOT NULL,
    table_name TEXT NOT NULL, row_key TEXT NOT NULL, row_name TEXT NOT NULL, column_key TEXT NOT NULL,
    value INTEGER, gap TEXT NOT NULL, PRIMARY KEY (release_id, position),
    CHECK ((value IS NULL) = (gap <> ''))) STRICT, WITHOUT ROWID;

CREATE TABLE figure_release (
    id INTEGER PRIMARY KEY NOT NULL, year INTEGER NOT NULL, version INTEGER NOT NULL, k INTEGER NOT NULL,
    frozen_at INTEGER NOT NULL, frozen_by INTEGER, folded_at INTEGER, note TEXT NOT NULL, hash TEXT NOT NULL,
    UNIQUE (year, version)) STRICT;

CREATE TABLE file_handover (
    id INTEGER PRIMARY KEY NOT NULL,
    from_person INTEGER REFERENCES person (id),
    to_person INTEGER REFERENCES person (id),
    from_office INTEGER NOT NULL REFERENCES office (id),
    to_office INTEGER REFERENCES office (id),
    by_person INTEGER NOT NULL REFERENCES person (id),
    total INTEGER NOT NULL,
    moved INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    after_due INTEGER NOT NULL,
    after_id INTEGER NOT NULL,
    refused_files TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done')),
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TABLE find_feed (id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL) STRICT;

CREATE TABLE find_view (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL,
    office_id INTEGER NOT NULL,
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE fold_state (name TEXT PRIMARY KEY, folded_at INTEGER NOT NULL) STRICT;

CREATE TABLE fund (
    id INTEGER PRIMARY KEY NOT NULL, office_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('market', 'mall', 'platform', 'association')), name TEXT NOT NULL,
    opened_on INTEGER NOT NULL, closed_on INTEGER, version INTEGER NOT NULL, made_at INTEGER NOT NULL,
    made_by INTEGER, once TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE fund_bank_line (
    fund_id INTEGER NOT NULL REFERENCES fund (id), line_key TEXT NOT NULL, day INTEGER NOT NULL,
    reference TEXT NOT NULL, reference_key TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
    counterparty TEXT NOT NULL, note TEXT NOT NULL, entry_number INTEGER, taken_at INTEGER NOT NULL,
    PRIMARY KEY (fund_id, line_key), UNIQUE (fund_id, entry_number)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_claim (
    id INTEGER PRIMARY KEY NOT NULL, fund_id INTEGER NOT NULL REFERENCES fund (id), office_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL, number TEXT NOT NULL, trader_key TEXT NOT NULL, trader_name TEXT NOT NULL,
    trader_code TEXT, cause TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), reason TEXT NOT NULL,
    broken_on INTEGER NOT NULL, terms_id INTEGER NOT NULL, entered_by INTEGER NOT NULL,
    entered_on INTEGER NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL, checked_by INTEGER,
    approved_by INTEGER, paid_on INTEGER, demanded_on INTEGER,
    recovered INTEGER NOT NULL CHECK (recovered >= 0), written_off INTEGER NOT NULL CHECK (written_off >= 0),
    proposed INTEGER CHECK (proposed > 0), proposed_by INTEGER, proposed_why TEXT, once TEXT NOT NULL UNIQUE,
    CHECK (recovered + written_off <= amount), CHECK (checked_by <> entered_by),
    CHECK (approved_by <> entered_by AND approved_by <> checked_by)) STRICT;

CREATE TABLE fund_claim_note (
    claim_id INTEGER NOT NULL REFERENCES fund_claim (id), id INTEGER NOT NULL, at INTEGER NOT NULL,
    kind TEXT NOT NULL, amount INTEGER, day INTEGER, reference TEXT NOT NULL, text TEXT NOT NULL,
    by_person INTEGER, PRIMARY KEY (claim_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_entry (
    fund_id INTEGER NOT NULL REFERENCES fund (id), number INTEGER NOT NULL CHECK (number > 0),
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deposit', 'promise', 'payment', 'recovery', 'writeOff',
        'returned', 'reversal')),
    booked_on INTEGER NOT NULL, at INTEGER NOT NULL, value_on INTEGER, bank INTEGER NOT NULL,
    receivable INTEGER NOT NULL, write_offs INTEGER NOT NULL, obligations INTEGER NOT NULL,
    capital INTEGER NOT NULL, bank_after INTEGER NOT NULL CHECK (bank_after >= 0),
    receivable_after INTEGER NOT NULL CHECK (receivable_after >= 0),
    write_offs_after INTEGER NOT NULL CHECK (write_offs_after >= 0),
    obligations_after INTEGER NOT NULL CHECK (obligations_after <= 0), capital_after INTEGER NOT NULL,
    reference TEXT NOT NULL, reference_key TEXT NOT NULL, note TEXT NOT NULL, claim_id INTEGER,
    reverses INTEGER, by_person INTEGER,
    PRIMARY KEY (fund_id, number), UNIQUE (fund_id, key), UNIQUE (fund_id, reverses),
    CHECK (bank + receivable + write_offs + obligations + capital = 0),
    CHECK (bank_after + receivable_after + write_offs_after + obligations_after + capital_after = 0),
    CHECK (bank <> 0 OR receivable <> 0 OR obligations <> 0),
    CHECK ((kind = 'reversal') = (reverses IS NOT NULL)), CHECK (reverses < number)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_file (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, claim_id INTEGER NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, size INTEGER NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_ledger (
    fund_id INTEGER PRIMARY KEY NOT NULL REFERENCES fund (id), entries INTEGER NOT NULL, last_on INTEGER,
    bank INTEGER NOT NULL CHECK (bank >= 0), receivable INTEGER NOT NULL CHECK (receivable >= 0),
    write_offs INTEGER NOT NULL CHECK (write_offs >= 0), obligations INTEGER NOT NULL CHECK (obligations <= 0),
    capital INTEGER NOT NULL, CHECK (bank + receivable + write_offs + obligations + capital = 0)) STRICT;

CREATE TABLE fund_proof (
    claim_id INTEGER NOT NULL REFERENCES fund_claim (id), id INTEGER NOT NULL, kind TEXT NOT NULL,
    name TEXT NOT NULL, evidence_id INTEGER, PRIMARY KEY (claim_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_return (
    id INTEGER PRIMARY KEY NOT NULL, fund_id INTEGER NOT NULL REFERENCES fund (id),
    amount INTEGER NOT NULL CHECK (amount > 0), lost INTEGER NOT NULL CHECK (lost >= 0),
    recipient TEXT NOT NULL, reason TEXT NOT NULL, proposed_by INTEGER NOT NULL,
    proposed_at INTEGER NOT NULL, ended_by INTEGER, ended_at INTEGER, entry_number INTEGER,
    CHECK (entry_number IS NULL OR ended_by <> proposed_by)) STRICT;

CREATE TABLE fund_terms (
    fund_id INTEGER NOT NULL REFERENCES fund (id), from_on INTEGER NOT NULL, id INTEGER NOT NULL UNIQUE,
    covers_all INTEGER NOT NULL CHECK (covers_all IN (0, 1)), per_claim INTEGER NOT NULL CHECK (per_claim > 0),
    per_trader INTEGER CHECK (per_trader >= per_claim), causes TEXT NOT NULL, proofs TEXT NOT NULL,
    exceeds_agreement INTEGER NOT NULL CHECK (exceeds_agreement IN (0, 1)), purchases_from INTEGER,
    body TEXT NOT NULL, set_at INTEGER NOT NULL, set_by INTEGER, PRIMARY KEY (fund_id, from_on)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_trader (
    terms_id INTEGER NOT NULL, trader_key TEXT NOT NULL, place INTEGER, name TEXT NOT NULL, code TEXT,
    PRIMARY KEY (terms_id, trader_key)) STRICT, WITHOUT ROWID;

CREATE TABLE fund_unmatched (fund_id INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (fund_id, number)) STRICT, WITHOUT ROWID;

CREATE TABLE handling (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    office_id INTEGER NOT NULL,
    rule_set TEXT NOT NULL,
    received_on INTEGER NOT NULL,
    officer_id INTEGER,
    accepted_on INTEGER,
    ended_on INTEGER,
    ended_how TEXT,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE handover (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    from_handling INTEGER NOT NULL,
    to_office INTEGER NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('offered', 'taken', 'returned')),
    answer TEXT NOT NULL,
    offered_at INTEGER NOT NULL,
    answered_at INTEGER,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    case_id INTEGER NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
    by_kind TEXT NOT NULL, by_id INTEGER, office_id INTEGER, body TEXT NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (case_id, sequence)) STRICT, WITHOUT ROWID;

CREATE TABLE history_head (case_id INTEGER PRIMARY KEY, count INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;

CREATE TABLE history_salt (
    case_id INTEGER NOT NULL, sequence INTEGER NOT NULL, field TEXT NOT NULL, salt BLOB NOT NULL,
    PRIMARY KEY (case_id, sequence, field)) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL,
    answer TEXT NOT NULL, at INTEGER NOT NULL) STRICT;

CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    file_size INTEGER NOT NULL CHECK (file_size >= 0),
    mapping_hash TEXT NOT NULL,
    position_bytes INTEGER NOT NULL CHECK (position_bytes >= 0),
    position_line INTEGER NOT NULL CHECK (position_line >= 0),
    counts TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'finished')),
    started_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE interest (
    person_id INTEGER NOT NULL REFERENCES person (id),
    id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('trader', 'credit-code', 'relation')),
    subject TEXT NOT NULL,
    note TEXT NOT NULL,
    declared_on INTEGER NOT NULL,
    ended_on INTEGER,
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE interest_bundle (
    id INTEGER PRIMARY KEY, office_id INTEGER NOT NULL, person INTEGER, trader_code TEXT NOT NULL,
    first_on INTEGER NOT NULL, last_on INTEGER NOT NULL, matter TEXT NOT NULL, reason TEXT NOT NULL,
    made_at INTEGER NOT NULL, files INTEGER NOT NULL, done INTEGER NOT NULL,
    is_ready INTEGER NOT NULL CHECK (is_ready IN (0, 1)), mediated INTEGER NOT NULL DEFAULT 0,
    agreed INTEGER NOT NULL DEFAULT 0, taken_in INTEGER NOT NULL DEFAULT 0,
    inquiry INTEGER NOT NULL DEFAULT 0, mediation INTEGER NOT NULL DEFAULT 0,
    report INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE interest_file (
    bundle_id INTEGER NOT NULL, position INTEGER NOT NULL, number TEXT NOT NULL,
    PRIMARY KEY (bundle_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE interest_part (
    bundle_id INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (bundle_id, position), UNIQUE (bundle_id, name)) STRICT, WITHOUT ROWID;

CREATE TABLE lease (
    name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;

CREATE TABLE letter_counter (
    office_id INTEGER NOT NULL, year INTEGER NOT NULL, next INTEGER NOT NULL,
    PRIMARY KEY (office_id, year)) STRICT, WITHOUT ROWID;

CREATE TABLE letter_template (
    id INTEGER PRIMARY KEY,
    office_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    retired_at INTEGER
) STRICT;

CREATE TABLE letter_template_version (
    template_id INTEGER NOT NULL REFERENCES letter_template (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    english TEXT NOT NULL,
    addressee TEXT NOT NULL,
    body TEXT NOT NULL,
    for_consumer INTEGER NOT NULL CHECK (for_consumer IN (0, 1)),
    changed_at INTEGER NOT NULL,
    changed_by_name TEXT NOT NULL,
    PRIMARY KEY (template_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE live_question (
    id INTEGER PRIMARY KEY NOT NULL, session_id INTEGER NOT NULL REFERENCES live_session (id),
    place INTEGER NOT NULL, nickname TEXT NOT NULL, text TEXT NOT NULL, asked_at INTEGER NOT NULL,
    like_place INTEGER, is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)), kind TEXT, case_number TEXT,
    reason TEXT, note TEXT NOT NULL, version INTEGER NOT NULL, once TEXT NOT NULL, captured_by INTEGER,
    decided_by INTEGER, decided_at INTEGER, UNIQUE (session_id, place), UNIQUE (session_id, once)) STRICT;

CREATE TABLE live_session (
    id INTEGER PRIMARY KEY NOT NULL, office_id INTEGER NOT NULL, title TEXT NOT NULL, started_at INTEGER NOT NULL,
    closed_at INTEGER, version INTEGER NOT NULL, lines INTEGER NOT NULL, started_by INTEGER, closed_by INTEGER) STRICT;

CREATE TABLE mediation_appraisal (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, number TEXT NOT NULL, office_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('appraisal', 'testing')), body TEXT NOT NULL,
    chosen_by TEXT NOT NULL CHECK (chosen_by IN ('agreement', 'office')), question TEXT NOT NULL,
    cost_fen INTEGER CHECK (cost_fen > 0),
    payer TEXT NOT NULL CHECK (payer IN ('consumer', 'trader', 'both', 'body')), sample TEXT NOT NULL,
    sealed_by TEXT NOT NULL, handed_on INTEGER, began_on INTEGER NOT NULL, ended_on INTEGER,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'abandoned')), version INTEGER NOT NULL,
    result TEXT NOT NULL, PRIMARY KEY (case_id, id), UNIQUE (case_id, position),
    CHECK ((state = 'running') = (ended_on IS NULL))) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_change (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, session_id INTEGER NOT NULL, move TEXT NOT NULL,
    was_day INTEGER, was_minute INTEGER, was_length INTEGER, reason TEXT NOT NULL, at INTEGER NOT NULL,
    by_id INTEGER, by_name TEXT NOT NULL, PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_entrustment (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, number TEXT NOT NULL, bureau_id INTEGER NOT NULL,
    association_id INTEGER NOT NULL, consumer_consent TEXT NOT NULL CHECK (consumer_consent <> ''),
    trader_consent TEXT NOT NULL CHECK (trader_consent <> ''), scope TEXT NOT NULL,
    offered_on INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('offered', 'taken', 'declined', 'returned', 'recalled')),
    version INTEGER NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (case_id, id),
    CHECK (bureau_id <> association_id)) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_file (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, appraisal_id INTEGER NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, size INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_named (
    case_id INTEGER NOT NULL, person_id INTEGER NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (case_id, person_id)) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_naming (
    case_id INTEGER PRIMARY KEY, language TEXT NOT NULL, reason TEXT NOT NULL, version INTEGER NOT NULL) STRICT;

CREATE TABLE mediation_office (office_id INTEGER PRIMARY KEY, planned INTEGER NOT NULL) STRICT;

CREATE TABLE mediation_recusal (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL UNIQUE, number TEXT NOT NULL,
    office_id INTEGER NOT NULL, person_id INTEGER NOT NULL, name TEXT NOT NULL,
    asker TEXT NOT NULL CHECK (asker IN ('consumer', 'trader', 'mediator')), reason TEXT NOT NULL,
    asked_at INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'denied')),
    decision TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at INTEGER, PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_seat (
    case_id INTEGER NOT NULL, session_id INTEGER NOT NULL, position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('mediator', 'consumer', 'trader', 'platform', 'association',
        'department', 'other')),
    name TEXT NOT NULL, person_id INTEGER, phone TEXT NOT NULL, email TEXT NOT NULL,
    attendance TEXT CHECK (attendance IN ('came', 'excused', 'away')), note TEXT NOT NULL,
    busy_on INTEGER, PRIMARY KEY (case_id, session_id, position),
    CHECK ((kind = 'mediator') = (person_id IS NOT NULL))) STRICT, WITHOUT ROWID;

CREATE TABLE mediation_session (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL UNIQUE, number TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0), office_id INTEGER NOT NULL, bureau_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'suspended', 'held', 'missed', 'cancelled')),
    version INTEGER NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 0), on_day INTEGER NOT NULL,
    from_minute INTEGER NOT NULL CHECK (from_minute >= 0 AND from_minute < 1440),
    length INTEGER NOT NULL CHECK (length > 0), room TEXT NOT NULL, link TEXT NOT NULL,
    minutes TEXT NOT NULL, agreed TEXT NOT NULL, changed_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, id), UNIQUE (case_id, position), CHECK (room <> '' OR link <> '')) STRICT, WITHOUT ROWID;

CREATE TABLE mediator (
    person_id INTEGER PRIMARY KEY, office_id INTEGER NOT NULL, fields TEXT NOT NULL,
    languages TEXT NOT NULL, weekdays TEXT NOT NULL, most_files INTEGER CHECK (most_files > 0),
    certificate TEXT NOT NULL, certificate_until INTEGER, note TEXT NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)), version INTEGER NOT NULL,
    CHECK ((certificate = '') = (certificate_until IS NULL))) STRICT;

CREATE TABLE mediator_training (
    person_id INTEGER NOT NULL, id INTEGER NOT NULL, on_day INTEGER NOT NULL, title TEXT NOT NULL,
    hours INTEGER NOT NULL CHECK (hours > 0), PRIMARY KEY (person_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE message (
    id INTEGER PRIMARY KEY NOT NULL, effect_id INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')), case_id INTEGER, number TEXT NOT NULL,
    office_id INTEGER NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL,
    template_version INTEGER NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
    created_at INTEGER NOT NULL, settled_by INTEGER, settled_at INTEGER, secret TEXT NOT NULL DEFAULT '',
    UNIQUE (effect_id, channel)) STRICT;

CREATE TABLE message_template (
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')), language TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0), subject TEXT NOT NULL, text TEXT NOT NULL,
    author INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (channel, language, version)) STRICT, WITHOUT ROWID;

CREATE TABLE node_number (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 1023),
    holder TEXT NOT NULL, until INTEGER NOT NULL) STRICT;

CREATE TABLE number_block (scope TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT;

CREATE TABLE office (
    id INTEGER PRIMARY KEY NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('bureau', 'association', 'department', 'station')),
    division TEXT NOT NULL REFERENCES division (code),
    rule_set TEXT,
    from_day INTEGER NOT NULL,
    to_day INTEGER,
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;

CREATE TABLE office_letterhead (
    office_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    mongolian TEXT NOT NULL,
    prefix TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    seal BLOB,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE office_name (
    office_id INTEGER NOT NULL REFERENCES office (id),
    from_day INTEGER NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    PRIMARY KEY (office_id, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE office_predecessor (
    office_id INTEGER NOT NULL REFERENCES office (id),
    predecessor INTEGER NOT NULL REFERENCES office (id),
    PRIMARY KEY (office_id, predecessor)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_count (
    face TEXT NOT NULL, key TEXT NOT NULL, year INTEGER NOT NULL, what TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (face, key, year, what)) STRICT, WITHOUT ROWID;

CREATE TABLE open_face (
    face TEXT NOT NULL CHECK (face IN ('trader', 'category', 'division')), key TEXT NOT NULL,
    sequence INTEGER NOT NULL, PRIMARY KEY (face, key, sequence)) STRICT, WITHOUT ROWID;

CREATE TABLE open_head (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), sequence INTEGER NOT NULL, files INTEGER NOT NULL) STRICT;

CREATE TABLE open_line (
    sequence INTEGER PRIMARY KEY NOT NULL, public_id TEXT NOT NULL UNIQUE,
    change TEXT NOT NULL CHECK (change IN ('published', 'corrected', 'withdrawn')), at INTEGER NOT NULL,
    group_key TEXT NOT NULL, division TEXT NOT NULL, division_name TEXT NOT NULL, category TEXT NOT NULL,
    category_name TEXT NOT NULL, period TEXT NOT NULL, outcome TEXT NOT NULL, age_band TEXT NOT NULL,
    trader_name TEXT NOT NULL, trader_code TEXT NOT NULL, product TEXT NOT NULL, narrative TEXT NOT NULL,
    mediated INTEGER NOT NULL CHECK (mediated IN (0, 1)), tried INTEGER NOT NULL CHECK (tried IN (0, 1)),
    solved TEXT NOT NULL, rules TEXT NOT NULL, reason TEXT NOT NULL) STRICT;

CREATE TABLE open_manifest (
    format TEXT PRIMARY KEY NOT NULL, sequence INTEGER NOT NULL, lines INTEGER NOT NULL,
    bytes INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

CREATE TABLE open_token (token TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (token, sequence)) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY, case_id INTEGER, kind TEXT NOT NULL, payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'attempting', 'done', 'unknown', 'failed')),
    not_before INTEGER NOT NULL, attempts INTEGER NOT NULL, claimed_by TEXT, attempted_at INTEGER,
    last_error TEXT, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE party (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('consumer', 'trader', 'platform', 'agent', 'representative', 'thirdParty')),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    credit_code TEXT,
    age_band TEXT,
    rural INTEGER,
    authority TEXT,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pause (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    handling_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    sign_in TEXT NOT NULL UNIQUE,
    password TEXT,
    office_id INTEGER NOT NULL REFERENCES office (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    last_failure INTEGER,
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    created_at INTEGER NOT NULL
, must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)), ended_on INTEGER, totp BLOB, totp_step INTEGER) STRICT;

CREATE TABLE promise (
    case_id INTEGER NOT NULL, position INTEGER NOT NULL CHECK (position > 0), number TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')), kind TEXT, what TEXT NOT NULL,
    amount_fen INTEGER CHECK (amount_fen > 0), due_on INTEGER NOT NULL, agreed_on INTEGER NOT NULL,
    office_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'disputed', 'performed', 'released')),
    version INTEGER NOT NULL, is_reminded INTEGER NOT NULL CHECK (is_reminded IN (0, 1)),
    is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)), handed_in_on INTEGER, broken_on INTEGER,
    is_reopened INTEGER NOT NULL DEFAULT 0 CHECK (is_reopened IN (0, 1)), done_on INTEGER,
    acts INTEGER NOT NULL, next_on INTEGER,
    PRIMARY KEY (case_id, position), UNIQUE (number, position),
    CHECK ((done_on IS NULL) = (state <> 'performed'))) STRICT, WITHOUT ROWID;

CREATE TABLE promise_act (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, position INTEGER NOT NULL, what TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
    by_staff INTEGER NOT NULL CHECK (by_staff IN (0, 1)), text TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE promise_file (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, act_id INTEGER NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, size INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE publication (
    case_id INTEGER PRIMARY KEY NOT NULL, number TEXT NOT NULL UNIQUE, office_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'prepared', 'released', 'leftOut', 'withdrawn')),
    version INTEGER NOT NULL, closed_on INTEGER NOT NULL, spans TEXT NOT NULL, narrative TEXT NOT NULL,
    product TEXT NOT NULL, prepared_by INTEGER, prepared_at INTEGER, ground TEXT, note TEXT NOT NULL,
    public_id TEXT UNIQUE, granularity TEXT, rules TEXT, released_by INTEGER, released_on INTEGER,
    ends_on INTEGER, withdraw_why TEXT,
    CHECK (state NOT IN ('released', 'withdrawn') OR public_id IS NOT NULL),
    CHECK (state <> 'leftOut' OR ground IS NOT NULL)) STRICT;

CREATE TABLE publication_objection (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL UNIQUE, office_id INTEGER NOT NULL, number TEXT NOT NULL,
    text TEXT NOT NULL, objected_on INTEGER NOT NULL, taken_by INTEGER,
    state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'dismissed')), decision TEXT NOT NULL,
    decided_by INTEGER, decided_on INTEGER, PRIMARY KEY (case_id, id),
    CHECK ((state = 'open') = (decided_on IS NULL))) STRICT, WITHOUT ROWID;

CREATE TABLE purchase (
    case_id INTEGER PRIMARY KEY,
    online INTEGER NOT NULL CHECK (online IN (0, 1)),
    platform TEXT NOT NULL,
    shop TEXT NOT NULL,
    product TEXT NOT NULL,
    brand TEXT NOT NULL,
    model TEXT NOT NULL,
    order_number TEXT NOT NULL,
    gtin TEXT,
    bought_on INTEGER,
    amount_fen INTEGER CHECK (amount_fen >= 0)
) STRICT;

CREATE TABLE rating (
    case_id INTEGER PRIMARY KEY,
    solved TEXT NOT NULL CHECK (solved IN ('yes', 'partly', 'no')),
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    text TEXT NOT NULL,
    at INTEGER NOT NULL
, fair TEXT CHECK (fair IN ('yes', 'partly', 'no'))) STRICT;

CREATE TABLE recovery_code (
    person_id INTEGER NOT NULL REFERENCES person (id),
    hash BLOB NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (person_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    id INTEGER PRIMARY KEY NOT NULL, period TEXT NOT NULL, scope TEXT NOT NULL,
    convention TEXT NOT NULL, office_id INTEGER NOT NULL, made_at INTEGER NOT NULL,
    UNIQUE (period, scope, convention, office_id)) STRICT;

CREATE TABLE report_version (
    id INTEGER PRIMARY KEY NOT NULL, report_id INTEGER NOT NULL REFERENCES report (id),
    number INTEGER NOT NULL CHECK (number > 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'published')), revision INTEGER NOT NULL,
    document TEXT NOT NULL, base TEXT NOT NULL, body TEXT NOT NULL, origin TEXT NOT NULL,
    writers TEXT NOT NULL, note TEXT NOT NULL, changes TEXT, begun_at INTEGER NOT NULL,
    begun_by INTEGER NOT NULL, approved_by INTEGER, published_at INTEGER, hash TEXT,
    UNIQUE (report_id, number),
    CHECK (state = 'draft' OR (approved_by IS NOT NULL AND approved_by <> begun_by
        AND published_at IS NOT NULL AND hash IS NOT NULL))) STRICT;

CREATE TABLE role_grant (
    person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    office_id INTEGER NOT NULL REFERENCES office (id),
    from_day INTEGER NOT NULL,
    to_day INTEGER,
    PRIMARY KEY (person_id, role, office_id, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_set (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, kind TEXT NOT NULL,
    from_day INTEGER NOT NULL, to_day INTEGER, body TEXT NOT NULL, source TEXT NOT NULL,
    author TEXT NOT NULL, approver TEXT, imported_at INTEGER NOT NULL,
    CHECK (kind IN ('bureau', 'association', 'asRecorded', 'every')),
    CHECK (to_day IS NULL OR to_day >= from_day)) STRICT;

CREATE TABLE schema_lock (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT;

CREATE TABLE schema_migration (
    id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

CREATE TABLE session (
    token_hash BLOB PRIMARY KEY NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ended_at INTEGER,
    address TEXT NOT NULL
, device TEXT NOT NULL DEFAULT '', second_at INTEGER) STRICT;

CREATE TABLE session_held (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    held_on INTEGER NOT NULL,
    place TEXT NOT NULL,
    attended TEXT NOT NULL,
    minutes TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE settlement_claim (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
    email TEXT NOT NULL, made_at INTEGER NOT NULL, answered_at INTEGER,
    is_trader INTEGER CHECK (is_trader IN (0, 1)), PRIMARY KEY (case_id, id),
    CHECK (phone <> '' OR email <> ''), CHECK ((answered_at IS NULL) = (is_trader IS NULL))) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_code (
    case_id INTEGER NOT NULL, side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
    purpose TEXT NOT NULL CHECK (purpose IN ('enter', 'sign')), serial INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, attempts INTEGER NOT NULL, used_at INTEGER,
    PRIMARY KEY (case_id, side, purpose)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_file (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, message_id INTEGER NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, size INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_instalment (
    case_id INTEGER NOT NULL, offer_id INTEGER NOT NULL, item INTEGER NOT NULL, position INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0), days INTEGER NOT NULL CHECK (days >= 0),
    PRIMARY KEY (case_id, offer_id, item, position)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_item (
    case_id INTEGER NOT NULL, offer_id INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
    amount_fen INTEGER CHECK (amount_fen > 0), days INTEGER CHECK (days >= 0), detail TEXT NOT NULL,
    PRIMARY KEY (case_id, offer_id, position), UNIQUE (case_id, offer_id, kind)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_key (
    case_id INTEGER NOT NULL, serial INTEGER NOT NULL, hash BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL, expires_on INTEGER NOT NULL, used_at INTEGER, way TEXT NOT NULL DEFAULT 'sent' CHECK (way IN ('sent', 'paper')), voided_at INTEGER,
    PRIMARY KEY (case_id, serial)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_message (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')), help TEXT, text TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (case_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_offer (
    case_id INTEGER NOT NULL, id INTEGER NOT NULL, position INTEGER NOT NULL CHECK (position > 0),
    side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')), note TEXT NOT NULL,
    made_at INTEGER NOT NULL, expires_on INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('live', 'withdrawn', 'declined', 'countered', 'replaced',
        'accepted')),
    PRIMARY KEY (case_id, id), UNIQUE (case_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE settlement_room (
    case_id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('invited', 'open', 'signing', 'settled', 'failed', 'silent')),
    version INTEGER NOT NULL, office_id INTEGER NOT NULL, rule_set TEXT NOT NULL,
    invited_at INTEGER NOT NULL, invited_on INTEGER NOT NULL, due_on INTEGER NOT NULL,
    is_reminded INTEGER NOT NULL CHECK (is_reminded IN (0, 1)), next_on INTEGER,
    trader_phone TEXT NOT NULL, trader_email TEXT NOT NULL,
    accepted_offer INTEGER, agreed_on INTEGER, document TEXT, document_hash BLOB,
    help TEXT CHECK (help IN ('help', 'abuse')), ended_at INTEGER, end_reason TEXT, trader_code TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
    CHECK (trader_phone <> '' OR trader_email <> ''),
    CHECK ((next_on IS NULL) = (state IN ('settled', 'failed', 'silent')))) STRICT;

CREATE TABLE settlement_signature (
    case_id INTEGER NOT NULL, side TEXT NOT NULL CHECK (side IN ('consumer', 'trader')),
    name TEXT NOT NULL, at INTEGER NOT NULL, document_hash BLOB NOT NULL, PRIMARY KEY (case_id, side)) STRICT, WITHOUT ROWID;

CREATE TABLE shop_delivery (
    id INTEGER PRIMARY KEY NOT NULL, webhook_id INTEGER NOT NULL REFERENCES shop_webhook (id),
    event_id INTEGER NOT NULL, replay INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE shop_event (
    id INTEGER PRIMARY KEY NOT NULL, trader_code TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
    by_side TEXT, position INTEGER, due_on INTEGER, at INTEGER NOT NULL, published_at INTEGER) STRICT;

CREATE TABLE shop_webhook (
    id INTEGER PRIMARY KEY NOT NULL, trader_code TEXT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL,
    old_secret TEXT, old_until INTEGER, kinds TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('on', 'off')),
    failing_since INTEGER, off_why TEXT, off_at INTEGER, made_by INTEGER NOT NULL, made_at INTEGER NOT NULL,
    CHECK ((old_secret IS NULL) = (old_until IS NULL))) STRICT;

CREATE TABLE station (
    office_id INTEGER PRIMARY KEY NOT NULL,
    host_kind TEXT NOT NULL
        CHECK (host_kind IN ('trader', 'mall', 'market', 'village', 'school', 'other')),
    host TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, hours TEXT NOT NULL,
    in_charge INTEGER NOT NULL, version INTEGER NOT NULL, since INTEGER NOT NULL, closed_on INTEGER,
    reason TEXT NOT NULL) STRICT;

CREATE TABLE station_filing (
    case_id INTEGER PRIMARY KEY NOT NULL, office_id INTEGER NOT NULL, number TEXT NOT NULL,
    kind TEXT NOT NULL, title TEXT NOT NULL, taken_on INTEGER NOT NULL, due_on INTEGER,
    answered_on INTEGER, by_office INTEGER NOT NULL) STRICT;

CREATE TABLE supervision (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    office_id INTEGER NOT NULL,
    questions TEXT NOT NULL,
    due_on INTEGER NOT NULL,
    asked_on INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    answer TEXT,
    answered_on INTEGER,
    answered_by TEXT,
    ended TEXT CHECK (ended IN ('accepted', 'again', 'lapsed')),
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tip_reporter (
    case_id INTEGER PRIMARY KEY,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE trader (
    id INTEGER PRIMARY KEY, credit_code TEXT, name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('company', 'branch', 'shop', 'platform')), parent_id INTEGER,
    standing TEXT NOT NULL CHECK (standing IN ('known', 'claimed')), merged_into INTEGER,
    version INTEGER NOT NULL, entered_at INTEGER NOT NULL, CHECK (merged_into <> id), CHECK (parent_id <> id)) STRICT;

CREATE TABLE trader_account (
    id INTEGER PRIMARY KEY, credit_code TEXT NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('company', 'branch', 'shop', 'platform')),
    state TEXT NOT NULL CHECK (state IN ('applied', 'joined', 'refused', 'left', 'removed')),
    version INTEGER NOT NULL, office_id INTEGER NOT NULL, applied_at INTEGER NOT NULL, contact TEXT NOT NULL,
    phone TEXT NOT NULL, email TEXT NOT NULL, undertaking TEXT NOT NULL, decided_at INTEGER,
    decided_by INTEGER, reason TEXT NOT NULL, joined_on INTEGER, demands_second INTEGER NOT NULL DEFAULT 0
    CHECK (demands_second IN (0, 1))) STRICT;

CREATE TABLE trader_count (
    code TEXT NOT NULL, month INTEGER NOT NULL, what TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (code, month, what)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_event (
    trader_id INTEGER NOT NULL, id INTEGER NOT NULL, at INTEGER NOT NULL, person INTEGER, kind TEXT NOT NULL,
    other_id INTEGER, detail TEXT NOT NULL, PRIMARY KEY (trader_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_key (
    id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, name TEXT NOT NULL, hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL, made_at INTEGER NOT NULL, made_by INTEGER NOT NULL, ends_on INTEGER NOT NULL,
    revoked_at INTEGER) STRICT;

CREATE TABLE trader_licence (
    account_id INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    size INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (account_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_name (
    trader_id INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, first_on INTEGER NOT NULL, last_on INTEGER,
    PRIMARY KEY (trader_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_person (
    id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('manager', 'answerer')), password TEXT NOT NULL,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)), failures INTEGER NOT NULL, last_failure INTEGER,
    added_at INTEGER NOT NULL, ended_at INTEGER, totp BLOB, totp_step INTEGER) STRICT;

CREATE TABLE trader_promise (
    account_id INTEGER NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('care', 'returns')),
    scope TEXT NOT NULL, days INTEGER CHECK (days > 0), conditions TEXT NOT NULL,
    freight TEXT CHECK (freight IN ('trader', 'consumer')), first_on INTEGER NOT NULL, last_on INTEGER,
    PRIMARY KEY (account_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_recovery_code (
    person_id INTEGER NOT NULL, hash BLOB NOT NULL, used_at INTEGER, PRIMARY KEY (person_id, hash)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_session (
    token_hash BLOB PRIMARY KEY, person_id INTEGER NOT NULL, created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL, ended_at INTEGER, waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1))) STRICT;

CREATE TABLE trader_share (
    case_id INTEGER PRIMARY KEY, number TEXT NOT NULL, code TEXT NOT NULL, counts TEXT NOT NULL,
    version INTEGER NOT NULL) STRICT;

CREATE TABLE trader_template (
    account_id INTEGER NOT NULL, id INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (account_id, id)) STRICT, WITHOUT ROWID;

CREATE TABLE trader_touched (case_id INTEGER PRIMARY KEY, number TEXT NOT NULL, n INTEGER NOT NULL) STRICT;

CREATE TABLE tree_edge (
    tree TEXT NOT NULL CHECK (tree IN ('administrative', 'reporting')),
    subject TEXT NOT NULL CHECK (subject IN ('division', 'office')),
    child TEXT NOT NULL,
    parent TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER,
    PRIMARY KEY (tree, subject, child, from_day),
    CHECK (child <> parent),
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE webhook (
    id INTEGER PRIMARY KEY NOT NULL, office_id INTEGER NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL,
    kinds TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('on', 'off')), failing_since INTEGER,
    off_why TEXT, off_at INTEGER, made_by INTEGER NOT NULL, made_at INTEGER NOT NULL) STRICT;

CREATE TABLE webhook_attempt (
    delivery_id INTEGER NOT NULL, attempt INTEGER NOT NULL, at INTEGER NOT NULL, status INTEGER,
    fault TEXT, took_ms INTEGER NOT NULL, PRIMARY KEY (delivery_id, attempt)) STRICT, WITHOUT ROWID;

CREATE TABLE webhook_delivery (
    id INTEGER PRIMARY KEY NOT NULL, webhook_id INTEGER NOT NULL REFERENCES webhook (id),
    event_id INTEGER NOT NULL, replay INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE work_order (
    id INTEGER PRIMARY KEY NOT NULL, source TEXT NOT NULL CHECK (source IN ('12345', '12315')),
    number TEXT NOT NULL, office_id INTEGER NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL,
    owes_answer INTEGER NOT NULL CHECK (owes_answer IN (0, 1)),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)), received_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
    kind TEXT NOT NULL, proposed TEXT, title TEXT NOT NULL, body TEXT NOT NULL, caller_name TEXT NOT NULL,
    caller_phone TEXT NOT NULL, caller_address TEXT NOT NULL, phone TEXT NOT NULL, trader TEXT NOT NULL,
    division TEXT, earlier TEXT NOT NULL, sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)), case_number TEXT,
    is_repeat INTEGER NOT NULL CHECK (is_repeat IN (0, 1)), answer TEXT NOT NULL, answered_at INTEGER,
    reached TEXT, satisfied TEXT, call_note TEXT NOT NULL, closed_at INTEGER, UNIQUE (source, number)) STRICT;

CREATE TABLE work_order_entry (
    id INTEGER PRIMARY KEY NOT NULL, order_id INTEGER NOT NULL REFERENCES work_order (id), at INTEGER NOT NULL,
    kind TEXT NOT NULL, detail TEXT NOT NULL, text TEXT NOT NULL, by_person INTEGER, by_name TEXT NOT NULL,
    office_id INTEGER) STRICT;

CREATE TABLE work_order_list (
    id INTEGER PRIMARY KEY NOT NULL, office_id INTEGER NOT NULL, person_id INTEGER NOT NULL, name TEXT NOT NULL,
    mapping TEXT NOT NULL, content BLOB NOT NULL, kept_at INTEGER NOT NULL) STRICT;

CREATE INDEX absence_by_end ON absence (person_id, last_day);

CREATE UNIQUE INDEX advice_topic_draft ON advice_topic (key) WHERE state = 'draft';

CREATE UNIQUE INDEX advice_topic_published ON advice_topic (key) WHERE state = 'published';

CREATE UNIQUE INDEX answer_template_newest ON answer_template (id) WHERE is_newest = 1;

CREATE UNIQUE INDEX answer_template_seed ON answer_template (seed_key, version) WHERE seed_key IS NOT NULL;

CREATE INDEX api_key_by_office ON api_key (office_id, id);

CREATE INDEX asking_next ON asking (next_on, case_id, side) WHERE next_on IS NOT NULL;

CREATE INDEX audit_log_by_action ON audit_log (action, at, sequence);

CREATE INDEX audit_log_by_office ON audit_log (office_id, sequence);

CREATE INDEX audit_log_by_person ON audit_log (person_id, at, sequence);

CREATE INDEX audit_log_by_subject ON audit_log (subject, at, sequence);

CREATE INDEX audit_log_by_time ON audit_log (at, sequence);

CREATE INDEX call_back_draw_office ON call_back_draw (office_id, id);

CREATE INDEX case_event_age ON case_event (at, id);

CREATE INDEX case_event_new ON case_event (id) WHERE sequence IS NULL;

CREATE UNIQUE INDEX case_event_sequence ON case_event (sequence);

CREATE INDEX case_file_closed ON case_file (office_id, closed_on, id) WHERE closed_on IS NOT NULL;

CREATE INDEX case_file_division ON case_file (division, received_on, id);

CREATE INDEX case_file_due ON case_file (is_open, due_on, id);

CREATE INDEX case_file_handover ON case_file (handover_office, due_on, id) WHERE handover_office IS NOT NULL;

CREATE INDEX case_file_office_due ON case_file (office_id, is_open, due_on, id, state);

CREATE INDEX case_file_office_received ON case_file (office_id, received_at, id);

CREATE INDEX case_file_office_state ON case_file (office_id, state);

CREATE INDEX case_file_officer_due ON case_file (officer_id, is_open, due_on, id) WHERE officer_id IS NOT NULL;

CREATE INDEX case_file_received ON case_file (received_at, id);

CREATE UNIQUE INDEX case_file_source ON case_file (source, source_key) WHERE source IS NOT NULL;

CREATE INDEX case_file_supervised ON case_file (office_id, due_on, id) WHERE supervised_due IS NOT NULL;

CREATE INDEX case_file_supervised_due ON case_file (due_on, id) WHERE supervised_due IS NOT NULL;

CREATE INDEX case_file_unassigned ON case_file (office_id) WHERE is_open = 1 AND officer_id IS NULL;

CREATE INDEX case_link_other ON case_link (other_id, case_id);

CREATE INDEX case_signature_band1 ON case_signature (band1, case_id);

CREATE INDEX case_signature_band2 ON case_signature (band2, case_id);

CREATE INDEX case_signature_band3 ON case_signature (band3, case_id);

CREATE INDEX clock_open ON clock (due_on, case_id) WHERE state IN ('running', 'paused');

CREATE INDEX court_reminder_next ON court_reminder (next_on, case_id) WHERE next_on IS NOT NULL;

CREATE INDEX desk_call_clerk ON desk_call (clerk_id) WHERE state = 'open';

CREATE INDEX desk_call_code ON desk_call (ended_at) WHERE code IS NOT NULL;

CREATE INDEX desk_call_kept ON desk_call (ended_at) WHERE ended_at IS NOT NULL AND body <> '{}';

CREATE INDEX desk_call_office ON desk_call (office_id, desk, id);

CREATE INDEX desk_call_phone ON desk_call (phone, id) WHERE phone <> '';

CREATE INDEX desk_call_waiting ON desk_call (office_id, desk, id) WHERE ended_at IS NULL;

CREATE INDEX draft_expires ON draft (expires_at);

CREATE INDEX file_handover_by_office ON file_handover (from_office, id);

CREATE INDEX file_handover_by_person ON file_handover (from_person, id);

CREATE INDEX file_handover_running ON file_handover (id) WHERE state = 'running';

CREATE UNIQUE INDEX find_view_name ON find_view (person_id, name);

CREATE INDEX find_view_shared ON find_view (office_id, name) WHERE shared = 1;

CREATE INDEX fund_bank_line_open ON fund_bank_line (fund_id, day, line_key) WHERE entry_number IS NULL;

CREATE INDEX fund_bank_line_reference ON fund_bank_line (fund_id, reference_key, amount)
    WHERE entry_number IS NULL;

CREATE INDEX fund_claim_file ON fund_claim (number, id);

CREATE INDEX fund_claim_fund ON fund_claim (fund_id, id);

CREATE INDEX fund_claim_proposed ON fund_claim (office_id, id) WHERE proposed IS NOT NULL;

CREATE INDEX fund_claim_queue ON fund_claim (office_id, state, id);

CREATE INDEX fund_claim_state ON fund_claim (fund_id, state, id);

CREATE INDEX fund_claim_trader ON fund_claim (fund_id, trader_key);

CREATE INDEX fund_entry_claim ON fund_entry (claim_id, number) WHERE claim_id IS NOT NULL;

CREATE INDEX fund_entry_day ON fund_entry (fund_id, booked_on, number);

CREATE INDEX fund_entry_reference ON fund_entry (fund_id, reference_key) WHERE reference_key <> '';

CREATE INDEX fund_office ON fund (office_id, id);

CREATE UNIQUE INDEX fund_return_open ON fund_return (fund_id) WHERE ended_at IS NULL;

CREATE INDEX fund_trader_place ON fund_trader (terms_id, place) WHERE place IS NOT NULL;

CREATE INDEX handling_office ON handling (office_id, received_on, case_id);

CREATE INDEX idempotency_at ON idempotency (at);

CREATE INDEX import_run_file ON import_run (source, file_hash, mapping_hash, started_at, id);

CREATE INDEX interest_bundle_office ON interest_bundle (office_id, id);

CREATE INDEX interest_bundle_waiting ON interest_bundle (id) WHERE is_ready = 0;

CREATE INDEX letter_template_office ON letter_template (office_id, id);

CREATE INDEX live_question_open ON live_question (session_id, is_open, place);

CREATE INDEX live_session_of ON live_session (office_id, id);

CREATE INDEX mediation_entrustment_association ON mediation_entrustment (association_id, id)
    WHERE state IN ('offered', 'taken');

CREATE UNIQUE INDEX mediation_entrustment_open ON mediation_entrustment (case_id)
    WHERE state IN ('offered', 'taken');

CREATE UNIQUE INDEX mediation_recusal_open ON mediation_recusal (case_id, person_id)
    WHERE state = 'open';

CREATE INDEX mediation_recusal_waiting ON mediation_recusal (office_id, asked_at, id)
    WHERE state = 'open';

CREATE INDEX mediation_seat_busy ON mediation_seat (person_id, busy_on) WHERE busy_on IS NOT NULL;

CREATE INDEX mediation_session_day ON mediation_session (office_id, on_day, from_minute, id);

CREATE INDEX mediator_office ON mediator (office_id, person_id);

CREATE INDEX message_by_age ON message (created_at, id);

CREATE INDEX message_by_office ON message (office_id, id);

CREATE INDEX office_by_division ON office (division, kind);

CREATE INDEX open_face_line ON open_face (sequence);

CREATE INDEX open_line_group ON open_line (group_key) WHERE change <> 'withdrawn';

CREATE INDEX open_line_live ON open_line (sequence) WHERE change <> 'withdrawn';

CREATE INDEX open_token_line ON open_token (sequence);

CREATE INDEX outbox_attempting ON outbox (attempted_at, id) WHERE state = 'attempting';

CREATE INDEX outbox_undone ON outbox (state, id) WHERE state <> 'done';

CREATE INDEX outbox_waiting ON outbox (not_before, id) WHERE state = 'waiting';

CREATE INDEX party_credit_code ON party (credit_code, case_id) WHERE credit_code IS NOT NULL;

CREATE INDEX party_phone ON party (phone, case_id) WHERE phone <> '';

CREATE INDEX party_trader ON party (name, case_id) WHERE role = 'trader';

CREATE INDEX person_by_name ON person (name, id);

CREATE INDEX person_by_office ON person (office_id, id);

CREATE INDEX promise_next ON promise (next_on, case_id, position) WHERE next_on IS NOT NULL;

CREATE INDEX promise_office ON promise (office_id, state, due_on, case_id, position);

CREATE INDEX publication_ends ON publication (ends_on, case_id) WHERE state = 'released';

CREATE INDEX publication_objection_open ON publication_objection (office_id, id) WHERE state = 'open';

CREATE INDEX publication_office ON publication (office_id, state, closed_on, case_id);

CREATE INDEX publication_taken_back ON publication (case_id) WHERE withdraw_why IS NOT NULL;

CREATE INDEX purchase_gtin ON purchase (gtin, case_id) WHERE gtin IS NOT NULL;

CREATE INDEX purchase_order_number ON purchase (order_number, case_id) WHERE order_number <> '';

CREATE UNIQUE INDEX report_version_draft ON report_version (report_id) WHERE state = 'draft';

CREATE INDEX report_version_published ON report_version (published_at, id)
    WHERE state = 'published';

CREATE INDEX role_grant_by_role ON role_grant (role, person_id);

CREATE INDEX session_by_age ON session (created_at, token_hash);

CREATE INDEX session_by_person ON session (person_id, created_at);

CREATE UNIQUE INDEX settlement_claim_open ON settlement_claim (case_id) WHERE answered_at IS NULL;

CREATE UNIQUE INDEX settlement_offer_accepted ON settlement_offer (case_id) WHERE standing = 'accepted';

CREATE UNIQUE INDEX settlement_offer_live ON settlement_offer (case_id) WHERE standing = 'live';

CREATE INDEX settlement_room_due ON settlement_room (trader_code, due_on, case_id)
    WHERE trader_code <> '' AND ended_at IS NULL;

CREATE INDEX settlement_room_ended ON settlement_room (trader_code, case_id)
    WHERE trader_code <> '' AND ended_at IS NOT NULL;

CREATE INDEX settlement_room_help ON settlement_room (office_id, case_id) WHERE help IS NOT NULL;

CREATE INDEX settlement_room_next ON settlement_room (next_on, case_id) WHERE next_on IS NOT NULL;

CREATE INDEX settlement_room_trader ON settlement_room (trader_code, case_id) WHERE trader_code <> '';

CREATE INDEX shop_delivery_age ON shop_delivery (created_at, id);

CREATE INDEX shop_delivery_log ON shop_delivery (webhook_id, id);

CREATE INDEX shop_event_age ON shop_event (at, id);

CREATE INDEX shop_event_by_trader ON shop_event (trader_code, id);

CREATE INDEX shop_event_new ON shop_event (id) WHERE published_at IS NULL;

CREATE INDEX shop_webhook_by_trader ON shop_webhook (trader_code, id);

CREATE INDEX station_filing_open ON station_filing (office_id, due_on, case_id) WHERE answered_on IS NULL;

CREATE INDEX station_filing_taken ON station_filing (office_id, taken_on, case_id);

CREATE INDEX trader_account_code ON trader_account (credit_code, id);

CREATE UNIQUE INDEX trader_account_joined ON trader_account (credit_code) WHERE state = 'joined';

CREATE INDEX trader_account_office ON trader_account (office_id, state, id);

CREATE UNIQUE INDEX trader_code ON trader (credit_code) WHERE credit_code IS NOT NULL;

CREATE INDEX trader_key_account ON trader_key (account_id, id);

CREATE INDEX trader_merged ON trader (merged_into, id) WHERE merged_into IS NOT NULL;

CREATE INDEX trader_name_text ON trader_name (name, trader_id);

CREATE INDEX trader_parent ON trader (parent_id, id) WHERE parent_id IS NOT NULL;

CREATE UNIQUE INDEX trader_person_phone ON trader_person (account_id, phone) WHERE ended_at IS NULL;

CREATE INDEX trader_session_person ON trader_session (person_id) WHERE ended_at IS NULL;

CREATE INDEX trader_share_code ON trader_share (code, case_id);

CREATE INDEX webhook_by_office ON webhook (office_id, id);

CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at, id);

CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, id);

CREATE INDEX work_order_all_open ON work_order (is_open, due_at, id);

CREATE INDEX work_order_all_owed ON work_order (owes_answer, due_at, id);

CREATE INDEX work_order_all_received ON work_order (received_at, id);

CREATE INDEX work_order_all_source ON work_order (source, received_at, id);

CREATE INDEX work_order_all_source_state ON work_order (source, state, due_at, id);

CREATE INDEX work_order_all_state ON work_order (state, due_at, id);

CREATE INDEX work_order_case ON work_order (case_number, id) WHERE case_number IS NOT NULL;

CREATE INDEX work_order_entry_of ON work_order_entry (order_id, id);

CREATE INDEX work_order_list_age ON work_order_list (kept_at);

CREATE INDEX work_order_open ON work_order (office_id, is_open, due_at, id);

CREATE INDEX work_order_owed ON work_order (office_id, owes_answer, due_at, id);

CREATE INDEX work_order_phone ON work_order (phone, received_at) WHERE phone <> '';

CREATE INDEX work_order_received ON work_order (office_id, received_at, id);

CREATE INDEX work_order_source ON work_order (office_id, source, received_at, id);

CREATE INDEX work_order_source_state ON work_order (office_id, source, state, due_at, id);

CREATE INDEX work_order_state ON work_order (office_id, state, due_at, id);

CREATE VIEW find_file AS
SELECT f.id, f.number, f.kind, f.channel, f.state, f.received_at, f.received_on, f.closed_on, f.outcome,
    f.division, f.category_system, f.category, f.title, f.story, f.office_id, f.officer_id, f.handover_office,
    t.name AS trader, b.shop, b.platform, b.product, b.brand, b.model, b.order_number, b.gtin, b.amount_fen
FROM case_file AS f
LEFT JOIN party AS t ON t.case_id = f.id AND t.id = 2 AND t.role = 'trader'
LEFT JOIN purchase AS b ON b.case_id = f.id;

CREATE TRIGGER find_file_changed AFTER UPDATE ON case_file
BEGIN INSERT INTO find_feed (case_id) VALUES (new.id); END;

CREATE TRIGGER find_file_gone AFTER DELETE ON case_file
BEGIN INSERT INTO find_feed (case_id) VALUES (old.id); END;

CREATE TRIGGER find_file_made AFTER INSERT ON case_file
BEGIN INSERT INTO find_feed (case_id) VALUES (new.id); END;

CREATE TRIGGER find_note_changed AFTER UPDATE ON case_note
BEGIN INSERT INTO find_feed (case_id) VALUES (new.case_id); END;

CREATE TRIGGER find_note_gone AFTER DELETE ON case_note
BEGIN INSERT INTO find_feed (case_id) VALUES (old.case_id); END;

CREATE TRIGGER find_note_made AFTER INSERT ON case_note
BEGIN INSERT INTO find_feed (case_id) VALUES (new.case_id); END;

CREATE TRIGGER find_party_changed AFTER UPDATE ON party
BEGIN INSERT INTO find_feed (case_id) VALUES (new.case_id); END;

CREATE TRIGGER find_party_gone AFTER DELETE ON party
BEGIN INSERT INTO find_feed (case_id) VALUES (old.case_id); END;

CREATE TRIGGER find_purchase_changed AFTER UPDATE ON purchase
BEGIN INSERT INTO find_feed (case_id) VALUES (new.case_id); END;

CREATE TRIGGER find_purchase_gone AFTER DELETE ON purchase
BEGIN INSERT INTO find_feed (case_id) VALUES (old.case_id); END;

CREATE TRIGGER fund_entry_kept BEFORE DELETE ON fund_entry
WHEN EXISTS (SELECT 1 FROM fund_ledger WHERE fund_id = old.fund_id)
BEGIN SELECT RAISE(ABORT, 'an entry of a ledger is never taken out'); END;

CREATE TRIGGER fund_entry_unchanged BEFORE UPDATE ON fund_entry
BEGIN SELECT RAISE(ABORT, 'an entry of a ledger is never changed'); END;

CREATE TRIGGER report_version_stays BEFORE UPDATE ON report_version WHEN old.state = 'published'
BEGIN SELECT RAISE(ABORT, 'a published report is never changed'); END;

