//! N-: the convocation left too few clear days, or an item went without its note.

use super::ActFile;
use crate::kernel::{Day, Finding, Severity};
use crate::law;
use crate::law::BodyKind;
use crate::law::earliest_second_sitting::earliest_second_sitting;
use crate::law::explanatory_note::{Note, explanatory_note};
use crate::law::notice::{NoticeOutcome, notice};
use crate::law::required_clear_days::Circumstances;
use crate::sitting::{Sitting, Urgency};

/// Findings on the convocation; a sitting whose convocation is not known raises none.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let Some(sent) = file.sitting.convoked_on else { return Vec::new() };
    on_time(&file.sitting, file.assembly.kind, file.opens_a_term)
        .into_iter()
        .chain(note(file, sent))
        .collect()
}

/// Whether the convocation left in time; a sitting whose convocation is not known raises nothing.
pub(super) fn on_time(sitting: &Sitting, kind: BodyKind, opens_a_term: bool) -> Option<Finding> {
    let sent = sitting.convoked_on?;
    if sitting.second_of.is_some() {
        second(sitting, kind, sent)
    } else {
        first(sitting, kind, opens_a_term, sent)
    }
}

fn first(sitting: &Sitting, kind: BodyKind, opens_a_term: bool, sent: Day) -> Option<Finding> {
    let circumstances = Circumstances {
        urgent: sitting.urgency.is_some(),
        first_after_election: opens_a_term,
        ..Circumstances::default()
    };
    let accepted = match sitting.urgency {
        Some(Urgency::Accepted) => Some(true),
        Some(Urgency::Postponed) => Some(false),
        Some(Urgency::NotRuled) | None => None,
    };
    let ruling = notice(sent, sitting.day, kind, circumstances, accepted, sitting.day).ok()?;
    let code = match ruling.outcome {
        NoticeOutcome::Ok => return None,
        NoticeOutcome::TooShort => "N-SHORT",
        NoticeOutcome::UrgentPendingAssemblyVote => "N-URG",
        NoticeOutcome::Void => "N-VOID",
    };
    let finding = Finding::new(code, Severity::Error, Some(law::notice::RULE.citation()));
    Some(
        finding
            .with("clear", i64::from(ruling.clear))
            .with("required", i64::from(ruling.required))
            .with("sent", sent)
            .with("sitting", sitting.day),
    )
}

/// A second meeting has a term of its own.
fn second(sitting: &Sitting, kind: BodyKind, sent: Day) -> Option<Finding> {
    let earliest = earliest_second_sitting(sent, kind, sitting.day).ok()?;
    (sitting.day < earliest).then(|| {
        Finding::new("N-SHORT", Severity::Error, Some(law::earliest_second_sitting::RULE.citation()))
            .with("clear", (sent.days_until(sitting.day) - 1).max(0))
            .with("required", sent.days_until(earliest) - 1)
            .with("sent", sent)
            .with("sitting", sitting.day)
    })
}

fn note(file: &ActFile, sent: Day) -> Option<Finding> {
    let item = file.item()?;
    if file.silent() && item.note_sent_on.is_none() {
        return None;
    }
    let ruling =
        explanatory_note(file.assembly.kind, false, item.note_sent_on, sent, file.sitting.day).ok()?;
    matches!(ruling, Note::Missing | Note::Late).then(|| {
        Finding::new("N-NOTE", Severity::Error, Some(law::explanatory_note::RULE.citation()))
            .with("item", item.title.as_str())
    })
}
