//! Who commits: the agreement (convention) an act approves, and its parties.

mod fulfilment;

pub use fulfilment::{CarriedOutBy, Fulfilment, FulfilmentState, fulfilment_state};

use crate::kernel::{Cents, Day};

/// An agreement (convention), as far as the act speaks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Short key in files.
    pub key: String,
    /// Title as printed.
    pub title: String,
    /// Parties, by organisation key, the funder first.
    pub parties: Vec<String>,
    /// First year, when said.
    pub from_year: Option<i16>,
    /// Last year, when said.
    pub until_year: Option<i16>,
    /// Money decided for each year; a year without its line has none.
    pub funded: Vec<(i16, Cents)>,
    /// Whether it allows the recipient to grant the money on (L1611-4); unknown while the text was not seen.
    pub regrant_clause: Option<bool>,
    /// Day of signature, when known.
    pub signed_on: Option<Day>,
    /// Whether this act decides on it, or only names it.
    pub decided_here: bool,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}
