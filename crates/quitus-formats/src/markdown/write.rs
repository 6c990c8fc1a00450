//! Paragraphs → Markdown, such that reading gives the same paragraphs back.

use quitus_core::deliberation::{Paragraph, ParagraphKind, Run, Style};
use std::fmt::Write;

/// The Markdown of paragraphs. Runs of one style that touch are one; rows of a table are made as wide as the widest;
/// entries of a list begin no deeper than one level under the entry before.
pub fn write(paragraphs: &[Paragraph]) -> String {
    let mut written = String::new();
    let mut lists: Vec<OpenList> = Vec::new();
    let mut at = 0usize;
    while let Some(paragraph) = paragraphs.get(at) {
        let before = at.checked_sub(1).and_then(|before| paragraphs.get(before));
        if before.is_some_and(|before| !(before.kind.is_list() && paragraph.kind.is_list())) {
            written.push('\n');
        }
        if !paragraph.kind.is_list() {
            lists.clear();
        }
        match paragraph.kind {
            ParagraphKind::Heading(level) => {
                let marks = "#".repeat(usize::from(level.clamp(1, 4)));
                line(&mut written, &format!("{marks} {}", inline(&paragraph.runs, Place::OneLine)));
            }
            ParagraphKind::Body => line(&mut written, &inline(&paragraph.runs, Place::Lines(""))),
            ParagraphKind::Bullet(depth) => entry(&mut written, &mut lists, paragraph, depth, false),
            ParagraphKind::Numbered(depth) => entry(&mut written, &mut lists, paragraph, depth, true),
            ParagraphKind::Row { .. } => {
                let rows = paragraphs[at..].iter().take_while(|next| next.kind.is_row());
                let more = rows.skip(1).take_while(|next| next.kind != ParagraphKind::Row { head: true });
                let end = at + 1 + more.count();
                table(&mut written, &paragraphs[at..end]);
                at = end;
                continue;
            }
        }
        at += 1;
    }
    written
}

/// A list that is open: its mark, how many entries it has, and where the words of the last one stand.
struct OpenList {
    numbered: bool,
    entries: u32,
    indent: usize,
}

/// Where words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place<'a> {
    /// On one line: breaks are written as characters.
    OneLine,
    /// On lines, each begun by this.
    Lines(&'a str),
}

fn line(written: &mut String, text: &str) {
    written.push_str(text);
    written.push('\n');
}

fn entry(written: &mut String, lists: &mut Vec<OpenList>, paragraph: &Paragraph, depth: u8, numbered: bool) {
    let depth = usize::from(depth.max(1)).min(lists.len() + 1);
    lists.truncate(depth);
    if lists.len() == depth && lists.last().is_some_and(|list| list.numbered != numbered) {
        lists.pop();
    }
    let outer = lists.iter().take(depth - 1).next_back().map_or(0, |list| list.indent);
    if lists.len() < depth {
        lists.push(OpenList { numbered, entries: 0, indent: 0 });
    }
    let Some(list) = lists.last_mut() else { return };
    list.entries += 1;
    let mark = if numbered { format!("{}. ", list.entries) } else { "- ".to_owned() };
    list.indent = outer + mark.len();
    let indent = " ".repeat(list.indent);
    let words = inline(&paragraph.runs, Place::Lines(&indent));
    line(written, &format!("{}{mark}{words}", " ".repeat(outer)));
}

/// A table; one whose columns have no names has an empty row of names, which reading leaves out.
fn table(written: &mut String, rows: &[Paragraph]) {
    let columns = rows.iter().map(|row| row.cells().len()).max().unwrap_or(1);
    let (head, body) = match rows.split_first() {
        Some((first, rest)) if first.kind == (ParagraphKind::Row { head: true }) => (Some(first), rest),
        _ => (None, rows),
    };
    row(written, head, columns);
    line(written, &format!("|{}", " --- |".repeat(columns)));
    for paragraph in body {
        row(written, Some(paragraph), columns);
    }
}

fn row(written: &mut String, paragraph: Option<&Paragraph>, columns: usize) {
    let cells = paragraph.map(Paragraph::cells).unwrap_or_default();
    let mut text = String::from("|");
    for rank in 0..columns {
        let words = cells.get(rank).map(|cell| inline(cell, Place::OneLine)).unwrap_or_default();
        // Writing into a `String` cannot fail.
        let _infallible = write!(text, " {words} |");
    }
    line(written, &text);
}

/// A letter on its way out.
struct Piece {
    letter: char,
    /// Written as `&#N;`, which no mark of Markdown sees.
    coded: bool,
}

/// A run on its way out.
enum Out {
    Words { pieces: Vec<Piece>, style: Style },
    Raw(String),
}

fn inline(runs: &[Run], place: Place<'_>) -> String {
    let mut out = merged(runs);
    guard_ends(&mut out);
    guard_emphasis(&mut out);
    let mut text = String::new();
    // Emphasis right after other emphasis takes the other mark, so that their marks do not run together.
    let mut starred = false;
    for piece in &out {
        match piece {
            Out::Raw(raw) => {
                text.push_str(raw);
                starred = false;
            }
            Out::Words { pieces, style } => {
                let mark = mark(*style, starred);
                text.push_str(mark);
                pieces.iter().for_each(|piece| write_piece(&mut text, piece, place));
                text.push_str(mark);
                starred = mark.starts_with('*');
            }
        }
    }
    guard_lines(&text)
}

/// Runs of one style that touch, as one.
fn merged(runs: &[Run]) -> Vec<Out> {
    let mut out: Vec<Out> = Vec::new();
    for run in runs {
        match run {
            Run::Words { text, .. } if text.is_empty() => {}
            Run::Words { text, style } => {
                let letters = text.chars().map(|letter| Piece { letter, coded: false });
                match out.last_mut() {
                    Some(Out::Words { pieces, style: known }) if known == style => pieces.extend(letters),
                    _ => out.push(Out::Words { pieces: letters.collect(), style: *style }),
                }
            }
            Run::NextCell => {}
            Run::Reference(_) | Run::Plain { .. } => {
                let alone = Paragraph { kind: ParagraphKind::Body, runs: vec![run.clone()] };
                out.push(Out::Raw(alone.source()));
            }
        }
    }
    out
}

/// Spaces at the ends of a paragraph or of a line would be trimmed, and an empty line would end the paragraph.
fn guard_ends(out: &mut [Out]) {
    let letters: Vec<Option<char>> = out
        .iter()
        .flat_map(|piece| match piece {
            Out::Raw(_) => vec![None],
            Out::Words { pieces, .. } => pieces.iter().map(|piece| Some(piece.letter)).collect(),
        })
        .collect();
    let edge = |at: Option<usize>| match at.and_then(|at| letters.get(at)) {
        None | Some(Some('\n')) => true,
        Some(_) => false,
    };
    let mut at = 0usize;
    for piece in out {
        match piece {
            Out::Raw(_) => at += 1,
            Out::Words { pieces, .. } => {
                for piece in pieces {
                    let at_edge = edge(at.checked_sub(1)) || edge(Some(at + 1));
                    piece.coded |= piece.letter.is_whitespace() && at_edge;
                    at += 1;
                }
            }
        }
    }
}

/// Marks of emphasis open and close only beside certain letters: where they would not, letters are coded.
fn guard_emphasis(out: &mut [Out]) {
    for at in 0..out.len() {
        let Out::Words { pieces, style } = &mut out[at] else { continue };
        if *style == Style::Plain {
            continue;
        }
        if let Some(first) = pieces.first_mut() {
            first.coded |= !first.letter.is_alphanumeric();
        }
        if let Some(last) = pieces.last_mut() {
            last.coded |= !last.letter.is_alphanumeric();
        }
        if let Some(Out::Words { pieces, style: Style::Plain }) =
            at.checked_sub(1).and_then(|before| out.get_mut(before))
            && let Some(last) = pieces.last_mut()
        {
            last.coded |= sees_marks(last.letter);
        }
        if let Some(Out::Words { pieces, style: Style::Plain }) = out.get_mut(at + 1)
            && let Some(first) = pieces.first_mut()
        {
            first.coded |= sees_marks(first.letter);
        }
    }
}

/// Whether a letter beside a mark may keep it from opening or closing.
fn sees_marks(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_ascii_punctuation()
}

fn mark(style: Style, after_star: bool) -> &'static str {
    match (style, after_star) {
        (Style::Plain, _) => "",
        (Style::Strong, false) => "**",
        (Style::Strong, true) => "__",
        (Style::Emphasis, false) => "*",
        (Style::Emphasis, true) => "_",
    }
}

fn write_piece(text: &mut String, piece: &Piece, place: Place<'_>) {
    let letter = piece.letter;
    match (letter, place) {
        _ if piece.coded => coded(text, letter),
        ('\n', Place::Lines(begin)) => {
            text.push_str("\\\n");
            text.push_str(begin);
        }
        ('\n' | '\r' | '\t', _) => coded(text, letter),
        ('\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '&' | '|' | '~', _) => {
            text.push('\\');
            text.push(letter);
        }
        _ => text.push(letter),
    }
}

fn coded(text: &mut String, letter: char) {
    // Writing into a `String` cannot fail.
    let _infallible = write!(text, "&#{};", u32::from(letter));
}

/// A line that would begin like a heading, an entry, a quotation, a rule, or with a space; an end like a closed heading.
fn guard_lines(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    for (rank, line) in text.split('\n').enumerate() {
        if rank > 0 {
            guarded.push('\n');
        }
        let bare = line.trim_start_matches(' ');
        guarded.push_str(&line[..line.len() - bare.len()]);
        let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
        if bare.starts_with(['#', '-', '+', '>', '=', ':']) {
            guarded.push('\\');
            guarded.push_str(bare);
        } else if digits > 0 && bare[digits..].starts_with(['.', ')']) {
            guarded.push_str(&bare[..digits]);
            guarded.push('\\');
            guarded.push_str(&bare[digits..]);
        } else {
            guarded.push_str(bare);
        }
    }
    match guarded.strip_suffix('#') {
        Some(rest) if !rest.ends_with('\\') => format!("{rest}\\#"),
        _ => guarded,
    }
}
