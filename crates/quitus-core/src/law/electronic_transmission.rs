//! Must the transmission be electronic? Yes for an EPCI with its own taxes; otherwise nothing held says so.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `epci_with_own_tax = true` | `true` |
//! | 2023-03-29 | `epci_with_own_tax = false` | `null` |
//! | 2020-08-07 | `epci_with_own_tax = true` | `true` |
//! | 2020-08-06 | `epci_with_own_tax = true` | `unknown: not held for that day` |

use super::prelude::*;

/// Five years after the law of 7 August 2015.
const FIVE_YEARS_ON: Period = Period::since(2020, 8, 7);

/// Must the transmission be electronic? `None` when no source held says.
pub fn electronic_transmission(epci_with_own_tax: bool, on: Day) -> Ruled<Option<bool>> {
    RULE.held(on)?;
    Ok(epci_with_own_tax.then_some(true))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "electronic_transmission",
    point: "A2",
    article: "CGCT, art. L5211-3",
    also: &["Loi n° 2015-991 du 7 août 2015"],
    title: say("Télétransmission obligatoire", "Electronic transmission"),
    sense: say(
        "Un EPCI à fiscalité propre transmet ses actes par voie électronique, depuis les cinq ans de la loi du 7 août 2015.",
        "An EPCI with its own taxes transmits its acts electronically, since five years after the law of 7 August 2015.",
    ),
    unverified: &[inferred(
        "Le jour exact : cinq ans, jour pour jour.",
        "The exact day: five years to the day.",
    )],
    valid: &[FIVE_YEARS_ON],
    force: CLERK,
    inputs: &[input(
        "epci_with_own_tax",
        InputKind::Flag,
        "EPCI à fiscalité propre",
        "EPCI with its own taxes",
    )],
    source: include_str!("electronic_transmission.rs"),
    evaluate: |facts, on| ruled(electronic_transmission(facts.flag("epci_with_own_tax")?, on)),
    ..BASE
};
