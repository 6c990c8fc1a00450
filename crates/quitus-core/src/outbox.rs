//! What leaves by electronic mail: letters of the outbox (boîte d'envoi), their attempts, and when to try again.
//!
//! A letter is never handed over twice without a person's order: before its text is sent the house writes that it will
//! be, and a letter whose end is not known is *uncertain* until someone says what became of it.

use crate::kernel::{AuthorityId, Day, Instant, LetterId, words};

/// Why a letter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A convocation (convocation) with its papers.
    Convocation,
    /// A link by which someone signs in or takes up an account.
    SignIn,
    /// A copy to councillors who do not sit (CGCT, art. L5211-40-2).
    Copy,
    /// Word to someone of the house: a draft to look at, a deadline.
    Word,
}

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetterState {
    /// To be handed over as soon as the mail server is there.
    Waiting,
    /// Being handed over.
    Sending,
    /// Taken by the mail server.
    Sent,
    /// Not taken; to be tried again.
    Deferred,
    /// Its text was being sent when the line or the program broke: nobody knows whether it was taken.
    Uncertain,
    /// Not taken, and no longer tried.
    GivenUp,
    /// Taken out of the outbox by a person before it was sent.
    Withdrawn,
}

/// What happened to a letter: each is a line that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// An attempt began.
    Began,
    /// The recipient was accepted and the text is about to be sent.
    Reached,
    /// The mail server took it.
    Accepted,
    /// The mail server refused it (5xx).
    Refused,
    /// The mail server asked to come back later (4xx), or was not there.
    Deferred,
    /// The attempt broke before the text was sent: nothing left.
    Interrupted,
    /// The attempt broke while the text was being sent.
    Lost,
    /// Too late to be of use.
    Expired,
    /// A person ordered it to be tried again.
    Ordered,
    /// A person confirmed that it arrived.
    Confirmed,
    /// A person took it out.
    Withdrawn,
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Taken.
    Accepted,
    /// Refused by the mail server (5xx).
    Refused,
    /// To be tried later (4xx), or the mail server was not there.
    Deferred,
    /// Broken before the text was sent.
    Interrupted,
    /// Broken while the text was being sent.
    Lost,
}

/// A file that goes with a letter, kept under its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The name it is sent under.
    pub name: String,
    /// What it is: `application/pdf`.
    pub media_type: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// A letter (envoi) as written, frozen once posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its id: also the left part of its Message-ID.
    pub id: LetterId,
    /// Whose letter it is; none for the home itself.
    pub authority: Option<AuthorityId>,
    /// Why it is written.
    pub purpose: Purpose,
    /// What it is about, as an id: a sitting, an account.
    pub about: Option<String>,
    /// Name of the recipient.
    pub to_name: Option<String>,
    /// Address of the recipient.
    pub to_address: String,
    /// Subject.
    pub subject: String,
    /// Plain text. That of a confidential letter is emptied once the letter is sent or given up.
    pub body: String,
    /// Whether the text holds a secret, such as a link that signs in.
    pub confidential: bool,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
    /// When it was posted.
    pub posted_at: Instant,
    /// Who posted it.
    pub posted_by: String,
    /// When it stops being of use.
    pub expires_at: Option<Instant>,
}

/// What became of a letter so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Where it stands.
    pub state: LetterState,
    /// Its Message-ID, fixed at the first attempt.
    pub message_id: Option<String>,
    /// Attempts so far.
    pub attempts: u32,
    /// Attempts that failed in a row since it was last ordered.
    pub failures: u32,
    /// Whether the attempt in hand has begun to send the text.
    pub reached: bool,
    /// When it was posted, or last ordered again.
    pub ordered_at: Instant,
    /// When it is due; none once it is no longer tried.
    pub next_at: Option<Instant>,
    /// When the mail server took it.
    pub sent_at: Option<Instant>,
    /// The civil day of that, where the authority is.
    pub sent_on: Option<Day>,
    /// What the mail server answered last.
    pub answer: Option<String>,
}

/// A line of what happened to a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterEvent {
    /// Of which attempt, from 1; 0 before the first.
    pub attempt: u32,
    /// What happened.
    pub step: Step,
    /// When.
    pub at: Instant,
    /// Who ordered it; none for the machine.
    pub by: Option<String>,
    /// What the mail server answered.
    pub answer: Option<String>,
}

/// Where an attempt leaves its letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// Where it stands.
    pub state: LetterState,
    /// When it is due again.
    pub next_at: Option<Instant>,
    /// Failures in a row.
    pub failures: u32,
}

/// Minutes before the next attempt, by the number of failures in a row; then the last of them.
const DELAYS: [i64; 5] = [1, 5, 15, 30, 60];
/// A refusal (5xx) is tried so many times in all: some servers refuse for a minute what they then accept.
const REFUSALS: u32 = 3;
/// A letter that no server takes is tried for so long.
const PATIENCE: i64 = 3 * 24 * 60 * MINUTE;
const MINUTE: i64 = 60_000_000;

/// Where an attempt that ended so leaves its letter: refused letters are tried three times, delayed ones for three
/// days, at growing intervals; an attempt of unknown end is never made again by itself.
pub fn after(outcome: Outcome, failures: u32, ordered_at: Instant, now: Instant) -> After {
    let none = |state| After { state, next_at: None, failures };
    let failures = failures.saturating_add(1);
    let again = |delay: i64| After {
        state: LetterState::Deferred,
        next_at: Some(Instant(now.0.saturating_add(delay))),
        failures,
    };
    let place = usize::try_from(failures - 1).unwrap_or(usize::MAX).min(DELAYS.len() - 1);
    let delay = DELAYS[place] * MINUTE;
    match outcome {
        Outcome::Accepted => none(LetterState::Sent),
        Outcome::Lost => none(LetterState::Uncertain),
        Outcome::Interrupted => again(0),
        Outcome::Refused if failures >= REFUSALS => After { failures, ..none(LetterState::GivenUp) },
        Outcome::Deferred if now.0.saturating_sub(ordered_at.0) >= PATIENCE => {
            After { failures, ..none(LetterState::GivenUp) }
        }
        Outcome::Refused | Outcome::Deferred => again(delay),
    }
}

impl Outcome {
    /// The line it leaves.
    pub fn step(self) -> Step {
        match self {
            Outcome::Accepted => Step::Accepted,
            Outcome::Refused => Step::Refused,
            Outcome::Deferred => Step::Deferred,
            Outcome::Interrupted => Step::Interrupted,
            Outcome::Lost => Step::Lost,
        }
    }
}

impl LetterState {
    /// Whether a person should look at it: it did not leave, or nobody knows.
    pub fn needs_someone(self) -> bool {
        matches!(self, LetterState::Deferred | LetterState::Uncertain | LetterState::GivenUp)
    }

    /// Whether a person may order it to be tried again.
    pub fn may_be_ordered(self) -> bool {
        matches!(self, LetterState::Deferred | LetterState::Uncertain | LetterState::GivenUp)
    }

    /// Whether a person may take it out of the outbox.
    pub fn may_be_withdrawn(self) -> bool {
        matches!(
            self,
            LetterState::Waiting | LetterState::Deferred | LetterState::Uncertain | LetterState::GivenUp
        )
    }
}

words!(Purpose: Convocation = "convocation", SignIn = "sign_in", Copy = "copy", Word = "word");
words!(LetterState: Waiting = "waiting", Sending = "sending", Sent = "sent", Deferred = "deferred",
    Uncertain = "uncertain", GivenUp = "given_up", Withdrawn = "withdrawn");
words!(Step: Began = "began", Reached = "reached", Accepted = "accepted", Refused = "refused",
    Deferred = "deferred", Interrupted = "interrupted", Lost = "lost", Expired = "expired", Ordered = "ordered",
    Confirmed = "confirmed", Withdrawn = "withdrawn");

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Instant = Instant(1_700_000_000_000_000);

    fn minutes(many: i64) -> Instant {
        Instant(NOON.0 + many * MINUTE)
    }

    #[test]
    fn a_letter_that_was_taken_is_over() {
        let after = after(Outcome::Accepted, 2, NOON, NOON);
        assert_eq!((after.state, after.next_at), (LetterState::Sent, None));
    }

    #[test]
    fn an_attempt_of_unknown_end_is_not_made_again_by_itself() {
        let after = after(Outcome::Lost, 0, NOON, NOON);
        assert_eq!((after.state, after.next_at), (LetterState::Uncertain, None));
    }

    #[test]
    fn a_refusal_is_tried_three_times_then_shown() {
        let mut failures = 0;
        let mut states = Vec::new();
        for _ in 0..3 {
            let ended = after(Outcome::Refused, failures, NOON, NOON);
            failures = ended.failures;
            states.push((ended.state, ended.next_at));
        }
        assert_eq!(
            states,
            [
                (LetterState::Deferred, Some(minutes(1))),
                (LetterState::Deferred, Some(minutes(5))),
                (LetterState::GivenUp, None)
            ]
        );
    }

    #[test]
    fn a_server_that_is_away_is_waited_for_three_days_at_growing_intervals() {
        for (failures, delay) in [(0, 1), (1, 5), (2, 15), (3, 30), (4, 60), (50, 60), (u32::MAX, 60)] {
            let ended = after(Outcome::Deferred, failures, NOON, NOON);
            assert_eq!((ended.state, ended.next_at), (LetterState::Deferred, Some(minutes(delay))));
        }
        let late = minutes(3 * 24 * 60);
        assert_eq!(after(Outcome::Deferred, 80, NOON, late).state, LetterState::GivenUp);
    }

    #[test]
    fn what_broke_before_the_text_left_is_due_at_once() {
        let ended = after(Outcome::Interrupted, 0, NOON, minutes(9));
        assert_eq!((ended.state, ended.next_at), (LetterState::Deferred, Some(minutes(9))));
    }
}
