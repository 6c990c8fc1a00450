//! The proof of sending of one member, and sending to that member again.

use super::board::state;
use super::{notice_of, shell, text_of};
use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::look::{self, Field, RuledTable};
use crate::place::{Answer, Inside};
use maud::{Markup, html};
use quitus_app::{MemberProof, ResendAsked, SentBy, clock_of};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, Day, Instant, Refusal};
use quitus_core::sitting::{Sending, SittingState};
use quitus_pictures::Column;
use quitus_words::typography::{day, hour};

/// What a member was sent for a sitting, with its proof.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, &Filled::default()).await
}

/// Sends to one member again, or enters that it was handed over.
pub async fn resend(inside: Inside, form: Filled) -> Answer {
    let done = match asked(&form) {
        Ok(asked) => {
            let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
            let member = inside.param("member").to_owned();
            inside
                .ask_here(move |quitus, code| {
                    quitus.resend_notice(&acting, &mut dice, Some(code), &text, &member, &asked)
                })
                .await
        }
        Err(refusal) => Err(Problem::refused(vec![refusal])),
    };
    match done {
        Ok(()) => Ok(then_go(own(&inside))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(shown(&inside, &form).await?))
        }
    }
}

fn asked(form: &Filled) -> Result<ResendAsked, Refusal> {
    let given_on = match form.given("day") {
        Some(text) => {
            let wrong = |_| Refusal::new("not-a-day").with("text", text).about("day");
            Some(text.parse::<Day>().map_err(wrong)?)
        }
        None => None,
    };
    Ok(ResendAsked { sending: Sending::from_word(form.get("sending")).unwrap_or(Sending::Email), given_on })
}

async fn shown(inside: &Inside, form: &Filled) -> Answer {
    let (reader, text) = (inside.reader().clone(), text_of(inside));
    let member = inside.param("member").to_owned();
    let proof =
        inside.ask_here(move |quitus, code| quitus.notice_proof(&reader, Some(code), &text, &member)).await?;
    let shell = shell(inside, &proof.file, Some(proof.name.clone()));
    inside.page(&shell, view(inside, form, &proof), None)
}

fn view(inside: &Inside, form: &Filled, proof: &MemberProof) -> Markup {
    let words = inside.words();
    let over = !matches!(proof.file.sitting.state, SittingState::Planned | SittingState::Convened);
    let said = html! {
        h1 { (words.word("notice-proof")) " " span class="muted" lang="fr" { (proof.name) } }
        (form.summary(inside.lang))
        @if proof.sent.is_empty() { p { (words.word("notice-nothing-sent")) } }
    };
    html! {
        (look::beside(said, html! { p { (words.word("notice-proof-why")) } }))
        @for (rank, sent) in proof.sent.iter().enumerate().rev() {
            (look::beside(one(inside, proof, sent, rank), html! {}))
        }
        @if !over && !proof.sent.is_empty() && inside.may(Right::PrepareSittings) {
            (look::beside(again(inside, form), html! { p { (words.word("notice-resend-why")) } }))
        }
    }
}

fn one(inside: &Inside, proof: &MemberProof, sent: &SentBy, rank: usize) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let line = &sent.line;
    let round = words.say("notice-round", &Args::none().with("number", i64::from(sent.notice.round)));
    let mut facts = vec![
        (
            words.word("notice-how"),
            html! { (words.word(&format!("notice-sending-{}", line.delivery.sending.word()))) },
        ),
        (words.word("notice-where"), look::known(line.delivery.address.as_deref(), lang)),
        (words.word("notice-state"), state(inside, line)),
        (words.word("notice-day"), look::known(line.sent_on.map(|on| day(on, lang)).as_deref(), lang)),
    ];
    if let Some(term) = line.term {
        let clear = words.say("notice-clear", &Args::none().with("count", term.clear.max(0)));
        facts.push((words.word("notice-left"), html! { (clear) }));
    }
    if let Some(id) = line.letter.as_ref().and_then(|posted| posted.progress.message_id.as_ref()) {
        facts.push(("Message-ID".to_owned(), html! { code { (id) } }));
    }
    if let Some(given) = &line.delivery.given {
        facts.push((words.word("notice-entered-by"), html! { (given.by) }));
    }
    html! {
        h2 id=(format!("sent-{rank}")) { (round) }
        (look::facts(&facts))
        p { a href=(inside.ways().file(&line.delivery.paper)) type="application/pdf" { (words.word("document-kind-convocation")) } " (PDF)" }
        @if !sent.events.is_empty() { (look::ruled_table(&events(inside, proof, sent))) }
    }
}

fn events(inside: &Inside, proof: &MemberProof, sent: &SentBy) -> RuledTable {
    let words = inside.words();
    let clock = clock_of(&proof.file.authority);
    let at = |at: Instant| clock(at).and_then(|minutes| hour(minutes, inside.lang)).unwrap_or_default();
    let rows = sent.events.iter().map(|event| {
        vec![
            html! { (at(event.at)) },
            html! { (words.word(&format!("letter-step-{}", event.step.word()))) },
            html! { @match (&event.answer, &event.by) {
                (Some(answer), _) => { code { (answer) } }
                (None, Some(by)) => { (by) }
                (None, None) => { "–" }
            } },
        ]
    });
    RuledTable {
        caption: words.word("letter-steps"),
        columns: vec![
            Column::text(words.word("letter-at")),
            Column::text(words.word("letter-step")),
            Column::text(words.word("letter-answer")),
        ],
        rows: rows.collect(),
        total: None,
    }
}

fn again(inside: &Inside, form: &Filled) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let way = |sending: Sending| {
        (sending.word().to_owned(), words.word(&format!("notice-sending-{}", sending.word())))
    };
    let ways: Vec<(String, String)> = Sending::ALL.iter().copied().map(way).collect();
    let when = Field {
        hint: Some(words.word("notice-resend-day-hint")),
        ..form.field(lang, "day", "date", words.word("notice-resend-day"))
    };
    html! {
        h2 { (words.word("notice-resend")) }
        form method="post" action=(own(inside)) {
            (look::choice(&form.field(lang, "sending", "", words.word("notice-how")), &ways))
            (look::field(&when))
            (look::main_button(&words.word("notice-resend-do")))
        }
    }
}

fn own(inside: &Inside) -> String {
    notice_of(inside, &format!("/members/{}", crate::ways::segment(inside.param("member"))))
}
