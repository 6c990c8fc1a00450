//! A planned sitting against the law: the last days for its papers, the quarter it fills, a second meeting.

use super::{AgendaItem, Fate, Sitting};
use crate::kernel::{Citation, Day};
use crate::law::earliest_second_sitting::earliest_second_sitting;
use crate::law::quarterly_sitting::quarterly_sitting;
use crate::law::report_latest_sending::report_latest_sending;
use crate::law::required_clear_days::{Circumstances, required_clear_days};
use crate::law::{self, BodyKind, Ruled};

/// A sitting as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanAsked {
    /// The kind of the assembly.
    pub kind: BodyKind,
    /// The day of the sitting.
    pub sitting: Day,
    /// The day it is looked at.
    pub today: Day,
    /// The first sitting of a municipal council after the elections, which keeps three clear days (L2121-7).
    pub first_after_election: bool,
    /// Clear days that the standing orders (règlement intérieur) add to those of the law.
    pub extra_days: u32,
    /// Days that a service needs its draft in before the latest sending, 0 when nothing says.
    pub deposit_lead: u32,
}

/// The days of a planned sitting, each with what the law says of it or why it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanDays {
    /// Clear days the notice must leave; in a department or a region, days before the sitting (N1, N5).
    pub required: Ruled<u32>,
    /// The last day on which the papers may leave (L2121-11, L2121-12; L3121-19, L4132-18).
    pub latest_sending: Ruled<Day>,
    /// The last day by the standing orders, when they add to the law.
    pub latest_by_orders: Option<Day>,
    /// The last day on which they may leave in urgency, with one clear day.
    pub latest_urgent: Ruled<Day>,
    /// The last day on which a draft may be handed in to leave with the notice.
    pub last_deposit: Ruled<Day>,
    /// Clear days left if the papers leave on the day it is looked at; negative once it is too late for any.
    pub clear_today: Ruled<i64>,
    /// What sending on that day would be.
    pub if_sent_today: Ruled<SendingToday>,
    /// The article of these days.
    pub citation: Citation,
}

/// What sending the papers today would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SendingToday {
    /// In time.
    InTime,
    /// Too short without urgency: the chair may shorten, the assembly rules on it at the opening.
    OnlyInUrgency,
    /// Less than one clear day: void even in urgency.
    TooLate,
}

/// A second meeting after a failed quorum (L2121-17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondMeeting<'a> {
    /// The earliest day, when its notice leaves on the day it is looked at.
    pub earliest: Ruled<Day>,
    /// The items of the first agenda that could not be dealt with: the only ones free of any quorum.
    pub items: Vec<&'a AgendaItem>,
    /// The article.
    pub citation: Citation,
}

/// The days of a planned sitting.
pub fn plan_days(asked: &PlanAsked) -> PlanDays {
    if BodyKind::TERRITORIAL.contains(&asked.kind) { by_report(asked) } else { by_notice(asked) }
}

/// The quarters of a year, 1 to 4, that have no sitting of that assembly among these days (L2121-7, L5211-11).
pub fn quarters_without(kind: BodyKind, year: i16, days: &[Day], today: Day) -> Ruled<Vec<u32>> {
    quarterly_sitting(year, days, kind, today)
}

/// The second meeting after a sitting that lacked its quorum, when its notice leaves on a day.
pub fn second_meeting(first: &Sitting, kind: BodyKind, sent: Day) -> SecondMeeting<'_> {
    let left = |item: &&AgendaItem| matches!(item.fate, Fate::Pending | Fate::Adjourned);
    SecondMeeting {
        earliest: earliest_second_sitting(sent, kind, sent),
        items: first.items.iter().filter(left).collect(),
        citation: law::earliest_second_sitting::RULE.citation(),
    }
}

/// Communes and EPCI: clear days before the sitting.
fn by_notice(asked: &PlanAsked) -> PlanDays {
    let circumstances = |urgent: bool| Circumstances {
        urgent,
        first_after_election: asked.first_after_election,
        has_commune_from_3500: None,
    };
    let on = asked.sitting;
    let required = required_clear_days(asked.kind, circumstances(false), on);
    let latest = |required: u32| law::latest_sending::latest_sending(asked.sitting, required, on);
    let latest_sending = required.and_then(latest);
    let latest_urgent = required_clear_days(asked.kind, circumstances(true), on).and_then(latest);
    drawn(asked, required, latest_sending, latest_urgent, law::latest_sending::RULE.citation())
}

/// Departments and regions: the report leaves twelve days before.
fn by_report(asked: &PlanAsked) -> PlanDays {
    let latest = |urgent: bool| report_latest_sending(asked.sitting, asked.kind, urgent, asked.sitting);
    let before = latest(false).map(|day| u32::try_from(day.days_until(asked.sitting)).unwrap_or(0));
    drawn(asked, before, latest(false), latest(true), law::report_latest_sending::RULE.citation())
}

fn drawn(
    asked: &PlanAsked,
    required: Ruled<u32>,
    latest_sending: Ruled<Day>,
    latest_urgent: Ruled<Day>,
    citation: Citation,
) -> PlanDays {
    let verdict = |latest: Day, urgent: Day| match asked.today {
        today if today <= latest => SendingToday::InTime,
        today if today <= urgent => SendingToday::OnlyInUrgency,
        _ => SendingToday::TooLate,
    };
    PlanDays {
        required,
        latest_sending,
        latest_by_orders: latest_sending
            .ok()
            .filter(|_| asked.extra_days > 0)
            .map(|day| day.plus_days(-i64::from(asked.extra_days))),
        latest_urgent,
        last_deposit: latest_sending.map(|day| day.plus_days(-i64::from(asked.deposit_lead))),
        clear_today: law::clear_days::clear_days(asked.today, asked.sitting, asked.sitting),
        if_sent_today: latest_sending.and_then(|latest| Ok(verdict(latest, latest_urgent?))),
        citation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Unknown;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn asked(kind: BodyKind, sitting: &str, today: &str) -> PlanAsked {
        PlanAsked {
            kind,
            sitting: day(sitting),
            today: day(today),
            first_after_election: false,
            extra_days: 0,
            deposit_lead: 14,
        }
    }

    #[test]
    fn each_kind_of_assembly_has_its_days() {
        for (kind, required, latest, urgent, deposit) in [
            (BodyKind::CommuneUnder3500, 3, "2023-03-25", "2023-03-27", "2023-03-11"),
            (BodyKind::CommuneFrom3500, 5, "2023-03-23", "2023-03-27", "2023-03-09"),
            (BodyKind::EpciCouncil, 5, "2023-03-23", "2023-03-27", "2023-03-09"),
            (BodyKind::EpciBureauDelegated, 5, "2023-03-23", "2023-03-27", "2023-03-09"),
            (BodyKind::Department, 12, "2023-03-17", "2023-03-27", "2023-03-03"),
            (BodyKind::Region, 12, "2023-03-17", "2023-03-27", "2023-03-03"),
        ] {
            let days = plan_days(&asked(kind, "2023-03-29", "2023-03-01"));
            assert_eq!(days.required, Ok(required), "{kind:?}");
            assert_eq!(days.latest_sending, Ok(day(latest)), "{kind:?}");
            assert_eq!(days.latest_urgent, Ok(day(urgent)), "{kind:?}");
            assert_eq!(days.last_deposit, Ok(day(deposit)), "{kind:?}");
        }
        let advisory = plan_days(&asked(BodyKind::EpciBureauAdvisory, "2023-03-29", "2023-03-01"));
        assert_eq!(advisory.latest_sending, Err(Unknown::StandingOrders), "nothing is supposed");
        let first = PlanAsked {
            first_after_election: true,
            ..asked(BodyKind::CommuneFrom3500, "2026-03-27", "2026-03-20")
        };
        assert_eq!(plan_days(&first).required, Ok(3));
    }

    #[test]
    fn sending_today_is_told_before_it_is_done() {
        for (today, clear, what) in [
            ("2023-03-22", 6, SendingToday::InTime),
            ("2023-03-23", 5, SendingToday::InTime),
            ("2023-03-24", 4, SendingToday::OnlyInUrgency),
            ("2023-03-27", 1, SendingToday::OnlyInUrgency),
            ("2023-03-28", 0, SendingToday::TooLate),
            ("2023-03-30", -2, SendingToday::TooLate),
        ] {
            let days = plan_days(&asked(BodyKind::EpciBureauDelegated, "2023-03-29", today));
            assert_eq!((days.clear_today, days.if_sent_today), (Ok(clear), Ok(what)), "{today}");
        }
    }

    #[test]
    fn a_year_without_a_council_in_a_quarter_is_seen() {
        let days = [day("2026-02-03"), day("2026-12-01")];
        let quarters = |kind| quarters_without(kind, 2026, &days, day("2026-11-23"));
        assert_eq!(quarters(BodyKind::EpciCouncil), Ok(vec![2, 3]));
        assert_eq!(quarters(BodyKind::EpciBureauDelegated), Err(Unknown::Kind));
    }

    proptest! {
        #[test]
        fn what_is_in_time_stays_in_time_a_day_earlier(sitting in 8_500i64..25_000, before in 0i64..40) {
            let sitting = Day::from_epoch_days(sitting + 11_000).expect("a day");
            let sent = |before: i64| PlanAsked {
                kind: BodyKind::EpciCouncil,
                sitting,
                today: sitting.plus_days(-before),
                first_after_election: false,
                extra_days: 0,
                deposit_lead: 0,
            };
            let rank = |days: PlanDays| match days.if_sent_today {
                Ok(SendingToday::InTime) => 0,
                Ok(SendingToday::OnlyInUrgency) => 1,
                Ok(SendingToday::TooLate) => 2,
                Err(_) => 3,
            };
            prop_assert!(rank(plan_days(&sent(before + 1))) <= rank(plan_days(&sent(before))));
        }
    }
}
