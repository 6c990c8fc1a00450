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

-- The outbox ----------------------------------------------------------------------------------------------------

-- A letter stays as it was posted; the secret of a confidential one is emptied when it is over.
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter
    FOR EACH ROW EXECUTE FUNCTION refuse('letter_kept');
CREATE TRIGGER letter_no_truncate BEFORE TRUNCATE ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('letter_kept');
CREATE TRIGGER letter_no_update BEFORE UPDATE ON letter
    FOR EACH ROW WHEN (NEW.authority_id IS DISTINCT FROM OLD.authority_id OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.purpose IS DISTINCT FROM OLD.purpose OR NEW.about IS DISTINCT FROM OLD.about
        OR NEW.to_name IS DISTINCT FROM OLD.to_name OR NEW.to_address IS DISTINCT FROM OLD.to_address
        OR NEW.subject IS DISTINCT FROM OLD.subject OR NEW.confidential IS DISTINCT FROM OLD.confidential
        OR NEW.posted_at IS DISTINCT FROM OLD.posted_at OR NEW.posted_by IS DISTINCT FROM OLD.posted_by
        OR NEW.expires_at IS DISTINCT FROM OLD.expires_at
        OR (NEW.body IS DISTINCT FROM OLD.body AND (OLD.confidential = 0 OR NEW.body <> ''))
        OR (OLD.message_id IS NOT NULL AND NEW.message_id IS DISTINCT FROM OLD.message_id)
        OR NEW.attempts < OLD.attempts) EXECUTE FUNCTION refuse('letter_kept');
-- What left is never handed over again, and an attempt begins only from where one may begin.
CREATE TRIGGER letter_over BEFORE UPDATE ON letter
    FOR EACH ROW WHEN ((OLD.state IN ('sent', 'withdrawn') AND (NEW.state IS DISTINCT FROM OLD.state
            OR NEW.sent_at IS DISTINCT FROM OLD.sent_at OR NEW.sent_on IS DISTINCT FROM OLD.sent_on
            OR NEW.answer IS DISTINCT FROM OLD.answer))
        OR (NEW.attempts > OLD.attempts AND OLD.state NOT IN ('waiting', 'deferred'))
        OR (NEW.reached > OLD.reached AND (OLD.state <> 'sending' OR NEW.state <> 'sending')))
    EXECUTE FUNCTION refuse('letter_once');
CREATE TRIGGER letter_attachment_no_change BEFORE UPDATE OR DELETE ON letter_attachment
    FOR EACH ROW EXECUTE FUNCTION refuse('letter_kept');
CREATE TRIGGER letter_attachment_no_truncate BEFORE TRUNCATE ON letter_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('letter_kept');
CREATE TRIGGER letter_step_no_change BEFORE UPDATE OR DELETE ON letter_step
    FOR EACH ROW EXECUTE FUNCTION refuse('letter_kept');
CREATE TRIGGER letter_step_no_truncate BEFORE TRUNCATE ON letter_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('letter_kept');

-- Convocations and their proof ----------------------------------------------------------------------------------

CREATE TRIGGER notice_no_change BEFORE UPDATE OR DELETE ON notice
    FOR EACH ROW EXECUTE FUNCTION refuse('notice_kept');
CREATE TRIGGER notice_no_truncate BEFORE TRUNCATE ON notice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('notice_kept');
CREATE TRIGGER notice_paper_no_change BEFORE UPDATE OR DELETE ON notice_paper
    FOR EACH ROW EXECUTE FUNCTION refuse('notice_kept');
CREATE TRIGGER notice_paper_no_truncate BEFORE TRUNCATE ON notice_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('notice_kept');
CREATE TRIGGER notice_delivery_no_delete BEFORE DELETE ON notice_delivery
    FOR EACH ROW EXECUTE FUNCTION refuse('notice_kept');
CREATE TRIGGER notice_delivery_no_truncate BEFORE TRUNCATE ON notice_delivery
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('notice_kept');
CREATE TRIGGER notice_delivery_no_update BEFORE UPDATE ON notice_delivery
    FOR EACH ROW WHEN (OLD.given_on IS NOT NULL OR NEW.authority_id IS DISTINCT FROM OLD.authority_id
        OR NEW.id IS DISTINCT FROM OLD.id OR NEW.notice_id IS DISTINCT FROM OLD.notice_id
        OR NEW.nth IS DISTINCT FROM OLD.nth OR NEW.member_id IS DISTINCT FROM OLD.member_id
        OR NEW.channel IS DISTINCT FROM OLD.channel OR NEW.letter_id IS DISTINCT FROM OLD.letter_id
        OR NEW.address IS DISTINCT FROM OLD.address OR NEW.paper_sha256 IS DISTINCT FROM OLD.paper_sha256
        OR NEW.replaces_id IS DISTINCT FROM OLD.replaces_id OR NEW.made_at IS DISTINCT FROM OLD.made_at
        OR NEW.made_by IS DISTINCT FROM OLD.made_by) EXECUTE FUNCTION refuse('notice_kept');
