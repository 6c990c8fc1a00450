//! The last day for the prefect to refer the act to the court: two months from its transmission.
//!
//! Computed as an appeal is.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `received = 2023-04-04` | `2023-06-05` |
//! | 2023-03-29 | `received = 2023-03-07` | `2023-05-09` |
//! | 2023-12-31 | `received = 2023-12-31` | `2024-03-01` |
//! | 1996-02-23 | `received = 1996-02-23` | `unknown: not held for that day` |

use super::appeal_last_day::two_clear_months;
use super::prelude::*;

/// The last day for the prefect to refer an act received on a day.
pub fn referral_last_day(received: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(two_clear_months(received))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "referral_last_day",
    point: "A7",
    article: "CGCT, art. L2131-6",
    also: &["CGCT, art. L5211-3"],
    title: say("Déféré du préfet", "Referral by the prefect"),
    sense: say(
        "Le préfet défère au tribunal, dans les deux mois de sa transmission, l'acte qu'il estime contraire à la légalité.",
        "The prefect refers to the court, within two months of its transmission, an act held to be against the law.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[
        memory(
            "Le délai se calcule comme celui du recours (franc, reporté).",
            "The term is computed as for an appeal (clear, carried over).",
        ),
        memory(
            "Une lettre d'observations du préfet rouvre le délai.",
            "A letter of remarks by the prefect re-opens the term.",
        ),
    ],
    inputs: &[input("received", InputKind::Day, "réception en préfecture", "received by the prefecture")],
    source: include_str!("referral_last_day.rs"),
    evaluate: |facts, on| ruled(referral_last_day(facts.day("received")?, on)),
    ..BASE
};
