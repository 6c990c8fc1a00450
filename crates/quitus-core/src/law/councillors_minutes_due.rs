//! The last day to send the minutes to municipal councillors who do not sit in the EPCI.
//!
//! One month after the sitting that adopted them.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-05-24 | `adopted_at = 2023-05-24` | `2023-06-24` |
//! | 2023-08-31 | `adopted_at = 2023-08-31` | `2023-09-30` |
//! | 2022-06-30 | `adopted_at = 2022-06-30` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to send the minutes adopted at a sitting.
pub fn councillors_minutes_due(adopted_at: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(adopted_at.plus_months(1))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "councillors_minutes_due",
    point: "N4",
    article: "CGCT, art. L5211-40-2",
    title: say("Procès-verbal aux conseillers municipaux", "Minutes to municipal councillors"),
    sense: say(
        "Les conseillers municipaux qui ne siègent pas à l'EPCI reçoivent le procès-verbal dans le mois qui suit la séance où il a été arrêté.",
        "Municipal councillors who do not sit in the EPCI receive the minutes within a month of the sitting that adopted them.",
    ),
    unverified: &[inferred(
        "Pour un bureau la question est ouverte : par défaut, envoyer aussi.",
        "For a bureau the question is open: by default, send too.",
    )],
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[input("adopted_at", InputKind::Day, "séance où il est arrêté", "sitting that adopted them")],
    source: include_str!("councillors_minutes_due.rs"),
    evaluate: |facts, on| ruled(councillors_minutes_due(facts.day("adopted_at")?, on)),
    ..BASE
};
