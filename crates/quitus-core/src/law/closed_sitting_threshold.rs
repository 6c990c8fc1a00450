//! How many members may ask that the assembly sit in private (huis clos).
//!
//! Three in a commune, five in an EPCI; the mayor or the president may ask alone.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `kind = commune_ge3500` | `3` |
//! | 2023-03-29 | `kind = commune_lt3500` | `3` |
//! | 2023-03-29 | `kind = epci_council` | `5` |
//! | 2023-03-29 | `kind = epci_bureau_delegated` | `5` |
//! | 2023-03-29 | `kind = region` | `unknown: not held for that kind of assembly` |
//! | 2023-03-29 | `kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `kind = commune_ge3500` | `unknown: not held for that day` |

use super::prelude::*;

/// Members who must ask.
static ASKING: &[Row<u32>] = &[
    Row { kinds: BodyKind::COMMUNES, valid: CODE, value: 3 },
    Row { kinds: BodyKind::EPCI, valid: CODE, value: 5 },
];

/// Members who must ask for a closed sitting when the chair does not.
pub fn closed_sitting_threshold(kind: BodyKind, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    look_up(ASKING, kind, on)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "closed_sitting_threshold",
    point: "V6",
    article: "CGCT, art. L5211-11",
    also: &["CGCT, deuxième partie (commune)"],
    title: say("Demande de huis clos", "Asking for a closed sitting"),
    sense: say(
        "Trois membres ou le maire, cinq membres ou le président dans un EPCI, peuvent demander le huis clos.",
        "Three members or the mayor, five members or the president in an EPCI, may ask for a closed sitting.",
    ),
    certainty: Certainty::Verified2015,
    inputs: &[KIND],
    source: include_str!("closed_sitting_threshold.rs"),
    evaluate: |facts, on| ruled(closed_sitting_threshold(facts.kind()?, on)),
    ..BASE
};
