-- Plans of sittings, notices and their proof, answers of members, the outbox.

-- Sittings in preparation: a cancelled one stays cancelled, answers are kept as given, and stop with the sitting.
CREATE TRIGGER sitting_plan_no_delete BEFORE DELETE ON sitting_plan
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER sitting_plan_stays_cancelled BEFORE UPDATE ON sitting_plan
    WHEN OLD.cancelled = 1
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER sitting_cancelled_no_update BEFORE UPDATE ON sitting
    WHEN EXISTS (SELECT 1 FROM sitting_plan p
        WHERE p.authority_id = OLD.authority_id AND p.sitting_id = OLD.id AND p.cancelled = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER sitting_answer_no_update BEFORE UPDATE ON sitting_answer
    BEGIN SELECT RAISE(ABORT, 'answer_kept'); END;
CREATE TRIGGER sitting_answer_no_delete BEFORE DELETE ON sitting_answer
    BEGIN SELECT RAISE(ABORT, 'answer_kept'); END;
CREATE TRIGGER sitting_answer_no_insert BEFORE INSERT ON sitting_answer
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
