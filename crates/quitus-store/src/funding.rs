//! Room of the money: budget lines as acts write them.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::funding::BudgetLine;
use quitus_core::kernel::AuthorityId;

statements! {
    INSERT_BUDGET_LINE = "INSERT INTO budget_line (authority_id, nth, key, year, section, as_written, article, remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM budget_line WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7)";
    BUDGET_LINES = "SELECT key, year, section, as_written, article, remark
        FROM budget_line WHERE authority_id = $1 ORDER BY nth";
}

/// Adds a budget line. Refused: `budget_line_pkey` for a key that is taken.
pub fn insert_budget_line(tx: &mut Tx<'_>, authority: &AuthorityId, line: &BudgetLine) -> StoreResult<()> {
    let values =
        values![authority, line.key, line.year, line.section, line.as_written, line.article, line.remark];
    tx.execute(INSERT_BUDGET_LINE, values).map(|_| ())
}

/// The budget lines of an authority, in the order they came.
pub fn budget_lines(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<BudgetLine>> {
    tx.list(BUDGET_LINES, values![authority], |mut row| {
        Ok(BudgetLine {
            key: row.get()?,
            year: row.get()?,
            section: row.get()?,
            as_written: row.get()?,
            article: row.get()?,
            remark: row.get()?,
        })
    })
}
