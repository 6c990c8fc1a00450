-- The house: tables and indexes, the same on both engines.
--
-- Read by src/dialect.rs, so each column stands alone on its line, `name TYPE ...`, without a remark after it:
-- TEXT is compared byte by byte, BIGINT holds whole numbers only, BYTEA is bytes, SERIES grows by itself.
-- Days are days since 1970-01-01, instants microseconds UTC, money cents, booleans 0 or 1; null is unknown, never zero.
-- `nth` is the place of a row in its list, from 0: what is loaded comes back in the order it came in.
-- A unique index is named: its name is the code of the refusal.

-- Who may decide ------------------------------------------------------------------------------------------------

CREATE TABLE authority (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    standing TEXT NOT NULL,
    siren TEXT,
    siret TEXT,
    population BIGINT,
    department TEXT,
    seat TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    story_day BIGINT,
    remark TEXT,
    CONSTRAINT authority_code_is_a_word CHECK (code <> ''),
    CONSTRAINT authority_kind_known
        CHECK (kind IN ('commune', 'intermunicipal', 'syndicate', 'department', 'region')),
    CONSTRAINT authority_standing_known CHECK (standing IN ('live', 'published', 'fictional'))
);
CREATE UNIQUE INDEX authority_code ON authority (code);

CREATE TABLE assembly (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    name_of TEXT NOT NULL,
    kind TEXT NOT NULL,
    legal_seats BIGINT,
    PRIMARY KEY (authority_id, id)
);
CREATE UNIQUE INDEX assembly_key ON assembly (authority_id, key);

CREATE TABLE member (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    civility TEXT,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    remark TEXT,
    PRIMARY KEY (authority_id, id),
    CONSTRAINT member_civility_known CHECK (civility IN ('mister', 'madam'))
);
CREATE UNIQUE INDEX member_key ON member (authority_id, key);
CREATE INDEX member_sorted ON member (authority_id, sort_key);

CREATE TABLE membership (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    assembly_id TEXT NOT NULL,
    from_day BIGINT,
    until_day BIGINT,
    capacity TEXT,
    political_group TEXT,
    table_order BIGINT,
    PRIMARY KEY (authority_id, nth),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, assembly_id) REFERENCES assembly (authority_id, id),
    CONSTRAINT membership_days_in_order CHECK (until_day >= from_day)
);
CREATE INDEX membership_of_assembly ON membership (authority_id, assembly_id);

CREATE TABLE delegation (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    giver_id TEXT NOT NULL,
    receiver_id TEXT,
    act_number TEXT NOT NULL,
    decided_on BIGINT NOT NULL,
    until_day BIGINT,
    scope TEXT NOT NULL,
    cap_cents BIGINT,
    covers_several_years BIGINT,
    PRIMARY KEY (authority_id, key),
    FOREIGN KEY (authority_id, giver_id) REFERENCES assembly (authority_id, id),
    FOREIGN KEY (authority_id, receiver_id) REFERENCES assembly (authority_id, id),
    CONSTRAINT delegation_years_flag CHECK (covers_several_years IN (0, 1)),
    CONSTRAINT delegation_cap_not_negative CHECK (cap_cents >= 0)
);

-- What is promised ----------------------------------------------------------------------------------------------

CREATE TABLE organisation (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    siren TEXT,
    siret TEXT,
    part_of TEXT,
    remark TEXT,
    PRIMARY KEY (authority_id, id)
);
CREATE UNIQUE INDEX organisation_key ON organisation (authority_id, key);

CREATE TABLE programme (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    from_year BIGINT NOT NULL,
    until_year BIGINT NOT NULL,
    recipient TEXT NOT NULL,
    operator TEXT NOT NULL,
    remark TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, recipient) REFERENCES organisation (authority_id, key),
    FOREIGN KEY (authority_id, operator) REFERENCES organisation (authority_id, key),
    CONSTRAINT programme_years_in_order CHECK (until_year >= from_year)
);
CREATE UNIQUE INDEX programme_key ON programme (authority_id, key);

CREATE TABLE axis (
    authority_id TEXT NOT NULL,
    programme_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    former_title TEXT,
    PRIMARY KEY (authority_id, programme_id, code),
    FOREIGN KEY (authority_id, programme_id) REFERENCES programme (authority_id, id)
);

CREATE TABLE criterion (
    authority_id TEXT NOT NULL,
    programme_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    axis TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT,
    method TEXT,
    baseline BIGINT,
    target BIGINT,
    PRIMARY KEY (authority_id, programme_id, key),
    FOREIGN KEY (authority_id, programme_id, axis) REFERENCES axis (authority_id, programme_id, code)
);

CREATE TABLE planned (
    authority_id TEXT NOT NULL,
    programme_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    axis TEXT NOT NULL,
    label TEXT NOT NULL,
    on_day BIGINT,
    as_written TEXT NOT NULL,
    remark TEXT,
    PRIMARY KEY (authority_id, programme_id, nth),
    FOREIGN KEY (authority_id, programme_id, axis) REFERENCES axis (authority_id, programme_id, code)
);

CREATE TABLE figure (
    authority_id TEXT NOT NULL,
    programme_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    axis TEXT,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    year BIGINT NOT NULL,
    from_day BIGINT,
    until_day BIGINT,
    value BIGINT,
    origin TEXT NOT NULL,
    quality TEXT NOT NULL,
    evidence TEXT NOT NULL,
    previous TEXT,
    remark TEXT,
    PRIMARY KEY (authority_id, programme_id, key),
    FOREIGN KEY (authority_id, programme_id) REFERENCES programme (authority_id, id),
    FOREIGN KEY (authority_id, programme_id, axis) REFERENCES axis (authority_id, programme_id, code),
    CONSTRAINT figure_origin_known CHECK (origin IN ('declared', 'computed')),
    CONSTRAINT figure_quality_known CHECK (quality IN ('counted', 'estimated', 'declared')),
    CONSTRAINT figure_days_in_order CHECK (until_day >= from_day)
);

-- Which money, who commits --------------------------------------------------------------------------------------

CREATE TABLE budget_line (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    year BIGINT,
    section TEXT,
    as_written TEXT NOT NULL,
    article TEXT,
    remark TEXT,
    PRIMARY KEY (authority_id, key),
    CONSTRAINT budget_line_section_known CHECK (section IN ('operating', 'investment'))
);

CREATE TABLE agreement (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    nth BIGINT NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    from_year BIGINT,
    until_year BIGINT,
    regrant_clause BIGINT,
    signed_on BIGINT,
    decided_here BIGINT NOT NULL,
    remark TEXT,
    PRIMARY KEY (authority_id, key),
    CONSTRAINT agreement_regrant_flag CHECK (regrant_clause IN (0, 1)),
    CONSTRAINT agreement_decided_flag CHECK (decided_here IN (0, 1)),
    CONSTRAINT agreement_years_in_order CHECK (until_year >= from_year)
);

CREATE TABLE agreement_party (
    authority_id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    nth BIGINT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (authority_id, agreement, nth),
    FOREIGN KEY (authority_id, agreement) REFERENCES agreement (authority_id, key),
    FOREIGN KEY (authority_id, organisation) REFERENCES organisation (authority_id, key)
);

CREATE TABLE agreement_year (
    authority_id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    nth BIGINT NOT NULL,
    year BIGINT NOT NULL,
    cents BIGINT NOT NULL,
    PRIMARY KEY (authority_id, agreement, nth),
    FOREIGN KEY (authority_id, agreement) REFERENCES agreement (authority_id, key),
    CONSTRAINT agreement_year_not_negative CHECK (cents >= 0)
);
CREATE UNIQUE INDEX agreement_year_once ON agreement_year (authority_id, agreement, year);

-- What is proposed and decided ----------------------------------------------------------------------------------

CREATE TABLE act (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    nature TEXT NOT NULL,
    subject_code TEXT,
    rapporteur_id TEXT,
    stated_total_cents BIGINT,
    programme_id TEXT,
    delegation TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, rapporteur_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, programme_id) REFERENCES programme (authority_id, id),
    FOREIGN KEY (authority_id, delegation) REFERENCES delegation (authority_id, key),
    CONSTRAINT act_nature_known CHECK (nature IN ('DE', 'AR', 'AI', 'CC', 'BF', 'AU')),
    CONSTRAINT act_total_not_negative CHECK (stated_total_cents >= 0)
);

CREATE TABLE act_paragraph (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    part TEXT NOT NULL,
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    level BIGINT NOT NULL,
    notation TEXT NOT NULL,
    PRIMARY KEY (authority_id, act_id, part, nth),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    CONSTRAINT act_paragraph_part_known CHECK (part IN ('citations', 'recitals', 'enacting')),
    CONSTRAINT act_paragraph_kind_known CHECK (kind IN ('heading', 'body', 'bullet', 'numbered'))
);

CREATE TABLE act_amount (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    axis TEXT NOT NULL,
    cents BIGINT NOT NULL,
    PRIMARY KEY (authority_id, act_id, axis),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    CONSTRAINT act_amount_not_negative CHECK (cents >= 0)
);

CREATE TABLE act_budget_line (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    budget_line TEXT NOT NULL,
    PRIMARY KEY (authority_id, act_id, nth),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    FOREIGN KEY (authority_id, budget_line) REFERENCES budget_line (authority_id, key)
);

CREATE TABLE act_agreement (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    agreement TEXT NOT NULL,
    PRIMARY KEY (authority_id, act_id, nth),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    FOREIGN KEY (authority_id, agreement) REFERENCES agreement (authority_id, key)
);

-- Who decides, how ----------------------------------------------------------------------------------------------

CREATE TABLE sitting (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    assembly_id TEXT NOT NULL,
    held_on BIGINT NOT NULL,
    state TEXT NOT NULL,
    sealed BIGINT NOT NULL,
    convoked_on BIGINT,
    urgency TEXT,
    second_of BIGINT,
    place TEXT,
    opened_at BIGINT,
    closed_at BIGINT,
    chair_id TEXT,
    chair_capacity TEXT,
    list_published_on BIGINT,
    list_copied_on BIGINT,
    minutes_adopted_on BIGINT,
    minutes_published_on BIGINT,
    remark TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, assembly_id) REFERENCES assembly (authority_id, id),
    FOREIGN KEY (authority_id, chair_id) REFERENCES member (authority_id, id),
    CONSTRAINT sitting_state_known CHECK (state IN ('planned', 'convened', 'held', 'no_quorum')),
    CONSTRAINT sitting_sealed_flag CHECK (sealed IN (0, 1)),
    CONSTRAINT sitting_sealed_once_over CHECK (sealed = 0 OR state IN ('held', 'no_quorum')),
    CONSTRAINT sitting_urgency_known CHECK (urgency IN ('not_ruled', 'accepted', 'postponed')),
    CONSTRAINT sitting_chair_whole CHECK ((chair_id IS NULL) = (chair_capacity IS NULL)),
    CONSTRAINT sitting_hours_in_order CHECK (closed_at >= opened_at)
);
CREATE INDEX sitting_by_day ON sitting (authority_id, held_on);

CREATE TABLE secretary (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    PRIMARY KEY (authority_id, sitting_id, nth),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id)
);

CREATE TABLE attendance (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    presence TEXT NOT NULL,
    PRIMARY KEY (authority_id, sitting_id, member_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT attendance_presence_known CHECK (presence IN ('present', 'excused', 'absent'))
);

CREATE TABLE stay (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    from_at BIGINT,
    until_at BIGINT,
    PRIMARY KEY (authority_id, sitting_id, member_id, nth),
    FOREIGN KEY (authority_id, sitting_id, member_id) REFERENCES attendance (authority_id, sitting_id, member_id),
    CONSTRAINT stay_hours_in_order CHECK (until_at >= from_at)
);

CREATE TABLE proxy (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    giver_id TEXT NOT NULL,
    holder_id TEXT NOT NULL,
    given_at BIGINT,
    revoked_at BIGINT,
    earlier_sittings BIGINT,
    illness BIGINT NOT NULL,
    holder_as_written TEXT,
    PRIMARY KEY (authority_id, sitting_id, nth),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, giver_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, holder_id) REFERENCES member (authority_id, id),
    CONSTRAINT proxy_illness_flag CHECK (illness IN (0, 1)),
    CONSTRAINT proxy_to_a_colleague CHECK (giver_id <> holder_id)
);

CREATE TABLE interest (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    item_order BIGINT NOT NULL,
    kind TEXT NOT NULL,
    organisation TEXT NOT NULL,
    left_room BIGINT NOT NULL,
    PRIMARY KEY (authority_id, sitting_id, nth),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT interest_kind_known CHECK (kind IN ('personal', 'by_law')),
    CONSTRAINT interest_left_flag CHECK (left_room IN (0, 1))
);

CREATE TABLE item (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    item_order BIGINT NOT NULL,
    order_known BIGINT NOT NULL,
    title TEXT NOT NULL,
    rapporteur_id TEXT,
    note_sent_on BIGINT,
    note TEXT NOT NULL,
    opened_at BIGINT,
    fate TEXT NOT NULL,
    act_id TEXT,
    debate TEXT NOT NULL,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, rapporteur_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    CONSTRAINT item_order_from_one CHECK (item_order >= 1),
    CONSTRAINT item_order_flag CHECK (order_known IN (0, 1)),
    CONSTRAINT item_fate_known CHECK (fate IN ('pending', 'voted', 'heard', 'withdrawn', 'adjourned'))
);
CREATE UNIQUE INDEX item_rank ON item (authority_id, sitting_id, item_order);
CREATE UNIQUE INDEX item_of_act ON item (authority_id, act_id);

-- Count equals roll: the four figures of a counted vote make the votes available; those of a declared one are unknown.
CREATE TABLE vote (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    rank BIGINT NOT NULL,
    about TEXT,
    method TEXT,
    kind TEXT NOT NULL,
    in_favour BIGINT,
    against BIGINT,
    abstentions BIGINT,
    not_voting BIGINT,
    votes_available BIGINT,
    verdict TEXT NOT NULL,
    unanimous BIGINT NOT NULL,
    by_casting_vote BIGINT NOT NULL,
    sense TEXT NOT NULL,
    wording TEXT,
    names BIGINT NOT NULL,
    corrects BIGINT,
    correction_reason TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, item_id) REFERENCES item (authority_id, id),
    CONSTRAINT vote_rank_from_one CHECK (rank >= 1),
    CONSTRAINT vote_method_known CHECK (method IN ('show_of_hands', 'public', 'secret', 'electronic')),
    CONSTRAINT vote_kind_known CHECK (kind IN ('counted', 'declared')),
    CONSTRAINT vote_counts CHECK (CASE kind
        WHEN 'counted' THEN in_favour IS NOT NULL AND against IS NOT NULL AND abstentions IS NOT NULL
            AND not_voting IS NOT NULL AND votes_available IS NOT NULL
            AND in_favour >= 0 AND against >= 0 AND abstentions >= 0 AND not_voting >= 0
            AND in_favour + against + abstentions + not_voting = votes_available
        ELSE in_favour IS NULL AND against IS NULL AND abstentions IS NULL AND not_voting IS NULL
            AND votes_available IS NULL
        END),
    CONSTRAINT vote_verdict_known CHECK (verdict IN ('adopted', 'rejected', 'not_adopted')),
    CONSTRAINT vote_flags CHECK (unanimous IN (0, 1) AND by_casting_vote IN (0, 1)),
    CONSTRAINT vote_unanimous_means_no_one_against
        CHECK (unanimous = 0 OR (verdict = 'adopted' AND COALESCE(against, 0) = 0)),
    CONSTRAINT vote_casting_not_in_secret CHECK (by_casting_vote = 0 OR method IS NULL OR method <> 'secret'),
    CONSTRAINT vote_sense_known CHECK (sense IN ('favourable', 'unfavourable')),
    CONSTRAINT vote_secret_has_no_names CHECK (names = 0 OR method IS NULL OR method <> 'secret'),
    CONSTRAINT vote_correction_whole CHECK ((corrects IS NULL) = (correction_reason IS NULL)),
    CONSTRAINT vote_corrects_an_earlier_one CHECK (corrects < rank)
);
CREATE UNIQUE INDEX vote_rank ON vote (authority_id, item_id, rank);

CREATE TABLE position_taken (
    authority_id TEXT NOT NULL,
    vote_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    stand TEXT NOT NULL,
    PRIMARY KEY (authority_id, vote_id, member_id),
    FOREIGN KEY (authority_id, vote_id) REFERENCES vote (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT position_stand_known CHECK (stand IN ('for', 'against', 'abstention', 'not_voting'))
);

-- What was decided, when it binds -------------------------------------------------------------------------------

CREATE TABLE register (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    name TEXT NOT NULL,
    pattern TEXT NOT NULL,
    PRIMARY KEY (authority_id, name)
);

CREATE TABLE register_entry (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    register TEXT NOT NULL,
    year BIGINT NOT NULL,
    rank BIGINT NOT NULL,
    number TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    order_in_sitting BIGINT,
    wire_number TEXT,
    supersedes_id TEXT,
    supersedes_reason TEXT,
    PRIMARY KEY (authority_id, act_id),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    FOREIGN KEY (authority_id, register) REFERENCES register (authority_id, name),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, supersedes_id) REFERENCES register_entry (authority_id, act_id),
    CONSTRAINT register_rank_from_one CHECK (rank >= 1),
    CONSTRAINT register_order_from_one CHECK (order_in_sitting >= 1),
    CONSTRAINT register_wire_length CHECK (length(wire_number) BETWEEN 1 AND 15),
    CONSTRAINT register_supersedes_whole
        CHECK ((supersedes_id IS NULL) = (supersedes_reason IS NULL) AND supersedes_reason <> ''),
    CONSTRAINT register_supersedes_another CHECK (supersedes_id <> act_id)
);
CREATE UNIQUE INDEX register_rank ON register_entry (authority_id, register, year, rank);
CREATE UNIQUE INDEX register_number ON register_entry (authority_id, register, number);
CREATE UNIQUE INDEX register_order ON register_entry (authority_id, sitting_id, order_in_sitting);
CREATE UNIQUE INDEX register_wire_number ON register_entry (authority_id, wire_number);
CREATE UNIQUE INDEX register_superseded_once ON register_entry (authority_id, supersedes_id);
CREATE INDEX register_by_number ON register_entry (number);

CREATE TABLE signatory (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    PRIMARY KEY (authority_id, act_id, member_id),
    FOREIGN KEY (authority_id, act_id) REFERENCES register_entry (authority_id, act_id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id)
);

-- Each line is all that was known when it was written; the last one stands.
CREATE TABLE legal_dates (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    transmitted_on BIGINT,
    published_on BIGINT,
    notified_on BIGINT,
    withdrawn_from_site_on BIGINT,
    has_receipt BIGINT NOT NULL,
    receipt_identifier TEXT,
    received_on BIGINT,
    received_at BIGINT,
    receipt_wording TEXT,
    PRIMARY KEY (authority_id, act_id, version),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    CONSTRAINT legal_dates_receipt_flag CHECK (has_receipt IN (0, 1)),
    CONSTRAINT legal_dates_receipt_whole CHECK (has_receipt = 1 OR (receipt_identifier IS NULL
        AND received_on IS NULL AND received_at IS NULL AND receipt_wording IS NULL))
);

-- What is kept --------------------------------------------------------------------------------------------------

CREATE TABLE file (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (authority_id, sha256),
    CONSTRAINT file_sha256_length CHECK (length(sha256) = 64)
);

CREATE TABLE document (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    act_id TEXT,
    sitting_id TEXT NOT NULL,
    state TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    template_sha256 TEXT,
    input_sha256 TEXT,
    fonts TEXT,
    engine TEXT,
    pages BIGINT,
    kept_at BIGINT NOT NULL,
    vouched_by TEXT,
    supersedes_id TEXT,
    supersedes_reason TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, sha256) REFERENCES file (authority_id, sha256),
    FOREIGN KEY (authority_id, template_sha256) REFERENCES file (authority_id, sha256),
    FOREIGN KEY (authority_id, input_sha256) REFERENCES file (authority_id, sha256),
    FOREIGN KEY (authority_id, supersedes_id) REFERENCES document (authority_id, id),
    CONSTRAINT document_state_known CHECK (state IN ('as_made', 'as_signed', 'with_receipt')),
    CONSTRAINT document_made_can_be_made_again CHECK (state = 'as_signed' OR (template_sha256 IS NOT NULL
        AND input_sha256 IS NOT NULL AND fonts IS NOT NULL AND engine IS NOT NULL)),
    CONSTRAINT document_supersedes_whole
        CHECK ((supersedes_id IS NULL) = (supersedes_reason IS NULL) AND supersedes_reason <> '')
);
CREATE UNIQUE INDEX document_superseded_once ON document (authority_id, supersedes_id);
CREATE UNIQUE INDEX document_nth ON document (authority_id, nth);
CREATE INDEX document_of_act ON document (authority_id, act_id);
CREATE INDEX document_of_sitting ON document (authority_id, sitting_id);
CREATE INDEX document_by_sha256 ON document (sha256);

CREATE TABLE journal (
    seq SERIES,
    at BIGINT NOT NULL,
    authority_id TEXT REFERENCES authority (id),
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT,
    CONSTRAINT journal_actor_named CHECK (actor <> ''),
    CONSTRAINT journal_act_named CHECK (act <> '')
);
CREATE INDEX journal_of_authority ON journal (authority_id, seq);

-- Full text: `place` grows with the day of the act, so the newest are found first without sorting.
CREATE TABLE search_entry (
    place BIGINT NOT NULL PRIMARY KEY,
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    year BIGINT NOT NULL,
    subject_code TEXT,
    sitting_id TEXT NOT NULL,
    FOREIGN KEY (authority_id, act_id) REFERENCES register_entry (authority_id, act_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id)
);
CREATE UNIQUE INDEX search_once ON search_entry (authority_id, act_id);
CREATE INDEX search_newest ON search_entry (authority_id, place);
