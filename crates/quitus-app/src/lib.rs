//! One function for each act that a person performs: may they, the facts, the ruling, one transaction, the journal.
//!
//! Storey `app`, shared by pages, API and command line. The clock and the dice are arguments; sentences are others'.

mod act;
mod assembly;
mod case;
mod document;
mod error;
mod locate;
mod programme;
mod search;

mod signed;
mod sitting;
mod year;

pub use act::{ActInList, Checked, dates_computed};
pub use assembly::{AssemblyShown, MemberLine, clock_of};
pub use case::{CaseFaults, LoadedCase};
pub use document::{KeptDocument, SittingDocument};
pub use error::{AppError, AppResult};
pub use programme::{ActOfProgramme, FigureAgainst};
pub use search::{Found, Hit, SearchFor};

pub use signed::{BroughtBack, SignedOutcome};
pub use sitting::SittingInList;
pub use year::YearOfAuthority;

use quitus_core::kernel::{Day, Instant};
use quitus_store::{Engine, Store};

/// The house behind its door: clonable, and whoever holds it names no store.
#[derive(Clone)]
pub struct Quitus {
    store: Store,
}

/// Who asks to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Anyone: what is public, never findings, drafts, interests or overrides.
    Public,
    /// Someone at the machine that holds the home.
    Keeper,
}

/// Who acts and when, for the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// Who: an e-mail, or `local` at the machine itself.
    pub actor: String,
    /// Now.
    pub now: Instant,
    /// Today, in the place of whoever acts.
    pub today: Day,
}

impl Quitus {
    /// Opens the records at an address, `sqlite:PATH` or `postgres://…`, and brings their schema up to date.
    pub fn open(address: &str) -> AppResult<Quitus> {
        Ok(Quitus { store: Store::open(address)? })
    }

    /// Which database holds the records: `sqlite` or `postgres`.
    pub fn engine(&self) -> &'static str {
        match self.store.engine() {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
    }
}
