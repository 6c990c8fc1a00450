//! Facts by name, read with their types and bounds; what is missing or wrong is named.

use super::{BodyKind, Value};
use crate::kernel::{Cents, Day};
use std::fmt;

/// The largest count a rule takes: no assembly and no roll comes near.
pub const COUNT_MAX: i64 = 1_000_000;
/// The largest amount a rule takes, in cents: ten thousand billion euros, so that no sum overflows.
pub const CENTS_MAX: i64 = 1_000_000_000_000_000;
/// The largest amount a rule takes, in euros.
pub const EUROS_MAX: i64 = CENTS_MAX / 100;
/// The longest list a rule takes.
pub const LIST_MAX: usize = 10_000;
/// The days a fact may hold.
const DAYS: (Day, Day) = (Day::constant(1789, 1, 1), Day::constant(2199, 12, 31));

/// The facts given to a rule.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a>(&'a [(String, Value)]);

/// A fact that is missing, or is not what the rule takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactError {
    /// The name of the fact.
    pub fact: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What may be wrong with a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is not there.
    Missing,
    /// It is of another type: what is expected.
    Expected(&'static str),
    /// It is none of these words.
    NoSuchWord(&'static [&'static str]),
    /// It is under or over what a rule takes: the bounds.
    OutOfBounds(String, String),
    /// It cannot be true beside another fact, named.
    Contradicts(&'static str),
}

impl<'a> Facts<'a> {
    /// The facts of that list.
    pub fn new(entries: &'a [(String, Value)]) -> Self {
        Facts(entries)
    }

    /// The value of a fact, `None` when it is absent.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// A count from 0 to `COUNT_MAX`.
    pub fn count(&self, name: &str) -> Result<u32, FactError> {
        let number = integer(name, self.required(name)?)?;
        bounded(name, number, 0, COUNT_MAX).map(|count| u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// A count that is 0 when it is absent.
    pub fn count_or_zero(&self, name: &str) -> Result<u32, FactError> {
        if self.get(name).is_none() { Ok(0) } else { self.count(name) }
    }

    /// A count that may be absent or null: not known.
    pub fn count_if_known(&self, name: &str) -> Result<Option<u32>, FactError> {
        if self.is_known(name) { self.count(name).map(Some) } else { Ok(None) }
    }

    /// Yes or no.
    pub fn flag(&self, name: &str) -> Result<bool, FactError> {
        match self.required(name)? {
            Value::Bool(yes) => Ok(*yes),
            _ => Err(expected(name, "true or false")),
        }
    }

    /// Yes or no; no when it is absent.
    pub fn flag_or_no(&self, name: &str) -> Result<bool, FactError> {
        if self.get(name).is_none() { Ok(false) } else { self.flag(name) }
    }

    /// Yes, no, or not known when it is absent or null.
    pub fn flag_if_known(&self, name: &str) -> Result<Option<bool>, FactError> {
        if self.is_known(name) { self.flag(name).map(Some) } else { Ok(None) }
    }

    /// A day of the years 1789 to 2199.
    pub fn day(&self, name: &str) -> Result<Day, FactError> {
        read_day(name, self.required(name)?)
    }

    /// A day, or not known when it is absent or null.
    pub fn day_if_known(&self, name: &str) -> Result<Option<Day>, FactError> {
        if self.is_known(name) { self.day(name).map(Some) } else { Ok(None) }
    }

    /// An amount in cents, not negative.
    pub fn cents(&self, name: &str) -> Result<Cents, FactError> {
        let number = integer(name, self.required(name)?)?;
        bounded(name, number, 0, CENTS_MAX).map(Cents::new)
    }

    /// An amount in whole euros, not negative.
    pub fn euros(&self, name: &str) -> Result<i64, FactError> {
        read_euros(name, self.required(name)?)
    }

    /// Whole euros, several amounts.
    pub fn euros_list(&self, name: &str) -> Result<Vec<i64>, FactError> {
        self.list(name)?.iter().map(|value| read_euros(name, value)).collect()
    }

    /// Several counts.
    pub fn counts(&self, name: &str) -> Result<Vec<u32>, FactError> {
        let number = |value| bounded(name, integer(name, value)?, 0, COUNT_MAX);
        let narrow = |count| u32::try_from(count).unwrap_or(u32::MAX);
        self.list(name)?.iter().map(|value| number(value).map(narrow)).collect()
    }

    /// A list of at most `LIST_MAX` values.
    pub fn list(&self, name: &str) -> Result<&'a [Value], FactError> {
        match self.required(name)? {
            Value::List(values) if values.len() <= LIST_MAX => Ok(values),
            Value::List(_) => Err(out_of_bounds(name, 0, i64::try_from(LIST_MAX).unwrap_or(i64::MAX))),
            _ => Err(expected(name, "a list")),
        }
    }

    /// One of these words, `None` when it is absent or null.
    pub fn word_if_known(
        &self,
        name: &str,
        words: &'static [&'static str],
    ) -> Result<Option<&'static str>, FactError> {
        if self.is_known(name) { self.word(name, words).map(Some) } else { Ok(None) }
    }

    /// One of these words.
    pub fn word(&self, name: &str, words: &'static [&'static str]) -> Result<&'static str, FactError> {
        read_word(name, self.required(name)?, words)
    }

    /// Several of these words.
    pub fn words(&self, name: &str, words: &'static [&'static str]) -> Result<Vec<&'static str>, FactError> {
        self.list(name)?.iter().map(|value| read_word(name, value, words)).collect()
    }

    /// The kind of assembly in the fact `kind`; without it, a commune of 3 500 inhabitants and more.
    pub fn kind(&self) -> Result<BodyKind, FactError> {
        if !self.is_known("kind") {
            return Ok(BodyKind::CommuneFrom3500);
        }
        let word = self.word("kind", BodyKind::WORDS)?;
        BodyKind::from_word(word).ok_or_else(|| wrong("kind", Problem::NoSuchWord(BodyKind::WORDS)))
    }

    fn required(&self, name: &str) -> Result<&'a Value, FactError> {
        self.get(name).ok_or_else(|| wrong(name, Problem::Missing))
    }

    fn is_known(&self, name: &str) -> bool {
        !matches!(self.get(name), None | Some(Value::Null))
    }
}

/// An error about a fact.
pub fn wrong(fact: &str, problem: Problem) -> FactError {
    FactError { fact: fact.to_owned(), problem }
}

/// An error: the fact is of another type.
pub fn expected(fact: &str, what: &'static str) -> FactError {
    wrong(fact, Problem::Expected(what))
}

/// An error: the fact cannot be true beside another.
pub fn contradicts(fact: &str, other: &'static str) -> FactError {
    wrong(fact, Problem::Contradicts(other))
}

/// An error: the number is out of bounds.
pub fn out_of_bounds(fact: &str, least: i64, most: i64) -> FactError {
    wrong(fact, Problem::OutOfBounds(least.to_string(), most.to_string()))
}

/// A whole number within bounds.
pub fn bounded(fact: &str, number: i64, least: i64, most: i64) -> Result<i64, FactError> {
    if (least..=most).contains(&number) { Ok(number) } else { Err(out_of_bounds(fact, least, most)) }
}

/// Reads a day of the years 1789 to 2199.
pub fn read_day(fact: &str, value: &Value) -> Result<Day, FactError> {
    let Value::Text(text) = value else { return Err(expected(fact, "a day such as 2023-03-29")) };
    let day: Day = text.parse().map_err(|_| expected(fact, "a day such as 2023-03-29"))?;
    if DAYS.0 <= day && day <= DAYS.1 {
        return Ok(day);
    }
    Err(wrong(fact, Problem::OutOfBounds(DAYS.0.to_string(), DAYS.1.to_string())))
}

/// Reads an amount in whole euros, not negative.
pub fn read_euros(fact: &str, value: &Value) -> Result<i64, FactError> {
    bounded(fact, integer(fact, value)?, 0, EUROS_MAX)
}

/// Reads a whole number.
pub fn integer(fact: &str, value: &Value) -> Result<i64, FactError> {
    match value {
        Value::Int(number) => Ok(*number),
        _ => Err(expected(fact, "a whole number")),
    }
}

fn read_word(fact: &str, value: &Value, words: &'static [&'static str]) -> Result<&'static str, FactError> {
    let Value::Text(text) = value else { return Err(wrong(fact, Problem::NoSuchWord(words))) };
    words.iter().copied().find(|word| word == text).ok_or_else(|| wrong(fact, Problem::NoSuchWord(words)))
}

impl fmt::Display for FactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fact = &self.fact;
        match &self.problem {
            Problem::Missing => write!(f, "the fact `{fact}` is missing"),
            Problem::Expected(what) => write!(f, "the fact `{fact}` should be {what}"),
            Problem::NoSuchWord(words) => {
                write!(f, "the fact `{fact}` should be one of {}", words.join(", "))
            }
            Problem::OutOfBounds(least, most) => {
                write!(f, "the fact `{fact}` should lie between {least} and {most}")
            }
            Problem::Contradicts(other) => write!(f, "the fact `{fact}` contradicts `{other}`"),
        }
    }
}

impl std::error::Error for FactError {}
