//! The outbox of an authority: letters that someone should look at, then the last ones.

use super::state_of;
use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use crate::ways::segment;
use maud::{Markup, html};
use quitus_app::{OutboxShown, Posted};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, Day, Refusal};
use quitus_core::outbox::LetterState;
use quitus_pictures::Column;
use quitus_words::typography::day;

/// How many of the last letters the page shows.
const LAST: usize = 80;

/// The outbox.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, &Filled::default()).await
}

/// Does what was ordered about a letter: hand it over again, say that it arrived, take it out.
pub async fn order(inside: Inside, form: Filled) -> Answer {
    let (acting, id) = (inside.acting(), inside.param("letter").to_owned());
    let asked = form.get("day").to_owned();
    let done = match (form.get("order"), asked.parse::<Day>()) {
        ("again", _) => {
            inside.ask_here(move |quitus, code| quitus.send_letter_again(&acting, code, &id)).await
        }
        ("withdraw", _) => {
            inside.ask_here(move |quitus, code| quitus.withdraw_letter(&acting, code, &id)).await
        }
        (_, Ok(on)) => {
            inside.ask_here(move |quitus, code| quitus.confirm_letter(&acting, code, &id, on)).await
        }
        (_, Err(_)) => Err(Problem::refused(vec![Refusal::new("not-a-day").with("text", asked)])),
    };
    match done {
        Ok(()) => Ok(then_go(inside.href("/outbox"))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(shown(&inside, &form).await?))
        }
    }
}

async fn shown(inside: &Inside, form: &Filled) -> Answer {
    let reader = inside.reader().clone();
    let outbox = inside.ask_here(move |quitus, code| quitus.outbox(&reader, code)).await?;
    let title = inside.words().word("outbox-title");
    let shell = inside.shell(Section::Sittings, title.clone(), vec![Crumb { label: title, href: None }]);
    inside.page(&shell, view(inside, form, &outbox), None)
}

fn view(inside: &Inside, form: &Filled, outbox: &OutboxShown) -> Markup {
    let words = inside.words();
    let counted = |(state, letters): &(LetterState, u32)| {
        (words.word(&format!("letter-state-{}", state.word())), html! { (letters) })
    };
    let counts: Vec<(String, Markup)> = outbox.counts.iter().map(counted).collect();
    let said = html! {
        h1 { (words.word("outbox-title")) }
        (form.summary(inside.lang))
        @if outbox.last.is_empty() { p { (words.word("outbox-none")) } } @else { (look::facts(&counts)) }
    };
    html! {
        (look::beside(said, html! { p { (words.word("outbox-why")) } p { (words.word("outbox-uncertain-why")) } }))
        @if !outbox.wanting.is_empty() {
            h2 id="wanting" { (words.say("outbox-wanting", &Args::none().with("count", outbox.wanting.len()))) }
            @for posted in &outbox.wanting { (wanting(inside, posted)) }
        }
        @if !outbox.last.is_empty() {
            div class="wide" {
                h2 { (words.word("outbox-last")) }
                (look::ruled_table(&table(inside, outbox)))
            }
        }
    }
}

fn wanting(inside: &Inside, posted: &Posted) -> Markup {
    let (words, lang, id) = (inside.words(), inside.lang, posted.letter.id.as_str());
    let answer = posted.progress.answer.as_deref();
    let facts = [
        (words.word("notice-state"), state_of(inside, posted.progress.state)),
        (words.word("letter-subject"), html! { span lang="fr" { (posted.letter.subject) } }),
        (
            words.word("letter-answer"),
            html! { @match answer { Some(answer) => { code { (answer) } } None => { (look::known(None, lang)) } } },
        ),
        (words.word("letter-attempts"), html! { (posted.progress.attempts) }),
    ];
    let button = |order: &str, key: &str| {
        html! { button type="submit" name="order" value=(order) { (words.word(key)) } " " }
    };
    let said = html! {
        h3 { (posted.letter.to_name.as_deref().unwrap_or(&posted.letter.to_address)) " " span class="muted" { (posted.letter.to_address) } }
        (look::facts(&facts))
        @if inside.may(Right::PrepareSittings) {
            form method="post" action=(inside.href(&format!("/outbox/{}", segment(id)))) {
                (look::hidden("day", &inside.today.to_string()))
                (button("again", "letter-order-again"))
                @if posted.progress.state == LetterState::Uncertain { (button("arrived", "letter-order-arrived")) }
                (button("withdraw", "letter-order-withdraw"))
            }
        }
    };
    look::beside(said, html! {})
}

fn table(inside: &Inside, outbox: &OutboxShown) -> RuledTable {
    let (words, lang) = (inside.words(), inside.lang);
    let row = |posted: &Posted| {
        vec![
            html! { (posted.letter.to_name.as_deref().unwrap_or(&posted.letter.to_address)) },
            html! { (words.word(&format!("letter-purpose-{}", posted.letter.purpose.word()))) },
            state_of(inside, posted.progress.state),
            look::known(posted.progress.sent_on.map(|on| day(on, lang)).as_deref(), lang),
        ]
    };
    RuledTable {
        caption: words.word("outbox-last"),
        columns: vec![
            Column::text(words.word("letter-to")),
            Column::text(words.word("letter-purpose")),
            Column::text(words.word("notice-state")),
            Column::text(words.word("notice-day")),
        ],
        rows: outbox.last.iter().take(LAST).map(row).collect(),
        total: None,
    }
}
