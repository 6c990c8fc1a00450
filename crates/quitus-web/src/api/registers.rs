//! The register of a year: what it holds, and its file.

use super::Told;
use crate::errors::{Problem, ProblemShown};
use crate::place::{Answer, Inside};
use axum::Json;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use quitus_formats::api::RegisterYearShown;

/// What the register of a year holds, deliberations and decisions by delegation, in order of date.
#[utoipa::path(get, path = "/api/v1/{authority}/registers/{year}", tag = "acts",
    params(("authority" = String, Path), ("year" = String, Path)),
    responses((status = 200, body = RegisterYearShown), (status = 404, body = ProblemShown)))]
pub async fn register(inside: Inside) -> Told<RegisterYearShown> {
    let (reader, year) = (inside.reader().clone(), year(&inside)?);
    Ok(Json(inside.ask_here(move |quitus, code| quitus.register_year(&reader, code, year)).await?))
}

/// The register of a year printed, with its table by date and its table by subject.
#[utoipa::path(get, path = "/api/v1/{authority}/registers/{year}/pdf", tag = "acts",
    params(("authority" = String, Path), ("year" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf"), (status = 404, body = ProblemShown)))]
pub async fn register_pdf(inside: Inside) -> Answer {
    let (reader, year) = (inside.reader().clone(), year(&inside)?);
    let made = inside.ask_here(move |quitus, code| quitus.register_pdf(&reader, code, year)).await?;
    Ok(([(CONTENT_TYPE, "application/pdf")], made.bytes).into_response())
}

fn year(inside: &Inside) -> Result<i16, Problem> {
    inside.param("year").parse().map_err(|_| Problem::nowhere())
}
