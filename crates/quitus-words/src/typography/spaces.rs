//! The spaces, ordinals and apostrophes of a French text.

use super::{NARROW, NO_BREAK};

/// A word, and the white space that stands before it.
struct Word {
    before: String,
    text: String,
}

/// Sets a French text: narrow no-break spaces before `; : ! ? %` and inside numbers, no-break spaces inside
/// « guillemets », before `€` and after `n°` and `M.`, ordinals raised (`1ᵉʳ`, `4ᵉ`), `…` for three dots.
///
/// Set twice, a text stays as it is. Dates, identifiers, addresses and years are left alone: a number is
/// grouped only where it was already spaced or stands before a currency.
///
/// ```
/// assert_eq!(
///     quitus_words::typography::french("Le n°12 : 100000 € pour le 1er axe !"),
///     "Le n°\u{a0}12\u{202f}: 100\u{202f}000\u{a0}€ pour le 1ᵉʳ axe\u{202f}!"
/// );
/// ```
pub fn french(text: &str) -> String {
    let words = exploded(text);
    let mut set = String::with_capacity(text.len() + 16);
    let mut last = "";
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).map(|after| after.text.as_str()).unwrap_or_default();
        set.push_str(&space(last, &word.before, &word.text));
        set.push_str(&set_word(&word.text, next));
        last = &word.text;
    }
    set
}

/// Writes the apostrophe of print, `’`, between two letters.
pub fn apostrophes(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_none_or(|c| c.is_alphanumeric());
    letters
        .iter()
        .enumerate()
        .map(|(at, &letter)| match letter {
            '\'' if is_letter(at.checked_sub(1)) && is_letter(Some(at + 1)) => '’',
            other => other,
        })
        .collect()
}

/// The words of a text, those that hold punctuation or signs of their own taken apart.
fn exploded(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let (before, after) = rest.split_at(start);
        let end = after.find(char::is_whitespace).unwrap_or(after.len());
        let (word, remains) = after.split_at(end);
        push_parts(&mut words, before, word);
        rest = remains;
    }
    words
}

/// Adds the parts of one word, each looked at again until none can be taken apart.
fn push_parts(words: &mut Vec<Word>, before: &str, word: &str) {
    let letters: Vec<char> = word.chars().collect();
    let cut = (1..letters.len()).find(|&at| !is_protected(word) && parts_before(&letters, at));
    match cut {
        Some(at) => {
            push_parts(words, before, &letters[..at].iter().collect::<String>());
            push_parts(words, "", &letters[at..].iter().collect::<String>());
        }
        None => words.push(Word { before: before.to_owned(), text: word.to_owned() }),
    }
}

/// Whether a space is due between the characters `at - 1` and `at` of one word.
fn parts_before(letters: &[char], at: usize) -> bool {
    let (last, this) = (letters[at - 1], letters[at]);
    let ends_there = letters[at..].iter().all(|c| !c.is_alphanumeric());
    let closes_word = last.is_alphanumeric() || matches!(last, ')' | '»' | '°' | ']' | '"' | '”' | 'ᵉ' | 'ʳ');
    match this {
        ';' | '!' | '?' | ':' => closes_word && ends_there,
        '»' => true,
        '€' | '%' => last.is_ascii_digit() && ends_there,
        _ if last == '«' => true,
        _ => last == '°' && matches!(letters[..at - 1], ['n' | 'N']) && this.is_ascii_digit(),
    }
}

/// Addresses, mails, dates, references: what no typographer may touch.
fn is_protected(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let joints = word.chars().filter(|c| matches!(c, '-' | '/' | '_' | '.')).count();
    word.contains("://")
        || word.contains("::")
        || word.starts_with("www.")
        || word.contains(['@', '&', '=', '\\', '<', '>', '{', '}', '#'])
        || (digits > 0 && joints > 1)
}

/// The white space due between two words that were apart by `found` (nothing, inside one word).
fn space(last: &str, found: &str, next: &str) -> String {
    if found.contains(['\n', '\t', '\r']) {
        return found.to_owned();
    }
    match due(last, next) {
        Some(space) if !found.is_empty() || !last.is_empty() => space.to_string(),
        _ if found.is_empty() => String::new(),
        _ => found.to_owned(),
    }
}

/// The no-break space that two neighbours ask for.
fn due(last: &str, next: &str) -> Option<char> {
    let sign = next.chars().next().unwrap_or(' ');
    let after_number = last.is_empty() || last.ends_with(|c: char| c.is_ascii_digit());
    let alone = next.chars().all(|c| !c.is_alphanumeric());
    match sign {
        ';' | '!' | '?' | ':' if alone => Some(NARROW),
        '»' => Some(NO_BREAK),
        '%' if after_number && alone => Some(NARROW),
        '€' if after_number && alone => Some(NO_BREAK),
        _ if last.ends_with('«') => Some(NO_BREAK),
        _ if matches!(last, "n°" | "N°" | "M." | "MM." | "Mme" | "Mmes") => Some(NO_BREAK),
        _ if continues_number(last, next) => Some(NARROW),
        _ => None,
    }
}

/// `10` then `907`: a group of one to three digits, then a group of exactly three.
fn continues_number(last: &str, next: &str) -> bool {
    let head: &str = last.trim_start_matches(['(', '-', '−', '«']);
    let group = next.chars().take_while(char::is_ascii_digit).count();
    let tail: Vec<char> = next.chars().skip(group).collect();
    let closes = tail.iter().all(|c| !c.is_alphanumeric()) || matches!(tail[..], [',', ..]);
    (1..=3).contains(&head.len()) && head.chars().all(|c| c.is_ascii_digit()) && group == 3 && closes
}

/// One word: raised ordinal, three dots, amount grouped before its currency.
fn set_word(word: &str, next: &str) -> String {
    if is_protected(word) {
        return word.to_owned();
    }
    if next.starts_with('€') && word.len() > 3 && word.chars().all(|c| c.is_ascii_digit()) {
        return super::numbers::grouped(word, NARROW);
    }
    let word = word.replace("...", "…");
    raised_ordinal(&word).unwrap_or(word)
}

/// `1er` → `1ᵉʳ`, `1re` → `1ʳᵉ`, `4ème` → `4ᵉ`; punctuation after it is kept.
fn raised_ordinal(word: &str) -> Option<String> {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let letters = word[digits..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    let (number, ending, tail) =
        (&word[..digits], &word[digits..digits + letters], &word[digits + letters..]);
    if !(1..=3).contains(&digits) || tail.chars().any(|c| !matches!(c, '.' | ',' | ')')) {
        return None;
    }
    let raised = match (number, ending) {
        ("1", "er") => "ᵉʳ",
        ("1", "re" | "ère" | "ere") => "ʳᵉ",
        (_, "e" | "ème" | "eme" | "iéme" | "ième" | "ieme") if number != "1" => "ᵉ",
        _ => return None,
    };
    Some(format!("{number}{raised}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn french_sets_what_an_act_prints() {
        let table = [
            ("Quoi ?", "Quoi\u{202f}?"),
            ("Quoi?!", "Quoi\u{202f}?!"),
            ("deux axes: A et B;", "deux axes\u{202f}: A et B\u{202f};"),
            ("le « parc » Explora", "le «\u{a0}parc\u{a0}» Explora"),
            ("le «parc», Explora", "le «\u{a0}parc\u{a0}», Explora"),
            ("10 907 et 100 000 €", "10\u{202f}907 et 100\u{202f}000\u{a0}€"),
            ("1 234 567,50 €.", "1\u{202f}234\u{202f}567,50\u{a0}€."),
            ("27,0 % puis 20%", "27,0\u{202f}% puis 20\u{202f}%"),
            ("DELIBERATION N°2023.00168", "DELIBERATION N°\u{a0}2023.00168"),
            ("M. Hervé, Mme Nora", "M.\u{a0}Hervé, Mme\u{a0}Nora"),
            ("1er, 1ère, 4ème et 31e", "1ᵉʳ, 1ʳᵉ, 4ᵉ et 31ᵉ"),
            ("etc...", "etc…"),
        ];
        for (plain, set) in table {
            assert_eq!(french(plain), set, "{plain}");
        }
    }

    #[test]
    fn dates_references_and_addresses_are_left_alone() {
        for text in [
            "le 2023-03-29 à 18:10",
            "29 mars 2023",
            "https://example.org/a?b=c;d!e",
            "a@b.fr; c",
            "en 2023 580 visiteurs",
            "42000 Saint-Étienne",
            "2023.00168",
            "CGCT, art. L2121-17",
            "crate::law",
        ] {
            assert_eq!(french(text).replace("\u{202f};", ";"), text);
        }
    }

    #[test]
    fn apostrophes_curl_between_letters_only() {
        assert_eq!(apostrophes("l'unanimité d'un 'mot' "), "l’unanimité d’un 'mot' ");
        assert_eq!(apostrophes("d'"), "d’", "an argument follows");
    }

    proptest! {
        #[test]
        fn set_twice_is_set_once(text in "[ a«»;:!?%€°nN0-9.,'()/\u{a0}\u{202f}eérmM-]{0,24}") {
            let once = french(&text);
            prop_assert_eq!(french(&once), once.clone());
            let curled = apostrophes(&text);
            prop_assert_eq!(apostrophes(&curled), curled.clone());
        }

        #[test]
        fn nothing_but_spaces_and_ordinals_changes(text in "[ ab«»;:!?%€°,'()\u{a0}\u{202f}-]{0,24}") {
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&french(&text)), bare(&text));
        }
    }
}
