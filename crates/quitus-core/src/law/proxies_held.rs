//! How many proxies one member may hold.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `kind = epci_bureau_delegated` | `1` |
//! | 2023-03-29 | `kind = commune_ge3500` | `1` |
//! | 2023-03-29 | `kind = department` | `1` |
//! | 2020-12-15 | `kind = epci_bureau_delegated` | `2` |
//! | 2020-12-15 | `kind = region` | `2` |
//! | 2021-10-15 | `kind = commune_lt3500` | `1` |
//! | 2022-07-31 | `kind = commune_lt3500` | `2` |
//! | 2022-08-01 | `kind = commune_lt3500` | `1` |
//! | 2023-03-29 | `kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `kind = commune_ge3500` | `unknown: not held for that day` |

use super::prelude::*;

/// Proxies per holder; the first row that fits is the one.
static MOST: &[Row<u32>] = &[
    Row { kinds: BodyKind::DELIBERATING, valid: COVID[0], value: 2 },
    Row { kinds: BodyKind::DELIBERATING, valid: COVID[1], value: 2 },
    Row { kinds: BodyKind::DELIBERATING, valid: COVID[2], value: 2 },
    Row { kinds: BodyKind::DELIBERATING, valid: CODE, value: 1 },
];

/// The most proxies a member may hold at once.
pub fn proxies_held(kind: BodyKind, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    look_up(MOST, kind, on)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "proxies_held",
    point: "§3",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L3121-16 et L4132-15", "CGCT, art. L5211-1", "Loi n° 2020-290, art. 10"],
    title: say("Pouvoirs par membre", "Proxies per member"),
    sense: say(
        "Un membre ne détient qu'un pouvoir ; deux pendant les périodes COVID.",
        "A member holds one proxy only; two during the COVID windows.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[memory(
        "Le premier jour de la première période COVID.",
        "The first day of the first COVID window.",
    )],
    force: CLERK,
    inputs: &[KIND],
    source: include_str!("proxies_held.rs"),
    evaluate: |facts, on| ruled(proxies_held(facts.kind()?, on)),
    ..BASE
};
