//! P-: proxies that cannot count, or whose holder had to be guessed.

use super::ActFile;
use crate::kernel::{Finding, MemberId, Severity};
use crate::law;
use crate::sitting::{Exclusion, Proxy, Sitting, roll_at};

/// Findings on the proxies of the sitting, as they stood when the item was put to discussion.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let Some(item) = file.item() else { return Vec::new() };
    let Some(held) = file.proxies_held() else { return Vec::new() };
    let name = |member: &MemberId| file.name(member);
    let roll = roll_at(&file.sitting, item, held);
    let mut findings: Vec<Finding> = roll
        .set_aside
        .iter()
        .filter_map(|(proxy, reason)| set_aside(&file.sitting, &name, proxy, *reason))
        .collect();
    findings.extend(file.sitting.proxies.iter().filter_map(|proxy| guessed(file, proxy)));
    findings
}

/// A paper that is withdrawn, late or given by a member with an interest does not count and is no anomaly;
/// neither is that of a giver who has arrived meanwhile.
pub(super) fn set_aside(
    sitting: &Sitting,
    name: &dyn Fn(&MemberId) -> String,
    proxy: &Proxy,
    reason: Exclusion,
) -> Option<Finding> {
    let code = match reason {
        Exclusion::HolderFull | Exclusion::GivenTwice => "P-DUP",
        Exclusion::HolderAbsent => "P-ABS",
        Exclusion::FourthSitting => "P-4TH",
        Exclusion::GiverPresent if always_present(sitting, proxy) => "P-BOTH",
        Exclusion::GiverPresent | Exclusion::Revoked | Exclusion::TooLate | Exclusion::Interest => {
            return None;
        }
    };
    let finding = Finding::new(code, Severity::Error, Some(law::proxy_valid::RULE.citation()))
        .with("giver", name(&proxy.giver))
        .with("holder", name(&proxy.holder));
    Some(match (reason, proxy.earlier_sittings) {
        (Exclusion::FourthSitting, Some(earlier)) => finding.with("number", i64::from(earlier) + 1),
        _ => finding,
    })
}

/// Present at the opening and yet represented: not a late arrival.
fn always_present(sitting: &Sitting, proxy: &Proxy) -> bool {
    sitting.presence(&proxy.giver).covers(sitting.opened_at)
}

fn guessed(file: &ActFile, proxy: &Proxy) -> Option<Finding> {
    let written = proxy.holder_as_written.as_deref()?;
    let name = file.name(&proxy.holder);
    (written != name).then(|| {
        Finding::new("P-NAME", Severity::Warning, Some(law::proxy_valid::RULE.citation()))
            .with("name", written)
            .with("holder", name)
    })
}
