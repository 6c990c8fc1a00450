//! The convocation of a sitting (convocation): what was sent to each member, when, and whether that was in time.

use super::Sitting;
use crate::kernel::{Day, DeliveryId, Instant, LetterId, MemberId, NoticeId, SittingId, words};
use crate::law::BodyKind;
use crate::law::earliest_second_sitting::earliest_second_sitting;
use crate::law::latest_sending::latest_sending;
use crate::law::notice::{NoticeOutcome, notice};
use crate::law::required_clear_days::{Circumstances, required_clear_days};
use crate::outbox::Attachment;

/// How a convocation reaches a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sending {
    /// By e-mail.
    Email,
    /// On paper, by post, for the member who asks for it or has no e-mail address (CGCT, art. L2121-10).
    Paper,
    /// Handed over in person.
    Hand,
}

/// A convocation sent out (convocation). A corrected agenda is another one, with the whole term again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// The sitting.
    pub sitting: SittingId,
    /// Its rank for the sitting, from 1.
    pub round: u32,
    /// The day it was sent out.
    pub sent_on: Day,
    /// Why the term was shortened, when it was (urgence).
    pub urgent_reason: Option<String>,
    /// Why there is another one: from the second on.
    pub correction: Option<String>,
    /// When it was ordered.
    pub decided_at: Instant,
    /// Who ordered it.
    pub decided_by: String,
    /// Papers that go to everyone: agenda with its notes, calendar entry.
    pub papers: Vec<Attachment>,
}

/// What was sent to one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// The convocation.
    pub notice: NoticeId,
    /// The member.
    pub member: MemberId,
    /// How.
    pub sending: Sending,
    /// The letter of the outbox, by e-mail.
    pub letter: Option<LetterId>,
    /// Where to: an e-mail address, or postal lines on one line.
    pub address: Option<String>,
    /// SHA-256 of the member's own convocation.
    pub paper: String,
    /// The delivery it comes after, when this member was sent it again.
    pub replaces: Option<DeliveryId>,
    /// When it was made.
    pub made_at: Instant,
    /// Who ordered it.
    pub made_by: String,
    /// The day it was posted or handed over, on paper.
    pub given: Option<Given>,
}

/// A paper posted or handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The day: that of the postmark, or of the hand.
    pub on: Day,
    /// Who says so.
    pub by: String,
    /// When that was entered.
    pub at: Instant,
}

/// Whether a convocation sent on a day leaves its term. What the law of the house does not hold is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Clear days left; negative when the sitting is not after the sending.
    pub clear: i64,
    /// Clear days required, without urgency.
    pub required: Option<u32>,
    /// The last day of sending, without urgency.
    pub latest: Option<Day>,
    /// In time or not.
    pub outcome: Option<NoticeOutcome>,
}

/// The term that a convocation sent on a day leaves before a sitting; a second meeting has a term of its own.
pub fn term(sitting: &Sitting, kind: BodyKind, sent: Day, urgent: bool) -> Term {
    let day = sitting.day;
    let clear = sent.days_until(day) - 1;
    if sitting.second_of.is_some() {
        return second(kind, day, sent, urgent, clear);
    }
    let plain = Circumstances::default();
    let required = required_clear_days(kind, plain, day).ok();
    let latest = required.and_then(|required| latest_sending(day, required, day).ok());
    let ruling = notice(sent, day, kind, Circumstances { urgent, ..plain }, None, day).ok();
    Term { clear, required, latest, outcome: ruling.map(|ruling| ruling.outcome) }
}

fn second(kind: BodyKind, day: Day, sent: Day, urgent: bool, clear: i64) -> Term {
    let wait = earliest_second_sitting(sent, kind, day).ok().map(|earliest| sent.days_until(earliest));
    let outcome = wait.map(|wait| match clear {
        _ if clear + 1 >= wait => NoticeOutcome::Ok,
        clear if clear < 1 => NoticeOutcome::Void,
        _ if urgent => NoticeOutcome::UrgentPendingAssemblyVote,
        _ => NoticeOutcome::TooShort,
    });
    Term {
        clear,
        required: wait.and_then(|wait| u32::try_from(wait - 1).ok()),
        latest: wait.map(|wait| day.plus_days(-wait)),
        outcome,
    }
}

impl Delivery {
    /// Whether it is a paper whose day is not entered yet.
    pub fn sending_waits(&self) -> bool {
        self.sending != Sending::Email && self.given.is_none()
    }
}

words!(Sending: Email = "email", Paper = "paper", Hand = "hand");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{AssemblyId, SittingId};
    use crate::sitting::{SittingPapers, SittingState};

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn sitting(second_of: Option<&str>) -> Sitting {
        Sitting {
            id: SittingId::new("s"),
            assembly: AssemblyId::new("a"),
            day: day("2023-03-29"),
            state: SittingState::Planned,
            convoked_on: None,
            urgency: None,
            second_of: second_of.map(day),
            place: None,
            opened_at: None,
            closed_at: None,
            chair: None,
            secretaries: Vec::new(),
            attendance: Vec::new(),
            proxies: Vec::new(),
            interests: Vec::new(),
            items: Vec::new(),
            papers: SittingPapers::default(),
            remark: None,
        }
    }

    #[test]
    fn the_term_is_counted_for_the_day_of_sending() {
        let kind = BodyKind::EpciBureauDelegated;
        for (sent, urgent, clear, outcome) in [
            ("2023-03-22", false, 6, NoticeOutcome::Ok),
            ("2023-03-23", false, 5, NoticeOutcome::Ok),
            ("2023-03-24", false, 4, NoticeOutcome::TooShort),
            ("2023-03-27", true, 1, NoticeOutcome::UrgentPendingAssemblyVote),
            ("2023-03-28", true, 0, NoticeOutcome::Void),
            ("2023-03-29", true, -1, NoticeOutcome::Void),
        ] {
            let term = term(&sitting(None), kind, day(sent), urgent);
            assert_eq!((term.clear, term.outcome), (clear, Some(outcome)), "{sent}");
            assert_eq!((term.required, term.latest), (Some(5), Some(day("2023-03-23"))));
        }
    }

    #[test]
    fn a_second_meeting_has_three_clear_days() {
        let term_of = |sent: &str| {
            let term = term(&sitting(Some("2023-03-20")), BodyKind::EpciCouncil, day(sent), false);
            (term.clear, term.required, term.outcome, term.latest)
        };
        let latest = Some(day("2023-03-25"));
        assert_eq!(term_of("2023-03-25"), (3, Some(3), Some(NoticeOutcome::Ok), latest));
        assert_eq!(term_of("2023-03-26"), (2, Some(3), Some(NoticeOutcome::TooShort), latest));
    }

    #[test]
    fn what_the_law_leaves_to_the_standing_orders_is_unknown() {
        let term = term(&sitting(None), BodyKind::EpciBureauAdvisory, day("2023-03-28"), false);
        assert_eq!((term.clear, term.required, term.outcome), (0, None, None));
    }
}
