//! The last day to post the list of deliberations: within a week of the sitting.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `sitting = 2023-03-29` | `2023-04-05` |
//! | 2022-12-30 | `sitting = 2022-12-30` | `2023-01-06` |
//! | 2022-07-01 | `sitting = 2022-07-01` | `2022-07-08` |
//! | 2022-06-30 | `sitting = 2022-06-30` | `unknown: not held for that day` |
//! | 2021-06-30 | `sitting = 2021-06-30` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to post and put online the list of deliberations of a sitting.
pub fn deliberation_list_due(sitting: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(sitting.plus_days(7))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "deliberation_list_due",
    point: "S4",
    article: "CGCT, art. L2121-25",
    also: &["CGCT, art. L5211-1"],
    title: say("Liste des délibérations", "List of deliberations"),
    sense: say(
        "Dans la semaine, la liste des délibérations examinées est affichée au siège et mise en ligne : au moins la date et l'objet de chaque délibération, approuvée ou refusée.",
        "Within a week the list of deliberations examined is posted at the seat and put online: at least date and subject of each, approved or refused.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[input("sitting", InputKind::Day, "jour de la séance", "day of the sitting")],
    source: include_str!("deliberation_list_due.rs"),
    evaluate: |facts, on| ruled(deliberation_list_due(facts.day("sitting")?, on)),
    ..BASE
};
