//! Pictures in a page, each with its table, and the marks of states.

use super::{RuledTable, ruled_table};
use maud::{Markup, PreEscaped, html};
use quitus_pictures::{Picture, State, Table};
use quitus_words::{Lang, Words};

/// A state: its mark and its word.
pub fn state_mark(state: State, lang: Lang) -> Markup {
    let key = format!("state-{}", state.word());
    html! {
        span class=(format!("state state-{}", state.word())) {
            (PreEscaped(quitus_pictures::mark(state))) (Words::of(lang).word(&key))
        }
    }
}

/// A picture with its table a key away.
pub fn picture(picture: &Picture, lang: Lang) -> Markup {
    html! { figure { (PreEscaped(&picture.svg)) (as_table(&picture.table, lang)) } }
}

/// A picture in its two shapes, one shown at a time. The two need prefixes of their own.
pub fn picture_pair(wide: &Picture, narrow: &Picture, lang: Lang) -> Markup {
    html! {
        figure {
            div class="wide-only" { (PreEscaped(&wide.svg)) }
            div class="narrow-only" { (PreEscaped(&narrow.svg)) }
            (as_table(&wide.table, lang))
        }
    }
}

fn as_table(table: &Table, lang: Lang) -> Markup {
    let cells = |row: &Vec<String>| row.iter().map(|cell| html! { (cell) }).collect();
    let ruled = RuledTable {
        caption: table.caption.clone(),
        columns: table.columns.clone(),
        rows: table.rows.iter().map(cells).collect(),
        total: None,
    };
    html! { details { summary { (Words::of(lang).word("frame-as-table")) } (ruled_table(&ruled)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_mark_and_its_word() {
        for lang in Lang::ALL {
            for state in State::ALL {
                let text = state_mark(state, lang).into_string();
                assert!(
                    text.contains("<svg") && text.contains("aria-hidden") && !text.contains('⟦'),
                    "{text}"
                );
            }
        }
    }
}
