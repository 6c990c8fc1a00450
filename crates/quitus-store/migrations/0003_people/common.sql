-- Settings of an authority, letterhead, contact details, imports and their undoing, terms, first numbers.

ALTER TABLE assembly ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delegation ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- Settings of the standing orders (règlement intérieur). An authority without a row has set nothing.
CREATE TABLE authority_settings (
    authority_id TEXT NOT NULL PRIMARY KEY REFERENCES authority (id),
    version BIGINT NOT NULL,
    deposit_days BIGINT,
    extra_notice_days BIGINT,
    sitting_minute BIGINT,
    sitting_place TEXT,
    sending_until_minute BIGINT,
    reply_to TEXT,
    CONSTRAINT settings_deposit_days CHECK (deposit_days BETWEEN 0 AND 366),
    CONSTRAINT settings_extra_notice_days CHECK (extra_notice_days BETWEEN 0 AND 60),
    CONSTRAINT settings_sitting_minute CHECK (sitting_minute BETWEEN 0 AND 1439),
    CONSTRAINT settings_sending_minute CHECK (sending_until_minute BETWEEN 0 AND 1439)
);

-- What stands at the head of every paper.
CREATE TABLE letterhead (
    authority_id TEXT NOT NULL PRIMARY KEY REFERENCES authority (id),
    version BIGINT NOT NULL,
    text_lines TEXT NOT NULL,
    logo_sha256 TEXT,
    FOREIGN KEY (authority_id, logo_sha256) REFERENCES file (authority_id, sha256)
);

-- How a member is reached, as it stands; the journal says what it was. `version` counts the changes of the whole sheet.
CREATE TABLE member_contact (
    authority_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    email TEXT,
    prefers_paper BIGINT NOT NULL,
    postal TEXT NOT NULL,
    telephone TEXT,
    PRIMARY KEY (authority_id, member_id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT member_contact_paper_flag CHECK (prefers_paper IN (0, 1)),
    CONSTRAINT member_contact_email_shape CHECK (email LIKE '_%@_%')
);

-- A spreadsheet brought in: its rows wait here until they are confirmed.
CREATE TABLE import_batch (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    id TEXT NOT NULL,
    assembly_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    replaces_all BIGINT NOT NULL,
    columns_as TEXT NOT NULL,
    state TEXT NOT NULL,
    brought_at BIGINT NOT NULL,
    brought_by TEXT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (authority_id, id),
    FOREIGN KEY (authority_id, assembly_id) REFERENCES assembly (authority_id, id),
    CONSTRAINT import_replaces_flag CHECK (replaces_all IN (0, 1)),
    CONSTRAINT import_state_known CHECK (state IN ('staged', 'confirmed', 'undone', 'dropped'))
);

-- Line 0 is the line of headers.
CREATE TABLE import_row (
    authority_id TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    line BIGINT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (authority_id, batch_id, line),
    FOREIGN KEY (authority_id, batch_id) REFERENCES import_batch (authority_id, id)
);

-- What a confirmed import did, one line each, so that it can be undone: what was there before is in the columns `was_`.
CREATE TABLE import_effect (
    authority_id TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    nth BIGINT NOT NULL,
    kind TEXT NOT NULL,
    member_id TEXT NOT NULL,
    membership_nth BIGINT,
    was_known BIGINT NOT NULL,
    was_email TEXT,
    was_paper BIGINT,
    was_postal TEXT,
    was_telephone TEXT,
    was_civility TEXT,
    was_until BIGINT,
    PRIMARY KEY (authority_id, batch_id, nth),
    FOREIGN KEY (authority_id, batch_id) REFERENCES import_batch (authority_id, id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    FOREIGN KEY (authority_id, membership_nth) REFERENCES membership (authority_id, nth),
    CONSTRAINT import_effect_known
        CHECK (kind IN ('member_added', 'membership_added', 'membership_ended', 'membership_voided', 'contact_set', 'civility_set')),
    CONSTRAINT import_effect_was_flag CHECK (was_known IN (0, 1))
);

-- A membership that never was: entered by mistake or by an import since undone. It stays and is no longer read.
CREATE TABLE membership_void (
    authority_id TEXT NOT NULL,
    membership_nth BIGINT NOT NULL,
    reason TEXT NOT NULL,
    voided_at BIGINT NOT NULL,
    voided_by TEXT NOT NULL,
    PRIMARY KEY (authority_id, membership_nth),
    FOREIGN KEY (authority_id, membership_nth) REFERENCES membership (authority_id, nth),
    CONSTRAINT membership_void_reasoned CHECK (reason <> '')
);

-- A member who never was, likewise.
CREATE TABLE member_void (
    authority_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    voided_at BIGINT NOT NULL,
    voided_by TEXT NOT NULL,
    PRIMARY KEY (authority_id, member_id),
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT member_void_reasoned CHECK (reason <> '')
);

-- A new term (nouveau mandat): the day it begins, and who chairs the first sitting until the executive is elected.
CREATE TABLE term (
    authority_id TEXT NOT NULL,
    assembly_id TEXT NOT NULL,
    began_on BIGINT NOT NULL,
    first_chair_id TEXT,
    first_chair_capacity TEXT,
    PRIMARY KEY (authority_id, assembly_id, began_on),
    FOREIGN KEY (authority_id, assembly_id) REFERENCES assembly (authority_id, id),
    FOREIGN KEY (authority_id, first_chair_id) REFERENCES member (authority_id, id),
    CONSTRAINT term_chair_whole CHECK ((first_chair_id IS NULL) = (first_chair_capacity IS NULL))
);

-- The next number of a year when an earlier product gave the first ones.
CREATE TABLE register_start (
    authority_id TEXT NOT NULL,
    register TEXT NOT NULL,
    year BIGINT NOT NULL,
    next_rank BIGINT NOT NULL,
    PRIMARY KEY (authority_id, register, year),
    FOREIGN KEY (authority_id, register) REFERENCES register (authority_id, name),
    CONSTRAINT register_start_from_one CHECK (next_rank BETWEEN 1 AND 4294967295),
    CONSTRAINT register_start_year CHECK (year BETWEEN 1789 AND 9999)
);

-- Steps of the first hour that the clerk called done or left aside; what the records show by themselves is not kept.
CREATE TABLE setup_step (
    authority_id TEXT NOT NULL REFERENCES authority (id),
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    marked_at BIGINT NOT NULL,
    marked_by TEXT NOT NULL,
    PRIMARY KEY (authority_id, step),
    CONSTRAINT setup_state_known CHECK (state IN ('done', 'aside'))
);

-- A trial (essai): a copy of an authority in which its clerk tries a sitting out. What it holds is of no register; once
-- it has ended nobody reads it any more.
CREATE TABLE trial (
    authority_id TEXT NOT NULL PRIMARY KEY REFERENCES authority (id),
    of_authority_id TEXT NOT NULL REFERENCES authority (id),
    begun_at BIGINT NOT NULL,
    begun_by TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT,
    CONSTRAINT trial_of_another CHECK (authority_id <> of_authority_id),
    CONSTRAINT trial_end_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
