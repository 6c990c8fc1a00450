//! Acts: the list, one whole, its findings, the search of a register.

use super::{Asked, OfAuthority, Told, read};
use crate::errors::{Problem, ProblemShown};
use crate::site::Visit;
use axum::Json;
use quitus_app::{ActInList, Reader, SearchFor};
use quitus_core::kernel::{Day, Refusal};
use quitus_core::legality::compute;
use quitus_formats::api::{ActLine, ActShown, FindingShown, FoundShown, Said};
use quitus_words::finding;
use serde::Deserialize;
use utoipa::IntoParams;

/// The most acts in an answer of the search.
const LIMIT: u32 = 100;

/// Which act, and on which day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OnDay {
    /// Code of the authority; without it, the number is looked up in all.
    authority: Option<String>,
    /// The day it is held on, the reading day of the authority without it.
    on: Option<String>,
}

/// What is looked for in the register of an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Code of the authority.
    authority: String,
    /// Words; accents and plurals do not matter.
    q: String,
    /// Only that year.
    year: Option<i16>,
    /// Only that subject and those under it.
    subject: Option<String>,
    /// Only that sitting: `DATE` or `DATE/ASSEMBLY`.
    sitting: Option<String>,
    /// The `next` of the answer before.
    after: Option<String>,
    /// The most acts in the answer: 30 without it, at most 100.
    limit: Option<u32>,
}

/// Acts of an authority or of all, newest first.
#[utoipa::path(get, path = "/api/v1/acts", tag = "acts", params(OfAuthority),
    responses((status = 200, body = [ActLine]), (status = 404, body = ProblemShown)))]
pub async fn acts(visit: Visit, asked: Asked<OfAuthority>) -> Told<Vec<ActLine>> {
    let code = read(asked)?.code();
    let acts = visit.ask(move |quitus| quitus.acts(code.as_deref())).await?;
    Ok(Json(acts.iter().map(line).collect()))
}

/// An act, whole; days not reached on the reading day are unknown.
#[utoipa::path(get, path = "/api/v1/acts/{number}", tag = "acts", params(("number" = String, Path), OnDay),
    responses((status = 200, body = ActShown), (status = 404, body = ProblemShown), (status = 409, body = ProblemShown)))]
pub async fn act(visit: Visit, asked: Asked<OnDay>) -> Told<ActShown> {
    let (asked, number) = (read(asked)?, visit.param("number").to_owned());
    let on = day_asked(asked.on.as_deref())?;
    let file = visit.ask(move |quitus| quitus.act(code(&asked.authority), &number)).await?;
    let on = on.unwrap_or_else(|| visit.reading_day(&file.authority));
    let roll = file.item().map(|item| file.roll(item)).unwrap_or_default();
    Ok(Json(ActShown::new(&file, &roll, compute(&file.dates, on).enforceable_from)))
}

/// Findings on an act, for those who keep the home.
#[utoipa::path(get, path = "/api/v1/acts/{number}/findings", tag = "acts", params(("number" = String, Path), OnDay),
    responses((status = 200, body = [FindingShown]), (status = 403, body = ProblemShown), (status = 404, body = ProblemShown)))]
pub async fn findings(visit: Visit, asked: Asked<OnDay>) -> Told<Vec<FindingShown>> {
    let (asked, number, reader) = (read(asked)?, visit.param("number").to_owned(), visit.reader().clone());
    if reader == Reader::Public {
        return Err(Problem::keeper_only());
    }
    let on = day_asked(asked.on.as_deref())?;
    let (code_asked, number_asked) = (asked.authority.clone(), number.clone());
    let file = visit.ask(move |quitus| quitus.act(code(&code_asked), &number_asked)).await?;
    let on = on.unwrap_or_else(|| visit.reading_day(&file.authority));
    let home = file.authority.code;
    let checked = visit.ask(move |quitus| quitus.check_act(&reader, Some(&home), &number, on)).await?;
    let shown = checked.findings.iter().map(|found| {
        let said = finding(found, visit.lang);
        FindingShown::new(found, Said { message: said.message, remedy: said.remedy })
    });
    Ok(Json(shown.collect()))
}

/// The register of an authority, searched, newest first.
#[utoipa::path(get, path = "/api/v1/search", tag = "acts", params(Search),
    responses((status = 200, body = FoundShown), (status = 400, body = ProblemShown), (status = 404, body = ProblemShown)))]
pub async fn search(visit: Visit, asked: Asked<Search>) -> Told<FoundShown> {
    let asked = read(asked)?;
    let search = SearchFor {
        text: asked.q,
        year: asked.year,
        subject: asked.subject,
        sitting: asked.sitting,
        after: asked.after.filter(|after| !after.is_empty()),
        limit: asked.limit.unwrap_or(30).clamp(1, LIMIT),
    };
    let home = asked.authority;
    let found = visit.ask(move |quitus| quitus.search(&home, &search)).await?;
    Ok(Json(FoundShown {
        total: found.total,
        more: found.more,
        next: found.next,
        acts: found.acts.iter().map(|hit| line(&hit.act)).collect(),
    }))
}

fn line(act: &ActInList) -> ActLine {
    ActLine {
        authority: act.authority.clone(),
        number: act.number.clone(),
        title: act.title.clone(),
        assembly: act.assembly.clone(),
        date: act.day.to_string(),
    }
}

fn code(asked: &Option<String>) -> Option<&str> {
    asked.as_deref().filter(|code| !code.is_empty())
}

/// The day asked; refused when it is none.
pub(super) fn day_asked(text: Option<&str>) -> Result<Option<Day>, Problem> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let refused = || Problem::refused(vec![Refusal::new("not-a-day").with("text", text)]);
    text.parse().map(Some).map_err(|_| refused())
}
