//! Deliberations in the register are signed by the chair and the secretary or secretaries of that sitting.
//!
//! The ruling lists what is wrong: `no_chair`, `no_secretary`, `other_signer`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `signers = [chair, secretary]` | `[]` |
//! | 2023-03-29 | `signers = [chair, secretary, secretary]` | `[]` |
//! | 2023-03-29 | `signers = [chair]` | `[no_secretary]` |
//! | 2023-03-29 | `signers = [other, secretary]` | `[no_chair, other_signer]` |
//! | 2022-06-30 | `signers = [chair]` | `unknown: not held for that day` |

use super::prelude::*;

/// Who may have signed.
const SIGNERS: &[&str] = &["chair", "secretary", "other"];

/// What is wrong with the signatures, as stable words; signers are `chair`, `secretary` or `other`.
pub fn register_signature(signers: &[&str], on: Day) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let checks = [
        (!signers.contains(&"chair"), "no_chair"),
        (!signers.contains(&"secretary"), "no_secretary"),
        (signers.iter().any(|signer| !matches!(*signer, "chair" | "secretary")), "other_signer"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "register_signature",
    point: "S5",
    article: "CGCT, art. L2121-23",
    also: &["CGCT, art. R2121-9", "CGCT, art. L5211-1"],
    title: say("Signature du registre", "Signing the register"),
    sense: say(
        "Les délibérations, inscrites par ordre de date, sont signées par le président et les secrétaires de la séance, et non plus par tous les présents. Le registre papier est obligatoire ; le numérique le complète.",
        "Deliberations, entered by date, are signed by the chair and the secretaries of the sitting, no longer by all present. The paper register is mandatory; a digital one completes it.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[input("signers", InputKind::Words(SIGNERS), "signataires", "signers")],
    source: include_str!("register_signature.rs"),
    evaluate: |facts, on| ruled(register_signature(&facts.words("signers", SIGNERS)?, on)),
    ..BASE
};
