//! The outbox: letters as posted, what became of each, and the claims that keep one from leaving twice.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AuthorityId, Day, Instant, LetterId};
use quitus_core::outbox::{After, Attachment, Letter, LetterEvent, LetterState, Outcome, Progress, Step};

statements! {
    INSERT = "INSERT INTO letter (id, authority_id, purpose, about, to_name, to_address, subject, body, confidential,
            posted_at, posted_by, expires_at, state, attempts, failures, reached, ordered_at, next_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting', 0, 0, 0, $10, $10)";
    INSERT_ATTACHMENT = "INSERT INTO letter_attachment (letter_id, nth, authority_id, name, media_type, sha256)
        VALUES ($1, $2, $3, $4, $5, $6)";
    LOAD = "SELECT id, authority_id, purpose, about, to_name, to_address, subject, body, confidential, posted_at,
            posted_by, expires_at, state, message_id, attempts, failures, reached, ordered_at, next_at, sent_at,
            sent_on, answer
        FROM letter WHERE id = $1";
    OF_AUTHORITY = "SELECT id, authority_id, purpose, about, to_name, to_address, subject, body, confidential,
            posted_at, posted_by, expires_at, state, message_id, attempts, failures, reached, ordered_at, next_at,
            sent_at, sent_on, answer
        FROM letter WHERE authority_id = $1 ORDER BY posted_at DESC, id LIMIT $2";
    ABOUT = "SELECT id, authority_id, purpose, about, to_name, to_address, subject, body, confidential,
            posted_at, posted_by, expires_at, state, message_id, attempts, failures, reached, ordered_at, next_at,
            sent_at, sent_on, answer
        FROM letter WHERE authority_id = $1 AND about = $2 ORDER BY posted_at, id";
    WANTING = "SELECT id, authority_id, purpose, about, to_name, to_address, subject, body, confidential,
            posted_at, posted_by, expires_at, state, message_id, attempts, failures, reached, ordered_at, next_at,
            sent_at, sent_on, answer
        FROM letter WHERE authority_id = $1 AND state IN ('deferred', 'uncertain', 'given_up')
        ORDER BY posted_at DESC, id";
    COUNTS = "SELECT state, COUNT(*) FROM letter WHERE authority_id = $1 GROUP BY state ORDER BY state";
    COUNTS_OF_HOME = "SELECT state, COUNT(*) FROM letter GROUP BY state ORDER BY state";
    ATTACHMENTS = "SELECT name, media_type, sha256 FROM letter_attachment WHERE letter_id = $1 ORDER BY nth";
    STEPS = "SELECT attempt, step, at, actor, answer FROM letter_step WHERE letter_id = $1 ORDER BY nth";
    DUE = "SELECT id FROM letter WHERE state IN ('waiting', 'deferred') AND next_at <= $1
        ORDER BY next_at, posted_at, id LIMIT $2";
    NEXT_DUE = "SELECT MIN(next_at) FROM letter WHERE state IN ('waiting', 'deferred')";
    IN_HAND = "SELECT id, attempts, reached FROM letter WHERE state = 'sending' ORDER BY posted_at, id";
    BEGIN = "UPDATE letter SET state = 'sending', next_at = NULL, attempts = attempts + 1, reached = 0,
            message_id = COALESCE(message_id, $1)
        WHERE id = $2 AND state IN ('waiting', 'deferred') AND next_at <= $3";
    ATTEMPTS = "SELECT attempts, authority_id FROM letter WHERE id = $1";
    REACH = "UPDATE letter SET reached = 1 WHERE id = $1 AND state = 'sending' AND attempts = $2 AND reached = 0";
    END = "UPDATE letter SET state = $1, next_at = $2, failures = $3, answer = $4, sent_at = $5, sent_on = $6, reached = 0
        WHERE id = $7 AND attempts = $8 AND state IN ('sending', 'uncertain')";
    SET = "UPDATE letter SET state = $1, next_at = $2, failures = $3, ordered_at = $4, sent_at = $5, sent_on = $6
        WHERE id = $7 AND state = $8";
    FORGET = "UPDATE letter SET body = '' WHERE id = $1 AND confidential = 1
        AND state IN ('sent', 'given_up', 'withdrawn')";
    ADD_STEP = "INSERT INTO letter_step (letter_id, nth, authority_id, attempt, step, at, actor, answer)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM letter_step WHERE letter_id = $1),
            $2, $3, $4, $5, $6, $7)";
}

/// A letter with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The letter as posted.
    pub letter: Letter,
    /// What became of it.
    pub progress: Progress,
}

/// What a person orders about a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Try it again now.
    Again,
    /// It arrived, by what the recipient says; on that civil day.
    Arrived(Day),
    /// Take it out of the outbox.
    Withdraw,
}

/// An attempt in hand: a letter and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InHand {
    /// The letter.
    pub letter: LetterId,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// Whether its text has begun to be sent.
    pub reached: bool,
}

/// Posts a letter: it is due at once. Its files are kept already (`foreign_key` when one is not).
pub fn post(tx: &mut Tx<'_>, letter: &Letter) -> StoreResult<()> {
    let values = values![
        letter.id,
        letter.authority,
        letter.purpose,
        letter.about,
        letter.to_name,
        letter.to_address,
        letter.subject,
        letter.body,
        letter.confidential,
        letter.posted_at,
        letter.posted_by,
        letter.expires_at,
    ];
    tx.execute(INSERT, values)?;
    for (nth, file) in letter.attachments.iter().enumerate() {
        let values = values![letter.id, nth, letter.authority, file.name, file.media_type, file.sha256];
        tx.execute(INSERT_ATTACHMENT, values)?;
    }
    Ok(())
}

/// A letter with what became of it.
pub fn load(tx: &mut Tx<'_>, id: &LetterId) -> StoreResult<Posted> {
    let mut posted = tx.one(LOAD, values![id], "letter").and_then(read)?;
    posted.letter.attachments = attachments(tx, id)?;
    Ok(posted)
}

/// The letters of an authority, the newest first, at most so many; without their attachments.
pub fn of_authority(tx: &mut Tx<'_>, authority: &AuthorityId, limit: u32) -> StoreResult<Vec<Posted>> {
    tx.list(OF_AUTHORITY, values![authority, limit], read)
}

/// The letters of an authority that someone should look at; without their attachments.
pub fn wanting(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Posted>> {
    tx.list(WANTING, values![authority], read)
}

/// The letters about something, in the order they were posted; without their attachments.
pub fn about(tx: &mut Tx<'_>, authority: &AuthorityId, about: &str) -> StoreResult<Vec<Posted>> {
    tx.list(ABOUT, values![authority, about], read)
}

/// How many letters of an authority, or of the whole home, stand where.
pub fn counts(tx: &mut Tx<'_>, authority: Option<&AuthorityId>) -> StoreResult<Vec<(LetterState, u32)>> {
    let read = |mut row: Row| Ok((row.get()?, row.get()?));
    match authority {
        Some(authority) => tx.list(COUNTS, values![authority], read),
        None => tx.list(COUNTS_OF_HOME, values![], read),
    }
}

/// The files of a letter, in order.
pub fn attachments(tx: &mut Tx<'_>, id: &LetterId) -> StoreResult<Vec<Attachment>> {
    tx.list(ATTACHMENTS, values![id], |mut row| {
        Ok(Attachment { name: row.get()?, media_type: row.get()?, sha256: row.get()? })
    })
}

/// What happened to a letter, in order.
pub fn events(tx: &mut Tx<'_>, id: &LetterId) -> StoreResult<Vec<LetterEvent>> {
    tx.list(STEPS, values![id], |mut row| {
        Ok(LetterEvent {
            attempt: row.get()?,
            step: row.get()?,
            at: row.get()?,
            by: row.get()?,
            answer: row.get()?,
        })
    })
}

/// Letters due at an instant, in every authority of the home, the longest due first.
pub fn due(tx: &mut Tx<'_>, now: Instant, limit: u32) -> StoreResult<Vec<LetterId>> {
    tx.list(DUE, values![now, limit], |mut row| row.get())
}

/// When the next letter is due, if any waits.
pub fn next_due(tx: &mut Tx<'_>) -> StoreResult<Option<Instant>> {
    tx.one(NEXT_DUE, values![], "letter")?.get()
}

/// Attempts in hand: of this program, or of one that was killed.
pub fn in_hand(tx: &mut Tx<'_>) -> StoreResult<Vec<InHand>> {
    tx.list(IN_HAND, values![], |mut row| {
        Ok(InHand { letter: row.get()?, attempt: row.get()?, reached: row.get()? })
    })
}

/// Takes a due letter in hand and answers the number of the attempt; none when someone else took it. The Message-ID is
/// fixed at the first attempt.
pub fn begin(tx: &mut Tx<'_>, id: &LetterId, message_id: &str, now: Instant) -> StoreResult<Option<u32>> {
    if tx.execute(BEGIN, values![message_id, id, now])? == 0 {
        return Ok(None);
    }
    let (attempt, authority) = attempts(tx, id)?;
    add_step(tx, id, authority.as_ref(), &event(attempt, Step::Began, now))?;
    Ok(Some(attempt))
}

/// Says that the text of an attempt is about to be sent; false when the attempt is no longer in hand: send nothing.
pub fn reach(tx: &mut Tx<'_>, id: &LetterId, attempt: u32, now: Instant) -> StoreResult<bool> {
    if tx.execute(REACH, values![id, attempt])? == 0 {
        return Ok(false);
    }
    let (_, authority) = attempts(tx, id)?;
    add_step(tx, id, authority.as_ref(), &event(attempt, Step::Reached, now))?;
    Ok(true)
}

/// Ends an attempt; `sent_on` is the civil day of a letter that was taken. False when the attempt was no longer in hand.
pub fn end(
    tx: &mut Tx<'_>,
    attempt: &InHand,
    outcome: Outcome,
    after: &After,
    answer: Option<&str>,
    at: Instant,
    sent_on: Day,
) -> StoreResult<bool> {
    let sent = after.state == LetterState::Sent;
    let values = values![
        after.state,
        after.next_at,
        after.failures,
        answer,
        sent.then_some(at),
        sent.then_some(sent_on),
        attempt.letter,
        attempt.attempt,
    ];
    if tx.execute(END, values)? == 0 {
        return Ok(false);
    }
    let (_, authority) = attempts(tx, &attempt.letter)?;
    let ended =
        LetterEvent { answer: answer.map(str::to_owned), ..event(attempt.attempt, outcome.step(), at) };
    add_step(tx, &attempt.letter, authority.as_ref(), &ended)?;
    tx.execute(FORGET, values![attempt.letter])?;
    Ok(true)
}

/// Gives up a letter that is no longer of use.
pub fn expire(tx: &mut Tx<'_>, posted: &Posted, now: Instant) -> StoreResult<bool> {
    move_to(tx, posted, LetterState::GivenUp, None, Step::Expired, now, None, None)
}

/// Does what a person ordered about a letter; false when it moved meanwhile.
pub fn order(tx: &mut Tx<'_>, posted: &Posted, order: Order, by: &str, now: Instant) -> StoreResult<bool> {
    match order {
        Order::Again => {
            move_to(tx, posted, LetterState::Waiting, Some(now), Step::Ordered, now, Some(by), None)
        }
        Order::Arrived(day) => {
            move_to(tx, posted, LetterState::Sent, None, Step::Confirmed, now, Some(by), Some(day))
        }
        Order::Withdraw => {
            move_to(tx, posted, LetterState::Withdrawn, None, Step::Withdrawn, now, Some(by), None)
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "the columns of one move, named at its four callers")]
fn move_to(
    tx: &mut Tx<'_>,
    posted: &Posted,
    state: LetterState,
    next_at: Option<Instant>,
    step: Step,
    now: Instant,
    by: Option<&str>,
    sent_on: Option<Day>,
) -> StoreResult<bool> {
    let (letter, progress) = (&posted.letter, &posted.progress);
    let ordered_at = if step == Step::Ordered { now } else { progress.ordered_at };
    let failures = if step == Step::Ordered { 0 } else { progress.failures };
    let sent_at = sent_on.map(|_| now);
    let values = values![state, next_at, failures, ordered_at, sent_at, sent_on, letter.id, progress.state];
    if tx.execute(SET, values)? == 0 {
        return Ok(false);
    }
    let happened = LetterEvent { by: by.map(str::to_owned), ..event(progress.attempts, step, now) };
    add_step(tx, &letter.id, letter.authority.as_ref(), &happened)?;
    tx.execute(FORGET, values![letter.id])?;
    Ok(true)
}

fn attempts(tx: &mut Tx<'_>, id: &LetterId) -> StoreResult<(u32, Option<AuthorityId>)> {
    let mut row = tx.one(ATTEMPTS, values![id], "letter")?;
    Ok((row.get()?, row.get()?))
}

fn event(attempt: u32, step: Step, at: Instant) -> LetterEvent {
    LetterEvent { attempt, step, at, by: None, answer: None }
}

fn add_step(
    tx: &mut Tx<'_>,
    id: &LetterId,
    authority: Option<&AuthorityId>,
    event: &LetterEvent,
) -> StoreResult<()> {
    let values = values![id, authority, event.attempt, event.step, event.at, event.by, event.answer];
    tx.execute(ADD_STEP, values).map(|_| ())
}

fn read(mut row: Row) -> StoreResult<Posted> {
    let letter = Letter {
        id: row.get()?,
        authority: row.get()?,
        purpose: row.get()?,
        about: row.get()?,
        to_name: row.get()?,
        to_address: row.get()?,
        subject: row.get()?,
        body: row.get()?,
        confidential: row.get()?,
        attachments: Vec::new(),
        posted_at: row.get()?,
        posted_by: row.get()?,
        expires_at: row.get()?,
    };
    let progress = Progress {
        state: row.get()?,
        message_id: row.get()?,
        attempts: row.get()?,
        failures: row.get()?,
        reached: row.get()?,
        ordered_at: row.get()?,
        next_at: row.get()?,
        sent_at: row.get()?,
        sent_on: row.get()?,
        answer: row.get()?,
    };
    Ok(Posted { letter, progress })
}
