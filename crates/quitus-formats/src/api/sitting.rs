//! A sitting on the wire.

use super::{ProxyShown, VoteShown};
use serde::Serialize;
use utoipa::ToSchema;

/// A sitting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SittingLine {
    /// Code of the authority.
    pub authority: String,
    /// Day.
    pub date: String,
    /// Key of the assembly, as in `sitting show DATE/ASSEMBLY`.
    pub assembly: String,
    /// Name of the assembly.
    pub name: String,
    /// `planned`, `convened`, `held` or `no_quorum`.
    pub state: String,
    /// Items on the agenda.
    pub items: usize,
}

/// A sitting, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SittingShown {
    /// Code of the authority.
    pub authority: String,
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Name of the assembly.
    pub name: String,
    /// `planned`, `convened`, `held` or `no_quorum`.
    pub state: String,
    /// Day of the convocation.
    pub convoked_on: Option<String>,
    /// Opening, as a local hour with its offset.
    pub opened_at: Option<String>,
    /// Closing.
    pub closed_at: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Members in office.
    pub in_office: u32,
    /// Quorum by law, when the law is known for that day.
    pub quorum: Option<u32>,
    /// Who presides.
    pub chair: Option<String>,
    /// Who keeps the record.
    pub secretaries: Vec<String>,
    /// Names of those who came.
    pub present: Vec<String>,
    /// Names of those excused.
    pub excused: Vec<String>,
    /// Papers given, whether they count or not.
    pub proxies: Vec<ProxyShown>,
    /// Items, in order.
    pub items: Vec<ItemShown>,
}

/// An item, with the roll when it was put to discussion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ItemShown {
    /// Rank in the sitting; null when the source does not say.
    pub order: Option<u32>,
    /// Title.
    pub title: String,
    /// `pending`, `voted`, `heard`, `withdrawn` or `adjourned`.
    pub fate: String,
    /// Number of the act.
    pub act: Option<String>,
    /// Present in the room.
    pub present: usize,
    /// Proxies that count.
    pub proxies: usize,
    /// Quorum at the item, when the law is known for that day.
    pub quorum: Option<u32>,
    /// Whether it was met.
    pub quorum_met: Option<bool>,
    /// Votes available.
    pub votes_available: u32,
    /// Votes, in order.
    pub votes: Vec<VoteShown>,
}

/// A document of a sitting, written to a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct KeptFile {
    /// Its kind, as `extract`.
    pub kind: String,
    /// Where it was written.
    pub path: String,
    /// SHA-256 of the file.
    pub sha256: String,
}
