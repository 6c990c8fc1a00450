//! Deadlines: the board, what is entered about it, the morning page, the calendar.

mod feed;
mod line;
mod said;
mod today;

pub(crate) use feed::drawn_secret;
pub use feed::{calendar, feed, open_or_close};
pub(crate) use line::{about, said_due};
pub use said::{deadline_subject, deadline_title};
pub use today::today;
pub(crate) use today::with_backups;

use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use line::{action, article, state_of};
use maud::{Markup, html};
use quitus_app::{DeadlineBoard, DeadlineDone};
use quitus_core::account::Right;
use quitus_core::kernel::Args;
use quitus_core::legality::deadlines::{Deadline, DeadlineState};
use quitus_pictures::Column;
use quitus_words::Lang;
use quitus_words::typography::day;
use said::deadline_title as title;
use serde::Deserialize;

/// Lines of a page of the board.
const LINES: usize = 40;

/// The lists of the board: the word asked for, the caption, the states.
const LISTS: [(&str, &str, &[DeadlineState]); 5] = [
    ("open", "deadline-open-caption", &[DeadlineState::Overdue, DeadlineState::DueSoon, DeadlineState::ToDo]),
    ("late", "deadline-late-caption", &[DeadlineState::Overdue]),
    ("running", "deadline-running-caption", &[DeadlineState::Running]),
    ("ended", "deadline-ended-caption", &[DeadlineState::Done, DeadlineState::Over]),
    ("unknown", "deadline-unknown-caption", &[DeadlineState::Unknown]),
];

/// What may follow the `?`: which list, which of its pages.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    show: Option<String>,
    page: Option<usize>,
}

/// The board of deadlines on the day read.
pub async fn list(inside: Inside, shown: Result<Query<Shown>, QueryRejection>) -> Answer {
    let Query(shown) = shown.map_err(|_| Problem::unreadable())?;
    let (reader, on) = (inside.reader().clone(), inside.today);
    let board = inside.ask_here(move |quitus, code| quitus.deadlines(&reader, code, on)).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Deadlines, words.word("deadline-title"), Vec::new());
    let asked = shown.show.as_deref().unwrap_or_default();
    let (show, caption, states) = *LISTS.iter().find(|(word, ..)| *word == asked).unwrap_or(&LISTS[0]);
    let lines: Vec<&Deadline> = board.deadlines.iter().filter(|one| states.contains(&one.state)).collect();
    let pages = lines.len().div_ceil(LINES).max(1);
    let page = shown.page.unwrap_or(1).clamp(1, pages);
    let at = |page: usize| inside.href(&format!("/deadlines?show={show}&page={page}"));
    let around = look::Pages {
        page,
        pages,
        previous: (page > 1).then(|| at(page - 1)),
        next: (page < pages).then(|| at(page + 1)),
    };
    let here: Vec<&Deadline> = lines.into_iter().skip((page - 1) * LINES).take(LINES).collect();
    let main = html! {
        h1 { (words.word("deadline-title")) }
        p class="lead" { (words.word("deadline-lede")) }
        (filters(&inside, &board, show))
        @if here.is_empty() && states.contains(&DeadlineState::Overdue) {
            (look::empty_state(&words.word("deadline-none"), &words.word("deadline-none.said"), None))
        } @else if here.is_empty() {
            p { (words.word("deadline-none-here")) }
        } @else { (table(&inside, caption, &here)) }
        (look::pagination(&around, inside.lang))
        @if show == "ended" { (history(&inside, &board)) }
        p { a href=(inside.href("/deadlines/feed")) { (words.word("deadline-feed-link")) } }
    };
    inside.page(&shell, main, None)
}

/// The lists, each with how many lines it holds.
fn filters(inside: &Inside, board: &DeadlineBoard, shown: &str) -> Markup {
    let words = inside.words();
    html! {
        nav class="filters" aria-label=(words.word("deadline-filter")) {
            @for (word, caption, states) in LISTS {
                @let held = board.deadlines.iter().filter(|one| states.contains(&one.state)).count();
                a href=(inside.href(&format!("/deadlines?show={word}"))) aria-current=[(shown == word).then_some("true")] {
                    (words.word(caption)) " (" (held) ")"
                }
            }
        }
    }
}

fn table(inside: &Inside, caption: &str, lines: &[&Deadline]) -> Markup {
    let words = inside.words();
    let row = |one: &&Deadline| {
        vec![
            html! { (title(one, inside.lang)) },
            about(inside, one),
            said_due(one, inside.lang),
            state_of(one, inside.lang),
            article(inside, one),
            action(inside, one, "/deadlines"),
        ]
    };
    let ruled = RuledTable {
        caption: words.word(caption),
        columns: [
            "deadline-what",
            "deadline-about",
            "deadline-when",
            "deadline-state",
            "deadline-article",
            "deadline-act",
        ]
        .map(|key| Column::text(words.word(key)))
        .to_vec(),
        rows: lines.iter().map(row).collect(),
        total: None,
    };
    html! { div class="stacked" { (look::ruled_table(&ruled)) } }
}

/// What people entered, the newest first.
fn history(inside: &Inside, board: &DeadlineBoard) -> Markup {
    let words = inside.words();
    let known = |subject: &str| board.deadlines.iter().find(|one| one.subject.key() == subject);
    html! {
        @if !board.marks.is_empty() {
            details {
                summary { (words.word("deadline-history")) }
                ul class="plain" {
                    @for entered in board.marks.iter().rev().take(50) {
                        @let mark = &entered.mark;
                        li {
                            (words.word(&format!("deadline-kind-{}", mark.kind.word()))) " – "
                            @if let Some(one) = known(&mark.subject) { (about(inside, one)) " – " }
                            @match mark.done_on {
                                Some(done) => { (said_day("deadline-done", done, inside.lang)) }
                                None => { (words.word("deadline-taken-back")) }
                            }
                            @if let Some(proof) = &mark.proof {
                                ", " (words.say("deadline-proof-said", &Args::none().with("proof", proof.as_str())))
                            }
                            @if let Some(reason) = &mark.reason { ", " (reason) }
                            " (" (entered.actor) ")"
                        }
                    }
                }
            }
        }
    }
}

fn said_day(key: &str, on: quitus_core::kernel::Day, lang: Lang) -> String {
    quitus_words::Words::of(lang).say(key, &Args::none().with("day", day(on, lang)))
}

/// Enters that a deadline was met, or takes it back; then goes back to where it was asked from.
pub async fn done(inside: Inside, form: Filled) -> Answer {
    let done = DeadlineDone {
        kind: form.get("kind").to_owned(),
        subject: form.get("subject").to_owned(),
        done_on: form.get("done_on").to_owned(),
        proof: form.given("proof").map(str::to_owned),
        reason: form.given("reason").map(str::to_owned),
    };
    let acting = inside.acting();
    let back = if form.get("back") == "/today" { "/today" } else { "/deadlines" };
    match inside.ask_here(move |quitus, code| quitus.mark_deadline(&acting, code, &done)).await {
        Ok(_) => Ok(then_go(inside.href(back))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(asked_again(&inside, &form)?))
        }
    }
}

fn asked_again(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let title = words.word("deadline-enter-title");
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(Section::Deadlines, title.clone(), crumbs);
    let kind = form.get("kind");
    let key = format!("deadline-kind-{kind}");
    let main = html! {
        h1 { (title) }
        @if words.holds(&key) { p class="lead" { (words.word(&key)) } }
        (form.summary(inside.lang))
        form method="post" action=(inside.href("/deadlines/done")) {
            @for name in ["kind", "subject", "back"] { (look::hidden(name, form.get(name))) }
            (line::day_fields(form, inside.lang))
            (look::main_button(&words.word("deadline-enter")))
        }
    };
    inside.page(&shell, main, None)
}

/// Whether the visitor may enter days here.
pub(crate) fn may_enter(inside: &Inside) -> bool {
    use quitus_core::assembly::Standing;
    inside.may(Right::KeepDeadlines) && inside.authority.standing != Standing::Published
}
