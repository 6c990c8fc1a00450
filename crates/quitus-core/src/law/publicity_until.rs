//! Until when an act put online must stay there: two months at least.
//!
//! The end of a month stays inside it.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `published = 2023-04-06` | `2023-06-06` |
//! | 2023-12-31 | `published = 2023-12-31` | `2024-02-29` |
//! | 2022-07-01 | `published = 2022-07-01` | `2022-09-01` |
//! | 2022-06-30 | `published = 2022-06-30` | `unknown: not held for that day` |

use super::prelude::*;

/// The day before which an act put online may not be withdrawn.
pub fn publicity_until(published: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(published.plus_months(2))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "publicity_until",
    point: "A4",
    article: "CGCT, art. R2131-1",
    also: &["CGCT, art. L2131-1, III", "CGCT, art. L5211-3"],
    title: say("Durée de la publication", "How long an act stays online"),
    sense: say(
        "L'acte publié en ligne le reste deux mois au moins, d'accès gratuit et permanent.",
        "An act put online stays there two months at least, free and permanently accessible.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[input("published", InputKind::Day, "jour de mise en ligne", "day it was put online")],
    source: include_str!("publicity_until.rs"),
    evaluate: |facts, on| ruled(publicity_until(facts.day("published")?, on)),
    ..BASE
};
