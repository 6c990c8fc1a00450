//! Sittings prepared on a real store: planned, ordered by two clerks at once, answered, looked at beforehand.

mod common;

use common::House;
use quitus_app::{
    Acting, AnswerAsked, AppError, AppResult, DraftFields, InterestAsked, ItemAsked, Move, PreparedSitting,
    Reader, SittingAsked, SittingChange, Supposed,
};
use quitus_core::account::{Grant, Person, Role};
use quitus_core::kernel::{AccountId, Day, MemberId};
use quitus_core::sitting::{CallReason, SendingToday, SittingState};

const CODE: &str = "demonstration";
const BUREAU: &str = "2025-12-03/bureau";

fn codes<T: std::fmt::Debug>(answer: AppResult<T>) -> Vec<&'static str> {
    match answer {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code.0).collect(),
        other => panic!("{other:?}"),
    }
}

fn house() -> House {
    let mut house = House::with("demonstration", 1);
    house.acting.today = Day::constant(2025, 11, 14);
    house
}

fn asked(id: &str) -> SittingAsked {
    SittingAsked {
        id: id.to_owned(),
        assembly: "bureau".to_owned(),
        day: "2025-12-03".to_owned(),
        hour: "18 h 30".to_owned(),
        place: "Salle du conseil (fictif)".to_owned(),
        second_of: String::new(),
    }
}

fn item(rank: u32) -> ItemAsked {
    ItemAsked {
        id: format!("item-{rank}"),
        kind: String::new(),
        title: format!("Point {rank}"),
        rapporteur: String::new(),
        note: "Une note.\n\nEn deux paragraphes.".to_owned(),
    }
}

fn prepared(house: &House) -> PreparedSitting {
    house.quitus.prepared_sitting(&Reader::Keeper, CODE, BUREAU, house.acting.today).expect("prepared")
}

fn titles(house: &House) -> Vec<String> {
    prepared(house).items.into_iter().map(|item| item.item.title).collect()
}

/// The bureau of 3 December with that many items.
fn planned(items: u32) -> House {
    let house = house();
    house.quitus.plan_sitting(&house.acting, CODE, &asked("planned")).expect("planned");
    for rank in 1..=items {
        house.quitus.add_item(&house.acting, CODE, BUREAU, &item(rank)).expect("added");
    }
    house
}

/// Members of the bureau, by key, in the order of names.
fn members(house: &House) -> Vec<(String, MemberId)> {
    let told = house.quitus.what_if(&Reader::Keeper, CODE, BUREAU, &Supposed::default()).expect("what if");
    let key = |id: &MemberId| told.file.member(id).expect("a member").key.clone();
    told.expected.iter().map(|(id, _)| (key(id), id.clone())).collect()
}

fn signed_in(house: &House, role: Role, member: Option<MemberId>) -> Acting {
    let authority = house.quitus.authority(CODE).expect("the authority").id;
    let person = Person {
        account: AccountId::new("a"),
        email: "quelquun@example.org".to_owned(),
        name: "Quelqu’un (fictif)".to_owned(),
        grants: vec![Grant { authority: Some(authority), role, member }],
    };
    Acting { who: Reader::Person(person), actor: "quelquun@example.org".to_owned(), ..house.acting.clone() }
}

fn answer(id: &str, member: &str, reply: &str, holder: &str) -> AnswerAsked {
    AnswerAsked {
        id: id.to_owned(),
        member: member.to_owned(),
        reply: reply.to_owned(),
        holder: holder.to_owned(),
        channel: String::new(),
    }
}

#[test]
fn a_sitting_is_planned_once_with_its_days_and_its_faults_are_told_together() {
    let house = house();
    let wrong = SittingAsked {
        assembly: "personne".to_owned(),
        day: "2025-02-30".to_owned(),
        hour: "25:00".to_owned(),
        place: " ".to_owned(),
        ..asked("wrong")
    };
    let told = codes(house.quitus.plan_sitting(&house.acting, CODE, &wrong));
    assert_eq!(told, ["no-such-assembly", "not-a-day", "not-an-hour", "field-empty"]);

    let once = asked(&house.dice()());
    let at = house.quitus.plan_sitting(&house.acting, CODE, &once).expect("planned");
    assert_eq!((at.day.to_string().as_str(), at.assembly.as_str()), ("2025-12-03", "bureau"));
    let again = house.quitus.plan_sitting(&house.acting, CODE, &once).expect("a double click");
    assert_eq!(again, at);
    assert_eq!(house.quitus.sittings(Some(CODE)).expect("sittings").len(), 6, "one more, once");
    let second = codes(house.quitus.plan_sitting(&house.acting, CODE, &asked("twice")));
    assert_eq!(second, ["sitting-already-planned"]);
    let gone = SittingAsked { day: "2025-11-13".to_owned(), ..asked("gone") };
    assert_eq!(codes(house.quitus.plan_sitting(&house.acting, CODE, &gone)), ["day-gone-by"]);
    let first =
        SittingAsked { day: "2025-12-04".to_owned(), second_of: "2025-10-08".to_owned(), ..asked("s") };
    assert_eq!(codes(house.quitus.plan_sitting(&house.acting, CODE, &first)), ["no-first-meeting"]);

    let board = prepared(&house);
    assert_eq!(board.plan.begins_at, Some(18 * 60 + 30));
    assert_eq!(board.days.latest_sending, Ok(Day::constant(2025, 11, 27)));
    assert_eq!((board.days.clear_today, board.days.if_sent_today), (Ok(18), Ok(SendingToday::InTime)));
}

#[test]
fn who_may_not_prepare_is_refused_and_the_published_authority_is_never_continued() {
    let house = planned(1);
    let stranger = Acting { who: Reader::Public, ..house.acting.clone() };
    assert_eq!(codes(house.quitus.plan_sitting(&stranger, CODE, &asked("x"))), ["sign-in-needed"]);
    let member = signed_in(&house, Role::Member, None);
    assert_eq!(codes(house.quitus.add_item(&member, CODE, BUREAU, &item(9))), ["not-allowed"]);
    assert_eq!(
        codes(house.quitus.prepared_sitting(&Reader::Public, CODE, BUREAU, house.acting.today)),
        ["sign-in-needed"]
    );
    let published = House::with("saint-etienne-2023", 7);
    let told = published.quitus.plan_sitting(&published.acting, "saint-etienne-metropole", &asked("x"));
    assert_eq!(codes(told), ["published-as-it-was"]);
}

#[test]
fn two_clerks_reorder_at_once_and_the_second_one_is_told() {
    let house = planned(40);
    let version = prepared(&house).plan.version;
    let order =
        |item: &str, to, version| house.quitus.order_agenda(&house.acting, CODE, BUREAU, item, to, version);
    order("item-40", Move::To(1), version).expect("moved");
    assert_eq!(codes(order("item-2", Move::Up, version)), ["changed-meanwhile"]);
    assert_eq!(titles(&house)[..3], ["Point 40", "Point 1", "Point 2"]);
    order("item-40", Move::Up, version + 1).expect("already first");
    order("item-39", Move::Down, version + 2).expect("already last");
    order("item-1", Move::Down, version + 3).expect("down");
    assert_eq!(titles(&house)[..3], ["Point 40", "Point 2", "Point 1"]);
    assert_eq!(codes(order("item-1", Move::To(41), version + 4)), ["no-such-place"]);
    assert_eq!(codes(order("item-77", Move::Up, version + 4)), ["no-such-item"]);
    house.quitus.remove_item(&house.acting, CODE, BUREAU, "item-40", version + 4).expect("off");
    let ranks: Vec<u32> = prepared(&house).items.iter().map(|one| one.item.order).collect();
    assert_eq!(ranks, (1..=39).collect::<Vec<_>>());
}

#[test]
fn an_item_is_added_once_changed_with_its_note_and_says_what_it_lacks() {
    let house = planned(0);
    let bare = ItemAsked { note: String::new(), ..item(1) };
    house.quitus.add_item(&house.acting, CODE, BUREAU, &bare).expect("added");
    house.quitus.add_item(&house.acting, CODE, BUREAU, &bare).expect("a double click");
    assert_eq!(titles(&house), ["Point 1"]);
    assert_eq!(prepared(&house).items[0].missing.len(), 2);
    let (key, id) = members(&house).remove(0);
    let changed = ItemAsked { title: "Voirie (fictif)".to_owned(), rapporteur: key, ..item(1) };
    let version = prepared(&house).plan.version;
    house.quitus.change_item(&house.acting, CODE, BUREAU, &changed, version).expect("changed");
    let board = prepared(&house);
    assert_eq!((board.items[0].item.title.as_str(), board.items[0].missing.len()), ("Voirie (fictif)", 0));
    assert_eq!(board.items[0].item.rapporteur, Some(id));
    assert_eq!(board.items[0].item.note, ["Une note.", "En deux paragraphes."]);
    let wrong = ItemAsked {
        title: String::new(),
        kind: "chat".to_owned(),
        rapporteur: "personne".to_owned(),
        ..item(2)
    };
    let told = codes(house.quitus.add_item(&house.acting, CODE, BUREAU, &wrong));
    assert_eq!(told, ["no-such-choice", "field-empty", "no-such-member"]);
}

#[test]
fn a_cancelled_sitting_stays_and_gives_its_day_back() {
    let house = planned(1);
    let version = prepared(&house).plan.version;
    let cancel =
        |reason: &str, version| house.quitus.cancel_sitting(&house.acting, CODE, BUREAU, reason, version);
    assert_eq!(codes(cancel(" ", version)), ["field-empty"]);
    assert_eq!(codes(cancel("Salle fermée", version + 1)), ["changed-meanwhile"]);
    cancel("Salle fermée", version).expect("cancelled");
    assert_eq!(prepared(&house).file.sitting.state, SittingState::Cancelled);
    assert_eq!(codes(house.quitus.add_item(&house.acting, CODE, BUREAU, &item(2))), ["sitting-is-cancelled"]);
    house.quitus.plan_sitting(&house.acting, CODE, &asked("anew")).expect("the day is free");
    assert_eq!(prepared(&house).file.sitting.state, SittingState::Planned);
    let states: Vec<SittingState> =
        house.quitus.sittings(Some(CODE)).expect("sittings").iter().map(|s| s.state).collect();
    assert!(states.contains(&SittingState::Cancelled), "kept: {states:?}");
    let change = SittingChange {
        version: prepared(&house).plan.version,
        day: "2025-12-05".to_owned(),
        hour: "9h".to_owned(),
        place: "Salle des fêtes (fictif)".to_owned(),
    };
    let at = house.quitus.change_sitting(&house.acting, CODE, BUREAU, &change).expect("moved");
    assert_eq!(at.day, Day::constant(2025, 12, 5));
}

#[test]
fn a_member_answers_for_themselves_and_the_clerk_for_those_who_telephone() {
    let house = planned(1);
    let office = members(&house);
    let own = signed_in(&house, Role::Member, Some(office[0].1.clone()));
    let other = office[1].0.clone();
    let told = codes(house.quitus.answer_notice(&own, CODE, BUREAU, &answer("a0", &other, "present", "")));
    assert_eq!(told, ["not-allowed"], "never for a colleague");
    assert_eq!(
        codes(house.quitus.answer_notice(&own, CODE, BUREAU, &answer("a0", "", "", ""))),
        ["field-empty"]
    );
    let given =
        house.quitus.answer_notice(&own, CODE, BUREAU, &answer("a1", "", "proxy", &other)).expect("given");
    assert_eq!(given.answer.given_by, "quelquun@example.org");
    let twice =
        house.quitus.answer_notice(&own, CODE, BUREAU, &answer("a1", "", "proxy", &other)).expect("twice");
    assert_eq!(twice.answer, given.answer, "a double click");

    let clerk = signed_in(&house, Role::Clerk, None);
    let full = answer("a2", &office[2].0, "proxy", &other);
    assert_eq!(codes(house.quitus.answer_notice(&clerk, CODE, BUREAU, &full)), ["proxy-holder-full"]);
    let fallen = house
        .quitus
        .answer_notice(&clerk, CODE, BUREAU, &answer("a3", &other, "excused", ""))
        .expect("excused");
    assert_eq!(fallen.fallen.len(), 1, "whoever gave them a proxy is named");

    let page = house.quitus.own_page(&own.who, CODE, house.acting.today).expect("the page");
    let bureau = page.sittings.iter().find(|one| one.file.sitting.id.as_str() == "planned").expect("listed");
    assert!(bureau.answer.is_some() && bureau.file.sitting.items.is_empty(), "the agenda is in the making");
    assert!(bureau.holders.iter().all(|holder| holder.key != other && holder.key != office[0].0));
    house.quitus.answer_notice(&own, CODE, BUREAU, &answer("a4", "", "withdrawn", "")).expect("withdrawn");
    let again = house.quitus.answer_notice(&own, CODE, BUREAU, &answer("a5", "", "withdrawn", ""));
    assert_eq!(codes(again), ["nothing-to-withdraw"]);
    assert_eq!(prepared(&house).answers.len(), 3, "every answer is kept");
    let stranger = Acting { who: Reader::Public, ..house.acting.clone() };
    assert_eq!(
        codes(house.quitus.answer_notice(&stranger, CODE, BUREAU, &answer("a6", "", "present", ""))),
        ["sign-in-needed"]
    );
}

#[test]
fn what_if_says_the_quorum_and_whom_to_call() {
    let house = planned(2);
    let office = members(&house);
    assert_eq!(office.len(), 71);
    let keys: Vec<String> = office.iter().map(|(key, _)| key.clone()).collect();
    let interest = InterestAsked {
        member: keys[35].clone(),
        kind: "personal".to_owned(),
        organisation: "Association (fictif)".to_owned(),
    };
    house.quitus.declare_interest(&house.acting, CODE, BUREAU, "item-2", &interest).expect("declared");
    house.quitus.declare_interest(&house.acting, CODE, BUREAU, "item-2", &interest).expect("a double click");
    assert_eq!(prepared(&house).file.sitting.interests.len(), 1);
    let supposed = Supposed {
        coming: keys[..36].to_vec(),
        absent: keys[36..70].to_vec(),
        proxies: vec![(keys[69].clone(), keys[0].clone())],
    };
    let told = house.quitus.what_if(&Reader::Keeper, CODE, BUREAU, &supposed).expect("told");
    let sure: Vec<bool> = told.forecast.items.iter().map(|item| item.sure.expect("known").met).collect();
    assert_eq!(sure, [true, false], "36 come, one of them with an interest at the second item");
    assert_eq!(told.forecast.items[1].margin(), Ok(0), "if the silent one comes");
    assert_eq!(told.forecast.to_call[0].reason, CallReason::NoAnswer);
    assert_eq!(told.forecast.items[0].roll.proxies.len(), 1);
    let nobody = Supposed { absent: vec!["personne".to_owned()], ..Supposed::default() };
    assert_eq!(codes(house.quitus.what_if(&Reader::Keeper, CODE, BUREAU, &nobody)), ["no-such-member"]);
    let member = signed_in(&house, Role::Member, None);
    assert_eq!(codes(house.quitus.what_if(&member.who, CODE, BUREAU, &Supposed::default())), ["not-allowed"]);
    house.quitus.withdraw_interest(&house.acting, CODE, BUREAU, "item-2", &keys[35]).expect("taken back");
    assert!(prepared(&house).file.sitting.interests.is_empty());
}

#[test]
fn a_ready_draft_goes_on_the_agenda_once_and_comes_back_when_its_item_is_taken_off() {
    let house = planned(1);
    let fields = DraftFields {
        title: "Convention de test (fictif)".to_owned(),
        assembly: "bureau".to_owned(),
        enacting: "Approuve la convention.".to_owned(),
        note: "Une note.\n\nDeux paragraphes.".to_owned(),
        ..DraftFields::default()
    };
    house.quitus.begin_draft(&house.acting, CODE, "draft", &fields).expect("begun");
    let add = |id: &str| house.quitus.add_draft_to_agenda(&house.acting, CODE, BUREAU, id, "draft", None);
    assert_eq!(codes(add("early")), ["draft-not-ready"]);
    assert_eq!(titles(&house), ["Point 1"], "nothing half done");
    house.quitus.send_draft(&house.acting, CODE, "draft", "visa").expect("no visa is asked: ready");
    assert_eq!(prepared(&house).waiting.len(), 1);
    add("placed").expect("placed");
    add("placed").expect("a double click");
    assert_eq!(codes(add("again")), ["draft-on-agenda"]);
    let board = prepared(&house);
    assert_eq!(board.items[1].item.title, "Convention de test (fictif)");
    assert_eq!(board.items[1].item.note, ["Une note.", "Deux paragraphes."]);
    assert!(board.items[1].draft.is_some() && board.waiting.is_empty());
    house.quitus.remove_item(&house.acting, CODE, BUREAU, "placed", board.plan.version).expect("taken off");
    assert_eq!(prepared(&house).waiting.len(), 1, "the draft waits again");
}
