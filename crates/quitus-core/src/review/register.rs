//! R-: who signed, and the order number.

use super::ActFile;
use crate::kernel::{Finding, Severity};
use crate::law;

/// Findings on the entry of the register.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sitting = &file.sitting;
    let secretaries: Vec<String> = sitting.secretaries.iter().map(|o| file.name(&o.member)).collect();
    let secretaries = secretaries.join(", ");
    let officers: Vec<_> = sitting.chair.iter().chain(&sitting.secretaries).map(|o| &o.member).collect();
    for signer in &file.entry.signatories {
        if !officers.is_empty() && !officers.contains(&signer) {
            findings.push(
                Finding::new("R-SIGN", Severity::Error, Some(law::register_signature::RULE.citation()))
                    .with("name", file.name(signer))
                    .with("chair", sitting.chair.as_ref().map_or_else(String::new, |o| file.name(&o.member)))
                    .with("secretary", secretaries.clone()),
            );
        }
    }
    if !file.silent() && file.entry.order_in_sitting.is_none() {
        let number = file.entry.number.as_str();
        findings.push(
            Finding::new("R-ORDER", Severity::Error, Some(law::register_number::RULE.citation()))
                .with("number", number),
        );
    }
    findings
}
