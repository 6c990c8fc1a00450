//! Members: listed, brought in from a spreadsheet.

use super::Told;
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quitus_app::{RosterFile, Said};
use quitus_core::kernel::Refusal;
use quitus_formats::api::{MemberShown, RosterShown, RosterToBring, TrialLine};

/// The members of an authority, with their mandates and how they are reached.
#[utoipa::path(get, path = "/api/v1/{authority}/members", tag = "people", params(("authority" = String, Path)),
    responses((status = 200, body = [MemberShown]), (status = 403, body = ProblemShown)))]
pub async fn members(inside: Inside) -> Told<Vec<MemberShown>> {
    let reader = inside.reader().clone();
    let people = inside.ask_here(move |quitus, code| quitus.people(&reader, code)).await?;
    let shown = people.members.iter();
    let shown =
        shown.map(|one| MemberShown::new(&one.member, &one.contact, &one.memberships, &people.assemblies));
    Ok(Json(shown.collect()))
}

/// Brings a spreadsheet of members in and confirms it, or tells what it would do; refused whole while it has a fault.
#[utoipa::path(post, path = "/api/v1/{authority}/members/import", tag = "people",
    params(("authority" = String, Path)), request_body = RosterToBring,
    responses((status = 200, body = RosterShown), (status = 400, body = ProblemShown)))]
pub async fn import(inside: Inside, sent: Result<Json<RosterToBring>, JsonRejection>) -> Told<RosterShown> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let said = Said::default().with("assembly", sent.assembly).with("from", sent.from);
    let said = if sent.replaces_all { said.with("replaces_all", "yes") } else { said };
    let file = RosterFile { name: sent.file_name, bytes: bytes_of(sent.csv, sent.file_base64)? };
    let id = sent.id.unwrap_or_else(|| inside.dice()());
    let (acting, lang, is_dry, mut dice) = (inside.acting(), inside.lang, sent.dry_run, inside.dice());
    let told = inside
        .ask_here(move |quitus, code| {
            if is_dry {
                return Ok((None, quitus.try_roster(&acting, code, &said, Some(&file))?));
            }
            quitus.bring_roster(&acting, code, &id, &said, Some(&file))?;
            match quitus.confirm_roster(&acting, &mut dice, code, &id) {
                Ok(done) => Ok((Some(id), done)),
                Err(refused) => {
                    quitus.undo_roster(&acting, code, &id)?;
                    Err(refused)
                }
            }
        })
        .await?;
    let say = |refusal: &Refusal| quitus_words::refusal(refusal, lang).message;
    Ok(Json(RosterShown::new(told.0, &told.1.plan, &say)))
}

/// The trials of an authority that have not been thrown away.
#[utoipa::path(get, path = "/api/v1/{authority}/trials", tag = "people", params(("authority" = String, Path)),
    responses((status = 200, body = [TrialLine]), (status = 403, body = ProblemShown)))]
pub async fn trials(inside: Inside) -> Told<Vec<TrialLine>> {
    let reader = inside.reader().clone();
    let begun = inside.ask_here(move |quitus, code| quitus.trials(&reader, code)).await?;
    let line = |one: quitus_app::TrialShown| TrialLine { code: one.code, begun_by: Some(one.begun_by) };
    Ok(Json(begun.into_iter().map(line).collect()))
}

/// Begins a trial; its code is the authority of further requests.
#[utoipa::path(post, path = "/api/v1/{authority}/trials", tag = "people", params(("authority" = String, Path)),
    responses((status = 200, body = TrialLine), (status = 400, body = ProblemShown)))]
pub async fn begin_trial(inside: Inside) -> Told<TrialLine> {
    let (acting, id) = (inside.acting(), inside.dice()());
    let code = inside.ask_here(move |quitus, code| quitus.begin_trial(&acting, code, &id)).await?;
    Ok(Json(TrialLine { code, begun_by: None }))
}

/// Throws the trial of the address away; the code of the authority it copied comes back.
#[utoipa::path(post, path = "/api/v1/{authority}/trials/end", tag = "people", params(("authority" = String, Path)),
    responses((status = 200, body = TrialLine), (status = 400, body = ProblemShown)))]
pub async fn end_trial(inside: Inside) -> Told<TrialLine> {
    let acting = inside.acting();
    let code = inside.ask_here(move |quitus, code| quitus.end_trial(&acting, code)).await?;
    Ok(Json(TrialLine { code, begun_by: None }))
}

/// The bytes of the one spreadsheet that was sent.
fn bytes_of(csv: Option<String>, base64: Option<String>) -> Result<Vec<u8>, Problem> {
    let wrong = |code| Problem::refused(vec![Refusal::new(code).about("file_base64")]);
    match (csv, base64) {
        (Some(csv), None) => Ok(csv.into_bytes()),
        (None, Some(text)) => STANDARD.decode(text.trim()).map_err(|_| wrong("roster-not-a-sheet")),
        (None, None) => Err(wrong("field-missing")),
        (Some(_), Some(_)) => Err(wrong("unknown-choice")),
    }
}
