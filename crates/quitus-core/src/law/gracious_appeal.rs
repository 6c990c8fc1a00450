//! Does a gracious appeal (recours gracieux) interrupt the term? Yes when it comes inside it.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-04-06 | `event = 2023-04-06, received = 2023-05-10` | `true` |
//! | 2023-04-06 | `event = 2023-04-06, received = 2023-06-07` | `true` |
//! | 2023-04-06 | `event = 2023-04-06, received = 2023-06-08` | `false` |
//! | 1996-02-23 | `event = 1996-02-23, received = 1996-03-01` | `unknown: not held for that day` |

use super::appeal_last_day::two_clear_months;
use super::prelude::*;

/// Does a gracious appeal received on a day interrupt the term to appeal?
pub fn gracious_appeal(event: Day, received: Day, on: Day) -> Ruled<bool> {
    RULE.held(on)?;
    Ok(received <= two_clear_months(event))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "gracious_appeal",
    point: "A6",
    article: "CJA, art. R421-1",
    title: say("Recours gracieux", "Gracious appeal"),
    sense: say(
        "Un recours gracieux formé dans le délai l'interrompt.",
        "A gracious appeal lodged within the term interrupts it.",
    ),
    unverified: &[memory("Le numéro de l'article.", "The number of the article.")],
    inputs: &[
        input("event", InputKind::Day, "publication ou notification", "publication or notification"),
        input("received", InputKind::Day, "réception du recours gracieux", "gracious appeal received"),
    ],
    source: include_str!("gracious_appeal.rs"),
    evaluate: |facts, on| ruled(gracious_appeal(facts.day("event")?, facts.day("received")?, on)),
    ..BASE
};
