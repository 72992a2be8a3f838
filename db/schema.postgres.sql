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

CREATE TABLE asking (
    case_id bigint NOT NULL,
    side text NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    closed_on bigint NOT NULL,
    month bigint NOT NULL,
    is_open bigint NOT NULL,
    is_asked bigint NOT NULL,
    is_reminded bigint NOT NULL,
    next_on bigint,
    answered_on bigint,
    solved text,
    score bigint,
    fair text,
    text text NOT NULL,
    CONSTRAINT asking_fair_check CHECK ((fair = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
    CONSTRAINT asking_is_asked_check CHECK ((is_asked = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT asking_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT asking_is_reminded_check CHECK ((is_reminded = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT asking_number_side_key UNIQUE (number, side),
    CONSTRAINT asking_pkey PRIMARY KEY (case_id, side),
    CONSTRAINT asking_score_check CHECK (((score >= 1) AND (score <= 5))),
    CONSTRAINT asking_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))),
    CONSTRAINT asking_solved_check CHECK ((solved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))));

CREATE TABLE asking_count (
    office_id bigint NOT NULL,
    month bigint NOT NULL,
    side text NOT NULL,
    what text NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT asking_count_pkey PRIMARY KEY (office_id, month, side, what));

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
    punitive_fen bigint,
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

CREATE TABLE court_reminder (
    case_id bigint NOT NULL,
    number text NOT NULL,
    agreed_on bigint NOT NULL,
    next_on bigint,
    CONSTRAINT court_reminder_number_key UNIQUE (number),
    CONSTRAINT court_reminder_pkey PRIMARY KEY (case_id));

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
    nature text NOT NULL DEFAULT ''::text,
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

CREATE TABLE fact (
    measure text NOT NULL,
    effective_on bigint NOT NULL,
    division text NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    nature text NOT NULL,
    channel text NOT NULL,
    cohort_on bigint NOT NULL,
    value bigint NOT NULL,
    CONSTRAINT fact_pkey PRIMARY KEY (measure, effective_on, division, kind, category, nature, channel, cohort_on));

CREATE TABLE figure_cell (
    release_id bigint NOT NULL,
    position bigint NOT NULL,
    table_name text NOT NULL,
    row_key text NOT NULL,
    row_name text NOT NULL,
    column_key text NOT NULL,
    value bigint,
    gap text NOT NULL,
    CONSTRAINT figure_cell_check CHECK (((value IS NULL) = (gap <> ''::text))),
    CONSTRAINT figure_cell_pkey PRIMARY KEY (release_id, "position"),
    CONSTRAINT figure_cell_release_id_fkey FOREIGN KEY (release_id) REFERENCES figure_release(id));

CREATE TABLE figure_release (
    id bigint NOT NULL,
    year bigint NOT NULL,
    version bigint NOT NULL,
    k bigint NOT NULL,
    frozen_at bigint NOT NULL,
    frozen_by bigint,
    folded_at bigint,
    note text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT figure_release_pkey PRIMARY KEY (id),
    CONSTRAINT figure_release_year_version_key UNIQUE (year, version));

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

CREATE TABLE fund (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    opened_on bigint NOT NULL,
    closed_on bigint,
    version bigint NOT NULL,
    made_at bigint NOT NULL,
    made_by bigint,
    once text NOT NULL,
    CONSTRAINT fund_kind_check CHECK ((kind = ANY (ARRAY['market'::text, 'mall'::text, 'platform'::text, 'association'::text]))),
    CONSTRAINT fund_once_key UNIQUE (once),
    CONSTRAINT fund_pkey PRIMARY KEY (id));

CREATE TABLE fund_bank_line (
    fund_id bigint NOT NULL,
    line_key text NOT NULL,
    day bigint NOT NULL,
    reference text NOT NULL,
    reference_key text NOT NULL,
    amount bigint NOT NULL,
    counterparty text NOT NULL,
    note text NOT NULL,
    entry_number bigint,
    taken_at bigint NOT NULL,
    CONSTRAINT fund_bank_line_amount_check CHECK ((amount <> 0)),
    CONSTRAINT fund_bank_line_fund_id_entry_number_key UNIQUE (fund_id, entry_number),
    CONSTRAINT fund_bank_line_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund(id),
    CONSTRAINT fund_bank_line_pkey PRIMARY KEY (fund_id, line_key));

CREATE TABLE fund_claim (
    id bigint NOT NULL,
    fund_id bigint NOT NULL,
    office_id bigint NOT NULL,
    case_id bigint NOT NULL,
    number text NOT NULL,
    trader_key text NOT NULL,
    trader_name text NOT NULL,
    trader_code text,
    cause text NOT NULL,
    amount bigint NOT NULL,
    reason text NOT NULL,
    broken_on bigint NOT NULL,
    terms_id bigint NOT NULL,
    entered_by bigint NOT NULL,
    entered_on bigint NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    checked_by bigint,
    approved_by bigint,
    paid_on bigint,
    demanded_on bigint,
    recovered bigint NOT NULL,
    written_off bigint NOT NULL,
    proposed bigint,
    proposed_by bigint,
    proposed_why text,
    once text NOT NULL,
    CONSTRAINT fund_claim_amount_check CHECK ((amount > 0)),
    CONSTRAINT fund_claim_check CHECK (((recovered + written_off) <= amount)),
    CONSTRAINT fund_claim_check1 CHECK ((checked_by <> entered_by)),
    CONSTRAINT fund_claim_check2 CHECK (((approved_by <> entered_by) AND (approved_by <> checked_by))),
    CONSTRAINT fund_claim_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund(id),
    CONSTRAINT fund_claim_once_key UNIQUE (once),
    CONSTRAINT fund_claim_pkey PRIMARY KEY (id),
    CONSTRAINT fund_claim_proposed_check CHECK ((proposed > 0)),
    CONSTRAINT fund_claim_recovered_check CHECK ((recovered >= 0)),
    CONSTRAINT fund_claim_written_off_check CHECK ((written_off >= 0)));

CREATE TABLE fund_claim_note (
    claim_id bigint NOT NULL,
    id bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    amount bigint,
    day bigint,
    reference text NOT NULL,
    text text NOT NULL,
    by_person bigint,
    CONSTRAINT fund_claim_note_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES fund_claim(id),
    CONSTRAINT fund_claim_note_pkey PRIMARY KEY (claim_id, id));

CREATE TABLE fund_entry (
    fund_id bigint NOT NULL,
    number bigint NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    booked_on bigint NOT NULL,
    at bigint NOT NULL,
    value_on bigint,
    bank bigint NOT NULL,
    receivable bigint NOT NULL,
    write_offs bigint NOT NULL,
    obligations bigint NOT NULL,
    capital bigint NOT NULL,
    bank_after bigint NOT NULL,
    receivable_after bigint NOT NULL,
    write_offs_after bigint NOT NULL,
    obligations_after bigint NOT NULL,
    capital_after bigint NOT NULL,
    reference text NOT NULL,
    reference_key text NOT NULL,
    note text NOT NULL,
    claim_id bigint,
    reverses bigint,
    by_person bigint,
    CONSTRAINT fund_entry_bank_after_check CHECK ((bank_after >= 0)),
    CONSTRAINT fund_entry_check CHECK ((((((bank + receivable) + write_offs) + obligations) + capital) = 0)),
    CONSTRAINT fund_entry_check1 CHECK ((((((bank_after + receivable_after) + write_offs_after) + obligations_after) + capital_after) = 0)),
    CONSTRAINT fund_entry_check2 CHECK (((bank <> 0) OR (receivable <> 0) OR (obligations <> 0))),
    CONSTRAINT fund_entry_check3 CHECK (((kind = 'reversal'::text) = (reverses IS NOT NULL))),
    CONSTRAINT fund_entry_check4 CHECK ((reverses < number)),
    CONSTRAINT fund_entry_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund(id),
    CONSTRAINT fund_entry_fund_id_key_key UNIQUE (fund_id, key),
    CONSTRAINT fund_entry_fund_id_reverses_key UNIQUE (fund_id, reverses),
    CONSTRAINT fund_entry_kind_check CHECK ((kind = ANY (ARRAY['deposit'::text, 'promise'::text, 'payment'::text, 'recovery'::text, 'writeOff'::text, 'returned'::text, 'reversal'::text]))),
    CONSTRAINT fund_entry_number_check CHECK ((number > 0)),
    CONSTRAINT fund_entry_obligations_after_check CHECK ((obligations_after <= 0)),
    CONSTRAINT fund_entry_pkey PRIMARY KEY (fund_id, number),
    CONSTRAINT fund_entry_receivable_after_check CHECK ((receivable_after >= 0)),
    CONSTRAINT fund_entry_write_offs_after_check CHECK ((write_offs_after >= 0)));

CREATE TABLE fund_file (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    claim_id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    hash bytea NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT fund_file_pkey PRIMARY KEY (case_id, id));

CREATE TABLE fund_ledger (
    fund_id bigint NOT NULL,
    entries bigint NOT NULL,
    last_on bigint,
    bank bigint NOT NULL,
    receivable bigint NOT NULL,
    write_offs bigint NOT NULL,
    obligations bigint NOT NULL,
    capital bigint NOT NULL,
    CONSTRAINT fund_ledger_bank_check CHECK ((bank >= 0)),
    CONSTRAINT fund_ledger_check CHECK ((((((bank + receivable) + write_offs) + obligations) + capital) = 0)),
    CONSTRAINT fund_ledger_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund(id),
    CONSTRAINT fund_ledger_obligations_check CHECK ((obligations <= 0)),
    CONSTRAINT fund_ledger_pkey PRIMARY KEY (fund_id),
    CONSTRAINT fund_ledger_receivable_check CHECK ((receivable >= 0)),
    CONSTRAINT fund_ledger_write_offs_check CHECK ((write_offs >= 0)));

CREATE TABLE fund_proof (
    claim_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    evidence_id bigint,
    CONSTRAINT fund_proof_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES fund_claim(id),
    CONSTRAINT fund_proof_pkey PRIMARY KEY (claim_id, id));

CREATE TABLE fund_return (
    id bigint NOT NULL,
    fund_id bigint NOT NULL,
    amount bigint NOT NULL,
    lost bigint NOT NULL,
    recipient text NOT NULL,
    reason text NOT NULL,
    proposed_by bigint NOT NULL,
    proposed_at bigint NOT NULL,
    ended_by bigint,
    ended_at bigint,
    entry_number bigint,
    CONSTRAINT fund_return_amount_check CHECK ((amount > 0)),
    CONSTRAINT fund_return_check CHECK (((entry_number IS NULL) OR (ended_by <> proposed_by))),
    CONSTRAINT fund_return_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund(id),
    CONSTRAINT fund_return_lost_check CHECK ((lost >= 0)),
    CONSTRAINT fund_return_pkey PRIMARY KEY (id));

CREATE TABLE fund_terms (
    fund_id bigint NOT NULL,
    from_on bigint NOT NULL,
    id bigint NOT NULL,
    covers_all bigint NOT NULL,
    per_claim bigint NOT NULL,
    per_trader bigint,
    causes text NOT NULL,
    proofs text NOT NULL,
    exceeds_agreement bigint NOT NULL,
    purchases_from bigint,
    body text NOT NULL,
    set_at bigint NOT NULL,
    set_by bigint,
    CONSTRAINT fund_terms_check CHECK ((per_trader >= per_claim)),
    CONSTRAINT fund_terms_covers_all_check CHECK ((covers_all = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT fund_terms_exceeds_agreement_check CHECK ((exceeds_agreement = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT fund_terms_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund(id),
    CONSTRAINT fund_terms_id_key UNIQUE (id),
    CONSTRAINT fund_terms_per_claim_check CHECK ((per_claim > 0)),
    CONSTRAINT fund_terms_pkey PRIMARY KEY (fund_id, from_on));

CREATE TABLE fund_trader (
    terms_id bigint NOT NULL,
    trader_key text NOT NULL,
    place bigint,
    name text NOT NULL,
    code text,
    CONSTRAINT fund_trader_pkey PRIMARY KEY (terms_id, trader_key));

CREATE TABLE fund_unmatched (
    fund_id bigint NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT fund_unmatched_pkey PRIMARY KEY (fund_id, number));

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

CREATE TABLE interest_bundle (
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    person bigint,
    trader_code text NOT NULL,
    first_on bigint NOT NULL,
    last_on bigint NOT NULL,
    matter text NOT NULL,
    reason text NOT NULL,
    made_at bigint NOT NULL,
    files bigint NOT NULL,
    done bigint NOT NULL,
    is_ready bigint NOT NULL,
    mediated bigint NOT NULL DEFAULT 0,
    agreed bigint NOT NULL DEFAULT 0,
    taken_in bigint NOT NULL DEFAULT 0,
    inquiry bigint NOT NULL DEFAULT 0,
    mediation bigint NOT NULL DEFAULT 0,
    report bigint NOT NULL DEFAULT 0,
    CONSTRAINT interest_bundle_is_ready_check CHECK ((is_ready = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT interest_bundle_pkey PRIMARY KEY (id));

CREATE TABLE interest_file (
    bundle_id bigint NOT NULL,
    position bigint NOT NULL,
    number text NOT NULL,
    CONSTRAINT interest_file_pkey PRIMARY KEY (bundle_id, "position"));

CREATE TABLE interest_part (
    bundle_id bigint NOT NULL,
    position bigint NOT NULL,
    name text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT interest_part_bundle_id_name_key UNIQUE (bundle_id, name),
    CONSTRAINT interest_part_pkey PRIMARY KEY (bundle_id, "position"));

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

CREATE TABLE mediation_appraisal (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    chosen_by text NOT NULL,
    question text NOT NULL,
    cost_fen bigint,
    payer text NOT NULL,
    sample text NOT NULL,
    sealed_by text NOT NULL,
    handed_on bigint,
    began_on bigint NOT NULL,
    ended_on bigint,
    state text NOT NULL,
    version bigint NOT NULL,
    result text NOT NULL,
    CONSTRAINT mediation_appraisal_case_id_position_key UNIQUE (case_id, "position"),
    CONSTRAINT mediation_appraisal_check CHECK (((state = 'running'::text) = (ended_on IS NULL))),
    CONSTRAINT mediation_appraisal_chosen_by_check CHECK ((chosen_by = ANY (ARRAY['agreement'::text, 'office'::text]))),
    CONSTRAINT mediation_appraisal_cost_fen_check CHECK ((cost_fen > 0)),
    CONSTRAINT mediation_appraisal_kind_check CHECK ((kind = ANY (ARRAY['appraisal'::text, 'testing'::text]))),
    CONSTRAINT mediation_appraisal_payer_check CHECK ((payer = ANY (ARRAY['consumer'::text, 'trader'::text, 'both'::text, 'body'::text]))),
    CONSTRAINT mediation_appraisal_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT mediation_appraisal_position_check CHECK (("position" > 0)),
    CONSTRAINT mediation_appraisal_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'abandoned'::text]))));

CREATE TABLE mediation_change (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    session_id bigint NOT NULL,
    move text NOT NULL,
    was_day bigint,
    was_minute bigint,
    was_length bigint,
    reason text NOT NULL,
    at bigint NOT NULL,
    by_id bigint,
    by_name text NOT NULL,
    CONSTRAINT mediation_change_pkey PRIMARY KEY (case_id, id));

CREATE TABLE mediation_entrustment (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    number text NOT NULL,
    bureau_id bigint NOT NULL,
    association_id bigint NOT NULL,
    consumer_consent text NOT NULL,
    trader_consent text NOT NULL,
    scope text NOT NULL,
    offered_on bigint NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    answer text NOT NULL,
    CONSTRAINT mediation_entrustment_check CHECK ((bureau_id <> association_id)),
    CONSTRAINT mediation_entrustment_consumer_consent_check CHECK ((consumer_consent <> ''::text)),
    CONSTRAINT mediation_entrustment_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT mediation_entrustment_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'taken'::text, 'declined'::text, 'returned'::text, 'recalled'::text]))),
    CONSTRAINT mediation_entrustment_trader_consent_check CHECK ((trader_consent <> ''::text)));

CREATE TABLE mediation_file (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    appraisal_id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT mediation_file_pkey PRIMARY KEY (case_id, id));

CREATE TABLE mediation_named (
    case_id bigint NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT mediation_named_pkey PRIMARY KEY (case_id, person_id));

CREATE TABLE mediation_naming (
    case_id bigint NOT NULL,
    language text NOT NULL,
    reason text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT mediation_naming_pkey PRIMARY KEY (case_id));

CREATE TABLE mediation_office (
    office_id bigint NOT NULL,
    planned bigint NOT NULL,
    CONSTRAINT mediation_office_pkey PRIMARY KEY (office_id));

CREATE TABLE mediation_recusal (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL,
    asker text NOT NULL,
    reason text NOT NULL,
    asked_at bigint NOT NULL,
    state text NOT NULL,
    decision text NOT NULL,
    decided_by text NOT NULL,
    decided_at bigint,
    CONSTRAINT mediation_recusal_asker_check CHECK ((asker = ANY (ARRAY['consumer'::text, 'trader'::text, 'mediator'::text]))),
    CONSTRAINT mediation_recusal_id_key UNIQUE (id),
    CONSTRAINT mediation_recusal_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT mediation_recusal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'denied'::text]))));

CREATE TABLE mediation_seat (
    case_id bigint NOT NULL,
    session_id bigint NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    person_id bigint,
    phone text NOT NULL,
    email text NOT NULL,
    attendance text,
    note text NOT NULL,
    busy_on bigint,
    CONSTRAINT mediation_seat_attendance_check CHECK ((attendance = ANY (ARRAY['came'::text, 'excused'::text, 'away'::text]))),
    CONSTRAINT mediation_seat_check CHECK (((kind = 'mediator'::text) = (person_id IS NOT NULL))),
    CONSTRAINT mediation_seat_kind_check CHECK ((kind = ANY (ARRAY['mediator'::text, 'consumer'::text, 'trader'::text, 'platform'::text, 'association'::text, 'department'::text, 'other'::text]))),
    CONSTRAINT mediation_seat_pkey PRIMARY KEY (case_id, session_id, "position"));

CREATE TABLE mediation_session (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    number text NOT NULL,
    position bigint NOT NULL,
    office_id bigint NOT NULL,
    bureau_id bigint NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    revision bigint NOT NULL,
    on_day bigint NOT NULL,
    from_minute bigint NOT NULL,
    length bigint NOT NULL,
    room text NOT NULL,
    link text NOT NULL,
    minutes text NOT NULL,
    agreed text NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT mediation_session_case_id_position_key UNIQUE (case_id, "position"),
    CONSTRAINT mediation_session_check CHECK (((room <> ''::text) OR (link <> ''::text))),
    CONSTRAINT mediation_session_from_minute_check CHECK (((from_minute >= 0) AND (from_minute < 1440))),
    CONSTRAINT mediation_session_id_key UNIQUE (id),
    CONSTRAINT mediation_session_length_check CHECK ((length > 0)),
    CONSTRAINT mediation_session_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT mediation_session_position_check CHECK (("position" > 0)),
    CONSTRAINT mediation_session_revision_check CHECK ((revision >= 0)),
    CONSTRAINT mediation_session_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'suspended'::text, 'held'::text, 'missed'::text, 'cancelled'::text]))));

CREATE TABLE mediator (
    person_id bigint NOT NULL,
    office_id bigint NOT NULL,
    fields text NOT NULL,
    languages text NOT NULL,
    weekdays text NOT NULL,
    most_files bigint,
    certificate text NOT NULL,
    certificate_until bigint,
    note text NOT NULL,
    is_active bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT mediator_check CHECK (((certificate = ''::text) = (certificate_until IS NULL))),
    CONSTRAINT mediator_is_active_check CHECK ((is_active = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT mediator_most_files_check CHECK ((most_files > 0)),
    CONSTRAINT mediator_pkey PRIMARY KEY (person_id));

CREATE TABLE mediator_training (
    person_id bigint NOT NULL,
    id bigint NOT NULL,
    on_day bigint NOT NULL,
    title text NOT NULL,
    hours bigint NOT NULL,
    CONSTRAINT mediator_training_hours_check CHECK ((hours > 0)),
    CONSTRAINT mediator_training_pkey PRIMARY KEY (person_id, id));

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

CREATE TABLE open_count (
    face text NOT NULL,
    key text NOT NULL,
    year bigint NOT NULL,
    what text NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT open_count_pkey PRIMARY KEY (face, key, year, what));

CREATE TABLE open_face (
    face text NOT NULL,
    key text NOT NULL,
    sequence bigint NOT NULL,
    CONSTRAINT open_face_face_check CHECK ((face = ANY (ARRAY['trader'::text, 'category'::text, 'division'::text]))),
    CONSTRAINT open_face_pkey PRIMARY KEY (face, key, sequence));

CREATE TABLE open_head (
    id bigint NOT NULL,
    sequence bigint NOT NULL,
    files bigint NOT NULL,
    CONSTRAINT open_head_id_check CHECK ((id = 1)),
    CONSTRAINT open_head_pkey PRIMARY KEY (id));

CREATE TABLE open_line (
    sequence bigint NOT NULL,
    public_id text NOT NULL,
    change text NOT NULL,
    at bigint NOT NULL,
    group_key text NOT NULL,
    division text NOT NULL,
    division_name text NOT NULL,
    category text NOT NULL,
    category_name text NOT NULL,
    period text NOT NULL,
    outcome text NOT NULL,
    age_band text NOT NULL,
    trader_name text NOT NULL,
    trader_code text NOT NULL,
    product text NOT NULL,
    narrative text NOT NULL,
    mediated bigint NOT NULL,
    tried bigint NOT NULL,
    solved text NOT NULL,
    rules text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT open_line_change_check CHECK ((change = ANY (ARRAY['published'::text, 'corrected'::text, 'withdrawn'::text]))),
    CONSTRAINT open_line_mediated_check CHECK ((mediated = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT open_line_pkey PRIMARY KEY (sequence),
    CONSTRAINT open_line_public_id_key UNIQUE (public_id),
    CONSTRAINT open_line_tried_check CHECK ((tried = ANY (ARRAY[(0)::bigint, (1)::bigint]))));

CREATE TABLE open_manifest (
    format text NOT NULL,
    sequence bigint NOT NULL,
    lines bigint NOT NULL,
    bytes bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT open_manifest_pkey PRIMARY KEY (format));

CREATE TABLE open_token (
    token text NOT NULL,
    sequence bigint NOT NULL,
    CONSTRAINT open_token_pkey PRIMARY KEY (token, sequence));

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

CREATE TABLE promise (
    case_id bigint NOT NULL,
    position bigint NOT NULL,
    number text NOT NULL,
    side text NOT NULL,
    kind text,
    what text NOT NULL,
    amount_fen bigint,
    due_on bigint NOT NULL,
    agreed_on bigint NOT NULL,
    office_id bigint NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    is_reminded bigint NOT NULL,
    is_asked bigint NOT NULL,
    handed_in_on bigint,
    broken_on bigint,
    is_reopened bigint NOT NULL DEFAULT 0,
    done_on bigint,
    acts bigint NOT NULL,
    next_on bigint,
    CONSTRAINT promise_amount_fen_check CHECK ((amount_fen > 0)),
    CONSTRAINT promise_check CHECK (((done_on IS NULL) = (state <> 'performed'::text))),
    CONSTRAINT promise_is_asked_check CHECK ((is_asked = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT promise_is_reminded_check CHECK ((is_reminded = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT promise_is_reopened_check CHECK ((is_reopened = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT promise_number_position_key UNIQUE (number, "position"),
    CONSTRAINT promise_pkey PRIMARY KEY (case_id, "position"),
    CONSTRAINT promise_position_check CHECK (("position" > 0)),
    CONSTRAINT promise_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))),
    CONSTRAINT promise_state_check CHECK ((state = ANY (ARRAY['open'::text, 'claimed'::text, 'disputed'::text, 'performed'::text, 'released'::text]))));

CREATE TABLE promise_act (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    position bigint NOT NULL,
    what text NOT NULL,
    side text NOT NULL,
    by_staff bigint NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT promise_act_by_staff_check CHECK ((by_staff = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT promise_act_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT promise_act_side_check CHECK ((side = ANY (ARRAY['consumer'::text, 'trader'::text]))));

CREATE TABLE promise_file (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    act_id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT promise_file_pkey PRIMARY KEY (case_id, id));

CREATE TABLE publication (
    case_id bigint NOT NULL,
    number text NOT NULL,
    office_id bigint NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    closed_on bigint NOT NULL,
    spans text NOT NULL,
    narrative text NOT NULL,
    product text NOT NULL,
    prepared_by bigint,
    prepared_at bigint,
    ground text,
    note text NOT NULL,
    public_id text,
    granularity text,
    rules text,
    released_by bigint,
    released_on bigint,
    ends_on bigint,
    withdraw_why text,
    CONSTRAINT publication_check CHECK (((state <> ALL (ARRAY['released'::text, 'withdrawn'::text])) OR (public_id IS NOT NULL))),
    CONSTRAINT publication_check1 CHECK (((state <> 'leftOut'::text) OR (ground IS NOT NULL))),
    CONSTRAINT publication_number_key UNIQUE (number),
    CONSTRAINT publication_pkey PRIMARY KEY (case_id),
    CONSTRAINT publication_public_id_key UNIQUE (public_id),
    CONSTRAINT publication_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'prepared'::text, 'released'::text, 'leftOut'::text, 'withdrawn'::text]))));

CREATE TABLE publication_objection (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    office_id bigint NOT NULL,
    number text NOT NULL,
    text text NOT NULL,
    objected_on bigint NOT NULL,
    taken_by bigint,
    state text NOT NULL,
    decision text NOT NULL,
    decided_by bigint,
    decided_on bigint,
    CONSTRAINT publication_objection_check CHECK (((state = 'open'::text) = (decided_on IS NULL))),
    CONSTRAINT publication_objection_id_key UNIQUE (id),
    CONSTRAINT publication_objection_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT publication_objection_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'dismissed'::text]))));

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
    fair text,
    CONSTRAINT rating_fair_check CHECK ((fair = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
    CONSTRAINT rating_pkey PRIMARY KEY (case_id),
    CONSTRAINT rating_score_check CHECK (((score >= 1) AND (score <= 5))),
    CONSTRAINT rating_solved_check CHECK ((solved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))));

CREATE TABLE recovery_code (
    person_id bigint NOT NULL,
    hash bytea NOT NULL,
    used_at bigint,
    CONSTRAINT recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, hash));

CREATE TABLE report (
    id bigint NOT NULL,
    period text NOT NULL,
    scope text NOT NULL,
    convention text NOT NULL,
    office_id bigint NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT report_period_scope_convention_office_id_key UNIQUE (period, scope, convention, office_id),
    CONSTRAINT report_pkey PRIMARY KEY (id));

CREATE TABLE report_version (
    id bigint NOT NULL,
    report_id bigint NOT NULL,
    number bigint NOT NULL,
    state text NOT NULL,
    revision bigint NOT NULL,
    document text NOT NULL,
    base text NOT NULL,
    body text NOT NULL,
    origin text NOT NULL,
    writers text NOT NULL,
    note text NOT NULL,
    changes text,
    begun_at bigint NOT NULL,
    begun_by bigint NOT NULL,
    approved_by bigint,
    published_at bigint,
    hash text,
    CONSTRAINT report_version_check CHECK (((state = 'draft'::text) OR ((approved_by IS NOT NULL) AND (approved_by <> begun_by) AND (published_at IS NOT NULL) AND (hash IS NOT NULL)))),
    CONSTRAINT report_version_number_check CHECK ((number > 0)),
    CONSTRAINT report_version_pkey PRIMARY KEY (id),
    CONSTRAINT report_version_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
    CONSTRAINT report_version_report_id_number_key UNIQUE (report_id, number),
    CONSTRAINT report_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))));

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

CREATE TABLE settlement_claim (
    case_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    made_at bigint NOT NULL,
    answered_at bigint,
    is_trader bigint,
    CONSTRAINT settlement_claim_check CHECK (((phone <> ''::text) OR (email <> ''::text))),
    CONSTRAINT settlement_claim_check1 CHECK (((answered_at IS NULL) = (is_trader IS NULL))),
    CONSTRAINT settlement_claim_is_trader_check CHECK ((is_trader = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT settlement_claim_pkey PRIMARY KEY (case_id, id));

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
    way text NOT NULL DEFAULT 'sent'::text,
    voided_at bigint,
    CONSTRAINT settlement_key_hash_key UNIQUE (hash),
    CONSTRAINT settlement_key_pkey PRIMARY KEY (case_id, serial),
    CONSTRAINT settlement_key_way_check CHECK ((way = ANY (ARRAY['sent'::text, 'paper'::text]))));

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
    trader_code text NOT NULL DEFAULT ''::text,
    title text NOT NULL DEFAULT ''::text,
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

CREATE TABLE shop_delivery (
    id bigint NOT NULL,
    webhook_id bigint NOT NULL,
    event_id bigint NOT NULL,
    replay bigint NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT shop_delivery_pkey PRIMARY KEY (id),
    CONSTRAINT shop_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES shop_webhook(id));

CREATE TABLE shop_event (
    id bigint NOT NULL,
    trader_code text NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    by_side text,
    position bigint,
    due_on bigint,
    at bigint NOT NULL,
    published_at bigint,
    CONSTRAINT shop_event_pkey PRIMARY KEY (id));

CREATE TABLE shop_webhook (
    id bigint NOT NULL,
    trader_code text NOT NULL,
    url text NOT NULL,
    secret text NOT NULL,
    old_secret text,
    old_until bigint,
    kinds text NOT NULL,
    state text NOT NULL,
    failing_since bigint,
    off_why text,
    off_at bigint,
    made_by bigint NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT shop_webhook_check CHECK (((old_secret IS NULL) = (old_until IS NULL))),
    CONSTRAINT shop_webhook_pkey PRIMARY KEY (id),
    CONSTRAINT shop_webhook_state_check CHECK ((state = ANY (ARRAY['on'::text, 'off'::text]))));

CREATE TABLE station (
    office_id bigint NOT NULL,
    host_kind text NOT NULL,
    host text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    hours text NOT NULL,
    in_charge bigint NOT NULL,
    version bigint NOT NULL,
    since bigint NOT NULL,
    closed_on bigint,
    reason text NOT NULL,
    CONSTRAINT station_host_kind_check CHECK ((host_kind = ANY (ARRAY['trader'::text, 'mall'::text, 'market'::text, 'village'::text, 'school'::text, 'other'::text]))),
    CONSTRAINT station_pkey PRIMARY KEY (office_id));

CREATE TABLE station_filing (
    case_id bigint NOT NULL,
    office_id bigint NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    taken_on bigint NOT NULL,
    due_on bigint,
    answered_on bigint,
    by_office bigint NOT NULL,
    CONSTRAINT station_filing_pkey PRIMARY KEY (case_id));

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

CREATE TABLE trader (
    id bigint NOT NULL,
    credit_code text,
    name text NOT NULL,
    kind text NOT NULL,
    parent_id bigint,
    standing text NOT NULL,
    merged_into bigint,
    version bigint NOT NULL,
    entered_at bigint NOT NULL,
    CONSTRAINT trader_check CHECK ((merged_into <> id)),
    CONSTRAINT trader_check1 CHECK ((parent_id <> id)),
    CONSTRAINT trader_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'branch'::text, 'shop'::text, 'platform'::text]))),
    CONSTRAINT trader_pkey PRIMARY KEY (id),
    CONSTRAINT trader_standing_check CHECK ((standing = ANY (ARRAY['known'::text, 'claimed'::text]))));

CREATE TABLE trader_account (
    id bigint NOT NULL,
    credit_code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    office_id bigint NOT NULL,
    applied_at bigint NOT NULL,
    contact text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    undertaking text NOT NULL,
    decided_at bigint,
    decided_by bigint,
    reason text NOT NULL,
    joined_on bigint,
    demands_second bigint NOT NULL DEFAULT 0,
    CONSTRAINT trader_account_demands_second_check CHECK ((demands_second = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT trader_account_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'branch'::text, 'shop'::text, 'platform'::text]))),
    CONSTRAINT trader_account_pkey PRIMARY KEY (id),
    CONSTRAINT trader_account_state_check CHECK ((state = ANY (ARRAY['applied'::text, 'joined'::text, 'refused'::text, 'left'::text, 'removed'::text]))));

CREATE TABLE trader_count (
    code text NOT NULL,
    month bigint NOT NULL,
    what text NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT trader_count_pkey PRIMARY KEY (code, month, what));

CREATE TABLE trader_event (
    trader_id bigint NOT NULL,
    id bigint NOT NULL,
    at bigint NOT NULL,
    person bigint,
    kind text NOT NULL,
    other_id bigint,
    detail text NOT NULL,
    CONSTRAINT trader_event_pkey PRIMARY KEY (trader_id, id));

CREATE TABLE trader_key (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    name text NOT NULL,
    hash bytea NOT NULL,
    scopes text NOT NULL,
    made_at bigint NOT NULL,
    made_by bigint NOT NULL,
    ends_on bigint NOT NULL,
    revoked_at bigint,
    CONSTRAINT trader_key_hash_key UNIQUE (hash),
    CONSTRAINT trader_key_pkey PRIMARY KEY (id));

CREATE TABLE trader_licence (
    account_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT trader_licence_pkey PRIMARY KEY (account_id, id));

CREATE TABLE trader_name (
    trader_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    first_on bigint NOT NULL,
    last_on bigint,
    CONSTRAINT trader_name_pkey PRIMARY KEY (trader_id, id));

CREATE TABLE trader_person (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    role text NOT NULL,
    password text NOT NULL,
    must_change bigint NOT NULL,
    failures bigint NOT NULL,
    last_failure bigint,
    added_at bigint NOT NULL,
    ended_at bigint,
    totp bytea,
    totp_step bigint,
    CONSTRAINT trader_person_must_change_check CHECK ((must_change = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT trader_person_pkey PRIMARY KEY (id),
    CONSTRAINT trader_person_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'answerer'::text]))));

CREATE TABLE trader_promise (
    account_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    scope text NOT NULL,
    days bigint,
    conditions text NOT NULL,
    freight text,
    first_on bigint NOT NULL,
    last_on bigint,
    CONSTRAINT trader_promise_days_check CHECK ((days > 0)),
    CONSTRAINT trader_promise_freight_check CHECK ((freight = ANY (ARRAY['trader'::text, 'consumer'::text]))),
    CONSTRAINT trader_promise_kind_check CHECK ((kind = ANY (ARRAY['care'::text, 'returns'::text]))),
    CONSTRAINT trader_promise_pkey PRIMARY KEY (account_id, id));

CREATE TABLE trader_recovery_code (
    person_id bigint NOT NULL,
    hash bytea NOT NULL,
    used_at bigint,
    CONSTRAINT trader_recovery_code_pkey PRIMARY KEY (person_id, hash));

CREATE TABLE trader_session (
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ended_at bigint,
    waits bigint NOT NULL DEFAULT 0,
    CONSTRAINT trader_session_pkey PRIMARY KEY (token_hash),
    CONSTRAINT trader_session_waits_check CHECK ((waits = ANY (ARRAY[(0)::bigint, (1)::bigint]))));

CREATE TABLE trader_share (
    case_id bigint NOT NULL,
    number text NOT NULL,
    code text NOT NULL,
    counts text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT trader_share_pkey PRIMARY KEY (case_id));

CREATE TABLE trader_template (
    account_id bigint NOT NULL,
    id bigint NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    CONSTRAINT trader_template_pkey PRIMARY KEY (account_id, id));

CREATE TABLE trader_touched (
    case_id bigint NOT NULL,
    number text NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT trader_touched_pkey PRIMARY KEY (case_id));

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

CREATE INDEX asking_next ON asking USING btree (next_on, case_id, side) WHERE (next_on IS NOT NULL);

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

CREATE INDEX court_reminder_next ON court_reminder USING btree (next_on, case_id) WHERE (next_on IS NOT NULL);

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

CREATE INDEX fund_bank_line_open ON fund_bank_line USING btree (fund_id, day, line_key) WHERE (entry_number IS NULL);

CREATE INDEX fund_bank_line_reference ON fund_bank_line USING btree (fund_id, reference_key, amount) WHERE (entry_number IS NULL);

CREATE INDEX fund_claim_file ON fund_claim USING btree (number, id);

CREATE INDEX fund_claim_fund ON fund_claim USING btree (fund_id, id);

CREATE INDEX fund_claim_proposed ON fund_claim USING btree (office_id, id) WHERE (proposed IS NOT NULL);

CREATE INDEX fund_claim_queue ON fund_claim USING btree (office_id, state, id);

CREATE INDEX fund_claim_state ON fund_claim USING btree (fund_id, state, id);

CREATE INDEX fund_claim_trader ON fund_claim USING btree (fund_id, trader_key);

CREATE INDEX fund_entry_claim ON fund_entry USING btree (claim_id, number) WHERE (claim_id IS NOT NULL);

CREATE INDEX fund_entry_day ON fund_entry USING btree (fund_id, booked_on, number);

CREATE INDEX fund_entry_reference ON fund_entry USING btree (fund_id, reference_key) WHERE (reference_key <> ''::text);

CREATE INDEX fund_office ON fund USING btree (office_id, id);

CREATE UNIQUE INDEX fund_return_open ON fund_return USING btree (fund_id) WHERE (ended_at IS NULL);

CREATE INDEX fund_trader_place ON fund_trader USING btree (terms_id, place) WHERE (place IS NOT NULL);

CREATE INDEX handling_office ON handling USING btree (office_id, received_on, case_id);

CREATE INDEX idempotency_at ON idempotency USING btree (at);

CREATE INDEX import_run_file ON import_run USING btree (source, file_hash, mapping_hash, started_at, id);

CREATE INDEX interest_bundle_office ON interest_bundle USING btree (office_id, id);

CREATE INDEX interest_bundle_waiting ON interest_bundle USING btree (id) WHERE (is_ready = 0);

CREATE INDEX letter_template_office ON letter_template USING btree (office_id, id);

CREATE INDEX live_question_open ON live_question USING btree (session_id, is_open, place);

CREATE INDEX live_session_of ON live_session USING btree (office_id, id);

CREATE INDEX mediation_entrustment_association ON mediation_entrustment USING btree (association_id, id) WHERE (state = ANY (ARRAY['offered'::text, 'taken'::text]));

CREATE UNIQUE INDEX mediation_entrustment_open ON mediation_entrustment USING btree (case_id) WHERE (state = ANY (ARRAY['offered'::text, 'taken'::text]));

CREATE UNIQUE INDEX mediation_recusal_open ON mediation_recusal USING btree (case_id, person_id) WHERE (state = 'open'::text);

CREATE INDEX mediation_recusal_waiting ON mediation_recusal USING btree (office_id, asked_at, id) WHERE (state = 'open'::text);

CREATE INDEX mediation_seat_busy ON mediation_seat USING btree (person_id, busy_on) WHERE (busy_on IS NOT NULL);

CREATE INDEX mediation_session_day ON mediation_session USING btree (office_id, on_day, from_minute, id);

CREATE INDEX mediator_office ON mediator USING btree (office_id, person_id);

CREATE INDEX message_by_age ON message USING btree (created_at, id);

CREATE INDEX message_by_office ON message USING btree (office_id, id);

CREATE INDEX office_by_division ON office USING btree (division, kind);

CREATE INDEX open_face_line ON open_face USING btree (sequence);

CREATE INDEX open_line_group ON open_line USING btree (group_key) WHERE (change <> 'withdrawn'::text);

CREATE INDEX open_line_live ON open_line USING btree (sequence) WHERE (change <> 'withdrawn'::text);

CREATE INDEX open_token_line ON open_token USING btree (sequence);

CREATE INDEX outbox_attempting ON outbox USING btree (attempted_at, id) WHERE (state = 'attempting'::text);

CREATE INDEX outbox_undone ON outbox USING btree (state, id) WHERE (state <> 'done'::text);

CREATE INDEX outbox_waiting ON outbox USING btree (not_before, id) WHERE (state = 'waiting'::text);

CREATE INDEX party_credit_code ON party USING btree (credit_code, case_id) WHERE (credit_code IS NOT NULL);

CREATE INDEX party_phone ON party USING btree (phone, case_id) WHERE (phone <> ''::text);

CREATE INDEX party_trader ON party USING btree (name, case_id) WHERE (role = 'trader'::text);

CREATE INDEX person_by_name ON person USING btree (name, id);

CREATE INDEX person_by_office ON person USING btree (office_id, id);

CREATE INDEX promise_next ON promise USING btree (next_on, case_id, "position") WHERE (next_on IS NOT NULL);

CREATE INDEX promise_office ON promise USING btree (office_id, state, due_on, case_id, "position");

CREATE INDEX publication_ends ON publication USING btree (ends_on, case_id) WHERE (state = 'released'::text);

CREATE INDEX publication_objection_open ON publication_objection USING btree (office_id, id) WHERE (state = 'open'::text);

CREATE INDEX publication_office ON publication USING btree (office_id, state, closed_on, case_id);

CREATE INDEX publication_taken_back ON publication USING btree (case_id) WHERE (withdraw_why IS NOT NULL);

CREATE INDEX purchase_gtin ON purchase USING btree (gtin, case_id) WHERE (gtin IS NOT NULL);

CREATE INDEX purchase_order_number ON purchase USING btree (order_number, case_id) WHERE (order_number <> ''::text);

CREATE UNIQUE INDEX report_version_draft ON report_version USING btree (report_id) WHERE (state = 'draft'::text);

CREATE INDEX report_version_published ON report_version USING btree (published_at, id) WHERE (state = 'published'::text);

CREATE INDEX role_grant_by_role ON role_grant USING btree (role, person_id);

CREATE INDEX session_by_age ON session USING btree (created_at, token_hash);

CREATE INDEX session_by_person ON session USING btree (person_id, created_at);

CREATE UNIQUE INDEX settlement_claim_open ON settlement_claim USING btree (case_id) WHERE (answered_at IS NULL);

CREATE UNIQUE INDEX settlement_offer_accepted ON settlement_offer USING btree (case_id) WHERE (standing = 'accepted'::text);

CREATE UNIQUE INDEX settlement_offer_live ON settlement_offer USING btree (case_id) WHERE (standing = 'live'::text);

CREATE INDEX settlement_room_due ON settlement_room USING btree (trader_code, due_on, case_id) WHERE ((trader_code <> ''::text) AND (ended_at IS NULL));

CREATE INDEX settlement_room_ended ON settlement_room USING btree (trader_code, case_id) WHERE ((trader_code <> ''::text) AND (ended_at IS NOT NULL));

CREATE INDEX settlement_room_help ON settlement_room USING btree (office_id, case_id) WHERE (help IS NOT NULL);

CREATE INDEX settlement_room_next ON settlement_room USING btree (next_on, case_id) WHERE (next_on IS NOT NULL);

CREATE INDEX settlement_room_trader ON settlement_room USING btree (trader_code, case_id) WHERE (trader_code <> ''::text);

CREATE INDEX shop_delivery_age ON shop_delivery USING btree (created_at, id);

CREATE INDEX shop_delivery_log ON shop_delivery USING btree (webhook_id, id);

CREATE INDEX shop_event_age ON shop_event USING btree (at, id);

CREATE INDEX shop_event_by_trader ON shop_event USING btree (trader_code, id);

CREATE INDEX shop_event_new ON shop_event USING btree (id) WHERE (published_at IS NULL);

CREATE INDEX shop_webhook_by_trader ON shop_webhook USING btree (trader_code, id);

CREATE INDEX station_filing_open ON station_filing USING btree (office_id, due_on, case_id) WHERE (answered_on IS NULL);

CREATE INDEX station_filing_taken ON station_filing USING btree (office_id, taken_on, case_id);

CREATE INDEX trader_account_code ON trader_account USING btree (credit_code, id);

CREATE UNIQUE INDEX trader_account_joined ON trader_account USING btree (credit_code) WHERE (state = 'joined'::text);

CREATE INDEX trader_account_office ON trader_account USING btree (office_id, state, id);

CREATE UNIQUE INDEX trader_code ON trader USING btree (credit_code) WHERE (credit_code IS NOT NULL);

CREATE INDEX trader_key_account ON trader_key USING btree (account_id, id);

CREATE INDEX trader_merged ON trader USING btree (merged_into, id) WHERE (merged_into IS NOT NULL);

CREATE INDEX trader_name_text ON trader_name USING btree (name, trader_id);

CREATE INDEX trader_parent ON trader USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE UNIQUE INDEX trader_person_phone ON trader_person USING btree (account_id, phone) WHERE (ended_at IS NULL);

CREATE INDEX trader_session_person ON trader_session USING btree (person_id) WHERE (ended_at IS NULL);

CREATE INDEX trader_share_code ON trader_share USING btree (code, case_id);

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

