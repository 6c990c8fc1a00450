//! Copies to councillors of the communes, and what carried decisions out.

use super::{Asked, Told, read};
use crate::copies::{copy_letter, read_paper};
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::fulfilment_said;
use quitus_core::kernel::Refusal;
use quitus_formats::api::{
    CopiesListed, CopiesSentShown, CopiesToSend, CopyShown, CouncillorsBrought, CouncillorsToBring,
    FulfilmentShown, FulfilmentToRecord,
};
use serde::Deserialize;
use utoipa::IntoParams;

type Sent<T> = Result<Json<T>, JsonRejection>;

/// Which copies are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OfPaper {
    /// `notice`, `list` or `minutes`; the list without it.
    paper: Option<String>,
}

/// Which act is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OfNumber {
    /// Its number; all acts of the last two years without it.
    number: Option<String>,
}

/// The councillors, and where the copies of the last year's sittings stand.
#[utoipa::path(get, path = "/api/v1/{authority}/copies", tag = "copies", params(("authority" = String, Path)),
    responses((status = 200, body = CopiesListed), (status = 403, body = ProblemShown)))]
pub async fn copies(inside: Inside) -> Told<CopiesListed> {
    let (reader, on) = (inside.reader().clone(), inside.today);
    let shown = inside.ask_here(move |quitus, code| quitus.copies(&reader, code, on)).await?;
    Ok(Json(shown.listed()))
}

/// The copies of a paper of a sitting, each with its proof.
#[utoipa::path(get, path = "/api/v1/{authority}/sittings/{date}/{assembly}/copies", tag = "copies",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), OfPaper),
    responses((status = 200, body = [CopyShown]), (status = 404, body = ProblemShown)))]
pub async fn proof(inside: Inside, asked: Asked<OfPaper>) -> Told<Vec<CopyShown>> {
    let asked = read(asked)?;
    let paper = asked.paper.filter(|word| !word.is_empty());
    let (reader, paper) = (inside.reader().clone(), read_paper(paper.as_deref().unwrap_or("list"))?);
    let text = format!("{}/{}", inside.param("date"), inside.param("assembly"));
    let proofs = inside.ask_here(move |quitus, code| quitus.copies_of(&reader, code, &text, paper)).await?;
    Ok(Json(proofs.iter().map(quitus_app::CopyProof::shown).collect()))
}

/// Takes a list of councillors, or tells what taking it would do; who is no longer on it leaves.
#[utoipa::path(post, path = "/api/v1/{authority}/copies/import", tag = "copies",
    params(("authority" = String, Path)), request_body = CouncillorsToBring,
    responses((status = 200, body = CouncillorsBrought), (status = 400, body = ProblemShown)))]
pub async fn import(inside: Inside, sent: Sent<CouncillorsToBring>) -> Told<CouncillorsBrought> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (acting, mut dice, lang) = (inside.acting(), inside.dice(), inside.lang);
    let done = inside
        .ask_here(move |quitus, code| {
            quitus.import_councillors(&acting, &mut dice, code, sent.csv.as_bytes(), sent.dry_run)
        })
        .await?;
    let say = |refusal: &Refusal| quitus_words::refusal(refusal, lang).message;
    Ok(Json(done.brought(&say)))
}

/// Sends a paper of a sitting to every councillor it did not leave for yet; sent again, nothing leaves twice.
#[utoipa::path(post, path = "/api/v1/{authority}/copies/send", tag = "copies",
    params(("authority" = String, Path)), request_body = CopiesToSend,
    responses((status = 200, body = CopiesSentShown), (status = 400, body = ProblemShown)))]
pub async fn send(inside: Inside, sent: Sent<CopiesToSend>) -> Told<CopiesSentShown> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let paper = read_paper(&sent.paper)?;
    let letter = copy_letter(&inside.authority.name, paper, &sent.sitting);
    let (acting, mut dice) = (inside.acting(), inside.dice());
    let done = inside
        .ask_here(move |quitus, code| {
            quitus.send_copies(&acting, &mut dice, (code, &sent.sitting, paper), &letter, sent.on_paper)
        })
        .await?;
    Ok(Json(done.shown()))
}

/// The decisions of the acts of the last two years, each with what carried it out.
#[utoipa::path(get, path = "/api/v1/{authority}/fulfilment", tag = "fulfilment",
    params(("authority" = String, Path), OfNumber),
    responses((status = 200, body = [FulfilmentShown]), (status = 403, body = ProblemShown)))]
pub async fn fulfilment(inside: Inside, asked: Asked<OfNumber>) -> Told<Vec<FulfilmentShown>> {
    let number = read(asked)?.number.filter(|number| !number.is_empty());
    listed(&inside, number).await
}

/// Records who must act, or what carried a decision out; the decisions of its act come back as they stand.
#[utoipa::path(post, path = "/api/v1/{authority}/fulfilment", tag = "fulfilment",
    params(("authority" = String, Path)), request_body = FulfilmentToRecord,
    responses((status = 200, body = [FulfilmentShown]), (status = 400, body = ProblemShown)))]
pub async fn record(inside: Inside, sent: Sent<FulfilmentToRecord>) -> Told<Vec<FulfilmentShown>> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (acting, number) = (inside.acting(), sent.number.clone());
    let said = fulfilment_said(sent);
    inside.ask_here(move |quitus, code| quitus.record_fulfilment(&acting, code, &said)).await?;
    listed(&inside, Some(number)).await
}

async fn listed(inside: &Inside, number: Option<String>) -> Told<Vec<FulfilmentShown>> {
    let (reader, on) = (inside.reader().clone(), inside.today);
    let list =
        inside.ask_here(move |quitus, code| quitus.fulfilment(&reader, code, number.as_deref(), on)).await?;
    Ok(Json(list.lines.iter().map(quitus_app::FulfilmentLine::shown).collect()))
}
