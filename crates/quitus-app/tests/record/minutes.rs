//! Minutes on a real store: written, corrected, adopted at a later sitting, made, published in time and too late.

use crate::common::House;
use crate::{BUREAU, CODE, codes, convened, enter, head, keys};
use quitus_app::{
    AdoptionAsked, CorrectionAsked, MinutesShown, MinutesWritten, PaperPublished, Reader, SittingAsked,
};
use quitus_core::kernel::Day;
use quitus_formats::api::{ItemEntered, ResultsEntered};

/// The bureau of 3 December closed; the next one planned for the 17th.
fn closed() -> House {
    let mut house = convened();
    let keys = keys(&house);
    enter(&house, &head(&keys)).expect("entered");
    let asked = ItemEntered { item: 1, asked_public: Some(3), ..ItemEntered::default() };
    enter(&house, &ResultsEntered { items: vec![asked], ..ResultsEntered::default() }).expect("asked");
    house.quitus.close_sitting(&house.acting, &mut house.dice(), CODE, BUREAU, &[]).expect("closed");
    let next = SittingAsked {
        id: "next".to_owned(),
        assembly: "bureau".to_owned(),
        day: "2025-12-17".to_owned(),
        hour: "18:30".to_owned(),
        place: "Salle du conseil (fictif)".to_owned(),
        second_of: String::new(),
    };
    house.quitus.plan_sitting(&house.acting, CODE, &next).expect("planned");
    house.acting.today = Day::constant(2025, 12, 5);
    house
}

fn minutes(house: &House) -> MinutesShown {
    house.quitus.minutes(&Reader::Keeper, CODE, BUREAU, house.acting.today).expect("minutes")
}

fn found(shown: &MinutesShown) -> Vec<&'static str> {
    shown.found.iter().map(|finding| finding.code.0).collect()
}

fn correction(house: &House, id: &str) -> CorrectionAsked {
    CorrectionAsked {
        id: id.to_owned(),
        member: keys(house)[2].clone(),
        item: Some(2),
        wording: "Mon intervention portait sur le calendrier.".to_owned(),
        taken_up: None,
    }
}

fn made(house: &House, salt: u32) -> (String, Vec<u8>) {
    let mut drawn = 0;
    let mut id = || {
        drawn += 1;
        format!("pv-{salt}-{drawn}")
    };
    let made = house.quitus.minutes_document(&house.acting, &mut id, CODE, BUREAU).expect("made");
    (made.document.sha256, made.bytes)
}

fn written(version: Option<u32>) -> MinutesWritten {
    let silence = vec!["Personne ne demande la parole.".to_owned()];
    MinutesWritten {
        version,
        preamble: Some(vec!["Le président ouvre la séance.".to_owned()]),
        debates: vec![(1, silence.clone()), (3, silence)],
    }
}

#[test]
fn minutes_are_written_adopted_at_the_next_sitting_and_published_in_time() {
    let mut house = closed();
    let before = minutes(&house);
    assert!(before.sealed && before.adopted_on().is_none() && before.later.is_empty());
    assert!(found(&before).contains(&"S-MENTION"), "the debate of two items is not known");
    let told = house.quitus.write_minutes(&house.acting, CODE, BUREAU, &written(Some(0))).expect("written");
    assert_eq!(found(&told), ["D-LIST"; 0], "nothing is missing any more: {:?}", told.found);
    let stale = house.quitus.write_minutes(&house.acting, CODE, BUREAU, &written(Some(0)));
    assert_eq!(codes(stale), ["changed-meanwhile"]);
    for _ in 0..2 {
        house.quitus.ask_correction(&house.acting, CODE, BUREAU, &correction(&house, "c1")).expect("asked");
    }
    assert_eq!(minutes(&house).minutes.corrections.len(), 1, "a double click asks once");
    house.quitus.answer_correction(&house.acting, CODE, BUREAU, "c1", true).expect("answered");
    let (draft, _) = made(&house, 1);

    let adopt = |house: &House, at: &str| {
        let asked = AdoptionAsked {
            version: None,
            at: at.to_owned(),
            corrections: vec![CorrectionAsked { taken_up: Some(false), ..correction(house, "c2") }],
        };
        house.quitus.adopt_minutes(&house.acting, CODE, BUREAU, &asked)
    };
    assert_eq!(codes(adopt(&house, "2025-12-17")), ["not-a-later-sitting"], "it has not come yet");
    house.acting.today = Day::constant(2025, 12, 18);
    assert!(found(&minutes(&house)).contains(&"S-ADOPT"), "the next sitting came and adopted nothing");
    assert_eq!(codes(adopt(&house, "2025-12-03")), ["not-a-later-sitting"]);
    assert_eq!(codes(adopt(&house, "demain")), ["not-a-day"]);
    let told = adopt(&house, "2025-12-17").expect("adopted");
    assert_eq!(told.adopted_on(), Some(Day::constant(2025, 12, 17)));
    assert_eq!(told.publish_by, Some(Day::constant(2025, 12, 24)));
    assert_eq!(told.minutes.corrections[1].taken_up, Some(false));
    assert_eq!(codes(adopt(&house, "2025-12-17")), ["minutes-adopted"]);
    let again = house.quitus.write_minutes(&house.acting, CODE, BUREAU, &written(None));
    assert_eq!(codes(again), ["minutes-adopted"]);
    let late = house.quitus.ask_correction(&house.acting, CODE, BUREAU, &correction(&house, "c3"));
    assert_eq!(codes(late), ["minutes-adopted"]);

    let (adopted, bytes) = made(&house, 2);
    assert_ne!(adopted, draft);
    assert_eq!(made(&house, 3).1, bytes, "the same records give the same bytes");
    let there = house.quitus.minutes(&Reader::Keeper, CODE, "2025-12-17/bureau", house.acting.today);
    assert_eq!(there.expect("the next").adopted_here, [Day::constant(2025, 12, 3)]);
    let read = |sha: &str| house.quitus.document_file(&Reader::Public, CODE, sha).is_ok();
    assert!(!read(&adopted) && !read(&draft), "not public before they are published");
    publish(&house, "minutes", "2025-12-18").expect("published");
    assert!(read(&adopted) && !read(&draft), "only what stands is public");
    assert!(!found(&minutes(&house)).contains(&"D-PV"));
}

fn publish(
    house: &House,
    paper: &str,
    on: &str,
) -> quitus_app::AppResult<quitus_core::sitting::SittingPapers> {
    let asked = PaperPublished { paper: paper.to_owned(), on: on.to_owned(), proof: None };
    house.quitus.publish_paper(&house.acting, CODE, BUREAU, &asked)
}

#[test]
fn papers_published_late_are_recorded_and_found_and_nonsense_is_refused() {
    let mut house = closed();
    house.acting.today = Day::constant(2025, 12, 20);
    assert!(found(&minutes(&house)).contains(&"D-LIST"), "the list was due on the 10th");
    assert_eq!(codes(publish(&house, "minutes", "2025-12-20")), ["minutes-not-adopted"]);
    assert_eq!(codes(publish(&house, "affiche", "2025-12-20")), ["not-a-word"]);
    assert_eq!(codes(publish(&house, "list", "2025-12-21")), ["day-to-come"]);
    assert_eq!(codes(publish(&house, "list", "2025-12-02")), ["day-before-its-subject"]);
    let papers = publish(&house, "list", "2025-12-12").expect("recorded all the same");
    assert_eq!(papers.list_published_on, Some(Day::constant(2025, 12, 12)));
    assert!(found(&minutes(&house)).contains(&"D-LIST"), "two days late stays found");
    let marks = house.quitus.deadlines(&Reader::Keeper, CODE, house.acting.today).expect("board").marks;
    assert!(
        marks.iter().any(|one| one.mark.kind.word() == "list_published"),
        "on the board of deadlines too"
    );
    assert_eq!(
        codes(house.quitus.minutes(&Reader::Public, CODE, BUREAU, house.acting.today)),
        ["sign-in-needed"]
    );
}

#[test]
fn a_sitting_that_is_not_closed_has_no_minutes_yet() {
    let house = convened();
    let refused = house.quitus.write_minutes(&house.acting, CODE, BUREAU, &written(None));
    assert_eq!(codes(refused), ["sitting-not-closed"]);
    let refused = house.quitus.minutes_document(&house.acting, &mut house.dice(), CODE, BUREAU);
    assert_eq!(codes(refused), ["sitting-not-closed"]);
}
