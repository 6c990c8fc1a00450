//! The year of an authority as a ring: what is done, what is due, each arc a link to its page.

mod ring;

pub(crate) use ring::{drawing, held, picture_of, year_shown};

use crate::errors::Problem;
use crate::look;
use crate::place::{Answer, Inside, Section};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{SittingInList, YearOfAuthority};
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::Day;
use quitus_core::review::StepShown;
use quitus_pictures::Shape;
use quitus_words::{Words, typography};
use serde::Deserialize;

/// What may follow the `?`.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    year: Option<String>,
}

/// What the page needs: the year drawn, every year that holds a sitting, the latest sittings.
struct Seen {
    year: YearOfAuthority,
    years: Vec<i16>,
    sittings: Vec<SittingInList>,
}

/// The year of an authority.
pub async fn show(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let chosen = match asked.year.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => Some(readable_year(text).ok_or_else(Problem::unreadable)?),
        None => None,
    };
    let today = inside.today;
    let seen = inside
        .ask_here(move |quitus, code| {
            let sittings = quitus.sittings(Some(code))?;
            let years = years(&sittings, today);
            let year = chosen.unwrap_or_else(|| year_shown(&sittings, today));
            Ok(Seen { year: quitus.year_of(code, year, today)?, years, sittings })
        })
        .await?;
    let title = format!("{} {}", inside.authority.name, seen.year.year);
    let shell = inside.shell(Section::Year, title, Vec::new());
    inside.page(&shell, main(&inside, &seen), Some(margin(&inside, &seen)))
}

/// A year written with four digits.
fn readable_year(text: &str) -> Option<i16> {
    (text.len() == 4).then(|| text.parse().ok()).flatten()
}

/// Years that hold a sitting, and this one, the latest first.
fn years(sittings: &[SittingInList], today: Day) -> Vec<i16> {
    let mut years: Vec<i16> =
        sittings.iter().map(|sitting| sitting.day.year()).chain([today.year()]).collect();
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    years
}

fn main(inside: &Inside, seen: &Seen) -> Markup {
    let words = inside.words();
    let year = &seen.year;
    let drawn = drawing(year, inside.today, inside.lang, "year");
    html! {
        h1 { (inside.authority.name) " " span class="muted" { (year.year) } }
        p class="lead" { (held(year, inside.today, words)) }
        (look::picture_pair(&drawn.draw(Shape::Wide), &picture_of(&drawn, "year-narrow", Shape::Narrow), inside.lang))
        h2 { (words.word("year-steps")) }
        ol class="steps" { @for step in &year.steps { (step_line(inside, year, step)) } }
    }
}

fn step_line(inside: &Inside, year: &YearOfAuthority, step: &StepShown) -> Markup {
    let words = inside.words();
    html! {
        li id=(format!("step-{}", step.step.word())) {
            p class="head" {
                a href=(ring::link(&inside.ways(), year, step.step)) { (ring::name(step.step, words)) }
                " " (look::state_mark(ring::state(step.state), inside.lang))
                @if let Some(detail) = ring::detail(step, words) { " " span class="muted" { (detail) } }
            }
            p class="small" { (words.word(&format!("year-says-{}", step.step.word()))) }
        }
    }
}

fn margin(inside: &Inside, seen: &Seen) -> Markup {
    let words = inside.words();
    let latest: Vec<&SittingInList> = seen.sittings.iter().take(4).collect();
    html! {
        (about(&inside.authority, words))
        @if !latest.is_empty() {
            h2 { (words.word("year-latest-sittings")) }
            ul class="plain" { @for sitting in latest { li {
                a href=(inside.ways().sitting(sitting.day, &sitting.assembly_key)) {
                    (typography::day(sitting.day, inside.lang))
                }
                " – " span lang="fr" { (sitting.assembly) }
            } } }
        }
        @if seen.years.len() > 1 {
            h2 { (words.word("year-others")) }
            ul class="plain" { @for year in &seen.years { li {
                @if *year == seen.year.year { span aria-current="true" { (year) } }
                @else { a href=(inside.href(&format!("?year={year}"))) { (year) } }
            } } }
        }
        h2 { (words.word("year-why")) }
        p { (words.word("year-why-law")) " "
            a href=(inside.rule_link()("deliberation_list_due")) { (words.word("year-why-list")) } }
    }
}

/// Who the authority is and what its records are worth.
pub(crate) fn about(authority: &Authority, words: Words) -> Markup {
    let lang = words.lang();
    let text = |text: String| html! { (text) };
    let mut facts =
        vec![(words.word("year-kind"), text(words.word(&format!("year-kind-{}", authority.kind.word()))))];
    if let Some(population) = authority.population {
        let count = typography::count(i64::from(population), lang);
        facts.push((words.word("year-population"), text(count)));
    }
    let siren = authority.siren.as_ref().map(|siren| siren.as_str().to_owned());
    facts.push(("SIREN".to_owned(), look::known(siren.as_deref(), lang)));
    if !authority.seat.is_empty() {
        facts.push((words.word("year-seat"), html! { span lang="fr" { (authority.seat.join(", ")) } }));
    }
    html! {
        @match authority.standing {
            Standing::Published => { p { (words.word("year-published")) } }
            Standing::Fictional => { p { (words.word("year-fictional")) } }
            Standing::Live | Standing::Trial => {}
        }
        (look::facts(&facts))
    }
}
