//! Drafts beside the agenda: the visa each misses, those that wait for a place.

use super::board::marked;
use super::board_of;
use crate::look;
use crate::place::Inside;
use maud::{Markup, html};
use quitus_app::{DraftStanding, WaitingDraft};
use quitus_core::deliberation::DraftState;
use quitus_core::kernel::Args;
use quitus_pictures::State;

/// Where a draft stands in its circuit, with a link to it.
pub(super) fn standing(inside: &Inside, draft: &DraftStanding) -> Markup {
    let words = inside.words();
    let address = inside.ways().to(&["drafts", draft.id.as_str()]);
    let (mark, said) = match &draft.missing {
        Some(now) => {
            let step = words.word(&format!("draft-step-{}", now.step.kind.word()));
            let who = draft.holder.clone().unwrap_or_else(|| words.word("draft-any-reviewer"));
            let mark = if draft.late { State::Overdue } else { State::ToDo };
            (mark, words.say("prepare-draft-visa", &Args::none().with("step", step).with("who", who)))
        }
        None if draft.state == DraftState::Writing => (State::ToDo, words.word("draft-state-writing")),
        None => (State::Held, words.word("prepare-draft-whole")),
    };
    html! { (marked(mark, &said)) " · " a href=(address) { (words.word("prepare-draft-open")) } }
}

/// Drafts that wait for an agenda, each with the button that puts it there.
pub(super) fn waiting(inside: &Inside, drafts: &[WaitingDraft]) -> Markup {
    let (words, mut dice) = (inside.words(), inside.dice());
    html! {
        @if !drafts.is_empty() {
            h2 id="drafts" { (words.word("prepare-drafts")) }
            ul class="files" { @for (rank, one) in drafts.iter().enumerate() {
                @let reason = format!("reason-{rank}");
                li {
                p class="title-of" lang="fr" { (if one.title.is_empty() { words.word("draft-untitled") } else { one.title.clone() }) }
                @if !one.service.is_empty() { p class="small muted" lang="fr" { (one.service) } }
                p class="small" { (standing(inside, &one.standing)) }
                form method="post" action=(board_of(inside, "/drafts")) {
                    (look::hidden("id", &dice()))
                    (look::hidden("draft", one.id.as_str()))
                    @if one.standing.state != DraftState::Ready {
                        div class="field" {
                            label for=(reason) { (words.word("prepare-draft-reason")) }
                            input id=(reason) name="reason" type="text" required;
                        }
                    }
                    (look::button(&words.word("prepare-draft-add")))
                }
            } } }
        }
    }
}
