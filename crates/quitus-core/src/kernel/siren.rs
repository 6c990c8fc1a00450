//! Numbers of legal persons: SIREN (9 digits) and SIRET (14 digits), checked by their own key.

use std::fmt;

/// SIREN: nine digits with a Luhn key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siren(String);

/// SIRET: fourteen digits, a SIREN and the number of an establishment, with a Luhn key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siret(String);

/// A text that is no SIREN or no SIRET.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SirenError(pub String);

impl Siren {
    /// Reads nine digits; spaces are forgiven.
    pub fn parse(text: &str) -> Result<Self, SirenError> {
        digits(text, 9).filter(|d| luhn(d)).map(Siren).ok_or_else(|| SirenError(text.to_owned()))
    }

    /// The nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Siret {
    /// Reads fourteen digits; spaces are forgiven.
    pub fn parse(text: &str) -> Result<Self, SirenError> {
        digits(text, 14).filter(|d| luhn(d)).map(Siret).ok_or_else(|| SirenError(text.to_owned()))
    }

    /// The fourteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The SIREN it begins with.
    pub fn siren(&self) -> Siren {
        Siren(self.0.chars().take(9).collect())
    }
}

fn digits(text: &str, length: usize) -> Option<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (bare.len() == length && bare.bytes().all(|b| b.is_ascii_digit())).then_some(bare)
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            match place % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

impl fmt::Display for SirenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a SIREN or SIRET: {}", self.0)
    }
}

impl std::error::Error for SirenError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_checked() {
        assert!(Siren::parse("732 829 320").is_ok());
        assert!(Siren::parse("732829321").is_err());
        assert!(Siret::parse("73282932000074").is_ok());
        assert!(Siret::parse("7328293200007").is_err());
        assert!(Siret::parse("7328293200007é").is_err());
    }
}
