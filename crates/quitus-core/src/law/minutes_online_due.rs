//! The last day to put the minutes online: within a week of the sitting that adopted them.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `adopted_at = 2023-05-24` | `2023-05-31` |
//! | 2023-12-28 | `adopted_at = 2023-12-28` | `2024-01-04` |
//! | 2022-07-01 | `adopted_at = 2022-07-01` | `2022-07-08` |
//! | 2022-06-30 | `adopted_at = 2022-06-30` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to publish the minutes adopted at a sitting.
pub fn minutes_online_due(adopted_at: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(adopted_at.plus_days(7))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "minutes_online_due",
    point: "S3",
    article: "CGCT, art. L2121-15",
    also: &["CGCT, art. L5211-1"],
    title: say("Mise en ligne du procès-verbal", "Minutes online"),
    sense: say(
        "Dans la semaine qui suit la séance où il est arrêté, le procès-verbal est mis en ligne, durablement et gratuitement, s'il y a un site ; un exemplaire papier est tenu à la disposition du public et l'original conservé.",
        "Within a week of the sitting that adopted them, the minutes are put online, for good and for free, when there is a website; a paper copy is kept for the public and the original preserved.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[input("adopted_at", InputKind::Day, "séance où il est arrêté", "sitting that adopted them")],
    source: include_str!("minutes_online_due.rs"),
    evaluate: |facts, on| ruled(minutes_online_due(facts.day("adopted_at")?, on)),
    ..BASE
};
