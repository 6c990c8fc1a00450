//! Accounts: who may sign in, with which roles; added, given roles and closed by those who administer.

mod list;
mod passkey;
mod password;
mod session;
mod sign_in;
mod token;

pub use list::{AccountShown, RoleShown};
pub(crate) use passkey::Ceremonies;
pub use passkey::{PasskeyPlace, PasskeyQuestion, PasskeyShown};
pub use session::{SessionShown, SignedIn};
pub use sign_in::{Knock, OneTimeLink, Opened};
pub use token::TokenShown;

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::{Account, Grant, Person, Right, Role, email_address};
use quitus_core::assembly::Authority;
use quitus_core::kernel::{AccountId, AuthorityId, Instant, Refusal};
use quitus_store::{Tx, account, assembly, journal};

/// One second, in microseconds.
const SECOND: i64 = 1_000_000;
/// One minute, in microseconds.
const MINUTE: i64 = 60 * SECOND;
/// One hour, in microseconds.
const HOUR: i64 = 60 * MINUTE;
/// One day, in microseconds.
const DAY: i64 = 24 * HOUR;
/// The longest name of an account, in characters.
const NAME_LIMIT: usize = 120;

/// A role to give or to withdraw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleAsked {
    /// The role.
    pub role: Role,
    /// The key of the member it stands for, when the role is a member's.
    pub member: Option<String>,
}

/// An account to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// Its e-mail address.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// The role it begins with; none only in the home, and then it may nothing yet.
    pub role: Option<RoleAsked>,
}

impl Quitus {
    /// Adds an account with its first role, under an id drawn when the form was offered: sent twice it acts once.
    ///
    /// An address that has an account already is given the role. Every reason of a refusal is told at once.
    pub fn add_account(
        &self,
        acting: &Acting,
        id: &str,
        ids: &mut dyn FnMut() -> String,
        code: Option<&str>,
        new: &NewAccount,
    ) -> AppResult<AccountId> {
        let (acting, code, new) = (acting.clone(), code.map(str::to_owned), new.clone());
        let (id, grant_id) = (AccountId::new(id), ids());
        self.store.write(move |tx| {
            let place = place(tx, &acting.who, code.as_deref(), Right::ManageAccounts)?;
            let (email, role) = judged(tx, place.as_ref(), &new)?;
            let account = match account::by_email(tx, &email)? {
                Some(known) => open(known)?,
                None => added(tx, &acting, place.as_ref(), &id, &email, new.name.trim())?,
            };
            if let Some(role) = role {
                given(tx, &acting, place.as_ref(), &account, &role, &grant_id)?;
            }
            Ok(account.id)
        })
    }

    /// Gives a role to an account, named by its id or its e-mail address; one held already is left as it is.
    pub fn give_role(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: Option<&str>,
        whose: &str,
        asked: &RoleAsked,
    ) -> AppResult<()> {
        let (acting, code) = (acting.clone(), code.map(str::to_owned));
        let (whose, asked, grant_id) = (whose.to_owned(), asked.clone(), ids());
        self.store.write(move |tx| {
            let place = place(tx, &acting.who, code.as_deref(), Right::ManageAccounts)?;
            let account = open(find_here(tx, &acting.who, place.as_ref(), &whose)?)?;
            let grant = grant(tx, place.as_ref(), &asked)?;
            given(tx, &acting, place.as_ref(), &account, &grant, &grant_id)
        })
    }

    /// Withdraws a role; refused when it would leave nobody to administer.
    pub fn withdraw_role(
        &self,
        acting: &Acting,
        code: Option<&str>,
        whose: &str,
        role: Role,
    ) -> AppResult<()> {
        let (acting, code, whose) = (acting.clone(), code.map(str::to_owned), whose.to_owned());
        self.store.write(move |tx| {
            let place = place(tx, &acting.who, code.as_deref(), Right::ManageAccounts)?;
            let account = find_here(tx, &acting.who, place.as_ref(), &whose)?;
            let at = place.as_ref().map(|authority| &authority.id);
            if role == Role::Administrator && account.closed_at.is_none() {
                still_administered(tx, &account.id, at)?;
            }
            if account::withdraw(tx, &account.id, at, role, acting.now)? {
                let entry = entry(&acting, place.as_ref(), "role.withdraw", &account.email);
                journal::append(tx, &entry.change("role", Some(role.word()), None))?;
            }
            Ok(())
        })
    }

    /// Closes an account: its sessions end, its name stays in the journal. Refused for one that holds a role where
    /// whoever acts administers nothing, and for the last administrator.
    pub fn close_account(&self, acting: &Acting, code: Option<&str>, whose: &str) -> AppResult<()> {
        let (acting, code, whose) = (acting.clone(), code.map(str::to_owned), whose.to_owned());
        self.store.write(move |tx| {
            let place = place(tx, &acting.who, code.as_deref(), Right::ManageAccounts)?;
            let account = find_here(tx, &acting.who, place.as_ref(), &whose)?;
            if account.closed_at.is_some() {
                return Ok(());
            }
            wholly_ours(tx, &acting.who, &account)?;
            for held in account::grants(tx, &account.id)? {
                if held.role == Role::Administrator {
                    still_administered(tx, &account.id, held.authority.as_ref())?;
                }
            }
            account::close(tx, &account.id, acting.now)?;
            account::close_sessions(tx, &account.id, None, acting.now)?;
            let entry = entry(&acting, place.as_ref(), "account.close", &account.email);
            journal::append(tx, &entry.change("state", Some("active"), Some("closed")))?;
            Ok(())
        })
    }

    /// The account of that id or e-mail address as someone who may act, for whoever holds the machine or the account.
    pub fn person(&self, reader: &Reader, whose: &str) -> AppResult<Person> {
        let (reader, whose) = (reader.clone(), whose.to_owned());
        self.store.read(move |tx| {
            let account = open(find(tx, &whose)?)?;
            match &reader {
                Reader::Keeper => {}
                Reader::Person(person) if person.account == account.id => {}
                other => other.demand_at_home(Right::ManageAccounts)?,
            }
            account::person(tx, &account.id)?.ok_or_else(|| no_such(&whose))
        })
    }
}

/// The authority that is asked, or none for the home itself, for whoever may do that there.
fn place(tx: &mut Tx<'_>, reader: &Reader, code: Option<&str>, right: Right) -> AppResult<Option<Authority>> {
    match code {
        Some(code) => Ok(Some(locate::for_right(tx, reader, code, right)?)),
        None => reader.demand_at_home(right).map(|()| None),
    }
}

/// A line of the journal about an account.
fn entry(acting: &Acting, place: Option<&Authority>, act: &str, subject: &str) -> journal::Entry {
    journal::Entry {
        at: acting.now,
        authority: place.map(|authority| authority.id.clone()),
        actor: acting.actor.clone(),
        act: act.to_owned(),
        subject: subject.to_owned(),
        reason: None,
        changed: Vec::new(),
    }
}

/// The address and the role of a new account, or every reason why not.
fn judged(
    tx: &mut Tx<'_>,
    place: Option<&Authority>,
    new: &NewAccount,
) -> AppResult<(String, Option<Grant>)> {
    let mut refusals = Vec::new();
    let email = email_address(&new.email);
    if email.is_none() {
        refusals.push(Refusal::new("not-an-email").with("text", new.email.trim()).about("email"));
    }
    let letters = new.name.trim().chars().count();
    if letters == 0 || letters > NAME_LIMIT {
        refusals.push(Refusal::new("account-name").with("limit", NAME_LIMIT).about("name"));
    }
    let role = match &new.role {
        Some(asked) => match grant(tx, place, asked) {
            Ok(grant) => Some(grant),
            Err(AppError::Refused(more)) => {
                refusals.extend(more);
                None
            }
            Err(other) => return Err(other),
        },
        None if place.is_some() => {
            refusals.push(Refusal::new("account-needs-role").about("role"));
            None
        }
        None => None,
    };
    match email {
        Some(email) if refusals.is_empty() => Ok((email, role)),
        _ => Err(AppError::Refused(refusals)),
    }
}

/// The grant of a role in a place; a member's role names the member, the home has administrators only.
fn grant(tx: &mut Tx<'_>, place: Option<&Authority>, asked: &RoleAsked) -> AppResult<Grant> {
    let key = asked.member.as_deref().map(str::trim).filter(|key| !key.is_empty());
    let member = match (asked.role, place) {
        (Role::Member, Some(authority)) => {
            let key =
                key.ok_or_else(|| AppError::refused(Refusal::new("role-needs-member").about("member")))?;
            let members = assembly::members(tx, &authority.id)?;
            let member = members.into_iter().find(|member| member.key == key);
            let none =
                || AppError::refused(Refusal::new("no-member-of-key").with("key", key).about("member"));
            Some(member.ok_or_else(none)?.id)
        }
        (Role::Administrator, None) | (_, Some(_)) => None,
        (_, None) => return Err(AppError::refused(Refusal::new("home-role").about("role"))),
    };
    Ok(Grant { authority: place.map(|authority| authority.id.clone()), role: asked.role, member })
}

fn added(
    tx: &mut Tx<'_>,
    acting: &Acting,
    place: Option<&Authority>,
    id: &AccountId,
    email: &str,
    name: &str,
) -> AppResult<Account> {
    let account = Account {
        id: id.clone(),
        email: email.to_owned(),
        name: name.to_owned(),
        created_at: acting.now,
        closed_at: None,
    };
    account::insert(tx, &account)?;
    let entry = entry(acting, place, "account.add", email);
    journal::append(tx, &entry.change("name", None, Some(name)))?;
    Ok(account)
}

fn given(
    tx: &mut Tx<'_>,
    acting: &Acting,
    place: Option<&Authority>,
    account: &Account,
    grant: &Grant,
    id: &str,
) -> AppResult<()> {
    let held = account::grants(tx, &account.id)?;
    let same = held.iter().find(|one| one.role == grant.role && one.authority == grant.authority);
    match same {
        Some(same) if same.member == grant.member => return Ok(()),
        Some(_) => {
            account::withdraw(tx, &account.id, grant.authority.as_ref(), grant.role, acting.now)?;
        }
        None => {}
    }
    account::give(tx, id, &account.id, grant, acting.now)?;
    let entry = entry(acting, place, "role.give", &account.email);
    journal::append(tx, &entry.change("role", None, Some(grant.role.word())))?;
    Ok(())
}

/// The account of that id or e-mail address.
fn find(tx: &mut Tx<'_>, whose: &str) -> AppResult<Account> {
    let found = match email_address(whose) {
        Some(email) => account::by_email(tx, &email)?,
        None => account::by_id(tx, &AccountId::new(whose))?,
    };
    found.ok_or_else(|| no_such(whose))
}

/// The same, among those who hold or held a role in the place that is asked; at the machine itself, anywhere.
fn find_here(tx: &mut Tx<'_>, reader: &Reader, place: Option<&Authority>, whose: &str) -> AppResult<Account> {
    let found = find(tx, whose)?;
    match place {
        Some(authority) if *reader != Reader::Keeper => {
            let here = account::of_authority(tx, &authority.id)?;
            here.into_iter().find(|one| one.id == found.id).ok_or_else(|| no_such(whose))
        }
        _ => Ok(found),
    }
}

fn no_such(whose: &str) -> AppError {
    AppError::refused(Refusal::new("no-such-account").with("asked", whose))
}

fn open(account: Account) -> AppResult<Account> {
    match account.closed_at {
        None => Ok(account),
        Some(_) => {
            Err(AppError::refused(Refusal::new("account-closed").with("email", account.email).about("email")))
        }
    }
}

/// Refuses when every role of the account is not held where whoever acts administers.
fn wholly_ours(tx: &mut Tx<'_>, reader: &Reader, account: &Account) -> AppResult<()> {
    let ours = account::grants(tx, &account.id)?.iter().all(|grant| match &grant.authority {
        Some(authority) => reader.may(authority, Right::ManageAccounts),
        None => reader.demand_at_home(Right::ManageAccounts).is_ok(),
    });
    match ours {
        true => Ok(()),
        false => {
            Err(AppError::refused(Refusal::new("account-elsewhere").with("email", account.email.as_str())))
        }
    }
}

/// Refuses when, without this account, nobody would administer that authority, or the home.
fn still_administered(tx: &mut Tx<'_>, but: &AccountId, at: Option<&AuthorityId>) -> AppResult<()> {
    let mut left = false;
    for (whose, grant) in account::all_grants(tx)? {
        let reaches = grant.authority.is_none() || (at.is_some() && grant.authority.as_ref() == at);
        // A home administrator who gives up an authority's role still administers it.
        let other = whose != *but || (at.is_some() && grant.authority.is_none());
        if grant.role == Role::Administrator && reaches && other {
            left = left || account::by_id(tx, &whose)?.is_some_and(|one| one.closed_at.is_none());
        }
    }
    match left {
        true => Ok(()),
        false => Err(AppError::refused(Refusal::new("last-administrator"))),
    }
}

/// An instant so much later, in microseconds.
fn later(at: Instant, by: i64) -> Instant {
    Instant(at.0.saturating_add(by))
}
