//! Deadlines of sittings and registers: convocation, list, minutes, copies, one sitting a quarter, binding.

use super::{BoardFacts, Deadline, DeadlineKind, DeadlineSubject, to_meet};
use crate::kernel::{Citation, Day, SittingId};
use crate::law;
use crate::law::BodyKind;
use crate::law::councillors_copy_due::councillors_copy_due;
use crate::law::councillors_minutes_due::councillors_minutes_due;
use crate::law::deliberation_list_due::deliberation_list_due;
use crate::law::latest_sending::latest_sending;
use crate::law::minutes_online_due::minutes_online_due;
use crate::law::quarterly_sitting::quarterly_sitting;
use crate::law::register_bound_by::register_bound_by;
use crate::law::report_latest_sending::report_latest_sending;
use crate::law::required_clear_days::{Circumstances, required_clear_days};
use crate::sitting::{SittingPapers, SittingState};

/// Clear days that a second meeting leaves after its new notice (CE 16 June 1997, Pfister).
const SECOND_MEETING: u32 = 3;

/// An assembly, as far as its terms need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssemblyTerms {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The row of the law's table that applies.
    pub kind: BodyKind,
}

/// A sitting, as far as its terms need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingTerms {
    /// Its id.
    pub id: SittingId,
    /// Key of its assembly.
    pub assembly: String,
    /// Its day.
    pub day: Day,
    /// Where it stands.
    pub state: SittingState,
    /// Day its convocation was sent.
    pub convoked_on: Option<Day>,
    /// Whether the chair shortened the notice.
    pub urgent: bool,
    /// The day of the sitting of which it is the second meeting.
    pub second_of: Option<Day>,
    /// What became of its papers.
    pub papers: SittingPapers,
}

pub(super) fn deadlines(facts: &BoardFacts, on: Day) -> Vec<Deadline> {
    let mut deadlines = Vec::new();
    for sitting in &facts.sittings {
        let Some(assembly) = facts.assemblies.iter().find(|one| one.key == sitting.assembly) else {
            continue;
        };
        let about = About { facts, assembly, sitting, on };
        deadlines.extend(about.notice());
        if sitting.state == SittingState::Held && sitting.day <= on {
            deadlines.extend(about.list());
            deadlines.extend(about.minutes());
        }
    }
    deadlines.extend(quarters(facts, on));
    deadlines.extend(registers(facts, on));
    deadlines
}

/// A sitting among the others.
struct About<'a> {
    facts: &'a BoardFacts,
    assembly: &'a AssemblyTerms,
    sitting: &'a SittingTerms,
    on: Day,
}

impl About<'_> {
    fn subject(&self) -> DeadlineSubject {
        DeadlineSubject::Sitting {
            id: self.sitting.id.clone(),
            day: self.sitting.day,
            assembly: self.assembly.key.clone(),
            name: self.assembly.name.clone(),
        }
    }

    fn meet(
        &self,
        kind: DeadlineKind,
        citation: Citation,
        due: Option<Day>,
        recorded: Option<Day>,
    ) -> Deadline {
        let subject = self.subject();
        let done = recorded.or_else(|| self.facts.marked(kind, &subject));
        to_meet(kind, subject, citation, (due, done), (self.facts.silent, self.on))
    }

    /// The convocation of a sitting to come, and its copies; one that was held shows none.
    fn notice(&self) -> Vec<Deadline> {
        let coming = matches!(self.sitting.state, SittingState::Planned | SittingState::Convened);
        if !coming {
            return Vec::new();
        }
        let (due, citation) = self.notice_due();
        let notice = self.meet(DeadlineKind::Notice, citation, due, self.sitting.convoked_on);
        let copied = (self.copies() && self.sitting.convoked_on.is_some()).then(|| {
            self.meet(DeadlineKind::NoticeCopied, law::councillors_copy_due::RULE.citation(), None, None)
        });
        std::iter::once(notice).chain(copied).collect()
    }

    fn notice_due(&self) -> (Option<Day>, Citation) {
        let (day, kind, urgent) = (self.sitting.day, self.assembly.kind, self.sitting.urgent);
        if let Ok(due) = report_latest_sending(day, kind, urgent, day) {
            return (Some(due), law::report_latest_sending::RULE.citation());
        }
        if self.sitting.second_of.is_some() {
            let due = latest_sending(day, SECOND_MEETING, day).ok();
            return (due, law::earliest_second_sitting::RULE.citation());
        }
        let circumstances = Circumstances { urgent, ..Circumstances::default() };
        let required = required_clear_days(kind, circumstances, day).ok();
        let due = required.and_then(|required| latest_sending(day, required, day).ok());
        (due, law::latest_sending::RULE.citation())
    }

    fn list(&self) -> Vec<Deadline> {
        let (day, papers) = (self.sitting.day, &self.sitting.papers);
        let mut deadlines = Vec::new();
        if let Ok(due) = deliberation_list_due(day, day) {
            let citation = law::deliberation_list_due::RULE.citation();
            let kind = DeadlineKind::ListPublished;
            deadlines.push(self.meet(kind, citation, Some(due), papers.list_published_on));
        }
        if let (true, Ok(due)) = (self.copies(), councillors_copy_due(day, day)) {
            let citation = law::councillors_copy_due::RULE.citation();
            deadlines.push(self.meet(DeadlineKind::ListCopied, citation, Some(due), papers.list_copied_on));
        }
        deadlines
    }

    /// Adopted at the start of the next sitting; then a week to put them online, a month to send them.
    fn minutes(&self) -> Vec<Deadline> {
        let papers = &self.sitting.papers;
        if minutes_online_due(self.sitting.day, self.sitting.day).is_err() {
            return Vec::new();
        }
        let citation = law::minutes_online_due::RULE.citation();
        let adopted = papers
            .minutes_adopted_on
            .or_else(|| self.facts.marked(DeadlineKind::MinutesAdopted, &self.subject()));
        let next = self.next_sitting();
        let mut deadlines = vec![self.meet(DeadlineKind::MinutesAdopted, citation, next, adopted)];
        let Some(adopted) = adopted.filter(|day| *day <= self.on) else { return deadlines };
        if let Ok(due) = minutes_online_due(adopted, adopted) {
            let kind = DeadlineKind::MinutesPublished;
            deadlines.push(self.meet(kind, citation, Some(due), papers.minutes_published_on));
        }
        if let (true, Ok(due)) = (self.copies(), councillors_minutes_due(adopted, adopted)) {
            let citation = law::councillors_minutes_due::RULE.citation();
            deadlines.push(self.meet(DeadlineKind::MinutesCopied, citation, Some(due), None));
        }
        deadlines
    }

    /// The day of the next sitting of the same assembly, held or to come.
    fn next_sitting(&self) -> Option<Day> {
        let same = self.facts.sittings.iter().filter(|other| other.assembly == self.sitting.assembly);
        same.filter(|other| other.day > self.sitting.day && other.state != SittingState::NoQuorum)
            .map(|other| other.day)
            .min()
    }

    fn copies(&self) -> bool {
        self.facts.groups_communes && BodyKind::EPCI.contains(&self.assembly.kind)
    }
}

/// The quarter that runs, for each council that has no sitting in it.
fn quarters(facts: &BoardFacts, on: Day) -> Vec<Deadline> {
    if facts.silent {
        return Vec::new();
    }
    let quarter = u32::from(on.month().unsigned_abs()).div_ceil(3);
    let last_month = i8::try_from(quarter * 3).unwrap_or(12);
    let Ok(first_of_last) = Day::new(on.year(), last_month, 1) else { return Vec::new() };
    let due = first_of_last.plus_months(1).plus_days(-1);
    let missing = |assembly: &&AssemblyTerms| {
        let held = |sitting: &&SittingTerms| {
            sitting.assembly == assembly.key && sitting.state != SittingState::NoQuorum
        };
        let days: Vec<Day> = facts.sittings.iter().filter(held).map(|sitting| sitting.day).collect();
        quarterly_sitting(on.year(), &days, assembly.kind, on).is_ok_and(|missing| missing.contains(&quarter))
    };
    let citation = law::quarterly_sitting::RULE.citation();
    let told = |assembly: &AssemblyTerms| {
        let (assembly, name) = (assembly.key.clone(), assembly.name.clone());
        let subject = DeadlineSubject::Quarter { assembly, name, year: on.year(), quarter };
        to_meet(DeadlineKind::QuarterlySitting, subject, citation, (Some(due), None), (false, on))
    };
    facts.assemblies.iter().filter(missing).map(told).collect()
}

/// Each register from the year it must be bound.
fn registers(facts: &BoardFacts, on: Day) -> Vec<Deadline> {
    let told = |(name, year): &(String, i16)| {
        let due = register_bound_by(*year, facts.under_1000, on).ok().flatten()?;
        let subject = DeadlineSubject::Register { name: name.clone(), year: *year };
        let done = facts.marked(DeadlineKind::RegisterBound, &subject);
        let citation = law::register_bound_by::RULE.citation();
        let state = (facts.silent, on);
        Some(to_meet(DeadlineKind::RegisterBound, subject, citation, (Some(due), done), state))
    };
    facts.registers.iter().filter_map(told).collect()
}
