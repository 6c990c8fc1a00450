-- Minutes and their adoption, deadlines done, decisions by delegation, copies, fulfilment.

-- Deadlines, decisions by delegation, fulfilment, copies --------------------------------------------------------

-- What someone entered about a deadline; the last line of a kind and a subject stands, one without a day takes it back.
CREATE TABLE deadline_mark (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    done_on BIGINT,
    proof TEXT,
    reason TEXT,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (authority_id, nth),
    CONSTRAINT deadline_mark_named CHECK (kind <> '' AND subject <> '' AND actor <> ''),
    CONSTRAINT deadline_mark_taken_back_with_a_reason CHECK (done_on IS NOT NULL OR COALESCE(reason, '') <> '')
);
CREATE INDEX deadline_mark_of ON deadline_mark (authority_id, kind, subject, nth);

-- Every number of a register, of a deliberation or of a decision by delegation: given once, never again.
-- Written by triggers alone.
CREATE TABLE register_number_given (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    register TEXT NOT NULL,
    year BIGINT NOT NULL,
    rank BIGINT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (authority_id, act_id),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id)
);
CREATE UNIQUE INDEX register_rank_given_once ON register_number_given (authority_id, register, year, rank);
CREATE UNIQUE INDEX register_number_given_once ON register_number_given (authority_id, register, number);
INSERT INTO register_number_given (authority_id, act_id, register, year, rank, number)
    SELECT authority_id, act_id, register, year, rank, number FROM register_entry;

-- A decision taken by delegation, outside any sitting; its text, money and delegation are those of its act.
CREATE TABLE delegated_decision (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    register TEXT NOT NULL,
    year BIGINT NOT NULL,
    rank BIGINT NOT NULL,
    number TEXT NOT NULL,
    decided_on BIGINT NOT NULL,
    signatory_id TEXT NOT NULL,
    signatory_capacity TEXT NOT NULL,
    as_representative BIGINT NOT NULL,
    out_of_order_reason TEXT,
    supersedes_id TEXT,
    supersedes_reason TEXT,
    PRIMARY KEY (authority_id, act_id),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    FOREIGN KEY (authority_id, register) REFERENCES register (authority_id, name),
    FOREIGN KEY (authority_id, signatory_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, supersedes_id) REFERENCES delegated_decision (authority_id, act_id),
    CONSTRAINT decision_rank_from_one CHECK (rank >= 1),
    CONSTRAINT decision_capacity_said CHECK (signatory_capacity <> ''),
    CONSTRAINT decision_representative_flag CHECK (as_representative IN (0, 1)),
    CONSTRAINT decision_out_of_order_reason_said CHECK (out_of_order_reason <> ''),
    CONSTRAINT decision_supersedes_whole
        CHECK ((supersedes_id IS NULL) = (supersedes_reason IS NULL) AND supersedes_reason <> ''),
    CONSTRAINT decision_supersedes_another CHECK (supersedes_id <> act_id)
);
CREATE UNIQUE INDEX decision_superseded_once ON delegated_decision (authority_id, supersedes_id);
CREATE INDEX decision_by_day ON delegated_decision (authority_id, decided_on);

-- The sheets printed of a decision, kept like every document.
CREATE TABLE decision_sheet (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    template_sha256 TEXT NOT NULL,
    input_sha256 TEXT NOT NULL,
    fonts TEXT NOT NULL,
    engine TEXT NOT NULL,
    pages BIGINT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (authority_id, act_id, input_sha256),
    FOREIGN KEY (authority_id, act_id) REFERENCES delegated_decision (authority_id, act_id),
    FOREIGN KEY (authority_id, sha256) REFERENCES file (authority_id, sha256),
    FOREIGN KEY (authority_id, template_sha256) REFERENCES file (authority_id, sha256),
    FOREIGN KEY (authority_id, input_sha256) REFERENCES file (authority_id, sha256)
);

-- What is known of the carrying out of each decision of an act; the last version of each stands.
CREATE TABLE fulfilment (
    authority_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    decision BIGINT NOT NULL,
    version BIGINT NOT NULL,
    who TEXT,
    by_day BIGINT,
    carried_out_by TEXT,
    reference TEXT,
    done_on BIGINT,
    dropped_because TEXT,
    remark TEXT,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (authority_id, act_id, decision, version),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    CONSTRAINT fulfilment_decision_from_zero CHECK (decision >= 0),
    CONSTRAINT fulfilment_by_known
        CHECK (carried_out_by IN ('agreement', 'payment', 'document', 'later_act', 'other')),
    CONSTRAINT fulfilment_done_whole CHECK ((carried_out_by IS NULL) = (done_on IS NULL)),
    CONSTRAINT fulfilment_done_or_dropped CHECK (done_on IS NULL OR dropped_because IS NULL)
);

-- Councillors of the communes who do not sit, from an imported list (L5211-40-2). Who leaves the list is kept with the
-- day, as long as copies speak of them.
CREATE TABLE councillor (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    name TEXT NOT NULL,
    commune TEXT NOT NULL,
    email TEXT,
    left_on BIGINT,
    PRIMARY KEY (authority_id, id),
    CONSTRAINT councillor_named CHECK (name <> '' AND commune <> '')
);
CREATE UNIQUE INDEX councillor_once ON councillor (authority_id, commune, name);

-- A copy sent to a councillor: the letter of the outbox is its proof, or the paper list.
CREATE TABLE copy_sent (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    paper TEXT NOT NULL,
    councillor_id TEXT NOT NULL,
    way TEXT NOT NULL,
    address TEXT NOT NULL,
    letter_id TEXT,
    sent_on BIGINT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (authority_id, sitting_id, paper, councillor_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, councillor_id) REFERENCES councillor (authority_id, id),
    CONSTRAINT copy_paper_known CHECK (paper IN ('notice', 'list', 'minutes')),
    CONSTRAINT copy_way_known CHECK (way IN ('email', 'paper')),
    CONSTRAINT copy_by_email_has_its_letter CHECK ((way = 'email') = (letter_id IS NOT NULL))
);

-- A calendar of deadlines read by its secret address; only the digest of the address is kept.
CREATE TABLE calendar_feed (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    token_sha256 TEXT NOT NULL,
    email TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    closed_at BIGINT,
    PRIMARY KEY (token_sha256),
    CONSTRAINT calendar_feed_digest_length CHECK (length(token_sha256) = 64)
);
CREATE INDEX calendar_feed_of ON calendar_feed (authority_id, email);
-- The record of a sitting: results, reasons, minutes, volumes ----------------------------------------------------

-- Who asked for a special ballot on an item.
CREATE TABLE ballot_request (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    ballot TEXT NOT NULL,
    members BIGINT NOT NULL,
    PRIMARY KEY (authority_id, item_id, ballot),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, item_id) REFERENCES item (authority_id, id),
    CONSTRAINT ballot_request_known CHECK (ballot IN ('public', 'secret')),
    CONSTRAINT ballot_request_by_someone CHECK (members >= 1)
);

-- The sheet of results: entered and mended after the sitting, frozen with it. Each part has its version.
CREATE TABLE result_head (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    place TEXT,
    opened_at BIGINT,
    closed_at BIGINT,
    chair_id TEXT,
    chair_capacity TEXT,
    urgency TEXT,
    PRIMARY KEY (authority_id, sitting_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, chair_id) REFERENCES member (authority_id, id),
    CONSTRAINT result_head_version CHECK (version >= 1),
    CONSTRAINT result_head_state CHECK (state IN ('held', 'no_quorum')),
    CONSTRAINT result_head_urgency CHECK (urgency IN ('not_ruled', 'accepted', 'postponed')),
    CONSTRAINT result_head_chair_whole CHECK ((chair_id IS NULL) = (chair_capacity IS NULL)),
    CONSTRAINT result_head_hours_in_order CHECK (closed_at >= opened_at)
);

CREATE TABLE result_secretary (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    PRIMARY KEY (authority_id, sitting_id, nth),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES result_head (authority_id, sitting_id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id)
);

CREATE TABLE result_line (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    presence TEXT NOT NULL,
    holder_id TEXT,
    given_at BIGINT,
    revoked_at BIGINT,
    earlier_sittings BIGINT,
    illness BIGINT NOT NULL,
    holder_as_written TEXT,
    PRIMARY KEY (authority_id, sitting_id, member_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, holder_id) REFERENCES member (authority_id, id),
    CONSTRAINT result_line_version CHECK (version >= 1),
    CONSTRAINT result_line_presence CHECK (presence IN ('present', 'excused', 'absent')),
    CONSTRAINT result_line_illness_flag CHECK (illness IN (0, 1)),
    CONSTRAINT result_line_to_a_colleague CHECK (holder_id <> member_id)
);

CREATE TABLE result_stay (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    from_at BIGINT,
    until_at BIGINT,
    PRIMARY KEY (authority_id, sitting_id, member_id, nth),
    FOREIGN KEY (authority_id, sitting_id, member_id) REFERENCES result_line (authority_id, sitting_id, member_id),
    CONSTRAINT result_stay_hours_in_order CHECK (until_at >= from_at)
);

CREATE TABLE result_item (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    fate TEXT NOT NULL,
    opened_at BIGINT,
    asked_public BIGINT,
    asked_secret BIGINT,
    debate TEXT NOT NULL,
    PRIMARY KEY (authority_id, item_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, item_id) REFERENCES item (authority_id, id),
    CONSTRAINT result_item_version CHECK (version >= 1),
    CONSTRAINT result_item_fate CHECK (fate IN ('pending', 'voted', 'heard', 'withdrawn', 'adjourned')),
    CONSTRAINT result_item_asked_by_someone CHECK (asked_public >= 1 AND asked_secret >= 1)
);

CREATE TABLE result_interest (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    organisation TEXT NOT NULL,
    left_room BIGINT NOT NULL,
    PRIMARY KEY (authority_id, item_id, nth),
    FOREIGN KEY (authority_id, item_id) REFERENCES result_item (authority_id, item_id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT result_interest_kind CHECK (kind IN ('personal', 'by_law')),
    CONSTRAINT result_interest_left_flag CHECK (left_room IN (0, 1))
);

-- Figures left null follow from the roll and the names.
CREATE TABLE result_vote (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    rank BIGINT NOT NULL,
    about TEXT,
    method TEXT,
    in_favour BIGINT,
    against BIGINT,
    abstentions BIGINT,
    not_voting BIGINT,
    unfavourable BIGINT NOT NULL,
    chair TEXT,
    PRIMARY KEY (authority_id, item_id, rank),
    FOREIGN KEY (authority_id, item_id) REFERENCES result_item (authority_id, item_id),
    CONSTRAINT result_vote_method CHECK (method IN ('show_of_hands', 'public', 'secret', 'electronic')),
    CONSTRAINT result_vote_figures CHECK (in_favour >= 0 AND against >= 0 AND abstentions >= 0 AND not_voting >= 0),
    CONSTRAINT result_vote_sense_flag CHECK (unfavourable IN (0, 1)),
    CONSTRAINT result_vote_chair CHECK (chair IN ('for', 'against', 'abstention', 'not_voting'))
);

CREATE TABLE result_position (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    rank BIGINT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    stand TEXT NOT NULL,
    PRIMARY KEY (authority_id, item_id, rank, nth),
    FOREIGN KEY (authority_id, item_id, rank) REFERENCES result_vote (authority_id, item_id, rank),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT result_position_stand CHECK (stand IN ('for', 'against', 'abstention', 'not_voting'))
);

-- Why a sitting was closed in spite of what was found.
CREATE TABLE closing_reason (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    code TEXT NOT NULL,
    item_order BIGINT,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (authority_id, sitting_id, nth),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    CONSTRAINT closing_reason_said CHECK (reason <> '' AND actor <> '')
);

-- How the minutes of a sitting stand. The debate itself is written on the items, mended until the adoption.
CREATE TABLE minutes (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    preamble TEXT NOT NULL,
    adopted_at_id TEXT,
    adopted_on BIGINT,
    PRIMARY KEY (authority_id, sitting_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, adopted_at_id) REFERENCES sitting (authority_id, id),
    CONSTRAINT minutes_version CHECK (version >= 1),
    CONSTRAINT minutes_adoption_whole CHECK ((adopted_at_id IS NULL) = (adopted_on IS NULL)),
    CONSTRAINT minutes_adopted_at_another CHECK (adopted_at_id <> sitting_id)
);

-- A correction asked of the minutes, and whether it was taken up.
CREATE TABLE minutes_correction (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    asked_by_id TEXT NOT NULL,
    asked_on BIGINT NOT NULL,
    item_order BIGINT,
    wording TEXT NOT NULL,
    taken_up BIGINT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, asked_by_id) REFERENCES member (authority_id, id),
    CONSTRAINT minutes_correction_said CHECK (wording <> ''),
    CONSTRAINT minutes_correction_flag CHECK (taken_up IN (0, 1))
);
CREATE UNIQUE INDEX minutes_correction_nth ON minutes_correction (authority_id, sitting_id, nth);

-- The volume in which a year of the register is bound: its sheets are numbered, and it is bound once.
CREATE TABLE register_volume (
    authority_id TEXT NOT NULL,
    register TEXT NOT NULL,
    year BIGINT NOT NULL,
    bound_on BIGINT NOT NULL,
    sheets BIGINT NOT NULL,
    PRIMARY KEY (authority_id, register, year),
    FOREIGN KEY (authority_id, register) REFERENCES register (authority_id, name),
    CONSTRAINT register_volume_sheets CHECK (sheets >= 1)
);
