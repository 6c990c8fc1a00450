//! A sitting printed, signed and brought back: what is kept, what is refused, and that the made file stays.

mod common;

use common::House;
use quitus_app::{AppError, Reader, SignedOutcome};

const AUTHORITY: &str = "saint-etienne-metropole";
const NUMBER: &str = "2023.00168";

fn codes(error: AppError) -> Vec<&'static str> {
    match error {
        AppError::Refused(refusals) => refusals.iter().map(|refusal| refusal.code.0).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_page_that_bears_no_signature_needs_someone_who_vouches() {
    let house = House::with("saint-etienne-2023", 1);
    let mut dice = house.dice();
    let early = house.quitus.sign_act(&house.acting, &mut dice, None, NUMBER, b"%PDF-1.7", None);
    assert_eq!(codes(early.expect_err("nothing made yet")), ["not-made-yet"]);
    let made = house.quitus.extract(&house.acting, &mut dice, None, NUMBER).expect("an extract");

    let bare = house.quitus.sign_act(&house.acting, &mut dice, None, NUMBER, &made.bytes, None);
    assert!(codes(bare.expect_err("no signature")).contains(&"signed-fault"));
    let blank = house.quitus.sign_act(&house.acting, &mut dice, None, NUMBER, &made.bytes, Some("  "));
    assert!(codes(blank.expect_err("nobody vouches")).contains(&"signed-fault"));
    let junk =
        house.quitus.sign_act(&house.acting, &mut dice, None, NUMBER, b"no PDF", Some("vu l'original"));
    assert_eq!(codes(junk.expect_err("no PDF")), ["signed-fault"]);

    let vouched =
        house.quitus.sign_act(&house.acting, &mut dice, None, NUMBER, &made.bytes, Some("vu l'original"));
    assert!(matches!(vouched, Ok(SignedOutcome::Vouched { .. })), "{vouched:?}");
    let again =
        house.quitus.sign_act(&house.acting, &mut dice, None, NUMBER, &made.bytes, Some("vu l'original"));
    assert!(again.is_ok(), "the same file twice is kept once: {again:?}");

    let kept = house.quitus.documents_of_act(&Reader::Keeper, AUTHORITY, NUMBER).expect("documents");
    let states: Vec<(&str, bool)> = kept.iter().map(|one| (one.state, one.superseded)).collect();
    assert_eq!(states, [("as_made", false), ("as_signed", false)]);
    assert_eq!(kept[1].vouched_by.as_deref(), Some("local: vu l'original"));
}

#[test]
fn a_whole_sitting_comes_back_in_one_go_and_each_file_has_its_outcome() {
    let house = House::with("commune-quinze", 1);
    let mut dice = house.dice();
    let sitting =
        house.quitus.sittings(None).expect("sittings").into_iter().find(|s| s.present > 0 && s.items > 0);
    let sitting = sitting.expect("a sitting that was held");
    let text = format!("{}/{}", sitting.day, sitting.assembly_key);
    let made = house
        .quitus
        .sitting_documents(&house.acting, &mut dice, None, &text, &mut |_, _| ())
        .expect("its documents");
    let mut files: Vec<(String, Vec<u8>)> = made
        .iter()
        .filter(|one| matches!(one.document.kind.as_str(), "extract" | "closing-sheet"))
        .filter(|one| one.document.state == "as_made")
        .map(|one| (one.name.clone(), one.bytes.clone()))
        .collect();
    let sent = files.len();
    assert!(sent > 1, "{sent}");
    files.push(("vacances.pdf".to_owned(), b"%PDF-1.4 broken".to_vec()));

    let told =
        house.quitus.sign_sitting(&house.acting, &mut dice, None, &text, &files, Some("originaux vus"));
    let told = told.expect("outcomes");
    assert_eq!(told.len(), sent + 1);
    let kept = told.iter().filter(|one| matches!(one.outcome, SignedOutcome::Vouched { .. })).count();
    assert_eq!(kept, sent, "{told:#?}");
    let lost = told.iter().find(|one| one.file == "vacances.pdf").expect("the stranger");
    assert!(matches!(&lost.outcome, SignedOutcome::Refused(why) if !why.is_empty()), "{lost:?}");
}

#[test]
fn a_stamp_that_cannot_be_read_makes_no_copy_and_a_receipt_does() {
    let mut house = House::with("saint-etienne-2023", 1);
    let refused = house.quitus.extract_with_receipt(&house.acting, &mut house.dice(), None, NUMBER);
    assert_eq!(codes(refused.expect_err("no receipt")), ["no-receipt"]);
    house.load("demonstration");
    let mut dice = house.dice();
    let acts = house.quitus.acts(Some("demonstration")).expect("acts");
    let with = acts.iter().find_map(|act| {
        house.quitus.extract_with_receipt(&house.acting, &mut dice, Some("demonstration"), &act.number).ok()
    });
    let copy = with.expect("an act with its receipt");
    let number = copy.document.number.clone().expect("its number");
    let made = house
        .quitus
        .extract(&house.acting, &mut dice, Some("demonstration"), &number)
        .expect("the extract as made");
    assert_eq!(copy.document.state, "with_receipt");
    assert_ne!(copy.document.sha256, made.document.sha256, "the file as made stays apart");
}
