//! A sitting recorded by its pages and by the API: entered, closed, its minutes written, adopted and published.

use crate::house::{INVENTED, house};
use crate::visitor::{Answer, ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::{Acting, ItemAsked, NoticeAsked, Reader, SittingAsked};
use quitus_core::kernel::{Day, Instant};
use serde_json::{Value, json};

fn acting(day: Day) -> Acting {
    Acting { who: Reader::Keeper, actor: "local".to_owned(), now: Instant(1_713_170_000_000_000), today: day }
}

/// A bureau of 2024 with two informations, convened and over on the reading day; where its pages are.
fn held(day: &str) -> String {
    let acting = acting(Day::constant(2024, 4, 15));
    let asked = SittingAsked {
        id: format!("held-{day}"),
        assembly: "bureau".to_owned(),
        day: day.to_owned(),
        hour: "18:30".to_owned(),
        place: "Salle (fictif)".to_owned(),
        second_of: String::new(),
    };
    let quitus = &house().quitus;
    quitus.plan_sitting(&acting, INVENTED, &asked).expect("planned");
    let text = format!("{day}/bureau");
    for rank in 1..=2 {
        let item = ItemAsked {
            id: format!("held-{day}-{rank}"),
            title: format!("Affaire consignée {rank}"),
            kind: "information".to_owned(),
            note: "Une note.".to_owned(),
            ..ItemAsked::default()
        };
        quitus.add_item(&acting, INVENTED, &text, &item).expect("added");
    }
    let mut drawn = 0;
    let mut dice = || {
        drawn += 1;
        format!("held-{day}-d{drawn}")
    };
    let notice = NoticeAsked { id: Some(format!("held-{day}-n")), ..NoticeAsked::default() };
    quitus.send_notice(&acting, &mut dice, Some(INVENTED), &text, &notice).expect("convened");
    format!("/sittings/{text}")
}

async fn form(path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/fr/{INVENTED}{path}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    ask(Reader::Keeper, request.expect("a request")).await
}

async fn api(path: &str, body: &Value) -> (StatusCode, Value) {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/api/v1/{INVENTED}{path}"))
        .header("content-type", "application/json")
        .body(Body::from(body.to_string()));
    let answer = ask(Reader::Keeper, request.expect("a request")).await;
    (answer.status, serde_json::from_slice(&answer.body).expect("json"))
}

async fn page(path: &str) -> String {
    let answer = get(Reader::Keeper, &format!("/fr/{INVENTED}{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    assert!(answer.body.len() < 100_000, "{path} weighs {}", answer.body.len());
    answer.text()
}

/// Two members of the bureau that day, by their keys.
fn keys(day: &str) -> (String, String) {
    let file = house().quitus.sitting(Some(INVENTED), &format!("{day}/bureau")).expect("the sitting");
    let key = |rank: usize| {
        let member = file.in_office()[rank].clone();
        file.member(&member).expect("a member").key.clone()
    };
    (key(0), key(1))
}

#[tokio::test]
async fn a_sitting_is_recorded_by_its_pages_from_the_results_to_the_publication() {
    let (day, next) = ("2024-05-15", "2024-05-29");
    let at = held(day);
    held(next);
    let (chair, secretary) = keys(day);
    let results = page(&format!("{at}/results")).await;
    assert!(results.contains("name=\"item-1-asked_secret\"") && results.contains("head-secretary2"));
    let entered = format!(
        "head-version=0&head-seen=x&head-state=held&head-opened_at=18:30&head-closed_at=20:00&head-chair={chair}\
         &head-secretary={secretary}&item-1-version=0&item-1-seen=x&item-1=heard&item-1-asked_secret=4&item-1-debate=Dit"
    );
    let saved = form(&format!("{at}/results"), &entered).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let early = page(&format!("{at}/minutes")).await;
    assert!(early.contains("n’est pas close"), "{early}");
    let closed = form(&format!("{at}/close"), "").await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text());

    let minutes = page(&format!("{at}/minutes")).await;
    assert!(
        minutes.contains("name=\"debate-2\"") && minutes.contains("4 membres présents demandent"),
        "{minutes}"
    );
    let written =
        form(&format!("{at}/minutes"), "version=0&preamble=Ouverture&debate-1=Dit&debate-2=&silent=1").await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.text());
    assert!(page(&format!("{at}/minutes")).await.contains("Personne ne demande la parole"));
    let stale = form(&format!("{at}/minutes"), "version=0&preamble=Le+mien").await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text().contains("Le mien") && stale.text().contains("Enregistré entre-temps"));
    let faulty =
        form(&format!("{at}/minutes/corrections"), "id=web-c1&member=personne&item=9&wording=").await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let noted = format!("id=web-c1&member={secretary}&item=2&wording=Une+précision");
    let noted = form(&format!("{at}/minutes/corrections"), &noted).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text());
    let taken = form(&format!("{at}/minutes/corrections"), "taken=web-c1").await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());

    let adopted =
        form(&format!("{at}/minutes/adoption"), &format!("version=1&id=web-c2&at={next}&wording=")).await;
    assert_eq!(adopted.status, StatusCode::SEE_OTHER, "{}", adopted.text());
    let made = form(&format!("{at}/minutes/document"), "").await;
    assert!(made.header("location").contains("/files/"), "{}", made.text());
    let file = made.header("location").to_owned();
    assert_eq!(get(Reader::Public, &file).await.status, StatusCode::NOT_FOUND, "not published yet");
    let out = form(&format!("{at}/minutes/publication"), &format!("on={next}&proof=")).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER, "{}", out.text());
    assert_eq!(get(Reader::Public, &file).await.status, StatusCode::OK);
    let posted = form(&format!("{at}/list/publication"), "on=2024-05-16&proof=").await;
    assert_eq!(posted.status, StatusCode::SEE_OTHER, "{}", posted.text());
    assert!(page(&format!("{at}/list")).await.contains("Affichée et mise en ligne le 16"));
}

#[tokio::test]
async fn a_sitting_is_recorded_by_the_api() {
    let day = "2024-06-05";
    let at = held(day);
    held("2024-06-19");
    let (chair, secretary) = keys(day);
    let head = json!({ "head": { "opened_at": "18:30", "chair": { "member": chair }, "secretaries": [{ "member": secretary }] } });
    let (status, told) = api(&format!("{at}/results"), &head).await;
    assert_eq!((status, &told["closed"]), (StatusCode::OK, &Value::Bool(false)), "{told}");
    let (status, wrong) = api(&format!("{at}/results"), &json!({ "head": { "opened_at": "midi" } })).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{wrong}");
    let (status, closed) = api(&format!("{at}/closing"), &json!({})).await;
    assert_eq!((status, &closed["now"]), (StatusCode::OK, &Value::Bool(true)), "{closed}");
    let (_, again) = api(&format!("{at}/closing"), &json!({})).await;
    assert_eq!(again["now"], false);
    let written = json!({ "version": 0, "debates": [{ "item": 1, "debate": ["Dit."] }] });
    let (status, told) = api(&format!("{at}/minutes"), &written).await;
    assert_eq!((status, &told["debates"][0]["debate"][0]), (StatusCode::OK, &json!("Dit.")), "{told}");
    let (status, _) = api(&format!("{at}/minutes"), &written).await;
    assert_eq!(status, StatusCode::CONFLICT, "written over a version that changed");
    let correction = json!({ "id": "api-c1", "member": secretary, "wording": "Une précision." });
    let (status, told) = api(&format!("{at}/minutes/corrections"), &correction).await;
    assert_eq!((status, &told["corrections"][0]["taken_up"]), (StatusCode::OK, &Value::Null), "{told}");
    let answer = json!({ "id": "api-c1", "answer": true, "taken_up": true });
    let (_, told) = api(&format!("{at}/minutes/corrections"), &answer).await;
    assert_eq!(told["corrections"][0]["taken_up"], true, "{told}");
    let (status, told) = api(&format!("{at}/minutes/adoption"), &json!({ "at": "2024-06-19" })).await;
    assert_eq!((status, &told["publish_by"]), (StatusCode::OK, &json!("2024-06-26")), "{told}");
    let (status, made) = api(&format!("{at}/minutes/document"), &json!({})).await;
    assert_eq!((status, &made["kind"]), (StatusCode::OK, &json!("minutes")), "{made}");
    let published = json!({ "paper": "minutes", "on": "2024-06-20" });
    let (status, told) = api(&format!("{at}/publications"), &published).await;
    assert_eq!((status, &told["published_on"]), (StatusCode::OK, &json!("2024-06-20")), "{told}");
    let read = get(Reader::Keeper, &format!("/api/v1/{INVENTED}{at}/minutes")).await;
    assert_eq!(read.status, StatusCode::OK);
}
