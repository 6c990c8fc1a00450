//! Convocations as stories: refused with every reason, sent once, sent again to one member, proved.

mod common;

use common::House;
use quitus_app::{AppError, AppResult, ItemAsked, NoticeAsked, Reader, ResendAsked, Said, SittingAsked};
use quitus_core::kernel::Day;
use quitus_core::outbox::LetterState;
use quitus_core::sitting::{Sending, SittingState, Urgency};
use std::sync::atomic::{AtomicU64, Ordering};

const CODE: &str = "demonstration";

/// The invented authority on 14 November 2025, with a sitting of the bureau on a day and one item.
fn house(day: &str, note: &str) -> (House, String) {
    let mut house = House::with("demonstration", 77);
    house.acting.today = Day::constant(2025, 11, 14);
    let asked = SittingAsked {
        id: format!("sitting-{day}"),
        assembly: "bureau".into(),
        day: day.into(),
        hour: "18:00".into(),
        place: "Salle (fictif)".into(),
        second_of: String::new(),
    };
    house.quitus.plan_sitting(&house.acting, CODE, &asked).expect("planned");
    let text = format!("{day}/bureau");
    let item = ItemAsked {
        id: format!("item-{day}"),
        title: "Affaire (fictif)".into(),
        note: note.into(),
        ..ItemAsked::default()
    };
    house.quitus.add_item(&house.acting, CODE, &text, &item).expect("an item");
    (house, text)
}

/// Dice that never fall twice on the same side.
fn dice() -> impl FnMut() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    || format!("01b00000-0000-7000-8000-{:012x}", NEXT.fetch_add(1, Ordering::Relaxed))
}

fn codes<T>(said: AppResult<T>) -> Vec<&'static str> {
    match said {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code.0).collect(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => Vec::new(),
    }
}

fn send(house: &House, text: &str, asked: &NoticeAsked) -> AppResult<quitus_app::NoticeSent> {
    house.quitus.send_notice(&house.acting, &mut dice(), Some(CODE), text, asked)
}

#[test]
fn a_term_that_is_too_short_and_a_missing_note_are_told_together() {
    let (house, text) = house("2025-11-18", "");
    assert_eq!(
        codes(send(&house, &text, &NoticeAsked::default())),
        ["notice-too-short", "notice-without-notes"]
    );
    let plan =
        house.quitus.notice_plan(&Reader::Keeper, Some(CODE), &text, house.acting.today).expect("a plan");
    assert_eq!((plan.term.clear, plan.term.required, plan.lines.len()), (3, Some(5), 71));
    assert_eq!(house.quitus.sitting(Some(CODE), &text).expect("it").sitting.state, SittingState::Planned);
}

#[test]
fn urgency_shortens_the_term_for_a_reason_and_waits_for_the_assembly() {
    let (house, text) = house("2025-11-18", "Une note.");
    let asked = NoticeAsked { urgent: Some("Digue à conforter (fictif)".into()), ..NoticeAsked::default() };
    assert_eq!(send(&house, &text, &asked).expect("sent").clear, 3);
    let sitting = house.quitus.sitting(Some(CODE), &text).expect("it").sitting;
    assert_eq!((sitting.state, sitting.urgency), (SittingState::Convened, Some(Urgency::NotRuled)));
    assert_eq!(sitting.items[0].note_sent_on, Some(house.acting.today));
}

#[test]
fn under_one_clear_day_not_even_urgency_helps() {
    let (house, text) = house("2025-11-15", "Une note.");
    let asked = NoticeAsked { urgent: Some("Crue (fictif)".into()), ..NoticeAsked::default() };
    assert_eq!(codes(send(&house, &text, &asked)), ["notice-void"]);
}

#[test]
fn a_double_click_sends_once_and_a_second_convocation_needs_a_reason() {
    let (mut house, text) = house("2025-12-03", "Une note.");
    let once = NoticeAsked { id: Some("notice-once".into()), ..NoticeAsked::default() };
    let first = send(&house, &text, &once).expect("sent");
    assert_eq!((first.round, first.emails, first.papers), (1, 0, 71));
    assert_eq!(send(&house, &text, &once).expect("told again"), first);
    assert_eq!(codes(send(&house, &text, &NoticeAsked::default())), ["notice-needs-reason"]);
    house.acting.today = Day::constant(2025, 11, 20);
    let again = NoticeAsked { correction: Some("un point ajouté".into()), ..NoticeAsked::default() };
    let second = send(&house, &text, &again).expect("sent again");
    assert_eq!((second.round, second.clear), (2, 12), "the whole term starts anew");
    let board = house.quitus.notice_board(&Reader::Keeper, Some(CODE), &text).expect("a board");
    assert_eq!((board.notices.len(), board.lines.len()), (2, 71));
}

#[test]
fn a_paper_counts_from_the_day_it_was_posted_and_a_member_may_be_sent_it_again() {
    let (mut house, text) = house("2025-12-03", "Une note.");
    send(&house, &text, &NoticeAsked::default()).expect("sent");
    let board = house.quitus.notice_board(&Reader::Keeper, Some(CODE), &text).expect("a board");
    assert!(board.lines.iter().all(|line| line.sent_on.is_none()));
    let tomorrow = Day::constant(2025, 11, 15);
    let too_early = house.quitus.give_papers(&house.acting, Some(CODE), &text, None, tomorrow);
    assert_eq!(codes(too_early), ["notice-given-day"]);
    let posted = house.quitus.give_papers(&house.acting, Some(CODE), &text, None, house.acting.today);
    assert_eq!(posted, Ok(71));
    let key = board.lines[0].key.clone();
    house.acting.today = Day::constant(2025, 11, 19);
    let resend = |asked: ResendAsked| {
        house.quitus.resend_notice(&house.acting, &mut dice(), Some(CODE), &text, &key, &asked)
    };
    let none = ResendAsked { sending: Sending::Email, given_on: None };
    assert_eq!(codes(resend(none)), ["notice-no-email"]);
    assert_eq!(codes(resend(ResendAsked { sending: Sending::Hand, given_on: None })), ["notice-needs-day"]);
    resend(ResendAsked { sending: Sending::Hand, given_on: Some(house.acting.today) }).expect("handed over");
    let board = house.quitus.notice_board(&Reader::Keeper, Some(CODE), &text).expect("a board");
    let clear: Vec<i64> = board.lines.iter().filter_map(|line| line.term.map(|term| term.clear)).collect();
    assert_eq!((clear.len(), clear.iter().filter(|clear| **clear == 13).count()), (71, 1));
    let proof = house.quitus.notice_proof(&Reader::Keeper, Some(CODE), &text, &key).expect("a proof");
    assert_eq!(proof.sent.len(), 2);
    assert!(proof.sent[1].line.letter.as_ref().is_none_or(|one| one.progress.state != LetterState::Sent));
}

#[test]
fn a_stranger_sees_nothing_and_a_published_authority_is_never_continued() {
    let (mut house, text) = house("2025-12-03", "Une note.");
    let refused = house.quitus.notice_plan(&Reader::Public, Some(CODE), &text, house.acting.today);
    assert_eq!(codes(refused), ["sign-in-needed"]);
    house.load("saint-etienne-2023");
    let published = house.quitus.send_notice(
        &house.acting,
        &mut house.dice(),
        Some("saint-etienne-metropole"),
        "2023-03-29/bureau",
        &NoticeAsked::default(),
    );
    assert_eq!(codes(published), ["published-as-it-was"]);
}

#[test]
fn a_corrected_agenda_is_another_convocation_and_the_proof_keeps_both() {
    let (mut house, text) = house("2025-12-03", "Une note.");
    send(&house, &text, &NoticeAsked::default()).expect("sent");
    let add = |house: &House| {
        let item = ItemAsked {
            id: "item-more".into(),
            title: "Affaire ajoutée (fictif)".into(),
            note: "Une note.".into(),
            ..ItemAsked::default()
        };
        house.quitus.add_item(&house.acting, CODE, &text, &item)
    };
    assert_eq!(codes(add(&house)), ["agenda-closed"]);
    for _ in 0..2 {
        house.quitus.reopen_agenda(&house.acting, CODE, &text).expect("opened again");
    }
    house.quitus.keep_agenda(&house.acting, CODE, &text).expect("nothing changed");
    house.quitus.reopen_agenda(&house.acting, CODE, &text).expect("opened again");
    add(&house).expect("added");
    assert_eq!(codes(house.quitus.keep_agenda(&house.acting, CODE, &text)), ["agenda-was-changed"]);
    house.acting.today = Day::constant(2025, 11, 28);
    let asked = NoticeAsked { correction: Some("un point ajouté".into()), ..NoticeAsked::default() };
    assert_eq!(codes(send(&house, &text, &asked)), ["notice-too-short"], "its clear days are judged anew");
    house.acting.today = Day::constant(2025, 11, 27);
    assert_eq!(send(&house, &text, &asked).expect("sent").round, 2);
    let board = house.quitus.notice_board(&Reader::Keeper, Some(CODE), &text).expect("a board");
    assert_eq!(board.lines.len(), 71, "whoever got the first gets the second");
    let key = board.lines[0].key.clone();
    let proof = house.quitus.notice_proof(&Reader::Keeper, Some(CODE), &text, &key).expect("a proof");
    let told: Vec<_> =
        proof.sent.iter().map(|sent| (sent.notice.round, sent.notice.correction.as_deref())).collect();
    assert_eq!(told, [(1, None), (2, Some("un point ajouté"))]);
    assert_ne!(proof.sent[0].line.delivery.paper, proof.sent[1].line.delivery.paper);
    assert_ne!(proof.sent[0].notice.papers[0].sha256, proof.sent[1].notice.papers[0].sha256);
}

#[test]
fn the_standing_orders_stop_a_convocation_that_the_law_lets_go_until_a_reason_is_given() {
    let (mut house, text) = house("2025-12-03", "Une note.");
    let said = Said::default().with("extra_notice_days", "2").with("version", "0");
    house.quitus.set_settings(&house.acting, CODE, &said).expect("two more clear days");
    house.acting.today = Day::constant(2025, 11, 26);
    let told = codes(send(&house, &text, &NoticeAsked::default()));
    assert_eq!(told, ["notice-late-by-orders"], "the law asks five, the orders seven");
    let asked =
        NoticeAsked { late_by_orders: Some("Vote du budget (fictif)".into()), ..NoticeAsked::default() };
    assert_eq!(send(&house, &text, &asked).expect("sent").clear, 6);
}
