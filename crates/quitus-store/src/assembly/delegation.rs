//! Powers given by one assembly to another or to the executive.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::assembly::Delegation;
use quitus_core::kernel::AuthorityId;

statements! {
    INSERT_DELEGATION = "INSERT INTO delegation (authority_id, nth, key, giver_id, receiver_id, act_number, decided_on,
            until_day, scope, cap_cents, covers_several_years)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM delegation WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    DELEGATIONS = "SELECT key, giver_id, receiver_id, act_number, decided_on, until_day, scope, cap_cents,
            covers_several_years
        FROM delegation WHERE authority_id = $1 ORDER BY nth";
    MEND_DELEGATION = "UPDATE delegation SET giver_id = $1, receiver_id = $2, act_number = $3, decided_on = $4,
            until_day = $5, scope = $6, cap_cents = $7, covers_several_years = $8, version = version + 1
        WHERE authority_id = $9 AND key = $10 AND version = $11";
    DELEGATION_VERSION = "SELECT version FROM delegation WHERE authority_id = $1 AND key = $2";
}

/// Adds a delegation. Refused: `delegation_pkey` for a key that is taken.
pub fn insert_delegation(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    delegation: &Delegation,
) -> StoreResult<()> {
    let values = values![
        authority,
        delegation.key,
        delegation.giver,
        delegation.receiver,
        delegation.act_number,
        delegation.decided_on,
        delegation.until,
        delegation.scope,
        delegation.cap,
        delegation.covers_several_years,
    ];
    tx.execute(INSERT_DELEGATION, values).map(|_| ())
}

/// The delegations of an authority, in the order they came.
pub fn delegations(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Delegation>> {
    tx.list(DELEGATIONS, values![authority], |mut row| {
        Ok(Delegation {
            key: row.get()?,
            giver: row.get()?,
            receiver: row.get()?,
            act_number: row.get()?,
            decided_on: row.get()?,
            until: row.get()?,
            scope: row.get()?,
            cap: row.get()?,
            covers_several_years: row.get()?,
        })
    })
}

/// How often a delegation was mended.
pub fn delegation_version(tx: &mut Tx<'_>, authority: &AuthorityId, key: &str) -> StoreResult<u32> {
    tx.one(DELEGATION_VERSION, values![authority, key], "delegation")?.get()
}

/// Mends a delegation that is still at that version; `false`, and nothing is done, when it is no longer.
pub fn mend_delegation(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    delegation: &Delegation,
    version: u32,
) -> StoreResult<bool> {
    let values = values![
        delegation.giver,
        delegation.receiver,
        delegation.act_number,
        delegation.decided_on,
        delegation.until,
        delegation.scope,
        delegation.cap,
        delegation.covers_several_years,
        authority,
        delegation.key,
        version,
    ];
    Ok(tx.execute(MEND_DELEGATION, values)? == 1)
}
