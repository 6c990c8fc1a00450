-- Rules of people and settings, with the same codes as in postgres.sql.

-- The pattern of a register may be mended until the first act is entered in it.
DROP TRIGGER register_no_update;
CREATE TRIGGER register_no_update BEFORE UPDATE ON register
    WHEN NEW.authority_id <> OLD.authority_id OR NEW.name <> OLD.name OR EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.register = OLD.name)
    BEGIN SELECT RAISE(ABORT, 'register_kept'); END;

-- A number that was given is not given again.
CREATE TRIGGER register_start_insert BEFORE INSERT ON register_start
    WHEN EXISTS (SELECT 1 FROM register_entry e WHERE e.authority_id = NEW.authority_id
        AND e.register = NEW.register AND e.year = NEW.year AND e.rank >= NEW.next_rank)
    BEGIN SELECT RAISE(ABORT, 'register_start_taken'); END;
CREATE TRIGGER register_start_update BEFORE UPDATE ON register_start
    WHEN EXISTS (SELECT 1 FROM register_entry e WHERE e.authority_id = NEW.authority_id
        AND e.register = NEW.register AND e.year = NEW.year AND e.rank >= NEW.next_rank)
    BEGIN SELECT RAISE(ABORT, 'register_start_taken'); END;

-- Who sat in a sealed sitting sat there: the membership that says so stands.
CREATE TRIGGER membership_void_unused BEFORE INSERT ON membership_void
    WHEN EXISTS (SELECT 1 FROM membership m
        JOIN sitting s ON s.authority_id = m.authority_id AND s.assembly_id = m.assembly_id AND s.sealed = 1
        JOIN attendance a ON a.authority_id = s.authority_id AND a.sitting_id = s.id AND a.member_id = m.member_id
        WHERE m.authority_id = NEW.authority_id AND m.nth = NEW.membership_nth
            AND (m.from_day IS NULL OR m.from_day <= s.held_on) AND (m.until_day IS NULL OR s.held_on <= m.until_day))
    BEGIN SELECT RAISE(ABORT, 'membership_used'); END;
CREATE TRIGGER membership_void_no_update BEFORE UPDATE ON membership_void
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER membership_void_no_delete BEFORE DELETE ON membership_void
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER member_void_no_update BEFORE UPDATE ON member_void
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER member_void_no_delete BEFORE DELETE ON member_void
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;

-- A member with a membership that stands is someone.
CREATE TRIGGER member_void_without_memberships BEFORE INSERT ON member_void
    WHEN EXISTS (SELECT 1 FROM membership m WHERE m.authority_id = NEW.authority_id AND m.member_id = NEW.member_id
        AND NOT EXISTS (SELECT 1 FROM membership_void v
            WHERE v.authority_id = m.authority_id AND v.membership_nth = m.nth))
    BEGIN SELECT RAISE(ABORT, 'member_used'); END;

-- What an import did is told once, and its state only goes forward.
CREATE TRIGGER import_batch_no_delete BEFORE DELETE ON import_batch
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER import_batch_forward BEFORE UPDATE ON import_batch
    WHEN OLD.state IN ('undone', 'dropped') OR (OLD.state = 'confirmed' AND NEW.state <> 'undone')
    BEGIN SELECT RAISE(ABORT, 'import_decided'); END;
CREATE TRIGGER import_effect_no_update BEFORE UPDATE ON import_effect
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER import_effect_no_delete BEFORE DELETE ON import_effect
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER term_no_delete BEFORE DELETE ON term
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;

-- An authority that has sat is no trial, and a trial stays one.
CREATE TRIGGER trial_of_nothing BEFORE INSERT ON trial
    WHEN EXISTS (SELECT 1 FROM sitting s WHERE s.authority_id = NEW.authority_id)
        OR EXISTS (SELECT 1 FROM trial t WHERE t.authority_id = NEW.of_authority_id)
    BEGIN SELECT RAISE(ABORT, 'trial_has_records'); END;
CREATE TRIGGER trial_forward BEFORE UPDATE ON trial
    WHEN OLD.ended_at IS NOT NULL OR NEW.authority_id <> OLD.authority_id
        OR NEW.of_authority_id <> OLD.of_authority_id
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
CREATE TRIGGER trial_no_delete BEFORE DELETE ON trial
    BEGIN SELECT RAISE(ABORT, 'record_kept'); END;
