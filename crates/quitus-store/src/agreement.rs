//! Room of who commits: agreements, their parties and the money decided for each year.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::agreement::Agreement;
use quitus_core::kernel::AuthorityId;

statements! {
    INSERT_AGREEMENT = "INSERT INTO agreement (authority_id, nth, key, title, from_year, until_year, regrant_clause,
            signed_on, decided_here, remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM agreement WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8, $9)";
    AGREEMENTS = "SELECT key, title, from_year, until_year, regrant_clause, signed_on, decided_here, remark
        FROM agreement WHERE authority_id = $1 ORDER BY nth";
    INSERT_PARTY = "INSERT INTO agreement_party (authority_id, agreement, nth, organisation)
        VALUES ($1, $2, $3, $4)";
    PARTIES = "SELECT organisation FROM agreement_party WHERE authority_id = $1 AND agreement = $2 ORDER BY nth";
    INSERT_YEAR = "INSERT INTO agreement_year (authority_id, agreement, nth, year, cents)
        VALUES ($1, $2, $3, $4, $5)";
    YEARS = "SELECT year, cents FROM agreement_year WHERE authority_id = $1 AND agreement = $2 ORDER BY nth";
}

/// Adds an agreement with its parties, which are there already. Refused: `agreement_pkey` for a key that is taken.
pub fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, agreement: &Agreement) -> StoreResult<()> {
    let values = values![
        authority,
        agreement.key,
        agreement.title,
        agreement.from_year,
        agreement.until_year,
        agreement.regrant_clause,
        agreement.signed_on,
        agreement.decided_here,
        agreement.remark,
    ];
    tx.execute(INSERT_AGREEMENT, values)?;
    for (nth, party) in agreement.parties.iter().enumerate() {
        tx.execute(INSERT_PARTY, values![authority, agreement.key, nth, party])?;
    }
    for (nth, (year, amount)) in agreement.funded.iter().enumerate() {
        tx.execute(INSERT_YEAR, values![authority, agreement.key, nth, year, amount])?;
    }
    Ok(())
}

/// The agreements of an authority, whole, in the order they came.
pub fn list(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Agreement>> {
    let mut agreements = tx.list(AGREEMENTS, values![authority], |mut row| {
        Ok(Agreement {
            key: row.get()?,
            title: row.get()?,
            parties: Vec::new(),
            from_year: row.get()?,
            until_year: row.get()?,
            funded: Vec::new(),
            regrant_clause: row.get()?,
            signed_on: row.get()?,
            decided_here: row.get()?,
            remark: row.get()?,
        })
    })?;
    for agreement in &mut agreements {
        agreement.parties = tx.list(PARTIES, values![authority, agreement.key], |mut row| row.get())?;
        agreement.funded =
            tx.list(YEARS, values![authority, agreement.key], |mut row| Ok((row.get()?, row.get()?)))?;
    }
    Ok(agreements)
}
