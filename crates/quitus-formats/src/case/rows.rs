//! Rows of a CSV file, read cell by cell, with their lines.

use super::fault::{Faults, code};
use super::sheet::Sheet;
use super::table::{check_text, clipped, is_slug, read_day};
use quitus_core::kernel::{Day, Refusal};
use std::collections::BTreeMap;

/// A row of a CSV file.
pub(super) struct CsvRow<'a> {
    sheet: &'a Sheet,
    faults: &'a Faults,
    pub(super) line: u32,
    cells: BTreeMap<&'static str, String>,
}

/// The rows of a file whose first row names these columns, in any order; `;` may stand for `,`.
///
/// `None` when the file cannot be trusted: its first row, or the quotes of another, cannot be read.
pub(super) fn read_rows<'a>(
    sheet: &'a Sheet,
    faults: &'a Faults,
    columns: &[&'static str],
) -> Option<Vec<CsvRow<'a>>> {
    let header = sheet.text.lines().next().unwrap_or_default();
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(sheet.text.as_bytes());
    let mut records = reader.records();
    let first = match records.next() {
        Some(Ok(first)) => first,
        _ => {
            faults.add(&sheet.file, 1, Refusal::new(code::MISSING).with("key", columns.join(",")));
            return None;
        }
    };
    let order = order_of_columns(sheet, faults, &first, columns)?;
    let mut rows = Vec::new();
    for record in records {
        let Ok(record) = record else {
            faults.add(&sheet.file, 1, Refusal::new(code::SYNTAX).with("detail", "csv"));
            return None;
        };
        let line = line_of(sheet, &record);
        if record.len() != order.len() {
            let detail = format!("{} / {}", record.len(), order.len());
            faults.add(&sheet.file, line, Refusal::new(code::SYNTAX).with("detail", detail));
            continue;
        }
        let cells = order.iter().copied().zip(record.iter().map(|cell| cell.trim().to_owned())).collect();
        rows.push(CsvRow { sheet, faults, line, cells });
    }
    Some(rows)
}

fn order_of_columns(
    sheet: &Sheet,
    faults: &Faults,
    first: &csv::StringRecord,
    columns: &[&'static str],
) -> Option<Vec<&'static str>> {
    let mut order = Vec::new();
    let mut trusted = true;
    for name in first {
        match columns.iter().find(|column| **column == name.trim()) {
            Some(column) if !order.contains(column) => order.push(*column),
            Some(_) => {
                trusted = false;
                let refusal = Refusal::new(code::TWICE).with("kind", "column").with("value", clipped(name));
                faults.add(&sheet.file, 1, refusal);
            }
            None => {
                trusted = false;
                faults.add(&sheet.file, 1, Refusal::new(code::UNKNOWN_KEY).with("key", clipped(name)));
            }
        }
    }
    for column in columns.iter().filter(|column| !order.contains(column)) {
        trusted = false;
        faults.add(&sheet.file, 1, Refusal::new(code::MISSING).with("key", *column));
    }
    trusted.then_some(order)
}

/// The reader counts from the end of the row before: empty lines are stepped over.
fn line_of(sheet: &Sheet, record: &csv::StringRecord) -> u32 {
    let at = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
    let rest = sheet.text.as_bytes().get(at..).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| **byte == b'\n').count();
    sheet.line_at(at + empty)
}

impl CsvRow<'_> {
    /// Tells a fault on this row.
    pub(super) fn fault(&self, refusal: Refusal) {
        self.faults.add(&self.sheet.file, self.line, refusal);
    }

    /// A text; an empty cell is unknown.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        let cell = self.cells.get(key).filter(|cell| !cell.is_empty())?;
        match check_text(key, cell) {
            Ok(text) => Some(text),
            Err(refusal) => {
                self.fault(refusal);
                None
            }
        }
    }

    /// A text that must be there.
    pub(super) fn need_text(&self, key: &'static str) -> String {
        if self.cells.get(key).is_none_or(String::is_empty) {
            self.fault(Refusal::new(code::MISSING).with("key", key));
        }
        self.text(key).unwrap_or_default()
    }

    /// The key of a record, that must be there.
    pub(super) fn need_slug(&self, key: &'static str) -> String {
        let text = self.need_text(key);
        if !text.is_empty() && !is_slug(&text) {
            self.fault(Refusal::new(code::BAD_KEY).with("value", clipped(&text)));
        }
        text
    }

    /// A civil day; an empty cell is unknown.
    pub(super) fn day(&self, key: &'static str) -> Option<Day> {
        let text = self.text(key)?;
        let day = read_day(&text);
        if day.is_none() {
            self.fault(Refusal::new(code::BAD_DAY).with("value", clipped(&text)));
        }
        day
    }

    /// A rank from 1; an empty cell is unknown.
    pub(super) fn rank(&self, key: &'static str) -> Option<u32> {
        let text = self.text(key)?;
        let rank = text.parse().ok().filter(|rank| (1..=100_000).contains(rank));
        if rank.is_none() {
            let refusal = Refusal::new(code::OUT_OF_RANGE).with("key", key).with("value", clipped(&text));
            self.fault(refusal.with("from", 1i64).with("to", 100_000i64));
        }
        rank
    }
}
