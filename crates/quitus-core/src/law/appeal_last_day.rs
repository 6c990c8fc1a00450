//! The last day to appeal to the administrative court: two clear months from publication or notification.
//!
//! Two months later, the end of a month staying inside it, one more day, then on to the next day that is no
//! Saturday, Sunday or holiday.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-04-06 | `event = 2023-04-06` | `2023-06-07` |
//! | 2007-10-01 | `event = 2007-10-01` | `2007-12-03` |
//! | 2022-11-03 | `event = 2022-11-03` | `2023-01-04` |
//! | 2024-11-12 | `event = 2024-11-12` | `2025-01-13` |
//! | 2023-12-31 | `event = 2023-12-31` | `2024-03-01` |
//! | 2024-02-29 | `event = 2024-02-29` | `2024-04-30` |
//! | 2023-03-07 | `event = 2023-03-07` | `2023-05-09` |
//! | 2023-02-09 | `event = 2023-02-09` | `2023-04-11` |
//! | 2023-03-17 | `event = 2023-03-17` | `2023-05-19` |
//! | 2023-03-28 | `event = 2023-03-28` | `2023-05-30` |
//! | 2022-12-31 | `event = 2022-12-31` | `2023-03-01` |
//! | 1996-02-24 | `event = 1996-02-24` | `1996-04-25` |
//! | 1996-02-23 | `event = 1996-02-23` | `unknown: not held for that day` |

use super::holidays::next_working;
use super::prelude::*;

/// The last day to appeal against an act published or notified on a day.
pub fn appeal_last_day(event: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(two_clear_months(event))
}

/// Two clear months after a day, carried over to a working day.
pub(super) fn two_clear_months(event: Day) -> Day {
    next_working(event.plus_months(2).plus_days(1))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "appeal_last_day",
    point: "A6",
    article: "CJA, art. R421-1",
    title: say("Dernier jour de recours", "Last day to appeal"),
    sense: say(
        "Le recours se forme dans les deux mois de la publication ou de la notification ; le délai est franc et, s'il finit un samedi, un dimanche ou un jour férié, va au premier jour ouvrable.",
        "An appeal is lodged within two months of publication or notification; the term is clear and, when it ends on a Saturday, a Sunday or a holiday, goes on to the next working day.",
    ),
    unverified: &[
        memory(
            "Le numéro de l'article du code de justice administrative.",
            "The number of the article of the code of administrative justice.",
        ),
        inferred(
            "Jours fériés de la métropole ; ceux d'Alsace-Moselle et d'outre-mer ne sont pas tenus.",
            "Holidays of metropolitan France; those of Alsace-Moselle and overseas are not held.",
        ),
    ],
    inputs: &[input("event", InputKind::Day, "publication ou notification", "publication or notification")],
    source: include_str!("appeal_last_day.rs"),
    evaluate: |facts, on| ruled(appeal_last_day(facts.day("event")?, on)),
    ..BASE
};
