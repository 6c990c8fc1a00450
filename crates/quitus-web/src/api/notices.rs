//! Convocations and the outbox.

use super::Told;
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::ResendAsked;
use quitus_core::kernel::{Day, Refusal};
use quitus_core::sitting::Sending;
use quitus_formats::api::{
    LetterFile, LetterOrder, MemberProofShown, NoticeSentShown, NoticeShown, NoticeWanted, OutboxListed,
    PapersGiven, ResendWanted,
};

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

/// Everything one member was sent for a sitting, with the proof of it.
#[utoipa::path(get, path = "/api/v1/{authority}/sittings/{date}/{assembly}/notice/members/{member}", tag = "notices",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), ("member" = String, Path)),
    responses((status = 200, body = MemberProofShown), (status = 404, body = ProblemShown)))]
pub async fn proof(inside: Inside) -> Told<MemberProofShown> {
    let (reader, text, member) = (inside.reader().clone(), text(&inside), inside.param("member").to_owned());
    let proof =
        inside.ask_here(move |quitus, code| quitus.notice_proof(&reader, Some(code), &text, &member)).await?;
    Ok(Json(proof.shown()))
}

/// Sends the convocation in force to one member again, or enters that it was handed over.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/notice/members/{member}", tag = "notices",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), ("member" = String, Path)),
    request_body = ResendWanted,
    responses((status = 200, body = MemberProofShown), (status = 400, body = ProblemShown)))]
pub async fn resend(inside: Inside, sent: Sent<ResendWanted>) -> Told<MemberProofShown> {
    let Json(wanted) = sent.map_err(|_| Problem::unreadable())?;
    let asked = read_resend(&wanted)?;
    let (acting, text, mut dice) = (inside.acting(), text(&inside), inside.dice());
    let member = inside.param("member").to_owned();
    inside
        .ask_here(move |quitus, code| {
            quitus.resend_notice(&acting, &mut dice, Some(code), &text, &member, &asked)
        })
        .await?;
    proof(inside).await
}

/// Enters the day papers were posted or handed over; the board comes back as it stands.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/notice/papers", tag = "notices",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = PapersGiven,
    responses((status = 200, body = NoticeShown), (status = 400, body = ProblemShown)))]
pub async fn papers(inside: Inside, sent: Sent<PapersGiven>) -> Told<NoticeShown> {
    let Json(given) = sent.map_err(|_| Problem::unreadable())?;
    let on = day(&given.date).map_err(|refusal| Problem::refused(vec![refusal]))?;
    let (acting, text) = (inside.acting(), text(&inside));
    inside
        .ask_here(move |quitus, code| {
            quitus.give_papers(&acting, Some(code), &text, given.member.as_deref(), on)
        })
        .await?;
    notice(inside).await
}

/// A letter of the outbox with its text and what happened to it.
#[utoipa::path(get, path = "/api/v1/{authority}/outbox/{letter}", tag = "notices",
    params(("authority" = String, Path), ("letter" = String, Path)),
    responses((status = 200, body = LetterFile), (status = 404, body = ProblemShown)))]
pub async fn letter(inside: Inside) -> Told<LetterFile> {
    let (reader, id) = (inside.reader().clone(), inside.param("letter").to_owned());
    Ok(Json(inside.ask_here(move |quitus, code| quitus.letter(&reader, code, &id)).await?.shown()))
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

/// How a convocation is to be sent again; every fault at once.
fn read_resend(wanted: &ResendWanted) -> Result<ResendAsked, Problem> {
    let sending = Sending::from_word(&wanted.sending).ok_or_else(|| {
        Refusal::new("no-such-choice").with("value", wanted.sending.as_str()).about("sending")
    });
    let given_on = wanted.date.as_deref().map(day).transpose();
    match (sending, given_on) {
        (Ok(sending), Ok(given_on)) => Ok(ResendAsked { sending, given_on }),
        (sending, given_on) => {
            Err(Problem::refused(sending.err().into_iter().chain(given_on.err()).collect()))
        }
    }
}

fn day(text: &str) -> Result<Day, Refusal> {
    text.parse().map_err(|_| Refusal::new("not-a-day").with("text", text).about("date"))
}

fn text(inside: &Inside) -> String {
    format!("{}/{}", inside.param("date"), inside.param("assembly"))
}
