//! What a member's interest in an item changes: leaves the room, loses the vote, leaves the count.
//!
//! Personal interest (L2131-11): not counted as present, even when the member stays; still in office. Seat in a
//! body by law (L1111-6): no interest by that alone; on a decision that bars the member, counted neither present
//! nor in office. A seat in an association or foundation held by choice is an ordinary personal interest.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `interest = personal` | `{withdraws = true, counted_present = false, counted_in_office = true, proxies_removed = true}` |
//! | 2023-03-29 | `interest = by_law, barred = true` | `{withdraws = true, counted_present = false, counted_in_office = false, proxies_removed = true}` |
//! | 2023-03-29 | `interest = by_law, barred = false` | `{withdraws = false, counted_present = true, counted_in_office = true, proxies_removed = false}` |
//! | 2021-03-29 | `interest = personal` | `{withdraws = true, counted_present = false, counted_in_office = true, proxies_removed = true}` |
//! | 2022-02-22 | `interest = by_law, barred = true` | `unknown: not held for that day` |
//! | 1996-02-23 | `interest = personal` | `unknown: not held for that day` |

use super::facts::{Problem, wrong};
use super::prelude::*;

/// The interest of a member in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interest {
    /// In the member's own name or as an agent; a seat held by choice in an association or foundation too.
    Personal,
    /// Representative by law of a body, on a decision that L1111-6 II names.
    BarredByLaw,
    /// Representative by law of a body, on any other decision.
    SeatByLaw,
}

/// What an interest changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterestEffect {
    /// Leaves the room, takes part in neither debate nor vote.
    pub withdraws: bool,
    /// Counted as present for the quorum.
    pub counted_present: bool,
    /// Counted among the members in office for the quorum.
    pub counted_in_office: bool,
    /// Proxies given or held by the member are set aside.
    pub proxies_removed: bool,
}

/// What the interest of a member changes on an item.
pub fn interest(interest: Interest, on: Day) -> Ruled<InterestEffect> {
    RULE.held(on)?;
    if interest != Interest::Personal && !THREE_DS.holds(on) {
        return Err(Unknown::Day);
    }
    let withdraws = interest != Interest::SeatByLaw;
    Ok(InterestEffect {
        withdraws,
        counted_present: !withdraws,
        counted_in_office: interest != Interest::BarredByLaw,
        proxies_removed: withdraws,
    })
}

impl From<InterestEffect> for Value {
    fn from(effect: InterestEffect) -> Self {
        Value::map([
            ("withdraws", effect.withdraws.into()),
            ("counted_present", effect.counted_present.into()),
            ("counted_in_office", effect.counted_in_office.into()),
            ("proxies_removed", effect.proxies_removed.into()),
        ])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "interest",
    point: "Q4",
    article: "CGCT, art. L2131-11 et L1111-6",
    also: &["CE, 19 janvier 1983, Chauré"],
    title: say("Membre intéressé à l'affaire", "Member with an interest in the item"),
    sense: say(
        "Une délibération à laquelle prend part un membre intéressé, en son nom ou comme mandataire, est illégale : il quitte la salle, ne prend part ni au débat ni au vote.",
        "A deliberation in which an interested member takes part, in their own name or as an agent, is illegal: the member leaves the room and takes part in neither debate nor vote.",
    ),
    unverified: &[
        read_2015("L2131-11, première phrase.", "L2131-11, first sentence."),
        inferred(
            "Le membre personnellement intéressé reste parmi les membres en exercice ; ses pouvoirs, donnés ou reçus, sont écartés.",
            "A personally interested member stays among the members in office; proxies given or held by them are set aside.",
        ),
        inferred(
            "Loi 2025-1249 : la nouvelle définition du conflit d'intérêts n'a été lue qu'en résumé.",
            "Law 2025-1249: the new definition of conflict of interest was read in summaries only.",
        ),
    ],
    force: CLERK,
    inputs: &[
        input(
            "interest",
            InputKind::Word(&["personal", "by_law"]),
            "personnel, ou siège en application de la loi",
            "personal, or a seat by law",
        ),
        optional("barred", InputKind::Flag, "décision visée par L1111-6 II", "decision named by L1111-6 II"),
    ],
    source: include_str!("interest.rs"),
    evaluate: |facts, on| {
        let kind = match facts.word("interest", &["personal", "by_law"])? {
            "personal" => Interest::Personal,
            _ => match facts.flag_if_known("barred")? {
                Some(true) => Interest::BarredByLaw,
                Some(false) => Interest::SeatByLaw,
                None => return Err(wrong("barred", Problem::Missing)),
            },
        };
        ruled(interest(kind, on))
    },
    ..BASE
};
