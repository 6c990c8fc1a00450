//! The absolute majority of the votes cast: more than half of them.
//!
//! Only "for" and "against" are cast: abstentions, blank and void ballots, refusals to vote are not.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `votes_cast = 61` | `31` |
//! | 2023-03-29 | `votes_cast = 60` | `31` |
//! | 2023-03-29 | `votes_cast = 53` | `27` |
//! | 2023-03-29 | `votes_cast = 1` | `1` |
//! | 2023-03-29 | `votes_cast = 0` | `1` |
//! | 1996-02-23 | `votes_cast = 61` | `unknown: not held for that day` |

use super::prelude::*;

/// Votes needed for an absolute majority of the votes cast (suffrages exprimés).
pub fn majority(votes_cast: u32, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    Ok(votes_cast / 2 + 1)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "majority",
    point: "V2",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L5211-1"],
    title: say("Majorité absolue", "Absolute majority"),
    sense: say(
        "Les délibérations sont prises à la majorité absolue des suffrages exprimés : plus de la moitié des seules voix pour et contre.",
        "Deliberations are taken by the absolute majority of votes cast: more than half of the votes for and against alone.",
    ),
    certainty: Certainty::Verified2015,
    inputs: &[input("votes_cast", InputKind::Count, "suffrages exprimés", "votes cast")],
    source: include_str!("majority.rs"),
    evaluate: |facts, on| ruled(majority(facts.count("votes_cast")?, on)),
    ..BASE
};
