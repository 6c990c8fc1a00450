//! Deadlines: what people entered about them, and the calendars read by a secret address.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AuthorityId, Instant};
use quitus_core::legality::deadlines::DeadlineMark;

statements! {
    MARK = "INSERT INTO deadline_mark (authority_id, nth, kind, subject, done_on, proof, reason, actor, at)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM deadline_mark WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8)";
    MARKS = "SELECT kind, subject, done_on, proof, reason, actor, at
        FROM deadline_mark WHERE authority_id = $1 ORDER BY nth";
    OPEN_FEED = "INSERT INTO calendar_feed (authority_id, token_sha256, email, made_at) VALUES ($1, $2, $3, $4)";
    CLOSE_FEEDS = "UPDATE calendar_feed SET closed_at = $1
        WHERE authority_id = $2 AND email = $3 AND closed_at IS NULL";
    FEED = "SELECT authority_id, email FROM calendar_feed WHERE token_sha256 = $1 AND closed_at IS NULL";
    HAS_FEED = "SELECT made_at FROM calendar_feed
        WHERE authority_id = $1 AND email = $2 AND closed_at IS NULL ORDER BY made_at DESC LIMIT 1";
}

/// A mark with who entered it and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteredMark {
    /// What was entered.
    pub mark: DeadlineMark,
    /// Who.
    pub actor: String,
    /// When.
    pub at: Instant,
}

/// Enters a mark. Refused: `deadline_mark_taken_back_with_a_reason` for one without a day and without a reason.
pub fn enter(tx: &mut Tx<'_>, authority: &AuthorityId, entered: &EnteredMark) -> StoreResult<()> {
    let mark = &entered.mark;
    let values = values![
        authority,
        mark.kind,
        mark.subject,
        mark.done_on,
        mark.proof,
        mark.reason,
        entered.actor,
        entered.at
    ];
    tx.execute(MARK, values).map(|_| ())
}

/// Every mark of an authority, the oldest first.
pub fn marks(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<EnteredMark>> {
    tx.list(MARKS, values![authority], read)
}

/// Opens a calendar to whoever holds an address, kept by its digest alone; earlier ones of the same person close.
pub fn open_feed(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    token_sha256: &str,
    email: &str,
    now: Instant,
) -> StoreResult<()> {
    close_feeds(tx, authority, email, now)?;
    tx.execute(OPEN_FEED, values![authority, token_sha256, email, now]).map(|_| ())
}

/// Closes the calendars of a person in an authority.
pub fn close_feeds(tx: &mut Tx<'_>, authority: &AuthorityId, email: &str, now: Instant) -> StoreResult<()> {
    tx.execute(CLOSE_FEEDS, values![now, authority, email]).map(|_| ())
}

/// Whose calendar a digest opens, and of which authority.
pub fn feed(tx: &mut Tx<'_>, token_sha256: &str) -> StoreResult<Option<(AuthorityId, String)>> {
    tx.first(FEED, values![token_sha256])?.map(|mut row| Ok((row.get()?, row.get()?))).transpose()
}

/// When a person's calendar was opened, if it is open.
pub fn feed_since(tx: &mut Tx<'_>, authority: &AuthorityId, email: &str) -> StoreResult<Option<Instant>> {
    tx.first(HAS_FEED, values![authority, email])?.map(|mut row| row.get()).transpose()
}

fn read(mut row: Row) -> StoreResult<EnteredMark> {
    let mark = DeadlineMark {
        kind: row.get()?,
        subject: row.get()?,
        done_on: row.get()?,
        proof: row.get()?,
        reason: row.get()?,
    };
    Ok(EnteredMark { mark, actor: row.get()?, at: row.get()? })
}
