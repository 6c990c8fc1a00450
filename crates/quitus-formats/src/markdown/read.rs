//! Markdown → paragraphs.

use super::references::{Hidden, hide};
use super::{Outside, TextFault, TextRead};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use quitus_core::deliberation::{Paragraph, ParagraphKind, Run, Style};
use std::ops::Range;

const DEEPEST_HEADING: u8 = 4;
const DEEPEST_LIST: usize = 6;

/// Reads a part of a text; nothing is refused, what an act does not hold is told with its line.
pub fn read(source: &str) -> TextRead {
    let mut told = TextRead::default();
    let hidden = hide(source, &mut told.faults);
    let parser = Parser::new_ext(&hidden.source, Options::ENABLE_TABLES);
    let defined: Vec<Range<usize>> =
        parser.reference_definitions().iter().map(|(_, link)| link.span.clone()).collect();
    let mut reader = Reader::new(&hidden, told);
    for span in defined {
        reader.fault(Outside::Link, &span);
    }
    for (event, span) in parser.into_offset_iter() {
        reader.take(event, &span);
    }
    reader.close();
    reader.told.faults.sort_by_key(|fault| fault.line);
    reader.told
}

/// The beginning of a text, for a message.
pub(super) fn clipped(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = text.trim().lines().next().unwrap_or_default();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A list that is open.
struct List {
    numbered: bool,
    /// Whether the entry being read has its own paragraph already.
    entry_said: bool,
}

struct Reader<'a> {
    hidden: &'a Hidden,
    told: TextRead,
    /// Where each line begins, in bytes.
    lines: Vec<usize>,
    lists: Vec<List>,
    strong: u32,
    emphasis: u32,
    /// Images and HTML whose words are left out.
    silent: u32,
    open: Option<(ParagraphKind, u32)>,
    runs: Vec<Run>,
    words: String,
    style: Style,
    columns: usize,
    cell: usize,
}

impl<'a> Reader<'a> {
    fn new(hidden: &'a Hidden, told: TextRead) -> Self {
        let breaks = hidden.source.match_indices('\n').map(|(at, _)| at + 1);
        Reader {
            hidden,
            told,
            lines: std::iter::once(0).chain(breaks).collect(),
            lists: Vec::new(),
            strong: 0,
            emphasis: 0,
            silent: 0,
            open: None,
            runs: Vec::new(),
            words: String::new(),
            style: Style::Plain,
            columns: 0,
            cell: 0,
        }
    }

    fn take(&mut self, event: Event<'_>, span: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.say(&text, span),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.fault(Outside::Code, span);
                self.say(&text, span);
            }
            Event::SoftBreak => self.say(" ", span),
            Event::HardBreak => self.say("\n", span),
            Event::Html(_) | Event::InlineHtml(_) => self.fault(Outside::Html, span),
            Event::Rule => {
                self.close();
                self.fault(Outside::Rule, span);
            }
            Event::FootnoteReference(text) => self.say(&text, span),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_paragraph(span),
            Tag::Heading { level, .. } => self.open_heading(*level, span),
            Tag::BlockQuote(_) => {
                self.close();
                self.fault(Outside::Quote, span);
            }
            Tag::CodeBlock(_) => {
                self.close();
                self.fault(Outside::Code, span);
                self.begin(ParagraphKind::Body, span);
            }
            Tag::List(start) => self.open_list(*start, span),
            Tag::Item => {
                self.close();
                if let Some(list) = self.lists.last_mut() {
                    list.entry_said = false;
                }
                self.open_entry(span);
            }
            Tag::Table(alignments) => {
                self.close();
                self.told_inside_list(span);
                self.columns = alignments.len();
            }
            Tag::TableHead => self.open_row(true, span),
            Tag::TableRow => self.open_row(false, span),
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { .. } => self.fault(Outside::Link, span),
            Tag::Image { .. } => {
                self.fault(Outside::Image, span);
                self.silent += 1;
            }
            // Extensions that are not switched on, and blocks of HTML, told line by line.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.lists.is_empty() => self.close(),
            TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item => self.close(),
            TagEnd::TableHead | TagEnd::TableRow => self.close_row(),
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Image => self.silent = self.silent.saturating_sub(1),
            _ => {}
        }
    }

    fn open_paragraph(&mut self, span: &Range<usize>) {
        match self.lists.last_mut() {
            None => {
                self.close();
                self.begin(ParagraphKind::Body, span);
            }
            Some(list) if !list.entry_said => {
                list.entry_said = true;
                if self.open.is_none() {
                    self.open_entry(span);
                }
            }
            // One more paragraph in the same entry goes on it, on a line of its own; after a list inside, it cannot.
            Some(_) if self.open.is_some() => self.say("\n", span),
            Some(_) => {
                self.fault(Outside::InsideList, span);
                self.begin(ParagraphKind::Body, span);
            }
        }
    }

    fn open_heading(&mut self, level: HeadingLevel, span: &Range<usize>) {
        self.close();
        self.told_inside_list(span);
        let level = level as u8;
        if level > DEEPEST_HEADING {
            self.fault(Outside::DeepHeading, span);
        }
        self.begin(ParagraphKind::Heading(level.min(DEEPEST_HEADING)), span);
    }

    fn open_list(&mut self, start: Option<u64>, span: &Range<usize>) {
        self.close();
        if start.is_some_and(|start| start != 1) {
            self.fault(Outside::ListStart, span);
        }
        self.lists.push(List { numbered: start.is_some(), entry_said: false });
        if self.lists.len() == DEEPEST_LIST + 1 {
            self.fault(Outside::DeepList, span);
        }
    }

    fn open_entry(&mut self, span: &Range<usize>) {
        let depth = u8::try_from(self.lists.len().clamp(1, DEEPEST_LIST)).unwrap_or(1);
        let numbered = self.lists.last().is_some_and(|list| list.numbered);
        let kind = if numbered { ParagraphKind::Numbered(depth) } else { ParagraphKind::Bullet(depth) };
        self.begin(kind, span);
    }

    fn open_row(&mut self, head: bool, span: &Range<usize>) {
        self.close();
        self.begin(ParagraphKind::Row { head }, span);
        self.cell = 0;
        if !head && cells_typed(&self.hidden.source[span.clone()]) > self.columns {
            self.fault(Outside::ExtraCells, span);
        }
    }

    fn open_cell(&mut self) {
        if self.cell > 0 {
            self.flush();
            self.runs.push(Run::NextCell);
        }
        self.cell += 1;
    }

    /// A row keeps as many cells as its table; a row of names without one name is no row.
    fn close_row(&mut self) {
        self.flush();
        let named = self.runs.iter().any(|run| *run != Run::NextCell);
        let Some((kind, line)) = self.open.take() else { return };
        let runs = std::mem::take(&mut self.runs);
        if named || kind == (ParagraphKind::Row { head: false }) {
            self.told.paragraphs.push(Paragraph { kind, runs });
            self.told.lines.push(line);
        }
    }

    fn begin(&mut self, kind: ParagraphKind, span: &Range<usize>) {
        self.open = Some((kind, self.line(span)));
    }

    fn say(&mut self, text: &str, span: &Range<usize>) {
        if self.silent > 0 {
            return;
        }
        if self.open.is_none() {
            // Words of an entry after a list inside it.
            if !self.lists.is_empty() {
                self.fault(Outside::InsideList, span);
            }
            self.begin(ParagraphKind::Body, span);
        }
        let style = match (self.strong, self.emphasis) {
            (0, 0) => Style::Plain,
            (0, _) => Style::Emphasis,
            _ => Style::Strong,
        };
        if style != self.style {
            self.flush();
            self.style = style;
        }
        self.words.push_str(text);
    }

    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        for piece in self.hidden.told(&words) {
            match (piece, self.runs.last_mut()) {
                (Err(more), Some(Run::Words { text, style })) if *style == self.style => text.push_str(&more),
                (Err(text), _) => self.runs.push(Run::Words { text, style: self.style }),
                (Ok(run), _) => self.runs.push(run),
            }
        }
    }

    fn close(&mut self) {
        self.flush();
        let runs = std::mem::take(&mut self.runs);
        if let Some((kind, line)) = self.open.take()
            && !runs.is_empty()
        {
            self.told.paragraphs.push(Paragraph { kind, runs });
            self.told.lines.push(line);
        }
    }

    fn told_inside_list(&mut self, span: &Range<usize>) {
        if !self.lists.is_empty() {
            self.fault(Outside::InsideList, span);
        }
    }

    fn fault(&mut self, what: Outside, span: &Range<usize>) {
        let excerpt = self.hidden.shown(self.hidden.source.get(span.clone()).unwrap_or_default());
        self.told.faults.push(TextFault { line: self.line(span), what, excerpt: clipped(&excerpt) });
    }

    fn line(&self, span: &Range<usize>) -> u32 {
        u32::try_from(self.lines.partition_point(|from| *from <= span.start)).unwrap_or(u32::MAX)
    }
}

/// How many cells a row was typed with.
fn cells_typed(row: &str) -> usize {
    let mut escaped = false;
    let mut bars = 0;
    for letter in row.trim().chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '|' => bars += 1,
            _ => {}
        }
    }
    let row = row.trim();
    let first = usize::from(row.starts_with('|'));
    let last = usize::from(row.len() > 1 && row.ends_with('|') && !row.ends_with("\\|"));
    (bars + 1usize).saturating_sub(first + last)
}
