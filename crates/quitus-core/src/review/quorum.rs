//! Q-: quorum at the opening and at the item, members with an interest who stayed.

use super::ActFile;
use crate::kernel::{Finding, Severity};
use crate::law;
use crate::law::quorum::quorum;
use crate::law::second_sitting_exempt::second_sitting_exempt;
use crate::sitting::{AgendaItem, quorum_at};

/// Findings on the quorum; a second meeting after a regular first notice needs none.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sitting = &file.sitting;
    let exempt = sitting.second_of.is_some()
        && second_sitting_exempt(true, true, sitting.urgency.is_some(), file.assembly.kind, sitting.day)
            .unwrap_or(false);
    if !exempt {
        findings.extend(at_opening(file));
        findings.extend(file.item().and_then(|item| at_item(file, item)));
    }
    if let Some(item) = file.item() {
        findings.extend(interested(file, item));
    }
    findings
}

fn at_opening(file: &ActFile) -> Option<Finding> {
    let sitting = &file.sitting;
    let needed = quorum(file.in_office(), file.assembly.kind, sitting.day).ok()?;
    let present = sitting.attendance.iter().filter(|line| line.presence.covers(sitting.opened_at)).count();
    let present = u32::try_from(present).ok()?;
    (present < needed).then(|| {
        Finding::new("Q-OPEN", Severity::Error, Some(law::quorum_met::RULE.citation()))
            .with("present", i64::from(present))
            .with("quorum", i64::from(needed))
            .with("in_office", i64::from(file.in_office()))
    })
}

fn at_item(file: &ActFile, item: &AgendaItem) -> Option<Finding> {
    let roll = file.roll(item);
    let met = quorum_at(&roll, file.in_office(), file.assembly.kind, file.sitting.day).ok()?;
    (!met.met).then(|| {
        Finding::new("Q-ITEM", Severity::Error, Some(law::quorum_met::RULE.citation()))
            .with("item", item.title.as_str())
            .with("present", i64::from(met.counted))
            .with("quorum", i64::from(met.quorum))
            .with("in_office", i64::from(file.in_office()))
    })
}

fn interested(file: &ActFile, item: &AgendaItem) -> Vec<Finding> {
    let mut findings = Vec::new();
    for interest in file.sitting.interests.iter().filter(|interest| interest.item == item.order) {
        let voted = item.votes.iter().any(|vote| vote.positions.iter().any(|p| p.member == interest.member));
        let in_room = file.sitting.presence(&interest.member).covers(item.opened_at);
        if voted || (in_room && !interest.left_room) {
            findings.push(
                Finding::new("Q-INT", Severity::Error, Some(law::interest::RULE.citation()))
                    .with("name", file.name(&interest.member))
                    .with("item", item.title.as_str()),
            );
        }
    }
    findings
}
