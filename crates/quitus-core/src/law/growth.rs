//! Growth from one figure to the next: the difference over the first, as a fraction that is not reduced.
//!
//! From zero there is no growth to tell: `null`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `before = 1063, after = 1350` | `{numerator = 287, denominator = 1063}` |
//! | 2023-03-29 | `before = 15, after = 18` | `{numerator = 3, denominator = 15}` |
//! | 2023-03-29 | `before = 18, after = 15` | `{numerator = -3, denominator = 18}` |
//! | 2023-03-29 | `before = 7, after = 7` | `{numerator = 0, denominator = 7}` |
//! | 2023-03-29 | `before = 0, after = 15` | `null` |
//! | 1996-02-23 | `before = 1, after = 2` | `unknown: not held for that day` |

use super::prelude::*;

/// A growth as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// After minus before.
    pub numerator: i64,
    /// Before.
    pub denominator: u32,
}

/// The growth from one figure to the next; `None` from zero.
pub fn growth(before: u32, after: u32, on: Day) -> Ruled<Option<Growth>> {
    RULE.held(on)?;
    let numerator = i64::from(after) - i64::from(before);
    Ok((before > 0).then_some(Growth { numerator, denominator: before }))
}

impl From<Growth> for Value {
    fn from(growth: Growth) -> Self {
        Value::map([("numerator", growth.numerator.into()), ("denominator", growth.denominator.into())])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "growth",
    point: "G3",
    article: "Arrêté du 11 octobre 2006",
    title: say("Évolution d'un chiffre", "Growth of a figure"),
    sense: say(
        "L'écart d'une année à l'autre se rapporte à la première ; sans mesure de départ, il n'y a pas d'évolution à dire.",
        "The difference between two years is told against the first; without a first measure there is no growth to tell.",
    ),
    certainty: Certainty::Inferred,
    unverified: &[inferred(
        "L'arrêté demande les écarts en pourcentage ; la fraction non réduite est le choix de la maison.",
        "The order asks for deviations in per cent; the fraction left unreduced is the house's choice.",
    )],
    inputs: &[
        input("before", InputKind::Count, "chiffre de l'année d'avant", "figure of the year before"),
        input("after", InputKind::Count, "chiffre de l'année", "figure of the year"),
    ],
    source: include_str!("growth.rs"),
    evaluate: |facts, on| ruled(growth(facts.count("before")?, facts.count("after")?, on)),
    ..BASE
};
