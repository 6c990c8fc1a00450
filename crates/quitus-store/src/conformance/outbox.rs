//! Letters are frozen once posted, one attempt holds a letter at a time, and what left never leaves again.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::outbox::{self, InHand, Order};
use crate::{StoreResult, file};
use quitus_core::kernel::{AuthorityId, Day, Instant, LetterId};
use quitus_core::outbox::{Attachment, Letter, LetterState, Outcome, Purpose, Step, after};

const NOON: Instant = Instant(1_700_000_000_000_000);
const DAY: Day = Day::constant(2023, 11, 14);

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn letter(id: &str) -> Letter {
    Letter {
        id: LetterId::new(id),
        authority: Some(authority()),
        purpose: Purpose::Convocation,
        about: Some("sitting-2".into()),
        to_name: Some("Mme Essai (fictif)".into()),
        to_address: format!("{id}@essai.invalid"),
        subject: "Convocation".into(),
        body: "Bonjour,\n".into(),
        confidential: false,
        attachments: Vec::new(),
        posted_at: NOON,
        posted_by: "local".into(),
        expires_at: None,
    }
}

fn with_two_letters(home: &Home) {
    home.write(|tx| World::of("essai").keep(tx)).expect("kept");
    home.write(|tx| {
        let sha256 = file::keep(tx, &authority(), "text/plain", b"note")?;
        let paper = Attachment { name: "note.txt".into(), media_type: "text/plain".into(), sha256 };
        outbox::post(tx, &Letter { attachments: vec![paper], ..letter("a") })?;
        let own = Letter {
            authority: None,
            about: None,
            purpose: Purpose::SignIn,
            confidential: true,
            ..letter("b")
        };
        outbox::post(tx, &own)
    })
    .expect("posted");
}

fn begin(home: &Home, id: &'static str, now: Instant) -> Option<InHand> {
    let begun = home.write(move |tx| outbox::begin(tx, &LetterId::new(id), &format!("<{id}@x>"), now));
    begun.expect("begun").map(|attempt| InHand { letter: LetterId::new(id), attempt, reached: false })
}

fn end(home: &Home, attempt: &InHand, outcome: Outcome) -> StoreResult<bool> {
    let attempt = attempt.clone();
    home.write(move |tx| {
        let after = after(outcome, 0, NOON, NOON);
        outbox::end(tx, &attempt, outcome, &after, Some("250 OK"), NOON, DAY)
    })
}

fn reach(home: &Home, attempt: &InHand) -> bool {
    let (id, number) = (attempt.letter.clone(), attempt.attempt);
    home.write(move |tx| outbox::reach(tx, &id, number, NOON)).expect("reached")
}

fn state(home: &Home, id: &'static str) -> LetterState {
    home.read(move |tx| outbox::load(tx, &LetterId::new(id))).expect("loaded").progress.state
}

fn steps(home: &Home, id: &'static str) -> Vec<Step> {
    let events = home.read(move |tx| outbox::events(tx, &LetterId::new(id))).expect("events");
    events.into_iter().map(|event| event.step).collect()
}

on_both_engines! {
    fn a_letter_comes_back_as_it_was_posted_and_leaves_once(home: &Home) {
        with_two_letters(home);
        let posted = home.read(|tx| outbox::load(tx, &LetterId::new("a"))).expect("loaded");
        assert_eq!(posted.letter.attachments.len(), 1);
        assert_eq!(Letter { attachments: Vec::new(), ..posted.letter }, letter("a"));
        let due = home.read(|tx| outbox::due(tx, NOON, 10)).expect("due");
        assert_eq!(due, [LetterId::new("a"), LetterId::new("b")]);
        assert_eq!(begin(home, "a", Instant(NOON.0 - 1)), None, "not due yet");
        let attempt = begin(home, "a", NOON).expect("taken in hand");
        assert_eq!(begin(home, "a", NOON), None, "in hand already");
        assert!(reach(home, &attempt) && !reach(home, &attempt));
        assert_eq!(end(home, &attempt, Outcome::Accepted), Ok(true));
        assert_eq!(end(home, &attempt, Outcome::Accepted), Ok(false), "over");
        assert_eq!(begin(home, "a", NOON), None, "sent");
        assert_eq!(state(home, "a"), LetterState::Sent);
        assert_eq!(steps(home, "a"), [Step::Began, Step::Reached, Step::Accepted]);
        let counts = home.read(|tx| outbox::counts(tx, Some(&authority()))).expect("counts");
        assert_eq!(counts, [(LetterState::Sent, 1)]);
    }

    fn a_letter_of_unknown_end_waits_for_a_person(home: &Home) {
        with_two_letters(home);
        let attempt = begin(home, "a", NOON).expect("in hand");
        assert!(reach(home, &attempt));
        let held = home.read(outbox::in_hand).expect("in hand");
        assert_eq!(held, [InHand { reached: true, ..attempt.clone() }]);
        assert_eq!(end(home, &attempt, Outcome::Lost), Ok(true));
        assert_eq!(begin(home, "a", NOON), None);
        let wanting = home.read(|tx| outbox::wanting(tx, &authority())).expect("wanting");
        assert_eq!(wanting.len(), 1);
        let posted = wanting[0].clone();
        let ordered = home.write(move |tx| outbox::order(tx, &posted, Order::Again, "greffe", NOON));
        assert_eq!(ordered, Ok(true));
        let second = begin(home, "a", NOON).expect("in hand again");
        assert_eq!(second.attempt, 2);
        assert!(!reach(home, &attempt), "the first attempt is no longer in hand");
        let message = home.read(|tx| outbox::load(tx, &LetterId::new("a"))).expect("a").progress.message_id;
        assert_eq!(message.as_deref(), Some("<a@x>"));
        assert_eq!(steps(home, "a"), [Step::Began, Step::Reached, Step::Lost, Step::Ordered, Step::Began]);
    }

    fn the_secret_of_a_letter_goes_with_it(home: &Home) {
        with_two_letters(home);
        let attempt = begin(home, "b", NOON).expect("in hand");
        assert!(reach(home, &attempt));
        assert_eq!(end(home, &attempt, Outcome::Accepted), Ok(true));
        let posted = home.read(|tx| outbox::load(tx, &LetterId::new("b"))).expect("b");
        assert_eq!(posted.letter.body, "");
    }

    fn a_letter_is_frozen_and_never_leaves_twice_whoever_holds_the_database(home: &Home) {
        with_two_letters(home);
        let attempt = begin(home, "a", NOON).expect("in hand");
        assert!(reach(home, &attempt));
        assert_eq!(end(home, &attempt, Outcome::Accepted), Ok(true));
        for (statement, code) in [
            ("DELETE FROM letter", "letter_kept"),
            ("UPDATE letter SET body = 'x' WHERE id = 'a'", "letter_kept"),
            ("UPDATE letter SET to_address = 'x@y' WHERE id = 'a'", "letter_kept"),
            ("UPDATE letter SET message_id = 'x' WHERE id = 'a'", "letter_kept"),
            ("UPDATE letter SET attempts = 0 WHERE id = 'a'", "letter_kept"),
            ("UPDATE letter SET state = 'waiting', next_at = 1, sent_at = NULL, sent_on = NULL WHERE id = 'a'", "letter_once"),
            ("UPDATE letter SET attempts = 2 WHERE id = 'a'", "letter_once"),
            ("UPDATE letter SET sent_at = 1 WHERE id = 'a'", "letter_once"),
            ("UPDATE letter SET reached = 1 WHERE id = 'b'", "letter_once"),
            ("UPDATE letter SET state = 'sent', next_at = NULL WHERE id = 'b'", "letter_sent_whole"),
            ("UPDATE letter SET next_at = NULL WHERE id = 'b'", "letter_due_or_over"),
            ("UPDATE letter SET state = 'lost', next_at = NULL WHERE id = 'b'", "letter_state_known"),
            ("UPDATE letter_attachment SET name = 'x'", "letter_kept"),
            ("DELETE FROM letter_attachment", "letter_kept"),
            ("UPDATE letter_step SET step = 'lost'", "letter_kept"),
            ("DELETE FROM letter_step", "letter_kept"),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
    }
}
