//! What is written about a visit, counted and watched: the template of the address, never who came nor what was asked.

use crate::house::{PUBLISHED, site};
use crate::visitor::{ask, get};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use quitus_app::Reader;
use quitus_web::{Running, monitoring, router};
use std::cell::RefCell;
use std::fmt::Debug;
use tower::ServiceExt;
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

thread_local! {
    /// Everything told on this thread: a test runs on one of its own.
    static HEARD: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Hears every thread of the tests: one listener for all, because a listener of one thread alone is forgotten by what
/// another thread was first to tell.
struct Listening;

/// Writes each field down.
struct Writing;

impl Visit for Writing {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        HEARD.with_borrow_mut(|heard| heard.push_str(&format!("{}={value:?} ", field.name())));
    }
}

impl Subscriber for Listening {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        attributes.record(&mut Writing);
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut Writing);
    }
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        event.record(&mut Writing);
        HEARD.with_borrow_mut(|heard| heard.push('\n'));
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

#[tokio::test]
async fn a_sign_in_and_a_search_leave_no_person_in_the_log() {
    tracing::subscriber::set_global_default(Listening).expect("the only listener of these tests");
    let search = format!("/fr/{PUBLISHED}/acts?q=Zacharie+Untel");
    let request = |method: &str, path: &str, body: &'static str| {
        Request::builder()
            .method(method)
            .uri(path)
            .header("x-forwarded-for", "203.0.113.9")
            .header("cookie", "session=jeton-secret")
            .header("user-agent", "Navigateur de Zacharie")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .expect("a request")
    };
    let found = ask(Reader::Keeper, request("GET", &search, "")).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(!found.header("x-request-id").is_empty(), "the visitor can name the request");
    let form = "email=zacharie%40exemple.fr&password=tres-secret";
    ask(Reader::Public, request("POST", "/fr/sign-in", form)).await;
    ask(Reader::Public, request("GET", "/fr/zacharie@exemple.fr/acts", "")).await;
    let log = HEARD.with_borrow(String::clone);
    assert!(log.contains("/{lang}/{authority}/acts") && log.contains("status=200"), "{log}");
    assert!(log.matches("micros=").count() >= 3, "a line for each request: {log}");
    let lower = log.to_lowercase();
    for secret in ["zacharie", "untel", "exemple.fr", "secret", "203.0.113.9", "navigateur", PUBLISHED] {
        assert!(!lower.contains(secret), "{secret} is in the log: {log}");
    }
}

#[tokio::test]
async fn metrics_and_health_stand_apart_from_the_pages_and_name_nobody() {
    let site = site();
    let visited = |path: &str| {
        let request = Request::builder().uri(path.to_owned()).body(Body::empty()).expect("a request");
        router(site.clone()).oneshot(request)
    };
    for path in ["/fr", "/fr/rules", "/fr/zacharie@exemple.fr", "/metrics"] {
        visited(path).await.expect("an answer");
    }
    let watched = |path: &str| {
        let request = Request::builder().uri(path.to_owned()).body(Body::empty()).expect("a request");
        monitoring(site.clone()).oneshot(request)
    };
    let text = |answer: axum::response::Response| async {
        let body = to_bytes(answer.into_body(), 1_000_000).await.expect("a body");
        String::from_utf8(body.to_vec()).expect("text")
    };
    let metrics = text(watched("/metrics").await.expect("metrics")).await;
    for line in [
        "quitus_requests_total{route=\"/{lang}/rules\",method=\"GET\",status=\"2xx\"} 1",
        "quitus_request_duration_seconds_count{route=\"/{lang}/rules\"} 1",
        "quitus_up 1",
        "quitus_store_writes_waiting 0",
        "quitus_letters_waiting ",
        "quitus_build{version=\"",
        "# EOF",
    ] {
        assert!(metrics.contains(line), "{line} is not in {metrics}");
    }
    assert!(!metrics.contains("zacharie"), "{metrics}");
    let health = text(watched("/healthz").await.expect("health")).await;
    assert!(health.contains("\"status\":\"ok\"") && health.contains("\"backup_late\":"), "{health}");
    let public = get(Reader::Public, "/healthz").await;
    assert_eq!((public.status, public.text().as_str()), (StatusCode::OK, "{\"status\":\"ok\"}"));
    assert_eq!(get(Reader::Keeper, "/metrics").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_browser_is_kept_on_https_where_the_site_is_on_https() {
    let over = |public_url: &str| {
        let mut site = site();
        site.running = Running { public_url: Some(public_url.to_owned()), ..Running::default() };
        router(site).oneshot(Request::builder().uri("/fr").body(Body::empty()).expect("a request"))
    };
    let answer = over("https://actes.exemple.fr").await.expect("an answer");
    assert_eq!(answer.headers()["strict-transport-security"], "max-age=31536000");
    let answer = over("http://localhost:8321").await.expect("an answer");
    assert!(!answer.headers().contains_key("strict-transport-security"));
}

#[tokio::test]
async fn the_keeper_sees_the_last_good_backup_and_others_do_not() {
    let form = Request::builder()
        .method("POST")
        .uri("/fr/operate/backup")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::empty());
    let taken = ask(Reader::Keeper, form.expect("a request")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let said = "Dernière sauvegarde bonne";
    for (path, reader, shown) in
        [("/fr", Reader::Keeper, true), ("/fr/operate", Reader::Keeper, true), ("/fr", Reader::Public, false)]
    {
        assert_eq!(get(reader, path).await.text().contains(said), shown, "{path}");
    }
    let told = get(Reader::Keeper, "/api/v1/backups").await.text();
    assert!(told.contains("\"good\":true") && told.contains("\"late\":false"), "{told}");
}
