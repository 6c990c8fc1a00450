//! The day an act binds (caractère exécutoire): published or notified, and transmitted when it must be.
//!
//! The later of the two. As long as one is missing the act does not bind: `null`. The receipt of the prefecture
//! proves the transmission and is no condition. No payment before that day.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `published = 2023-04-06, transmitted = 2023-04-04` | `2023-04-06` |
//! | 2023-03-29 | `published = 2023-03-31, transmitted = 2023-04-04` | `2023-04-04` |
//! | 2023-03-29 | `published = 2023-04-06, transmitted = null` | `null` |
//! | 2023-03-29 | `published = null, transmitted = 2023-04-04` | `null` |
//! | 2023-03-29 | `published = 2023-04-06, transmitted = null, must_transmit = false` | `2023-04-06` |
//! | 1996-02-24 | `published = 1996-03-01, transmitted = 1996-03-01` | `1996-03-01` |
//! | 1996-02-23 | `published = 1996-03-01, transmitted = 1996-03-01` | `unknown: not held for that day` |

use super::prelude::*;

/// The day an act adopted on `on` binds; `None` as long as a condition is missing.
///
/// `brought_to_notice` is the day of publication, or of notification for an individual act.
pub fn enforceable_from(
    brought_to_notice: Option<Day>,
    transmitted: Option<Day>,
    must_transmit: bool,
    on: Day,
) -> Ruled<Option<Day>> {
    RULE.held(on)?;
    Ok(match (brought_to_notice, transmitted) {
        (noticed, _) if !must_transmit => noticed,
        (Some(noticed), Some(sent)) => Some(noticed.max(sent)),
        _ => None,
    })
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "enforceable_from",
    point: "A1",
    article: "CGCT, art. L2131-1",
    also: &["CGCT, art. L5211-3", "CGCT, art. L2131-2"],
    title: say("Caractère exécutoire", "When an act binds"),
    sense: say(
        "L'acte est exécutoire de plein droit dès qu'il est porté à la connaissance des intéressés (publié ou notifié) et, s'il y est soumis, transmis au préfet. Le président peut certifier cette date.",
        "An act binds as of right once brought to the notice of those concerned (published or notified) and, when it must be, transmitted to the prefect. The chair may certify that day.",
    ),
    unverified: &[inferred(
        "Aucun paiement avant ce jour : conséquence que nous en tirons.",
        "No payment before that day: a consequence we draw.",
    )],
    force: FINANCE_OFFICER,
    inputs: &[
        optional(
            "published",
            InputKind::Day,
            "publication, ou notification d'un acte individuel",
            "publication, or notification of an individual act",
        ),
        optional("transmitted", InputKind::Day, "transmission au préfet", "transmission to the prefect"),
        optional(
            "must_transmit",
            InputKind::Flag,
            "soumis à transmission (oui par défaut)",
            "must be transmitted (yes by default)",
        ),
    ],
    source: include_str!("enforceable_from.rs"),
    evaluate: |facts, on| {
        let (published, sent) = (facts.day_if_known("published")?, facts.day_if_known("transmitted")?);
        let must = facts.flag_if_known("must_transmit")?.unwrap_or(true);
        ruled(enforceable_from(published, sent, must, on))
    },
    ..BASE
};
