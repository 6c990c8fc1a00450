//! The clerk's board and the member's own page: faulty forms come back whole, two clerks and a double click are met.

use crate::house::{INVENTED, enrol, house};
use crate::visitor::{Answer, ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::{Acting, ItemAsked, Reader, SittingAsked};
use quitus_core::account::{Grant, Person, Role};
use quitus_core::kernel::{AccountId, Day, Instant, MemberId};

/// Sends a form to a page of the invented authority.
pub async fn send(reader: Reader, path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/fr/{INVENTED}{path}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    ask(reader, request.expect("a request")).await
}

/// The bureau of a day with that many items; its board.
pub fn planned(day: &str, items: u32) -> String {
    let acting = Acting {
        who: Reader::Keeper,
        actor: "local".to_owned(),
        now: Instant(1_763_100_000_000_000),
        today: Day::constant(2025, 11, 14),
    };
    let asked = SittingAsked {
        id: format!("sitting-{day}"),
        assembly: "bureau".to_owned(),
        day: day.to_owned(),
        hour: "18:30".to_owned(),
        place: "Salle (fictif)".to_owned(),
        second_of: String::new(),
    };
    house().quitus.plan_sitting(&acting, INVENTED, &asked).expect("planned");
    for rank in 1..=items {
        let item = ItemAsked {
            id: format!("{day}-{rank}"),
            title: format!("Affaire essayée {rank}"),
            ..ItemAsked::default()
        };
        house().quitus.add_item(&acting, INVENTED, &format!("{day}/bureau"), &item).expect("added");
    }
    format!("/sittings/{day}/bureau/prepare")
}

/// What a hidden field of a page holds.
fn hidden(page: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    page.split(&field).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

pub fn member(number: usize) -> (Reader, MemberId) {
    let quitus = &house().quitus;
    let authority = quitus.authority(INVENTED).expect("the authority").id;
    let shown = quitus.assemblies(INVENTED).expect("assemblies");
    let bureau = shown.iter().find(|one| one.assembly.key == "bureau").expect("the bureau");
    let own = bureau.members[number].member.id.clone();
    let person = Person {
        account: AccountId::new(format!("account-{number}")),
        email: format!("elu{number}@example.org"),
        name: "Élu (fictif)".to_owned(),
        grants: vec![Grant { authority: Some(authority), role: Role::Member, member: Some(own.clone()) }],
    };
    enrol(quitus, &person.email, Some(INVENTED), Role::Member, Some(&bureau.members[number].member.key));
    (Reader::Person(person), own)
}

#[tokio::test]
async fn a_faulty_form_comes_back_whole_with_every_fault() {
    let wrong = "id=x&assembly=personne&day=2025-02-30&hour=25:00&place=";
    let answer = send(Reader::Keeper, "/sittings/new", wrong).await;
    let text = answer.text();
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["assembly", "day", "hour", "place"] {
        assert!(text.contains(&format!("href=\"#{field}\"")), "no way to {field}");
        assert!(text.contains(&format!("id=\"{field}-wrong\"")), "nothing said at {field}");
    }
    assert!(text.contains("value=\"2025-02-30\"") && text.contains("value=\"x\""), "what was typed is lost");
}

#[tokio::test]
async fn a_double_click_plans_one_sitting() {
    let form = "id=click&assembly=bureau&day=2026-01-14&hour=9:00&place=Salle";
    for _ in 0..2 {
        let answer = send(Reader::Keeper, "/sittings/new", form).await;
        let board = format!("/fr/{INVENTED}/sittings/2026-01-14/bureau/prepare");
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, board.as_str()));
    }
    let sittings = house().quitus.sittings(Some(INVENTED)).expect("sittings");
    assert_eq!(sittings.iter().filter(|one| one.day == Day::constant(2026, 1, 14)).count(), 1);
}

#[tokio::test]
async fn two_clerks_reorder_at_once_and_neither_is_lost() {
    let board = planned("2026-01-21", 5);
    let page = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}")).await.text();
    let version = hidden(&page, "version");
    let first =
        send(Reader::Keeper, &format!("{board}/order"), &format!("version={version}&down=2026-01-21-1"))
            .await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let second =
        send(Reader::Keeper, &format!("{board}/order"), &format!("version={version}&up=2026-01-21-5")).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = second.text();
    assert!(text.contains("Changé entre-temps"), "{text}");
    assert!(
        text.find("Affaire essayée 2").expect("there") < text.find("Affaire essayée 1").expect("there"),
        "the order that stands"
    );
    let item = format!("{board}/items/2026-01-21-3");
    let stale = send(Reader::Keeper, &item, &format!("version={version}&title=Mon+titre&note=Ma+note")).await;
    let text = stale.text();
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        text.contains("value=\"Mon titre\"") && text.contains("Affaire essayée 3"),
        "both texts are on the page"
    );
}

#[tokio::test]
async fn a_member_answers_and_takes_the_proxy_back() {
    let board = planned("2026-01-28", 1);
    let ((own, _), (_, colleague)) = (member(0), member(1));
    let page = get(own.clone(), &format!("/fr/{INVENTED}/me")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.text().contains("s-2026-01-28-bureau"));
    let key = house().quitus.sitting(Some(INVENTED), "2026-01-28/bureau").expect("the sitting");
    let key = key.member(&colleague).expect("a member").key.clone();
    let refused =
        send(own.clone(), "/me/answer", "id=r0&sitting=2026-01-28/bureau&reply=proxy&holder=").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let given = format!("id=r1&sitting=2026-01-28/bureau&reply=proxy&holder={key}");
    for _ in 0..2 {
        assert_eq!(send(own.clone(), "/me/answer", &given).await.status, StatusCode::SEE_OTHER);
    }
    let answers = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}/answers")).await.text();
    assert!(answers.contains("donne pouvoir à") && answers.contains("dans son espace"));
    let back = send(own.clone(), "/me/answer", "id=r2&sitting=2026-01-28/bureau&reply=withdrawn").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let shut = get(own, &format!("/fr/{INVENTED}{board}")).await;
    assert_eq!(shut.status, StatusCode::FORBIDDEN, "the board is the clerk's");
}

#[tokio::test]
async fn absences_that_are_supposed_move_the_quorum() {
    let board = planned("2026-02-04", 2);
    let plain = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}/what-if")).await.text();
    assert!(plain.contains("À qui téléphoner") && plain.contains("il en faut 36"), "{plain}");
    let keys: Vec<&str> =
        plain.split("name=\"absent\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(keys.len(), 71);
    let absent: String = keys[..36].iter().map(|key| format!("&absent={key}")).collect();
    let told = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}/what-if?asked=1{absent}")).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.text().contains("quorum manqué") && told.body.len() < 100_000, "{}", told.body.len());
    let wrong = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}/what-if?asked=1&absent=personne")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

/// Asks the API of the invented authority, with a body, or reads.
pub async fn api(reader: Reader, path: &str, body: Option<&str>) -> (StatusCode, serde_json::Value) {
    let uri = format!("/api/v1/{INVENTED}{path}");
    let request = match body {
        Some(body) => {
            Request::post(uri).header("content-type", "application/json").body(Body::from(body.to_owned()))
        }
        None => Request::get(uri).body(Body::empty()),
    };
    let answer = ask(reader, request.expect("a request")).await;
    (answer.status, serde_json::from_slice(&answer.body).unwrap_or_default())
}

#[tokio::test]
async fn the_api_changes_a_sitting_its_items_and_its_interests_as_the_pages_do() {
    planned("2026-02-11", 2);
    let at = "/sittings/2026-02-11/bureau";
    let (_, read) = api(Reader::Keeper, &format!("{at}/preparation"), None).await;
    let version = read["version"].as_i64().expect("a version");
    let head =
        format!(r#"{{"version":{version},"date":"2026-02-12","hour":"19:00","place":"Halle (fictif)"}}"#);
    let (status, moved) = api(Reader::Keeper, &format!("{at}/head"), Some(&head)).await;
    assert_eq!(
        (status, &moved["date"], &moved["hour"]),
        (StatusCode::OK, &"2026-02-12".into(), &"19:00".into())
    );
    let at = "/sittings/2026-02-12/bureau";
    let (status, stale) = api(Reader::Keeper, &format!("{at}/head"), Some(&head)).await;
    assert_eq!((status, &stale["refusals"][0]["code"]), (StatusCode::CONFLICT, &"changed-meanwhile".into()));
    let item = format!("{at}/items/2026-02-11-1");
    let version = moved["version"].as_i64().expect("a version");
    let (status, changed) = api(
        Reader::Keeper,
        &item,
        Some(&format!(r#"{{"version":{version},"title":"Voirie","note":"Une note."}}"#)),
    )
    .await;
    assert_eq!((status, &changed["items"][0]["title"]), (StatusCode::OK, &"Voirie".into()));
    let key = house().quitus.assemblies(INVENTED).expect("assemblies")[0].members[0].member.key.clone();
    let declare = format!(r#"{{"member":"{key}","kind":"by_law","organisation":"Syndicat (fictif)"}}"#);
    for _ in 0..2 {
        let (status, told) = api(Reader::Keeper, &format!("{item}/interests"), Some(&declare)).await;
        assert_eq!((status, told["interests"].as_array().map(Vec::len)), (StatusCode::OK, Some(1)), "{told}");
    }
    let withdraw = format!(r#"{{"member":"{key}"}}"#);
    let (_, told) = api(Reader::Keeper, &format!("{item}/interests/withdraw"), Some(&withdraw)).await;
    assert_eq!(told["interests"], serde_json::json!([]));
    let (status, told) = api(Reader::Keeper, &format!("{at}/carry"), Some(r#"{"from":"rien"}"#)).await;
    assert_eq!((status, &told["refusals"][0]["code"]), (StatusCode::BAD_REQUEST, &"nothing-to-carry".into()));
    let version = changed["version"].as_i64().expect("a version");
    let (_, less) =
        api(Reader::Keeper, &format!("{item}/remove"), Some(&format!(r#"{{"version":{version}}}"#))).await;
    assert_eq!(less["items"].as_array().map(Vec::len), Some(1));
    let version = less["version"].as_i64().expect("a version");
    let cancel = format!(r#"{{"version":{version},"reason":"Neige (fictif)"}}"#);
    let (status, gone) = api(Reader::Keeper, &format!("{at}/cancel"), Some(&cancel)).await;
    assert_eq!((status, &gone["cancelled"]), (StatusCode::OK, &"Neige (fictif)".into()));
    for wrong in ["{", r#"{"version":"x"}"#, "[]"] {
        let (status, _) = api(Reader::Keeper, &format!("{at}/cancel"), Some(wrong)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn what_the_page_foresees_the_api_foresees_with_whom_to_telephone() {
    let board = planned("2026-02-18", 2);
    let key = house().quitus.assemblies(INVENTED).expect("assemblies")[0].members[0].member.key.clone();
    let at = "/sittings/2026-02-18/bureau";
    let declare = format!(r#"{{"member":"{key}","kind":"personal","organisation":"Fondation (fictif)"}}"#);
    api(Reader::Keeper, &format!("{at}/items/2026-02-18-2/interests"), Some(&declare)).await;
    let (status, told) = api(Reader::Keeper, &format!("{at}/what-if"), Some("{}")).await;
    assert_eq!(status, StatusCode::OK, "{told}");
    let page = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}/what-if")).await.text();
    let app = house().quitus.what_if(&Reader::Keeper, INVENTED, "2026-02-18/bureau", &Default::default());
    let app = serde_json::to_value(app.expect("foreseen").shown()).expect("json");
    assert_eq!(told, app);
    assert_eq!((&told["items"][0]["expected"], &told["items"][1]["expected"]), (&71.into(), &70.into()));
    let names = |list: &serde_json::Value| -> Vec<String> {
        list.as_array()
            .expect("a list")
            .iter()
            .map(|one| one["member"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert!(names(&told["to_call"]).iter().all(|name| page.contains(name.as_str())), "whom to call");
    assert!(page.contains("71 si ceux qui n") && page.contains(">70<"), "{page}");
}

#[tokio::test]
async fn a_convened_agenda_is_opened_again_corrected_and_convened_anew() {
    let board = planned("2026-02-25", 1);
    let acting = Acting {
        who: Reader::Keeper,
        actor: "local".to_owned(),
        now: Instant(1_763_100_000_000_000),
        today: Day::constant(2025, 11, 14),
    };
    let asked = quitus_app::NoticeAsked { without_notes: true, ..Default::default() };
    let mut nth = 0;
    let mut dice = || {
        nth += 1;
        format!("again-2026-02-25-{nth}")
    };
    house()
        .quitus
        .send_notice(&acting, &mut dice, Some(INVENTED), "2026-02-25/bureau", &asked)
        .expect("sent");
    let page = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}")).await.text();
    assert!(page.contains("Corriger l’ordre du jour") && !page.contains("name=\"up\""), "{page}");
    assert_eq!(send(Reader::Keeper, &format!("{board}/reopen"), "").await.status, StatusCode::SEE_OTHER);
    let page = get(Reader::Keeper, &format!("/fr/{INVENTED}{board}")).await.text();
    assert!(page.contains("Le laisser tel qu’il a été convoqué") && page.contains("name=\"up\""), "{page}");
    let notice =
        get(Reader::Keeper, &format!("/fr/{INVENTED}/sittings/2026-02-25/bureau/notice")).await.text();
    assert!(notice.contains("Envoyer une nouvelle convocation"), "{notice}");
    assert_eq!(send(Reader::Keeper, &format!("{board}/keep"), "").await.status, StatusCode::SEE_OTHER);
    let (_, told) = api(Reader::Keeper, "/sittings/2026-02-25/bureau/preparation", None).await;
    assert_eq!((&told["state"], &told["reopened"]), (&"convened".into(), &false.into()));
}
