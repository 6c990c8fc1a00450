//! Results entered after the sitting was held (résultats de séance): a sheet that may be mended until the closing, then
//! the roll and the counted votes it gives. Figures left blank follow from the roll, so that an evening of unanimous
//! votes is entered by entering nothing.

mod entered_vote;

pub use entered_vote::{Against, EnteredVote, Figures, figure_of};

use super::{
    Attendance, BallotRequests, Fate, Interest, InterestKind, Interval, Officer, Presence, Proxy, Sitting,
    SittingState, Urgency,
};
use crate::kernel::{Instant, ItemId, MemberId};

/// The sheet of a sitting (feuille de résultats). Each part has its version, so that two people may enter one evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultSheet {
    /// Hours, place, chair, secretaries.
    pub head: SheetHead,
    /// One line a member in office, in the order of the register.
    pub lines: Vec<SheetLine>,
    /// One line an item of the agenda, in order.
    pub items: Vec<SheetItem>,
}

/// The head of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetHead {
    /// How many times it was saved, 0 as long as it is only proposed.
    pub version: u32,
    /// Held, or not held for want of a quorum at its opening.
    pub state: SittingState,
    /// Place, when known.
    pub place: Option<String>,
    /// Opening, when known.
    pub opened_at: Option<Instant>,
    /// Closing, when known.
    pub closed_at: Option<Instant>,
    /// Who presided, with the capacity printed under the signature.
    pub chair: Option<Officer>,
    /// Who kept the record.
    pub secretaries: Vec<Officer>,
    /// What the assembly ruled on the urgency of a shortened notice.
    pub urgency: Option<Urgency>,
}

/// A member's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// How many times it was saved.
    pub version: u32,
    /// Who.
    pub member: MemberId,
    /// In the room, excused or absent.
    pub presence: Presence,
    /// The proxy the member gave.
    pub proxy: Option<Proxy>,
}

/// An item's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetItem {
    /// How many times it was saved.
    pub version: u32,
    /// The item.
    pub item: ItemId,
    /// What became of it.
    pub fate: Fate,
    /// Instant at which it was put to discussion, when known.
    pub opened_at: Option<Instant>,
    /// Who asked for a special ballot.
    pub requests: BallotRequests,
    /// Interests declared: member, kind, organisation, whether the member left the room.
    pub interests: Vec<DeclaredInterest>,
    /// Substance of the debate.
    pub debate: Vec<String>,
    /// Votes, in order; only a voted item has some.
    pub votes: Vec<EnteredVote>,
}

/// An interest declared on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredInterest {
    /// Who.
    pub member: MemberId,
    /// Personal or by law.
    pub kind: InterestKind,
    /// The organisation, in words.
    pub organisation: String,
    /// Whether the member left the room for the item.
    pub left_room: bool,
}

impl ResultSheet {
    /// The sheet proposed before anything is entered: everyone in office is there, every item is voted, unanimously.
    pub fn proposed(sitting: &Sitting, in_office: &[&MemberId]) -> ResultSheet {
        let line = |member: &&MemberId| SheetLine::proposed((*member).clone());
        ResultSheet {
            head: SheetHead {
                version: 0,
                state: SittingState::Held,
                place: sitting.place.clone(),
                opened_at: sitting.opened_at,
                closed_at: sitting.closed_at,
                chair: sitting.chair.clone(),
                secretaries: sitting.secretaries.clone(),
                urgency: sitting.urgency,
            },
            lines: in_office.iter().map(line).collect(),
            items: sitting.items.iter().map(|item| SheetItem::proposed(item.id.clone())).collect(),
        }
    }

    /// The line of an item.
    pub fn item(&self, item: &ItemId) -> Option<&SheetItem> {
        self.items.iter().find(|line| line.item == *item)
    }

    /// The sitting with its roll and the fate of its items as the sheet says, votes not yet counted.
    pub fn applied(&self, sitting: &Sitting) -> Sitting {
        let mut applied = sitting.clone();
        let head = self.head.clone();
        (applied.state, applied.place, applied.urgency) = (head.state, head.place, head.urgency);
        (applied.opened_at, applied.closed_at) = (head.opened_at, head.closed_at);
        (applied.chair, applied.secretaries) = (head.chair, head.secretaries);
        applied.attendance = self.lines.iter().map(SheetLine::attendance).collect();
        applied.proxies = self.lines.iter().filter_map(|line| line.proxy.clone()).collect();
        applied.interests.clear();
        for item in &mut applied.items {
            item.votes.clear();
            let Some(line) = self.item(&item.id) else { continue };
            if applied.state == SittingState::NoQuorum {
                item.fate = Fate::Pending; // nothing was dealt with
                continue;
            }
            (item.fate, item.opened_at) = (line.fate, line.opened_at);
            (item.requests, item.debate) = (line.requests, line.debate.clone());
            applied.interests.extend(line.interests.iter().map(|declared| declared.on(item.order)));
        }
        applied
    }
}

impl SheetLine {
    /// The line proposed for a member: there from beginning to end.
    pub fn proposed(member: MemberId) -> SheetLine {
        SheetLine { version: 0, member, presence: Presence::Present(vec![Interval::default()]), proxy: None }
    }

    fn attendance(&self) -> Attendance {
        Attendance { member: self.member.clone(), presence: self.presence.clone() }
    }
}

impl SheetItem {
    /// The line proposed for an item: voted by a show of hands, unanimously.
    pub fn proposed(item: ItemId) -> SheetItem {
        SheetItem {
            version: 0,
            item,
            fate: Fate::Voted,
            opened_at: None,
            requests: BallotRequests::default(),
            interests: Vec::new(),
            debate: Vec::new(),
            votes: vec![EnteredVote::default()],
        }
    }
}

impl DeclaredInterest {
    /// The interest as the sitting keeps it, on the item of that rank.
    pub fn on(&self, item: u32) -> Interest {
        Interest {
            member: self.member.clone(),
            item,
            kind: self.kind,
            organisation: self.organisation.clone(),
            left_room: self.left_room,
        }
    }
}
