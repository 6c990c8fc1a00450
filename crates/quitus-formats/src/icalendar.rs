//! Calendar entries (iCalendar, RFC 5545): a sitting in a convocation, a deadline in a feed.
//!
//! Hours are written in UTC, which every calendar turns into the reader's own. The same entry gives the same bytes.

use crate::case::Zone;
use icalendar::{Calendar, Component, Event, Property};
use jiff::Timestamp;
use quitus_core::kernel::{Day, Instant};

/// The type of a calendar file.
pub const MEDIA_TYPE: &str = "text/calendar";

/// Something that stands in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name for ever: an entry that comes again under it takes the place of the earlier one.
    pub uid: String,
    /// How often it was changed since, from 0.
    pub sequence: u32,
    /// When it was last written.
    pub stamp: Instant,
    /// When it takes place.
    pub when: When,
    /// What it is, in a line.
    pub summary: String,
    /// Where, when known.
    pub place: Option<String>,
    /// More words, when there are any.
    pub description: Option<String>,
    /// The page that says more, when people can reach it.
    pub url: Option<String>,
    /// Whether it no longer takes place.
    pub cancelled: bool,
}

/// When an entry takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On a day, at no hour in particular.
    Day(Day),
    /// From an instant on.
    At(Instant),
}

/// The hour of a day on the clocks of a zone; `None` for an hour they did not show.
pub fn at_hour(zone: &Zone, day: Day, minutes: u16) -> Option<Instant> {
    zone.read(&format!("{:02}:{:02}", minutes / 60, minutes % 60), day)
}

/// A calendar of these entries, under a name people see and the zone they live in.
pub fn calendar(name: &str, zone: &str, entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Quitus//Quitus//FR"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.append_property(Property::new("X-WR-CALNAME", name));
    calendar.append_property(Property::new("X-WR-TIMEZONE", zone));
    for entry in entries {
        calendar.push(event(entry));
    }
    calendar.to_string()
}

fn event(entry: &Entry) -> Event {
    let mut event = Event::with_uid(&entry.uid);
    event.add_property("DTSTAMP", in_utc(entry.stamp));
    event.add_property("SEQUENCE", entry.sequence.to_string());
    match entry.when {
        When::Day(day) => {
            let mut start = Property::new("DTSTART", date(day));
            start.add_parameter("VALUE", "DATE");
            event.append_property(start.done());
        }
        When::At(at) => {
            event.add_property("DTSTART", in_utc(at));
        }
    }
    event.summary(&entry.summary);
    event.add_property("STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" });
    if let Some(place) = &entry.place {
        event.add_property("LOCATION", place);
    }
    if let Some(words) = &entry.description {
        event.description(words);
    }
    if let Some(url) = &entry.url {
        event.add_property("URL", url);
    }
    event.done()
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20230329T160000Z`; an instant out of every calendar is the first one.
fn in_utc(at: Instant) -> String {
    let at = Timestamp::from_microsecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            uid: "sitting-1@quitus".to_owned(),
            sequence: 1,
            stamp: Instant(1_679_475_600_000_000),
            when: When::At(at_hour(&Zone::paris(), Day::constant(2023, 3, 29), 18 * 60).expect("an hour")),
            summary: "Bureau métropolitain, séance du 29 mars ; ordre du jour".to_owned(),
            place: Some("Salle du conseil, 2 avenue de l’Essai".to_owned()),
            description: Some("Première ligne\nSeconde ligne".to_owned()),
            url: None,
            cancelled: false,
        }
    }

    #[test]
    fn an_hour_in_paris_is_written_in_utc_and_comes_out_the_same_each_time() {
        let text = calendar("Séances", "Europe/Paris", &[entry()]);
        assert_eq!(text, calendar("Séances", "Europe/Paris", &[entry()]));
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "VERSION:2.0\r\n",
            "UID:sitting-1@quitus\r\n",
            "SEQUENCE:1\r\n",
            "DTSTAMP:20230322T090000Z\r\n",
            "DTSTART:20230329T160000Z\r\n",
            "SUMMARY:Bureau métropolitain\\, séance du 29 mars \\; ordre du jour\r\n",
            "DESCRIPTION:Première ligne\\nSeconde ligne\r\n",
            "END:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line:?} in {text}");
        }
        assert_eq!(text.matches("VERSION:").count(), 1, "{text}");
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    }

    #[test]
    fn a_day_without_hour_is_a_whole_day() {
        let whole = Entry { when: When::Day(Day::constant(2024, 2, 29)), cancelled: true, ..entry() };
        let text = calendar("Échéances", "Europe/Paris", &[whole]);
        assert!(text.contains("DTSTART;VALUE=DATE:20240229\r\n"), "{text}");
        assert!(text.contains("STATUS:CANCELLED\r\n"), "{text}");
    }
}
