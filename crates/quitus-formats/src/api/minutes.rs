//! What follows a sitting, on the wire: its results as they stand, its closing, its minutes, its papers.

use super::{FindingShown, RefusalShown, ResultsEntered};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The results of a sitting as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ResultsShown {
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Whether it is closed: nothing may be entered any more.
    pub closed: bool,
    /// What was entered, what is proposed for the rest, with the versions of the parts.
    pub entered: ResultsEntered,
    /// What stands in the way of the closing.
    pub refusals: Vec<RefusalShown>,
    /// What was found; an error needs a reason to close.
    pub found: Vec<FoundAtClosing>,
    /// The numbers that the closing would give.
    pub numbers: Vec<NumberToCome>,
}

/// A finding on a sitting about to be closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FoundAtClosing {
    /// Its name: `Q-ITEM-12`, `S-CHAIR`. A reason is given under it.
    pub key: String,
    /// Order of the item it speaks of.
    pub item: Option<u32>,
    /// Whether the closing needs a reason for it.
    pub needs_reason: bool,
    /// What was found.
    pub finding: FindingShown,
}

/// A number that a closing would give, or gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NumberToCome {
    /// Order of the item.
    pub item: Option<u32>,
    /// The number.
    pub number: String,
}

/// A closing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct ClosingWanted {
    /// Why it is closed in spite of what was found.
    pub reasons: Vec<ReasonGiven>,
}

/// A reason to close in spite of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ReasonGiven {
    /// The name of the finding: `Q-ITEM-12`.
    pub finding: String,
    /// The reason, in words.
    pub reason: String,
}

/// A sitting that is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SittingClosed {
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Whether this very request closed it.
    pub now: bool,
    /// The acts it entered in the register.
    pub entered: Vec<NumberToCome>,
}

/// The minutes of a sitting as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MinutesTold {
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Whether the sitting is closed.
    pub closed: bool,
    /// Grows with each change.
    pub version: u32,
    /// What was said before the first item, one text a paragraph.
    pub preamble: Vec<String>,
    /// The debate on each item.
    pub debates: Vec<DebateTold>,
    /// The corrections asked.
    pub corrections: Vec<CorrectionTold>,
    /// The day they were adopted.
    pub adopted_on: Option<String>,
    /// The last day to publish them.
    pub publish_by: Option<String>,
    /// The day they were published.
    pub published_on: Option<String>,
    /// The day the list of deliberations was posted and put online.
    pub list_published_on: Option<String>,
    /// Later sittings at which they may have been adopted.
    pub later: Vec<String>,
    /// What is missing or late.
    pub found: Vec<FindingShown>,
}

/// The debate on an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct DebateTold {
    /// Order of the item.
    pub item: u32,
    /// The substance, one text a paragraph; empty when it is not known.
    pub debate: Vec<String>,
}

/// A correction asked of minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CorrectionTold {
    /// Its id.
    pub id: String,
    /// Who asks.
    pub member: String,
    /// When.
    pub asked_on: String,
    /// Order of the item it speaks of.
    pub item: Option<u32>,
    /// What is asked.
    pub wording: String,
    /// Whether it is taken up; null as long as nobody said.
    pub taken_up: Option<bool>,
}

/// What is to be written in minutes; what is not named is not changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct MinutesToWrite {
    /// The version that was read; without it the last one is mended.
    pub version: Option<u32>,
    /// What was said before the first item.
    pub preamble: Option<Vec<String>>,
    /// Debates.
    pub debates: Vec<DebateTold>,
}

/// A correction to note, or one that is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct CorrectionToNote {
    /// An id of yours, a lower-case UUID: sent twice, it is one. With `answer`, the id of a correction noted before.
    pub id: Option<String>,
    /// Key of the member who asks.
    pub member: String,
    /// Order of the item it speaks of.
    pub item: Option<u32>,
    /// What is asked.
    pub wording: String,
    /// Whether it is taken up.
    pub taken_up: Option<bool>,
    /// Only answers the correction of that id.
    pub answer: bool,
}

/// An adoption to record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct AdoptionToRecord {
    /// The version that was read; without it the last one is adopted.
    pub version: Option<u32>,
    /// Day of the later sitting that adopted them.
    pub at: String,
    /// Corrections asked there.
    pub corrections: Vec<CorrectionToNote>,
}

/// A paper made public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct PublicationToEnter {
    /// `list` or `minutes`.
    pub paper: String,
    /// The day.
    pub on: String,
    /// The proof, in words: the address of the page.
    pub proof: Option<String>,
}

/// A file that was made and kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FileMade {
    /// What it is.
    pub kind: String,
    /// SHA-256 of the file, which is its address.
    pub sha256: String,
    /// SHA-256 of the template.
    pub template_sha256: Option<String>,
    /// Pages.
    pub pages: usize,
}

/// What the register of a year holds, in order of date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegisterYearShown {
    /// The year.
    pub year: i16,
    /// Name of the register.
    pub register: String,
    /// The day it was bound; null when it was not, or is not known.
    pub bound_on: Option<String>,
    /// Its deliberations and decisions.
    pub entries: Vec<RegisterLine>,
}

/// An act in the register of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegisterLine {
    /// Its number.
    pub number: String,
    /// Rank of its number in the year.
    pub rank: u32,
    /// The day it was decided.
    pub date: String,
    /// `deliberation` or `decision`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Code of its subject.
    pub subject: Option<String>,
    /// The assembly, or the capacity of who signed.
    pub by: String,
}
