//! Room of when it binds: the days of an act outside the house, each statement kept, the last one standing.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{ActId, AuthorityId};
use quitus_core::legality::{LegalDates, Receipt};

statements! {
    RECORD = "INSERT INTO legal_dates (authority_id, act_id, version, transmitted_on, published_on, notified_on,
            withdrawn_from_site_on, has_receipt, receipt_identifier, received_on, received_at, receipt_wording)
        VALUES ($1, $2, (SELECT COALESCE(MAX(version), 0) + 1 FROM legal_dates WHERE authority_id = $1 AND act_id = $2),
            $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    LATEST = "SELECT transmitted_on, published_on, notified_on, withdrawn_from_site_on, has_receipt,
            receipt_identifier, received_on, received_at, receipt_wording
        FROM legal_dates WHERE authority_id = $1 AND act_id = $2 ORDER BY version DESC LIMIT 1";
    HISTORY = "SELECT transmitted_on, published_on, notified_on, withdrawn_from_site_on, has_receipt,
            receipt_identifier, received_on, received_at, receipt_wording
        FROM legal_dates WHERE authority_id = $1 AND act_id = $2 ORDER BY version";
}

/// Records all that is now known of an act outside the house; what was recorded before is kept behind it.
pub fn record(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId, dates: &LegalDates) -> StoreResult<()> {
    let receipt = dates.receipt.as_ref();
    let values = values![
        authority,
        act,
        dates.transmitted_on,
        dates.published_on,
        dates.notified_on,
        dates.withdrawn_from_site_on,
        receipt.is_some(),
        receipt.and_then(|receipt| receipt.identifier.clone()),
        receipt.and_then(|receipt| receipt.received_on),
        receipt.and_then(|receipt| receipt.received_at),
        receipt.and_then(|receipt| receipt.wording.clone()),
    ];
    tx.execute(RECORD, values).map(|_| ())
}

/// What is known of an act outside the house; nothing when nothing was recorded.
pub fn dates(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<LegalDates> {
    tx.first(LATEST, values![authority, act])?.map_or_else(|| Ok(LegalDates::default()), read_dates)
}

/// Every statement about an act, the oldest first.
pub fn history(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Vec<LegalDates>> {
    tx.list(HISTORY, values![authority, act], read_dates)
}

fn read_dates(mut row: Row) -> StoreResult<LegalDates> {
    let mut dates = LegalDates {
        transmitted_on: row.get()?,
        published_on: row.get()?,
        notified_on: row.get()?,
        withdrawn_from_site_on: row.get()?,
        receipt: None,
    };
    if row.get()? {
        dates.receipt = Some(Receipt {
            identifier: row.get()?,
            received_on: row.get()?,
            received_at: row.get()?,
            wording: row.get()?,
        });
    }
    Ok(dates)
}
