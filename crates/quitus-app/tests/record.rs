//! A sitting recorded on a real store: planned, its draft on the agenda, its results entered, closed once.

mod common;

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
    house.acting.today = Day::constant(2025, 11, 14);
    let (quitus, acting) = (&house.quitus, &house.acting);
    let asked = SittingAsked {
        id: "planned".to_owned(),
        assembly: "bureau".to_owned(),
        day: "2025-12-03".to_owned(),
        hour: "18:30".to_owned(),
        place: "Salle du conseil (fictif)".to_owned(),
        second_of: String::new(),
    };
    quitus.plan_sitting(acting, CODE, &asked).expect("planned");
    for draft in ["first", "second"] {
        quitus.begin_draft(acting, CODE, draft, &texts(draft)).expect("begun");
        quitus.send_draft(acting, CODE, draft, &format!("visa-{draft}")).expect("ready");
        let item = format!("item-{draft}");
        quitus.add_draft_to_agenda(acting, CODE, BUREAU, &item, draft, None).expect("on the agenda");
    }
    let news = ItemAsked {
        id: "news".to_owned(),
        kind: "information".to_owned(),
        title: "Une information".to_owned(),
        rapporteur: String::new(),
        note: "Une note.".to_owned(),
    };
    quitus.add_item(acting, CODE, BUREAU, &news).expect("added");
    let notice = NoticeAsked { id: Some("notice".to_owned()), ..NoticeAsked::default() };
    quitus.send_notice(acting, &mut house.dice(), Some(CODE), BUREAU, &notice).expect("convened");
    house.acting.today = Day::constant(2025, 12, 4);
    house
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
