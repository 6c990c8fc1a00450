//! CSV as spreadsheets save it: UTF-8 with or without its mark, or Windows-1252; separated by `;`, `,` or a tab.

use super::{MOST_COLUMNS, MOST_ROWS, not_a_sheet};
use csv::{QuoteStyle, ReaderBuilder, WriterBuilder};
use quitus_core::kernel::Refusal;
use unicode_normalization::UnicodeNormalization;

/// The lines of a text, each with its place from 1.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, Refusal> {
    if bytes.contains(&0) {
        return Err(not_a_sheet());
    }
    let text = decoded(bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| not_a_sheet())?;
        let line = record.position().map_or(0, |place| line_at(&text, place.byte()));
        // One more of each than is read, so that the limit is seen to be passed.
        let cells = record.iter().take(MOST_COLUMNS + 1).map(str::to_owned).collect();
        lines.push((line, cells));
        if lines.len() > MOST_ROWS + 1 {
            break;
        }
    }
    Ok(lines)
}

/// The line, from 1, of the first letter at or after a byte that is no end of line.
fn line_at(text: &str, byte: u64) -> u32 {
    let from = usize::try_from(byte).unwrap_or(text.len()).min(text.len());
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let skipped = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    let before = text.as_bytes().iter().take(from + skipped).filter(|byte| **byte == b'\n').count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}

/// The rows that wait, with the reasons in one more column: CSV that a spreadsheet opens, its formulas made harmless.
pub fn reject_list(
    headers: &[String],
    rows: &[(u32, Vec<String>, String)],
    line: &str,
    reason: &str,
) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    let own = |cell: &String| harmless(cell);
    let head: Vec<String> = headers.iter().map(own).chain([line.to_owned(), reason.to_owned()]).collect();
    let body = rows.iter().map(|(at, cells, why)| {
        cells.iter().map(own).chain([at.to_string(), harmless(why)]).collect::<Vec<String>>()
    });
    for record in std::iter::once(head).chain(body) {
        // Writing to memory does not fail.
        let _ = writer.write_record(&record);
    }
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(writer.into_inner().unwrap_or_default());
    bytes
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
fn harmless(cell: &String) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.clone(),
    }
}

fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    };
    text.nfc().collect()
}

/// The separator that cuts the first line most often, outside quotes; `;` when none does.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0)];
    let mut quoted = false;
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(mark, _)| *mark == byte && !quoted) {
            *count += 1;
        }
    }
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b';', |(mark, count)| if *count == 0 { b';' } else { *mark })
}

/// The letter of a byte of Windows-1252; a byte it leaves empty is the replacement character.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        other => char::from(other),
    }
}
