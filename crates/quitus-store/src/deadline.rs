//! Deadlines: what people entered about them, and the calendars read by a secret address.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::deliberation::ActNature;
use quitus_core::kernel::{AuthorityId, Day, Instant};
use quitus_core::legality::deadlines::{ActTerms, DeadlineMark, SittingTerms};
use quitus_core::legality::{LegalDates, Receipt};
use quitus_core::sitting::{SittingPapers, Urgency};

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
    SITTINGS = "SELECT s.id, a.key, s.held_on, s.state, s.convoked_on, s.urgency, s.second_of, s.list_published_on,
            s.list_copied_on, s.minutes_adopted_on, s.minutes_published_on
        FROM sitting s
        JOIN assembly a ON a.authority_id = s.authority_id AND a.id = s.assembly_id
        LEFT JOIN sitting_plan p ON p.authority_id = s.authority_id AND p.sitting_id = s.id
        WHERE s.authority_id = $1 AND s.held_on >= $2 AND COALESCE(p.cancelled, 0) = 0
        ORDER BY s.held_on, s.nth";
    ACTS = "SELECT g.act_id, g.number, a.title, a.nature, COALESCE(d.decided_on, s.held_on),
            (SELECT COUNT(*) FROM register_entry x WHERE x.authority_id = g.authority_id AND x.act_id = g.act_id),
            (SELECT COUNT(*) FROM act_amount m WHERE m.authority_id = g.authority_id AND m.act_id = g.act_id),
            l.transmitted_on, l.published_on, l.notified_on, l.withdrawn_from_site_on, l.receipt_identifier,
            l.received_on
        FROM register_number_given g
        JOIN act a ON a.authority_id = g.authority_id AND a.id = g.act_id
        LEFT JOIN delegated_decision d ON d.authority_id = g.authority_id AND d.act_id = g.act_id
        LEFT JOIN register_entry e ON e.authority_id = g.authority_id AND e.act_id = g.act_id
        LEFT JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        LEFT JOIN legal_dates l ON l.authority_id = g.authority_id AND l.act_id = g.act_id
            AND l.version = (SELECT MAX(v.version) FROM legal_dates v
                WHERE v.authority_id = g.authority_id AND v.act_id = g.act_id)
        WHERE g.authority_id = $1 AND COALESCE(d.decided_on, s.held_on) >= $2
        ORDER BY g.year, g.register, g.rank";
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

/// The sittings from a day on that were not cancelled, as far as their terms need.
pub fn sittings(tx: &mut Tx<'_>, authority: &AuthorityId, since: Day) -> StoreResult<Vec<SittingTerms>> {
    tx.list(SITTINGS, values![authority, since], |mut row| {
        Ok(SittingTerms {
            id: row.get()?,
            assembly: row.get()?,
            day: row.get()?,
            state: row.get()?,
            convoked_on: row.get()?,
            urgent: row.get::<Option<Urgency>>()?.is_some(),
            second_of: row.get()?,
            papers: SittingPapers {
                list_published_on: row.get()?,
                list_copied_on: row.get()?,
                minutes_adopted_on: row.get()?,
                minutes_published_on: row.get()?,
            },
        })
    })
}

/// The acts decided from a day on, in a sitting or by delegation, as far as their terms need.
pub fn acts(tx: &mut Tx<'_>, authority: &AuthorityId, since: Day) -> StoreResult<Vec<ActTerms>> {
    tx.list(ACTS, values![authority, since], |mut row| {
        let (id, number, title) = (row.get()?, row.get()?, row.get()?);
        let (nature, decided_on) = (row.get()?, row.get()?);
        let (entries, amounts) = (row.get::<u32>()?, row.get::<u32>()?);
        let dates = LegalDates {
            transmitted_on: row.get()?,
            published_on: row.get()?,
            notified_on: row.get()?,
            withdrawn_from_site_on: row.get()?,
            receipt: read_receipt(row.get()?, row.get()?),
        };
        let individual = (nature == ActNature::IndividualOrder || amounts > 0).then_some(true);
        Ok(ActTerms { id, number, title, nature, decided_on, of_sitting: entries > 0, individual, dates })
    })
}

fn read_receipt(identifier: Option<String>, received_on: Option<Day>) -> Option<Receipt> {
    let known = identifier.is_some() || received_on.is_some();
    known.then_some(Receipt { identifier, received_on, received_at: None, wording: None })
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
