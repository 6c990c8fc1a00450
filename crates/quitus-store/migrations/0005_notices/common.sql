-- Plans of sittings, notices and their proof, answers of members, the outbox.

-- Sittings in preparation ---------------------------------------------------------------------------------------

-- What a sitting has while it is prepared; a cancelled one is kept with its reason. `version` grows with each change.
CREATE TABLE sitting_plan (
    authority_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    begins_at BIGINT,
    cancelled BIGINT NOT NULL,
    cancelled_at BIGINT,
    cancelled_by TEXT,
    cancel_reason TEXT,
    PRIMARY KEY (authority_id, sitting_id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    CONSTRAINT sitting_plan_version_from_zero CHECK (version >= 0),
    CONSTRAINT sitting_plan_hour_of_a_day CHECK (begins_at BETWEEN 0 AND 1439),
    CONSTRAINT sitting_plan_cancelled_flag CHECK (cancelled IN (0, 1)),
    CONSTRAINT sitting_plan_cancelled_whole CHECK (cancelled = 1 OR (cancelled_at IS NULL AND cancelled_by IS NULL
        AND cancel_reason IS NULL))
);

-- What an item asks of the assembly, and the item of an earlier sitting that it takes up again.
CREATE TABLE item_plan (
    authority_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    carried_from TEXT,
    PRIMARY KEY (authority_id, item_id),
    FOREIGN KEY (authority_id, item_id) REFERENCES item (authority_id, id),
    FOREIGN KEY (authority_id, carried_from) REFERENCES item (authority_id, id),
    CONSTRAINT item_plan_kind_known CHECK (kind IN ('deliberation', 'information', 'election'))
);
CREATE UNIQUE INDEX item_carried_once ON item_plan (authority_id, carried_from);

-- Each answer is kept as it was given; the last one of a member stands.
CREATE TABLE sitting_answer (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    reply TEXT NOT NULL,
    holder_id TEXT,
    given_at BIGINT NOT NULL,
    given_by TEXT NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, holder_id) REFERENCES member (authority_id, id),
    CONSTRAINT sitting_answer_reply_known CHECK (reply IN ('present', 'excused', 'proxy', 'withdrawn')),
    CONSTRAINT sitting_answer_proxy_names_its_holder CHECK ((reply = 'proxy') = (holder_id IS NOT NULL)),
    CONSTRAINT sitting_answer_proxy_to_another CHECK (holder_id <> member_id),
    CONSTRAINT sitting_answer_given_by_someone CHECK (given_by <> ''),
    CONSTRAINT sitting_answer_channel_known CHECK (channel IN ('online', 'telephone', 'paper', 'email'))
);
CREATE UNIQUE INDEX sitting_answer_nth ON sitting_answer (authority_id, sitting_id, nth);

-- The outbox: letters and what became of them -------------------------------------------------------------------

-- A letter without an authority is the home's own, such as the link of its first administrator.
CREATE TABLE letter (
    authority_id TEXT REFERENCES authority (id),
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    about TEXT,
    to_name TEXT,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    confidential BIGINT NOT NULL,
    posted_at BIGINT NOT NULL,
    posted_by TEXT NOT NULL,
    expires_at BIGINT,
    message_id TEXT,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    reached BIGINT NOT NULL,
    ordered_at BIGINT NOT NULL,
    next_at BIGINT,
    sent_at BIGINT,
    sent_on BIGINT,
    answer TEXT,
    CONSTRAINT letter_confidential_flag CHECK (confidential IN (0, 1)),
    CONSTRAINT letter_reached_flag CHECK (reached IN (0, 1)),
    CONSTRAINT letter_state_known
        CHECK (state IN ('waiting', 'sending', 'sent', 'deferred', 'uncertain', 'given_up', 'withdrawn')),
    CONSTRAINT letter_sent_whole
        CHECK ((state = 'sent') = (sent_at IS NOT NULL) AND (sent_at IS NULL) = (sent_on IS NULL)),
    CONSTRAINT letter_due_or_over CHECK ((state IN ('waiting', 'deferred')) = (next_at IS NOT NULL)),
    CONSTRAINT letter_counts CHECK (attempts >= 0 AND failures >= 0),
    CONSTRAINT letter_address_given CHECK (to_address <> '')
);
CREATE UNIQUE INDEX letter_message ON letter (message_id);
CREATE INDEX letter_due ON letter (state, next_at);
CREATE INDEX letter_of_authority ON letter (authority_id, posted_at);
CREATE INDEX letter_about ON letter (authority_id, about);

CREATE TABLE letter_attachment (
    authority_id TEXT NOT NULL,
    letter_id TEXT NOT NULL REFERENCES letter (id),
    nth BIGINT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (letter_id, nth),
    FOREIGN KEY (authority_id, sha256) REFERENCES file (authority_id, sha256)
);

-- Each line is something that happened to a letter, in order.
CREATE TABLE letter_step (
    authority_id TEXT REFERENCES authority (id),
    letter_id TEXT NOT NULL REFERENCES letter (id),
    nth BIGINT NOT NULL,
    attempt BIGINT NOT NULL,
    step TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT,
    answer TEXT,
    PRIMARY KEY (letter_id, nth),
    CONSTRAINT letter_step_known CHECK (step IN ('began', 'reached', 'accepted', 'refused', 'deferred', 'interrupted',
        'lost', 'expired', 'ordered', 'confirmed', 'withdrawn'))
);

-- Convocations and their proof ----------------------------------------------------------------------------------

CREATE TABLE notice (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    round BIGINT NOT NULL,
    agenda_version BIGINT NOT NULL,
    sent_on BIGINT NOT NULL,
    urgent_reason TEXT,
    correction TEXT,
    decided_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, sitting_id) REFERENCES sitting (authority_id, id),
    CONSTRAINT notice_round_from_one CHECK (round >= 1),
    CONSTRAINT notice_again_for_a_reason CHECK ((round = 1) = (correction IS NULL) AND correction <> ''),
    CONSTRAINT notice_urgent_for_a_reason CHECK (urgent_reason <> '')
);
CREATE UNIQUE INDEX notice_round ON notice (authority_id, sitting_id, round);

CREATE TABLE notice_paper (
    authority_id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (authority_id, notice_id, nth),
    FOREIGN KEY (authority_id, notice_id) REFERENCES notice (authority_id, id),
    FOREIGN KEY (authority_id, sha256) REFERENCES file (authority_id, sha256)
);

-- What was sent to one member. A paper's day is entered once, when it is posted or handed over.
CREATE TABLE notice_delivery (
    authority_id TEXT NOT NULL,
    id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    letter_id TEXT REFERENCES letter (id),
    address TEXT,
    paper_sha256 TEXT NOT NULL,
    replaces_id TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    given_on BIGINT,
    given_by TEXT,
    given_at BIGINT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, notice_id) REFERENCES notice (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, paper_sha256) REFERENCES file (authority_id, sha256),
    FOREIGN KEY (authority_id, replaces_id) REFERENCES notice_delivery (authority_id, id),
    CONSTRAINT delivery_channel_known CHECK (channel IN ('email', 'paper', 'hand')),
    CONSTRAINT delivery_by_letter CHECK ((channel = 'email') = (letter_id IS NOT NULL)),
    CONSTRAINT delivery_given_whole CHECK ((given_on IS NULL) = (given_by IS NULL)
        AND (given_on IS NULL) = (given_at IS NULL) AND (given_on IS NULL OR channel <> 'email'))
);
CREATE UNIQUE INDEX delivery_nth ON notice_delivery (authority_id, notice_id, nth);
CREATE UNIQUE INDEX delivery_replaced_once ON notice_delivery (authority_id, replaces_id);
CREATE UNIQUE INDEX delivery_of_letter ON notice_delivery (letter_id);
