//! Answers to a notice as the clerk keeps them: who said what, and one more that came by telephone or on paper.

use super::{acted, board_of, choices, office, page, prepared, text_of};
use crate::filled::{Filled, made_once};
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside};
use maud::{Markup, html};
use quitus_app::{AnswerAsked, PreparedSitting};
use quitus_core::kernel::{Args, MemberId};
use quitus_core::law::{proxies_held, proxy_valid};
use quitus_core::sitting::{Answer as Given, Channel, Reply, SittingState, standing_answers};
use quitus_pictures::Column;
use quitus_words::Words;

/// The answers, and the form that enters one.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Filled::default()).await
}

/// Enters an answer that was received.
pub async fn enter(inside: Inside, form: Filled) -> Answer {
    let (acting, text, asked) = (inside.acting(), text_of(&inside), asked(&form));
    let done = inside.ask_here(move |quitus, code| quitus.answer_notice(&acting, code, &text, &asked)).await;
    let on = board_of(&inside, "/answers");
    acted(done, on, async |refusals| shown(&inside, form.refused(refusals)).await).await
}

/// An answer as a form sends it.
pub(super) fn asked(form: &Filled) -> AnswerAsked {
    AnswerAsked {
        id: form.get("id").to_owned(),
        member: form.get("member").to_owned(),
        reply: form.get("reply").to_owned(),
        holder: form.get("holder").to_owned(),
        channel: form.get("channel").to_owned(),
    }
}

async fn shown(inside: &Inside, form: Filled) -> Answer {
    let prepared = prepared(inside).await?;
    let words = inside.words();
    let waits = matches!(prepared.file.sitting.state, SittingState::Planned | SittingState::Convened);
    let said = html! {
        h1 { (words.word("prepare-answers")) }
        (form.summary(inside.lang))
        @if waits { (entry(inside, &prepared, &form)) }
    };
    let link = |rule: &'static quitus_core::law::Rule| html! { p { a href=(inside.rule_link()(rule.id)) { (rule.article) } } };
    let note = html! { p { (words.word("prepare-answers-why")) } (link(&proxies_held::RULE)) (link(&proxy_valid::RULE)) };
    let main = html! {
        (look::beside(said, note))
        div class="wide" { (look::ruled_table(&table(inside, &prepared))) }
    };
    page(inside, &prepared, "prepare-answers", main)
}

fn entry(inside: &Inside, prepared: &PreparedSitting, form: &Filled) -> Markup {
    let (words, lang, mut dice) = (inside.words(), inside.lang, inside.dice());
    let members = choices(&words.word("item-choose-member"), office(prepared));
    let holders = choices(&words.word("answer-no-holder"), office(prepared));
    let word = |prefix: &str, word: &str| (word.to_owned(), words.word(&format!("{prefix}-{word}")));
    let replies: Vec<_> =
        ["present", "excused", "proxy", "withdrawn"].map(|reply| word("answer-reply", reply)).to_vec();
    let channels: Vec<_> = [Channel::Telephone, Channel::Paper, Channel::Email]
        .map(|channel| word("answer-channel", channel.word()))
        .to_vec();
    html! {
        form method="post" action=(board_of(inside, "/answers")) {
            (made_once(form, &mut dice))
            (look::choice(&form.field(lang, "member", "", words.word("answer-member")), &members))
            (look::choice(&form.field(lang, "reply", "", words.word("answer-reply")), &replies))
            (look::choice(&form.field(lang, "holder", "", words.word("answer-holder")), &holders))
            (look::choice(&form.field(lang, "channel", "", words.word("answer-channel")), &channels))
            (look::main_button(&words.word("answer-enter")))
        }
    }
}

fn table(inside: &Inside, prepared: &PreparedSitting) -> RuledTable {
    let words = inside.words();
    let standing = standing_answers(&prepared.answers);
    let row = |member: &&quitus_core::assembly::Member| {
        let answer = standing.iter().find(|one| one.member == member.id);
        let name = |id: &MemberId| prepared.file.name(id);
        vec![
            html! { (member.name.plain()) },
            html! { @match answer {
                Some(one) => { (said(one, words, &name)) }
                None => { span class="muted" { (words.word("answer-silent")) } }
            } },
            html! { @if let Some(one) = answer { (words.word(&format!("answer-channel-{}", one.channel.word()))) } @else { "–" } },
        ]
    };
    RuledTable {
        caption: words.say("answer-caption", &Args::none().with("count", standing.len())),
        columns: vec![
            Column::text(words.word("answer-member")),
            Column::text(words.word("answer-reply")),
            Column::text(words.word("answer-channel")),
        ],
        rows: office(prepared).iter().map(row).collect(),
        total: None,
    }
}

/// An answer in words.
pub(super) fn said(answer: &Given, words: Words, name: &dyn Fn(&MemberId) -> String) -> String {
    match &answer.reply {
        Reply::Proxy(holder) => words.say("answer-proxy-to", &Args::none().with("name", name(holder))),
        other => words.word(&format!("answer-reply-{}", other.word())),
    }
}
