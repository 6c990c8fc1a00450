//! Addresses of the pages, made in one place.

use crate::look::RuleLink;
use quitus_core::kernel::Day;
use quitus_words::Lang;
use std::fmt::Write;

/// The addresses of an authority in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways<'a> {
    /// The language.
    pub lang: Lang,
    /// Code of the authority.
    pub authority: &'a str,
}

impl Ways<'_> {
    /// The authority, its year.
    pub fn home(&self) -> String {
        format!("/{}/{}", self.lang.code(), segment(self.authority))
    }

    /// A page of the authority, by the segments after its home.
    pub fn to(&self, segments: &[&str]) -> String {
        segments.iter().fold(self.home(), |path, part| format!("{path}/{}", segment(part)))
    }

    /// The register.
    pub fn acts(&self) -> String {
        self.to(&["acts"])
    }

    /// An act.
    pub fn act(&self, number: &str) -> String {
        self.to(&["acts", number])
    }

    /// A sitting of an assembly.
    pub fn sitting(&self, day: Day, assembly: &str) -> String {
        self.to(&["sittings", &day.to_string(), assembly])
    }

    /// The programmes.
    pub fn programmes(&self) -> String {
        self.to(&["programmes"])
    }

    /// A programme.
    pub fn programme(&self, key: &str) -> String {
        self.to(&["programmes", key])
    }

    /// The record of a figure.
    pub fn figure(&self, programme: &str, figure: &str) -> String {
        self.to(&["programmes", programme, "figures", figure])
    }

    /// A kept file.
    pub fn file(&self, sha256: &str) -> String {
        self.to(&["files", sha256])
    }
}

/// The list of the rules.
pub fn rules(lang: Lang) -> String {
    format!("/{}/rules", lang.code())
}

/// The page of a rule, for links made of its id alone.
pub fn rule_link(lang: Lang) -> RuleLink {
    match lang {
        Lang::Fr => |id| format!("/fr/rules/{}", segment(id)),
        Lang::En => |id| format!("/en/rules/{}", segment(id)),
    }
}

/// A text as one segment of a path or one value of a query: all but letters, digits and `-._~` is escaped.
pub fn segment(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            // Writing into a `String` cannot fail.
            let _infallible = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_slash_stays_one_segment() {
        let ways = Ways { lang: Lang::Fr, authority: "demonstration" };
        assert_eq!(ways.act("D2023-1/B é"), "/fr/demonstration/acts/D2023-1%2FB%20%C3%A9");
        assert_eq!(rule_link(Lang::En)("quorum"), "/en/rules/quorum");
    }
}
