//! A table of a TOML file, read key by key: types, limits and unknown keys are told with their lines.

use super::fault::{Faults, code};
use super::sheet::Sheet;
use quitus_core::kernel::{Cents, Day, Refusal};
use std::cell::RefCell;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Longest text of a field, in characters.
pub(super) const LONGEST_TEXT: usize = 20_000;
/// Longest key, in characters.
pub(super) const LONGEST_KEY: usize = 80;
/// Years that a case may speak of.
pub(super) const YEARS: RangeInclusive<i64> = 1500..=2199;

/// A table being read. When it is dropped, the keys nobody asked for are told.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) faults: &'a Faults,
    entries: &'a DeTable<'a>,
    at: usize,
    seen: RefCell<Vec<String>>,
}

/// An enum spelled with one word in files.
pub(super) trait Word: Copy + 'static {
    /// Every value.
    fn all() -> &'static [Self];
    /// Its word.
    fn spelling(self) -> &'static str;
}

macro_rules! spelled {
    ($($kind:ty),+ $(,)?) => {$(
        impl Word for $kind {
            fn all() -> &'static [Self] {
                <$kind>::ALL
            }

            fn spelling(self) -> &'static str {
                self.word()
            }
        }
    )+};
}
spelled!(
    quitus_core::law::BodyKind,
    quitus_core::assembly::AuthorityKind,
    quitus_core::assembly::Standing,
    quitus_core::programme::Origin,
    quitus_core::programme::Quality,
    quitus_core::funding::Section,
    quitus_core::sitting::SittingState,
    quitus_core::sitting::Urgency,
    quitus_core::sitting::InterestKind,
    quitus_core::sitting::Fate,
    quitus_core::sitting::VoteMethod,
    quitus_core::sitting::Verdict,
    quitus_core::sitting::Sense,
    quitus_core::sitting::Position,
    quitus_core::deliberation::ActNature,
);

/// Reads a whole file; `None` when it cannot be read at all, every syntax fault told.
pub(super) fn read_root<T>(sheet: &Sheet, faults: &Faults, read: impl FnOnce(&Table<'_>) -> T) -> Option<T> {
    let (root, errors) = DeTable::parse_recoverable(&sheet.text);
    for error in &errors {
        let line = error.span().map_or(1, |span| sheet.line_at(span.start));
        faults.add(&sheet.file, line, Refusal::new(code::SYNTAX).with("detail", error.message()));
    }
    if !errors.is_empty() {
        return None;
    }
    let table = Table { sheet, faults, entries: root.get_ref(), at: 0, seen: RefCell::default() };
    Some(read(&table))
}

impl<'a> Table<'a> {
    /// The line on which the table begins.
    pub(super) fn line(&self) -> u32 {
        self.sheet.line_at(self.at)
    }

    /// The line of a value, or of the table when it has none.
    pub(super) fn line_of(&self, key: &str) -> u32 {
        let at = self.entries.get(key).map_or(self.at, |value| value.span().start);
        self.sheet.line_at(at)
    }

    /// Tells a fault at the line of a key.
    pub(super) fn fault(&self, key: &str, refusal: Refusal) {
        self.fault_at(self.line_of(key), refusal);
    }

    /// Tells a fault at a line of this file.
    pub(super) fn fault_at(&self, line: u32, refusal: Refusal) {
        self.faults.add(&self.sheet.file, line, refusal);
    }

    /// The keys that stand in the table, sorted, all marked as read: for tables whose keys are names.
    pub(super) fn names(&self) -> Vec<String> {
        let names: Vec<String> = self.entries.keys().map(|key| key.get_ref().to_string()).collect();
        self.seen.borrow_mut().extend(names.iter().cloned());
        names
    }

    /// Whether the key stands in the table.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.get(key).is_some()
    }

    /// A text.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        let DeValue::String(text) = value.get_ref() else {
            self.wrong_type(key, "text");
            return None;
        };
        self.checked_text(key, self.line_of(key), text)
    }

    /// A text that must be there and say something.
    pub(super) fn need_text(&self, key: &str) -> String {
        self.need(key, self.text(key)).unwrap_or_default()
    }

    /// A key of a record: lower-case letters, digits and hyphens.
    pub(super) fn slug(&self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        if is_slug(&text) {
            return Some(text);
        }
        self.fault(key, Refusal::new(code::BAD_KEY).with("value", clipped(&text)));
        None
    }

    /// A key of a record that must be there.
    pub(super) fn need_slug(&self, key: &str) -> String {
        self.need(key, self.slug(key)).unwrap_or_default()
    }

    /// A whole number inside the range.
    pub(super) fn integer(&self, key: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let value = self.value(key)?;
        let DeValue::Integer(number) = value.get_ref() else {
            self.wrong_type(key, "integer");
            return None;
        };
        let read = i64::from_str_radix(number.as_str(), number.radix()).ok();
        match read.filter(|read| range.contains(read)) {
            Some(read) => Some(read),
            None => {
                let refusal = Refusal::new(code::OUT_OF_RANGE).with("key", key);
                let refusal = refusal.with("value", clipped(number.as_str()));
                self.fault(key, refusal.with("from", *range.start()).with("to", *range.end()));
                None
            }
        }
    }

    /// A year.
    pub(super) fn year(&self, key: &str) -> Option<i16> {
        self.integer(key, YEARS).and_then(|year| i16::try_from(year).ok())
    }

    /// A count, from `least`.
    pub(super) fn count(&self, key: &str, least: i64) -> Option<u32> {
        self.integer(key, least..=1_000_000_000).and_then(|count| u32::try_from(count).ok())
    }

    /// Yes or no.
    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        let value = self.value(key)?;
        let DeValue::Boolean(flag) = value.get_ref() else {
            self.wrong_type(key, "flag");
            return None;
        };
        Some(*flag)
    }

    /// A civil day, bare (`2023-03-29`) or as a text.
    pub(super) fn day(&self, key: &str) -> Option<Day> {
        let written = match self.value(key)?.get_ref() {
            DeValue::Datetime(date) if date.time.is_none() && date.offset.is_none() => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => {
                self.wrong_type(key, "day");
                return None;
            }
        };
        let day = read_day(&written);
        if day.is_none() {
            self.fault(key, Refusal::new(code::BAD_DAY).with("value", clipped(&written)));
        }
        day
    }

    /// A day that must be there.
    pub(super) fn need_day(&self, key: &str) -> Option<Day> {
        self.need(key, self.day(key))
    }

    /// An amount in euros, as a text: `20000.00`.
    pub(super) fn amount(&self, key: &str) -> Option<Cents> {
        let written = self.text(key)?;
        let amount = read_amount(&written);
        if amount.is_none() {
            self.fault(key, Refusal::new(code::BAD_AMOUNT).with("value", clipped(&written)));
        }
        amount
    }

    /// One of the words of an enum.
    pub(super) fn word<W: Word>(&self, key: &str) -> Option<W> {
        let written = self.text(key)?;
        let word = W::all().iter().copied().find(|word| word.spelling() == written);
        if word.is_none() {
            let allowed: Vec<String> = W::all().iter().map(|word| word.spelling().to_owned()).collect();
            let refusal = Refusal::new(code::UNKNOWN_WORD).with("key", key).with("value", clipped(&written));
            self.fault(key, refusal.with("allowed", allowed));
        }
        word
    }

    /// One of the words of an enum, that must be there.
    pub(super) fn need_word<W: Word>(&self, key: &str) -> Option<W> {
        self.need(key, self.word(key))
    }

    /// What must be there: tells its absence, and a fault already told is not told twice.
    pub(super) fn need<T>(&self, key: &str, found: Option<T>) -> Option<T> {
        if found.is_none() && !self.has(key) {
            self.fault_at(self.line(), Refusal::new(code::MISSING).with("key", key));
        }
        found
    }

    /// The texts of a list, each with its line.
    pub(super) fn texts(&self, key: &str) -> Vec<(String, u32)> {
        let mut texts = Vec::new();
        for value in self.list(key) {
            let line = self.sheet.line_at(value.span().start);
            match value.get_ref() {
                DeValue::String(text) => {
                    texts.extend(self.checked_text(key, line, text).map(|text| (text, line)));
                }
                _ => self
                    .fault_at(line, Refusal::new(code::WRONG_TYPE).with("key", key).with("expected", "text")),
            }
        }
        texts
    }

    /// The tables of a list.
    pub(super) fn tables(&self, key: &str) -> Vec<Table<'a>> {
        let mut tables = Vec::new();
        for value in self.list(key) {
            match self.opened(value) {
                Some(table) => tables.push(table),
                None => {
                    let line = self.sheet.line_at(value.span().start);
                    let refusal = Refusal::new(code::WRONG_TYPE).with("key", key);
                    self.fault_at(line, refusal.with("expected", "table"));
                }
            }
        }
        tables
    }

    /// A table inside this one.
    pub(super) fn table(&self, key: &str) -> Option<Table<'a>> {
        let table = self.opened(self.value(key)?);
        if table.is_none() {
            self.wrong_type(key, "table");
        }
        table
    }

    fn opened(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let DeValue::Table(entries) = value.get_ref() else {
            return None;
        };
        let at = value.span().start;
        Some(Table { sheet: self.sheet, faults: self.faults, entries, at, seen: RefCell::default() })
    }

    fn list(&self, key: &str) -> &'a [Spanned<DeValue<'a>>] {
        match self.value(key).map(Spanned::get_ref) {
            None => &[],
            Some(DeValue::Array(list)) => list,
            Some(_) => {
                self.wrong_type(key, "list");
                &[]
            }
        }
    }

    fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.seen.borrow_mut().push(key.to_owned());
        self.entries.get(key)
    }

    fn wrong_type(&self, key: &str, expected: &str) {
        self.fault(key, Refusal::new(code::WRONG_TYPE).with("key", key).with("expected", expected));
    }

    fn checked_text(&self, key: &str, line: u32, text: &str) -> Option<String> {
        match check_text(key, text) {
            Ok(text) => Some(text),
            Err(refusal) => {
                self.fault_at(line, refusal);
                None
            }
        }
    }
}

impl Drop for Table<'_> {
    fn drop(&mut self) {
        let seen = self.seen.borrow();
        for key in self.entries.keys().filter(|key| !seen.iter().any(|seen| seen == key.get_ref())) {
            let line = self.sheet.line_at(key.span().start);
            let refusal = Refusal::new(code::UNKNOWN_KEY).with("key", clipped(key.get_ref()));
            self.faults.add(&self.sheet.file, line, refusal);
        }
    }
}

/// A text inside its limits, or why not.
pub(super) fn check_text(key: &str, text: &str) -> Result<String, Refusal> {
    if text.chars().count() > LONGEST_TEXT {
        return Err(Refusal::new(code::TOO_LONG).with("key", key).with("limit", LONGEST_TEXT));
    }
    if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
        return Err(Refusal::new(code::CONTROL).with("key", key));
    }
    if text.trim().is_empty() {
        return Err(Refusal::new(code::MISSING).with("key", key));
    }
    Ok(text.to_owned())
}

/// Whether a text may be the key of a record.
pub(super) fn is_slug(text: &str) -> bool {
    let fits = !text.is_empty() && text.len() <= LONGEST_KEY;
    fits && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A day of the years a case may speak of.
pub(super) fn read_day(text: &str) -> Option<Day> {
    text.parse::<Day>().ok().filter(|day| YEARS.contains(&i64::from(day.year())))
}

/// An amount in euros, not negative, at most two decimals, spaces forgiven, under a thousand billion.
pub(super) fn read_amount(text: &str) -> Option<Cents> {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '_').collect();
    let (euros, cents) = bare.split_once(['.', ',']).unwrap_or((&bare, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if euros.is_empty() || euros.len() > 12 || cents.len() > 2 || !digits(euros) || !digits(cents) {
        return None;
    }
    format!("{euros}{cents:0<2}").parse().ok().map(Cents::new)
}

/// What a message may quote of a text of any length.
pub(super) fn clipped(text: &str) -> String {
    let mut clipped: String = text.chars().take(60).collect();
    if text.chars().nth(60).is_some() {
        clipped.push('…');
    }
    clipped
}
