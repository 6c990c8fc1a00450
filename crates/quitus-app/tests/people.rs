//! People as stories: a trial of which nothing stays, an import undone, a seat taken by the next of the list, a new term.

mod common;

use common::House;
use quitus_app::{
    AppError, AppResult, ItemAsked, NoticeAsked, Reader, RosterFile, Said, SearchFor, SittingAsked,
};
use quitus_core::assembly::Standing;
use quitus_core::kernel::Day;
use quitus_core::sitting::SittingState;
use quitus_formats::api::{HeadEntered, ItemEntered, OfficerEntered, ResultsEntered, VoteEntered};

const CODE: &str = "demonstration";
const TRIAL: &str = "01b00000-0000-7000-8000-00000000abcd";

fn codes<T: std::fmt::Debug>(answer: AppResult<T>) -> Vec<&'static str> {
    match answer {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code.0).collect(),
        other => panic!("{other:?}"),
    }
}

fn said(pairs: &[(&str, &str)]) -> Said {
    pairs.iter().fold(Said::default(), |said, (name, value)| said.with(name, *value))
}

/// The invented authority on 14 November 2025.
fn house(salt: u64) -> House {
    let mut house = House::with(CODE, salt);
    house.acting.today = Day::constant(2025, 11, 14);
    house
}

fn planned(house: &House, code: &str) -> String {
    let asked = SittingAsked {
        id: "01b00000-0000-7000-8000-0000000000aa".into(),
        assembly: "bureau".into(),
        day: "2025-12-03".into(),
        hour: "18:30".into(),
        place: "Salle (fictif)".into(),
        second_of: String::new(),
    };
    house.quitus.plan_sitting(&house.acting, code, &asked).expect("planned");
    let text = "2025-12-03/bureau".to_owned();
    for (id, kind) in [("one", "deliberation"), ("two", "information")] {
        let item = ItemAsked {
            id: format!("01b00000-0000-7000-8000-000000000{id}"),
            kind: kind.into(),
            title: format!("Affaire cigogne {id} (fictif)"),
            note: "Note".into(),
            ..ItemAsked::default()
        };
        house.quitus.add_item(&house.acting, code, &text, &item).expect("an item");
    }
    text
}

/// Everything that anyone may learn of the home without naming a trial.
fn seen(house: &House) -> String {
    let quitus = &house.quitus;
    let found = quitus.search(CODE, &SearchFor { text: "cigogne".into(), limit: 50, ..SearchFor::default() });
    let settled = quitus.settings_of(&Reader::Keeper, CODE, house.acting.today).expect("settings");
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        quitus.authorities().expect("authorities"),
        quitus.acts(None).expect("acts"),
        quitus.sittings(None).expect("sittings"),
        found.expect("found"),
        settled.registers,
        quitus.dump_case(Some(CODE)).expect("the whole case"),
    )
}

#[test]
fn a_trial_sitting_runs_from_end_to_end_and_leaves_nothing() {
    let mut house = house(1);
    let before = seen(&house);
    let trial = house.quitus.begin_trial(&house.acting, CODE, TRIAL).expect("begun");
    assert_eq!(house.quitus.begin_trial(&house.acting, CODE, TRIAL).expect("a double click"), trial);
    let authority = house.quitus.authority(&trial).expect("a copy");
    assert_eq!(authority.standing, Standing::Trial);
    assert!(authority.name.starts_with("ESSAI"), "{}", authority.name);
    assert_eq!(codes(house.quitus.begin_trial(&house.acting, &trial, TRIAL)), ["trial-of-a-trial"]);

    let text = planned(&house, &trial);
    let people = house.quitus.people(&Reader::Keeper, &trial).expect("people");
    let one = &people.members[0];
    let version = one.version.to_string();
    let family = one.member.name.family.clone();
    let sheet =
        [("version", version.as_str()), ("given", "Zoé"), ("family", &family), ("email", "zoe@exemple.fr")];
    house.quitus.mend_member(&house.acting, &trial, &one.member.key, &said(&sheet)).expect("mended");
    let notice =
        NoticeAsked { id: Some("01b00000-0000-7000-8000-0000000000bb".into()), ..NoticeAsked::default() };
    let sent = house
        .quitus
        .send_notice(&house.acting, &mut house.dice(), Some(&trial), &text, &notice)
        .expect("made");
    assert_eq!((sent.emails, sent.papers > 10), (0, true), "nothing leaves, even to who has an address");
    house.acting.today = Day::constant(2025, 12, 4);
    closes(&house, &trial, &text);
    assert_eq!(
        house.quitus.acts(Some(&trial)).expect("its own").len(),
        0,
        "an item without draft makes no act"
    );
    assert_eq!(house.quitus.sitting(Some(&trial), &text).expect("held").sitting.state, SittingState::Held);
    assert_eq!(codes(house.quitus.sitting(None, &text)), ["no-such-sitting"]);
    house.acting.today = Day::constant(2025, 11, 14);
    assert_eq!(seen(&house), before, "while it lasts");

    assert_eq!(house.quitus.trials(&Reader::Keeper, CODE).expect("trials").len(), 1);
    assert_eq!(codes(house.quitus.end_trial(&house.acting, CODE)), ["not-a-trial"]);
    assert_eq!(house.quitus.end_trial(&house.acting, &trial).expect("thrown away"), CODE);
    assert_eq!(codes(house.quitus.authority(&trial)), ["no-such-authority"]);
    assert!(house.quitus.trials(&Reader::Keeper, CODE).expect("trials").is_empty());
    assert_eq!(seen(&house), before, "and after");
}

fn closes(house: &House, code: &str, text: &str) {
    let told = house.quitus.results(&Reader::Keeper, code, text).expect("results");
    let key = |at: usize| {
        let member = &told.sheet.lines[at].member;
        told.file.member(member).map(|one| one.key.clone()).unwrap_or_default()
    };
    let officer = |at: usize| OfficerEntered { member: key(at), capacity: None };
    let entered = ResultsEntered {
        head: Some(HeadEntered {
            opened_at: Some("18:30".into()),
            closed_at: Some("20:00".into()),
            chair: Some(officer(0)),
            secretaries: Some(vec![officer(1)]),
            ..HeadEntered::default()
        }),
        items: vec![ItemEntered {
            item: 1,
            votes: Some(vec![VoteEntered { against: Some(1), ..VoteEntered::default() }]),
            ..ItemEntered::default()
        }],
        ..ResultsEntered::default()
    };
    let told = house.quitus.enter_results(&house.acting, code, text, &entered).expect("entered");
    let reasons: Vec<quitus_app::Reason> = told
        .found
        .iter()
        .filter(|found| found.needs_reason())
        .map(|found| quitus_app::Reason { finding: found.key(), reason: "Essai.".into() })
        .collect();
    let closed = house.quitus.close_sitting(&house.acting, &mut house.dice(), code, text, &reasons);
    assert!(closed.expect("closed").now);
}

#[test]
fn an_import_undone_gives_back_the_last_day_that_was_planned() {
    let house = house(2);
    let (quitus, acting) = (&house.quitus, &house.acting);
    let people = quitus.people(&Reader::Keeper, CODE).expect("people");
    let one =
        people.members.iter().find(|one| one.memberships.iter().any(|(_, held)| held.covers(acting.today)));
    let one = one.expect("a member");
    let (nth, held) = one.memberships.iter().find(|(_, held)| held.covers(acting.today)).expect("a mandate");
    let assembly =
        people.assemblies.iter().find(|assembly| assembly.id == held.assembly).expect("its assembly");
    let from = held.from.map_or("2020-07-01".to_owned(), |day| day.to_string());
    let mandate = [
        ("version", &*one.version.to_string()),
        ("nth", &*nth.to_string()),
        ("assembly", assembly.key.as_str()),
        ("from", from.as_str()),
        ("until", "2026-03-31"),
    ];
    quitus.keep_membership(acting, CODE, &one.member.key, &said(&mandate)).expect("its end is planned");
    let planned = quitus.people(&Reader::Keeper, CODE).expect("people");

    let csv = "Nom;Prénom\nNOUVEAU (fictif);Zoé\n";
    let file = RosterFile { name: "élus.csv".into(), bytes: csv.into() };
    let asked = said(&[("assembly", &assembly.key), ("from", "2025-12-01"), ("replaces_all", "yes")]);
    quitus.bring_roster(acting, CODE, "batch", &asked, Some(&file)).expect("brought");
    quitus.confirm_roster(acting, &mut house.dice(), CODE, "batch").expect("confirmed");
    let until = |key: &str| {
        let people = quitus.people(&Reader::Keeper, CODE).expect("people");
        let one = people.members.into_iter().find(|one| one.member.key == key).expect("the member");
        one.memberships.into_iter().find(|(at, _)| at == nth).and_then(|(_, held)| held.until)
    };
    assert_eq!(until(&one.member.key), Some(Day::constant(2025, 11, 30)));
    quitus.undo_roster(acting, CODE, "batch").expect("undone");
    assert_eq!(until(&one.member.key), Some(Day::constant(2026, 3, 31)));
    let undone = quitus.people(&Reader::Keeper, CODE).expect("people");
    let told = |people: quitus_app::PeopleShown| {
        people.members.into_iter().map(|one| (one.member, one.memberships)).collect::<Vec<_>>()
    };
    assert_eq!(told(undone), told(planned));
}

#[test]
fn a_spreadsheet_with_two_presidents_says_so_and_records_neither() {
    let house = house(3);
    let csv = "Nom;Prénom;Qualité\nALPHA (fictif);Zoé;Présidente\nBETA (fictif);Éloi;Président\nGAMMA (fictif);Côme;Vice-président\n";
    let file = RosterFile { name: "deux.csv".into(), bytes: csv.into() };
    let asked = said(&[("assembly", "conseil"), ("from", "2025-12-01"), ("replaces_all", "yes")]);
    let tried = house.quitus.try_roster(&house.acting, CODE, &asked, Some(&file)).expect("tried");
    assert_eq!(tried.plan.added.len(), 1, "{:?}", tried.plan.added);
    let lines: Vec<u32> = tried.plan.rejected.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3]);
    let reasons: Vec<_> =
        tried.plan.rejected.iter().flat_map(|row| row.reasons.iter().map(|why| why.code.0)).collect();
    assert!(reasons.iter().all(|why| *why == "roster-two-heads"), "{reasons:?}");
}

#[test]
fn the_next_of_the_list_takes_the_seat_on_the_same_form_and_once() {
    let house = house(4);
    let (quitus, acting) = (&house.quitus, &house.acting);
    let people = quitus.people(&Reader::Keeper, CODE).expect("people");
    let open = |one: &&quitus_app::MemberHeld| one.memberships.iter().any(|(_, held)| held.until.is_none());
    let leaver = people.members.iter().find(open).expect("someone sits");
    let version = leaver.version.to_string();
    let wrong = said(&[("version", &version), ("until", "2025-02-30"), ("given", "Zoé"), ("email", "zoe")]);
    let refused = codes(quitus.member_leaves(acting, CODE, &leaver.member.key, "next", &wrong));
    assert_eq!(refused, ["not-a-day", "field-missing", "not-an-email"]);
    let form = said(&[
        ("version", &version),
        ("until", "2025-11-30"),
        ("reason", "Démission"),
        ("civility", "madam"),
        ("given", "Zoé"),
        ("family", "SUIVANTE (fictif)"),
        ("email", "zoe@exemple.fr"),
    ]);
    for _ in 0..2 {
        let next = quitus.member_leaves(acting, CODE, &leaver.member.key, "next", &form).expect("left");
        assert_eq!(next.as_deref(), Some("suivante-fictif-zoe"));
    }
    let people = quitus.people(&Reader::Keeper, CODE).expect("people");
    let find = |key: &str| people.members.iter().find(|one| one.member.key == key).expect("there");
    let (left, next) = (find(&leaver.member.key), find("suivante-fictif-zoe"));
    let seats = leaver.memberships.iter().filter(|(_, held)| held.until.is_none()).count();
    assert_eq!(next.memberships.len(), seats);
    assert!(left.memberships.iter().all(|(_, held)| held.until.is_some()));
    for (_, held) in &next.memberships {
        assert_eq!(held.from, Some(Day::constant(2025, 12, 1)));
        assert!(
            leaver
                .memberships
                .iter()
                .any(|(_, was)| was.assembly == held.assembly && was.group == held.group)
        );
    }
    let again = said(&[("version", &left.version.to_string()), ("until", "2025-12-31")]);
    assert_eq!(
        codes(quitus.member_leaves(acting, CODE, &leaver.member.key, "other", &again)),
        ["member-left-already"]
    );
}

#[test]
fn a_new_term_ends_everything_on_one_day_and_someone_chairs_its_first_sitting() {
    let mut house = house(5);
    house.acting.today = Day::constant(2026, 3, 23);
    let (quitus, acting) = (&house.quitus, &house.acting);
    let delegation = said(&[
        ("giver", "conseil"),
        ("receiver", "bureau"),
        ("act_number", "2025.00040"),
        ("decided_on", "2025-07-30"),
        ("scope", "attribuer les subventions (fictif)"),
    ]);
    quitus.keep_delegation(acting, CODE, &delegation).expect("a delegation");
    let ending = said(&[("assembly", "conseil"), ("last_day", "2026-03-22")]);
    let (members, delegations) = quitus.new_term(acting, CODE, &ending).expect("ended");
    assert!(members > 20 && delegations >= 1, "{members} {delegations}");
    assert_eq!(codes(quitus.new_term(acting, CODE, &ending)), ["term-nobody-sits"], "a double click");
    let settled = quitus.settings_of(&Reader::Keeper, CODE, acting.today).expect("settings");
    let last = Day::constant(2026, 3, 22);
    assert!(settled.delegations.iter().all(|(_, one)| one.until.is_some_and(|until| until <= last)));

    let csv = "Civ.;Nom;Prénom\nMme;NEUVE (fictif);Zoé\nM.;NEUF (fictif);Éloi\n";
    let file = RosterFile { name: "élus.csv".into(), bytes: csv.into() };
    let asked = said(&[("assembly", "conseil"), ("from", "2026-03-23")]);
    quitus.bring_roster(acting, CODE, "term", &asked, Some(&file)).expect("brought");
    quitus.confirm_roster(acting, &mut house.dice(), CODE, "term").expect("confirmed");
    let chair = said(&[("assembly", "conseil"), ("member", "personne"), ("capacity", "")]);
    assert_eq!(codes(quitus.name_first_chair(acting, CODE, &chair)), ["unknown-choice", "field-missing"]);
    let chair =
        said(&[("assembly", "conseil"), ("member", "neuve-fictif-zoe"), ("capacity", "Doyenne d’âge")]);
    quitus.name_first_chair(acting, CODE, &chair).expect("named");
    let term = quitus.terms(CODE).expect("terms").pop().expect("a term");
    assert_eq!(term.began_on, Day::constant(2026, 3, 23));

    let asked = SittingAsked {
        id: "01b00000-0000-7000-8000-0000000000cc".into(),
        assembly: "conseil".into(),
        day: "2026-04-02".into(),
        hour: "18:00".into(),
        place: "Salle (fictif)".into(),
        second_of: String::new(),
    };
    quitus.plan_sitting(acting, CODE, &asked).expect("planned");
    let file = quitus.sitting(Some(CODE), "2026-04-02/conseil").expect("the first sitting");
    assert_eq!(file.in_office().len(), 2, "only the new members sit");
    let results = quitus.results(&Reader::Keeper, CODE, "2026-04-02/conseil").expect("results");
    let chair = results.sheet.head.chair.map(|chair| (chair.member, chair.capacity));
    assert_eq!(chair, term.first_chair, "proposed, for the first sitting");
}

/// A picture of one pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T', 0x78, 0xda, 0x63,
    0x64, 0x60, 0xf8, 0x5f, 0x0f, 0, 0x02, 0x87, 0x01, 0x80, 0xeb, 0x47, 0xba, 0x92, 0, 0, 0, 0, b'I', b'E',
    b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn the_letterhead_is_printed_and_papers_already_made_keep_theirs() {
    let house = house(6);
    let (quitus, acting) = (&house.quitus, &house.acting);
    let text = planned(&house, CODE);
    let dice = std::cell::RefCell::new(house.dice());
    let mut drawn = || (dice.borrow_mut())();
    let made = || {
        let made =
            quitus.sitting_documents(acting, &mut *dice.borrow_mut(), Some(CODE), &text, &mut |_, _| {});
        made.expect("made").into_iter().map(|one| (one.name, one.document.sha256)).collect::<Vec<_>>()
    };
    let broken = [&PIXEL[..40], &[0; 40]].concat();
    let lines =
        |version: &str| said(&[("version", version), ("lines", "Ville d’essai (fictif)\nAssemblées")]);
    for wrong in [&broken[..], b"%PDF-1.7"] {
        let refused = quitus.set_letterhead(acting, CODE, &lines("0"), Some(wrong));
        assert_eq!(codes(refused), ["logo-not-a-picture"]);
    }
    quitus.set_letterhead(acting, CODE, &lines("0"), Some(PIXEL)).expect("set");
    let first = made();
    assert!(first.len() > 2, "{first:?}");
    quitus
        .set_letterhead(acting, CODE, &said(&[("version", "1"), ("lines", "Autre (fictif)")]), None)
        .expect("set");
    assert_eq!(made(), first, "a sitting keeps the letterhead of its first paper");
    let mut held = || {
        let acts = quitus.acts(Some(CODE)).expect("acts");
        let number = acts.first().expect("an act").number.clone();
        quitus.extract(acting, &mut drawn, Some(CODE), &number).expect("an extract").document
    };
    let under = held();
    let none = said(&[("version", "2"), ("lines", ""), ("no_logo", "yes")]);
    quitus.set_letterhead(acting, CODE, &none, None).expect("taken away");
    assert_eq!(held().sha256, under.sha256, "an extract made stays as it is");
}
