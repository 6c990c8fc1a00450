//! The resources, one file per room and language.

use crate::Lang;

/// The words of one room in both languages.
pub(crate) struct Room {
    /// The name of its file, without its ending.
    #[cfg_attr(not(test), allow(dead_code))]
    pub(crate) name: &'static str,
    french: &'static str,
    english: &'static str,
}

impl Room {
    /// The Fluent source of one language.
    pub(crate) fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.french,
            Lang::En => self.english,
        }
    }
}

macro_rules! rooms {
    ($($name:literal),+ $(,)?) => {
        /// Every room that has words. A file in `words/` that is not named here fails a test.
        pub(crate) const ROOMS: &[Room] = &[$(Room {
            name: $name,
            french: include_str!(concat!("../words/fr/", $name, ".ftl")),
            english: include_str!(concat!("../words/en/", $name, ".ftl")),
        }),+];
    };
}

rooms![
    "account",
    "act",
    "assembly",
    "cases",
    "cli",
    "deadline",
    "decision",
    "document",
    "draft",
    "frame",
    "home",
    "journal",
    "law",
    "notice",
    "outbox",
    "preparation",
    "people",
    "programme",
    "record",
    "refusals",
    "register",
    "review",
    "rule",
    "running",
    "site",
    "sitting",
    "year",
];
