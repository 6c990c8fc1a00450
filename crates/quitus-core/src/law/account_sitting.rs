//! The sitting that votes the account: another chair is elected, and the executive leaves at the vote.
//!
//! The ruling lists what is wrong: `executive_presides`, `executive_votes`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-06-30 | `executive_presides = false, executive_present_at_vote = false` | `[]` |
//! | 2023-06-30 | `executive_presides = true, executive_present_at_vote = false` | `[executive_presides]` |
//! | 2023-06-30 | `executive_presides = true, executive_present_at_vote = true` | `[executive_presides, executive_votes]` |
//! | 2023-06-30 | `executive_presides = false, executive_present_at_vote = false, kind = region` | `unknown: not held for that kind of assembly` |
//! | 1996-02-23 | `executive_presides = false, executive_present_at_vote = false` | `unknown: not held for that day` |

use super::prelude::*;

/// Where the rule is held.
static HELD: &[Row<()>] = &[Row { kinds: BodyKind::MUNICIPAL, valid: CODE, value: () }];

/// What is wrong when the account is voted, as stable words.
pub fn account_sitting(
    executive_presides: bool,
    executive_present_at_vote: bool,
    kind: BodyKind,
    on: Day,
) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    look_up(HELD, kind, on)?;
    let checks = [(executive_presides, "executive_presides"), (executive_present_at_vote, "executive_votes")];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "account_sitting",
    point: "S1",
    article: "CGCT, art. L2121-14",
    also: &["CGCT, art. L5211-1"],
    title: say("Vote du compte", "Vote of the account"),
    sense: say(
        "Quand le compte de l'exécutif est débattu, l'assemblée élit un autre président ; l'exécutif peut assister à la discussion mais se retire au moment du vote.",
        "When the executive's account is debated, the assembly elects another chair; the executive may attend the discussion but leaves at the vote.",
    ),
    certainty: Certainty::Verified2015,
    force: CLERK,
    inputs: &[
        input("executive_presides", InputKind::Flag, "l'exécutif préside", "the executive presides"),
        input(
            "executive_present_at_vote",
            InputKind::Flag,
            "l'exécutif est là au vote",
            "the executive is there at the vote",
        ),
        KIND,
    ],
    source: include_str!("account_sitting.rs"),
    evaluate: |facts, on| {
        let (presides, votes) = (facts.flag("executive_presides")?, facts.flag("executive_present_at_vote")?);
        ruled(account_sitting(presides, votes, facts.kind()?, on))
    },
    ..BASE
};
