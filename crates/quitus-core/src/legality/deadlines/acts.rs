//! Deadlines of acts and grants: transmission, publication, notification, appeals, reports, open data.

use super::{BoardFacts, Deadline, DeadlineKind, DeadlineSubject, to_meet, to_run};
use crate::deliberation::ActNature;
use crate::kernel::{ActId, Cents, Citation, Day};
use crate::law;
use crate::law::agreement_required::agreement_required;
use crate::law::financial_report_due::financial_report_due;
use crate::law::must_transmit::must_transmit;
use crate::law::notification_required::notification_required;
use crate::law::open_data_due::open_data_due;
use crate::law::transmission_due::transmission_due;
use crate::legality::{LegalDates, compute};

/// Inhabitants from which the data of grants are published.
const OPEN_DATA_FROM: u32 = 3_500;

/// An act, as far as its terms need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActTerms {
    /// Its id.
    pub id: ActId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its nature.
    pub nature: ActNature,
    /// The day it was decided.
    pub decided_on: Day,
    /// Whether it was decided in a sitting, rather than by delegation.
    pub of_sitting: bool,
    /// Whether it grants a right to someone it names; unknown when the record does not say.
    pub individual: Option<bool>,
    /// What is known of it outside.
    pub dates: LegalDates,
}

/// An agreement of a grant, as far as its terms need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantTerms {
    /// Key of the agreement.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Day of signature, when known.
    pub signed_on: Option<Day>,
    /// Money decided for each year.
    pub funded: Vec<(i16, Cents)>,
    /// Inhabitants of the authority, when known.
    pub population: Option<u32>,
}

pub(super) fn deadlines(facts: &BoardFacts, on: Day) -> Vec<Deadline> {
    let acts = facts.acts.iter().filter(|act| act.decided_on <= on);
    let grants = facts.grants.iter().flat_map(|grant| of_grant(facts, grant, on));
    acts.flat_map(|act| About { facts, act, on }.all()).chain(grants).collect()
}

/// An act on a day.
struct About<'a> {
    facts: &'a BoardFacts,
    act: &'a ActTerms,
    on: Day,
}

impl About<'_> {
    fn all(&self) -> Vec<Deadline> {
        let mut deadlines = vec![self.published()];
        deadlines.extend(self.transmitted());
        deadlines.extend(self.notified());
        deadlines.extend(self.running());
        deadlines
    }

    fn subject(&self) -> DeadlineSubject {
        DeadlineSubject::Act {
            id: self.act.id.clone(),
            number: self.act.number.clone(),
            title: self.act.title.clone(),
            of_sitting: self.act.of_sitting,
        }
    }

    fn meet(&self, kind: DeadlineKind, citation: Citation, due: Option<Day>, done: Option<Day>) -> Deadline {
        to_meet(kind, self.subject(), citation, (due, done), (self.facts.silent, self.on))
    }

    /// No term is set: the act does not bind before.
    fn published(&self) -> Deadline {
        let citation = law::publication::RULE.citation();
        self.meet(DeadlineKind::Published, citation, None, self.act.dates.published_on)
    }

    /// Deliberations: no term, but no force before. Individual decisions: fifteen days from signature. An act that
    /// need not be transmitted has no line; where its nature does not say, the line has no term.
    fn transmitted(&self) -> Option<Deadline> {
        let individual = self.act.nature == ActNature::IndividualOrder;
        let must = must_transmit(nature_in_law(self.act.nature), "other", self.act.decided_on).ok()?;
        if must == Some(false) {
            return None;
        }
        let term = transmission_due(self.act.decided_on, self.act.decided_on).ok().filter(|_| individual);
        let citation = match term {
            Some(_) => law::transmission_due::RULE.citation(),
            None => law::must_transmit::RULE.citation(),
        };
        Some(self.meet(DeadlineKind::Transmitted, citation, term, self.act.dates.transmitted_on))
    }

    /// An act that names whom it serves is notified.
    fn notified(&self) -> Option<Deadline> {
        let individual = self.act.individual?;
        let of_assembly = self.act.nature == ActNature::Deliberation;
        let ways = notification_required(individual, of_assembly, self.act.decided_on).ok()?;
        let citation = law::notification_required::RULE.citation();
        ways.notify.then(|| self.meet(DeadlineKind::Notified, citation, None, self.act.dates.notified_on))
    }

    /// What runs by itself once the act is out; before that nothing runs.
    fn running(&self) -> Vec<Deadline> {
        let computed = compute(&self.act.dates, self.on);
        let terms = [
            (DeadlineKind::OnlineUntil, law::publicity_until::RULE.citation(), computed.publicity_until),
            (DeadlineKind::Appeal, law::appeal_last_day::RULE.citation(), computed.appeal_last_day),
            (DeadlineKind::Referral, law::referral_last_day::RULE.citation(), computed.referral_last_day),
        ];
        let known = terms.into_iter().filter(|(_, _, due)| due.is_some());
        known.map(|(kind, citation, due)| to_run(kind, self.subject(), citation, due, self.on)).collect()
    }
}

/// The nature as the rule of transmission words it; one that it does not tell apart is `other`.
fn nature_in_law(nature: ActNature) -> &'static str {
    match nature {
        ActNature::Deliberation | ActNature::Budget => "deliberation",
        ActNature::Regulation => "regulatory_act",
        ActNature::IndividualOrder | ActNature::Contract | ActNature::Other => "other",
    }
}

/// A report for each year of money, and the data of a signed agreement above the threshold.
fn of_grant(facts: &BoardFacts, grant: &GrantTerms, on: Day) -> Vec<Deadline> {
    let state = (facts.silent, on);
    let subject = |year| {
        let (key, title) = (grant.key.clone(), grant.title.clone());
        DeadlineSubject::Agreement { key, title, year }
    };
    let report = |(year, _): &(i16, Cents)| {
        let due = Day::new(*year, 12, 31).ok().and_then(|end| financial_report_due(end, end).ok())?;
        let subject = subject(Some(*year));
        let done = facts.marked(DeadlineKind::FinancialReport, &subject);
        let citation = law::financial_report_due::RULE.citation();
        Some(to_meet(DeadlineKind::FinancialReport, subject, citation, (Some(due), done), state))
    };
    let begun = grant.funded.iter().filter(|(year, cents)| cents.get() > 0 && *year <= on.year());
    let mut deadlines: Vec<Deadline> = begun.filter_map(report).collect();
    let open = grant.population.is_some_and(|people| people >= OPEN_DATA_FROM);
    let signed = grant.signed_on.filter(|day| open && *day <= on && above_threshold(grant, *day));
    if let Some(due) = signed.and_then(|day| open_data_due(day, day).ok()) {
        let done = facts.marked(DeadlineKind::OpenData, &subject(None));
        let citation = law::open_data_due::RULE.citation();
        deadlines.push(to_meet(DeadlineKind::OpenData, subject(None), citation, (Some(due), done), state));
    }
    deadlines
}

/// Whether a year of the agreement is above the sum from which an agreement is due.
fn above_threshold(grant: &GrantTerms, on: Day) -> bool {
    grant.funded.iter().any(|(_, cents)| agreement_required(&[*cents], on).unwrap_or(false))
}
