//! Assemblies: who sits, in their seats, over time, by name.

mod members;
mod pictures;

use crate::errors::Problem;
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::AssemblyShown;
use quitus_core::assembly::Standing;
use quitus_core::kernel::{Args, Day};
use quitus_core::law::quorum::{RULE, quorum};
use quitus_core::sitting::SittingState;
use quitus_pictures::Column;
use quitus_words::typography::{self, count};

/// Assemblies of an authority.
pub async fn list(inside: Inside) -> Answer {
    let assemblies = inside.ask_here(|quitus, code| quitus.assemblies(code)).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Assemblies, words.word("assembly-title"), Vec::new());
    let main = html! {
        h1 { (words.word("assembly-title")) }
        @if assemblies.is_empty() {
            (look::empty_state(&words.word("assembly-none"), &words.word("assembly-none-said"), None))
        } @else { (look::ruled_table(&table(&inside, &assemblies))) }
    };
    inside.page(&shell, main, None)
}

fn table(inside: &Inside, assemblies: &[AssemblyShown]) -> RuledTable {
    let words = inside.words();
    let row = |shown: &AssemblyShown| {
        let day = day_known(shown, inside.today);
        vec![
            html! { a href=(inside.ways().to(&["assemblies", &shown.assembly.key])) lang="fr" { (shown.assembly.name) } },
            html! { (words.word(&format!("assembly-kind-{}", shown.assembly.kind.word()))) },
            html! { (number(inside, members::in_office(shown, day).len())) },
            html! { (number(inside, shown.sittings.len())) },
        ]
    };
    RuledTable {
        caption: words.word("assembly-caption"),
        columns: vec![
            Column::text(words.word("assembly-name")),
            Column::text(words.word("assembly-kind")),
            Column::number(words.word("assembly-in-office")),
            Column::number(words.word("assembly-sittings")),
        ],
        rows: assemblies.iter().map(row).collect(),
        total: None,
    }
}

/// An assembly: its hemicycle, its members over time, the roll of its members.
pub async fn show(inside: Inside) -> Answer {
    let key = inside.param("assembly").to_owned();
    let shown = inside
        .ask_here(|quitus, code| quitus.assemblies(code))
        .await?
        .into_iter()
        .find(|shown| shown.assembly.key == key)
        .ok_or_else(Problem::nowhere)?;
    let name = shown.assembly.name.clone();
    let crumbs = vec![Crumb { label: name.clone(), href: None }];
    let shell = inside.shell(Section::Assemblies, name, crumbs);
    let day = day_known(&shown, inside.today);
    inside.page(&shell, main(&inside, &shown, day), None)
}

fn main(inside: &Inside, shown: &AssemblyShown, day: Day) -> Markup {
    let words = inside.words();
    let over_time = html! {
        h2 { (words.word("assembly-over-time")) }
        @match pictures::over_time(shown, inside.today, inside.lang) {
            Some(drawn) => { (look::picture(&drawn, inside.lang)) }
            None => { p { (words.word("assembly-one-day")) } }
        }
    };
    let held = html! { h2 { (words.word("assembly-sittings")) } (sittings(inside, shown)) };
    html! {
        (look::beside(head(inside, shown, day), margin(inside, shown, day)))
        (look::beside(over_time, held))
        div class="wide" {
            h2 { (words.word("assembly-members")) }
            @if shown.members.is_empty() { p { (words.word("assembly-no-member")) } }
            @else { (look::ruled_table(&members::table(shown, day, inside.lang))) }
        }
    }
}

fn head(inside: &Inside, shown: &AssemblyShown, day: Day) -> Markup {
    let seated = members::in_office(shown, day);
    let about = Args::none().with("count", seated.len()).with("day", day);
    html! {
        h1 lang="fr" { (shown.assembly.name) }
        p class="lead" { (inside.words().say("assembly-lead", &about)) }
        @if !seated.is_empty() { (look::picture(&pictures::hemicycle(shown, &seated, day, inside.lang), inside.lang)) }
    }
}

fn sittings(inside: &Inside, shown: &AssemblyShown) -> Markup {
    let words = inside.words();
    html! {
        @if shown.sittings.is_empty() { p { (words.word("assembly-no-sitting")) } }
        @else {
            ul class="plain" { @for sitting in shown.sittings.iter().rev() { li {
                a href=(inside.ways().sitting(sitting.day, &shown.assembly.key)) {
                    (typography::day(sitting.day, inside.lang))
                }
                " – " (words.word(&format!("sitting-state-{}", sitting.state.word())))
            } } }
        }
    }
}

fn margin(inside: &Inside, shown: &AssemblyShown, day: Day) -> Markup {
    let words = inside.words();
    let seated = members::in_office(shown, day).len();
    let seats = shown.assembly.legal_seats.map(|seats| number(inside, seats as usize));
    let facts = [
        (
            words.word("assembly-kind"),
            html! { (words.word(&format!("assembly-kind-{}", shown.assembly.kind.word()))) },
        ),
        (words.word("assembly-in-office"), html! { (number(inside, seated)) }),
        (words.word("assembly-legal-seats"), look::known(seats.as_deref(), inside.lang)),
    ];
    let sum = u32::try_from(seated).ok().and_then(|seated| quorum(seated, shown.assembly.kind, day).ok());
    let remarks: Vec<_> = shown
        .members
        .iter()
        .filter_map(|line| line.member.remark.as_ref().map(|said| (&line.member, said)))
        .collect();
    html! {
        (look::facts(&facts))
        h2 { (words.word("assembly-quorum")) }
        @match sum {
            Some(needed) => {
                p { (words.say("assembly-quorum-said", &Args::none().with("quorum", i64::from(needed)).with("in_office", seated).with("day", day))) }
            }
            None => { p { (words.word("assembly-quorum-unknown")) } }
        }
        p { a href=(inside.rule_link()(RULE.id)) { (RULE.article) } }
        @if !remarks.is_empty() {
            details {
                summary { (words.say("assembly-names", &Args::none().with("count", remarks.len()))) }
                dl class="remarks" { @for (member, said) in remarks { dt { (member.name.plain()) } dd lang="fr" { (said) } } }
            }
        }
    }
}

/// The day on which members are counted: the day read, or, for an authority shown as it published, the last day its
/// records speak of.
fn day_known(shown: &AssemblyShown, today: Day) -> Day {
    let held = shown
        .sittings
        .iter()
        .filter(|sitting| sitting.state == SittingState::Held)
        .map(|sitting| sitting.day);
    match shown.authority.standing {
        Standing::Published => held.filter(|day| *day <= today).max().unwrap_or(today),
        Standing::Live | Standing::Fictional | Standing::Trial => today,
    }
}

fn number(inside: &Inside, counted: usize) -> String {
    count(i64::try_from(counted).unwrap_or(i64::MAX), inside.lang)
}
