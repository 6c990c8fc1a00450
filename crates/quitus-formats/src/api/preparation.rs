//! A sitting in preparation on the wire: what is asked, its days, its agenda, what may be expected of it.

use super::preparing::{DeclaredInterest, LeftOverShown, WaitingDraftShown};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A sitting to plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct SittingToPlan {
    /// An id of yours, a lower-case UUID: sent twice, it makes one sitting. Without it each request makes one.
    pub id: Option<String>,
    /// Key of the assembly.
    pub assembly: String,
    /// Day.
    pub date: String,
    /// Hour, as `18:00`.
    pub hour: String,
    /// Place.
    pub place: String,
    /// Day of the sitting without quorum of which this is the second meeting.
    pub second_of: Option<String>,
}

/// Where a sitting stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SittingPlanned {
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
}

/// An item to put on an agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct ItemToAdd {
    /// An id of yours, a lower-case UUID: sent twice, it makes one item.
    pub id: Option<String>,
    /// `deliberation`, `information` or `election`.
    pub kind: String,
    /// Title.
    pub title: String,
    /// Key of the rapporteur.
    pub rapporteur: Option<String>,
    /// The explanatory note; empty lines part its paragraphs.
    pub note: Option<String>,
}

/// A place to give an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct OrderToSet {
    /// Id of the item.
    pub item: String,
    /// Its new rank, from 1.
    pub to: u32,
    /// The version that was read.
    pub version: i64,
}

/// An answer to give, or one that was received.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct AnswerToGive {
    /// An id of yours, a lower-case UUID: sent twice, it is one answer.
    pub id: Option<String>,
    /// Key of the member; without it, the member who signed in.
    pub member: Option<String>,
    /// `present`, `excused`, `proxy` or `withdrawn`.
    pub reply: String,
    /// Key of the holder of a proxy.
    pub holder: Option<String>,
    /// `telephone`, `paper` or `email`, for one that was received.
    pub channel: Option<String>,
}

/// What is supposed on top of the answers received, by keys of members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct Supposing {
    /// Who stays away.
    pub absent: Vec<String>,
    /// Who comes.
    pub coming: Vec<String>,
    /// Who gives a proxy.
    pub proxies: Vec<SupposedProxy>,
}

/// A proxy that is supposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct SupposedProxy {
    /// Key of who gives.
    pub giver: String,
    /// Key of who holds.
    pub holder: String,
}

/// A sitting in preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PreparationShown {
    /// Code of the authority.
    pub authority: String,
    /// Day.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// `planned`, `convened`, `held`, `no_quorum` or `cancelled`.
    pub state: String,
    /// Hour, as `18:00`.
    pub hour: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Grows with each change: an order is set from the version that was read.
    pub version: i64,
    /// Why it was cancelled, when it was.
    pub cancelled: Option<String>,
    /// The day the last convocation was sent out.
    pub convoked_on: Option<String>,
    /// Whether its agenda was opened again since, to correct it.
    pub reopened: bool,
    /// The last day on which the papers may leave; null where the law is not known.
    pub latest_sending: Option<String>,
    /// The last day by the standing orders, when they add to the law.
    pub latest_by_orders: Option<String>,
    /// The last day in urgency.
    pub latest_urgent: Option<String>,
    /// The last day on which a draft may be handed in.
    pub last_deposit: Option<String>,
    /// Clear days left if the papers leave on the day it is asked; negative when it is too late.
    pub clear_days_if_sent_today: Option<i64>,
    /// `in_time`, `only_in_urgency` or `too_late`.
    pub if_sent_today: Option<String>,
    /// Items, in order.
    pub items: Vec<PreparedItemShown>,
    /// Interests declared on them.
    pub interests: Vec<DeclaredInterest>,
    /// Items of earlier sittings that may be taken up again.
    pub left_over: Vec<LeftOverShown>,
    /// Drafts that are ready for an agenda.
    pub waiting: Vec<WaitingDraftShown>,
    /// Answers that stand, in the order they came.
    pub answers: Vec<AnswerShown>,
}

/// An item in preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PreparedItemShown {
    /// Its id.
    pub id: String,
    /// Its rank.
    pub rank: u32,
    /// Title.
    pub title: String,
    /// `deliberation`, `information` or `election`.
    pub kind: String,
    /// Name of the rapporteur.
    pub rapporteur: Option<String>,
    /// Id of the draft placed on it.
    pub draft: Option<String>,
    /// Whether it takes up an item of an earlier sitting again.
    pub carried: bool,
    /// What is still missing: `rapporteur`, `note`.
    pub missing: Vec<String>,
    /// Where that draft stands in its circuit.
    pub circuit: Option<ItemDraftShown>,
}

/// The draft of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ItemDraftShown {
    /// Its id.
    pub id: String,
    /// `on_agenda` or `enacted`.
    pub state: String,
    /// The visa it misses: `service`, `legal`, `finance`, `director`, `vice_president` or `clerk`.
    pub missing: Option<String>,
    /// Name of who must give it; null when any reviewer may.
    pub holder: Option<String>,
    /// Whether its day is over.
    pub late: bool,
}

/// An answer that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AnswerShown {
    /// Name of the member.
    pub member: String,
    /// `present`, `excused` or `proxy`.
    pub reply: String,
    /// Name of the holder of the proxy.
    pub holder: Option<String>,
    /// `online`, `telephone`, `paper` or `email`.
    pub channel: String,
}

/// What may be expected of a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ForecastShown {
    /// At the opening.
    pub opening: ItemForecastShown,
    /// Item by item.
    pub items: Vec<ItemForecastShown>,
    /// Whom to telephone, the most useful first.
    pub to_call: Vec<CallShown>,
}

/// What an item may expect; null where the law is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ItemForecastShown {
    /// Rank of the item; 0 at the opening.
    pub rank: u32,
    /// Its title; empty at the opening.
    pub title: String,
    /// Counted if whoever has answered nothing comes.
    pub expected: Option<u32>,
    /// Counted if only those come who said so.
    pub certain: Option<u32>,
    /// Members needed.
    pub quorum: Option<u32>,
    /// Beyond the quorum if whoever has answered nothing comes; negative when some are missing.
    pub margin: Option<i64>,
    /// Names of those who take no part in it, for an interest declared.
    pub interested: Vec<String>,
    /// Proxies that would count.
    pub proxies: u32,
    /// Proxies that would not, each with its reason.
    pub proxies_aside: Vec<ProxyAside>,
    /// Votes if whoever has answered nothing comes, proxies that count included.
    pub votes_available: u32,
}

/// A proxy that would not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProxyAside {
    /// Name of who gives.
    pub giver: String,
    /// Name of who holds.
    pub holder: String,
    /// `giver_present`, `holder_absent`, `holder_full`, `interest`, `given_twice`, `fourth_sitting`, `too_late`, `revoked`.
    pub why: String,
}

/// Someone to telephone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CallShown {
    /// Name.
    pub member: String,
    /// `no_answer`, `excused` or `gave_proxy`.
    pub reason: String,
    /// Telephone, when known.
    pub telephone: Option<String>,
    /// E-mail address, when known.
    pub email: Option<String>,
    /// Ranks of the items whose quorum is not sure and at which the member would count; 0 for the opening.
    pub helps: Vec<u32>,
}
