CREATE TABLE agreement (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    terms TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    perform_by INTEGER,
    agreed_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT;

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
    source_key TEXT,
    CHECK (is_open = 1 OR closed_on IS NOT NULL)
) STRICT;

CREATE TABLE case_link (
    case_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('splitFrom', 'joinedTo', 'sameEvent', 'repeatOf')),
    at INTEGER NOT NULL,
    PRIMARY KEY (case_id, other_id, kind)
) STRICT;

CREATE TABLE case_note (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT;

CREATE TABLE category (
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    parent TEXT,
    position INTEGER NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (system, code)
) STRICT;

CREATE TABLE category_mapping (
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    to_system TEXT NOT NULL,
    to_code TEXT NOT NULL,
    PRIMARY KEY (system, code, to_system)
) STRICT;

CREATE TABLE category_name (
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    PRIMARY KEY (system, code, from_day)
) STRICT;

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
) WITHOUT ROWID, STRICT;

CREATE TABLE claim (
    case_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount_fen INTEGER CHECK (amount_fen >= 0),
    PRIMARY KEY (case_id, position)
) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE consent (
    case_id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    notice_version TEXT NOT NULL,
    at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (case_id, party_id, purpose, at)
) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE draft (
    token BLOB PRIMARY KEY,
    body TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

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
) STRICT;

CREATE TABLE fold_state (name TEXT PRIMARY KEY, folded_at INTEGER NOT NULL) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE history (
    case_id INTEGER NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
    by_kind TEXT NOT NULL, by_id INTEGER, office_id INTEGER, body TEXT NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (case_id, sequence)) STRICT;

CREATE TABLE history_head (case_id INTEGER PRIMARY KEY, count INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;

CREATE TABLE history_salt (
    case_id INTEGER NOT NULL, sequence INTEGER NOT NULL, field TEXT NOT NULL, salt BLOB NOT NULL,
    PRIMARY KEY (case_id, sequence, field)) STRICT;

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

CREATE TABLE lease (
    name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;

CREATE TABLE letter_counter (
    office_id INTEGER NOT NULL, year INTEGER NOT NULL, next INTEGER NOT NULL,
    PRIMARY KEY (office_id, year)) STRICT;

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

CREATE TABLE office_predecessor (
    office_id INTEGER NOT NULL REFERENCES office (id),
    predecessor INTEGER NOT NULL REFERENCES office (id),
    PRIMARY KEY (office_id, predecessor)
) STRICT;

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
) STRICT;

CREATE TABLE pause (
    case_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    handling_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE role_grant (
    person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    office_id INTEGER NOT NULL REFERENCES office (id),
    from_day INTEGER NOT NULL,
    to_day INTEGER,
    PRIMARY KEY (person_id, role, office_id, from_day)
) STRICT;

CREATE TABLE rule_set (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, kind TEXT NOT NULL,
    from_day INTEGER NOT NULL, to_day INTEGER, body TEXT NOT NULL, source TEXT NOT NULL,
    author TEXT NOT NULL, approver TEXT, imported_at INTEGER NOT NULL,
    CHECK (kind IN ('bureau', 'association', 'asRecorded')),
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
) STRICT;

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
) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE tip_reporter (
    case_id INTEGER PRIMARY KEY,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

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
) STRICT;

CREATE INDEX audit_log_by_office ON audit_log (office_id, sequence);

CREATE INDEX case_file_division ON case_file (division, received_on, id);

CREATE INDEX case_file_due ON case_file (is_open, due_on, id);

CREATE INDEX case_file_handover ON case_file (handover_office, due_on, id) WHERE handover_office IS NOT NULL;

CREATE INDEX case_file_office_due ON case_file (office_id, is_open, due_on, id, state);

CREATE INDEX case_file_office_received ON case_file (office_id, received_at, id);

CREATE INDEX case_file_office_state ON case_file (office_id, state);

CREATE INDEX case_file_officer_due ON case_file (officer_id, is_open, due_on, id) WHERE officer_id IS NOT NULL;

CREATE INDEX case_file_received ON case_file (received_at, id);

CREATE UNIQUE INDEX case_file_source ON case_file (source, source_key) WHERE source IS NOT NULL;

CREATE INDEX case_file_unassigned ON case_file (office_id) WHERE is_open = 1 AND officer_id IS NULL;

CREATE INDEX case_link_other ON case_link (other_id, case_id);

CREATE INDEX clock_open ON clock (due_on, case_id) WHERE state IN ('running', 'paused');

CREATE INDEX draft_expires ON draft (expires_at);

CREATE INDEX handling_office ON handling (office_id, received_on, case_id);

CREATE INDEX idempotency_at ON idempotency (at);

CREATE INDEX import_run_file ON import_run (source, file_hash, mapping_hash, started_at, id);

CREATE INDEX office_by_division ON office (division, kind);

CREATE INDEX outbox_attempting ON outbox (attempted_at, id) WHERE state = 'attempting';

CREATE INDEX outbox_waiting ON outbox (not_before, id) WHERE state = 'waiting';

CREATE INDEX party_credit_code ON party (credit_code, case_id) WHERE credit_code IS NOT NULL;

CREATE INDEX party_phone ON party (phone, case_id) WHERE phone <> '';

CREATE INDEX party_trader ON party (name, case_id) WHERE role = 'trader';

CREATE INDEX person_by_office ON person (office_id, id);

CREATE INDEX purchase_order_number ON purchase (order_number, case_id) WHERE order_number <> '';

CREATE INDEX session_by_age ON session (created_at, token_hash);

CREATE INDEX session_by_person ON session (person_id, created_at);

