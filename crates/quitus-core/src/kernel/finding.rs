//! Findings and refusals: a code and typed arguments, never a sentence. `quitus-words` says them.

use super::{Cents, Day};
use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The act is exposed as it stands.
    Error,
    /// Someone should look.
    Warning,
    /// Worth knowing.
    Note,
}

/// The code of a finding or a refusal, as in `T-YEAR`. Stable: tests, scripts and other programs rely on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

/// An article, as printed: `CGCT, art. L2121-17`. Its page in the house is the rule's, when one holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    /// The article or the norm, as printed.
    pub article: &'static str,
    /// The id of the rule in `law` that holds it.
    pub rule: Option<&'static str>,
}

/// A typed argument of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A count.
    Count(i64),
    /// A day.
    Day(Day),
    /// Money.
    Money(Cents),
    /// A text as the record holds it.
    Text(String),
    /// Several texts, listed.
    List(Vec<String>),
}

/// The arguments of a sentence, by name, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args(pub Vec<(&'static str, Arg)>);

/// A part of an act's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The title.
    Title,
    /// Visas.
    Citations,
    /// Body of the report and considérants.
    Recitals,
    /// Dispositif.
    Enacting,
}

/// A place in an act's text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The part.
    pub part: Part,
    /// The paragraph of the part, from 0.
    pub paragraph: usize,
    /// First character (Unicode scalar) of the paragraph as printed, from 0.
    pub from: usize,
    /// One past the last character.
    pub to: usize,
}

/// What a check found: it explains and never blocks by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its code.
    pub code: Code,
    /// Its weight.
    pub severity: Severity,
    /// The article; none only for `T-` and `K-`.
    pub citation: Option<Citation>,
    /// Where in the text, when it speaks of the text.
    pub place: Option<Place>,
    /// What its sentence needs.
    pub args: Args,
}

/// Why something was not done: one of all the reasons, told together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its code.
    pub code: Code,
    /// The article, when law is the reason.
    pub citation: Option<Citation>,
    /// What its sentence needs.
    pub args: Args,
    /// The field of a form it speaks of, by its name on the wire.
    pub field: Option<String>,
}

impl Args {
    /// No argument.
    pub fn none() -> Self {
        Args::default()
    }

    /// With one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.0.push((name, arg.into()));
        self
    }

    /// The argument of that name.
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
    }
}

impl Refusal {
    /// A refusal without an article: bad input, rights, integrity.
    pub fn new(code: &'static str) -> Self {
        Refusal { code: Code(code), citation: None, args: Args::none(), field: None }
    }

    /// With one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args = self.args.with(name, arg);
        self
    }

    /// About a field of a form.
    #[must_use]
    pub fn about(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// With its article.
    #[must_use]
    pub fn citing(mut self, citation: Citation) -> Self {
        self.citation = Some(citation);
        self
    }
}

impl Finding {
    /// A finding without a place.
    pub fn new(code: &'static str, severity: Severity, citation: Option<Citation>) -> Self {
        Finding { code: Code(code), severity, citation, place: None, args: Args::none() }
    }

    /// With one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args = self.args.with(name, arg);
        self
    }

    /// At a place of the text.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }
}

impl Part {
    /// The stable word of the wire and the store.
    pub fn word(self) -> &'static str {
        match self {
            Part::Title => "title",
            Part::Citations => "citations",
            Part::Recitals => "recitals",
            Part::Enacting => "enacting",
        }
    }

    /// Reads the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Part::Title, Part::Citations, Part::Recitals, Part::Enacting]
            .into_iter()
            .find(|part| part.word() == word)
    }
}

impl Severity {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Arg::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Arg::Day(day)
    }
}

impl From<Cents> for Arg {
    fn from(cents: Cents) -> Self {
        Arg::Money(cents)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<Vec<String>> for Arg {
    fn from(texts: Vec<String>) -> Self {
        Arg::List(texts)
    }
}
