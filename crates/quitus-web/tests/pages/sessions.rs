//! Sessions, links, tokens and passwords as browsers and programs meet them, and the hour at which each ends.

use crate::house::{EVERYTHING, INVENTED, OTHER, enrol, house, ids, keeper, secret, site};
use crate::visitor::{Answer, ask_site};
use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{Method, Request, StatusCode};
use quitus_app::{Acting, Knock, NewAccount, Reader, RoleAsked};
use quitus_core::account::{Means, Role};
use quitus_core::kernel::Instant;
use quitus_web::{Moment, Running, Site};
use std::sync::{Arc, OnceLock};

const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;

/// Someone with a password.
const KNOWN: &str = "connue@essais.example";
/// Their password.
const PASSWORD: &str = "une phrase assez longue";

/// Makes that account, once.
fn known_is_there() {
    static THERE: OnceLock<()> = OnceLock::new();
    THERE.get_or_init(|| {
        let quitus = &house().quitus;
        enrol(quitus, KNOWN, Some(INVENTED), Role::Clerk, None);
        let person = quitus.person(&Reader::Keeper, KNOWN).expect("someone");
        let own = Acting { actor: KNOWN.to_owned(), who: Reader::Person(person), ..keeper() };
        quitus.set_password(&own, &knock(), Some(Means::Link), "", PASSWORD, None).expect("a password");
    });
}

/// A knock at the door.
fn knock() -> Knock {
    let Acting { now, today, .. } = keeper();
    Knock { now, today, from: String::new(), id: ids(), secret: secret() }
}

/// The secret of a new session.
fn new_session(email: &str) -> String {
    let link = house().quitus.draw_link(&keeper(), &knock(), None, email).expect("a link");
    house().quitus.sign_in_by_link(&knock(), &link.token).expect("a session").token
}

fn with_cookie(mut request: Request<Body>, cookie: &str) -> Request<Body> {
    request.headers_mut().append("cookie", cookie.parse().expect("a cookie"));
    request
}

/// The site at another instant.
fn site_at(now: Instant) -> Site {
    let moment = Moment { now, today: keeper().today };
    Site { clock: Arc::new(move || moment), ..site() }
}

fn later(by: i64) -> Site {
    site_at(Instant(keeper().now.0 + by))
}

fn asked(method: Method, path: &str) -> Builder {
    Request::builder().method(method).uri(path)
}

fn get(path: &str) -> Request<Body> {
    asked(Method::GET, path).body(Body::empty()).expect("a request")
}

fn post(path: &str, form: &str) -> Request<Body> {
    let request = asked(Method::POST, path).header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    request.body(Body::from(form.to_owned())).expect("a request")
}

fn holding(token: &str, request: Request<Body>) -> Request<Body> {
    with_cookie(request, &format!("quitus={token}"))
}

/// The secret that an answer leaves in the browser.
fn token_of(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie").split(';').next().unwrap_or_default();
    cookie.strip_prefix("quitus=").unwrap_or_default().to_owned()
}

/// An address of its own for one test, with a role.
fn newcomer(name: &str) -> String {
    let email = format!("{name}@essais.example");
    enrol(&house().quitus, &email, Some(INVENTED), Role::Clerk, None);
    email
}

async fn whoever(site: Site, token: &str) -> String {
    ask_site(site, holding(token, get("/api/v1/session"))).await.text()
}

#[tokio::test]
async fn a_password_opens_a_session_and_leads_back() {
    known_is_there();
    let path = format!("/fr/{INVENTED}/journal");
    let sent = ask_site(site(), get(&path)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(sent.header("location"), format!("/fr/sign-in?back=%2Ffr%2F{INVENTED}%2Fjournal"));
    let page = ask_site(site(), get(sent.header("location"))).await.text();
    assert!(page.contains(&format!("name=\"back\" value=\"{path}\"")), "{page}");
    let form = format!("email={}&password={PASSWORD}&back={path}", KNOWN.to_uppercase());
    let opened = ask_site(site(), post("/fr/sign-in", &form)).await;
    assert_eq!((opened.status, opened.header("location")), (StatusCode::SEE_OTHER, path.as_str()));
    let cookie = opened.header("set-cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let page = ask_site(site(), holding(&token_of(&opened), get(&path))).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.header("cache-control").contains("private") && page.text().contains("/fr/sign-out"));
}

#[tokio::test]
async fn over_https_the_cookie_is_secure_and_of_this_host_alone() {
    known_is_there();
    let running = Running { public_url: Some("https://actes.example".to_owned()), ..Running::default() };
    let form = format!("email={KNOWN}&password={PASSWORD}");
    let opened = ask_site(Site { running, ..site() }, post("/fr/sign-in", &form)).await;
    let cookie = opened.header("set-cookie");
    assert!(cookie.starts_with("__Host-quitus=") && cookie.contains("; Secure"), "{cookie}");
}

#[tokio::test]
async fn the_way_back_never_leaves_the_site() {
    known_is_there();
    for back in ["https://elsewhere.example/", "//elsewhere.example/", "/%0d%0aSet-Cookie:a=b"] {
        let form = format!("email={KNOWN}&password={PASSWORD}&back={back}");
        let opened = ask_site(site(), post("/fr/sign-in", &form)).await;
        assert_eq!(opened.header("location"), format!("/fr/{INVENTED}/today"), "{back}");
    }
}

#[tokio::test]
async fn nobody_learns_whether_an_address_has_an_account() {
    known_is_there();
    let without_password = newcomer("sans-mot-de-passe");
    let mut seen = Vec::new();
    for email in ["personne@essais.example", &without_password, KNOWN] {
        let form = format!("email={email}&password=une+phrase+tout+autre");
        let answer = ask_site(site(), post("/fr/sign-in", &form)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!answer.text().contains("tout autre"), "a password never comes back");
        seen.push(answer.text().replace(email, "*"));
    }
    assert!(seen.windows(2).all(|two| two[0] == two[1]));
    let running = Running {
        public_url: Some("https://actes.example".to_owned()),
        sends_mail: true,
        ..Running::default()
    };
    let ask = |email: &str| post("/fr/sign-in/link", &format!("email={email}"));
    let by_post = Site { running, ..site() };
    let nobody = ask_site(by_post.clone(), ask("personne@essais.example")).await;
    let somebody = ask_site(by_post, ask(&without_password)).await;
    assert_eq!((nobody.status, somebody.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(nobody.header("location"), somebody.header("location"));
}

#[tokio::test]
async fn ten_wrong_passwords_are_enough_and_the_pause_ends() {
    let email = newcomer("assaillie");
    let form = format!("email={email}&password=une+phrase+tout+autre");
    for attempt in 0..10 {
        let answer = ask_site(site(), post("/fr/sign-in", &form)).await;
        assert!(answer.text().contains("ne vont pas ensemble"), "attempt {attempt}: {}", answer.text());
    }
    let answer = ask_site(site(), post("/fr/sign-in", &form)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text().contains("Trop d’essais") && answer.text().contains("16 minutes"),
        "{}",
        answer.text()
    );
    let again = ask_site(later(16 * MINUTE), post("/fr/sign-in", &form)).await;
    assert!(again.text().contains("ne vont pas ensemble"), "{}", again.text());
}

#[tokio::test]
async fn a_link_is_looked_at_without_being_used_then_serves_once() {
    let email = newcomer("liee");
    let link = house().quitus.draw_link(&keeper(), &knock(), None, &email).expect("a link");
    let path = format!("/fr/link/{}", link.token);
    for _ in 0..3 {
        let looked = ask_site(site(), get(&path)).await;
        assert!(looked.status == StatusCode::OK && looked.header("set-cookie").is_empty());
    }
    let opened = ask_site(site(), post(&path, "")).await;
    assert_eq!(opened.header("location"), "/fr/account");
    assert!(whoever(site(), &token_of(&opened)).await.contains(&email));
    let again = ask_site(site(), post(&path, "")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains("a déjà servi") && again.header("set-cookie").is_empty());
    let other = house().quitus.draw_link(&keeper(), &knock(), None, &email).expect("a link");
    let late = ask_site(later(8 * 24 * HOUR), post(&format!("/fr/link/{}", other.token), "")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_session_ends_by_itself_by_signing_out_and_by_the_closing_of_its_account() {
    let email = newcomer("en-session");
    let token = new_session(&email);
    assert!(whoever(later(11 * HOUR), &token).await.contains(&email));
    assert!(whoever(later(22 * HOUR), &token).await.contains(&email), "it goes on while it serves");
    assert_eq!(whoever(later(35 * HOUR), &token).await, "null");
    let token = new_session(&email);
    let out = ask_site(site(), holding(&token, post("/fr/sign-out", ""))).await;
    assert!(
        out.header("set-cookie").starts_with("quitus=;") && out.header("set-cookie").contains("Max-Age=0")
    );
    assert_eq!(whoever(site(), &token).await, "null");
    let token = new_session(&email);
    house().quitus.close_account(&keeper(), None, &email).expect("closed");
    assert_eq!(whoever(site(), &token).await, "null");
    assert!(house().quitus.draw_link(&keeper(), &knock(), None, &email).is_err());
}

#[tokio::test]
async fn a_form_that_another_site_sent_is_refused() {
    let token = new_session(&newcomer("visee"));
    let form = || {
        let request = asked(Method::POST, "/fr/account/tokens").header("host", "localhost:8321");
        request.header("content-type", "application/x-www-form-urlencoded")
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://elsewhere.example"),
        ("origin", "null"),
        ("x-nothing", "said"),
    ] {
        let request = form().header(name, value).body(Body::from("label=piège")).expect("a request");
        let answer = ask_site(site(), holding(&token, request)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(answer.text().contains("À faire"));
    }
    let ours = form().header("origin", "http://localhost:8321").body(Body::from("label=voulu"));
    let answer = ask_site(site(), holding(&token, ours.expect("a request"))).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_token_opens_the_api_to_its_owner_and_nothing_of_the_account() {
    let email = newcomer("programmeuse");
    let token = house().quitus.token_for(&keeper(), &knock(), &email, "essai").expect("a token");
    let bearing = |token: &str, method: Method, path: &str| {
        let request = asked(method, path).header("authorization", format!("Bearer {token}"));
        request.header("content-type", "application/json").body(Body::from("{}")).expect("a request")
    };
    let own = ask_site(site(), bearing(&token, Method::GET, "/api/v1/session")).await;
    assert!(own.text().contains(&email), "{}", own.text());
    let path = format!("/api/v1/{INVENTED}/journal?limit=2");
    let journal = ask_site(site(), bearing(&token, Method::GET, &path)).await;
    let lines: serde_json::Value = serde_json::from_slice(&journal.body).expect("JSON");
    assert_eq!(lines["lines"].as_array().map(Vec::len), Some(2));
    assert!(lines["lines"][0]["at"].as_str().is_some_and(|at| at.ends_with('Z')) && lines["next"].is_i64());
    let passkey = ask_site(site(), bearing(&token, Method::POST, "/api/v1/passkeys/question")).await;
    assert_eq!(passkey.status, StatusCode::UNAUTHORIZED);
    let wrong = ask_site(site(), bearing("nothing", Method::GET, "/api/v1/session")).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert_eq!(wrong.header("content-type"), "application/problem+json");
    let stranger = ask_site(site(), get(&format!("/api/v1/{INVENTED}/journal"))).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_secret_is_shown_on_the_next_page_and_never_again() {
    let token = new_session(&newcomer("secrete"));
    let made = ask_site(site(), holding(&token, post("/fr/account/tokens", "label=paie"))).await;
    let once = made.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    let secret = once.strip_prefix("quitus-once=").expect("a secret").to_owned();
    assert!(made.header("set-cookie").contains("HttpOnly") && secret.len() == 43);
    let shown = ask_site(site(), with_cookie(holding(&token, get("/fr/account")), &once)).await;
    assert!(shown.text().contains(&secret) && shown.header("set-cookie").contains("Max-Age=0"));
    assert!(!ask_site(site(), holding(&token, get("/fr/account"))).await.text().contains(&secret));
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_it_and_ends_other_sessions() {
    let email = newcomer("prudente");
    let (token, other) = (new_session(&email), new_session(&email));
    let set = |token: &str, form: &str| holding(token, post("/fr/account/password", form));
    let short = ask_site(site(), set(&token, "password=court")).await;
    assert!(
        short.status == StatusCode::UNPROCESSABLE_ENTITY && short.text().contains("12"),
        "{}",
        short.text()
    );
    let done = ask_site(site(), set(&token, "password=une+longue+phrase")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(whoever(site(), &other).await, "null");
    let form = format!("email={email}&password=une+longue+phrase");
    let opened = ask_site(site(), post("/fr/sign-in", &form)).await;
    let by_password = token_of(&opened);
    let wrong = ask_site(site(), set(&by_password, "before=une+autre&password=encore+une+phrase")).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("n’est pas celui-là"));
}

#[tokio::test]
async fn persons_are_lent_on_a_demonstration_at_this_machine_only() {
    let as_someone = |host: &str| {
        asked(Method::GET, "/fr/sign-in/as").header("host", host).body(Body::empty()).expect("a request")
    };
    assert_eq!(ask_site(site(), as_someone("localhost:8321")).await.status, StatusCode::OK);
    assert_eq!(ask_site(site(), as_someone("actes.example")).await.status, StatusCode::NOT_FOUND);
    let elsewhere = Site { running: Running::default(), ..site() };
    assert_eq!(ask_site(elsewhere, as_someone("localhost:8321")).await.status, StatusCode::NOT_FOUND);
    let keeper = house().quitus.person(&Reader::Keeper, EVERYTHING).expect("someone");
    let form = format!("account={}", keeper.account);
    let refused = ask_site(site(), post("/fr/sign-in/as", &form)).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "an administrator of the home is lent to nobody");
}

#[tokio::test]
async fn on_plain_http_elsewhere_the_page_says_why_there_is_no_passkey() {
    let page = asked(Method::GET, "/fr/sign-in").header("host", "actes.example").body(Body::empty());
    let text = ask_site(site(), page.expect("a request")).await.text();
    assert!(text.contains("https://") && !text.contains("data-passkey"), "{text}");
    assert!(ask_site(site(), get("/fr/sign-in")).await.text().contains("data-passkey"));
}

#[test]
fn nobody_closes_or_steals_what_they_do_not_administer() {
    let quitus = &house().quitus;
    let (near, far) = ("proche@essais.example", "lointaine@essais.example");
    enrol(quitus, near, Some(INVENTED), Role::Administrator, None);
    enrol(quitus, far, Some(INVENTED), Role::Clerk, None);
    enrol(quitus, far, Some(OTHER), Role::Clerk, None);
    let person = quitus.person(&Reader::Keeper, near).expect("someone");
    let acting = Acting { who: Reader::Person(person), actor: near.to_owned(), ..keeper() };
    let codes = |done: Result<(), quitus_app::AppError>| match done {
        Err(quitus_app::AppError::Refused(why)) => why.iter().map(|one| one.code.0).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(codes(quitus.close_account(&acting, Some(INVENTED), far)), ["account-elsewhere"]);
    let link = quitus.draw_link(&acting, &knock(), Some(INVENTED), far).map(|_| ());
    assert_eq!(codes(link), ["account-elsewhere"]);
    assert_eq!(codes(quitus.close_account(&acting, None, far)), ["not-allowed"]);
    let wrong = NewAccount { email: "a@b".to_owned(), name: " ".to_owned(), role: None };
    let added = quitus.add_account(&acting, &ids(), &mut ids, Some(INVENTED), &wrong).map(|_| ());
    assert_eq!(codes(added), ["not-an-email", "account-name", "account-needs-role"]);
    let twice = NewAccount {
        email: "double@essais.example".to_owned(),
        name: "Double".to_owned(),
        role: Some(RoleAsked { role: Role::Auditor, member: None }),
    };
    let id = ids();
    let first = quitus.add_account(&acting, &id, &mut ids, Some(INVENTED), &twice).expect("added");
    let second = quitus.add_account(&acting, &id, &mut ids, Some(INVENTED), &twice).expect("the same");
    assert_eq!(first, second);
}
