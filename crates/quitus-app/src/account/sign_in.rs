//! Signing in: a password, a one-time link, the persons a demonstration lends; so many attempts, then a pause.
//!
//! Nothing here says whether an address has an account: the same words, the same work.

use super::{DAY, HOUR, MINUTE, RoleShown, entry, find_here, later, open, place, wholly_ours};
use crate::error::{AppError, AppResult};
use crate::outbox::{self, ToPost};
use crate::{Acting, Quitus, Reader, account::AccountShown};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use quitus_core::account::{Account, Means, Person, Right, email_address};
use quitus_core::assembly::Standing;
use quitus_core::kernel::{AccountId, Day, Instant, LetterId, Refusal};
use quitus_core::outbox::Purpose;
use quitus_store::{Tx, account, assembly, journal};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A session ends so long after it last served.
const IDLE: i64 = 12 * HOUR;
/// A session ends so long after it was opened, whatever happens.
const LONGEST: i64 = 7 * DAY;
/// A link that someone asked for serves so long.
const LINK: i64 = 30 * MINUTE;
/// A link that an administrator drew serves so long.
const WELCOME: i64 = 7 * DAY;

/// Attempts of one kind: the window, how many for one e-mail address, how many from one place.
const LIMITS: &[(&str, i64, usize, usize)] =
    &[("password", 15 * MINUTE, 10, 50), ("link", HOUR, 5, 20), ("passkey", 15 * MINUTE, 50, 50)];

/// Someone at the door: when, from where, and what the dice fell on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knock {
    /// Now.
    pub now: Instant,
    /// Today.
    pub today: Day,
    /// The address they come from; empty when it is not known.
    pub from: String,
    /// A new id.
    pub id: String,
    /// 32 random bytes, of this knock alone.
    pub secret: [u8; 32],
}

/// A session just opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The secret that the browser keeps; only its SHA-256 is kept here.
    pub token: String,
    /// Who signed in.
    pub person: Person,
}

/// A one-time link just drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeLink {
    /// The secret at its end.
    pub token: String,
    /// The address it is for.
    pub email: String,
    /// When it ends by itself.
    pub expires_at: Instant,
}

impl Quitus {
    /// Opens a session by a password.
    pub fn sign_in(&self, knock: &Knock, email: &str, password: &str) -> AppResult<Opened> {
        let wrong = || AppError::refused(Refusal::new("wrong-credentials"));
        let address = email_address(email).unwrap_or_default();
        let tried = self.attempt(knock, "password", &address)?;
        let known = self.store.read(move |tx| {
            let account = account::by_email(tx, &address)?.filter(|one| one.closed_at.is_none());
            let phc = match &account {
                Some(account) => account::password(tx, &account.id)?,
                None => None,
            };
            AppResult::Ok(account.zip(phc))
        })?;
        if !super::password::verified(password, known.as_ref().map(|(_, phc)| phc.as_str())) {
            return Err(wrong());
        }
        let (account, _) = known.ok_or_else(wrong)?;
        self.passed(&tried)?;
        self.open_session(knock, &account.id, Means::Password)
    }

    /// Opens a session by a one-time link, which then serves no more.
    pub fn sign_in_by_link(&self, knock: &Knock, token: &str) -> AppResult<Opened> {
        let hash = sha256(token);
        let knock = knock.clone();
        self.store.write(move |tx| {
            let link = usable(tx, &hash, knock.now)?;
            if !account::use_link(tx, &link.id, knock.now)? {
                return Err(AppError::refused(Refusal::new("link-spent")));
            }
            opened(tx, &knock, &link.account, Means::Link)
        })
    }

    /// The name of whoever a link is for, while it can serve; reading it uses nothing.
    pub fn link_holder(&self, token: &str, now: Instant) -> AppResult<String> {
        let hash = sha256(token);
        self.store.read(move |tx| {
            let link = usable(tx, &hash, now)?;
            let account = account::by_id(tx, &link.account)?;
            account.map(|account| account.name).ok_or_else(|| AppError::refused(Refusal::new("link-spent")))
        })
    }

    /// Draws a one-time link for an account, to be handed over: for whoever administers all that the account may.
    pub fn draw_link(
        &self,
        acting: &Acting,
        knock: &Knock,
        code: Option<&str>,
        whose: &str,
    ) -> AppResult<OneTimeLink> {
        let (acting, knock) = (acting.clone(), knock.clone());
        let (code, whose) = (code.map(str::to_owned), whose.to_owned());
        self.store.write(move |tx| {
            let place = place(tx, &acting.who, code.as_deref(), Right::ManageAccounts)?;
            let account = open(find_here(tx, &acting.who, place.as_ref(), &whose)?)?;
            wholly_ours(tx, &acting.who, &account)?;
            journal::append(tx, &entry(&acting, place.as_ref(), "link.draw", &account.email))?;
            drawn(tx, &knock, &account, true)
        })
    }

    /// Draws a one-time link for an address that asks for one, and posts it; an address without an account is
    /// answered the same, and nothing is posted. `words` gives the subject and the text of the letter.
    pub fn ask_for_link(
        &self,
        knock: &Knock,
        email: &str,
        words: impl Fn(&OneTimeLink) -> (String, String) + Send + 'static,
    ) -> AppResult<()> {
        let not_one = || AppError::refused(Refusal::new("not-an-email").with("text", email).about("email"));
        let address = email_address(email).ok_or_else(not_one)?;
        self.attempt(knock, "link", &address)?;
        let knock = knock.clone();
        self.store.write(move |tx| {
            let known = account::by_email(tx, &address)?.filter(|one| one.closed_at.is_none());
            let Some(account) = known else { return Ok(()) };
            let link = drawn(tx, &knock, &account, false)?;
            let acting = of(&person(tx, &account.id)?, knock.now, knock.today);
            journal::append(tx, &entry(&acting, None, "link.ask", &account.email))?;
            let (subject, body) = words(&link);
            outbox::post(
                tx,
                &acting,
                &LetterId::new(knock.id.clone()),
                &letter(&account, &link, subject, body),
            )
        })
    }

    /// The persons that a demonstration lends: open accounts all of whose roles are of authorities made up or shown as
    /// they published.
    pub fn lent_persons(&self) -> AppResult<Vec<AccountShown>> {
        self.store.read(|tx| {
            let mut lent = Vec::new();
            for shown in super::list::listed(tx, None)? {
                if shown.account.closed_at.is_none() && is_lent(tx, &shown.roles)? {
                    lent.push(shown);
                }
            }
            Ok(lent)
        })
    }

    /// Opens a session as a person that a demonstration lends.
    pub fn sign_in_as(&self, knock: &Knock, id: &str) -> AppResult<Opened> {
        let lent = self.lent_persons()?;
        match lent.into_iter().find(|one| one.account.id.as_str() == id) {
            Some(one) => self.open_session(knock, &one.account.id, Means::Demonstration),
            None => Err(AppError::refused(Refusal::new("no-such-account").with("asked", id))),
        }
    }

    pub(super) fn open_session(&self, knock: &Knock, id: &AccountId, means: Means) -> AppResult<Opened> {
        let (knock, id) = (knock.clone(), id.clone());
        self.store.write(move |tx| opened(tx, &knock, &id, means))
    }

    /// Notes an attempt, failed until it is said to have passed, or refuses one more; answers its id.
    pub(super) fn attempt(&self, knock: &Knock, means: &'static str, email: &str) -> AppResult<String> {
        let (id, now) = (knock.id.clone(), knock.now);
        let Some((_, window, of_email, of_place)) = LIMITS.iter().find(|(kind, ..)| *kind == means) else {
            return Ok(id);
        };
        let subjects: Vec<(String, usize)> = [("email", email, of_email), ("from", &knock.from, of_place)]
            .into_iter()
            .filter(|(_, who, _)| !who.is_empty())
            .map(|(kind, who, limit)| (sha256(&format!("{kind}:{who}")), *limit))
            .collect();
        self.forget_attempts(now)?;
        self.store.write(move |tx| {
            for (subject, limit) in &subjects {
                let failed = account::attempts_failed(tx, subject, means, later(now, -window))?;
                // The oldest that counts leaves the window first: then one more may be made.
                if let Some(oldest) = failed.len().checked_sub(*limit).and_then(|past| failed.get(past)) {
                    let left = later(*oldest, window - now.0).0;
                    let minutes = left.max(0) / MINUTE + 1;
                    return Err(AppError::refused(
                        Refusal::new("too-many-attempts").with("minutes", minutes),
                    ));
                }
            }
            for (subject, _) in &subjects {
                account::note_attempt(tx, &id, means, subject, now)?;
            }
            Ok(id.clone())
        })
    }

    /// Notes that an attempt passed.
    pub(super) fn passed(&self, attempt: &str) -> AppResult<()> {
        let attempt = attempt.to_owned();
        self.store.write(move |tx| Ok(account::pass_attempt(tx, &attempt)?))
    }
}

/// Whoever acts, signed in, at a moment.
pub(super) fn of(person: &Person, now: Instant, today: Day) -> Acting {
    Acting { who: Reader::Person(person.clone()), actor: person.email.clone(), now, today }
}

/// A secret as it is handed over: base64url without padding, 43 characters.
pub(super) fn handed(secret: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(secret)
}

/// The SHA-256 of a text, 64 hexadecimal digits.
pub(super) fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a `String` cannot fail.
        let _infallible = write!(hex, "{byte:02x}");
        hex
    })
}

/// When a session opened then and serving now ends by itself.
pub(super) fn end_of_session(created_at: Instant, now: Instant) -> Instant {
    later(now, IDLE).min(later(created_at, LONGEST))
}

fn person(tx: &mut Tx<'_>, id: &AccountId) -> AppResult<Person> {
    account::person(tx, id)?.ok_or_else(|| AppError::refused(Refusal::new("wrong-credentials")))
}

fn opened(tx: &mut Tx<'_>, knock: &Knock, id: &AccountId, means: Means) -> AppResult<Opened> {
    let person = person(tx, id)?;
    let token = handed(&knock.secret);
    let session = account::Session {
        id: knock.id.clone(),
        account: id.clone(),
        means,
        created_at: knock.now,
        last_seen_at: knock.now,
        expires_at: end_of_session(knock.now, knock.now),
    };
    account::open_session(tx, &session, &sha256(&token))?;
    let acting = of(&person, knock.now, knock.today);
    let entry = entry(&acting, None, "session.open", &person.email);
    journal::append(tx, &entry.change("means", None, Some(means.word())))?;
    Ok(Opened { token, person })
}

fn usable(tx: &mut Tx<'_>, hash: &str, now: Instant) -> AppResult<account::Link> {
    let link = account::link(tx, hash)?.filter(|link| link.used_at.is_none() && link.expires_at > now);
    let link = link.ok_or_else(|| AppError::refused(Refusal::new("link-spent")))?;
    match account::by_id(tx, &link.account)?.is_some_and(|account| account.closed_at.is_none()) {
        true => Ok(link),
        false => Err(AppError::refused(Refusal::new("link-spent"))),
    }
}

fn drawn(tx: &mut Tx<'_>, knock: &Knock, account: &Account, welcome: bool) -> AppResult<OneTimeLink> {
    let expires_at = later(knock.now, if welcome { WELCOME } else { LINK });
    let token = handed(&knock.secret);
    let link = account::Link { id: knock.id.clone(), account: account.id.clone(), expires_at, used_at: None };
    account::insert_link(tx, &link, &sha256(&token), welcome, knock.now)?;
    Ok(OneTimeLink { token, email: account.email.clone(), expires_at })
}

fn letter(account: &Account, link: &OneTimeLink, subject: String, body: String) -> ToPost {
    ToPost {
        authority: None,
        purpose: Purpose::SignIn,
        about: None,
        to_name: Some(account.name.clone()),
        to_address: account.email.clone(),
        subject,
        body,
        confidential: true,
        attachments: Vec::new(),
        expires_at: Some(link.expires_at),
    }
}

fn is_lent(tx: &mut Tx<'_>, roles: &[RoleShown]) -> AppResult<bool> {
    let mut invented = false;
    for role in roles {
        let Some(code) = &role.authority else { return Ok(false) };
        match assembly::authority_by_code(tx, code)?.map(|authority| authority.standing) {
            Some(Standing::Fictional) => invented = true,
            Some(Standing::Published) => {}
            _ => return Ok(false),
        }
    }
    Ok(invented)
}
