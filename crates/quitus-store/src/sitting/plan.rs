//! A sitting in preparation: its hour, its version, its cancellation; its head while it may still change.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::kernel::{AuthorityId, Day, Instant, SittingId};
use quitus_core::sitting::{SittingState, Urgency};

statements! {
    PLAN = "SELECT version, begins_at, cancelled, cancelled_at, cancelled_by, cancel_reason
        FROM sitting_plan WHERE authority_id = $1 AND sitting_id = $2";
    OPEN = "INSERT INTO sitting_plan (authority_id, sitting_id, version, cancelled) VALUES ($1, $2, 0, 0)
        ON CONFLICT (authority_id, sitting_id) DO NOTHING";
    STEP = "UPDATE sitting_plan SET version = version + 1
        WHERE authority_id = $1 AND sitting_id = $2 AND version = $3 AND cancelled = 0";
    SET_BEGINS = "UPDATE sitting_plan SET begins_at = $1 WHERE authority_id = $2 AND sitting_id = $3";
    CANCEL = "UPDATE sitting_plan SET cancelled = 1, cancelled_at = $1, cancelled_by = $2, cancel_reason = $3
        WHERE authority_id = $4 AND sitting_id = $5 AND cancelled = 0";
    SET_HEAD = "UPDATE sitting SET held_on = $1, place = $2, second_of = $3 WHERE authority_id = $4 AND id = $5";
    SET_STATE = "UPDATE sitting SET state = $1 WHERE authority_id = $2 AND id = $3";
    SET_CONVOCATION = "UPDATE sitting SET state = 'convened', convoked_on = $1, urgency = $2
        WHERE authority_id = $3 AND id = $4";
}

/// What a sitting has while it is prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SittingPlan {
    /// Grows with each change of the head or the agenda, from 0.
    pub version: i64,
    /// The hour it is convened for, in minutes after midnight.
    pub begins_at: Option<u16>,
    /// How it was cancelled, when it was.
    pub cancelled: Option<Cancelled>,
}

/// How a sitting was cancelled; what a case does not say is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cancelled {
    /// When.
    pub at: Option<Instant>,
    /// By whom.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// The plan of a sitting; one that came with a case has the first version and no hour.
pub fn plan(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<SittingPlan> {
    let Some(mut row) = tx.first(PLAN, values![authority, sitting])? else {
        return Ok(SittingPlan::default());
    };
    let (version, begins_at, cancelled) = (row.get()?, row.get()?, row.get::<bool>()?);
    let how = Cancelled { at: row.get()?, by: row.get()?, reason: row.get()? };
    Ok(SittingPlan { version, begins_at, cancelled: cancelled.then_some(how) })
}

/// Steps from a version to the next one; false when someone stepped before, or when the sitting is cancelled.
pub fn step_plan(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    from: i64,
) -> StoreResult<bool> {
    tx.execute(OPEN, values![authority, sitting])?;
    Ok(tx.execute(STEP, values![authority, sitting, from])? == 1)
}

/// Sets the hour a sitting is convened for, in minutes after midnight.
pub fn set_hour(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    begins_at: Option<u16>,
) -> StoreResult<()> {
    tx.execute(OPEN, values![authority, sitting])?;
    tx.execute_one(SET_BEGINS, values![begins_at, authority, sitting], "sitting plan")
}

/// Cancels a sitting for good: it stays, with its reason.
pub fn cancel(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    how: &Cancelled,
) -> StoreResult<()> {
    tx.execute(OPEN, values![authority, sitting])?;
    tx.execute_one(CANCEL, values![how.at, how.by, how.reason, authority, sitting], "sitting plan")
}

/// Changes the day, the place and the sitting it is the second meeting of. Refused: `sitting_kept`.
pub fn set_head(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    day: Day,
    place: Option<&str>,
    second_of: Option<Day>,
) -> StoreResult<()> {
    tx.execute_one(SET_HEAD, values![day, place, second_of, authority, sitting], "sitting")
}

/// Changes where a sitting stands, one that is not over. Refused: `sitting_kept`.
pub fn set_state(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    state: SittingState,
) -> StoreResult<()> {
    tx.execute_one(SET_STATE, values![state, authority, sitting], "sitting")
}

/// Records that the convocation left on that day, shortened or not: the sitting is convened. Refused: `sitting_kept`.
pub fn set_convocation(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    sent: Day,
    urgency: Option<Urgency>,
) -> StoreResult<()> {
    tx.execute_one(SET_CONVOCATION, values![sent, urgency, authority, sitting], "sitting")
}
