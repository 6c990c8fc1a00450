//! What carried decisions out: the list, and the record of one decision.

use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look::{self, Pages, RuledTable};
use crate::place::{Answer, Inside, Section};
use crate::ways::segment;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{FulfilmentLine, Said};
use quitus_core::account::Right;
use quitus_core::agreement::{CarriedOutBy, FulfilmentState};
use quitus_core::assembly::Standing;
use quitus_core::kernel::Args;
use quitus_pictures::{Column, State};
use quitus_words::typography::day;
use serde::Deserialize;

/// Lines of a page.
const PAGE: usize = 40;
/// Its fields, as the app reads them.
const FIELDS: [&str; 9] = [
    "number",
    "decision",
    "who",
    "by_day",
    "carried_out_by",
    "reference",
    "done_on",
    "dropped_because",
    "remark",
];

/// What may follow the `?`.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    number: Option<String>,
    decision: Option<String>,
    show: Option<String>,
    page: Option<usize>,
}

/// The list, those that wait first.
pub async fn list(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let all = asked.show.as_deref() == Some("all") || asked.number.is_some();
    let (reader, on, number) = (inside.reader().clone(), inside.today, asked.number.clone());
    let mut lines = inside
        .ask_here(move |quitus, code| quitus.fulfilment(&reader, code, number.as_deref(), on))
        .await?
        .lines;
    lines.retain(|line| all || !matches!(line.state, FulfilmentState::Done | FulfilmentState::Dropped));
    let words = inside.words();
    let shell = inside.shell(Section::Fulfilment, words.word("fulfilment-title"), Vec::new());
    let pages = lines.len().div_ceil(PAGE).max(1);
    let page = asked.page.unwrap_or(1).clamp(1, pages);
    let show = if all { "all" } else { "open" };
    let at = |page: usize| inside.href(&format!("/fulfilment?show={show}&page={page}"));
    let row = |line: &FulfilmentLine| {
        vec![
            html! { a href=(act(&inside, line)) { (line.number) } },
            html! { span lang="fr" { (quitus_words::typography::french(&line.words)) } },
            state(&inside, line),
            known(&inside, line),
            html! { @if may(&inside) { a href=(record_at(&inside, line)) { (words.word("fulfilment-record")) } } },
        ]
    };
    let main = html! {
        h1 { (words.word("fulfilment-title")) }
        p class="lead" { (words.word("fulfilment-lede")) }
        nav class="filters" aria-label=(words.word("deadline-filter")) {
            @for (value, key) in [("open", "deadline-filter-open"), ("all", "deadline-filter-all")] {
                a href=(inside.href(&format!("/fulfilment?show={value}"))) aria-current=[(show == value).then_some("true")] { (words.word(key)) }
            }
        }
        @if lines.is_empty() {
            (look::empty_state(&words.word("fulfilment-none"), &words.word("fulfilment-none.said"), None))
        } @else {
            div class="stacked" {
                (look::ruled_table(&RuledTable {
                    caption: words.word("fulfilment-caption"),
                    columns: ["fulfilment-act", "fulfilment-decision", "deadline-state", "fulfilment-known", "deadline-act"]
                        .map(|key| Column::text(words.word(key))).to_vec(),
                    rows: lines.iter().skip((page - 1) * PAGE).take(PAGE).map(row).collect(),
                    total: None,
                }))
            }
            (look::pagination(&Pages {
                page,
                pages,
                previous: (page > 1).then(|| at(page - 1)),
                next: (page < pages).then(|| at(page + 1)),
            }, inside.lang))
        }
    };
    inside.page(&shell, main, None)
}

fn act(inside: &Inside, line: &FulfilmentLine) -> String {
    if line.of_sitting {
        inside.ways().act(&line.number)
    } else {
        inside.ways().to(&["decisions", &line.number])
    }
}

fn record_at(inside: &Inside, line: &FulfilmentLine) -> String {
    let number = segment(&line.number);
    inside.href(&format!("/fulfilment/record?number={number}&decision={}", line.decision + 1))
}

fn state(inside: &Inside, line: &FulfilmentLine) -> Markup {
    let words = inside.words();
    let mark = match line.state {
        FulfilmentState::Overdue => State::Overdue,
        FulfilmentState::Done => State::Held,
        FulfilmentState::Assigned | FulfilmentState::Unassigned => State::ToDo,
        FulfilmentState::Dropped => State::Refused,
    };
    let said = words.word(&format!("fulfilment-state-{}", line.state.word()));
    html! {
        @if line.state == FulfilmentState::Dropped || line.state == FulfilmentState::Unassigned { span class="state" { (said) } }
        @else { (look::state_mark(mark, inside.lang)) @if line.state == FulfilmentState::Assigned { " " (said) } }
    }
}

fn known(inside: &Inside, line: &FulfilmentLine) -> Markup {
    let words = inside.words();
    let said = |on: quitus_core::kernel::Day| day(on, inside.lang);
    html! {
        @if let Some(told) = &line.known {
            @if let Some(by) = told.carried_out_by {
                (words.word(&format!("fulfilment-by-{}", by.word())))
                @if let Some(reference) = &told.reference { " " (reference) }
                @if let Some(on) = told.done_on { ", " (said(on)) }
            } @else if let Some(reason) = &told.dropped_because { (reason) }
            @else {
                @if let Some(who) = &told.who { (who) }
                @if let Some(by) = told.by_day { " " (words.say("fulfilment-before", &Args::none().with("day", said(by)))) }
            }
            @if let Some(remark) = &told.remark { br; span class="muted" { (remark) } }
        } @else {
            @for (title, on) in &line.signed {
                span class="muted" { (words.say("fulfilment-signed", &Args::none().with("title", title.as_str()).with("day", said(*on)))) }
            }
        }
    }
}

/// Offers the record of a decision, as it stands.
pub async fn offer(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let (reader, on, number) = (inside.reader().clone(), inside.today, asked.number.clone());
    let nth = asked.decision.as_deref().and_then(|text| text.parse::<usize>().ok()).unwrap_or(1);
    let line = match number {
        Some(number) => {
            let told = inside
                .ask_here(move |quitus, code| quitus.fulfilment(&reader, code, Some(&number), on))
                .await?;
            told.lines.into_iter().find(|line| line.decision + 1 == nth)
        }
        None => None,
    };
    let mut form =
        Filled::default().with("number", asked.number.unwrap_or_default()).with("decision", nth.to_string());
    if let Some(told) = line.as_ref().and_then(|line| line.known.as_ref()) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let days =
            |value: Option<quitus_core::kernel::Day>| value.map(|on| on.to_string()).unwrap_or_default();
        form = form
            .with("who", text(&told.who))
            .with("by_day", days(told.by_day))
            .with("carried_out_by", told.carried_out_by.map_or("", CarriedOutBy::word))
            .with("reference", text(&told.reference))
            .with("done_on", days(told.done_on))
            .with("dropped_because", text(&told.dropped_because))
            .with("remark", text(&told.remark));
    }
    drawn(&inside, &form, line.as_ref())
}

/// Records who must act, or what carried the decision out.
pub async fn record(inside: Inside, form: Filled) -> Answer {
    let said = FIELDS.iter().fold(Said::default(), |said, field| said.with(field, form.get(field)));
    let acting = inside.acting();
    match inside.ask_here(move |quitus, code| quitus.record_fulfilment(&acting, code, &said)).await {
        Ok(()) => Ok(then_go(inside.href("/fulfilment"))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(drawn(&inside, &form, None)?))
        }
    }
}

fn drawn(inside: &Inside, form: &Filled, line: Option<&FulfilmentLine>) -> Answer {
    let (words, lang) = (inside.words(), inside.lang);
    let title = words.word("fulfilment-record");
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(Section::Fulfilment, title.clone(), crumbs);
    let field = |name: &str, kind: &'static str, key: &str| {
        look::field(&form.field(lang, name, kind, words.word(key)))
    };
    let mut ways = vec![(String::new(), words.word("fulfilment-by-none"))];
    ways.extend(
        CarriedOutBy::ALL
            .iter()
            .map(|by| (by.word().to_owned(), words.word(&format!("fulfilment-by-{}", by.word())))),
    );
    let main = html! {
        h1 { (title) }
        @if let Some(line) = line { p class="lead" lang="fr" { "n° " (line.number) " – " (line.words) } }
        (form.summary(lang))
        form method="post" action=(inside.href("/fulfilment/record")) {
            @if line.is_some() { (look::hidden("number", form.get("number"))) (look::hidden("decision", form.get("decision"))) }
            @else {
                (field("number", "text", "fulfilment-act"))
                (field("decision", "number", "fulfilment-decision"))
            }
            fieldset {
                legend { (words.word("fulfilment-to-do")) }
                (field("who", "text", "fulfilment-who"))
                (field("by_day", "date", "fulfilment-by-day"))
            }
            fieldset {
                legend { (words.word("fulfilment-done")) }
                (look::choice(&form.field(lang, "carried_out_by", "", words.word("fulfilment-by")), &ways))
                (field("reference", "text", "fulfilment-reference"))
                (field("done_on", "date", "deadline-day"))
            }
            (field("dropped_because", "text", "fulfilment-dropped"))
            (field("remark", "text", "fulfilment-remark"))
            (look::main_button(&words.word("fulfilment-record")))
        }
    };
    inside.page(&shell, main, None)
}

fn may(inside: &Inside) -> bool {
    inside.may(Right::KeepDeadlines) && inside.authority.standing != Standing::Published
}
