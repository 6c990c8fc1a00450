//! Deadlines, decisions by delegation, fulfilment, copies: kept as written, one sequence of numbers, under the cap.

use super::home::Home;
use super::on_both_engines;
use super::records::{World, bare_act};
use crate::{StoreResult, councillor, deadline, decision, deliberation, fulfilment, register};
use quitus_core::agreement::{CarriedOutBy, Fulfilment};
use quitus_core::deliberation::{ActNature, AxisAmount, Deliberation};
use quitus_core::kernel::{ActId, AuthorityId, Cents, Day, Instant, LetterId, MemberId, SittingId};
use quitus_core::legality::copies::{CopiedPaper, CopySent, CopyWay, Councillor};
use quitus_core::legality::deadlines::{DeadlineKind, DeadlineMark};
use quitus_core::register::DelegatedDecision;

const NOW: Instant = Instant(1_680_000_000_000_000);

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn kept_world(home: &Home) {
    home.write(|tx| World::of("essai").keep(tx)).expect("kept");
}

/// The act of a decision under a delegation of the world.
fn act(rank: u32) -> Deliberation {
    Deliberation {
        id: ActId::new(format!("decision-{rank}")),
        number: format!("2023.{rank:05}"),
        title: "Marché de nettoyage (fictif)".into(),
        nature: ActNature::Other,
        delegation: Some(World::of("essai").delegations[0].key.clone()),
        ..bare_act()
    }
}

fn decided(rank: u32) -> DelegatedDecision {
    DelegatedDecision {
        act: act(rank).id,
        register: "deliberations".into(),
        year: 2023,
        rank,
        number: act(rank).number,
        decided_on: day("2023-04-03"),
        signatory: MemberId::new("m0"),
        capacity: "Le Président".into(),
        as_representative: true,
        out_of_order_reason: None,
        supersedes: None,
    }
}

fn enter(home: &Home, act: Deliberation, decided: DelegatedDecision) -> Result<(), String> {
    let entered: StoreResult<()> = home.write(move |tx| {
        deliberation::insert(tx, &authority(), &act)?;
        decision::enter(tx, &authority(), &decided)
    });
    entered.map_err(|error| error.refusal_code().map_or_else(|| error.to_string(), str::to_owned))
}

/// A home with a line in each table.
fn kept(home: &Home) {
    kept_world(home);
    enter(home, act(170), decided(170)).expect("entered");
    home.write(|tx| {
        let mark = DeadlineMark {
            kind: DeadlineKind::ListPublished,
            subject: "sitting:sitting-1".into(),
            done_on: Some(day("2023-04-05")),
            proof: Some("https://example.org/liste".into()),
            reason: None,
        };
        let entered = deadline::EnteredMark { mark, actor: "a@example.org".into(), at: NOW };
        deadline::enter(tx, &authority(), &entered)?;
        let done = Fulfilment {
            decision: 1,
            who: Some("Finances".into()),
            carried_out_by: Some(CarriedOutBy::Payment),
            reference: Some("bordereau 12".into()),
            done_on: Some(day("2023-05-02")),
            ..Fulfilment::default()
        };
        fulfilment::record(tx, &authority(), &ActId::new("act-1"), &done, ("a@example.org", NOW))?;
        councillor::insert(tx, &authority(), &known_councillor())?;
        councillor::send(tx, &authority(), &copy(), ("a@example.org", NOW))?;
        deadline::open_feed(tx, &authority(), &"a".repeat(64), "a@example.org", NOW)
    })
    .expect("kept");
}

fn known_councillor() -> Councillor {
    Councillor {
        id: "councillor-1".into(),
        name: "Zoé ESSAI (fictif)".into(),
        commune: "Essai-le-Haut".into(),
        email: Some("zoe@example.org".into()),
        left_on: None,
    }
}

fn copy() -> CopySent {
    CopySent {
        sitting: SittingId::new("sitting-1"),
        paper: CopiedPaper::List,
        councillor: "councillor-1".into(),
        way: CopyWay::Email,
        address: "zoe@example.org".into(),
        letter: Some(LetterId::new("letter-1")),
        sent_on: day("2023-04-20"),
    }
}

/// What someone with the database at hand might try, and the code of the answer.
const REFUSED: &[(&str, &str)] = &[
    ("UPDATE deadline_mark SET done_on = 1", "deadline_mark_kept"),
    ("DELETE FROM deadline_mark", "deadline_mark_kept"),
    (
        "INSERT INTO deadline_mark (authority_id, nth, kind, subject, actor, at)
            VALUES ('authority-essai', 9, 'notified', 'act:act-1', 'a', 1)",
        "deadline_mark_taken_back_with_a_reason",
    ),
    ("UPDATE delegated_decision SET rank = 9", "register_kept"),
    ("DELETE FROM delegated_decision", "register_kept"),
    ("UPDATE register_number_given SET rank = 900 + rank", "register_kept"),
    ("DELETE FROM register_number_given", "register_kept"),
    ("UPDATE act SET title = 'x' WHERE id = 'decision-170'", "act_kept"),
    ("DELETE FROM act WHERE id = 'decision-170'", "act_kept"),
    (
        "INSERT INTO act_paragraph (authority_id, act_id, part, nth, kind, level, notation)
            VALUES ('authority-essai', 'decision-170', 'enacting', 99, 'body', 0, 'x')",
        "act_kept",
    ),
    (
        "INSERT INTO act_amount (authority_id, act_id, nth, axis, cents)
            VALUES ('authority-essai', 'decision-170', 0, 'A', 1)",
        "act_kept",
    ),
    ("UPDATE fulfilment SET who = 'x'", "fulfilment_kept"),
    ("DELETE FROM fulfilment", "fulfilment_kept"),
    (
        "INSERT INTO fulfilment (authority_id, act_id, decision, version, done_on, actor, at)
            VALUES ('authority-essai', 'act-1', 2, 1, 1, 'a', 1)",
        "fulfilment_done_whole",
    ),
    (
        "INSERT INTO fulfilment (authority_id, act_id, decision, version, done_on, carried_out_by, dropped_because,
                actor, at)
            VALUES ('authority-essai', 'act-1', 2, 1, 1, 'other', 'x', 'a', 1)",
        "fulfilment_done_or_dropped",
    ),
    ("DELETE FROM councillor", "record_kept"),
    ("UPDATE councillor SET name = ''", "councillor_named"),
    ("UPDATE copy_sent SET address = 'x'", "copy_kept"),
    ("DELETE FROM copy_sent", "copy_kept"),
    (
        "INSERT INTO copy_sent (authority_id, sitting_id, paper, councillor_id, way, address, sent_on, actor, at)
            VALUES ('authority-essai', 'sitting-1', 'minutes', 'councillor-1', 'email', 'x', 1, 'a', 1)",
        "copy_by_email_has_its_letter",
    ),
    (
        "INSERT INTO copy_sent (authority_id, sitting_id, paper, councillor_id, way, address, sent_on, actor, at)
            VALUES ('authority-essai', 'sitting-1', 'list', 'councillor-1', 'paper', 'x', 1, 'a', 1)",
        "copy_sent_pkey",
    ),
];

on_both_engines! {
    fn what_is_entered_after_a_sitting_is_kept(home: &Home) {
        kept(home);
        for (statement, code) in REFUSED {
            assert_eq!(home.refusal(statement), *code, "{statement}");
        }
    }

    fn what_was_entered_comes_back(home: &Home) {
        kept(home);
        let marks = home.read(|tx| deadline::marks(tx, &authority())).expect("read");
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[0].mark.done_on, Some(day("2023-04-05")));
        let records = home.read(|tx| fulfilment::latest(tx, &authority())).expect("read");
        assert_eq!(records[0].1.carried_out_by, Some(CarriedOutBy::Payment));
        let copies = home.read(|tx| councillor::of_sitting(tx, &authority(), &SittingId::new("sitting-1")));
        assert_eq!(copies, Ok(vec![copy()]));
        assert_eq!(home.read(|tx| councillor::list(tx, &authority())), Ok(vec![known_councillor()]));
        assert_eq!(home.read(|tx| decision::list(tx, &authority())), Ok(vec![decided(170)]));
        assert_eq!(home.read(|tx| decision::by_number(tx, &authority(), "2023.00170")), Ok(Some(decided(170))));
    }

    fn deliberations_and_decisions_share_one_sequence_of_numbers(home: &Home) {
        kept_world(home);
        assert_eq!(home.read(|tx| register::next_rank(tx, &authority(), "deliberations", 2023)), Ok(170));
        enter(home, act(170), decided(170)).expect("entered");
        assert_eq!(home.read(|tx| register::next_rank(tx, &authority(), "deliberations", 2023)), Ok(171));
        // The number of a deliberation is no decision's, nor the reverse.
        let taken = Deliberation { number: "2023.168".into(), ..act(168) };
        let its_entry = DelegatedDecision { number: "2023.168".into(), ..decided(168) };
        assert_eq!(enter(home, taken, its_entry), Err("register_rank_given_once".into()));
        let same_number = DelegatedDecision { act: ActId::new("decision-x"), rank: 999, ..decided(168) };
        let act_of_it = Deliberation { id: ActId::new("decision-x"), ..act(168) };
        assert_eq!(enter(home, act_of_it, same_number), Err("register_number_given_once".into()));
        let entry = quitus_core::register::RegisterEntry {
            act: ActId::new("act-9"),
            rank: 170,
            number: "2023.170".into(),
            order_in_sitting: None,
            wire_number: None,
            supersedes: None,
            ..World::of("essai").entries[0].clone()
        };
        let refused = home.write(move |tx| {
            let act = Deliberation { id: entry.act.clone(), number: entry.number.clone(), ..bare_act() };
            deliberation::insert(tx, &authority(), &act)?;
            register::enter(tx, &authority(), &entry)
        });
        assert_eq!(refused.expect_err("refused").refusal_code(), Some("register_rank_given_once"));
        assert_eq!(
            home.read(|tx| decision::last_day(tx, &authority(), "deliberations", 2023)),
            Ok(Some(day("2023-04-03")))
        );
    }

    fn a_decision_cites_its_delegation_and_stays_under_its_cap(home: &Home) {
        kept_world(home);
        let without = Deliberation { delegation: None, ..act(170) };
        assert_eq!(enter(home, without, decided(170)), Err("decision_cites_its_delegation".into()));
        let cap = World::of("essai").delegations.iter().find_map(|one| Some((one.key.clone(), one.cap?)));
        let (key, cap) = cap.expect("a capped delegation");
        let over = Cents::new(cap.get() + 1);
        let costs = |total| Deliberation { delegation: Some(key.clone()), stated_total: Some(total), ..act(170) };
        assert_eq!(enter(home, costs(over), decided(170)), Err("decision_within_its_cap".into()));
        let wrong = Deliberation { amounts: vec![AxisAmount { axis: "A".into(), amount: Cents::new(1) }], ..costs(cap) };
        assert_eq!(enter(home, wrong, decided(170)), Err("amounts_make_the_total".into()));
        assert_eq!(enter(home, costs(cap), decided(170)), Ok(()));
    }

    fn a_calendar_is_opened_by_its_last_address_alone(home: &Home) {
        kept_world(home);
        let open = |letter: &str| {
            let digest = letter.repeat(64);
            home.write(move |tx| deadline::open_feed(tx, &authority(), &digest, "a@example.org", NOW))
        };
        let whose = |letter: &str| {
            let digest = letter.repeat(64);
            home.read(move |tx| deadline::feed(tx, &digest)).expect("read")
        };
        open("a").expect("opened");
        assert_eq!(whose("a"), Some((authority(), "a@example.org".into())));
        open("b").expect("opened");
        assert_eq!((whose("a"), whose("b").is_some()), (None, true));
        home.write(|tx| deadline::close_feeds(tx, &authority(), "a@example.org", NOW)).expect("closed");
        assert_eq!(whose("b"), None);
    }
}
