//! C-: a bureau decides only by delegation of its council.

use super::ActFile;
use crate::kernel::{Finding, Severity};
use crate::law;
use crate::law::BodyKind;

/// Findings on the competence of the assembly.
pub fn check(file: &ActFile) -> Vec<Finding> {
    if file.assembly.kind != BodyKind::EpciBureauDelegated {
        return Vec::new();
    }
    let fault = match &file.deliberation.delegation {
        None => Some("none"),
        Some(key) => match file.delegations.iter().find(|delegation| delegation.key == *key) {
            None => Some("unknown"),
            Some(delegation) if !delegation.covers(file.sitting.day) => Some("not_in_force"),
            Some(delegation) if exceeds(file, delegation.cap) => Some("over_cap"),
            Some(_) => None,
        },
    };
    let finding = |fault| {
        Finding::new("C-DELEG", Severity::Error, Some(law::bureau_delegation::RULE.citation()))
            .with("assembly", file.assembly.name.as_str())
            .with("fault", fault)
    };
    fault.map(finding).into_iter().collect()
}

fn exceeds(file: &ActFile, cap: Option<crate::kernel::Cents>) -> bool {
    cap.zip(file.amount("total")).is_some_and(|(cap, total)| total > cap)
}
