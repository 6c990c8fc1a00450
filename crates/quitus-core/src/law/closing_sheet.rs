//! The closing sheet of a sitting: repeats the order numbers, lists the members present, has room to sign.
//!
//! The ruling is what is wrong: `numbers_differ`, `present_not_listed`, `no_room_to_sign`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `numbers = [1, 2, 3], repeated = [1, 2, 3], lists_present = true, room_to_sign = true` | `[]` |
//! | 2023-03-29 | `numbers = [1, 2, 3], repeated = [1, 3], lists_present = true, room_to_sign = true` | `[numbers_differ]` |
//! | 2023-03-29 | `numbers = [1], repeated = [1], lists_present = false, room_to_sign = false` | `[present_not_listed, no_room_to_sign]` |
//! | 2022-06-30 | `numbers = [1], repeated = [1], lists_present = true, room_to_sign = true` | `unknown: not held for that day` |

use super::prelude::*;

/// What is wrong with the closing sheet of a sitting, as stable words.
pub fn closing_sheet(
    numbers: &[u32],
    repeated: &[u32],
    lists_present: bool,
    room_to_sign: bool,
    on: Day,
) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let checks = [
        (numbers != repeated, "numbers_differ"),
        (!lists_present, "present_not_listed"),
        (!room_to_sign, "no_room_to_sign"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "closing_sheet",
    point: "S5",
    article: "CGCT, art. R2121-9",
    also: &["CGCT, art. L2121-23"],
    title: say("Feuillet de clôture", "Closing sheet"),
    sense: say(
        "Le feuillet qui clôt la séance rappelle les numéros d'ordre, liste les membres présents et réserve la place des deux signatures. Les feuillets sont numérotés et datés, sur papier permanent, sans collage.",
        "The sheet that closes the sitting repeats the order numbers, lists the members present and leaves room for both signatures. Sheets are numbered and dated, on permanent paper, nothing glued.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[
        input("numbers", InputKind::Counts, "numéros des délibérations", "numbers of the deliberations"),
        input("repeated", InputKind::Counts, "numéros repris au feuillet", "numbers on the sheet"),
        input("lists_present", InputKind::Flag, "liste les présents", "lists members present"),
        input("room_to_sign", InputKind::Flag, "place des deux signatures", "room for both signatures"),
    ],
    source: include_str!("closing_sheet.rs"),
    evaluate: |facts, on| {
        let (numbers, repeated) = (facts.counts("numbers")?, facts.counts("repeated")?);
        let (listed, room) = (facts.flag("lists_present")?, facts.flag("room_to_sign")?);
        ruled(closing_sheet(&numbers, &repeated, listed, room, on))
    },
    ..BASE
};
