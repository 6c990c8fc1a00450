//! The first hour: what is done, what comes next. The records tell by themselves; the clerk may leave a step aside.

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::Authority;
use quitus_core::kernel::{Day, Refusal};
use quitus_store::{assembly, journal, register};

/// A step of the first hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Name, SIREN, kind, population, seat.
    Profile,
    /// Lines and logo of the papers.
    Letterhead,
    /// Standing orders.
    Orders,
    /// Assemblies.
    Assemblies,
    /// Members.
    Members,
    /// Delegations in force.
    Delegations,
    /// Pattern and next number of the acts.
    Register,
}

/// A step with how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepShown {
    /// The step.
    pub step: Step,
    /// Whether the records show it done.
    pub done: bool,
    /// Whether the clerk left it aside.
    pub aside: bool,
    /// How many records it holds, when that is told.
    pub count: Option<usize>,
}

/// The first hour of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupShown {
    /// The authority.
    pub authority: Authority,
    /// Every step, in order.
    pub steps: Vec<StepShown>,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Step; 7] = [
        Step::Profile,
        Step::Letterhead,
        Step::Orders,
        Step::Assemblies,
        Step::Members,
        Step::Delegations,
        Step::Register,
    ];

    /// Its stable word.
    pub fn word(self) -> &'static str {
        match self {
            Step::Profile => "profile",
            Step::Letterhead => "letterhead",
            Step::Orders => "orders",
            Step::Assemblies => "assemblies",
            Step::Members => "members",
            Step::Delegations => "delegations",
            Step::Register => "register",
        }
    }
}

impl SetupShown {
    /// The step to take now: the first that is neither done nor left aside.
    pub fn next(&self) -> Option<Step> {
        self.steps.iter().find(|step| !step.done && !step.aside).map(|step| step.step)
    }
}

impl Quitus {
    /// How far the first hour of an authority is.
    pub fn setup(&self, reader: &Reader, code: &str, today: Day) -> AppResult<SetupShown> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::Configure)?;
            let id = &authority.id;
            let marks = assembly::setup_steps(tx, id)?;
            let (letterhead, _) = assembly::letterhead(tx, id)?;
            let (orders, settings) = assembly::settings(tx, id)?;
            let assemblies = assembly::assemblies(tx, id)?.len();
            let memberships = assembly::memberships(tx, id)?;
            let mut members: Vec<_> =
                memberships.iter().filter(|held| held.covers(today)).map(|held| &held.member).collect();
            members.sort();
            members.dedup();
            let delegations = assembly::delegations(tx, id)?.len();
            let registers = register::registers(tx, id)?.len();
            let step = |step: Step| {
                let (done, count) = match step {
                    Step::Profile => (!authority.seat.is_empty() && authority.population.is_some(), None),
                    Step::Letterhead => (letterhead > 0, None),
                    Step::Orders => {
                        (orders > 0 && settings != quitus_core::assembly::Settings::default(), None)
                    }
                    Step::Assemblies => (assemblies > 0, Some(assemblies)),
                    Step::Members => (!members.is_empty(), Some(members.len())),
                    Step::Delegations => (delegations > 0, Some(delegations)),
                    Step::Register => (registers > 0, None),
                };
                let aside = marks.iter().any(|(word, state)| word == step.word() && state == "aside");
                StepShown { step, done, aside: aside && !done, count }
            };
            let steps = Step::ALL.into_iter().map(step).collect();
            Ok::<_, AppError>(SetupShown { steps, authority: authority.clone() })
        })
    }

    /// Leaves a step of the first hour aside, or takes it up again.
    pub fn leave_aside(&self, acting: &Acting, code: &str, word: &str, aside: bool) -> AppResult<()> {
        let (acting, code, word) = (acting.clone(), code.to_owned(), word.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::Configure)?;
            if !Step::ALL.iter().any(|step| step.word() == word) {
                return Err(AppError::refused(Refusal::new("unknown-choice").with("text", word.as_str())));
            }
            let state = aside.then_some("aside");
            assembly::mark_setup_step(tx, &authority.id, &word, state, (acting.now, &acting.actor))?;
            let act = if aside { "setup.aside" } else { "setup.resume" };
            journal::append(tx, &acting.entry(&authority.id, act, word.clone()))?;
            Ok(())
        })
    }
}
