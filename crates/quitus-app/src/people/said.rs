//! What a form says, read with every reason at once, each about its field.

use crate::error::{AppError, AppResult};
use quitus_core::kernel::{Day, Refusal};

/// Longest text of one field, in characters.
const TEXT_MAX: usize = 300;

/// Values said by field: a form, the arguments of a command, the body of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(pub Vec<(String, String)>);

impl Said {
    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Said {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// What a field holds, without the spaces around it; empty when it was not said.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }
}

/// What was said being read: values come out, reasons gather.
pub(crate) struct Reading<'a> {
    said: &'a Said,
    refusals: Vec<Refusal>,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(said: &'a Said) -> Self {
        Reading { said, refusals: Vec::new() }
    }

    pub(crate) fn refuse(&mut self, field: &str, refusal: Refusal) {
        self.refusals.push(refusal.about(field));
    }

    /// Everything at once when something was wrong.
    pub(crate) fn done(self) -> AppResult<()> {
        if self.refusals.is_empty() { Ok(()) } else { Err(AppError::Refused(self.refusals)) }
    }

    /// A line of text, `None` when it is empty.
    pub(crate) fn text(&mut self, field: &str) -> Option<String> {
        let text = self.said.get(field);
        if text.chars().count() > TEXT_MAX {
            self.refuse(field, Refusal::new("field-too-long").with("limit", TEXT_MAX));
            return None;
        }
        let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        (!clean.is_empty()).then_some(clean)
    }

    /// A line of text that must be there; empty once it is refused.
    pub(crate) fn needed(&mut self, field: &str) -> String {
        match self.text(field) {
            Some(text) => text,
            None => {
                if self.said.get(field).is_empty() {
                    self.refuse(field, Refusal::new("field-missing"));
                }
                String::new()
            }
        }
    }

    /// Several lines, the empty ones left out; at most ten.
    pub(crate) fn lines(&mut self, field: &str) -> Vec<String> {
        let text = self.said.get(field);
        if text.chars().count() > TEXT_MAX * 4 || text.lines().count() > 10 {
            self.refuse(field, Refusal::new("field-too-long").with("limit", TEXT_MAX * 4));
            return Vec::new();
        }
        let tidy = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        text.lines().map(tidy).filter(|line| !line.is_empty()).collect()
    }

    /// A whole number between two, `None` when it is empty.
    pub(crate) fn number(&mut self, field: &str, least: u32, most: u32) -> Option<u32> {
        let digits: String = self.said.get(field).chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return None;
        }
        match digits.parse() {
            Ok(number) if (least..=most).contains(&number) => Some(number),
            _ => {
                let why = Refusal::new("number-out-of-range")
                    .with("text", self.said.get(field))
                    .with("least", i64::from(least))
                    .with("most", i64::from(most));
                self.refuse(field, why);
                None
            }
        }
    }

    /// A day, `None` when it is empty.
    pub(crate) fn day(&mut self, field: &str) -> Option<Day> {
        let text = self.said.get(field);
        if text.is_empty() {
            return None;
        }
        match text.parse() {
            Ok(day) => Some(day),
            Err(_) => {
                self.refuse(field, Refusal::new("not-a-day").with("text", text));
                None
            }
        }
    }

    /// A day that must be there.
    pub(crate) fn needed_day(&mut self, field: &str) -> Option<Day> {
        if self.said.get(field).is_empty() {
            self.refuse(field, Refusal::new("field-missing"));
        }
        self.day(field)
    }

    /// An hour of the day in minutes after midnight, `None` when it is empty.
    pub(crate) fn minute(&mut self, field: &str) -> Option<u16> {
        let text = self.said.get(field);
        if text.is_empty() {
            return None;
        }
        let read = text.split_once([':', 'h']).and_then(|(hour, minute)| {
            let minute = if minute.is_empty() { "0" } else { minute };
            let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        });
        if read.is_none() {
            self.refuse(field, Refusal::new("not-an-hour").with("text", text));
        }
        read
    }

    /// One of the stable words of a kind.
    pub(crate) fn word<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let word = self.said.get(field);
        let value = read(word);
        if value.is_none() {
            self.refuse(field, Refusal::new("unknown-choice").with("text", word));
        }
        value
    }

    /// An e-mail address, `None` when it is empty.
    pub(crate) fn email(&mut self, field: &str) -> Option<String> {
        let text = self.said.get(field);
        if text.is_empty() {
            return None;
        }
        if !quitus_core::assembly::is_email(text) {
            self.refuse(field, Refusal::new("not-an-email").with("text", text));
            return None;
        }
        Some(text.to_owned())
    }

    /// What a parser reads, `None` when the field is empty.
    pub(crate) fn parsed<T, E>(
        &mut self,
        field: &str,
        code: &'static str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.said.get(field);
        if text.is_empty() {
            return None;
        }
        match read(text) {
            Ok(value) => Some(value),
            Err(_) => {
                self.refuse(field, Refusal::new(code).with("text", text));
                None
            }
        }
    }

    pub(crate) fn raw(&self, field: &str) -> &'a str {
        self.said.get(field)
    }
}
