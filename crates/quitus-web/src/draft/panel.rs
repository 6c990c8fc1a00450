//! Beside a draft: its way from visa to visa, the files joined to it, what committees said.

use super::back;
use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles, then_go};
use crate::look::{self, Field};
use crate::place::{Answer, Inside};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::DraftShown;
use quitus_core::account::Right;
use quitus_core::deliberation::{DraftState, OpinionSense, StepNow, StepState};
use quitus_core::kernel::{Args, Refusal};
use quitus_words::typography::day as day_words;

/// Does what a button of the circuit asks.
pub async fn step(inside: Inside, sent: Filled) -> Answer {
    let (acting, id, visa) = (inside.acting(), inside.param("draft").to_owned(), sent.get("visa").to_owned());
    let nth = sent.get("step").parse().unwrap_or(u32::MAX);
    let form = sent.clone();
    let done = inside
        .ask_here(move |quitus, code| {
            let comment = form.get("comment");
            match form.get("do") {
                "send" => quitus.send_draft(&acting, code, &id, &visa).map(|_| ()),
                "give" => quitus.give_visa(&acting, code, &id, &visa, nth, Some(comment)).map(|_| ()),
                "return" => quitus.return_draft(&acting, code, &id, &visa, nth, comment).map(|_| ()),
                "delegate" => {
                    quitus.delegate_visa(&acting, code, &id, &visa, nth, form.get("to")).map(|_| ())
                }
                "recall" => quitus.recall_draft(&acting, code, &id, &visa).map(|_| ()),
                "withdraw" => quitus.withdraw_draft(&acting, code, &id, form.get("reason")),
                _ => Err(quitus_app::AppError::refused(Refusal::new("draft-step-not-asked"))),
            }
        })
        .await;
    back(&inside, done).await
}

/// Joins the files that were sent, takes off the one whose button was pressed.
pub async fn attach(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (acting, id, mut dice) = (inside.acting(), inside.param("draft").to_owned(), inside.dice());
    super::shown(&inside).await?;
    let gone = sent.form.given("detach").map(str::to_owned);
    let files: Vec<_> = sent.files.into_iter().map(|file| (dice(), file)).collect();
    let done: Result<(), Problem> = inside
        .ask_here(move |quitus, code| {
            if let Some(gone) = &gone {
                quitus.detach_from_draft(&acting, code, &id, gone)?;
            }
            files.iter().try_for_each(|(key, file)| {
                quitus.attach_to_draft(&acting, code, &id, key, &file.name, &file.bytes)
            })
        })
        .await;
    back(&inside, done).await
}

/// A file joined to a draft.
pub async fn attachment(inside: Inside) -> Answer {
    let (reader, id, file) =
        (inside.reader().clone(), inside.param("draft").to_owned(), inside.param("attachment").to_owned());
    let (_, bytes) =
        inside.ask_here(move |quitus, code| quitus.attachment(&reader, code, &id, &file)).await?;
    let headers = [(CONTENT_TYPE, "application/pdf"), (CONTENT_DISPOSITION, "inline")];
    Ok((headers, bytes).into_response())
}

/// Keeps what a committee said.
pub async fn opine(inside: Inside, sent: Filled) -> Answer {
    let (acting, id) = (inside.acting(), inside.param("draft").to_owned());
    let form = sent.clone();
    let done = inside
        .ask_here(move |quitus, code| {
            let text = |name: &str| form.get(name).to_owned();
            quitus.record_opinion(
                &acting,
                code,
                &id,
                &text("id"),
                &text("committee"),
                &text("day"),
                &text("sense"),
                &text("remark"),
            )
        })
        .await;
    match done {
        Ok(()) => Ok(then_go(format!("{}#opinions", inside.ways().to(&["drafts", inside.param("draft")])))),
        Err(problem) => back(&inside, Err(problem)).await,
    }
}

pub(super) fn view(inside: &Inside, shown: &DraftShown) -> Markup {
    let words = inside.words();
    html! {
        section aria-labelledby="way" class="draft-way" {
            h2 id="way" { (words.word("draft-way")) }
            @if shown.steps.is_empty() { p { (words.word("draft-no-step")) } }
            ol { @for now in &shown.steps { (step_line(inside, shown, now)) } }
            (whole_draft(inside, shown))
            (history(inside, shown))
        }
        (attachments(inside, shown))
        (opinions(inside, shown))
    }
}

fn step_line(inside: &Inside, shown: &DraftShown, now: &StepNow) -> Markup {
    let words = inside.words();
    let holder = now
        .holder
        .as_ref()
        .map_or_else(|| words.word("draft-any-reviewer"), |id| shown.choices.account_name(id));
    let open = now.state == StepState::Asked
        && shown.preview.draft.state.is_open()
        && shown.preview.draft.state != DraftState::Writing
        && inside.may(Right::ReviewDrafts);
    html! {
        li {
            strong { (words.word(&format!("draft-step-{}", now.step.kind.word()))) }
            " – " (words.word(&format!("draft-visa-{}", now.state.word()))) " – " (holder)
            @if let Some(due) = now.step.due {
                " – " @if now.late(inside.today) { strong { "! " (words.word("draft-late")) " " } } (day_words(due, inside.lang))
            }
            @if now.step.optional { " (" (words.word("draft-optional")) ")" }
            @if open { (step_form(inside, shown, now)) }
        }
    }
}

fn step_form(inside: &Inside, shown: &DraftShown, now: &StepNow) -> Markup {
    let (words, nth, mut dice) = (inside.words(), now.step.nth, inside.dice());
    let comment = format!("comment-{nth}");
    let to = format!("to-{nth}");
    html! {
        form method="post" action=(way_of(inside, shown)) {
            (look::hidden("visa", &dice()))
            (look::hidden("step", &nth.to_string()))
            div class="field" {
                label for=(comment) { (words.word("draft-comment")) }
                textarea id=(comment) name="comment" rows="2" {}
            }
            p {
                button class="main" type="submit" name="do" value="give" { (words.word("draft-give")) }
                " "
                button type="submit" name="do" value="return" { (words.word("draft-return")) }
            }
            div class="field" {
                label for=(to) { (words.word("draft-delegate-to")) }
                select id=(to) name="to" {
                    option value="" { (words.word("draft-not-said")) }
                    @for account in &shown.choices.accounts { option value=(account.id) { (account.name) } }
                }
            }
            p { button type="submit" name="do" value="delegate" { (words.word("draft-delegate")) } }
        }
    }
}

/// What may be done with the draft as a whole.
fn whole_draft(inside: &Inside, shown: &DraftShown) -> Markup {
    let (words, state, mut dice) = (inside.words(), shown.preview.draft.state, inside.dice());
    let writes = inside.may(Right::WriteDrafts);
    html! {
        @if writes && state.is_open() && state != DraftState::OnAgenda {
            form method="post" action=(way_of(inside, shown)) {
                (look::hidden("visa", &dice()))
                @if state == DraftState::Writing {
                    p { button type="submit" name="do" value="send" { (words.word("draft-send")) } }
                } @else {
                    p { button type="submit" name="do" value="recall" { (words.word("draft-recall")) } }
                }
            }
            details {
                summary { (words.word("draft-withdraw")) }
                form method="post" action=(way_of(inside, shown)) {
                    div class="field" {
                        label for="withdraw-reason" { (words.word("draft-reason")) }
                        input id="withdraw-reason" name="reason" type="text" required;
                    }
                    p { button type="submit" name="do" value="withdraw" { (words.word("draft-withdraw")) } }
                }
            }
        }
    }
}

fn history(inside: &Inside, shown: &DraftShown) -> Markup {
    let words = inside.words();
    html! {
        @if !shown.visas.is_empty() {
            details {
                summary { (words.word("draft-history")) }
                ol { @for visa in &shown.visas {
                    li {
                        (words.word(&format!("draft-act-{}", visa.act.word()))) " – " (visa.actor)
                        @if let Some(to) = &visa.to { " → " (shown.choices.account_name(to)) }
                        @if let Some(comment) = &visa.comment { ": " q { (comment) } }
                    }
                } }
            }
        }
    }
}

fn attachments(inside: &Inside, shown: &DraftShown) -> Markup {
    let words = inside.words();
    let draft = &shown.preview.draft;
    let address = inside.ways().to(&["drafts", draft.id.as_str(), "files"]);
    let open = draft.state == DraftState::Writing && inside.may(Right::WriteDrafts);
    html! {
        section aria-labelledby="files" {
            h2 id="files" { (words.word("draft-files")) }
            ul { @for file in &shown.attachments {
                li {
                    a href=(format!("{address}/{}", crate::ways::segment(&file.id))) { (file.name) }
                    " – " (words.say("draft-pages", &Args::none().with("pages", i64::from(file.pages))))
                    @if open {
                        form method="post" action=(address) {
                            (look::hidden("detach", &file.id))
                            button type="submit" aria-label=(format!("{} {}", words.word("draft-detach"), file.name)) { (words.word("draft-detach")) }
                        }
                    }
                }
            } }
            @if open {
                form method="post" enctype="multipart/form-data" action=(address) {
                    div class="field" {
                        label for="file" { (words.word("draft-file")) }
                        p class="hint" { (words.word("draft-file-hint")) }
                        input id="file" name="file" type="file" accept="application/pdf" multiple;
                    }
                    p { button type="submit" { (words.word("draft-attach")) } }
                }
            }
        }
    }
}

fn opinions(inside: &Inside, shown: &DraftShown) -> Markup {
    let (words, lang, mut dice) = (inside.words(), inside.lang, inside.dice());
    let draft = &shown.preview.draft;
    let said = |sense: &OpinionSense| words.word(&format!("draft-opinion-{}", sense.word()));
    let senses: Vec<(String, String)> =
        OpinionSense::ALL.iter().map(|one| (one.word().to_owned(), said(one))).collect();
    let blank = Filled::default();
    html! {
        section aria-labelledby="opinions" {
            h2 id="opinions" { (words.word("draft-opinions")) }
            ul { @for one in &shown.opinions {
                li lang="fr" {
                    (one.committee) ": " (said(&one.sense))
                    @if let Some(day) = one.day { ", " (day_words(day, lang)) }
                    @if let Some(remark) = &one.remark { " – " (remark) }
                }
            } }
            @if draft.state.is_open() {
                details {
                    summary { (words.word("draft-opinion-add")) }
                    form method="post" action=(inside.ways().to(&["drafts", draft.id.as_str(), "opinions"])) {
                        (look::hidden("id", &dice()))
                        (look::field(&Field { required: true, ..blank.field(lang, "committee", "text", words.word("draft-committee")) }))
                        (look::field(&blank.field(lang, "day", "date", words.word("draft-day"))))
                        (look::choice(&blank.field(lang, "sense", "", words.word("draft-sense")), &senses))
                        (look::field(&blank.field(lang, "remark", "text", words.word("draft-remark"))))
                        (look::button(&words.word("draft-opinion-add")))
                    }
                }
            }
        }
    }
}

fn way_of(inside: &Inside, shown: &DraftShown) -> String {
    inside.ways().to(&["drafts", shown.preview.draft.id.as_str(), "circuit"])
}
