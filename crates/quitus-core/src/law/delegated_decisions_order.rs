//! Decisions taken by delegation stand in the same register as deliberations, by order of date.
//!
//! `days` are the days of the entries as they follow in the register; the ruling is the rank, from 1, of the first
//! entry out of order, or `null`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `days = [2023-03-01, 2023-03-29, 2023-03-29]` | `null` |
//! | 2023-03-29 | `days = [2023-03-29, 2023-03-01]` | `2` |
//! | 2023-03-29 | `days = []` | `null` |
//! | 1996-02-23 | `days = []` | `unknown: not held for that day` |

use super::prelude::*;

/// The index of the first entry dated before the one above it.
pub fn delegated_decisions_order(days: &[Day], on: Day) -> Ruled<Option<usize>> {
    RULE.held(on)?;
    Ok(days.windows(2).position(|pair| pair[1] < pair[0]).map(|above| above + 1))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "delegated_decisions_order",
    point: "S6",
    article: "CGCT, art. R2122-7-1",
    also: &["CGCT, art. L5211-10"],
    title: say("Décisions prises par délégation", "Decisions taken by delegation"),
    sense: say(
        "Les décisions prises par délégation sont inscrites au même registre, à leur date. Le président rend compte des travaux du bureau à chaque réunion du conseil.",
        "Decisions taken by delegation are entered in the same register, at their date. The president reports on the bureau's work at each meeting of the council.",
    ),
    unverified: &[
        inferred(
            "Les délibérations du bureau suivent la même discipline de registre.",
            "Bureau deliberations follow the same discipline of the register.",
        ),
        read_2015(
            "Compte rendu des travaux du bureau (L5211-10).",
            "Report on the bureau's work (L5211-10).",
        ),
    ],
    force: CLERK,
    inputs: &[input(
        "days",
        InputKind::Days,
        "dates dans l'ordre du registre",
        "days in the order of the register",
    )],
    source: include_str!("delegated_decisions_order.rs"),
    evaluate: |facts, on| {
        let days =
            facts.list("days")?.iter().map(|day| read_day("days", day)).collect::<Result<Vec<_>, _>>()?;
        let rank = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
        Ok(delegated_decisions_order(&days, on).map(|first| first.map(rank).into()))
    },
    ..BASE
};
