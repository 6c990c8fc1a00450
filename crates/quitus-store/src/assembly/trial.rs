//! Trials (essais): copies of an authority in which a sitting is tried out.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::kernel::{AuthorityId, Instant};

statements! {
    INSERT_TRIAL = "INSERT INTO trial (authority_id, of_authority_id, begun_at, begun_by) VALUES ($1, $2, $3, $4)";
    TRIALS = "SELECT authority_id, of_authority_id, begun_at, begun_by FROM trial
        WHERE ended_at IS NULL ORDER BY begun_at, authority_id";
    END_TRIAL = "UPDATE trial SET ended_at = $1, ended_by = $2 WHERE authority_id = $3";
}

/// A trial that has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The authority it is held in.
    pub authority: AuthorityId,
    /// The authority it copies.
    pub of: AuthorityId,
    /// When it began.
    pub begun_at: Instant,
    /// Who began it.
    pub begun_by: String,
}

/// Makes an authority without records a trial. Refused: `trial_has_records`.
pub fn begin_trial(tx: &mut Tx<'_>, trial: &Trial) -> StoreResult<()> {
    tx.execute(INSERT_TRIAL, values![trial.authority, trial.of, trial.begun_at, trial.begun_by]).map(|_| ())
}

/// The trials that have not ended, the oldest first.
pub fn trials(tx: &mut Tx<'_>) -> StoreResult<Vec<Trial>> {
    tx.list(TRIALS, values![], |mut row| {
        Ok(Trial { authority: row.get()?, of: row.get()?, begun_at: row.get()?, begun_by: row.get()? })
    })
}

/// Ends a trial for good: its authority is found by nobody any more. Refused: `record_kept` when it has ended.
pub fn end_trial(tx: &mut Tx<'_>, authority: &AuthorityId, at: Instant, by: &str) -> StoreResult<()> {
    tx.execute_one(END_TRIAL, values![at, by, authority], "trial")
}
