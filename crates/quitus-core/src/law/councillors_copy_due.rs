//! The last day to send the list of deliberations to municipal councillors who do not sit in the EPCI.
//!
//! One month after the sitting; the end of a month stays inside it.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `sitting = 2023-03-29` | `2023-04-29` |
//! | 2023-01-31 | `sitting = 2023-01-31` | `2023-02-28` |
//! | 2022-07-01 | `sitting = 2022-07-01` | `2022-08-01` |
//! | 2022-06-30 | `sitting = 2022-06-30` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to send the list of deliberations of a sitting.
pub fn councillors_copy_due(sitting: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(sitting.plus_months(1))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "councillors_copy_due",
    point: "N4",
    article: "CGCT, art. L5211-40-2",
    title: say(
        "Liste des délibérations aux conseillers municipaux",
        "List of deliberations to municipal councillors",
    ),
    sense: say(
        "Les conseillers municipaux qui ne siègent pas à l'EPCI reçoivent la convocation et la note, puis dans le mois qui suit la séance la liste des délibérations.",
        "Municipal councillors who do not sit in the EPCI receive the convocation and the note, then within a month of the sitting the list of deliberations.",
    ),
    unverified: &[inferred(
        "Le texte vise l'organe délibérant ; pour un bureau la question est ouverte : par défaut, envoyer aussi.",
        "The text speaks of the deliberating assembly; for a bureau the question is open: by default, send too.",
    )],
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[input("sitting", InputKind::Day, "jour de la séance", "day of the sitting")],
    source: include_str!("councillors_copy_due.rs"),
    evaluate: |facts, on| ruled(councillors_copy_due(facts.day("sitting")?, on)),
    ..BASE
};
