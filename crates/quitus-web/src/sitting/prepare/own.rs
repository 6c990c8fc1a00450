//! A member's own page: their next sittings, the papers in their order, and one answer to give.

use super::answers;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::look;
use crate::place::{Answer, Inside, Section};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{OwnPage, OwnSitting, PaperKind};
use quitus_core::kernel::{Args, Refusal};
use quitus_core::law::proxy_valid;
use quitus_core::sitting::SittingState;
use quitus_words::typography::{day, hour};

/// The page of the member who signed in.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Filled::default()).await
}

/// Gives the member's answer to a sitting, then leads back.
pub async fn answer(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), form.get("sitting").to_owned());
    let asked =
        quitus_app::AnswerAsked { member: String::new(), channel: String::new(), ..answers::asked(&form) };
    let done = inside.ask_here(move |quitus, code| quitus.answer_notice(&acting, code, &text, &asked)).await;
    match done {
        Ok(_) => Ok(then_go(format!("{}#{}", inside.href("/me"), anchor(form.get("sitting"))))),
        Err(problem) => {
            let refusals = mendable(problem)?;
            Ok(offered_again(shown(&inside, form.refused(refusals)).await?))
        }
    }
}

/// A paper that the member received: the convocation, the agenda, the entry for a calendar, a file of an item.
pub async fn paper(inside: Inside) -> Answer {
    let (reader, text, asked) =
        (inside.reader().clone(), super::text_of(&inside), inside.param("sha256").to_owned());
    let (paper, bytes) =
        inside.ask_here(move |quitus, code| quitus.own_paper(&reader, code, &text, &asked)).await?;
    let shown = if paper.what == PaperKind::Calendar { "attachment" } else { "inline" };
    let head = [
        (CONTENT_TYPE, paper.media_type),
        (CONTENT_DISPOSITION, format!("{shown}; filename=\"{}\"", plain(&paper.name))),
        (CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    Ok((head, bytes).into_response())
}

/// A name that any header and any file system bears.
fn plain(name: &str) -> String {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    name.chars().map(|letter| if fits(letter) { letter } else { '-' }).collect()
}

fn anchor(sitting: &str) -> String {
    format!("s-{}", sitting.replace('/', "-"))
}

async fn shown(inside: &Inside, form: Filled) -> Answer {
    let (reader, today, words) = (inside.reader().clone(), inside.today, inside.words());
    let own = inside.ask_here(move |quitus, code| quitus.own_page(&reader, code, today)).await?;
    let shell = inside.shell(Section::Own, words.word("own-title"), Vec::new());
    inside.page(&shell, main(inside, &own, &form), None)
}

fn main(inside: &Inside, own: &OwnPage, form: &Filled) -> Markup {
    let words = inside.words();
    html! {
        h1 { (words.word("own-title")) }
        @match &own.member {
            None => { (look::empty_state(&words.word("own-nobody"), &words.word("own-nobody-said"), None)) }
            Some(member) => {
                p class="lead" { (member.name.formal()) }
                @if own.sittings.is_empty() {
                    (look::empty_state(&words.word("own-none"), &words.word("own-none-said"), None))
                }
                @for (nth, one) in own.sittings.iter().enumerate() { (sitting(inside, one, form, nth == 0)) }
            }
        }
    }
}

fn sitting(inside: &Inside, one: &OwnSitting, form: &Filled, first: bool) -> Markup {
    let (words, lang, file) = (inside.words(), inside.lang, &one.file);
    let key = format!("{}/{}", file.sitting.day, file.assembly.key);
    let at = one.plan.begins_at.and_then(|minutes| hour(minutes, lang));
    let refused: &[Refusal] = if form.get("sitting") == key { form.refusals() } else { &[] };
    html! {
        section class="own" id=(anchor(&key)) {
            h2 { span lang="fr" { (file.assembly.name) } }
            p class="lead" {
                (day(file.sitting.day, lang)) @if let Some(at) = &at { ", " (at) }
                @if let Some(place) = &file.sitting.place { br; span lang="fr" { (place) } }
            }
            (look::refusal_box(refused, lang, inside.rule_link()))
            (answer_form(inside, one, &key, first))
            @for name in &one.held_from { p { (words.say("own-held", &Args::none().with("name", name.as_str()))) } }
            (received(inside, one))
            (agenda(inside, one))
        }
    }
}

fn answer_form(inside: &Inside, one: &OwnSitting, key: &str, first: bool) -> Markup {
    let (words, mut dice) = (inside.words(), inside.dice());
    let name = |id: &quitus_core::kernel::MemberId| one.file.name(id);
    let standing = one.answer.as_ref().map(|answer| answers::said(answer, words, &name));
    let holds = one.answer.as_ref().and_then(|answer| answer.reply.holder());
    let id = |part: &str| format!("{part}-{}", anchor(key));
    let chosen = one.answer.as_ref().map(|answer| answer.reply.word());
    let radio = |reply: &'static str| {
        html! {
            div class="check" {
                input type="radio" id=(id(reply)) name="reply" value=(reply) required checked[chosen == Some(reply)];
                label for=(id(reply)) { (words.word(&format!("own-reply-{reply}"))) }
            }
        }
    };
    html! {
        p class="sum" {
            @match &standing {
                Some(said) => { (words.say("own-answered", &Args::none().with("answer", said.as_str()))) }
                None => { (words.word("own-not-answered")) }
            }
        }
        form method="post" action=(inside.href("/me/answer")) class="own-answer" {
            (look::hidden("id", &dice())) (look::hidden("sitting", key))
            fieldset {
                legend { (words.word("own-will-you")) }
                (radio("present")) (radio("excused")) (radio("proxy"))
                div class="field" {
                    label for=(id("holder")) { (words.word("answer-holder")) }
                    select id=(id("holder")) name="holder" {
                        option value="" { (words.word("answer-no-holder")) }
                        @for member in &one.holders {
                            option value=(member.key) selected[holds == Some(&member.id)] {
                                (member.name.family) " " (member.name.given)
                            }
                        }
                    }
                }
                p class="hint" { (words.word("own-proxy-hint")) " " a href=(inside.rule_link()(proxy_valid::RULE.id)) { (proxy_valid::RULE.article) } }
            }
            @let label = words.word(if standing.is_some() { "own-change" } else { "own-send" });
            @if first { (look::main_button(&label)) } @else { (look::button(&label)) }
        }
        @if holds.is_some() {
            form method="post" action=(inside.href("/me/answer")) {
                (look::hidden("id", &dice())) (look::hidden("sitting", key)) (look::hidden("reply", "withdrawn"))
                (look::button(&words.word("own-withdraw")))
            }
        }
    }
}

/// The convocation in force with its papers, each a link as wide as a thumb.
fn received(inside: &Inside, one: &OwnSitting) -> Markup {
    let (words, lang, sitting) = (inside.words(), inside.lang, &one.file.sitting);
    html! {
        @if let Some(notice) = &one.notice {
            h3 { (words.word("own-papers")) }
            p class="small" {
                (words.say("own-notice-of", &Args::none().with("day", day(notice.sent_on, lang))))
                @if let Some(reason) = &notice.correction {
                    br; (words.word("own-notice-replaces")) " " span lang="fr" { (quitus_words::typography::french(reason)) }
                }
            }
            @if sitting.state == SittingState::Planned { p { strong { (words.word("own-reopened")) } } }
            ul class="own-papers" { @for paper in &one.papers {
                li { a class="button" href=(paper_of(inside, one, &paper.sha256)) type=(paper.media_type) {
                    (words.word(&format!("own-paper-{}", paper.what.word())))
                } }
            } }
        }
    }
}

/// The address of a paper of a sitting.
fn paper_of(inside: &Inside, one: &OwnSitting, sha256: &str) -> String {
    let (day, key) = (one.file.sitting.day.to_string(), one.file.assembly.key.as_str());
    inside.ways().to(&["me", "sittings", &day, key, "papers", sha256])
}

/// The items in their order, each with its note, once the notice has left.
fn agenda(inside: &Inside, one: &OwnSitting) -> Markup {
    let (words, file) = (inside.words(), &one.file);
    let page = inside.ways().sitting(file.sitting.day, &file.assembly.key);
    html! {
        h3 { (words.word("sitting-agenda")) }
        @if file.sitting.state == SittingState::Planned { p { (words.word("sitting-agenda-later")) } }
        @else {
            ol class="steps" { @for item in &file.sitting.items { li value=(item.order) {
                p class="title-of" lang="fr" { (item.title) }
                @if let Some(rapporteur) = &item.rapporteur { p class="small muted" { (file.name(rapporteur)) } }
                @if !item.note.is_empty() {
                    details {
                        summary { (words.word("item-note")) }
                        @for paragraph in &item.note { p lang="fr" { (quitus_words::typography::french(paragraph)) } }
                    }
                }
                @for file in one.attachments.get(&item.id).into_iter().flatten() {
                    p { a href=(paper_of(inside, one, &file.sha256)) type="application/pdf" lang="fr" { (file.name) } " (PDF)" }
                }
            } } }
        }
        p { a href=(page) { (words.word("own-sitting-page")) } }
    }
}

#[cfg(test)]
mod tests {
    use super::super::clock;
    use super::*;

    #[test]
    fn an_anchor_is_one_word_and_an_hour_is_a_clock() {
        assert_eq!(anchor("2026-12-09/bureau"), "s-2026-12-09-bureau");
        assert_eq!(clock(Some(545)), "09:05");
        assert_eq!(clock(None), "");
    }
}
