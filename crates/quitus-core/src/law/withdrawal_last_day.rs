//! The last day for the authority to withdraw an illegal act that created rights: four months.
//!
//! The end of a month stays inside it; the term is not carried over.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `decided = 2023-03-29` | `2023-07-29` |
//! | 2023-10-31 | `decided = 2023-10-31` | `2024-02-29` |
//! | 2023-03-29 | `decided = 2023-03-29, illegal = false` | `null` |
//! | 1996-02-23 | `decided = 1996-02-23` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to withdraw an act that created rights; `None` when it is lawful.
pub fn withdrawal_last_day(decided: Day, illegal: bool, on: Day) -> Ruled<Option<Day>> {
    RULE.held(on)?;
    Ok(illegal.then(|| decided.plus_months(4)))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "withdrawal_last_day",
    point: "A8",
    article: "CRPA, art. L242-1",
    title: say("Retrait d'un acte créateur de droits", "Withdrawal of an act that created rights"),
    sense: say(
        "L'auteur d'un acte créateur de droits ne peut le retirer que s'il est illégal, et dans les quatre mois de la décision.",
        "The author of an act that created rights may withdraw it only if it is illegal, and within four months of the decision.",
    ),
    certainty: Certainty::Memory,
    unverified: &[inferred(
        "Quatre mois de date à date, sans report : lecture prudente.",
        "Four months from date to date, not carried over: the prudent reading.",
    )],
    force: GRANT_OFFICER,
    inputs: &[
        input("decided", InputKind::Day, "jour de la décision", "day of the decision"),
        optional(
            "illegal",
            InputKind::Flag,
            "l'acte est illégal (oui par défaut)",
            "the act is illegal (yes by default)",
        ),
    ],
    source: include_str!("withdrawal_last_day.rs"),
    evaluate: |facts, on| {
        let illegal = facts.flag_if_known("illegal")?.unwrap_or(true);
        ruled(withdrawal_last_day(facts.day("decided")?, illegal, on))
    },
    ..BASE
};
