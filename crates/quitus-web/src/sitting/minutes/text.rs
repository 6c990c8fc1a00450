//! What the minutes tell: the head from the records, each item with its roll and its votes, the debate in the clerk's
//! words.

use super::super::hour_of;
use super::Page;
use super::address;
use crate::look;
use maud::{Markup, html};
use quitus_core::kernel::Args;
use quitus_core::sitting::{AgendaItem, Count, Fate, Position, Vote, VoteMethod};
use quitus_words::typography::{day, french};

/// The text of the minutes; a form for whoever may still write in them.
pub(super) fn view(page: &Page<'_>) -> Markup {
    let words = page.inside.words();
    let items = &page.told.file.sitting.items;
    html! {
        (head(page))
        @if page.open() {
            form method="post" action=(address(page.inside, "/minutes")) {
                (look::hidden("version", &page.told.minutes.version.to_string()))
                (preamble(page))
                @for item in items { (view_item(page, item)) }
                (look::check("silent", "1", &words.word("minutes-silent"), page.form.has("silent")))
                (look::main_button(&words.word("minutes-save")))
            }
        } @else {
            @if !page.told.minutes.preamble.is_empty() {
                h2 { (words.word("minutes-preamble")) }
                @for text in &page.told.minutes.preamble { p lang="fr" { (french(text)) } }
            }
            @for item in items { (view_item(page, item)) }
        }
    }
}

fn head(page: &Page<'_>) -> Markup {
    let (inside, file) = (page.inside, &page.told.file);
    let (words, sitting, lang) = (inside.words(), &file.sitting, inside.lang);
    let known = |text: Option<String>| look::known(text.as_deref(), lang);
    let names = |officers: &[quitus_core::sitting::Officer]| {
        let names: Vec<String> = officers.iter().map(|one| file.formal_name(&one.member)).collect();
        known((!names.is_empty()).then(|| names.join(", ")))
    };
    let quorum = sitting.items.first().and_then(|item| file.quorum(item));
    let quorum = quorum.map(|met| {
        let args = Args::none().with("quorum", i64::from(met.quorum)).with("present", i64::from(met.counted));
        words.say(if met.met { "minutes-quorum-met" } else { "minutes-quorum-missed" }, &args)
    });
    let counted = |number: usize| html! { (number) };
    let mut facts = vec![
        (words.word("sitting-day"), html! { (day(sitting.day, lang)) }),
        (words.word("sitting-opened"), known(hour_of(&file.authority, sitting.opened_at, inside))),
        (words.word("sitting-closed"), known(hour_of(&file.authority, sitting.closed_at, inside))),
        (words.word("sitting-chair"), names(sitting.chair.as_slice())),
        (words.word("sitting-secretary"), names(&sitting.secretaries)),
        (words.word("sitting-in-office"), counted(file.in_office().len())),
        (words.word("sitting-present"), counted(sitting.present().count())),
        (words.word("sitting-proxies"), counted(sitting.proxies.len())),
        (words.word("sitting-excused"), counted(sitting.excused().count())),
        (words.word("minutes-quorum"), known(quorum)),
    ];
    for on in &page.told.adopted_here {
        facts.push((words.word("minutes-adopted-here"), html! { (day(*on, lang)) }));
    }
    html! {
        h2 { (words.word("minutes-head")) }
        (look::facts(&facts))
        p { a href=(format!("{}#items", address(inside, ""))) { (words.word("minutes-roll")) } }
        @if !page.told.reasons.is_empty() {
            h3 { (words.word("minutes-reasons")) }
            ul { @for one in &page.told.reasons { li {
                code { (one.code) } @if let Some(item) = one.item { " " (words.say("sitting-item-rank", &Args::none().with("rank", i64::from(item)))) }
                " – " span lang="fr" { (one.reason) }
            } } }
        }
    }
}

fn preamble(page: &Page<'_>) -> Markup {
    let words = page.inside.words();
    let known = page.told.minutes.preamble.join("\n\n");
    let mut field = page.form.field(page.inside.lang, "preamble", "", words.word("minutes-preamble"));
    if !page.form.has("preamble") {
        field.value = known;
    }
    field.hint = Some(words.word("minutes-preamble-hint"));
    html! { (look::textarea(&field, 4)) (meanwhile(page, &field.value, &page.told.minutes.preamble)) }
}

/// What someone saved meanwhile, under what was typed: both texts stay on the page.
fn meanwhile(page: &Page<'_>, typed: &str, saved: &[String]) -> Markup {
    let stale = page.form.refusals().iter().any(|refusal| refusal.code.0 == "changed-meanwhile");
    let saved = saved.join("\n\n");
    html! {
        @if stale && typed.replace("\r\n", "\n") != saved {
            p class="small" { strong { (page.inside.words().word("minutes-meanwhile")) } }
            blockquote lang="fr" { @if saved.is_empty() { "–" } @else { (french(&saved)) } }
        }
    }
}

fn view_item(page: &Page<'_>, item: &AgendaItem) -> Markup {
    let (words, file) = (page.inside.words(), &page.told.file);
    let act = item.act.as_ref().and_then(|act| file.entry(act));
    html! {
        section id=(format!("item-{}", item.order)) {
            h2 {
                @if item.order_known { (words.say("sitting-item-rank", &Args::none().with("rank", i64::from(item.order)))) " – " }
                span lang="fr" { (item.title) }
            }
            @if let Some(line) = act {
                p { (words.word("sitting-act")) " " a href=(page.inside.ways().act(&line.entry.number)) { (line.entry.number) } }
            }
            (roll(page, item))
            @for vote in &item.votes { (view_vote(page, vote)) }
            @if item.fate != Fate::Voted { p { strong { (words.word(&format!("sitting-fate-{}", item.fate.word()))) } } }
            (debate(page, item))
        }
    }
}

/// Who counted at the item, who left, who asked for a ballot.
fn roll(page: &Page<'_>, item: &AgendaItem) -> Markup {
    let (words, file) = (page.inside.words(), &page.told.file);
    let held = file.roll(item);
    let args = Args::none()
        .with("present", held.present.len())
        .with("proxies", held.proxies.len())
        .with("votes", i64::from(held.votes_available()));
    let met = file.quorum(item).map(|met| {
        let args = Args::none().with("quorum", i64::from(met.quorum)).with("present", i64::from(met.counted));
        words.say(if met.met { "minutes-quorum-met" } else { "minutes-quorum-missed" }, &args)
    });
    let out = file.sitting.interests.iter().filter(|one| one.item == item.order);
    let asked = [("public", item.requests.public), ("secret", item.requests.secret)];
    html! {
        p class="small" {
            (words.say("minutes-roll-at", &args))
            @if let Some(met) = met { " " (met) }
        }
        @for one in out {
            p { (words.say(if one.left_room { "minutes-left" } else { "minutes-out" },
                &Args::none().with("name", file.formal_name(&one.member)))) }
        }
        @for (ballot, members) in asked {
            @if let Some(members) = members {
                p { (words.say(&format!("minutes-asked-{ballot}"), &Args::none().with("count", i64::from(members)))) }
            }
        }
    }
}

fn view_vote(page: &Page<'_>, vote: &Vote) -> Markup {
    let (words, file) = (page.inside.words(), &page.told.file);
    let named = |position: Position| {
        let taken = vote.positions.iter().filter(move |taken| taken.position == position);
        taken.map(|taken| file.name(&taken.member)).collect::<Vec<String>>()
    };
    html! {
        p {
            @if let Some(about) = &vote.about { span lang="fr" { (about) } " – " }
            strong {
                (words.word(&format!("act-verdict-{}", vote.verdict.word())))
                @if vote.unanimous { ", " (words.word("act-unanimously")) }
            }
        }
        p class="small" {
            @if let Some(method) = vote.method { (words.word(&format!("act-method-{}", method.word()))) " · " }
            @match vote.count {
                Count::Counted(tally) => {
                    (words.word("act-position-for")) " " (tally.in_favour)
                    " · " (words.word("act-position-against")) " " (tally.against)
                    " · " (words.word("act-position-abstention")) " " (tally.abstentions)
                    " · " (words.word("act-position-not_voting")) " " (tally.not_voting)
                }
                Count::Declared => { (words.word("act-declared")) }
            }
        }
        @if vote.method != Some(VoteMethod::Secret) {
            @for position in Position::ALL.iter().copied() {
                @let names = named(position);
                @if !names.is_empty() {
                    p class="small" {
                        (words.word(&format!("act-position-{}", position.word()))) " – " (names.join(", "))
                    }
                }
            }
        }
    }
}

fn debate(page: &Page<'_>, item: &AgendaItem) -> Markup {
    let words = page.inside.words();
    let name = format!("debate-{}", item.order);
    if page.open() && matches!(item.fate, Fate::Voted | Fate::Heard) {
        let label = words.say("minutes-debate", &Args::none().with("order", i64::from(item.order)));
        let mut field = page.form.field(page.inside.lang, &name, "", label);
        if !page.form.has(&name) {
            field.value = item.debate.join("\n\n");
        }
        return html! { (look::textarea(&field, 3)) (meanwhile(page, &field.value, &item.debate)) };
    }
    html! {
        @if item.debate.is_empty() {
            @if matches!(item.fate, Fate::Voted | Fate::Heard) {
                p { (words.word("minutes-debate-of")) " " (look::known(None, page.inside.lang)) }
            }
        } @else { @for text in &item.debate { p lang="fr" { (french(text)) } } }
    }
}
