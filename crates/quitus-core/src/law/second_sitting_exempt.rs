//! Is an item of a second sitting free of any quorum?
//!
//! Yes when the first convocation was regular, the item was on the first agenda and could not be dealt with, and
//! the second convocation was not shortened for urgency.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-04-02 | `first_regular = true, on_first_agenda = true, second_urgent = false` | `true` |
//! | 2023-04-02 | `first_regular = false, on_first_agenda = true, second_urgent = false` | `false` |
//! | 2023-04-02 | `first_regular = true, on_first_agenda = false, second_urgent = false` | `false` |
//! | 2023-04-02 | `first_regular = true, on_first_agenda = true, second_urgent = true` | `false` |
//! | 2023-04-02 | `first_regular = true, on_first_agenda = true, second_urgent = false, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `first_regular = true, on_first_agenda = true, second_urgent = false` | `unknown: not held for that day` |

use super::prelude::*;

/// Whose second sitting is free of quorum.
static EXEMPT: &[Row<()>] = &[Row { kinds: BodyKind::DELIBERATING, valid: CODE, value: () }];

/// May the item be decided whatever the number of members present?
pub fn second_sitting_exempt(
    first_regular: bool,
    on_first_agenda: bool,
    second_urgent: bool,
    kind: BodyKind,
    on: Day,
) -> Ruled<bool> {
    RULE.held(on)?;
    look_up(EXEMPT, kind, on)?;
    Ok(first_regular && on_first_agenda && !second_urgent)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "second_sitting_exempt",
    point: "Q3",
    article: "CGCT, art. L2121-17",
    also: &["CE, 16 juin 1997, Pfister"],
    title: say("Seconde séance sans quorum", "Second sitting without quorum"),
    sense: say(
        "La seconde séance délibère sans condition de quorum sur les affaires du premier ordre du jour, si la première convocation était régulière et si la seconde n'a pas été abrégée.",
        "The second sitting deliberates without quorum on items of the first agenda, when the first convocation was regular and the second was not shortened.",
    ),
    unverified: &[
        read_2015("« Régulièrement faite » : le texte de 2015.", "\"Regularly made\": the text of 2015."),
        inferred(
            "Les pouvoirs de la séance manquée ne valent pour la seconde que si le papier le dit.",
            "Proxies of the failed sitting hold for the second only when the paper says so.",
        ),
    ],
    force: CLERK,
    inputs: &[
        input(
            "first_regular",
            InputKind::Flag,
            "première convocation régulière",
            "first convocation regular",
        ),
        input(
            "on_first_agenda",
            InputKind::Flag,
            "affaire du premier ordre du jour",
            "item of the first agenda",
        ),
        input(
            "second_urgent",
            InputKind::Flag,
            "seconde convocation abrégée",
            "second convocation shortened",
        ),
        KIND,
    ],
    source: include_str!("second_sitting_exempt.rs"),
    evaluate: |facts, on| {
        let (regular, same) = (facts.flag("first_regular")?, facts.flag("on_first_agenda")?);
        ruled(second_sitting_exempt(regular, same, facts.flag("second_urgent")?, facts.kind()?, on))
    },
    ..BASE
};
