//! Programmes: what is promised, axis by axis, and what came of it against the year before.

mod figure;
mod view;

pub use figure::show as show_figure;

use crate::errors::Problem;
use crate::layout::Crumb;
use crate::look;
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::kernel::Args;
use quitus_core::programme::{Organisation, Programme};
use quitus_words::Words;

/// The programmes of an authority.
pub async fn list(inside: Inside) -> Answer {
    let words = inside.words();
    let (programmes, organisations) = inside.ask_here(|quitus, code| quitus.programmes(code)).await?;
    let shell = inside.shell(Section::Programmes, words.word("programme-list"), Vec::new());
    let line = |programme: &Programme| {
        let href = inside.ways().programme(&programme.key);
        html! {
            p class="number-of" { (years(programme)) }
            div {
                a class="title-of" lang="fr" href=(href) { (programme.title) }
                p class="small muted" {
                    (words.word("programme-recipient")) " " (named(&organisations, &programme.recipient))
                }
            }
        }
    };
    let main = html! {
        h1 { (words.word("programme-list")) }
        @if programmes.is_empty() {
            (look::empty_state(&words.word("programme-none"), &words.word("programme-none-said"), None))
        } @else {
            ol class="register" role="list" { @for programme in &programmes { li { (line(programme)) } } }
        }
    };
    inside.page(&shell, main, None)
}

/// The programme of a key.
pub async fn show(inside: Inside) -> Answer {
    let key = inside.param("programme").to_owned();
    let (programme, organisations, acts) = inside
        .ask_here(move |quitus, code| {
            let (programme, organisations) = quitus.programme(code, &key)?;
            let acts = quitus.acts_of_programme(code, &programme.id)?;
            Ok((programme, organisations, acts))
        })
        .await?;
    let shell = inside.shell(
        Section::Programmes,
        programme.title.clone(),
        vec![Crumb { label: years(&programme), href: None }],
    );
    let page = view::ProgrammePage {
        ways: inside.ways(),
        programme: &programme,
        organisations: &organisations,
        remarks: remarks_told(&inside),
        acts: &acts,
    };
    inside.page(&shell, view::view(&page), None)
}

/// Whether remarks are told: to those who keep the home, and of an act shown as published, whose reading they explain.
fn remarks_told(inside: &Inside) -> bool {
    inside.may(Right::ReadFindings) || inside.authority.standing == Standing::Published
}

/// `2023-2025`, or `2023` alone.
fn years(programme: &Programme) -> String {
    match programme.from_year == programme.until_year {
        true => programme.from_year.to_string(),
        false => format!("{}-{}", programme.from_year, programme.until_year),
    }
}

/// The name of an organisation, its key when nobody recorded it.
fn named(organisations: &[Organisation], key: &str) -> Markup {
    let known = organisations.iter().find(|organisation| organisation.key == key);
    html! { span lang="fr" { (known.map_or(key, |organisation| organisation.name.as_str())) } }
}

/// A value with its unit, or the words for one that was not measured.
fn measured(value: Option<i64>, unit: &str, words: Words) -> Markup {
    match value {
        Some(value) => {
            html! { (quitus_words::typography::count(value, words.lang())) " " span lang="fr" { (unit) } }
        }
        None => html! { (words.word("figure-not-measured")) },
    }
}

/// A growth in per cent with its sign: `+ 27,0 %`.
fn grown(growth: quitus_core::law::growth::Growth, words: Words) -> String {
    let share =
        quitus_words::typography::percent(growth.numerator, i64::from(growth.denominator), words.lang());
    let sign = if growth.numerator > 0 { "+" } else { "" };
    let said = Args::none().with("share", format!("{sign}{}", share.unwrap_or_default()));
    words.say("programme-growth", &said)
}

/// There is no such figure in the programme.
fn no_such_figure(key: &str) -> Problem {
    Problem::refused(vec![quitus_core::kernel::Refusal::new("no-such-figure").with("key", key)])
}
