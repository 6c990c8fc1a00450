//! A sitting recorded on a real store: planned, its draft on the agenda, its results entered, closed once.

#[path = "../common/mod.rs"]
mod common;
mod minutes;

use common::House;
use quitus_app::{
    AppError, AppResult, DraftFields, ItemAsked, NoticeAsked, Reader, Reason, Results, SittingAsked,
};
use quitus_core::deliberation::DraftState;
use quitus_core::kernel::Day;
use quitus_core::sitting::{Count, SittingState};
use quitus_formats::api::{
    HeadEntered, ItemEntered, LineEntered, OfficerEntered, ResultsEntered, VoteEntered,
};

const CODE: &str = "demonstration";
const BUREAU: &str = "2025-12-03/bureau";

fn codes<T: std::fmt::Debug>(answer: AppResult<T>) -> Vec<&'static str> {
    match answer {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code.0).collect(),
        other => panic!("{other:?}"),
    }
}

fn texts(title: &str) -> DraftFields {
    DraftFields {
        title: title.to_owned(),
        assembly: "bureau".to_owned(),
        enacting: "Approuve la convention cigogne.".to_owned(),
        note: "Une note.".to_owned(),
        ..DraftFields::default()
    }
}

/// The bureau of 3 December: two drafts and an information, convened in time, the evening come.
fn convened() -> House {
    let mut house = House::with("demonstration", 1);
    convene(&mut house, BUREAU, ["first", "second"]);
    house
}

/// A bureau with two drafts and an information, convened on 14 November; then it is 4 December.
fn convene(house: &mut House, bureau: &str, drafts: [&str; 2]) {
    house.acting.today = Day::constant(2025, 11, 14);
    let (quitus, acting) = (&house.quitus, &house.acting);
    let (day, _) = bureau.split_once('/').expect("a day");
    let asked = SittingAsked {
        id: format!("planned-{day}"),
        assembly: "bureau".to_owned(),
        day: day.to_owned(),
        hour: "18:30".to_owned(),
        place: "Salle du conseil (fictif)".to_owned(),
        second_of: String::new(),
    };
    quitus.plan_sitting(acting, CODE, &asked).expect("planned");
    for draft in drafts {
        quitus.begin_draft(acting, CODE, draft, &texts(draft)).expect("begun");
        quitus.send_draft(acting, CODE, draft, &format!("visa-{draft}")).expect("ready");
        let item = format!("item-{draft}");
        quitus.add_draft_to_agenda(acting, CODE, bureau, &item, draft, None).expect("on the agenda");
    }
    let news = ItemAsked {
        id: format!("news-{day}"),
        kind: "information".to_owned(),
        title: "Une information".to_owned(),
        rapporteur: String::new(),
        note: "Une note.".to_owned(),
    };
    quitus.add_item(acting, CODE, bureau, &news).expect("added");
    let notice = NoticeAsked { id: Some(format!("notice-{day}")), ..NoticeAsked::default() };
    let mut drawn = 0;
    let mut dice = || {
        drawn += 1;
        format!("{day}-{drawn}")
    };
    quitus.send_notice(acting, &mut dice, Some(CODE), bureau, &notice).expect("convened");
    house.acting.today = Day::constant(2025, 12, 4);
}

#[test]
fn two_sittings_closed_at_once_take_numbers_that_follow_each_other() {
    let mut house = convened();
    convene(&mut house, "2025-12-02/bureau", ["third", "fourth"]);
    let close = |bureau: &'static str, salt: u64| {
        let reasons: Vec<Reason> = house
            .quitus
            .results(&Reader::Keeper, CODE, bureau)
            .expect("results")
            .found
            .iter()
            .map(|found| Reason { finding: found.key(), reason: "Registre perdu.".to_owned() })
            .collect();
        let mut drawn = 0;
        let mut dice = move || {
            drawn += 1;
            format!("{salt}-{drawn}")
        };
        house.quitus.close_sitting(&house.acting, &mut dice, CODE, bureau, &reasons).expect("closed")
    };
    let closed = std::thread::scope(|scope| {
        let runs = [scope.spawn(|| close(BUREAU, 1)), scope.spawn(|| close("2025-12-02/bureau", 2))];
        runs.map(|run| run.join().expect("no panic"))
    });
    let mut numbers: Vec<String> =
        closed.iter().flat_map(|one| one.entered.iter().map(|(_, number)| number.clone())).collect();
    for one in &closed {
        assert_eq!(one.entered.len(), 2);
        assert!(one.entered[0].1 < one.entered[1].1, "in the order of the agenda");
    }
    numbers.sort();
    assert_eq!(numbers, ["2025.00245", "2025.00246", "2025.00247", "2025.00248"]);
}

fn results(house: &House) -> Results {
    house.quitus.results(&Reader::Keeper, CODE, BUREAU).expect("results")
}

fn enter(house: &House, entered: &ResultsEntered) -> AppResult<Results> {
    house.quitus.enter_results(&house.acting, CODE, BUREAU, entered)
}

fn keys(house: &House) -> Vec<String> {
    let told = results(house);
    let key = |line: &quitus_core::sitting::results::SheetLine| {
        told.file.member(&line.member).map(|m| m.key.clone())
    };
    told.sheet.lines.iter().filter_map(key).collect()
}

fn officer(key: &str) -> OfficerEntered {
    OfficerEntered { member: key.to_owned(), capacity: None }
}

fn head(keys: &[String]) -> ResultsEntered {
    ResultsEntered {
        head: Some(HeadEntered {
            opened_at: Some("18 h 30".to_owned()),
            closed_at: Some("20:00".to_owned()),
            chair: Some(officer(&keys[0])),
            secretaries: Some(vec![officer(&keys[1])]),
            ..HeadEntered::default()
        }),
        members: vec![LineEntered {
            member: keys[5].clone(),
            presence: Some("absent".to_owned()),
            proxy_to: Some(keys[0].clone()),
            ..LineEntered::default()
        }],
        items: vec![ItemEntered {
            item: 2,
            debate: Some(vec!["Un membre demande le coût.".to_owned()]),
            votes: Some(vec![VoteEntered {
                against: Some(2),
                abstentions: Some(1),
                ..VoteEntered::default()
            }]),
            ..ItemEntered::default()
        }],
    }
}

#[test]
fn a_sitting_is_entered_and_closed_once_and_its_acts_take_the_next_numbers() {
    let house = convened();
    let keys = keys(&house);
    let told = enter(&house, &head(&keys)).expect("entered");
    assert!(told.refusals.is_empty(), "{:?}", told.refusals);
    assert_eq!(told.found.iter().filter(|found| found.needs_reason()).count(), 0, "{:?}", told.found);
    let numbers: Vec<_> = told.numbers.iter().map(|(item, given)| (*item, given.number.as_str())).collect();
    assert_eq!(numbers, [(1, "2025.00245"), (2, "2025.00246")]);
    let all = told.sheet.lines.len();
    let Count::Counted(tally) = told.file.sitting.items[1].votes[0].count else { panic!("counted") };
    assert_eq!(tally.total(), u32::try_from(all).ok(), "all but one in the room, the absent one by proxy");
    assert_eq!((tally.against, tally.abstentions), (2, 1));

    let close = || house.quitus.close_sitting(&house.acting, &mut house.dice(), CODE, BUREAU, &[]);
    let closed = close().expect("closed");
    let wanted = vec![(Some(1), "2025.00245".to_owned()), (Some(2), "2025.00246".to_owned())];
    assert!(closed.now);
    assert_eq!(closed.entered, wanted);
    let again = close().expect("a double click");
    assert!(!again.now);
    assert_eq!(again.entered, wanted);
    assert_eq!(codes(enter(&house, &head(&keys))), ["sitting-is-sealed"]);
    assert!(results(&house).sealed);

    let act = house.quitus.act(Some(CODE), "2025.00246").expect("in the register");
    assert_eq!((act.deliberation.title.as_str(), act.entry.order_in_sitting), ("second", Some(2)));
    assert_eq!(act.entry.signatories.len(), 2, "the chair and the secretary");
    assert_eq!(act.sitting.state, SittingState::Held);
    assert_eq!(act.item().expect("its item").debate, ["Un membre demande le coût."]);
    let draft = house.quitus.draft(&Reader::Keeper, CODE, "second", house.acting.today).expect("the draft");
    assert_eq!(draft.preview.draft.state, DraftState::Enacted);
    let mut drawn = 0;
    let mut id = || {
        drawn += 1;
        format!("made-{drawn}")
    };
    let made = house.quitus.extract(&house.acting, &mut id, Some(CODE), "2025.00245").expect("made");
    assert!(made.bytes.starts_with(b"%PDF"));
}

#[test]
fn two_closings_at_once_give_each_number_once() {
    let house = convened();
    enter(&house, &head(&keys(&house))).expect("entered");
    let close =
        || house.quitus.close_sitting(&house.acting, &mut house.dice(), CODE, BUREAU, &[]).expect("closed");
    let closed = std::thread::scope(|scope| {
        let runs = [scope.spawn(close), scope.spawn(close)];
        runs.map(|run| run.join().expect("no panic"))
    });
    assert_eq!(closed.iter().filter(|one| one.now).count(), 1);
    assert_eq!(closed[0].entered, closed[1].entered);
}

#[test]
fn every_fault_is_told_at_once_and_an_error_needs_its_reason() {
    let house = convened();
    let keys = keys(&house);
    let wrong = ResultsEntered {
        head: Some(HeadEntered { opened_at: Some("dix-huit".to_owned()), ..HeadEntered::default() }),
        members: vec![
            LineEntered { member: "personne".to_owned(), ..LineEntered::default() },
            LineEntered {
                member: keys[2].clone(),
                proxy_to: Some(keys[2].clone()),
                presence: Some("là".to_owned()),
                ..LineEntered::default()
            },
        ],
        items: vec![ItemEntered { item: 9, ..ItemEntered::default() }],
    };
    let told = codes(enter(&house, &wrong));
    assert_eq!(told, ["not-an-hour", "no-such-member", "not-a-word", "proxy-to-oneself", "no-such-item"]);
    assert_eq!(results(&house).sheet.head.version, 0, "nothing was saved");

    let close = |reasons: &[Reason]| {
        house.quitus.close_sitting(&house.acting, &mut house.dice(), CODE, BUREAU, reasons)
    };
    assert_eq!(codes(close(&[])), ["closing-needs-reason", "closing-needs-reason"], "no chair, no secretary");
    let reasons: Vec<Reason> = results(&house)
        .found
        .iter()
        .map(|found| Reason { finding: found.key(), reason: "Registre perdu.".to_owned() })
        .collect();
    assert!(close(&reasons).expect("closed with reasons").now);
}

#[test]
fn someone_who_saw_an_older_version_is_refused_and_a_stranger_too() {
    let house = convened();
    let keys = keys(&house);
    enter(&house, &head(&keys)).expect("entered");
    let mut stale = head(&keys);
    if let Some(head) = &mut stale.head {
        (head.version, head.closed_at) = (Some(0), Some("21:00".to_owned()));
    }
    assert_eq!(codes(enter(&house, &stale)), ["result-changed-meanwhile"]);
    assert_eq!(codes(house.quitus.results(&Reader::Public, CODE, BUREAU)), ["sign-in-needed"]);
}

#[test]
fn amendments_alone_and_a_sitting_never_convened_are_found_before_closing() {
    let house = convened();
    let keys = keys(&house);
    enter(&house, &head(&keys)).expect("entered");
    let amendment = VoteEntered { about: Some("Amendement n° 1".to_owned()), ..VoteEntered::default() };
    let only = ItemEntered { item: 1, votes: Some(vec![amendment]), ..ItemEntered::default() };
    let told =
        enter(&house, &ResultsEntered { items: vec![only], ..ResultsEntered::default() }).expect("entered");
    let found: Vec<String> = told.found.iter().map(quitus_core::review::Found::key).collect();
    assert_eq!(found, ["V-WHOLE-1"]);
    assert_eq!(told.numbers.len(), 1, "the text without a vote on the whole takes no number");

    let asked = SittingAsked {
        id: "never".to_owned(),
        assembly: "bureau".to_owned(),
        day: "2025-12-04".to_owned(),
        hour: "9:00".to_owned(),
        place: "Salle du conseil (fictif)".to_owned(),
        second_of: String::new(),
    };
    house.quitus.plan_sitting(&house.acting, CODE, &asked).expect("planned");
    let close = |reasons: &[Reason]| {
        house.quitus.close_sitting(&house.acting, &mut house.dice(), CODE, "2025-12-04/bureau", reasons)
    };
    let told = house.quitus.results(&Reader::Keeper, CODE, "2025-12-04/bureau").expect("results");
    assert!(told.found.iter().any(|found| found.key() == "N-NONE"), "{:?}", told.found);
    assert!(codes(close(&[])).contains(&"closing-needs-reason"));
    let reasons: Vec<Reason> = told
        .found
        .iter()
        .map(|found| Reason { finding: found.key(), reason: "Convoquée par un autre logiciel.".to_owned() })
        .collect();
    assert!(close(&reasons).expect("recording is not doing").now);
}
