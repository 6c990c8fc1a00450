-- Minutes and their adoption, deadlines done, decisions by delegation, copies, fulfilment.

-- Deadlines, decisions by delegation, fulfilment, copies.

CREATE FUNCTION give_register_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO register_number_given (authority_id, act_id, register, year, rank, number)
        VALUES (NEW.authority_id, NEW.act_id, NEW.register, NEW.year, NEW.rank, NEW.number);
    RETURN NEW;
END $$;

CREATE FUNCTION check_delegated_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM act a WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id
        AND a.number = NEW.number AND a.delegation IS NOT NULL) THEN
        RAISE EXCEPTION 'decision_cites_its_delegation';
    END IF;
    IF EXISTS (SELECT 1 FROM act a JOIN delegation d ON d.authority_id = a.authority_id AND d.key = a.delegation
        WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id AND a.stated_total_cents > d.cap_cents) THEN
        RAISE EXCEPTION 'decision_within_its_cap';
    END IF;
    IF EXISTS (SELECT 1 FROM act a
        WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id AND a.stated_total_cents <> (
            SELECT SUM(m.cents) FROM act_amount m WHERE m.authority_id = a.authority_id AND m.act_id = a.id)) THEN
        RAISE EXCEPTION 'amounts_make_the_total';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION refuse_decided_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM delegated_decision d WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.id) THEN
        RAISE EXCEPTION 'act_kept';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION refuse_part_of_decided_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_act RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN of_act := NEW; ELSE of_act := OLD; END IF;
    IF EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = of_act.authority_id AND d.act_id = of_act.act_id) THEN
        RAISE EXCEPTION 'act_kept';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

-- Kept as written: corrections are new rows.
CREATE TRIGGER deadline_mark_no_change BEFORE UPDATE OR DELETE ON deadline_mark
    FOR EACH ROW EXECUTE FUNCTION refuse('deadline_mark_kept');
CREATE TRIGGER deadline_mark_no_truncate BEFORE TRUNCATE ON deadline_mark
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('deadline_mark_kept');
CREATE TRIGGER register_number_given_no_change BEFORE UPDATE OR DELETE ON register_number_given
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER register_number_given_no_truncate BEFORE TRUNCATE ON register_number_given
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER delegated_decision_no_change BEFORE UPDATE OR DELETE ON delegated_decision
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER delegated_decision_no_truncate BEFORE TRUNCATE ON delegated_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('register_kept');
CREATE TRIGGER decision_sheet_no_change BEFORE UPDATE OR DELETE ON decision_sheet
    FOR EACH ROW EXECUTE FUNCTION refuse('document_kept');
CREATE TRIGGER decision_sheet_no_truncate BEFORE TRUNCATE ON decision_sheet
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('document_kept');
CREATE TRIGGER fulfilment_no_change BEFORE UPDATE OR DELETE ON fulfilment
    FOR EACH ROW EXECUTE FUNCTION refuse('fulfilment_kept');
CREATE TRIGGER fulfilment_no_truncate BEFORE TRUNCATE ON fulfilment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('fulfilment_kept');
CREATE TRIGGER copy_sent_no_change BEFORE UPDATE OR DELETE ON copy_sent
    FOR EACH ROW EXECUTE FUNCTION refuse('copy_kept');
CREATE TRIGGER copy_sent_no_truncate BEFORE TRUNCATE ON copy_sent
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('copy_kept');
CREATE TRIGGER councillor_no_delete BEFORE DELETE ON councillor
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER councillor_no_truncate BEFORE TRUNCATE ON councillor
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');

-- One sequence of numbers for deliberations and decisions of a register.
CREATE TRIGGER register_entry_gives_its_number AFTER INSERT ON register_entry
    FOR EACH ROW EXECUTE FUNCTION give_register_number();
CREATE TRIGGER delegated_decision_gives_its_number AFTER INSERT ON delegated_decision
    FOR EACH ROW EXECUTE FUNCTION give_register_number();

-- A decision cites the delegation that lets it be taken, and stays under its cap; its axes make its total.
CREATE TRIGGER delegated_decision_checked BEFORE INSERT ON delegated_decision
    FOR EACH ROW EXECUTE FUNCTION check_delegated_decision();

-- The act of a decision is frozen, text and money.
CREATE TRIGGER act_decided_no_change BEFORE UPDATE OR DELETE ON act
    FOR EACH ROW EXECUTE FUNCTION refuse_decided_act();
CREATE TRIGGER act_paragraph_decided_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_paragraph
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_decided_act();
CREATE TRIGGER act_amount_decided_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_amount
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_decided_act();
CREATE TRIGGER act_budget_line_decided_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_budget_line
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_decided_act();
CREATE TRIGGER act_agreement_decided_no_change BEFORE INSERT OR UPDATE OR DELETE ON act_agreement
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_decided_act();
-- The record of a sitting: results, reasons, minutes, volumes ----------------------------------------------------

-- A sealed sitting freezes its sheet of results and the requests for ballots.
CREATE TRIGGER ballot_request_no_change BEFORE INSERT OR UPDATE OR DELETE ON ballot_request
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_head_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_head
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_secretary_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_secretary
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_line_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_line
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_stay_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_stay
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_item_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_item
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_interest_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_interest
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_vote_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_vote
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
CREATE TRIGGER result_position_no_change BEFORE INSERT OR UPDATE OR DELETE ON result_position
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();

-- Reasons and volumes stay.
CREATE TRIGGER closing_reason_no_change BEFORE UPDATE OR DELETE ON closing_reason
    FOR EACH ROW EXECUTE FUNCTION refuse('closing_reason_kept');
CREATE TRIGGER register_volume_no_change BEFORE UPDATE OR DELETE ON register_volume
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');

-- Adopted minutes are frozen, with the corrections asked and the debate they tell.
CREATE FUNCTION refuse_once_minutes_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_sitting RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN of_sitting := NEW; ELSE of_sitting := OLD; END IF;
    IF EXISTS (SELECT 1 FROM minutes m WHERE m.authority_id = of_sitting.authority_id
        AND m.sitting_id = of_sitting.sitting_id AND m.adopted_on IS NOT NULL) THEN
        RAISE EXCEPTION 'minutes_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION refuse_another_adoption() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM minutes m
        WHERE m.authority_id = OLD.authority_id AND m.sitting_id = OLD.id AND m.adopted_on IS NOT NULL) THEN
        RAISE EXCEPTION 'minutes_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER minutes_no_update BEFORE UPDATE ON minutes
    FOR EACH ROW WHEN (OLD.adopted_on IS NOT NULL) EXECUTE FUNCTION refuse('minutes_kept');
CREATE TRIGGER minutes_no_delete BEFORE DELETE ON minutes
    FOR EACH ROW EXECUTE FUNCTION refuse('minutes_kept');
CREATE TRIGGER minutes_correction_no_insert BEFORE INSERT OR UPDATE ON minutes_correction
    FOR EACH ROW EXECUTE FUNCTION refuse_once_minutes_adopted();
CREATE TRIGGER minutes_correction_no_rewriting BEFORE UPDATE ON minutes_correction
    FOR EACH ROW WHEN (OLD.wording <> NEW.wording OR OLD.asked_by_id <> NEW.asked_by_id
        OR OLD.asked_on <> NEW.asked_on) EXECUTE FUNCTION refuse('minutes_kept');
CREATE TRIGGER minutes_correction_no_delete BEFORE DELETE ON minutes_correction
    FOR EACH ROW EXECUTE FUNCTION refuse('minutes_kept');
CREATE TRIGGER item_debate_no_update BEFORE UPDATE ON item
    FOR EACH ROW WHEN (NEW.debate <> OLD.debate) EXECUTE FUNCTION refuse_once_minutes_adopted();
CREATE TRIGGER sitting_adoption_no_update BEFORE UPDATE ON sitting
    FOR EACH ROW WHEN (OLD.minutes_adopted_on IS NOT NULL
        AND NEW.minutes_adopted_on IS DISTINCT FROM OLD.minutes_adopted_on)
    EXECUTE FUNCTION refuse_another_adoption();
