//! Copies to councillors of the communes on the wire, and what carried decisions out.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The list of councillors, and where the copies of the last year's sittings stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CopiesListed {
    /// The councillors on the list today.
    pub councillors: Vec<CouncillorShown>,
    /// The papers of sittings, the newest first.
    pub papers: Vec<PaperCopiesShown>,
}

/// A councillor of a commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CouncillorShown {
    /// The name.
    pub name: String,
    /// The commune.
    pub commune: String,
    /// The address; null when copies go on paper.
    pub email: Option<String>,
}

/// A paper of a sitting and where its copies stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PaperCopiesShown {
    /// The sitting, `DATE/ASSEMBLY`.
    pub sitting: String,
    /// `notice`, `list` or `minutes`.
    pub paper: String,
    /// Taken by the mail server.
    pub sent: usize,
    /// Waiting in the outbox.
    pub waiting: usize,
    /// Not taken.
    pub failed: usize,
    /// Left on paper.
    pub on_paper: usize,
    /// Councillors to whom nothing left.
    pub missing: usize,
}

/// A list of councillors to take.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CouncillorsToBring {
    /// The list as CSV, its first line the names of the columns: name, commune, e-mail.
    pub csv: String,
    /// Tell what it would do, and write nothing.
    pub dry_run: bool,
}

/// What taking a list of councillors did, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CouncillorsBrought {
    /// New names.
    pub added: usize,
    /// Names whose address changes, or who come back.
    pub changed: usize,
    /// Names that were there already.
    pub already_known: usize,
    /// Names that the list no longer holds.
    pub left: usize,
    /// Lines that could not be taken.
    pub rejected: Vec<LineRejected>,
}

/// A line that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LineRejected {
    /// Its line in the file.
    pub line: u32,
    /// Why.
    pub reason: String,
}

/// A sending of copies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CopiesToSend {
    /// The sitting, `DATE/ASSEMBLY`.
    pub sitting: String,
    /// `notice`, `list` or `minutes`.
    pub paper: String,
    /// Whether those without an address are recorded as sent on paper.
    pub on_paper: bool,
}

/// What a sending did; sent again, nothing leaves twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CopiesSentShown {
    /// Letters posted.
    pub posted: usize,
    /// Copies recorded as left on paper.
    pub on_paper: usize,
    /// Councillors without an address to whom nothing left.
    pub missing: usize,
}

/// The copy of one councillor, with its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CopyShown {
    /// The name.
    pub name: String,
    /// The commune.
    pub commune: String,
    /// The day it left; null when nothing did.
    pub sent_on: Option<String>,
    /// `email` or `paper`.
    pub way: Option<String>,
    /// Where to.
    pub address: Option<String>,
    /// State of its letter.
    pub letter: Option<String>,
    /// What the mail server answered last.
    pub answer: Option<String>,
}

/// A decision of an operative part, and what carried it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FulfilmentShown {
    /// Number of the act.
    pub number: String,
    /// Title of the act.
    pub title: String,
    /// The day it was decided.
    pub decided_on: String,
    /// The decision, from 1.
    pub decision: usize,
    /// Its words.
    pub words: String,
    /// `overdue`, `unassigned`, `assigned`, `done` or `dropped`.
    pub state: String,
    /// Who must act.
    pub who: Option<String>,
    /// By when.
    pub by_day: Option<String>,
    /// `agreement`, `payment`, `document`, `later_act` or `other`.
    pub carried_out_by: Option<String>,
    /// Which one.
    pub reference: Option<String>,
    /// The day it was carried out.
    pub done_on: Option<String>,
    /// Why it fell away.
    pub dropped_because: Option<String>,
    /// A remark.
    pub remark: Option<String>,
}

/// What is recorded of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FulfilmentToRecord {
    /// Number of the act.
    pub number: String,
    /// The decision, from 1.
    pub decision: u32,
    /// Who must act.
    pub who: String,
    /// By when.
    pub by_day: String,
    /// `agreement`, `payment`, `document`, `later_act` or `other`.
    pub carried_out_by: String,
    /// Which one.
    pub reference: String,
    /// The day it was carried out.
    pub done_on: String,
    /// Why it fell away.
    pub dropped_because: String,
    /// A remark.
    pub remark: String,
}
