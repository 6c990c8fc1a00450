//! What is found when a sitting is about to be closed: told all at once, each overridden with a reason or mended.

use super::{SittingFile, notice, proxies, quorum};
use crate::kernel::{Finding, Instant, MemberId, Severity};
use crate::law;
use crate::law::ballot_mode::{BallotMode, Requests, ballot_mode};
use crate::law::secretary::{Secretaries, secretary};
use crate::sitting::{
    AgendaItem, Count, Fate, Presence, Sitting, SittingState, Verdict, Vote, VoteMethod, hour_of,
};

/// Codes that only a closing raises.
pub const CLOSING_CODES: &[&str] =
    &["N-NONE", "R-TEXT", "S-CHAIR", "S-HOUR", "S-SECRETARY", "V-BALLOT", "V-NAMES", "V-WHOLE"];

/// A finding on a sitting to be closed, on one of its items or on the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Order of the item, when it speaks of one.
    pub item: Option<u32>,
    /// What was found.
    pub finding: Finding,
}

impl Found {
    /// The name of this finding among the others of the sitting: `Q-ITEM-12`, `S-CHAIR`. Reasons are given under it.
    pub fn key(&self) -> String {
        match self.item {
            Some(item) => format!("{}-{item}", self.finding.code),
            None => self.finding.code.to_string(),
        }
    }

    /// Whether it needs a reason to go on.
    pub fn needs_reason(&self) -> bool {
        self.finding.severity == Severity::Error
    }
}

/// Every finding on a sitting as it is about to be closed, its votes counted; `has_text` says whether an item has a
/// text that becomes an act. The same code is told once for the whole sitting and once for each item.
pub fn check_closing(file: &SittingFile, has_text: &dyn Fn(&AgendaItem) -> bool) -> Vec<Found> {
    let mut found = Closing { file, found: Vec::new() };
    found.whole();
    if file.sitting.state == SittingState::Held {
        for item in file.sitting.items.iter().filter(|item| matches!(item.fate, Fate::Voted | Fate::Heard)) {
            found.item(item, has_text(item));
        }
    }
    found.found
}

struct Closing<'a> {
    file: &'a SittingFile,
    found: Vec<Found>,
}

impl Closing<'_> {
    fn add(&mut self, item: Option<u32>, finding: impl IntoIterator<Item = Finding>) {
        for finding in finding {
            // A paper set aside at every item is told once, at the first.
            let paper = finding.code.0.starts_with("P-");
            let known = |one: &Found| one.finding == finding && (paper || one.item == item);
            if !self.found.iter().any(known) {
                self.found.push(Found { item, finding });
            }
        }
    }

    fn whole(&mut self) {
        let (file, sitting) = (self.file, &self.file.sitting);
        self.add(None, notice::on_time(sitting, file.assembly.kind, file.opens_a_term));
        self.add(None, never_convened(sitting));
        self.add(None, chair(file));
        if sitting.state != SittingState::Held {
            return;
        }
        self.add(None, secretaries(file));
        if !quorum::exempt(sitting, file.assembly.kind) {
            self.add(None, quorum::at_opening(sitting, file.in_office_count(), file.assembly.kind));
        }
    }

    fn item(&mut self, item: &AgendaItem, has_text: bool) {
        let (file, sitting) = (self.file, &self.file.sitting);
        let name = |member: &MemberId| file.formal_name(member);
        let at = Some(item.order);
        if !quorum::exempt(sitting, file.assembly.kind) {
            let met = file.quorum(item);
            self.add(at, met.and_then(|met| quorum::missed(item, met, file.in_office_count())));
        }
        self.add(at, hour(file, item));
        self.add(at, quorum::interested(sitting, &name, item));
        let roll = file.roll(item);
        for (paper, reason) in &roll.set_aside {
            self.add(at, proxies::set_aside(sitting, &name, paper, *reason));
        }
        let standing: Vec<&Vote> = item.votes.iter().filter(|vote| vote.corrects.is_none()).collect();
        for vote in &standing {
            self.add(at, ballot(file, item, vote));
            self.add(at, names(item, vote));
        }
        let adopted = standing.iter().rev().find(|vote| vote.about.is_none());
        self.add(at, whole(item, adopted.is_some()));
        if !has_text && adopted.is_some_and(|vote| vote.verdict == Verdict::Adopted) {
            let finding =
                Finding::new("R-TEXT", Severity::Error, Some(law::register_number::RULE.citation()));
            self.add(at, Some(finding.with("item", item.title.as_str())));
        }
    }
}

/// A sitting was held though no convocation of it is recorded: kept all the same, and found.
fn never_convened(sitting: &Sitting) -> Option<Finding> {
    sitting.convoked_on.is_none().then(|| {
        Finding::new("N-NONE", Severity::Error, Some(law::convocation_form::RULE.citation()))
            .with("sitting", sitting.day)
    })
}

/// An item put to the vote on parts or amendments alone: whether it is adopted is not said.
fn whole(item: &AgendaItem, voted: bool) -> Option<Finding> {
    (item.fate == Fate::Voted && !item.votes.is_empty() && !voted).then(|| {
        Finding::new("V-WHOLE", Severity::Error, Some(law::outcome::RULE.citation()))
            .with("item", item.title.as_str())
            .with("votes", item.votes.len())
    })
}

/// Someone of the assembly presides and is there.
fn chair(file: &SittingFile) -> Option<Finding> {
    let finding = Finding::new("S-CHAIR", Severity::Error, Some(law::chair::RULE.citation()));
    match &file.sitting.chair {
        None => Some(finding),
        Some(officer) if !file.sitting.presence(&officer.member).came() => {
            Some(finding.with("name", file.formal_name(&officer.member)))
        }
        Some(_) => None,
    }
}

/// At least one secretary is named, and all are members who came.
fn secretaries(file: &SittingFile) -> Option<Finding> {
    let named = &file.sitting.secretaries;
    let in_office = file.in_office();
    let count = |wanted: &dyn Fn(&MemberId) -> bool| {
        let count = named.iter().filter(|officer| wanted(&officer.member)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let facts = Secretaries {
        named: count(&|_| true),
        members: count(&|member| in_office.contains(&member)),
        present: count(&|member| file.sitting.presence(member).came()),
        at_start: None,
    };
    let wrong = secretary(facts, file.sitting.day).ok()?;
    let absent = named.iter().find(|officer| !file.sitting.presence(&officer.member).came());
    (!wrong.is_empty()).then(|| {
        let finding = Finding::new("S-SECRETARY", Severity::Error, Some(law::secretary::RULE.citation()));
        match absent {
            Some(officer) => finding.with("name", file.formal_name(&officer.member)),
            None => finding,
        }
    })
}

/// Someone came or left at a moment when this item, whose hour is not known, may have been under discussion.
fn hour(file: &SittingFile, item: &AgendaItem) -> Option<Finding> {
    let sitting = &file.sitting;
    if item.opened_at.is_some() {
        return None;
    }
    let from = hour_of(sitting, item);
    let later =
        sitting.items.iter().filter(|other| other.order > item.order).filter_map(|other| other.opened_at);
    let until = later.min().or(sitting.closed_at);
    let between = |at: &Instant| from.is_none_or(|from| from < *at) && until.is_none_or(|until| *at < until);
    let moved = sitting.attendance.iter().find(|line| match &line.presence {
        Presence::Present(stays) => {
            stays.iter().flat_map(|stay| [stay.from, stay.until]).flatten().any(|at| between(&at))
        }
        Presence::Excused | Presence::Absent => false,
    })?;
    let finding = Finding::new("S-HOUR", Severity::Error, Some(law::quorum_at_item::RULE.citation()));
    Some(finding.with("item", item.title.as_str()).with("name", file.formal_name(&moved.member)))
}

/// Enough members asked for a ballot that was not held so.
fn ballot(file: &SittingFile, item: &AgendaItem, vote: &Vote) -> Option<Finding> {
    let present = u32::try_from(file.roll(item).present.len()).unwrap_or(u32::MAX);
    let asked = Requests {
        present,
        public: item.requests.public.unwrap_or_default(),
        secret: item.requests.secret.unwrap_or_default(),
        nomination: false,
    };
    let due = ballot_mode(asked, file.assembly.kind, file.sitting.day).ok()?;
    let held = match due {
        BallotMode::Ordinary => return None,
        BallotMode::Public => VoteMethod::Public,
        BallotMode::Secret => VoteMethod::Secret,
    };
    (vote.method != Some(held)).then(|| {
        Finding::new("V-BALLOT", Severity::Error, Some(law::ballot_mode::RULE.citation()))
            .with("item", item.title.as_str())
            .with("ballot", held.word())
            .with("asked", i64::from(asked.public.max(asked.secret)))
    })
}

/// A public ballot whose names are not all in the register.
fn names(item: &AgendaItem, vote: &Vote) -> Option<Finding> {
    let Count::Counted(tally) = vote.count else { return None };
    let votes = tally.total()?;
    let named = u32::try_from(vote.positions.len()).unwrap_or(u32::MAX);
    (vote.method == Some(VoteMethod::Public) && named < votes).then(|| {
        Finding::new("V-NAMES", Severity::Error, Some(law::public_ballot_threshold::RULE.citation()))
            .with("item", item.title.as_str())
            .with("named", i64::from(named))
            .with("votes", i64::from(votes))
    })
}
