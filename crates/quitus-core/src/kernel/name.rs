//! Names of people, and how they are sorted and compared.

use std::fmt;

/// Civility (civilité).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Civility {
    /// M.
    Mister,
    /// Mme
    Madam,
}

/// The name of a person as an act prints it: `M. Hervé REYNAUD`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// Civility, when it is known.
    pub civility: Option<Civility>,
    /// Given name (prénom).
    pub given: String,
    /// Family name (nom), as the register prints it.
    pub family: String,
}

impl PersonName {
    /// `Hervé REYNAUD`.
    pub fn plain(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// `M. Hervé REYNAUD`, with a no-break space after the civility.
    pub fn formal(&self) -> String {
        match self.civility {
            Some(civility) => format!("{}\u{a0}{}", civility.short(), self.plain()),
            None => self.plain(),
        }
    }

    /// The key by which names are ordered: family then given, without accents or case.
    pub fn sort_key(&self) -> String {
        format!("{}\u{1}{}", sort_key(&self.family), sort_key(&self.given))
    }
}

impl Civility {
    /// `M.` or `Mme`.
    pub fn short(self) -> &'static str {
        match self {
            Civility::Mister => "M.",
            Civility::Madam => "Mme",
        }
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.formal())
    }
}

/// Lower case without accents or ligatures, for search and comparison. Letters stay, one for one where they can.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// The stored key of a name: folded, hyphens and apostrophes read as spaces.
pub fn sort_key(name: &str) -> String {
    fold(name)
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_without_accents_or_hyphens() {
        assert_eq!(sort_key("MICHAUD-FARIGOULE"), "michaud farigoule");
        assert_eq!(sort_key("Gaël"), "gael");
        assert_eq!(fold("Œuvre"), "oeuvre");
    }
}
