//! The outbox: letters posted by an act of a person, handed over by the machine, watched over by the clerk.
//!
//! [`post`] writes a letter in the transaction of the act that calls for it. `quitus-outside` then asks for what is due and
//! tells what became of it, each step written before the next one is taken: `begin_attempt` before the mail server is
//! told anything, `reach_data` before the text leaves, `end_attempt` on the answer. A program killed in between leaves a
//! letter in hand: [`Quitus::recover_outbox`] tries again what had not left, and shows as uncertain what may have.

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::kernel::{AuthorityId, Day, Instant, LetterId, Refusal};
use quitus_core::outbox::{Attachment, Letter, LetterEvent, LetterState, Outcome, Purpose, after};
use quitus_formats::case::Zone;
use quitus_store::outbox::{self, InHand, Order};
use quitus_store::{Tx, assembly, file, journal};

pub use quitus_store::outbox::Posted;

/// A letter to post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToPost {
    /// Whose letter it is; none for the home itself, whose letters bear no file.
    pub authority: Option<AuthorityId>,
    /// Why it is written.
    pub purpose: Purpose,
    /// What it is about, as an id.
    pub about: Option<String>,
    /// Name of the recipient.
    pub to_name: Option<String>,
    /// Address of the recipient.
    pub to_address: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// Whether the text holds a secret, to be forgotten once the letter is over.
    pub confidential: bool,
    /// Files that go with it, kept already.
    pub attachments: Vec<Attachment>,
    /// When it stops being of use.
    pub expires_at: Option<Instant>,
}

/// A letter in hand, with all that the mail server is to be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptInHand {
    /// The letter.
    pub letter: Letter,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// The Message-ID, the same at every attempt.
    pub message_id: String,
    /// The bytes of its files, in their order.
    pub files: Vec<Vec<u8>>,
    /// The address that answers go to, when the authority has set one.
    pub reply_to: Option<String>,
}

/// A letter on the board of the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterShown {
    /// The letter and what became of it; the text of a confidential one is left out.
    pub posted: Posted,
    /// What happened to it, in order.
    pub events: Vec<LetterEvent>,
}

/// The outbox of an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutboxShown {
    /// How many letters stand where.
    pub counts: Vec<(LetterState, u32)>,
    /// Letters that someone should look at, the newest first.
    pub wanting: Vec<Posted>,
    /// The last letters, the newest first.
    pub last: Vec<Posted>,
}

/// How many of the last letters a board shows.
const SHOWN: u32 = 200;

/// Posts a letter in the transaction of the act that calls for it; `id` is drawn before the transaction.
pub(crate) fn post(tx: &mut Tx<'_>, acting: &Acting, id: &LetterId, letter: &ToPost) -> AppResult<()> {
    let letter = letter.clone();
    if let Some(of) = &letter.authority
        && assembly::authority(tx, of)?.standing == Standing::Trial
    {
        return Err(AppError::refused(Refusal::new("trial-sends-nothing")));
    }
    let posted = Letter {
        id: id.clone(),
        authority: letter.authority,
        purpose: letter.purpose,
        about: letter.about,
        to_name: letter.to_name,
        to_address: letter.to_address,
        subject: letter.subject,
        body: letter.body,
        confidential: letter.confidential,
        attachments: letter.attachments,
        posted_at: acting.now,
        posted_by: acting.actor.clone(),
        expires_at: letter.expires_at,
    };
    Ok(outbox::post(tx, &posted)?)
}

impl Quitus {
    /// Letters due at an instant, in every authority, the longest due first; for the machine that hands them over.
    pub fn due_letters(&self, now: Instant, limit: u32) -> AppResult<Vec<LetterId>> {
        self.store.read(move |tx| Ok(outbox::due(tx, now, limit)?))
    }

    /// When the next letter is due, if any waits.
    pub fn next_letter_due(&self) -> AppResult<Option<Instant>> {
        self.store.read(|tx| Ok(outbox::next_due(tx)?))
    }

    /// Takes a due letter in hand; none when it is no longer due, or too late to be of use (it is then given up).
    pub fn begin_attempt(
        &self,
        id: &LetterId,
        domain: &str,
        now: Instant,
    ) -> AppResult<Option<AttemptInHand>> {
        let (id, domain) = (id.clone(), domain.to_owned());
        self.store.write(move |tx| {
            let posted = outbox::load(tx, &id)?;
            if posted.letter.expires_at.is_some_and(|end| end <= now) {
                outbox::expire(tx, &posted, now)?;
                return Ok(None);
            }
            let Some(attempt) = outbox::begin(tx, &id, &format!("<{id}@{domain}>"), now)? else {
                return Ok(None);
            };
            let posted = outbox::load(tx, &id)?;
            let message_id = posted.progress.message_id.unwrap_or_default();
            Ok(Some(AttemptInHand {
                files: files(tx, &posted.letter)?,
                reply_to: reply_to(tx, &posted.letter)?,
                letter: posted.letter,
                attempt,
                message_id,
            }))
        })
    }

    /// Says that the text of an attempt is about to be sent. When it answers false, send nothing.
    pub fn reach_data(&self, attempt: &AttemptInHand, now: Instant) -> AppResult<bool> {
        let (id, number) = (attempt.letter.id.clone(), attempt.attempt);
        self.store.write(move |tx| Ok(outbox::reach(tx, &id, number, now)?))
    }

    /// Tells how an attempt ended, with the answer of the mail server, and where it leaves the letter.
    pub fn end_attempt(
        &self,
        attempt: &AttemptInHand,
        outcome: Outcome,
        answer: &str,
        now: Instant,
    ) -> AppResult<LetterState> {
        let in_hand = InHand { letter: attempt.letter.id.clone(), attempt: attempt.attempt, reached: false };
        let answer = clipped(answer);
        self.store.write(move |tx| end(tx, &in_hand, outcome, Some(&answer), now))
    }

    /// Puts in order what a killed program left in hand: what had not left is due again, what may have is uncertain.
    /// Called before letters are handed over, by the one program that hands them over.
    pub fn recover_outbox(&self, now: Instant) -> AppResult<Vec<(LetterId, LetterState)>> {
        self.store.write(move |tx| {
            let mut told = Vec::new();
            for attempt in outbox::in_hand(tx)? {
                let outcome = if attempt.reached { Outcome::Lost } else { Outcome::Interrupted };
                let state = end(tx, &attempt, outcome, None, now)?;
                told.push((attempt.letter, state));
            }
            Ok(told)
        })
    }

    /// The outbox of an authority, for those who may read papers.
    pub fn outbox(&self, reader: &Reader, code: &str) -> AppResult<OutboxShown> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let hidden = |posted: Vec<Posted>| posted.into_iter().map(without_secret).collect();
            Ok(OutboxShown {
                counts: outbox::counts(tx, Some(&authority.id))?,
                wanting: hidden(outbox::wanting(tx, &authority.id)?),
                last: hidden(outbox::of_authority(tx, &authority.id, SHOWN)?),
            })
        })
    }

    /// A letter with what happened to it.
    pub fn letter(&self, reader: &Reader, code: &str, id: &str) -> AppResult<LetterShown> {
        let (reader, code, id) = (reader.clone(), code.to_owned(), LetterId::new(id));
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let posted = letter_of(tx, &authority.id, &id)?;
            Ok(LetterShown { posted: without_secret(posted), events: outbox::events(tx, &id)? })
        })
    }

    /// Orders a letter that did not leave, or may not have, to be handed over again under the same Message-ID.
    pub fn send_letter_again(&self, acting: &Acting, code: &str, id: &str) -> AppResult<()> {
        self.order(acting, code, id, "letter.again", LetterState::may_be_ordered, |_| Order::Again)
    }

    /// Says that an uncertain letter arrived: it counts as sent on that day.
    pub fn confirm_letter(&self, acting: &Acting, code: &str, id: &str, day: Day) -> AppResult<()> {
        let uncertain = |state| state == LetterState::Uncertain;
        self.order(acting, code, id, "letter.confirm", uncertain, move |_| Order::Arrived(day))
    }

    /// Takes a letter that did not leave out of the outbox.
    pub fn withdraw_letter(&self, acting: &Acting, code: &str, id: &str) -> AppResult<()> {
        self.order(acting, code, id, "letter.withdraw", LetterState::may_be_withdrawn, |_| Order::Withdraw)
    }

    fn order(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        act: &'static str,
        may: fn(LetterState) -> bool,
        wanted: impl Fn(&Posted) -> Order + Send + 'static,
    ) -> AppResult<()> {
        let (acting, code, id) = (acting.clone(), code.to_owned(), LetterId::new(id));
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::PrepareSittings)?;
            let posted = letter_of(tx, &authority.id, &id)?;
            let done = may(posted.progress.state)
                && outbox::order(tx, &posted, wanted(&posted), &acting.actor, acting.now)?;
            if !done {
                let state = posted.progress.state.word();
                return Err(AppError::refused(Refusal::new("letter-state").with("state", state)));
            }
            journal::append(tx, &acting.entry(&authority.id, act, id.as_str()))?;
            Ok(())
        })
    }
}

/// Ends an attempt by the one rule of when to try again.
fn end(
    tx: &mut Tx<'_>,
    attempt: &InHand,
    outcome: Outcome,
    answer: Option<&str>,
    now: Instant,
) -> AppResult<LetterState> {
    let posted = outbox::load(tx, &attempt.letter)?;
    let after = after(outcome, posted.progress.failures, posted.progress.ordered_at, now);
    let sent_on = day_of(tx, posted.letter.authority.as_ref(), now)?;
    match outbox::end(tx, attempt, outcome, &after, answer, now, sent_on)? {
        true => Ok(after.state),
        false => Ok(posted.progress.state),
    }
}

/// The civil day of an instant where an authority is: its story day when it stands still, Paris for the home itself.
fn day_of(tx: &mut Tx<'_>, authority: Option<&AuthorityId>, now: Instant) -> AppResult<Day> {
    let zone = match authority {
        Some(id) => {
            let authority = assembly::authority(tx, id)?;
            if let Some(day) = authority.story_day {
                return Ok(day);
            }
            Zone::named(&authority.time_zone).unwrap_or_else(Zone::paris)
        }
        None => Zone::paris(),
    };
    Ok(zone.day_of(now).unwrap_or(Day::constant(1970, 1, 1)))
}

fn letter_of(tx: &mut Tx<'_>, authority: &AuthorityId, id: &LetterId) -> AppResult<Posted> {
    let none = || AppError::refused(Refusal::new("no-such-letter").with("asked", id.as_str()));
    match outbox::load(tx, id) {
        Ok(posted) if posted.letter.authority.as_ref() == Some(authority) => Ok(posted),
        Ok(_) | Err(quitus_store::StoreError::NotFound(_)) => Err(none()),
        Err(error) => Err(error.into()),
    }
}

fn files(tx: &mut Tx<'_>, letter: &Letter) -> AppResult<Vec<Vec<u8>>> {
    let Some(authority) = &letter.authority else { return Ok(Vec::new()) };
    let mut files = Vec::with_capacity(letter.attachments.len());
    for attachment in &letter.attachments {
        files.push(file::load(tx, authority, &attachment.sha256)?.bytes);
    }
    Ok(files)
}

/// Where answers to a letter go: to the address that its authority set.
fn reply_to(tx: &mut Tx<'_>, letter: &Letter) -> AppResult<Option<String>> {
    match &letter.authority {
        Some(authority) => Ok(assembly::settings(tx, authority)?.1.reply_to),
        None => Ok(None),
    }
}

fn without_secret(mut posted: Posted) -> Posted {
    if posted.letter.confidential {
        posted.letter.body = String::new();
    }
    posted
}

/// An answer as kept: one line of no more than 500 letters.
fn clipped(answer: &str) -> String {
    let line: String = answer.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    line.trim().chars().take(500).collect()
}
