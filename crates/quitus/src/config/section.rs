//! A table of `quitus.toml` read key by key, each fault kept until the end.

use quitus_core::kernel::Refusal;
use std::net::SocketAddr;
use toml::{Table, Value};

/// A table of the file, emptied key by key: what is left is unknown.
pub(super) struct Section<'f> {
    prefix: String,
    left: Table,
    faults: &'f mut Vec<Refusal>,
}

impl<'f> Section<'f> {
    pub(super) fn new(prefix: &str, left: Table, faults: &'f mut Vec<Refusal>) -> Self {
        Section { prefix: prefix.to_owned(), left, faults }
    }

    pub(super) fn section<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Section<'_>) -> Option<T>,
    ) -> Option<T> {
        match self.left.remove(name)? {
            Value::Table(table) => {
                let mut section = Section::new(&format!("{name}."), table, self.faults);
                let found = read(&mut section);
                section.nothing_else();
                found
            }
            other => {
                self.bad(name, &other, &format!("[{name}]"));
                None
            }
        }
    }

    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        match self.left.remove(key)? {
            Value::String(text) if !text.trim().is_empty() => Some(text),
            other => {
                self.bad(key, &other, "\"…\"");
                None
            }
        }
    }

    pub(super) fn needed(&mut self, key: &str, example: &str) -> Option<String> {
        if !self.left.contains_key(key) {
            self.fault(key, "config-missing", &format!("{key} = \"{example}\""));
        }
        self.text(key)
    }

    pub(super) fn flag(&mut self, key: &str) -> bool {
        match self.left.remove(key) {
            None => false,
            Some(Value::Boolean(flag)) => flag,
            Some(other) => {
                self.bad(key, &other, "true / false");
                false
            }
        }
    }

    pub(super) fn number(&mut self, key: &str, from: u32, to: u32) -> Option<u32> {
        let found = self.left.remove(key)?;
        let number = found.as_integer().and_then(|number| u32::try_from(number).ok());
        let fits = number.filter(|number| (from..=to).contains(number));
        if fits.is_none() {
            self.bad(key, &found, &format!("{from} … {to}"));
        }
        fits
    }

    pub(super) fn one_of(&mut self, key: &str, words: &[&str]) -> Option<String> {
        let found = self.left.remove(key)?;
        let word = found.as_str().filter(|word| words.contains(word)).map(str::to_owned);
        if word.is_none() {
            let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            self.bad(key, &found, &quoted.join(" / "));
        }
        word
    }

    pub(super) fn address(&mut self, key: &str) -> Option<SocketAddr> {
        let found = self.left.remove(key)?;
        let address = found.as_str().and_then(|text| text.parse().ok());
        if address.is_none() {
            self.bad(key, &found, "\"127.0.0.1:8321\"");
        }
        address
    }

    /// Minutes after midnight, from `"02:30"`.
    pub(super) fn hour(&mut self, key: &str) -> Option<u32> {
        let found = self.left.remove(key)?;
        let minutes = found.as_str().and_then(minutes_of);
        if minutes.is_none() {
            self.bad(key, &found, "\"02:30\"");
        }
        minutes
    }

    pub(super) fn public_url(&mut self, key: &str) -> Option<String> {
        let found = self.left.remove(key)?;
        let address = found.as_str().and_then(bare_address);
        if address.is_none() {
            self.bad(key, &found, "\"https://actes.exemple.fr\"");
        }
        address
    }

    pub(super) fn nothing_else(self) {
        for key in self.left.keys() {
            let key = format!("{}{key}", self.prefix);
            self.faults.push(Refusal::new("config-unknown-key").with("key", key));
        }
    }

    fn bad(&mut self, key: &str, found: &Value, expected: &str) {
        let refusal = Refusal::new("config-bad-value").with("key", format!("{}{key}", self.prefix));
        self.faults.push(refusal.with("value", found.to_string()).with("expected", expected.to_owned()));
    }

    pub(super) fn fault(&mut self, key: &str, code: &'static str, other: &str) {
        let refusal = Refusal::new(code).with("key", format!("{}{key}", self.prefix));
        self.faults.push(refusal.with("other", other.to_owned()));
    }
}

fn minutes_of(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hours, minutes) = (digits(hours).then_some(hours)?, digits(minutes).then_some(minutes)?);
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// `https://name[:port]`, without a path: the server answers at the root of its name.
fn bare_address(text: &str) -> Option<String> {
    let text = text.trim_end_matches('/');
    let name = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | ':' | '[' | ']');
    (!name.is_empty() && name.chars().all(plain)).then(|| text.to_ascii_lowercase())
}
