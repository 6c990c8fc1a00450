//! Sittings: the list, one whole.

use super::{Asked, OfAuthority, Told, read};
use crate::errors::ProblemShown;
use crate::site::Visit;
use axum::Json;
use quitus_app::{SittingInList, clock_of};
use quitus_core::account::Right;
use quitus_core::review::SittingFile;
use quitus_formats::api::{ProxyShown, SittingLine, SittingShown};

/// Sittings of an authority or of all, newest first.
#[utoipa::path(get, path = "/api/v1/sittings", tag = "sittings", params(OfAuthority),
    responses((status = 200, body = [SittingLine]), (status = 404, body = ProblemShown)))]
pub async fn sittings(visit: Visit, asked: Asked<OfAuthority>) -> Told<Vec<SittingLine>> {
    let code = read(asked)?.code();
    let sittings = visit.ask(move |quitus| quitus.sittings(code.as_deref())).await?;
    Ok(Json(sittings.iter().map(line).collect()))
}

/// A sitting, whole. Papers that do not count are told to those who keep the home only.
#[utoipa::path(get, path = "/api/v1/sittings/{date}/{assembly}", tag = "sittings",
    params(("date" = String, Path), ("assembly" = String, Path), OfAuthority),
    responses((status = 200, body = SittingShown), (status = 404, body = ProblemShown), (status = 409, body = ProblemShown)))]
pub async fn sitting(visit: Visit, asked: Asked<OfAuthority>) -> Told<SittingShown> {
    let code = read(asked)?.code();
    let text = format!("{}/{}", visit.param("date"), visit.param("assembly"));
    let file = visit.ask(move |quitus| quitus.sitting(code.as_deref(), &text)).await?;
    let minutes = clock_of(&file.authority);
    let hour = |at| minutes(at).map(|past| format!("{:02}:{:02}", past / 60, past % 60)).unwrap_or_default();
    let mut shown = SittingShown::new(&file, &hour);
    if !visit.reader().may(&file.authority.id, Right::ReadFindings) {
        shown.proxies = counted(&file);
    }
    if !visit.reader().may(&file.authority.id, Right::ReadPapers) && file.sitting.state.is_in_the_making() {
        shown.items.clear();
    }
    Ok(Json(shown))
}

/// The proxies that count at one item at least, in the order of the register.
fn counted(file: &SittingFile) -> Vec<ProxyShown> {
    let standing: Vec<_> = file.sitting.items.iter().flat_map(|item| file.roll(item).proxies).collect();
    let counts =
        |giver: &_, holder: &_| standing.iter().any(|one| one.giver == *giver && one.holder == *holder);
    let papers = file.sitting.proxies.iter().filter(|paper| counts(&paper.giver, &paper.holder));
    papers
        .map(|paper| ProxyShown { giver: file.name(&paper.giver), holder: file.name(&paper.holder) })
        .collect()
}

fn line(sitting: &SittingInList) -> SittingLine {
    SittingLine {
        authority: sitting.authority.clone(),
        date: sitting.day.to_string(),
        assembly: sitting.assembly_key.clone(),
        name: sitting.assembly.clone(),
        state: sitting.state.word().to_owned(),
        items: sitting.items,
    }
}
