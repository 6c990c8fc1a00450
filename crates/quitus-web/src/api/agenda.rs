//! The agenda and the head of a sitting in preparation, changed: what the clerk's board does, over the API.

use super::Told;
use super::preparation::{Sent, read, text, told, told_of};
use crate::errors::ProblemShown;
use crate::place::Inside;
use quitus_app::{InterestAsked, ItemAsked, SittingChange};
use quitus_formats::api::{
    DraftToPlace, HeadToChange, InterestToDeclare, InterestToWithdraw, ItemToCarry, ItemToChange,
    ItemToRemove, PreparationShown, SittingToCancel,
};

/// Changes the day, the hour and the place of a planned sitting; its address changes with its day.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/head", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = HeadToChange,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn change_head(inside: Inside, sent: Sent<HeadToChange>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let change = SittingChange { version: sent.version, day: sent.date, hour: sent.hour, place: sent.place };
    let (acting, text) = (inside.acting(), text(&inside));
    let at =
        inside.ask_here(move |quitus, code| quitus.change_sitting(&acting, code, &text, &change)).await?;
    told_of(&inside, format!("{}/{}", at.day, at.assembly)).await
}

/// Cancels a sitting that was not held: it is kept, with its reason.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/cancel", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = SittingToCancel,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn cancel(inside: Inside, sent: Sent<SittingToCancel>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let (acting, text) = (inside.acting(), text(&inside));
    inside
        .ask_here(move |quitus, code| quitus.cancel_sitting(&acting, code, &text, &sent.reason, sent.version))
        .await?;
    told(&inside).await
}

/// Opens the agenda of a convened sitting again, to correct it: another convocation must follow.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/reopen", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn reopen(inside: Inside) -> Told<PreparationShown> {
    let (acting, text) = (inside.acting(), text(&inside));
    inside.ask_here(move |quitus, code| quitus.reopen_agenda(&acting, code, &text)).await?;
    told(&inside).await
}

/// Leaves an agenda that was opened again as it was convened, when nothing changed.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/keep", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn keep(inside: Inside) -> Told<PreparationShown> {
    let (acting, text) = (inside.acting(), text(&inside));
    inside.ask_here(move |quitus, code| quitus.keep_agenda(&acting, code, &text)).await?;
    told(&inside).await
}

/// Takes an item of an earlier sitting up again, one of `left_over`.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/carry", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = ItemToCarry,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn carry(inside: Inside, sent: Sent<ItemToCarry>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let id = sent.id.unwrap_or_else(|| inside.dice()());
    let (acting, text) = (inside.acting(), text(&inside));
    inside.ask_here(move |quitus, code| quitus.carry_item(&acting, code, &text, &id, &sent.from)).await?;
    told(&inside).await
}

/// Puts a draft that is ready on the agenda, one of `waiting`.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/drafts", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path)),
    request_body = DraftToPlace,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn add_draft(inside: Inside, sent: Sent<DraftToPlace>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let id = sent.id.unwrap_or_else(|| inside.dice()());
    let (acting, text) = (inside.acting(), text(&inside));
    inside
        .ask_here(move |quitus, code| {
            let reason = sent.reason.as_deref();
            quitus.add_draft_to_agenda(&acting, code, &text, &id, &sent.draft, reason)
        })
        .await?;
    told(&inside).await
}

/// Changes the title, the rapporteur and the note of an item.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), ("item" = String, Path)),
    request_body = ItemToChange,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn change_item(inside: Inside, sent: Sent<ItemToChange>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let (acting, text) = (inside.acting(), text(&inside));
    let asked = ItemAsked {
        id: inside.param("item").to_owned(),
        title: sent.title,
        rapporteur: sent.rapporteur.unwrap_or_default(),
        note: sent.note.unwrap_or_default(),
        ..ItemAsked::default()
    };
    inside
        .ask_here(move |quitus, code| quitus.change_item(&acting, code, &text, &asked, sent.version))
        .await?;
    told(&inside).await
}

/// Takes an item off the agenda; what stood after it moves up, and its draft waits again.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}/remove", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), ("item" = String, Path)),
    request_body = ItemToRemove,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn remove_item(inside: Inside, sent: Sent<ItemToRemove>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let (acting, text, item) = (inside.acting(), text(&inside), inside.param("item").to_owned());
    inside
        .ask_here(move |quitus, code| quitus.remove_item(&acting, code, &text, &item, sent.version))
        .await?;
    told(&inside).await
}

/// Writes down an interest that a member declares on an item (L2131-11, L1111-6).
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}/interests", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), ("item" = String, Path)),
    request_body = InterestToDeclare,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn declare_interest(inside: Inside, sent: Sent<InterestToDeclare>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let (acting, text, item) = (inside.acting(), text(&inside), inside.param("item").to_owned());
    let asked = InterestAsked { member: sent.member, kind: sent.kind, organisation: sent.organisation };
    inside.ask_here(move |quitus, code| quitus.declare_interest(&acting, code, &text, &item, &asked)).await?;
    told(&inside).await
}

/// Takes back the interests of a member on an item.
#[utoipa::path(post, path = "/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}/interests/withdraw", tag = "sittings",
    params(("authority" = String, Path), ("date" = String, Path), ("assembly" = String, Path), ("item" = String, Path)),
    request_body = InterestToWithdraw,
    responses((status = 200, body = PreparationShown), (status = 400, body = ProblemShown)))]
pub async fn withdraw_interest(inside: Inside, sent: Sent<InterestToWithdraw>) -> Told<PreparationShown> {
    let sent = read(sent)?;
    let (acting, text, item) = (inside.acting(), text(&inside), inside.param("item").to_owned());
    inside
        .ask_here(move |quitus, code| quitus.withdraw_interest(&acting, code, &text, &item, &sent.member))
        .await?;
    told(&inside).await
}
