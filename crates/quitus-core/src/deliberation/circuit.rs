//! The circuit of visas (circuit de visa): which step is missing, who must give it, until when.

use crate::kernel::{AccountId, Day, Instant, words};
use crate::law::BodyKind;
use crate::law::latest_sending::latest_sending;
use crate::law::required_clear_days::{Circumstances, required_clear_days};

/// What a step of the circuit looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// Head of the service (service).
    Service,
    /// Legal affairs (affaires juridiques).
    Legal,
    /// Finance (finances).
    Finance,
    /// General director (direction générale).
    Director,
    /// Vice-president in charge (vice-président).
    VicePresident,
    /// Clerk (secrétariat des assemblées).
    Clerk,
}

/// A step of the circuit as an authority sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircuitStep {
    /// What it looks at.
    pub kind: StepKind,
    /// The drafts it is for: those of this service, or all.
    pub service: Option<String>,
    /// Who gives the visa; none when any reviewer may.
    pub responsible: Option<AccountId>,
    /// How many days before the last day for deposit it is due.
    pub days_before: u32,
    /// Whether the draft may go on without it.
    pub optional: bool,
}

/// A step asked of a draft when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedStep {
    /// Rank in the circuit, from 0.
    pub nth: u32,
    /// What it looks at.
    pub kind: StepKind,
    /// Who gives the visa; none when any reviewer may.
    pub responsible: Option<AccountId>,
    /// Until when, when the sitting aimed at is known.
    pub due: Option<Day>,
    /// Whether the draft may go on without it.
    pub optional: bool,
}

/// What someone did at a step. Kept for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visa {
    /// Its id.
    pub id: String,
    /// The round of the circuit.
    pub round: u32,
    /// The step, by its rank; none when it speaks of the whole draft.
    pub nth: Option<u32>,
    /// The version of the draft that was read.
    pub version: u32,
    /// What was done.
    pub act: VisaAct,
    /// When.
    pub at: Instant,
    /// Who, as the journal names them.
    pub actor: String,
    /// The words with it; a return always has some.
    pub comment: Option<String>,
    /// To whom it was delegated.
    pub to: Option<AccountId>,
}

/// What may be done at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VisaAct {
    /// The draft was sent along the circuit.
    Sent,
    /// The visa was given.
    Given,
    /// The draft was sent back to its author, with a comment.
    Returned,
    /// The step was given to someone else.
    Delegated,
    /// The author took the draft back.
    Recalled,
    /// A remark that changes nothing.
    Remarked,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Its turn has not come.
    Waiting,
    /// Asked of whoever answers for it.
    Asked,
    /// The visa is given.
    Given,
    /// The draft was sent back from here.
    Returned,
}

/// A step as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepNow {
    /// What was asked.
    pub step: AskedStep,
    /// Where it stands.
    pub state: StepState,
    /// Who answers for it now: whoever it was delegated to last, else the one responsible.
    pub holder: Option<AccountId>,
    /// What was last done there, but for remarks.
    pub last: Option<Visa>,
}

words!(StepKind: Service = "service", Legal = "legal", Finance = "finance", Director = "director",
    VicePresident = "vice_president", Clerk = "clerk");
words!(VisaAct: Sent = "sent", Given = "given", Returned = "returned", Delegated = "delegated",
    Recalled = "recalled", Remarked = "remarked");
words!(StepState: Waiting = "waiting", Asked = "asked", Given = "given", Returned = "returned");

/// The steps asked of a draft of a service; `deposit` is the last day for deposit, when the sitting is known.
pub fn steps_for(settings: &[CircuitStep], service: &str, deposit: Option<Day>) -> Vec<AskedStep> {
    let concerns = |step: &&CircuitStep| step.service.as_deref().is_none_or(|only| only == service);
    settings
        .iter()
        .filter(concerns)
        .zip(0u32..)
        .map(|(step, nth)| AskedStep {
            nth,
            kind: step.kind,
            responsible: step.responsible.clone(),
            due: deposit.map(|day| day.plus_days(-i64::from(step.days_before))),
            optional: step.optional,
        })
        .collect()
}

/// Each step of a round as it stands. A visa holds for its round, and for any round while the text is the same version.
///
/// Steps go in order: the first one required and missing is asked, with the optional ones before it.
pub fn circuit_now(steps: &[AskedStep], visas: &[Visa], round: u32, version: u32) -> Vec<StepNow> {
    let mut barred = false;
    steps
        .iter()
        .map(|step| {
            let mut here =
                visas.iter().filter(|visa| visa.nth == Some(step.nth) && visa.act != VisaAct::Remarked);
            let given = here
                .clone()
                .rfind(|visa| visa.act == VisaAct::Given && (visa.round == round || visa.version == version));
            let last = here.clone().rfind(|visa| visa.round == round);
            let delegated =
                here.rfind(|visa| visa.act == VisaAct::Delegated).and_then(|visa| visa.to.clone());
            let state = match (given, last.map(|visa| visa.act)) {
                (Some(_), _) => StepState::Given,
                (None, Some(VisaAct::Returned)) => StepState::Returned,
                _ if barred => StepState::Waiting,
                _ => StepState::Asked,
            };
            barred |= state != StepState::Given && !step.optional;
            StepNow {
                step: step.clone(),
                state,
                holder: delegated.or_else(|| step.responsible.clone()),
                last: given.or(last).cloned(),
            }
        })
        .collect()
}

/// The step that is missing: the first one required whose visa is not given; none when the draft is ready.
pub fn missing_step(steps: &[StepNow]) -> Option<&StepNow> {
    steps.iter().find(|now| !now.step.optional && now.state != StepState::Given)
}

impl StepNow {
    /// Whether its due day is over and its visa is not given.
    pub fn late(&self, today: Day) -> bool {
        self.state != StepState::Given && self.step.due.is_some_and(|due| due < today)
    }
}

/// The last day for deposit (date limite de dépôt): the latest lawful sending of the notice, less the authority's days.
///
/// `None` where the law sets no term for that assembly on that day.
pub fn last_deposit(kind: BodyKind, sitting: Day, deposit_days: u32) -> Option<Day> {
    let required = required_clear_days(kind, Circumstances::default(), sitting).ok()?;
    let sending = latest_sending(sitting, required, sitting).ok()?;
    Some(sending.plus_days(-i64::from(deposit_days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn step(nth: u32, optional: bool) -> AskedStep {
        AskedStep { nth, kind: StepKind::Legal, responsible: Some(AccountId::new("r")), due: None, optional }
    }

    fn visa(round: u32, nth: u32, version: u32, act: VisaAct) -> Visa {
        Visa {
            id: format!("{round}-{nth}"),
            round,
            nth: Some(nth),
            version,
            act,
            at: Instant(0),
            actor: "a".to_owned(),
            comment: None,
            to: (act == VisaAct::Delegated).then(|| AccountId::new("d")),
        }
    }

    fn states(steps: &[AskedStep], visas: &[Visa], round: u32, version: u32) -> Vec<&'static str> {
        circuit_now(steps, visas, round, version).iter().map(|now| now.state.word()).collect()
    }

    #[test]
    fn steps_go_in_order() {
        use VisaAct::*;
        let steps = [step(0, false), step(1, true), step(2, false)];
        for (visas, expected) in [
            (vec![], ["asked", "waiting", "waiting"]),
            (vec![visa(1, 0, 3, Given)], ["given", "asked", "asked"]),
            (vec![visa(1, 0, 3, Given), visa(1, 2, 3, Given)], ["given", "asked", "given"]),
            (vec![visa(1, 0, 3, Given), visa(1, 2, 3, Returned)], ["given", "asked", "returned"]),
            (vec![visa(1, 0, 3, Remarked)], ["asked", "waiting", "waiting"]),
            (vec![visa(1, 0, 3, Delegated)], ["asked", "waiting", "waiting"]),
        ] {
            assert_eq!(states(&steps, &visas, 1, 3), expected, "{visas:?}");
        }
    }

    #[test]
    fn a_visa_outlives_its_round_only_while_the_text_is_the_same() {
        let steps = [step(0, false), step(1, false)];
        let before = [visa(1, 0, 3, VisaAct::Given), visa(1, 1, 3, VisaAct::Returned)];
        assert_eq!(states(&steps, &before, 2, 3), ["given", "asked"], "sent again unchanged");
        assert_eq!(states(&steps, &before, 2, 4), ["asked", "waiting"], "sent again changed");
    }

    #[test]
    fn whoever_it_was_delegated_to_answers_for_it() {
        let now = circuit_now(&[step(0, false)], &[visa(1, 0, 1, VisaAct::Delegated)], 1, 1);
        assert_eq!(now[0].holder, Some(AccountId::new("d")));
        assert_eq!(circuit_now(&[step(0, false)], &[], 1, 1)[0].holder, Some(AccountId::new("r")));
    }

    #[test]
    fn a_missing_step_is_late_after_its_day() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let asked = AskedStep { due: Some(day("2026-03-10")), ..step(0, false) };
        let now = circuit_now(&[asked], &[], 1, 1);
        assert!(!now[0].late(day("2026-03-10")) && now[0].late(day("2026-03-11")));
    }

    #[test]
    fn the_last_day_for_deposit_is_counted_back_from_the_notice() {
        let sitting: Day = "2023-03-29".parse().expect("a day");
        for (kind, days, last) in [
            (BodyKind::EpciBureauDelegated, 0, Some("2023-03-23")),
            (BodyKind::EpciBureauDelegated, 7, Some("2023-03-16")),
            (BodyKind::CommuneUnder3500, 2, Some("2023-03-23")),
            (BodyKind::Region, 2, None),
        ] {
            let counted = last_deposit(kind, sitting, days).map(|day| day.to_string());
            assert_eq!(counted.as_deref(), last, "{kind:?} {days}");
        }
    }

    #[test]
    fn steps_of_another_service_are_left_out() {
        let setting = |service: Option<&str>| CircuitStep {
            kind: StepKind::Service,
            service: service.map(str::to_owned),
            responsible: None,
            days_before: 10,
            optional: false,
        };
        let deposit = "2026-03-20".parse().ok();
        let asked =
            steps_for(&[setting(Some("Culture")), setting(Some("Eau")), setting(None)], "Eau", deposit);
        assert_eq!(asked.iter().map(|step| step.nth).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(asked[0].due.map(|day| day.to_string()).as_deref(), Some("2026-03-10"));
    }

    proptest! {
        #[test]
        fn at_most_one_required_step_is_asked_and_a_full_circuit_misses_none(
            optional in prop::collection::vec(any::<bool>(), 0..7),
            given in prop::collection::vec(any::<bool>(), 7),
        ) {
            let steps: Vec<AskedStep> = optional.iter().zip(0..).map(|(optional, nth)| step(nth, *optional)).collect();
            let visas: Vec<Visa> = steps
                .iter()
                .filter(|step| given[step.nth as usize])
                .map(|step| visa(1, step.nth, 1, VisaAct::Given))
                .collect();
            let now = circuit_now(&steps, &visas, 1, 1);
            let asked = now.iter().filter(|now| now.state == StepState::Asked && !now.step.optional).count();
            prop_assert!(asked <= 1);
            let whole = steps.iter().all(|step| step.optional || given[step.nth as usize]);
            prop_assert_eq!(missing_step(&now).is_none(), whole);
            if let Some(missing) = missing_step(&now) {
                prop_assert_eq!(missing.state, StepState::Asked);
            }
        }
    }
}
