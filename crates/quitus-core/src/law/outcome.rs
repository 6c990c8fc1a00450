//! What a vote decides: adopted when more votes for than against; a tie goes to the chair's own vote.
//!
//! The chair is whoever presides; the chair's own vote counts, not that of a proxy held. There is no casting vote
//! in a secret ballot. Without any vote cast nothing is adopted. Unanimity is of the votes cast.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `for = 61, against = 0, abstentions = 0, chair = for, secret = false` | `{outcome = adopted, unanimous = true, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 4, against = 0, abstentions = 6, chair = null, secret = false` | `{outcome = adopted, unanimous = true, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 31, against = 30, abstentions = 0, chair = for, secret = false` | `{outcome = adopted, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 30, against = 30, abstentions = 1, chair = for, secret = false` | `{outcome = adopted, unanimous = false, by_casting_vote = true}` |
//! | 2023-03-29 | `for = 30, against = 30, abstentions = 1, chair = against, secret = false` | `{outcome = rejected, unanimous = false, by_casting_vote = true}` |
//! | 2023-03-29 | `for = 30, against = 30, abstentions = 1, chair = null, secret = false` | `{outcome = not_adopted, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 30, against = 30, abstentions = 1, chair = abstention, secret = false` | `{outcome = not_adopted, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 30, against = 30, abstentions = 1, chair = for, secret = true` | `{outcome = not_adopted, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 20, against = 21, abstentions = 0, chair = for, secret = false` | `{outcome = rejected, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 0, against = 5, abstentions = 0, chair = against, secret = false` | `{outcome = rejected, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 0, against = 0, abstentions = 9, chair = null, secret = false` | `{outcome = not_adopted, unanimous = false, by_casting_vote = false}` |
//! | 2023-03-29 | `for = 60, against = 60, abstentions = 3, chair = for, secret = false, kind = region` | `{outcome = adopted, unanimous = false, by_casting_vote = true}` |
//! | 2023-03-29 | `for = 9, against = 2, abstentions = 0, chair = for, secret = false, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `for = 61, against = 0, abstentions = 0, chair = for, secret = false` | `unknown: not held for that day` |

use super::prelude::*;

/// The chair's own vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChairVote {
    /// For.
    For,
    /// Against.
    Against,
    /// Abstained, did not vote, or is not known.
    Neither,
}

/// The sense of a vote's result (résultat d'un vote).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Adopted.
    Adopted,
    /// Rejected.
    Rejected,
    /// Not adopted: no majority either way.
    NotAdopted,
}

/// A result, whether it is unanimous among votes cast, and whether the chair's vote made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteOutcome {
    /// The sense.
    pub verdict: Verdict,
    /// Adopted without a vote against.
    pub unanimous: bool,
    /// By the chair's casting vote (voix prépondérante).
    pub by_casting_vote: bool,
}

/// Where the chair's vote prevails in a tie, secret ballots apart.
static CASTING: &[Row<bool>] = &[Row { kinds: BodyKind::DELIBERATING, valid: CODE, value: true }];

/// What a vote decides. Abstentions are no argument: they change nothing.
pub fn outcome(
    votes_for: u32,
    against: u32,
    chair: ChairVote,
    secret: bool,
    kind: BodyKind,
    on: Day,
) -> Ruled<VoteOutcome> {
    RULE.held(on)?;
    let casting = look_up(CASTING, kind, on)? && !secret && votes_for > 0;
    let (verdict, by_casting_vote) = match (votes_for.cmp(&against), chair) {
        (std::cmp::Ordering::Greater, _) => (Verdict::Adopted, false),
        (std::cmp::Ordering::Less, _) => (Verdict::Rejected, false),
        (std::cmp::Ordering::Equal, ChairVote::For) if casting => (Verdict::Adopted, true),
        (std::cmp::Ordering::Equal, ChairVote::Against) if casting => (Verdict::Rejected, true),
        (std::cmp::Ordering::Equal, _) => (Verdict::NotAdopted, false),
    };
    Ok(VoteOutcome { verdict, unanimous: verdict == Verdict::Adopted && against == 0, by_casting_vote })
}

impl Verdict {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Adopted => "adopted",
            Verdict::Rejected => "rejected",
            Verdict::NotAdopted => "not_adopted",
        }
    }

    /// Reads the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Verdict::Adopted, Verdict::Rejected, Verdict::NotAdopted]
            .into_iter()
            .find(|verdict| verdict.word() == word)
    }
}

impl From<VoteOutcome> for Value {
    fn from(outcome: VoteOutcome) -> Self {
        Value::map([
            ("outcome", outcome.verdict.word().into()),
            ("unanimous", outcome.unanimous.into()),
            ("by_casting_vote", outcome.by_casting_vote.into()),
        ])
    }
}

/// The words of the fact `chair`.
const CHAIR: &[&str] = &["for", "against", "abstention", "abstain", "not_voting"];

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "outcome",
    point: "V2, V3",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L5211-1"],
    title: say("Résultat d'un vote", "Result of a vote"),
    sense: say(
        "Est adopté ce qui recueille plus de voix pour que contre. En cas de partage, la voix du président de séance l'emporte, sauf scrutin secret. L'unanimité s'entend des suffrages exprimés.",
        "What gathers more votes for than against is adopted. In a tie the vote of the chair prevails, except in a secret ballot. Unanimity is of the votes cast.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[
        inferred(
            "Sans suffrage exprimé, ou si le président de séance s'abstient lors d'un partage, rien n'est adopté.",
            "Without any vote cast, or when the chair abstains in a tie, nothing is adopted.",
        ),
        inferred(
            "Compte la propre voix du président de séance, non celle du pouvoir qu'il détient.",
            "The chair's own vote counts, not that of a proxy the chair holds.",
        ),
        inferred(
            "Département et région : pas non plus de voix prépondérante au scrutin secret.",
            "Departments and regions: no casting vote in a secret ballot either.",
        ),
    ],
    force: Force::Refuses,
    inputs: &[
        input("for", InputKind::Count, "pour", "for"),
        input("against", InputKind::Count, "contre", "against"),
        optional("abstentions", InputKind::Count, "abstentions (sans effet)", "abstentions (no effect)"),
        optional("chair", InputKind::Word(CHAIR), "vote du président de séance", "vote of the chair"),
        optional("secret", InputKind::Flag, "scrutin secret", "secret ballot"),
        KIND,
    ],
    source: include_str!("outcome.rs"),
    evaluate: |facts, on| {
        facts.count_or_zero("abstentions")?;
        let chair = match facts.word_if_known("chair", CHAIR)? {
            Some("for") => ChairVote::For,
            Some("against") => ChairVote::Against,
            _ => ChairVote::Neither,
        };
        let secret = facts.flag_or_no("secret")?;
        ruled(outcome(facts.count("for")?, facts.count("against")?, chair, secret, facts.kind()?, on))
    },
    ..BASE
};
