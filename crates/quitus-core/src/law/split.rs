//! An amount split by weights, to the cent: the largest remainders take the cents left, the first one in a tie.
//!
//! The parts always sum to the amount.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `total_cents = 10000000, weights = [20, 60, 20]` | `[2000000, 6000000, 2000000]` |
//! | 2023-03-29 | `total_cents = 10000000, weights = [1, 1, 1]` | `[3333334, 3333333, 3333333]` |
//! | 2023-03-29 | `total_cents = 1, weights = [1, 1]` | `[1, 0]` |
//! | 2023-03-29 | `total_cents = 100, weights = [1, 0, 2]` | `[33, 0, 67]` |
//! | 2023-03-29 | `total_cents = 0, weights = [1, 2]` | `[0, 0]` |
//! | 1996-02-23 | `total_cents = 1, weights = [1]` | `unknown: not held for that day` |

use super::prelude::*;

/// The parts of an amount by weights, in order; `None` when no weight is above zero.
pub fn split(total: Cents, weights: &[u64], on: Day) -> Ruled<Option<Vec<Cents>>> {
    RULE.held(on)?;
    Ok(total.split(weights))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "split",
    point: "G8",
    article: "CGCT, annexe I, rubrique 72",
    also: &["CGCT, art. D1617-19"],
    title: say("Répartition au centime", "Split to the cent"),
    sense: say(
        "La somme des versements ne dépasse jamais le montant attribué et la somme des axes l'égale : une répartition se fait au centime, sans reste.",
        "Payments never exceed the amount awarded and the axes sum to it: a split is made to the cent, with nothing left over.",
    ),
    certainty: Certainty::Inferred,
    unverified: &[inferred(
        "Plus forts restes, le premier en cas d'égalité : choix de la maison, aucun texte ne le fixe.",
        "Largest remainders, the first in a tie: the house's choice, no text sets it.",
    )],
    force: Force::Refuses,
    inputs: &[
        input("total_cents", InputKind::Cents, "montant, en centimes", "amount, in cents"),
        input("weights", InputKind::Counts, "poids de chaque part", "weight of each part"),
    ],
    source: include_str!("split.rs"),
    evaluate: |facts, on| {
        let weights: Vec<u64> = facts.counts("weights")?.into_iter().map(u64::from).collect();
        if weights.iter().all(|weight| *weight == 0) {
            return Err(expected("weights", "a list with a weight above zero"));
        }
        ruled(split(facts.cents("total_cents")?, &weights, on))
    },
    ..BASE
};
