//! The law on the wire: facts and rulings as JSON, questions from a file, and `docs/rules.md`.

mod eval;
mod json;
mod markdown;

pub use eval::{EvalError, EvalProblem, eval};
pub use json::{facts_from_json, from_json, to_json};
pub use markdown::rules_markdown;
