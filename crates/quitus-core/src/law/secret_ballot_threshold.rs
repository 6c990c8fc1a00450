//! How many of the members present may obtain a secret ballot (scrutin secret).
//!
//! A third, rounded up. In departments and regions no number of members obtains it: the ballot is secret only
//! where the law says so, and the ruling is `null`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `present = 51` | `17` |
//! | 2023-03-29 | `present = 36` | `12` |
//! | 2023-03-29 | `present = 52, kind = epci_council` | `18` |
//! | 2023-03-29 | `present = 51, kind = region` | `null` |
//! | 2023-03-29 | `present = 51, kind = department` | `null` |
//! | 2023-03-29 | `present = 51, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `present = 51` | `unknown: not held for that day` |

use super::prelude::*;

/// One member out of so many; none where no request obtains it.
static ONE_OUT_OF: &[Row<Option<u32>>] = &[
    Row { kinds: BodyKind::MUNICIPAL, valid: CODE, value: Some(3) },
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: None },
];

/// Members present who must ask for a secret ballot; `None` where no request obtains it.
pub fn secret_ballot_threshold(present: u32, kind: BodyKind, on: Day) -> Ruled<Option<u32>> {
    RULE.held(on)?;
    Ok(look_up(ONE_OUT_OF, kind, on)?.map(|share| present.div_ceil(share)))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "secret_ballot_threshold",
    point: "V4",
    article: "CGCT, art. L2121-21",
    also: &["CGCT, art. L5211-1"],
    title: say("Demande de scrutin secret", "Asking for a secret ballot"),
    sense: say(
        "Le scrutin est secret si le tiers des membres présents le demande. Au département et à la région, il ne l'est que dans les cas prévus par la loi.",
        "The ballot is secret when a third of the members present ask for it. In departments and regions it is secret only where the law says so.",
    ),
    certainty: Certainty::Verified2015,
    inputs: &[input("present", InputKind::Count, "présents", "present"), KIND],
    source: include_str!("secret_ballot_threshold.rs"),
    evaluate: |facts, on| ruled(secret_ballot_threshold(facts.count("present")?, facts.kind()?, on)),
    ..BASE
};
