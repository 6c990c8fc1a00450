//! The closing of a sitting: what was found, the numbers that will be allotted, one action.

use super::prepare::{acted, text_of};
use super::results::{address, results, shell};
use crate::filled::Filled;
use crate::look::{self, Field};
use crate::place::{Answer, Inside};
use maud::{Markup, html};
use quitus_app::{Reason, Results};
use quitus_core::kernel::Args;

/// What closing would do.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Filled::default()).await
}

/// Closes the sitting, then leads to it.
pub async fn close(inside: Inside, form: Filled) -> Answer {
    let told = results(&inside).await?;
    let reason = |key: String| Reason { reason: form.get(&key).to_owned(), finding: key };
    let reasons: Vec<Reason> = told.found.iter().map(|found| reason(found.key())).collect();
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let done = inside
        .ask_here(move |quitus, code| quitus.close_sitting(&acting, &mut dice, code, &text, &reasons))
        .await;
    acted(done, address(&inside, ""), async |refusals| shown(&inside, form.refused(refusals)).await).await
}

async fn shown(inside: &Inside, form: Filled) -> Answer {
    let told = results(inside).await?;
    let words = inside.words();
    let said = html! {
        h1 { (words.word("closing-title")) " " span class="muted" lang="fr" { (told.file.assembly.name) } }
        (form.summary(inside.lang))
        @if told.sealed { p class="lead" { (words.word("results-sealed")) } } @else {
            p class="lead" { (words.word("closing-lead")) }
            (look::refusal_box(&told.refusals, inside.lang, inside.rule_link()))
            (numbers(inside, &told))
            (action(inside, &told, &form))
        }
        p { a href=(address(inside, "/results")) { (words.word("closing-back")) } }
    };
    let found: Vec<_> = told.found.iter().map(|found| found.finding.clone()).collect();
    let margin = look::finding_cards(&found, inside.lang, inside.rule_link());
    inside.page(&shell(inside, &told, "closing-title"), look::beside(said, margin), None)
}

/// The numbers that closing would give, by item.
fn numbers(inside: &Inside, told: &Results) -> Markup {
    let words = inside.words();
    html! {
        h2 { (words.say("closing-numbers", &Args::none().with("count", told.numbers.len()))) }
        ul {
            @for (order, given) in &told.numbers {
                @let title = told.file.sitting.item(*order).map_or("", |item| item.title.as_str());
                li { strong { (given.number) } " – " span lang="fr" { (title) } }
            }
        }
    }
}

/// A reason for each error found, and the button.
fn action(inside: &Inside, told: &Results, form: &Filled) -> Markup {
    let words = inside.words();
    html! {
        form method="post" action=(address(inside, "/close")) {
            @for found in told.found.iter().filter(|found| found.needs_reason()) {
                @let said = quitus_words::finding(&found.finding, inside.lang);
                @let label = words.say("closing-reason", &Args::none().with("finding", said.title).with("key", found.key()));
                (look::textarea(&Field { hint: Some(said.message), ..form.field(inside.lang, &found.key(), "", label) }, 2))
            }
            (look::main_button(&words.word("closing-close")))
        }
    }
}
