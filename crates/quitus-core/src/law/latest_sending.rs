//! The last day on which a convocation may leave for a sitting, given the clear days required.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `sitting = 2023-03-29, required = 5` | `2023-03-23` |
//! | 2023-03-29 | `sitting = 2023-03-29, required = 3` | `2023-03-25` |
//! | 2023-03-29 | `sitting = 2023-03-29, required = 1` | `2023-03-27` |
//! | 2024-03-04 | `sitting = 2024-03-04, required = 5` | `2024-02-27` |
//! | 1996-02-23 | `sitting = 1996-02-23, required = 3` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day of sending that leaves `required` clear days before the sitting.
pub fn latest_sending(sitting: Day, required: u32, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(sitting.plus_days(-i64::from(required) - 1))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "latest_sending",
    point: "N1",
    article: "CGCT, art. L2121-11 et L2121-12",
    also: &["CGCT, art. L5211-1"],
    title: say("Dernier jour d'envoi de la convocation", "Last day to send the convocation"),
    sense: say(
        "La convocation part au plus tard un jour de plus que le délai franc avant la séance, car ni le jour de l'envoi ni celui de la séance ne comptent.",
        "The convocation leaves at the latest one day more than the clear days before the sitting, as neither the day of sending nor that of the sitting counts.",
    ),
    inputs: &[
        input("sitting", InputKind::Day, "jour de la séance", "day of the sitting"),
        input("required", InputKind::Count, "jours francs exigés", "clear days required"),
    ],
    source: include_str!("latest_sending.rs"),
    evaluate: |facts, on| {
        let required = bounded("required", i64::from(facts.count("required")?), 0, 366)?;
        let required = u32::try_from(required).unwrap_or(0);
        ruled(latest_sending(facts.day("sitting")?, required, on))
    },
    ..BASE
};
