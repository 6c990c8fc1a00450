//! Convocations and the outbox.

use super::Told;
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_core::kernel::{Day, Refusal};
use quitus_formats::api::{LetterOrder, NoticeSentShown, NoticeShown, NoticeWanted, OutboxListed};

type Sent<T> = Result<Json<T>, JsonRejection>;

/// The convocation of a sitting: what was sent to each member, and what another one sent today would be.
#[utoipa::path(get, path = "/api/v1/{authority}/sittings/{date}/{assembly}/notice", tag = "notices",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = NoticeShown), (status = 404, body = ProblemShown)))]
pub async fn notice(inside: Inside) -> Told<NoticeShown> {
    let (reader, text, today) = (inside.reader().clone(), text(&inside), inside.today);
    let shown = inside
        .ask_here(move |quitus, code| {
            let plan = quitus.notice_plan(&reader, Some(code), &text, today)?;
            Ok(quitus.notice_board(&reader, Some(code), &text)?.shown(&plan))
        })
        .await?;
    Ok(Json(shown))
}

/// Sends the convocations of a sitting.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/notice", tag = "notices",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = NoticeWanted, responses((status = 200, body = NoticeSentShown), (status = 400, body = ProblemShown)))]
pub async fn send(inside: Inside, sent: Sent<NoticeWanted>) -> Told<NoticeSentShown> {
    let Json(wanted) = sent.map_err(|_| Problem::unreadable())?;
    let (acting, text, mut dice) = (inside.acting(), text(&inside), inside.dice());
    let asked = wanted.into();
    let sent = inside
        .ask_here(move |quitus, code| quitus.send_notice(&acting, &mut dice, Some(code), &text, &asked))
        .await?;
    Ok(Json(sent.shown()))
}

/// The outbox of an authority: how many letters stand where, those someone should look at, the last ones.
#[utoipa::path(get, path = "/api/v1/{authority}/outbox", tag = "notices", params(("authority" = String, Path)),
    responses((status = 200, body = OutboxListed), (status = 404, body = ProblemShown)))]
pub async fn outbox(inside: Inside) -> Told<OutboxListed> {
    let reader = inside.reader().clone();
    Ok(Json(inside.ask_here(move |quitus, code| quitus.outbox(&reader, code)).await?.listed()))
}

/// Orders about a letter: `again`, `arrived` (with its day), `withdraw`; the outbox comes back as it stands.
#[utoipa::path(post, path = "/api/v1/{authority}/outbox/{letter}", tag = "notices",
    params(("authority" = String, Path), ("letter" = String, Path)), request_body = LetterOrder,
    responses((status = 200, body = OutboxListed), (status = 400, body = ProblemShown), (status = 404, body = ProblemShown)))]
pub async fn order(inside: Inside, sent: Sent<LetterOrder>) -> Told<OutboxListed> {
    let Json(wanted) = sent.map_err(|_| Problem::unreadable())?;
    let (acting, id) = (inside.acting(), inside.param("letter").to_owned());
    let on = wanted.date.unwrap_or_else(|| inside.today.to_string());
    match wanted.order.as_str() {
        "again" => inside.ask_here(move |quitus, code| quitus.send_letter_again(&acting, code, &id)).await?,
        "withdraw" => inside.ask_here(move |quitus, code| quitus.withdraw_letter(&acting, code, &id)).await?,
        "arrived" => {
            let wrong = |_| Problem::refused(vec![Refusal::new("not-a-day").with("text", on.as_str())]);
            let day: Day = on.parse().map_err(wrong)?;
            inside.ask_here(move |quitus, code| quitus.confirm_letter(&acting, code, &id, day)).await?;
        }
        _ => return Err(Problem::unreadable()),
    }
    outbox(inside).await
}

fn text(inside: &Inside) -> String {
    format!("{}/{}", inside.param("date"), inside.param("assembly"))
}
