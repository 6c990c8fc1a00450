//! The votes needed to sit in private: an absolute majority of the members present or represented.
//!
//! Decided without debate. Abstentions weigh here: the majority is of those present or represented, not of the
//! votes cast.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `present_or_represented = 61` | `31` |
//! | 2023-03-29 | `present_or_represented = 60` | `31` |
//! | 2023-03-29 | `present_or_represented = 8` | `5` |
//! | 2023-03-29 | `present_or_represented = 61, kind = region` | `unknown: not held for that kind of assembly` |
//! | 1996-02-23 | `present_or_represented = 61` | `unknown: not held for that day` |

use super::closed_sitting_threshold::closed_sitting_threshold;
use super::prelude::*;

/// Votes needed to decide a closed sitting.
pub fn closed_sitting_majority(present_or_represented: u32, kind: BodyKind, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    closed_sitting_threshold(kind, on)?;
    Ok(present_or_represented / 2 + 1)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "closed_sitting_majority",
    point: "V6",
    article: "CGCT, art. L5211-11",
    also: &["CGCT, deuxième partie (commune)"],
    title: say("Décision du huis clos", "Deciding a closed sitting"),
    sense: say(
        "Le huis clos se décide sans débat, à la majorité absolue des membres présents ou représentés.",
        "A closed sitting is decided without debate, by the absolute majority of members present or represented.",
    ),
    certainty: Certainty::Verified2015,
    force: CLERK,
    inputs: &[
        input(
            "present_or_represented",
            InputKind::Count,
            "présents ou représentés",
            "present or represented",
        ),
        KIND,
    ],
    source: include_str!("closed_sitting_majority.rs"),
    evaluate: |facts, on| {
        ruled(closed_sitting_majority(facts.count("present_or_represented")?, facts.kind()?, on))
    },
    ..BASE
};
