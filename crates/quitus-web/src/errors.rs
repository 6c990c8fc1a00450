//! What went wrong, as a page of the house or as `problem+json` (RFC 9457): what, why, what to do now.

use crate::layout::{PageShell, page};
use crate::site::{accepted, in_other_language};
use crate::ways::{rule_link, segment};
use axum::Json;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use quitus_app::AppError;
use quitus_core::kernel::Refusal;
use quitus_formats::api::{RefusalShown, Said as SaidOnWire};
use quitus_words::{Lang, Said, Words};
use serde::Serialize;

/// Why there is no answer. Handlers give it back with `?`; it becomes a page or JSON as the address asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Refused(Vec<Refusal>),
    Nowhere,
    Unreadable,
    NotThisWay,
    TooLarge,
    KeeperOnly,
    Fault,
}

/// A problem on the wire, RFC 9457, with every reason of a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ProblemShown {
    /// Kind of problem: a stable word.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its name in a few words.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What it is and what to do now.
    pub detail: String,
    /// Every reason, when it is a refusal.
    pub refusals: Vec<RefusalShown>,
}

impl Problem {
    /// Nothing stands at that address.
    pub fn nowhere() -> Problem {
        Problem { status: StatusCode::NOT_FOUND, what: What::Nowhere }
    }

    /// What was sent cannot be read.
    pub fn unreadable() -> Problem {
        Problem { status: StatusCode::BAD_REQUEST, what: What::Unreadable }
    }

    /// More than may be sent.
    pub fn too_large() -> Problem {
        Problem { status: StatusCode::PAYLOAD_TOO_LARGE, what: What::TooLarge }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// For those who keep the home only.
    pub fn keeper_only() -> Problem {
        Problem { status: StatusCode::FORBIDDEN, what: What::KeeperOnly }
    }

    /// Refused, with every reason.
    pub fn refused(refusals: Vec<Refusal>) -> Problem {
        Problem { status: status_of(&refusals), what: What::Refused(refusals) }
    }

    /// A fault of ours: written to the log, never shown.
    pub fn fault(error: &dyn std::fmt::Display) -> Problem {
        tracing::error!(%error, "a page could not be made");
        Problem { status: StatusCode::INTERNAL_SERVER_ERROR, what: What::Fault }
    }

    /// The reasons, when it is a refusal.
    pub fn refusals(&self) -> &[Refusal] {
        match &self.what {
            What::Refused(refusals) => refusals,
            _ => &[],
        }
    }

    fn of_status(status: StatusCode) -> Problem {
        let what = match status {
            StatusCode::NOT_FOUND => What::Nowhere,
            StatusCode::METHOD_NOT_ALLOWED => What::NotThisWay,
            StatusCode::PAYLOAD_TOO_LARGE => What::TooLarge,
            StatusCode::FORBIDDEN => What::KeeperOnly,
            other if other.is_server_error() => What::Fault,
            _ => What::Unreadable,
        };
        Problem { status, what }
    }

    fn key(&self) -> &'static str {
        match self.what {
            What::Refused(_) => "site-refused",
            What::Nowhere => "site-nowhere",
            What::Unreadable => "site-unreadable",
            What::NotThisWay => "site-not-this-way",
            What::TooLarge => "site-too-large",
            What::KeeperOnly => "site-keeper-only",
            What::Fault => "site-fault",
        }
    }

    fn reasons(&self, lang: Lang) -> Vec<Said> {
        match &self.what {
            What::Refused(refusals) => {
                refusals.iter().map(|refusal| quitus_words::refusal(refusal, lang)).collect()
            }
            _ => {
                let words = Words::of(lang);
                vec![Said {
                    title: words.word(self.key()),
                    message: words.word(&format!("{}.message", self.key())),
                    article: None,
                    rule: None,
                    remedy: words.word(&format!("{}.remedy", self.key())),
                }]
            }
        }
    }

    fn shown(&self, lang: Lang) -> ProblemShown {
        let reasons = self.reasons(lang);
        let title = match &reasons[..] {
            [only] => only.title.clone(),
            _ => Words::of(lang).word("site-refused"),
        };
        let told = |said: &Said| format!("{} {}", said.message, said.remedy);
        let on_wire = |(refusal, said): (&Refusal, &Said)| {
            let said = SaidOnWire { message: said.message.clone(), remedy: said.remedy.clone() };
            RefusalShown::new(refusal, said)
        };
        ProblemShown {
            kind: format!("urn:quitus:problem:{}", self.key().trim_start_matches("site-")),
            title,
            status: self.status.as_u16(),
            detail: reasons.iter().map(told).collect::<Vec<_>>().join(" "),
            refusals: self.refusals().iter().zip(&reasons).map(on_wire).collect(),
        }
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusals) => Problem::refused(refusals),
            other => Problem::fault(&other),
        }
    }
}

impl IntoResponse for Problem {
    /// The status with the problem beside it; [`dress`] gives it its body.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Nothing stands at that address.
pub async fn nowhere() -> Problem {
    Problem::nowhere()
}

/// Gives every answer that failed its body: a page in the reader's language, or `problem+json` under `/api/`.
pub async fn dress(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let lang = language(&path, request.headers());
    let back = (request.method() == Method::GET && !path.starts_with("/api/")).then(|| here(request.uri()));
    let response = next.run(request).await;
    let status = response.status();
    let known = response.extensions().get::<Problem>().cloned();
    if !(status.is_client_error() || status.is_server_error()) || (known.is_none() && is_ours(&response)) {
        return response;
    }
    let problem = known.unwrap_or_else(|| Problem::of_status(status));
    if let (StatusCode::UNAUTHORIZED, Some(back)) = (problem.status, back) {
        return to_sign_in(lang, &back);
    }
    let (mut head, _) = response.into_parts();
    head.headers.remove(CONTENT_LENGTH);
    head.headers.remove(CONTENT_TYPE);
    if path.starts_with("/api/") {
        let mut body = Json(problem.shown(lang)).into_response();
        body.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        (head, body).into_response()
    } else {
        (head, axum::response::Html(error_page(&problem, &path, lang).into_string())).into_response()
    }
}

/// A stranger who asks for a page of the house is led to signing in, and back.
fn to_sign_in(lang: Lang, back: &str) -> Response {
    let address = format!("/{}/sign-in?back={}", lang.code(), segment(back));
    (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()
}

fn here(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string)
}

/// Pages and JSON of ours that carry a failing status (a form answered with its faults) are left alone.
fn is_ours(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.contains("json")
}

/// The language of an address, or the one its visitor asks for.
fn language(path: &str, headers: &HeaderMap) -> Lang {
    let first = path.split('/').nth(1).unwrap_or_default();
    Lang::from_code(first).unwrap_or_else(|| accepted(headers))
}

fn error_page(problem: &Problem, path: &str, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let reasons = problem.reasons(lang);
    let title = match &reasons[..] {
        [only] => only.title.clone(),
        _ => words.word("site-refused"),
    };
    let home = format!("/{}", lang.code());
    let shell = PageShell {
        lang,
        title: title.clone(),
        other_lang: in_other_language(path, lang),
        home: home.clone(),
        ..PageShell::default()
    };
    let main = html! {
        div class="prose" {
            h1 { (title) }
            @for said in &reasons { (reason(said, reasons.len() > 1, lang)) }
            p { a href=(home) { (words.word("site-back-home")) } }
        }
    };
    page(&shell, main, None)
}

fn reason(said: &Said, titled: bool, lang: Lang) -> Markup {
    let words = Words::of(lang);
    html! {
        @if titled { h2 { (said.title) } }
        p { (said.message) }
        @if let Some(article) = &said.article {
            p { strong { (words.word("frame-why")) } " – "
                @match said.rule {
                    Some(id) => { a href=(rule_link(lang)(id)) { (article) } }
                    None => { (article) }
                }
            }
        }
        p { strong { (words.word("frame-to-do")) } " – " (said.remedy) }
    }
}

/// The status of a refusal: nothing of that name, several of it, not for this reader, or something to put right.
fn status_of(refusals: &[Refusal]) -> StatusCode {
    let code = refusals.first().map(|refusal| refusal.code.0).unwrap_or_default();
    match code {
        "no-authority" => StatusCode::NOT_FOUND,
        "sign-in-needed" | "wrong-token" => StatusCode::UNAUTHORIZED,
        "findings-are-not-public" | "not-allowed" | "sent-from-elsewhere" => StatusCode::FORBIDDEN,
        "too-many-attempts" => StatusCode::TOO_MANY_REQUESTS,
        "act-in-several" | "sitting-in-several" | "which-authority" | "account-elsewhere" => {
            StatusCode::CONFLICT
        }
        "changed-meanwhile" => StatusCode::CONFLICT,
        _ if refusals.first().is_some_and(|refusal| refusal.field.is_some()) => StatusCode::BAD_REQUEST,
        code if code.starts_with("no-such-") => StatusCode::NOT_FOUND,
        _ => StatusCode::BAD_REQUEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_says_what_and_what_to_do_in_both_languages() {
        let statuses = [404, 400, 405, 413, 403, 500, 418, 503];
        for status in statuses.map(|status| StatusCode::from_u16(status).expect("a status")) {
            for lang in Lang::ALL {
                let shown = Problem::of_status(status).shown(lang);
                assert!(!shown.title.is_empty() && shown.detail.len() > 20, "{shown:?}");
                assert!(!shown.detail.contains('⟦') && shown.status == status.as_u16(), "{shown:?}");
                let page = error_page(&Problem::of_status(status), "/fr/x", lang).into_string();
                assert_eq!(page.matches("<h1>").count(), 1);
            }
        }
    }

    #[test]
    fn a_refusal_tells_all_its_reasons() {
        let refusals = vec![Refusal::new("not-a-day").with("text", "2023-13-01"), Refusal::new("no-receipt")];
        let problem = Problem::refused(refusals);
        assert_eq!(problem.shown(Lang::En).refusals.len(), 2);
        assert_eq!(problem.status, StatusCode::BAD_REQUEST);
        let missing = Problem::refused(vec![Refusal::new("no-such-act").with("asked", "1")]);
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    }
}
