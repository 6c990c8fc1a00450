//! Is the quorum met? Only members in the room count, and not those with an interest in the item.
//!
//! A member with a personal interest is not counted as present, and stays among the members in office. A member
//! barred by L1111-6 (representative by law of a body) is counted neither as present nor among the members in
//! office. Proxies change nothing.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `in_office = 71, present = 51, proxies = 10, interested_present = 0, barred_in_office = 0, barred_present = 0` | `{quorum = 36, counted = 51, met = true}` |
//! | 2023-03-29 | `in_office = 71, present = 35, proxies = 20, interested_present = 0, barred_in_office = 0, barred_present = 0` | `{quorum = 36, counted = 35, met = false}` |
//! | 2023-03-29 | `in_office = 71, present = 37, proxies = 0, interested_present = 2, barred_in_office = 0, barred_present = 0` | `{quorum = 36, counted = 35, met = false}` |
//! | 2023-03-29 | `in_office = 71, present = 37, proxies = 0, interested_present = 0, barred_in_office = 2, barred_present = 2` | `{quorum = 35, counted = 35, met = true}` |
//! | 2023-03-29 | `in_office = 71, present = 35, proxies = 0, interested_present = 0, barred_in_office = 3, barred_present = 0` | `{quorum = 35, counted = 35, met = true}` |
//! | 2023-03-29 | `in_office = 15, present = 7, kind = commune_lt3500` | `{quorum = 8, counted = 7, met = false}` |
//! | 2020-12-15 | `in_office = 71, present = 24, proxies = 30` | `{quorum = 24, counted = 24, met = true}` |
//! | 2022-02-23 | `in_office = 71, present = 35, barred_in_office = 2, barred_present = 0` | `{quorum = 23, counted = 35, met = true}` |
//! | 2022-02-22 | `in_office = 71, present = 35, barred_in_office = 2, barred_present = 0` | `unknown: not held for that day` |
//! | 2023-03-29 | `in_office = 20, present = 20, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `in_office = 71, present = 51` | `unknown: not held for that day` |

use super::prelude::*;
use super::quorum::quorum;

/// The roll of an item as the quorum sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Members in office (membres en exercice).
    pub in_office: u32,
    /// In the room, all of them.
    pub present: u32,
    /// In the room with a personal interest (L2131-11).
    pub interested_present: u32,
    /// In office and barred by L1111-6, present or not.
    pub barred_in_office: u32,
    /// In the room and barred by L1111-6.
    pub barred_present: u32,
}

/// The quorum, who counts towards it, and whether it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuorumMet {
    /// Members needed.
    pub quorum: u32,
    /// Members counted.
    pub counted: u32,
    /// Is it met?
    pub met: bool,
}

/// Is the quorum met by these members? Unknown when members are barred on a day before L1111-6.
pub fn quorum_met(roll: Attendance, kind: BodyKind, on: Day) -> Ruled<QuorumMet> {
    RULE.held(on)?;
    if roll.barred_in_office > 0 && !THREE_DS.holds(on) {
        return Err(Unknown::Day);
    }
    let quorum = quorum(roll.in_office.saturating_sub(roll.barred_in_office), kind, on)?;
    let aside = roll.interested_present.saturating_add(roll.barred_present);
    let counted = roll.present.saturating_sub(aside);
    Ok(QuorumMet { quorum, counted, met: counted >= quorum })
}

impl From<QuorumMet> for Value {
    fn from(ruling: QuorumMet) -> Self {
        Value::map([
            ("quorum", ruling.quorum.into()),
            ("counted", ruling.counted.into()),
            ("met", ruling.met.into()),
        ])
    }
}

/// Reads a roll and refuses one that cannot be.
fn attendance(facts: &Facts<'_>) -> Result<Attendance, super::FactError> {
    facts.count_or_zero("proxies")?;
    let roll = Attendance {
        in_office: facts.count("in_office")?,
        present: facts.count("present")?,
        interested_present: facts.count_or_zero("interested_present")?,
        barred_in_office: facts.count_or_zero("barred_in_office")?,
        barred_present: facts.count_or_zero("barred_present")?,
    };
    let impossible = [
        (roll.present > roll.in_office, "present", "in_office"),
        (roll.barred_in_office > roll.in_office, "barred_in_office", "in_office"),
        (roll.barred_present > roll.barred_in_office, "barred_present", "barred_in_office"),
        (
            roll.interested_present.saturating_add(roll.barred_present) > roll.present,
            "interested_present",
            "present",
        ),
    ];
    match impossible.into_iter().find(|(wrong, ..)| *wrong) {
        Some((_, fact, other)) => Err(contradicts(fact, other)),
        None => Ok(roll),
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "quorum_met",
    point: "Q1, Q4",
    article: "CGCT, art. L2121-17",
    also: &["CGCT, art. L2131-11", "CGCT, art. L1111-6", "CE, 19 janvier 1983, Chauré"],
    title: say("Quorum atteint", "Quorum met"),
    sense: say(
        "Seuls comptent les membres présents dans la salle. Le membre personnellement intéressé n'est pas compté présent ; celui que l'article L1111-6 écarte n'est plus compté non plus parmi les membres en exercice.",
        "Only members in the room count. A member with a personal interest is not counted as present; one set aside by article L1111-6 is no longer counted among the members in office either.",
    ),
    unverified: &[
        inferred(
            "Un membre personnellement intéressé reste compté parmi les membres en exercice : lecture prudente.",
            "A member with a personal interest stays among the members in office: the prudent reading.",
        ),
        inferred(
            "Les effets de la loi 2025-1249 sur les articles L1111-6 et L2131-11 n'ont pas été lus.",
            "What law 2025-1249 did to articles L1111-6 and L2131-11 has not been read.",
        ),
    ],
    force: CLERK,
    inputs: &[
        input("in_office", InputKind::Count, "membres en exercice", "members in office"),
        input("present", InputKind::Count, "présents dans la salle", "present in the room"),
        optional("proxies", InputKind::Count, "pouvoirs (sans effet)", "proxies (no effect)"),
        optional(
            "interested_present",
            InputKind::Count,
            "présents personnellement intéressés",
            "present with a personal interest",
        ),
        optional(
            "barred_in_office",
            InputKind::Count,
            "écartés par L1111-6, présents ou non",
            "barred by L1111-6, present or not",
        ),
        optional(
            "barred_present",
            InputKind::Count,
            "écartés par L1111-6 et présents",
            "barred by L1111-6 and present",
        ),
        KIND,
    ],
    source: include_str!("quorum_met.rs"),
    evaluate: |facts, on| ruled(quorum_met(attendance(facts)?, facts.kind()?, on)),
    ..BASE
};
