//! How many clear days a convocation must leave: three or five, one in urgency.
//!
//! Before March 2020 an EPCI without any commune of 3 500 inhabitants followed the three-day rule, so the fact is
//! needed then. The first sitting of a commune after the elections keeps three clear days; an EPCI has no such
//! exception. A department or a region sends a report, which is another rule: only its urgency is ruled here.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `kind = epci_bureau_delegated` | `5` |
//! | 2023-03-29 | `kind = commune_lt3500` | `3` |
//! | 2023-03-29 | `urgent = false` | `5` |
//! | 2023-03-29 | `kind = commune_ge3500, urgent = true` | `1` |
//! | 2026-03-27 | `kind = commune_ge3500, first_after_election = true` | `3` |
//! | 2026-04-10 | `kind = epci_council, first_after_election = true` | `5` |
//! | 2020-02-29 | `kind = epci_council, has_commune_ge3500 = false` | `3` |
//! | 2020-02-29 | `kind = epci_council, has_commune_ge3500 = true` | `5` |
//! | 2020-03-01 | `kind = epci_council, has_commune_ge3500 = false` | `5` |
//! | 2023-03-29 | `kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 2023-03-29 | `kind = region` | `unknown: not held for that kind of assembly` |
//! | 2023-03-29 | `kind = region, urgent = true` | `1` |
//! | 1996-02-23 | `kind = commune_lt3500` | `unknown: not held for that day` |

use super::facts::{Problem, wrong};
use super::prelude::*;

/// What changes the term of a sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The chair shortened the term for urgency.
    pub urgent: bool,
    /// First sitting of a municipal council after the elections.
    pub first_after_election: bool,
    /// Does the EPCI count a commune of 3 500 inhabitants or more? Only asked before March 2020.
    pub has_commune_from_3500: Option<bool>,
}

/// Ordinary terms, in clear days.
static TERMS: &[Row<u32>] = &[
    Row { kinds: &[BodyKind::CommuneUnder3500], valid: CODE, value: 3 },
    Row { kinds: &[BodyKind::CommuneFrom3500], valid: CODE, value: 5 },
    Row { kinds: BodyKind::EPCI, valid: EPCI_2020, value: 5 },
];
/// An EPCI before March 2020: without, then with, a commune of 3 500 inhabitants.
static EPCI_TERMS: [Row<u32>; 2] = [
    Row { kinds: BodyKind::EPCI, valid: EPCI_BEFORE_2020, value: 3 },
    Row { kinds: BodyKind::EPCI, valid: EPCI_BEFORE_2020, value: 5 },
];
/// In urgency never fewer.
static URGENT: &[Row<u32>] = &[Row { kinds: BodyKind::DELIBERATING, valid: CODE, value: 1 }];
/// First sitting after the municipal elections.
static FIRST: &[Row<u32>] = &[Row { kinds: BodyKind::COMMUNES, valid: CODE, value: 3 }];

/// Clear days that the convocation must leave.
pub fn required_clear_days(kind: BodyKind, circumstances: Circumstances, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    if circumstances.urgent {
        return look_up(URGENT, kind, on);
    }
    if circumstances.first_after_election && BodyKind::COMMUNES.contains(&kind) {
        return look_up(FIRST, kind, on);
    }
    match circumstances.has_commune_from_3500 {
        Some(large) if asks_for_communes(kind, on) => look_up(&EPCI_TERMS[usize::from(large)..], kind, on),
        _ => look_up(TERMS, kind, on),
    }
}

/// Does the term depend on the communes of the EPCI on that day?
fn asks_for_communes(kind: BodyKind, on: Day) -> bool {
    BodyKind::EPCI.contains(&kind) && EPCI_BEFORE_2020.holds(on)
}

/// Reads the circumstances from the facts of a rule of convocation.
pub(super) fn circumstances(
    facts: &Facts<'_>,
    kind: BodyKind,
    on: Day,
) -> Result<Circumstances, super::FactError> {
    let circumstances = Circumstances {
        urgent: facts.flag_or_no("urgent")?,
        first_after_election: facts.flag_or_no("first_after_election")?,
        has_commune_from_3500: facts.flag_if_known("has_commune_ge3500")?,
    };
    let asked = asks_for_communes(kind, on) && !circumstances.urgent;
    if asked && circumstances.has_commune_from_3500.is_none() {
        return Err(wrong("has_commune_ge3500", Problem::Missing));
    }
    Ok(circumstances)
}

/// The facts that change the term.
pub(super) const URGENT_INPUT: super::Input =
    optional("urgent", InputKind::Flag, "urgence décidée par le président", "urgency decided by the chair");
/// First sitting after the elections.
pub(super) const FIRST_INPUT: super::Input = optional(
    "first_after_election",
    InputKind::Flag,
    "première réunion du conseil municipal après les élections",
    "first sitting of the municipal council after the elections",
);
/// Communes of the EPCI.
pub(super) const COMMUNES_INPUT: super::Input = optional(
    "has_commune_ge3500",
    InputKind::Flag,
    "l'EPCI compte une commune d'au moins 3 500 habitants (avant mars 2020)",
    "the EPCI counts a commune of 3 500 inhabitants or more (before March 2020)",
);

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "required_clear_days",
    point: "N1",
    article: "CGCT, art. L2121-11 et L2121-12",
    also: &["CGCT, art. L2121-7", "CGCT, art. L5211-1", "CE, 22 juillet 2015, n° 383072"],
    title: say("Délai de convocation", "Clear days required"),
    sense: say(
        "Trois jours francs dans une commune de moins de 3 500 habitants, cinq à partir de ce seuil et dans tout EPCI depuis mars 2020. En urgence le président peut abréger, jamais sous un jour franc.",
        "Three clear days in a commune under 3 500 inhabitants, five from there on and in every EPCI since March 2020. In urgency the chair may shorten, never under one clear day.",
    ),
    unverified: &[
        read_2015(
            "Délais des communes, urgence et première réunion après les élections.",
            "Terms of communes, urgency and first sitting after the elections.",
        ),
        inferred(
            "Une note de 2020 parle de 1 000 habitants pour ces articles ; toutes les autres sources disent 3 500.",
            "A note of 2020 speaks of 1 000 inhabitants for these articles; every other source says 3 500.",
        ),
    ],
    inputs: &[KIND, URGENT_INPUT, FIRST_INPUT, COMMUNES_INPUT],
    source: include_str!("required_clear_days.rs"),
    evaluate: |facts, on| {
        let kind = facts.kind()?;
        ruled(required_clear_days(kind, circumstances(facts, kind, on)?, on))
    },
    ..BASE
};
