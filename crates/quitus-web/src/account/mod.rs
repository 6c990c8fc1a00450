//! Accounts: signing in and out, one's own page, the accounts of an authority and of the home.

mod manage;
mod mine;
mod sign_in;

pub use manage::{
    add, add_home, close, close_home, draw_link, draw_link_home, give, give_home, list, list_home, show,
    show_home, withdraw, withdraw_home,
};
pub use mine::{
    add_token, close_sessions, set_password, show as show_mine, withdraw_passkey, withdraw_token,
};
pub use sign_in::{ask_link, lend, lent, open_link, send, show as show_sign_in, show_link, sign_out};

use crate::errors::Problem;
use crate::filled::then_go;
use crate::look::{Field, field};
use crate::site::Visit;
use crate::visitor::{cookie_set, cookie_with};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use quitus_app::{Opened, PasskeyPlace};
use quitus_core::kernel::Args;

/// The cookie that carries, to the next page only, a secret shown once.
const ONCE: &str = "quitus-once";
/// So long that page may be awaited, in seconds.
const ONCE_LIFE: u32 = 120;

/// Leads to a page with the session just opened.
pub(crate) fn signed_in(visit: &Visit, opened: &Opened, to: &str) -> Response {
    with_cookie(then_go(to), &cookie_set(&visit.site.running, &opened.token))
}

/// Leads to a page that shows a secret once: it waits in a cookie that no script reads.
pub(crate) fn then_show_once(visit: &Visit, to: String, secret: &str) -> Response {
    with_cookie(then_go(to), &cookie_with(&visit.site.running, ONCE, secret, ONCE_LIFE))
}

/// The secret to show on this page, and only there.
pub(crate) fn shown_once(visit: &Visit) -> Option<&str> {
    let plain = |text: &&str| {
        !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
    };
    visit.cookie(ONCE).filter(plain)
}

/// The page, and the secret forgotten once it was shown.
pub(crate) fn forgetting(visit: &Visit, page: Response) -> Response {
    match visit.cookie(ONCE) {
        Some(_) => with_cookie(page, &cookie_with(&visit.site.running, ONCE, "", 0)),
        None => page,
    }
}

fn with_cookie(response: Response, cookie: &str) -> Response {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(SET_COOKIE, value);
    }
    (headers, response).into_response()
}

/// A secret in a field of its own: to be copied now, never shown again.
fn secret_box(visit: &Visit, key: &str, secret: &str) -> Markup {
    let words = visit.words();
    let shown = Field {
        name: "secret".to_owned(),
        label: words.word(key),
        value: secret.to_owned(),
        hint: Some(words.word("account-shown-once")),
        ..Field::default()
    };
    html! { div class="notice" role="status" { (field(&shown)) } }
}

/// Where passkeys are bound to, or none: the norm wants HTTPS, or this machine under the name `localhost`.
pub(crate) fn passkey_place(visit: &Visit) -> Option<PasskeyPlace> {
    let origin = visit.origin();
    let host = origin.strip_prefix("http://").unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    (origin.starts_with("https://") || name == "localhost").then_some(PasskeyPlace { origin })
}

/// The place of passkeys, or the refusal that says why there is none.
pub(crate) fn place_of_passkeys(visit: &Visit) -> Result<PasskeyPlace, Problem> {
    let nowhere = || Problem::refused(vec![quitus_core::kernel::Refusal::new("passkeys-not-here")]);
    passkey_place(visit).ok_or_else(nowhere)
}

/// A day and an hour as the journal shows them.
pub(crate) fn when(visit: &Visit, moment: Option<(quitus_core::kernel::Day, u16)>) -> String {
    let Some((day, minutes)) = moment else { return visit.words().word("frame-unknown") };
    let clock = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    visit.words().say("account-when", &Args::none().with("day", day).with("clock", clock))
}
