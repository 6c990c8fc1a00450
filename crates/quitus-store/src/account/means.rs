//! What accounts sign in by: passwords, passkeys, one-time links, tokens; the sessions they open; the attempts made.
//!
//! Secrets come and go as the SHA-256 of what was drawn (64 hexadecimal digits), never as themselves.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::account::Means;
use quitus_core::kernel::{AccountId, Instant};

statements! {
    SET_PASSWORD = "INSERT INTO account_password (account_id, phc, set_at) VALUES ($1, $2, $3)
        ON CONFLICT (account_id) DO UPDATE SET phc = excluded.phc, set_at = excluded.set_at";
    PASSWORD = "SELECT phc FROM account_password WHERE account_id = $1";
    INSERT_PASSKEY = "INSERT INTO passkey (id, account_id, key_id, credential, counter, label, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PASSKEYS = "SELECT id, account_id, key_id, credential, counter, label, created_at, last_used_at FROM passkey
        WHERE account_id = $1 AND withdrawn_at IS NULL ORDER BY created_at, id";
    PASSKEY = "SELECT id, account_id, key_id, credential, counter, label, created_at, last_used_at FROM passkey
        WHERE key_id = $1 AND withdrawn_at IS NULL";
    USE_PASSKEY = "UPDATE passkey SET credential = $1, counter = $2, last_used_at = $3
        WHERE id = $4 AND counter <= $2 AND withdrawn_at IS NULL";
    WITHDRAW_PASSKEY = "UPDATE passkey SET withdrawn_at = $1
        WHERE id = $2 AND account_id = $3 AND withdrawn_at IS NULL";
    OPEN_SESSION = "INSERT INTO sign_in_session
            (id, account_id, token_sha256, means, created_at, last_seen_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    SESSION = "SELECT id, account_id, means, created_at, last_seen_at, expires_at FROM sign_in_session
        WHERE token_sha256 = $1 AND closed_at IS NULL AND expires_at > $2";
    SESSIONS = "SELECT id, account_id, means, created_at, last_seen_at, expires_at FROM sign_in_session
        WHERE account_id = $1 AND closed_at IS NULL AND expires_at > $2 ORDER BY last_seen_at DESC, id";
    TOUCH_SESSION = "UPDATE sign_in_session SET last_seen_at = $1, expires_at = $2
        WHERE id = $3 AND closed_at IS NULL";
    CLOSE_SESSION = "UPDATE sign_in_session SET closed_at = $1 WHERE token_sha256 = $2 AND closed_at IS NULL";
    CLOSE_SESSIONS = "UPDATE sign_in_session SET closed_at = $1
        WHERE account_id = $2 AND closed_at IS NULL AND token_sha256 <> $3";
    INSERT_LINK = "INSERT INTO one_time_link (id, account_id, token_sha256, purpose, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    LINK = "SELECT id, account_id, expires_at, used_at FROM one_time_link WHERE token_sha256 = $1";
    USE_LINK = "UPDATE one_time_link SET used_at = $1 WHERE id = $2 AND used_at IS NULL AND expires_at > $1";
    INSERT_TOKEN = "INSERT INTO api_token (id, account_id, token_sha256, label, created_at)
        VALUES ($1, $2, $3, $4, $5)";
    TOKENS = "SELECT id, account_id, label, created_at, last_used_at FROM api_token
        WHERE account_id = $1 AND withdrawn_at IS NULL ORDER BY created_at, id";
    TOKEN = "SELECT id, account_id, label, created_at, last_used_at FROM api_token
        WHERE token_sha256 = $1 AND withdrawn_at IS NULL";
    TOUCH_TOKEN = "UPDATE api_token SET last_used_at = $1 WHERE id = $2 AND withdrawn_at IS NULL";
    WITHDRAW_TOKEN = "UPDATE api_token SET withdrawn_at = $1
        WHERE id = $2 AND account_id = $3 AND withdrawn_at IS NULL";
    NOTE_ATTEMPT = "INSERT INTO sign_in_attempt (id, at, means, subject, passed) VALUES ($1, $2, $3, $4, 0)";
    PASS_ATTEMPT = "UPDATE sign_in_attempt SET passed = 1 WHERE id = $1";
    FAILED = "SELECT at FROM sign_in_attempt
        WHERE subject = $1 AND means = $2 AND passed = 0 AND at > $3 ORDER BY at";
    FORGET = "DELETE FROM sign_in_attempt WHERE at < $1";
}

/// A passkey of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its id.
    pub id: String,
    /// Whose.
    pub account: AccountId,
    /// The id its maker gave it, base64url without padding.
    pub key_id: String,
    /// The key, in the JSON of its norm.
    pub credential: String,
    /// How often it was used, as it says itself; 0 when it does not count.
    pub counter: i64,
    /// The name its owner gave it.
    pub label: String,
    /// Since when.
    pub created_at: Instant,
    /// When it last served.
    pub last_used_at: Option<Instant>,
}

/// A session: someone signed in, somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// Whose.
    pub account: AccountId,
    /// By what it was opened.
    pub means: Means,
    /// When it was opened.
    pub created_at: Instant,
    /// When it last served.
    pub last_seen_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
}

/// A one-time link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: String,
    /// Whose.
    pub account: AccountId,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was used; none while it can serve.
    pub used_at: Option<Instant>,
}

/// A personal token of the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// Its id.
    pub id: String,
    /// Whose.
    pub account: AccountId,
    /// What it is for.
    pub label: String,
    /// Since when.
    pub created_at: Instant,
    /// When it last served, to within an hour.
    pub last_used_at: Option<Instant>,
}

/// Keeps what argon2id made of a password, in place of the one before.
pub fn set_password(tx: &mut Tx<'_>, account: &AccountId, phc: &str, at: Instant) -> StoreResult<()> {
    tx.execute_one(SET_PASSWORD, values![account, phc, at], "password")
}

/// What argon2id made of the password of an account.
pub fn password(tx: &mut Tx<'_>, account: &AccountId) -> StoreResult<Option<String>> {
    tx.first(PASSWORD, values![account])?.map(|mut row| row.get()).transpose()
}

/// Keeps a new passkey.
pub fn insert_passkey(tx: &mut Tx<'_>, key: &Passkey) -> StoreResult<()> {
    let values =
        values![key.id, key.account, key.key_id, key.credential, key.counter, key.label, key.created_at];
    tx.execute_one(INSERT_PASSKEY, values, "passkey")
}

/// The passkeys of an account, those withdrawn aside.
pub fn passkeys(tx: &mut Tx<'_>, account: &AccountId) -> StoreResult<Vec<Passkey>> {
    tx.list(PASSKEYS, values![account], read_passkey)
}

/// The passkey of that maker's id.
pub fn passkey(tx: &mut Tx<'_>, key_id: &str) -> StoreResult<Option<Passkey>> {
    tx.first(PASSKEY, values![key_id])?.map(read_passkey).transpose()
}

/// Keeps a passkey as it is after it served; whether its counter did not go back.
pub fn use_passkey(
    tx: &mut Tx<'_>,
    id: &str,
    credential: &str,
    counter: i64,
    at: Instant,
) -> StoreResult<bool> {
    Ok(tx.execute(USE_PASSKEY, values![credential, counter, at, id])? == 1)
}

/// Withdraws a passkey of an account; whether it was there.
pub fn withdraw_passkey(tx: &mut Tx<'_>, account: &AccountId, id: &str, at: Instant) -> StoreResult<bool> {
    Ok(tx.execute(WITHDRAW_PASSKEY, values![at, id, account])? == 1)
}

/// Opens a session for whoever holds the secret behind that SHA-256.
pub fn open_session(tx: &mut Tx<'_>, session: &Session, token_sha256: &str) -> StoreResult<()> {
    let Session { id, account, means, created_at, last_seen_at, expires_at } = session;
    let values = values![id, account, token_sha256, means, created_at, last_seen_at, expires_at];
    tx.execute_one(OPEN_SESSION, values, "session")
}

/// The session behind that SHA-256, when it is open.
pub fn session(tx: &mut Tx<'_>, token_sha256: &str, now: Instant) -> StoreResult<Option<Session>> {
    tx.first(SESSION, values![token_sha256, now])?.map(read_session).transpose()
}

/// The open sessions of an account, the last to serve first.
pub fn sessions(tx: &mut Tx<'_>, account: &AccountId, now: Instant) -> StoreResult<Vec<Session>> {
    tx.list(SESSIONS, values![account, now], read_session)
}

/// Notes that a session served and when it now ends.
pub fn touch_session(tx: &mut Tx<'_>, id: &str, now: Instant, expires_at: Instant) -> StoreResult<()> {
    tx.execute(TOUCH_SESSION, values![now, expires_at, id]).map(|_| ())
}

/// Closes the session behind that SHA-256; whether it was open.
pub fn close_session(tx: &mut Tx<'_>, token_sha256: &str, at: Instant) -> StoreResult<bool> {
    Ok(tx.execute(CLOSE_SESSION, values![at, token_sha256])? == 1)
}

/// Closes every session of an account but the one behind that SHA-256; how many.
pub fn close_sessions(
    tx: &mut Tx<'_>,
    account: &AccountId,
    but: Option<&str>,
    at: Instant,
) -> StoreResult<u64> {
    tx.execute(CLOSE_SESSIONS, values![at, account, but.unwrap_or_default()])
}

/// Keeps a one-time link; `welcome` says that it opens a new account.
pub fn insert_link(
    tx: &mut Tx<'_>,
    link: &Link,
    token_sha256: &str,
    welcome: bool,
    at: Instant,
) -> StoreResult<()> {
    let purpose = if welcome { "welcome" } else { "sign_in" };
    let values = values![link.id, link.account, token_sha256, purpose, at, link.expires_at];
    tx.execute_one(INSERT_LINK, values, "link")
}

/// The link behind that SHA-256, used or not.
pub fn link(tx: &mut Tx<'_>, token_sha256: &str) -> StoreResult<Option<Link>> {
    tx.first(LINK, values![token_sha256])?.map(read_link).transpose()
}

/// Uses a link; whether it could serve.
pub fn use_link(tx: &mut Tx<'_>, id: &str, at: Instant) -> StoreResult<bool> {
    Ok(tx.execute(USE_LINK, values![at, id])? == 1)
}

/// Keeps a personal token.
pub fn insert_token(tx: &mut Tx<'_>, token: &ApiToken, token_sha256: &str) -> StoreResult<()> {
    let values = values![token.id, token.account, token_sha256, token.label, token.created_at];
    tx.execute_one(INSERT_TOKEN, values, "token")
}

/// The tokens of an account, those withdrawn aside.
pub fn tokens(tx: &mut Tx<'_>, account: &AccountId) -> StoreResult<Vec<ApiToken>> {
    tx.list(TOKENS, values![account], read_token)
}

/// The token behind that SHA-256.
pub fn token(tx: &mut Tx<'_>, token_sha256: &str) -> StoreResult<Option<ApiToken>> {
    tx.first(TOKEN, values![token_sha256])?.map(read_token).transpose()
}

/// Notes that a token served.
pub fn touch_token(tx: &mut Tx<'_>, id: &str, now: Instant) -> StoreResult<()> {
    tx.execute(TOUCH_TOKEN, values![now, id]).map(|_| ())
}

/// Withdraws a token of an account; whether it was there.
pub fn withdraw_token(tx: &mut Tx<'_>, account: &AccountId, id: &str, at: Instant) -> StoreResult<bool> {
    Ok(tx.execute(WITHDRAW_TOKEN, values![at, id, account])? == 1)
}

/// Notes an attempt, failed until it is said to have passed; `subject` is the SHA-256 of an e-mail or an address.
pub fn note_attempt(tx: &mut Tx<'_>, id: &str, means: &str, subject: &str, at: Instant) -> StoreResult<()> {
    tx.execute_one(NOTE_ATTEMPT, values![id, at, means, subject], "attempt")
}

/// Notes that an attempt passed.
pub fn pass_attempt(tx: &mut Tx<'_>, id: &str) -> StoreResult<()> {
    tx.execute(PASS_ATTEMPT, values![id]).map(|_| ())
}

/// When a subject failed since an instant, in order.
pub fn attempts_failed(
    tx: &mut Tx<'_>,
    subject: &str,
    means: &str,
    since: Instant,
) -> StoreResult<Vec<Instant>> {
    tx.list(FAILED, values![subject, means, since], |mut row| row.get())
}

/// Forgets the attempts made before an instant.
pub fn forget_attempts(tx: &mut Tx<'_>, before: Instant) -> StoreResult<()> {
    tx.execute(FORGET, values![before]).map(|_| ())
}

fn read_passkey(mut row: Row) -> StoreResult<Passkey> {
    Ok(Passkey {
        id: row.get()?,
        account: row.get()?,
        key_id: row.get()?,
        credential: row.get()?,
        counter: row.get()?,
        label: row.get()?,
        created_at: row.get()?,
        last_used_at: row.get()?,
    })
}

fn read_session(mut row: Row) -> StoreResult<Session> {
    Ok(Session {
        id: row.get()?,
        account: row.get()?,
        means: row.get()?,
        created_at: row.get()?,
        last_seen_at: row.get()?,
        expires_at: row.get()?,
    })
}

fn read_link(mut row: Row) -> StoreResult<Link> {
    Ok(Link { id: row.get()?, account: row.get()?, expires_at: row.get()?, used_at: row.get()? })
}

fn read_token(mut row: Row) -> StoreResult<ApiToken> {
    Ok(ApiToken {
        id: row.get()?,
        account: row.get()?,
        label: row.get()?,
        created_at: row.get()?,
        last_used_at: row.get()?,
    })
}
