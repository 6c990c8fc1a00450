//! Days and hours in words.

use super::NO_BREAK;
use crate::Lang;
use quitus_core::kernel::Day;

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

const WEEKDAYS: [(&str, &str); 7] = [
    ("lundi", "Monday"),
    ("mardi", "Tuesday"),
    ("mercredi", "Wednesday"),
    ("jeudi", "Thursday"),
    ("vendredi", "Friday"),
    ("samedi", "Saturday"),
    ("dimanche", "Sunday"),
];

/// A day in words: `29 mars 2023` or `29 March 2023`, with ordinary spaces.
pub fn day(day: Day, lang: Lang) -> String {
    match lang {
        Lang::Fr => day_fr(day),
        Lang::En => day_en(day),
    }
}

/// `29 mars 2023`; the first of a month is `1ᵉʳ avril 2023`.
pub fn day_fr(day: Day) -> String {
    let first = if day.day() == 1 { "ᵉʳ" } else { "" };
    format!("{}{first} {} {}", day.day(), month(day, Lang::Fr), day.year())
}

/// `29 March 2023`.
pub fn day_en(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day, Lang::En), day.year())
}

/// `29/03/2023`, for the narrow columns of tables; the same in both languages, day first.
pub fn short_day(day: Day) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// The name of the month of a day: `mars`, `March`.
pub fn month(day: Day, lang: Lang) -> &'static str {
    let index = usize::try_from(day.month() - 1).unwrap_or_default();
    pick(MONTHS.get(index).copied().unwrap_or_default(), lang)
}

/// The name of the day of the week: `mercredi`, `Wednesday`.
pub fn weekday(day: Day, lang: Lang) -> &'static str {
    let index = usize::try_from(day.weekday() - 1).unwrap_or_default();
    pick(WEEKDAYS.get(index).copied().unwrap_or_default(), lang)
}

/// An hour of the clock from minutes after midnight: `18 h 10`, `18 h`, `18:10`. `None` past 24 hours.
pub fn hour(minutes: u16, lang: Lang) -> Option<String> {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (lang, rest) {
        _ if hours > 24 || (hours == 24 && rest > 0) => None,
        (Lang::En, _) => Some(format!("{hours}:{rest:02}")),
        (Lang::Fr, 0) => Some(format!("{hours}{NO_BREAK}h")),
        (Lang::Fr, _) => Some(format!("{hours}{NO_BREAK}h{NO_BREAK}{rest:02}")),
    }
}

fn pick(names: (&'static str, &'static str), lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => names.0,
        Lang::En => names.1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_read_as_in_an_act() {
        let seed: Day = "2023-03-29".parse().expect("a day");
        assert_eq!(day_fr(seed), "29 mars 2023");
        assert_eq!(day_en(seed), "29 March 2023");
        assert_eq!(short_day(seed), "29/03/2023");
        assert_eq!((weekday(seed, Lang::Fr), weekday(seed, Lang::En)), ("mercredi", "Wednesday"));
        assert_eq!(day_fr(seed.plus_days(3)), "1ᵉʳ avril 2023");
        assert_eq!(day(seed.plus_days(277), Lang::Fr), "31 décembre 2023");
        assert_eq!(hour(1090, Lang::Fr).as_deref(), Some("18\u{a0}h\u{a0}10"));
        assert_eq!(hour(1080, Lang::Fr).as_deref(), Some("18\u{a0}h"));
        assert_eq!(hour(1090, Lang::En).as_deref(), Some("18:10"));
        assert_eq!((hour(1440, Lang::Fr).is_some(), hour(1441, Lang::Fr)), (true, None));
    }
}
