//! The last day to transmit an individual decision: fifteen days from its signature.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `signed = 2023-03-31` | `2023-04-15` |
//! | 2023-12-20 | `signed = 2023-12-20` | `2024-01-04` |
//! | 1996-02-24 | `signed = 1996-02-24` | `1996-03-10` |
//! | 1996-02-23 | `signed = 1996-02-23` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to transmit an individual decision signed on a day.
pub fn transmission_due(signed: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(signed.plus_days(15))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "transmission_due",
    point: "A2",
    article: "CGCT, art. L2131-1",
    also: &["CGCT, art. L2131-2"],
    title: say("Délai de transmission", "Term of transmission"),
    sense: say(
        "Une décision individuelle se transmet dans les quinze jours de sa signature.",
        "An individual decision is transmitted within fifteen days of its signature.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[inferred(
        "Quinze jours comptés du lendemain de la signature, sans prolongation.",
        "Fifteen days counted from the day after the signature, not extended.",
    )],
    force: CLERK,
    inputs: &[input("signed", InputKind::Day, "jour de la signature", "day of signature")],
    source: include_str!("transmission_due.rs"),
    evaluate: |facts, on| ruled(transmission_due(facts.day("signed")?, on)),
    ..BASE
};
