//! Minutes of a sitting: how they stand, the corrections asked, their adoption at a later sitting.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::kernel::{AuthorityId, Day, SittingId};
use quitus_core::sitting::minutes::{Adoption, Correction, Minutes};

statements! {
    LOAD = "SELECT version, preamble, adopted_at_id, adopted_on FROM minutes WHERE authority_id = $1 AND sitting_id = $2";
    SAVE = "INSERT INTO minutes (authority_id, sitting_id, version, preamble) VALUES ($1, $2, 1, $3)
        ON CONFLICT (authority_id, sitting_id) DO UPDATE SET version = minutes.version + 1,
            preamble = excluded.preamble
        WHERE minutes.version = $4";
    ADOPT = "UPDATE minutes SET version = version + 1, adopted_at_id = $1, adopted_on = $2
        WHERE authority_id = $3 AND sitting_id = $4 AND version = $5";
    SAY_ADOPTED = "UPDATE sitting SET minutes_adopted_on = $1 WHERE authority_id = $2 AND id = $3";
    ASK = "INSERT INTO minutes_correction (authority_id, id, sitting_id, nth, asked_by_id, asked_on, item_order, wording)
        VALUES ($1, $2, $3,
            (SELECT COALESCE(MAX(nth), -1) + 1 FROM minutes_correction WHERE authority_id = $1 AND sitting_id = $3),
            $4, $5, $6, $7)
        ON CONFLICT (authority_id, id) DO NOTHING";
    ANSWER = "UPDATE minutes_correction SET taken_up = $1 WHERE authority_id = $2 AND sitting_id = $3 AND id = $4";
    CORRECTIONS = "SELECT id, asked_by_id, asked_on, item_order, wording, taken_up
        FROM minutes_correction WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    ADOPTED_AT = "SELECT sitting_id FROM minutes WHERE authority_id = $1 AND adopted_at_id = $2 ORDER BY sitting_id";
}

/// The minutes of a sitting; those nobody wrote in yet are at version 0.
pub fn load(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<Minutes> {
    let mut minutes = match tx.first(LOAD, values![authority, sitting])? {
        Some(row) => read(row)?,
        None => Minutes::default(),
    };
    minutes.corrections = tx.list(CORRECTIONS, values![authority, sitting], |mut row| {
        Ok(Correction {
            id: row.get()?,
            asked_by: row.get()?,
            asked_on: row.get()?,
            item: row.get()?,
            wording: row.get()?,
            taken_up: row.get()?,
        })
    })?;
    Ok(minutes)
}

/// Saves the opening words over the version their author saw; `false` when someone saved meanwhile.
///
/// Refused: `minutes_kept` once adopted.
pub fn save(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    preamble: &[String],
    version: u32,
) -> StoreResult<bool> {
    let values = values![authority, sitting, Lines(preamble.to_vec()), version];
    Ok(tx.execute(SAVE, values)? == 1)
}

/// Records the adoption; `false` when the minutes were saved meanwhile. From then on they are frozen (`minutes_kept`).
pub fn adopt(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    adoption: &Adoption,
    version: u32,
) -> StoreResult<bool> {
    let values = values![adoption.at, adoption.on, authority, sitting, version];
    if tx.execute(ADOPT, values)? == 0 {
        return Ok(false);
    }
    tx.execute_one(SAY_ADOPTED, values![adoption.on, authority, sitting], "sitting")?;
    Ok(true)
}

/// Records a correction asked, once for its id.
pub fn ask(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    correction: &Correction,
) -> StoreResult<()> {
    let values = values![
        authority,
        correction.id,
        sitting,
        correction.asked_by,
        correction.asked_on,
        correction.item,
        correction.wording,
    ];
    tx.execute(ASK, values).map(|_| ())
}

/// Records whether a correction is taken up.
pub fn answer(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    correction: &str,
    taken_up: bool,
) -> StoreResult<()> {
    tx.execute_one(ANSWER, values![taken_up, authority, sitting, correction], "correction")
}

/// The sittings whose minutes were adopted at this one.
pub fn adopted_at(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<SittingId>> {
    tx.list(ADOPTED_AT, values![authority, sitting], |mut row| row.get())
}

fn read(mut row: Row) -> StoreResult<Minutes> {
    let (version, preamble) = (row.get()?, row.get::<Lines>()?.0);
    let (at, on): (Option<SittingId>, Option<Day>) = (row.get()?, row.get()?);
    let adoption = Option::zip(at, on).map(|(at, on)| Adoption { at, on });
    Ok(Minutes { version, preamble, adoption, corrections: Vec::new() })
}
