//! The count equals the roll: for, against, abstentions, not voting and null ballots make the votes available.
//!
//! The ruling is the count minus the roll: 0 when they agree.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `available = 61, for = 61, against = 0, abstentions = 0, not_voting = 0` | `0` |
//! | 2023-03-29 | `available = 61, for = 30, against = 29, abstentions = 1, not_voting = 1` | `0` |
//! | 2023-03-29 | `available = 61, for = 55, against = 0, abstentions = 3, not_voting = 0, null = 2` | `-1` |
//! | 2023-03-29 | `available = 61, for = 62, against = 0, abstentions = 0, not_voting = 0` | `1` |
//! | 1996-02-23 | `available = 61, for = 61, against = 0, abstentions = 0, not_voting = 0` | `unknown: not held for that day` |

use super::prelude::*;

/// The count minus the votes available; 0 when they agree.
pub fn vote_sum(available: u32, counted: &[u32], on: Day) -> Ruled<i64> {
    RULE.held(on)?;
    Ok(counted.iter().map(|part| i64::from(*part)).sum::<i64>() - i64::from(available))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "vote_sum",
    point: "V1",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L2121-21"],
    title: say("Le décompte égale l'appel", "Count equals roll"),
    sense: say(
        "Pour, contre, abstentions, refus de vote, bulletins blancs et nuls font ensemble le nombre de voix.",
        "For, against, abstentions, not voting, blank and void ballots together make the votes available.",
    ),
    certainty: Certainty::Inferred,
    unverified: &[inferred(
        "Aucun article ne le dit en ces termes : c'est la somme que la règle des suffrages suppose.",
        "No article says it in these words: it is the sum that the rule of votes cast supposes.",
    )],
    force: Force::Refuses,
    inputs: &[
        input("available", InputKind::Count, "nombre de voix", "votes available"),
        input("for", InputKind::Count, "pour", "for"),
        input("against", InputKind::Count, "contre", "against"),
        input("abstentions", InputKind::Count, "abstentions", "abstentions"),
        input("not_voting", InputKind::Count, "ne prennent pas part au vote", "not voting"),
        optional("null", InputKind::Count, "blancs et nuls", "blank and void"),
    ],
    source: include_str!("vote_sum.rs"),
    evaluate: |facts, on| {
        let counted = [
            facts.count("for")?,
            facts.count("against")?,
            facts.count("abstentions")?,
            facts.count("not_voting")?,
            facts.count_or_zero("null")?,
        ];
        ruled(vote_sum(facts.count("available")?, &counted, on))
    },
    ..BASE
};
