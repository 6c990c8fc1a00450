//! What every file of a rule uses.

pub use super::body_kind::BodyKind;
pub use super::facts::{Facts, bounded, contradicts, expected, integer, out_of_bounds, read_day, read_euros};
pub use super::input::InputKind;
pub use super::period::{
    CODE, COVID, ELECTRONIC, EPCI_2020, EPCI_BEFORE_2020, GRANTS, PUBLICITY, Period, Row, Ruled, THREE_DS,
    Unknown, look_up,
};
pub use super::rule::{
    BASE, CLERK, Certainty, FINANCE_OFFICER, Force, GRANT_OFFICER, KIND, Rule, inferred, input, memory,
    optional, read_2015, ruled, say,
};
pub use super::value::Value;
pub use crate::kernel::{Cents, Day};
