//! What carried decisions out: each record kept, the last of each decision standing.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::agreement::Fulfilment;
use quitus_core::kernel::{ActId, AuthorityId, Instant};

statements! {
    RECORD = "INSERT INTO fulfilment (authority_id, act_id, decision, version, who, by_day, carried_out_by, reference,
            done_on, dropped_because, remark, actor, at)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(version), 0) + 1 FROM fulfilment
            WHERE authority_id = $1 AND act_id = $2 AND decision = $3), $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    LATEST = "SELECT f.act_id, f.decision, f.who, f.by_day, f.carried_out_by, f.reference, f.done_on,
            f.dropped_because, f.remark
        FROM fulfilment f WHERE f.authority_id = $1 AND f.version = (SELECT MAX(g.version) FROM fulfilment g
            WHERE g.authority_id = f.authority_id AND g.act_id = f.act_id AND g.decision = f.decision)
        ORDER BY f.act_id, f.decision";
    HISTORY = "SELECT act_id, decision, who, by_day, carried_out_by, reference, done_on, dropped_because, remark
        FROM fulfilment WHERE authority_id = $1 AND act_id = $2 ORDER BY decision, version";
}

/// Records what is now known of the carrying out of a decision; earlier records are kept behind it.
///
/// Refused: `fulfilment_done_whole`, `fulfilment_done_or_dropped`.
pub fn record(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    act: &ActId,
    fulfilment: &Fulfilment,
    (actor, at): (&str, Instant),
) -> StoreResult<()> {
    let values = values![
        authority,
        act,
        fulfilment.decision,
        fulfilment.who,
        fulfilment.by_day,
        fulfilment.carried_out_by,
        fulfilment.reference,
        fulfilment.done_on,
        fulfilment.dropped_because,
        fulfilment.remark,
        actor,
        at,
    ];
    tx.execute(RECORD, values).map(|_| ())
}

/// The last record of each decision of each act.
pub fn latest(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<(ActId, Fulfilment)>> {
    tx.list(LATEST, values![authority], read)
}

/// Every record about an act, by decision, the oldest first.
pub fn history(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Vec<Fulfilment>> {
    Ok(tx.list(HISTORY, values![authority, act], read)?.into_iter().map(|(_, told)| told).collect())
}

fn read(mut row: Row) -> StoreResult<(ActId, Fulfilment)> {
    let act = row.get()?;
    let fulfilment = Fulfilment {
        decision: row.get()?,
        who: row.get()?,
        by_day: row.get()?,
        carried_out_by: row.get()?,
        reference: row.get()?,
        done_on: row.get()?,
        dropped_because: row.get()?,
        remark: row.get()?,
    };
    Ok((act, fulfilment))
}
