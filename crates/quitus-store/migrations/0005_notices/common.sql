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
