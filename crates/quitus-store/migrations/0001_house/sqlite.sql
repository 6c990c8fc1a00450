-- Rules of SQLite: what is kept for ever, what is frozen, what must agree; and full text.
-- Each rule has its twin in postgres.sql, under the same code; the conformance suite holds them together.

-- Kept as written: corrections are new rows.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'journal_kept'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'journal_kept'); END;
CREATE TRIGGER vote_no_update BEFORE UPDATE ON vote
    BEGIN SELECT RAISE(ABORT, 'vote_kept'); END;
CREATE TRIGGER vote_no_delete BEFORE DELETE ON vote
    BEGIN SELECT RAISE(ABORT, 'vote_kept'); END;
CREATE TRIGGER position_taken_no_update BEFORE UPDATE ON position_taken
    BEGIN SELECT RAISE(ABORT, 'vote_kept'); END;
CREATE TRIGGER position_taken_no_delete BEFORE DELETE ON position_taken
    BEGIN SELECT RAISE(ABORT, 'vote_kept'); END;
CREATE TRIGGER signatory_no_update BEFORE UPDATE ON signatory
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER signatory_no_delete BEFORE DELETE ON signatory
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER legal_dates_no_update BEFORE UPDATE ON legal_dates
    BEGIN SELECT RAISE(ABORT, 'legal_dates_kept'); END;
CREATE TRIGGER legal_dates_no_delete BEFORE DELETE ON legal_dates
    BEGIN SELECT RAISE(ABORT, 'legal_dates_kept'); END;
CREATE TRIGGER file_no_update BEFORE UPDATE ON file
    BEGIN SELECT RAISE(ABORT, 'file_kept'); END;
CREATE TRIGGER file_no_delete BEFORE DELETE ON file
    BEGIN SELECT RAISE(ABORT, 'file_kept'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
    BEGIN SELECT RAISE(ABORT, 'document_kept'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document
    BEGIN SELECT RAISE(ABORT, 'document_kept'); END;
CREATE TRIGGER register_no_update BEFORE UPDATE ON register
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER register_no_delete BEFORE DELETE ON register
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER figure_no_update BEFORE UPDATE ON figure
    BEGIN SELECT RAISE(ABORT, 'figure_kept'); END;
CREATE TRIGGER figure_no_delete BEFORE DELETE ON figure
    BEGIN SELECT RAISE(ABORT, 'figure_kept'); END;

-- Records may be mended, with a line in the journal, and never vanish.
CREATE TRIGGER authority_no_delete BEFORE DELETE ON authority
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER assembly_no_delete BEFORE DELETE ON assembly
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER member_no_delete BEFORE DELETE ON member
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER membership_no_delete BEFORE DELETE ON membership
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER delegation_no_delete BEFORE DELETE ON delegation
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER organisation_no_delete BEFORE DELETE ON organisation
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER programme_no_delete BEFORE DELETE ON programme
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER axis_no_delete BEFORE DELETE ON axis
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER criterion_no_delete BEFORE DELETE ON criterion
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER budget_line_no_delete BEFORE DELETE ON budget_line
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER agreement_no_delete BEFORE DELETE ON agreement
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;

-- An entry of the register stays; what it did not know yet is given once.
CREATE TRIGGER register_entry_no_delete BEFORE DELETE ON register_entry
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;
CREATE TRIGGER register_entry_no_update BEFORE UPDATE ON register_entry
    WHEN NEW.authority_id <> OLD.authority_id OR NEW.act_id <> OLD.act_id OR NEW.register <> OLD.register
        OR NEW.year <> OLD.year OR NEW.rank <> OLD.rank OR NEW.number <> OLD.number
        OR NEW.sitting_id <> OLD.sitting_id
        OR (OLD.order_in_sitting IS NOT NULL AND NEW.order_in_sitting IS NOT OLD.order_in_sitting)
        OR (OLD.wire_number IS NOT NULL AND NEW.wire_number IS NOT OLD.wire_number)
        OR NEW.supersedes_id IS NOT OLD.supersedes_id OR NEW.supersedes_reason IS NOT OLD.supersedes_reason
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;

-- The axes of a decided act make its total. An act taken over from a source is recorded as voted, and found.
CREATE TRIGGER register_entry_amounts BEFORE INSERT ON register_entry
    WHEN EXISTS (SELECT 1 FROM act a
        WHERE a.authority_id = NEW.authority_id AND a.id = NEW.act_id AND a.stated_total_cents <> (
            SELECT SUM(m.cents) FROM act_amount m WHERE m.authority_id = a.authority_id AND m.act_id = a.id))
        AND NOT EXISTS (SELECT 1 FROM item i JOIN vote v ON v.authority_id = i.authority_id AND v.item_id = i.id
            WHERE i.authority_id = NEW.authority_id AND i.act_id = NEW.act_id AND v.kind = 'declared')
    BEGIN SELECT RAISE(ABORT, 'amounts_make_the_total'); END;

-- An act in the register is frozen, text and money.
CREATE TRIGGER act_no_update BEFORE UPDATE ON act
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_no_delete BEFORE DELETE ON act
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_paragraph_no_insert BEFORE INSERT ON act_paragraph
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = NEW.authority_id AND e.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_paragraph_no_update BEFORE UPDATE ON act_paragraph
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_paragraph_no_delete BEFORE DELETE ON act_paragraph
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_amount_no_insert BEFORE INSERT ON act_amount
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = NEW.authority_id AND e.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_amount_no_update BEFORE UPDATE ON act_amount
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_amount_no_delete BEFORE DELETE ON act_amount
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_budget_line_no_insert BEFORE INSERT ON act_budget_line
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = NEW.authority_id AND e.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_budget_line_no_update BEFORE UPDATE ON act_budget_line
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_budget_line_no_delete BEFORE DELETE ON act_budget_line
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_agreement_no_insert BEFORE INSERT ON act_agreement
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = NEW.authority_id AND e.act_id = NEW.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_agreement_no_update BEFORE UPDATE ON act_agreement
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;
CREATE TRIGGER act_agreement_no_delete BEFORE DELETE ON act_agreement
    WHEN EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.act_id = OLD.act_id)
    BEGIN SELECT RAISE(ABORT, 'act_kept'); END;

-- A sealed sitting is frozen: who came, for whom, what was on the agenda.
CREATE TRIGGER sitting_no_delete BEFORE DELETE ON sitting
    WHEN OLD.sealed = 1
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER sitting_no_update BEFORE UPDATE ON sitting
    WHEN OLD.sealed = 1 AND (NEW.authority_id IS NOT OLD.authority_id OR NEW.id IS NOT OLD.id
        OR NEW.assembly_id IS NOT OLD.assembly_id OR NEW.held_on IS NOT OLD.held_on
        OR NEW.state IS NOT OLD.state OR NEW.sealed IS NOT OLD.sealed
        OR NEW.convoked_on IS NOT OLD.convoked_on OR NEW.urgency IS NOT OLD.urgency
        OR NEW.second_of IS NOT OLD.second_of OR NEW.place IS NOT OLD.place
        OR NEW.opened_at IS NOT OLD.opened_at OR NEW.closed_at IS NOT OLD.closed_at
        OR NEW.chair_id IS NOT OLD.chair_id OR NEW.chair_capacity IS NOT OLD.chair_capacity)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER secretary_no_insert BEFORE INSERT ON secretary
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER secretary_no_update BEFORE UPDATE ON secretary
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER secretary_no_delete BEFORE DELETE ON secretary
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER attendance_no_insert BEFORE INSERT ON attendance
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER attendance_no_update BEFORE UPDATE ON attendance
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER attendance_no_delete BEFORE DELETE ON attendance
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER stay_no_insert BEFORE INSERT ON stay
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER stay_no_update BEFORE UPDATE ON stay
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER stay_no_delete BEFORE DELETE ON stay
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER proxy_no_insert BEFORE INSERT ON proxy
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER proxy_no_update BEFORE UPDATE ON proxy
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER proxy_no_delete BEFORE DELETE ON proxy
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER interest_no_insert BEFORE INSERT ON interest
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER interest_no_update BEFORE UPDATE ON interest
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER interest_no_delete BEFORE DELETE ON interest
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER item_no_insert BEFORE INSERT ON item
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = NEW.authority_id AND s.id = NEW.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER item_no_update BEFORE UPDATE ON item
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
        AND (NEW.authority_id IS NOT OLD.authority_id OR NEW.id IS NOT OLD.id
        OR NEW.sitting_id IS NOT OLD.sitting_id OR NEW.item_order IS NOT OLD.item_order
        OR NEW.order_known IS NOT OLD.order_known OR NEW.title IS NOT OLD.title
        OR NEW.rapporteur_id IS NOT OLD.rapporteur_id
        OR NEW.note_sent_on IS NOT OLD.note_sent_on OR NEW.note IS NOT OLD.note
        OR NEW.opened_at IS NOT OLD.opened_at OR NEW.fate IS NOT OLD.fate
        OR (OLD.act_id IS NOT NULL AND NEW.act_id IS NOT OLD.act_id))
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER item_no_delete BEFORE DELETE ON item
    WHEN EXISTS (SELECT 1 FROM sitting s
        WHERE s.authority_id = OLD.authority_id AND s.id = OLD.sitting_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;

-- After the seal only a correction adds a vote; a correction corrects something; names are as many as announced.
CREATE TRIGGER vote_no_insert BEFORE INSERT ON vote
    WHEN NEW.corrects IS NULL AND EXISTS (SELECT 1 FROM item i
        JOIN sitting s ON s.authority_id = i.authority_id AND s.id = i.sitting_id
        WHERE i.authority_id = NEW.authority_id AND i.id = NEW.item_id AND s.sealed = 1)
    BEGIN SELECT RAISE(ABORT, 'sitting_kept'); END;
CREATE TRIGGER vote_corrects_something BEFORE INSERT ON vote
    WHEN NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT 1 FROM vote v
        WHERE v.authority_id = NEW.authority_id AND v.item_id = NEW.item_id AND v.rank = NEW.corrects)
    BEGIN SELECT RAISE(ABORT, 'vote_corrects_nothing'); END;
CREATE TRIGGER position_taken_no_more BEFORE INSERT ON position_taken
    WHEN (SELECT COUNT(*) FROM position_taken p
        WHERE p.authority_id = NEW.authority_id AND p.vote_id = NEW.vote_id)
        >= (SELECT v.names FROM vote v WHERE v.authority_id = NEW.authority_id AND v.id = NEW.vote_id)
    BEGIN SELECT RAISE(ABORT, 'vote_kept'); END;

-- The words of an act, folded and stemmed by us; `ascii` leaves them as they are.
CREATE VIRTUAL TABLE search_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii',
    detail = 'none');
