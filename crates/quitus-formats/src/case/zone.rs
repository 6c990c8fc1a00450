//! Local hours of the authority to instants and back. Core only orders instants: zones live here.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};
use quitus_core::kernel::{Day, Instant};

/// The time zone of an authority.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone of that IANA name, from the table in the binary.
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Zone)
    }

    /// Europe/Paris, the zone of an authority that names none.
    pub fn paris() -> Self {
        Zone::named("Europe/Paris").unwrap_or(Zone(TimeZone::UTC))
    }

    /// Reads `18:00`, `18:00:05`, or the same after another day (`2025-09-29 16:40`); an hour that clocks
    /// showed twice may say its offset (`02:30+01:00`). `None` for what no clock of the zone showed.
    pub fn read(&self, text: &str, day: Day) -> Option<Instant> {
        let (date, clock) = match text.trim().split_once([' ', 'T']) {
            Some((date, clock)) => (date.parse::<Day>().ok()?, clock),
            None => (day, text.trim()),
        };
        let date = Date::new(date.year(), date.month(), date.day()).ok()?;
        let (clock, offset) = match clock.rfind(['+', '-']) {
            Some(at) => (&clock[..at], Some(offset(&clock[at..])?)),
            None => (clock, None),
        };
        let local = DateTime::from_parts(date, time(clock)?);
        let zoned = match offset {
            Some(offset) => offset.to_timestamp(local).ok()?.to_zoned_datetime(self.0.clone()),
            None => local.to_zoned_datetime(self.0.clone()).ok()?,
        };
        (zoned.datetime() == local).then(|| Instant(zoned.timestamp().as_microsecond()))
    }

    /// Writes an instant as `read` reads it, the day only when it is another one.
    pub fn write(&self, instant: Instant, day: Day) -> String {
        let Some(zoned) = self.zoned(instant) else {
            return String::new();
        };
        let written = self.clock(&zoned, day);
        if self.read(&written, day) == Some(instant) {
            return written;
        }
        let minutes = zoned.offset().seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        format!("{written}{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    }

    /// The civil day on which an instant falls.
    pub fn day_of(&self, instant: Instant) -> Option<Day> {
        let date = self.zoned(instant)?.date();
        Day::new(date.year(), date.month(), date.day()).ok()
    }

    /// Minutes after midnight that the clocks of the zone showed at an instant.
    pub fn minutes(&self, instant: Instant) -> Option<u16> {
        let time = self.zoned(instant)?.time();
        u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).ok()
    }

    fn zoned(&self, instant: Instant) -> Option<ZonedDateTime> {
        Timestamp::from_microsecond(instant.0).ok().map(|at| at.to_zoned_datetime(self.0.clone()))
    }

    fn clock(&self, zoned: &ZonedDateTime, day: Day) -> String {
        let (date, time) = (zoned.date(), zoned.time());
        let mut written = String::new();
        if (date.year(), date.month(), date.day()) != (day.year(), day.month(), day.day()) {
            written.push_str(&format!("{:04}-{:02}-{:02} ", date.year(), date.month(), date.day()));
        }
        written.push_str(&format!("{:02}:{:02}", time.hour(), time.minute()));
        let micros = time.subsec_nanosecond() / 1000;
        if time.second() != 0 || micros != 0 {
            written.push_str(&format!(":{:02}", time.second()));
        }
        if micros != 0 {
            written.push_str(&format!(".{micros:06}"));
        }
        written
    }
}

fn time(text: &str) -> Option<Time> {
    let (clock, micros) = match text.split_once('.') {
        Some((clock, micros)) if micros.len() == 6 => (clock, number(micros)?),
        Some(_) => return None,
        None => (text, 0),
    };
    let mut parts = clock.split(':');
    let hour = two_digits(parts.next()?)?;
    let minute = two_digits(parts.next()?)?;
    let second = parts.next().map_or(Some(0), two_digits)?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, micros.checked_mul(1000)?).ok()
}

fn offset(text: &str) -> Option<Offset> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = rest.split_once(':')?;
    let minutes = i32::from(two_digits(hours)?) * 60 + i32::from(two_digits(minutes)?);
    Offset::from_seconds(sign * minutes * 60).ok()
}

fn two_digits(text: &str) -> Option<i8> {
    (text.len() == 2).then(|| number(text)).flatten().and_then(|value| i8::try_from(value).ok())
}

fn number(text: &str) -> Option<i32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paris() -> Zone {
        Zone::named("Europe/Paris").expect("in the table")
    }

    #[test]
    fn hours_are_those_of_the_authority() {
        let day: Day = "2025-10-08".parse().expect("a day");
        let six = paris().read("18:00", day).expect("an hour");
        assert_eq!(six, Instant(1_759_939_200_000_000), "16:00 in UTC");
        assert_eq!(paris().write(six, day), "18:00");
        let before = paris().read("2025-10-07 09:05", day).expect("an hour");
        assert_eq!(paris().write(before, day), "2025-10-07 09:05");
        assert_eq!(paris().day_of(six), Some(day));
    }

    #[test]
    fn an_hour_that_never_was_is_refused_and_one_shown_twice_keeps_its_offset() {
        let spring: Day = "2025-03-30".parse().expect("a day");
        assert_eq!(paris().read("02:30", spring), None);
        let autumn: Day = "2025-10-26".parse().expect("a day");
        let second = paris().read("02:30+01:00", autumn).expect("shown twice");
        assert_eq!(paris().write(second, autumn), "02:30+01:00");
        for text in ["", "18", "18:0", "24:00", "18:00:61", "18:00.5", "é8:00", "+01:00", "2025-13-01 10:00"]
        {
            assert_eq!(paris().read(text, spring), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_instant_comes_back(micros in -4_000_000_000_000_000i64..6_000_000_000_000_000, days in 0i64..20_000) {
            // Offsets of seconds, before 1911 in Paris, are out of what a sitting can hold.
            prop_assume!(micros > -1_800_000_000_000_000);
            let day = Day::from_epoch_days(days).expect("a day");
            let written = paris().write(Instant(micros), day);
            prop_assert_eq!(paris().read(&written, day), Some(Instant(micros)), "{}", written);
        }
    }
}
