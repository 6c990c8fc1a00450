//! The clerk's board of a sitting: its days, its agenda with what each item lacks, the answers so far.

use super::drafts::{standing, waiting};
use super::{acted, board_of, page, prepared, text_of, version};
use crate::filled::Filled;
use crate::look;
use crate::place::{Answer, Inside};
use crate::{assets, ways};
use maud::{Markup, html};
use quitus_app::{LeftOver, Move, PreparedItem, PreparedSitting};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, Day, Refusal};
use quitus_core::law::{Ruled, quarterly_sitting};
use quitus_core::sitting::{
    Expected, MissingStep, Notice, SendingToday, SittingState, expected_by_answers, second_meeting,
};
use quitus_pictures::State;
use quitus_words::typography::{day, french, hour};

/// The board.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Vec::new()).await
}

/// Moves an item of the agenda: one place up or down, or to a place.
pub async fn order(inside: Inside, form: Filled) -> Answer {
    let (acting, text, version) = (inside.acting(), text_of(&inside), version(&form));
    let (item, to) = match (form.given("up"), form.given("down")) {
        (Some(item), _) => (item, Move::Up),
        (None, Some(item)) => (item, Move::Down),
        (None, None) => (form.get("item"), Move::To(form.get("to").parse().unwrap_or_default())),
    };
    let item = item.to_owned();
    let on = format!("{}#item-{}", board_of(&inside, ""), ways::segment(&item));
    let done = inside
        .ask_here(move |quitus, code| quitus.order_agenda(&acting, code, &text, &item, to, version))
        .await;
    acted(done, on, async |refusals| shown(&inside, refusals).await).await
}

/// Takes an item of an earlier sitting up again.
pub async fn carry(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let (id, from) = (form.get("id").to_owned(), form.get("from").to_owned());
    let done = inside.ask_here(move |quitus, code| quitus.carry_item(&acting, code, &text, &id, &from)).await;
    let on = format!("{}#agenda", board_of(&inside, ""));
    acted(done, on, async |refusals| shown(&inside, refusals).await).await
}

/// Puts a draft that is ready on the agenda.
pub async fn add_draft(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let (id, draft, reason) =
        (form.get("id").to_owned(), form.get("draft").to_owned(), form.get("reason").to_owned());
    let done = inside
        .ask_here(move |quitus, code| {
            quitus.add_draft_to_agenda(&acting, code, &text, &id, &draft, Some(&reason))
        })
        .await;
    let on = format!("{}#agenda", board_of(&inside, ""));
    acted(done, on, async |refusals| shown(&inside, refusals).await).await
}

pub(super) async fn shown(inside: &Inside, refusals: Vec<Refusal>) -> Answer {
    let prepared = prepared(inside).await?;
    page(inside, &prepared, "prepare-title", main(inside, &prepared, &refusals))
}

fn main(inside: &Inside, prepared: &PreparedSitting, refusals: &[Refusal]) -> Markup {
    let words = inside.words();
    let open = prepared.file.sitting.state == SittingState::Planned;
    html! {
        (look::beside(head(inside, prepared, refusals), days(inside, prepared)))
        div class="wide" id="agenda" {
            h2 { (words.word("sitting-agenda")) }
            (agenda(inside, prepared, open))
        }
        @if open { (waiting(inside, &prepared.waiting)) (left_over(inside, &prepared.left_over)) }
        (look::beside(answers(inside, prepared), html! { p { (words.word("prepare-answers-why")) } }))
        @if open { script type="module" src=(assets::address("agenda.js")) {} }
    }
}

fn head(inside: &Inside, prepared: &PreparedSitting, refusals: &[Refusal]) -> Markup {
    let (words, lang, sitting) = (inside.words(), inside.lang, &prepared.file.sitting);
    let state = words.word(&format!("sitting-state-{}", sitting.state.word()));
    let at = prepared.plan.begins_at.and_then(|minutes| hour(minutes, lang));
    let facts = [
        (words.word("sitting-day"), html! { (day(sitting.day, lang)) }),
        (words.word("prepare-hour"), look::known(at.as_deref(), lang)),
        (words.word("sitting-place"), look::known(sitting.place.as_deref(), lang)),
        (words.word("sitting-state"), html! { (state) }),
    ];
    html! {
        h1 { (words.word("prepare-title")) " " span class="muted" lang="fr" { (prepared.file.assembly.name) } }
        (look::refusal_box(refusals, lang, inside.rule_link()))
        (look::facts(&facts))
        @if let Some(cancelled) = &prepared.plan.cancelled {
            p { strong { (words.word("prepare-cancelled")) } " " span lang="fr" { (french(cancelled.reason.as_deref().unwrap_or("–"))) } }
        }
        @match sitting.state {
            SittingState::Planned => {
                @if let Some(last) = &prepared.convoked { (reopened(inside, prepared, last)) }
                ul class="inline" {
                    li { a href=(board_of(inside, "/head")) { (words.word("prepare-head")) } }
                    li { a href=(board_of(inside, "/cancel")) { (words.word("prepare-cancel")) } }
                    li { a href=(board_of(inside, "/what-if")) { (words.word("what-if-title")) } }
                    li { a href=(notice_of(inside)) { (words.word("notice-open")) } }
                }
            }
            SittingState::Convened => {
                p { (words.word("prepare-closed")) }
                (record(inside, sitting.day))
                details {
                    summary { (words.word("prepare-reopen")) }
                    p { (words.word("prepare-reopen-said")) }
                    form method="post" action=(board_of(inside, "/reopen")) { (look::button(&words.word("prepare-reopen"))) }
                }
                ul class="inline" {
                    li { a href=(board_of(inside, "/cancel")) { (words.word("prepare-cancel")) } }
                    li { a href=(board_of(inside, "/what-if")) { (words.word("what-if-title")) } }
                    li { a href=(notice_of(inside)) { (words.word("notice-open")) } }
                }
            }
            SittingState::NoQuorum => { (second(inside, prepared)) }
            _ => { p { (words.word("prepare-over")) } }
        }
    }
}

/// An agenda opened again after its convocation: what members hold, and the two ways on.
fn reopened(inside: &Inside, prepared: &PreparedSitting, last: &Notice) -> Markup {
    let (words, on) = (inside.words(), day(last.sent_on, inside.lang));
    html! {
        p class="state state-due-soon" { (words.say("prepare-reopened", &Args::none().with("day", on))) }
        p { (look::button_link(&notice_of(inside), &words.word("prepare-send-again"), true)) }
        @if last.agenda == prepared.plan.version {
            form method="post" action=(board_of(inside, "/keep")) { (look::button(&words.word("prepare-keep"))) }
        }
    }
}

/// The way to the results once the day has come, for whoever records sittings.
fn record(inside: &Inside, held_on: Day) -> Markup {
    let sitting = inside.ways().to(&["sittings", inside.param("date"), inside.param("assembly")]);
    html! {
        @if inside.may(Right::RecordSittings) && held_on <= inside.today {
            p { (look::button_link(&format!("{sitting}/results"), &inside.words().word("results-open"), true)) }
        }
    }
}

/// The address of the convocations of the sitting.
fn notice_of(inside: &Inside) -> String {
    let sitting = inside.ways().to(&["sittings", inside.param("date"), inside.param("assembly")]);
    format!("{sitting}/notice")
}

/// After a failed quorum: the earliest second meeting, and how many items it may take up without any quorum.
fn second(inside: &Inside, prepared: &PreparedSitting) -> Markup {
    let words = inside.words();
    let meeting = second_meeting(&prepared.file.sitting, prepared.file.assembly.kind, inside.today);
    html! {
        @match meeting.earliest {
            Ok(earliest) => {
                @let args = Args::none().with("day", earliest).with("count", meeting.items.len());
                p { (words.say("prepare-second-earliest", &args)) }
                p { (article(inside, meeting.citation)) }
                p { (look::button_link(&inside.href("/sittings/new"), &words.word("prepare-new"), true)) }
            }
            Err(_) => { p { (words.word("sitting-rule-unknown")) } }
        }
    }
}

/// The days of the sitting against the law, before anything is sent.
fn days(inside: &Inside, prepared: &PreparedSitting) -> Markup {
    let (words, lang, days) = (inside.words(), inside.lang, &prepared.days);
    let said = |ruled: Ruled<Day>| {
        html! {
            @match ruled { Ok(on) => { (day(on, lang)) } Err(_) => { (words.word("sitting-rule-unknown")) } }
        }
    };
    let waiting = matches!(prepared.file.sitting.state, SittingState::Planned);
    html! {
        h2 { (words.word("sitting-notice")) }
        @if waiting {
            @if let Ok(what) = days.if_sent_today { p { (sending(inside, what)) } }
            @if let Ok(clear) = days.clear_today {
                p class="sum" { (words.say("prepare-clear-today", &Args::none().with("count", clear.max(0)))) }
            }
        }
        dl class="facts" {
            dt { (words.word("prepare-latest")) } dd { (said(days.latest_sending)) }
            @if let Some(latest) = days.latest_by_orders {
                dt { (words.word("prepare-latest-by-orders")) } dd { (day(latest, lang)) }
            }
            dt { (words.word("prepare-deposit")) } dd { (said(days.last_deposit)) }
            dt { (words.word("prepare-urgent")) } dd { (said(days.latest_urgent)) }
        }
        p { (article(inside, days.citation)) }
        (quarters(inside, prepared))
    }
}

fn sending(inside: &Inside, what: SendingToday) -> Markup {
    let (state, key) = match what {
        SendingToday::InTime => (State::Held, "prepare-in-time"),
        SendingToday::OnlyInUrgency => (State::DueSoon, "prepare-only-urgent"),
        SendingToday::TooLate => (State::Overdue, "prepare-too-late"),
    };
    marked(state, &inside.words().word(key))
}

pub(super) fn marked(state: State, said: &str) -> Markup {
    html! {
        span class=(format!("state state-{}", state.word())) {
            (maud::PreEscaped(quitus_pictures::mark(state))) (said)
        }
    }
}

fn quarters(inside: &Inside, prepared: &PreparedSitting) -> Markup {
    let words = inside.words();
    html! {
        @if let Ok(missing) = &prepared.quarters { @if !missing.is_empty() {
            @let list: Vec<String> = missing.iter().map(u32::to_string).collect();
            @let args = Args::none().with("year", i64::from(prepared.file.sitting.day.year())).with("quarters", list);
            p { (words.say("prepare-quarters", &args)) }
            p { (article(inside, quarterly_sitting::RULE.citation())) }
        } }
    }
}

fn article(inside: &Inside, citation: quitus_core::kernel::Citation) -> Markup {
    html! {
        @match citation.rule {
            Some(rule) => { a href=(inside.rule_link()(rule)) { (citation.article) } }
            None => { (citation.article) }
        }
    }
}

fn agenda(inside: &Inside, prepared: &PreparedSitting, open: bool) -> Markup {
    let words = inside.words();
    let lacking = prepared.items.iter().filter(|item| !item.missing.is_empty()).count();
    html! {
        @if prepared.items.is_empty() { p { (words.word("sitting-no-item")) } }
        @else {
            p { (words.say("prepare-lacking", &Args::none().with("items", prepared.items.len()).with("count", lacking))) }
        }
        @if open {
            form method="post" action=(board_of(inside, "/order")) class="agenda-form"
                data-moved=(words.word("prepare-moved")) data-grip=(words.word("prepare-grip")) {
                (look::hidden("version", &prepared.plan.version.to_string()))
                ol class="agenda" { @for item in &prepared.items { (line(inside, prepared, item, true)) } }
            }
            p { (look::button_link(&board_of(inside, "/items/new"), &words.word("prepare-add"), true)) }
        } @else {
            ol class="agenda" { @for item in &prepared.items { (line(inside, prepared, item, false)) } }
        }
    }
}

fn line(inside: &Inside, prepared: &PreparedSitting, line: &PreparedItem, open: bool) -> Markup {
    let (words, item) = (inside.words(), &line.item);
    let about = Args::none().with("title", item.title.as_str());
    let rapporteur = item.rapporteur.as_ref().map(|member| prepared.file.name(member));
    html! {
        li id=(format!("item-{}", item.id)) data-item=(item.id) tabindex="-1" {
            span class="rank" { (item.order) }
            div {
                p class="title-of" {
                    @if open { a href=(board_of(inside, &format!("/items/{}", ways::segment(item.id.as_str())))) lang="fr" { (item.title) } }
                    @else { span lang="fr" { (item.title) } }
                }
                p class="small muted" {
                    (words.word(&format!("item-kind-{}", line.kind.word())))
                    @if let Some(name) = &rapporteur { " · " (name) }
                    @if line.carried { " · " (words.word("prepare-carried")) }
                }
                @if let Some(draft) = &line.draft { p class="small" { (standing(inside, draft)) } }
                @for step in &line.missing { p class="small" { (marked(State::ToDo, &words.word(step_key(*step)))) } }
            }
            @if open {
                div class="moves" {
                    button type="submit" name="up" value=(item.id) aria-label=(words.say("prepare-up", &about)) { "↑" }
                    button type="submit" name="down" value=(item.id) aria-label=(words.say("prepare-down", &about)) { "↓" }
                }
            }
        }
    }
}

fn step_key(step: MissingStep) -> &'static str {
    match step {
        MissingStep::Rapporteur => "item-lacks-rapporteur",
        MissingStep::Note => "item-lacks-note",
    }
}

fn left_over(inside: &Inside, left: &[LeftOver]) -> Markup {
    let (words, mut dice) = (inside.words(), inside.dice());
    html! {
        @if !left.is_empty() {
            h2 { (words.word("prepare-left")) }
            ul class="files" { @for one in left { li {
                p class="title-of" lang="fr" { (one.item.title) }
                p class="small muted" { (words.say("prepare-left-of", &Args::none().with("day", one.day))) }
                form method="post" action=(board_of(inside, "/carry")) {
                    (look::hidden("id", &dice()))
                    (look::hidden("from", one.item.id.as_str()))
                    (look::button(&words.word("prepare-carry")))
                }
            } } }
        }
    }
}

/// How many said what, and where answers are entered.
fn answers(inside: &Inside, prepared: &PreparedSitting) -> Markup {
    let words = inside.words();
    let office: Vec<_> = prepared.file.in_office().into_iter().cloned().collect();
    let mut counts = [0usize; 4];
    for (_, expected) in expected_by_answers(&office, &prepared.answers) {
        let place = match expected {
            Expected::Comes => 0,
            Expected::Excused => 1,
            Expected::Gives(_) => 2,
            Expected::Silent => 3,
        };
        counts[place] += 1;
    }
    let keys = ["answer-present-count", "answer-excused-count", "answer-proxy-count", "answer-silent-count"];
    let facts: Vec<(String, Markup)> =
        keys.iter().zip(counts).map(|(key, count)| (words.word(key), html! { (count) })).collect();
    html! {
        h2 id="answers" { (words.word("prepare-answers")) }
        (look::facts(&facts))
        p { a href=(board_of(inside, "/answers")) { (words.word("prepare-answers-enter")) } }
    }
}
