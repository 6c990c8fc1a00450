-- Accounts: who may sign in, by what, and what they hold. Nothing is deleted but counts of attempts, which are
-- personal data and serve for a day. Secrets are never here: only their SHA-256, or what argon2id made of them.

CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    closed_at BIGINT,
    CONSTRAINT account_email_lower CHECK (email <> '' AND email = LOWER(email)),
    CONSTRAINT account_named CHECK (name <> ''),
    CONSTRAINT account_state_known CHECK (state IN ('active', 'closed')),
    CONSTRAINT account_closed_once CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX account_email ON account (email);

-- A role in an authority, or in the home itself when there is none: only administrators are of the home.
CREATE TABLE role_grant (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    authority_id TEXT REFERENCES authority (id),
    role TEXT NOT NULL,
    member_id TEXT,
    given_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    FOREIGN KEY (authority_id, member_id) REFERENCES member (authority_id, id),
    CONSTRAINT role_grant_role_known CHECK (role IN ('administrator', 'clerk', 'service_author', 'grant_officer',
        'finance_officer', 'member', 'partner', 'auditor')),
    CONSTRAINT role_grant_at_home CHECK (authority_id IS NOT NULL OR role = 'administrator'),
    CONSTRAINT role_grant_of_member CHECK (member_id IS NULL OR role = 'member')
);
CREATE UNIQUE INDEX role_grant_once ON role_grant (account_id, authority_id, role) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX role_grant_home_once ON role_grant (account_id, role)
    WHERE withdrawn_at IS NULL AND authority_id IS NULL;
CREATE INDEX role_grant_of_authority ON role_grant (authority_id);

CREATE TABLE account_password (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    phc TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    CONSTRAINT account_password_argon2id CHECK (phc LIKE '$argon2id$%')
);

-- `credential` is the key as the norm of passkeys (WebAuthn) has it, in JSON.
CREATE TABLE passkey (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    key_id TEXT NOT NULL,
    credential TEXT NOT NULL,
    counter BIGINT NOT NULL,
    label TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    withdrawn_at BIGINT,
    CONSTRAINT passkey_counter_grows CHECK (counter >= 0)
);
CREATE UNIQUE INDEX passkey_key ON passkey (key_id);
CREATE INDEX passkey_of_account ON passkey (account_id);

CREATE TABLE sign_in_session (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    token_sha256 TEXT NOT NULL,
    means TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    closed_at BIGINT,
    CONSTRAINT sign_in_session_hashed CHECK (LENGTH(token_sha256) = 64),
    CONSTRAINT sign_in_session_means_known CHECK (means IN ('password', 'link', 'passkey', 'demonstration')),
    CONSTRAINT sign_in_session_ends CHECK (expires_at > created_at)
);
CREATE UNIQUE INDEX sign_in_session_token ON sign_in_session (token_sha256);
CREATE INDEX sign_in_session_of_account ON sign_in_session (account_id);

CREATE TABLE one_time_link (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    token_sha256 TEXT NOT NULL,
    purpose TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CONSTRAINT one_time_link_hashed CHECK (LENGTH(token_sha256) = 64),
    CONSTRAINT one_time_link_purpose_known CHECK (purpose IN ('welcome', 'sign_in')),
    CONSTRAINT one_time_link_used_in_time CHECK (used_at IS NULL OR used_at < expires_at)
);
CREATE UNIQUE INDEX one_time_link_token ON one_time_link (token_sha256);
CREATE INDEX one_time_link_of_account ON one_time_link (account_id);

CREATE TABLE api_token (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    token_sha256 TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    withdrawn_at BIGINT,
    CONSTRAINT api_token_hashed CHECK (LENGTH(token_sha256) = 64),
    CONSTRAINT api_token_labelled CHECK (label <> '')
);
CREATE UNIQUE INDEX api_token_secret ON api_token (token_sha256);
CREATE INDEX api_token_of_account ON api_token (account_id);

-- Attempts, for the limit: `subject` is the SHA-256 of an e-mail or of an address, never one of them.
CREATE TABLE sign_in_attempt (
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    means TEXT NOT NULL,
    subject TEXT NOT NULL,
    passed BIGINT NOT NULL,
    PRIMARY KEY (id, subject),
    CONSTRAINT sign_in_attempt_hashed CHECK (LENGTH(subject) = 64),
    CONSTRAINT sign_in_attempt_passed_or_not CHECK (passed IN (0, 1))
);
CREATE INDEX sign_in_attempt_of_subject ON sign_in_attempt (subject, means, at);
