//! Periods of validity, dated tables of thresholds, and what is not known.

use super::BodyKind;
use crate::kernel::Day;
use std::fmt;

/// What a rule says of the facts, or why it says nothing.
pub type Ruled<T> = Result<T, Unknown>;

/// Why a rule says nothing: never a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// The day is outside the periods for which the rule is held.
    Day,
    /// Left to the standing orders (règlement intérieur) of that kind of assembly.
    StandingOrders,
    /// No source held says it for that kind of assembly.
    Kind,
}

/// Days from the first to the last, both included; no end is no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
}

/// A line of a dated table: the value for these kinds of assembly in that period.
#[derive(Clone, Copy, Debug)]
pub struct Row<T: 'static> {
    /// The kinds of assembly.
    pub kinds: &'static [BodyKind],
    /// When.
    pub valid: Period,
    /// What.
    pub value: T,
}

/// The day these texts were last read.
pub const LAST_READ: Day = Day::constant(2026, 11, 23);
/// Since the legislative part of the CGCT: the first day for which a rule is held unless it says otherwise.
pub const CODE: Period = Period::since(1996, 2, 24);
/// Every EPCI under the rules of communes of 3 500 inhabitants and more (convocation, note).
pub const EPCI_2020: Period = Period::since(2020, 3, 1);
/// Before that: 1996 to 29 February 2020.
pub const EPCI_BEFORE_2020: Period = Period::between((1996, 2, 24), (2020, 2, 29));
/// Convocations electronic by default (loi 2019-1461, art. 9).
pub const ELECTRONIC: Period = Period::since(2019, 12, 29);
/// Loi 2022-217 « 3DS »: members barred by L1111-6.
pub const THREE_DS: Period = Period::since(2022, 2, 23);
/// Publicity reform (ordonnance 2021-1310, décret 2021-1311).
pub const PUBLICITY: Period = Period::since(2022, 7, 1);
/// Grants above a threshold (décret 2001-495).
pub const GRANTS: Period = Period::since(2001, 6, 6);
/// The three windows of the COVID exception (loi 2020-290, art. 10 and its successors).
pub const COVID: [Period; 3] = [
    Period::between((2020, 3, 24), (2020, 8, 30)),
    Period::between((2020, 10, 17), (2021, 9, 30)),
    Period::between((2021, 11, 11), (2022, 7, 31)),
];

impl Period {
    /// From that day on.
    pub const fn since(year: i16, month: i8, day: i8) -> Self {
        Period { from: Some(Day::constant(year, month, day)), until: None }
    }

    /// From one day to another, both included, each as (year, month, day).
    pub const fn between(from: (i16, i8, i8), until: (i16, i8, i8)) -> Self {
        Period {
            from: Some(Day::constant(from.0, from.1, from.2)),
            until: Some(Day::constant(until.0, until.1, until.2)),
        }
    }

    /// Is that day inside?
    pub fn holds(&self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// The value a dated table gives to a kind of assembly on a day: the first row that fits.
pub fn look_up<T: Copy>(table: &[Row<T>], kind: BodyKind, on: Day) -> Ruled<T> {
    let mut unknown = if kind.follows_standing_orders() { Unknown::StandingOrders } else { Unknown::Kind };
    for row in table.iter().filter(|row| row.kinds.contains(&kind)) {
        if row.valid.holds(on) {
            return Ok(row.value);
        }
        unknown = Unknown::Day;
    }
    Err(unknown)
}

impl Unknown {
    /// The stable words of the wire.
    pub fn why(self) -> &'static str {
        match self {
            Unknown::Day => "not held for that day",
            Unknown::StandingOrders => "left to the standing orders",
            Unknown::Kind => "not held for that kind of assembly",
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.why())
    }
}

impl std::error::Error for Unknown {}
