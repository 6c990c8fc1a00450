//! XLSX, cell by cell: a sheet that claims a million columns costs nothing.

use super::{MOST_COLUMNS, MOST_ROWS, not_a_sheet, weigh};
use calamine::{DataRef, Reader, Xlsx};
use quitus_core::kernel::Refusal;
use std::collections::BTreeMap;
use std::io::Cursor;

/// Whether an archive is a workbook of this kind.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    zip::ZipArchive::new(Cursor::new(bytes))
        .is_ok_and(|archive| archive.index_for_name("xl/workbook.xml").is_some())
}

/// The lines of the first sheet, each with its place from 1.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, Refusal> {
    weigh(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| not_a_sheet())?;
    let name = book.sheet_names().into_iter().next().ok_or_else(not_a_sheet)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| not_a_sheet())?;
    let mut lines: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(|_| not_a_sheet())? {
        let (row, column) = cell.get_position();
        let text = said(cell.get_value());
        if text.is_empty() || lines.len() > MOST_ROWS + 1 {
            continue;
        }
        // A column past the limit stands at the limit, where it is seen to be one too many.
        let at = usize::try_from(column).unwrap_or(MOST_COLUMNS).min(MOST_COLUMNS);
        let line = lines.entry(row.saturating_add(1)).or_default();
        if line.len() <= at {
            line.resize(at + 1, String::new());
        }
        if let Some(place) = line.get_mut(at) {
            *place = text;
        }
    }
    Ok(lines.into_iter().collect())
}

fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "oui".to_owned(),
        DataRef::Bool(false) => "non".to_owned(),
        DataRef::DateTime(day) => day.to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
