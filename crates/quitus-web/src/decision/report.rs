//! The report of the bureau's work to the next council (CGCT L5211-10): what it holds, the document, the item.

use crate::errors::Problem;
use crate::filled::{Filled, then_go};
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{BureauWorkShown, ItemAsked, ReportedLine};
use quitus_core::kernel::Args;
use quitus_core::law::BodyKind;
use quitus_core::sitting::SittingState;
use quitus_pictures::Column;
use quitus_words::typography::day;
use quitus_words::{Lang, Words};
use serde::Deserialize;

/// Most acts told one by one in the note of the item; the document tells all.
const TOLD: usize = 200;

/// What may follow the `?`: the sitting, `DATE/ASSEMBLY`.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    sitting: Option<String>,
}

/// What the next council, or the one asked, is to be told.
pub async fn report(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let councils = councils(&inside).await?;
    let chosen = asked.sitting.filter(|text| !text.is_empty()).or_else(|| next(&inside, &councils));
    let work = match &chosen {
        Some(text) => {
            let (reader, text) = (inside.reader().clone(), text.clone());
            Some(inside.ask_here(move |quitus, code| quitus.bureau_work(&reader, code, &text)).await?)
        }
        None => None,
    };
    let words = inside.words();
    let title = words.word("decision-report");
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(Section::Decisions, title.clone(), crumbs);
    let main = html! {
        h1 { (title) }
        @match (&work, &chosen) {
            (Some(work), Some(text)) => { (told(&inside, work, text)) }
            _ => { (look::empty_state(&words.word("decision-no-council"), &words.word("decision-no-council.said"), None)) }
        }
        @if councils.len() > 1 { (others(&inside, &councils)) }
    };
    inside.page(&shell, main, None)
}

/// Councils of the authority: their day, their `DATE/ASSEMBLY`, whether they are to come.
async fn councils(inside: &Inside) -> Result<Vec<(quitus_core::kernel::Day, String, bool)>, Problem> {
    inside
        .ask_here(|quitus, code| {
            let kept: Vec<String> = quitus
                .assemblies(code)?
                .into_iter()
                .filter(|one| {
                    !matches!(one.assembly.kind, BodyKind::EpciBureauDelegated | BodyKind::EpciBureauAdvisory)
                })
                .map(|one| one.assembly.key)
                .collect();
            let sittings =
                quitus.sittings(Some(code))?.into_iter().filter(|one| kept.contains(&one.assembly_key));
            Ok(sittings
                .map(|one| {
                    let to_come = matches!(one.state, SittingState::Planned | SittingState::Convened);
                    (one.day, format!("{}/{}", one.day, one.assembly_key), to_come)
                })
                .collect())
        })
        .await
}

/// The sitting asked, else the next council; none where no council is known.
pub(crate) async fn council_of(inside: &Inside, asked: Option<String>) -> Result<Option<String>, Problem> {
    match asked.filter(|text| !text.is_empty()) {
        Some(text) => Ok(Some(text)),
        None => Ok(next(inside, &councils(inside).await?)),
    }
}

/// The next council to come; else the last one.
fn next(inside: &Inside, councils: &[(quitus_core::kernel::Day, String, bool)]) -> Option<String> {
    let coming = councils.iter().filter(|(day, _, to_come)| *to_come && *day >= inside.today).min();
    coming.or_else(|| councils.first()).map(|(_, text, _)| text.clone())
}

fn others(inside: &Inside, councils: &[(quitus_core::kernel::Day, String, bool)]) -> Markup {
    html! {
        h2 { (inside.words().word("decision-councils")) }
        nav class="filters" aria-label=(inside.words().word("decision-councils")) {
            @for (on, text, _) in councils.iter().take(12) {
                a href=(inside.href(&format!("/report-of-bureau?sitting={}", crate::ways::segment(text)))) { (day(*on, inside.lang)) }
            }
        }
    }
}

fn told(inside: &Inside, work: &BureauWorkShown, text: &str) -> Markup {
    let words = inside.words();
    let sitting = &work.file.sitting;
    let open = sitting.state == SittingState::Planned;
    html! {
        p class="lead" {
            (words.say("decision-report-for", &Args::none().with("name", work.file.assembly.name.as_str()).with("day", day(sitting.day, inside.lang))))
            " "
            @if let Some(after) = work.after {
                (words.say("decision-report-since", &Args::none().with("day", day(after, inside.lang))))
            }
        }
        (lines(inside, "decision-report-deliberations", &work.deliberations))
        (lines(inside, "decision-report-decisions", &work.decisions))
        form method="post" action=(inside.href("/report-of-bureau")) {
            (look::hidden("sitting", text))
            (look::main_button(&words.word("decision-report-make")))
            @if open {
                (look::hidden("id", &inside.dice()()))
                " " button type="submit" name="item" value="1" { (words.word("decision-report-item")) }
            }
        }
    }
}

fn lines(inside: &Inside, caption: &str, lines: &[ReportedLine]) -> Markup {
    let words = inside.words();
    let row = |line: &ReportedLine| {
        vec![
            html! { (line.number) },
            html! { (day(line.day, inside.lang)) },
            html! { span lang="fr" { (line.title) } },
            html! { span lang="fr" { (line.by) } },
        ]
    };
    html! {
        @if lines.is_empty() { h2 { (words.word(caption)) } p { (words.word("decision-report-none")) } }
        @else {
            (look::ruled_table(&RuledTable {
                caption: words.word(caption),
                columns: ["decision-number", "decision-day", "decision-object", "decision-by"]
                    .map(|key| Column::text(words.word(key))).to_vec(),
                rows: lines.iter().take(TOLD).map(row).collect(),
                total: None,
            }))
        }
    }
}

/// Makes the document and leads to it; or puts the report on the agenda of the council.
pub async fn report_sent(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), form.get("sitting").to_owned());
    if form.has("item") {
        let id = form.get("id").to_owned();
        let asked = text.clone();
        inside
            .ask_here(move |quitus, code| {
                let work = quitus.bureau_work(&acting.who, code, &asked)?;
                quitus.add_item(&acting, code, &asked, &item(&work, id))
            })
            .await?;
        let (on, assembly) = text.split_once('/').unwrap_or((&text, ""));
        return Ok(then_go(inside.ways().to(&["sittings", on, assembly, "prepare"])));
    }
    let mut dice = inside.dice();
    let made =
        inside.ask_here(move |quitus, code| quitus.bureau_report(&acting, &mut dice, code, &text)).await?;
    Ok(then_go(inside.ways().file(&made.document.sha256)))
}

/// The item of the agenda: its note tells each act, in French as papers are.
pub fn item(work: &BureauWorkShown, id: String) -> ItemAsked {
    let words = Words::of(Lang::Fr);
    let line = |one: &ReportedLine| {
        let args = Args::none()
            .with("number", one.number.as_str())
            .with("day", day(one.day, Lang::Fr))
            .with("title", one.title.as_str());
        words.say("decision-report-line", &args)
    };
    let all = work.deliberations.iter().chain(&work.decisions).take(TOLD);
    let note: Vec<String> = all.map(line).collect();
    ItemAsked {
        id,
        kind: "information".to_owned(),
        title: words.word("decision-report-item-title"),
        rapporteur: String::new(),
        note: note.join("\n\n"),
    }
}
