//! Which money: the budget line, as the act writes it and as the chart knows it.

use crate::kernel::words;

/// Section of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Section de fonctionnement.
    Operating,
    /// Section d'investissement.
    Investment,
}

/// A budget line (imputation). What the act writes is kept as written; nothing is silently mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetLine {
    /// Short key in files.
    pub key: String,
    /// Year of the budget, when said.
    pub year: Option<i16>,
    /// Section, when said.
    pub section: Option<Section>,
    /// The account in the words of the act: `INUM 204-SUFLI`.
    pub as_written: String,
    /// The article of the chart at its finest level, when the act gives one.
    pub article: Option<String>,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}

words!(Section: Operating = "operating", Investment = "investment");
