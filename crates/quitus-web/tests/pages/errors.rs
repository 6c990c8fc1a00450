//! Whatever goes wrong is answered by a page of the house, in the reader's language, with what to do.

use crate::house::{INVENTED, PUBLISHED};
use crate::visitor::{ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::Reader;

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_the_language_of_its_address() {
    for (path, lang, words) in [
        ("/fr/personne", "fr", "À faire"),
        ("/en/nobody", "en", "To do"),
        ("/de", "fr", "Cette page n’existe pas"),
        ("/fr/personne/sittings/2023-03-29/bureau", "fr", "À faire"),
        ("/en/saint-etienne-metropole/sittings/2023-03-28/bureau", "en", "To do"),
        ("/assets/nothing.css", "fr", "À faire"),
    ] {
        let answer = get(Reader::Public, path).await;
        let text = answer.text();
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(text.contains(&format!("<html lang=\"{lang}\">")) && text.contains(words), "{path}: {text}");
        assert!(text.matches("<h1>").count() == 1 && !text.contains('⟦'), "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_answered() {
    for path in [
        format!("/fr/{PUBLISHED}?year=last"),
        format!("/fr/{PUBLISHED}?year=99999"),
        format!("/fr/{PUBLISHED}/sittings/yesterday/bureau"),
        format!("/fr/{PUBLISHED}/sittings/2023-03-29/bureau?item=first"),
    ] {
        let answer = get(Reader::Public, &path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(answer.text().contains("À faire"), "{path}");
    }
    let missing = format!("/fr/{PUBLISHED}/sittings/2023-03-29/bureau?item=99");
    assert_eq!(get(Reader::Public, &missing).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_address_asked_in_another_way_says_which_it_is() {
    let request = |method: &str, path: &str| {
        Request::builder().method(method).uri(path).body(Body::empty()).expect("a request")
    };
    let answer = ask(Reader::Public, request("POST", "/fr")).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(
        answer.text().contains("Cette page se consulte autrement") && answer.header("allow").contains("GET")
    );
    let story = ask(Reader::Public, request("GET", &format!("/en/{INVENTED}/story"))).await;
    assert_eq!(story.status, StatusCode::METHOD_NOT_ALLOWED);
    let head = ask(Reader::Public, request("HEAD", "/fr")).await;
    assert!(head.status == StatusCode::OK && head.body.is_empty());
}

#[tokio::test]
async fn the_api_says_its_problems_as_problem_json() {
    let answer = get(Reader::Public, "/api/v1/nothing").await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let said: serde_json::Value = serde_json::from_slice(&answer.body).expect("JSON");
    assert_eq!(said["status"], 404);
    assert!(said["detail"].as_str().is_some_and(|detail| detail.len() > 20));
}

#[tokio::test]
async fn the_door_leads_to_the_language_that_is_asked() {
    for (asked, to) in [("en-GB,en;q=0.9", "/en"), ("fr", "/fr"), ("de", "/fr")] {
        let request = Request::builder().uri("/").header("accept-language", asked).body(Body::empty());
        let answer = ask(Reader::Public, request.expect("a request")).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, to));
        assert_eq!(answer.header("vary").to_lowercase().matches("accept-language").count(), 1);
    }
}

#[tokio::test]
async fn a_style_sheet_is_kept_for_ever_under_its_tag_and_pages_shrink() {
    let page = get(Reader::Public, "/fr").await.text();
    let address = page.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
    let sheet = get(Reader::Public, address.expect("a style sheet")).await;
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.header("cache-control").contains("immutable"));
    let again = Request::builder().uri("/assets/quitus.css").header("if-none-match", sheet.header("etag"));
    let again = ask(Reader::Public, again.body(Body::empty()).expect("a request")).await;
    assert!(again.status == StatusCode::NOT_MODIFIED && again.body.is_empty());
    let small = Request::builder().uri("/fr").header("accept-encoding", "gzip").body(Body::empty());
    let small = ask(Reader::Public, small.expect("a request")).await;
    assert!(small.header("content-encoding") == "gzip" && small.body.len() < page.len());
}
