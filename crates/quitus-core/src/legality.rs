//! When it binds: transmission, receipt, publication, notification, and the days computed from them.

use crate::kernel::{Day, Instant};

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
