//! The last day to bind the register: by year end, every five years in a commune under 1 000 inhabitants.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `first_year = 2023, under_1000 = false` | `2023-12-31` |
//! | 2023-03-29 | `first_year = 2023, under_1000 = true` | `2027-12-31` |
//! | 2024-02-01 | `first_year = 2020, under_1000 = true` | `2024-12-31` |
//! | 2022-06-30 | `first_year = 2022, under_1000 = false` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to bind a register opened in `first_year`; `None` for a year outside the calendar.
pub fn register_bound_by(first_year: i16, under_1000: bool, on: Day) -> Ruled<Option<Day>> {
    RULE.held(on)?;
    let last = first_year.saturating_add(if under_1000 { 4 } else { 0 });
    Ok(Day::new(last, 12, 31).ok())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "register_bound_by",
    point: "S5",
    article: "CGCT, art. R2121-9",
    title: say("Reliure du registre", "Binding the register"),
    sense: say(
        "Les feuillets sont reliés au plus tard en fin d'année (tous les cinq ans dans une commune de moins de 1 000 habitants), avec une table par date et une par objet.",
        "Sheets are bound by year end (every five years in a commune under 1 000 inhabitants), with a table by date and one by subject.",
    ),
    unverified: &[inferred(
        "Les cinq ans se comptent depuis la première année du volume, comprise.",
        "The five years are counted from the first year of the volume, included.",
    )],
    valid: &[PUBLICITY],
    inputs: &[
        input("first_year", InputKind::Count, "première année du registre", "first year of the register"),
        input(
            "under_1000",
            InputKind::Flag,
            "commune de moins de 1 000 habitants",
            "commune under 1 000 inhabitants",
        ),
    ],
    source: include_str!("register_bound_by.rs"),
    evaluate: |facts, on| {
        let year = bounded("first_year", i64::from(facts.count("first_year")?), 1789, 2199)?;
        ruled(register_bound_by(i16::try_from(year).unwrap_or(i16::MAX), facts.flag("under_1000")?, on))
    },
    ..BASE
};
