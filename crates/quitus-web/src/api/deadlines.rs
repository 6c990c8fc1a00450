//! Deadlines: the board, what is entered about it, what waits this morning, one's calendar.

use super::{Asked, Told, read};
use crate::deadline::{deadline_subject, deadline_title, drawn_secret, with_backups};
use crate::errors::{Problem, ProblemShown};
use crate::place::Inside;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::DeadlineDone;
use quitus_core::legality::deadlines::Deadline;
use quitus_formats::api::{CalendarOpened, CalendarOrder, DeadlineShown, DeadlineToEnter, TodayShown};
use quitus_words::Lang;
use serde::Deserialize;
use utoipa::IntoParams;

type Sent<T> = Result<Json<T>, JsonRejection>;

/// Which deadlines are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OfState {
    /// Only those in that state: `overdue`, `due_soon`, `to_do`, `running`, `done`, `over`, `unknown`.
    state: Option<String>,
}

/// The board of legal deadlines on the day read, the most pressing first.
#[utoipa::path(get, path = "/api/v1/{authority}/deadlines", tag = "deadlines",
    params(("authority" = String, Path), OfState),
    responses((status = 200, body = [DeadlineShown]), (status = 403, body = ProblemShown)))]
pub async fn deadlines(inside: Inside, asked: Asked<OfState>) -> Told<Vec<DeadlineShown>> {
    let asked = read(asked)?;
    let (reader, on, lang) = (inside.reader().clone(), inside.today, inside.lang);
    let board = inside.ask_here(move |quitus, code| quitus.deadlines(&reader, code, on)).await?;
    let wanted = asked.state.filter(|state| !state.is_empty());
    let kept = board
        .deadlines
        .iter()
        .filter(|one| wanted.as_ref().is_none_or(|state| state.as_str() == one.state.word()));
    Ok(Json(kept.map(|one| DeadlineShown::new(one, said(one, lang))).collect()))
}

/// Enters the day on which a deadline was met, or takes an earlier day back; the deadline comes back as it stands.
#[utoipa::path(post, path = "/api/v1/{authority}/deadlines/done", tag = "deadlines",
    params(("authority" = String, Path)), request_body = DeadlineToEnter,
    responses((status = 200, body = DeadlineShown), (status = 400, body = ProblemShown)))]
pub async fn done(inside: Inside, sent: Sent<DeadlineToEnter>) -> Told<DeadlineShown> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let done = DeadlineDone {
        kind: sent.kind,
        subject: sent.subject,
        done_on: sent.date.unwrap_or_default(),
        proof: sent.proof,
        reason: sent.reason,
    };
    let (acting, lang) = (inside.acting(), inside.lang);
    let one = inside.ask_here(move |quitus, code| quitus.mark_deadline(&acting, code, &done)).await?;
    Ok(Json(DeadlineShown::new(&one, said(&one, lang))))
}

/// What waits this morning for whoever asks, each by their rights.
#[utoipa::path(get, path = "/api/v1/{authority}/today", tag = "deadlines", params(("authority" = String, Path)),
    responses((status = 200, body = TodayShown), (status = 403, body = ProblemShown)))]
pub async fn today(inside: Inside) -> Told<TodayShown> {
    let (reader, on, lang) = (inside.reader().clone(), inside.today, inside.lang);
    let today = inside.ask_here(move |quitus, code| quitus.today(&reader, code, on)).await?;
    let today = with_backups(&inside, today).await;
    Ok(Json(today.shown(&|one| said(one, lang))))
}

/// Opens the calendar of whoever asks under a new secret address, told this once; or closes it.
#[utoipa::path(post, path = "/api/v1/{authority}/deadlines/feed", tag = "deadlines",
    params(("authority" = String, Path)), request_body = CalendarOrder,
    responses((status = 200, body = CalendarOpened), (status = 403, body = ProblemShown)))]
pub async fn feed(inside: Inside, sent: Sent<CalendarOrder>) -> Told<CalendarOpened> {
    let Json(order) = sent.map_err(|_| Problem::unreadable())?;
    let acting = inside.acting();
    if order.close {
        inside.ask_here(move |quitus, code| quitus.close_feed(&acting, code)).await?;
        return Ok(Json(CalendarOpened { path: None }));
    }
    let secret = drawn_secret(&inside);
    let kept = secret.clone();
    inside.ask_here(move |quitus, code| quitus.open_feed(&acting, code, &kept)).await?;
    Ok(Json(CalendarOpened { path: Some(inside.href(&format!("/deadlines/calendar/{secret}"))) }))
}

fn said(one: &Deadline, lang: Lang) -> (String, String) {
    (deadline_title(one, lang), deadline_subject(one, lang))
}
