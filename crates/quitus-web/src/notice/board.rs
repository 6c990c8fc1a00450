//! After sending: member by member, what was sent, when, what the mail server answered, what waits for someone.

use super::{marked, notice_of, state_of};
use crate::filled::Filled;
use crate::look::{self, Field, RuledTable};
use crate::place::Inside;
use maud::{Markup, html};
use quitus_app::{NoticeBoard, NoticeLine};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, Day};
use quitus_core::law::notice::NoticeOutcome;
use quitus_core::sitting::Sending;
use quitus_pictures::{Column, State};
use quitus_words::typography::{count, day, french};

pub(super) fn view(inside: &Inside, form: &Filled, board: &NoticeBoard) -> Markup {
    let words = inside.words();
    let wanting = board.lines.iter().filter(|line| needs_someone(line)).count();
    let said = html! {
        h1 { (words.word("notice-title")) " " span class="muted" lang="fr" { (board.file.assembly.name) } }
        (form.summary(inside.lang))
        (look::facts(&facts(inside, board)))
        @if wanting > 0 { p { strong { (words.say("notice-wanting", &Args::none().with("count", wanting))) } } }
        ul class="inline" {
            li { a href=(inside.href("/outbox")) { (words.word("outbox-title")) } }
            @if board.lines.iter().any(|line| line.letter.is_none()) {
                li { a href=(notice_of(inside, "/plis.pdf")) type="application/pdf" { (words.word("notice-paper-sheet")) } }
                li { a href=(notice_of(inside, "/plis.csv")) { (words.word("notice-paper-list")) } }
            }
            li { a href=(format!("{}/seance.ics", sitting(inside))) { (words.word("notice-calendar")) } }
        }
        @if waiting_papers(board) > 0 && inside.may(Right::PrepareSittings) { (posted(inside, form, board)) }
    };
    html! {
        (look::beside(said, html! { h2 { (words.word("notice-proof")) } p { (words.word("notice-proof-why")) } }))
        div class="wide" {
            @if wanting > 0 { (refused(inside, board)) }
            (look::ruled_table(&table(inside, board)))
        }
    }
}

fn facts(inside: &Inside, board: &NoticeBoard) -> Vec<(String, Markup)> {
    let (words, lang) = (inside.words(), inside.lang);
    let Some(last) = board.notices.last() else { return Vec::new() };
    let sent = board.lines.iter().filter(|line| line.sent_on.is_some()).count();
    let least = board.lines.iter().filter_map(|line| line.term.map(|term| term.clear)).min();
    let mut facts = vec![
        (words.word("sitting-day"), html! { (day(board.file.sitting.day, lang)) }),
        (words.word("notice-sent-out"), html! { (day(last.sent_on, lang)) }),
        (
            words.word("notice-left-to"),
            html! { (number(inside, sent)) " / " (number(inside, board.lines.len())) },
        ),
    ];
    if let Some(least) = least {
        let clear = words.say("notice-clear", &Args::none().with("count", least.max(0)));
        facts.push((words.word("notice-least"), html! { strong { (clear) } }));
    }
    if let Some(reason) = &last.urgent_reason {
        facts.push((words.word("notice-urgent"), html! { span lang="fr" { (french(reason)) } }));
    }
    if let Some(reason) = &last.correction {
        facts.push((words.word("notice-correction"), html! { span lang="fr" { (french(reason)) } }));
    }
    facts
}

/// Whose convocation did not leave, what the mail server said, and the ways on: again, on paper, by hand.
fn refused(inside: &Inside, board: &NoticeBoard) -> Markup {
    let words = inside.words();
    html! {
        h2 id="refused" { (words.word("notice-refused")) }
        p { (words.word("notice-refused-said")) }
        ul class="gestures" { @for line in board.lines.iter().filter(|line| needs_someone(line)) { li {
            h3 lang="fr" { (line.name) }
            p class="small" { (line.delivery.address.as_deref().unwrap_or("–")) " " (state(inside, line)) }
            @if inside.may(Right::PrepareSittings) { (ways_on(inside, line)) }
        } } }
    }
}

fn ways_on(inside: &Inside, line: &NoticeLine) -> Markup {
    let words = inside.words();
    let own = notice_of(inside, &format!("/members/{}", crate::ways::segment(&line.key)));
    let way = |sending: Sending, key: &str| {
        html! {
            form method="post" action=(own) {
                (look::hidden("sending", sending.word()))
                @if sending == Sending::Hand { (look::hidden("day", &inside.today.to_string())) }
                (look::button(&words.word(key)))
            }
        }
    };
    html! {
        div class="gesture" {
            (way(Sending::Email, "notice-way-email"))
            (way(Sending::Paper, "notice-way-paper"))
            (way(Sending::Hand, "notice-way-hand"))
            a href=(own) { (words.word("notice-proof")) }
        }
    }
}

fn posted(inside: &Inside, form: &Filled, board: &NoticeBoard) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let field = form.field(lang, "day", "date", words.word("notice-posted-on"));
    let value = if form.has("day") { field.value.clone() } else { inside.today.to_string() };
    html! {
        form method="post" action=(notice_of(inside, "/papers")) {
            p { (words.say("notice-papers-wait", &Args::none().with("count", waiting_papers(board)))) }
            (look::field(&Field { value, required: true, ..field }))
            (look::main_button(&words.word("notice-post")))
        }
    }
}

fn table(inside: &Inside, board: &NoticeBoard) -> RuledTable {
    let words = inside.words();
    RuledTable {
        caption: words.word("notice-who"),
        columns: vec![
            Column::text(words.word("notice-member")),
            Column::text(words.word("notice-how")),
            Column::text(words.word("notice-state")),
            Column::text(words.word("notice-day")),
            Column::number(words.word("notice-clear-days")),
        ],
        rows: board.lines.iter().map(|line| row(inside, line)).collect(),
        total: None,
    }
}

fn row(inside: &Inside, line: &NoticeLine) -> Vec<Markup> {
    let (words, lang) = (inside.words(), inside.lang);
    let proof = notice_of(inside, &format!("/members/{}", crate::ways::segment(&line.key)));
    let sent = |on: Day| day(on, lang);
    vec![
        html! { a href=(proof) lang="fr" { (line.name) } },
        html! { (words.word(&format!("notice-sending-{}", line.delivery.sending.word()))) },
        state(inside, line),
        html! { @match line.sent_on {
            Some(on) => { (sent(on)) }
            None => { span class="muted" { (words.word("sitting-not-yet")) } }
        } },
        html! { @match line.term {
            Some(term) => {
                (term.clear)
                @if matches!(term.outcome, Some(NoticeOutcome::TooShort | NoticeOutcome::Void)) { " " strong { "!" } }
            }
            None => { "–" }
        } },
    ]
}

/// Where the sending to a member stands; a letter that did not leave shows what the mail server said.
pub(super) fn state(inside: &Inside, line: &NoticeLine) -> Markup {
    let words = inside.words();
    html! {
        @match (&line.letter, line.delivery.sending) {
            (Some(posted), _) => {
                (state_of(inside, posted.progress.state))
                @if posted.progress.state.needs_someone() {
                    @if let Some(answer) = &posted.progress.answer { " " span class="small muted" { (answer) } }
                }
            }
            (None, Sending::Hand) => { (marked(State::Held, &words.word("notice-handed"))) }
            (None, _) if line.delivery.given.is_some() => { (marked(State::Held, &words.word("notice-given"))) }
            (None, _) => { (marked(State::ToDo, &words.word("notice-to-post"))) }
        }
    }
}

fn needs_someone(line: &NoticeLine) -> bool {
    line.letter.as_ref().is_some_and(|posted| posted.progress.state.needs_someone())
}

fn waiting_papers(board: &NoticeBoard) -> usize {
    board.lines.iter().filter(|line| line.delivery.sending_waits()).count()
}

fn sitting(inside: &Inside) -> String {
    inside.ways().to(&["sittings", inside.param("date"), inside.param("assembly")])
}

fn number(inside: &Inside, counted: usize) -> String {
    count(i64::try_from(counted).unwrap_or(i64::MAX), inside.lang)
}
