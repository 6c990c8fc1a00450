//! What every picture has: title, description, textures, table.

use crate::Table;
use maud::{Markup, html};

/// Ink of registry, paper and rules, as `design` of the house; a page's style sheet may override each.
pub(crate) const ACCENT: &str = "#1d3f72";
pub(crate) const PAPER: &str = "#fbfaf6";
pub(crate) const RULE: &str = "#8b8676";
pub(crate) const MUTED: &str = "#4b4e55";

/// What a picture is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Head of every id of the drawing; unique in its page. Anything but letters, digits and `-` is dropped.
    pub prefix: String,
    /// Title, read first by a screen reader.
    pub title: String,
    /// Description in one or two sentences: what the picture shows.
    pub description: String,
    /// Caption of the table.
    pub caption: String,
}

/// A drawing with the same facts as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The drawing: one `svg` element, well formed, self-contained.
    pub svg: String,
    /// The facts.
    pub table: Table,
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
}

impl Heading {
    /// The prefix as ids carry it.
    pub(crate) fn id(&self, end: &str) -> String {
        let head: String = self.prefix.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        format!("{head}-{end}")
    }

    /// A fill that refers to one of the textures.
    pub(crate) fn texture(&self, end: &str) -> String {
        format!("url(#{})", self.id(end))
    }
}

/// Closes a drawing: root element, title, description, textures, content.
///
/// A drawing that holds links is a group, since the content of an image is hidden from screen readers.
pub(crate) fn framed(
    heading: &Heading,
    width: i64,
    height: i64,
    links: bool,
    table: Table,
    content: Markup,
) -> Picture {
    let (title, description) = (heading.id("title"), heading.id("desc"));
    let labelled = format!("{title} {description}");
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height)
            class=(size_class(width)) role=(if links { "group" } else { "img" }) aria-labelledby=(labelled)
            font-family="system-ui, 'Libertinus Serif', sans-serif" fill="currentColor" stroke-linecap="round" {
            title id=(title) { (heading.title) }
            desc id=(description) { (heading.description) }
            (textures(heading))
            (content)
        }
    };
    Picture {
        svg: svg.into_string(),
        table,
        title: heading.title.clone(),
        description: heading.description.clone(),
    }
}

/// A page gives each width its own limit, so that letters stay of one size.
fn size_class(width: i64) -> &'static str {
    match width {
        0..=320 => "q-picture q-narrow",
        321..=400 => "q-picture q-small",
        _ => "q-picture",
    }
}

/// Hatching and dots, coarse enough for a photocopier.
fn textures(heading: &Heading) -> Markup {
    html! {
        defs {
            pattern id=(heading.id("hatch")) width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect width="4" height="4" class="q-paper" fill=(PAPER) {}
                path d="M1,0V4" stroke="currentColor" stroke-width="1.4" stroke-linecap="butt" {}
            }
            pattern id=(heading.id("dots")) width="4.4" height="4.4" patternUnits="userSpaceOnUse" {
                rect width="4.4" height="4.4" class="q-paper" fill=(PAPER) {}
                circle cx="1.1" cy="1.1" r=".85" {}
                circle cx="3.3" cy="3.3" r=".85" {}
            }
        }
    }
}

/// A line of text at a place; `anchor` is `start`, `middle` or `end`.
pub(crate) fn text(x: &str, y: &str, size: i64, anchor: &str, words: &str) -> Markup {
    html! { text x=(x) y=(y) font-size=(size) text-anchor=(anchor) { (words) } }
}

/// A quieter line of text.
pub(crate) fn muted(x: &str, y: &str, size: i64, anchor: &str, words: &str) -> Markup {
    html! { text x=(x) y=(y) font-size=(size) text-anchor=(anchor) class="q-muted" fill=(MUTED) { (words) } }
}

/// A title in the reader's own serif.
pub(crate) fn serif(x: &str, y: &str, size: i64, words: &str) -> Markup {
    html! {
        text x=(x) y=(y) font-size=(size) text-anchor="middle" class="q-serif"
            font-family="ui-serif, Charter, 'Iowan Old Style', Georgia, 'Libertinus Serif', serif" { (words) }
    }
}

/// Breaks words into lines of at most `width` characters; a longer word keeps its own line.
pub(crate) fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
