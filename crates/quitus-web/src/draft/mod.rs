//! Drafts: the board, the editor with what is found beside it, the circuit of visas.

mod circuit;
mod form;
mod panel;
mod view;

pub use circuit::{set, show as circuit};
pub use panel::{attach, attachment, opine, step};

use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles, made_once, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look;
use crate::place::{Answer, Inside, Section};
use axum::extract::Query;
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{BoardLine, DraftBoard, DraftFields, DraftShown};
use quitus_core::account::Right;
use quitus_core::kernel::{Args, Refusal};
use quitus_words::typography::day as day_words;
use std::collections::BTreeMap;

/// `/drafts`: each draft, the step it misses, who must act, until when.
pub async fn list(inside: Inside, Query(asked): Query<BTreeMap<String, String>>) -> Answer {
    let (reader, today) = (inside.reader().clone(), inside.today);
    let board = inside.ask_here(move |quitus, code| quitus.drafts(&reader, code, today)).await?;
    let words = inside.words();
    let service = asked.get("service").cloned().unwrap_or_default();
    let writes = inside.may(Right::WriteDrafts);
    let main = html! {
        h1 { (words.word("draft-board")) }
        @if writes { p { (look::button_link(&inside.href("/drafts/new"), &words.word("draft-begin"), true)) } }
        @if board.lines.is_empty() {
            p { (words.word("draft-none")) }
        } @else {
            (services(&inside, &board, &service))
            (table(&inside, &board, &service))
        }
        @if inside.may(Right::Configure) {
            p { a href=(inside.href("/circuit")) { (words.word("draft-circuit-settings")) } }
        }
    };
    let shell = inside.shell(Section::Drafts, words.word("draft-board"), Vec::new());
    inside.page(&shell, main, None)
}

/// `/drafts/new`: the editor of a draft to begin.
pub async fn offer(inside: Inside) -> Answer {
    offered(&inside, Filled::default()).await
}

/// Begins a draft, or shows it printed without keeping it.
pub async fn begin(inside: Inside, sent: Filled) -> Answer {
    if sent.has("look") {
        return offered(&inside, sent).await;
    }
    let (acting, id, fields) = (inside.acting(), sent.get("id").to_owned(), form::fields(&sent));
    let done = inside.ask_here(move |quitus, code| quitus.begin_draft(&acting, code, &id, &fields)).await;
    match done {
        Ok(saved) => Ok(then_go(inside.ways().to(&["drafts", saved.id.as_str()]))),
        Err(problem) => {
            let refusals = mendable(problem)?;
            Ok(offered_again(offered(&inside, sent.refused(refusals)).await?))
        }
    }
}

/// `/drafts/{draft}`: the editor, the preview, the circuit.
pub async fn show(inside: Inside, Query(asked): Query<BTreeMap<String, String>>) -> Answer {
    let shown = shown(&inside).await?;
    let sent = form::filled(&DraftFields::of(&shown.preview.draft, &shown.choices))
        .with("version", shown.preview.draft.version.to_string())
        .with("left", asked.get("left").cloned().unwrap_or_default());
    whole(&inside, &shown, &sent, None)
}

/// Saves a draft over the version that was read; when someone saved meanwhile, both texts are shown and none is lost.
pub async fn save(inside: Inside, sent: Filled) -> Answer {
    let id = inside.param("draft").to_owned();
    let (acting, fields) = (inside.acting(), form::fields(&sent));
    if sent.has("look") {
        let shown = shown(&inside).await?;
        return whole(&inside, &shown, &sent, None);
    }
    let version = sent.get("version").parse().unwrap_or(0);
    let (reason, there) = (sent.given("reason").map(str::to_owned), id.clone());
    let done = inside
        .ask_here(move |quitus, code| {
            quitus.save_draft(&acting, code, &there, version, &fields, reason.as_deref())
        })
        .await;
    match done {
        Ok(_) => Ok(then_go(inside.ways().to(&["drafts", &id]))),
        Err(problem) => {
            let refusals = mendable(problem)?;
            let shown = shown(&inside).await?;
            let theirs = refusals.iter().any(|refusal| refusal.code.0 == "changed-meanwhile");
            // Sent again as it stands, the text of whoever is here goes over the other, which they have read.
            let version = if theirs { shown.preview.draft.version } else { version };
            let again = form::filled(&form::fields(&sent)).with("version", version.to_string());
            let again = again.with("reason", sent.get("reason")).refused(refusals);
            let other = theirs.then(|| DraftFields::of(&shown.preview.draft, &shown.choices));
            Ok(offered_again(whole(&inside, &shown, &again, other.as_ref())?))
        }
    }
}

/// `/drafts/preview`: what is typed, printed and held against the records, as a piece of a page.
pub async fn preview(inside: Inside, sent: Filled) -> Answer {
    let (reader, today, fields) = (inside.reader().clone(), inside.today, form::fields(&sent));
    let (preview, _) =
        inside.ask_here(move |quitus, code| quitus.preview_draft(&reader, code, &fields, today)).await?;
    Ok(axum::response::Html(view::preview(&inside, &preview).into_string()).into_response())
}

/// Begins a draft from a DOCX or an ODT, then leads to it with what was left out.
pub async fn import(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (acting, id, file) = (inside.acting(), sent.form.get("id").to_owned(), sent.files.into_iter().next());
    let done = inside
        .ask_here(move |quitus, code| match &file {
            Some(file) => quitus.import_draft(&acting, code, &id, &file.name, &file.bytes),
            None => quitus.import_draft(&acting, code, &id, "", &[]),
        })
        .await;
    match done {
        Ok((saved, left)) => {
            let way = inside.ways().to(&["drafts", saved.id.as_str()]);
            Ok(then_go(if left.is_empty() { way } else { format!("{way}?left={}", left.join("+")) }))
        }
        Err(problem) => {
            let refusals = mendable(problem)?;
            Ok(offered_again(offered(&inside, Filled::default().refused(refusals)).await?))
        }
    }
}

/// What an import left out.
fn left_out(inside: &Inside, left: &str) -> Markup {
    let words = inside.words();
    let known = ["image", "note", "revision", "nested-table", "text-box"];
    let told: Vec<String> = known
        .into_iter()
        .filter(|kind| left.split(' ').any(|one| one == *kind))
        .map(|kind| words.word(&format!("draft-left-{kind}")))
        .collect();
    html! {
        @if !told.is_empty() {
            section class="finding warning" {
                p { strong { (words.word("draft-left")) } }
                ul { @for one in told { li { (one) } } }
            }
        }
    }
}

async fn shown(inside: &Inside) -> Result<DraftShown, Problem> {
    let (reader, today, id) = (inside.reader().clone(), inside.today, inside.param("draft").to_owned());
    inside.ask_here(move |quitus, code| quitus.draft(&reader, code, &id, today)).await
}

async fn offered(inside: &Inside, sent: Filled) -> Answer {
    let (reader, today, fields) = (inside.reader().clone(), inside.today, form::fields(&sent));
    let (preview, choices) =
        inside.ask_here(move |quitus, code| quitus.preview_draft(&reader, code, &fields, today)).await?;
    let (words, mut dice) = (inside.words(), inside.dice());
    let action = inside.href("/drafts/new");
    let main = html! {
        h1 { (words.word("draft-begin")) }
        (sent.summary(inside.lang))
        details {
            summary { (words.word("draft-import")) }
            form method="post" enctype="multipart/form-data" action=(inside.href("/drafts/import")) {
                (look::hidden("id", &dice()))
                div class="field" {
                    label for="file" { (words.word("draft-import-file")) }
                    input id="file" name="file" type="file" accept=".docx,.odt" required;
                }
                (look::button(&words.word("draft-import-button")))
            }
        }
        (form::editor(inside, &choices, &sent, &action, &made_once(&sent, &mut dice), &preview, "draft-begin-button"))
    };
    page(inside, &words.word("draft-begin"), main)
}

/// The page of a draft: the form as it was sent or as the draft stands, and `other`, what someone else saved meanwhile.
fn whole(inside: &Inside, shown: &DraftShown, sent: &Filled, other: Option<&DraftFields>) -> Answer {
    let words = inside.words();
    let draft = &shown.preview.draft;
    let mut typed = draft.clone();
    if sent.has("enacting") {
        typed = form::fields(sent).over(draft, &shown.choices, inside.today).0;
    }
    let preview = shown.choices.held_against(typed, inside.today);
    let action = inside.ways().to(&["drafts", draft.id.as_str()]);
    let title = if draft.title.is_empty() { words.word("draft-untitled") } else { draft.title.clone() };
    let closed = !draft.state.is_open() || !inside.may(Right::WriteDrafts);
    let hidden = look::hidden("version", sent.get("version"));
    let main = html! {
        h1 lang="fr" { (title) }
        p class="draft-state" {
            strong { (words.word(&format!("draft-state-{}", draft.state.word()))) }
            " · " (words.say("draft-version", &Args::none().with("version", i64::from(draft.version))))
        }
        (sent.summary(inside.lang))
        (left_out(inside, sent.get("left")))
        @if let Some(other) = other { (form::conflict(inside, other)) }
        @if closed {
            div class="draft-read" {
                h2 { (words.word("draft-preview")) }
                (view::preview(inside, &preview))
            }
        } @else {
            (form::editor(inside, &shown.choices, sent, &action, &hidden, &preview, "draft-save-button"))
        }
        (panel::view(inside, shown))
    };
    page(inside, &title, main)
}

fn page(inside: &Inside, title: &str, main: Markup) -> Answer {
    let shell = inside.shell(Section::Drafts, title, vec![Crumb { label: title.to_owned(), href: None }]);
    let main = html! {
        link rel="stylesheet" href=(crate::assets::address("draft.css"));
        script type="module" src=(crate::assets::address("draft.js")) {}
        (main)
    };
    inside.page(&shell, main, None)
}

fn services(inside: &Inside, board: &DraftBoard, chosen: &str) -> Markup {
    let words = inside.words();
    let link = |service: &str| format!("?service={}", crate::ways::segment(service));
    html! {
        @if board.services.len() > 1 {
            nav aria-label=(words.word("draft-by-service")) {
                p {
                    a href=(inside.href("/drafts")) aria-current=[chosen.is_empty().then_some("true")] {
                        (words.word("draft-all-services"))
                    }
                    @for service in &board.services {
                        " · "
                        a href=(link(service)) aria-current=[(service == chosen).then_some("true")] { (service) }
                    }
                }
            }
        }
    }
}

fn table(inside: &Inside, board: &DraftBoard, service: &str) -> Markup {
    let words = inside.words();
    let lines = board.lines.iter().filter(|line| service.is_empty() || line.draft.service == service);
    html! {
        div class="wide scroll" tabindex="0" role="region" aria-label=(words.word("draft-board")) {
            table class="ruled" {
                caption class="quiet" { (words.word("draft-board")) }
                thead { tr {
                    @for key in ["draft-sitting", "draft-title", "draft-service", "draft-missing", "draft-who", "draft-due"] {
                        th scope="col" { (words.word(key)) }
                    }
                } }
                tbody { @for line in lines { (row(inside, line)) } }
            }
        }
    }
}

fn row(inside: &Inside, line: &BoardLine) -> Markup {
    let words = inside.words();
    let aimed = line.draft.aimed_at.map_or_else(|| "–".to_owned(), |day| day_words(day, inside.lang));
    let title =
        if line.draft.title.is_empty() { words.word("draft-untitled") } else { line.draft.title.clone() };
    let step = match &line.missing {
        Some(now) => words.word(&format!("draft-step-{}", now.step.kind.word())),
        None => words.word(&format!("draft-state-{}", line.draft.state.word())),
    };
    let who = match (&line.missing, &line.holder) {
        (Some(_), Some(name)) => name.clone(),
        (Some(_), None) => words.word("draft-any-reviewer"),
        (None, _) => "–".to_owned(),
    };
    html! {
        tr {
            td { (aimed) @if let Some(assembly) = &line.assembly { br; span lang="fr" { (assembly.name) } } }
            th scope="row" {
                a lang="fr" href=(inside.ways().to(&["drafts", line.draft.id.as_str()])) { (title) }
            }
            td { (line.draft.service) }
            td { (step) @if line.given.1 > 0 { " (" (line.given.0) "/" (line.given.1) ")" } }
            td { (who) }
            td {
                @match line.due {
                    Some(due) if line.late => { strong { "! " (words.word("draft-late")) } " " (day_words(due, inside.lang)) }
                    Some(due) => { (day_words(due, inside.lang)) }
                    None => { "–" }
                }
            }
        }
    }
}

/// What a form of the circuit answers: back to the draft, or the draft again with what was wrong.
async fn back(inside: &Inside, done: Result<(), Problem>) -> Answer {
    match done {
        Ok(()) => Ok(then_go(inside.ways().to(&["drafts", inside.param("draft")]))),
        Err(problem) => {
            let refusals: Vec<Refusal> = mendable(problem)?;
            let shown = shown(inside).await?;
            let sent = form::filled(&DraftFields::of(&shown.preview.draft, &shown.choices))
                .with("version", shown.preview.draft.version.to_string())
                .refused(refusals);
            Ok(offered_again(whole(inside, &shown, &sent, None)?))
        }
    }
}
