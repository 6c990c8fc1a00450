//! Who comes: the session behind a cookie, the person behind a token; and whether a form was sent from a page of ours.

use crate::errors::Problem;
use crate::running::Running;
use crate::serve::Peer;
use crate::site::{Site, cookie};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, HOST, HeaderName, HeaderValue, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use quitus_app::{AppResult, Quitus, Reader};
use quitus_core::account::Means;
use quitus_core::kernel::Refusal;

/// So long a browser keeps the cookie, in seconds: the server ends the session sooner when it serves no more.
const COOKIE_LIFE: u32 = 7 * 24 * 3600;

/// Who comes and from where; put into every request before its handler runs.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Who reads.
    pub reader: Reader,
    /// The session of whoever signed in by a page.
    pub session: Option<OpenSession>,
    /// The address they come from; empty when it is not known.
    pub from: String,
}

/// A session, by the secret of its cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// The secret.
    pub token: String,
    /// By what it was opened.
    pub means: Means,
}

impl Default for Visitor {
    fn default() -> Self {
        Visitor { reader: Reader::Public, session: None, from: String::new() }
    }
}

/// Finds out who comes, once for each request, and refuses a form that another site sent in their name.
pub async fn recognise(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    let from = from(&request, &site.running);
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let visitor = match visitor(&site, request.headers().clone(), changes, from).await {
        Ok(visitor) => visitor,
        Err(problem) => return problem.into_response(),
    };
    let known = visitor.reader != Reader::Public;
    request.extensions_mut().insert(visitor);
    let mut response = next.run(request).await;
    if known {
        // What one person may read is kept for nobody else.
        let private = HeaderValue::from_static("private, no-cache");
        response.headers_mut().entry(CACHE_CONTROL).or_insert(private);
    }
    response
}

async fn visitor(site: &Site, headers: HeaderMap, changes: bool, from: String) -> Result<Visitor, Problem> {
    let now = (site.clock)().now;
    if let Some(token) = bearer(&headers) {
        let token = token.to_owned();
        let person = ask(site, move |quitus| quitus.bearer(&token, now)).await?;
        let unknown = || Problem::refused(vec![Refusal::new("wrong-token")]);
        return Ok(Visitor { reader: Reader::Person(person.ok_or_else(unknown)?), session: None, from });
    }
    let token = cookie(&headers, cookie_name(&site.running)).map(str::to_owned);
    if changes && !sent_from_here(&headers, &site.running).unwrap_or(token.is_none()) {
        return Err(Problem::refused(vec![Refusal::new("sent-from-elsewhere")]));
    }
    let Some(token) = token else { return Ok(Visitor { from, ..Visitor::default() }) };
    let asked = token.clone();
    match ask(site, move |quitus| quitus.signed_in(&asked, now)).await? {
        Some(found) => {
            let session = Some(OpenSession { token, means: found.means });
            Ok(Visitor { reader: Reader::Person(found.person), session, from })
        }
        None => Ok(Visitor { from, ..Visitor::default() }),
    }
}

async fn ask<T, F>(site: &Site, work: F) -> Result<T, Problem>
where
    T: Send + 'static,
    F: FnOnce(&Quitus) -> AppResult<T> + Send + 'static,
{
    let quitus = site.quitus.clone();
    let answered = tokio::task::spawn_blocking(move || work(&quitus)).await;
    Ok(answered.map_err(|broken| Problem::fault(&broken))??)
}

/// The name of the cookie: over HTTPS one that no other site of the domain can set.
pub fn cookie_name(running: &Running) -> &'static str {
    if running.is_https() { "__Host-quitus" } else { "quitus" }
}

/// The cookie that opens a session in the browser.
pub fn cookie_set(running: &Running, token: &str) -> String {
    cookie_with(running, cookie_name(running), token, COOKIE_LIFE)
}

/// The cookie that ends it.
pub fn cookie_cleared(running: &Running) -> String {
    cookie_with(running, cookie_name(running), "", 0)
}

/// A cookie no script reads, sent to this site alone, for so many seconds.
pub fn cookie_with(running: &Running, name: &str, value: &str, life: u32) -> String {
    let secure = if running.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={life}; HttpOnly; SameSite=Lax{secure}")
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Whether the browser says that a page of this site sent the request; none when it says nothing.
fn sent_from_here(headers: &HeaderMap, running: &Running) -> Option<bool> {
    let said = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = said(HeaderName::from_static("sec-fetch-site")) {
        return Some(site == "same-origin" || site == "none");
    }
    let origin = said(ORIGIN)?;
    let host = origin.split_once("://").map(|(_, host)| host);
    let public = running.public_url.as_deref() == Some(origin);
    Some(public || (host.is_some() && host == said(HOST)))
}

/// Where the visitor comes from: what the proxy of the house says, or the other end of the line.
fn from(request: &Request, running: &Running) -> String {
    if running.behind_proxy {
        let forwarded = request.headers().get_all("x-forwarded-for").iter().next_back();
        let last = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next());
        return last.map(|address| address.trim().to_owned()).unwrap_or_default();
    }
    let line = request.extensions().get::<ConnectInfo<Peer>>();
    line.map(|ConnectInfo(Peer(address))| address.ip().to_string()).unwrap_or_default()
}

/// Whether an address is a page of this site, and nothing that a browser would read as another's.
pub fn is_inside(address: &str) -> bool {
    let plain = address.chars().all(|letter| letter.is_ascii_graphic() && letter != '\\');
    address.starts_with('/') && !address.starts_with("//") && plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn a_form_of_another_site_is_told_from_ours() {
        let here = Running::default();
        for (sent, expected) in [
            (headers(&[("sec-fetch-site", "same-origin")]), Some(true)),
            (headers(&[("sec-fetch-site", "cross-site"), ("origin", "http://localhost:1")]), Some(false)),
            (headers(&[("sec-fetch-site", "same-site")]), Some(false)),
            (headers(&[("origin", "http://localhost:1"), ("host", "localhost:1")]), Some(true)),
            (headers(&[("origin", "http://localhost:2"), ("host", "localhost:1")]), Some(false)),
            (headers(&[("origin", "null"), ("host", "localhost:1")]), Some(false)),
            (headers(&[("host", "localhost:1")]), None),
        ] {
            assert_eq!(sent_from_here(&sent, &here), expected, "{sent:?}");
        }
        let known = Running { public_url: Some("https://actes.example".to_owned()), ..Running::default() };
        let proxied = headers(&[("origin", "https://actes.example"), ("host", "127.0.0.1:8321")]);
        assert_eq!(sent_from_here(&proxied, &known), Some(true));
    }

    #[test]
    fn over_https_the_cookie_is_of_this_host_alone() {
        let known = Running { public_url: Some("https://actes.example".to_owned()), ..Running::default() };
        let cookie = cookie_set(&known, "secret");
        for part in ["__Host-quitus=secret", "Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"));
        let plain = cookie_set(&Running::default(), "secret");
        assert!(plain.starts_with("quitus=secret") && !plain.contains("Secure"), "{plain}");
    }

    #[test]
    fn a_token_is_read_whatever_the_case_of_its_scheme() {
        assert_eq!(bearer(&headers(&[("authorization", "bearer abc")])), Some("abc"));
        assert_eq!(bearer(&headers(&[("authorization", "Basic abc")])), None);
    }

    #[test]
    fn the_way_back_stays_on_the_site() {
        assert!(is_inside("/fr/demonstration/acts?q=a"));
        for elsewhere in
            ["", "//evil.example", "https://evil.example", "/\\evil", "/a\r\nSet-Cookie: b", "fr"]
        {
            assert!(!is_inside(elsewhere), "{elsewhere}");
        }
    }
}
