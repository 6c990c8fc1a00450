//! Personal tokens of the API: drawn, shown once, withdrawn.

use super::session::signed;
use super::sign_in::{Knock, handed, sha256};
use super::{HOUR, entry, find, open, wholly_ours};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader};
use quitus_core::account::{Account, Person};
use quitus_core::kernel::{Instant, Refusal};
use quitus_store::{Tx, account, journal};

/// A token is noted as having served at most once in so long.
const TOUCH: i64 = HOUR;
/// The longest label, in characters.
const LABEL_LIMIT: usize = 80;

/// A token as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenShown {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub label: String,
    /// Since when.
    pub created_at: Instant,
    /// When it last served, to within an hour.
    pub last_used_at: Option<Instant>,
}

impl Quitus {
    /// Draws a token for whoever acts: its secret, shown once.
    pub fn add_token(&self, acting: &Acting, knock: &Knock, label: &str) -> AppResult<String> {
        let person = signed(acting)?;
        self.token_for(acting, knock, person.account.as_str(), label)
    }

    /// Draws a token for an account, at the machine or by whoever administers all that it may; its secret, shown once.
    pub fn token_for(&self, acting: &Acting, knock: &Knock, whose: &str, label: &str) -> AppResult<String> {
        let label = label.trim().to_owned();
        if label.is_empty() || label.chars().count() > LABEL_LIMIT {
            let refusal = Refusal::new("token-label").with("limit", LABEL_LIMIT).about("label");
            return Err(AppError::refused(refusal));
        }
        let (acting, knock, whose) = (acting.clone(), knock.clone(), whose.to_owned());
        self.store.write(move |tx| {
            let account = open(find(tx, &whose)?)?;
            allowed(tx, &acting.who, &account)?;
            let secret = handed(&knock.secret);
            let token = account::ApiToken {
                id: knock.id.clone(),
                account: account.id.clone(),
                label: label.clone(),
                created_at: knock.now,
                last_used_at: None,
            };
            account::insert_token(tx, &token, &sha256(&secret))?;
            let entry = entry(&acting, None, "token.add", &account.email);
            journal::append(tx, &entry.change("label", None, Some(&label)))?;
            Ok(secret)
        })
    }

    /// The tokens of whoever acts.
    pub fn tokens(&self, acting: &Acting) -> AppResult<Vec<TokenShown>> {
        let person = signed(acting)?;
        self.store.read(move |tx| {
            let tokens = account::tokens(tx, &person.account)?;
            let shown = |token: account::ApiToken| TokenShown {
                id: token.id,
                label: token.label,
                created_at: token.created_at,
                last_used_at: token.last_used_at,
            };
            Ok(tokens.into_iter().map(shown).collect())
        })
    }

    /// Withdraws a token of whoever acts.
    pub fn withdraw_token(&self, acting: &Acting, id: &str) -> AppResult<()> {
        let (person, acting, id) = (signed(acting)?, acting.clone(), id.to_owned());
        self.store.write(move |tx| {
            if !account::withdraw_token(tx, &person.account, &id, acting.now)? {
                return Err(AppError::refused(Refusal::new("no-such-token")));
            }
            journal::append(tx, &entry(&acting, None, "token.withdraw", &person.email))?;
            Ok(())
        })
    }

    /// Who is behind a token of the API; none when it was withdrawn or its account closed.
    pub fn bearer(&self, token: &str, now: Instant) -> AppResult<Option<Person>> {
        let hash = sha256(token);
        let found = self.store.read(move |tx| {
            let Some(token) = account::token(tx, &hash)? else { return AppResult::Ok(None) };
            Ok(account::person(tx, &token.account)?.map(|person| (token, person)))
        })?;
        let Some((token, person)) = found else { return Ok(None) };
        if token.last_used_at.is_none_or(|last| now.0 - last.0 >= TOUCH) {
            self.store.write(move |tx| AppResult::Ok(account::touch_token(tx, &token.id, now)?))?;
        }
        Ok(Some(person))
    }
}

/// One draws a token for oneself; for another only who could draw a link for them.
fn allowed(tx: &mut Tx<'_>, reader: &Reader, account: &Account) -> AppResult<()> {
    match reader {
        Reader::Person(person) if person.account == account.id => Ok(()),
        other => wholly_ours(tx, other, account),
    }
}
