//! Q-: quorum at the opening and at the item, members with an interest who stayed.

use super::ActFile;
use crate::kernel::{Finding, MemberId, Severity};
use crate::law;
use crate::law::BodyKind;
use crate::law::quorum::quorum;
use crate::law::quorum_met::QuorumMet;
use crate::law::second_sitting_exempt::second_sitting_exempt;
use crate::sitting::{AgendaItem, Sitting, hour_of, quorum_at};

/// Findings on the quorum; a second meeting after a regular first notice needs none.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sitting = &file.sitting;
    if !exempt(sitting, file.assembly.kind) {
        findings.extend(at_opening(sitting, file.in_office(), file.assembly.kind));
        findings.extend(file.item().and_then(|item| at_item(file, item)));
    }
    if let Some(item) = file.item() {
        findings.extend(interested(&file.sitting, &|member| file.name(member), item));
    }
    findings
}

/// Whether a second meeting after a regular first notice needs no quorum.
pub(super) fn exempt(sitting: &Sitting, kind: BodyKind) -> bool {
    let ruled = || second_sitting_exempt(true, true, sitting.urgency.is_some(), kind, sitting.day);
    sitting.second_of.is_some() && ruled().unwrap_or(false)
}

/// Too few members when the sitting opened.
pub(super) fn at_opening(sitting: &Sitting, in_office: u32, kind: BodyKind) -> Option<Finding> {
    let needed = quorum(in_office, kind, sitting.day).ok()?;
    let present = sitting.attendance.iter().filter(|line| line.presence.covers(sitting.opened_at)).count();
    let present = u32::try_from(present).ok()?;
    (present < needed).then(|| {
        Finding::new("Q-OPEN", Severity::Error, Some(law::quorum_met::RULE.citation()))
            .with("present", i64::from(present))
            .with("quorum", i64::from(needed))
            .with("in_office", i64::from(in_office))
    })
}

fn at_item(file: &ActFile, item: &AgendaItem) -> Option<Finding> {
    let roll = file.roll(item);
    let met = quorum_at(&roll, file.in_office(), file.assembly.kind, file.sitting.day).ok()?;
    missed(item, met, file.in_office())
}

/// The quorum missed at an item.
pub(super) fn missed(item: &AgendaItem, met: QuorumMet, in_office: u32) -> Option<Finding> {
    (!met.met).then(|| {
        Finding::new("Q-ITEM", Severity::Error, Some(law::quorum_met::RULE.citation()))
            .with("item", item.title.as_str())
            .with("present", i64::from(met.counted))
            .with("quorum", i64::from(met.quorum))
            .with("in_office", i64::from(in_office))
    })
}

/// Members with an interest who stayed or voted.
pub(super) fn interested(
    sitting: &Sitting,
    name: &dyn Fn(&MemberId) -> String,
    item: &AgendaItem,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for interest in sitting.interests.iter().filter(|interest| interest.item == item.order) {
        let voted = item.votes.iter().any(|vote| vote.positions.iter().any(|p| p.member == interest.member));
        let in_room = sitting.presence(&interest.member).covers(hour_of(sitting, item));
        if voted || (in_room && !interest.left_room) {
            findings.push(
                Finding::new("Q-INT", Severity::Error, Some(law::interest::RULE.citation()))
                    .with("name", name(&interest.member))
                    .with("item", item.title.as_str()),
            );
        }
    }
    findings
}
