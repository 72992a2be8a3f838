CREATE TABLE agreement (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    terms text NOT NULL,
    amount_fen bigint NOT NULL,
    perform_by bigint,
    agreed_at bigint NOT NULL,
    CONSTRAINT agreement_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT agreement_pkey PRIMARY KEY (case_id, id));

CREATE TABLE attempt_limit (
    key text NOT NULL,
    n bigint NOT NULL,
    window_start bigint NOT NULL,
    CONSTRAINT attempt_limit_pkey PRIMARY KEY (key));

CREATE TABLE audit_head (
    id bigint NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_head_id_check CHECK ((id = 1)),
    CONSTRAINT audit_head_pkey PRIMARY KEY (id));

CREATE TABLE audit_log (
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    person_id bigint,
    office_id bigint,
    action text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_log_pkey PRIMARY KEY (sequence));

CREATE TABLE calendar_year (
    year bigint NOT NULL,
    body text NOT NULL,
    hash text NOT NULL,
    source text NOT NULL,
    imported_at bigint NOT NULL,
    CONSTRAINT calendar_year_pkey PRIMARY KEY (year),
    CONSTRAINT calendar_year_year_check CHECK (((year >= 1990) AND (year <= 2100))));

CREATE TABLE case_file (
    id bigint NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    query_code bytea,
    received_at bigint NOT NULL,
    received_on bigint NOT NULL,
    division text NOT NULL,
    category_system text NOT NULL,
    category text NOT NULL,
    nature text NOT NULL,
    title text NOT NULL,
    story text NOT NULL,
    handling_id bigint NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint,
    handover_office bigint,
    is_open bigint NOT NULL,
    due_on bigint NOT NULL,
    due_key text,
    accepted_on bigint,
    closed_on bigint,
    outcome text,
    recorded_outcome text,
    in_time bigint,
    agreed_fen bigint,
    performed_fen bigint,
    rated bigint NOT NULL DEFAULT 0,
    people bigint NOT NULL DEFAULT 1,
    source text,
    source_key text,
    CONSTRAINT case_file_check CHECK (((is_open = 1) OR (closed_on IS NOT NULL))),
    CONSTRAINT case_file_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT case_file_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'tip'::text, 'consultation'::text, 'suggestion'::text, 'other'::text]))),
    CONSTRAINT case_file_number_key UNIQUE (number),
    CONSTRAINT case_file_people_check CHECK ((people > 0)),
    CONSTRAINT case_file_pkey PRIMARY KEY (id),
    CONSTRAINT case_file_state_check CHECK ((state = ANY (ARRAY['received'::text, 'supplementing'::text, 'accepted'::text, 'mediating'::text, 'paused'::text, 'agreed'::text, 'ended'::text, 'refused'::text, 'withdrawn'::text, 'closed'::text]))));

CREATE TABLE case_link (
    case_id bigint NOT NULL,
    other_id bigint NOT NULL,
    kind text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT case_link_kind_check CHECK ((kind = ANY (ARRAY['splitFrom'::text, 'joinedTo'::text, 'sameEvent'::text, 'repeatOf'::text]))),
    CONSTRAINT case_link_pkey PRIMARY KEY (case_id, other_id, kind));

CREATE TABLE case_note (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    by_name text NOT NULL,
    CONSTRAINT case_note_pkey PRIMARY KEY (case_id, id));

CREATE TABLE category (
    system text NOT NULL,
    code text NOT NULL,
    parent text,
    position bigint NOT NULL,
    status text NOT NULL,
    CONSTRAINT category_pkey PRIMARY KEY (system, code));

CREATE TABLE category_mapping (
    system text NOT NULL,
    code text NOT NULL,
    to_system text NOT NULL,
    to_code text NOT NULL,
    CONSTRAINT category_mapping_pkey PRIMARY KEY (system, code, to_system));

CREATE TABLE category_name (
    system text NOT NULL,
    code text NOT NULL,
    from_day bigint NOT NULL,
    zh text NOT NULL,
    en text NOT NULL,
    CONSTRAINT category_name_pkey PRIMARY KEY (system, code, from_day));

CREATE TABLE category_system (
    id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    source text NOT NULL,
    CONSTRAINT category_system_pkey PRIMARY KEY (id));

CREATE TABLE cell (
    cube text NOT NULL,
    scope text NOT NULL,
    below bigint NOT NULL,
    kind text NOT NULL,
    measure text NOT NULL,
    under text NOT NULL,
    month bigint NOT NULL,
    key text NOT NULL,
    value bigint NOT NULL,
    CONSTRAINT cell_below_check CHECK ((below = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT cell_pkey PRIMARY KEY (cube, scope, below, kind, measure, under, month, key));

CREATE TABLE claim (
    case_id bigint NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    amount_fen bigint,
    CONSTRAINT claim_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT claim_pkey PRIMARY KEY (case_id, "position"));

CREATE TABLE clock (
    case_id bigint NOT NULL,
    handling_id bigint NOT NULL,
    period text NOT NULL,
    start_on bigint NOT NULL,
    due_on bigint NOT NULL,
    provisional bigint NOT NULL,
    state text NOT NULL,
    ended_on bigint,
    extended_by bigint NOT NULL DEFAULT 0,
    days text NOT NULL,
    CONSTRAINT clock_pkey PRIMARY KEY (case_id, handling_id, period, start_on),
    CONSTRAINT clock_provisional_check CHECK ((provisional = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT clock_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'done'::text, 'dropped'::text]))));

CREATE TABLE clock_change (
    case_id bigint NOT NULL,
    handling_id bigint NOT NULL,
    period text NOT NULL,
    start_on bigint NOT NULL,
    at bigint NOT NULL,
    old_due bigint NOT NULL,
    new_due bigint NOT NULL,
    reason text NOT NULL,
    CONSTRAINT clock_change_pkey PRIMARY KEY (case_id, handling_id, period, start_on, at));

CREATE TABLE consent (
    case_id bigint NOT NULL,
    party_id bigint NOT NULL,
    purpose text NOT NULL,
    given bigint NOT NULL,
    notice_version text NOT NULL,
    at bigint NOT NULL,
    withdrawn_at bigint,
    CONSTRAINT consent_given_check CHECK ((given = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT consent_pkey PRIMARY KEY (case_id, party_id, purpose, at));

CREATE TABLE delta (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    measure text NOT NULL,
    effective_on bigint NOT NULL,
    recorded_at bigint NOT NULL,
    cohort_on bigint NOT NULL,
    kind text NOT NULL,
    channel text NOT NULL,
    category text NOT NULL,
    division text NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT delta_pkey PRIMARY KEY (id));

CREATE TABLE division (
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text,
    level text NOT NULL,
    kind text NOT NULL,
    from_day bigint NOT NULL,
    to_day bigint,
    CONSTRAINT division_check CHECK (((to_day IS NULL) OR (to_day >= from_day))),
    CONSTRAINT division_level_check CHECK ((level = ANY (ARRAY['province'::text, 'prefecture'::text, 'county'::text, 'town'::text, 'village'::text]))),
    CONSTRAINT division_pkey PRIMARY KEY (code));

CREATE TABLE division_predecessor (
    code text NOT NULL,
    predecessor text NOT NULL,
    CONSTRAINT division_predecessor_code_fkey FOREIGN KEY (code) REFERENCES division(code),
    CONSTRAINT division_predecessor_pkey PRIMARY KEY (code, predecessor),
    CONSTRAINT division_predecessor_predecessor_fkey FOREIGN KEY (predecessor) REFERENCES division(code));

CREATE TABLE draft (
    token bytea NOT NULL,
    body text NOT NULL,
    saved_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT draft_pkey PRIMARY KEY (token));

CREATE TABLE evidence (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    hash bytea NOT NULL,
    derivative text,
    at bigint NOT NULL,
    by_name text NOT NULL,
    CONSTRAINT evidence_pkey PRIMARY KEY (case_id, id));

CREATE TABLE fold_state (
    name text NOT NULL,
    folded_at bigint NOT NULL,
    CONSTRAINT fold_state_pkey PRIMARY KEY (name));

CREATE TABLE handling (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    rule_set text NOT NULL,
    received_on bigint NOT NULL,
    officer_id bigint,
    accepted_on bigint,
    ended_on bigint,
    ended_how text,
    CONSTRAINT handling_pkey PRIMARY KEY (case_id, id));

CREATE TABLE handover (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    from_handling bigint NOT NULL,
    to_office bigint NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    answer text NOT NULL,
    offered_at bigint NOT NULL,
    answered_at bigint,
    CONSTRAINT handover_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT handover_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'taken'::text, 'returned'::text]))));

CREATE TABLE history (
    case_id bigint NOT NULL,
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    by_kind text NOT NULL,
    by_id bigint,
    office_id bigint,
    body text NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT history_pkey PRIMARY KEY (case_id, sequence));

CREATE TABLE history_head (
    case_id bigint NOT NULL,
    count bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT history_head_pkey PRIMARY KEY (case_id));

CREATE TABLE history_salt (
    case_id bigint NOT NULL,
    sequence bigint NOT NULL,
    field text NOT NULL,
    salt bytea NOT NULL,
    CONSTRAINT history_salt_pkey PRIMARY KEY (case_id, sequence, field));

CREATE TABLE idempotency (
    key text NOT NULL,
    fingerprint text NOT NULL,
    status bigint NOT NULL,
    answer text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT idempotency_pkey PRIMARY KEY (key));

CREATE TABLE import_run (
    id bigint NOT NULL,
    source text NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    file_size bigint NOT NULL,
    mapping_hash text NOT NULL,
    position_bytes bigint NOT NULL,
    position_line bigint NOT NULL,
    counts text NOT NULL,
    state text NOT NULL,
    started_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT import_run_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT import_run_pkey PRIMARY KEY (id),
    CONSTRAINT import_run_position_bytes_check CHECK ((position_bytes >= 0)),
    CONSTRAINT import_run_position_line_check CHECK ((position_line >= 0)),
    CONSTRAINT import_run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'stopped'::text, 'finished'::text]))));

CREATE TABLE lease (
    name text NOT NULL,
    holder text NOT NULL,
    fence bigint NOT NULL,
    until bigint NOT NULL,
    CONSTRAINT lease_pkey PRIMARY KEY (name));

CREATE TABLE letter_counter (
    office_id bigint NOT NULL,
    year bigint NOT NULL,
    next bigint NOT NULL,
    CONSTRAINT letter_counter_pkey PRIMARY KEY (office_id, year));

CREATE TABLE node_number (
    number bigint NOT NULL,
    holder text NOT NULL,
    until bigint NOT NULL,
    CONSTRAINT node_number_number_check CHECK (((number >= 0) AND (number <= 1023))),
    CONSTRAINT node_number_pkey PRIMARY KEY (number));

CREATE TABLE number_block (
    scope text NOT NULL,
    next bigint NOT NULL,
    CONSTRAINT number_block_pkey PRIMARY KEY (scope));

CREATE TABLE office (
    id bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    kind text NOT NULL,
    division text NOT NULL,
    rule_set text,
    from_day bigint NOT NULL,
    to_day bigint,
    demo bigint NOT NULL,
    CONSTRAINT office_check CHECK (((to_day IS NULL) OR (to_day >= from_day))),
    CONSTRAINT office_demo_check CHECK ((demo = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT office_division_fkey FOREIGN KEY (division) REFERENCES division(code),
    CONSTRAINT office_kind_check CHECK ((kind = ANY (ARRAY['bureau'::text, 'association'::text, 'department'::text, 'station'::text]))),
    CONSTRAINT office_pkey PRIMARY KEY (id));

CREATE TABLE office_predecessor (
    office_id bigint NOT NULL,
    predecessor bigint NOT NULL,
    CONSTRAINT office_predecessor_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id),
    CONSTRAINT office_predecessor_pkey PRIMARY KEY (office_id, predecessor),
    CONSTRAINT office_predecessor_predecessor_fkey FOREIGN KEY (predecessor) REFERENCES office(id));

CREATE TABLE outbox (
    id bigint NOT NULL,
    case_id bigint,
    kind text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    not_before bigint NOT NULL,
    attempts bigint NOT NULL,
    claimed_by text,
    attempted_at bigint,
    last_error text,
    created_at bigint NOT NULL,
    CONSTRAINT outbox_pkey PRIMARY KEY (id),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'attempting'::text, 'done'::text, 'unknown'::text, 'failed'::text]))));

CREATE TABLE party (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    role text NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    address text NOT NULL,
    credit_code text,
    age_band text,
    rural bigint,
    authority text,
    CONSTRAINT party_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT party_role_check CHECK ((role = ANY (ARRAY['consumer'::text, 'trader'::text, 'platform'::text, 'agent'::text, 'representative'::text, 'thirdParty'::text]))));

CREATE TABLE pause (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    handling_id bigint NOT NULL,
    kind text NOT NULL,
    first_day bigint NOT NULL,
    last_day bigint,
    reason text NOT NULL,
    CONSTRAINT pause_pkey PRIMARY KEY (case_id, id));

CREATE TABLE person (
    id bigint NOT NULL,
    name text NOT NULL,
    sign_in text NOT NULL,
    password text,
    office_id bigint NOT NULL,
    state text NOT NULL,
    failures bigint NOT NULL,
    last_failure bigint,
    demo bigint NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT person_demo_check CHECK ((demo = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT person_failures_check CHECK ((failures >= 0)),
    CONSTRAINT person_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id),
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT person_sign_in_key UNIQUE (sign_in),
    CONSTRAINT person_state_check CHECK ((state = ANY (ARRAY['active'::text, 'ended'::text]))));

CREATE TABLE purchase (
    case_id bigint NOT NULL,
    online bigint NOT NULL,
    platform text NOT NULL,
    shop text NOT NULL,
    product text NOT NULL,
    brand text NOT NULL,
    model text NOT NULL,
    order_number text NOT NULL,
    gtin text,
    bought_on bigint,
    amount_fen bigint,
    CONSTRAINT purchase_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT purchase_online_check CHECK ((online = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT purchase_pkey PRIMARY KEY (case_id));

CREATE TABLE rating (
    case_id bigint NOT NULL,
    solved text NOT NULL,
    score bigint NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT rating_pkey PRIMARY KEY (case_id),
    CONSTRAINT rating_score_check CHECK (((score >= 1) AND (score <= 5))),
    CONSTRAINT rating_solved_check CHECK ((solved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))));

CREATE TABLE role_grant (
    person_id bigint NOT NULL,
    role text NOT NULL,
    office_id bigint NOT NULL,
    from_day bigint NOT NULL,
    to_day bigint,
    CONSTRAINT role_grant_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id),
    CONSTRAINT role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT role_grant_pkey PRIMARY KEY (person_id, role, office_id, from_day));

CREATE TABLE rule_set (
    id text NOT NULL,
    hash text NOT NULL,
    kind text NOT NULL,
    from_day bigint NOT NULL,
    to_day bigint,
    body text NOT NULL,
    source text NOT NULL,
    author text NOT NULL,
    approver text,
    imported_at bigint NOT NULL,
    CONSTRAINT rule_set_check CHECK (((to_day IS NULL) OR (to_day >= from_day))),
    CONSTRAINT rule_set_kind_check CHECK ((kind = ANY (ARRAY['bureau'::text, 'association'::text, 'asRecorded'::text]))),
    CONSTRAINT rule_set_pkey PRIMARY KEY (id));

CREATE TABLE schema_lock (
    one bigint NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT schema_lock_one_check CHECK ((one = 1)),
    CONSTRAINT schema_lock_pkey PRIMARY KEY (one));

CREATE TABLE schema_migration (
    id text NOT NULL,
    fingerprint text NOT NULL,
    applied_at bigint NOT NULL,
    CONSTRAINT schema_migration_pkey PRIMARY KEY (id));

CREATE TABLE session (
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ended_at bigint,
    address text NOT NULL,
    CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT session_pkey PRIMARY KEY (token_hash));

CREATE TABLE session_held (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    held_on bigint NOT NULL,
    place text NOT NULL,
    attended text NOT NULL,
    minutes text NOT NULL,
    recorded_at bigint NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT session_held_pkey PRIMARY KEY (case_id, id));

CREATE TABLE setting (
    key text NOT NULL,
    value text NOT NULL,
    CONSTRAINT setting_pkey PRIMARY KEY (key));

CREATE TABLE tip_reporter (
    case_id bigint NOT NULL,
    key_id text NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT tip_reporter_pkey PRIMARY KEY (case_id));

CREATE TABLE tree_edge (
    tree text NOT NULL,
    subject text NOT NULL,
    child text NOT NULL,
    parent text NOT NULL,
    from_day bigint NOT NULL,
    to_day bigint,
    CONSTRAINT tree_edge_check CHECK ((child <> parent)),
    CONSTRAINT tree_edge_check1 CHECK (((to_day IS NULL) OR (to_day >= from_day))),
    CONSTRAINT tree_edge_pkey PRIMARY KEY (tree, subject, child, from_day),
    CONSTRAINT tree_edge_subject_check CHECK ((subject = ANY (ARRAY['division'::text, 'office'::text]))),
    CONSTRAINT tree_edge_tree_check CHECK ((tree = ANY (ARRAY['administrative'::text, 'reporting'::text]))));

CREATE INDEX audit_log_by_office ON audit_log USING btree (office_id, sequence);

CREATE INDEX case_file_division ON case_file USING btree (division, received_on, id);

CREATE INDEX case_file_due ON case_file USING btree (is_open, due_on, id);

CREATE INDEX case_file_handover ON case_file USING btree (handover_office, due_on, id) WHERE (handover_office IS NOT NULL);

CREATE INDEX case_file_office_due ON case_file USING btree (office_id, is_open, due_on, id, state);

CREATE INDEX case_file_office_received ON case_file USING btree (office_id, received_at, id);

CREATE INDEX case_file_office_state ON case_file USING btree (office_id, state);

CREATE INDEX case_file_officer_due ON case_file USING btree (officer_id, is_open, due_on, id) WHERE (officer_id IS NOT NULL);

CREATE INDEX case_file_received ON case_file USING btree (received_at, id);

CREATE UNIQUE INDEX case_file_source ON case_file USING btree (source, source_key) WHERE (source IS NOT NULL);

CREATE INDEX case_file_unassigned ON case_file USING btree (office_id) WHERE ((is_open = 1) AND (officer_id IS NULL));

CREATE INDEX case_link_other ON case_link USING btree (other_id, case_id);

CREATE INDEX clock_open ON clock USING btree (due_on, case_id) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text]));

CREATE INDEX draft_expires ON draft USING btree (expires_at);

CREATE INDEX handling_office ON handling USING btree (office_id, received_on, case_id);

CREATE INDEX idempotency_at ON idempotency USING btree (at);

CREATE INDEX import_run_file ON import_run USING btree (source, file_hash, mapping_hash, started_at, id);

CREATE INDEX office_by_division ON office USING btree (division, kind);

CREATE INDEX outbox_attempting ON outbox USING btree (attempted_at, id) WHERE (state = 'attempting'::text);

CREATE INDEX outbox_waiting ON outbox USING btree (not_before, id) WHERE (state = 'waiting'::text);

CREATE INDEX party_credit_code ON party USING btree (credit_code, case_id) WHERE (credit_code IS NOT NULL);

CREATE INDEX party_phone ON party USING btree (phone, case_id) WHERE (phone <> ''::text);

CREATE INDEX party_trader ON party USING btree (name, case_id) WHERE (role = 'trader'::text);

CREATE INDEX person_by_office ON person USING btree (office_id, id);

CREATE INDEX purchase_order_number ON purchase USING btree (order_number, case_id) WHERE (order_number <> ''::text);

CREATE INDEX session_by_age ON session USING btree (created_at, token_hash);

CREATE INDEX session_by_person ON session USING btree (person_id, created_at);

