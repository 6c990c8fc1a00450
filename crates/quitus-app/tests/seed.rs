//! The act that defines the house, from its files to the signed page.

mod common;

use common::{House, cases, files};
use quitus_app::{AppError, Reader, SearchFor};
use quitus_core::kernel::Day;
use quitus_formats::api::ActShown;

const NUMBER: &str = "2023.00168";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn the_act_shows_its_roll_its_vote_and_its_decisions() {
    let house = House::with("saint-etienne-2023", 1);
    let file = house.quitus.act(None, NUMBER).expect("the act");
    let roll = file.roll(file.item().expect("its item"));
    let shown = ActShown::new(&file, &roll, quitus_app::dates_computed(&file).enforceable_from);
    let sitting = &shown.sitting;
    assert_eq!((sitting.in_office, sitting.present.len(), sitting.proxies.len()), (71, 51, 10));
    assert_eq!((sitting.excused.len(), sitting.votes_available), (10, 61));
    assert_eq!(sitting.chair.as_deref(), Some("Hervé REYNAUD"));
    assert_eq!(sitting.secretary.as_deref(), Some("Charles DALLARA"));
    assert_eq!((sitting.date.as_str(), sitting.convoked_on.as_deref()), ("2023-03-29", Some("2023-03-22")));
    assert_eq!(shown.votes.len(), 1);
    let vote = &shown.votes[0];
    assert_eq!((vote.kind.as_str(), vote.outcome.as_str(), vote.unanimous), ("declared", "adopted", true));
    assert_eq!((vote.in_favour, vote.against, vote.abstentions, vote.not_voting), (None, None, None, None));
    let amounts: Vec<(&str, i64)> = shown.amounts.iter().map(|a| (a.axis.as_str(), a.cents)).collect();
    assert_eq!(amounts, [("A", 2_000_000), ("B", 6_000_000), ("C", 2_000_000)]);
    assert_eq!(shown.decisions.len(), 4, "{:?}", shown.decisions);
    assert_eq!(shown.enforceable_from, None, "what the act does not say is unknown");
}

#[test]
fn what_the_act_got_wrong_is_found_and_nothing_else() {
    let house = House::with("saint-etienne-2023", 1);
    for on in ["2023-03-29", "2023-06-01", "2026-11-23"] {
        let checked = house.quitus.check_act(&Reader::Keeper, None, NUMBER, day(on)).expect("a check");
        let codes: Vec<&str> = checked.findings.iter().map(|finding| finding.code.0).collect();
        assert_eq!(codes, ["C-DELEG", "V-UNAN", "T-YEAR"], "on {on}: {:#?}", checked.findings);
        let year = &checked.findings[2];
        let place = year.place.clone().expect("a place");
        let paragraph = &checked.file.deliberation.part(place.part)[place.paragraph];
        let printed = checked.file.printed(paragraph).text;
        let found: String = printed.chars().skip(place.from).take(place.to - place.from).collect();
        assert_eq!(found, "2033");
    }
}

#[test]
fn findings_are_not_for_the_public() {
    let house = House::with("saint-etienne-2023", 1);
    let refused = house.quitus.check_act(&Reader::Public, None, NUMBER, day("2023-06-01"));
    assert!(matches!(refused, Err(AppError::Refused(_))), "{refused:?}");
}

#[test]
fn the_extract_is_the_same_to_the_byte_in_two_homes_and_kept_once() {
    let first = House::with("saint-etienne-2023", 1);
    let second = House::with("saint-etienne-2023", 2);
    let one = first.quitus.extract(&first.acting, &mut first.dice(), None, NUMBER).expect("an extract");
    let two = second.quitus.extract(&second.acting, &mut second.dice(), None, NUMBER).expect("an extract");
    assert_eq!(one.document.sha256, two.document.sha256);
    assert_eq!(one.bytes, two.bytes);
    let again = first.quitus.extract(&first.acting, &mut first.dice(), None, NUMBER).expect("an extract");
    assert_eq!(again.bytes, one.bytes);
    let kept =
        first.quitus.documents_of_act(&Reader::Public, "saint-etienne-metropole", NUMBER).expect("documents");
    assert_eq!(kept.len(), 1, "{kept:?}");
    let bytes = first.quitus.document_file(&Reader::Public, "saint-etienne-metropole", &one.document.sha256);
    assert_eq!(bytes.expect("the kept bytes"), one.bytes);
}

#[test]
fn the_act_is_found_by_its_words_without_accents_or_endings() {
    let house = House::with("saint-etienne-2023", 1);
    for (text, hits) in
        [("medailles", 0), ("malle pedagogique", 1), ("Évènement EXPLORA", 1), ("2023.00168", 1), ("", 1)]
    {
        let asked = SearchFor { text: text.to_owned(), limit: 20, ..SearchFor::default() };
        let found = house.quitus.search("saint-etienne-metropole", &asked).expect("a page");
        assert_eq!(found.acts.len(), hits, "{text}");
    }
}

#[test]
fn every_case_dumps_to_the_bytes_it_was_loaded_from() {
    for entry in std::fs::read_dir(cases()).expect("the cases") {
        let folder = entry.expect("a case").path();
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let house = House::with(&name, 1);
        let (written, read) = (house.quitus.dump_case(None).expect("a dump"), files(&folder));
        assert_eq!(written.keys().collect::<Vec<_>>(), read.keys().collect::<Vec<_>>(), "{name}");
        for (file, bytes) in &written {
            assert!(*bytes == read[file], "{name}/{file} differs");
        }
    }
}

#[test]
fn a_number_nobody_knows_and_a_case_loaded_twice_are_refused() {
    let house = House::with("saint-etienne-2023", 1);
    let refused = |error: AppError| match error {
        AppError::Refused(refusals) => refusals[0].code.0,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(house.quitus.act(None, "2023.99999").expect_err("unknown")), "no-such-act");
    assert_eq!(refused(house.quitus.sitting(None, "hier").expect_err("no day")), "not-a-day");
    let again =
        house.quitus.load_case(&house.acting, &files(&cases().join("saint-etienne-2023")), &mut house.dice());
    assert_eq!(refused(again.expect_err("twice")), "authority-exists");
}

#[test]
fn every_document_of_the_evening_is_made_and_kept() {
    let house = House::with("saint-etienne-2023", 1);
    let mut progress = Vec::new();
    let made = house
        .quitus
        .sitting_documents(&house.acting, &mut house.dice(), None, "2023-03-29", &mut |done, of| {
            progress.push((done, of))
        })
        .expect("an evening");
    assert_eq!(made.iter().filter(|one| one.document.kind == "convocation").count(), 71);
    for kind in [
        "agenda",
        "attendance-sheet",
        "deliberation-list",
        "extract",
        "register-sheet",
        "closing-sheet",
        "minutes",
    ] {
        assert!(made.iter().any(|one| one.document.kind == kind), "{kind}");
    }
    assert_eq!(progress.last(), Some(&(made.len(), made.len())));
    let names: std::collections::BTreeSet<_> = made.iter().map(|one| &one.name).collect();
    assert_eq!(names.len(), made.len(), "two documents share a name");
}
