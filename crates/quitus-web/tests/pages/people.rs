//! People and settings: every form in the hands of someone who errs, and of someone who presses twice; trials, which
//! strangers never meet.

use crate::house::{INVENTED, email_of, house, ids, keeper};
use crate::visitor::{Answer, ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::{Reader, Said};
use quitus_core::account::{Grant, Person, Role};
use quitus_core::assembly::is_authority_code;
use quitus_core::kernel::AccountId;
use quitus_web::table;
use std::sync::OnceLock;

#[test]
fn no_authority_is_named_like_an_address_of_the_house() {
    for route in table() {
        let mut parts = route.path.split('/').filter(|part| !part.is_empty());
        let word = match parts.next() {
            Some("{lang}") => parts.next(),
            Some("api") => parts.nth(1),
            first => first,
        };
        let Some(word) = word.filter(|word| !word.starts_with('{')) else { continue };
        let word = word.split('.').next().unwrap_or(word);
        assert!(!is_authority_code(word), "{word:?} of {} may become an authority", route.path);
    }
    assert!(is_authority_code("valfictif-2"));
}

/// An authority of these tests alone, with a council of five seats and a member.
fn ours() -> &'static str {
    static MADE: OnceLock<()> = OnceLock::new();
    MADE.get_or_init(|| {
        let quitus = &house().quitus;
        let said = |pairs: &[(&str, &str)]| {
            pairs.iter().fold(Said::default(), |said, (name, value)| said.with(name, *value))
        };
        let who = said(&[
            ("code", "valfictif"),
            ("name", "Valfictif (fictif)"),
            ("kind", "commune"),
            ("fictional", "yes"),
        ]);
        quitus.found_authority(&keeper(), &ids(), [ids(), ids()], &who).expect("founded");
        let council = said(&[("name", "Conseil"), ("kind", "commune_lt3500"), ("legal_seats", "5")]);
        quitus.keep_assembly(&keeper(), "valfictif", &ids(), &council).expect("a council");
        for family in ["ALPHA (fictif)", "OMEGA (fictif)"] {
            let member = said(&[
                ("given", "Zoé"),
                ("family", family),
                ("assembly", "conseil"),
                ("from", "2026-03-20"),
            ]);
            quitus.add_member(&keeper(), "valfictif", &ids(), &member).expect("a member");
        }
    });
    "valfictif"
}

/// Whoever holds that role in the invented authority, and nothing else.
fn someone(role: Role) -> Reader {
    let authority = house().quitus.authority(INVENTED).expect("the authority").id;
    Reader::Person(Person {
        account: AccountId::new("someone"),
        email: email_of(role, INVENTED),
        name: "Essai (fictif)".to_owned(),
        grants: vec![Grant { authority: Some(authority), role, member: None }],
    })
}

async fn send(reader: Reader, path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    ask(reader, request.expect("a request")).await
}

/// Sends a form of our authority.
async fn fill(path: &str, body: &str) -> Answer {
    send(Reader::Keeper, &format!("/fr/{}{path}", ours()), body).await
}

fn names(answer: &Answer, fields: &[&str]) {
    let text = answer.text();
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
    for field in fields {
        assert!(text.contains(&format!("href=\"#{field}\"")), "no way to {field} in {text}");
    }
}

#[tokio::test]
async fn every_form_that_is_wrong_comes_back_whole_with_every_reason() {
    let start =
        send(Reader::Keeper, "/fr/start", "code=start&name=&kind=x&siren=12&population=-1&time_zone=Mars")
            .await;
    names(&start, &["code", "name", "kind", "siren", "population", "time_zone"]);
    assert!(start.text().contains("value=\"start\""), "what was typed stays");
    for (path, body, fields) in [
        (
            "/settings/profile",
            "name=&kind=x&department=ABCDE&siret=1",
            &["name", "kind", "department", "siret"][..],
        ),
        (
            "/settings/orders",
            "deposit_days=999&sitting_at=25:00&reply_to=x",
            &["deposit_days", "sitting_at", "reply_to"],
        ),
        ("/settings/assemblies", "name=&kind=x&legal_seats=0", &["name", "kind", "legal_seats"]),
        (
            "/settings/delegations",
            "giver=x&receiver=y&act_number=&decided_on=2026-02-30&scope=&cap=beaucoup",
            &["giver", "receiver", "act_number", "decided_on", "scope", "cap"],
        ),
        (
            "/settings/registers",
            "name=deliberations&pattern=x&year=1&next_rank=0",
            &["pattern", "year", "next_rank"],
        ),
        (
            "/people/new",
            "civility=x&given=&family=&email=x&assembly=x&from=",
            &["civility", "given", "family", "email", "assembly", "from"],
        ),
        ("/people/alpha-fictif-zoe", "version=1&given=&family=&email=x", &["given", "family", "email"]),
        (
            "/people/alpha-fictif-zoe/mandate",
            "version=1&assembly=x&from=2026-02-30&until=x&table_order=0",
            &["assembly", "from", "until", "table_order"],
        ),
        (
            "/people/alpha-fictif-zoe/leave",
            "version=1&until=&given=Zoé&email=x",
            &["until", "family", "email"],
        ),
        ("/people/alpha-fictif-zoe/void", "void_reason=", &["void_reason"]),
        ("/new-term", "assembly=x&last_day=", &["assembly", "last_day"]),
        ("/new-term/chair", "assembly=x&member=y&capacity=", &["assembly", "member", "capacity"]),
    ] {
        names(&fill(path, body).await, fields);
    }
    for (path, body) in [("/setup", "step=nothing"), ("/people/import", "assembly=x&from=")] {
        assert_eq!(fill(path, body).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_record() {
    let count = || house().quitus.people(&Reader::Keeper, ours()).expect("people").members.len();
    ours();
    let body = "id=01c00000-0000-7000-8000-000000000001&given=Zo%C3%A9&family=DOUBLE+(fictif)&assembly=conseil&from=2026-03-20";
    let first = fill("/people/new", body).await;
    let (second, members) = (fill("/people/new", body).await, count());
    assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(fill("/people/new", body).await.status, StatusCode::SEE_OTHER);
    assert_eq!(count(), members);

    let leave = "id=01c00000-0000-7000-8000-000000000002&version=1&until=2026-06-30&given=Zo%C3%A9&family=SUITE+(fictif)";
    for _ in 0..2 {
        let left = fill("/people/omega-fictif-zoe/leave", leave).await;
        assert_eq!(left.header("location"), "/fr/valfictif/people/suite-fictif-zoe", "{}", left.text());
    }
    let body = "id=01c00000-0000-7000-8000-000000000003&name=Commission&kind=commune_lt3500";
    for _ in 0..2 {
        assert_eq!(fill("/settings/assemblies", body).await.status, StatusCode::SEE_OTHER);
    }
    let page = get(Reader::Keeper, "/fr/valfictif/settings/assemblies").await.text();
    assert_eq!(page.matches(">Commission</a>").count(), 1);
    let body = "id=01c00000-0000-7000-8000-000000000004&code=valfictif-deux&name=Deux+(fictif)&kind=commune&fictional=yes";
    for _ in 0..2 {
        let founded = send(Reader::Keeper, "/fr/start", body).await;
        assert_eq!(founded.header("location"), "/fr/valfictif-deux/setup", "{}", founded.text());
    }
}

#[tokio::test]
async fn a_stale_form_shows_what_another_wrote_and_may_be_sent_again() {
    let sheet = "/people/double-bis-fictif-zoe";
    let body = "id=01c00000-0000-7000-8000-000000000005&given=Zo%C3%A9&family=DOUBLE-BIS+(fictif)&assembly=conseil&from=2026-03-20";
    assert_eq!(fill("/people/new", body).await.status, StatusCode::SEE_OTHER);
    let theirs = "version=1&given=Zo%C3%A9&family=DOUBLE-BIS+(fictif)&telephone=0400000001";
    assert_eq!(fill(sheet, theirs).await.status, StatusCode::SEE_OTHER);
    let mine = "version=1&given=Zo%C3%A9&family=DOUBLE-BIS+(fictif)&telephone=0400000002";
    let stale = fill(sheet, mine).await;
    let text = stale.text();
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    for held in ["0400000001", "value=\"0400000002\"", "name=\"version\" value=\"2\""] {
        assert!(text.contains(held), "{held} is not in {text}");
    }
    assert!(!text.contains("name=\"version\" value=\"1\""));
    let again = fill(sheet, &mine.replace("version=1", "version=2")).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let mandate =
        fill(&format!("{sheet}/mandate"), "version=1&assembly=conseil&from=2026-03-20").await.text();
    assert!(
        mandate.contains("name=\"version\" value=\"3\"") && !mandate.contains("value=\"1\""),
        "{mandate}"
    );
}

/// Every address of a trial, for those who prepare sittings and for nobody else.
#[tokio::test]
async fn a_trial_says_so_on_every_page_and_is_nowhere_for_anyone_else() {
    let begun = send(someone(Role::Clerk), &format!("/fr/{INVENTED}/trial"), &format!("id={}", ids())).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    let trial = begun.header("location").trim_end_matches("/trial").to_owned();
    let code = trial.trim_start_matches("/fr/").to_owned();
    for page in ["", "/sittings", "/acts", "/assemblies", "/trial", "/people", "/sittings/new", "/drafts"] {
        let path = format!("{trial}{page}");
        let seen = get(someone(Role::Clerk), &path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        assert!(seen.text().contains("class=\"trial\""), "{path} does not say that it is a trial");
        for stranger in [Reader::Public, someone(Role::Member)] {
            assert_eq!(get(stranger, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    for api in [
        format!("/api/v1/acts?authority={code}"),
        format!("/api/v1/sittings?authority={code}"),
        format!("/api/v1/search?authority={code}&q=a"),
        format!("/api/v1/acts/2025.00001?authority={code}"),
        format!("/api/v1/{code}/members"),
    ] {
        assert_eq!(get(Reader::Public, &api).await.status, StatusCode::NOT_FOUND, "{api}");
    }
    for listing in ["/fr", "/api/v1/acts", "/api/v1/sittings", &format!("/fr/{INVENTED}/sittings")] {
        assert!(!get(Reader::Keeper, listing).await.text().contains(&code), "{listing}");
    }
    let listed = get(someone(Role::Clerk), &format!("/fr/{INVENTED}/trial")).await.text();
    assert!(listed.contains(&code));
    let ended = send(someone(Role::Clerk), &format!("{trial}/trial/end"), "").await;
    assert_eq!(ended.header("location"), format!("/fr/{INVENTED}/trial"), "{}", ended.text());
    assert_eq!(get(Reader::Keeper, &trial).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_spreadsheet_comes_by_the_api_as_bytes_or_as_text_and_never_as_both() {
    let send = async |body: String| {
        let request = Request::builder()
            .method("POST")
            .uri(format!("/api/v1/{}/members/import", ours()))
            .header("content-type", "application/json")
            .body(Body::from(body));
        ask(Reader::Keeper, request.expect("a request")).await
    };
    let head = r#""assembly":"conseil","from":"2026-03-20","file_name":"x","dry_run":true"#;
    // "Nom;Prénom\nDELTA (fictif);Zoé\n" in base 64.
    let bytes = "Tm9tO1Byw6lub20KREVMVEEgKGZpY3RpZik7Wm/DqQo=";
    for file in
        [r#""csv":"Nom;Prénom\nDELTA (fictif);Zoé\n""#.to_owned(), format!(r#""file_base64":"{bytes}""#)]
    {
        let told = send(format!("{{{head},{file}}}")).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.text());
        assert!(told.text().contains(r#""added":1"#), "{}", told.text());
    }
    for wrong in
        [String::new(), r#","csv":"a","file_base64":"YQ==""#.to_owned(), r#","file_base64":"%""#.to_owned()]
    {
        let told = send(format!("{{{head}{wrong}}}")).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{wrong}: {}", told.text());
    }
}
