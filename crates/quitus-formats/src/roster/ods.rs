//! ODS: the first table of its `content.xml`, read without believing how often a cell says it is repeated.

use super::{LARGEST_UNFOLDED, MOST_COLUMNS, MOST_ROWS, not_a_sheet, weigh};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quitus_core::kernel::Refusal;
use std::io::{Cursor, Read};

/// The lines of the first table, each with its place from 1.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, Refusal> {
    weigh(bytes)?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_a_sheet())?;
    let mut content = String::new();
    let file = archive.by_name("content.xml").map_err(|_| not_a_sheet())?;
    file.take(LARGEST_UNFOLDED).read_to_string(&mut content).map_err(|_| not_a_sheet())?;
    let mut table = Table { line: 1, ..Table::default() };
    let mut reader = Reader::from_str(&content);
    loop {
        match reader.read_event().map_err(|_| not_a_sheet())? {
            Event::Eof => break,
            Event::Start(tag) => table.open(&tag),
            Event::Empty(tag) => {
                table.open(&tag);
                table.close(tag.name().as_ref());
            }
            Event::End(tag) => {
                if tag.name().as_ref() == "table:table" {
                    break;
                }
                table.close(tag.name().as_ref());
            }
            Event::Text(text) => table.say(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let letter = reference.resolve_char_ref().ok().flatten().map(String::from);
                let named = resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned);
                table.say(&letter.or(named).unwrap_or_default());
            }
            _ => {}
        }
        if table.lines.len() > MOST_ROWS + 1 {
            break;
        }
    }
    Ok(table.lines)
}

#[derive(Default)]
struct Table {
    lines: Vec<(u32, Vec<String>)>,
    line: u32,
    row_times: u32,
    cells: Vec<String>,
    cell_times: u32,
    text: String,
    in_paragraph: bool,
}

impl Table {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            "table:table-row" => {
                self.cells.clear();
                self.row_times = times(tag, "table:number-rows-repeated");
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.text.clear();
                self.cell_times = times(tag, "table:number-columns-repeated");
            }
            "text:p" => {
                if !self.text.is_empty() {
                    self.text.push('\n');
                }
                self.in_paragraph = true;
            }
            "text:s" | "text:tab" | "text:line-break" => self.say(" "),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "text:p" => self.in_paragraph = false,
            "table:table-cell" | "table:covered-table-cell" => {
                let room = (MOST_COLUMNS + 1).saturating_sub(self.cells.len());
                let times = usize::try_from(self.cell_times).unwrap_or(room).min(room);
                let text = std::mem::take(&mut self.text);
                self.cells.extend(std::iter::repeat_n(text, times));
            }
            "table:table-row" => {
                let is_full = self.cells.iter().any(|cell| !cell.is_empty());
                if is_full {
                    self.lines.push((self.line, std::mem::take(&mut self.cells)));
                }
                self.line = self.line.saturating_add(self.row_times);
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if self.in_paragraph {
            self.text.push_str(text);
        }
    }
}

fn times(tag: &BytesStart<'_>, name: &str) -> u32 {
    let told = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
    told.and_then(|attribute| attribute.value.parse().ok()).unwrap_or(1)
}
