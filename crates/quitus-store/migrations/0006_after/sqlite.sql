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
