//! The law and the loop of Quitus: pure functions of facts and a day.
//!
//! Storey `core`. No clock, no input or output, no async, no serde, no SQL: facts come in, rulings go out.
//! The rooms form a line, held by a test (`tests/house/`): each uses only the rooms before it,
//! plus `kernel` and `law`; `review` is last and composes the findings of all.

pub mod kernel;
pub mod law;

pub mod account;
pub mod agreement;
pub mod assembly;
pub mod deliberation;
pub mod funding;
pub mod legality;
pub mod outbox;
pub mod programme;
pub mod register;
pub mod review;
pub mod sitting;
