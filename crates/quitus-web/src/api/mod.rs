//! The API: the same acts as the pages and the command line, in the shapes of `quitus_formats::api`.
//!
//! Days are `AAAA-MM-JJ`, money is whole cents, unknown is `null`; sentences are in the language of `Accept-Language`.
//! What goes wrong is a problem of RFC 9457. `/api/openapi.json` describes it all, and a test holds it to the table of
//! routes.

mod accounts;
mod acts;
pub mod agenda;
mod backups;
pub mod copies;
pub mod deadlines;
pub mod decisions;
mod description;
pub mod drafts;
mod journal;
pub mod notices;
mod passkeys;
pub mod people;
pub mod preparation;
mod problems;
pub mod record;
mod registers;
mod rules;
mod sittings;

pub use accounts::{accounts, add_account, close_account, give_role, session, withdraw_role};
pub use acts::{act, acts, findings, search};
pub use backups::{back_up, backups};
pub use description::openapi;
pub use journal::journal;
pub use passkeys::{add_passkey, ask_new_passkey, ask_passkey, sign_in_by_passkey};
pub use registers::{register, register_pdf};
pub use rules::{evaluate, rule, rules};
pub use sittings::{sitting, sittings};

use crate::errors::Problem;
use axum::Json;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use serde::Deserialize;
use utoipa::IntoParams;

/// An answer of the API.
type Told<T> = Result<Json<T>, Problem>;

/// What was asked after the `?`, or what was wrong with it.
type Asked<T> = Result<Query<T>, QueryRejection>;

/// Which authority is asked; all of them without it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OfAuthority {
    /// Code of the authority.
    authority: Option<String>,
}

fn read<T>(asked: Asked<T>) -> Result<T, Problem> {
    asked.map(|Query(asked)| asked).map_err(|_| Problem::unreadable())
}

impl OfAuthority {
    /// The code; an empty one is none.
    fn code(self) -> Option<String> {
        self.authority.filter(|code| !code.is_empty())
    }
}
