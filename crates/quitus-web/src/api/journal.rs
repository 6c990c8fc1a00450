//! The journal of an authority.

use super::acts::day_asked;
use super::{Asked, Told, read};
use crate::place::Inside;
use axum::Json;
use quitus_app::{JournalAsked, JournalLine};
use quitus_formats::api::{JournalEntry, JournalShown, universal};
use serde::Deserialize;
use utoipa::IntoParams;

/// The most lines in an answer.
const LIMIT: u32 = 500;

/// Which lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Lines {
    /// Lines after that rank, in order; without it the newest come first.
    since: Option<i64>,
    /// The `next` of the answer before.
    before: Option<i64>,
    /// From that day on.
    from: Option<String>,
    /// Until that day, itself included.
    until: Option<String>,
    /// Only of that actor.
    actor: Option<String>,
    /// Only that act, as `act.enter`.
    act: Option<String>,
    /// The most lines in the answer: 100 without it, at most 500.
    limit: Option<u32>,
}

/// The journal of an authority: who did what, when, and what it changed.
#[utoipa::path(get, path = "/api/v1/{authority}/journal", tag = "accounts",
    params(("authority" = String, Path), Lines), responses((status = 200, body = JournalShown)))]
pub async fn journal(inside: Inside, asked: Asked<Lines>) -> Told<JournalShown> {
    let asked = read(asked)?;
    let limit = asked.limit.unwrap_or(100).clamp(1, LIMIT);
    let reader = inside.reader().clone();
    if let Some(seq) = asked.since {
        let since = move |quitus: &quitus_app::Quitus, code: &str| {
            quitus.journal_since(&reader, Some(code), seq, limit)
        };
        let lines = inside.ask_here(since).await?;
        return Ok(Json(JournalShown { lines: lines.into_iter().map(entry).collect(), next: None }));
    }
    let question = JournalAsked {
        before: asked.before,
        from: day_asked(asked.from.as_deref())?,
        until: day_asked(asked.until.as_deref())?,
        actor: asked.actor,
        act: asked.act,
        limit,
    };
    let found = inside.ask_here(move |quitus, code| quitus.journal(&reader, Some(code), &question)).await?;
    Ok(Json(JournalShown { lines: found.lines.into_iter().map(entry).collect(), next: found.next }))
}

fn entry(line: JournalLine) -> JournalEntry {
    JournalEntry {
        seq: line.seq,
        at: universal(line.at),
        authority: line.authority,
        actor: line.actor,
        act: line.act,
        subject: line.subject,
        reason: line.reason,
        changed: line.changed,
    }
}
