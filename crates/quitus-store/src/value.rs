//! Values that cross into the database and back: four kinds, typed getters that never panic.

use crate::error::{StoreError, StoreResult};
use quitus_core::account::{Means, Role};
use quitus_core::agreement::CarriedOutBy;
use quitus_core::assembly::{AuthorityKind, ImportState, Standing};
use quitus_core::deliberation::{ActNature, DraftState, OpinionSense, StepKind, VisaAct};
use quitus_core::funding::Section;
use quitus_core::kernel::{Cents, Civility, Day, Instant, Part, Siren, Siret};
use quitus_core::law::BodyKind;
use quitus_core::legality::copies::{CopiedPaper, CopyWay};
use quitus_core::legality::deadlines::DeadlineKind;
use quitus_core::outbox::{LetterState, Purpose, Step};
use quitus_core::programme::{Origin, Quality};
use quitus_core::sitting::{
    Channel, Fate, InterestKind, ItemKind, Position, Sending, Sense, SittingState, Urgency, Verdict,
    VoteMethod,
};
use std::collections::VecDeque;

/// One value of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: unknown, never zero.
    Null,
    /// A whole number: count, cents, days since 1970-01-01, microseconds, 0/1.
    I64(i64),
    /// A text, without the character NUL.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// One row of an answer. Each `get` takes the next column, so a row is read in the order of its SELECT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    values: VecDeque<Value>,
    taken: usize,
}

/// What can be written into a column.
pub trait ToValue {
    /// Its value in the database.
    fn to_value(&self) -> Value;
}

/// What can be read from a column.
pub trait FromValue: Sized {
    /// Reads it, or says what is wrong.
    fn from_value(value: Value) -> StoreResult<Self>;
}

impl Row {
    /// A row of these values, in the order of the SELECT.
    pub fn new(values: Vec<Value>) -> Self {
        Row { values: values.into(), taken: 0 }
    }

    /// Takes the next column.
    pub fn get<T: FromValue>(&mut self) -> StoreResult<T> {
        let place = self.taken;
        self.taken += 1;
        let value =
            self.values.pop_front().ok_or_else(|| StoreError::Unreadable(format!("no column {place}")))?;
        T::from_value(value).map_err(|error| match error {
            StoreError::Unreadable(what) => StoreError::Unreadable(format!("column {place}: {what}")),
            other => other,
        })
    }
}

fn unknown_word(word: &str) -> StoreError {
    StoreError::Unreadable(format!("unknown word {word:?}"))
}

fn unexpected(wanted: &str, found: &Value) -> StoreError {
    let kind = match found {
        Value::Null => "null",
        Value::I64(_) => "a whole number",
        Value::Text(_) => "a text",
        Value::Blob(_) => "bytes",
    };
    StoreError::Unreadable(format!("{wanted} wanted, {kind} found"))
}

impl FromValue for i64 {
    fn from_value(value: Value) -> StoreResult<Self> {
        match value {
            Value::I64(number) => Ok(number),
            other => Err(unexpected("a whole number", &other)),
        }
    }
}

impl FromValue for String {
    fn from_value(value: Value) -> StoreResult<Self> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(unexpected("a text", &other)),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value) -> StoreResult<Self> {
        match value {
            Value::Blob(bytes) => Ok(bytes),
            other => Err(unexpected("bytes", &other)),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: Value) -> StoreResult<Self> {
        match value {
            Value::I64(0) => Ok(false),
            Value::I64(1) => Ok(true),
            other => Err(unexpected("0 or 1", &other)),
        }
    }
}

impl FromValue for Day {
    fn from_value(value: Value) -> StoreResult<Self> {
        Day::from_epoch_days(i64::from_value(value)?)
            .map_err(|error| StoreError::Unreadable(error.to_string()))
    }
}

impl FromValue for Cents {
    fn from_value(value: Value) -> StoreResult<Self> {
        i64::from_value(value).map(Cents::new)
    }
}

impl FromValue for Instant {
    fn from_value(value: Value) -> StoreResult<Self> {
        i64::from_value(value).map(Instant)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> StoreResult<Self> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

macro_rules! whole_numbers {
    ($($kind:ty),*) => {$(
        impl FromValue for $kind {
            fn from_value(value: Value) -> StoreResult<Self> {
                let number = i64::from_value(value)?;
                <$kind>::try_from(number)
                    .map_err(|_| StoreError::Unreadable(format!("{number} is out of range")))
            }
        }

        impl ToValue for $kind {
            fn to_value(&self) -> Value {
                Value::I64(i64::try_from(*self).unwrap_or(i64::MAX))
            }
        }
    )*};
}

whole_numbers!(i16, i32, u8, u16, u32, usize);

/// Ids of core: texts on both sides.
macro_rules! ids {
    ($($id:ident),* $(,)?) => {$(
        impl ToValue for quitus_core::kernel::$id {
            fn to_value(&self) -> Value {
                Value::Text(self.as_str().to_owned())
            }
        }

        impl FromValue for quitus_core::kernel::$id {
            fn from_value(value: Value) -> StoreResult<Self> {
                String::from_value(value).map(Self::new)
            }
        }
    )*};
}

ids!(
    AnswerId,
    AccountId,
    AuthorityId,
    AssemblyId,
    MemberId,
    SittingId,
    ItemId,
    VoteId,
    ActId,
    ProgrammeId,
    OrganisationId,
    DocumentId,
    LetterId,
    DraftId,
    NoticeId,
    DeliveryId,
);

/// Enums of core, spelled with their stable word.
macro_rules! words {
    ($($kind:ident),* $(,)?) => {$(
        impl ToValue for $kind {
            fn to_value(&self) -> Value {
                self.word().to_value()
            }
        }

        impl FromValue for $kind {
            fn from_value(value: Value) -> StoreResult<Self> {
                let word = String::from_value(value)?;
                $kind::from_word(&word).ok_or_else(|| unknown_word(&word))
            }
        }
    )*};
}

words!(
    Means,
    Role,
    AuthorityKind,
    ImportState,
    Standing,
    BodyKind,
    Origin,
    Quality,
    Section,
    ActNature,
    Part,
    SittingState,
    Urgency,
    InterestKind,
    Channel,
    ItemKind,
    Fate,
    VoteMethod,
    Verdict,
    Sense,
    Position,
    Purpose,
    LetterState,
    Step,
    CarriedOutBy,
    DeadlineKind,
    CopiedPaper,
    CopyWay,
    DraftState,
    OpinionSense,
    StepKind,
    VisaAct,
    Sending,
);

const MISTER: &str = "mister";
const MADAM: &str = "madam";

impl ToValue for Civility {
    fn to_value(&self) -> Value {
        match self {
            Civility::Mister => MISTER.to_value(),
            Civility::Madam => MADAM.to_value(),
        }
    }
}

impl FromValue for Civility {
    fn from_value(value: Value) -> StoreResult<Self> {
        match String::from_value(value)?.as_str() {
            MISTER => Ok(Civility::Mister),
            MADAM => Ok(Civility::Madam),
            other => Err(unknown_word(other)),
        }
    }
}

/// Numbers of legal persons: kept as digits, checked again when read.
macro_rules! checked_digits {
    ($($kind:ident),*) => {$(
        impl ToValue for $kind {
            fn to_value(&self) -> Value {
                self.as_str().to_value()
            }
        }

        impl FromValue for $kind {
            fn from_value(value: Value) -> StoreResult<Self> {
                $kind::parse(&String::from_value(value)?).map_err(|error| StoreError::Unreadable(error.to_string()))
            }
        }
    )*};
}

checked_digits!(Siren, Siret);

/// Several texts in one column: each ends its line, and what would break a line is escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lines(pub(crate) Vec<String>);

impl ToValue for Lines {
    fn to_value(&self) -> Value {
        let mut text = String::new();
        for line in &self.0 {
            text.push_str(&line.replace('\\', "\\\\").replace('\n', "\\n"));
            text.push('\n');
        }
        Value::Text(text)
    }
}

impl FromValue for Lines {
    fn from_value(value: Value) -> StoreResult<Self> {
        let text = String::from_value(value)?;
        let lines = text.split_terminator('\n').map(unescaped).collect();
        Ok(Lines(lines))
    }
}

fn unescaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.as_str().starts_with('n') => {
                letters.next();
                text.push('\n');
            }
            '\\' => text.extend(letters.next()),
            letter => text.push(letter),
        }
    }
    text
}

impl ToValue for i64 {
    fn to_value(&self) -> Value {
        Value::I64(*self)
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::I64(i64::from(*self))
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value {
        Value::Blob(self.to_owned())
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> Value {
        Value::Blob(self.clone())
    }
}

impl ToValue for Day {
    fn to_value(&self) -> Value {
        Value::I64(self.epoch_days())
    }
}

impl ToValue for Cents {
    fn to_value(&self) -> Value {
        Value::I64(self.get())
    }
}

impl ToValue for Instant {
    fn to_value(&self) -> Value {
        Value::I64(self.0)
    }
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (*self).to_value()
    }
}

/// The arguments of a statement, in the order of `$1, $2…`.
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        &[$($crate::value::ToValue::to_value(&$value)),*] as &[$crate::value::Value]
    };
}

pub(crate) use values;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_come_back_as_they_were(lines in prop::collection::vec("[a-z\\\\\n]{0,6}", 0..5)) {
            let lines = Lines(lines);
            prop_assert_eq!(Lines::from_value(lines.to_value()), Ok(lines));
        }
    }

    #[test]
    fn a_row_is_read_in_order_and_never_panics() {
        let mut row = Row::new(vec![Value::I64(1), Value::Null, Value::Text("a".into()), Value::I64(-1)]);
        assert_eq!(row.get::<bool>(), Ok(true));
        assert_eq!(row.get::<Option<Day>>(), Ok(None));
        assert_eq!(row.get::<String>(), Ok("a".to_owned()));
        assert_eq!(row.get::<u32>(), Err(StoreError::Unreadable("column 3: -1 is out of range".into())));
        assert_eq!(row.get::<i64>(), Err(StoreError::Unreadable("no column 4".into())));
    }

    #[test]
    fn a_wrong_kind_says_which_column() {
        let mut row = Row::new(vec![Value::Text("x".into())]);
        assert_eq!(
            row.get::<i64>(),
            Err(StoreError::Unreadable("column 0: a whole number wanted, a text found".into()))
        );
        let mut row = Row::new(vec![Value::Text("x".into())]);
        assert_eq!(row.get::<Part>(), Err(StoreError::Unreadable("column 0: unknown word \"x\"".into())));
    }
}
