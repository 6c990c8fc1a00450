//! A sitting on the wire.

use super::{ProxyShown, VoteShown};
use quitus_core::kernel::Instant;
use quitus_core::law::quorum::quorum;
use quitus_core::review::SittingFile;
use quitus_core::sitting::AgendaItem;
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
    /// Opening, as the clocks of the authority showed it: `18:00`.
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

impl SittingShown {
    /// A sitting; `clock` writes an instant as the clocks of the authority showed it.
    pub fn new(file: &SittingFile, clock: &dyn Fn(Instant) -> String) -> Self {
        let sitting = &file.sitting;
        SittingShown {
            authority: file.authority.code.clone(),
            date: sitting.day.to_string(),
            assembly: file.assembly.key.clone(),
            name: file.assembly.name.clone(),
            state: sitting.state.word().to_owned(),
            convoked_on: sitting.convoked_on.map(|day| day.to_string()),
            opened_at: sitting.opened_at.map(clock),
            closed_at: sitting.closed_at.map(clock),
            place: sitting.place.clone(),
            in_office: file.in_office_count(),
            quorum: quorum(file.in_office_count(), file.assembly.kind, sitting.day).ok(),
            chair: sitting.chair.as_ref().map(|chair| file.name(&chair.member)),
            secretaries: sitting.secretaries.iter().map(|secretary| file.name(&secretary.member)).collect(),
            present: sitting.present().map(|member| file.name(member)).collect(),
            excused: sitting.excused().map(|member| file.name(member)).collect(),
            proxies: sitting
                .proxies
                .iter()
                .map(|proxy| ProxyShown { giver: file.name(&proxy.giver), holder: file.name(&proxy.holder) })
                .collect(),
            items: sitting.items.iter().map(|item| ItemShown::new(file, item)).collect(),
        }
    }
}

impl ItemShown {
    /// An item with its roll.
    pub fn new(file: &SittingFile, item: &AgendaItem) -> Self {
        let roll = file.roll(item);
        let met = file.quorum(item);
        let entry = item.act.as_ref().and_then(|act| file.entry(act));
        ItemShown {
            order: item.order_known.then_some(item.order),
            title: item.title.clone(),
            fate: item.fate.word().to_owned(),
            act: entry.map(|line| line.entry.number.clone()),
            present: roll.present.len(),
            proxies: roll.proxies.len(),
            quorum: met.map(|met| met.quorum),
            quorum_met: met.map(|met| met.met),
            votes_available: roll.votes_available(),
            votes: item.votes.iter().map(VoteShown::new).collect(),
        }
    }
}
