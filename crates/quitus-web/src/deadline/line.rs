//! One deadline: what, about what, by when, where it stands, the article, the one gesture.

use super::{deadline_subject as subject, may_enter};
use crate::filled::Filled;
use crate::look;
use crate::place::Inside;
use maud::{Markup, html};
use quitus_core::kernel::Args;
use quitus_core::legality::deadlines::{
    Deadline, DeadlineAction, DeadlineKind, DeadlineState, DeadlineSubject,
};
use quitus_pictures::State;
use quitus_words::typography::day;
use quitus_words::{Lang, Words};

/// What it is about, as a link to its page where it has one.
pub(crate) fn about(inside: &Inside, one: &Deadline) -> Markup {
    let said = subject(one, inside.lang);
    html! { @match place(inside, one) { Some(href) => { a href=(href) { (said) } } None => { (said) } } }
}

fn place(inside: &Inside, one: &Deadline) -> Option<String> {
    let ways = inside.ways();
    match &one.subject {
        DeadlineSubject::Act { number, of_sitting: true, .. } => Some(ways.act(number)),
        DeadlineSubject::Act { number, of_sitting: false, .. } => Some(ways.to(&["decisions", number])),
        DeadlineSubject::Sitting { day, assembly, .. } => Some(ways.sitting(*day, assembly)),
        DeadlineSubject::Agreement { .. }
        | DeadlineSubject::Quarter { .. }
        | DeadlineSubject::Register { .. } => None,
    }
}

/// By when: the day and the last lawful hour.
pub(crate) fn said_due(one: &Deadline, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let on = |key: &str, args: Args| words.say(key, &args);
    html! {
        @match (one.due, one.last_hour) {
            (Some(due), _) if matches!(one.state, DeadlineState::Running | DeadlineState::Over) => {
                (on("deadline-runs-until", Args::none().with("day", day(due, lang))))
            }
            (Some(due), Some((hour, minute))) => {
                @let minutes = u16::from(hour) * 60 + u16::from(minute);
                @let hour = quitus_words::typography::hour(minutes, lang).unwrap_or_default();
                (on("deadline-due", Args::none().with("day", day(due, lang)).with("hour", hour)))
            }
            (Some(due), None) => { (on("deadline-due-day", Args::none().with("day", day(due, lang)))) }
            (None, _) if matches!(one.kind, DeadlineKind::Transmitted | DeadlineKind::Published | DeadlineKind::Notified) => {
                span class="muted" { (words.word("deadline-no-term")) }
            }
            (None, _) => { span class="muted" { (words.word("deadline-no-day")) } }
        }
    }
}

/// Where it stands, with its mark, and the days late.
pub(super) fn state_of(one: &Deadline, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let mark = match one.state {
        DeadlineState::Overdue => State::Overdue,
        DeadlineState::DueSoon => State::DueSoon,
        DeadlineState::ToDo | DeadlineState::Running => State::ToDo,
        DeadlineState::Done | DeadlineState::Over => State::Held,
        DeadlineState::Unknown => State::Unknown,
    };
    let plain = matches!(one.state, DeadlineState::Running | DeadlineState::Over | DeadlineState::Done);
    html! {
        @if plain { span class="state" { (words.word(&format!("deadline-state-{}", one.state.word()))) } }
        @else { (look::state_mark(mark, lang)) }
        @if let Some(done) = one.done_on { br; (words.say("deadline-done", &Args::none().with("day", day(done, lang)))) }
        @if one.late > 0 { br; strong { (words.say("deadline-late", &Args::none().with("days", one.late))) } }
    }
}

/// The article, as a link to its rule.
pub(super) fn article(inside: &Inside, one: &Deadline) -> Markup {
    let article = quitus_words::typography::french(one.citation.article);
    html! {
        @match one.citation.rule {
            Some(rule) => { a href=((inside.rule_link())(rule)) lang="fr" { (article) } }
            None => { span lang="fr" { (article) } }
        }
    }
}

/// The one gesture: a button that says it was done today, or the page that does it; below, another day and a proof.
pub(super) fn action(inside: &Inside, one: &Deadline, back: &str) -> Markup {
    if !may_enter(inside) || matches!(one.state, DeadlineState::Running | DeadlineState::Over) {
        return html! {};
    }
    let words = inside.words();
    let label = words.word(&format!("deadline-button-{}", one.kind.word()));
    html! {
        @if one.is_open() {
            @match one.action {
                DeadlineAction::SendNotices => {
                    @if let Some(href) = place(inside, one) {
                        (look::button_link(&format!("{href}/notice"), &label, false))
                    }
                }
                DeadlineAction::AdoptMinutes => {
                    @if let Some(href) = place(inside, one) {
                        (look::button_link(&href, &words.word("deadline-adopt-minutes"), false))
                    }
                }
                DeadlineAction::PlanSitting => { (look::button_link(&inside.href("/sittings"), &label, false)) }
                DeadlineAction::SendCopies => {
                    (look::button_link(&inside.href("/copies"), &words.word("deadline-send-copies"), false))
                }
                DeadlineAction::EnterDay => { (done_today(inside, one, &label, back)) }
                DeadlineAction::Nothing => {}
            }
        }
        @if one.kind.may_be_entered() { (other_day(inside, one, back)) }
    }
}

fn done_today(inside: &Inside, one: &Deadline, label: &str, back: &str) -> Markup {
    let what = format!("{label} – {}", subject(one, inside.lang));
    html! {
        form method="post" action=(inside.href("/deadlines/done")) {
            (named(one, back))
            (look::hidden("done_on", &inside.today.to_string()))
            button type="submit" aria-label=(what) { (label) }
        }
    }
}

fn named(one: &Deadline, back: &str) -> Markup {
    html! {
        (look::hidden("kind", one.kind.word()))
        (look::hidden("subject", &one.subject.key()))
        (look::hidden("back", back))
    }
}

/// A day of one's own, a proof; for what is done already, the reason to take it back.
fn other_day(inside: &Inside, one: &Deadline, back: &str) -> Markup {
    let words = inside.words();
    let summary = if one.done_on.is_some() { "deadline-take-back" } else { "deadline-other-day" };
    let nth = format!("{}-{}", one.kind.word(), one.subject.key().replace(':', "-"));
    let known = one.done_on.map_or_else(String::new, |done| done.to_string());
    let input = |name: &str, kind: &str, key: &str, value: &str| {
        let id = format!("{name}-{nth}");
        html! {
            div class="field" {
                label for=(id) { (words.word(key)) }
                input id=(id) name=(name) type=(kind) value=(value);
            }
        }
    };
    html! {
        details {
            summary { (words.word(summary)) }
            form method="post" action=(inside.href("/deadlines/done")) {
                (named(one, back))
                (input("done_on", "date", "deadline-day", &known))
                (input("proof", "text", "deadline-proof", ""))
                @if one.done_on.is_some() { (input("reason", "text", "deadline-reason", "")) }
                (look::button(&words.word("deadline-enter")))
            }
        }
    }
}

/// The fields of the form offered again.
pub(super) fn day_fields(form: &Filled, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let mut proof = form.field(lang, "proof", "text", words.word("deadline-proof"));
    proof.hint = Some(words.word("deadline-proof.hint"));
    html! {
        (look::field(&form.field(lang, "done_on", "date", words.word("deadline-day"))))
        (look::field(&proof))
        (look::field(&form.field(lang, "reason", "text", words.word("deadline-reason"))))
    }
}
