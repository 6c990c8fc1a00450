//! The record of a figure: value, unit, year, where it comes from, the words that print it, the acts that do.

use super::{grown, measured, no_such_figure, years};
use crate::layout::Crumb;
use crate::look;
use crate::place::{Answer, Inside, Section};
use crate::register::act_line;
use crate::ways::Ways;
use maud::{Markup, html};
use quitus_app::{ActOfProgramme, FigureAgainst};
use quitus_core::kernel::Args;
use quitus_core::law::growth;
use quitus_core::programme::{Figure, Origin, Programme};
use quitus_words::Words;
use quitus_words::typography::day;

/// What the page of a figure shows.
#[derive(Clone, Copy, Debug)]
pub struct FigurePage<'a> {
    /// Where.
    pub ways: Ways<'a>,
    /// The programme it belongs to.
    pub programme: &'a Programme,
    /// The figure.
    pub figure: &'a Figure,
    /// Whether remarks of those who keep the records are told.
    pub remarks: bool,
    /// The acts that print it.
    pub acts: &'a [ActOfProgramme],
}

/// The figure of a key, in its programme.
pub async fn show(inside: Inside) -> Answer {
    let (key, asked) = (inside.param("programme").to_owned(), inside.param("figure").to_owned());
    let figure_key = asked.clone();
    let (programme, acts) = inside
        .ask_here(move |quitus, code| {
            let (programme, _) = quitus.programme(code, &key)?;
            let mut acts = quitus.acts_of_programme(code, &programme.id)?;
            acts.retain(|one| one.figures.contains(&figure_key));
            Ok((programme, acts))
        })
        .await?;
    let figure = programme.figure(&asked).ok_or_else(|| no_such_figure(&asked))?;
    let crumbs = vec![
        Crumb { label: years(&programme), href: Some(inside.ways().programme(&programme.key)) },
        Crumb { label: format!("{}, {}", figure.unit, figure.year), href: None },
    ];
    let shell = inside.shell(Section::Programmes, figure.label.clone(), crumbs);
    let remarks = super::remarks_told(&inside);
    let page = FigurePage { ways: inside.ways(), programme: &programme, figure, remarks, acts: &acts };
    inside.page(&shell, view(&page), None)
}

/// The page, to be laid in its shell without a margin of its own.
pub fn view(page: &FigurePage<'_>) -> Markup {
    let (figure, words) = (page.figure, Words::of(page.ways.lang));
    let said = html! {
        p class="eyebrow" { (words.word("figure")) ", " (figure.year) }
        h1 lang="fr" class="long-title" { (figure.label) }
        p class="value" { (measured(figure.value, &figure.unit, words)) }
        (look::facts(&facts(page, words)))
        h2 { (words.word("figure-evidence")) }
        blockquote lang="fr" { "« " (figure.evidence) " »" }
        h2 { (words.word("figure-acts")) }
        @if page.acts.is_empty() { p class="muted" { (words.word("figure-acts-none")) } }
        ul { @for one in page.acts { li { (act_line(&one.act.number, &one.act.title, one.act.day, page.ways)) } } }
    };
    look::beside(said, note(page, words))
}

fn facts(page: &FigurePage<'_>, words: Words) -> Vec<(String, Markup)> {
    let (figure, lang) = (page.figure, page.ways.lang);
    let mut facts = vec![(words.word("figure-year"), html! { (figure.year) })];
    if let (Some(from), Some(until)) = (figure.from, figure.until) {
        let days = html! { (day(from, lang)) @if until != from { " – " (day(until, lang)) } };
        facts.push((words.word("figure-days"), days));
    }
    if let Some(axis) = &figure.axis {
        let title = page.programme.axes.iter().find(|known| known.code == *axis);
        facts.push((
            words.word("act-axis"),
            html! {
                a href=(format!("{}#axis-{}", page.ways.programme(&page.programme.key), crate::ways::segment(axis))) { (axis) }
                @if let Some(known) = title {
                    // The figures of a year speak of the axes of that year.
                    " – " span lang="fr" { (former(page, known)) }
                }
            },
        ));
    }
    facts.push((
        words.word("figure-origin"),
        html! { (words.word(&format!("figure-origin-{}", figure.origin.word()))) },
    ));
    facts.push((
        words.word("figure-quality"),
        html! { (words.word(&format!("figure-quality-{}", figure.quality.word()))) },
    ));
    facts.push((words.word("figure-before"), before(page, words)));
    facts
}

/// The title of an axis in the year of the figure: a figure of before the programme speaks of the axis as it was.
fn former<'a>(page: &FigurePage<'a>, axis: &'a quitus_core::programme::Axis) -> &'a str {
    match &axis.former_title {
        Some(former) if page.figure.year < page.programme.from_year => former,
        _ => &axis.title,
    }
}

fn before(page: &FigurePage<'_>, words: Words) -> Markup {
    let against = FigureAgainst::of(page.programme).into_iter().find(|one| one.figure.key == page.figure.key);
    let Some((before, growth)) = against.and_then(|one| one.before.map(|before| (before, one.growth))) else {
        return html! { (words.word("figure-not-measured")) };
    };
    html! {
        a href=(page.ways.figure(&page.programme.key, &before.key)) { (measured(before.value, &before.unit, words)) }
        ", " (before.year)
        @match growth { Some(growth) => { " – " (grown(growth, words)) } None => { " – " (words.word("programme-unlike")) } }
    }
}

fn note(page: &FigurePage<'_>, words: Words) -> Markup {
    let figure = page.figure;
    let rows = match figure.origin {
        Origin::Declared => "figure-rows-declared",
        Origin::Computed => "figure-rows-computed",
    };
    html! {
        p class="provenance" { (words.word(rows)) }
        p { (words.say("figure-key", &Args::none().with("key", figure.key.as_str()))) }
        @if figure.previous.is_some() { (crate::act::why(&growth::RULE, page.ways.lang)) }
        @if let Some(remark) = figure.remark.as_ref().filter(|_| page.remarks) { p class="muted" lang="fr" { (remark) } }
    }
}
