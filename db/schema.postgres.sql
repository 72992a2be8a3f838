CREATE TABLE absence (
    person_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    first_day bigint NOT NULL,
    last_day bigint NOT NULL,
    deputy_id bigint,
    CONSTRAINT absence_check CHECK ((last_day >= first_day)),
    CONSTRAINT absence_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id),
    CONSTRAINT absence_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'sick'::text, 'duty'::text, 'other'::text]))),
    CONSTRAINT absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT absence_pkey PRIMARY KEY (person_id, id));

CREATE TABLE account_rule (
    key text NOT NULL,
    value text NOT NULL,
    CONSTRAINT account_rule_pkey PRIMARY KEY (key));

CREATE TABLE advice_count (
    month bigint NOT NULL,
    topic text NOT NULL,
    end_key text NOT NULL,
    kind text NOT NULL,
    times bigint NOT NULL,
    CONSTRAINT advice_count_kind_check CHECK ((kind = ANY (ARRAY['begun'::text, 'reached'::text, 'letter'::text, 'filing'::text]))),
    CONSTRAINT advice_count_pkey PRIMARY KEY (month, topic, end_key, kind),
    CONSTRAINT advice_count_times_check CHECK ((times > 0)));

CREATE TABLE advice_topic (
    key text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    position bigint NOT NULL,
    body text NOT NULL,
    review_on bigint NOT NULL,
    revision bigint NOT NULL,
    at bigint NOT NULL,
    by_name text NOT NULL,
    CONSTRAINT advice_topic_pkey PRIMARY KEY (key, version),
    CONSTRAINT advice_topic_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'former'::text]))),
    CONSTRAINT advice_topic_version_check CHECK ((version > 0)));

CREATE TABLE agreement (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    terms text NOT NULL,
    amount_fen bigint NOT NULL,
    perform_by bigint,
    agreed_at bigint NOT NULL,
    CONSTRAINT agreement_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT agreement_pkey PRIMARY KEY (case_id, id));

CREATE TABLE answer_template (
    id bigint NOT NULL,
    version bigint NOT NULL,
    seed_key text,
    title_zh text NOT NULL,
    title_en text NOT NULL,
    text_zh text NOT NULL,
    text_en text NOT NULL,
    law_zh text NOT NULL,
    law_en text NOT NULL,
    article text NOT NULL,
    law_from bigint NOT NULL,
    law_to bigint,
    status text NOT NULL,
    is_retired bigint NOT NULL,
    is_newest bigint NOT NULL,
    at bigint NOT NULL,
    by_name text NOT NULL,
    CONSTRAINT answer_template_check CHECK (((law_to IS NULL) OR (law_to >= law_from))),
    CONSTRAINT answer_template_is_newest_check CHECK ((is_newest = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT answer_template_is_retired_check CHECK ((is_retired = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT answer_template_pkey PRIMARY KEY (id, version),
    CONSTRAINT answer_template_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'unconfirmed'::text]))),
    CONSTRAINT answer_template_version_check CHECK ((version > 0)));

CREATE TABLE api_key (
    id bigint NOT NULL,
    name text NOT NULL,
    hash bytea NOT NULL,
    shown text NOT NULL,
    person_id bigint NOT NULL,
    office_id bigint NOT NULL,
    scopes text NOT NULL,
    made_by bigint NOT NULL,
    made_at bigint NOT NULL,
    ends_on bigint NOT NULL,
    last_used_at bigint,
    revoked_at bigint,
    revoked_by bigint,
    CONSTRAINT api_key_hash_key UNIQUE (hash),
    CONSTRAINT api_key_pkey PRIMARY KEY (id));

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

CREATE TABLE call_back (
    draw_id bigint NOT NULL,
    position bigint NOT NULL,
    case_id bigint NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    reached text,
    satisfied text,
    facts_agree bigint,
    note text NOT NULL,
    recorded_at bigint,
    recorded_by text,
    CONSTRAINT call_back_facts_agree_check CHECK ((facts_agree = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT call_back_pkey PRIMARY KEY (draw_id, "position"),
    CONSTRAINT call_back_reached_check CHECK ((reached = ANY (ARRAY['yes'::text, 'no'::text, 'declined'::text]))),
    CONSTRAINT call_back_satisfied_check CHECK ((satisfied = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))));

CREATE TABLE call_back_draw (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    drawn_by text NOT NULL,
    drawn_at bigint NOT NULL,
    seed bigint NOT NULL,
    first_on bigint NOT NULL,
    last_on bigint NOT NULL,
    population bigint NOT NULL,
    size bigint NOT NULL,
    CONSTRAINT call_back_draw_pkey PRIMARY KEY (id),
    CONSTRAINT call_back_draw_size_check CHECK ((size > 0)));

CREATE TABLE case_contact (
    case_id bigint NOT NULL,
    language text NOT NULL,
    email text NOT NULL,
    CONSTRAINT case_contact_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
    CONSTRAINT case_contact_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
    CONSTRAINT case_contact_pkey PRIMARY KEY (case_id));

CREATE TABLE case_event (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    kind text NOT NULL,
    step text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    sequence bigint,
    CONSTRAINT case_event_pkey PRIMARY KEY (id));

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
    supervised_due bigint,
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

CREATE TABLE case_signature (
    case_id bigint NOT NULL,
    band1 bigint NOT NULL,
    band2 bigint NOT NULL,
    band3 bigint NOT NULL,
    CONSTRAINT case_signature_pkey PRIMARY KEY (case_id));

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

CREATE TABLE desk_call (
    id bigint NOT NULL,
    desk text NOT NULL,
    office_id bigint NOT NULL,
    clerk_id bigint NOT NULL,
    clerk_name text NOT NULL,
    state text NOT NULL,
    phone text NOT NULL,
    line text NOT NULL,
    body text NOT NULL,
    beside text NOT NULL,
    started_at bigint NOT NULL,
    saved_at bigint NOT NULL,
    ended_at bigint,
    kind text,
    number text,
    due_on bigint,
    taken_by bigint,
    code text,
    result text NOT NULL,
    CONSTRAINT desk_call_check CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['open'::text, 'parked'::text])))),
    CONSTRAINT desk_call_check1 CHECK (((number IS NULL) = (state <> 'filed'::text))),
    CONSTRAINT desk_call_desk_check CHECK ((desk = ANY (ARRAY['hotline'::text, 'counter'::text]))),
    CONSTRAINT desk_call_pkey PRIMARY KEY (id),
    CONSTRAINT desk_call_state_check CHECK ((state = ANY (ARRAY['open'::text, 'parked'::text, 'filed'::text, 'ended'::text]))));

CREATE TABLE desk_call_line (
    call_id bigint NOT NULL,
    position bigint NOT NULL,
    field text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    person_id bigint NOT NULL,
    person_name text NOT NULL,
    CONSTRAINT desk_call_line_call_id_fkey FOREIGN KEY (call_id) REFERENCES desk_call(id),
    CONSTRAINT desk_call_line_pkey PRIMARY KEY (call_id, "position"));

CREATE TABLE desk_record (
    number text NOT NULL,
    call_id bigint NOT NULL,
    asked_at bigint NOT NULL,
    signed_at bigint,
    signed_by bigint,
    CONSTRAINT desk_record_pkey PRIMARY KEY (number));

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

CREATE TABLE document (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    form text NOT NULL,
    form_version bigint NOT NULL,
    template_id bigint,
    title text NOT NULL,
    addressee text NOT NULL,
    office_id bigint NOT NULL,
    year bigint NOT NULL,
    serial bigint,
    number text,
    values_json text NOT NULL,
    copies bigint NOT NULL,
    for_consumer bigint NOT NULL,
    pdf_hash bytea NOT NULL,
    pdf_size bigint NOT NULL,
    issued_at bigint NOT NULL,
    issued_on bigint NOT NULL,
    issued_by bigint NOT NULL,
    issued_by_name text NOT NULL,
    voided_at bigint,
    voided_by_name text,
    void_reason text,
    CONSTRAINT document_check CHECK (((serial IS NULL) = (number IS NULL))),
    CONSTRAINT document_check1 CHECK (((voided_at IS NULL) = (void_reason IS NULL))),
    CONSTRAINT document_copies_check CHECK ((copies > 0)),
    CONSTRAINT document_for_consumer_check CHECK ((for_consumer = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT document_office_id_year_serial_key UNIQUE (office_id, year, serial),
    CONSTRAINT document_pdf_size_check CHECK ((pdf_size > 0)),
    CONSTRAINT document_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT document_serial_check CHECK ((serial > 0)));

CREATE TABLE document_pdf (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT document_pdf_case_id_id_fkey FOREIGN KEY (case_id, id) REFERENCES document(case_id, id),
    CONSTRAINT document_pdf_pkey PRIMARY KEY (case_id, id));

CREATE TABLE draft (
    token bytea NOT NULL,
    body text NOT NULL,
    saved_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT draft_pkey PRIMARY KEY (token));

CREATE TABLE event_head (
    id bigint NOT NULL,
    sequence bigint NOT NULL,
    CONSTRAINT event_head_id_check CHECK ((id = 1)),
    CONSTRAINT event_head_pkey PRIMARY KEY (id));

CREATE TABLE event_wanted (
    id bigint NOT NULL,
    CONSTRAINT event_wanted_id_check CHECK ((id = 1)),
    CONSTRAINT event_wanted_pkey PRIMARY KEY (id));

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

CREATE TABLE extension_ask (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    period text NOT NULL,
    asked_by bigint,
    asked_on bigint NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    answer text NOT NULL,
    answered_at bigint,
    CONSTRAINT extension_ask_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT extension_ask_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'declined'::text, 'dropped'::text]))));

CREATE TABLE file_handover (
    id bigint NOT NULL,
    from_person bigint,
    to_person bigint,
    from_office bigint NOT NULL,
    to_office bigint,
    by_person bigint NOT NULL,
    total bigint NOT NULL,
    moved bigint NOT NULL,
    refused bigint NOT NULL,
    after_due bigint NOT NULL,
    after_id bigint NOT NULL,
    refused_files text NOT NULL,
    state text NOT NULL,
    started_at bigint NOT NULL,
    ended_at bigint,
    CONSTRAINT file_handover_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
    CONSTRAINT file_handover_from_office_fkey FOREIGN KEY (from_office) REFERENCES office(id),
    CONSTRAINT file_handover_from_person_fkey FOREIGN KEY (from_person) REFERENCES person(id),
    CONSTRAINT file_handover_pkey PRIMARY KEY (id),
    CONSTRAINT file_handover_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text]))),
    CONSTRAINT file_handover_to_office_fkey FOREIGN KEY (to_office) REFERENCES office(id),
    CONSTRAINT file_handover_to_person_fkey FOREIGN KEY (to_person) REFERENCES person(id));

CREATE TABLE find_entry (
    position bigint NOT NULL,
    case_id bigint NOT NULL,
    words text NOT NULL,
    facets text NOT NULL,
    tokens bigint[] NOT NULL,
    CONSTRAINT find_entry_case_id_key UNIQUE (case_id),
    CONSTRAINT find_entry_pkey PRIMARY KEY ("position"));

CREATE TABLE find_feed (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    CONSTRAINT find_feed_pkey PRIMARY KEY (id));

CREATE TABLE find_scope (
    office_id bigint NOT NULL,
    above text NOT NULL,
    CONSTRAINT find_scope_pkey PRIMARY KEY (office_id));

CREATE TABLE find_state (
    key text NOT NULL,
    value bigint NOT NULL,
    CONSTRAINT find_state_pkey PRIMARY KEY (key));

CREATE TABLE find_view (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    office_id bigint NOT NULL,
    shared bigint NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT find_view_pkey PRIMARY KEY (id),
    CONSTRAINT find_view_shared_check CHECK ((shared = ANY (ARRAY[(0)::bigint, (1)::bigint]))));

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

CREATE TABLE interest (
    person_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    note text NOT NULL,
    declared_on bigint NOT NULL,
    ended_on bigint,
    CONSTRAINT interest_kind_check CHECK ((kind = ANY (ARRAY['trader'::text, 'credit-code'::text, 'relation'::text]))),
    CONSTRAINT interest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT interest_pkey PRIMARY KEY (person_id, id));

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

CREATE TABLE letter_template (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    version bigint NOT NULL,
    retired_at bigint,
    CONSTRAINT letter_template_pkey PRIMARY KEY (id));

CREATE TABLE letter_template_version (
    template_id bigint NOT NULL,
    version bigint NOT NULL,
    title text NOT NULL,
    english text NOT NULL,
    addressee text NOT NULL,
    body text NOT NULL,
    for_consumer bigint NOT NULL,
    changed_at bigint NOT NULL,
    changed_by_name text NOT NULL,
    CONSTRAINT letter_template_version_for_consumer_check CHECK ((for_consumer = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT letter_template_version_pkey PRIMARY KEY (template_id, version),
    CONSTRAINT letter_template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES letter_template(id));

CREATE TABLE live_question (
    id bigint NOT NULL,
    session_id bigint NOT NULL,
    place bigint NOT NULL,
    nickname text NOT NULL,
    text text NOT NULL,
    asked_at bigint NOT NULL,
    like_place bigint,
    is_open bigint NOT NULL,
    kind text,
    case_number text,
    reason text,
    note text NOT NULL,
    version bigint NOT NULL,
    once text NOT NULL,
    captured_by bigint,
    decided_by bigint,
    decided_at bigint,
    CONSTRAINT live_question_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT live_question_pkey PRIMARY KEY (id),
    CONSTRAINT live_question_session_id_fkey FOREIGN KEY (session_id) REFERENCES live_session(id),
    CONSTRAINT live_question_session_id_once_key UNIQUE (session_id, once),
    CONSTRAINT live_question_session_id_place_key UNIQUE (session_id, place));

CREATE TABLE live_session (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    title text NOT NULL,
    started_at bigint NOT NULL,
    closed_at bigint,
    version bigint NOT NULL,
    lines bigint NOT NULL,
    started_by bigint,
    closed_by bigint,
    CONSTRAINT live_session_pkey PRIMARY KEY (id));

CREATE TABLE message (
    id bigint NOT NULL,
    effect_id bigint NOT NULL,
    channel text NOT NULL,
    case_id bigint,
    number text NOT NULL,
    office_id bigint NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    template_version bigint NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    created_at bigint NOT NULL,
    settled_by bigint,
    settled_at bigint,
    secret text NOT NULL DEFAULT ''::text,
    CONSTRAINT message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text]))),
    CONSTRAINT message_effect_id_channel_key UNIQUE (effect_id, channel),
    CONSTRAINT message_pkey PRIMARY KEY (id));

CREATE TABLE message_template (
    channel text NOT NULL,
    language text NOT NULL,
    version bigint NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    author bigint NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT message_template_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text]))),
    CONSTRAINT message_template_pkey PRIMARY KEY (channel, language, version),
    CONSTRAINT message_template_version_check CHECK ((version > 0)));

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

CREATE TABLE office_letterhead (
    office_id bigint NOT NULL,
    name text NOT NULL,
    mongolian text NOT NULL,
    prefix text NOT NULL,
    phone text NOT NULL,
    address text NOT NULL,
    seal bytea,
    version bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT office_letterhead_pkey PRIMARY KEY (office_id));

CREATE TABLE office_name (
    office_id bigint NOT NULL,
    from_day bigint NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    CONSTRAINT office_name_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id),
    CONSTRAINT office_name_pkey PRIMARY KEY (office_id, from_day));

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
    must_change bigint NOT NULL DEFAULT 0,
    ended_on bigint,
    totp bytea,
    totp_step bigint,
    CONSTRAINT person_demo_check CHECK ((demo = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT person_failures_check CHECK ((failures >= 0)),
    CONSTRAINT person_must_change_check CHECK ((must_change = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
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

CREATE TABLE recovery_code (
    person_id bigint NOT NULL,
    hash bytea NOT NULL,
    used_at bigint,
    CONSTRAINT recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, hash));

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
    CONSTRAINT rule_set_kind_check CHECK ((kind = ANY (ARRAY['bureau'::text, 'association'::text, 'asRecorded'::text, 'every'::text]))),
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
    device text NOT NULL DEFAULT ''::text,
    second_at bigint,
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

CREATE TABLE settlement_code (
    case_id bigint NOT NULL,
    side text NOT NULL,
    purpose text NOT NULL,
    serial bigint NOT NULL,
    expires_at bigint NOT NULL,
    attempts bigint NOT NULL,
    used_at bigint,
    CONSTRAINT settlement_code_pkey PRIMARY KEY (case_id, side, purpose),
    CONSTRAINT settlement_code_purpose_check CHECK ((purpose = ANY (ARRAY['enter'::text, 'sign'::text]))),
    CONSTRAINT settlement_code_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))));

CREATE TABLE settlement_file (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    message_id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT settlement_file_pkey PRIMARY KEY (case_id, id));

CREATE TABLE settlement_instalment (
    case_id bigint NOT NULL,
    offer_id bigint NOT NULL,
    item bigint NOT NULL,
    position bigint NOT NULL,
    amount_fen bigint NOT NULL,
    days bigint NOT NULL,
    CONSTRAINT settlement_instalment_amount_fen_check CHECK ((amount_fen > 0)),
    CONSTRAINT settlement_instalment_days_check CHECK ((days >= 0)),
    CONSTRAINT settlement_instalment_pkey PRIMARY KEY (case_id, offer_id, item, "position"));

CREATE TABLE settlement_item (
    case_id bigint NOT NULL,
    offer_id bigint NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    amount_fen bigint,
    days bigint,
    detail text NOT NULL,
    CONSTRAINT settlement_item_amount_fen_check CHECK ((amount_fen > 0)),
    CONSTRAINT settlement_item_case_id_offer_id_kind_key UNIQUE (case_id, offer_id, kind),
    CONSTRAINT settlement_item_days_check CHECK ((days >= 0)),
    CONSTRAINT settlement_item_pkey PRIMARY KEY (case_id, offer_id, "position"));

CREATE TABLE settlement_key (
    case_id bigint NOT NULL,
    serial bigint NOT NULL,
    hash bytea NOT NULL,
    made_at bigint NOT NULL,
    expires_on bigint NOT NULL,
    used_at bigint,
    CONSTRAINT settlement_key_hash_key UNIQUE (hash),
    CONSTRAINT settlement_key_pkey PRIMARY KEY (case_id, serial));

CREATE TABLE settlement_message (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    side text NOT NULL,
    help text,
    text text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT settlement_message_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT settlement_message_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))));

CREATE TABLE settlement_offer (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    position bigint NOT NULL,
    side text NOT NULL,
    note text NOT NULL,
    made_at bigint NOT NULL,
    expires_on bigint NOT NULL,
    standing text NOT NULL,
    CONSTRAINT settlement_offer_case_id_position_key UNIQUE (case_id, "position"),
    CONSTRAINT settlement_offer_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT settlement_offer_position_check CHECK (("position" > 0)),
    CONSTRAINT settlement_offer_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))),
    CONSTRAINT settlement_offer_standing_check CHECK ((standing = ANY (ARRAY['live'::text, 'withdrawn'::text, 'declined'::text, 'countered'::text, 'replaced'::text, 'accepted'::text]))));

CREATE TABLE settlement_room (
    case_id bigint NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    office_id bigint NOT NULL,
    rule_set text NOT NULL,
    invited_at bigint NOT NULL,
    invited_on bigint NOT NULL,
    due_on bigint NOT NULL,
    is_reminded bigint NOT NULL,
    next_on bigint,
    trader_phone text NOT NULL,
    trader_email text NOT NULL,
    accepted_offer bigint,
    agreed_on bigint,
    document text,
    document_hash bytea,
    help text,
    ended_at bigint,
    end_reason text,
    CONSTRAINT settlement_room_check CHECK (((trader_phone <> ''::text) OR (trader_email <> ''::text))),
    CONSTRAINT settlement_room_check1 CHECK (((next_on IS NULL) = (state = ANY (ARRAY['settled'::text, 'failed'::text, 'silent'::text])))),
    CONSTRAINT settlement_room_help_check CHECK ((help = ANY (ARRAY['help'::text, 'abuse'::text]))),
    CONSTRAINT settlement_room_is_reminded_check CHECK ((is_reminded = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT settlement_room_number_key UNIQUE (number),
    CONSTRAINT settlement_room_pkey PRIMARY KEY (case_id),
    CONSTRAINT settlement_room_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'open'::text, 'signing'::text, 'settled'::text, 'failed'::text, 'silent'::text]))));

CREATE TABLE settlement_signature (
    case_id bigint NOT NULL,
    side text NOT NULL,
    name text NOT NULL,
    at bigint NOT NULL,
    document_hash bytea NOT NULL,
    CONSTRAINT settlement_signature_pkey PRIMARY KEY (case_id, side),
    CONSTRAINT settlement_signature_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))));

CREATE TABLE supervision (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    questions text NOT NULL,
    due_on bigint NOT NULL,
    asked_on bigint NOT NULL,
    asked_by text NOT NULL,
    answer text,
    answered_on bigint,
    answered_by text,
    ended text,
    CONSTRAINT supervision_ended_check CHECK ((ended = ANY (ARRAY['accepted'::text, 'again'::text, 'lapsed'::text]))),
    CONSTRAINT supervision_pkey PRIMARY KEY (case_id, id));

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

CREATE TABLE webhook (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    url text NOT NULL,
    secret text NOT NULL,
    kinds text NOT NULL,
    state text NOT NULL,
    failing_since bigint,
    off_why text,
    off_at bigint,
    made_by bigint NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT webhook_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_state_check CHECK ((state = ANY (ARRAY['on'::text, 'off'::text]))));

CREATE TABLE webhook_attempt (
    delivery_id bigint NOT NULL,
    attempt bigint NOT NULL,
    at bigint NOT NULL,
    status bigint,
    fault text,
    took_ms bigint NOT NULL,
    CONSTRAINT webhook_attempt_pkey PRIMARY KEY (delivery_id, attempt));

CREATE TABLE webhook_delivery (
    id bigint NOT NULL,
    webhook_id bigint NOT NULL,
    event_id bigint NOT NULL,
    replay bigint NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id));

CREATE TABLE work_order (
    id bigint NOT NULL,
    source text NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    owes_answer bigint NOT NULL,
    is_open bigint NOT NULL,
    received_at bigint NOT NULL,
    due_at bigint NOT NULL,
    kind text NOT NULL,
    proposed text,
    title text NOT NULL,
    body text NOT NULL,
    caller_name text NOT NULL,
    caller_phone text NOT NULL,
    caller_address text NOT NULL,
    phone text NOT NULL,
    trader text NOT NULL,
    division text,
    earlier text NOT NULL,
    sealed bigint NOT NULL,
    case_number text,
    is_repeat bigint NOT NULL,
    answer text NOT NULL,
    answered_at bigint,
    reached text,
    satisfied text,
    call_note text NOT NULL,
    closed_at bigint,
    CONSTRAINT work_order_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT work_order_is_repeat_check CHECK ((is_repeat = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT work_order_owes_answer_check CHECK ((owes_answer = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT work_order_pkey PRIMARY KEY (id),
    CONSTRAINT work_order_sealed_check CHECK ((sealed = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT work_order_source_check CHECK ((source = ANY (ARRAY['12345'::text, '12315'::text]))),
    CONSTRAINT work_order_source_number_key UNIQUE (source, number));

CREATE TABLE work_order_entry (
    id bigint NOT NULL,
    order_id bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    detail text NOT NULL,
    text text NOT NULL,
    by_person bigint,
    by_name text NOT NULL,
    office_id bigint,
    CONSTRAINT work_order_entry_order_id_fkey FOREIGN KEY (order_id) REFERENCES work_order(id),
    CONSTRAINT work_order_entry_pkey PRIMARY KEY (id));

CREATE TABLE work_order_list (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL,
    mapping text NOT NULL,
    content bytea NOT NULL,
    kept_at bigint NOT NULL,
    CONSTRAINT work_order_list_pkey PRIMARY KEY (id));

CREATE INDEX absence_by_end ON absence USING btree (person_id, last_day);

CREATE UNIQUE INDEX advice_topic_draft ON advice_topic USING btree (key) WHERE (state = 'draft'::text);

CREATE UNIQUE INDEX advice_topic_published ON advice_topic USING btree (key) WHERE (state = 'published'::text);

CREATE UNIQUE INDEX answer_template_newest ON answer_template USING btree (id) WHERE (is_newest = 1);

CREATE UNIQUE INDEX answer_template_seed ON answer_template USING btree (seed_key, version) WHERE (seed_key IS NOT NULL);

CREATE INDEX api_key_by_office ON api_key USING btree (office_id, id);

CREATE INDEX audit_log_by_action ON audit_log USING btree (action, at, sequence);

CREATE INDEX audit_log_by_office ON audit_log USING btree (office_id, sequence);

CREATE INDEX audit_log_by_person ON audit_log USING btree (person_id, at, sequence);

CREATE INDEX audit_log_by_subject ON audit_log USING btree (subject, at, sequence);

CREATE INDEX audit_log_by_time ON audit_log USING btree (at, sequence);

CREATE INDEX call_back_draw_office ON call_back_draw USING btree (office_id, id);

CREATE INDEX case_event_age ON case_event USING btree (at, id);

CREATE INDEX case_event_new ON case_event USING btree (id) WHERE (sequence IS NULL);

CREATE UNIQUE INDEX case_event_sequence ON case_event USING btree (sequence);

CREATE INDEX case_file_closed ON case_file USING btree (office_id, closed_on, id) WHERE (closed_on IS NOT NULL);

CREATE INDEX case_file_division ON case_file USING btree (division, received_on, id);

CREATE INDEX case_file_due ON case_file USING btree (is_open, due_on, id);

CREATE INDEX case_file_handover ON case_file USING btree (handover_office, due_on, id) WHERE (handover_office IS NOT NULL);

CREATE INDEX case_file_office_due ON case_file USING btree (office_id, is_open, due_on, id, state);

CREATE INDEX case_file_office_received ON case_file USING btree (office_id, received_at, id);

CREATE INDEX case_file_office_state ON case_file USING btree (office_id, state);

CREATE INDEX case_file_officer_due ON case_file USING btree (officer_id, is_open, due_on, id) WHERE (officer_id IS NOT NULL);

CREATE INDEX case_file_received ON case_file USING btree (received_at, id);

CREATE UNIQUE INDEX case_file_source ON case_file USING btree (source, source_key) WHERE (source IS NOT NULL);

CREATE INDEX case_file_supervised ON case_file USING btree (office_id, due_on, id) WHERE (supervised_due IS NOT NULL);

CREATE INDEX case_file_supervised_due ON case_file USING btree (due_on, id) WHERE (supervised_due IS NOT NULL);

CREATE INDEX case_file_unassigned ON case_file USING btree (office_id) WHERE ((is_open = 1) AND (officer_id IS NULL));

CREATE INDEX case_link_other ON case_link USING btree (other_id, case_id);

CREATE INDEX case_signature_band1 ON case_signature USING btree (band1, case_id);

CREATE INDEX case_signature_band2 ON case_signature USING btree (band2, case_id);

CREATE INDEX case_signature_band3 ON case_signature USING btree (band3, case_id);

CREATE INDEX clock_open ON clock USING btree (due_on, case_id) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text]));

CREATE INDEX desk_call_clerk ON desk_call USING btree (clerk_id) WHERE (state = 'open'::text);

CREATE INDEX desk_call_code ON desk_call USING btree (ended_at) WHERE (code IS NOT NULL);

CREATE INDEX desk_call_kept ON desk_call USING btree (ended_at) WHERE ((ended_at IS NOT NULL) AND (body <> '{}'::text));

CREATE INDEX desk_call_office ON desk_call USING btree (office_id, desk, id);

CREATE INDEX desk_call_phone ON desk_call USING btree (phone, id) WHERE (phone <> ''::text);

CREATE INDEX desk_call_waiting ON desk_call USING btree (office_id, desk, id) WHERE (ended_at IS NULL);

CREATE INDEX draft_expires ON draft USING btree (expires_at);

CREATE INDEX file_handover_by_office ON file_handover USING btree (from_office, id);

CREATE INDEX file_handover_by_person ON file_handover USING btree (from_person, id);

CREATE INDEX file_handover_running ON file_handover USING btree (id) WHERE (state = 'running'::text);

CREATE INDEX find_entry_tokens ON find_entry USING gin (tokens);

CREATE UNIQUE INDEX find_view_name ON find_view USING btree (person_id, name);

CREATE INDEX find_view_shared ON find_view USING btree (office_id, name) WHERE (shared = 1);

CREATE INDEX handling_office ON handling USING btree (office_id, received_on, case_id);

CREATE INDEX idempotency_at ON idempotency USING btree (at);

CREATE INDEX import_run_file ON import_run USING btree (source, file_hash, mapping_hash, started_at, id);

CREATE INDEX letter_template_office ON letter_template USING btree (office_id, id);

CREATE INDEX live_question_open ON live_question USING btree (session_id, is_open, place);

CREATE INDEX live_session_of ON live_session USING btree (office_id, id);

CREATE INDEX message_by_age ON message USING btree (created_at, id);

CREATE INDEX message_by_office ON message USING btree (office_id, id);

CREATE INDEX office_by_division ON office USING btree (division, kind);

CREATE INDEX outbox_attempting ON outbox USING btree (attempted_at, id) WHERE (state = 'attempting'::text);

CREATE INDEX outbox_undone ON outbox USING btree (state, id) WHERE (state <> 'done'::text);

CREATE INDEX outbox_waiting ON outbox USING btree (not_before, id) WHERE (state = 'waiting'::text);

CREATE INDEX party_credit_code ON party USING btree (credit_code, case_id) WHERE (credit_code IS NOT NULL);

CREATE INDEX party_phone ON party USING btree (phone, case_id) WHERE (phone <> ''::text);

CREATE INDEX party_trader ON party USING btree (name, case_id) WHERE (role = 'trader'::text);

CREATE INDEX person_by_name ON person USING btree (name, id);

CREATE INDEX person_by_office ON person USING btree (office_id, id);

CREATE INDEX purchase_gtin ON purchase USING btree (gtin, case_id) WHERE (gtin IS NOT NULL);

CREATE INDEX purchase_order_number ON purchase USING btree (order_number, case_id) WHERE (order_number <> ''::text);

CREATE INDEX role_grant_by_role ON role_grant USING btree (role, person_id);

CREATE INDEX session_by_age ON session USING btree (created_at, token_hash);

CREATE INDEX session_by_person ON session USING btree (person_id, created_at);

CREATE UNIQUE INDEX settlement_offer_accepted ON settlement_offer USING btree (case_id) WHERE (standing = 'accepted'::text);

CREATE UNIQUE INDEX settlement_offer_live ON settlement_offer USING btree (case_id) WHERE (standing = 'live'::text);

CREATE INDEX settlement_room_help ON settlement_room USING btree (office_id, case_id) WHERE (help IS NOT NULL);

CREATE INDEX settlement_room_next ON settlement_room USING btree (next_on, case_id) WHERE (next_on IS NOT NULL);

CREATE INDEX webhook_by_office ON webhook USING btree (office_id, id);

CREATE INDEX webhook_delivery_age ON webhook_delivery USING btree (created_at, id);

CREATE INDEX webhook_delivery_log ON webhook_delivery USING btree (webhook_id, id);

CREATE INDEX work_order_all_open ON work_order USING btree (is_open, due_at, id);

CREATE INDEX work_order_all_owed ON work_order USING btree (owes_answer, due_at, id);

CREATE INDEX work_order_all_received ON work_order USING btree (received_at, id);

CREATE INDEX work_order_all_source ON work_order USING btree (source, received_at, id);

CREATE INDEX work_order_all_source_state ON work_order USING btree (source, state, due_at, id);

CREATE INDEX work_order_all_state ON work_order USING btree (state, due_at, id);

CREATE INDEX work_order_case ON work_order USING btree (case_number, id) WHERE (case_number IS NOT NULL);

CREATE INDEX work_order_entry_of ON work_order_entry USING btree (order_id, id);

CREATE INDEX work_order_list_age ON work_order_list USING btree (kept_at);

CREATE INDEX work_order_open ON work_order USING btree (office_id, is_open, due_at, id);

CREATE INDEX work_order_owed ON work_order USING btree (office_id, owes_answer, due_at, id);

CREATE INDEX work_order_phone ON work_order USING btree (phone, received_at) WHERE (phone <> ''::text);

CREATE INDEX work_order_received ON work_order USING btree (office_id, received_at, id);

CREATE INDEX work_order_source ON work_order USING btree (office_id, source, received_at, id);

CREATE INDEX work_order_source_state ON work_order USING btree (office_id, source, state, due_at, id);

CREATE INDEX work_order_state ON work_order USING btree (office_id, state, due_at, id);

CREATE VIEW find_file AS
 SELECT f.id,
    f.number,
    f.kind,
    f.channel,
    f.state,
    f.received_at,
    f.received_on,
    f.closed_on,
    f.outcome,
    f.division,
    f.category_system,
    f.category,
    f.title,
    f.story,
    f.office_id,
    f.officer_id,
    f.handover_office,
    t.name AS trader,
    b.shop,
    b.platform,
    b.product,
    b.brand,
    b.model,
    b.order_number,
    b.gtin,
    b.amount_fen
   FROM ((case_file f
     LEFT JOIN party t ON (((t.case_id = f.id) AND (t.id = 2) AND (t.role = 'trader'::text))))
     LEFT JOIN purchase b ON ((b.case_id = f.id)));

