//! Members from a spreadsheet: brought in, read, corrected, confirmed, undone.

use super::asks::{Ask, drawn, said};
use super::{after, choices, shown};
use crate::filled::{Filled, FilledWithFiles, made_once, then_go};
use crate::look::{self, Field, RuledTable};
use crate::place::{Answer, Inside, Section};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{ImportShown, RosterFile};
use quitus_core::assembly::{Column as Holds, ImportState};
use quitus_core::kernel::{Args, Refusal};
use quitus_pictures::Column;

/// The page of imports; `?batch=` shows one.
pub async fn import(inside: Inside) -> Answer {
    match inside.query("batch") {
        Some(id) => offer_batch(&inside, &id, Filled::default()).await,
        None => offer_file(&inside, Filled::default().with("from", inside.today.to_string())).await,
    }
}

/// Brings a spreadsheet in.
pub async fn bring(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &["assembly", "from", "replaces_all"]), inside.acting());
    let file = sent.files.into_iter().find(|file| file.field == "file");
    let file = file.map(|file| RosterFile { name: file.name, bytes: file.bytes.to_vec() });
    let id = sent.form.given("id").map_or_else(inside.dice(), str::to_owned);
    let batch = id.clone();
    let done = inside
        .ask_here(move |quitus, code| quitus.bring_roster(&acting, code, &batch, &said, file.as_ref()))
        .await;
    let next = way(&inside, &id);
    after(done, sent.form, next, |form| async move { offer_file(&inside, form).await }).await
}

/// Says anew what the columns hold.
pub async fn map(inside: Inside, form: Filled) -> Answer {
    let id = form.get("batch").to_owned();
    let fields: Vec<String> = (0..60).map(|at| format!("column-{at}")).collect();
    let names: Vec<&str> = fields.iter().map(String::as_str).chain(["from", "replaces_all"]).collect();
    let (said, acting, batch) = (said(&form, &names), inside.acting(), id.clone());
    let done = inside.ask_here(move |quitus, code| quitus.map_roster(&acting, code, &batch, &said)).await;
    let next = way(&inside, &id);
    after(done, form, next, |form| async move { offer_batch(&inside, &id, form).await }).await
}

/// Confirms an import, drops it, or undoes it.
pub async fn decide(inside: Inside, form: Filled) -> Answer {
    let id = form.get("batch").to_owned();
    let (acting, batch, undo) = (inside.acting(), id.clone(), form.has("undo"));
    let mut dice = inside.dice();
    let done = inside
        .ask_here(move |quitus, code| match undo {
            true => quitus.undo_roster(&acting, code, &batch),
            false => quitus.confirm_roster(&acting, &mut dice, code, &batch).map(|_| ()),
        })
        .await;
    let next = way(&inside, &id);
    after(done, form, next, |form| async move { offer_batch(&inside, &id, form).await }).await
}

/// The rows that wait, as CSV: `?batch=`.
pub async fn rejects(inside: Inside) -> Answer {
    let Some(id) = inside.query("batch") else { return Ok(then_go(inside.href("/people/import"))) };
    let (reader, lang, words) = (inside.reader().clone(), inside.lang, inside.words());
    let (line, reason) = (words.word("people-line"), words.word("people-reason"));
    let bytes = inside
        .ask_here(move |quitus, code| {
            let say = |refusal: &Refusal| quitus_words::refusal(refusal, lang).message;
            quitus.roster_rejects(&reader, code, &id, (&line, &reason), &say)
        })
        .await?;
    let named = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"rejets.csv\""),
    ];
    Ok((named, bytes).into_response())
}

fn way(inside: &Inside, id: &str) -> String {
    inside.href(&format!("/people/import?batch={id}"))
}

async fn offer_file(inside: &Inside, form: Filled) -> Answer {
    let words = inside.words();
    let reader = inside.reader().clone();
    let (assemblies, batches) = inside
        .ask_here(move |quitus, code| {
            Ok((quitus.people(&reader, code)?.assemblies, quitus.rosters(&reader, code)?))
        })
        .await?;
    let wrong = form.wrong("file", inside.lang);
    let file = html! {
        div class="field" {
            label for="file" { (words.word("people-file")) }
            p class="hint" id="file-hint" { (words.word("people-file-hint")) }
            input id="file" name="file" type="file" accept=".csv,.txt,.xlsx,.ods" aria-describedby="file-hint"
                aria-invalid=[wrong.as_ref().map(|_| "true")];
            @if let Some(wrong) = &wrong { p class="wrong" { (wrong) } }
        }
        (made_once(&form, &mut inside.dice()))
    };
    let asks = [
        Ask::choice("assembly", "people-assembly", choices(&assemblies)),
        Ask::of("from", "people-first-day", "date").needed(),
        Ask::tick("replaces_all", "people-replaces-all"),
    ];
    let main = html! {
        h1 { (words.word("people-import-title")) }
        p class="lead prose" { (words.word("people-import-lead")) }
        @if assemblies.is_empty() {
            p { (look::button_link(&inside.href("/settings/assemblies"), &words.word("people-step-assemblies-do"), true)) }
        } @else {
            (drawn(&form, inside.lang, &inside.href("/people/import"), &asks, &file, &words.word("people-import-do")))
        }
        @if !batches.is_empty() {
            h2 { (words.word("people-imports")) }
            ul { @for batch in &batches { li {
                a href=(way(inside, &batch.id)) { (batch.file_name) } " – "
                (words.word(&format!("people-import-{}", batch.state.word())))
            } } }
        }
    };
    shown(inside, Section::People, "people-import-title", main)
}

async fn offer_batch(inside: &Inside, id: &str, form: Filled) -> Answer {
    let words = inside.words();
    let (reader, id) = (inside.reader().clone(), id.to_owned());
    let seen = inside.ask_here(move |quitus, code| quitus.roster(&reader, code, &id)).await?;
    let is_staged = seen.batch.state == ImportState::Staged;
    let main = html! {
        h1 { (words.word("people-import-title")) }
        p class="lead" {
            (seen.batch.file_name) " – " (words.word(&format!("people-import-{}", seen.batch.state.word())))
        }
        (form.summary(inside.lang))
        @if is_staged { (would_do(inside, &seen)) }
        (decisions(inside, &seen))
        @if is_staged { (mapping(inside, &seen, &form)) }
        p { a href=(inside.href("/people")) { (words.word("people-title")) }
            @if seen.batch.state != ImportState::Confirmed {
                " · " a href=(inside.href("/setup")) { (words.word("people-back-to-setup")) }
            } }
    };
    shown(inside, Section::People, "people-import-title", main)
}

fn decisions(inside: &Inside, seen: &ImportShown) -> Markup {
    let words = inside.words();
    let action = inside.href("/people/import/decide");
    let may_confirm = seen.plan.faults.is_empty()
        && !(seen.plan.added.is_empty() && seen.plan.changed.is_empty() && seen.plan.leaving.is_empty());
    let undo = match seen.batch.state {
        ImportState::Staged => Some("people-import-drop"),
        ImportState::Confirmed => Some("people-import-undo"),
        ImportState::Undone | ImportState::Dropped => None,
    };
    html! {
        @if seen.batch.state == ImportState::Staged && may_confirm {
            form method="post" action=(action) {
                (look::hidden("batch", &seen.batch.id))
                p { (look::main_button(&words.word("people-import-confirm"))) }
            }
        }
        @if seen.batch.state == ImportState::Confirmed {
            p { (look::button_link(&inside.href("/setup"), &words.word("people-back-to-setup"), true)) }
        }
        @if let Some(label) = undo {
            form method="post" action=(action) {
                (look::hidden("batch", &seen.batch.id)) (look::hidden("undo", "yes"))
                p { (look::button(&words.word(label))) }
            }
        }
    }
}

fn would_do(inside: &Inside, seen: &ImportShown) -> Markup {
    let words = inside.words();
    let plan = &seen.plan;
    let count = |count: usize| Args::none().with("count", count);
    html! {
        @if !plan.faults.is_empty() { (look::refusal_box(&plan.faults, inside.lang, inside.rule_link())) }
        ul {
            li { (words.say("people-would-add", &count(plan.added.len()))) }
            li { (words.say("people-would-change", &count(plan.changed.len()))) }
            li { (words.say("people-would-leave", &count(plan.leaving.len()))) }
            li { (words.say("people-would-keep", &count(plan.unchanged.len()))) }
            li { (words.say("people-would-wait", &count(plan.rejected.len()))) }
            li { (words.say("people-in-office", &count(plan.in_office))) }
        }
        @if !plan.rejected.is_empty() {
            h2 { (words.word("people-rejected")) }
            (look::ruled_table(&rejected(inside, seen)))
            p { a href=(inside.href(&format!("/people/import/rejects.csv?batch={}", seen.batch.id))) {
                (words.word("people-rejects-file")) } }
        }
        @if !plan.added.is_empty() {
            h2 { (words.word("people-added")) }
            (look::ruled_table(&added(inside, seen)))
        }
        @if !plan.leaving.is_empty() {
            h2 { (words.word("people-leaving")) }
            ul lang="fr" { @for one in &plan.leaving { li { (one.name.formal()) } } }
        }
    }
}

fn rejected(inside: &Inside, seen: &ImportShown) -> RuledTable {
    let words = inside.words();
    let rows = seen.plan.rejected.iter().map(|one| {
        let said = one.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        vec![
            html! { (one.line) },
            html! { span lang="fr" { (said) } },
            html! { ul class="plain" { @for reason in &one.reasons {
                @let told = quitus_words::refusal(reason, inside.lang);
                li { (told.message) " " span class="muted" { (told.remedy) } }
            } } },
        ]
    });
    RuledTable {
        caption: words.word("people-rejected-caption"),
        columns: vec![
            Column::text(words.word("people-line")),
            Column::text(words.word("people-row")),
            Column::text(words.word("people-reason")),
        ],
        rows: rows.collect(),
        total: None,
    }
}

fn added(inside: &Inside, seen: &ImportShown) -> RuledTable {
    let words = inside.words();
    let text = |text: Option<&String>| html! { span lang="fr" { (text.map_or("", String::as_str)) } };
    let rows = seen.plan.added.iter().map(|entry| {
        vec![
            html! { span lang="fr" { (entry.name.formal()) } },
            text(entry.capacity.as_ref()),
            text(entry.group.as_ref()),
            html! { @if entry.prefers_paper == Some(true) { (words.word("people-by-paper")) } @else { (text(entry.email.as_ref())) } },
        ]
    });
    RuledTable {
        caption: words.word("people-added-caption"),
        columns: vec![
            Column::text(words.word("people-member")),
            Column::text(words.word("people-capacity")),
            Column::text(words.word("people-group")),
            Column::text(words.word("people-reached")),
        ],
        rows: rows.collect(),
        total: None,
    }
}

fn mapping(inside: &Inside, seen: &ImportShown, form: &Filled) -> Markup {
    let words = inside.words();
    let mut options = vec![(String::new(), words.word("people-column-none"))];
    let named =
        |holds: &Holds| (holds.word().to_owned(), words.word(&format!("people-column-{}", holds.word())));
    options.extend(Holds::ALL.iter().map(named));
    let columns = seen.headers.iter().zip(&seen.batch.columns).enumerate();
    html! {
        h2 { (words.word("people-columns")) }
        p class="prose" { (words.word("people-columns-said")) }
        form method="post" action=(inside.href("/people/import/map")) {
            (look::hidden("batch", &seen.batch.id))
            @for (at, (header, holds)) in columns {
                @let name = format!("column-{at}");
                @let seen: Vec<&str> = seen.first_rows.iter().filter_map(|row| row.get(at)).map(String::as_str)
                    .filter(|cell| !cell.is_empty()).collect();
                (look::choice(&Field {
                    label: if header.is_empty() { format!("{}", at + 1) } else { header.clone() },
                    value: holds.clone(),
                    hint: (!seen.is_empty()).then(|| seen.join(" · ")),
                    wrong: form.wrong(&name, inside.lang),
                    name,
                    ..Field::default()
                }, &options))
            }
            (look::field(&Field { value: seen.batch.from.to_string(), ..form.field(inside.lang, "from", "date",
                words.word("people-first-day")) }))
            (look::check("replaces_all", "yes", &words.word("people-replaces-all"), seen.batch.replaces_all))
            p { (look::button(&words.word("people-columns-do"))) }
        }
    }
}
