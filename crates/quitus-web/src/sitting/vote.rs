//! The votes of an item: what came of each, and its four figures when they are known.

use super::SittingPage;
use crate::look::{self, RuledTable};
use maud::{Markup, PreEscaped, html};
use quitus_core::law::{majority, vote_sum};
use quitus_core::sitting::{AgendaItem, Count, Fate, Roll, Sense, Tally, Verdict, Vote};
use quitus_pictures::{Column, State};
use quitus_words::Words;
use quitus_words::typography::count;

/// What came of an item, in one cell.
pub(super) fn result(page: &SittingPage<'_>, item: &AgendaItem) -> Markup {
    let words = page.words();
    let last = item.votes.iter().rev().find(|vote| vote.about.is_none()).filter(|_| page.met());
    html! {
        @match last {
            Some(vote) => { (verdict(vote, words)) }
            None if page.met() || item.fate != Fate::Pending => {
                (words.word(&format!("sitting-fate-{}", item.fate.word())))
            }
            None => { (look::state_mark(State::ToDo, page.inside.lang)) }
        }
    }
}

/// A vote, whole.
pub(super) fn view(page: &SittingPage<'_>, vote: &Vote, held: &Roll) -> Markup {
    let words = page.words();
    html! {
        @if let Some(about) = &vote.about { h3 lang="fr" { (about) } }
        p class="verdict" {
            (verdict(vote, words))
            @if vote.unanimous { ", " (words.word("act-unanimously")) }
            @if vote.sense == Sense::Unfavourable { ", " (words.word("act-unfavourable")) }
            @if vote.by_casting_vote { ", " (words.word("act-casting-vote")) }
        }
        @if let Some(method) = vote.method { p class="muted" { (words.word(&format!("act-method-{}", method.word()))) } }
        @match vote.count {
            Count::Counted(tally) => { (counted(page, tally, held)) }
            Count::Declared => {
                @if let Some(wording) = &vote.wording { blockquote lang="fr" { "«\u{a0}" (wording) "\u{a0}»" } }
                p { strong { (words.word("act-declared")) } " " (words.word("act-declared-said")) }
            }
        }
        @if let Some((_, reason)) = &vote.corrects { p { (words.word("act-vote-corrects")) " " span lang="fr" { (reason) } } }
    }
}

fn counted(page: &SittingPage<'_>, tally: Tally, held: &Roll) -> Markup {
    let words = page.words();
    let row = |key: &str, figure: u32| {
        vec![html! { (words.word(key)) }, html! { (count(i64::from(figure), page.inside.lang)) }]
    };
    let table = RuledTable {
        caption: words.word("act-count"),
        columns: vec![Column::text(words.word("act-sense")), Column::number(words.word("act-votes"))],
        rows: vec![
            row("act-position-for", tally.in_favour),
            row("act-position-against", tally.against),
            row("act-position-abstention", tally.abstentions),
            row("act-position-not_voting", tally.not_voting),
        ],
        total: Some(row("act-votes-available", tally.total().unwrap_or_else(|| held.votes_available()))),
    };
    html! {
        (look::ruled_table(&table))
        p class="small" {
            a href=(page.inside.rule_link()(vote_sum::RULE.id)) { (words.word("sitting-why-sum")) } " · "
            a href=(page.inside.rule_link()(majority::RULE.id)) { (words.word("sitting-why-majority")) }
        }
    }
}

/// A verdict with its mark and its word.
fn verdict(vote: &Vote, words: Words) -> Markup {
    let state = match vote.verdict {
        Verdict::Adopted => State::Held,
        Verdict::Rejected | Verdict::NotAdopted => State::Refused,
    };
    html! {
        span class=(format!("state state-{}", state.word())) {
            (PreEscaped(quitus_pictures::mark(state)))
            (words.word(&format!("act-verdict-{}", vote.verdict.word())))
        }
    }
}
