//! Sittings in preparation: planned, their agenda put in order, answers given, the quorum foreseen.

use super::Told;
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::{AnswerAsked, ItemAsked, Move, SittingAsked, Supposed};
use quitus_formats::api::{
    AnswerToGive, ForecastShown, ItemToAdd, OrderToSet, OwnPageShown, PreparationShown, SittingPlanned,
    SittingToPlan, Supposing,
};

pub(super) type Sent<T> = Result<Json<T>, JsonRejection>;

pub(super) fn read<T>(sent: Sent<T>) -> Result<T, Problem> {
    sent.map(|Json(sent)| sent).map_err(|_| Problem::unreadable())
}

/// Plans a sitting.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings", tag = "sittings", params(("authority" = String, Path)),
    request_body = SittingToPlan, responses((status = 200, body = SittingPlanned), (status = 400, body = ProblemShown)))]
pub async fn plan(inside: Inside, sent: Sent<SittingToPlan>) -> Told<SittingPlanned> {
    let sent = read(sent)?;
    let asked = SittingAsked {
        id: sent.id.unwrap_or_else(|| inside.dice()()),
        assembly: sent.assembly,
        day: sent.date,
        hour: sent.hour,
        place: sent.place,
        second_of: sent.second_of.unwrap_or_default(),
    };
    let acting = inside.acting();
    let at = inside.ask_here(move |quitus, code| quitus.plan_sitting(&acting, code, &asked)).await?;
    Ok(Json(SittingPlanned { date: at.day.to_string(), assembly: at.assembly }))
}

/// A sitting in preparation: its days, its agenda, the answers.
#[utoipa::path(get, path = "/api/v1/{authority}/sittings/{date}/{assembly}/preparation", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = PreparationShown), (status = 404, body = ProblemShown)))]
pub async fn preparation(inside: Inside) -> Told<PreparationShown> {
    told(&inside).await
}

/// Puts an item at the end of the agenda; the preparation comes back as it stands.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/items", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = ItemToAdd, responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn add_item(inside: Inside, sent: Sent<ItemToAdd>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let asked = ItemAsked {
        id: sent.id.unwrap_or_else(|| inside.dice()()),
        kind: sent.kind,
        title: sent.title,
        rapporteur: sent.rapporteur.unwrap_or_default(),
        note: sent.note.unwrap_or_default(),
    };
    let (acting, text) = (inside.acting(), text(&inside));
    inside.ask_here(move |quitus, code| quitus.add_item(&acting, code, &text, &asked)).await?;
    told(&inside).await
}

/// Gives an item its place; refused as `changed-meanwhile` when the agenda changed since the version that was read.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/order", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = OrderToSet, responses((status = 200, body = PreparationShown), (status = 409, body = ProblemShown)))]
pub async fn order(inside: Inside, sent: Sent<OrderToSet>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let (acting, text) = (inside.acting(), text(&inside));
    inside
        .ask_here(move |quitus, code| {
            quitus.order_agenda(&acting, code, &text, &sent.item, Move::To(sent.to), sent.version)
        })
        .await?;
    told(&inside).await
}

/// Keeps an answer: of the member who signed in, or one that whoever prepares the sitting received.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/answers", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = AnswerToGive, responses((status = 200, body = SittingPlanned), (status = 400, body = ProblemShown)))]
pub async fn answer(inside: Inside, sent: Sent<AnswerToGive>) -> Told<SittingPlanned> {
    let sent = read(sent)?;
    let asked = AnswerAsked {
        id: sent.id.unwrap_or_else(|| inside.dice()()),
        member: sent.member.unwrap_or_default(),
        reply: sent.reply,
        holder: sent.holder.unwrap_or_default(),
        channel: sent.channel.unwrap_or_default(),
    };
    let (acting, text) = (inside.acting(), text(&inside));
    inside.ask_here(move |quitus, code| quitus.answer_notice(&acting, code, &text, &asked)).await?;
    let (date, assembly) = (inside.param("date").to_owned(), inside.param("assembly").to_owned());
    Ok(Json(SittingPlanned { date, assembly }))
}

/// The quorum each item may expect, by the answers received and what is supposed on top; whom to telephone.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/what-if", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = Supposing, responses((status = 200, body = ForecastShown), (status = 400, body = ProblemShown)))]
pub async fn what_if(inside: Inside, sent: Sent<Supposing>) -> Told<ForecastShown> {
    let sent = read(sent)?;
    let supposed = Supposed {
        absent: sent.absent,
        coming: sent.coming,
        proxies: sent.proxies.into_iter().map(|proxy| (proxy.giver, proxy.holder)).collect(),
    };
    let (reader, text) = (inside.reader().clone(), text(&inside));
    let told = inside.ask_here(move |quitus, code| quitus.what_if(&reader, code, &text, &supposed)).await?;
    Ok(Json(told.shown()))
}

/// The page of the member who asks: the sittings to come, the papers received, the answer that stands. A paper is read
/// at `/fr/{authority}/me/sittings/{date}/{assembly}/papers/{sha256}`.
#[utoipa::path(get, path = "/api/v1/{authority}/me", tag = "sittings", params(("authority" = String, Path)),
    responses((status = 200, body = OwnPageShown), (status = 404, body = ProblemShown)))]
pub async fn own(inside: Inside) -> Told<OwnPageShown> {
    let (reader, today) = (inside.reader().clone(), inside.today);
    Ok(Json(inside.ask_here(move |quitus, code| quitus.own_page(&reader, code, today)).await?.shown()))
}

/// `2026-12-09/bureau`, from the address.
pub(super) fn text(inside: &Inside) -> String {
    format!("{}/{}", inside.param("date"), inside.param("assembly"))
}

pub(super) async fn told(inside: &Inside) -> Told<PreparationShown> {
    told_of(inside, text(inside)).await
}

/// The preparation of a sitting whose address may have changed.
pub(super) async fn told_of(inside: &Inside, text: String) -> Told<PreparationShown> {
    let (reader, today) = (inside.reader().clone(), inside.today);
    let prepared =
        inside.ask_here(move |quitus, code| quitus.prepared_sitting(&reader, code, &text, today)).await?;
    Ok(Json(prepared.shown()))
}
