//! Accounts and the roles they hold; `means` keeps what they sign in by.

mod means;

pub use means::{
    ApiToken, Link, Passkey, Session, attempts_failed, close_session, close_sessions, forget_attempts,
    insert_link, insert_passkey, insert_token, link, note_attempt, open_session, pass_attempt, passkey,
    passkeys, password, session, sessions, set_password, token, tokens, touch_session, touch_token, use_link,
    use_passkey, withdraw_passkey, withdraw_token,
};

use crate::assembly;
use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::account::{Account, Grant, Person, Role};
use quitus_core::kernel::{AccountId, AuthorityId, Instant};

statements! {
    INSERT = "INSERT INTO account (id, email, name, state, created_at) VALUES ($1, $2, $3, 'active', $4)";
    BY_ID = "SELECT id, email, name, created_at, closed_at FROM account WHERE id = $1";
    BY_EMAIL = "SELECT id, email, name, created_at, closed_at FROM account WHERE email = $1";
    ALL = "SELECT id, email, name, created_at, closed_at FROM account ORDER BY email";
    OF_AUTHORITY = "SELECT id, email, name, created_at, closed_at FROM account
        WHERE id IN (SELECT account_id FROM role_grant WHERE authority_id = $1) ORDER BY email";
    RENAME = "UPDATE account SET name = $1 WHERE id = $2";
    CLOSE = "UPDATE account SET state = 'closed', closed_at = $1 WHERE id = $2 AND state = 'active'";
    GIVE = "INSERT INTO role_grant (id, account_id, authority_id, role, member_id, given_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    WITHDRAW = "UPDATE role_grant SET withdrawn_at = $1
        WHERE account_id = $2 AND authority_id = $3 AND role = $4 AND withdrawn_at IS NULL";
    WITHDRAW_HOME = "UPDATE role_grant SET withdrawn_at = $1
        WHERE account_id = $2 AND authority_id IS NULL AND role = $3 AND withdrawn_at IS NULL";
    GRANTS = "SELECT account_id, authority_id, role, member_id FROM role_grant
        WHERE account_id = $1 AND withdrawn_at IS NULL ORDER BY given_at, id";
    ALL_GRANTS = "SELECT account_id, authority_id, role, member_id FROM role_grant
        WHERE withdrawn_at IS NULL ORDER BY given_at, id";
}

/// The statements of this room's other file.
#[cfg(test)]
pub(crate) const MEANS: &[crate::statements::Sql] = means::STATEMENTS;

/// Inserts an open account.
pub fn insert(tx: &mut Tx<'_>, account: &Account) -> StoreResult<()> {
    let values = values![account.id, account.email, account.name, account.created_at];
    tx.execute_one(INSERT, values, "account")
}

/// The account of that id.
pub fn by_id(tx: &mut Tx<'_>, id: &AccountId) -> StoreResult<Option<Account>> {
    tx.first(BY_ID, values![id])?.map(read).transpose()
}

/// The account of that e-mail address, in lower case.
pub fn by_email(tx: &mut Tx<'_>, email: &str) -> StoreResult<Option<Account>> {
    tx.first(BY_EMAIL, values![email])?.map(read).transpose()
}

/// Every account, by e-mail address.
pub fn all(tx: &mut Tx<'_>) -> StoreResult<Vec<Account>> {
    tx.list(ALL, values![], read)
}

/// Every account that holds or held a role in an authority, by e-mail address.
pub fn of_authority(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Account>> {
    tx.list(OF_AUTHORITY, values![authority], read)
}

/// Gives an account another name.
pub fn rename(tx: &mut Tx<'_>, id: &AccountId, name: &str) -> StoreResult<()> {
    tx.execute_one(RENAME, values![name, id], "account")
}

/// Closes an account; whether it was open.
pub fn close(tx: &mut Tx<'_>, id: &AccountId, at: Instant) -> StoreResult<bool> {
    Ok(tx.execute(CLOSE, values![at, id])? == 1)
}

/// Gives a role.
pub fn give(tx: &mut Tx<'_>, id: &str, account: &AccountId, grant: &Grant, at: Instant) -> StoreResult<()> {
    tx.execute_one(GIVE, values![id, account, grant.authority, grant.role, grant.member, at], "role")
}

/// Withdraws a role; whether it was held.
pub fn withdraw(
    tx: &mut Tx<'_>,
    account: &AccountId,
    authority: Option<&AuthorityId>,
    role: Role,
    at: Instant,
) -> StoreResult<bool> {
    let touched = match authority {
        Some(authority) => tx.execute(WITHDRAW, values![at, account, authority, role])?,
        None => tx.execute(WITHDRAW_HOME, values![at, account, role])?,
    };
    Ok(touched == 1)
}

/// The roles an account holds now.
pub fn grants(tx: &mut Tx<'_>, account: &AccountId) -> StoreResult<Vec<Grant>> {
    let grants = tx.list(GRANTS, values![account], read_grant)?;
    Ok(grants.into_iter().map(|(_, grant)| grant).collect())
}

/// Every role held now, with its account.
pub fn all_grants(tx: &mut Tx<'_>) -> StoreResult<Vec<(AccountId, Grant)>> {
    tx.list(ALL_GRANTS, values![], read_grant)
}

/// An open account as someone who may act; none when it is closed or not there.
pub fn person(tx: &mut Tx<'_>, id: &AccountId) -> StoreResult<Option<Person>> {
    let Some(account) = by_id(tx, id)?.filter(|account| account.closed_at.is_none()) else {
        return Ok(None);
    };
    let mut grants = grants(tx, id)?;
    grants.extend(in_trials(tx, &grants)?);
    Ok(Some(Person { account: account.id, email: account.email, name: account.name, grants }))
}

/// Whoever works for an authority works in its trials alike; a member has no seat there.
fn in_trials(tx: &mut Tx<'_>, grants: &[Grant]) -> StoreResult<Vec<Grant>> {
    let mut more = Vec::new();
    for trial in assembly::trials(tx)? {
        let here =
            grants.iter().filter(|one| one.authority.as_ref() == Some(&trial.of) && one.role != Role::Member);
        let there = |one: &Grant| Grant { authority: Some(trial.authority.clone()), ..one.clone() };
        more.extend(here.map(there));
    }
    Ok(more)
}

fn read(mut row: Row) -> StoreResult<Account> {
    Ok(Account {
        id: row.get()?,
        email: row.get()?,
        name: row.get()?,
        created_at: row.get()?,
        closed_at: row.get()?,
    })
}

fn read_grant(mut row: Row) -> StoreResult<(AccountId, Grant)> {
    Ok((row.get()?, Grant { authority: row.get()?, role: row.get()?, member: row.get()? }))
}
