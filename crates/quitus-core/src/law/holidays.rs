//! Public holidays (jours fériés) of metropolitan France, by the day: Alsace-Moselle and overseas days are not held.

use crate::kernel::Day;

/// The holidays that keep their day: month, day.
const FIXED: [(i8, i8); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
/// Those that follow Easter Sunday: Easter Monday, Ascension, Whit Monday.
const AFTER_EASTER: [i64; 3] = [1, 39, 50];

/// Is it a public holiday?
pub fn is_holiday(day: Day) -> bool {
    FIXED.contains(&(day.month(), day.day()))
        || AFTER_EASTER.iter().any(|after| easter(day.year()).is_some_and(|e| e.plus_days(*after) == day))
}

/// The day itself when offices work, else the next one that is no Saturday, Sunday or holiday.
pub fn next_working(day: Day) -> Day {
    let mut day = day;
    while day.is_weekend() || is_holiday(day) {
        day = day.plus_days(1);
    }
    day
}

/// Easter Sunday of a year of the Gregorian calendar (the anonymous computus of 1876).
pub fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let shift = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - b / 4 - shift + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Day::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect(text)
    }

    #[test]
    fn easter_falls_where_the_calendars_say() {
        for sunday in ["1996-04-07", "2000-04-23", "2008-03-23", "2011-04-24", "2023-04-09", "2024-03-31"] {
            assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
        }
    }

    #[test]
    fn a_term_rolls_over_week_ends_and_holidays() {
        assert_eq!(next_working(day("2023-05-08")), day("2023-05-09"));
        assert_eq!(next_working(day("2024-03-30")), day("2024-04-02"), "Saturday, Easter, Easter Monday");
        assert_eq!(next_working(day("2023-05-18")), day("2023-05-19"), "Ascension");
        assert_eq!(next_working(day("2023-05-27")), day("2023-05-30"), "Whit Monday");
        assert_eq!(next_working(day("2023-03-29")), day("2023-03-29"));
    }
}
