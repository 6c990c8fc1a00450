//! The text of an act: paragraphs, lists and headings, with their runs.

use serde::{Deserialize, Serialize};

/// Deeper than this, a list is laid out as if it were this deep.
const DEEPEST: u8 = 4;

/// The longest heading, in characters; beyond, it is a paragraph in strong letters.
const LONGEST_HEADING: usize = 400;

/// How words stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextStyle {
    /// As they are.
    #[default]
    Plain,
    /// Strong.
    Strong,
    /// Emphasis.
    Emphasis,
}

/// Words in one style; references to figures and amounts are already resolved to what is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they stand.
    #[serde(default)]
    pub style: TextStyle,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A heading of the text, level from 1.
    Heading {
        /// From 1; levels never skip on paper.
        level: u8,
        /// Its words.
        runs: Vec<Run>,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// Whether its entries are numbered.
        numbered: bool,
        /// Its entries.
        entries: Vec<ListEntry>,
    },
    /// A table.
    Table {
        /// How many columns.
        columns: usize,
        /// The names of its columns, one a column, when they have some.
        head: Vec<Vec<Run>>,
        /// Its cells, row after row, every row as wide as the table.
        cells: Vec<Vec<Run>>,
    },
}

/// An entry of a list: paragraphs and lists inside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListEntry {
    /// What it holds, the first a paragraph as a rule.
    pub blocks: Vec<Block>,
}

/// A paragraph as records keep it: flat, with a depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatParagraph {
    /// What it is.
    pub kind: FlatKind,
    /// Its words; those of the first cell, in a row.
    pub runs: Vec<Run>,
    /// The words of the cells after the first, in a row.
    pub more_cells: Vec<Vec<Run>>,
}

/// What a flat paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlatKind {
    /// A heading, level from 1.
    Heading(u8),
    /// Running text; inside the entry of a list of that depth when the depth is not 0.
    Body(u8),
    /// An entry of a list without numbers, depth from 1.
    Bullet(u8),
    /// An entry of a numbered list, depth from 1.
    Numbered(u8),
    /// A row of a table.
    Row {
        /// Whether its cells name the columns.
        head: bool,
    },
}

impl Run {
    /// Words as they are.
    pub fn plain(text: impl Into<String>) -> Self {
        Run { text: text.into(), style: TextStyle::Plain }
    }
}

impl Block {
    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Block::Paragraph { runs: vec![Run::plain(text)] }
    }
}

/// Nests flat paragraphs: entries of lists that follow each other become one list, deeper ones go inside.
pub fn nest(flat: &[FlatParagraph]) -> Vec<Block> {
    let mut rest = flat;
    nest_from(&mut rest, 0)
}

/// Takes what belongs at this depth; stops at the first paragraph of a shallower one.
fn nest_from(rest: &mut &[FlatParagraph], depth: u8) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    while let Some((first, after)) = rest.split_first() {
        match first.kind {
            FlatKind::Heading(level) if depth == 0 => {
                blocks.push(Block::Heading { level, runs: first.runs.clone() });
                *rest = after;
            }
            FlatKind::Body(own) if own.min(DEEPEST) >= depth => {
                blocks.push(Block::Paragraph { runs: first.runs.clone() });
                *rest = after;
            }
            FlatKind::Bullet(own) | FlatKind::Numbered(own) if own.clamp(1, DEEPEST) > depth => {
                let numbered = matches!(first.kind, FlatKind::Numbered(_));
                *rest = after;
                let mut inside = vec![Block::Paragraph { runs: first.runs.clone() }];
                inside.extend(nest_from(rest, own.clamp(1, DEEPEST)));
                push_entry(&mut blocks, numbered, ListEntry { blocks: inside });
            }
            FlatKind::Row { .. } if depth == 0 => {
                let is_row = |paragraph: &&FlatParagraph| matches!(paragraph.kind, FlatKind::Row { .. });
                let rows = rest.iter().take_while(is_row).count();
                let (table, after) = rest.split_at(rows);
                blocks.push(table_of(table));
                *rest = after;
            }
            _ => break,
        }
    }
    blocks
}

/// Rows that follow each other as one table; a row of names that does not come first is a row like another.
fn table_of(rows: &[FlatParagraph]) -> Block {
    let columns = rows.iter().map(|row| row.more_cells.len() + 1).max().unwrap_or(1);
    let wide = |row: &FlatParagraph| {
        let cells = std::iter::once(row.runs.clone()).chain(row.more_cells.iter().cloned());
        cells.chain(std::iter::repeat(Vec::new())).take(columns).collect::<Vec<_>>()
    };
    match rows.split_first() {
        Some((first, rest)) if matches!(first.kind, FlatKind::Row { head: true }) => {
            Block::Table { columns, head: wide(first), cells: rest.iter().flat_map(wide).collect() }
        }
        _ => Block::Table { columns, head: Vec::new(), cells: rows.iter().flat_map(wide).collect() },
    }
}

/// Adds an entry to the list that ends the blocks, or begins a list.
fn push_entry(blocks: &mut Vec<Block>, numbered: bool, entry: ListEntry) {
    match blocks.last_mut() {
        Some(Block::List { numbered: known, entries }) if *known == numbered => entries.push(entry),
        _ => blocks.push(Block::List { numbered, entries: vec![entry] }),
    }
}

/// Headings never skip a level, stand outside lists and have a few lines at most; what is empty goes away.
pub(crate) fn settle_blocks(blocks: &mut Vec<Block>) {
    settle_at(blocks, false);
}

fn settle_at(blocks: &mut Vec<Block>, inside_list: bool) {
    blocks.retain(|block| match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => {
            runs.iter().any(|run| !run.text.trim().is_empty())
        }
        Block::List { entries, .. } => !entries.is_empty(),
        Block::Table { head, cells, .. } => !(head.is_empty() && cells.is_empty()),
    });
    let mut above = 0;
    for block in blocks {
        match block {
            Block::Heading { level, runs } => {
                let length: usize = runs.iter().map(|run| run.text.chars().count()).sum();
                if inside_list || length > LONGEST_HEADING {
                    let runs = std::mem::take(runs)
                        .into_iter()
                        .map(|run| Run { style: TextStyle::Strong, ..run })
                        .collect();
                    *block = Block::Paragraph { runs };
                } else {
                    *level = (*level).clamp(1, (above + 1).min(DEEPEST));
                    above = *level;
                }
            }
            Block::Paragraph { .. } | Block::Table { .. } => {}
            Block::List { entries, .. } => {
                entries.iter_mut().for_each(|entry| settle_at(&mut entry.blocks, true));
                entries.retain(|entry| !entry.blocks.is_empty());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(kind: FlatKind, text: &str) -> FlatParagraph {
        FlatParagraph { kind, runs: vec![Run::plain(text)], more_cells: Vec::new() }
    }

    #[test]
    fn entries_nest_by_depth() {
        let blocks = nest(&[
            flat(FlatKind::Body(0), "avant"),
            flat(FlatKind::Bullet(1), "un"),
            flat(FlatKind::Body(1), "suite de un"),
            flat(FlatKind::Bullet(2), "un bis"),
            flat(FlatKind::Bullet(1), "deux"),
            flat(FlatKind::Numbered(1), "premier"),
            flat(FlatKind::Body(0), "après"),
        ]);
        assert_eq!(blocks.len(), 4);
        let Block::List { numbered: false, entries } = &blocks[1] else { panic!("{blocks:?}") };
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].blocks.len(), 3);
        assert!(matches!(&blocks[2], Block::List { numbered: true, entries } if entries.len() == 1));
    }

    #[test]
    fn rows_are_one_table_as_wide_as_the_widest() {
        let row = |head, cells: &[&str]| FlatParagraph {
            kind: FlatKind::Row { head },
            runs: vec![Run::plain(cells[0])],
            more_cells: cells[1..].iter().map(|text| vec![Run::plain(*text)]).collect(),
        };
        let rows = [row(true, &["axe", "montant"]), row(false, &["A", "1", "de plus"]), row(false, &["B"])];
        let blocks = nest(&rows);
        let [Block::Table { columns: 3, head, cells }] = &blocks[..] else { panic!("{blocks:?}") };
        assert_eq!((head.len(), cells.len()), (3, 6));
        let entry = [flat(FlatKind::Bullet(1), "un"), row(false, &["a"]), flat(FlatKind::Body(0), "après")];
        assert_eq!(nest(&entry).len(), 3, "a table ends a list and nothing is lost");
    }

    #[test]
    fn a_depth_that_comes_from_nowhere_is_kept() {
        let blocks = nest(&[flat(FlatKind::Bullet(3), "seul"), flat(FlatKind::Bullet(250), "profond")]);
        assert_eq!(blocks.len(), 1);
        let blocks = nest(&[flat(FlatKind::Heading(9), "titre"), flat(FlatKind::Body(7), "texte")]);
        assert_eq!(blocks.len(), 2, "nothing is lost");
    }

    #[test]
    fn headings_do_not_skip() {
        let mut blocks = vec![
            Block::Heading { level: 3, runs: vec![Run::plain("a")] },
            Block::Heading { level: 4, runs: vec![Run::plain("b")] },
            Block::Heading { level: 1, runs: vec![Run::plain("x".repeat(500))] },
            Block::paragraph("  "),
        ];
        settle_blocks(&mut blocks);
        assert!(matches!(blocks[0], Block::Heading { level: 1, .. }));
        assert!(matches!(blocks[1], Block::Heading { level: 2, .. }));
        assert!(matches!(&blocks[2], Block::Paragraph { runs } if runs[0].style == TextStyle::Strong));
        assert_eq!(blocks.len(), 3);
    }
}
