-- Rules of PostgreSQL: a draft never vanishes, and once it is an act it is frozen; what was done at a step is kept.

CREATE FUNCTION refuse_part_of_enacted_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_draft RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN of_draft := NEW; ELSE of_draft := OLD; END IF;
    IF EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = of_draft.authority_id
        AND d.id = of_draft.draft_id AND d.state = 'enacted') THEN
        RAISE EXCEPTION 'draft_kept';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER draft_no_delete BEFORE DELETE ON draft
    FOR EACH ROW EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_no_update BEFORE UPDATE ON draft
    FOR EACH ROW WHEN (OLD.state = 'enacted') EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_visa_no_change BEFORE UPDATE OR DELETE ON draft_visa
    FOR EACH ROW EXECUTE FUNCTION refuse('visa_kept');
CREATE TRIGGER draft_step_no_change BEFORE UPDATE OR DELETE ON draft_step
    FOR EACH ROW EXECUTE FUNCTION refuse('visa_kept');
CREATE TRIGGER draft_part_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_part
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();
CREATE TRIGGER draft_paragraph_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_paragraph
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();
CREATE TRIGGER draft_amount_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_amount
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();
CREATE TRIGGER draft_budget_line_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_budget_line
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();
CREATE TRIGGER draft_agreement_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_agreement
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();
CREATE TRIGGER draft_attachment_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_attachment
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();
CREATE TRIGGER draft_opinion_no_change BEFORE INSERT OR UPDATE OR DELETE ON draft_opinion
    FOR EACH ROW EXECUTE FUNCTION refuse_part_of_enacted_draft();

-- Emptying a table is deleting its rows.
CREATE TRIGGER draft_no_truncate BEFORE TRUNCATE ON draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_visa_no_truncate BEFORE TRUNCATE ON draft_visa
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('visa_kept');
CREATE TRIGGER draft_step_no_truncate BEFORE TRUNCATE ON draft_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('visa_kept');
CREATE TRIGGER draft_part_no_truncate BEFORE TRUNCATE ON draft_part
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_paragraph_no_truncate BEFORE TRUNCATE ON draft_paragraph
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_amount_no_truncate BEFORE TRUNCATE ON draft_amount
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_budget_line_no_truncate BEFORE TRUNCATE ON draft_budget_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_agreement_no_truncate BEFORE TRUNCATE ON draft_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_attachment_no_truncate BEFORE TRUNCATE ON draft_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
CREATE TRIGGER draft_opinion_no_truncate BEFORE TRUNCATE ON draft_opinion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('draft_kept');
