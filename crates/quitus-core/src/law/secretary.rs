//! The secretary of the sitting: one or more members, present, named at the start of each sitting.
//!
//! The ruling lists what is wrong: `none_named`, `not_a_member`, `not_present`, `not_named_at_start`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `named = 1, members = 1, present = 1` | `[]` |
//! | 2023-03-29 | `named = 2, members = 2, present = 2, at_start = true` | `[]` |
//! | 2023-03-29 | `named = 0, members = 0, present = 0` | `[none_named]` |
//! | 2023-03-29 | `named = 1, members = 0, present = 1` | `[not_a_member]` |
//! | 2023-03-29 | `named = 1, members = 1, present = 0, at_start = false` | `[not_present, not_named_at_start]` |
//! | 1996-02-23 | `named = 1, members = 1, present = 1` | `unknown: not held for that day` |

use super::prelude::*;

/// The secretaries of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secretaries {
    /// How many were named.
    pub named: u32,
    /// How many of them are members.
    pub members: u32,
    /// How many of them are present.
    pub present: u32,
    /// Named at the start; `None` is not known.
    pub at_start: Option<bool>,
}

/// What is wrong with the secretaries of a sitting, as stable words.
pub fn secretary(secretaries: Secretaries, on: Day) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let checks = [
        (secretaries.named == 0, "none_named"),
        (secretaries.members < secretaries.named, "not_a_member"),
        (secretaries.present < secretaries.named, "not_present"),
        (secretaries.at_start == Some(false), "not_named_at_start"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "secretary",
    point: "S2",
    article: "CGCT, art. L2121-15",
    also: &["CGCT, art. L5211-1"],
    title: say("Secrétaire de séance", "Secretary of the sitting"),
    sense: say(
        "Au début de chaque séance, l'assemblée nomme parmi ses membres un ou plusieurs secrétaires ; des agents peuvent les assister.",
        "At the start of each sitting the assembly names one or more of its members as secretaries; staff may assist them.",
    ),
    force: CLERK,
    inputs: &[
        input("named", InputKind::Count, "secrétaires nommés", "secretaries named"),
        input("members", InputKind::Count, "dont membres de l'assemblée", "of whom members of the assembly"),
        input("present", InputKind::Count, "dont présents", "of whom present"),
        optional("at_start", InputKind::Flag, "nommés au début de la séance", "named at the start"),
    ],
    source: include_str!("secretary.rs"),
    evaluate: |facts, on| {
        let secretaries = Secretaries {
            named: facts.count("named")?,
            members: facts.count("members")?,
            present: facts.count("present")?,
            at_start: facts.flag_if_known("at_start")?,
        };
        ruled(secretary(secretaries, on))
    },
    ..BASE
};
