//! A draft written elsewhere, DOCX or ODT, as paragraphs: headings, lists with their levels, tables, emphasis.
//!
//! What is not kept is told. An archive that is too large, swells, holds too many files or defines entities is refused.

mod xml;

use quitus_core::deliberation::{Paragraph, ParagraphKind, Run, Style};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use xml::{Known, Tag, each, numbered_lists, odt_styles};
use zip::ZipArchive;

/// The largest file taken, in bytes.
const LARGEST: usize = 20 << 20;
/// The largest part of it that is read, unpacked, in bytes.
const LARGEST_PART: u64 = 30 << 20;
/// The most entries in the archive.
const MOST_ENTRIES: usize = 4_000;
/// How many times larger than packed a part may be.
const MOST_SWOLLEN: u64 = 200;

/// A text that was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// What was not kept, each kind once: `image`, `note`, `revision`, `nested-table`, `text-box`.
    pub left_out: Vec<&'static str>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// Neither a DOCX nor an ODT.
    NotADraft,
    /// Too large, packed or unpacked, or too many files inside.
    TooLarge,
    /// It defines entities, or its XML is broken.
    BrokenXml,
}

/// Reads a DOCX or an ODT.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportFault> {
    if bytes.len() > LARGEST {
        return Err(ImportFault::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportFault::NotADraft)?;
    if archive.len() > MOST_ENTRIES {
        return Err(ImportFault::TooLarge);
    }
    if let Some(text) = part(&mut archive, "word/document.xml")? {
        let numbers = part(&mut archive, "word/numbering.xml")?;
        let numbered = numbers.map(|text| numbered_lists(&text)).transpose()?.unwrap_or_default();
        return walk(&text, &numbered);
    }
    match part(&mut archive, "content.xml")? {
        Some(text) => {
            let styles = odt_styles(&text)?;
            walk(&text, &styles)
        }
        None => Err(ImportFault::NotADraft),
    }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, ImportFault> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let packed = file.compressed_size().max(1);
    let allowed = LARGEST_PART.min(packed.saturating_mul(MOST_SWOLLEN).max(1 << 16));
    let mut text = Vec::new();
    file.take(allowed + 1).read_to_end(&mut text).map_err(|_| ImportFault::NotADraft)?;
    if u64::try_from(text.len()).unwrap_or(u64::MAX) > allowed {
        return Err(ImportFault::TooLarge);
    }
    String::from_utf8(text).map(Some).map_err(|_| ImportFault::BrokenXml)
}

/// A text that is being walked through.
#[derive(Default)]
struct Walk {
    told: Imported,
    kind: Option<ParagraphKind>,
    runs: Vec<Run>,
    strong: Vec<bool>,
    emphasis: Vec<bool>,
    lists: Vec<String>,
    number: (String, u8),
    rows: u32,
    tables: u32,
    silent: u32,
    in_text: bool,
    in_head: bool,
    docx: bool,
}

fn walk(text: &str, known: &Known) -> Result<Imported, ImportFault> {
    let mut walk = Walk::default();
    each(text, |tag| match tag {
        Tag::Open(name, attributes) => walk.open(&name, &attributes, known),
        Tag::Close(name) => walk.close(&name),
        Tag::Words(words) => walk.say(&words),
    })?;
    walk.told.left_out.sort_unstable();
    walk.told.left_out.dedup();
    Ok(walk.told)
}

impl Walk {
    fn open(&mut self, name: &str, attributes: &BTreeMap<String, String>, known: &Known) {
        let value = |name: &str| attributes.get(name).map(String::as_str).unwrap_or_default();
        let on = !matches!(value("val"), "0" | "false" | "none");
        match name {
            "document" => self.docx = true,
            "drawing" | "image" | "pict" | "object" => self.told.left_out.push("image"),
            "footnoteReference" | "endnoteReference" => self.told.left_out.push("note"),
            "note" | "annotation" => {
                self.told.left_out.push("note");
                self.silent += 1;
            }
            "del" | "tracked-changes" => {
                self.told.left_out.push("revision");
                self.silent += 1;
            }
            "txbxContent" => {
                self.told.left_out.push("text-box");
                self.silent += 1;
            }
            "tbl" | "table" => {
                self.tables += 1;
                if self.tables > 1 {
                    self.told.left_out.push("nested-table");
                }
            }
            "table-header-rows" if self.tables == 1 => self.in_head = true,
            "tr" | "table-row" if self.tables == 1 => {
                self.kind = Some(ParagraphKind::Row { head: self.in_head });
                self.rows = 0;
            }
            "tblHeader" if self.tables == 1 => self.kind = Some(ParagraphKind::Row { head: true }),
            "tc" | "table-cell" if self.tables == 1 => {
                if self.rows > 0 {
                    self.runs.push(Run::NextCell);
                }
                self.rows += 1;
            }
            "p" | "h" if self.tables > 0 => self.say_between_paragraphs(),
            "h" => {
                self.kind =
                    Some(ParagraphKind::Heading(value("outline-level").parse().unwrap_or(1).clamp(1, 4)))
            }
            "p" if self.kind.is_none() => self.kind = Some(self.of_list(known)),
            "pStyle" => self.docx_style(value("val")),
            "ilvl" => self.number.1 = value("val").parse().unwrap_or(0),
            "numId" if self.tables == 0 => {
                let depth = self.number.1.min(5) + 1;
                let numbered = known.contains(&format!("num {}:{}", value("val"), self.number.1));
                let entry =
                    if numbered { ParagraphKind::Numbered(depth) } else { ParagraphKind::Bullet(depth) };
                if !matches!(self.kind, Some(ParagraphKind::Heading(_))) && value("val") != "0" {
                    self.kind = Some(entry);
                }
            }
            "list" => self.lists.push(value("style-name").to_owned()),
            "r" => {
                self.strong.push(false);
                self.emphasis.push(false);
            }
            "b" if self.docx => set_last(&mut self.strong, on),
            "i" if self.docx => set_last(&mut self.emphasis, on),
            "span" => {
                self.strong.push(known.contains(&format!("strong {}", value("style-name"))));
                self.emphasis.push(known.contains(&format!("em {}", value("style-name"))));
            }
            "t" => self.in_text = true,
            "br" | "line-break" => self.push("\n"),
            "tab" => self.push(" "),
            "s" => self.push(&" ".repeat(value("c").parse().unwrap_or(1usize).min(40))),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "note" | "annotation" | "del" | "tracked-changes" | "txbxContent" => {
                self.silent = self.silent.saturating_sub(1);
            }
            "tbl" | "table" => self.tables = self.tables.saturating_sub(1),
            "table-header-rows" => self.in_head = false,
            "tr" | "table-row" if self.tables == 1 => self.end(),
            "p" | "h" if self.tables == 0 && self.silent == 0 => self.end(),
            "list" => {
                self.lists.pop();
            }
            "r" | "span" => {
                self.strong.pop();
                self.emphasis.pop();
            }
            "t" => self.in_text = false,
            _ => {}
        }
    }

    fn of_list(&self, known: &Known) -> ParagraphKind {
        let depth = u8::try_from(self.lists.len().min(6)).unwrap_or(6);
        let style = self.lists.iter().rev().find(|name| !name.is_empty()).cloned().unwrap_or_default();
        match depth {
            0 => ParagraphKind::Body,
            depth if known.contains(&format!("list {style}:{depth}")) => ParagraphKind::Numbered(depth),
            depth => ParagraphKind::Bullet(depth),
        }
    }

    /// `Heading1`, `Titre1`: a heading of that level.
    fn docx_style(&mut self, style: &str) {
        let level = style.strip_prefix("Heading").or_else(|| style.strip_prefix("Titre"));
        if let Some(level) = level.and_then(|level| level.parse::<u8>().ok())
            && self.tables == 0
        {
            self.kind = Some(ParagraphKind::Heading(level.clamp(1, 4)));
        }
    }

    fn say(&mut self, words: &str) {
        if !self.docx || self.in_text {
            self.push(words);
        }
    }

    /// One more paragraph in the same cell stands on a line of its own.
    fn say_between_paragraphs(&mut self) {
        if matches!(self.runs.last(), Some(Run::Words { .. })) {
            self.push("\n");
        }
    }

    fn push(&mut self, words: &str) {
        if self.silent > 0 || self.kind.is_none() {
            return;
        }
        let words: String = words.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let style = match (self.strong.contains(&true), self.emphasis.contains(&true)) {
            (true, _) => Style::Strong,
            (_, true) => Style::Emphasis,
            _ => Style::Plain,
        };
        match self.runs.last_mut() {
            Some(Run::Words { text, style: known }) if *known == style => text.push_str(&words),
            _ if words.is_empty() => {}
            _ => self.runs.push(Run::Words { text: words, style }),
        }
    }

    fn end(&mut self) {
        let runs = trimmed(std::mem::take(&mut self.runs));
        let kind = self.kind.take();
        self.number = (String::new(), 0);
        let said = |run: &Run| matches!(run, Run::Words { text, .. } if !text.trim().is_empty());
        if let Some(kind) = kind
            && runs.iter().any(said)
        {
            self.told.paragraphs.push(Paragraph { kind, runs });
        }
    }
}

/// The runs without the white space at both ends: the tabulation that stood after a bullet.
fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    if let Some(Run::Words { text, .. }) = runs.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Run::Words { text, .. }) = runs.last_mut() {
        *text = text.trim_end().to_owned();
    }
    runs.retain(|run| !matches!(run, Run::Words { text, .. } if text.is_empty()));
    runs
}

fn set_last(marks: &mut [bool], on: bool) {
    if let Some(last) = marks.last_mut() {
        *last = on;
    }
}

#[cfg(test)]
mod tests;
