//! The first day on which the assembly may meet again after a sitting without quorum.
//!
//! Communes and EPCI: three clear days between the new convocation and the sitting. Departments and regions:
//! by right three days after the failed sitting, which is then the day given.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `second_convocation_sent = 2023-03-29` | `2023-04-02` |
//! | 2022-06-27 | `second_convocation_sent = 2022-06-27` | `2022-07-01` |
//! | 2023-03-29 | `second_convocation_sent = 2023-03-29, kind = commune_lt3500` | `2023-04-02` |
//! | 2023-03-29 | `second_convocation_sent = 2023-03-29, kind = region` | `2023-04-01` |
//! | 2023-12-28 | `second_convocation_sent = 2023-12-28` | `2024-01-01` |
//! | 2023-03-29 | `second_convocation_sent = 2023-03-29, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `second_convocation_sent = 1996-02-23` | `unknown: not held for that day` |

use super::prelude::*;

/// Days from the new convocation (or the failed sitting of a department or region) to the second sitting.
static WAIT: &[Row<i64>] = &[
    Row { kinds: BodyKind::MUNICIPAL, valid: CODE, value: 4 },
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: 3 },
];

/// The first day for the second sitting. For a department or a region, `sent` is the day of the failed sitting.
pub fn earliest_second_sitting(sent: Day, kind: BodyKind, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(sent.plus_days(look_up(WAIT, kind, on)?))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "earliest_second_sitting",
    point: "Q3",
    article: "CGCT, art. L2121-17",
    also: &["CE, 16 juin 1997, Pfister", "CGCT, art. L5211-1"],
    title: say("Seconde séance faute de quorum", "Second sitting for want of quorum"),
    sense: say(
        "Faute de quorum, le conseil est convoqué de nouveau avec trois jours francs entre l'envoi et la séance. Au département et à la région, la réunion se tient de plein droit trois jours plus tard.",
        "For want of quorum the council is convened again with three clear days between the sending and the sitting. In departments and regions the meeting is held by right three days later.",
    ),
    unverified: &[read_2015(
        "Département et région : trois jours plus tard.",
        "Departments and regions: three days later.",
    )],
    force: CLERK,
    inputs: &[
        input(
            "second_convocation_sent",
            InputKind::Day,
            "envoi de la nouvelle convocation (département, région : séance sans quorum)",
            "sending of the new convocation (department, region: sitting without quorum)",
        ),
        KIND,
    ],
    source: include_str!("earliest_second_sitting.rs"),
    evaluate: |facts, on| {
        ruled(earliest_second_sitting(facts.day("second_convocation_sent")?, facts.kind()?, on))
    },
    ..BASE
};
