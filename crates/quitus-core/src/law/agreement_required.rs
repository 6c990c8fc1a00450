//! Is a written agreement (convention) mandatory? Above 23 000 € a year from the same authority.
//!
//! All the amounts of the year add up, in kind at their value; axis lines do not avoid it.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `amounts_eur = [23000]` | `false` |
//! | 2023-03-29 | `amounts_eur = [23001]` | `true` |
//! | 2023-03-29 | `amounts_eur = [12000, 12000]` | `true` |
//! | 2023-03-29 | `amounts_eur = [20000, 60000, 20000]` | `true` |
//! | 2023-03-29 | `amounts_eur = []` | `false` |
//! | 2001-06-06 | `amounts_eur = [23000]` | `false` |
//! | 2001-06-05 | `amounts_eur = [23001]` | `unknown: not held for that day` |

use super::prelude::*;

/// Amounts of one authority to one body in one year above which an agreement is mandatory.
const ABOVE: Cents = Cents::new(23_000 * 100);

/// Do these amounts of one year require an agreement? An amount too large to add is above any threshold.
pub fn agreement_required(amounts: &[Cents], on: Day) -> Ruled<bool> {
    RULE.held(on)?;
    Ok(Cents::sum(amounts.iter().copied()).map_or(true, |sum| sum > ABOVE))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "agreement_required",
    point: "G2",
    article: "Loi n° 2000-321, art. 10",
    also: &["Décret n° 2001-495, art. 1er"],
    title: say("Convention obligatoire", "Agreement required"),
    sense: say(
        "Au-delà de 23 000 € par an d'une même autorité, une convention fixe l'objet, le montant, les modalités de versement et les conditions d'emploi de la subvention.",
        "Above 23 000 € a year from one authority, an agreement sets the object, the amount, the terms of payment and the conditions of use of the grant.",
    ),
    unverified: &[
        inferred("Une aide en nature compte pour sa valeur.", "Aid in kind counts at its value."),
        memory("Le premier jour du décret (6 juin 2001).", "The first day of the decree (6 June 2001)."),
    ],
    valid: &[GRANTS],
    force: GRANT_OFFICER,
    inputs: &[input(
        "amounts_eur",
        InputKind::EurosList,
        "aides de l'année, en euros",
        "aids of the year, in euros",
    )],
    source: include_str!("agreement_required.rs"),
    evaluate: |facts, on| {
        let euros = facts.euros_list("amounts_eur")?;
        let amounts: Vec<Cents> =
            euros.into_iter().map(|amount| Cents::new(amount.saturating_mul(100))).collect();
        ruled(agreement_required(&amounts, on))
    },
    ..BASE
};
