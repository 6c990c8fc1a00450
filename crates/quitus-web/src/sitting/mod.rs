//! Sittings: the list, and each one with its roll by item, its quorum, its proxies, its votes and its papers.

pub(crate) mod closing;
mod head;
mod item;
pub(crate) mod list;
pub(crate) mod minutes;
pub(crate) mod prepare;
pub(crate) mod results;
mod roll;
mod vote;

pub(crate) use roll::{Chamber, hemicycle};

use crate::errors::Problem;
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{KeptDocument, SittingInList, clock_of};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::{Args, Instant};
use quitus_core::review::SittingFile;
use quitus_core::sitting::{AgendaItem, SittingState};
use quitus_pictures::Column;
use quitus_words::Words;
use quitus_words::typography::{self, count, hour};
use serde::Deserialize;

/// What may follow the `?`: the rank of the item whose roll is shown.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    item: Option<String>,
}

/// Everything a part of the page of a sitting is drawn from.
struct SittingPage<'a> {
    inside: &'a Inside,
    file: &'a SittingFile,
    documents: &'a [KeptDocument],
    /// The hour it is convened for, in minutes after midnight, when it is known.
    convened_for: Option<u16>,
    /// The item whose roll is shown; none while the agenda is in the making.
    item: Option<&'a AgendaItem>,
}

/// Sittings of an authority, the newest first, year by year.
pub async fn list(inside: Inside) -> Answer {
    let sittings = inside.ask_here(|quitus, code| quitus.sittings(Some(code))).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Sittings, words.word("sitting-title"), Vec::new());
    let mut years: Vec<i16> = sittings.iter().map(|sitting| sitting.day.year()).collect();
    years.dedup();
    let main = html! {
        h1 { (words.word("sitting-title")) }
        @if inside.may(Right::PrepareSittings) {
            p { (look::button_link(&inside.href("/sittings/new"), &words.word("prepare-new"), true)) }
            @if inside.authority.standing == Standing::Live || inside.authority.standing == Standing::Fictional {
                p { a href=(inside.href("/trial")) { (words.word("people-trial-title")) } }
            }
        }
        @if sittings.is_empty() {
            (look::empty_state(&words.word("sitting-none"), &words.word("sitting-none-said"), None))
        }
        @for year in years {
            section id=(format!("y{year}")) { (look::ruled_table(&of_year(&inside, &sittings, year))) }
        }
    };
    inside.page(&shell, main, None)
}

fn of_year(inside: &Inside, sittings: &[SittingInList], year: i16) -> RuledTable {
    let words = inside.words();
    let row = |sitting: &SittingInList| {
        let known = inside.may(Right::ReadPapers) || !sitting.state.is_in_the_making();
        let came =
            matches!(sitting.state, SittingState::Held | SittingState::NoQuorum).then_some(sitting.present);
        vec![
            html! { a href=(inside.ways().sitting(sitting.day, &sitting.assembly_key)) { (typography::day(sitting.day, inside.lang)) } },
            html! { span lang="fr" { (sitting.assembly) } },
            state(sitting, inside, words),
            number(known.then_some(sitting.items), inside),
            number(came, inside),
        ]
    };
    RuledTable {
        caption: words.say("sitting-of-year", &Args::none().with("year", i64::from(year))),
        columns: vec![
            Column::text(words.word("sitting-day")),
            Column::text(words.word("sitting-assembly")),
            Column::text(words.word("sitting-state")),
            Column::number(words.word("sitting-items")),
            Column::number(words.word("sitting-present")),
        ],
        rows: sittings.iter().filter(|sitting| sitting.day.year() == year).map(row).collect(),
        total: None,
    }
}

/// The state, and for a story moved back, that the sitting comes after the day read.
fn state(sitting: &SittingInList, inside: &Inside, words: Words) -> Markup {
    let ahead = sitting.day > inside.today && sitting.state == SittingState::Held;
    html! {
        (words.word(&format!("sitting-state-{}", sitting.state.word())))
        @if ahead { " " span class="muted" { (words.word("sitting-ahead")) } }
    }
}

fn number(counted: Option<usize>, inside: &Inside) -> Markup {
    let said = counted.map(|counted| count(i64::try_from(counted).unwrap_or(i64::MAX), inside.lang));
    html! { @match said { Some(said) => { (said) } None => { "–" } } }
}

/// A sitting, whole.
pub async fn show(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let text = format!("{}/{}", inside.param("date"), inside.param("assembly"));
    let reader = inside.reader().clone();
    let (file, documents, convened_for) = inside
        .ask_here(move |quitus, code| {
            let file = quitus.sitting(Some(code), &text)?;
            let documents = quitus.documents_of_sitting(&reader, code, &text)?;
            Ok((file, documents, quitus.sitting_hour(code, &text)?))
        })
        .await?;
    let item = item_asked(&inside, &file, asked.item.as_deref())?;
    let page = SittingPage { inside: &inside, file: &file, documents: &documents, convened_for, item };
    let title = format!("{}, {}", file.assembly.name, typography::day(file.sitting.day, inside.lang));
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(Section::Sittings, title, crumbs);
    inside.page(&shell, main(&page), None)
}

/// The item whose rank is asked, the first one otherwise; the public sees none while the agenda is in the making.
fn item_asked<'f>(
    inside: &Inside,
    file: &'f SittingFile,
    asked: Option<&str>,
) -> Result<Option<&'f AgendaItem>, Problem> {
    if !inside.may(Right::ReadPapers) && file.sitting.state.is_in_the_making() {
        return Ok(None);
    }
    match asked.filter(|text| !text.is_empty()) {
        Some(text) => {
            let order: u32 = text.parse().map_err(|_| Problem::unreadable())?;
            file.sitting.item(order).map(Some).ok_or_else(Problem::nowhere)
        }
        None => Ok(file.sitting.items.first()),
    }
}

fn main(page: &SittingPage<'_>) -> Markup {
    let words = page.words();
    html! {
        (head::view(page))
        (item::list(page))
        @if let Some(item) = page.item { (item::view(page, item)) }
        (roll::names(page))
        @let papers = html! {
            h2 id="documents" { (words.word("sitting-documents")) }
            (crate::document::kept(page.documents, page.inside.lang, &page.file.authority.code))
        };
        (look::beside(papers, html! { p { (words.word("sitting-documents-why")) } }))
    }
}

impl SittingPage<'_> {
    fn words(&self) -> Words {
        self.inside.words()
    }

    fn keeper(&self) -> bool {
        self.inside.may(Right::ReadFindings)
    }

    /// Whether whoever reads may work on the sitting, and there is something left to prepare.
    fn prepares(&self) -> bool {
        self.inside.may(Right::PrepareSittings)
            && !self.silent()
            && !matches!(self.file.sitting.state, SittingState::Held | SittingState::Cancelled)
    }

    /// Whether members have come: a sitting held, or one that lacked its quorum.
    fn met(&self) -> bool {
        matches!(self.file.sitting.state, SittingState::Held | SittingState::NoQuorum)
    }

    /// Whether what is missing was never published, rather than not done.
    fn silent(&self) -> bool {
        self.file.authority.standing == Standing::Published
    }

    /// An hour on the clocks of the authority.
    fn hour(&self, at: Option<Instant>) -> Option<String> {
        hour_of(&self.file.authority, at, self.inside)
    }

    /// The article of a rule as a link to its page.
    fn why(&self, rule: &'static quitus_core::law::Rule) -> Markup {
        html! { p { a href=(self.inside.rule_link()(rule.id)) { (rule.article) } } }
    }
}

fn hour_of(authority: &Authority, at: Option<Instant>, inside: &Inside) -> Option<String> {
    clock_of(authority)(at?).and_then(|minutes| hour(minutes, inside.lang))
}
