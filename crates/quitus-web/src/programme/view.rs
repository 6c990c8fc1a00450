//! The page of a programme: axes, criteria, figures against the year before, what is planned.

use super::{grown, measured, named, years};
use crate::look::{self, RuledTable};
use crate::register::act_line;
use crate::ways::Ways;
use maud::{Markup, html};
use quitus_app::{ActOfProgramme, FigureAgainst};
use quitus_core::kernel::Args;
use quitus_core::law::growth;
use quitus_core::programme::{Axis, Organisation, Plan, Programme, ProgressCriterion, Quality};
use quitus_pictures::{Bar, Bars, Column, Heading, Picture};
use quitus_words::Words;
use quitus_words::typography::{count, day};

/// What the page of a programme shows.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammePage<'a> {
    /// Where.
    pub ways: Ways<'a>,
    /// The programme.
    pub programme: &'a Programme,
    /// Organisations of the authority's records.
    pub organisations: &'a [Organisation],
    /// Whether remarks of those who keep the records are told: to them, and where they say how a published act was read.
    pub remarks: bool,
    /// The acts that speak of it.
    pub acts: &'a [ActOfProgramme],
}

/// The letters a label keeps in a picture; the table beside it has them all.
const LABEL: usize = 40;

/// The page, to be laid in its shell without a margin of its own.
pub fn view(page: &ProgrammePage<'_>) -> Markup {
    let programme = page.programme;
    let figures = FigureAgainst::of(programme);
    let of_axis = |code: Option<&str>| -> Vec<FigureAgainst> {
        figures.iter().filter(|one| one.figure.axis.as_deref() == code).cloned().collect()
    };
    html! {
        (head(page))
        @for axis in &programme.axes { (axis_section(page, axis, &of_axis(Some(&axis.code)))) }
        @let apart = of_axis(None);
        @if !apart.is_empty() { (figures_of(page, "apart", &words(page).word("programme-no-axis"), &apart)) }
    }
}

fn words(page: &ProgrammePage<'_>) -> Words {
    Words::of(page.ways.lang)
}

fn head(page: &ProgrammePage<'_>) -> Markup {
    let (programme, words) = (page.programme, words(page));
    let facts = [
        (words.word("programme-years"), html! { (years(programme)) }),
        (words.word("programme-recipient"), named(page.organisations, &programme.recipient)),
        (words.word("programme-operator"), named(page.organisations, &programme.operator)),
    ];
    let said = html! {
        p class="eyebrow" { (words.word("programme-eyebrow")) " " (years(programme)) }
        h1 lang="fr" class="long-title" { (programme.title) }
        (look::facts(&facts))
        h2 { (words.word("programme-acts")) }
        @if page.acts.is_empty() { p class="muted" { (words.word("programme-acts-none")) } }
        ul { @for one in page.acts { li { (act_line(&one.act.number, &one.act.title, one.act.day, page.ways)) } } }
    };
    let note = html! {
        p class="provenance" { (words.word("programme-why")) }
        (crate::act::why(&growth::RULE, page.ways.lang))
        @if let Some(remark) = programme.remark.as_ref().filter(|_| page.remarks) { p class="muted" lang="fr" { (remark) } }
    };
    look::beside(said, note)
}

fn axis_section(page: &ProgrammePage<'_>, axis: &Axis, figures: &[FigureAgainst]) -> Markup {
    let (programme, words) = (page.programme, words(page));
    let criteria: Vec<&ProgressCriterion> =
        programme.criteria.iter().filter(|one| one.axis == axis.code).collect();
    let plans: Vec<&Plan> = programme.plans.iter().filter(|plan| plan.axis == axis.code).collect();
    let said = html! {
        h2 id=(format!("axis-{}", crate::ways::segment(&axis.code))) {
            (words.say("act-axis-of", &Args::none().with("axis", axis.code.as_str()))) " – "
            span lang="fr" { (axis.title) }
        }
        @if criteria.is_empty() { p class="muted" { (words.word("programme-no-criterion")) } }
        @else { (criteria_table(&criteria, axis, words)) }
        @if !plans.is_empty() { h3 { (words.word("programme-plans")) } (plans_list(&plans, page.remarks)) }
    };
    let note = html! {
        @if let Some(former) = &axis.former_title {
            p { (words.word("programme-former-title")) br; span lang="fr" { (former) } }
        }
    };
    html! {
        (look::beside(said, note))
        @if !figures.is_empty() {
            (figures_of(page, &axis.code, &words.say("programme-figures-of", &Args::none().with("axis", axis.code.as_str())), figures))
        }
    }
}

/// Criteria as voted; what the act does not say is not measured, never zero.
fn criteria_table(criteria: &[&ProgressCriterion], axis: &Axis, words: Words) -> Markup {
    let unsaid = || html! { span class="muted" { (words.word("programme-not-said")) } };
    let text = |text: Option<&String>| text.map_or_else(unsaid, |text| html! { span lang="fr" { (text) } });
    let unit = |one: &ProgressCriterion| one.unit.clone().unwrap_or_default();
    let row = |one: &&ProgressCriterion| {
        vec![
            html! { span lang="fr" { (one.label) } },
            text(one.method.as_ref()),
            measured(one.baseline, &unit(one), words),
            one.target.map_or_else(unsaid, |target| measured(Some(target), &unit(one), words)),
        ]
    };
    look::ruled_table(&RuledTable {
        caption: words.say("programme-criteria-of", &Args::none().with("axis", axis.code.as_str())),
        columns: vec![
            Column::text(words.word("programme-criterion")),
            Column::text(words.word("programme-method")),
            Column::number(words.word("programme-baseline")),
            Column::number(words.word("programme-target")),
        ],
        rows: criteria.iter().map(row).collect(),
        total: None,
    })
}

fn plans_list(plans: &[&Plan], remarks: bool) -> Markup {
    html! {
        ul lang="fr" { @for plan in plans { li {
            (plan.label) ", "
            @match plan.day { Some(on) => { (day(on, quitus_words::Lang::Fr)) } None => { (plan.as_written) } }
            @if let Some(remark) = plan.remark.as_ref().filter(|_| remarks) { span class="small muted" { " – " (remark) } }
        } } }
    }
}

/// Figures as a table, each leading to its record; those that have a like year before are drawn against it.
fn figures_of(page: &ProgrammePage<'_>, prefix: &str, title: &str, figures: &[FigureAgainst]) -> Markup {
    let words = words(page);
    let compared: Vec<FigureAgainst> = figures.iter().filter(|one| one.growth.is_some()).cloned().collect();
    let said = html! {
        (figures_table(page, title, figures))
        @if !compared.is_empty() { (look::picture(&bars(prefix, title, &compared, words), page.ways.lang)) }
    };
    let note = html! {
        p { (words.word("programme-records")) }
        @if !compared.is_empty() { ul class="sources" { @for one in &compared { li { (growth_of(one, words)) } } } }
    };
    look::beside(said, note)
}

fn figures_table(page: &ProgrammePage<'_>, title: &str, figures: &[FigureAgainst]) -> Markup {
    let words = words(page);
    let number = |value: Option<i64>| match value {
        Some(value) => html! { (count(value, words.lang())) },
        None => html! { span class="muted" { (words.word("figure-not-measured")) } },
    };
    let row = |one: &FigureAgainst| {
        let figure = &one.figure;
        vec![
            html! { a lang="fr" href=(page.ways.figure(&page.programme.key, &figure.key)) { (figure.label) } },
            html! { (figure.year) },
            number(figure.value),
            html! {
                (number(one.before.as_ref().and_then(|before| before.value)))
                @if one.before.is_some() && one.growth.is_none() { "\u{a0}*" }
            },
            html! { (words.word(&format!("figure-quality-{}", figure.quality.word()))) },
        ]
    };
    let unlike = figures.iter().any(|one| one.before.is_some() && one.growth.is_none());
    html! {
        (look::ruled_table(&RuledTable {
            caption: title.to_owned(),
            columns: vec![
                Column::text(words.word("figure")),
                Column::text(words.word("figure-year")),
                Column::number(words.word("programme-reached")),
                Column::number(words.word("programme-before")),
                Column::text(words.word("figure-quality")),
            ],
            rows: figures.iter().map(row).collect(),
            total: None,
        }))
        @if unlike { p class="small" { "* " (words.word("programme-unlike")) } }
    }
}

fn growth_of(one: &FigureAgainst, words: Words) -> Markup {
    html! {
        (measured(one.figure.value, &one.figure.unit, words)) ", " (one.figure.year)
        @if let Some(growth) = one.growth { " – " (grown(growth, words)) }
    }
}

fn bars(prefix: &str, title: &str, figures: &[FigureAgainst], words: Words) -> Picture {
    let said = |value: Option<i64>| match value {
        Some(value) => count(value, words.lang()),
        None => words.word("figure-not-measured"),
    };
    let bar = |one: &FigureAgainst| {
        let before = one.before.as_ref().and_then(|before| before.value);
        let figure = &one.figure;
        Bar {
            label: shortened(&figure.label),
            // Unlike years are not drawn on one scale: the year before stands in the record.
            before: before.filter(|_| one.growth.is_some()),
            aim: None,
            reached: figure.value,
            words: [said(before), words.word("programme-not-said"), said(figure.value)],
            quality: match figure.quality {
                Quality::Counted => quitus_pictures::Quality::Counted,
                Quality::Estimated => quitus_pictures::Quality::Estimated,
                Quality::Declared => quitus_pictures::Quality::Declared,
            },
            quality_word: words.word(&format!("figure-quality-{}", figure.quality.word())),
        }
    };
    let picture = Bars {
        heading: Heading {
            prefix: format!("bars-{prefix}"),
            title: title.to_owned(),
            description: words.word("programme-bars-said"),
            caption: title.to_owned(),
        },
        headers: [
            words.word("figure"),
            words.word("programme-before"),
            words.word("programme-target"),
            words.word("programme-reached"),
            words.word("figure-quality"),
        ],
        legend: [
            words.word("figure-quality-counted"),
            words.word("figure-quality-estimated"),
            words.word("figure-quality-declared"),
            words.word("programme-target"),
            words.word("programme-before"),
        ],
        bars: figures.iter().map(bar).collect(),
    };
    picture.draw()
}

/// A label cut at a word, so that it stands on one line of a picture.
fn shortened(label: &str) -> String {
    if label.chars().count() <= LABEL {
        return label.to_owned();
    }
    let mut short = String::new();
    for word in label.split(' ') {
        if short.chars().count() + word.chars().count() + 1 > LABEL {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    format!("{short}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_label_is_cut_at_a_word() {
        assert_eq!(shortened("élèves reçus"), "élèves reçus");
        let long = "participants à la programmation culturelle d’expositions sur le site Soucoupe";
        assert_eq!(shortened(long), "participants à la programmation…");
    }
}
