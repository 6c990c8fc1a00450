//! What follows the writing: corrections asked, the adoption, the file and its signature, the publication.

use super::{Page, address, wrong_of};
use crate::filled::{Filled, made_once};
use crate::look::{self, Field};
use maud::{Markup, html};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, MemberId};
use quitus_core::sitting::minutes::Correction;
use quitus_words::typography::{day, french};

pub(super) fn view(page: &Page<'_>) -> Markup {
    html! {
        (corrections(page))
        @if page.writes() { (adoption(page)) }
        (papers(page))
    }
}

fn corrections(page: &Page<'_>) -> Markup {
    let words = page.inside.words();
    let asked = &page.told.minutes.corrections;
    html! {
        h2 id="corrections" { (words.word("minutes-corrections")) }
        @if asked.is_empty() { p { (words.word("minutes-no-correction")) } }
        @else if page.open() {
            form method="post" action=(address(page.inside, "/minutes/corrections")) {
                ol { @for one in asked { li { (said(page, one)) (answers(page, one)) } } }
            }
        } @else { ol { @for one in asked { li { (said(page, one)) } } } }
        @if page.open() {
            details open[!wrong_of(page.form, &["member", "item", "wording"]).is_empty() && !page.form.has("at")] {
                summary { (words.word("minutes-ask")) }
                form method="post" action=(address(page.inside, "/minutes/corrections")) {
                    (made_once(&blank(page, "at"), &mut page.inside.dice()))
                    (correction_fields(page, &blank(page, "at"), "c-"))
                    (look::button(&words.word("minutes-ask-save")))
                }
            }
        }
    }
}

/// What was typed in a form of this page, unless it was the other one, which `mark` tells.
fn blank(page: &Page<'_>, mark: &str) -> Filled {
    if page.form.has(mark) { Filled::default() } else { page.form.clone() }
}

fn said(page: &Page<'_>, one: &Correction) -> Markup {
    let words = page.inside.words();
    let answer = match one.taken_up {
        Some(true) => "minutes-taken-up",
        Some(false) => "minutes-set-aside",
        None => "minutes-not-answered",
    };
    html! {
        p {
            strong { (page.told.file.formal_name(&one.asked_by)) } ", " (day(one.asked_on, page.inside.lang))
            @if let Some(item) = one.item { ", " (words.say("minutes-at-item", &Args::none().with("order", i64::from(item)))) }
            " – " span lang="fr" { (french(&one.wording)) } " – " em { (words.word(answer)) }
        }
    }
}

fn answers(page: &Page<'_>, one: &Correction) -> Markup {
    let words = page.inside.words();
    html! {
        p {
            button type="submit" name="taken" value=(one.id) { (words.word("minutes-take-up")) }
            " " button type="submit" name="set-aside" value=(one.id) { (words.word("minutes-set-it-aside")) }
        }
    }
}

/// Who asks, of which item, what; `prefix` keeps the ids of two forms apart.
fn correction_fields(page: &Page<'_>, form: &Filled, prefix: &str) -> Markup {
    let (words, lang, file) = (page.inside.words(), page.inside.lang, &page.told.file);
    let office: Vec<&MemberId> = file.in_office();
    let mut members: Vec<_> = file.members.iter().filter(|one| office.contains(&&one.id)).collect();
    members.sort_by_key(|member| member.name.sort_key());
    let members = super::super::prepare::choices(&words.word("item-choose-member"), members);
    let items = file
        .sitting
        .items
        .iter()
        .map(|item| (item.order.to_string(), format!("{} – {}", item.order, item.title)));
    let items: Vec<(String, String)> =
        std::iter::once((String::new(), words.word("minutes-no-item"))).chain(items).collect();
    let field = |name: &str, key: &str| Field {
        id: Some(format!("{prefix}{name}")),
        ..form.field(lang, name, "", words.word(key))
    };
    html! {
        (look::choice(&field("member", "minutes-who"), &members))
        (look::choice(&field("item", "minutes-which"), &items))
        (look::textarea(&field("wording", "minutes-wording"), 3))
    }
}

fn adoption(page: &Page<'_>) -> Markup {
    let (words, lang, told) = (page.inside.words(), page.inside.lang, page.told);
    if told.minutes.adoption.is_some() {
        return html! {};
    }
    let days: Vec<(String, String)> = told.later.iter().map(|on| (on.to_string(), day(*on, lang))).collect();
    let form = if page.form.has("at") { page.form.clone() } else { Filled::default() };
    html! {
        h2 id="adoption" { (words.word("minutes-adoption")) }
        @if days.is_empty() { p { (words.word("minutes-no-later")) } }
        @else {
            p { (words.word("minutes-adoption-lead")) }
            form method="post" action=(address(page.inside, "/minutes/adoption")) {
                (look::hidden("version", &told.minutes.version.to_string()))
                (made_once(&form, &mut page.inside.dice()))
                (look::choice(&form.field(lang, "at", "", words.word("minutes-at")), &days))
                details open[form.has("wording") && !form.refusals().is_empty()] {
                    summary { (words.word("minutes-asked-there")) }
                    (correction_fields(page, &form, "a-"))
                    (look::choice(&form.field(lang, "taken_up", "", words.word("minutes-answer")), &[
                        (String::new(), words.word("minutes-not-answered")),
                        ("yes".to_owned(), words.word("minutes-taken-up")),
                        ("no".to_owned(), words.word("minutes-set-aside")),
                    ]))
                }
                (look::button(&words.word("minutes-adopt")))
            }
        }
    }
}

fn papers(page: &Page<'_>) -> Markup {
    let (words, told) = (page.inside.words(), page.told);
    html! {
        h2 id="papers" { (words.word("minutes-papers")) }
        (crate::document::kept(&told.documents, page.inside.lang, &told.file.authority.code))
        @if page.writes() {
            form method="post" action=(address(page.inside, "/minutes/document")) {
                (look::button(&words.word("minutes-make")))
            }
            @if !told.documents.is_empty() { (signing(page)) }
        }
        @if page.inside.may(Right::KeepDeadlines) && page.writes() && told.adopted_on().is_some() {
            h2 id="publication" { (words.word("minutes-publication")) }
            (publication(page.inside, page.form, &address(page.inside, "/minutes/publication"), "minutes-published-on", "minutes-publish"))
        }
    }
}

fn signing(page: &Page<'_>) -> Markup {
    let words = page.inside.words();
    html! {
        details {
            summary { (words.word("minutes-sign")) }
            p { (words.word("minutes-sign-said")) }
            form method="post" enctype="multipart/form-data" action=(address(page.inside, "/minutes/signed")) {
                div class="field" {
                    label for="signed" { (words.word("minutes-signed-file")) }
                    input id="signed" name="signed" type="file" accept="application/pdf" required;
                }
                (look::field(&Field {
                    hint: Some(words.word("minutes-vouch-hint")),
                    ..page.form.field(page.inside.lang, "vouch", "", words.word("minutes-vouch"))
                }))
                (look::button(&words.word("minutes-bring-back")))
            }
        }
    }
}

/// The form that enters the day on which a paper was made public.
pub(crate) fn publication(
    inside: &crate::place::Inside,
    form: &Filled,
    action: &str,
    label: &str,
    button: &str,
) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let mut on = form.field(lang, "on", "date", words.word(label));
    if !form.has("on") {
        on.value = inside.today.to_string();
    }
    on.required = true;
    html! {
        form method="post" action=(action) {
            (look::field(&on))
            (look::field(&form.field(lang, "proof", "", words.word("minutes-proof"))))
            (look::button(&words.word(button)))
        }
    }
}
