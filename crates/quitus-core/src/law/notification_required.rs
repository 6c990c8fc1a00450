//! Must the act be notified? Individual acts are; a grant to a named recipient is published and notified.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `individual = true` | `{notify = true, publish = false}` |
//! | 2023-03-29 | `individual = true, deliberation = true` | `{notify = true, publish = true}` |
//! | 2023-03-29 | `individual = false, deliberation = true` | `{notify = false, publish = true}` |
//! | 1996-02-23 | `individual = true` | `unknown: not held for that day` |

use super::prelude::*;

/// How an act is brought to notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToNotice {
    /// To the person it concerns, with ways and time to appeal.
    pub notify: bool,
    /// To all.
    pub publish: bool,
}

/// How an act is brought to notice: an individual act is notified; a deliberation is published too.
pub fn notification_required(individual: bool, deliberation: bool, on: Day) -> Ruled<ToNotice> {
    RULE.held(on)?;
    Ok(ToNotice { notify: individual, publish: deliberation || !individual })
}

impl From<ToNotice> for Value {
    fn from(ways: ToNotice) -> Self {
        Value::map([("notify", ways.notify.into()), ("publish", ways.publish.into())])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "notification_required",
    point: "A5",
    article: "CGCT, art. L2131-1, II",
    also: &["CE, 5 juillet 2010, n° 308615, CCI de l'Indre"],
    title: say("Notification", "Notification"),
    sense: say(
        "Un acte individuel se notifie. L'attribution d'une subvention à un bénéficiaire nommé crée des droits : la délibération se publie et se notifie, avec les voies et délais de recours.",
        "An individual act is notified. A grant to a named recipient creates rights: the deliberation is published and notified, with ways and time to appeal.",
    ),
    unverified: &[memory(
        "Le sens de l'arrêt de 2010 (subvention : décision individuelle créatrice de droits).",
        "The holding of the ruling of 2010 (a grant is an individual decision that creates rights).",
    )],
    force: CLERK,
    inputs: &[
        input("individual", InputKind::Flag, "décision individuelle", "individual decision"),
        optional("deliberation", InputKind::Flag, "délibération", "deliberation"),
    ],
    source: include_str!("notification_required.rs"),
    evaluate: |facts, on| {
        ruled(notification_required(facts.flag("individual")?, facts.flag_or_no("deliberation")?, on))
    },
    ..BASE
};
