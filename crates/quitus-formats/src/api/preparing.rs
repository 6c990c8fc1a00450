//! What is asked of a sitting in preparation beyond planning it: its head, its end, its items, interests, drafts.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The head of a sitting, changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct HeadToChange {
    /// The version that was read.
    pub version: i64,
    /// Day.
    pub date: String,
    /// Hour, as `18:00`.
    pub hour: String,
    /// Place.
    pub place: String,
}

/// A sitting to cancel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct SittingToCancel {
    /// The version that was read.
    pub version: i64,
    /// Why; kept with the sitting.
    pub reason: String,
}

/// An item of an earlier sitting to take up again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct ItemToCarry {
    /// An id of yours, a lower-case UUID: sent twice, it makes one item.
    pub id: Option<String>,
    /// Id of the earlier item, one of `left_over`.
    pub from: String,
}

/// A draft that is ready, to put on an agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct DraftToPlace {
    /// An id of yours, a lower-case UUID: sent twice, it makes one item.
    pub id: Option<String>,
    /// Id of the draft, one of `waiting`.
    pub draft: String,
    /// Why, when it is not ready.
    pub reason: Option<String>,
}

/// An item, changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct ItemToChange {
    /// The version that was read.
    pub version: i64,
    /// Title.
    pub title: String,
    /// Key of the rapporteur.
    pub rapporteur: Option<String>,
    /// The explanatory note; empty lines part its paragraphs.
    pub note: Option<String>,
}

/// An item to take off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct ItemToRemove {
    /// The version that was read.
    pub version: i64,
}

/// An interest that a member declares on an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct InterestToDeclare {
    /// Key of the member.
    pub member: String,
    /// `personal` or `by_law`.
    pub kind: String,
    /// The organisation, in words.
    pub organisation: String,
}

/// The interests of a member on an item, to take back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct InterestToWithdraw {
    /// Key of the member.
    pub member: String,
}

/// An interest declared on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DeclaredInterest {
    /// Rank of the item.
    pub rank: u32,
    /// Key of the member.
    pub member: String,
    /// Name.
    pub name: String,
    /// `personal` or `by_law`.
    pub kind: String,
    /// The organisation, in words.
    pub organisation: String,
}

/// An item that an earlier sitting left over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LeftOverShown {
    /// Its id.
    pub id: String,
    /// Day of that sitting.
    pub date: String,
    /// Title.
    pub title: String,
}

/// A draft that is ready and waits for an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WaitingDraftShown {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The service that writes it; null when it is not said.
    pub service: Option<String>,
    /// Where it stands in its circuit.
    pub circuit: super::ItemDraftShown,
}

/// The page of the member who asks: the sittings to come, the next one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OwnPageShown {
    /// Key of the member; null when whoever asks stands for none.
    pub member: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// The sittings to come.
    pub sittings: Vec<OwnSittingShown>,
}

/// A sitting to come, as its member sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OwnSittingShown {
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Name of the assembly.
    pub name: String,
    /// `planned` or `convened`.
    pub state: String,
    /// Hour, as `18:00`.
    pub hour: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// The answer that stands: `present`, `excused` or `proxy`.
    pub reply: Option<String>,
    /// Key of the holder of the proxy given.
    pub holder: Option<String>,
    /// Keys of those who may hold it.
    pub may_hold: Vec<String>,
    /// Names of those whose proxy the member holds.
    pub held_from: Vec<String>,
    /// The day the convocation in force was sent.
    pub convoked_on: Option<String>,
    /// Why it took the place of the one before it.
    pub correction: Option<String>,
    /// Its papers.
    pub papers: Vec<OwnPaperShown>,
    /// Titles of the items, in order; none while the agenda is in the making.
    pub items: Vec<String>,
}

/// A paper that a member may open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OwnPaperShown {
    /// `convocation`, `agenda`, `calendar` or `attachment`.
    pub kind: String,
    /// Name of its file.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}
