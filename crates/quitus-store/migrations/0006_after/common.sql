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
