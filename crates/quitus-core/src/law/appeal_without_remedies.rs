//! Until when the addressee may appeal against an act notified without its remedies: about one year.
//!
//! Without mention of ways and time to appeal, the two months do not run against the addressee; a reasonable time
//! of about one year still bounds the appeal. With the mention, the two months apply.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-04-06 | `notified = 2023-04-06, remedies_mentioned = false` | `{last_day = 2024-04-06, about = true}` |
//! | 2023-04-06 | `notified = 2023-04-06, remedies_mentioned = true` | `{last_day = 2023-06-07, about = false}` |
//! | 2016-07-13 | `notified = 2016-07-13, remedies_mentioned = false` | `{last_day = 2017-07-13, about = true}` |
//! | 2016-07-12 | `notified = 2016-07-12, remedies_mentioned = false` | `unknown: not held for that day` |

use super::appeal_last_day::two_clear_months;
use super::prelude::*;

/// Since the ruling that set the reasonable time.
const CZABAJ: Period = Period::since(2016, 7, 13);

/// The last day for the addressee, and whether it is only about that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddresseeTerm {
    /// The last day.
    pub last_day: Day,
    /// A reasonable time, not a term to the day.
    pub about: bool,
}

/// Until when the addressee may appeal.
pub fn appeal_without_remedies(notified: Day, remedies_mentioned: bool, on: Day) -> Ruled<AddresseeTerm> {
    RULE.held(on)?;
    Ok(if remedies_mentioned {
        AddresseeTerm { last_day: two_clear_months(notified), about: false }
    } else {
        AddresseeTerm { last_day: notified.plus_months(12), about: true }
    })
}

impl From<AddresseeTerm> for Value {
    fn from(term: AddresseeTerm) -> Self {
        Value::map([("last_day", term.last_day.into()), ("about", term.about.into())])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "appeal_without_remedies",
    point: "A6",
    article: "CE, 13 juillet 2016, Czabaj",
    title: say("Recours sans mention des voies de recours", "Appeal without mention of remedies"),
    sense: say(
        "Sans mention des voies et délais de recours, les deux mois ne courent pas contre le destinataire ; il dispose d'un délai raisonnable d'un an environ.",
        "Without mention of ways and time to appeal, the two months do not run against the addressee, who has a reasonable time of about one year.",
    ),
    valid: &[CZABAJ],
    inputs: &[
        input("notified", InputKind::Day, "jour de la notification", "day of notification"),
        input("remedies_mentioned", InputKind::Flag, "voies et délais mentionnés", "ways and time mentioned"),
    ],
    source: include_str!("appeal_without_remedies.rs"),
    evaluate: |facts, on| {
        ruled(appeal_without_remedies(facts.day("notified")?, facts.flag("remedies_mentioned")?, on))
    },
    ..BASE
};
