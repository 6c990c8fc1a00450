//! The items of a sitting: the roll at each one, then the one chosen with its quorum and its votes.

use super::{SittingPage, roll, vote};
use crate::look::{self, RuledTable};
use maud::{Markup, html};
use quitus_core::kernel::Args;
use quitus_core::law::quorum_met::QuorumMet;
use quitus_core::law::{quorum, quorum_met, votes_available};
use quitus_core::sitting::{AgendaItem, Fate, InterestKind, Roll, Sitting};
use quitus_pictures::{Column, State};
use quitus_words::typography::count;

/// Every item with the roll when it was put to discussion; each leads to its own roll.
pub(super) fn list(page: &SittingPage<'_>) -> Markup {
    let words = page.words();
    let items = &page.file.sitting.items;
    html! {
        @if page.item.is_some() {
            div class="wide" {
                h2 id="items" { (words.word("sitting-agenda")) }
                (look::ruled_table(&table(page, items)))
            }
        } @else if page.keeper() {
            h2 id="items" { (words.word("sitting-agenda")) }
            p { (words.word("sitting-no-item")) }
        }
    }
}

fn table(page: &SittingPage<'_>, items: &[AgendaItem]) -> RuledTable {
    let words = page.words();
    let mut columns =
        vec![Column::text(words.word("sitting-item")), Column::text(words.word("sitting-item-title"))];
    if page.met() {
        columns.extend([
            Column::number(words.word("sitting-present")),
            Column::number(words.word("sitting-proxies")),
            Column::number(words.word("sitting-quorum")),
            Column::number(words.word("sitting-votes-available")),
        ]);
    }
    columns.push(Column::text(words.word("sitting-result")));
    RuledTable {
        caption: words.word("sitting-roll-by-item"),
        columns,
        rows: items.iter().map(|item| row(page, item)).collect(),
        total: None,
    }
}

fn row(page: &SittingPage<'_>, item: &AgendaItem) -> Vec<Markup> {
    let lang = page.inside.lang;
    let chosen = page.item.is_some_and(|chosen| chosen.order == item.order);
    let href = format!(
        "{}?item={}#item",
        page.inside.ways().sitting(page.file.sitting.day, &page.file.assembly.key),
        item.order
    );
    let mut cells = vec![
        html! { @if item.order_known { (item.order) } @else { (look::known(None, lang)) } },
        html! { a href=(href) lang="fr" aria-current=[chosen.then_some("true")] { (item.title) } },
    ];
    if page.met() {
        let held = page.file.roll(item);
        let met = page.file.quorum(item);
        let number = |counted: usize| html! { (count(i64::try_from(counted).unwrap_or(i64::MAX), lang)) };
        cells.extend([
            number(held.present.len()),
            number(held.proxies.len()),
            html! { @match met { Some(met) => { (met.quorum) } None => { "–" } } },
            html! { (held.votes_available()) },
        ]);
    }
    cells.push(vote::result(page, item));
    cells
}

/// The item chosen: its roll in the seats, its quorum with the sum and the article, its votes, the act born of it.
pub(super) fn view(page: &SittingPage<'_>, item: &AgendaItem) -> Markup {
    let words = page.words();
    let held = page.file.roll(item);
    let drawn = page.met().then(|| roll::picture(page, item, &held));
    let said = html! {
        h2 id="item" {
            @if item.order_known { (words.say("sitting-item-rank", &Args::none().with("rank", i64::from(item.order)))) " – " }
            span lang="fr" { (item.title) }
        }
        (facts(page, item))
        @if page.met() {
            @if item.fate == Fate::Voted && item.votes.is_empty() { p { (words.word("sitting-no-vote")) } }
            @for one in &item.votes { (vote::view(page, one, &held)) }
        }
        @if let Some(drawn) = drawn { (look::picture(&drawn, page.inside.lang)) }
    };
    look::beside(said, html! { @if page.met() { (note(page, &held)) } (interests(page, item)) })
}

fn facts(page: &SittingPage<'_>, item: &AgendaItem) -> Markup {
    let (words, file) = (page.words(), page.file);
    let act = item.act.as_ref().and_then(|act| file.entry(act));
    let mut facts = Vec::new();
    if let Some(line) = act {
        let href = page.inside.ways().act(&line.entry.number);
        facts.push((words.word("sitting-act"), html! { a href=(href) { (line.entry.number) } }));
    }
    if let Some(rapporteur) = &item.rapporteur {
        facts.push((words.word("sitting-rapporteur"), html! { (file.formal_name(rapporteur)) }));
    }
    if let Some(opened) = page.hour(item.opened_at) {
        facts.push((words.word("sitting-opened-item"), html! { (opened) }));
    }
    facts.push((
        words.word("sitting-fate"),
        html! { (words.word(&format!("sitting-fate-{}", item.fate.word()))) },
    ));
    look::facts(&facts)
}

/// The sums: quorum, then votes available, each with its article.
fn note(page: &SittingPage<'_>, held: &Roll) -> Markup {
    let words = page.words();
    let sum = Args::none()
        .with("present", held.entitled().count())
        .with("proxies", held.proxies.len())
        .with("votes", i64::from(held.votes_available()));
    html! {
        h2 { (words.word("sitting-quorum")) }
        @match page.item.and_then(|item| page.file.quorum(item)) {
            Some(met) => { (quorum_said(page, held, met)) }
            None => { p { (words.word("sitting-rule-unknown")) } }
        }
        (page.why(&quorum::RULE))
        h2 { (words.word("sitting-votes-available")) }
        p class="sum" { (words.say("sitting-votes-sum", &sum)) }
        (page.why(&votes_available::RULE))
    }
}

/// Members in office, how many are needed, how many count, and whether that is enough.
fn quorum_said(page: &SittingPage<'_>, held: &Roll, met: QuorumMet) -> Markup {
    let words = page.words();
    let office = page.file.in_office().len();
    let present = u32::try_from(held.present.len()).unwrap_or(u32::MAX);
    let needed = Args::none().with("in_office", office).with("quorum", i64::from(met.quorum));
    let aside = present.saturating_sub(met.counted);
    html! {
        p class="sum" { (words.say("sitting-quorum-needed", &needed)) }
        p class="sum" { (words.say("sitting-quorum-counted", &Args::none().with("counted", i64::from(met.counted)))) }
        @if aside > 0 && page.keeper() {
            p { (words.say("sitting-quorum-aside", &Args::none().with("count", i64::from(aside)))) }
            (page.why(&quorum_met::RULE))
        }
        p {
            @let state = if met.met { State::Held } else { State::Refused };
            span class=(format!("state state-{}", state.word())) {
                (maud::PreEscaped(quitus_pictures::mark(state)))
                (words.word(if met.met { "sitting-quorum-met" } else { "sitting-quorum-missed" }))
            }
        }
    }
}

/// Interests declared on the item: for those who keep the home.
fn interests(page: &SittingPage<'_>, item: &AgendaItem) -> Markup {
    let words = page.words();
    let sitting: &Sitting = &page.file.sitting;
    let declared: Vec<_> = sitting.interests.iter().filter(|interest| interest.item == item.order).collect();
    html! {
        @if page.keeper() && !declared.is_empty() {
            h2 { (words.word("sitting-interests")) }
            p class="small muted" { (words.word("sitting-keeper-only")) }
            ul class="plain" { @for interest in declared { li {
                (page.file.formal_name(&interest.member)) " – " span lang="fr" { (interest.organisation) } ", "
                (words.word(&format!("sitting-interest-{}", interest.kind.word()))) ", "
                (words.word(if interest.left_room { "sitting-left-room" } else { "sitting-stayed" }))
            } } }
            (page.why(match declared_rule(&interest_kinds(sitting, item)) {
                InterestKind::ByLaw => &quitus_core::law::barred_by_law::RULE,
                InterestKind::Personal => &quitus_core::law::interest::RULE,
            }))
        }
    }
}

fn interest_kinds(sitting: &Sitting, item: &AgendaItem) -> Vec<InterestKind> {
    sitting
        .interests
        .iter()
        .filter(|interest| interest.item == item.order)
        .map(|interest| interest.kind)
        .collect()
}

/// The rule to read first: the one on personal interests as soon as there is one.
fn declared_rule(kinds: &[InterestKind]) -> InterestKind {
    if kinds.contains(&InterestKind::Personal) { InterestKind::Personal } else { InterestKind::ByLaw }
}
