//! Was the convocation sent in time?
//!
//! Too short without urgency is irregular; with urgency the assembly must rule on it at the opening, and may
//! postpone all or part. Less than one clear day is void, even in urgency. The day of sending is the latest of
//! all members': each must have had the term.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `sent = 2023-03-22, sitting = 2023-03-29, kind = epci_bureau_delegated` | `{outcome = ok, clear = 6, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-23, sitting = 2023-03-29` | `{outcome = ok, clear = 5, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-24, sitting = 2023-03-29` | `{outcome = too_short, clear = 4, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-24, sitting = 2023-03-29, kind = commune_lt3500` | `{outcome = ok, clear = 4, required = 3}` |
//! | 2023-03-29 | `sent = 2023-03-24, sitting = 2023-03-29, urgent = true` | `{outcome = urgent_pending_assembly_vote, clear = 4, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-24, sitting = 2023-03-29, urgent = true, urgency_accepted = true` | `{outcome = ok, clear = 4, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-24, sitting = 2023-03-29, urgent = true, urgency_accepted = false` | `{outcome = too_short, clear = 4, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-27, sitting = 2023-03-29, urgent = true` | `{outcome = urgent_pending_assembly_vote, clear = 1, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-28, sitting = 2023-03-29, urgent = true, urgency_accepted = true` | `{outcome = void, clear = 0, required = 5}` |
//! | 2023-03-29 | `sent = 2023-03-22, sitting = 2023-03-29, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1989-12-26 | `sent = 1989-12-21, sitting = 1989-12-26` | `unknown: not held for that day` |

use super::clear_days::clear_days;
use super::prelude::*;
use super::required_clear_days::{self as term, Circumstances, required_clear_days};

/// Whether a convocation was sent in time, with the clear days it left and those required without urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Clear days left.
    pub clear: u32,
    /// Clear days required without urgency.
    pub required: u32,
    /// In time or not.
    pub outcome: NoticeOutcome,
}

/// In time or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeOutcome {
    /// In time, or shortened and the assembly accepted the urgency.
    Ok,
    /// Too short, without urgency or with an urgency that the assembly refused.
    TooShort,
    /// Shortened for urgency; the assembly has not ruled on it.
    UrgentPendingAssemblyVote,
    /// Less than one clear day.
    Void,
}

/// Was the convocation in time? `urgency_accepted` is the vote of the assembly, `None` when none is recorded.
pub fn notice(
    sent: Day,
    sitting: Day,
    kind: BodyKind,
    circumstances: Circumstances,
    urgency_accepted: Option<bool>,
    on: Day,
) -> Ruled<Notice> {
    let clear = u32::try_from(clear_days(sent, sitting, on)?).unwrap_or(0);
    let required = required_clear_days(kind, Circumstances { urgent: false, ..circumstances }, on)?;
    let least = required_clear_days(kind, Circumstances { urgent: true, ..circumstances }, on)?;
    let outcome = match (circumstances.urgent, urgency_accepted) {
        _ if clear >= required => NoticeOutcome::Ok,
        _ if clear < least => NoticeOutcome::Void,
        (true, None) => NoticeOutcome::UrgentPendingAssemblyVote,
        (true, Some(true)) => NoticeOutcome::Ok,
        _ => NoticeOutcome::TooShort,
    };
    Ok(Notice { clear, required, outcome })
}

impl NoticeOutcome {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            NoticeOutcome::Ok => "ok",
            NoticeOutcome::TooShort => "too_short",
            NoticeOutcome::UrgentPendingAssemblyVote => "urgent_pending_assembly_vote",
            NoticeOutcome::Void => "void",
        }
    }
}

impl From<Notice> for Value {
    fn from(notice: Notice) -> Self {
        Value::map([
            ("outcome", notice.outcome.word().into()),
            ("clear", notice.clear.into()),
            ("required", notice.required.into()),
        ])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "notice",
    point: "N1",
    article: "CGCT, art. L2121-11 et L2121-12",
    also: &["CGCT, art. L5211-1"],
    title: say("Convocation envoyée à temps", "Convocation sent in time"),
    sense: say(
        "La convocation laisse à chaque membre le délai franc. En urgence, le président l'abrège et en rend compte à l'ouverture : l'assemblée se prononce et peut renvoyer l'affaire. Sous un jour franc, rien ne la sauve.",
        "The convocation leaves each member the clear days. In urgency the chair shortens them and reports at the opening: the assembly rules on it and may postpone. Under one clear day nothing saves it.",
    ),
    unverified: &[read_2015(
        "Urgence et pouvoir de renvoi de l'assemblée.",
        "Urgency and the power to postpone.",
    )],
    force: CLERK,
    inputs: &[
        input("sent", InputKind::Day, "dernier jour d'envoi à un membre", "last day of sending to a member"),
        input("sitting", InputKind::Day, "jour de la séance", "day of the sitting"),
        KIND,
        term::URGENT_INPUT,
        optional(
            "urgency_accepted",
            InputKind::Flag,
            "l'assemblée a admis l'urgence",
            "the assembly accepted the urgency",
        ),
        term::FIRST_INPUT,
        term::COMMUNES_INPUT,
    ],
    source: include_str!("notice.rs"),
    evaluate: |facts, on| {
        let kind = facts.kind()?;
        let with_urgency = term::circumstances(facts, kind, on)?;
        let accepted = facts.flag_if_known("urgency_accepted")?;
        ruled(notice(facts.day("sent")?, facts.day("sitting")?, kind, with_urgency, accepted, on))
    },
    ..BASE
};
