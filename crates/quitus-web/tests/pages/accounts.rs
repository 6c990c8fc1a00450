//! Doors: a session by password, a form sent from elsewhere, links and persons lent.

use crate::house::{EVERYTHING, INVENTED, enrol, house, keeper};
use crate::visitor::{Answer, ask_with, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::{Knock, Reader};
use quitus_core::account::Role;

/// What a form of a page sends, with the cookie of a session.
fn form(path: &str, cookie: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", cookie)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body.to_owned()))
        .expect("a request")
}

async fn send(request: Request<Body>) -> Answer {
    ask_with(None, request).await
}

/// The cookie that an answer sets, as a browser sends it back.
fn cookie_of(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
}

/// A link for once, of someone of the invented authority.
fn link(email: &str) -> String {
    let secret = *blake(email);
    let knock = Knock {
        now: keeper().now,
        today: keeper().today,
        from: String::new(),
        id: format!("link-{email}"),
        secret,
    };
    house().quitus.draw_link(&keeper(), &knock, None, email).expect("a link").token
}

/// Thirty-two bytes of a name: a secret like another for these tests.
fn blake(name: &str) -> Box<[u8; 32]> {
    let mut bytes = Box::new([11; 32]);
    for (place, byte) in name.bytes().enumerate() {
        bytes[place % 32] ^= byte;
    }
    bytes
}

#[tokio::test]
async fn a_link_opens_a_session_once_and_reading_it_does_not_burn_it() {
    let email = "lien@tests.example";
    enrol(&house().quitus, email, Some(INVENTED), Role::Auditor, None);
    let path = format!("/fr/link/{}", link(email));
    for _ in 0..3 {
        assert_eq!(get(Reader::Public, &path).await.status, StatusCode::OK);
    }
    let opened = send(form(&path, "", "")).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
    let set = opened.header("set-cookie").to_owned();
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), "{set}");
    let page = Request::get("/fr/account").header("cookie", cookie_of(&opened)).body(Body::empty());
    let mine = send(page.expect("a request")).await;
    assert!(mine.status == StatusCode::OK && mine.text().contains(email), "{}", mine.status);
    let again = send(form(&path, "", "")).await;
    assert!(again.header("set-cookie").is_empty() && again.status.is_client_error(), "{}", again.status);
}

#[tokio::test]
async fn a_session_ends_for_good_and_a_form_from_elsewhere_does_nothing() {
    let email = "depart@tests.example";
    enrol(&house().quitus, email, Some(INVENTED), Role::Auditor, None);
    let opened = send(form(&format!("/fr/link/{}", link(email)), "", "")).await;
    let cookie = cookie_of(&opened);
    let mut forged = form("/fr/sign-out", &cookie, "");
    forged.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    assert_eq!(send(forged).await.status, StatusCode::FORBIDDEN);
    let page =
        || Request::get("/fr/account").header("cookie", &cookie).body(Body::empty()).expect("a request");
    assert_eq!(send(page()).await.status, StatusCode::OK, "the forged form ended nothing");
    assert_eq!(send(form("/fr/sign-out", &cookie, "")).await.status, StatusCode::SEE_OTHER);
    let after = send(page()).await;
    assert!(after.header("location").contains("/sign-in?back="), "{}", after.status);
}

#[tokio::test]
async fn a_wrong_password_says_nothing_of_who_exists_and_is_tried_so_many_times() {
    let mut said = Vec::new();
    for email in [EVERYTHING, "nobody@tests.example"] {
        let body = format!("email={email}&password=not+the+right+one&back=/fr");
        let answer = send(form("/fr/sign-in", "", &body)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        said.push(answer.text().replace(email, "…"));
    }
    assert_eq!(said[0], said[1]);
    let body = "email=guessed@tests.example&password=another+guess&back=/fr";
    let mut last = String::new();
    for _ in 0..11 {
        last = send(form("/fr/sign-in", "", body)).await.text();
    }
    assert!(last.contains("minutes"), "the eleventh guess is made to wait");
}

#[tokio::test]
async fn persons_are_lent_on_the_machine_itself_and_nowhere_else() {
    for (host, status) in [("localhost:8321", StatusCode::OK), ("actes.example", StatusCode::NOT_FOUND)] {
        let request = Request::get("/fr/sign-in/as").header("host", host).body(Body::empty());
        assert_eq!(send(request.expect("a request")).await.status, status, "{host}");
    }
}
