//! What comes after a sitting, by the page and by the API: deadlines and their calendar, decisions by delegation, what
//! carried decisions out, copies to councillors, the report of the bureau's work. Bad input, double clicks, strangers.

use crate::house::{INVENTED, email_of, house, site, token};
use crate::visitor::{Answer, ask, ask_site, ask_with, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::Reader;
use quitus_core::account::Role;
use serde_json::{Value, json};

async fn send(path: &str, body: &str) -> Answer {
    let request = Request::post(format!("/fr/{INVENTED}{path}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    ask(Reader::Keeper, request.expect("a request")).await
}

async fn tell(path: &str, body: &Value) -> Answer {
    let request = Request::post(format!("/api/v1/{INVENTED}{path}"))
        .header("content-type", "application/json")
        .body(Body::from(body.to_string()));
    ask(Reader::Keeper, request.expect("a request")).await
}

async fn asked(path: &str) -> Value {
    let answer = get(Reader::Keeper, &format!("/api/v1/{INVENTED}{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    read(&answer)
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).expect("JSON")
}

/// The deadline of that kind whose subject is said with those words.
async fn deadline(kind: &str, words: &str) -> Value {
    let board = asked("/deadlines").await;
    let found =
        board.as_array().expect("a list").iter().find(|one| {
            one["kind"] == kind && one["about"].as_str().is_some_and(|about| about.contains(words))
        });
    found.unwrap_or_else(|| panic!("no {kind} of {words} in {board}")).clone()
}

#[tokio::test]
async fn a_deadline_is_met_once_and_taken_back_with_a_reason() {
    let one = deadline("minutes_published", "17 septembre 2025").await;
    let subject = one["subject"].as_str().expect("a subject").to_owned();
    let form = |day: &str, reason: &str| {
        format!("kind=minutes_published&subject={subject}&done_on={day}&reason={reason}&back=/deadlines")
    };
    for day in ["2099-01-01", "2025-02-30", "2025-09-01"] {
        let refused = send("/deadlines/done", &form(day, "")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        let text = refused.text();
        assert!(text.contains("id=\"done_on-wrong\"") && text.contains(day), "{day} is lost");
    }
    for _ in 0..2 {
        let done = send("/deadlines/done", &form("2025-10-10", "")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(deadline("minutes_published", "17 septembre 2025").await["done_on"], "2025-10-10");
    let silent = send("/deadlines/done", &form("", "")).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.text().contains("id=\"reason-wrong\""));
    let back = json!({ "kind": "minutes_published", "subject": subject, "reason": "erreur de jour" });
    assert_eq!(read(&tell("/deadlines/done", &back).await)["done_on"], Value::Null);
    let nothing = json!({ "kind": "minutes_published", "subject": "sitting:none", "date": "2025-11-01" });
    assert_eq!(tell("/deadlines/done", &nothing).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(tell("/deadlines/done", &json!({ "kind": 3 })).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_calendar_is_read_by_its_secret_address_until_another_is_drawn() {
    let opened = send("/deadlines/feed", "").await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    assert!(!opened.header("location").contains('?'), "the secret stands in an address that logs keep");
    let bearer = format!("Bearer {}", token(crate::house::EVERYTHING));
    let cookie = opened.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    let page =
        Request::get(opened.header("location")).header("cookie", cookie).header("authorization", bearer);
    let page = ask_site(site(), page.body(Body::empty()).expect("a request")).await;
    let head = format!("/fr/{INVENTED}/deadlines/calendar/");
    let text = page.text();
    let secret = text.split(&head).nth(1).and_then(|rest| rest.split('<').next()).expect("the address");
    let address = format!("{head}{secret}");
    let read = get(Reader::Public, &address).await;
    assert_eq!(read.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(read.header("cache-control"), "private, no-store");
    let calendar = read.text();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert!(calendar.contains("BEGIN:VEVENT\r\n") && calendar.contains("DTSTART;VALUE=DATE:2025"));
    assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']), "a line ends otherwise");
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "a line is not folded");
    assert!(!get(Reader::Keeper, &format!("/fr/{INVENTED}/deadlines/feed")).await.text().contains(secret));

    let again = tell("/deadlines/feed", &json!({})).await;
    let other = crate::after::read(&again)["path"].as_str().expect("a path").to_owned();
    assert_eq!(get(Reader::Public, &address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(Reader::Public, &other).await.status, StatusCode::OK);
    let elsewhere = other.replace(INVENTED, crate::house::OTHER);
    assert_eq!(get(Reader::Public, &elsewhere).await.status, StatusCode::NOT_FOUND);
    assert_eq!(tell("/deadlines/feed", &json!({ "close": true })).await.status, StatusCode::OK);
    assert_eq!(get(Reader::Public, &other).await.status, StatusCode::NOT_FOUND);
}

/// The fields of a decision that is fit, with those changed.
async fn decision(id: &str, amount: &str) -> String {
    let offered = asked("/delegations").await;
    let key = offered[0]["delegation"]["key"].as_str().expect("a key").to_owned();
    let quitus = &house().quitus;
    let on = quitus.authority(INVENTED).expect("the authority").story_day.expect("a story day");
    let choices = quitus.decision_choices(&Reader::Keeper, INVENTED, on).expect("choices");
    let signatory = &choices.signatories.first().expect("a member").0.key;
    format!(
        "id={id}&decided_on={on}&title=Location+(fictif)&delegation={key}&amount={amount}&enacting=-+de+louer\
         &signatory={signatory}&capacity=Le+Président&out_of_order_reason=reçue+tard"
    )
}

#[tokio::test]
async fn a_decision_takes_one_number_and_none_beyond_its_delegation() {
    let empty = send("/decisions/new", "id=none&decided_on=&title=&delegation=rien&signatory=").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["decided_on", "title", "delegation", "enacting", "signatory", "capacity"] {
        assert!(empty.text().contains(&format!("id=\"{field}-wrong\"")), "nothing said at {field}");
    }
    let over = send("/decisions/new", &decision("over", "90000,01").await).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(over.text().contains("L5211-10"), "the article is not said");
    let form = decision("01930000-0000-7000-8000-00000000d001", "90000").await;
    let first = send("/decisions/new", &form).await;
    let again = send("/decisions/new", &form).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(first.header("location"), again.header("location"));
    let number = first.header("location").rsplit('/').next().unwrap_or_default().to_owned();
    let told = asked(&format!("/decisions/{number}")).await;
    assert_eq!(told["amount_cents"], 9_000_000);
    assert_eq!(told["delegation"]["act_number"], "2020.00040");
    let sheet = read(&tell(&format!("/decisions/{number}/sheet"), &json!({})).await);
    let pdf = get(Reader::Keeper, sheet["path"].as_str().expect("a path")).await;
    assert!(pdf.body.starts_with(b"%PDF-"), "{sheet}");
    assert_eq!(
        get(Reader::Public, sheet["path"].as_str().unwrap_or_default()).await.status,
        StatusCode::SEE_OTHER
    );
    let bare = tell("/decisions", &json!({ "title": "Rien (fictif)" })).await;
    assert_eq!(bare.status, StatusCode::BAD_REQUEST, "{}", bare.text());
    assert_eq!(tell("/decisions", &json!({ "amount_cents": -1 })).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_carried_a_decision_out_is_recorded_and_faults_are_told_together() {
    let wrong =
        send("/fulfilment/record", "number=2025.00240&decision=9&done_on=2099-01-01&by_day=hier").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["done_on", "by_day", "carried_out_by"] {
        assert!(wrong.text().contains(&format!("id=\"{field}-wrong\"")), "nothing said at {field}");
    }
    let named = "number=2025.00240&decision=1&who=Finances&by_day=2025-12-01";
    assert_eq!(send("/fulfilment/record", named).await.status, StatusCode::SEE_OTHER);
    let first = |list: &Value| {
        list.as_array().expect("a list").iter().find(|one| one["decision"] == 1).expect("it").clone()
    };
    let line = first(&asked("/fulfilment?number=2025.00240").await);
    assert_eq!((&line["state"], &line["who"]), (&json!("assigned"), &json!("Finances")));
    let paid = json!({ "number": "2025.00240", "decision": 1, "carried_out_by": "payment",
        "reference": "mandat 12", "done_on": "2025-11-10" });
    let done = first(&read(&tell("/fulfilment", &paid).await));
    assert_eq!((&done["state"], &done["done_on"]), (&json!("done"), &json!("2025-11-10")));
    let nobody = json!({ "number": "2025.99999", "decision": 1, "who": "Finances" });
    let told = tell("/fulfilment", &nobody).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST, "what is sent names an act that is not there");
    assert!(told.text().contains("no-such-act"), "{}", told.text());
}

#[tokio::test]
async fn copies_leave_once_and_a_list_tells_its_rejects() {
    let list = "Nom;Prénom;Commune;Courriel\nAlpha;Ada;Bourg (fictif);ada@bourg.example\n\
        Beta;Bob;Bourg (fictif);pas une adresse\nGamma;;;\nDelta;Dan;Val (fictif);\nAlpha;Ada;Bourg (fictif);\n";
    let tried = read(&tell("/copies/import", &json!({ "csv": list, "dry_run": true })).await);
    assert_eq!(tried["added"], 2);
    let lines: Vec<i64> = tried["rejected"]
        .as_array()
        .expect("rejects")
        .iter()
        .filter_map(|one| one["line"].as_i64())
        .collect();
    assert_eq!(lines, [3, 4, 6]);
    assert_eq!(asked("/copies").await["councillors"], json!([]), "a dry run wrote");
    assert_eq!(tell("/copies/import", &json!({ "csv": list })).await.status, StatusCode::OK);
    let unknown = tell("/copies/import", &json!({ "csv": "a;b\n1;2\n" })).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST, "{}", unknown.text());

    let wanted = json!({ "sitting": "2025-10-08/bureau", "paper": "list", "on_paper": true });
    let sent = read(&tell("/copies/send", &wanted).await);
    assert_eq!((&sent["posted"], &sent["on_paper"]), (&json!(1), &json!(1)));
    let page = send("/copies/send", "sitting=2025-10-08/bureau&paper=list&on_paper=yes").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let again = read(&tell("/copies/send", &wanted).await);
    assert_eq!((&again["posted"], &again["on_paper"]), (&json!(0), &json!(0)), "something left twice");
    let proofs = asked("/sittings/2025-10-08/bureau/copies?paper=list").await;
    let ways: Vec<&str> =
        proofs.as_array().expect("a list").iter().filter_map(|one| one["way"].as_str()).collect();
    assert_eq!(ways.len(), 2, "{proofs}");
    assert!(ways.contains(&"email") && ways.contains(&"paper"), "{proofs}");
    assert_eq!(
        deadline("list_copied", "8 octobre 2025").await["done_on"],
        "2025-10-21",
        "the day known before"
    );
    let odd = json!({ "sitting": "2025-10-08/bureau", "paper": "carte" });
    assert_eq!(tell("/copies/send", &odd).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_report_of_the_bureau_goes_to_the_next_council_once() {
    let told = asked("/report-of-bureau?sitting=2025-12-10/conseil").await;
    assert_eq!(told["after"], "2025-10-01");
    let bureau = told["deliberations"].as_array().expect("a list");
    assert!(bureau.iter().any(|one| one["number"] == "2025.00240"), "{told}");
    let wanted = json!({ "sitting": "2025-12-10/conseil", "item": "01930000-0000-7000-8000-00000000b001" });
    for _ in 0..2 {
        let made = tell("/report-of-bureau", &wanted).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text());
        let path = read(&made)["path"].as_str().expect("a path").to_owned();
        assert!(get(Reader::Keeper, &path).await.body.starts_with(b"%PDF-"));
    }
    let items = asked("/sittings/2025-12-10/conseil/preparation").await.to_string();
    assert_eq!(items.matches("Compte rendu des travaux du bureau").count(), 1, "{items}");
}

#[tokio::test]
async fn the_morning_says_to_each_what_is_theirs() {
    let path = format!("/fr/{INVENTED}/today");
    for role in Role::ALL.iter().copied() {
        let page = ask_with(
            Some(&token(&email_of(role, INVENTED))),
            Request::get(&path).body(Body::empty()).expect("a request"),
        )
        .await;
        assert_eq!(page.status, StatusCode::OK, "{}", role.word());
        let told = page.text();
        assert!(told.contains(&format!("href=\"{path}\"")), "{} has no way to it", role.word());
        let keeps = matches!(role, Role::Clerk);
        assert_eq!(told.contains("/deadlines/done\""), keeps, "{}", role.word());
    }
    assert_eq!(get(Reader::Public, &path).await.status, StatusCode::SEE_OTHER);
}
