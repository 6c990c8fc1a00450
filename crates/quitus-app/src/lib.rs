//! One function for each act that a person performs: may they, the facts, the ruling, one transaction, the journal.
//!
//! Storey `app`, shared by pages, API and command line. The clock and the dice are arguments; sentences are others'.

mod account;
mod act;
mod assembly;
mod backup;
mod case;
mod copies;
mod deadline;
mod decision;
mod document;
mod draft;
mod error;
mod fulfilment;
mod journal;
mod locate;
mod notice;
mod outbox;
mod people;
mod programme;
mod record;
mod running;
mod search;
mod signed;
mod sitting;
mod year;

pub use account::{
    AccountShown, Knock, NewAccount, OneTimeLink, Opened, PasskeyPlace, PasskeyQuestion, PasskeyShown,
    RoleAsked, RoleShown, SessionShown, SignedIn, TokenShown,
};
pub use act::{ActInList, Checked, dates_computed};
pub use assembly::{AssemblyShown, MemberLine, clock_of};
pub use backup::{BackupMade, BackupPlace, BackupState, BackupTold};
pub use case::{CaseFaults, LoadedCase};
pub use copies::{
    CopiesSent, CopiesShown, CopyLetter, CopyProof, CouncillorsImported, PaperCopied, SittingCopied,
    fulfilment_said,
};
pub use deadline::{CalendarWords, DeadlineBoard, DeadlineDone, FeedShown, Today, Waiting};
pub use decision::{DecisionChoices, DecisionFile, DecisionPdf, decision_said};
pub use document::{BureauWorkShown, KeptDocument, RegisterPdf, ReportedLine, SittingDocument};
pub use draft::{
    BoardLine, CircuitShown, DraftBoard, DraftChoices, DraftFields, DraftPreview, DraftSaved, DraftShown,
    DraftStanding, Outside, PartFault, StepFields, TextFault,
};
pub use error::{AppError, AppResult};
pub use fulfilment::{FulfilmentLine, FulfilmentList};
pub use journal::{JournalAsked, JournalLine, JournalPage, paris};
pub use notice::{
    MemberProof, NoticeAsked, NoticeBoard, NoticeLine, NoticePlan, NoticeSent, PlanLine, ResendAsked, SentBy,
};
pub use outbox::{AttemptInHand, LetterShown, OutboxShown, Posted, ToPost};
pub use people::{
    ImportShown, MemberHeld, PeopleShown, RegisterShown, RosterFile, Said, SettingsShown, SetupShown, Step,
    StepShown, TrialShown,
};
pub use programme::{ActOfProgramme, FigureAgainst};
pub use record::{
    AdoptionAsked, ClosedSitting, CorrectionAsked, MinutesShown, MinutesWritten, PaperPublished, Reason,
    Results, SaidFinding, SaidRefusal, reasons_of,
};
pub use running::secure_context;
pub use search::{Found, Hit, SearchFor};

pub use quitus_store::sitting::{Cancelled, SittingPlan};
pub use signed::{BroughtBack, SignedOutcome};
pub use sitting::{
    AnswerAsked, Answered, InterestAsked, ItemAsked, LeftOver, Move, OwnPage, OwnPaper, OwnSitting,
    PaperKind, PreparedItem, PreparedSitting, SittingAsked, SittingAt, SittingChange, SittingInList,
    Supposed, WaitingDraft, WhatIf,
};
pub use year::YearOfAuthority;

use quitus_core::account::{Person, Right};
use quitus_core::kernel::{AuthorityId, Day, Instant, Refusal};
use quitus_store::{Engine, Store, journal as lines};

/// The house behind its door: clonable, and whoever holds it names no store.
#[derive(Clone)]
pub struct Quitus {
    store: Store,
    ceremonies: account::Ceremonies,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Anyone: what is public, never findings, drafts, interests or overrides.
    Public,
    /// Someone who signed in.
    Person(Person),
    /// Someone at the machine that holds the home: the command line.
    Keeper,
}

/// Who acts and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// Who, with the rights held.
    pub who: Reader,
    /// The name the journal keeps: an e-mail, or `local` at the machine itself.
    pub actor: String,
    /// Now.
    pub now: Instant,
    /// Today, in the place of whoever acts.
    pub today: Day,
}

impl Reader {
    /// Whether it may do that in an authority.
    pub fn may(&self, authority: &AuthorityId, right: Right) -> bool {
        match self {
            Reader::Public => false,
            Reader::Person(person) => person.may(authority, right),
            Reader::Keeper => true,
        }
    }

    /// Refuses who may not: `sign-in-needed` for a stranger, `not-allowed` for a wrong role or another authority.
    pub fn demand(&self, authority: &AuthorityId, right: Right) -> AppResult<()> {
        match self.may(authority, right) {
            true => Ok(()),
            false => Err(AppError::refused(self.refusal())),
        }
    }

    /// Refuses who may not do that in the home itself.
    pub fn demand_at_home(&self, right: Right) -> AppResult<()> {
        match self {
            Reader::Keeper => Ok(()),
            Reader::Person(person) if person.may_at_home(right) => Ok(()),
            _ => Err(AppError::refused(self.refusal())),
        }
    }

    /// The one who signed in.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Reader::Person(person) => Some(person),
            Reader::Public | Reader::Keeper => None,
        }
    }

    fn refusal(&self) -> Refusal {
        match self {
            Reader::Public => Refusal::new("sign-in-needed"),
            _ => Refusal::new("not-allowed"),
        }
    }
}

impl Acting {
    /// Refuses an act that whoever acts may not do in an authority.
    pub fn demand(&self, authority: &AuthorityId, right: Right) -> AppResult<()> {
        self.who.demand(authority, right)
    }

    /// The line of the journal about an act of theirs.
    pub(crate) fn entry(
        &self,
        authority: &AuthorityId,
        act: &str,
        subject: impl Into<String>,
    ) -> lines::Entry {
        lines::Entry {
            at: self.now,
            authority: Some(authority.clone()),
            actor: self.actor.clone(),
            act: act.to_owned(),
            subject: subject.into(),
            reason: None,
            changed: Vec::new(),
        }
    }
}

impl Quitus {
    /// Opens the records at an address, `sqlite:PATH` or `postgres://…`, and brings their schema up to date.
    pub fn open(address: &str) -> AppResult<Quitus> {
        Ok(Quitus { store: Store::open(address)?, ceremonies: account::Ceremonies::default() })
    }

    /// Which database holds the records: `sqlite` or `postgres`.
    pub fn engine(&self) -> &'static str {
        match self.store.engine() {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
    }
}
