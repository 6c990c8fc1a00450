//! The vote: who sat, who was represented, what the count was, and why it could be held.

use super::{ActPage, head, roll, why};
use crate::look::{self, RuledTable};
use maud::{Markup, html};
use quitus_core::kernel::Args;
use quitus_core::law::{quorum, result_wording, vote_sum, votes_available};
use quitus_core::sitting::{AgendaItem, Count, Roll, Sense, Tally, Vote, quorum_at};
use quitus_pictures::{Column, State};
use quitus_words::Words;
use quitus_words::typography::count;

pub(super) fn view(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    let Some(item) = page.file.item() else {
        let said = html! { h2 id="vote" { (words.word("act-vote")) } p { (words.word("act-no-item")) } };
        return look::beside(said, page.beside(&["N-", "Q-", "P-", "V-"]));
    };
    let held = page.file.roll(item);
    let said = html! {
        h2 id="vote" { (words.word("act-vote")) }
        @if item.votes.is_empty() { p { (words.word("act-no-vote")) } }
        @for vote in &item.votes { (one_vote(page, vote, &held)) }
        (look::picture(&roll::hemicycle(page, item, &held), page.lang))
        (roll::names(page, &held))
    };
    look::beside(said, note(page, item, &held))
}

fn one_vote(page: &ActPage<'_>, vote: &Vote, held: &Roll) -> Markup {
    let words = page.words();
    html! {
        @if let Some(about) = &vote.about { h3 lang="fr" { (about) } }
        p class="verdict" {
            (verdict(vote, words))
            @if vote.unanimous { " " (words.word("act-unanimously")) }
            @if vote.sense == Sense::Unfavourable { ", " (words.word("act-unfavourable")) }
            @if vote.by_casting_vote { ", " (words.word("act-casting-vote")) }
        }
        @if let Some(method) = vote.method { p class="muted" { (words.word(&format!("act-method-{}", method.word()))) } }
        @match vote.count {
            Count::Counted(tally) => { (counted(page, vote, tally, held)) }
            Count::Declared => { (declared(words, vote)) }
        }
        @if let Some((_, reason)) = &vote.corrects { p { (words.word("act-vote-corrects")) " " span lang="fr" { (reason) } } }
    }
}

/// A vote of which the source prints only the wording: its four figures stay unknown.
fn declared(words: Words, vote: &Vote) -> Markup {
    html! {
        @if let Some(wording) = &vote.wording { blockquote lang="fr" { "« " (wording) " »" } }
        p { strong { (words.word("act-declared")) } " " (words.word("act-declared-said")) }
    }
}

fn counted(page: &ActPage<'_>, vote: &Vote, tally: Tally, held: &Roll) -> Markup {
    let words = page.words();
    // Several votes on one item: each count is told from the others by what it was about.
    let about = vote.about.as_ref().map(|about| format!(" – {about}")).unwrap_or_default();
    let number = |figure: u32| html! { (count(i64::from(figure), page.lang)) };
    let row = |key: &str, figure: u32| vec![html! { (words.word(key)) }, number(figure)];
    look::ruled_table(&RuledTable {
        caption: format!("{}{about}", words.word("act-count")),
        columns: vec![Column::text(words.word("act-sense")), Column::number(words.word("act-votes"))],
        rows: vec![
            row("act-position-for", tally.in_favour),
            row("act-position-against", tally.against),
            row("act-position-abstention", tally.abstentions),
            row("act-position-not_voting", tally.not_voting),
        ],
        total: Some(row("act-votes-available", tally.total().unwrap_or_else(|| held.votes_available()))),
    })
}

/// Why the vote could be held: the sum of the votes available, the quorum, each with its article.
fn note(page: &ActPage<'_>, item: &AgendaItem, held: &Roll) -> Markup {
    let words = page.words();
    let entitled = held.entitled().count();
    let sum = Args::none()
        .with("present", entitled)
        .with("proxies", held.proxies.len())
        .with("votes", i64::from(held.votes_available()));
    html! {
        p class="sum" { (words.say("act-votes-sum", &sum)) }
        (why(&votes_available::RULE, page.lang))
        (quorum_note(page, held))
        @if item.votes.iter().any(|vote| matches!(vote.count, Count::Counted(_))) { (why(&vote_sum::RULE, page.lang)) }
        @if item.votes.iter().any(|vote| vote.unanimous) { (why(&result_wording::RULE, page.lang)) }
        @if let Some(remark) = page.file.sitting.remark.as_ref().filter(|_| page.findings.is_some()) { p class="muted" lang="fr" { (remark) } }
        (page.beside(&["N-", "Q-", "P-", "V-"]))
    }
}

fn quorum_note(page: &ActPage<'_>, held: &Roll) -> Markup {
    let (file, words) = (page.file, page.words());
    let in_office = file.in_office();
    html! {
        @match quorum_at(held, in_office, file.assembly.kind, file.sitting.day) {
            Ok(met) => {
                @let sum = Args::none().with("in_office", i64::from(in_office)).with("quorum", i64::from(met.quorum))
                    .with("present", i64::from(met.counted));
                p class="sum" { (words.say(if met.met { "act-quorum-met" } else { "act-quorum-missed" }, &sum)) }
            }
            Err(_) => { p { (words.word("act-quorum-unknown")) } }
        }
        (why(&quorum::RULE, page.lang))
    }
}

/// A verdict with its mark.
pub(super) fn verdict(vote: &Vote, words: Words) -> Markup {
    let state: State = head::state_of(vote);
    html! {
        span class=(format!("state state-{}", state.word())) {
            (maud::PreEscaped(quitus_pictures::mark(state)))
            (words.word(&format!("act-verdict-{}", vote.verdict.word())))
        }
    }
}
