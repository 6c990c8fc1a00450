//! Numbers typed in a text that are no reference, date, article, ordinal, list number or amount (promise 1).

use super::text::Span;
use crate::kernel::fold;

/// A number typed in a text; places count characters of the printed paragraph from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedNumber {
    /// First character.
    pub from: usize,
    /// One past the last.
    pub to: usize,
    /// The number as typed.
    pub text: String,
}

/// The months as acts write them, folded.
pub(crate) const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];
const ORDINALS: [&str; 12] = ["er", "ere", "e", "eme", "ieme", "me", "nd", "nde", "de", "th", "st", "º"];
const MONEY: [&str; 6] = ["€", "euro", "euros", "eur", "k€", "m€"];
const CITED: [&str; 18] = [
    "l", "r", "d", "art", "article", "articles", "n°", "no", "n", "numero", "loi", "decret", "chapitre",
    "compte", "annexe", "page", "alinea", "rubrique",
];

/// Numbers of a printed paragraph that stand outside the given spans and explain themselves in no other way.
pub fn typed_numbers(printed: &str, references: &[Span]) -> Vec<TypedNumber> {
    let letters: Vec<char> = printed.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let to = end_of_number(&letters, at);
        let covered = references.iter().any(|span| span.from <= at && to <= span.to);
        if !covered && !explains_itself(&letters, at, to) {
            found.push(TypedNumber { from: at, to, text: letters[at..to].iter().collect() });
        }
        at = to;
    }
    found
}

/// A number goes on through groups of three digits after a space, and through a decimal comma.
fn end_of_number(letters: &[char], from: usize) -> usize {
    let digits = |from: usize| letters[from..].iter().take_while(|c| c.is_ascii_digit()).count();
    let mut to = from + digits(from);
    let leading = to - from;
    while leading <= 3 && letters.get(to).is_some_and(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
        if digits(to + 1) != 3 {
            break;
        }
        to += 4;
    }
    if letters.get(to) == Some(&',') && letters.get(to + 1).is_some_and(char::is_ascii_digit) {
        to += 1 + digits(to + 1);
    }
    to
}

fn explains_itself(letters: &[char], from: usize, to: usize) -> bool {
    is_code(letters, from, to)
        || is_list_number(letters, from, to)
        || is_date(letters, from, to)
        || follows(letters, to, &ORDINALS, 0)
        || follows(letters, to, &MONEY, 1)
        || CITED.contains(&word_before(letters, from).as_str())
}

/// Letters, a slash or a hyphen with a letter or a digit beside it: a code, an article or a written date.
fn is_code(letters: &[char], from: usize, to: usize) -> bool {
    let joins = |c: &char| matches!(c, '-' | '/' | '.' | '_' | '’' | '\'');
    let before = from.checked_sub(1).and_then(|at| letters.get(at));
    let glued = before.is_some_and(|c| c.is_alphabetic())
        || before.is_some_and(joins) && from >= 2 && letters[from - 2].is_alphanumeric();
    let after =
        letters.get(to).is_some_and(joins) && letters.get(to + 1).is_some_and(|c| c.is_alphanumeric());
    glued || after || letters.get(to).is_some_and(|c| *c == '°')
}

fn is_list_number(letters: &[char], from: usize, to: usize) -> bool {
    letters[..from].iter().all(|c| c.is_whitespace())
        && letters.get(to).is_some_and(|c| matches!(c, '.' | ')'))
        && to - from <= 2
}

/// A year, a day before a month, a span of days ("du 7 au 17 octobre"), or an hour.
fn is_date(letters: &[char], from: usize, to: usize) -> bool {
    let text: String = letters[from..to].iter().collect();
    let number: u32 = text.parse().unwrap_or(u32::MAX);
    if text.len() == 4 && (1500..=2199).contains(&number) {
        return true;
    }
    if word_before(letters, from) == "h" && number < 60 {
        return true;
    }
    let mut next = words_after(letters, to);
    let day = (1..=31).contains(&number);
    let month = |word: &String| MONTHS.contains(&word.as_str());
    match next.next() {
        Some(word) if day && month(&word) => true,
        Some(word) if day && matches!(word.as_str(), "au" | "et" | "er") => {
            next.take(2).any(|word| month(&word))
        }
        Some(word) => number <= 24 && matches!(word.as_str(), "h" | "heure" | "heures"),
        None => false,
    }
}

fn follows(letters: &[char], to: usize, marks: &[&str], gap: usize) -> bool {
    let spaces = letters[to..].iter().take_while(|c| c.is_whitespace()).count();
    if spaces > gap {
        return false;
    }
    let word: String =
        letters[to + spaces..].iter().take_while(|c| c.is_alphabetic() || matches!(c, '€' | 'º')).collect();
    marks.contains(&fold(&word).as_str())
}

fn words_after(letters: &[char], to: usize) -> impl Iterator<Item = String> {
    let rest: String = letters[to..].iter().take(40).collect();
    rest.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
        .collect::<Vec<_>>()
        .into_iter()
}

fn word_before(letters: &[char], from: usize) -> String {
    let before: String = letters[..from].iter().rev().take(20).collect();
    let word: String = before
        .trim_start_matches([' ', '\u{a0}', '\u{202f}', '.'])
        .chars()
        .take_while(|c| !c.is_whitespace() && !matches!(c, '’' | '\''))
        .collect();
    let word: String = word.chars().rev().collect();
    fold(word.trim_start_matches(['(', '«', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_explains_itself_is_left_alone() {
        for text in [
            "ouvert depuis le 14 mai 2021",
            "du 7 au 17 octobre 2022",
            "la 31ème édition, la 4e, le 1er mars",
            "1. Première entrée",
            "une subvention de 100 000 € et 12 euros",
            "vu l'article L5211-10 et l'art. 9 de la loi n° 2000-321",
            "EN3S, le compte INUM 204-SUFLI, M57",
            "à 18 h 10, le 29/03/2023, programme 2023-2025",
            "Depuis 1999, labellisé Europe 2023",
        ] {
            assert_eq!(typed_numbers(text, &[]), vec![], "{text}");
        }
    }

    #[test]
    fn a_typed_figure_is_found_where_it_stands() {
        for (text, number) in [
            ("18 ateliers ayant attiré", "18"),
            ("a reçu 10\u{202f}907 participants", "10\u{202f}907"),
            ("une hausse de 27,0 % du public", "27,0"),
            ("autour de 3 axes", "3"),
        ] {
            let found = typed_numbers(text, &[]);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].text, number);
            assert_eq!(
                text.chars().skip(found[0].from).take(number.chars().count()).collect::<String>(),
                number
            );
        }
    }

    #[test]
    fn a_reference_is_no_typed_number() {
        let span = Span { from: 7, to: 10, run: 1 };
        assert_eq!(typed_numbers("a reçu 418 élèves", &[span]), vec![]);
    }
}
