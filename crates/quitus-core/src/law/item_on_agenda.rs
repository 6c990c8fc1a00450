//! An item may be voted when it is on the agenda that was sent, or under the rules of urgency.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `on_agenda = true` | `true` |
//! | 2023-03-29 | `on_agenda = false` | `false` |
//! | 2023-03-29 | `on_agenda = false, urgency_accepted = true` | `true` |
//! | 2023-03-29 | `on_agenda = false, urgency_accepted = false` | `false` |
//! | 1996-02-23 | `on_agenda = true` | `unknown: not held for that day` |

use super::prelude::*;

/// May the item be voted at this sitting?
pub fn item_on_agenda(on_agenda: bool, urgency_accepted: bool, on: Day) -> Ruled<bool> {
    RULE.held(on)?;
    Ok(on_agenda || urgency_accepted)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "item_on_agenda",
    point: "N2",
    article: "CGCT, art. L2121-10",
    also: &["CGCT, art. L2121-11 et L2121-12"],
    title: say("Affaire à l'ordre du jour", "Item on the agenda"),
    sense: say(
        "L'assemblée ne vote que sur les questions portées à l'ordre du jour de la convocation, sauf urgence admise par elle.",
        "The assembly votes only on questions on the agenda of the convocation, unless it accepts an urgency.",
    ),
    certainty: Certainty::Memory,
    force: CLERK,
    inputs: &[
        input("on_agenda", InputKind::Flag, "inscrite à l'ordre du jour", "on the agenda"),
        optional(
            "urgency_accepted",
            InputKind::Flag,
            "urgence admise par l'assemblée",
            "urgency accepted by the assembly",
        ),
    ],
    source: include_str!("item_on_agenda.rs"),
    evaluate: |facts, on| {
        ruled(item_on_agenda(facts.flag("on_agenda")?, facts.flag_or_no("urgency_accepted")?, on))
    },
    ..BASE
};
