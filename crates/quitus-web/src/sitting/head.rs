//! The head of a sitting: when, where, who presides, how it was convened and whether that was in time.

use super::SittingPage;
use crate::look;
use maud::{Markup, html};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, Day};
use quitus_core::law::{clear_days, deliberation_list_due};
use quitus_core::sitting::{Officer, SittingState};
use quitus_words::typography::{day, french as set_french, hour};

pub(super) fn view(page: &SittingPage<'_>) -> Markup {
    let (words, sitting) = (page.words(), &page.file.sitting);
    let lang = page.inside.lang;
    let state = words.word(&format!("sitting-state-{}", sitting.state.word()));
    let said = html! {
        h1 { span lang="fr" { (page.file.assembly.name) } " " span class="muted" { (day(sitting.day, lang)) } }
        p class="lead" { (words.say("sitting-lead", &Args::none().with("state", state))) }
        (look::facts(&facts(page)))
        @if page.prepares() {
            @let prepare = format!("{}/prepare", page.inside.ways().sitting(sitting.day, &page.file.assembly.key));
            p { (look::button_link(&prepare, &words.word(if page.met() { "prepare-second-open" } else { "prepare-open" }), true)) }
        }
        @if page.inside.may(Right::ReadPapers) && !page.silent() {
            @let notice = format!("{}/notice", page.inside.ways().sitting(sitting.day, &page.file.assembly.key));
            p { a href=(notice) { (words.word("notice-open")) } }
            (after(page))
        }
        @if sitting.state == SittingState::Planned && !page.keeper() { p { (words.word("sitting-agenda-later")) } }
        @if page.keeper() { @if let Some(remark) = &sitting.remark { p class="muted" lang="fr" { (set_french(remark)) } } }
    };
    look::beside(said, note(page))
}

/// The ways to what follows a sitting: its results until it is closed, its list and its minutes once it was held.
fn after(page: &SittingPage<'_>) -> Markup {
    let (words, sitting) = (page.words(), &page.file.sitting);
    let here = page.inside.ways().sitting(sitting.day, &page.file.assembly.key);
    let records = page.inside.may(Right::RecordSittings)
        && sitting.day <= page.inside.today
        && matches!(sitting.state, SittingState::Planned | SittingState::Convened);
    html! {
        @if records { p { a href=(format!("{here}/results")) { (words.word("results-open")) } } }
        @if sitting.state == SittingState::Held {
            p {
                a href=(format!("{here}/list")) { (words.word("list-title")) } " · "
                a href=(format!("{here}/minutes")) { (words.word("minutes-title")) }
            }
        }
    }
}

fn facts(page: &SittingPage<'_>) -> Vec<(String, Markup)> {
    let (words, sitting) = (page.words(), &page.file.sitting);
    let lang = page.inside.lang;
    let known = |text: Option<String>| look::known(text.as_deref(), lang);
    let plain = |number: usize| html! { (number) };
    let mut facts =
        vec![(words.word("sitting-convoked"), known(sitting.convoked_on.map(|sent| day(sent, lang))))];
    if let Some(first) = sitting.second_of {
        facts.push((words.word("sitting-second-of"), html! { (day(first, lang)) }));
    }
    if let Some(hour) = page.convened_for.and_then(|minutes| hour(minutes, lang)) {
        facts.push((words.word("prepare-hour"), html! { (hour) }));
    }
    facts.push((words.word("sitting-place"), french(sitting.place.as_deref(), page)));
    if page.met() {
        facts.push((words.word("sitting-opened"), known(page.hour(sitting.opened_at))));
        facts.push((words.word("sitting-closed"), known(page.hour(sitting.closed_at))));
    }
    facts.push((words.word("sitting-chair"), officers(page, sitting.chair.as_slice())));
    facts.push((words.word("sitting-secretary"), officers(page, &sitting.secretaries)));
    facts.push((words.word("sitting-in-office"), plain(page.file.in_office().len())));
    if page.met() {
        facts.push((words.word("sitting-present"), plain(sitting.present().count())));
        facts.push((words.word("sitting-proxies"), plain(sitting.proxies.len())));
        facts.push((words.word("sitting-excused"), plain(sitting.excused().count())));
    }
    facts
}

fn french(text: Option<&str>, page: &SittingPage<'_>) -> Markup {
    html! { @match text {
        Some(text) => { span lang="fr" { (text) } }
        None => { (look::known(None, page.inside.lang)) }
    } }
}

fn officers(page: &SittingPage<'_>, officers: &[Officer]) -> Markup {
    html! {
        @if officers.is_empty() { (look::known(None, page.inside.lang)) }
        @for (rank, officer) in officers.iter().enumerate() {
            @if rank > 0 { br; }
            (page.file.formal_name(&officer.member)) span class="muted" lang="fr" { ", " (officer.capacity) }
        }
    }
}

/// Why it could sit: the days of notice, then what was made public of it and when it was due.
fn note(page: &SittingPage<'_>) -> Markup {
    let (words, sitting) = (page.words(), &page.file.sitting);
    let days = sitting.convoked_on.map(|sent| clear_days::clear_days(sent, sitting.day, sitting.day));
    html! {
        h2 { (words.word("sitting-notice")) }
        @match days {
            Some(Ok(days)) => { p class="sum" { (words.say("sitting-clear-days", &Args::none().with("count", days))) } }
            Some(Err(_)) => { p { (words.word("sitting-rule-unknown")) } }
            None => { p { (words.word("sitting-notice-unknown")) } }
        }
        (page.why(&clear_days::RULE))
        @if sitting.state == SittingState::Held { (papers(page)) }
    }
}

fn papers(page: &SittingPage<'_>) -> Markup {
    let (words, papers, held) = (page.words(), &page.file.sitting.papers, page.file.sitting.day);
    let lang = page.inside.lang;
    let due = deliberation_list_due::deliberation_list_due(held, held).ok();
    let facts = [
        (words.word("sitting-list-published"), when(page, papers.list_published_on)),
        (words.word("sitting-list-due"), look::known(due.map(|due| day(due, lang)).as_deref(), lang)),
        (words.word("sitting-minutes-adopted"), when(page, papers.minutes_adopted_on)),
        (words.word("sitting-minutes-published"), when(page, papers.minutes_published_on)),
    ];
    html! {
        h2 { (words.word("sitting-publicity")) }
        (look::facts(&facts))
        (page.why(&deliberation_list_due::RULE))
    }
}

/// A day done by the day read; not yet, or not known when the source is silent.
fn when(page: &SittingPage<'_>, done: Option<Day>) -> Markup {
    let words = page.words();
    html! {
        @match done.filter(|done| *done <= page.inside.today) {
            Some(done) => { (day(done, page.inside.lang)) }
            None if page.silent() => { (look::known(None, page.inside.lang)) }
            None => { span class="muted" { (words.word("sitting-not-yet")) } }
        }
    }
}
