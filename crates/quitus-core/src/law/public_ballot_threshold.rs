//! How many of the members present may obtain a public ballot (scrutin public).
//!
//! A quarter, a sixth in departments and regions, rounded up. Proxies do not ask.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `present = 51, kind = epci_bureau_delegated` | `13` |
//! | 2023-03-29 | `present = 51` | `13` |
//! | 2023-03-29 | `present = 36` | `9` |
//! | 2023-03-29 | `present = 51, kind = region` | `9` |
//! | 2023-03-29 | `present = 54, kind = department` | `9` |
//! | 2023-03-29 | `present = 51, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `present = 51` | `unknown: not held for that day` |

use super::prelude::*;

/// One member out of so many.
static ONE_OUT_OF: &[Row<u32>] = &[
    Row { kinds: BodyKind::MUNICIPAL, valid: CODE, value: 4 },
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: 6 },
];

/// Members present who must ask for a public ballot.
pub fn public_ballot_threshold(present: u32, kind: BodyKind, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    Ok(present.div_ceil(look_up(ONE_OUT_OF, kind, on)?))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "public_ballot_threshold",
    point: "V4",
    article: "CGCT, art. L2121-21",
    also: &["CGCT, art. L5211-1", "CGCT, troisième et quatrième parties (département, région)"],
    title: say("Demande de scrutin public", "Asking for a public ballot"),
    sense: say(
        "Le scrutin est public si le quart des membres présents le demande, le sixième au département et à la région ; le registre porte alors les noms et le sens des votes.",
        "The ballot is public when a quarter of the members present ask for it, a sixth in departments and regions; the register then gives names and senses.",
    ),
    certainty: Certainty::Verified2015,
    inputs: &[input("present", InputKind::Count, "présents", "present"), KIND],
    source: include_str!("public_ballot_threshold.rs"),
    evaluate: |facts, on| ruled(public_ballot_threshold(facts.count("present")?, facts.kind()?, on)),
    ..BASE
};
