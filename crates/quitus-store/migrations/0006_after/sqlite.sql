-- Minutes and their adoption, deadlines done, decisions by delegation, copies, fulfilment.

-- Deadlines, decisions by delegation, fulfilment, copies.

-- Kept as written: corrections are new rows.
CREATE TRIGGER deadline_mark_no_update BEFORE UPDATE ON deadline_mark
    BEGIN SELECT RAISE(ABORT, 'deadline_mark_kept'); END;
CREATE TRIGGER deadline_mark_no_delete BEFORE DELETE ON deadline_mark
    BEGIN SELECT RAISE(ABORT, 'deadline_mark_kept'); END;
CREATE TRIGGER register_number_given_no_update BEFORE UPDATE ON register_number_given
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER register_number_given_no_delete BEFORE DELETE ON register_number_given
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER delegated_decision_no_update BEFORE UPDATE ON delegated_decision
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER delegated_decision_no_delete BEFORE DELETE ON delegated_decision
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER decision_sheet_no_update BEFORE UPDATE ON decision_sheet
    BEGIN SELECT RAISE(ABORT, 'document_kept'); END;
CREATE TRIGGER decision_sheet_no_delete BEFORE DELETE ON decision_sheet
    BEGIN SELECT RAISE(ABORT, 'document_kept'); END;
CREATE TRIGGER fulfilment_no_update BEFORE UPDATE ON fulfilment
    BEGIN SELECT RAISE(ABORT, 'fulfilment_kept'); END;
CREATE TRIGGER fulfilment_no_delete BEFORE DELETE ON fulfilment
    BEGIN SELECT RAISE(ABORT, 'fulfilment_kept'); END;
CREATE TRIGGER copy_sent_no_update BEFORE UPDATE ON copy_sent
    BEGIN SELECT RAISE(ABORT, 'copy_kept'); END;
CREATE TRIGGER copy_sent_no_delete BEFORE DELETE ON copy_sent
    BEGIN SELECT RAISE(ABORT, 'copy_kept'); END;
CREATE TRIGGER councillor_no_delete BEFORE DELETE ON councillor
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;

-- One sequence of numbers for deliberations and decisions of a register.
CREATE TRIGGER register_entry_gives_its_number AFTER INSERT ON register_entry
    BEGIN INSERT INTO register_number_given (authority_id, act_id, register, year, rank, number)
        VALUES (NEW.authority_id, NEW.act_id, NEW.register, NEW.year, NEW.rank, NEW.number); END;
CREATE TRIGGER delegated_decision_gives_its_number AFTER INSERT ON delegated_decision
    BEGIN INSERT INTO register_number_given (authority_id, act_id, register, year, rank, number)
        VALUES (NEW.authority_id, NEW.act_id, NEW.register, NEW.year, NEW.rank, NEW.number); END;

-- A decision cites the delegation that lets it be taken, and stays under its cap; its axes make its total.
CREATE TRIGGER delegated_decision_cites BEFORE INSERT ON delegated_decision
    WHEN NOT EXISTS (SELECT 1 FROM act a WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id
        AND a.number = NEW.number AND a.delegation IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'decision_cites_its_delegation'); END;
CREATE TRIGGER delegated_decision_capped BEFORE INSERT ON delegated_decision
    WHEN EXISTS (SELECT 1 FROM act a JOIN delegation d ON d.authority_id = a.authority_id AND d.key = a.delegation
        WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id AND a.stated_total_cents > d.cap_cents)
    BEGIN SELECT RAISE(ABORT, 'decision_within_its_cap'); END;
CREATE TRIGGER delegated_decision_amounts BEFORE INSERT ON delegated_decision
    WHEN EXISTS (SELECT 1 FROM act a
        WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id AND a.stated_total_cents <> (
            SELECT SUM(m.cents) FROM act_amount m WHERE m.authority_id = a.authority_id AND m.act_id = a.id))
    BEGIN SELECT RAISE(ABORT, 'amounts_make_the_total'); END;

-- The act of a decision is frozen, text and money.
CREATE TRIGGER act_decided_no_update BEFORE UPDATE ON act
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_decided_no_delete BEFORE DELETE ON act
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_paragraph_decided_no_insert BEFORE INSERT ON act_paragraph
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = NEW.authority_id AND d.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_paragraph_decided_no_update BEFORE UPDATE ON act_paragraph
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_paragraph_decided_no_delete BEFORE DELETE ON act_paragraph
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_amount_decided_no_insert BEFORE INSERT ON act_amount
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = NEW.authority_id AND d.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_amount_decided_no_update BEFORE UPDATE ON act_amount
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_amount_decided_no_delete BEFORE DELETE ON act_amount
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_budget_line_decided_no_insert BEFORE INSERT ON act_budget_line
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = NEW.authority_id AND d.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_budget_line_decided_no_update BEFORE UPDATE ON act_budget_line
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_budget_line_decided_no_delete BEFORE DELETE ON act_budget_line
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_agreement_decided_no_insert BEFORE INSERT ON act_agreement
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = NEW.authority_id AND d.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_agreement_decided_no_update BEFORE UPDATE ON act_agreement
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_agreement_decided_no_delete BEFORE DELETE ON act_agreement
    WHEN EXISTS (SELECT 1 FROM delegated_decision d
        WHERE d.authority_id = OLD.authority_id AND d.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
-- The record of a sitting: results, reasons, minutes, volumes ----------------------------------------------------

-- A sealed sitting freezes its sheet of results and the requests for ballots.
CREATE TRIGGER ballot_request_no_insert BEFORE INSERT ON ballot_request
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER ballot_request_no_update BEFORE UPDATE ON ballot_request
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER ballot_request_no_delete BEFORE DELETE ON ballot_request
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_head_no_insert BEFORE INSERT ON result_head
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_head_no_update BEFORE UPDATE ON result_head
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_head_no_delete BEFORE DELETE ON result_head
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_secretary_no_insert BEFORE INSERT ON result_secretary
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_secretary_no_update BEFORE UPDATE ON result_secretary
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_secretary_no_delete BEFORE DELETE ON result_secretary
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_line_no_insert BEFORE INSERT ON result_line
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_line_no_update BEFORE UPDATE ON result_line
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_line_no_delete BEFORE DELETE ON result_line
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_stay_no_insert BEFORE INSERT ON result_stay
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_stay_no_update BEFORE UPDATE ON result_stay
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_stay_no_delete BEFORE DELETE ON result_stay
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_item_no_insert BEFORE INSERT ON result_item
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_item_no_update BEFORE UPDATE ON result_item
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_item_no_delete BEFORE DELETE ON result_item
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_interest_no_insert BEFORE INSERT ON result_interest
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_interest_no_update BEFORE UPDATE ON result_interest
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_interest_no_delete BEFORE DELETE ON result_interest
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_vote_no_insert BEFORE INSERT ON result_vote
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_vote_no_update BEFORE UPDATE ON result_vote
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_vote_no_delete BEFORE DELETE ON result_vote
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_position_no_insert BEFORE INSERT ON result_position
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_position_no_update BEFORE UPDATE ON result_position
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER result_position_no_delete BEFORE DELETE ON result_position
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;

-- Reasons and volumes stay.
CREATE TRIGGER closing_reason_no_update BEFORE UPDATE ON closing_reason
    BEGIN SELECT RAISE(ABORT, 'closing_reason_kept'); END;
CREATE TRIGGER closing_reason_no_delete BEFORE DELETE ON closing_reason
    BEGIN SELECT RAISE(ABORT, 'closing_reason_kept'); END;
CREATE TRIGGER register_volume_no_update BEFORE UPDATE ON register_volume
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER register_volume_no_delete BEFORE DELETE ON register_volume
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;

-- Adopted minutes are frozen, with the corrections asked and the debate they tell.
CREATE TRIGGER minutes_no_update BEFORE UPDATE ON minutes
    WHEN OLD.adopted_on IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
CREATE TRIGGER minutes_no_delete BEFORE DELETE ON minutes
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
CREATE TRIGGER minutes_correction_no_insert BEFORE INSERT ON minutes_correction
    WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.authority_id = NEW.authority_id AND m.sitting_id = NEW.sitting_id
        AND m.adopted_on IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
CREATE TRIGGER minutes_correction_no_update BEFORE UPDATE ON minutes_correction
    WHEN OLD.wording <> NEW.wording OR OLD.asked_by_id <> NEW.asked_by_id OR OLD.asked_on <> NEW.asked_on
        OR EXISTS (SELECT 1 FROM minutes m WHERE m.authority_id = OLD.authority_id AND m.sitting_id = OLD.sitting_id
        AND m.adopted_on IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
CREATE TRIGGER minutes_correction_no_delete BEFORE DELETE ON minutes_correction
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
CREATE TRIGGER item_debate_no_update BEFORE UPDATE ON item
    WHEN NEW.debate <> OLD.debate AND EXISTS (SELECT 1 FROM minutes m
        WHERE m.authority_id = OLD.authority_id AND m.sitting_id = OLD.sitting_id AND m.adopted_on IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
CREATE TRIGGER sitting_adoption_no_update BEFORE UPDATE ON sitting
    WHEN OLD.minutes_adopted_on IS NOT NULL AND NEW.minutes_adopted_on IS NOT OLD.minutes_adopted_on
        AND EXISTS (SELECT 1 FROM minutes m
            WHERE m.authority_id = OLD.authority_id AND m.sitting_id = OLD.id AND m.adopted_on IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'minutes_kept'); END;
