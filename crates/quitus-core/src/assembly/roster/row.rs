//! One row of a spreadsheet of members: what it says of one person, or every reason why it cannot be read.

use super::Column;
use crate::assembly::is_email;
use crate::kernel::{Civility, PersonName, Refusal, fold};

/// What a row says of a person. What it leaves blank is `None`, and leaves the record as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its line in the file, the headers being the first.
    pub line: u32,
    /// The name.
    pub name: PersonName,
    /// Capacity.
    pub capacity: Option<String>,
    /// Political group.
    pub group: Option<String>,
    /// Place in the order of the table, from 1.
    pub table_order: Option<u32>,
    /// E-mail address.
    pub email: Option<String>,
    /// Whether convocations go on paper.
    pub prefers_paper: Option<bool>,
    /// Lines of the postal address.
    pub postal: Vec<String>,
    /// Telephone.
    pub telephone: Option<String>,
}

/// Longest text kept from a cell, in characters.
const CELL_MAX: usize = 300;
/// Words that belong to the family name they stand before.
const PARTICLES: [&str; 12] = ["de", "du", "des", "d", "la", "le", "les", "von", "van", "der", "den", "el"];

/// Reads a row by what its columns hold; every reason at once when it cannot be.
pub fn read_row(line: u32, columns: &[Option<Column>], cells: &[String]) -> Result<Entry, Vec<Refusal>> {
    let row = Row { columns, cells };
    let mut reasons = Vec::new();
    let name = row.name(&mut reasons);
    let entry = Entry {
        line,
        name: name.unwrap_or_else(|| PersonName {
            civility: None,
            given: String::new(),
            family: String::new(),
        }),
        capacity: row.text(Column::Capacity),
        group: row.text(Column::Group),
        table_order: row.order(&mut reasons),
        email: row.email(&mut reasons),
        prefers_paper: row.paper(&mut reasons),
        postal: row.all(Column::Postal).flat_map(|cell| cell.lines().map(tidy).collect::<Vec<_>>()).collect(),
        telephone: row.text(Column::Telephone),
    };
    if cells.iter().any(|cell| cell.chars().count() > CELL_MAX) {
        reasons.push(Refusal::new("roster-cell-too-long").with("most", CELL_MAX));
    }
    if reasons.is_empty() { Ok(entry) } else { Err(reasons) }
}

/// Reads a whole name, `M. Jean DUPONT` or `DUPONT Jean`: capitals tell the family name, with the particles before
/// it; without capitals only two words can be told apart. `None` when they cannot; the civility is read if it is there.
pub fn read_name(text: &str) -> Option<PersonName> {
    let text = tidy(text);
    let mut words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let civility = words.first().and_then(|word| civility(word));
    if civility.is_some() {
        words.remove(0);
    }
    let capitals: Vec<bool> = words.iter().map(|word| is_capitals(word)).collect();
    let (given, family) = match (capitals.first(), capitals.last()) {
        _ if words.len() < 2 => return None,
        (Some(false), Some(true)) => {
            let from = capitals.iter().rposition(|capital| !capital).map_or(0, |at| at + 1);
            words.split_at(with_particles(&words, from))
        }
        (Some(true), Some(false)) => {
            let until = capitals.iter().position(|capital| !capital)?;
            let (family, given) = words.split_at(until);
            (given, family)
        }
        (Some(false), Some(false)) if capitals.contains(&true) => {
            let until = capitals.iter().rposition(|capital| *capital)? + 1;
            let (family, given) = words.split_at(until);
            let begins_with_particle = family.first().is_some_and(|word| is_particle(word));
            if !begins_with_particle {
                return None;
            }
            (given, family)
        }
        _ if words.len() == 2 => words.split_at(1),
        _ => return None,
    };
    let name = PersonName { civility, given: given.join(" "), family: family.join(" ") };
    (!name.given.is_empty() && !name.family.is_empty()).then_some(name)
}

struct Row<'a> {
    columns: &'a [Option<Column>],
    cells: &'a [String],
}

impl<'a> Row<'a> {
    fn all(&self, column: Column) -> impl Iterator<Item = &'a str> {
        self.columns
            .iter()
            .zip(self.cells)
            .filter(move |(holds, _)| **holds == Some(column))
            .map(|(_, cell)| cell.trim())
            .filter(|cell| !cell.is_empty())
    }

    fn text(&self, column: Column) -> Option<String> {
        self.all(column).next().map(tidy)
    }

    fn name(&self, reasons: &mut Vec<Refusal>) -> Option<PersonName> {
        let whole = self.text(Column::FullName);
        let mut name = match (self.text(Column::Given), self.text(Column::Family), &whole) {
            (Some(given), Some(family), _) => PersonName { civility: None, given, family },
            (_, _, Some(text)) => match read_name(text) {
                Some(name) => name,
                None => {
                    reasons.push(Refusal::new("roster-name-unclear").with("text", text.as_str()));
                    return None;
                }
            },
            _ => {
                reasons.push(Refusal::new("roster-name-missing"));
                return None;
            }
        };
        if let Some(text) = self.text(Column::Civility) {
            match civility(&text) {
                Some(civility) => name.civility = Some(civility),
                None => reasons.push(Refusal::new("roster-unknown-civility").with("text", text)),
            }
        }
        Some(name)
    }

    fn order(&self, reasons: &mut Vec<Refusal>) -> Option<u32> {
        let text = self.text(Column::TableOrder)?;
        let digits = text.trim_end_matches(".0");
        match digits.parse() {
            Ok(order) if (1..=9_999).contains(&order) => Some(order),
            _ => {
                reasons.push(Refusal::new("roster-order-unreadable").with("text", text));
                None
            }
        }
    }

    fn email(&self, reasons: &mut Vec<Refusal>) -> Option<String> {
        let text = self.text(Column::Email)?;
        let address = text.strip_prefix("mailto:").unwrap_or(&text).to_owned();
        if is_email(&address) {
            return Some(address);
        }
        reasons.push(Refusal::new("roster-email-unreadable").with("text", text));
        None
    }

    fn paper(&self, reasons: &mut Vec<Refusal>) -> Option<bool> {
        let text = self.text(Column::Paper)?;
        match fold(&text).as_str() {
            "oui" | "o" | "x" | "1" | "vrai" | "true" | "yes" | "papier" | "courrier" | "postal" => {
                Some(true)
            }
            "non" | "n" | "0" | "faux" | "false" | "no" | "courriel" | "mail" | "e-mail" | "email"
            | "electronique" | "dematerialise" | "dematerialisee" => Some(false),
            _ => {
                reasons.push(Refusal::new("roster-paper-unreadable").with("text", text));
                None
            }
        }
    }
}

/// `M.`, `Mr`, `Monsieur`, `Mme`, `Madame`, in any case, with or without the point.
fn civility(text: &str) -> Option<Civility> {
    match fold(text).trim_end_matches('.').trim() {
        "m" | "mr" | "monsieur" => Some(Civility::Mister),
        "mme" | "madame" => Some(Civility::Madam),
        _ => None,
    }
}

/// One line of text: every space one space, none around, no control character.
fn tidy(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a word is written in capitals: two letters at least, none small, an elided particle (`d'`) aside.
fn is_capitals(word: &str) -> bool {
    let own =
        word.split_once(['\'', '’']).filter(|(before, _)| is_particle(before)).map_or(word, |(_, rest)| rest);
    let letters = || own.chars().filter(|letter| letter.is_alphabetic());
    letters().count() >= 2 && letters().all(|letter| !letter.is_lowercase())
}

fn is_particle(word: &str) -> bool {
    let bare = fold(word);
    PARTICLES.contains(&bare.trim_end_matches('\''))
}

/// The first word of the family name: the one at `from`, or the small particles right before it.
fn with_particles(words: &[&str], from: usize) -> usize {
    let mut first = from;
    while first > 1 && words.get(first - 1).is_some_and(|word| is_particle(word)) {
        first -= 1;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_told_apart() {
        for (text, said) in [
            ("M. Jean DUPONT", "M.|Jean|DUPONT"),
            ("DUPONT Jean", "|Jean|DUPONT"),
            ("Madame  Marie-Noëlle LE BRAS", "Mme|Marie-Noëlle|LE BRAS"),
            ("LE BRAS Marie Noëlle", "|Marie Noëlle|LE BRAS"),
            ("Monsieur Guy de LA TOUR", "M.|Guy|de LA TOUR"),
            ("Anne d'ORMESSON", "|Anne|d'ORMESSON"),
            ("d'ORMESSON Anne", "|Anne|d'ORMESSON"),
            ("de LA TOUR Guy", "|Guy|de LA TOUR"),
            ("Zoé Martin", "|Zoé|Martin"),
            ("Mme Élodie MARTIN-DURAND", "Mme|Élodie|MARTIN-DURAND"),
            ("Jean Pierre Martin", "none"),
            ("DUPONT", "none"),
            ("", "none"),
            ("JEAN DUPONT MARTIN", "none"),
        ] {
            let read = read_name(text).map_or("none".to_owned(), |name| {
                format!("{}|{}|{}", name.civility.map_or("", Civility::short), name.given, name.family)
            });
            assert_eq!(read, said, "{text}");
        }
    }

    #[test]
    fn a_row_is_refused_with_every_reason() {
        let columns = [
            Some(Column::Civility),
            Some(Column::Family),
            None,
            Some(Column::Email),
            Some(Column::TableOrder),
            Some(Column::Paper),
        ];
        let cells = ["Duc", "", "x", "personne", "premier", "peut-être"].map(str::to_owned);
        let reasons = read_row(7, &columns, &cells).expect_err("a bad row");
        let codes: Vec<&str> = reasons.iter().map(|reason| reason.code.0).collect();
        assert_eq!(
            codes,
            [
                "roster-name-missing",
                "roster-order-unreadable",
                "roster-email-unreadable",
                "roster-paper-unreadable",
            ]
        );
    }

    #[test]
    fn a_row_says_what_it_knows_and_no_more() {
        let columns = [
            Some(Column::Civility),
            Some(Column::Family),
            Some(Column::Given),
            Some(Column::Paper),
            Some(Column::Postal),
            Some(Column::Postal),
            Some(Column::TableOrder),
        ];
        let cells = ["MADAME", " LE  BRAS ", "Zoé", "Papier", "1 rue X", "42000 Y", "3.0"].map(str::to_owned);
        let entry = read_row(2, &columns, &cells).expect("read");
        assert_eq!(entry.name.formal(), "Mme\u{a0}Zoé LE BRAS");
        assert_eq!((entry.prefers_paper, entry.table_order), (Some(true), Some(3)));
        assert_eq!(entry.postal, ["1 rue X", "42000 Y"]);
        assert_eq!((entry.email, entry.capacity), (None, None));
    }

    proptest! {
        #[test]
        fn any_row_is_read_or_refused(cells in prop::collection::vec("\\PC{0,12}", 0..14)) {
            let columns: Vec<Option<Column>> = Column::ALL.iter().copied().map(Some).collect();
            if let Ok(entry) = read_row(1, &columns, &cells) {
                prop_assert!(!entry.name.given.is_empty() && !entry.name.family.is_empty());
            }
        }
    }
}
