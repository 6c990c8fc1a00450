//! Passkeys: the two questions and the two answers of a browser; `passkey.js` speaks them.

use super::Told;
use crate::account::{place_of_passkeys, signed_in};
use crate::errors::Problem;
use crate::site::Visit;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use quitus_app::PasskeyQuestion;
use quitus_core::kernel::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// What a browser is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Question {
    /// The ceremony; it comes back with the answer, within five minutes.
    ceremony: String,
    /// The options of WebAuthn, `{"publicKey": {…}}`, their bytes in base64url.
    #[schema(value_type = Object)]
    options: Value,
}

/// What a browser answered.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
pub struct Answered {
    /// The ceremony.
    ceremony: String,
    /// The credential of WebAuthn, its bytes in base64url.
    #[schema(value_type = Object)]
    answer: Value,
    /// The name its owner gives a new passkey.
    #[serde(default)]
    label: String,
}

/// That it was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Done {
    /// Always true: what is refused is a problem.
    done: bool,
}

/// Asks a browser for any passkey of this site.
#[utoipa::path(post, path = "/api/v1/session/passkey/question", tag = "accounts",
    responses((status = 200, body = Question)))]
pub async fn ask_passkey(visit: Visit) -> Told<Question> {
    let (place, knock) = (place_of_passkeys(&visit)?, visit.knock());
    let asked = visit.ask(move |quitus| quitus.ask_passkey(&knock, &place)).await?;
    Ok(Json(question(asked)))
}

/// Opens a session by a passkey: the answer bears its cookie.
#[utoipa::path(post, path = "/api/v1/session/passkey", tag = "accounts", request_body = Answered,
    responses((status = 200, body = Done)))]
pub async fn sign_in_by_passkey(
    visit: Visit,
    sent: Result<Json<Answered>, JsonRejection>,
) -> Result<Response, Problem> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (place, knock) = (place_of_passkeys(&visit)?, visit.knock());
    let opened = visit
        .ask(move |quitus| quitus.sign_in_by_passkey(&knock, &place, &sent.ceremony, sent.answer))
        .await?;
    let cookie = signed_in(&visit, &opened, "/").headers().get(SET_COOKIE).cloned();
    let mut answer = Json(Done { done: true }).into_response();
    if let Some(cookie) = cookie {
        answer.headers_mut().insert(SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// Asks the browser of whoever signed in by a page for a new passkey.
#[utoipa::path(post, path = "/api/v1/passkeys/question", tag = "accounts", responses((status = 200, body = Question)))]
pub async fn ask_new_passkey(visit: Visit) -> Told<Question> {
    by_a_page(&visit)?;
    let (place, knock, acting) = (place_of_passkeys(&visit)?, visit.knock(), visit.acting());
    let asked = visit.ask(move |quitus| quitus.ask_new_passkey(&acting, &knock, &place)).await?;
    Ok(Json(question(asked)))
}

/// Keeps a new passkey of whoever signed in by a page.
#[utoipa::path(post, path = "/api/v1/passkeys", tag = "accounts", request_body = Answered,
    responses((status = 200, body = Done)))]
pub async fn add_passkey(visit: Visit, sent: Result<Json<Answered>, JsonRejection>) -> Told<Done> {
    by_a_page(&visit)?;
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (place, knock, acting) = (place_of_passkeys(&visit)?, visit.knock(), visit.acting());
    visit
        .ask(move |quitus| {
            quitus.add_passkey(&acting, &knock, &place, &sent.ceremony, &sent.label, sent.answer)
        })
        .await?;
    Ok(Json(Done { done: true }))
}

/// Whoever bears a token changes nothing of an account.
fn by_a_page(visit: &Visit) -> Result<(), Problem> {
    match visit.session() {
        Some(_) => Ok(()),
        None => Err(Problem::refused(vec![Refusal::new("sign-in-needed")])),
    }
}

fn question(asked: PasskeyQuestion) -> Question {
    Question { ceremony: asked.ceremony, options: asked.options }
}
