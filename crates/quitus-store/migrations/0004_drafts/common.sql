-- Drafts: their text as typed and as read, their money, what is joined to them, their way from visa to visa.

CREATE TABLE draft (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    nature TEXT NOT NULL,
    subject_code TEXT,
    rapporteur_id TEXT,
    service TEXT NOT NULL,
    assembly_id TEXT,
    aimed_at BIGINT,
    stated_total_cents BIGINT,
    programme_id TEXT,
    delegation TEXT,
    note TEXT NOT NULL,
    round BIGINT NOT NULL,
    item_id TEXT,
    act_id TEXT,
    author TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, rapporteur_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, assembly_id) REFERENCES assembly (authority_id, id),
    FOREIGN KEY (authority_id, programme_id) REFERENCES programme (authority_id, id),
    FOREIGN KEY (authority_id, delegation) REFERENCES delegation (authority_id, key),
    FOREIGN KEY (authority_id, item_id) REFERENCES item (authority_id, id),
    FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
    CONSTRAINT draft_state_known
        CHECK (state IN ('writing', 'in_circuit', 'ready', 'on_agenda', 'enacted', 'withdrawn')),
    CONSTRAINT draft_nature_known CHECK (nature IN ('DE', 'AR', 'AI', 'CC', 'BF', 'AU')),
    CONSTRAINT draft_version_from_one CHECK (version >= 1),
    CONSTRAINT draft_round_not_negative CHECK (round >= 0),
    CONSTRAINT draft_total_not_negative CHECK (stated_total_cents >= 0),
    CONSTRAINT draft_enacted_has_its_act CHECK ((state = 'enacted') = (act_id IS NOT NULL)),
    CONSTRAINT draft_agenda_has_its_item CHECK (state <> 'on_agenda' OR item_id IS NOT NULL),
    CONSTRAINT draft_item_is_on_agenda CHECK (item_id IS NULL OR state IN ('on_agenda', 'enacted')),
    CONSTRAINT draft_withdrawn_says_why CHECK (state <> 'withdrawn' OR (reason IS NOT NULL AND reason <> ''))
);
CREATE UNIQUE INDEX draft_of_item ON draft (authority_id, item_id);
CREATE UNIQUE INDEX draft_of_act ON draft (authority_id, act_id);
CREATE INDEX draft_by_state ON draft (authority_id, state);

CREATE TABLE draft_part (
    authority_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    part TEXT NOT NULL,
    source TEXT NOT NULL,
    faults BIGINT NOT NULL,
    PRIMARY KEY (authority_id, draft_id, part),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    CONSTRAINT draft_part_known CHECK (part IN ('citations', 'recitals', 'enacting')),
    CONSTRAINT draft_part_faults_not_negative CHECK (faults >= 0)
);

CREATE TABLE draft_paragraph (
    authority_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    part TEXT NOT NULL,
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    level BIGINT NOT NULL,
    notation TEXT NOT NULL,
    PRIMARY KEY (authority_id, draft_id, part, nth),
    FOREIGN KEY (authority_id, draft_id, part) REFERENCES draft_part (authority_id, draft_id, part),
    CONSTRAINT draft_paragraph_kind_known CHECK (kind IN ('heading', 'body', 'bullet', 'numbered'))
);

CREATE TABLE draft_amount (
    authority_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    axis TEXT NOT NULL,
    cents BIGINT NOT NULL,
    PRIMARY KEY (authority_id, draft_id, axis),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    CONSTRAINT draft_amount_not_negative CHECK (cents >= 0)
);

CREATE TABLE draft_budget_line (
    authority_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    budget_line TEXT NOT NULL,
    PRIMARY KEY (authority_id, draft_id, nth),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    FOREIGN KEY (authority_id, budget_line) REFERENCES budget_line (authority_id, key)
);

CREATE TABLE draft_agreement (
    authority_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    agreement TEXT NOT NULL,
    PRIMARY KEY (authority_id, draft_id, nth),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    FOREIGN KEY (authority_id, agreement) REFERENCES agreement (authority_id, key)
);

CREATE TABLE draft_attachment (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pages BIGINT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    FOREIGN KEY (authority_id, sha256) REFERENCES file (authority_id, sha256),
    CONSTRAINT draft_attachment_named CHECK (name <> '')
);
CREATE UNIQUE INDEX draft_attachment_once ON draft_attachment (authority_id, draft_id, sha256);
CREATE UNIQUE INDEX draft_attachment_nth ON draft_attachment (authority_id, draft_id, nth);

CREATE TABLE draft_opinion (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    committee TEXT NOT NULL,
    on_day BIGINT,
    sense TEXT NOT NULL,
    remark TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    CONSTRAINT draft_opinion_of_someone CHECK (committee <> ''),
    CONSTRAINT draft_opinion_sense_known CHECK (sense IN ('favourable', 'unfavourable', 'not_given'))
);
CREATE UNIQUE INDEX draft_opinion_nth ON draft_opinion (authority_id, draft_id, nth);

-- The circuit as an authority sets it; a draft that is sent keeps the steps of that day.
CREATE TABLE circuit (
    authority_id TEXT NOT NULL PRIMARY KEY REFERENCES authority (id),
    deposit_days BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT circuit_deposit_days CHECK (deposit_days BETWEEN 0 AND 365)
);

CREATE TABLE circuit_step (
    authority_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    service TEXT,
    account_id TEXT,
    days_before BIGINT NOT NULL,
    optional BIGINT NOT NULL,
    PRIMARY KEY (authority_id, nth),
    FOREIGN KEY (authority_id) REFERENCES circuit (authority_id),
    CONSTRAINT circuit_step_kind_known
        CHECK (kind IN ('service', 'legal', 'finance', 'director', 'vice_president', 'clerk')),
    CONSTRAINT circuit_step_days CHECK (days_before BETWEEN 0 AND 365),
    CONSTRAINT circuit_step_flag CHECK (optional IN (0, 1))
);

CREATE TABLE draft_step (
    authority_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    round BIGINT NOT NULL,
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    account_id TEXT,
    due_day BIGINT,
    optional BIGINT NOT NULL,
    PRIMARY KEY (authority_id, draft_id, round, nth),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    CONSTRAINT draft_step_kind_known
        CHECK (kind IN ('service', 'legal', 'finance', 'director', 'vice_president', 'clerk')),
    CONSTRAINT draft_step_flag CHECK (optional IN (0, 1))
);

-- What was done at each step; only grows.
CREATE TABLE draft_visa (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    round BIGINT NOT NULL,
    nth BIGINT,
    version BIGINT NOT NULL,
    act TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    comment TEXT,
    to_account TEXT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, draft_id) REFERENCES draft (authority_id, id),
    CONSTRAINT draft_visa_act_known
        CHECK (act IN ('sent', 'given', 'returned', 'delegated', 'recalled', 'remarked')),
    CONSTRAINT draft_visa_actor_named CHECK (actor <> ''),
    CONSTRAINT draft_visa_step_named CHECK (act NOT IN ('given', 'delegated') OR nth IS NOT NULL),
    CONSTRAINT draft_visa_return_says_why
        CHECK (act NOT IN ('returned', 'remarked') OR (comment IS NOT NULL AND comment <> '')),
    CONSTRAINT draft_visa_delegated_to_someone CHECK ((act = 'delegated') = (to_account IS NOT NULL))
);
CREATE UNIQUE INDEX draft_visa_seq ON draft_visa (authority_id, draft_id, seq);
