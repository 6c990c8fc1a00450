//! The day of the story is on each page of a demonstration and the visitor moves it.

use crate::house::{INVENTED, PUBLISHED};
use crate::visitor::{Answer, ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::Reader;

async fn send(authority: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/fr/{authority}/story"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    ask(Reader::Public, request.expect("a request")).await
}

#[tokio::test]
async fn the_story_moves_and_stays_moved() {
    let path = format!("/fr/{INVENTED}/sittings");
    assert!(get(Reader::Public, &path).await.text().contains("nous sommes le 14 novembre 2025"));
    let moved = send(INVENTED, &format!("day=2025-12-24&back={path}")).await;
    assert_eq!((moved.status, moved.header("location")), (StatusCode::SEE_OTHER, path.as_str()));
    let cookie = moved.header("set-cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let pair = cookie.split(';').next().unwrap_or_default();
    let again = Request::builder().uri(&path).header("cookie", pair).body(Body::empty()).expect("a request");
    assert!(ask(Reader::Public, again).await.text().contains("nous sommes le 24 décembre 2025"));
}

#[tokio::test]
async fn a_day_that_does_not_exist_is_refused_with_a_remedy() {
    for body in ["day=2025-02-30&back=/fr", "day=&back=/fr", "back=/fr", ""] {
        let answer = send(INVENTED, body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
        assert!(answer.text().contains("À faire"), "{body}");
    }
}

#[tokio::test]
async fn the_way_back_never_leaves_the_site_and_a_live_authority_has_no_story() {
    for back in ["https://elsewhere.example/", "//elsewhere.example/", "", "/%0d%0aSet-Cookie:a=b"] {
        let answer = send(INVENTED, &format!("day=2025-12-24&back={back}")).await;
        assert_eq!(answer.header("location"), format!("/fr/{INVENTED}"), "{back}");
    }
    assert_eq!(send(PUBLISHED, "day=2025-12-24&back=/fr").await.status, StatusCode::NOT_FOUND);
    let forged =
        Request::builder().uri(format!("/fr/{INVENTED}")).header("cookie", "story-day-demonstration=never");
    let forged = ask(Reader::Public, forged.body(Body::empty()).expect("a request")).await;
    assert!(forged.text().contains("nous sommes le 14 novembre 2025"));
}
