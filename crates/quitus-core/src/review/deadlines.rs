//! D- and A-: papers due, publication, transmission, and force before signature.

use super::ActFile;
use crate::deliberation::ActNature;
use crate::kernel::{Citation, Day, Finding, Severity};
use crate::law;
use crate::law::deliberation_list_due::deliberation_list_due;
use crate::law::minutes_online_due::minutes_online_due;
use crate::law::transmission_due::transmission_due;
use crate::legality::compute;
use crate::sitting::Sitting;

/// How many days before its end a term is near.
const NEAR: i64 = 3;

/// Findings on the terms of the act as of a day; a source that is silent about them raises none.
pub fn check(file: &ActFile, on: Day) -> Vec<Finding> {
    if file.silent() || on < file.sitting.day {
        return Vec::new();
    }
    let mut findings = papers(&file.sitting, on);
    findings.extend(published(file, on));
    findings.extend(transmitted(file, on));
    findings.extend(signed_before_force(file));
    findings
}

/// The list and the minutes of a sitting, against the terms in which they must be made public.
pub(super) fn papers(sitting: &Sitting, on: Day) -> Vec<Finding> {
    let papers = &sitting.papers;
    let list_due = deliberation_list_due(sitting.day, sitting.day).ok();
    let minutes_due = papers.minutes_adopted_on.and_then(|day| minutes_online_due(day, day).ok());
    let term = |code, citation, done, due| {
        term(code, citation, done, due, on).map(|finding| finding.with("sitting", sitting.day))
    };
    let list = list_due.and_then(|due| {
        term("D-LIST", law::deliberation_list_due::RULE.citation(), papers.list_published_on, due)
    });
    let minutes = minutes_due.and_then(|due| {
        term("D-PV", law::minutes_online_due::RULE.citation(), papers.minutes_published_on, due)
    });
    list.into_iter().chain(minutes).collect()
}

/// Near: a warning. Passed: an error. Done late: a warning, for the record.
fn term(code: &'static str, citation: Citation, done: Option<Day>, due: Day, on: Day) -> Option<Finding> {
    let severity = match done.filter(|done| *done <= on) {
        Some(done) if done <= due => return None,
        Some(_) => Severity::Warning,
        None if on > due => Severity::Error,
        None if on.days_until(due) <= NEAR => Severity::Warning,
        None => return None,
    };
    let reached = done.filter(|done| *done <= on).unwrap_or(on);
    Some(
        Finding::new(code, severity, Some(citation))
            .with("due", due)
            .with("late", due.days_until(reached).max(0)),
    )
}

/// Not online yet, or taken down before its two months.
fn published(file: &ActFile, on: Day) -> Option<Finding> {
    let dates = &file.dates;
    let finding = |severity| {
        Finding::new("D-PUB", severity, Some(law::publication::RULE.citation()))
            .with("number", file.entry.number.as_str())
    };
    let until = compute(dates, on).publicity_until;
    match (dates.published_on.filter(|day| *day <= on), dates.withdrawn_from_site_on.zip(until)) {
        (None, _) => Some(finding(Severity::Warning).with("late", 0i64)),
        (Some(_), Some((withdrawn, until))) if withdrawn < until => {
            Some(finding(Severity::Error).with("withdrawn", withdrawn).with("until", until))
        }
        _ => None,
    }
}

/// The law sets a term for individual decisions; without transmission nothing else binds either.
fn transmitted(file: &ActFile, on: Day) -> Option<Finding> {
    if file.dates.transmitted_on.is_some_and(|day| day <= on) {
        return None;
    }
    let individual = file.deliberation.nature == ActNature::IndividualOrder;
    let due = transmission_due(file.sitting.day, file.sitting.day).ok().filter(|_| individual);
    let late = due.map_or(0, |due| due.days_until(on).max(0));
    let severity = if late > 0 { Severity::Error } else { Severity::Warning };
    let finding = Finding::new("D-TRANS", severity, Some(law::must_transmit::RULE.citation()))
        .with("number", file.entry.number.as_str());
    let finding = match due {
        Some(due) => finding.with("due", due),
        None => finding,
    };
    Some(finding.with("late", late))
}

/// An agreement signed before the act binds.
fn signed_before_force(file: &ActFile) -> Option<Finding> {
    let decided = file.agreements.iter().filter(|agreement| agreement.decided_here);
    let signed = decided.filter_map(|agreement| agreement.signed_on).min()?;
    let force = compute(&file.dates, signed).enforceable_from;
    let finding = Finding::new("A-EXEC", Severity::Error, Some(law::enforceable_from::RULE.citation()))
        .with("step", "signed")
        .with("day", signed);
    match force {
        Some(force) if force <= signed => None,
        Some(force) => Some(finding.with("from", force)),
        None => Some(finding),
    }
}
