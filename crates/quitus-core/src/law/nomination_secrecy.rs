//! Must a nomination be voted in secret?
//!
//! `secret`; `waived` when the assembly unanimously gave it up and no text imposes it; `takes_effect` when there is
//! a single candidacy or list for a committee or an outside body: it is read out and no vote is needed.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `single_candidacy = false, unanimous_waiver = false` | `secret` |
//! | 2023-03-29 | `single_candidacy = false, unanimous_waiver = true` | `waived` |
//! | 2023-03-29 | `single_candidacy = false, unanimous_waiver = true, secrecy_imposed = true` | `secret` |
//! | 2023-03-29 | `single_candidacy = true, committee_or_outside_body = true, unanimous_waiver = false` | `takes_effect` |
//! | 2023-03-29 | `single_candidacy = true, committee_or_outside_body = false, unanimous_waiver = false` | `secret` |
//! | 1996-02-23 | `single_candidacy = false, unanimous_waiver = false` | `unknown: not held for that day` |

use super::prelude::*;

/// The circumstances of a nomination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NominationFacts {
    /// A single candidacy, or a single list.
    pub single_candidacy: bool,
    /// For a committee or an outside body.
    pub committee_or_outside_body: bool,
    /// The assembly unanimously gave up secrecy.
    pub unanimous_waiver: bool,
    /// A text imposes secrecy.
    pub secrecy_imposed: bool,
}

/// How a nomination is made: `secret`, `waived` or `takes_effect`.
pub fn nomination_secrecy(facts: NominationFacts, on: Day) -> Ruled<&'static str> {
    RULE.held(on)?;
    Ok(if facts.single_candidacy && facts.committee_or_outside_body {
        "takes_effect"
    } else if facts.unanimous_waiver && !facts.secrecy_imposed {
        "waived"
    } else {
        "secret"
    })
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "nomination_secrecy",
    point: "V5",
    article: "CGCT, art. L2121-21",
    also: &["CGCT, art. L5211-1"],
    title: say("Secret d'une nomination", "Secrecy of a nomination"),
    sense: say(
        "Une nomination se vote au scrutin secret. L'assemblée unanime peut y renoncer sauf texte contraire ; une candidature ou liste unique pour une commission ou un organisme extérieur prend effet aussitôt, lue par le président.",
        "A nomination is voted in secret. A unanimous assembly may give that up unless a text imposes it; a single candidacy or list for a committee or an outside body takes effect at once, read out by the chair.",
    ),
    certainty: Certainty::Verified2015,
    force: CLERK,
    inputs: &[
        input("single_candidacy", InputKind::Flag, "candidature ou liste unique", "single candidacy or list"),
        optional(
            "committee_or_outside_body",
            InputKind::Flag,
            "commission ou organisme extérieur",
            "committee or outside body",
        ),
        input(
            "unanimous_waiver",
            InputKind::Flag,
            "renonciation unanime au secret",
            "unanimous waiver of secrecy",
        ),
        optional("secrecy_imposed", InputKind::Flag, "un texte impose le secret", "a text imposes secrecy"),
    ],
    source: include_str!("nomination_secrecy.rs"),
    evaluate: |facts, on| {
        let given = NominationFacts {
            single_candidacy: facts.flag("single_candidacy")?,
            committee_or_outside_body: facts.flag_or_no("committee_or_outside_body")?,
            unanimous_waiver: facts.flag("unanimous_waiver")?,
            secrecy_imposed: facts.flag_or_no("secrecy_imposed")?,
        };
        ruled(nomination_secrecy(given, on))
    },
    ..BASE
};
