//! The head of the page: title, what was decided, since when it binds; in the margin, where it stands in the register.

use super::{ActPage, finding_id, why};
use crate::look;
use maud::{Markup, html};
use quitus_core::assembly::Standing;
use quitus_core::kernel::{Args, MemberId};
use quitus_core::law::register_number;
use quitus_core::sitting::{Verdict, Vote};
use quitus_pictures::State;
use quitus_words::typography::{day, money};

/// What the page begins with.
pub(super) fn said(page: &ActPage<'_>) -> Markup {
    let (file, words) = (page.file, page.words());
    let nature = words.word(&format!("act-nature-{}", file.deliberation.nature.word()));
    let sitting = Args::none().with("day", file.sitting.day);
    html! {
        p class="eyebrow" { (nature) " n°\u{a0}" (file.deliberation.number) }
        h1 class="act-title" lang="fr" { (file.deliberation.title) }
        p class="lede" {
            span lang="fr" { (file.assembly.name) } " · "
            a href=(page.ways().sitting(file.sitting.day, &file.assembly.key)) { (words.say("act-sitting", &sitting)) }
        }
        dl class="key-facts" {
            div { dt { (words.word("act-outcome")) } dd { (outcome(page)) } }
            div { dt { (words.word("act-amount")) } dd { (amount(page)) } }
            div { dt { (words.word("act-force")) } dd { (force(page)) } }
        }
        nav class="contents" aria-label=(words.word("act-contents")) {
            ul {
                li { a href="#text" { (words.word("act-text")) } }
                li { a href="#money" { (words.word("act-money")) } }
                li { a href="#vote" { (words.word("act-vote")) } }
                li { a href="#documents" { (words.word("act-documents")) } }
                li { a href="#dates" { (words.word("act-dates")) } }
            }
        }
    }
}

fn outcome(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    let votes = page.file.item().map(|item| item.votes.as_slice()).unwrap_or_default();
    // The whole is put to the vote last; a vote on a part is told in its own place.
    match votes.iter().rev().find(|vote| vote.about.is_none()) {
        Some(vote) => {
            html! { (super::vote::verdict(vote, words)) @if vote.unanimous { " " (words.word("act-unanimously")) } }
        }
        None => look::state_mark(State::Unknown, page.lang),
    }
}

fn amount(page: &ActPage<'_>) -> Markup {
    match page.file.amount("total").filter(|total| total.get() != 0) {
        Some(total) => html! { a class="figure" href="#money" { (money(total, page.lang)) } },
        None => html! { (page.words().word("act-no-money")) },
    }
}

fn force(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    match page.computed().enforceable_from {
        Some(from) => html! { (words.say("act-force-from", &Args::none().with("day", from))) },
        None if page.file.silent() => look::state_mark(State::Unknown, page.lang),
        None => html! { (words.word("act-force-not-yet")) },
    }
}

/// What stands beside it.
pub(super) fn note(page: &ActPage<'_>) -> Markup {
    let (file, words) = (page.file, page.words());
    let number = |rank: Option<u32>| look::known(rank.map(|rank| rank.to_string()).as_deref(), page.lang);
    let facts = [
        (words.word("act-order"), number(file.entry.order_in_sitting)),
        (words.word("act-subject"), look::known(file.deliberation.subject_code.as_deref(), page.lang)),
        (
            words.word("act-convened"),
            match file.sitting.convoked_on {
                Some(on) => html! { (day(on, page.lang)) },
                None => look::known(None, page.lang),
            },
        ),
        (words.word("act-signed-by"), signatories(page, &file.entry.signatories)),
    ];
    html! {
        h2 class="quiet" { (words.word("frame-margin")) }
        (findings(page))
        @if file.authority.standing == Standing::Published { p class="provenance" { (words.word("act-as-published")) } }
        @if file.authority.standing == Standing::Fictional { p class="provenance" { (words.word("act-invented")) } }
        (look::facts(&facts))
        (why(&register_number::RULE, page.lang))
        (page.beside(&["C-", "T-"]))
        p class="provenance" { (words.word("act-text-why")) }
    }
}

/// For those who keep the home: every finding by its code, each a link to the line it speaks of.
fn findings(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    html! {
        @if let Some(findings) = page.findings {
            div class="kept" {
                p class="head" { (words.say("act-found", &Args::none().with("count", findings.len()).with("day", page.on))) }
                @if !findings.is_empty() {
                    ul class="inline" { @for (rank, finding) in findings.iter().enumerate() {
                        li { a href=(format!("#{}", finding_id(rank))) { code { (finding.code) } } }
                    } }
                }
                p class="small muted" { (words.word("act-found-keeper")) }
            }
        }
    }
}

fn signatories(page: &ActPage<'_>, signatories: &[MemberId]) -> Markup {
    html! {
        @if signatories.is_empty() { (look::known(None, page.lang)) }
        @for (rank, member) in signatories.iter().enumerate() {
            @if rank > 0 { br; }
            (page.file.name(member))
        }
    }
}

/// The state drawn beside a verdict.
pub(super) fn state_of(vote: &Vote) -> State {
    if vote.verdict == Verdict::Adopted { State::Held } else { State::Refused }
}
