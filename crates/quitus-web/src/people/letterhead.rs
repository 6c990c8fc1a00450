//! The head of every paper: lines and logo.

use super::asks::{Ask, drawn, said};
use super::settings::settled;
use super::{after, shown};
use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles};
use crate::place::{Answer, Inside, Section};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use maud::html;

/// The letterhead.
pub async fn letterhead(inside: Inside) -> Answer {
    let (version, letterhead) = settled(&inside).await?.letterhead;
    let form =
        Filled::default().with("version", version.to_string()).with("lines", letterhead.lines.join("\n"));
    offer(&inside, form).await
}

/// Sets the letterhead.
pub async fn set_letterhead(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &["version", "lines", "no_logo"]), inside.acting());
    let logo = sent.files.into_iter().find(|file| file.field == "logo").map(|file| file.bytes);
    let done = inside
        .ask_here(move |quitus, code| quitus.set_letterhead(&acting, code, &said, logo.as_deref()))
        .await;
    let next = inside.href("/setup");
    after(done, sent.form, next, |form| async move { offer(&inside, form).await }).await
}

/// The logo itself.
pub async fn logo(inside: Inside) -> Answer {
    let logo = inside.ask_here(|quitus, code| quitus.logo(code)).await?;
    let (kind, bytes) = logo.ok_or_else(Problem::nowhere)?;
    Ok(([(CONTENT_TYPE, kind)], bytes).into_response())
}

async fn offer(inside: &Inside, form: Filled) -> Answer {
    let words = inside.words();
    let has_logo = settled(inside).await?.letterhead.1.logo.is_some();
    let wrong = form.wrong("logo", inside.lang);
    let asks = [Ask::lines("lines", "people-letterhead-lines").hint("people-letterhead-lines-hint")];
    let file = html! {
        div class="field" {
            label for="logo" { (words.word("people-logo")) }
            p class="hint" id="logo-hint" { (words.word("people-logo-hint")) }
            input id="logo" name="logo" type="file" accept="image/png,image/jpeg,image/svg+xml"
                aria-describedby="logo-hint" aria-invalid=[wrong.as_ref().map(|_| "true")];
            @if let Some(wrong) = &wrong { p class="wrong" { (wrong) } }
        }
        @if has_logo {
            p { img src=(inside.href("/settings/logo")) alt=(words.word("people-logo")) width="160"; }
            (crate::look::check("no_logo", "yes", &words.word("people-no-logo"), form.has("no_logo")))
        }
    };
    let action = inside.href("/settings/letterhead");
    let main = html! {
        h1 { (words.word("people-step-letterhead")) }
        p class="lead prose" { (words.word("people-letterhead-lead")) }
        (drawn(&form, inside.lang, &action, &asks, &file, &words.word("people-keep")))
    };
    shown(inside, Section::Settings, "people-step-letterhead", main)
}
