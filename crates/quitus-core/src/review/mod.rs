//! Facts of all rooms about one act, and every finding on it. Last of the rooms: the others never see it.

mod file;

pub use file::{ActFile, printed_money, printed_value};
