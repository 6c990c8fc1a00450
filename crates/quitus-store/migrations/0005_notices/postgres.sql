-- Plans of sittings, notices and their proof, answers of members, the outbox.

-- Sittings in preparation: a cancelled one stays cancelled, answers are kept as given, and stop with the sitting.
CREATE FUNCTION refuse_cancelled_sitting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM sitting_plan p
        WHERE p.authority_id = OLD.authority_id AND p.sitting_id = OLD.id AND p.cancelled = 1) THEN
        RAISE EXCEPTION 'sitting_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sitting_plan_no_delete BEFORE DELETE ON sitting_plan
    FOR EACH ROW EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER sitting_plan_stays_cancelled BEFORE UPDATE ON sitting_plan
    FOR EACH ROW WHEN (OLD.cancelled = 1) EXECUTE FUNCTION refuse('sitting_kept');
CREATE TRIGGER sitting_cancelled_no_update BEFORE UPDATE ON sitting
    FOR EACH ROW EXECUTE FUNCTION refuse_cancelled_sitting();
CREATE TRIGGER sitting_answer_kept BEFORE UPDATE OR DELETE ON sitting_answer
    FOR EACH ROW EXECUTE FUNCTION refuse('answer_kept');
CREATE TRIGGER sitting_answer_no_insert BEFORE INSERT ON sitting_answer
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_sealed_sitting();
