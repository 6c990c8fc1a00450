//! The text of a part of an act as people type it: a part of Markdown, with the references of the house.
//!
//! Kept: headings `#` to `####`, running text, lists with `-` and `1.`, tables, `**strong**`, `*emphasis*`, and
//! `{figure:KEY}`, `{amount:KEY}`, `{plain:WORDS|REASON}`. What is outside (images, links, code, HTML, quotes…) is told
//! with its line; its words are kept where it has some. [`write()`] gives the Markdown that [`read()`] reads back.

mod read;
mod references;
mod write;

pub use read::read;
pub use write::write;

use quitus_core::deliberation::Paragraph;

/// A text that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextRead {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// The line each one begins on, from 1.
    pub lines: Vec<u32>,
    /// What it holds that an act does not.
    pub faults: Vec<TextFault>,
}

/// Something that an act does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFault {
    /// Its line, from 1.
    pub line: u32,
    /// What it is.
    pub what: Outside,
    /// What was typed there, or its beginning.
    pub excerpt: String,
}

/// What an act does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outside {
    /// An image: it is left out.
    Image,
    /// A link: its words are kept, its address is left out.
    Link,
    /// HTML: it is left out.
    Html,
    /// Code: its words are kept.
    Code,
    /// A quotation: its words are kept.
    Quote,
    /// A rule across the page: it is left out.
    Rule,
    /// A heading deeper than four levels: it is read as one of four.
    DeepHeading,
    /// A list deeper than six levels: it is read as one of six.
    DeepList,
    /// A list that begins with another number than 1: it is numbered from 1.
    ListStart,
    /// A heading, a table or a paragraph inside an entry of a list: it is read after it.
    InsideList,
    /// A row with more cells than its table has columns: the last ones are left out.
    ExtraCells,
    /// A reference that is no reference: `{figure:`, an unknown word, a plain number without its reason.
    Reference,
    /// A character that no page prints: it is left out.
    Character,
}

impl Outside {
    /// Every kind.
    pub const ALL: [Outside; 13] = [
        Outside::Image,
        Outside::Link,
        Outside::Html,
        Outside::Code,
        Outside::Quote,
        Outside::Rule,
        Outside::DeepHeading,
        Outside::DeepList,
        Outside::ListStart,
        Outside::InsideList,
        Outside::ExtraCells,
        Outside::Reference,
        Outside::Character,
    ];

    /// Its stable word.
    pub fn word(self) -> &'static str {
        match self {
            Outside::Image => "image",
            Outside::Link => "link",
            Outside::Html => "html",
            Outside::Code => "code",
            Outside::Quote => "quote",
            Outside::Rule => "rule",
            Outside::DeepHeading => "deep-heading",
            Outside::DeepList => "deep-list",
            Outside::ListStart => "list-start",
            Outside::InsideList => "inside-list",
            Outside::ExtraCells => "extra-cells",
            Outside::Reference => "reference",
            Outside::Character => "character",
        }
    }
}

#[cfg(test)]
mod tests;
