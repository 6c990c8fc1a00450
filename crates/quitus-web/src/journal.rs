//! The journal of an authority, or of the whole home: who did what, when, and what it changed.

use crate::account::when;
use crate::errors::Problem;
use crate::layout::page;
use crate::look::Field;
use crate::look::{RuledTable, button, button_link, choice, field, ruled_table};
use crate::place::{Answer, Inside, Section};
use crate::site::{Visit, html_page};
use crate::ways::segment;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{JournalAsked, JournalLine, JournalPage};
use quitus_core::kernel::{Day, Refusal};
use quitus_pictures::Column;
use quitus_words::Words;
use serde::Deserialize;
use std::ops::Deref;

/// Lines on a page.
const LINES: u32 = 100;

/// What the form of the page asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    actor: String,
    act: String,
    from: String,
    until: String,
    before: String,
}

/// The journal of an authority.
pub async fn show(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let visit = inside.deref().clone();
    let (found, asked) = found(&visit, Some(inside.authority.code.clone()), asked).await?;
    let title = inside.words().word("journal-title");
    let shell = inside.shell(Section::Journal, title.clone(), Vec::new());
    inside.page(&shell, main(&visit, &title, &inside.href("/journal"), &found, &asked), None)
}

/// The journal of the whole home.
pub async fn show_home(visit: Visit, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let (found, asked) = found(&visit, None, asked).await?;
    let title = visit.words().word("journal-home");
    let main = main(&visit, &title, &visit.at("/journal"), &found, &asked);
    Ok(html_page(page(&visit.shell(title), main, None)).into_response())
}

async fn found(
    visit: &Visit,
    code: Option<String>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<(JournalPage, Asked), Problem> {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let question = JournalAsked {
        before: asked.before.parse().ok(),
        from: day(&asked.from)?,
        until: day(&asked.until)?,
        actor: Some(asked.actor.clone()),
        act: Some(asked.act.clone()),
        limit: LINES,
    };
    let reader = visit.reader().clone();
    let found = visit.ask(move |quitus| quitus.journal(&reader, code.as_deref(), &question)).await?;
    Ok((found, asked))
}

fn day(text: &str) -> Result<Option<Day>, Problem> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let refused = |_| Problem::refused(vec![Refusal::new("not-a-day").with("text", text)]);
            text.parse().map(Some).map_err(refused)
        }
    }
}

fn main(visit: &Visit, title: &str, here: &str, found: &JournalPage, asked: &Asked) -> Markup {
    let words = visit.words();
    html! {
        h1 { (title) }
        p class="lead prose" { (words.word("journal-said")) }
        (filters(words, here, found, asked))
        @if found.lines.is_empty() {
            p { (words.word("journal-empty")) }
        } @else {
            (table(visit, &found.lines, here == visit.at("/journal")))
        }
        @if let Some(next) = found.next {
            p { (button_link(&further(here, asked, next), &words.word("journal-older"), false)) }
        }
    }
}

fn filters(words: Words, here: &str, found: &JournalPage, asked: &Asked) -> Markup {
    let everyone = vec![(String::new(), words.word("journal-everyone"))];
    let actors = everyone.into_iter().chain(found.actors.iter().map(|who| (who.clone(), actor(words, who))));
    let everything = vec![(String::new(), words.word("journal-everything"))];
    let acts = everything.into_iter().chain(found.acts.iter().map(|act| (act.clone(), act_said(words, act))));
    let one = |name: &str, kind, label: &str, value: &str| Field {
        name: name.to_owned(),
        kind,
        label: words.word(label),
        value: value.to_owned(),
        ..Field::default()
    };
    html! {
        form class="lines" method="get" action=(here) {
            (choice(&one("actor", "", "journal-actor", &asked.actor), &actors.collect::<Vec<_>>()))
            (choice(&one("act", "", "journal-act", &asked.act), &acts.collect::<Vec<_>>()))
            (field(&one("from", "date", "journal-from", &asked.from)))
            (field(&one("until", "date", "journal-until", &asked.until)))
            div class="actions" { (button(&words.word("journal-filter"))) }
        }
    }
}

fn table(visit: &Visit, lines: &[JournalLine], at_home: bool) -> Markup {
    let words = visit.words();
    let row = |line: &JournalLine| {
        vec![
            html! { (when(visit, line.day)) },
            html! { (actor(words, &line.actor)) },
            html! {
                (act_said(words, &line.act))
                @if let (Some(authority), true) = (&line.authority, at_home) { br; span class="small muted" { (authority) } }
            },
            html! {
                (line.subject)
                @if let Some(reason) = &line.reason { br; em { (reason) } }
                @for changed in &line.changed { br; span class="small muted" { (changed) } }
            },
        ]
    };
    ruled_table(&RuledTable {
        caption: words.word("journal-caption"),
        columns: ["journal-when", "journal-actor", "journal-act", "journal-subject"]
            .map(|key| Column::text(words.word(key)))
            .into(),
        rows: lines.iter().map(row).collect(),
        total: None,
    })
}

/// Whoever acts at the machine itself has no address.
fn actor(words: Words, who: &str) -> String {
    if who == "local" { words.word("journal-local") } else { who.to_owned() }
}

/// An act in words; one whose words nobody wrote is shown by its own.
fn act_said(words: Words, act: &str) -> String {
    let key = format!("journal-did-{}", act.replace(['.', '_'], "-"));
    if words.holds(&key) { words.word(&key) } else { act.to_owned() }
}

fn further(here: &str, asked: &Asked, next: i64) -> String {
    let mut address = format!("{here}?before={next}");
    for (name, value) in
        [("actor", &asked.actor), ("act", &asked.act), ("from", &asked.from), ("until", &asked.until)]
    {
        if !value.is_empty() {
            address.push_str(&format!("&{name}={}", segment(value)));
        }
    }
    address
}
