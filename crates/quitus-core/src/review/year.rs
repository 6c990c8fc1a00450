//! The year as a ring: the twelve steps of the loop, what is done and what is due on a day.

use crate::assembly::{Assembly, Membership};
use crate::kernel::{Day, words};
use crate::law::deliberation_list_due::deliberation_list_due;
use crate::legality::{LegalDates, compute};
use crate::programme::Programme;
use crate::sitting::{Fate, Sitting, SittingState};

/// A step of the loop, in order: from who may decide to next year's request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Members in office.
    Assembly,
    /// What is promised.
    Programme,
    /// What is asked.
    Request,
    /// What is proposed.
    Deliberation,
    /// Who decides, how.
    Sitting,
    /// What was decided.
    Register,
    /// When it binds.
    Legality,
    /// Who commits.
    Agreement,
    /// Which money.
    Funding,
    /// What happens.
    Field,
    /// What came of it.
    Report,
    /// Next year's request.
    NextRequest,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Done.
    Held,
    /// To do, no date near.
    ToDo,
    /// Due within a week.
    DueSoon,
    /// Its date has passed.
    Overdue,
    /// The records do not say.
    Unknown,
}

/// A step as drawn: its state, how many of how many are done, and the next date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepShown {
    /// The step.
    pub step: Step,
    /// Its state.
    pub state: StepState,
    /// Done.
    pub done: usize,
    /// Of so many.
    pub of: usize,
    /// The next date, when there is one.
    pub due: Option<Day>,
}

/// Facts of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearFacts {
    /// The year.
    pub year: i16,
    /// Whether a silent record means not known, rather than not done.
    pub silent: bool,
    /// Assemblies of the authority.
    pub assemblies: Vec<Assembly>,
    /// Their memberships.
    pub memberships: Vec<Membership>,
    /// Programmes that cover the year.
    pub programmes: Vec<Programme>,
    /// Sittings of the year.
    pub sittings: Vec<Sitting>,
    /// Dates of each act of the year.
    pub acts: Vec<LegalDates>,
    /// Days of signature of agreements decided in the year; none while unsigned.
    pub agreements: Vec<Option<Day>>,
}

words!(Step: Assembly = "assembly", Programme = "programme", Request = "request", Deliberation = "deliberation",
    Sitting = "sitting", Register = "register", Legality = "legality", Agreement = "agreement",
    Funding = "funding", Field = "field", Report = "report", NextRequest = "next_request");
words!(StepState: Held = "held", ToDo = "to_do", DueSoon = "due_soon", Overdue = "overdue", Unknown = "unknown");

/// How many days ahead a date is soon.
const SOON: i64 = 7;

/// The twelve steps of the year as of a day.
pub fn ring(facts: &YearFacts, on: Day) -> Vec<StepShown> {
    Step::ALL.iter().map(|&step| shown(facts, step, on)).collect()
}

fn shown(facts: &YearFacts, step: Step, on: Day) -> StepShown {
    let (done, of, due) = match step {
        Step::Assembly => (manned(facts, on), facts.assemblies.len(), None),
        Step::Programme => (facts.programmes.len(), facts.programmes.len(), None),
        Step::Deliberation => drafted(facts, on),
        Step::Sitting => sat(facts, on),
        Step::Register => listed(facts, on),
        Step::Legality => in_force(facts, on),
        Step::Agreement => signed(facts, on),
        Step::Report => reported(facts),
        Step::Request | Step::Funding | Step::Field | Step::NextRequest => (0, 0, None),
    };
    StepShown { step, state: state(facts, step, (done, of, due), on), done, of, due }
}

fn state(facts: &YearFacts, step: Step, (done, of, due): (usize, usize, Option<Day>), on: Day) -> StepState {
    let outside = matches!(step, Step::Legality | Step::Agreement);
    match due {
        _ if of == 0 => StepState::Unknown,
        _ if done == of => StepState::Held,
        _ if facts.silent && (outside || step == Step::Register) => StepState::Unknown,
        Some(due) if due < on => StepState::Overdue,
        Some(due) if on.days_until(due) <= SOON => StepState::DueSoon,
        _ => StepState::ToDo,
    }
}

fn manned(facts: &YearFacts, on: Day) -> usize {
    let sits =
        |assembly: &&Assembly| facts.memberships.iter().any(|m| m.assembly == assembly.id && m.covers(on));
    facts.assemblies.iter().filter(sits).count()
}

/// Items whose draft became an act, or that were settled without one.
fn drafted(facts: &YearFacts, _on: Day) -> (usize, usize, Option<Day>) {
    let items =
        || facts.sittings.iter().flat_map(|sitting| sitting.items.iter().map(move |item| (sitting, item)));
    let done = items().filter(|(_, item)| item.fate != Fate::Pending).count();
    let due = items().filter(|(_, item)| item.fate == Fate::Pending).map(|(sitting, _)| sitting.day).min();
    (done, items().count(), due)
}

fn sat(facts: &YearFacts, on: Day) -> (usize, usize, Option<Day>) {
    let over = |sitting: &&Sitting| {
        matches!(sitting.state, SittingState::Held | SittingState::NoQuorum) && sitting.day <= on
    };
    let due = facts.sittings.iter().filter(|sitting| !over(sitting)).map(|sitting| sitting.day).min();
    (facts.sittings.iter().filter(over).count(), facts.sittings.len(), due)
}

/// Lists of deliberations online, for each sitting held.
fn listed(facts: &YearFacts, on: Day) -> (usize, usize, Option<Day>) {
    let held = || facts.sittings.iter().filter(|s| s.state == SittingState::Held && s.day <= on);
    let done = |s: &&Sitting| s.papers.list_published_on.is_some_and(|day| day <= on);
    let due = held().filter(|s| !done(s)).filter_map(|s| deliberation_list_due(s.day, s.day).ok()).min();
    (held().filter(done).count(), held().count(), due)
}

fn in_force(facts: &YearFacts, on: Day) -> (usize, usize, Option<Day>) {
    let binding = |dates: &&LegalDates| compute(dates, on).enforceable_from.is_some_and(|day| day <= on);
    (facts.acts.iter().filter(binding).count(), facts.acts.len(), None)
}

fn signed(facts: &YearFacts, on: Day) -> (usize, usize, Option<Day>) {
    let done = facts.agreements.iter().filter(|day| day.is_some_and(|day| day <= on)).count();
    (done, facts.agreements.len(), None)
}

/// Programmes with a figure of the year before: the report that feeds the request.
fn reported(facts: &YearFacts) -> (usize, usize, Option<Day>) {
    let told = |programme: &&Programme| {
        programme.figures.iter().any(|f| f.year == facts.year - 1 && f.value.is_some())
    };
    (facts.programmes.iter().filter(told).count(), facts.programmes.len(), None)
}
