//! People and settings of an authority: founding it, its members and their mandates, what it settles once for all.

mod delegation;
mod doing;
mod founding;
mod leaving;
mod logo;
mod members;
mod roster;
pub(crate) mod said;
mod settings;
mod setup;
mod term;
mod trial;
mod undo;

pub use members::{MemberHeld, PeopleShown};
pub use roster::{ImportShown, RosterFile};
pub use said::Said;
pub use settings::{RegisterShown, SettingsShown};
pub use setup::{SetupShown, Step, StepShown};
pub use trial::TrialShown;

use crate::error::{AppError, AppResult};
use quitus_core::kernel::Refusal;

/// Refuses a change of something that another changed since it was read.
fn unchanged(seen: u32, now: u32) -> AppResult<()> {
    match seen == now {
        true => Ok(()),
        false => Err(AppError::refused(Refusal::new("changed-meanwhile"))),
    }
}

/// A key of paths and files: small letters, digits and hyphens.
fn key_of(text: &str) -> String {
    quitus_core::kernel::sort_key(text)
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect::<String>()
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// The key, or the key with a number when it is taken.
fn free_key(key: &str, taken: &[String]) -> String {
    let key = if key.is_empty() { "x" } else { key };
    let free = |wanted: &String| !taken.contains(wanted);
    std::iter::once(key.to_owned())
        .chain((2_u32..).map(|number| format!("{key}-{number}")))
        .find(free)
        .unwrap_or_else(|| key.to_owned())
}
