//! When it binds: transmission, receipt, publication, notification, and the days computed from them.

mod competence;
pub mod copies;
pub mod deadlines;

pub use competence::{CompetenceAsked, DelegationMatch, delegations_for};

use crate::kernel::{Day, Instant};
use crate::law::appeal_last_day::appeal_last_day;
use crate::law::enforceable_from::enforceable_from;
use crate::law::publicity_until::publicity_until;
use crate::law::referral_last_day::referral_last_day;

/// What is known of an act outside the house. Each unknown stays unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegalDates {
    /// Day of transmission to the prefect (CGCT L2131-1).
    pub transmitted_on: Option<Day>,
    /// The receipt of the prefecture.
    pub receipt: Option<Receipt>,
    /// Day put online or posted.
    pub published_on: Option<Day>,
    /// Day of notification to the one concerned.
    pub notified_on: Option<Day>,
    /// Last day online, when it was taken down.
    pub withdrawn_from_site_on: Option<Day>,
}

/// A receipt (accusé de réception) or a stamp: proof, never a condition of force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Identifier of the receipt, when it has one.
    pub identifier: Option<String>,
    /// Day of reception, when it can be read.
    pub received_on: Option<Day>,
    /// Instant of reception, when it is known.
    pub received_at: Option<Instant>,
    /// The words seen, when it is a stamp: `REÇU EN PRÉFECTURE`.
    pub wording: Option<String>,
}

/// The days computed for an act; a day that needs an unknown one is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// First day on which it binds (caractère exécutoire).
    pub enforceable_from: Option<Day>,
    /// Last day to appeal.
    pub appeal_last_day: Option<Day>,
    /// Last day for the prefect to refer.
    pub referral_last_day: Option<Day>,
    /// First day on which it may leave the site.
    pub publicity_until: Option<Day>,
}

/// The days computed from what is known, by the rules held for those days; what was not done by `on` is not known yet.
pub fn compute(dates: &LegalDates, on: Day) -> Computed {
    let known = |day: Option<Day>| day.filter(|day| *day <= on);
    let published = known(dates.published_on);
    let notified = known(dates.notified_on);
    let transmitted = known(dates.transmitted_on);
    let received = known(dates.receipt.as_ref().and_then(|receipt| receipt.received_on));
    let event = published.or(notified);
    Computed {
        enforceable_from: event
            .zip(transmitted)
            .and_then(|(event, sent)| enforceable_from(Some(event), Some(sent), true, event.max(sent)).ok())
            .flatten(),
        appeal_last_day: event.and_then(|day| appeal_last_day(day, day).ok()),
        referral_last_day: received.or(transmitted).and_then(|day| referral_last_day(day, day).ok()),
        publicity_until: published.and_then(|day| publicity_until(day, day).ok()),
    }
}
