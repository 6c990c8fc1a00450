-- Rules of SQLite: a draft never vanishes, and once it is an act it is frozen; what was done at a step is kept.

CREATE TRIGGER draft_no_delete BEFORE DELETE ON draft
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_no_update BEFORE UPDATE ON draft WHEN OLD.state = 'enacted'
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_visa_no_update BEFORE UPDATE ON draft_visa
    BEGIN SELECT RAISE(ABORT, 'visa_kept'); END;
CREATE TRIGGER draft_visa_no_delete BEFORE DELETE ON draft_visa
    BEGIN SELECT RAISE(ABORT, 'visa_kept'); END;
CREATE TRIGGER draft_step_no_update BEFORE UPDATE ON draft_step
    BEGIN SELECT RAISE(ABORT, 'visa_kept'); END;
CREATE TRIGGER draft_step_no_delete BEFORE DELETE ON draft_step
    BEGIN SELECT RAISE(ABORT, 'visa_kept'); END;
CREATE TRIGGER draft_part_no_insert BEFORE INSERT ON draft_part
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_part_no_update BEFORE UPDATE ON draft_part
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_part_no_delete BEFORE DELETE ON draft_part
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_paragraph_no_insert BEFORE INSERT ON draft_paragraph
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_paragraph_no_update BEFORE UPDATE ON draft_paragraph
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_paragraph_no_delete BEFORE DELETE ON draft_paragraph
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_amount_no_insert BEFORE INSERT ON draft_amount
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_amount_no_update BEFORE UPDATE ON draft_amount
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_amount_no_delete BEFORE DELETE ON draft_amount
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_budget_line_no_insert BEFORE INSERT ON draft_budget_line
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_budget_line_no_update BEFORE UPDATE ON draft_budget_line
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_budget_line_no_delete BEFORE DELETE ON draft_budget_line
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_agreement_no_insert BEFORE INSERT ON draft_agreement
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_agreement_no_update BEFORE UPDATE ON draft_agreement
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_agreement_no_delete BEFORE DELETE ON draft_agreement
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_attachment_no_insert BEFORE INSERT ON draft_attachment
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_attachment_no_update BEFORE UPDATE ON draft_attachment
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_attachment_no_delete BEFORE DELETE ON draft_attachment
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_opinion_no_insert BEFORE INSERT ON draft_opinion
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = NEW.authority_id AND d.id = NEW.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_opinion_no_update BEFORE UPDATE ON draft_opinion
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
CREATE TRIGGER draft_opinion_no_delete BEFORE DELETE ON draft_opinion
    WHEN EXISTS (SELECT 1 FROM draft d WHERE d.authority_id = OLD.authority_id AND d.id = OLD.draft_id
        AND d.state = 'enacted')
    BEGIN SELECT RAISE(ABORT, 'draft_kept'); END;
