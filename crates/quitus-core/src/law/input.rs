//! The facts a rule takes: name, type, label, and how a typed answer is read.

use super::facts::{FactError, expected, wrong};
use super::notation::read_value;
use super::rule::Words;
use super::{Problem, Value};

/// A fact a rule takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name, as on the wire.
    pub name: &'static str,
    /// Its type and unit.
    pub kind: InputKind,
    /// Must it be given?
    pub required: bool,
    /// Its label.
    pub label: Words,
}

/// The type of a fact, for the calculator of the rule's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// A whole number, not negative.
    Count,
    /// A day.
    Day,
    /// Yes or no.
    Flag,
    /// An amount in cents.
    Cents,
    /// An amount in whole euros.
    Euros,
    /// Several amounts in whole euros.
    EurosList,
    /// Several counts.
    Counts,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Several of these words.
    Words(&'static [&'static str]),
    /// Several days.
    Days,
    /// An hour such as `18:05`.
    Hour,
    /// Lines of values; what a line holds, such as `[day, euros]`.
    Lines(&'static str),
}

impl Input {
    /// Reads what someone typed in the field of this fact; `None` when the field was left empty.
    ///
    /// Flags read `true`, `on`, `oui`, `yes`, `1` and their contraries; lists are separated by commas or spaces;
    /// lines are written as in the tables of cases. Bounds are the rule's to hold.
    pub fn read(&self, text: &str) -> Result<Option<Value>, FactError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        self.kind.read(self.name, text).map(Some)
    }
}

impl InputKind {
    /// The stable word of the type.
    pub fn word(self) -> &'static str {
        match self {
            InputKind::Count => "count",
            InputKind::Day => "day",
            InputKind::Flag => "flag",
            InputKind::Cents => "cents",
            InputKind::Euros => "euros",
            InputKind::EurosList => "euros_list",
            InputKind::Counts => "counts",
            InputKind::Word(_) => "word",
            InputKind::Words(_) => "words",
            InputKind::Days => "days",
            InputKind::Hour => "hour",
            InputKind::Lines(_) => "lines",
        }
    }

    fn read(self, name: &str, text: &str) -> Result<Value, FactError> {
        match self {
            InputKind::Count | InputKind::Cents | InputKind::Euros => whole(name, text),
            InputKind::Day | InputKind::Hour | InputKind::Word(_) => Ok(Value::Text(text.to_owned())),
            InputKind::Flag => flag(name, text),
            InputKind::EurosList | InputKind::Counts => list(text, |part| whole(name, part)),
            InputKind::Days | InputKind::Words(_) => list(text, |part| Ok(Value::Text(part.to_owned()))),
            InputKind::Lines(_) => {
                read_value(text).map_err(|_| expected(name, "lines such as [[a, b], [c, d]]"))
            }
        }
    }
}

/// A whole number; spaces and no-break spaces between thousands are read over.
fn whole(name: &str, text: &str) -> Result<Value, FactError> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    digits.parse().map(Value::Int).map_err(|_| expected(name, "a whole number"))
}

fn flag(name: &str, text: &str) -> Result<Value, FactError> {
    match text.to_lowercase().as_str() {
        "true" | "on" | "oui" | "yes" | "1" => Ok(Value::Bool(true)),
        "false" | "off" | "non" | "no" | "0" => Ok(Value::Bool(false)),
        _ => Err(wrong(name, Problem::Expected("true or false"))),
    }
}

/// Parts between commas, semicolons or spaces, brackets apart.
fn list(text: &str, part: impl Fn(&str) -> Result<Value, FactError>) -> Result<Value, FactError> {
    let inner = text.trim_start_matches('[').trim_end_matches(']');
    let parts = inner.split(|letter: char| matches!(letter, ',' | ';') || letter.is_whitespace());
    parts.filter(|part| !part.is_empty()).map(part).collect::<Result<_, _>>().map(Value::List)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: InputKind, text: &str) -> Result<Option<Value>, FactError> {
        let label = Words { fr: "essai", en: "try" };
        Input { name: "x", kind, required: true, label }.read(text)
    }

    #[test]
    fn what_people_type_is_read() {
        assert_eq!(read(InputKind::Count, " 10 000 "), Ok(Some(Value::Int(10_000))));
        assert_eq!(read(InputKind::Count, ""), Ok(None));
        assert_eq!(read(InputKind::Flag, "Oui"), Ok(Some(Value::Bool(true))));
        assert_eq!(
            read(InputKind::Counts, "[20, 60 20]").map(|v| v.map(|v| v.to_string())),
            Ok(Some("[20, 60, 20]".into()))
        );
        let lines =
            read(InputKind::Lines("[day, euros]"), "[[2024-04-02, 100]]").map(|v| v.map(|v| v.to_string()));
        assert_eq!(lines, Ok(Some("[[2024-04-02, 100]]".into())));
    }

    #[test]
    fn what_cannot_be_read_names_its_fact() {
        for (kind, text) in
            [(InputKind::Count, "many"), (InputKind::Flag, "maybe"), (InputKind::Counts, "1, b")]
        {
            assert_eq!(read(kind, text).map_err(|error| error.fact), Err("x".to_owned()));
        }
        assert!(read(InputKind::Lines("pairs"), "[[").is_err());
    }

    #[test]
    fn what_a_case_writes_is_what_a_field_reads() {
        for rule in crate::law::RULES {
            for case in rule.cases().expect(rule.id) {
                for (name, value) in case.facts.iter().filter(|(_, value)| *value != Value::Null) {
                    let Some(input) = rule.inputs.iter().find(|input| input.name == name) else { continue };
                    let shown = value.to_string();
                    let expected = if shown == "[]" { Value::List(Vec::new()) } else { value.clone() };
                    assert_eq!(input.read(&shown), Ok(Some(expected)), "{} {name}", rule.id);
                }
            }
        }
    }
}
