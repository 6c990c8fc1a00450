//! The convocation of a sitting (convocation): what was sent to each member, when, and whether that was in time.

use super::Sitting;
use crate::kernel::{Citation, Day, DeliveryId, Instant, LetterId, MemberId, NoticeId, SittingId, words};
use crate::law::earliest_second_sitting::earliest_second_sitting;
use crate::law::latest_sending::latest_sending;
use crate::law::notice::{NoticeOutcome, notice};
use crate::law::report_latest_sending::report_latest_sending;
use crate::law::required_clear_days::{Circumstances, required_clear_days};
use crate::law::{self, BodyKind};
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
    /// The version of the agenda it was made from.
    pub agenda: i64,
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

/// What the term of a convocation depends on, besides its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Convening {
    /// The kind of the assembly.
    pub kind: BodyKind,
    /// Whether the chair shortens the term (urgence).
    pub urgent: bool,
    /// The first sitting of a municipal council after the elections, which keeps three clear days (L2121-7).
    pub first_after_election: bool,
    /// Clear days that the standing orders (règlement intérieur) add to those of the law.
    pub extra_days: u32,
}

/// Whether a convocation sent on a day leaves its term. What the law of the house does not hold is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Clear days left; negative when the sitting is not after the sending.
    pub clear: i64,
    /// Clear days required, without urgency; a department or a region counts plain days and has none.
    pub required: Option<u32>,
    /// The last day of sending, without urgency.
    pub latest: Option<Day>,
    /// The last day by the standing orders, when they add to the law.
    pub latest_by_orders: Option<Day>,
    /// In time or not, by the law.
    pub outcome: Option<NoticeOutcome>,
    /// In time by the law, and later than the standing orders ask.
    pub short_of_orders: bool,
    /// The article.
    pub citation: Citation,
}

/// The term that a convocation sent on a day leaves before a sitting; a second meeting has a term of its own.
pub fn term(sitting: &Sitting, of: &Convening, sent: Day) -> Term {
    let legal = if sitting.second_of.is_some() {
        second(of, sitting.day, sent)
    } else if BodyKind::TERRITORIAL.contains(&of.kind) {
        by_report(of, sitting.day, sent)
    } else {
        first(of, sitting.day, sent)
    };
    let extra = (of.extra_days > 0).then_some(-i64::from(of.extra_days));
    let latest_by_orders = extra.zip(legal.latest).map(|(extra, latest)| latest.plus_days(extra));
    let in_time = legal.outcome == Some(NoticeOutcome::Ok);
    Term {
        latest_by_orders,
        short_of_orders: in_time && latest_by_orders.is_some_and(|latest| latest < sent),
        ..legal
    }
}

fn first(of: &Convening, day: Day, sent: Day) -> Term {
    let plain = Circumstances { first_after_election: of.first_after_election, ..Circumstances::default() };
    let required = required_clear_days(of.kind, plain, day).ok();
    let ruling = notice(sent, day, of.kind, Circumstances { urgent: of.urgent, ..plain }, None, day).ok();
    Term {
        required,
        latest: required.and_then(|required| latest_sending(day, required, day).ok()),
        outcome: ruling.map(|ruling| ruling.outcome),
        ..unknown(day, sent, law::notice::RULE.citation())
    }
}

/// A department or a region sends a report on each item, twelve days before the sitting (L3121-19, L4132-18).
fn by_report(of: &Convening, day: Day, sent: Day) -> Term {
    let latest = |urgent: bool| report_latest_sending(day, of.kind, urgent, day).ok();
    let outcome = latest(false).zip(latest(true)).map(|(plain, urgent)| match sent {
        sent if sent <= plain => NoticeOutcome::Ok,
        sent if sent > urgent => NoticeOutcome::Void,
        _ if of.urgent => NoticeOutcome::UrgentPendingAssemblyVote,
        _ => NoticeOutcome::TooShort,
    });
    let citation = law::report_latest_sending::RULE.citation();
    Term { latest: latest(false), outcome, ..unknown(day, sent, citation) }
}

fn second(of: &Convening, day: Day, sent: Day) -> Term {
    let wait = earliest_second_sitting(sent, of.kind, day).ok().map(|earliest| sent.days_until(earliest));
    let clear = sent.days_until(day) - 1;
    let outcome = wait.map(|wait| match clear {
        _ if clear + 1 >= wait => NoticeOutcome::Ok,
        clear if clear < 1 => NoticeOutcome::Void,
        _ if of.urgent => NoticeOutcome::UrgentPendingAssemblyVote,
        _ => NoticeOutcome::TooShort,
    });
    Term {
        required: wait.and_then(|wait| u32::try_from(wait - 1).ok()),
        latest: wait.map(|wait| day.plus_days(-wait)),
        outcome,
        ..unknown(day, sent, law::earliest_second_sitting::RULE.citation())
    }
}

/// Clear days counted, and nothing known of those required.
fn unknown(day: Day, sent: Day, citation: Citation) -> Term {
    Term {
        clear: sent.days_until(day) - 1,
        required: None,
        latest: None,
        latest_by_orders: None,
        outcome: None,
        short_of_orders: false,
        citation,
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

    fn of(kind: BodyKind) -> Convening {
        Convening { kind, urgent: false, first_after_election: false, extra_days: 0 }
    }

    #[test]
    fn the_first_sitting_after_the_elections_keeps_three_clear_days_in_a_commune_only() {
        for (kind, required) in [(BodyKind::CommuneFrom3500, 3), (BodyKind::EpciCouncil, 5)] {
            let first = Convening { first_after_election: true, ..of(kind) };
            assert_eq!(term(&sitting(None), &first, day("2023-03-25")).required, Some(required), "{kind:?}");
        }
    }

    #[test]
    fn a_report_of_a_department_leaves_twelve_days_before() {
        let told = |sent: &str, urgent| {
            let term = term(&sitting(None), &Convening { urgent, ..of(BodyKind::Department) }, day(sent));
            (term.latest, term.outcome)
        };
        let latest = Some(day("2023-03-17"));
        assert_eq!(told("2023-03-17", false), (latest, Some(NoticeOutcome::Ok)));
        assert_eq!(told("2023-03-18", false), (latest, Some(NoticeOutcome::TooShort)));
        assert_eq!(told("2023-03-18", true), (latest, Some(NoticeOutcome::UrgentPendingAssemblyVote)));
        assert_eq!(told("2023-03-28", true), (latest, Some(NoticeOutcome::Void)));
    }

    #[test]
    fn the_standing_orders_add_to_the_law_and_take_nothing_from_it() {
        let orders = Convening { extra_days: 2, ..of(BodyKind::EpciBureauDelegated) };
        for (sent, short, outcome) in [
            ("2023-03-21", false, NoticeOutcome::Ok),
            ("2023-03-22", true, NoticeOutcome::Ok),
            ("2023-03-24", false, NoticeOutcome::TooShort),
        ] {
            let term = term(&sitting(None), &orders, day(sent));
            assert_eq!((term.short_of_orders, term.outcome), (short, Some(outcome)), "{sent}");
            assert_eq!(
                (term.latest, term.latest_by_orders),
                (Some(day("2023-03-23")), Some(day("2023-03-21")))
            );
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
            let term = term(&sitting(None), &Convening { urgent, ..of(kind) }, day(sent));
            assert_eq!((term.clear, term.outcome), (clear, Some(outcome)), "{sent}");
            assert_eq!((term.required, term.latest), (Some(5), Some(day("2023-03-23"))));
        }
    }

    #[test]
    fn a_second_meeting_has_three_clear_days() {
        let term_of = |sent: &str| {
            let term = term(&sitting(Some("2023-03-20")), &of(BodyKind::EpciCouncil), day(sent));
            (term.clear, term.required, term.outcome, term.latest)
        };
        let latest = Some(day("2023-03-25"));
        assert_eq!(term_of("2023-03-25"), (3, Some(3), Some(NoticeOutcome::Ok), latest));
        assert_eq!(term_of("2023-03-26"), (2, Some(3), Some(NoticeOutcome::TooShort), latest));
    }

    #[test]
    fn what_the_law_leaves_to_the_standing_orders_is_unknown() {
        let term = term(&sitting(None), &of(BodyKind::EpciBureauAdvisory), day("2023-03-28"));
        assert_eq!((term.clear, term.required, term.outcome), (0, None, None));
    }
}
