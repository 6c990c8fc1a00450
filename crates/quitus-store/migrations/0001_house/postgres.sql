-- Rules of PostgreSQL: what is kept for ever, what is frozen, what must agree; and full text.
-- Each rule has its twin in sqlite.sql, under the same code; the conformance suite holds them together.

-- Refuses with the code it is given.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

-- The row a trigger speaks of, as an untyped record: the new one when it is inserted, the old one otherwise.
CREATE FUNCTION refuse_part_of_entered_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_act RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN of_act := NEW; ELSE of_act := OLD; END IF;
    IF EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = of_act.authority_id AND e.act_id = of_act.act_id) THEN
        RAISE EXCEPTION 'act_kept';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION refuse_entered_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM register_entry e WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.id) THEN
        RAISE EXCEPTION 'act_kept';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION refuse_part_of_sealed_sitting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_sitting RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN of_sitting := NEW; ELSE of_sitting := OLD; END IF;
    IF EXISTS (SELECT 1 FROM sitting s WHERE s.authority_id = of_sitting.authority_id
        AND s.id = of_sitting.sitting_id AND s.sealed = 1) THEN
        RAISE EXCEPTION 'sitting_kept';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION check_amounts_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM act a
        WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id AND a.stated_total_cents <> (
            SELECT SUM(m.cents) FROM act_amount m WHERE m.authority_id = a.authority_id AND m.act_id = a.id))
        AND NOT EXISTS (SELECT 1 FROM item i JOIN vote v ON v.authority_id = i.authority_id AND v.item_id = i.id
            WHERE i.authority_id = NEW.authority_id AND i.act_id = NEW.act_id AND v.kind = 'declared') THEN
        RAISE EXCEPTION 'amounts_make_the_total';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION check_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.corrects IS NULL AND EXISTS (SELECT 1 FROM item i
        JOIN sitting s ON s.authority_id = i.authority_id AND s.id = i.sitting_id
        WHERE i.authority_id = NEW.authority_id AND i.id = NEW.item_id AND s.sealed = 1) THEN
        RAISE EXCEPTION 'sitting_kept';
    END IF;
    IF NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT 1 FROM vote v
        WHERE v.authority_id = NEW.authority_id AND v.item_id = NEW.item_id AND v.rank = NEW.corrects) THEN
        RAISE EXCEPTION 'vote_corrects_nothing';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION check_position_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT COUNT(*) FROM position_taken p
        WHERE p.authority_id = NEW.authority_id AND p.vote_id = NEW.vote_id)
        >= (SELECT v.names FROM vote v WHERE v.authority_id = NEW.authority_id AND v.id = NEW.vote_id) THEN
        RAISE EXCEPTION 'vote_kept';
    END IF;
    RETURN NEW;
END $$;

-- Kept as written: corrections are new rows.
CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse('journal_kept');
CREATE TRIGGER vote_no_change BEFORE UPDATE OR DELETE ON vote
    FOR EACH ROW EXECUTE FUNCTION refuse('vote_kept');
CREATE TRIGGER position_taken_no_change BEFORE UPDATE OR DELETE ON position_taken
    FOR EACH ROW EXECUTE FUNCTION refuse('vote_kept');
CREATE TRIGGER signatory_no_change BEFORE UPDATE OR DELETE ON signatory
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER legal_dates_no_change BEFORE UPDATE OR DELETE ON legal_dates
    FOR EACH ROW EXECUTE FUNCTION refuse('legal_dates_kept');
CREATE TRIGGER file_no_change BEFORE UPDATE OR DELETE ON file
    FOR EACH ROW EXECUTE FUNCTION refuse('file_kept');
CREATE TRIGGER document_no_change BEFORE UPDATE OR DELETE ON document
    FOR EACH ROW EXECUTE FUNCTION refuse('document_kept');
CREATE TRIGGER register_no_change BEFORE UPDATE OR DELETE ON register
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER figure_no_change BEFORE UPDATE OR DELETE ON figure
    FOR EACH ROW EXECUTE FUNCTION refuse('figure_kept');

-- Records may be mended, with a line in the journal, and never vanish.
CREATE TRIGGER authority_no_delete BEFORE DELETE ON authority
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER assembly_no_delete BEFORE DELETE ON assembly
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER member_no_delete BEFORE DELETE ON member
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER membership_no_delete BEFORE DELETE ON membership
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER delegation_no_delete BEFORE DELETE ON delegation
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER organisation_no_delete BEFORE DELETE ON organisation
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER programme_no_delete BEFORE DELETE ON programme
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER axis_no_delete BEFORE DELETE ON axis
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER criterion_no_delete BEFORE DELETE ON criterion
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER budget_line_no_delete BEFORE DELETE ON budget_line
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER agreement_no_delete BEFORE DELETE ON agreement
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');

-- An entry of the register stays; what it did not know yet is given once.
CREATE TRIGGER register_entry_no_delete BEFORE DELETE ON register_entry
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER register_entry_no_update BEFORE UPDATE ON register_entry
    FOR EACH ROW WHEN (NEW.authority_id <> OLD.authority_id OR NEW.act_id <> OLD.act_id OR NEW.register <> OLD.register
        OR NEW.year <> OLD.year OR NEW.rank <> OLD.rank OR NEW.number <> OLD.number
        OR NEW.sitting_id <> OLD.sitting_id
        OR (OLD.order_in_sitting IS NOT NULL AND NEW.order_in_sitting IS DISTINCT FROM OLD.order_in_sitting)
        OR (OLD.wire_number IS NOT NULL AND NEW.wire_number IS DISTINCT FROM OLD.wire_number)
        OR NEW.supersedes_id IS DISTINCT FROM OLD.supersedes_id
        OR NEW.supersedes_reason IS DISTINCT FROM OLD.supersedes_reason) EXECUTE FUNCTION refuse('register_kept');

-- The axes of a decided act make its total. An act taken over from a source is recorded as voted, and found.
CREATE TRIGGER register_entry_amounts BEFORE INSERT ON register_entry
    FOR EACH ROW EXECUTE FUNCTION check_amounts_of_entry();

-- An act in the register is frozen, text and money.
CREATE TRIGGER act_no_change BEFORE UPDATE OR DELETE ON act
    FOR EACH ROW EXECUTE FUNCTION refuse_entered_act();
CREATE TRIGGER act_paragraph_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_paragraph
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_entered_act();
CREATE TRIGGER act_amount_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_amount
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_entered_act();
CREATE TRIGGER act_budget_line_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_budget_line
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_entered_act();
CREATE TRIGGER act_agreement_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_agreement
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_entered_act();

-- A sealed sitting is frozen: who came, for whom, what was on the agenda.
CREATE TRIGGER sitting_no_delete BEFORE DELETE ON sitting
    FOR EACH ROW WHEN (OLD.sealed = 1) EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER sitting_no_update BEFORE UPDATE ON sitting
    FOR EACH ROW WHEN (OLD.sealed = 1 AND (NEW.authority_id IS DISTINCT FROM OLD.authority_id OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.assembly_id IS DISTINCT FROM OLD.assembly_id
        OR NEW.held_on IS DISTINCT FROM OLD.held_on OR NEW.state IS DISTINCT FROM OLD.state
        OR NEW.sealed IS DISTINCT FROM OLD.sealed
        OR NEW.convoked_on IS DISTINCT FROM OLD.convoked_on
        OR NEW.urgency IS DISTINCT FROM OLD.urgency
        OR NEW.second_of IS DISTINCT FROM OLD.second_of OR NEW.place IS DISTINCT FROM OLD.place
        OR NEW.opened_at IS DISTINCT FROM OLD.opened_at
        OR NEW.closed_at IS DISTINCT FROM OLD.closed_at
        OR NEW.chair_id IS DISTINCT FROM OLD.chair_id
        OR NEW.chair_capacity IS DISTINCT FROM OLD.chair_capacity)) EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER secretary_no_change BEFORE INSERT OR UPDATE OR DELETE ON secretary
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER attendance_no_change BEFORE INSERT OR UPDATE OR DELETE ON attendance
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER stay_no_change BEFORE INSERT OR UPDATE OR DELETE ON stay
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER proxy_no_change BEFORE INSERT OR UPDATE OR DELETE ON proxy
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER interest_no_change BEFORE INSERT OR UPDATE OR DELETE ON interest
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER item_no_insert BEFORE INSERT OR DELETE ON item
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER item_no_update BEFORE UPDATE ON item
    FOR EACH ROW WHEN (NEW.authority_id IS DISTINCT FROM OLD.authority_id OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.sitting_id IS DISTINCT FROM OLD.sitting_id
        OR NEW.item_order IS DISTINCT FROM OLD.item_order
        OR NEW.order_known IS DISTINCT FROM OLD.order_known
        OR NEW.title IS DISTINCT FROM OLD.title
        OR NEW.rapporteur_id IS DISTINCT FROM OLD.rapporteur_id
        OR NEW.note_sent_on IS DISTINCT FROM OLD.note_sent_on
        OR NEW.note IS DISTINCT FROM OLD.note OR NEW.opened_at IS DISTINCT FROM OLD.opened_at
        OR NEW.fate IS DISTINCT FROM OLD.fate
        OR (OLD.act_id IS NOT NULL AND NEW.act_id IS DISTINCT FROM OLD.act_id)) EXECUTE FUNCTION refuse_part_of_sealed_sitting();

-- After the seal only a correction adds a vote; a correction corrects something; names are as many as announced.
CREATE TRIGGER vote_checked BEFORE INSERT ON vote
    FOR EACH ROW EXECUTE FUNCTION check_vote();
CREATE TRIGGER position_taken_checked BEFORE INSERT ON position_taken
    FOR EACH ROW EXECUTE FUNCTION check_position_taken();

-- Emptying a table is deleting its rows.
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('journal_kept');
CREATE TRIGGER vote_no_truncate BEFORE TRUNCATE ON vote
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('vote_kept');
CREATE TRIGGER position_taken_no_truncate BEFORE TRUNCATE ON position_taken
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('vote_kept');
CREATE TRIGGER signatory_no_truncate BEFORE TRUNCATE ON signatory
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER legal_dates_no_truncate BEFORE TRUNCATE ON legal_dates
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('legal_dates_kept');
CREATE TRIGGER file_no_truncate BEFORE TRUNCATE ON file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('file_kept');
CREATE TRIGGER document_no_truncate BEFORE TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('document_kept');
CREATE TRIGGER register_no_truncate BEFORE TRUNCATE ON register
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER figure_no_truncate BEFORE TRUNCATE ON figure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('figure_kept');
CREATE TRIGGER authority_no_truncate BEFORE TRUNCATE ON authority
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER assembly_no_truncate BEFORE TRUNCATE ON assembly
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER member_no_truncate BEFORE TRUNCATE ON member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER membership_no_truncate BEFORE TRUNCATE ON membership
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER delegation_no_truncate BEFORE TRUNCATE ON delegation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER organisation_no_truncate BEFORE TRUNCATE ON organisation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER programme_no_truncate BEFORE TRUNCATE ON programme
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER axis_no_truncate BEFORE TRUNCATE ON axis
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER criterion_no_truncate BEFORE TRUNCATE ON criterion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER budget_line_no_truncate BEFORE TRUNCATE ON budget_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER agreement_no_truncate BEFORE TRUNCATE ON agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER register_entry_no_truncate BEFORE TRUNCATE ON register_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER act_no_truncate BEFORE TRUNCATE ON act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('act_kept');
CREATE TRIGGER act_paragraph_no_truncate BEFORE TRUNCATE ON act_paragraph
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('act_kept');
CREATE TRIGGER act_amount_no_truncate BEFORE TRUNCATE ON act_amount
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('act_kept');
CREATE TRIGGER act_budget_line_no_truncate BEFORE TRUNCATE ON act_budget_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('act_kept');
CREATE TRIGGER act_agreement_no_truncate BEFORE TRUNCATE ON act_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('act_kept');
CREATE TRIGGER sitting_no_truncate BEFORE TRUNCATE ON sitting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER secretary_no_truncate BEFORE TRUNCATE ON secretary
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER attendance_no_truncate BEFORE TRUNCATE ON attendance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER stay_no_truncate BEFORE TRUNCATE ON stay
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER proxy_no_truncate BEFORE TRUNCATE ON proxy
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER interest_no_truncate BEFORE TRUNCATE ON interest
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER item_no_truncate BEFORE TRUNCATE ON item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('sitting_kept');

-- The bytes of a file are those of its name.
ALTER TABLE file ADD CONSTRAINT file_is_its_sha256 CHECK (sha256 = encode(sha256(bytes), 'hex'));

-- The words of an act, folded and stemmed by us, exactly as SQLite keeps them.
CREATE TABLE search_words (
    place BIGINT NOT NULL PRIMARY KEY REFERENCES search_entry (place),
    words TSVECTOR NOT NULL
);
CREATE INDEX search_words_found ON search_words USING gin (words);
