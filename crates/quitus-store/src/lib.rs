//! The only crate that speaks SQL: schema, migrations, one module per room, the same on SQLite and on PostgreSQL.
//!
//! Storey `store`. Closures go in, [`Store::write`] answers once their work is on the disk. A room's functions take
//! the transaction, turn rows into facts of core and facts into rows; they decide nothing. What must never be wrong
//! (sums, ceilings, counts, numbers, history) is held by constraints of the database, and a refusal by one of them
//! carries the same code on both engines.

#[cfg(test)]
mod conformance;
mod dialect;
mod engine;
mod error;
mod migrations;
mod statements;
mod value;

pub mod account;
pub mod agreement;
pub mod assembly;
pub mod backup;
pub mod councillor;
pub mod deadline;
pub mod decision;
pub mod deliberation;
pub mod document;
pub mod draft;
pub mod file;
pub mod fulfilment;
pub mod funding;
pub mod journal;
pub mod legality;
pub mod minutes;
pub mod notice;
pub mod outbox;
pub mod programme;
pub mod register;
pub mod review;
pub mod search;
pub mod sitting;

pub use dialect::Engine;
pub use engine::{Store, Tx};
pub use error::{Constraint, Refused, StoreError, StoreResult};
