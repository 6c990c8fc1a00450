//! The text of an act as a file: a strict part of Markdown over the notation of core's paragraphs.
//!
//! `# Visas`, `# Exposé` and `# Dispositif` open the parts, in that order, each at most once. Inside a part:
//! `##` to `#####` are headings of level 1 to 4; `- ` and `1. ` are entries of lists, two spaces for each depth;
//! `| a|b` is a row of a table and `|= a|b` one that names its columns;
//! anything else is running text. Paragraphs are separated by empty lines or by their marks; a line that goes
//! on from the one before is joined with a space, or broken where the one before ends with `\`.

use super::fault::{Faults, code};
use super::sheet::Sheet;
use super::table::{LONGEST_TEXT, clipped};
use quitus_core::deliberation::{Deliberation, Paragraph, ParagraphKind};
use quitus_core::kernel::{Part, Refusal};

const PARTS: [(Part, &str); 3] =
    [(Part::Citations, "Visas"), (Part::Recitals, "Exposé"), (Part::Enacting, "Dispositif")];

const ROW: &str = "| ";
const HEAD_ROW: &str = "|= ";

/// The three parts of a text, each paragraph with its line.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) citations: Vec<(Paragraph, u32)>,
    pub(super) recitals: Vec<(Paragraph, u32)>,
    pub(super) enacting: Vec<(Paragraph, u32)>,
}

impl Parts {
    /// Every paragraph with its line.
    pub(super) fn all(&self) -> impl Iterator<Item = &(Paragraph, u32)> {
        self.citations.iter().chain(&self.recitals).chain(&self.enacting)
    }

    fn of(&mut self, part: Part) -> &mut Vec<(Paragraph, u32)> {
        match part {
            Part::Title | Part::Citations => &mut self.citations,
            Part::Recitals => &mut self.recitals,
            Part::Enacting => &mut self.enacting,
        }
    }
}

/// Reads the text of an act, every fault with its line.
pub(super) fn read_parts(sheet: &Sheet, faults: &Faults) -> Parts {
    let mut reader = Reader { sheet, faults, parts: Parts::default(), part: None, open: None };
    for (rank, line) in sheet.text.split('\n').enumerate() {
        reader.take(line, u32::try_from(rank).unwrap_or(u32::MAX - 1) + 1);
    }
    reader.close();
    reader.parts
}

/// Writes the text of an act.
pub(super) fn write_parts(act: &Deliberation) -> Vec<u8> {
    let mut written = String::new();
    for (part, title) in PARTS {
        let paragraphs = act.part(part);
        if paragraphs.is_empty() {
            continue;
        }
        if !written.is_empty() {
            written.push('\n');
        }
        written.push_str(&format!("# {title}\n"));
        let mut before: Option<ParagraphKind> = None;
        let mut ranks: Vec<u32> = Vec::new();
        for paragraph in paragraphs {
            let joined = |of: fn(ParagraphKind) -> bool| before.is_some_and(of) && of(paragraph.kind);
            if !joined(ParagraphKind::is_list) && !joined(ParagraphKind::is_row) {
                written.push('\n');
                ranks.clear();
            }
            written.push_str(&mark(paragraph.kind, &mut ranks));
            written.push_str(&guarded(paragraph));
            written.push('\n');
            before = Some(paragraph.kind);
        }
    }
    written.into_bytes()
}

fn mark(kind: ParagraphKind, ranks: &mut Vec<u32>) -> String {
    let indent = |depth: u8| "  ".repeat(usize::from(depth.saturating_sub(1)));
    match kind {
        ParagraphKind::Heading(level) => format!("{} ", "#".repeat(usize::from(level) + 1)),
        ParagraphKind::Body => String::new(),
        ParagraphKind::Row { head: false } => ROW.to_owned(),
        ParagraphKind::Row { head: true } => HEAD_ROW.to_owned(),
        ParagraphKind::Bullet(depth) => {
            ranks.truncate(usize::from(depth.saturating_sub(1)));
            format!("{}- ", indent(depth))
        }
        ParagraphKind::Numbered(depth) => {
            ranks.resize(usize::from(depth.max(1)), 0);
            let rank = ranks.last_mut().map_or(1, |rank| {
                *rank += 1;
                *rank
            });
            format!("{}{rank}. ", indent(depth))
        }
    }
}

/// The notation of a paragraph, guarded where its first or last letter would read as a mark.
fn guarded(paragraph: &Paragraph) -> String {
    let source = paragraph.source().replace('\n', "\\\n");
    let bare = |line: &str| line.trim_start_matches([' ', '\t']).len() != line.len() || is_marked(line);
    let mut guarded = if paragraph.kind.is_row() {
        source
    } else if bare(source.split('\n').next().unwrap_or_default()) {
        guard_first(&source)
    } else {
        source
    };
    let escaped = breaks_line(guarded.trim_end_matches([' ', '\t'])) && trimmed_end(&guarded) == guarded;
    if guarded.ends_with([' ', '\t']) && !escaped {
        let last = guarded.pop().unwrap_or(' ');
        guarded.push('\\');
        guarded.push(last);
    }
    guarded
}

fn is_marked(line: &str) -> bool {
    line.is_empty() || line.starts_with('#') || marked_entry(line).is_some()
}

fn guard_first(line: &str) -> String {
    // `1. ` is guarded at its dot: a backslash before a digit would do as well, but reads worse.
    match line.find('.') {
        Some(dot) if line[..dot].bytes().all(|b| b.is_ascii_digit()) && dot > 0 => {
            format!("{}\\{}", &line[..dot], &line[dot..])
        }
        _ => format!("\\{line}"),
    }
}

/// Depthless mark of an entry: whether it is numbered, and the rest.
fn marked_entry(line: &str) -> Option<(bool, &str)> {
    if let Some(rest) = line.strip_prefix("- ") {
        return Some((false, rest));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 4 {
        return None;
    }
    line[digits..].strip_prefix(". ").map(|rest| (true, rest))
}

/// A paragraph that may still go on.
struct Open {
    kind: ParagraphKind,
    source: String,
    line: u32,
}

struct Reader<'a> {
    sheet: &'a Sheet,
    faults: &'a Faults,
    parts: Parts,
    part: Option<Part>,
    open: Option<Open>,
}

impl Reader<'_> {
    fn take(&mut self, line: &str, number: u32) {
        let line = trimmed_end(line);
        let goes_on = self.open.as_ref().is_some_and(|open| breaks_line(&open.source));
        if goes_on {
            self.go_on(line, '\n');
        } else if line.trim().is_empty() {
            self.close();
        } else if let Some(title) = line.strip_prefix("# ") {
            self.open_part(title.trim(), number);
        } else if let Some((kind, rest)) = self.marked(line, number) {
            self.close();
            self.open = Some(Open { kind, source: rest.to_owned(), line: number });
        } else if self.open.is_some() {
            self.go_on(line.trim_start_matches([' ', '\t']), ' ');
        } else {
            let source = line.trim_start_matches([' ', '\t']).to_owned();
            self.open = Some(Open { kind: ParagraphKind::Body, source, line: number });
        }
    }

    fn go_on(&mut self, line: &str, joint: char) {
        if let Some(open) = &mut self.open {
            open.source.push(joint);
            open.source.push_str(line);
        }
    }

    fn open_part(&mut self, title: &str, number: u32) {
        self.close();
        let known = PARTS.iter().position(|(_, name)| *name == title);
        let reached = self.part.and_then(|part| PARTS.iter().position(|(known, _)| *known == part));
        match known {
            Some(rank) if reached.is_none_or(|reached| reached < rank) => self.part = Some(PARTS[rank].0),
            _ => {
                let allowed: Vec<String> = PARTS.iter().map(|(_, name)| (*name).to_owned()).collect();
                let refusal = Refusal::new(code::UNKNOWN_WORD).with("key", "#").with("value", clipped(title));
                self.fault(number, refusal.with("allowed", allowed));
            }
        }
    }

    fn marked<'l>(&self, line: &'l str, number: u32) -> Option<(ParagraphKind, &'l str)> {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        if hashes > 0 && line[hashes..].starts_with(' ') {
            let level = u8::try_from(hashes - 1).unwrap_or(u8::MAX);
            if !(1..=4).contains(&level) {
                self.fault(number, Refusal::new(code::TEXT).with("detail", clipped(line)));
            }
            return Some((ParagraphKind::Heading(level.clamp(1, 4)), line[hashes..].trim_start()));
        }
        for (mark, head) in [(ROW, false), (HEAD_ROW, true)] {
            if let Some(rest) = line.strip_prefix(mark) {
                return Some((ParagraphKind::Row { head }, rest));
            }
        }
        let bare = line.trim_start_matches(' ');
        let indent = line.len() - bare.len();
        let (numbered, rest) = marked_entry(bare)?;
        let depth = u8::try_from(indent / 2 + 1).unwrap_or(u8::MAX);
        if !indent.is_multiple_of(2) || depth > 6 {
            self.fault(number, Refusal::new(code::TEXT).with("detail", clipped(line)));
        }
        let depth = depth.min(6);
        let kind = if numbered { ParagraphKind::Numbered(depth) } else { ParagraphKind::Bullet(depth) };
        Some((kind, rest))
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        if open.source.chars().count() > LONGEST_TEXT {
            let refusal = Refusal::new(code::TOO_LONG).with("key", "text").with("limit", LONGEST_TEXT);
            return self.fault(open.line, refusal);
        }
        if open.source.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
            return self.fault(open.line, Refusal::new(code::CONTROL).with("key", "text"));
        }
        let Some(part) = self.part else {
            return self.fault(open.line, Refusal::new(code::MISSING).with("key", "# Dispositif"));
        };
        match Paragraph::parse(open.kind, &open.source) {
            Ok(paragraph) => self.parts.of(part).push((paragraph, open.line)),
            Err(error) => {
                self.fault(open.line, Refusal::new(code::TEXT).with("detail", error.to_string()));
            }
        }
    }

    fn fault(&self, line: u32, refusal: Refusal) {
        self.faults.add(&self.sheet.file, line, refusal);
    }
}

/// Without the spaces at its end, but for one that is escaped.
fn trimmed_end(line: &str) -> &str {
    let trimmed = line.trim_end_matches([' ', '\t']);
    if breaks_line(trimmed) && trimmed.len() < line.len() { &line[..trimmed.len() + 1] } else { trimmed }
}

/// Whether the line ends with a backslash that escapes what follows.
fn breaks_line(line: &str) -> bool {
    line.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use quitus_core::deliberation::{Run, Style};

    fn sheet(text: &str) -> Sheet {
        Sheet { file: "acts/1.md".into(), text: text.into() }
    }

    #[test]
    fn parts_headings_and_lists_are_read() {
        let faults = Faults::default();
        let text = "# Visas\n\nVu le code,\n\n# Exposé\n\n## I. Bilan\n\nUn texte\nqui continue\n\n- un\n  - deux\n- trois\n\n# Dispositif\n\n1. décide\n2. autorise\n";
        let parts = read_parts(&sheet(text), &faults);
        assert_eq!(faults.into_sorted(), vec![]);
        let kinds: Vec<_> = parts.recitals.iter().map(|(p, line)| (p.kind, p.source(), *line)).collect();
        assert_eq!(
            kinds,
            vec![
                (ParagraphKind::Heading(1), "I. Bilan".to_owned(), 7),
                (ParagraphKind::Body, "Un texte qui continue".to_owned(), 9),
                (ParagraphKind::Bullet(1), "un".to_owned(), 12),
                (ParagraphKind::Bullet(2), "deux".to_owned(), 13),
                (ParagraphKind::Bullet(1), "trois".to_owned(), 14),
            ]
        );
        assert_eq!(parts.enacting.len(), 2);
    }

    #[test]
    fn faults_of_the_text_have_their_line() {
        let faults = Faults::default();
        read_parts(&sheet("avant\n\n# Dispositif\n\nun {figure:\n\n# Visas\n\n   - trois\n"), &faults);
        let told: Vec<_> = faults.into_sorted().into_iter().map(|f| (f.line, f.refusal.code.0)).collect();
        assert_eq!(told, vec![(1, code::MISSING), (5, code::TEXT), (7, code::UNKNOWN_WORD), (9, code::TEXT)]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            texts in prop::collection::vec((0u8..6, 1u8..=4, "[-a1 .#*{}|\\\\\n\t]{1,12}"), 1..6)
        ) {
            let paragraphs: Vec<Paragraph> = texts
                .into_iter()
                .map(|(kind, level, text)| {
                    let kind = match kind {
                        0 => ParagraphKind::Heading(level),
                        1 => ParagraphKind::Body,
                        2 => ParagraphKind::Bullet(level),
                        3 => ParagraphKind::Numbered(level),
                        rank => ParagraphKind::Row { head: rank == 4 },
                    };
                    let words = Run::Words { text, style: Style::Plain };
                    let runs = match kind.is_row() {
                        true => vec![Run::NextCell, words, Run::NextCell],
                        false => vec![words],
                    };
                    Paragraph { kind, runs }
                })
                .collect();
            let act = crate::case::acts::blank_for_tests(paragraphs.clone());
            let written = String::from_utf8(write_parts(&act)).expect("UTF-8");
            let faults = Faults::default();
            let parts = read_parts(&sheet(&written), &faults);
            prop_assert_eq!(faults.into_sorted(), vec![], "{}", written);
            let read: Vec<Paragraph> = parts.recitals.into_iter().map(|(p, _)| p).collect();
            prop_assert_eq!(read, paragraphs, "{}", written);
        }
    }
}
