-- Rules of PostgreSQL: what is kept, what ends once. Each has its twin in sqlite.sql, under the same code.

-- What an act changed, a line each: `field: before → after`.
ALTER TABLE journal ADD COLUMN changed TEXT COLLATE "C";

-- Accounts and what they hold end, and never vanish.
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER account_no_truncate BEFORE TRUNCATE ON account
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER role_grant_no_delete BEFORE DELETE ON role_grant
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER role_grant_no_truncate BEFORE TRUNCATE ON role_grant
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER account_password_no_delete BEFORE DELETE ON account_password
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER account_password_no_truncate BEFORE TRUNCATE ON account_password
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER passkey_no_delete BEFORE DELETE ON passkey
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER passkey_no_truncate BEFORE TRUNCATE ON passkey
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER sign_in_session_no_delete BEFORE DELETE ON sign_in_session
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER sign_in_session_no_truncate BEFORE TRUNCATE ON sign_in_session
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER one_time_link_no_delete BEFORE DELETE ON one_time_link
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER one_time_link_no_truncate BEFORE TRUNCATE ON one_time_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER api_token_no_delete BEFORE DELETE ON api_token
    FOR EACH ROW EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER api_token_no_truncate BEFORE TRUNCATE ON api_token
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('account_kept');

-- What they are does not change, and what ended does not begin again.
CREATE TRIGGER account_no_update BEFORE UPDATE ON account FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id OR NEW.email IS DISTINCT FROM OLD.email
        OR NEW.created_at IS DISTINCT FROM OLD.created_at
        OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at))
    EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER role_grant_no_update BEFORE UPDATE ON role_grant FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id OR NEW.account_id IS DISTINCT FROM OLD.account_id
        OR NEW.authority_id IS DISTINCT FROM OLD.authority_id OR NEW.role IS DISTINCT FROM OLD.role
        OR NEW.member_id IS DISTINCT FROM OLD.member_id OR NEW.given_at IS DISTINCT FROM OLD.given_at
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at))
    EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER passkey_no_update BEFORE UPDATE ON passkey FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id OR NEW.account_id IS DISTINCT FROM OLD.account_id
        OR NEW.key_id IS DISTINCT FROM OLD.key_id OR NEW.created_at IS DISTINCT FROM OLD.created_at
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at))
    EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER sign_in_session_no_update BEFORE UPDATE ON sign_in_session FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id OR NEW.account_id IS DISTINCT FROM OLD.account_id
        OR NEW.token_sha256 IS DISTINCT FROM OLD.token_sha256 OR NEW.means IS DISTINCT FROM OLD.means
        OR NEW.created_at IS DISTINCT FROM OLD.created_at
        OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at))
    EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER one_time_link_no_update BEFORE UPDATE ON one_time_link FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id OR NEW.account_id IS DISTINCT FROM OLD.account_id
        OR NEW.token_sha256 IS DISTINCT FROM OLD.token_sha256
        OR NEW.purpose IS DISTINCT FROM OLD.purpose OR NEW.created_at IS DISTINCT FROM OLD.created_at
        OR NEW.expires_at IS DISTINCT FROM OLD.expires_at
        OR (OLD.used_at IS NOT NULL AND NEW.used_at IS DISTINCT FROM OLD.used_at))
    EXECUTE FUNCTION refuse('account_kept');
CREATE TRIGGER api_token_no_update BEFORE UPDATE ON api_token FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id OR NEW.account_id IS DISTINCT FROM OLD.account_id
        OR NEW.token_sha256 IS DISTINCT FROM OLD.token_sha256 OR NEW.label IS DISTINCT FROM OLD.label
        OR NEW.created_at IS DISTINCT FROM OLD.created_at
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at))
    EXECUTE FUNCTION refuse('account_kept');

-- A home that has an administrator keeps one.
CREATE FUNCTION refuse_last_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.authority_id IS NULL AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
            WHERE g.authority_id IS NULL AND g.role = 'administrator' AND g.withdrawn_at IS NULL
            AND a.state = 'active' AND g.id <> OLD.id) THEN
        RAISE EXCEPTION 'last_administrator';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER role_grant_last_administrator BEFORE UPDATE ON role_grant
    FOR EACH ROW EXECUTE FUNCTION refuse_last_grant();
CREATE FUNCTION refuse_last_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'active' AND NEW.state = 'closed'
        AND EXISTS (SELECT 1 FROM role_grant o
            WHERE o.account_id = OLD.id AND o.authority_id IS NULL AND o.withdrawn_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
            WHERE g.authority_id IS NULL AND g.role = 'administrator' AND g.withdrawn_at IS NULL
            AND a.state = 'active' AND a.id <> OLD.id) THEN
        RAISE EXCEPTION 'last_administrator';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER account_last_administrator BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION refuse_last_account();
