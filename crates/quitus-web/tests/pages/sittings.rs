//! The clerk's board and the member's own page: faulty forms come back whole, two clerks and a double click are met.

use crate::house::{INVENTED, enrol, house};
use crate::visitor::{Answer, ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::{Acting, ItemAsked, Reader, SittingAsked};
use quitus_core::account::{Grant, Person, Role};
use quitus_core::kernel::{AccountId, Day, Instant, MemberId};

/// Sends a form to a page of the invented authority.
async fn send(reader: Reader, path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/fr/{INVENTED}{path}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    ask(reader, request.expect("a request")).await
}

/// The bureau of a day with that many items; its board.
fn planned(day: &str, items: u32) -> String {
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

fn member(number: usize) -> (Reader, MemberId) {
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
