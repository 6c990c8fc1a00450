//! Texts of records in the typography of paper.

use crate::common::{Block, FlatKind, FlatParagraph, Run, TextStyle, nest};
use quitus_core::deliberation::{Paragraph, ParagraphKind, Run as CoreRun, Style};
use quitus_core::kernel::Day;
use quitus_core::review::ActFile;
use quitus_words::typography::{apostrophes, day_fr, french};

/// A text in French typography.
pub(super) fn plain(text: &str) -> String {
    french(&apostrophes(text))
}

/// A day in words: `29 mars 2023`.
pub(super) fn day(day: Day) -> String {
    day_fr(day)
}

/// A sentence that begins with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Paragraphs of plain words.
pub(super) fn paragraphs(texts: &[String]) -> Vec<Block> {
    texts.iter().map(|text| Block::paragraph(plain(text))).collect()
}

/// Paragraphs of an act, its references printed.
pub(super) fn blocks(file: &ActFile, part: &[Paragraph]) -> Vec<Block> {
    let flat: Vec<FlatParagraph> = part
        .iter()
        .map(|paragraph| {
            let mut cells = paragraph.cells().into_iter().map(|cell| runs(file, cell));
            FlatParagraph {
                kind: flat_kind(paragraph.kind),
                runs: cells.next().unwrap_or_default(),
                more_cells: cells.collect(),
            }
        })
        .collect();
    nest(&flat)
}

fn flat_kind(kind: ParagraphKind) -> FlatKind {
    match kind {
        ParagraphKind::Heading(level) => FlatKind::Heading(level),
        ParagraphKind::Body => FlatKind::Body(0),
        ParagraphKind::Bullet(depth) => FlatKind::Bullet(depth),
        ParagraphKind::Numbered(depth) => FlatKind::Numbered(depth),
        ParagraphKind::Row { head } => FlatKind::Row { head },
    }
}

/// Runs of a paragraph or of a cell. Typography is set on neighbours of one style together, so that a space before `:` is seen.
fn runs(file: &ActFile, of: &[CoreRun]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for run in of {
        let (text, style) = match run {
            CoreRun::Words { text, style } => (text.clone(), *style),
            CoreRun::Reference(reference) => (file.printed_reference(reference), Style::Plain),
            CoreRun::Plain { text, .. } => (text.clone(), Style::Plain),
            CoreRun::NextCell => continue,
        };
        let style = match style {
            Style::Plain => TextStyle::Plain,
            Style::Strong => TextStyle::Strong,
            Style::Emphasis => TextStyle::Emphasis,
        };
        match runs.last_mut() {
            Some(last) if last.style == style => last.text.push_str(&text),
            _ => runs.push(Run { text, style }),
        }
    }
    for run in &mut runs {
        run.text = plain(&run.text);
    }
    runs
}
