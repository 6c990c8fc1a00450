//! The closing of a sitting: its roll, its items and its votes are written once, then it is sealed.

use super::{item, roll, vote};
use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::kernel::{AuthorityId, SittingId};
use quitus_core::sitting::{AgendaItem, Sitting, roll_at};

statements! {
    LOCK = "UPDATE sitting SET sealed = 0 WHERE authority_id = $1 AND id = $2 AND sealed = 0";
    HEAD = "UPDATE sitting SET state = $1, urgency = $2, place = $3, opened_at = $4, closed_at = $5, chair_id = $6,
            chair_capacity = $7
        WHERE authority_id = $8 AND id = $9";
    ITEM = "UPDATE item SET opened_at = $1, fate = $2, debate = $3 WHERE authority_id = $4 AND id = $5";
    ORDER = "UPDATE item SET order_known = 1 WHERE authority_id = $1 AND sitting_id = $2";
    SEALED = "SELECT sealed FROM sitting WHERE authority_id = $1 AND id = $2";
    REASON = "INSERT INTO closing_reason (authority_id, sitting_id, nth, code, item_order, reason, actor)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    REASONS = "SELECT code, item_order, reason, actor
        FROM closing_reason WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
}

/// Why a sitting was closed in spite of what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingReason {
    /// Code of what was found.
    pub code: String,
    /// Order of the item it was found on, when it speaks of one.
    pub item: Option<u32>,
    /// The reason given.
    pub reason: String,
    /// Who gave it.
    pub actor: String,
}

/// Whether a sitting is sealed.
pub fn is_sealed(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<bool> {
    tx.one(SEALED, values![authority, sitting], "sitting")?.get()
}

/// Holds a sitting that is still open for the rest of the transaction: `false` when it is sealed. Whoever comes at the
/// same time waits here, and then finds it sealed.
pub fn hold_open(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<bool> {
    Ok(tx.execute(LOCK, values![authority, sitting])? == 1)
}

/// Writes the roll, the fate of the items and the counted votes of a sitting that is over, and seals it.
///
/// Refused: `vote_counts` when a vote is not its roll, `sitting_kept` when it was sealed before.
pub fn close(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &Sitting,
    proxies_held: u32,
) -> StoreResult<()> {
    let values = values![
        sitting.state,
        sitting.urgency,
        sitting.place,
        sitting.opened_at,
        sitting.closed_at,
        sitting.chair.as_ref().map(|chair| chair.member.clone()),
        sitting.chair.as_ref().map(|chair| chair.capacity.clone()),
        authority,
        sitting.id,
    ];
    tx.execute_one(HEAD, values, "sitting")?;
    roll::clear(tx, authority, &sitting.id)?;
    roll::insert(tx, authority, sitting)?;
    tx.execute(ORDER, values![authority, sitting.id])?;
    for held in &sitting.items {
        close_item(tx, authority, sitting, held, proxies_held)?;
    }
    super::seal(tx, authority, &sitting.id)
}

/// Records why a sitting is closed in spite of what was found.
pub fn record_reasons(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    reasons: &[ClosingReason],
) -> StoreResult<()> {
    for (nth, one) in reasons.iter().enumerate() {
        tx.execute(REASON, values![authority, sitting, nth, one.code, one.item, one.reason, one.actor])?;
    }
    Ok(())
}

/// Why a sitting was closed in spite of what was found; nothing when nothing was.
pub fn reasons(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<ClosingReason>> {
    tx.list(REASONS, values![authority, sitting], |mut row: Row| {
        Ok(ClosingReason { code: row.get()?, item: row.get()?, reason: row.get()?, actor: row.get()? })
    })
}

fn close_item(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &Sitting,
    held: &AgendaItem,
    proxies_held: u32,
) -> StoreResult<()> {
    let debate = Lines(held.debate.clone());
    tx.execute_one(ITEM, values![held.opened_at, held.fate, debate, authority, held.id], "item")?;
    item::insert_requests(tx, authority, &sitting.id, held)?;
    let available = roll_at(sitting, held, proxies_held).votes_available();
    held.votes.iter().try_for_each(|one| vote::record(tx, authority, &held.id, one, Some(available)))
}
