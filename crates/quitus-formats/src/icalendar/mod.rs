//! iCalendar (RFC 5545): calendars of sittings and deadlines, read by any agenda.
//!
//! Lines end with CR LF and fold at 75 octets; texts are escaped; an event keeps its UID for ever, so that an agenda
//! that reads the calendar again moves it instead of doubling it.

use quitus_core::kernel::{Day, Instant};

/// A calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Its name, as agendas show it.
    pub name: String,
    /// Its events.
    pub events: Vec<Event>,
}

/// An event of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What names it for ever: `deadline-…@quitus`.
    pub uid: String,
    /// When it was last written, for DTSTAMP: the clock of whoever asks, or of the record.
    pub stamp: Instant,
    /// How many times it changed, for SEQUENCE.
    pub sequence: u32,
    /// When it is.
    pub when: When,
    /// Its title.
    pub summary: String,
    /// What it is about; empty when there is nothing more to say.
    pub description: String,
    /// Where; none when it is nowhere.
    pub location: Option<String>,
    /// Where to read more.
    pub url: Option<String>,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// Days before it at which an agenda reminds; none when it does not.
    pub reminder_days: Option<u32>,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A whole day.
    AllDay(Day),
    /// From an instant to another, in universal time.
    Between(Instant, Instant),
}

/// The bytes of a calendar (`text/calendar; charset=utf-8`); the same calendar gives the same bytes.
pub fn write(calendar: &Calendar) -> Vec<u8> {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//Quitus//Quitus//FR");
    line(&mut text, "CALSCALE:GREGORIAN");
    line(&mut text, "METHOD:PUBLISH");
    line(&mut text, &format!("X-WR-CALNAME:{}", escaped(&calendar.name)));
    for event in &calendar.events {
        write_event(&mut text, event);
    }
    line(&mut text, "END:VCALENDAR");
    text.into_bytes()
}

fn write_event(text: &mut String, event: &Event) {
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{}", escaped(&event.uid)));
    line(text, &format!("DTSTAMP:{}", instant(event.stamp)));
    line(text, &format!("SEQUENCE:{}", event.sequence));
    match event.when {
        When::AllDay(day) => {
            line(text, &format!("DTSTART;VALUE=DATE:{}", compact(day)));
            line(text, &format!("DTEND;VALUE=DATE:{}", compact(day.plus_days(1))));
            line(text, "TRANSP:TRANSPARENT");
        }
        When::Between(from, until) => {
            line(text, &format!("DTSTART:{}", instant(from)));
            line(text, &format!("DTEND:{}", instant(until)));
        }
    }
    line(text, &format!("SUMMARY:{}", escaped(&event.summary)));
    if !event.description.is_empty() {
        line(text, &format!("DESCRIPTION:{}", escaped(&event.description)));
    }
    if let Some(location) = &event.location {
        line(text, &format!("LOCATION:{}", escaped(location)));
    }
    if let Some(url) = &event.url {
        line(text, &format!("URL:{url}"));
    }
    line(text, if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    if let Some(days) = event.reminder_days {
        line(text, "BEGIN:VALARM");
        line(text, "ACTION:DISPLAY");
        line(text, &format!("DESCRIPTION:{}", escaped(&event.summary)));
        line(text, &format!("TRIGGER:-P{days}D"));
        line(text, "END:VALARM");
    }
    line(text, "END:VEVENT");
}

/// A line folded at 75 octets, never inside a character (RFC 5545, 3.1).
fn line(text: &mut String, content: &str) {
    let mut length = 0;
    for letter in content.chars() {
        if length + letter.len_utf8() > 75 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

/// A text value (RFC 5545, 3.3.11); control characters that it may not hold are dropped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// An instant in universal time: `20230329T161000Z`.
fn instant(at: Instant) -> String {
    let seconds = at.0.div_euclid(1_000_000);
    let day = Day::from_epoch_days(seconds.div_euclid(86_400)).unwrap_or(Day::constant(1970, 1, 1));
    let rest = seconds.rem_euclid(86_400);
    format!("{}T{:02}{:02}{:02}Z", compact(day), rest / 3_600, rest / 60 % 60, rest % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(summary: &str, description: &str) -> Event {
        Event {
            uid: "deadline-list-1@quitus".into(),
            stamp: Instant(1_680_106_200_000_000),
            sequence: 0,
            when: When::AllDay(Day::constant(2023, 4, 5)),
            summary: summary.into(),
            description: description.into(),
            location: None,
            url: Some("https://example.org/fr/demonstration/deadlines".into()),
            cancelled: false,
            reminder_days: Some(2),
        }
    }

    /// The properties of a calendar as a reader takes them: unfolded, then unescaped.
    fn read_again(calendar: &Calendar) -> Vec<(String, String)> {
        let text = String::from_utf8(write(calendar)).expect("utf-8").replace("\r\n ", "");
        let property = |line: &str| {
            let (name, value) = line.split_once(':').expect("a property");
            (
                name.to_owned(),
                value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"),
            )
        };
        text.lines().map(property).collect()
    }

    #[test]
    fn a_deadline_is_a_whole_day_with_its_reminder() {
        let calendar = Calendar {
            name: "Échéances".into(),
            events: vec![event("Liste ; à publier", "Une, deux\nfin")],
        };
        let text = String::from_utf8(write(&calendar)).expect("utf-8");
        for held in [
            "DTSTART;VALUE=DATE:20230405\r\n",
            "DTEND;VALUE=DATE:20230406\r\n",
            "DTSTAMP:20230329T161000Z\r\n",
            "SUMMARY:Liste \\; à publier\r\n",
            "DESCRIPTION:Une\\, deux\\nfin\r\n",
            "TRIGGER:-P2D\r\n",
        ] {
            assert!(text.contains(held), "{held:?} in {text}");
        }
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n")
        );
    }

    #[test]
    fn a_sitting_is_between_two_instants_and_may_be_cancelled() {
        let from = Instant(1_680_106_200_000_000);
        let sitting = Event {
            when: When::Between(from, Instant(from.0 + 7_200_000_000)),
            location: Some("Salle du conseil".into()),
            cancelled: true,
            ..event("Bureau", "")
        };
        let text = String::from_utf8(write(&Calendar { name: String::new(), events: vec![sitting] }))
            .expect("utf-8");
        assert!(text.contains("DTSTART:20230329T161000Z\r\nDTEND:20230329T181000Z\r\n"), "{text}");
        assert!(text.contains("LOCATION:Salle du conseil\r\n") && text.contains("STATUS:CANCELLED\r\n"));
        assert!(!text.contains("\r\nDESCRIPTION:\r\n"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            summary in "[a-zA-Zéèà€ ,;:]{1,200}",
            description in "[a-zéè ,;]{1,300}",
        ) {
            let calendar = Calendar { name: "x".into(), events: vec![event(&summary, &description)] };
            let text = String::from_utf8(write(&calendar)).expect("utf-8");
            prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
            prop_assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
            let read = read_again(&calendar);
            let value = |name: &str| read.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
            prop_assert_eq!(value("UID"), Some("deadline-list-1@quitus"));
            prop_assert_eq!(value("SUMMARY"), Some(summary.as_str()));
            prop_assert_eq!(read.iter().find(|(name, _)| name == "DESCRIPTION").map(|(_, v)| v), Some(&description));
        }
    }
}
