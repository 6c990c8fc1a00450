//! How an item is voted: ordinary, public or secret, given who asked for what.
//!
//! When both are asked by enough members, secret prevails. A nomination is secret without anyone asking.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `present = 51, asking_public = 0, asking_secret = 0` | `ordinary` |
//! | 2023-03-29 | `present = 51, asking_public = 12, asking_secret = 16` | `ordinary` |
//! | 2023-03-29 | `present = 51, asking_public = 13, asking_secret = 16` | `public` |
//! | 2023-03-29 | `present = 51, asking_public = 13, asking_secret = 17` | `secret` |
//! | 2023-03-29 | `present = 51, asking_public = 0, asking_secret = 0, nomination = true` | `secret` |
//! | 2023-03-29 | `present = 51, asking_public = 9, asking_secret = 51, kind = region` | `public` |
//! | 2023-03-29 | `present = 51, asking_public = 0, asking_secret = 0, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `present = 51, asking_public = 0, asking_secret = 0` | `unknown: not held for that day` |

use super::prelude::*;
use super::public_ballot_threshold::public_ballot_threshold;
use super::secret_ballot_threshold::secret_ballot_threshold;

/// How an item is voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BallotMode {
    /// Show of hands.
    Ordinary,
    /// By name, written in the register.
    Public,
    /// Secret.
    Secret,
}

/// Requests for a special ballot among the members present.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    /// Members present.
    pub present: u32,
    /// Who ask for a public ballot.
    pub public: u32,
    /// Who ask for a secret ballot.
    pub secret: u32,
    /// The item is a nomination or a presentation.
    pub nomination: bool,
}

/// How the item is voted.
pub fn ballot_mode(asked: Requests, kind: BodyKind, on: Day) -> Ruled<BallotMode> {
    RULE.held(on)?;
    let public = public_ballot_threshold(asked.present, kind, on)?;
    let secret = secret_ballot_threshold(asked.present, kind, on)?;
    let enough = |asking: u32, threshold: u32| asking > 0 && asking >= threshold;
    Ok(if asked.nomination || secret.is_some_and(|threshold| enough(asked.secret, threshold)) {
        BallotMode::Secret
    } else if enough(asked.public, public) {
        BallotMode::Public
    } else {
        BallotMode::Ordinary
    })
}

impl BallotMode {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            BallotMode::Ordinary => "ordinary",
            BallotMode::Public => "public",
            BallotMode::Secret => "secret",
        }
    }
}

impl From<BallotMode> for Value {
    fn from(mode: BallotMode) -> Self {
        mode.word().into()
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "ballot_mode",
    point: "V4",
    article: "CGCT, art. L2121-21",
    also: &["CGCT, art. L5211-1"],
    title: say("Mode de scrutin", "Mode of ballot"),
    sense: say(
        "On vote à main levée, sauf scrutin public ou secret demandé par assez de membres présents. Le scrutin est secret pour une nomination ou une présentation.",
        "The vote is by show of hands, unless enough members present ask for a public or a secret ballot. A nomination or a presentation is secret.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[memory(
        "Si les deux sont demandés, le secret l'emporte.",
        "When both are asked, secret prevails.",
    )],
    force: CLERK,
    inputs: &[
        input("present", InputKind::Count, "présents", "present"),
        input("asking_public", InputKind::Count, "demandent le scrutin public", "ask for a public ballot"),
        input("asking_secret", InputKind::Count, "demandent le scrutin secret", "ask for a secret ballot"),
        optional("nomination", InputKind::Flag, "nomination ou présentation", "nomination or presentation"),
        KIND,
    ],
    source: include_str!("ballot_mode.rs"),
    evaluate: |facts, on| {
        let asked = Requests {
            present: facts.count("present")?,
            public: facts.count("asking_public")?,
            secret: facts.count("asking_secret")?,
            nomination: facts.flag_or_no("nomination")?,
        };
        for (asking, fact) in [(asked.public, "asking_public"), (asked.secret, "asking_secret")] {
            if asking > asked.present {
                return Err(contradicts(fact, "present"));
            }
        }
        ruled(ballot_mode(asked, facts.kind()?, on))
    },
    ..BASE
};
