//! A nomination: absolute majority at the first two rounds, the most votes at the third, the oldest in a tie.
//!
//! `votes` and `born` go candidate by candidate; the ruling gives the rank of the one elected, from 1, or none and
//! whether another round follows. Two candidates tied at the third round and born the same day elect nobody: no
//! source says more.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `round = 1, votes = [31, 30]` | `{elected = 1, next_round = false}` |
//! | 2023-03-29 | `round = 1, votes = [30, 20, 10]` | `{elected = null, next_round = true}` |
//! | 2023-03-29 | `round = 2, votes = [20, 30, 10]` | `{elected = null, next_round = true}` |
//! | 2023-03-29 | `round = 3, votes = [20, 30, 10]` | `{elected = 2, next_round = false}` |
//! | 2023-03-29 | `round = 3, votes = [30, 30], born = [1960-05-01, 1955-02-03]` | `{elected = 2, next_round = false}` |
//! | 2023-03-29 | `round = 3, votes = [30, 30], born = [1960-05-01, 1960-05-01]` | `{elected = null, next_round = false}` |
//! | 2023-03-29 | `round = 3, votes = [0, 0], born = [1960-05-01, 1955-02-03]` | `{elected = null, next_round = false}` |
//! | 1996-02-23 | `round = 1, votes = [31, 30]` | `unknown: not held for that day` |

use super::facts::{Problem, wrong};
use super::majority::majority;
use super::prelude::*;

/// A candidate at a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Votes received.
    pub votes: u32,
    /// Day of birth; only a tie at the third round asks for it.
    pub born: Option<Day>,
}

/// What a round gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// The candidate at that index is elected.
    Elected(usize),
    /// Nobody; another round follows.
    Next,
    /// Nobody, and no source says how to part those who tie.
    Nobody,
}

/// What a round (1 to 3) of a nomination gives.
pub fn nomination(round: u32, candidates: &[Candidate], on: Day) -> Ruled<Round> {
    RULE.held(on)?;
    let cast = candidates.iter().fold(0, |sum: u32, candidate| sum.saturating_add(candidate.votes));
    let Some(most) = candidates.iter().map(|candidate| candidate.votes).max() else {
        return Ok(Round::Nobody);
    };
    if round < 3 {
        let needed = majority(cast, on)?;
        let winner = candidates.iter().position(|candidate| candidate.votes >= needed);
        return Ok(winner.map_or(Round::Next, Round::Elected));
    }
    if most == 0 {
        return Ok(Round::Nobody);
    }
    Ok(eldest_of(candidates, most).map_or(Round::Nobody, Round::Elected))
}

/// The only candidate with that many votes, or the eldest of those who tie; none when no birth parts them.
fn eldest_of(candidates: &[Candidate], votes: u32) -> Option<usize> {
    let tied: Vec<usize> = (0..candidates.len()).filter(|i| candidates[*i].votes == votes).collect();
    let [only] = tied.as_slice() else {
        let births = tied.iter().map(|i| candidates[*i].born).collect::<Option<Vec<_>>>()?;
        let first = births.iter().min()?;
        let mut eldest = tied.iter().zip(&births).filter(|(_, born)| *born == first).map(|(i, _)| *i);
        return eldest.next().filter(|_| eldest.next().is_none());
    };
    Some(*only)
}

/// Reads candidates; births are asked only for a tie that needs them.
fn candidates(facts: &Facts<'_>) -> Result<Vec<Candidate>, super::FactError> {
    let votes = facts.counts("votes")?;
    let born = match facts.get("born") {
        None => Vec::new(),
        Some(_) => facts.list("born")?.iter().map(|day| read_day("born", day)).collect::<Result<_, _>>()?,
    };
    if !born.is_empty() && born.len() != votes.len() {
        return Err(contradicts("born", "votes"));
    }
    let candidate = |(i, votes): (usize, u32)| Candidate { votes, born: born.get(i).copied() };
    Ok(votes.into_iter().enumerate().map(candidate).collect())
}

fn told(round: Round) -> Value {
    let elected = match round {
        Round::Elected(index) => Some(u32::try_from(index + 1).unwrap_or(u32::MAX)),
        Round::Next | Round::Nobody => None,
    };
    Value::map([("elected", elected.into()), ("next_round", (round == Round::Next).into())])
}

/// Do several candidates tie at the top of a last round?
fn ties(candidates: &[Candidate]) -> bool {
    let most = candidates.iter().map(|candidate| candidate.votes).max().unwrap_or(0);
    most > 0 && candidates.iter().filter(|candidate| candidate.votes == most).count() > 1
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "nomination",
    point: "V5",
    article: "CGCT, art. L2121-21",
    also: &["CGCT, art. L5211-1"],
    title: say("Nomination : les trois tours", "Nomination: three rounds"),
    sense: say(
        "Aux deux premiers tours, la majorité absolue est exigée ; au troisième, la majorité relative suffit et, à égalité, le plus âgé est élu.",
        "At the first two rounds an absolute majority is required; at the third the most votes suffice and, in a tie, the oldest is elected.",
    ),
    certainty: Certainty::Verified2015,
    force: Force::Refuses,
    inputs: &[
        input("round", InputKind::Count, "tour, de 1 à 3", "round, 1 to 3"),
        input("votes", InputKind::Counts, "voix de chaque candidat", "votes of each candidate"),
        optional("born", InputKind::Days, "naissance de chaque candidat", "birth of each candidate"),
    ],
    source: include_str!("nomination.rs"),
    evaluate: |facts, on| {
        let round = u32::try_from(bounded("round", i64::from(facts.count("round")?), 1, 3)?).unwrap_or(3);
        let candidates = candidates(facts)?;
        let unborn = candidates.iter().any(|candidate| candidate.born.is_none());
        if round == 3 && ties(&candidates) && unborn {
            return Err(wrong("born", Problem::Missing));
        }
        Ok(nomination(round, &candidates, on).map(told))
    },
    ..BASE
};
