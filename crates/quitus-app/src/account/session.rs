//! Sessions: who is behind a cookie or a token, how a session ends.

use super::sign_in::{end_of_session, of, sha256};
use super::{MINUTE, entry};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader};
use quitus_core::account::{Means, Person};
use quitus_core::kernel::{Day, Instant, Refusal};
use quitus_store::{account, journal};

/// A session is noted as having served at most once in so long: reading writes nothing most of the time.
const TOUCH: i64 = 5 * MINUTE;

/// Someone behind a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// By what the session was opened.
    pub means: Means,
}

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionShown {
    /// By what it was opened.
    pub means: Means,
    /// When it was opened.
    pub created_at: Instant,
    /// When it last served, to within five minutes.
    pub last_seen_at: Instant,
    /// Whether it is the one that asks.
    pub this: bool,
}

impl Quitus {
    /// Who is behind the secret of a session; none when it ended, was closed, or its account was.
    pub fn signed_in(&self, token: &str, now: Instant) -> AppResult<Option<SignedIn>> {
        let hash = sha256(token);
        let found = self.store.read(move |tx| {
            let Some(session) = account::session(tx, &hash, now)? else { return AppResult::Ok(None) };
            Ok(account::person(tx, &session.account)?.map(|person| (session, person)))
        })?;
        let Some((session, person)) = found else { return Ok(None) };
        if now.0 - session.last_seen_at.0 >= TOUCH {
            let (id, end) = (session.id, end_of_session(session.created_at, now));
            self.store.write(move |tx| AppResult::Ok(account::touch_session(tx, &id, now, end)?))?;
        }
        Ok(Some(SignedIn { person, means: session.means }))
    }

    /// Closes a session; one that ended already is left as it is.
    pub fn sign_out(&self, token: &str, now: Instant, today: Day) -> AppResult<()> {
        let hash = sha256(token);
        self.store.write(move |tx| {
            let Some(session) = account::session(tx, &hash, now)? else { return Ok(()) };
            account::close_session(tx, &hash, now)?;
            if let Some(person) = account::person(tx, &session.account)? {
                let acting = of(&person, now, today);
                journal::append(tx, &entry(&acting, None, "session.close", &person.email))?;
            }
            Ok(())
        })
    }

    /// Closes every session of whoever acts but the one behind that secret.
    pub fn sign_out_elsewhere(&self, acting: &Acting, token: &str) -> AppResult<()> {
        let (person, hash) = (signed(acting)?, sha256(token));
        let acting = acting.clone();
        self.store.write(move |tx| {
            let closed = account::close_sessions(tx, &person.account, Some(&hash), acting.now)?;
            if closed > 0 {
                let entry = entry(&acting, None, "session.close", &person.email);
                journal::append(tx, &entry.change("sessions", Some(&closed.to_string()), Some("0")))?;
            }
            Ok(())
        })
    }

    /// The open sessions of whoever acts, the last to serve first; `token` is the secret of the one that asks.
    pub fn sessions(&self, acting: &Acting, token: Option<&str>) -> AppResult<Vec<SessionShown>> {
        let (person, now, hash) = (signed(acting)?, acting.now, token.map(sha256));
        self.store.read(move |tx| {
            let this = match &hash {
                Some(hash) => account::session(tx, hash, now)?.map(|session| session.id),
                None => None,
            };
            let sessions = account::sessions(tx, &person.account, now)?;
            let shown = |session: account::Session| SessionShown {
                means: session.means,
                created_at: session.created_at,
                last_seen_at: session.last_seen_at,
                this: Some(&session.id) == this.as_ref(),
            };
            Ok(sessions.into_iter().map(shown).collect())
        })
    }

    /// Whether whoever acts has a password.
    pub fn has_password(&self, acting: &Acting) -> AppResult<bool> {
        let person = signed(acting)?;
        self.store.read(move |tx| Ok(account::password(tx, &person.account)?.is_some()))
    }
}

/// The person who acts; refused when nobody signed in.
pub(super) fn signed(acting: &Acting) -> AppResult<Person> {
    match &acting.who {
        Reader::Person(person) => Ok(person.clone()),
        Reader::Public => Err(AppError::refused(Refusal::new("sign-in-needed"))),
        Reader::Keeper => Err(AppError::refused(Refusal::new("not-allowed"))),
    }
}
