//! The roll at one instant: who is in the room, who is represented, who must leave the item.

use super::{AgendaItem, InterestKind, Proxy, Sitting};
use crate::kernel::{Day, Instant, MemberId, words};
use crate::law::quorum_met::{Attendance, QuorumMet, quorum_met};
use crate::law::{BodyKind, Ruled};

/// The roll of a sitting when an item is put to discussion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// In the room, interested or not, in the order of the register.
    pub present: Vec<MemberId>,
    /// Proxies that count.
    pub proxies: Vec<StandingProxy>,
    /// Papers that do not count, with the reason.
    pub set_aside: Vec<(Proxy, Exclusion)>,
    /// Members with a personal interest in the item (L2131-11).
    pub interested: Vec<MemberId>,
    /// Members barred by law from the item (L1111-6).
    pub barred: Vec<MemberId>,
}

/// A proxy that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingProxy {
    /// Who gave.
    pub giver: MemberId,
    /// Who holds.
    pub holder: MemberId,
}

/// Why a proxy does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exclusion {
    /// The giver is in the room.
    GiverPresent,
    /// The holder is not in the room.
    HolderAbsent,
    /// The holder already holds as many as the law lets him.
    HolderFull,
    /// It was withdrawn.
    Revoked,
    /// It comes later than the item.
    TooLate,
    /// A fourth sitting in a row, without certified illness.
    FourthSitting,
    /// The giver or the holder has an interest in the item.
    Interest,
    /// The same giver already gave another that counts.
    GivenTwice,
}

words!(Exclusion: GiverPresent = "giver_present", HolderAbsent = "holder_absent", HolderFull = "holder_full",
    Revoked = "revoked", TooLate = "too_late", FourthSitting = "fourth_sitting", Interest = "interest",
    GivenTwice = "given_twice");

impl Roll {
    /// Members in the room who may take part in the item.
    pub fn entitled(&self) -> impl Iterator<Item = &MemberId> {
        self.present.iter().filter(|member| !self.is_out(member))
    }

    /// Votes available (nombre de voix): present and entitled, plus proxies that count.
    pub fn votes_available(&self) -> u32 {
        let votes = self.entitled().count() + self.proxies.len();
        u32::try_from(votes).unwrap_or(u32::MAX)
    }

    /// Whether a member must stay out of the item.
    pub fn is_out(&self, member: &MemberId) -> bool {
        self.interested.contains(member) || self.barred.contains(member)
    }
}

/// The roll when an item is put to discussion, with at most `proxies_held` proxies a holder.
///
/// Papers are taken in the order of their receipt, then of the register: the later one to a full holder is set aside.
pub fn roll_at(sitting: &Sitting, item: &AgendaItem, proxies_held: u32) -> Roll {
    let at = hour_of(sitting, item);
    let present: Vec<MemberId> = sitting
        .attendance
        .iter()
        .filter(|line| line.presence.covers(at))
        .map(|line| line.member.clone())
        .collect();
    let out = |kind: InterestKind| -> Vec<MemberId> {
        sitting
            .interests
            .iter()
            .filter(|interest| interest.item == item.order && interest.kind == kind)
            .map(|interest| interest.member.clone())
            .collect()
    };
    let mut roll = Roll {
        present,
        proxies: Vec::new(),
        set_aside: Vec::new(),
        interested: out(InterestKind::Personal),
        barred: out(InterestKind::ByLaw),
    };
    let mut papers: Vec<&Proxy> = sitting.proxies.iter().collect();
    papers.sort_by_key(|paper| paper.given_at);
    for paper in papers {
        match exclusion(&roll, paper, at, proxies_held) {
            Some(reason) => roll.set_aside.push((paper.clone(), reason)),
            None => {
                roll.proxies.push(StandingProxy { giver: paper.giver.clone(), holder: paper.holder.clone() })
            }
        }
    }
    roll
}

/// The hour at which the roll of an item is read: its own, else the last one known before it, unknown without any.
pub fn hour_of(sitting: &Sitting, item: &AgendaItem) -> Option<Instant> {
    let earlier =
        sitting.items.iter().filter(|other| other.order < item.order).filter_map(|other| other.opened_at);
    item.opened_at.or_else(|| earlier.max()).or(sitting.opened_at)
}

/// The quorum when an item is put to discussion: members with a personal interest are not counted as present,
/// members barred by law neither as present nor as in office (L2131-11).
pub fn quorum_at(roll: &Roll, in_office: u32, kind: BodyKind, day: Day) -> Ruled<QuorumMet> {
    let count = |members: &[MemberId], inside: bool| {
        let counted = members.iter().filter(|member| !inside || roll.present.contains(member)).count();
        u32::try_from(counted).unwrap_or(u32::MAX)
    };
    let attendance = Attendance {
        in_office,
        present: u32::try_from(roll.present.len()).unwrap_or(u32::MAX),
        interested_present: count(&roll.interested, true),
        barred_in_office: count(&roll.barred, false),
        barred_present: count(&roll.barred, true),
    };
    quorum_met(attendance, kind, day)
}

fn exclusion(roll: &Roll, paper: &Proxy, at: Option<Instant>, proxies_held: u32) -> Option<Exclusion> {
    let held = roll.proxies.iter().filter(|known| known.holder == paper.holder).count();
    let revoked = paper.revoked_at.is_some_and(|revoked| at.is_none_or(|at| revoked <= at));
    let late = matches!((paper.given_at, at), (Some(given), Some(at)) if given > at);
    let fourth = paper.earlier_sittings.is_some_and(|earlier| earlier >= 3) && !paper.illness;
    if revoked {
        Some(Exclusion::Revoked)
    } else if late {
        Some(Exclusion::TooLate)
    } else if roll.present.contains(&paper.giver) {
        Some(Exclusion::GiverPresent)
    } else if !roll.present.contains(&paper.holder) {
        Some(Exclusion::HolderAbsent)
    } else if fourth {
        Some(Exclusion::FourthSitting)
    } else if roll.is_out(&paper.giver) || roll.is_out(&paper.holder) {
        Some(Exclusion::Interest)
    } else if roll.proxies.iter().any(|known| known.giver == paper.giver) {
        Some(Exclusion::GivenTwice)
    } else if held >= usize::try_from(proxies_held).unwrap_or(usize::MAX) {
        Some(Exclusion::HolderFull)
    } else {
        None
    }
}
