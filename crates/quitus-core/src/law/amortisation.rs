//! Amortisation of an equipment grant: straight line, pro rata of the time in the first and last years.
//!
//! Time is counted in months of thirty days, the day of the start included: 1 July leaves half the year. Cents are
//! split by largest remainder, so the years always sum to the amount. Years are calendar years.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `cents = 6000000, years = 5, from = 2023-07-01` | `[[2023, 600000], [2024, 1200000], [2025, 1200000], [2026, 1200000], [2027, 1200000], [2028, 600000]]` |
//! | 2023-03-29 | `cents = 6000000, years = 5, from = 2023-01-01` | `[[2023, 1200000], [2024, 1200000], [2025, 1200000], [2026, 1200000], [2027, 1200000]]` |
//! | 2023-03-29 | `cents = 360000, years = 1, from = 2023-12-16` | `[[2023, 15000], [2024, 345000]]` |
//! | 2023-03-29 | `cents = 360000, years = 1, from = 2023-12-31` | `[[2023, 1000], [2024, 359000]]` |
//! | 2023-03-29 | `cents = 10000, years = 3, from = 2023-01-01` | `[[2023, 3334], [2024, 3333], [2025, 3333]]` |
//! | 1996-02-23 | `cents = 1, years = 1, from = 1996-01-01` | `unknown: not held for that day` |

use super::prelude::*;

/// Days of an accounting year.
const YEAR: u64 = 360;
/// The longest term a rule takes, in years: well above the forty of infrastructure.
const YEARS_MAX: i64 = 100;

/// What is amortised in each calendar year, in order; nothing for no year.
pub fn amortisation(amount: Cents, years: u32, from: Day, on: Day) -> Ruled<Vec<(i16, Cents)>> {
    RULE.held(on)?;
    let months = u64::from(from.month().unsigned_abs()) - 1;
    let elapsed = months * 30 + u64::from(from.day().unsigned_abs()).min(30) - 1;
    let mut weights = vec![YEAR; usize::try_from(years).unwrap_or(0)];
    if let (Some(first), 1..) = (weights.first_mut(), elapsed) {
        *first = YEAR - elapsed;
        weights.push(elapsed);
    }
    let parts = amount.split(&weights).unwrap_or_default();
    Ok((from.year()..).zip(parts).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "amortisation",
    point: "B2",
    article: "Instruction M57",
    also: &["CGCT, art. D5217-20", "Décret n° 2015-1848"],
    title: say("Amortissement d'une subvention d'équipement", "Amortisation of an equipment grant"),
    sense: say(
        "Une subvention d'équipement versée s'amortit en ligne droite, au prorata du temps depuis la mise en service ; au plus 5 ans pour des biens mobiliers et études, 30 pour des immeubles, 40 pour des infrastructures nationales.",
        "An equipment grant is amortised on a straight line, pro rata of the time since first use; at most 5 years for movables and studies, 30 for buildings, 40 for national infrastructure.",
    ),
    certainty: Certainty::Memory,
    unverified: &[
        read_2015("Les durées maximales.", "The longest terms."),
        inferred(
            "Mois de trente jours, jour de mise en service compris, et centimes au plus fort reste : aucun texte lu ne le fixe.",
            "Months of thirty days, the day of first use included, and cents by largest remainder: no text read sets it.",
        ),
    ],
    inputs: &[
        input("cents", InputKind::Cents, "montant, en centimes", "amount, in cents"),
        input("years", InputKind::Count, "durée, en années", "term, in years"),
        input("from", InputKind::Day, "mise en service", "first use"),
    ],
    source: include_str!("amortisation.rs"),
    evaluate: |facts, on| {
        let years = bounded("years", i64::from(facts.count("years")?), 1, YEARS_MAX)?;
        let rows =
            amortisation(facts.cents("cents")?, u32::try_from(years).unwrap_or(1), facts.day("from")?, on);
        let row = |(year, cents): (i16, Cents)| Value::List(vec![i64::from(year).into(), cents.into()]);
        Ok(rows.map(|rows| Value::List(rows.into_iter().map(row).collect())))
    },
    ..BASE
};
