//! Who presides: the mayor or president, else the first vice-president there, in order.
//!
//! `vice_presidents` says for each, in order, whether they are there and free to preside. The ruling is
//! `president`, the rank of a vice-president from 1, or `null` when none is there: no source held says who then.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `president_present = true, vice_presidents = [1, 1]` | `president` |
//! | 2023-03-29 | `president_present = false, vice_presidents = [1, 1]` | `1` |
//! | 2023-03-29 | `president_present = false, vice_presidents = [0, 1]` | `2` |
//! | 2023-03-29 | `president_present = false, vice_presidents = [0, 0]` | `null` |
//! | 2023-03-29 | `president_present = false, vice_presidents = [1], kind = region` | `unknown: not held for that kind of assembly` |
//! | 1996-02-23 | `president_present = true, vice_presidents = []` | `unknown: not held for that day` |

use super::prelude::*;

/// Who presides a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presides {
    /// The mayor or the president.
    President,
    /// The vice-president (or deputy mayor) of that rank, from 1.
    VicePresident(u32),
    /// No source held says who.
    NotSaid,
}

/// Whose chair follows that order.
static ORDERED: &[Row<()>] = &[Row { kinds: BodyKind::MUNICIPAL, valid: CODE, value: () }];

/// Who presides, given who is there, vice-presidents in order.
pub fn chair(president_present: bool, vice_presidents: &[bool], kind: BodyKind, on: Day) -> Ruled<Presides> {
    RULE.held(on)?;
    look_up(ORDERED, kind, on)?;
    if president_present {
        return Ok(Presides::President);
    }
    let first =
        vice_presidents.iter().position(|there| *there).and_then(|index| u32::try_from(index + 1).ok());
    Ok(first.map_or(Presides::NotSaid, Presides::VicePresident))
}

impl From<Presides> for Value {
    fn from(presides: Presides) -> Self {
        match presides {
            Presides::President => "president".into(),
            Presides::VicePresident(rank) => rank.into(),
            Presides::NotSaid => Value::Null,
        }
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "chair",
    point: "S1",
    article: "CGCT, art. L2122-17",
    also: &["CGCT, art. L5211-2"],
    title: say("Présidence de la séance", "Chair of the sitting"),
    sense: say(
        "Le maire ou le président préside ; absent, le premier adjoint ou vice-président le remplace, dans l'ordre. Qui préside signe à ce titre.",
        "The mayor or the president presides; when absent, the first deputy or vice-president replaces them, in order. Who presides signs as such.",
    ),
    certainty: Certainty::Verified2015,
    force: CLERK,
    inputs: &[
        input("president_present", InputKind::Flag, "le président est là", "the president is there"),
        input(
            "vice_presidents",
            InputKind::Counts,
            "vice-présidents dans l'ordre : 1 présent, 0 absent",
            "vice-presidents in order: 1 there, 0 not",
        ),
        KIND,
    ],
    source: include_str!("chair.rs"),
    evaluate: |facts, on| {
        let ranks = facts.counts("vice_presidents")?;
        if ranks.iter().any(|there| *there > 1) {
            return Err(out_of_bounds("vice_presidents", 0, 1));
        }
        let there: Vec<bool> = ranks.iter().map(|there| *there == 1).collect();
        ruled(chair(facts.flag("president_present")?, &there, facts.kind()?, on))
    },
    ..BASE
};
