//! De minimis aid: a cap over the three years before the grant, for a single undertaking.
//!
//! The window goes back three years from the day of the grant, that day included: an aid of 30 January 2021 counts
//! on 30 January 2024, one of the 29th does not. Aids dated after the grant do not count. 300 000 €, or 750 000 €
//! for services of general economic interest. The regulations before 2024 counted otherwise and are not held.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2025-04-01 | `previous = [[2023-05-15, 100000], [2024-04-02, 100000]], amount = 100000, scheme = general` | `{window_from = 2022-04-01, used = 200000, after = 300000, within = true}` |
//! | 2025-04-01 | `previous = [[2023-05-15, 100000], [2024-04-02, 150000]], amount = 100000, scheme = general` | `{window_from = 2022-04-01, used = 250000, after = 350000, within = false}` |
//! | 2024-01-30 | `previous = [[2021-01-30, 100000]], amount = 250000, scheme = general` | `{window_from = 2021-01-30, used = 100000, after = 350000, within = false}` |
//! | 2024-01-30 | `previous = [[2021-01-29, 100000]], amount = 250000, scheme = general` | `{window_from = 2021-01-30, used = 0, after = 250000, within = true}` |
//! | 2024-02-29 | `previous = [[2021-02-28, 10], [2024-03-01, 10]], amount = 1, scheme = general` | `{window_from = 2021-02-28, used = 10, after = 11, within = true}` |
//! | 2025-04-01 | `previous = [[2024-04-02, 650000]], amount = 100000, scheme = sgei` | `{window_from = 2022-04-01, used = 650000, after = 750000, within = true}` |
//! | 2025-04-01 | `previous = [], amount = 750001, scheme = sgei` | `{window_from = 2022-04-01, used = 0, after = 750001, within = false}` |
//! | 2030-12-31 | `previous = [], amount = 300000, scheme = general` | `{window_from = 2027-12-31, used = 0, after = 300000, within = true}` |
//! | 2031-01-01 | `previous = [], amount = 1, scheme = general` | `unknown: not held for that day` |
//! | 2023-12-31 | `previous = [], amount = 1, scheme = general` | `unknown: not held for that day` |

use super::prelude::*;

/// Both regulations.
const REGULATIONS: Period = Period::between((2024, 1, 1), (2030, 12, 31));

/// Which regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Regulation 2023/2831.
    General,
    /// Services of general economic interest: regulation 2023/2832.
    GeneralInterest,
}

/// An aid already granted: its day and its amount.
pub type Aid = (Day, Cents);

/// Where a grant leaves the cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeMinimis {
    /// First day whose aids count.
    pub window_from: Day,
    /// Aids that count, before this one.
    pub used: Cents,
    /// With this one.
    pub after: Cents,
    /// Within the cap.
    pub within: bool,
}

/// Where an aid granted on `on` leaves the cap of its scheme; sums stay at the largest amount that fits.
pub fn de_minimis(previous: &[Aid], amount: Cents, scheme: Scheme, on: Day) -> Ruled<DeMinimis> {
    RULE.held(on)?;
    let window_from = on.plus_months(-36);
    let counting = previous.iter().filter(|(day, _)| window_from <= *day && *day <= on);
    let most = Cents::new(i64::MAX);
    let used = Cents::sum(counting.map(|(_, cents)| *cents)).unwrap_or(most);
    let after = used.plus(amount).unwrap_or(most);
    Ok(DeMinimis { window_from, used, after, within: after <= scheme.cap() })
}

impl Scheme {
    /// The cap over the window.
    fn cap(self) -> Cents {
        match self {
            Scheme::General => Cents::new(300_000 * 100),
            Scheme::GeneralInterest => Cents::new(750_000 * 100),
        }
    }
}

/// Reads `[[day, euros], …]`.
fn aids(facts: &Facts<'_>) -> Result<Vec<Aid>, super::FactError> {
    let aid = |value: &Value| match value {
        Value::List(pair) => match pair.as_slice() {
            [day, euros] => {
                let euros = read_euros("previous", euros)?;
                Ok((read_day("previous", day)?, Cents::new(euros.saturating_mul(100))))
            }
            _ => Err(expected("previous", "lines of [day, euros]")),
        },
        _ => Err(expected("previous", "lines of [day, euros]")),
    };
    facts.list("previous")?.iter().map(aid).collect()
}

/// The ruling on the wire, in whole euros as the facts are.
fn told(ruling: DeMinimis) -> Value {
    Value::map([
        ("window_from", ruling.window_from.into()),
        ("used", (ruling.used.get() / 100).into()),
        ("after", (ruling.after.get() / 100).into()),
        ("within", ruling.within.into()),
    ])
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "de_minimis",
    point: "G7",
    article: "Règlement (UE) 2023/2831",
    also: &["Règlement (UE) 2023/2832"],
    title: say("Aides de minimis", "De minimis aid"),
    sense: say(
        "Si l'activité est économique, les aides de minimis à une entreprise unique ne dépassent pas 300 000 € (750 000 € pour un service d'intérêt économique général) sur les trois ans qui précèdent l'octroi.",
        "When the activity is economic, de minimis aid to a single undertaking stays within 300 000 € (750 000 € for services of general economic interest) over the three years before the grant.",
    ),
    unverified: &[inferred(
        "L'aide du premier jour de la fenêtre compte : lecture prudente.",
        "An aid of the first day of the window counts: the prudent reading.",
    )],
    valid: &[REGULATIONS],
    force: Force::Refuses,
    inputs: &[
        input(
            "previous",
            InputKind::Lines("[day, euros]"),
            "aides déjà reçues : [jour, euros]",
            "aids already granted: [day, euros]",
        ),
        input("amount", InputKind::Euros, "aide envisagée, en euros", "aid considered, in euros"),
        optional(
            "scheme",
            InputKind::Word(&["general", "sgei"]),
            "régime : général, ou intérêt économique général",
            "scheme: general, or general economic interest",
        ),
    ],
    source: include_str!("de_minimis.rs"),
    evaluate: |facts, on| {
        let scheme = match facts.word_if_known("scheme", &["general", "sgei"])? {
            Some("sgei") => Scheme::GeneralInterest,
            _ => Scheme::General,
        };
        let amount = Cents::new(facts.euros("amount")?.saturating_mul(100));
        Ok(de_minimis(&aids(facts)?, amount, scheme, on).map(told))
    },
    ..BASE
};
