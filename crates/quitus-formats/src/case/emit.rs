//! The canonical writing of TOML and CSV: one way to write each value, keys in the order of the record.

use super::table::Word;
use quitus_core::kernel::{Cents, Day};

/// A TOML file being written.
#[derive(Debug, Default)]
pub(super) struct Toml(String);

/// A line `{ key = value, … }` of a list being written.
#[derive(Debug, Default)]
pub(super) struct Row(Vec<String>);

impl Toml {
    /// The bytes of the file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// `[name]`, after an empty line.
    pub(super) fn section(&mut self, name: &str) {
        self.gap();
        self.0.push_str(&format!("[{name}]\n"));
    }

    /// `[[name]]`, after an empty line.
    pub(super) fn element(&mut self, name: &str) {
        self.gap();
        self.0.push_str(&format!("[[{name}]]\n"));
    }

    /// A text.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.raw(key, &quoted(text));
    }

    /// A text that may be unknown.
    pub(super) fn maybe_text(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// A whole number.
    pub(super) fn integer(&mut self, key: &str, number: impl Into<i64>) {
        self.raw(key, &number.into().to_string());
    }

    /// A whole number that may be unknown.
    pub(super) fn maybe_integer(&mut self, key: &str, number: Option<impl Into<i64>>) {
        if let Some(number) = number {
            self.integer(key, number);
        }
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, key: &str, flag: bool) {
        self.raw(key, if flag { "true" } else { "false" });
    }

    /// A day that may be unknown.
    pub(super) fn maybe_day(&mut self, key: &str, day: Option<Day>) {
        if let Some(day) = day {
            self.raw(key, &day.to_string());
        }
    }

    /// An amount that may be unknown.
    pub(super) fn maybe_amount(&mut self, key: &str, amount: Option<Cents>) {
        if let Some(amount) = amount {
            self.text(key, &amount.to_string());
        }
    }

    /// The word of an enum.
    pub(super) fn word(&mut self, key: &str, word: impl Word) {
        self.text(key, word.spelling());
    }

    /// A list of texts, one a line; nothing when it is empty.
    pub(super) fn texts<'t>(&mut self, key: &str, texts: impl IntoIterator<Item = &'t str>) {
        self.lines(key, texts.into_iter().map(quoted));
    }

    /// A list of rows, one a line; nothing when it is empty.
    pub(super) fn rows(&mut self, key: &str, rows: impl IntoIterator<Item = Row>) {
        self.lines(key, rows.into_iter().map(Row::written));
    }

    /// One row as a value.
    pub(super) fn row(&mut self, key: &str, row: Row) {
        let written = row.written();
        self.raw(key, &written);
    }

    fn lines(&mut self, key: &str, lines: impl Iterator<Item = String>) {
        let mut written = String::new();
        for line in lines {
            written.push_str(&format!("  {line},\n"));
        }
        if !written.is_empty() {
            self.raw(key, &format!("[\n{written}]"));
        }
    }

    fn raw(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key} = {value}\n"));
    }

    fn gap(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }
}

impl Row {
    /// An empty row.
    pub(super) fn new() -> Self {
        Row::default()
    }

    /// With a text.
    pub(super) fn text(mut self, key: &str, text: &str) -> Self {
        self.0.push(format!("{key} = {}", on_one_line(text)));
        self
    }

    /// With a text that may be unknown.
    pub(super) fn maybe_text(self, key: &str, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.text(key, text),
            None => self,
        }
    }

    /// With a whole number.
    pub(super) fn integer(mut self, key: &str, number: impl Into<i64>) -> Self {
        self.0.push(format!("{key} = {}", number.into()));
        self
    }

    /// With a whole number that may be unknown.
    pub(super) fn maybe_integer(self, key: &str, number: Option<impl Into<i64>>) -> Self {
        match number {
            Some(number) => self.integer(key, number),
            None => self,
        }
    }

    /// With a flag.
    pub(super) fn flag(mut self, key: &str, flag: bool) -> Self {
        self.0.push(format!("{key} = {flag}"));
        self
    }

    /// With a flag that is only written when it stands.
    pub(super) fn flag_if(mut self, key: &str, flag: bool) -> Self {
        if flag {
            self.0.push(format!("{key} = true"));
        }
        self
    }

    /// With a day that may be unknown.
    pub(super) fn maybe_day(mut self, key: &str, day: Option<Day>) -> Self {
        self.0.extend(day.map(|day| format!("{key} = {day}")));
        self
    }

    fn written(self) -> String {
        format!("{{ {} }}", self.0.join(", "))
    }
}

/// A CSV file: the header, then the rows; quotes only where they are needed.
pub(super) fn csv_bytes(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut written = header.join(",");
    written.push('\n');
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
        written.push_str(&cells.join(","));
        written.push('\n');
    }
    written.into_bytes()
}

fn csv_cell(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) || cell != cell.trim() {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn quoted(text: &str) -> String {
    if text.contains('\n') { on_many_lines(text) } else { on_one_line(text) }
}

fn on_one_line(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\n' => written.push_str("\\n"),
            other => escape(other, &mut written),
        }
    }
    written.push('"');
    written
}

fn on_many_lines(text: &str) -> String {
    let mut written = String::from("\"\"\"\n");
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\n' => written.push('\n'),
            other => escape(other, &mut written),
        }
    }
    written.push_str("\"\"\"");
    written
}

fn escape(letter: char, into: &mut String) {
    match letter {
        '\\' => into.push_str("\\\\"),
        '\t' => into.push_str("\\t"),
        control if control.is_control() => into.push_str(&format!("\\u{:04X}", u32::from(control))),
        other => into.push(other),
    }
}
