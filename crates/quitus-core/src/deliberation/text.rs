//! Paragraphs of an act: words, emphasis, and references to records where a number stands.
//!
//! The notation of one paragraph, as files and the store keep it:
//! `**strong**`, `*emphasis*`, `{figure:KEY}`, `{amount:KEY}` (`total` or the code of an axis),
//! `{plain:WORDS|REASON}` for a number that is no figure, with the reason; `\` before `*`, `{`, `}`, `|` or `\`.
//! In a row of a table, a bare `|` stands between two cells.

use std::fmt;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// A heading of level 1 to 4.
    Heading(u8),
    /// Running text.
    Body,
    /// An entry of a list without numbers, depth from 1.
    Bullet(u8),
    /// An entry of a numbered list, depth from 1.
    Numbered(u8),
    /// A row of a table; rows that follow each other are one table.
    Row {
        /// Whether its cells name the columns.
        head: bool,
    },
}

/// A paragraph of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// Its runs, in order.
    pub runs: Vec<Run>,
}

/// How words stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// As they are.
    #[default]
    Plain,
    /// Strong.
    Strong,
    /// Emphasis.
    Emphasis,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Words {
        /// The words.
        text: String,
        /// How they stand.
        style: Style,
    },
    /// A number that opens a record.
    Reference(Reference),
    /// A number in words of the text that is no figure, and why it needs no record.
    Plain {
        /// The words as printed.
        text: String,
        /// Why.
        reason: String,
    },
    /// The next cell of a row begins.
    NextCell,
}

/// A reference to a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// A figure, by key.
    Figure(String),
    /// An amount of this act: `total` or the code of an axis.
    Amount(String),
}

/// A piece of a printed paragraph that opens a record or carries emphasis; places count characters from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// First character.
    pub from: usize,
    /// One past the last.
    pub to: usize,
    /// The run it prints, by its rank in the paragraph.
    pub run: usize,
}

/// A paragraph as printed: its text and where each run stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The text.
    pub text: String,
    /// One span a run.
    pub spans: Vec<Span>,
}

/// A row is kept as running text of level 1 or 2: the first schema of the homes knows four words only.
const ROW_LEVEL: u8 = 1;
const HEAD_LEVEL: u8 = 2;

/// What stands between two cells where a row is printed as words.
const BETWEEN_CELLS: &str = " – ";

/// What is wrong with the notation of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextError {
    /// A brace opened at that character and never closed.
    OpenBrace(usize),
    /// A brace closed at that character and never opened.
    StrayBrace(usize),
    /// No such kind of reference.
    UnknownReference(String),
    /// A plain number needs a reason.
    NoReason(String),
    /// Emphasis opened and never closed.
    OpenEmphasis(usize),
}

impl ParagraphKind {
    /// Whether it is an entry of a list.
    pub fn is_list(self) -> bool {
        matches!(self, ParagraphKind::Bullet(_) | ParagraphKind::Numbered(_))
    }

    /// Whether it is a row of a table.
    pub fn is_row(self) -> bool {
        matches!(self, ParagraphKind::Row { .. })
    }

    /// The stable word and the level or depth, as the store keeps them.
    pub fn word(self) -> (&'static str, u8) {
        match self {
            ParagraphKind::Heading(level) => ("heading", level),
            ParagraphKind::Body => ("body", 0),
            ParagraphKind::Bullet(depth) => ("bullet", depth),
            ParagraphKind::Numbered(depth) => ("numbered", depth),
            ParagraphKind::Row { head: false } => ("body", ROW_LEVEL),
            ParagraphKind::Row { head: true } => ("body", HEAD_LEVEL),
        }
    }

    /// Reads the stable word and the level or depth.
    pub fn from_word(word: &str, level: u8) -> Option<Self> {
        match (word, level) {
            ("heading", 1..=4) => Some(ParagraphKind::Heading(level)),
            ("body", ROW_LEVEL) => Some(ParagraphKind::Row { head: false }),
            ("body", HEAD_LEVEL) => Some(ParagraphKind::Row { head: true }),
            ("body", _) => Some(ParagraphKind::Body),
            ("bullet", 1..=6) => Some(ParagraphKind::Bullet(level)),
            ("numbered", 1..=6) => Some(ParagraphKind::Numbered(level)),
            _ => None,
        }
    }
}

impl Paragraph {
    /// Reads the notation of one paragraph.
    pub fn parse(kind: ParagraphKind, source: &str) -> Result<Self, TextError> {
        let reader = Reader { in_row: kind.is_row(), ..Reader::new(source) };
        Ok(Paragraph { kind, runs: reader.read()? })
    }

    /// Writes the notation: `parse` gives the same paragraph back.
    pub fn source(&self) -> String {
        let mut source = String::new();
        for run in &self.runs {
            match run {
                Run::Words { text, style } => {
                    let mark = style.mark();
                    source.push_str(mark);
                    escape(text, &mut source);
                    source.push_str(mark);
                }
                Run::Reference(reference) => {
                    source.push('{');
                    source.push_str(reference.word());
                    source.push(':');
                    escape(reference.key(), &mut source);
                    source.push('}');
                }
                Run::Plain { text, reason } => {
                    source.push_str("{plain:");
                    escape(text, &mut source);
                    source.push('|');
                    escape(reason, &mut source);
                    source.push('}');
                }
                Run::NextCell => source.push('|'),
            }
        }
        source
    }

    /// Prints the paragraph; `resolve` gives the words of each reference.
    pub fn print(&self, resolve: &dyn Fn(&Reference) -> String) -> Printed {
        let mut printed = Printed { text: String::new(), spans: Vec::with_capacity(self.runs.len()) };
        let mut at = 0;
        for (run, piece) in self.runs.iter().enumerate() {
            let words = match piece {
                Run::Words { text, .. } | Run::Plain { text, .. } => text.clone(),
                Run::Reference(reference) => resolve(reference),
                Run::NextCell => BETWEEN_CELLS.to_owned(),
            };
            let to = at + words.chars().count();
            printed.spans.push(Span { from: at, to, run });
            printed.text.push_str(&words);
            at = to;
        }
        printed
    }

    /// The cells of a row, one for any other paragraph.
    pub fn cells(&self) -> Vec<&[Run]> {
        self.runs.split(|run| *run == Run::NextCell).collect()
    }

    /// The references it makes, in order.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.runs.iter().filter_map(|run| match run {
            Run::Reference(reference) => Some(reference),
            _ => None,
        })
    }
}

impl Reference {
    /// `figure` or `amount`.
    pub fn word(&self) -> &'static str {
        match self {
            Reference::Figure(_) => "figure",
            Reference::Amount(_) => "amount",
        }
    }

    /// The key of the record.
    pub fn key(&self) -> &str {
        match self {
            Reference::Figure(key) | Reference::Amount(key) => key,
        }
    }
}

impl Style {
    fn mark(self) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Strong => "**",
            Style::Emphasis => "*",
        }
    }
}

fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        if matches!(letter, '*' | '{' | '}' | '|' | '\\') {
            into.push('\\');
        }
        into.push(letter);
    }
}

/// Reads the notation one character after another.
struct Reader {
    letters: Vec<char>,
    at: usize,
    runs: Vec<Run>,
    words: String,
    style: Style,
    style_from: usize,
    /// Whether a bare `|` begins another cell.
    in_row: bool,
}

impl Reader {
    fn new(source: &str) -> Self {
        Reader {
            letters: source.chars().collect(),
            at: 0,
            runs: Vec::new(),
            words: String::new(),
            style: Style::Plain,
            style_from: 0,
            in_row: false,
        }
    }

    fn read(mut self) -> Result<Vec<Run>, TextError> {
        while let Some(&letter) = self.letters.get(self.at) {
            match letter {
                '\\' => self.take_escaped(),
                '*' => self.turn_emphasis(),
                '{' => self.read_reference()?,
                '}' => return Err(TextError::StrayBrace(self.at)),
                '|' if self.in_row => self.turn_to_next_cell()?,
                other => {
                    self.words.push(other);
                    self.at += 1;
                }
            }
        }
        if self.style != Style::Plain {
            return Err(TextError::OpenEmphasis(self.style_from));
        }
        self.close_words();
        Ok(self.runs)
    }

    fn take_escaped(&mut self) {
        self.words.push(self.letters.get(self.at + 1).copied().unwrap_or('\\'));
        self.at += 2;
    }

    fn turn_emphasis(&mut self) {
        let double = self.letters.get(self.at + 1) == Some(&'*');
        let turned = match (self.style, double) {
            (Style::Plain, true) => Style::Strong,
            (Style::Plain, false) => Style::Emphasis,
            (Style::Strong, true) | (Style::Emphasis, _) => Style::Plain,
            (Style::Strong, false) => {
                self.words.push('*');
                self.at += 1;
                return;
            }
        };
        let step = if self.style == Style::Emphasis || !double { 1 } else { 2 };
        self.close_words();
        self.style = turned;
        self.style_from = self.at;
        self.at += step;
    }

    fn turn_to_next_cell(&mut self) -> Result<(), TextError> {
        if self.style != Style::Plain {
            return Err(TextError::OpenEmphasis(self.style_from));
        }
        self.close_words();
        self.runs.push(Run::NextCell);
        self.at += 1;
        Ok(())
    }

    fn close_words(&mut self) {
        if !self.words.is_empty() {
            let text = std::mem::take(&mut self.words);
            self.runs.push(Run::Words { text, style: self.style });
        }
    }

    fn read_reference(&mut self) -> Result<(), TextError> {
        let opened = self.at;
        let mut parts = vec![String::new()];
        self.at += 1;
        loop {
            match self.letters.get(self.at) {
                None => return Err(TextError::OpenBrace(opened)),
                Some('}') => break,
                Some('|') => parts.push(String::new()),
                Some('\\') => {
                    self.at += 1;
                    if let (Some(part), Some(&letter)) = (parts.last_mut(), self.letters.get(self.at)) {
                        part.push(letter);
                    }
                }
                Some(&letter) => {
                    if let Some(part) = parts.last_mut() {
                        part.push(letter);
                    }
                }
            }
            self.at += 1;
        }
        self.at += 1;
        self.close_words();
        self.runs.push(reference_run(&parts)?);
        Ok(())
    }
}

fn reference_run(parts: &[String]) -> Result<Run, TextError> {
    let first = parts.first().map(String::as_str).unwrap_or_default();
    let unknown = || TextError::UnknownReference(parts.join("|"));
    let (word, key) = first.split_once(':').ok_or_else(unknown)?;
    match (word, key, parts.get(1)) {
        ("figure", key, None) if !key.is_empty() => Ok(Run::Reference(Reference::Figure(key.to_owned()))),
        ("amount", key, None) if !key.is_empty() => Ok(Run::Reference(Reference::Amount(key.to_owned()))),
        ("plain", text, Some(reason)) if !reason.trim().is_empty() => {
            Ok(Run::Plain { text: text.to_owned(), reason: reason.clone() })
        }
        ("plain", text, _) => Err(TextError::NoReason(text.to_owned())),
        _ => Err(unknown()),
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextError::OpenBrace(at) => write!(f, "character {at}: a brace opens and never closes"),
            TextError::StrayBrace(at) => write!(f, "character {at}: a brace closes and never opened"),
            TextError::UnknownReference(text) => write!(f, "no such reference: {{{text}}}"),
            TextError::NoReason(text) => write!(f, "a plain number needs a reason: {text}"),
            TextError::OpenEmphasis(at) => write!(f, "character {at}: emphasis opens and never closes"),
        }
    }
}

impl std::error::Error for TextError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_paragraph_prints_its_references() {
        let source =
            "Diffusion de {figure:malles} malles, **soit** {amount:total} pour {plain:3|axes} axes \\{sic\\}";
        let paragraph = Paragraph::parse(ParagraphKind::Body, source).expect("a paragraph");
        let printed = paragraph.print(&|reference| format!("<{}>", reference.key()));
        assert_eq!(printed.text, "Diffusion de <malles> malles, soit <total> pour 3 axes {sic}");
        assert_eq!(printed.spans[1], Span { from: 13, to: 21, run: 1 });
        assert_eq!(paragraph.source(), source);
    }

    #[test]
    fn a_row_has_cells_and_prints_them_apart() {
        let row = ParagraphKind::Row { head: false };
        let paragraph = Paragraph::parse(row, "Axe A|{amount:A}|a \\| b").expect("a row");
        assert_eq!(paragraph.cells().len(), 3);
        assert_eq!(paragraph.print(&|_| "1 €".to_owned()).text, "Axe A – 1 € – a | b");
        assert_eq!(paragraph.source(), "Axe A|{amount:A}|a \\| b");
        let (word, level) = row.word();
        assert_eq!(ParagraphKind::from_word(word, level), Some(row));
        assert_eq!(Paragraph::parse(row, "*a|b*"), Err(TextError::OpenEmphasis(0)));
    }

    #[test]
    fn faults_of_notation_are_told() {
        for (source, fault) in [
            ("a {figure:b", TextError::OpenBrace(2)),
            ("a } b", TextError::StrayBrace(2)),
            ("{chart:b}", TextError::UnknownReference("chart:b".into())),
            ("{figure:}", TextError::UnknownReference("figure:".into())),
            ("{plain:3}", TextError::NoReason("3".into())),
            ("a *b", TextError::OpenEmphasis(2)),
        ] {
            assert_eq!(Paragraph::parse(ParagraphKind::Body, source), Err(fault), "{source}");
        }
    }

    proptest! {
        #[test]
        fn any_words_survive_the_notation(words in "[^\u{0}]{1,60}") {
            let run = Run::Words { text: words, style: Style::Plain };
            let paragraph = Paragraph { kind: ParagraphKind::Body, runs: vec![run] };
            prop_assert_eq!(Paragraph::parse(ParagraphKind::Body, &paragraph.source()), Ok(paragraph));
        }

        #[test]
        fn no_source_panics(source in "[a*{}|\\\\:]{0,40}") {
            let _ = Paragraph::parse(ParagraphKind::Body, &source);
        }
    }
}
