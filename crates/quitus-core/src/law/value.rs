//! Values without a format: what a rule takes and gives when it is asked by name.

use crate::kernel::{Cents, Day};
use std::fmt;

/// A value of a fact or of a ruling. A day is a text such as `2023-03-29`; there are no fractions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Known to be nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number: a count, cents, euros, days.
    Int(i64),
    /// A word, a day or an hour.
    Text(String),
    /// Several values in order.
    List(Vec<Value>),
    /// Named values in order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// Named values.
    pub fn map<const N: usize>(entries: [(&str, Value); N]) -> Self {
        Value::Map(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl fmt::Display for Value {
    /// The notation of the tables of cases: `{quorum = 36, met = true}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("null"),
            Value::Bool(yes) => write!(f, "{yes}"),
            Value::Int(number) => write!(f, "{number}"),
            Value::Text(text) if is_plain(text) => f.write_str(text),
            Value::Text(text) => write!(f, "\"{text}\""),
            Value::List(values) => {
                f.write_str("[")?;
                for (rank, value) in values.iter().enumerate() {
                    let comma = if rank == 0 { "" } else { ", " };
                    write!(f, "{comma}{value}")?;
                }
                f.write_str("]")
            }
            Value::Map(entries) => {
                f.write_str("{")?;
                write_entries(f, entries)?;
                f.write_str("}")
            }
        }
    }
}

/// Writes `a = 1, b = 2`.
pub(super) fn write_entries(f: &mut fmt::Formatter<'_>, entries: &[(String, Value)]) -> fmt::Result {
    for (rank, (name, value)) in entries.iter().enumerate() {
        let comma = if rank == 0 { "" } else { ", " };
        write!(f, "{comma}{name} = {value}")?;
    }
    Ok(())
}

/// A text that reads back as itself without quotes.
fn is_plain(text: &str) -> bool {
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.');
    !text.is_empty()
        && text.chars().all(letters)
        && text.parse::<i64>().is_err()
        && !matches!(text, "null" | "true" | "false")
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Value::Bool(yes)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Value::Int(i64::from(count))
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Value::Text(day.to_string())
    }
}

impl From<Cents> for Value {
    fn from(cents: Cents) -> Self {
        Value::Int(cents.get())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(perhaps: Option<T>) -> Self {
        perhaps.map_or(Value::Null, Into::into)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Value::List(values.into_iter().map(Into::into).collect())
    }
}
