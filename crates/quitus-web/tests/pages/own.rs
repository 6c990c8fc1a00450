//! The member's own page: papers that only that member opens, and the answer given from it.

use crate::house::{INVENTED, OTHER, house};
use crate::sittings::{api, member, planned, send};
use crate::visitor::get;
use axum::http::StatusCode;
use quitus_app::{Acting, NoticeAsked, Reader};
use quitus_core::kernel::{Day, Instant};

/// Convenes a sitting, from that first id on.
fn convene(text: &str, correction: Option<&str>) {
    let acting = Acting {
        who: Reader::Keeper,
        actor: "local".to_owned(),
        now: Instant(1_763_100_000_000_000),
        today: Day::constant(2025, 11, 14),
    };
    let correction = correction.map(str::to_owned);
    let (mut nth, round) = (0, usize::from(correction.is_some()));
    let asked = NoticeAsked { without_notes: true, correction, ..NoticeAsked::default() };
    let mut dice = || {
        nth += 1;
        format!("own-{text}-{round}-{nth}")
    };
    house().quitus.send_notice(&acting, &mut dice, Some(INVENTED), text, &asked).expect("sent");
}

/// The addresses of the papers of a sitting on a member's page: convocation, agenda, calendar.
fn papers(page: &str, day: &str) -> Vec<String> {
    let of_it = format!("/me/sittings/{day}/");
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains(&of_it)).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_member_opens_the_papers_received_and_nobody_else_does() {
    planned("2026-03-04", 1);
    convene("2026-03-04/bureau", None);
    let ((own, _), (other, _)) = (member(3), member(4));
    let page = get(own.clone(), &format!("/fr/{INVENTED}/me")).await.text();
    let links = papers(&page, "2026-03-04");
    assert_eq!(links.len(), 3, "{page}");
    for (link, (kind, begins)) in links.iter().zip([
        ("application/pdf", "%PDF-"),
        ("application/pdf", "%PDF-"),
        ("text/calendar", "BEGIN:VCALENDAR"),
    ]) {
        let paper = get(own.clone(), link).await;
        assert_eq!((paper.status, paper.header("content-type")), (StatusCode::OK, kind), "{link}");
        assert!(paper.body.starts_with(begins.as_bytes()), "{link}");
        assert!(paper.header("cache-control").starts_with("private"), "{link}");
        let led = get(Reader::Public, link).await;
        assert!(led.header("location").contains("/sign-in"), "a stranger opens {link}");
        let elsewhere = link.replace(INVENTED, OTHER);
        assert_ne!(get(own.clone(), &elsewhere).await.status, StatusCode::OK, "{elsewhere}");
    }
    assert_eq!(
        get(other.clone(), &links[0]).await.status,
        StatusCode::NOT_FOUND,
        "another member's convocation"
    );
    assert_eq!(get(other, &links[1]).await.status, StatusCode::OK, "the agenda is the same for all");
    let digest = links[0].rsplit('/').next().expect("a digest");
    let kept = format!("/fr/{INVENTED}/files/{digest}");
    assert_eq!(get(Reader::Keeper, &kept).await.status, StatusCode::OK, "the clerks open it");
    for reader in [own, Reader::Public] {
        assert_eq!(get(reader, &kept).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_corrected_agenda_reaches_the_member_with_its_reason_and_the_first_stays_readable() {
    let board = planned("2026-03-11", 1);
    convene("2026-03-11/bureau", None);
    let (own, _) = member(5);
    let first = papers(&get(own.clone(), &format!("/fr/{INVENTED}/me")).await.text(), "2026-03-11");
    assert_eq!(send(Reader::Keeper, &format!("{board}/reopen"), "").await.status, StatusCode::SEE_OTHER);
    let page = get(own.clone(), &format!("/fr/{INVENTED}/me")).await.text();
    assert!(page.contains("en cours de correction"), "{page}");
    assert_eq!(papers(&page, "2026-03-11"), first, "the convocation that was sent stays");
    let added = "id=own-more&title=Affaire+nouvelle&kind=information&note=Une+note.";
    let added = send(Reader::Keeper, &format!("{board}/items/new"), added).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    convene("2026-03-11/bureau", Some("une affaire ajoutée"));
    let page = get(own.clone(), &format!("/fr/{INVENTED}/me")).await.text();
    let second = papers(&page, "2026-03-11");
    assert!(page.contains("une affaire ajoutée") && page.contains("Affaire nouvelle"), "{page}");
    assert!(second[0] != first[0] && second[1] != first[1], "{second:?}");
    assert_eq!(get(own.clone(), &first[0]).await.status, StatusCode::OK);
    let (status, told) = api(own, "/me", None).await;
    let here = told["sittings"].as_array().expect("sittings").iter().find(|one| one["date"] == "2026-03-11");
    let here = here.expect("the sitting");
    assert_eq!((status, &here["correction"]), (StatusCode::OK, &"une affaire ajoutée".into()));
    assert_eq!(here["papers"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn the_papers_to_post_are_a_sheet_and_a_file_for_a_spreadsheet() {
    planned("2026-03-18", 1);
    convene("2026-03-18/bureau", None);
    let notice = format!("/fr/{INVENTED}/sittings/2026-03-18/bureau/notice");
    let page = get(Reader::Keeper, &notice).await.text();
    assert!(page.contains("plis.pdf") && page.contains("plis.csv"), "{page}");
    let sheet = get(Reader::Keeper, &format!("{notice}/plis.pdf")).await;
    assert_eq!((sheet.status, sheet.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert!(sheet.body.starts_with(b"%PDF-"));
    let list = get(Reader::Keeper, &format!("{notice}/plis.csv")).await.text();
    assert_eq!(list.lines().count(), 72, "a head and 71 papers");
    let (own, _) = member(6);
    assert_eq!(get(own, &format!("{notice}/plis.pdf")).await.status, StatusCode::FORBIDDEN);
}
