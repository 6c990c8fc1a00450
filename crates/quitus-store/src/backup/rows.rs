//! A row of a table as a line of text: what PostgreSQL's `COPY` reads and writes, so that others can read it too.
//!
//! Columns are parted by tabs. `\N` is unknown; in a text `\\`, `\t`, `\n`, `\r` stand for themselves. Bytes are
//! `\\x…` in hexadecimal, or `@` and the SHA-256 under which the archive holds them apart.

use super::BackupError;
use super::tar::hex;
use crate::value::Value;

/// Bytes longer than this stand apart in the archive, once.
const INLINE: usize = 512;

/// Gives the bytes that stand apart, by their SHA-256.
pub(super) type Fetch<'a> = dyn FnMut(&str) -> Result<Vec<u8>, BackupError> + 'a;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Whole,
    Text,
    Bytes,
}

/// A table: its columns in the order of the schema, and which of them make its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<(String, Kind)>,
    pub(super) key: Vec<String>,
}

impl Table {
    /// The first line of its member: each column and its kind.
    pub(super) fn head(&self) -> String {
        let columns: Vec<String> =
            self.columns.iter().map(|(name, kind)| format!("{name}:{}", kind.word())).collect();
        columns.join("\t")
    }

    /// Its columns, quoted, with commas between.
    pub(super) fn list(&self) -> String {
        let columns: Vec<String> = self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        columns.join(", ")
    }

    /// What its rows are ordered by: its key, or everything when it has none.
    pub(super) fn order(&self) -> String {
        if self.key.is_empty() {
            return self.list();
        }
        let columns: Vec<String> = self.key.iter().map(|name| format!("\"{name}\"")).collect();
        columns.join(", ")
    }
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Whole => "whole",
            Kind::Text => "text",
            Kind::Bytes => "bytes",
        }
    }
}

/// Whether bytes stand apart.
pub(super) fn stands_apart(bytes: &[u8]) -> bool {
    bytes.len() > INLINE
}

/// Writes a value; bytes that stand apart are told by the name they are kept under.
pub(super) fn write(line: &mut String, value: &Value, apart: Option<&str>) {
    match value {
        Value::Null => line.push_str("\\N"),
        Value::I64(number) => line.push_str(&number.to_string()),
        Value::Text(text) => {
            for letter in text.chars() {
                match letter {
                    '\\' => line.push_str("\\\\"),
                    '\t' => line.push_str("\\t"),
                    '\n' => line.push_str("\\n"),
                    '\r' => line.push_str("\\r"),
                    letter => line.push(letter),
                }
            }
        }
        Value::Blob(bytes) => match apart {
            Some(name) => {
                line.push('@');
                line.push_str(name);
            }
            None => {
                line.push_str("\\\\x");
                line.push_str(&hex(bytes));
            }
        },
    }
}

/// The name of bytes that stand apart, when a field of a column of bytes says so.
pub(super) fn apart(field: &str) -> Option<&str> {
    field.strip_prefix('@')
}

/// Reads a field; `fetch` gives the bytes that stand apart.
pub(super) fn read(field: &str, kind: Kind, fetch: &mut Fetch<'_>) -> Result<Value, BackupError> {
    if field == "\\N" {
        return Ok(Value::Null);
    }
    let wrong = || BackupError::damaged("rows", field);
    match kind {
        Kind::Whole => field.parse().map(Value::I64).map_err(|_| wrong()),
        Kind::Text => unescaped(field).map(Value::Text).ok_or_else(wrong),
        Kind::Bytes => match apart(field) {
            Some(name) => fetch(name).map(Value::Blob),
            None => field.strip_prefix("\\\\x").and_then(unhex).map(Value::Blob).ok_or_else(wrong),
        },
    }
}

/// Undoes the escapes of a text, ours and those the server writes besides.
pub(super) fn unescaped(field: &str) -> Option<String> {
    if !field.contains('\\') {
        return Some(field.to_owned());
    }
    let mut text = String::with_capacity(field.len());
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        text.push(match letters.next()? {
            '\\' => '\\',
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'v' => '\u{b}',
            _ => return None,
        });
    }
    Some(text)
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let digits = digits.as_bytes();
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits.chunks(2).map(|pair| Some(value(pair[0])? << 4 | value(pair[1])?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_value_comes_back_as_it_was(text in "[a-zé\\\\\t\n\r\u{b}@N]{0,12}", bytes in prop::collection::vec(any::<u8>(), 0..40), number: i64) {
            for (value, kind) in [
                (Value::Text(text), Kind::Text), (Value::Blob(bytes), Kind::Bytes),
                (Value::I64(number), Kind::Whole), (Value::Null, Kind::Text), (Value::Null, Kind::Bytes),
            ] {
                let mut line = String::new();
                write(&mut line, &value, None);
                prop_assert!(!line.contains(['\t', '\n', '\r']));
                let back = read(&line, kind, &mut |_| Ok(Vec::new())).map_err(|_| TestCaseError::fail("unread"))?;
                prop_assert_eq!(back, value);
            }
        }
    }
}
