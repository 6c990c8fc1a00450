//! The assembly meets at least once a quarter.
//!
//! The ruling lists the quarters of a year, 1 to 4, without a sitting.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-12-31 | `year = 2023, sittings = [2023-02-08, 2023-03-29, 2023-06-30, 2023-07-01, 2023-10-02]` | `[]` |
//! | 2023-12-31 | `year = 2023, sittings = [2023-03-31, 2023-04-01]` | `[3, 4]` |
//! | 2023-12-31 | `year = 2023, sittings = [2022-12-31, 2024-01-01]` | `[1, 2, 3, 4]` |
//! | 2023-12-31 | `year = 2023, sittings = [], kind = epci_bureau_delegated` | `unknown: not held for that kind of assembly` |
//! | 1995-12-31 | `year = 1995, sittings = []` | `unknown: not held for that day` |

use super::prelude::*;

/// Whose councils must meet each quarter.
static COUNCILS: &[Row<()>] = &[
    Row { kinds: BodyKind::COMMUNES, valid: CODE, value: () },
    Row { kinds: &[BodyKind::EpciCouncil], valid: CODE, value: () },
];

/// The quarters of the year, 1 to 4, without a sitting.
pub fn quarterly_sitting(year: i16, sittings: &[Day], kind: BodyKind, on: Day) -> Ruled<Vec<u32>> {
    RULE.held(on)?;
    look_up(COUNCILS, kind, on)?;
    let quarter = |day: &Day| u32::from(day.month().unsigned_abs()).div_ceil(3);
    let met = |q: u32| sittings.iter().any(|day| day.year() == year && quarter(day) == q);
    Ok((1..=4).filter(|q| !met(*q)).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "quarterly_sitting",
    point: "N6",
    article: "CGCT, art. L2121-7",
    also: &["CGCT, art. L5211-11"],
    title: say("Une réunion par trimestre", "A sitting each quarter"),
    sense: say(
        "Le conseil municipal et le conseil d'un EPCI se réunissent au moins une fois par trimestre.",
        "A municipal council and the council of an EPCI meet at least once a quarter.",
    ),
    certainty: Certainty::Verified2015,
    inputs: &[
        input("year", InputKind::Count, "année", "year"),
        input("sittings", InputKind::Days, "jours de séance", "days of sittings"),
        KIND,
    ],
    source: include_str!("quarterly_sitting.rs"),
    evaluate: |facts, on| {
        let year = bounded("year", i64::from(facts.count("year")?), 1789, 2199)?;
        let days = facts.list("sittings")?.iter().map(|day| read_day("sittings", day));
        let sittings = days.collect::<Result<Vec<_>, _>>()?;
        ruled(quarterly_sitting(i16::try_from(year).unwrap_or(i16::MAX), &sittings, facts.kind()?, on))
    },
    ..BASE
};
