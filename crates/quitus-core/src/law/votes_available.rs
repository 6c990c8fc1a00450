//! The number of votes (nombre de voix): members present and entitled, plus valid proxies.
//!
//! It is what could be cast, not what was.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `present = 51, valid_proxies = 10` | `61` |
//! | 2023-03-29 | `present = 51, valid_proxies = 9` | `60` |
//! | 2023-03-29 | `present = 0, valid_proxies = 0` | `0` |
//! | 1996-02-23 | `present = 51, valid_proxies = 10` | `unknown: not held for that day` |

use super::prelude::*;

/// Votes available: members present and entitled, plus valid proxies.
pub fn votes_available(present: u32, valid_proxies: u32, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    Ok(present.saturating_add(valid_proxies))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "votes_available",
    point: "V1",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L5211-1"],
    title: say("Nombre de voix", "Votes available"),
    sense: say(
        "Chaque membre présent qui prend part au vote a sa voix, et celle du pouvoir valable qu'il détient.",
        "Each member present who takes part in the vote has a vote, and that of the valid proxy they hold.",
    ),
    certainty: Certainty::Verified2015,
    force: Force::Refuses,
    inputs: &[
        input("present", InputKind::Count, "présents prenant part au vote", "present and entitled"),
        input("valid_proxies", InputKind::Count, "pouvoirs valables", "valid proxies"),
    ],
    source: include_str!("votes_available.rs"),
    evaluate: |facts, on| ruled(votes_available(facts.count("present")?, facts.count("valid_proxies")?, on)),
    ..BASE
};
