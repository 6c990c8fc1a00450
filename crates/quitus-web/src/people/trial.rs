//! A trial sitting: begun, found again, thrown away.

use super::{after, shown};
use crate::filled::{Filled, made_once};
use crate::look;
use crate::place::{Answer, Inside, Section};
use crate::ways::Ways;
use maud::{Markup, html};
use quitus_app::TrialShown;
use quitus_core::assembly::Standing;
use quitus_words::typography;

/// The page of trials: of an authority, those begun; in a trial, what it is and how it ends.
pub async fn trials(inside: Inside) -> Answer {
    offer(&inside, &Filled::default()).await
}

/// Begins a trial and leads to its sittings.
pub async fn begin_trial(inside: Inside, form: Filled) -> Answer {
    let id = form.given("id").map_or_else(inside.dice(), str::to_owned);
    let acting = inside.acting();
    let done = inside.ask_here(move |quitus, code| quitus.begin_trial(&acting, code, &id)).await;
    let next = done.as_ref().map(|code| format!("{}/trial", home(&inside, code))).unwrap_or_default();
    after(done, form, next, |form| async move { offer(&inside, &form).await }).await
}

/// Throws a trial away and leads back to what it copied.
pub async fn end_trial(inside: Inside, form: Filled) -> Answer {
    let acting = inside.acting();
    let done = inside.ask_here(move |quitus, code| quitus.end_trial(&acting, code)).await;
    let next = done.as_ref().map(|code| format!("{}/trial", home(&inside, code))).unwrap_or_default();
    after(done, form, next, |form| async move { offer(&inside, &form).await }).await
}

fn home(inside: &Inside, code: &str) -> String {
    Ways { lang: inside.lang, authority: code }.home()
}

async fn offer(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let reader = inside.reader().clone();
    let begun = inside.ask_here(move |quitus, code| quitus.trials(&reader, code)).await?;
    let main = html! {
        h1 { (words.word("people-trial-title")) }
        (form.summary(inside.lang))
        @if inside.authority.standing == Standing::Trial {
            p class="lead prose" { (words.word("people-trial-inside")) }
            p { (look::button_link(&inside.href("/sittings"), &words.word("people-setup-go"), true)) }
            h2 { (words.word("people-trial-end-title")) }
            p class="prose" { (words.word("people-trial-end-said")) }
            (ending(inside, &inside.authority.code))
        } @else {
            p class="lead prose" { (words.word("people-trial-lead")) }
            ul class="prose" {
                @for key in ["people-trial-numbers", "people-trial-letters", "people-trial-readers", "people-trial-day"] {
                    li { (words.word(key)) }
                }
            }
            form method="post" action=(inside.href("/trial")) {
                (made_once(form, &mut inside.dice()))
                p { (look::main_button(&words.word("people-trial-do"))) }
            }
            @if !begun.is_empty() {
                h2 { (words.word("people-trials-begun")) }
                ul class="register" { @for one in &begun { li { (line(inside, one)) } } }
            }
        }
    };
    shown(inside, Section::Sittings, "people-trial-title", main)
}

fn line(inside: &Inside, one: &TrialShown) -> Markup {
    let words = inside.words();
    let zone = quitus_app::clock_of(&inside.authority);
    let hour = zone(one.begun_at).and_then(|minutes| typography::hour(minutes, inside.lang));
    html! {
        a href=(format!("{}/trial", home(inside, &one.code))) { (words.word("people-trial-open")) " " (one.code) }
        " " span class="small muted" { (one.begun_by) @if let Some(hour) = hour { ", " (hour) } }
        (ending(inside, &one.code))
    }
}

fn ending(inside: &Inside, code: &str) -> Markup {
    html! {
        form method="post" action=(format!("{}/trial/end", home(inside, code))) {
            (look::button(&inside.words().word("people-trial-end")))
        }
    }
}
