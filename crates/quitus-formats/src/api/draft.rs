//! Drafts on the wire: listed, whole, as they are written; the steps of their circuit.

use super::finding::FindingShown;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The bytes of a file, as they are.
#[derive(Clone, Debug, ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct FileBytes(pub Vec<u8>);

/// A draft in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftListed {
    /// Its id.
    pub id: String,
    /// Its title; empty while it has none.
    pub title: String,
    /// The service that writes it; empty when it is not said.
    pub service: String,
    /// Key of the assembly it is meant for.
    pub assembly: Option<String>,
    /// Day of the sitting it is meant for.
    pub aimed_at: Option<String>,
    /// `writing`, `in_circuit`, `ready`, `on_agenda`, `enacted` or `withdrawn`.
    pub state: String,
    /// Its version.
    pub version: u32,
    /// The last day for deposit; null where the sitting or the law is not known.
    pub last_deposit: Option<String>,
    /// The step that is missing: `service`, `legal`, `finance`, `director`, `vice_president` or `clerk`.
    pub missing: Option<String>,
    /// Name of who must act; null when any reviewer may.
    pub holder: Option<String>,
    /// Until when, for what is missing now.
    pub due: Option<String>,
    /// Whether that day is over.
    pub late: bool,
    /// Required visas that are given.
    pub visas_given: usize,
    /// Visas that are required.
    pub visas_required: usize,
}

/// A draft, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftWhole {
    /// Its id.
    pub id: String,
    /// Its version: whoever changes it names the one they read.
    pub version: u32,
    /// `writing`, `in_circuit`, `ready`, `on_agenda`, `enacted` or `withdrawn`.
    pub state: String,
    /// Title.
    pub title: String,
    /// Code of the nature: `DE`, `AR`, `AI`, `CC`, `BF` or `AU`.
    pub nature: String,
    /// Code of the subject.
    pub subject_code: Option<String>,
    /// Key of the member who reports.
    pub rapporteur: Option<String>,
    /// The service that writes it; empty when it is not said.
    pub service: String,
    /// Key of the assembly it is meant for.
    pub assembly: Option<String>,
    /// Day of the sitting it is meant for.
    pub aimed_at: Option<String>,
    /// Citations, Markdown.
    pub citations: String,
    /// Report and recitals, Markdown.
    pub recitals: String,
    /// Operative part, Markdown.
    pub enacting: String,
    /// Amounts for each axis.
    pub amounts: Vec<DraftAmount>,
    /// The total that is stated.
    pub stated_total_cents: Option<i64>,
    /// Key of the programme.
    pub programme: Option<String>,
    /// Key of the delegation by which a bureau would decide.
    pub delegation: Option<String>,
    /// Keys of the budget lines.
    pub budget_lines: Vec<String>,
    /// Keys of the agreements.
    pub agreements: Vec<String>,
    /// The explanatory note, Markdown.
    pub note: String,
    /// The last day for deposit; null where the sitting or the law is not known.
    pub last_deposit: Option<String>,
    /// The steps of the circuit as they stand; none before it is sent.
    pub steps: Vec<DraftStep>,
    /// What was done at them, in order.
    pub visas: Vec<DraftVisa>,
    /// The files joined to it.
    pub attachments: Vec<DraftAttachment>,
    /// What committees said of it.
    pub opinions: Vec<DraftOpinion>,
    /// What was found on it.
    pub findings: Vec<FindingShown>,
    /// What its text holds that an act does not.
    pub faults: Vec<DraftFault>,
}

/// An amount of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct DraftAmount {
    /// Code of the axis.
    pub axis: String,
    /// Amount in cents.
    pub cents: i64,
}

/// A step of the circuit of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftStep {
    /// Its rank, from 0: what a visa names.
    pub step: u32,
    /// `service`, `legal`, `finance`, `director`, `vice_president` or `clerk`.
    pub kind: String,
    /// `waiting`, `asked`, `given` or `returned`.
    pub state: String,
    /// Name of who answers for it; null when any reviewer may.
    pub holder: Option<String>,
    /// Until when.
    pub due: Option<String>,
    /// Whether that day is over and the visa is not given.
    pub late: bool,
    /// Whether the draft may go on without it.
    pub optional: bool,
}

/// What was done at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftVisa {
    /// `sent`, `given`, `returned`, `delegated`, `recalled` or `remarked`.
    pub act: String,
    /// The step, by its rank; null when it speaks of the whole draft.
    pub step: Option<u32>,
    /// When, in universal time.
    pub at: String,
    /// Who, as the journal names them.
    pub actor: String,
    /// The words with it.
    pub comment: Option<String>,
    /// Name of who it was handed to.
    pub to: Option<String>,
}

/// A file joined to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftAttachment {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// How many pages.
    pub pages: u32,
    /// How many bytes.
    pub size: u32,
}

/// What a committee said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftOpinion {
    /// Its id.
    pub id: String,
    /// The committee.
    pub committee: String,
    /// The day.
    pub date: Option<String>,
    /// `favourable`, `unfavourable` or `not_given`.
    pub sense: String,
    /// Its remark.
    pub remark: Option<String>,
}

/// A place of a text that an act would not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftFault {
    /// `citations`, `recitals` or `enacting`.
    pub part: String,
    /// Its line, from 1.
    pub line: u32,
    /// What: `image`, `link`, `html`, `code`, `reference`…
    pub what: String,
    /// The place, as typed.
    pub excerpt: String,
}

/// A draft that was imported, and what was left out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftImported {
    /// The draft.
    pub draft: DraftWhole,
    /// What the file held that a draft does not: `image`, `note`, `revision`, `nested-table`, `text-box`.
    pub left_out: Vec<String>,
}

/// A draft to begin, or what to change of one: what is left out stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct DraftToWrite {
    /// An id of yours for a draft that begins, a lower-case UUID: sent twice, it begins once.
    pub id: Option<String>,
    /// The version that was read, for a change; refused as `changed-meanwhile` when it is not the last.
    pub version: Option<u32>,
    /// Why, when the clerk changes a draft that is out of its author's hands.
    pub reason: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Code of the nature, `DE` for a deliberation.
    pub nature: Option<String>,
    /// Code of the subject; empty for none.
    pub subject_code: Option<String>,
    /// Key of the member who reports; empty for none.
    pub rapporteur: Option<String>,
    /// The service.
    pub service: Option<String>,
    /// Key of the assembly; empty for none.
    pub assembly: Option<String>,
    /// Day of the sitting aimed at; empty for none.
    pub aimed_at: Option<String>,
    /// Citations, Markdown.
    pub citations: Option<String>,
    /// Report and recitals, Markdown.
    pub recitals: Option<String>,
    /// Operative part, Markdown.
    pub enacting: Option<String>,
    /// Amounts for each axis.
    pub amounts: Option<Vec<DraftAmount>>,
    /// The total that is stated.
    pub stated_total_cents: Option<i64>,
    /// Key of the programme; empty for none.
    pub programme: Option<String>,
    /// Key of the delegation; empty for none.
    pub delegation: Option<String>,
    /// Keys of the budget lines.
    pub budget_lines: Option<Vec<String>>,
    /// Keys of the agreements.
    pub agreements: Option<Vec<String>>,
    /// The explanatory note, Markdown.
    pub note: Option<String>,
}

/// What to do with a draft in its circuit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct DraftStepToTake {
    /// An id of yours, a lower-case UUID: sent twice, it is done once.
    pub id: Option<String>,
    /// `send`, `visa`, `return`, `delegate`, `recall` or `withdraw`.
    pub act: String,
    /// Rank of the step, from 0; without it, the first one that is asked.
    pub step: Option<u32>,
    /// The words with it: a return and a withdrawal always have some, a visa given for someone else too.
    pub comment: Option<String>,
    /// Id or e-mail of the account a visa is handed to.
    pub to: Option<String>,
}

/// What a committee said of a draft, to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct OpinionToKeep {
    /// An id of yours, a lower-case UUID: sent twice, it is kept once.
    pub id: Option<String>,
    /// The committee.
    pub committee: String,
    /// The day.
    pub date: Option<String>,
    /// `favourable`, `unfavourable` or `not_given`.
    pub sense: String,
    /// Its remark.
    pub remark: Option<String>,
}

/// The circuit of visas as an authority sets it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct CircuitSet {
    /// Its version; 0 while it was never set.
    pub version: u32,
    /// Days before the latest lawful sending by which drafts are deposited, 365 at most.
    pub deposit_days: u32,
    /// Its steps, in order.
    pub steps: Vec<CircuitStepSet>,
}

/// A step of the circuit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct CircuitStepSet {
    /// `service`, `legal`, `finance`, `director`, `vice_president` or `clerk`.
    pub kind: String,
    /// The service it is for; null for all.
    pub service: Option<String>,
    /// E-mail of the account that answers for it; null when any reviewer may.
    pub account: Option<String>,
    /// Days before the last day for deposit by which it is due, 365 at most.
    pub days_before: u32,
    /// Whether a draft may go on without it.
    pub optional: bool,
}
