//! The ring itself: steps, their words, and the page each arc opens.

use crate::ways::Ways;
use quitus_app::{SittingInList, YearOfAuthority};
use quitus_core::kernel::{Args, Day};
use quitus_core::review::{Step, StepShown, StepState};
use quitus_pictures::{Heading, Picture, Ring, RingStep, Shape, State};
use quitus_words::{Lang, Words};

/// The year drawn unless one is asked: the latest up to today that holds a sitting, else today's.
pub(crate) fn year_shown(sittings: &[SittingInList], today: Day) -> i16 {
    let past = sittings.iter().map(|sitting| sitting.day.year()).filter(|year| *year <= today.year());
    past.max().unwrap_or(today.year())
}

/// The ring of a year read on a day; `prefix` is the head of its ids, unique in its page.
pub(crate) fn drawing(year: &YearOfAuthority, on: Day, lang: Lang, prefix: &str) -> Ring {
    let words = Words::of(lang);
    let ways = Ways { lang, authority: &year.authority.code };
    let of_year = Args::none().with("year", i64::from(year.year));
    Ring {
        heading: Heading {
            prefix: prefix.to_owned(),
            title: words.say("year-title", &of_year),
            description: held(year, on, words),
            caption: words.say("year-title", &of_year),
        },
        centre: [year.year.to_string(), words.say("year-held", &counts(year))],
        headers: [words.word("year-step"), words.word("year-state"), words.word("year-detail")],
        steps: year.steps.iter().map(|step| ring_step(&ways, year, step, words)).collect(),
    }
}

/// The same ring drawn once more under other ids.
pub(crate) fn picture_of(ring: &Ring, prefix: &str, shape: Shape) -> Picture {
    let heading = Heading { prefix: prefix.to_owned(), ..ring.heading.clone() };
    Ring { heading, ..ring.clone() }.draw(shape)
}

/// How many steps are held, on which day, and what is late: one sentence or two.
pub(crate) fn held(year: &YearOfAuthority, on: Day, words: Words) -> String {
    let mut said = words.say("year-held-on", &counts(year).with("day", on));
    let late = year.steps.iter().filter(|step| step.state == StepState::Overdue);
    let late: Vec<String> = late.map(|step| name(step.step, words)).collect();
    if !late.is_empty() {
        said.push(' ');
        said.push_str(&words.say("year-late", &Args::none().with("steps", late)));
    }
    said
}

/// The name of a step.
pub(crate) fn name(step: Step, words: Words) -> String {
    words.word(&format!("year-step-{}", step.word()))
}

/// The mark of a state.
pub(crate) fn state(state: StepState) -> State {
    match state {
        StepState::Held => State::Held,
        StepState::ToDo => State::ToDo,
        StepState::DueSoon => State::DueSoon,
        StepState::Overdue => State::Overdue,
        StepState::Unknown => State::Unknown,
    }
}

/// How many of how many, or the next date; nothing where there is nothing to count.
pub(crate) fn detail(step: &StepShown, words: Words) -> Option<String> {
    match (step.due, step.of) {
        (Some(due), _) if step.state != StepState::Held => {
            Some(words.say("year-due", &Args::none().with("day", due)))
        }
        (_, 0) => None,
        (_, of) => Some(words.say("year-done", &Args::none().with("done", step.done).with("of", of))),
    }
}

/// The page where a step is read.
pub(crate) fn link(ways: &Ways<'_>, year: &YearOfAuthority, step: Step) -> String {
    let acts = || format!("{}?year={}", ways.acts(), year.year);
    match step {
        Step::Assembly => ways.to(&["assemblies"]),
        Step::Sitting => format!("{}#y{}", ways.to(&["sittings"]), year.year),
        Step::Deliberation | Step::Register | Step::Legality => acts(),
        Step::Programme
        | Step::Request
        | Step::Agreement
        | Step::Funding
        | Step::Field
        | Step::Report
        | Step::NextRequest => match &year.facts.programmes[..] {
            [only] => ways.programme(&only.key),
            _ => ways.programmes(),
        },
    }
}

fn ring_step(ways: &Ways<'_>, year: &YearOfAuthority, step: &StepShown, words: Words) -> RingStep {
    let mark = state(step.state);
    RingStep {
        label: name(step.step, words),
        state: mark,
        state_word: words.word(&format!("state-{}", mark.word())),
        detail: detail(step, words),
        link: Some(link(ways, year, step.step)),
    }
}

fn counts(year: &YearOfAuthority) -> Args {
    let held = year.steps.iter().filter(|step| step.state == StepState::Held).count();
    Args::none().with("held", held).with("of", year.steps.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_drawn_is_the_latest_one_that_sat() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let sitting = |text: &str| SittingInList {
            authority: "a".to_owned(),
            day: day(text),
            assembly_key: "bureau".to_owned(),
            assembly: "Bureau".to_owned(),
            state: quitus_core::sitting::SittingState::Held,
            items: 1,
            present: 1,
        };
        let sittings = [sitting("2023-03-29"), sitting("2022-03-29"), sitting("2030-01-01")];
        assert_eq!(year_shown(&sittings, day("2026-11-23")), 2023);
        assert_eq!(year_shown(&[], day("2026-11-23")), 2026);
    }
}
