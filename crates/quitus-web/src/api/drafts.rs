//! Drafts: listed, written, imported, their files, opinions and circuit.

use super::{Asked, Told};
use crate::errors::{Problem, ProblemShown};
use crate::filled::SentBytes;
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use quitus_app::{DraftFields, DraftShown, StepFields};
use quitus_core::kernel::Finding;
use quitus_formats::api::{
    CircuitSet, DraftImported, DraftListed, DraftStepToTake, DraftToWrite, DraftWhole, FileBytes,
    FindingShown, OpinionToKeep, Said,
};
use serde::Deserialize;
use utoipa::IntoParams;

type Sent<T> = Result<Json<T>, JsonRejection>;

/// A file that is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct NamedFile {
    /// Its name, as people read it.
    name: String,
    /// An id of yours for what it begins, a lower-case UUID: sent twice, it begins once.
    id: Option<String>,
}

/// The drafts of an authority: the step each misses, who must act, until when.
#[utoipa::path(get, path = "/api/v1/{authority}/drafts", tag = "drafts", params(("authority" = String, Path)),
    responses((status = 200, body = [DraftListed]), (status = 403, body = ProblemShown)))]
pub async fn drafts(inside: Inside) -> Told<Vec<DraftListed>> {
    let (reader, today) = (inside.reader().clone(), inside.today);
    let board = inside.ask_here(move |quitus, code| quitus.drafts(&reader, code, today)).await?;
    Ok(Json(board.lines.iter().map(quitus_app::BoardLine::listed).collect()))
}

/// Begins a draft.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts", tag = "drafts", params(("authority" = String, Path)),
    request_body = DraftToWrite, responses((status = 200, body = DraftWhole), (status = 400, body = ProblemShown)))]
pub async fn begin(inside: Inside, sent: Sent<DraftToWrite>) -> Told<DraftWhole> {
    let sent = body(sent)?;
    let (acting, id) = (inside.acting(), own_id(&inside, &sent.id));
    let fields = DraftFields::default().written_over(sent);
    let saved = inside.ask_here(move |quitus, code| quitus.begin_draft(&acting, code, &id, &fields)).await?;
    Ok(Json(whole(&inside, saved.id.as_str()).await?))
}

/// A draft, whole, with what is found on it.
#[utoipa::path(get, path = "/api/v1/{authority}/drafts/{draft}", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path)),
    responses((status = 200, body = DraftWhole), (status = 404, body = ProblemShown)))]
pub async fn draft(inside: Inside) -> Told<DraftWhole> {
    Ok(Json(whole(&inside, inside.param("draft")).await?))
}

/// Changes a draft over the version that was read: what is left out stays as it is.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts/{draft}", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path)), request_body = DraftToWrite,
    responses((status = 200, body = DraftWhole), (status = 400, body = ProblemShown), (status = 404, body = ProblemShown),
        (status = 409, body = ProblemShown)))]
pub async fn change(inside: Inside, sent: Sent<DraftToWrite>) -> Told<DraftWhole> {
    let sent = body(sent)?;
    let (acting, id, version) = (inside.acting(), param(&inside), sent.version.unwrap_or(0));
    let (reader, today, reason) = (inside.reader().clone(), inside.today, sent.reason.clone());
    inside
        .ask_here(move |quitus, code| {
            let shown = quitus.draft(&reader, code, &id, today)?;
            let fields = DraftFields::of(&shown.preview.draft, &shown.choices).written_over(sent);
            quitus.save_draft(&acting, code, &id, version, &fields, reason.as_deref())
        })
        .await?;
    draft(inside).await
}

/// Begins a draft from a DOCX or an ODT, sent as it is.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts/import", tag = "drafts",
    params(("authority" = String, Path), NamedFile),
    request_body(content = FileBytes, content_type = "application/octet-stream"),
    responses((status = 200, body = DraftImported), (status = 400, body = ProblemShown), (status = 413, body = ProblemShown)))]
pub async fn import(inside: Inside, asked: Asked<NamedFile>, sent: SentBytes) -> Told<DraftImported> {
    let asked = super::read(asked)?;
    let (acting, id) = (inside.acting(), own_id(&inside, &asked.id));
    let (saved, left_out) = inside
        .ask_here(move |quitus, code| quitus.import_draft(&acting, code, &id, &asked.name, &sent.0))
        .await?;
    let left_out = left_out.into_iter().map(str::to_owned).collect();
    Ok(Json(DraftImported { draft: whole(&inside, saved.id.as_str()).await?, left_out }))
}

/// Joins a PDF to a draft, sent as it is; one that carries a program, or is none, is refused.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts/{draft}/files", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path), NamedFile),
    request_body(content = FileBytes, content_type = "application/pdf"),
    responses((status = 200, body = DraftWhole), (status = 400, body = ProblemShown), (status = 404, body = ProblemShown),
        (status = 413, body = ProblemShown)))]
pub async fn attach(inside: Inside, asked: Asked<NamedFile>, sent: SentBytes) -> Told<DraftWhole> {
    let asked = super::read(asked)?;
    let (acting, id, key) = (inside.acting(), param(&inside), inside.dice()());
    inside
        .ask_here(move |quitus, code| quitus.attach_to_draft(&acting, code, &id, &key, &asked.name, &sent.0))
        .await?;
    draft(inside).await
}

/// The bytes of a file joined to a draft.
#[utoipa::path(get, path = "/api/v1/{authority}/drafts/{draft}/files/{attachment}", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path), ("attachment" = String, Path)),
    responses((status = 200, body = FileBytes, content_type = "application/pdf"), (status = 404, body = ProblemShown)))]
pub async fn file(inside: Inside) -> Result<Response, Problem> {
    let (reader, id, file) = (inside.reader().clone(), param(&inside), inside.param("attachment").to_owned());
    let (_, bytes) =
        inside.ask_here(move |quitus, code| quitus.attachment(&reader, code, &id, &file)).await?;
    Ok(([(CONTENT_TYPE, "application/pdf")], bytes).into_response())
}

/// Takes a file off a draft.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts/{draft}/files/{attachment}/remove", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path), ("attachment" = String, Path)),
    responses((status = 200, body = DraftWhole), (status = 404, body = ProblemShown)))]
pub async fn detach(inside: Inside) -> Told<DraftWhole> {
    let (acting, id, file) = (inside.acting(), param(&inside), inside.param("attachment").to_owned());
    inside.ask_here(move |quitus, code| quitus.detach_from_draft(&acting, code, &id, &file)).await?;
    draft(inside).await
}

/// Does something with a draft in its circuit: sends it, gives a visa, returns it, hands a visa over, takes it back,
/// gives it up.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts/{draft}/circuit", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path)), request_body = DraftStepToTake,
    responses((status = 200, body = DraftWhole), (status = 400, body = ProblemShown), (status = 403, body = ProblemShown),
        (status = 404, body = ProblemShown)))]
pub async fn step(inside: Inside, sent: Sent<DraftStepToTake>) -> Told<DraftWhole> {
    let sent = body(sent)?;
    let (acting, id, visa) = (inside.acting(), param(&inside), own_id(&inside, &sent.id));
    inside.ask_here(move |quitus, code| quitus.take_draft_step(&acting, code, &id, &visa, &sent)).await?;
    draft(inside).await
}

/// Keeps what a committee said of a draft.
#[utoipa::path(post, path = "/api/v1/{authority}/drafts/{draft}/opinions", tag = "drafts",
    params(("authority" = String, Path), ("draft" = String, Path)), request_body = OpinionToKeep,
    responses((status = 200, body = DraftWhole), (status = 400, body = ProblemShown), (status = 404, body = ProblemShown)))]
pub async fn opine(inside: Inside, sent: Sent<OpinionToKeep>) -> Told<DraftWhole> {
    let sent = body(sent)?;
    let (acting, id, opinion) = (inside.acting(), param(&inside), own_id(&inside, &sent.id));
    inside
        .ask_here(move |quitus, code| {
            let (day, remark) = (sent.date.unwrap_or_default(), sent.remark.unwrap_or_default());
            quitus.record_opinion(&acting, code, &id, &opinion, &sent.committee, &day, &sent.sense, &remark)
        })
        .await?;
    draft(inside).await
}

/// The circuit of visas of an authority.
#[utoipa::path(get, path = "/api/v1/{authority}/circuit", tag = "drafts", params(("authority" = String, Path)),
    responses((status = 200, body = CircuitSet), (status = 403, body = ProblemShown)))]
pub async fn circuit(inside: Inside) -> Told<CircuitSet> {
    let reader = inside.reader().clone();
    Ok(Json(inside.ask_here(move |quitus, code| quitus.circuit(&reader, code)).await?.set()))
}

/// Sets the circuit over the version that was read; drafts already sent keep their steps.
#[utoipa::path(post, path = "/api/v1/{authority}/circuit", tag = "drafts", params(("authority" = String, Path)),
    request_body = CircuitSet, responses((status = 200, body = CircuitSet), (status = 400, body = ProblemShown),
        (status = 409, body = ProblemShown)))]
pub async fn set_circuit(inside: Inside, sent: Sent<CircuitSet>) -> Told<CircuitSet> {
    let sent = body(sent)?;
    let acting = inside.acting();
    inside
        .ask_here(move |quitus, code| {
            let steps: Vec<StepFields> = sent.steps.into_iter().map(StepFields::from).collect();
            quitus.set_circuit(&acting, code, sent.version, &sent.deposit_days.to_string(), &steps)
        })
        .await?;
    circuit(inside).await
}

fn body<T>(sent: Sent<T>) -> Result<T, Problem> {
    sent.map(|Json(sent)| sent).map_err(|_| Problem::unreadable())
}

fn param(inside: &Inside) -> String {
    inside.param("draft").to_owned()
}

/// The id that was given, or a new one.
fn own_id(inside: &Inside, given: &Option<String>) -> String {
    let given = given.as_deref().map(str::trim).filter(|id| !id.is_empty());
    given.map_or_else(|| inside.dice()(), str::to_owned)
}

async fn whole(inside: &Inside, id: &str) -> Result<DraftWhole, Problem> {
    let (reader, today, id, lang) = (inside.reader().clone(), inside.today, id.to_owned(), inside.lang);
    let shown: DraftShown =
        inside.ask_here(move |quitus, code| quitus.draft(&reader, code, &id, today)).await?;
    let tell = |found: &Finding| {
        let said = quitus_words::finding(found, lang);
        FindingShown::new(found, Said { message: said.message, remedy: said.remedy })
    };
    Ok(shown.whole(today, &tell))
}
