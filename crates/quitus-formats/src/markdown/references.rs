//! References hidden from the reader of Markdown: each `{…}` becomes `{X}`, X a private character that names it.

use super::{Outside, TextFault};
use quitus_core::deliberation::{Paragraph, ParagraphKind, Run};

/// The private characters: plane 15 of Unicode, which no keyboard types.
const FIRST: u32 = 0xF_0000;
const LAST: u32 = 0xF_FFFD;

/// A source without its references, and the references.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    pub(super) source: String,
    runs: Vec<Run>,
}

/// Hides the references of a source; tells those that are none, and characters that no page prints.
pub(super) fn hide(source: &str, faults: &mut Vec<TextFault>) -> Hidden {
    let mut hidden = Hidden::default();
    let source = source.replace("\r\n", "\n").replace('\r', "\n");
    for (line, number) in source.split('\n').zip(1u32..) {
        if number > 1 {
            hidden.source.push('\n');
        }
        hidden.take_line(line, number, faults);
    }
    hidden
}

impl Hidden {
    /// The words and the references of a text that Markdown gave back.
    pub(super) fn told(&self, text: &str) -> Vec<Result<Run, String>> {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(is_private) {
            let (before, after) = rest.split_at(at);
            let private = after.chars().next().unwrap_or_default();
            let after = &after[private.len_utf8()..];
            words.push_str(before.strip_suffix('{').unwrap_or(before));
            rest = after.strip_prefix('}').unwrap_or(after);
            if let Some(run) = self.run(private) {
                if !words.is_empty() {
                    pieces.push(Err(std::mem::take(&mut words)));
                }
                pieces.push(Ok(run.clone()));
            }
        }
        words.push_str(rest);
        if !words.is_empty() {
            pieces.push(Err(words));
        }
        pieces
    }

    /// The same text with its references as they were typed.
    pub(super) fn shown(&self, text: &str) -> String {
        let source = |run: &Run| Paragraph { kind: ParagraphKind::Body, runs: vec![run.clone()] }.source();
        let shown = |piece: Result<Run, String>| piece.map_or_else(|words| words, |run| source(&run));
        self.told(text).into_iter().map(shown).collect()
    }

    fn run(&self, private: char) -> Option<&Run> {
        let rank = u32::from(private).checked_sub(FIRST)?;
        self.runs.get(usize::try_from(rank).ok()?)
    }

    fn take_line(&mut self, line: &str, number: u32, faults: &mut Vec<TextFault>) {
        let mut fault = |what, excerpt: &str| {
            faults.push(TextFault { line: number, what, excerpt: super::read::clipped(excerpt) });
        };
        let mut rest = line;
        while let Some(letter) = rest.chars().next() {
            let after = &rest[letter.len_utf8()..];
            match letter {
                '\\' => {
                    self.source.push(letter);
                    let escaped = after.chars().next().filter(|next| next.is_ascii_punctuation());
                    self.source.extend(escaped);
                    rest = &after[escaped.map_or(0, char::len_utf8)..];
                    continue;
                }
                '{' => {
                    let end = closing(after);
                    let read = end.and_then(|end| self.keep(&rest[..end + 2]));
                    if let (Some(end), Some(())) = (end, read) {
                        rest = &rest[end + 2..];
                        continue;
                    }
                    fault(Outside::Reference, end.map_or(rest, |end| &rest[..end + 2]));
                    self.source.push_str("\\{");
                }
                letter if is_private(letter) || (letter.is_control() && letter != '\t') => {
                    fault(Outside::Character, rest);
                }
                letter => self.source.push(letter),
            }
            rest = after;
        }
    }

    /// Keeps a reference and writes its private character; nothing when it is no reference.
    fn keep(&mut self, typed: &str) -> Option<()> {
        let paragraph = Paragraph::parse(ParagraphKind::Body, typed).ok()?;
        let rank = u32::try_from(self.runs.len()).ok()?;
        let private = FIRST.checked_add(rank).filter(|code| *code <= LAST).and_then(char::from_u32)?;
        self.runs.push(paragraph.runs.into_iter().next()?);
        self.source.extend(['{', private, '}']);
        Some(())
    }
}

/// Where the brace that was opened just before closes, in bytes.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '}' => return Some(at),
            _ => {}
        }
    }
    None
}

fn is_private(letter: char) -> bool {
    (FIRST..=LAST).contains(&u32::from(letter))
}
