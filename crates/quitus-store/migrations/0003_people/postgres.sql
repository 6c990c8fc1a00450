-- Rules of people and settings, with the same codes as in sqlite.sql.

-- The pattern of a register may be mended until the first act is entered in it.
CREATE FUNCTION refuse_used_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.authority_id <> OLD.authority_id OR NEW.name <> OLD.name OR EXISTS (SELECT 1 FROM register_entry e
        WHERE e.authority_id = OLD.authority_id AND e.register = OLD.name) THEN
        RAISE EXCEPTION 'register_kept';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER register_no_change ON register;
CREATE TRIGGER register_no_update BEFORE UPDATE ON register
    FOR EACH ROW EXECUTE FUNCTION refuse_used_register();
CREATE TRIGGER register_no_delete BEFORE DELETE ON register
    FOR EACH ROW EXECUTE FUNCTION refuse('register_kept');

-- A number that was given is not given again.
CREATE FUNCTION refuse_taken_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM register_entry e WHERE e.authority_id = NEW.authority_id
        AND e.register = NEW.register AND e.year = NEW.year AND e.rank >= NEW.next_rank) THEN
        RAISE EXCEPTION 'register_start_taken';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER register_start_change BEFORE INSERT OR UPDATE ON register_start
    FOR EACH ROW EXECUTE FUNCTION refuse_taken_start();

-- Who sat in a sealed sitting sat there: the membership that says so stands.
CREATE FUNCTION refuse_used_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM membership m
        JOIN sitting s ON s.authority_id = m.authority_id AND s.assembly_id = m.assembly_id AND s.sealed = 1
        JOIN attendance a ON a.authority_id = s.authority_id AND a.sitting_id = s.id AND a.member_id = m.member_id
        WHERE m.authority_id = NEW.authority_id AND m.nth = NEW.membership_nth
            AND (m.from_day IS NULL OR m.from_day <= s.held_on)
            AND (m.until_day IS NULL OR s.held_on <= m.until_day)) THEN
        RAISE EXCEPTION 'membership_used';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_void_unused BEFORE INSERT ON membership_void
    FOR EACH ROW EXECUTE FUNCTION refuse_used_membership();
CREATE TRIGGER membership_void_no_change BEFORE UPDATE OR DELETE ON membership_void
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER member_void_no_change BEFORE UPDATE OR DELETE ON member_void
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');

-- A member with a membership that stands is someone.
CREATE FUNCTION refuse_used_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM membership m WHERE m.authority_id = NEW.authority_id AND m.member_id = NEW.member_id
        AND NOT EXISTS (SELECT 1 FROM membership_void v
            WHERE v.authority_id = m.authority_id AND v.membership_nth = m.nth)) THEN
        RAISE EXCEPTION 'member_used';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER member_void_without_memberships BEFORE INSERT ON member_void
    FOR EACH ROW EXECUTE FUNCTION refuse_used_member();

-- What an import did is told once, and its state only goes forward.
CREATE FUNCTION refuse_decided_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('undone', 'dropped') OR (OLD.state = 'confirmed' AND NEW.state <> 'undone') THEN
        RAISE EXCEPTION 'import_decided';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER import_batch_no_delete BEFORE DELETE ON import_batch
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER import_batch_forward BEFORE UPDATE ON import_batch
    FOR EACH ROW EXECUTE FUNCTION refuse_decided_import();
CREATE TRIGGER import_effect_no_change BEFORE UPDATE OR DELETE ON import_effect
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER term_no_delete BEFORE DELETE ON term
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');

CREATE TRIGGER membership_void_no_truncate BEFORE TRUNCATE ON membership_void
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER member_void_no_truncate BEFORE TRUNCATE ON member_void
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER import_batch_no_truncate BEFORE TRUNCATE ON import_batch
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER import_effect_no_truncate BEFORE TRUNCATE ON import_effect
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER term_no_truncate BEFORE TRUNCATE ON term
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');

-- An authority that has sat is no trial, and a trial stays one.
CREATE FUNCTION refuse_trial_with_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM sitting s WHERE s.authority_id = NEW.authority_id)
        OR EXISTS (SELECT 1 FROM trial t WHERE t.authority_id = NEW.of_authority_id) THEN
        RAISE EXCEPTION 'trial_has_records';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER trial_of_nothing BEFORE INSERT ON trial
    FOR EACH ROW EXECUTE FUNCTION refuse_trial_with_records();
CREATE TRIGGER trial_forward BEFORE UPDATE ON trial
    FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL OR NEW.authority_id <> OLD.authority_id
        OR NEW.of_authority_id <> OLD.of_authority_id)
    EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER trial_no_delete BEFORE DELETE ON trial
    FOR EACH ROW EXECUTE FUNCTION refuse('record_kept');
CREATE TRIGGER trial_no_truncate BEFORE TRUNCATE ON trial
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('record_kept');
