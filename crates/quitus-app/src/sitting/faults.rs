//! Every fault of what was entered, told at once; fields read from the words of whoever asks.

use crate::error::{AppError, AppResult};
use quitus_core::kernel::{Day, Refusal};

/// The longest text a field of one line takes, in characters.
const LINE: usize = 500;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Refusal>);

impl Faults {
    pub(super) fn add(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    pub(super) fn extend(&mut self, refusals: Vec<Refusal>) {
        self.0.extend(refusals);
    }

    /// What was read, or nothing and its faults kept here. A failure of the store is a fault of ours, told later.
    pub(super) fn keep<T>(&mut self, read: AppResult<T>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(AppError::Refused(refusals)) => {
                self.0.extend(refusals);
                None
            }
            Err(_) => None,
        }
    }

    /// Refuses with all of them, unless there is none.
    pub(super) fn none(self) -> AppResult<()> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Refused(self.0)) }
    }

    /// A day that must be there.
    pub(super) fn day(&mut self, text: &str, field: &str) -> Option<Day> {
        let text = text.trim();
        if text.is_empty() {
            self.add(Refusal::new("field-empty").about(field));
            return None;
        }
        let day = text.parse().ok();
        if day.is_none() {
            self.add(Refusal::new("not-a-day").with("text", text).about(field));
        }
        day
    }

    /// A text of one line that must be there.
    pub(super) fn filled(&mut self, text: &str, field: &str) -> Option<String> {
        let text = text.trim();
        if text.is_empty() {
            self.add(Refusal::new("field-empty").about(field));
            return None;
        }
        if text.chars().count() > LINE {
            self.add(Refusal::new("field-too-long").with("limit", LINE).about(field));
            return None;
        }
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// `18:00`, `18h`, `18 h 30` in minutes after midnight.
pub(super) fn hour(text: &str) -> Option<u16> {
    let squeezed: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (hours, minutes) = squeezed.split_once([':', 'h', 'H']).unwrap_or((&squeezed, ""));
    let digits = |text: &str| {
        let good = !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        good.then(|| text.parse::<u16>().ok()).flatten()
    };
    let minutes = if minutes.is_empty() { Some(0) } else { digits(minutes) };
    let (hours, minutes) = (digits(hours)?, minutes?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Paragraphs of a text: what empty lines part, each on one line.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            if !open.is_empty() {
                paragraphs.push(open.join(" "));
                open.clear();
            }
        } else {
            open.push(line);
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_clerks_write_them() {
        for (text, minutes) in [
            ("18:00", Some(1_080)),
            ("18h", Some(1_080)),
            ("18 h 30", Some(1_110)),
            ("9:05", Some(545)),
            ("9", Some(540)),
            ("24:00", None),
            ("18:60", None),
            ("", None),
            ("18:-1", None),
            ("midi", None),
            ("018:00", None),
        ] {
            assert_eq!(hour(text), minutes, "{text:?}");
        }
    }

    #[test]
    fn empty_lines_part_paragraphs() {
        assert_eq!(paragraphs("Un.\nDeux.\n\n\n Trois. \n"), ["Un. Deux.", "Trois."]);
        assert!(paragraphs(" \n\n").is_empty());
    }
}
