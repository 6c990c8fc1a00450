//! Facts, tables, slots of time, ways about.

use crate::layout::Crumb;
use maud::{Markup, html};
use quitus_core::kernel::Args;
use quitus_pictures::Column;
use quitus_words::{Lang, Words};

/// A ruled table; totals stand under a double rule.
#[derive(Clone, Debug, Default)]
pub struct RuledTable {
    /// Its caption.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, one cell per column; the first cell of each is its header.
    pub rows: Vec<Vec<Markup>>,
    /// The last row, one cell per column.
    pub total: Option<Vec<Markup>>,
}

/// Where one stands among numbered pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// This page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The page before, when there is one.
    pub previous: Option<String>,
    /// The page after, when there is one.
    pub next: Option<String>,
}

/// A part of the text with its note in the margin; on a phone the note follows it.
pub fn beside(said: Markup, note: Markup) -> Markup {
    html! { div class="beside" { div class="said" { (said) } div class="note" { (note) } } }
}

/// Terms and what they are.
pub fn facts(facts: &[(String, Markup)]) -> Markup {
    html! { dl class="facts" { @for (term, fact) in facts { dt { (term) } dd { (fact) } } } }
}

/// A text, or the words for what is not known.
pub fn known(text: Option<&str>, lang: Lang) -> Markup {
    html! {
        @match text {
            Some(text) => { (text) }
            None => { span class="muted" { (Words::of(lang).word("frame-unknown")) } }
        }
    }
}

/// A table that scrolls on its own where it does not fit.
pub fn ruled_table(table: &RuledTable) -> Markup {
    let class = |index: usize| table.columns.get(index).filter(|column| column.numeric).map(|_| "number");
    html! {
        div class="scroll" role="region" tabindex="0" aria-label=(table.caption) {
            table {
                caption { (table.caption) }
                thead { tr { @for (index, column) in table.columns.iter().enumerate() {
                    th scope="col" class=[class(index)] { (column.header) }
                } } }
                tbody { @for row in &table.rows { tr { @for (index, cell) in row.iter().enumerate() {
                    @if index == 0 { th scope="row" class=[class(index)] { (cell) } }
                    @else { td class=[class(index)] { (cell) } }
                } } } }
                @if let Some(total) = &table.total {
                    tfoot { tr { @for (index, cell) in total.iter().enumerate() {
                        @if index == 0 { th scope="row" { (cell) } } @else { td class=[class(index)] { (cell) } }
                    } } }
                }
            }
        }
    }
}

/// What happened, one slot of time a line: `18 h 10`, then what.
pub fn time_slots(slots: &[(String, Markup)]) -> Markup {
    html! { ol class="slots" { @for (when, what) in slots { li { span class="when" { (when) } div { (what) } } } } }
}

/// What belongs on a page that is still empty, and the first step.
pub fn empty_state(title: &str, text: &str, first_step: Option<(&str, &str)>) -> Markup {
    html! {
        div class="empty" {
            h2 { (title) }
            p { (text) }
            @if let Some((href, label)) = first_step { (super::button_link(href, label, true)) }
        }
    }
}

/// The way here. Nothing when there is none.
pub fn breadcrumbs(crumbs: &[Crumb], lang: Lang) -> Markup {
    html! {
        @if !crumbs.is_empty() {
            nav class="crumbs" aria-label=(Words::of(lang).word("frame-here")) {
                ol { @for crumb in crumbs { li {
                    @match &crumb.href {
                        Some(href) => { a href=(href) { (crumb.label) } }
                        None => { span aria-current="page" { (crumb.label) } }
                    }
                } } }
            }
        }
    }
}

/// The pages before and after. Nothing when there is only one.
pub fn pagination(pages: &Pages, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let place = Args::none().with("page", pages.page).with("pages", pages.pages);
    html! {
        @if pages.pages > 1 {
            nav class="pages" aria-label=(words.word("frame-pages")) {
                ul {
                    @if let Some(href) = &pages.previous { li { a rel="prev" href=(href) { (words.word("frame-previous")) } } }
                    li { (words.say("frame-page-of", &place)) }
                    @if let Some(href) = &pages.next { li { a rel="next" href=(href) { (words.word("frame-next")) } } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_sets_numbers_to_the_right_and_its_total_apart() {
        let table = RuledTable {
            caption: "Montants".to_owned(),
            columns: vec![Column::text("Axe"), Column::number("Montant")],
            rows: vec![vec![html! { "A" }, html! { "20 000 €" }]],
            total: Some(vec![html! { "Total" }, html! { "20 000 €" }]),
        };
        let text = ruled_table(&table).into_string();
        assert!(text.contains("<th scope=\"row\">A</th><td class=\"number\">20 000 €</td>"), "{text}");
        assert!(text.contains("<tfoot><tr><th scope=\"row\">Total</th>"), "{text}");
    }

    #[test]
    fn unknown_is_said_and_one_page_needs_no_pages() {
        assert!(known(None, Lang::Fr).into_string().contains("non connu"));
        let alone = Pages { page: 1, pages: 1, previous: None, next: None };
        assert_eq!(pagination(&alone, Lang::Fr).into_string(), "");
        let middle = Pages {
            page: 2,
            pages: 3,
            previous: Some("?page=1".to_owned()),
            next: Some("?page=3".to_owned()),
        };
        assert!(pagination(&middle, Lang::En).into_string().contains("Page 2 of 3"));
    }
}
