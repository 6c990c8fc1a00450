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

-- The outbox ----------------------------------------------------------------------------------------------------

-- A letter stays as it was posted; the secret of a confidential one is emptied when it is over.
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter
    BEGIN SELECT RAISE(ABORT, 'letter_kept'); END;
CREATE TRIGGER letter_no_update BEFORE UPDATE ON letter
    WHEN NEW.authority_id IS NOT OLD.authority_id OR NEW.id IS NOT OLD.id OR NEW.purpose IS NOT OLD.purpose
        OR NEW.about IS NOT OLD.about OR NEW.to_name IS NOT OLD.to_name OR NEW.to_address IS NOT OLD.to_address
        OR NEW.subject IS NOT OLD.subject OR NEW.confidential IS NOT OLD.confidential
        OR NEW.posted_at IS NOT OLD.posted_at OR NEW.posted_by IS NOT OLD.posted_by
        OR NEW.expires_at IS NOT OLD.expires_at
        OR (NEW.body IS NOT OLD.body AND (OLD.confidential = 0 OR NEW.body <> ''))
        OR (OLD.message_id IS NOT NULL AND NEW.message_id IS NOT OLD.message_id)
        OR NEW.attempts < OLD.attempts
    BEGIN SELECT RAISE(ABORT, 'letter_kept'); END;
-- What left is never handed over again, and an attempt begins only from where one may begin.
CREATE TRIGGER letter_over BEFORE UPDATE ON letter
    WHEN (OLD.state IN ('sent', 'withdrawn') AND (NEW.state IS NOT OLD.state OR NEW.sent_at IS NOT OLD.sent_at
            OR NEW.sent_on IS NOT OLD.sent_on OR NEW.answer IS NOT OLD.answer))
        OR (NEW.attempts > OLD.attempts AND OLD.state NOT IN ('waiting', 'deferred'))
        OR (NEW.reached > OLD.reached AND (OLD.state <> 'sending' OR NEW.state <> 'sending'))
    BEGIN SELECT RAISE(ABORT, 'letter_once'); END;
CREATE TRIGGER letter_attachment_no_update BEFORE UPDATE ON letter_attachment
    BEGIN SELECT RAISE(ABORT, 'letter_kept'); END;
CREATE TRIGGER letter_attachment_no_delete BEFORE DELETE ON letter_attachment
    BEGIN SELECT RAISE(ABORT, 'letter_kept'); END;
CREATE TRIGGER letter_step_no_update BEFORE UPDATE ON letter_step
    BEGIN SELECT RAISE(ABORT, 'letter_kept'); END;
CREATE TRIGGER letter_step_no_delete BEFORE DELETE ON letter_step
    BEGIN SELECT RAISE(ABORT, 'letter_kept'); END;

-- Convocations and their proof ----------------------------------------------------------------------------------

CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
    BEGIN SELECT RAISE(ABORT, 'notice_kept'); END;
CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
    BEGIN SELECT RAISE(ABORT, 'notice_kept'); END;
CREATE TRIGGER notice_paper_no_update BEFORE UPDATE ON notice_paper
    BEGIN SELECT RAISE(ABORT, 'notice_kept'); END;
CREATE TRIGGER notice_paper_no_delete BEFORE DELETE ON notice_paper
    BEGIN SELECT RAISE(ABORT, 'notice_kept'); END;
CREATE TRIGGER notice_delivery_no_delete BEFORE DELETE ON notice_delivery
    BEGIN SELECT RAISE(ABORT, 'notice_kept'); END;
CREATE TRIGGER notice_delivery_no_update BEFORE UPDATE ON notice_delivery
    WHEN OLD.given_on IS NOT NULL OR NEW.authority_id IS NOT OLD.authority_id OR NEW.id IS NOT OLD.id
        OR NEW.notice_id IS NOT OLD.notice_id OR NEW.nth IS NOT OLD.nth OR NEW.member_id IS NOT OLD.member_id
        OR NEW.channel IS NOT OLD.channel OR NEW.letter_id IS NOT OLD.letter_id OR NEW.address IS NOT OLD.address
        OR NEW.paper_sha256 IS NOT OLD.paper_sha256 OR NEW.replaces_id IS NOT OLD.replaces_id
        OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by IS NOT OLD.made_by
    BEGIN SELECT RAISE(ABORT, 'notice_kept'); END;
