//! The first hour: an authority founded, then its steps, in order and in as many evenings as it takes.

use super::asks::{Ask, drawn, said};
use super::settings::{PROFILE, kinds, profile_asks};
use super::{after, shown};
use crate::filled::{Filled, FilledWithFiles, made_once};
use crate::layout::page;
use crate::look;
use crate::place::{Answer, Inside, Section};
use crate::site::{Visit, html_page};
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{SetupShown, Step, StepShown};
use quitus_core::kernel::Args;

/// The page that founds an authority.
pub async fn start(visit: Visit) -> Answer {
    offer_start(&visit, &Filled::default().with("time_zone", "Europe/Paris"))
}

/// Founds an authority.
pub async fn found(visit: Visit, sent: FilledWithFiles) -> Answer {
    let form = sent.form;
    let names: Vec<&str> = PROFILE.iter().copied().chain(["code", "fictional"]).collect();
    let (said, acting) = (said(&form, &names), visit.acting());
    let mut dice = visit.dice();
    let id = form.given("id").map_or_else(&mut dice, str::to_owned);
    let grants = [dice(), dice()];
    let done = visit.ask(move |quitus| quitus.found_authority(&acting, &id, grants, &said)).await;
    let next = visit.at(&format!("/{}/setup", form.get("code")));
    after(done, form, next, |form| async move { offer_start(&visit, &form) }).await
}

/// The steps of the first hour.
pub async fn setup(inside: Inside) -> Answer {
    let (reader, today) = (inside.reader().clone(), inside.today);
    let seen = inside.ask_here(move |quitus, code| quitus.setup(&reader, code, today)).await?;
    let main = steps(&inside, &seen);
    shown(&inside, Section::Settings, "people-setup-title", main)
}

/// Leaves a step aside, or takes it up again.
pub async fn set_aside(inside: Inside, form: Filled) -> Answer {
    let acting = inside.acting();
    let (step, aside) = (form.get("step").to_owned(), !form.has("resume"));
    let done = inside.ask_here(move |quitus, code| quitus.leave_aside(&acting, code, &step, aside)).await;
    let next = inside.href("/setup");
    after(done, form, next, |_| setup(inside)).await
}

fn offer_start(visit: &Visit, form: &Filled) -> Answer {
    let words = visit.words();
    let mut asks = vec![Ask::line("code", "people-code").hint("people-code-hint").needed()];
    asks.extend(profile_asks(kinds(words)));
    asks.push(Ask::tick("fictional", "people-fictional"));
    let once = made_once(form, &mut visit.dice());
    let main = html! {
        h1 { (words.word("people-start-title")) }
        p class="lead prose" { (words.word("people-start-lead")) }
        (drawn(form, visit.lang, &visit.at("/start"), &asks, &once, &words.word("people-start-do")))
    };
    let shell = visit.shell(words.word("people-start-title"));
    Ok(html_page(page(&shell, main, None)).into_response())
}

fn steps(inside: &Inside, seen: &SetupShown) -> Markup {
    let words = inside.words();
    let next = seen.next();
    html! {
        h1 { (words.word("people-setup-title")) }
        p class="lead prose" {
            @match next {
                Some(_) => { (words.word("people-setup-lead")) }
                None => { (words.word("people-setup-over")) }
            }
        }
        ol class="steps" {
            @for step in &seen.steps { (line(inside, step, next == Some(step.step))) }
        }
        @match next {
            Some(step) => {
                p { (look::button_link(&inside.href(address(step)), &words.word(&format!("people-step-{}-do", step.word())), true)) }
            }
            None => {
                p { (look::button_link(&inside.href("/sittings"), &words.word("people-setup-go"), true)) " "
                    (look::button_link(&inside.href("/trial"), &words.word("people-trial-title"), false)) }
            }
        }
    }
}

fn line(inside: &Inside, step: &StepShown, is_next: bool) -> Markup {
    let words = inside.words();
    let word = step.step.word();
    let state = if step.done {
        "people-state-done"
    } else if step.aside {
        "people-state-aside"
    } else {
        "people-state-open"
    };
    html! {
        li id=(format!("step-{word}")) {
            p class="head" {
                a href=(inside.href(address(step.step))) aria-current=[is_next.then_some("step")] {
                    (words.word(&format!("people-step-{word}")))
                }
                " – " (words.word(state))
                @if let Some(count) = step.count.filter(|count| *count > 0) {
                    " " span class="muted" { (words.say("people-step-count", &Args::none().with("count", count))) }
                }
            }
            p class="small" { (words.word(&format!("people-step-{word}-says"))) }
            @if !step.done {
                form method="post" action=(inside.href("/setup")) {
                    (look::hidden("step", word))
                    @if step.aside { (look::hidden("resume", "yes")) }
                    (look::button(&words.word(if step.aside { "people-resume" } else { "people-aside" })))
                    span class="quiet" { " " (words.word(&format!("people-step-{word}"))) }
                }
            }
        }
    }
}

fn address(step: Step) -> &'static str {
    match step {
        Step::Profile => "/settings/profile",
        Step::Letterhead => "/settings/letterhead",
        Step::Orders => "/settings/orders",
        Step::Assemblies => "/settings/assemblies",
        Step::Members => "/people/import",
        Step::Delegations => "/settings/delegations",
        Step::Register => "/settings/registers",
    }
}
