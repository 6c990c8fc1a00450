//! What a breach of the republican contract takes back: the share of the period still to run.
//!
//! The day of the breach counts among the days left; half a cent rounds up. A breach before the period takes the
//! whole, one after it nothing.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `amount_cents = 10000000, from = 2023-01-01, until = 2023-12-31, breach = 2023-10-01` | `2520548` |
//! | 2023-03-29 | `amount_cents = 10000000, from = 2023-01-01, until = 2023-12-31, breach = 2023-12-31` | `27397` |
//! | 2023-03-29 | `amount_cents = 10000000, from = 2023-01-01, until = 2023-12-31, breach = 2023-01-01` | `10000000` |
//! | 2023-03-29 | `amount_cents = 10000000, from = 2023-01-01, until = 2023-12-31, breach = 2022-12-01` | `10000000` |
//! | 2023-03-29 | `amount_cents = 10000000, from = 2023-01-01, until = 2023-12-31, breach = 2024-01-01` | `0` |
//! | 2024-03-29 | `amount_cents = 366, from = 2024-01-01, until = 2024-12-31, breach = 2024-12-31` | `1` |
//! | 2024-03-29 | `amount_cents = 1, from = 2024-01-01, until = 2024-01-02, breach = 2024-01-02` | `1` |
//! | 2022-01-01 | `amount_cents = 100, from = 2022-01-01, until = 2022-12-31, breach = 2022-02-01` | `unknown: not held for that day` |

use super::prelude::*;

/// Asked for since 2 January 2022.
const SINCE_2022: Period = Period::since(2022, 1, 2);

/// What is taken back of an amount granted for a period, first and last days included.
///
/// Nothing of a negative amount; a period that ends before it begins counts as one day.
pub fn republican_contract_withdrawal(
    amount: Cents,
    from: Day,
    until: Day,
    breach: Day,
    on: Day,
) -> Ruled<Cents> {
    RULE.held(on)?;
    let days = i128::from(from.days_until(until).max(0) + 1);
    let left = i128::from(breach.max(from).days_until(until) + 1).clamp(0, days);
    let share = (i128::from(amount.get().max(0)) * left * 2 + days) / (days * 2);
    Ok(i64::try_from(share).map_or(amount, Cents::new))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "republican_contract_withdrawal",
    point: "G6",
    article: "Loi n° 2000-321, art. 10-1",
    also: &["Décret n° 2021-1947"],
    title: say("Manquement au contrat d'engagement républicain", "Breach of the republican contract"),
    sense: say(
        "Associations et fondations qui demandent une subvention souscrivent sept engagements. En cas de manquement, la subvention est retirée au prorata de la période qui reste à courir.",
        "Associations and foundations that ask for a grant subscribe seven engagements. A breach withdraws the grant pro rata of the period still to run.",
    ),
    unverified: &[
        inferred(
            "Le jour du manquement compte dans la période qui reste.",
            "The day of the breach counts in the period left.",
        ),
        inferred(
            "Réputé souscrit par les organismes agréés ou reconnus d'utilité publique : une seule source.",
            "Deemed subscribed by approved bodies and those recognised of public utility: one source only.",
        ),
    ],
    valid: &[SINCE_2022],
    force: GRANT_OFFICER,
    inputs: &[
        input("amount_cents", InputKind::Cents, "montant, en centimes", "amount, in cents"),
        input("from", InputKind::Day, "début de la période", "first day of the period"),
        input("until", InputKind::Day, "fin de la période", "last day of the period"),
        input("breach", InputKind::Day, "jour du manquement", "day of the breach"),
    ],
    source: include_str!("republican_contract_withdrawal.rs"),
    evaluate: |facts, on| {
        let (from, until) = (facts.day("from")?, facts.day("until")?);
        if until < from {
            return Err(contradicts("until", "from"));
        }
        let (amount, breach) = (facts.cents("amount_cents")?, facts.day("breach")?);
        ruled(republican_contract_withdrawal(amount, from, until, breach, on))
    },
    ..BASE
};
