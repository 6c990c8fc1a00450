//! The day of the story: a demonstration stands still, and its visitor moves it.

use crate::errors::Problem;
use crate::place::{Answer, Inside};
use crate::visitor::is_inside;
use axum::Form;
use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::response::IntoResponse;
use quitus_core::kernel::{Day, Refusal};
use serde::Deserialize;

/// What the banner of the story sends.
#[derive(Debug, Deserialize)]
pub struct Moved {
    #[serde(default)]
    day: String,
    #[serde(default)]
    back: String,
}

/// The cookie that holds the day chosen for an authority.
pub fn cookie_name(code: &str) -> String {
    format!("story-day-{code}")
}

/// Moves the story of an authority to another day, then goes back to the page it was asked from.
pub async fn move_to(
    inside: Inside,
    form: Result<Form<Moved>, axum::extract::rejection::FormRejection>,
) -> Answer {
    let Form(moved) = form.map_err(|_| Problem::unreadable())?;
    if inside.authority.story_day.is_none() {
        return Err(Problem::nowhere());
    }
    let day: Day =
        moved.day.trim().parse().map_err(|_| {
            Problem::refused(vec![Refusal::new("not-a-day").with("text", moved.day.as_str())])
        })?;
    let name = cookie_name(&inside.authority.code);
    let cookie = format!("{name}={day}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    let back = if is_inside(&moved.back) { moved.back } else { inside.href("") };
    Ok((StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, back)]).into_response())
}
