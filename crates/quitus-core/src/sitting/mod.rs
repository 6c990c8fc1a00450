//! Who decides and how: sittings with attendance as intervals, proxies, interests, items, votes.

mod agenda;
mod answer;
mod answering;
mod expected;
pub mod minutes;
mod notice;
mod plan;
pub mod results;
mod roll;
mod vote;

pub use agenda::{ItemKind, MissingStep, OrderFault, missing_steps, reordered};
pub use answer::{Answer, Channel, Reply, announced_proxies, standing_answers};
pub use answering::{Answering, answer_refusals, proxies_that_fall};
pub use expected::{CallReason, Expected, Forecast, ItemForecast, ToCall, expected_by_answers, forecast};
pub use notice::{Convening, Delivery, Given, Notice, Sending, Term, term};
pub use plan::{
    PlanAsked, PlanDays, SecondMeeting, SendingToday, plan_days, quarters_without, second_meeting,
};
pub use roll::{Exclusion, Roll, StandingProxy, hour_of, quorum_at, roll_at};
pub use vote::{Count, Position, PositionTaken, Sense, Tally, Verdict, Vote, VoteMethod, ballots_of, tally};

use crate::kernel::{ActId, AssemblyId, Day, Instant, ItemId, MemberId, SittingId, words};

/// A sitting (séance). What the source does not say is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Its id.
    pub id: SittingId,
    /// The assembly that sits.
    pub assembly: AssemblyId,
    /// The day.
    pub day: Day,
    /// Where it stands.
    pub state: SittingState,
    /// Day on which the convocation was sent, when known.
    pub convoked_on: Option<Day>,
    /// Whether the chair shortened the notice, and what the assembly ruled on it.
    pub urgency: Option<Urgency>,
    /// The day of the sitting that lacked its quorum and of which this is the second meeting (L2121-17).
    pub second_of: Option<Day>,
    /// Place, when known.
    pub place: Option<String>,
    /// Opening, when known.
    pub opened_at: Option<Instant>,
    /// Closing, when known.
    pub closed_at: Option<Instant>,
    /// Who presides (président de séance), with the capacity printed under the signature.
    pub chair: Option<Officer>,
    /// Secretaries (secrétaires de séance).
    pub secretaries: Vec<Officer>,
    /// Attendance, one line a member in office, in the order of the register.
    pub attendance: Vec<Attendance>,
    /// Proxies (pouvoirs), in the order of the register.
    pub proxies: Vec<Proxy>,
    /// Interests declared.
    pub interests: Vec<Interest>,
    /// Items, in order.
    pub items: Vec<AgendaItem>,
    /// What became of the papers of the sitting afterwards.
    pub papers: SittingPapers,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}

/// Days on which the papers of a sitting were made public. A day that is missing is not done yet, or, for an
/// authority shown as published, not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SittingPapers {
    /// The list of deliberations was posted and put online (L2121-25).
    pub list_published_on: Option<Day>,
    /// The list was sent to councillors of the communes who do not sit (L5211-40-2).
    pub list_copied_on: Option<Day>,
    /// The minutes were adopted, at the start of the next sitting (L2121-15).
    pub minutes_adopted_on: Option<Day>,
    /// The minutes were put online (L2121-15).
    pub minutes_published_on: Option<Day>,
}

/// Where a sitting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SittingState {
    /// Planned: a day and an agenda in the making.
    Planned,
    /// Convened: the notice is sent.
    Convened,
    /// Held and closed.
    Held,
    /// Not held for want of a quorum at its opening.
    NoQuorum,
    /// Cancelled before it was held, with a reason; kept all the same.
    Cancelled,
}

/// A notice shortened for urgency, and the vote of the assembly on it (L2121-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgency {
    /// The assembly has not ruled yet, or no ruling is recorded.
    NotRuled,
    /// The assembly accepted it.
    Accepted,
    /// The assembly sent all or part to a later sitting.
    Postponed,
}

/// Someone who presides or keeps the record of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer {
    /// Who.
    pub member: MemberId,
    /// Capacity, as printed: `Le Premier Vice-Président`.
    pub capacity: String,
}

/// How a member attended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Who.
    pub member: MemberId,
    /// In the room, excused or absent.
    pub presence: Presence,
}

/// Presence of a member in a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// In the room during these intervals, in order; one without bounds is the whole sitting.
    Present(Vec<Interval>),
    /// Excused (excusé).
    Excused,
    /// Absent without excuse, or represented by a proxy.
    Absent,
}

/// A stay in the room: from included, until excluded; an unknown bound is the sitting's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// Arrival.
    pub from: Option<Instant>,
    /// Departure.
    pub until: Option<Instant>,
}

/// A proxy (pouvoir), L2121-20: written, to one colleague, always revocable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    /// Who gives.
    pub giver: MemberId,
    /// Who holds.
    pub holder: MemberId,
    /// Instant of receipt, when known.
    pub given_at: Option<Instant>,
    /// Instant of withdrawal, when it was withdrawn.
    pub revoked_at: Option<Instant>,
    /// How many sittings in a row it was given for before this one, when known.
    pub earlier_sittings: Option<u32>,
    /// Whether illness is certified, which lifts the limit of three sittings.
    pub illness: bool,
    /// The holder's name as the paper writes it, when it had to be read with indulgence.
    pub holder_as_written: Option<String>,
}

/// An interest (intérêt à l'affaire) that takes a member out of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interest {
    /// Who.
    pub member: MemberId,
    /// Order of the item.
    pub item: u32,
    /// Personal (L2131-11) or as a representative designated by law (L1111-6).
    pub kind: InterestKind,
    /// The organisation, in words.
    pub organisation: String,
    /// Whether the member left the room for the item.
    pub left_room: bool,
}

/// Kind of an interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InterestKind {
    /// In person or as an agent: L2131-11.
    Personal,
    /// By designation under a law: L1111-6.
    ByLaw,
}

/// An item (point de l'ordre du jour).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its id.
    pub id: ItemId,
    /// Rank in the sitting, from 1. In a sitting whose order is unknown it only sorts.
    pub order: u32,
    /// Whether the rank is the true order number in the sitting.
    pub order_known: bool,
    /// Title.
    pub title: String,
    /// Who reports, when known.
    pub rapporteur: Option<MemberId>,
    /// Day on which its explanatory note (note de synthèse) was sent; unknown when the source is silent.
    pub note_sent_on: Option<Day>,
    /// The note, in plain paragraphs, when it is held.
    pub note: Vec<String>,
    /// Instant at which it was put to discussion, when known.
    pub opened_at: Option<Instant>,
    /// What became of it.
    pub fate: Fate,
    /// The act born of it.
    pub act: Option<ActId>,
    /// Substance of the debate, for the minutes.
    pub debate: Vec<String>,
    /// Who asked for a special ballot, for the minutes (L2121-21).
    pub requests: BallotRequests,
    /// Votes, in order.
    pub votes: Vec<Vote>,
}

/// Members present who asked for a special ballot on an item (demandes de scrutin), none when nobody did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BallotRequests {
    /// How many asked for a public ballot.
    pub public: Option<u32>,
    /// How many asked for a secret ballot.
    pub secret: Option<u32>,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// On the agenda, not yet dealt with.
    Pending,
    /// Put to the vote.
    Voted,
    /// Heard without a vote (communication).
    Heard,
    /// Withdrawn by the chair.
    Withdrawn,
    /// Sent to a later sitting.
    Adjourned,
}

words!(SittingState: Planned = "planned", Convened = "convened", Held = "held", NoQuorum = "no_quorum",
    Cancelled = "cancelled");
words!(Urgency: NotRuled = "not_ruled", Accepted = "accepted", Postponed = "postponed");
words!(InterestKind: Personal = "personal", ByLaw = "by_law");
words!(Fate: Pending = "pending", Voted = "voted", Heard = "heard", Withdrawn = "withdrawn", Adjourned = "adjourned");

impl SittingState {
    /// Whether its agenda was never sent: it is for those who prepare the sitting, not for the public.
    pub fn is_in_the_making(self) -> bool {
        matches!(self, SittingState::Planned | SittingState::Cancelled)
    }
}

impl Interval {
    /// Whether the instant falls in the stay; an unknown instant falls in a stay without bounds only.
    pub fn covers(&self, at: Option<Instant>) -> bool {
        match at {
            Some(at) => self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until),
            None => self.until.is_none(),
        }
    }
}

impl Presence {
    /// Whether the member is in the room at that instant.
    pub fn covers(&self, at: Option<Instant>) -> bool {
        match self {
            Presence::Present(stays) => stays.iter().any(|stay| stay.covers(at)),
            Presence::Excused | Presence::Absent => false,
        }
    }

    /// Whether the member came at all.
    pub fn came(&self) -> bool {
        matches!(self, Presence::Present(stays) if !stays.is_empty())
    }
}

impl Sitting {
    /// Members who came, in the order of the register.
    pub fn present(&self) -> impl Iterator<Item = &MemberId> {
        self.attendance.iter().filter(|line| line.presence.came()).map(|line| &line.member)
    }

    /// Members excused, in the order of the register.
    pub fn excused(&self) -> impl Iterator<Item = &MemberId> {
        self.attendance.iter().filter(|line| line.presence == Presence::Excused).map(|line| &line.member)
    }

    /// The item of that rank.
    pub fn item(&self, order: u32) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.order == order)
    }

    /// The item from which an act was born.
    pub fn item_of(&self, act: &ActId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.act.as_ref() == Some(act))
    }

    /// Presence of a member, absent when the roll does not name him.
    pub fn presence(&self, member: &MemberId) -> &Presence {
        self.attendance
            .iter()
            .find(|line| line.member == *member)
            .map_or(&Presence::Absent, |line| &line.presence)
    }
}
