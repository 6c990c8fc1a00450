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

/// What may follow the `?`: which deadlines are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    show: Option<String>,
}

/// The board of deadlines on the day read.
pub async fn list(inside: Inside, shown: Result<Query<Shown>, QueryRejection>) -> Answer {
    let Query(shown) = shown.map_err(|_| Problem::unreadable())?;
    let (reader, on) = (inside.reader().clone(), inside.today);
    let board = inside.ask_here(move |quitus, code| quitus.deadlines(&reader, code, on)).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Deadlines, words.word("deadline-title"), Vec::new());
    let asked = shown.show.as_deref().unwrap_or("all");
    let late = |one: &Deadline| one.state == DeadlineState::Overdue;
    let open: Vec<&Deadline> =
        board.deadlines.iter().filter(|one| one.is_open() && (asked != "late" || late(one))).collect();
    let running = in_state(&board, &[DeadlineState::Running]);
    let ended = in_state(&board, &[DeadlineState::Done, DeadlineState::Over]);
    let unknown = in_state(&board, &[DeadlineState::Unknown]);
    let main = html! {
        h1 { (words.word("deadline-title")) }
        p class="lead" { (words.word("deadline-lede")) }
        (filters(&inside, asked))
        @if open.is_empty() {
            (look::empty_state(&words.word("deadline-none"), &words.word("deadline-none.said"), None))
        } @else { (table(&inside, "deadline-open-caption", &open)) }
        @if asked == "all" {
            @for (caption, lines) in [("deadline-running-caption", &running), ("deadline-ended-caption", &ended),
                ("deadline-unknown-caption", &unknown)] {
                @if !lines.is_empty() { (table(&inside, caption, lines)) }
            }
            (history(&inside, &board))
        }
        p { a href=(inside.href("/deadlines/feed")) { (words.word("deadline-feed-link")) } }
    };
    inside.page(&shell, main, None)
}

fn in_state<'a>(board: &'a DeadlineBoard, states: &[DeadlineState]) -> Vec<&'a Deadline> {
    board.deadlines.iter().filter(|one| states.contains(&one.state)).collect()
}

fn filters(inside: &Inside, asked: &str) -> Markup {
    let words = inside.words();
    html! {
        nav class="filters" aria-label=(words.word("deadline-filter")) {
            @for (value, key) in [("all", "deadline-filter-all"), ("open", "deadline-filter-open"), ("late", "deadline-filter-late")] {
                a href=(inside.href(&format!("/deadlines?show={value}"))) aria-current=[(asked == value).then_some("true")] {
                    (words.word(key))
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
