//! Facts of all rooms about one act, and every finding on it. Last of the rooms: the others never see it.
//!
//! A check is a pure function of the file of an act and the day asked. What the source does not speak of is
//! unknown and raises nothing; a rule that is not held for the day raises nothing either.

mod closing;
mod competence;
mod deadlines;
mod draft;
mod file;
mod minutes;
mod notice;
mod proxies;
mod quorum;
mod register;
mod sitting_file;
mod text;
mod votes;
mod year;

pub use closing::{CLOSING_CODES, Found, check_closing};
pub use draft::{DraftFacts, check_draft, draft_file, opens};
pub use file::{ActFile, printed_money, printed_value};
pub use minutes::{MINUTES_CODES, check_minutes, missing_mentions};
pub use sitting_file::{SittingEntry, SittingFile};
pub use year::{Step, StepShown, StepState, YearFacts, ring};

use crate::kernel::{Day, Finding};

/// Codes of every finding that `check_act` may raise, in the order of its checks.
pub const CODES: &[&str] = &[
    "N-SHORT", "N-VOID", "N-URG", "N-NOTE", "Q-OPEN", "Q-ITEM", "Q-INT", "P-DUP", "P-ABS", "P-4TH", "P-BOTH",
    "P-NAME", "V-SUM", "V-UNAN", "C-DELEG", "R-SIGN", "R-ORDER", "D-LIST", "D-PV", "D-PUB", "D-TRANS",
    "A-EXEC", "T-YEAR", "T-SUM", "T-FIGURE",
];

/// Every finding on an act, as of a day: errors first, then warnings, then notes, each in the order of the checks.
pub fn check_act(file: &ActFile, on: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(notice::check(file));
    findings.extend(quorum::check(file));
    findings.extend(proxies::check(file));
    findings.extend(votes::check(file));
    findings.extend(competence::check(file));
    findings.extend(register::check(file));
    findings.extend(deadlines::check(file, on));
    findings.extend(text::check(file));
    findings.sort_by_key(|finding| finding.severity);
    findings
}
