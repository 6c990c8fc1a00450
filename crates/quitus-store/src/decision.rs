//! Decisions taken by delegation: entered in the same register as deliberations, under the same sequence of numbers.

use crate::document::Making;
use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{ActId, AuthorityId, Day, Instant};
use quitus_core::register::DelegatedDecision;

statements! {
    ENTER = "INSERT INTO delegated_decision (authority_id, act_id, register, year, rank, number, decided_on,
            signatory_id, signatory_capacity, as_representative, out_of_order_reason, supersedes_id, supersedes_reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    LIST = "SELECT act_id, register, year, rank, number, decided_on, signatory_id, signatory_capacity,
            as_representative, out_of_order_reason, supersedes_id, supersedes_reason
        FROM delegated_decision WHERE authority_id = $1 ORDER BY year DESC, register, rank DESC";
    BY_NUMBER = "SELECT act_id, register, year, rank, number, decided_on, signatory_id, signatory_capacity,
            as_representative, out_of_order_reason, supersedes_id, supersedes_reason
        FROM delegated_decision WHERE authority_id = $1 AND number = $2";
    BY_ACT = "SELECT act_id, register, year, rank, number, decided_on, signatory_id, signatory_capacity,
            as_representative, out_of_order_reason, supersedes_id, supersedes_reason
        FROM delegated_decision WHERE authority_id = $1 AND act_id = $2";
    LAST_DAY = "SELECT COALESCE(d.decided_on, s.held_on)
        FROM register_number_given g
        LEFT JOIN delegated_decision d ON d.authority_id = g.authority_id AND d.act_id = g.act_id
        LEFT JOIN register_entry e ON e.authority_id = g.authority_id AND e.act_id = g.act_id
        LEFT JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        WHERE g.authority_id = $1 AND g.register = $2 AND g.year = $3 ORDER BY g.rank DESC LIMIT 1";
    KEEP_SHEET = "INSERT INTO decision_sheet (authority_id, act_id, sha256, template_sha256, input_sha256, fonts,
            engine, pages, kept_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SHEETS = "SELECT sha256, template_sha256, input_sha256, fonts, engine, pages
        FROM decision_sheet WHERE authority_id = $1 AND act_id = $2 ORDER BY kept_at DESC";
}

/// A printed sheet of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionSheet {
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What made it.
    pub making: Making,
    /// Its pages.
    pub pages: u32,
}

/// Enters a decision whose act is there already; from then on its text and its money are frozen.
///
/// Refused: `register_rank_given_once` or `register_number_given_once` for a number given already, to a deliberation
/// or to a decision; `decision_cites_its_delegation`; `decision_within_its_cap`; `amounts_make_the_total`.
pub fn enter(tx: &mut Tx<'_>, authority: &AuthorityId, decision: &DelegatedDecision) -> StoreResult<()> {
    let values = values![
        authority,
        decision.act,
        decision.register,
        decision.year,
        decision.rank,
        decision.number,
        decision.decided_on,
        decision.signatory,
        decision.capacity,
        decision.as_representative,
        decision.out_of_order_reason,
        decision.supersedes.as_ref().map(|(act, _)| act.clone()),
        decision.supersedes.as_ref().map(|(_, reason)| reason.clone()),
    ];
    tx.execute(ENTER, values).map(|_| ())
}

/// The decisions of an authority, the newest first.
pub fn list(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<DelegatedDecision>> {
    tx.list(LIST, values![authority], read)
}

/// The decision that bears a number.
pub fn by_number(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    number: &str,
) -> StoreResult<Option<DelegatedDecision>> {
    tx.first(BY_NUMBER, values![authority, number])?.map(read).transpose()
}

/// The decision of an act, when it is one.
pub fn of_act(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    act: &ActId,
) -> StoreResult<Option<DelegatedDecision>> {
    tx.first(BY_ACT, values![authority, act])?.map(read).transpose()
}

/// The day of the entry with the highest number of a register in a year, deliberation or decision.
pub fn last_day(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    register: &str,
    year: i16,
) -> StoreResult<Option<Day>> {
    tx.first(LAST_DAY, values![authority, register, year])?.map(|mut row| row.get()).transpose()
}

/// Keeps a printed sheet whose files are kept already.
pub fn keep_sheet(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    act: &ActId,
    sheet: &DecisionSheet,
    kept_at: Instant,
) -> StoreResult<()> {
    let making = &sheet.making;
    let values = values![
        authority,
        act,
        sheet.sha256,
        making.template_sha256,
        making.input_sha256,
        making.fonts,
        making.engine,
        sheet.pages,
        kept_at,
    ];
    tx.execute(KEEP_SHEET, values).map(|_| ())
}

/// The printed sheets of a decision, the newest first.
pub fn sheets(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Vec<DecisionSheet>> {
    tx.list(SHEETS, values![authority, act], |mut row| {
        let sha256 = row.get()?;
        let making = Making {
            template_sha256: row.get()?,
            input_sha256: row.get()?,
            fonts: row.get()?,
            engine: row.get()?,
        };
        Ok(DecisionSheet { sha256, making, pages: row.get()? })
    })
}

fn read(mut row: Row) -> StoreResult<DelegatedDecision> {
    Ok(DelegatedDecision {
        act: row.get()?,
        register: row.get()?,
        year: row.get()?,
        rank: row.get()?,
        number: row.get()?,
        decided_on: row.get()?,
        signatory: row.get()?,
        capacity: row.get()?,
        as_representative: row.get()?,
        out_of_order_reason: row.get()?,
        supersedes: Option::zip(row.get()?, row.get()?),
    })
}
