//! What follows a sitting: its results entered, its closing, its minutes, the papers made public.

use super::Told;
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::{AdoptionAsked, CorrectionAsked, MinutesShown, Results, SittingDocument, reasons_of};
use quitus_core::kernel::{Finding, Refusal};
use quitus_formats::api::{
    AdoptionToRecord, ClosingWanted, CorrectionToNote, FileMade, FindingShown, MinutesToWrite, MinutesTold,
    PublicationToEnter, RefusalShown, ResultsEntered, ResultsShown, Said, SittingClosed,
};
use quitus_words::Lang;

type Sent<T> = Result<Json<T>, JsonRejection>;

fn read<T>(sent: Sent<T>) -> Result<T, Problem> {
    sent.map(|Json(sent)| sent).map_err(|_| Problem::unreadable())
}

/// The results of a sitting: what was entered, what is proposed for the rest, what the closing would do.
#[utoipa::path(get, path = "/api/v1/{authority}/sittings/{date}/{assembly}/results", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = ResultsShown), (status = 404, body = ProblemShown)))]
pub async fn results(inside: Inside) -> Told<ResultsShown> {
    let (reader, text) = (inside.reader().clone(), text(&inside));
    let told = inside.ask_here(move |quitus, code| quitus.results(&reader, code, &text)).await?;
    Ok(Json(results_shown(&inside, &told)))
}

/// Enters results, in whole or in part: what is not named is not changed. The results come back as they then stand.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/results", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = ResultsEntered, responses((status = 200, body = ResultsShown), (status = 400, body = ProblemShown)))]
pub async fn enter(inside: Inside, sent: Sent<ResultsEntered>) -> Told<ResultsShown> {
    let entered = read(sent)?;
    let (acting, text) = (inside.acting(), text(&inside));
    let told =
        inside.ask_here(move |quitus, code| quitus.enter_results(&acting, code, &text, &entered)).await?;
    Ok(Json(results_shown(&inside, &told)))
}

/// Closes a sitting, once: its adopted texts take the next numbers. What was found as an error needs a reason.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/closing", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = ClosingWanted, responses((status = 200, body = SittingClosed), (status = 400, body = ProblemShown)))]
pub async fn close(inside: Inside, sent: Sent<ClosingWanted>) -> Told<SittingClosed> {
    let reasons = reasons_of(read(sent)?);
    let (acting, text, mut dice) = (inside.acting(), text(&inside), inside.dice());
    let closed = inside
        .ask_here(move |quitus, code| quitus.close_sitting(&acting, &mut dice, code, &text, &reasons))
        .await?;
    Ok(Json(closed.shown()))
}

/// The minutes of a sitting: the words of the clerk, the corrections asked, the adoption, what is missing or late.
#[utoipa::path(get, path = "/api/v1/{authority}/sittings/{date}/{assembly}/minutes", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = MinutesTold), (status = 404, body = ProblemShown)))]
pub async fn minutes(inside: Inside) -> Told<MinutesTold> {
    let (reader, text, on) = (inside.reader().clone(), text(&inside), inside.today);
    let told = inside.ask_here(move |quitus, code| quitus.minutes(&reader, code, &text, on)).await?;
    minutes_told(&inside, &told)
}

/// Writes in the minutes; refused once they are adopted.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/minutes", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = MinutesToWrite, responses((status = 200, body = MinutesTold), (status = 409, body = ProblemShown)))]
pub async fn write(inside: Inside, sent: Sent<MinutesToWrite>) -> Told<MinutesTold> {
    let written = read(sent)?.into();
    let (acting, text) = (inside.acting(), text(&inside));
    let told =
        inside.ask_here(move |quitus, code| quitus.write_minutes(&acting, code, &text, &written)).await?;
    minutes_told(&inside, &told)
}

/// Notes a correction that is asked, or with `answer` says whether one is taken up.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/minutes/corrections", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = CorrectionToNote, responses((status = 200, body = MinutesTold), (status = 400, body = ProblemShown)))]
pub async fn correct(inside: Inside, sent: Sent<CorrectionToNote>) -> Told<MinutesTold> {
    let sent = read(sent)?;
    let (acting, text, mut dice) = (inside.acting(), text(&inside), inside.dice());
    let told = inside
        .ask_here(move |quitus, code| match (sent.answer, &sent.id, sent.taken_up) {
            (true, Some(id), Some(taken_up)) => quitus.answer_correction(&acting, code, &text, id, taken_up),
            (true, ..) => Err(quitus_app::AppError::Refused(vec![
                Refusal::new("field-empty").about(if sent.id.is_none() { "id" } else { "taken_up" }),
            ])),
            (false, ..) => {
                quitus.ask_correction(&acting, code, &text, &CorrectionAsked::sent(sent, &mut dice))
            }
        })
        .await?;
    minutes_told(&inside, &told)
}

/// Records the adoption of the minutes at a later sitting, with the corrections asked there.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/minutes/adoption", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = AdoptionToRecord, responses((status = 200, body = MinutesTold), (status = 400, body = ProblemShown)))]
pub async fn adopt(inside: Inside, sent: Sent<AdoptionToRecord>) -> Told<MinutesTold> {
    let asked = AdoptionAsked::sent(read(sent)?, &mut inside.dice());
    let (acting, text) = (inside.acting(), text(&inside));
    let told =
        inside.ask_here(move |quitus, code| quitus.adopt_minutes(&acting, code, &text, &asked)).await?;
    minutes_told(&inside, &told)
}

/// Makes the minutes as they stand; the file is served by its SHA-256.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/minutes/document", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = FileMade), (status = 400, body = ProblemShown)))]
pub async fn make_minutes(inside: Inside) -> Told<FileMade> {
    let (acting, text, mut dice) = (inside.acting(), text(&inside), inside.dice());
    let made =
        inside.ask_here(move |quitus, code| quitus.minutes_document(&acting, &mut dice, code, &text)).await?;
    Ok(Json(file_made(&made)))
}

/// Makes the list of deliberations as it stands; the file is served by its SHA-256.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/list/document", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = FileMade), (status = 400, body = ProblemShown)))]
pub async fn make_list(inside: Inside) -> Told<FileMade> {
    let (acting, text, mut dice) = (inside.acting(), text(&inside), inside.dice());
    let made =
        inside.ask_here(move |quitus, code| quitus.list_document(&acting, &mut dice, code, &text)).await?;
    Ok(Json(file_made(&made)))
}

/// Enters the day on which the list or the minutes were made public; too late is kept, and found.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/publications", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = PublicationToEnter, responses((status = 200, body = MinutesTold), (status = 400, body = ProblemShown)))]
pub async fn publish(inside: Inside, sent: Sent<PublicationToEnter>) -> Told<MinutesTold> {
    let published = read(sent)?.into();
    let (acting, asked) = (inside.acting(), text(&inside));
    inside.ask_here(move |quitus, code| quitus.publish_paper(&acting, code, &asked, &published)).await?;
    minutes(inside).await
}

fn text(inside: &Inside) -> String {
    format!("{}/{}", inside.param("date"), inside.param("assembly"))
}

fn results_shown(inside: &Inside, told: &Results) -> ResultsShown {
    let lang = inside.lang;
    told.shown(&|one| finding(one, lang), &|one| refusal(one, lang))
}

fn minutes_told(inside: &Inside, told: &MinutesShown) -> Told<MinutesTold> {
    let lang = inside.lang;
    Ok(Json(told.told(&|one| finding(one, lang))))
}

fn finding(one: &Finding, lang: Lang) -> FindingShown {
    let said = quitus_words::finding(one, lang);
    FindingShown::new(one, Said { message: said.message, remedy: said.remedy })
}

fn refusal(one: &Refusal, lang: Lang) -> RefusalShown {
    let said = quitus_words::refusal(one, lang);
    RefusalShown::new(one, Said { message: said.message, remedy: said.remedy })
}

/// A file on the wire.
pub(super) fn file_made(made: &SittingDocument) -> FileMade {
    FileMade {
        kind: made.document.kind.clone(),
        sha256: made.document.sha256.clone(),
        template_sha256: made.document.template_sha256.clone(),
        pages: made.document.pages,
    }
}
