//! Civil days and instants. Core never asks what day it is: the day is always an argument.

use jiff::civil::{Date, Weekday};
use std::fmt;
use std::str::FromStr;

/// A civil day (jour), without hour or zone. Stored as days since 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// An instant in microseconds since 1970-01-01T00:00:00Z. Core only orders instants; zones live at the edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

/// A text or a number that is no civil day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayError(pub String);

impl Day {
    /// The day of a year, a month (1 to 12) and a day of the month.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DayError> {
        Date::new(year, month, day).map(Day).map_err(|_| DayError(format!("{year}-{month:02}-{day:02}")))
    }

    /// A day written in the source; one that does not exist stops the build when it is a constant.
    pub const fn constant(year: i16, month: i8, day: i8) -> Self {
        Day(Date::constant(year, month, day))
    }

    /// The day that stands `days` after 1970-01-01.
    pub fn from_epoch_days(days: i64) -> Result<Self, DayError> {
        let epoch = Date::constant(1970, 1, 1);
        let span = jiff::Span::new().try_days(days).map_err(|_| DayError(days.to_string()))?;
        epoch.checked_add(span).map(Day).map_err(|_| DayError(days.to_string()))
    }

    /// Days since 1970-01-01, negative before.
    pub fn epoch_days(self) -> i64 {
        Day(Date::constant(1970, 1, 1)).days_until(self)
    }

    /// Whole days from this one to `other`, negative when `other` is earlier.
    pub fn days_until(self, other: Day) -> i64 {
        self.0.duration_until(other.0).as_hours() / 24
    }

    /// This day moved by a number of days; the calendar's own limits are kept.
    pub fn plus_days(self, days: i64) -> Day {
        let span = jiff::SignedDuration::from_hours(days.clamp(-4_000_000, 4_000_000) * 24);
        Day(self.0.saturating_add(span))
    }

    /// This day moved by whole months; the end of a month is kept inside it (31 December + 2 = 28 or 29 February).
    pub fn plus_months(self, months: i32) -> Day {
        let months = months.clamp(-200_000, 200_000);
        Day(self.0.saturating_add(jiff::Span::new().months(months)))
    }

    /// The year, as in `2023`.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Monday is 1, Sunday is 7.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads `2023-03-29` and nothing else.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let wrong = || DayError(text.to_owned());
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(wrong());
        }
        let year = text.get(0..4).and_then(|t| t.parse().ok()).ok_or_else(wrong)?;
        let month = text.get(5..7).and_then(|t| t.parse().ok()).ok_or_else(wrong)?;
        let day = text.get(8..10).and_then(|t| t.parse().ok()).ok_or_else(wrong)?;
        Day::new(year, month, day)
    }
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such day: {}", self.0)
    }
}

impl std::error::Error for DayError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_round_trip_through_text_and_numbers() {
        for text in ["1970-01-01", "2023-03-29", "2024-02-29", "1889-05-06"] {
            let day: Day = text.parse().expect(text);
            assert_eq!(day.to_string(), text);
            assert_eq!(Day::from_epoch_days(day.epoch_days()), Ok(day));
        }
        assert_eq!("1970-01-02".parse::<Day>().map(Day::epoch_days), Ok(1));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["2023-02-29", "2023-3-29", "29/03/2023", "", "2023-03-2é"] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn months_clamp_at_their_end() {
        let day: Day = "2023-12-31".parse().expect("a day");
        assert_eq!(day.plus_months(2).to_string(), "2024-02-29");
        assert_eq!(day.plus_days(1).to_string(), "2024-01-01");
    }
}
