//! The last day on which a department or a region may send the report on an item.
//!
//! Twelve days before the sitting; the text does not say "clear", so the twelfth day before is still in time.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `sitting = 2023-03-29, kind = department` | `2023-03-17` |
//! | 2023-03-29 | `sitting = 2023-03-29, kind = region` | `2023-03-17` |
//! | 2023-03-29 | `sitting = 2023-03-29, kind = region, urgent = true` | `2023-03-27` |
//! | 2023-03-29 | `sitting = 2023-03-29, kind = commune_ge3500` | `unknown: not held for that kind of assembly` |
//! | 1996-02-23 | `sitting = 1996-02-23, kind = region` | `unknown: not held for that day` |

use super::prelude::*;

/// Days from the report to the sitting: ordinary, then urgent (one clear day).
static DAYS: [Row<i64>; 2] = [
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: 12 },
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: 2 },
];

/// The last day to send the report on an item.
pub fn report_latest_sending(sitting: Day, kind: BodyKind, urgent: bool, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(sitting.plus_days(-look_up(&DAYS[usize::from(urgent)..], kind, on)?))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "report_latest_sending",
    point: "N5",
    article: "CGCT, art. L3121-19 et L4132-18",
    title: say("Rapport du département ou de la région", "Report of a department or a region"),
    sense: say(
        "Un rapport sur chaque affaire part douze jours au moins avant la séance ; en urgence, un jour franc au moins. Il peut être mis à disposition par voie électronique avec un avis.",
        "A report on each item leaves at least twelve days before the sitting; in urgency at least one clear day. It may be made available electronically with a notice.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[inferred(
        "Le texte ne dit pas « francs » : un envoi le 17 mars vaut pour le 29.",
        "The text does not say \"clear\": sent on 17 March is in time for the 29th.",
    )],
    force: CLERK,
    inputs: &[
        input("sitting", InputKind::Day, "jour de la séance", "day of the sitting"),
        input("kind", InputKind::Word(BodyKind::WORDS), "nature de l'assemblée", "kind of assembly"),
        optional("urgent", InputKind::Flag, "urgence", "urgency"),
    ],
    source: include_str!("report_latest_sending.rs"),
    evaluate: |facts, on| {
        let urgent = facts.flag_or_no("urgent")?;
        ruled(report_latest_sending(facts.day("sitting")?, facts.kind()?, urgent, on))
    },
    ..BASE
};
