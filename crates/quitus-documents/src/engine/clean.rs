//! Characters that no font draws, or that would deceive a reader, never block a document: they are replaced and told.

use super::fonts::FONTS;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands for a character that cannot be drawn.
const BLANK: char = '□';

/// A character that was replaced, or dropped when `by` is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Where: the path in the input, as in `title` or `body[3].runs[0].text`.
    pub path: String,
    /// The character as it was given.
    pub character: char,
    /// What the document shows in its place.
    pub by: String,
    /// How many times, at that path.
    pub times: usize,
}

/// The text in NFC with only what the fonts draw; each replacement is added to the list, under `path`.
///
/// Cleaning a clean text changes nothing. Line ends and tabs are kept: templates know them.
pub(crate) fn clean(text: &str, path: &str, replaced: &mut Vec<Replacement>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut base_drawn = false;
    for character in text.nfc() {
        if is_combining_mark(character) && (!base_drawn || !FONTS.draw(character)) {
            note(replaced, path, character, "");
            continue;
        }
        let by = match stand_in(character) {
            None => {
                out.push(character);
                base_drawn = !character.is_whitespace();
                continue;
            }
            Some(by) => by,
        };
        if character != '\r' {
            note(replaced, path, character, &by);
        }
        base_drawn = false;
        out.push_str(&by);
    }
    // A replacement may have brought together what composes: once more, so that a clean text stays as it is.
    out.nfc().collect()
}

/// What to write instead of a character, `None` to keep it.
fn stand_in(character: char) -> Option<String> {
    match character {
        '\n' => None,
        '\t' => Some(" ".into()),
        // Line ends of other systems; the line feed after a carriage return says the same.
        '\r' => Some(String::new()),
        '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => Some("\n".into()),
        // Invisible marks that reorder, join or hide: a printed act has none.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {
            Some(String::new())
        }
        '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' => Some(String::new()),
        c if c.is_control() => Some(String::new()),
        // The font draws some of them, but they mean nothing outside it and PDF/A forbids them.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Some(BLANK.into()),
        // A non-character: no font has a right to it.
        c if u32::from(c) & 0xfffe == 0xfffe => Some(String::new()),
        c if FONTS.draw(c) => None,
        c => Some(plainer(c)),
    }
}

/// The same character in plainer letters (`①` is `1`), or a blank square.
fn plainer(character: char) -> String {
    let plain: String = std::iter::once(character).nfkc().collect();
    let drawn = !plain.is_empty() && plain.chars().all(|c| FONTS.draw(c) && !is_combining_mark(c));
    if drawn { plain } else { BLANK.into() }
}

fn note(replaced: &mut Vec<Replacement>, path: &str, character: char, by: &str) {
    match replaced.iter_mut().find(|r| r.path == path && r.character == character) {
        Some(known) => known.times += 1,
        None => {
            replaced.push(Replacement { path: path.into(), character, by: by.into(), times: 1 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, Vec<(char, String, usize)>) {
        let mut replaced = Vec::new();
        let out = clean(text, "title", &mut replaced);
        (out, replaced.into_iter().map(|r| (r.character, r.by, r.times)).collect())
    }

    #[test]
    fn french_text_is_left_alone() {
        let text =
            "L’œuvre « Ça coûte 10\u{202f}907\u{a0}€ » — n°\u{a0}12, 1ᵉʳ, Ÿ, ½, −3\u{202f}%, Škoda, Ωμέγα";
        assert_eq!(cleaned(text), (text.to_owned(), vec![]));
    }

    #[test]
    fn what_no_font_draws_is_replaced_and_told() {
        let (out, replaced) = cleaned("Fête 🎉🎉 漢 ① ﷽\u{0}");
        assert_eq!(out, "Fête □□ □ 1 □");
        assert_eq!(replaced[0], ('🎉', "□".into(), 2));
        assert!(replaced.contains(&('①', "1".into(), 1)), "{replaced:?}");
        assert!(replaced.contains(&('\u{0}', String::new(), 1)));
    }

    #[test]
    fn marks_that_deceive_are_dropped_and_accents_composed() {
        assert_eq!(cleaned("a\u{202e}b\u{200b}c\u{feff}").0, "abc");
        assert_eq!(cleaned("e\u{301}le\u{300}ve"), ("élève".into(), vec![]));
        assert_eq!(cleaned("\u{301}a").0, "a", "a mark without its letter");
        assert_eq!(cleaned("\u{e000}\u{f8ff}\u{fffe}").0, "□□");
        assert_eq!(cleaned("a\r\nb\u{2028}c\td").0, "a\nb\nc d");
    }

    #[test]
    fn a_clean_text_stays_as_it_is() {
        for text in ["👩‍👩‍👧 \u{1f1eb}\u{1f1f7}", "z\u{324}\u{30d}\u{489}", "ſ\u{307}ﬃ", "한글 \u{1100}\u{1161}"]
        {
            let once = cleaned(text).0;
            assert_eq!(cleaned(&once), (once.clone(), vec![]), "{text}");
        }
    }
}
