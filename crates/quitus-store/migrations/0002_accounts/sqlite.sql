-- Rules of SQLite: what is kept, what ends once. Each has its twin in postgres.sql, under the same code.

-- What an act changed, a line each: `field: before → after`.
ALTER TABLE journal ADD COLUMN changed TEXT
    CONSTRAINT journal_changed_kind CHECK (typeof(changed) IN ('text', 'null'));

-- Accounts and what they hold end, and never vanish.
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER role_grant_no_delete BEFORE DELETE ON role_grant
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER account_password_no_delete BEFORE DELETE ON account_password
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER passkey_no_delete BEFORE DELETE ON passkey
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER sign_in_session_no_delete BEFORE DELETE ON sign_in_session
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER one_time_link_no_delete BEFORE DELETE ON one_time_link
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER api_token_no_delete BEFORE DELETE ON api_token
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;

-- What they are does not change, and what ended does not begin again.
CREATE TRIGGER account_no_update BEFORE UPDATE ON account
    WHEN NEW.id IS NOT OLD.id OR NEW.email IS NOT OLD.email OR NEW.created_at IS NOT OLD.created_at
        OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at)
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER role_grant_no_update BEFORE UPDATE ON role_grant
    WHEN NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id
        OR NEW.authority_id IS NOT OLD.authority_id OR NEW.role IS NOT OLD.role
        OR NEW.member_id IS NOT OLD.member_id OR NEW.given_at IS NOT OLD.given_at
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at)
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER passkey_no_update BEFORE UPDATE ON passkey
    WHEN NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id OR NEW.key_id IS NOT OLD.key_id
        OR NEW.created_at IS NOT OLD.created_at
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at)
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER sign_in_session_no_update BEFORE UPDATE ON sign_in_session
    WHEN NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id
        OR NEW.token_sha256 IS NOT OLD.token_sha256 OR NEW.means IS NOT OLD.means
        OR NEW.created_at IS NOT OLD.created_at
        OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at)
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER one_time_link_no_update BEFORE UPDATE ON one_time_link
    WHEN NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id
        OR NEW.token_sha256 IS NOT OLD.token_sha256 OR NEW.purpose IS NOT OLD.purpose
        OR NEW.created_at IS NOT OLD.created_at OR NEW.expires_at IS NOT OLD.expires_at
        OR (OLD.used_at IS NOT NULL AND NEW.used_at IS NOT OLD.used_at)
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;
CREATE TRIGGER api_token_no_update BEFORE UPDATE ON api_token
    WHEN NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id
        OR NEW.token_sha256 IS NOT OLD.token_sha256 OR NEW.label IS NOT OLD.label
        OR NEW.created_at IS NOT OLD.created_at
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at)
    BEGIN SELECT RAISE(ABORT, 'account_kept'); END;

-- A home that has an administrator keeps one.
CREATE TRIGGER role_grant_last_administrator BEFORE UPDATE ON role_grant
    WHEN OLD.authority_id IS NULL AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
            WHERE g.authority_id IS NULL AND g.role = 'administrator' AND g.withdrawn_at IS NULL
            AND a.state = 'active' AND g.id <> OLD.id)
    BEGIN SELECT RAISE(ABORT, 'last_administrator'); END;
CREATE TRIGGER account_last_administrator BEFORE UPDATE ON account
    WHEN OLD.state = 'active' AND NEW.state = 'closed'
        AND EXISTS (SELECT 1 FROM role_grant o
            WHERE o.account_id = OLD.id AND o.authority_id IS NULL AND o.withdrawn_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
            WHERE g.authority_id IS NULL AND g.role = 'administrator' AND g.withdrawn_at IS NULL
            AND a.state = 'active' AND a.id <> OLD.id)
    BEGIN SELECT RAISE(ABORT, 'last_administrator'); END;
