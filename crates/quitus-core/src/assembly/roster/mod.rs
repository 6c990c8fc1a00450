//! Members from a spreadsheet: what each column holds, what a row says, what an import would do and why a row waits.

mod change;
mod plan;
mod row;

pub use plan::{Changed, Known, Leaving, Plan, Rejected, Roster, is_head, plan};
pub use row::{Entry, read_name, read_row};

use crate::kernel::words;

/// What a column of a spreadsheet of members holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// Civility: `M.`, `Mme`.
    Civility,
    /// Given name (prénom).
    Given,
    /// Family name (nom).
    Family,
    /// The whole name in one cell: `M. Jean DUPONT`.
    FullName,
    /// Capacity (qualité, fonction): `Deuxième Vice-Présidente`.
    Capacity,
    /// Political group (groupe).
    Group,
    /// Place in the order of the table (ordre du tableau).
    TableOrder,
    /// E-mail address (courriel).
    Email,
    /// Whether convocations go on paper.
    Paper,
    /// Postal address, or one line of it.
    Postal,
    /// Telephone.
    Telephone,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportState {
    /// Its rows wait: nothing is recorded.
    Staged,
    /// Its members are recorded.
    Confirmed,
    /// It was confirmed, then undone.
    Undone,
    /// It was never confirmed.
    Dropped,
}

words!(Column: Civility = "civility", Given = "given", Family = "family", FullName = "full_name",
    Capacity = "capacity", Group = "group", TableOrder = "table_order", Email = "email", Paper = "paper",
    Postal = "postal", Telephone = "telephone");
words!(ImportState: Staged = "staged", Confirmed = "confirmed", Undone = "undone", Dropped = "dropped");
