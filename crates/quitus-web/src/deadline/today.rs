//! The morning page: what asks for a gesture today, each one click from done.

use super::line::{action, article, state_of, title};
use super::{about, said_due};
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::{Today, Waiting};
use quitus_core::account::Right;
use quitus_core::kernel::Args;
use quitus_core::legality::deadlines::Deadline;

/// What waits for whoever signed in.
pub async fn today(inside: Inside) -> Answer {
    let (reader, on) = (inside.reader().clone(), inside.today);
    let today = inside.ask_here(move |quitus, code| quitus.today(&reader, code, on)).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Today, words.word("deadline-today-title"), Vec::new());
    let count = today.pressing.len();
    let main = html! {
        p class="eyebrow" { (quitus_words::typography::day(inside.today, inside.lang)) }
        h1 { (words.say("deadline-today-pressing", &Args::none().with("count", count))) }
        @if count == 0 { p class="lead" { (words.word("deadline-today-nothing")) } }
        @else { ol class="gestures" { @for one in &today.pressing { li { (gesture(&inside, one, html! { h2 { (title(one, inside.lang)) } })) } } } }
        @if !today.waiting.is_empty() { (waiting(&inside, &today)) }
        @if !today.coming.is_empty() {
            h2 { (words.word("deadline-today-coming")) }
            ul class="gestures" { @for one in &today.coming { li { (gesture(&inside, one, html! { h3 { (title(one, inside.lang)) } })) } } }
        }
        @if inside.may(Right::ReadPapers) {
            p { a href=(inside.href("/deadlines")) { (words.word("deadline-today-all")) } }
        }
    };
    inside.page(&shell, main, None)
}

/// A deadline as one gesture: what, about what, by when, under which article, and the button.
fn gesture(inside: &Inside, one: &Deadline, heading: Markup) -> Markup {
    html! {
        (heading)
        p { (about(inside, one)) }
        p class="why" {
            (state_of(one, inside.lang)) " · " (said_due(one, inside.lang)) " · " (article(inside, one))
        }
        div class="gesture" { (action(inside, one, "/today")) }
    }
}

fn waiting(inside: &Inside, today: &Today) -> Markup {
    let words = inside.words();
    html! {
        h2 { (words.word("deadline-today-waiting")) }
        ul class="plain" {
            @for one in &today.waiting {
                @let (key, count, tail) = match one {
                    Waiting::LettersFailed(count) => ("deadline-today-letters", *count, "/outbox"),
                    Waiting::SittingsToCome(count) => ("deadline-today-sittings", *count, "/sittings"),
                    Waiting::Drafts(count) => ("deadline-today-drafts", *count, "/drafts"),
                    Waiting::Answers(count) => ("deadline-today-answers", *count, "/me"),
                };
                li { a href=(inside.href(tail)) { (words.say(key, &Args::none().with("count", i64::from(count)))) } }
            }
        }
    }
}
