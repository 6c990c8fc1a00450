//! Decisions by delegation, and the report of the bureau's work.

use super::{Asked, Told, read};
use crate::decision::{council_of, report_item};
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::decision_said;
use quitus_formats::api::{
    BureauReportShown, BureauReportWanted, DecisionLine, DecisionShown, DecisionToEnter, DelegationCited,
    DelegationOffered, DocumentMade,
};
use serde::Deserialize;
use utoipa::IntoParams;

type Sent<T> = Result<Json<T>, JsonRejection>;

/// Which council is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OfCouncil {
    /// Its sitting, `DATE/ASSEMBLY`; the next one without it.
    sitting: Option<String>,
}

/// The decisions of an authority, the newest first.
#[utoipa::path(get, path = "/api/v1/{authority}/decisions", tag = "decisions", params(("authority" = String, Path)),
    responses((status = 200, body = [DecisionLine]), (status = 403, body = ProblemShown)))]
pub async fn decisions(inside: Inside) -> Told<Vec<DecisionLine>> {
    let reader = inside.reader().clone();
    let lines = inside.ask_here(move |quitus, code| quitus.decisions(&reader, code)).await?;
    Ok(Json(lines.iter().map(|(entry, title)| DecisionLine::new(entry, title)).collect()))
}

/// Enters a decision under the next number of the register; sent twice under its id, it is entered once.
#[utoipa::path(post, path = "/api/v1/{authority}/decisions", tag = "decisions",
    params(("authority" = String, Path)), request_body = DecisionToEnter,
    responses((status = 200, body = DecisionShown), (status = 400, body = ProblemShown)))]
pub async fn enter(inside: Inside, sent: Sent<DecisionToEnter>) -> Told<DecisionShown> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (acting, said) = (inside.acting(), decision_said(sent, inside.dice()()));
    let entered = inside
        .ask_here(move |quitus, code| {
            let number = quitus.enter_decision(&acting, code, &said)?;
            quitus.decision(&acting.who, code, &number)
        })
        .await?;
    Ok(Json(entered.shown()))
}

/// A decision, whole.
#[utoipa::path(get, path = "/api/v1/{authority}/decisions/{decision}", tag = "decisions",
    params(("authority" = String, Path), ("decision" = String, Path)),
    responses((status = 200, body = DecisionShown), (status = 404, body = ProblemShown)))]
pub async fn decision(inside: Inside) -> Told<DecisionShown> {
    let (reader, number) = (inside.reader().clone(), inside.param("decision").to_owned());
    let found = inside.ask_here(move |quitus, code| quitus.decision(&reader, code, &number)).await?;
    Ok(Json(found.shown()))
}

/// Makes the sheets of a decision, or finds them kept; `path` is where they are read.
#[utoipa::path(post, path = "/api/v1/{authority}/decisions/{decision}/sheet", tag = "decisions",
    params(("authority" = String, Path), ("decision" = String, Path)),
    responses((status = 200, body = DocumentMade), (status = 404, body = ProblemShown)))]
pub async fn sheet(inside: Inside) -> Told<DocumentMade> {
    let (acting, number) = (inside.acting(), inside.param("decision").to_owned());
    let path = inside.ways().to(&["decisions", &number, "sheet.pdf"]);
    let made = inside.ask_here(move |quitus, code| quitus.decision_sheet(&acting, code, &number)).await?;
    let pages = usize::try_from(made.pages).unwrap_or(usize::MAX);
    Ok(Json(DocumentMade { path, sha256: made.sha256, template_sha256: made.template_sha256, pages }))
}

/// The delegations given to the executive, each with what is against it today.
#[utoipa::path(get, path = "/api/v1/{authority}/delegations", tag = "decisions", params(("authority" = String, Path)),
    responses((status = 200, body = [DelegationOffered]), (status = 403, body = ProblemShown)))]
pub async fn delegations(inside: Inside) -> Told<Vec<DelegationOffered>> {
    let (reader, on) = (inside.reader().clone(), inside.today);
    let choices = inside.ask_here(move |quitus, code| quitus.decision_choices(&reader, code, on)).await?;
    let offered = choices.delegations.iter().map(|one| DelegationOffered {
        delegation: DelegationCited::new(&one.delegation),
        against: one.against.iter().map(|word| (*word).to_owned()).collect(),
    });
    Ok(Json(offered.collect()))
}

/// What a council is to be told of the bureau's work; null where no council is known.
#[utoipa::path(get, path = "/api/v1/{authority}/report-of-bureau", tag = "decisions",
    params(("authority" = String, Path), OfCouncil),
    responses((status = 200, body = Option<BureauReportShown>), (status = 404, body = ProblemShown)))]
pub async fn report(inside: Inside, asked: Asked<OfCouncil>) -> Told<Option<BureauReportShown>> {
    let Some(text) = council_of(&inside, read(asked)?.sitting).await? else { return Ok(Json(None)) };
    let reader = inside.reader().clone();
    let work = inside.ask_here(move |quitus, code| quitus.bureau_work(&reader, code, &text)).await?;
    Ok(Json(Some(work.shown())))
}

/// Makes the report as a document, and puts it on the agenda of the council when an id for its item is sent.
#[utoipa::path(post, path = "/api/v1/{authority}/report-of-bureau", tag = "decisions",
    params(("authority" = String, Path)), request_body = BureauReportWanted,
    responses((status = 200, body = DocumentMade), (status = 400, body = ProblemShown)))]
pub async fn make_report(inside: Inside, sent: Sent<BureauReportWanted>) -> Told<DocumentMade> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (acting, mut dice) = (inside.acting(), inside.dice());
    let made = inside
        .ask_here(move |quitus, code| {
            if let Some(id) = sent.item.filter(|id| !id.trim().is_empty()) {
                let work = quitus.bureau_work(&acting.who, code, &sent.sitting)?;
                quitus.add_item(&acting, code, &sent.sitting, &report_item(&work, id))?;
            }
            quitus.bureau_report(&acting, &mut dice, code, &sent.sitting)
        })
        .await?;
    let kept = made.document;
    let path = inside.ways().file(&kept.sha256);
    let template_sha256 = kept.template_sha256.unwrap_or_default();
    Ok(Json(DocumentMade { path, template_sha256, pages: kept.pages, sha256: kept.sha256 }))
}
