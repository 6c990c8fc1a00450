//! Councillors of the communes who do not sit, and the copies sent to them.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::kernel::{AuthorityId, Day, Instant, SittingId};
use quitus_core::legality::copies::{CopySent, Councillor};

statements! {
    INSERT = "INSERT INTO councillor (authority_id, nth, id, name, commune, email, left_on)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM councillor WHERE authority_id = $1),
            $2, $3, $4, $5, $6)";
    UPDATE = "UPDATE councillor SET email = $1, left_on = $2 WHERE authority_id = $3 AND id = $4";
    LIST = "SELECT id, name, commune, email, left_on FROM councillor WHERE authority_id = $1
        ORDER BY commune, name";
    SEND = "INSERT INTO copy_sent (authority_id, sitting_id, paper, councillor_id, way, address, letter_id, sent_on,
            actor, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    OF_SITTING = "SELECT sitting_id, paper, councillor_id, way, address, letter_id, sent_on
        FROM copy_sent WHERE authority_id = $1 AND sitting_id = $2 ORDER BY paper, councillor_id";
    COPIES = "SELECT sitting_id, paper, councillor_id, way, address, letter_id, sent_on
        FROM copy_sent WHERE authority_id = $1 ORDER BY sitting_id, paper, councillor_id";
}

/// Adds a councillor. Refused: `councillor_once` for a name the commune has already.
pub fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, councillor: &Councillor) -> StoreResult<()> {
    let values = values![
        authority,
        councillor.id,
        councillor.name,
        councillor.commune,
        councillor.email,
        councillor.left_on
    ];
    tx.execute(INSERT, values).map(|_| ())
}

/// Changes the address of a councillor, or says that the list no longer names them.
pub fn update(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    id: &str,
    (email, left_on): (Option<&str>, Option<Day>),
) -> StoreResult<()> {
    tx.execute_one(UPDATE, values![email, left_on, authority, id], "councillor")
}

/// The councillors of an authority, those who left included, by commune and name.
pub fn list(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Councillor>> {
    tx.list(LIST, values![authority], |mut row| {
        Ok(Councillor {
            id: row.get()?,
            name: row.get()?,
            commune: row.get()?,
            email: row.get()?,
            left_on: row.get()?,
        })
    })
}

/// Records a copy that left. Refused: `copy_sent_pkey` for a paper that a councillor was sent already.
pub fn send(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    copy: &CopySent,
    (actor, at): (&str, Instant),
) -> StoreResult<()> {
    let values = values![
        authority,
        copy.sitting,
        copy.paper,
        copy.councillor,
        copy.way,
        copy.address,
        copy.letter,
        copy.sent_on,
        actor,
        at
    ];
    tx.execute(SEND, values).map(|_| ())
}

/// The copies of the papers of a sitting.
pub fn of_sitting(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<CopySent>> {
    tx.list(OF_SITTING, values![authority, sitting], read)
}

/// Every copy sent by an authority.
pub fn copies(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<CopySent>> {
    tx.list(COPIES, values![authority], read)
}

fn read(mut row: crate::value::Row) -> StoreResult<CopySent> {
    Ok(CopySent {
        sitting: row.get()?,
        paper: row.get()?,
        councillor: row.get()?,
        way: row.get()?,
        address: row.get()?,
        letter: row.get()?,
        sent_on: row.get()?,
    })
}
