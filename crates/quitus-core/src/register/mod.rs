//! What was decided: entries of the register, each with two numbers, never reused and never renumbered.

mod decision;

pub use decision::{DelegatedDecision, out_of_order};
mod numbering;

pub use numbering::{GivenNumber, Numbering};

use crate::kernel::{ActId, MemberId, SittingId};

/// An entry of the register of deliberations (registre), CGCT R2121-9.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterEntry {
    /// The act.
    pub act: ActId,
    /// Name of the register: `deliberations` unless the authority keeps several.
    pub register: String,
    /// Year of the number.
    pub year: i16,
    /// Rank of the number in its year and register, from 1.
    pub rank: u32,
    /// The yearly number as printed: `2023.00168`.
    pub number: String,
    /// The sitting.
    pub sitting: SittingId,
    /// Order number of the affair in its sitting, from 1; unknown when the source does not say.
    pub order_in_sitting: Option<u32>,
    /// Number on the wire (ACTES), when it is given: 1 to 15 letters, digits or underscores.
    pub wire_number: Option<String>,
    /// Who signed the register or its extract; empty when it is not signed yet or not known.
    pub signatories: Vec<MemberId>,
    /// The act this one supersedes, with the reason.
    pub supersedes: Option<(ActId, String)>,
}

/// How an authority writes its yearly numbers: `{year}.{rank:5}` gives `2023.00168`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberPattern(pub String);

impl NumberPattern {
    /// The number of a year and a rank; `None` when the pattern has no rank.
    pub fn number(&self, year: i16, rank: u32) -> Option<String> {
        let (before, rest) = self.0.split_once("{rank")?;
        let (width, after) = rest.split_once('}')?;
        let width: usize = width.trim_start_matches(':').parse().unwrap_or(0);
        let text = format!("{before}{rank:0width$}{after}");
        Some(text.replace("{year}", &year.to_string()))
    }

    /// The rank that a number of that year holds, if it follows the pattern.
    pub fn rank(&self, year: i16, number: &str) -> Option<u32> {
        let pattern = self.0.replace("{year}", &year.to_string());
        let (before, rest) = pattern.split_once("{rank")?;
        let (_, after) = rest.split_once('}')?;
        let digits = number.strip_prefix(before)?.strip_suffix(after)?;
        let rank = digits.parse().ok()?;
        (self.number(year, rank).as_deref() == Some(number)).then_some(rank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_seed_follows_its_pattern() {
        let pattern = NumberPattern("{year}.{rank:5}".into());
        assert_eq!(pattern.number(2023, 168).as_deref(), Some("2023.00168"));
        assert_eq!(pattern.rank(2023, "2023.00168"), Some(168));
        assert_eq!(pattern.rank(2023, "2023.168"), None);
        assert_eq!(NumberPattern("{year}".into()).number(2023, 1), None);
    }

    proptest! {
        #[test]
        fn a_number_gives_back_its_rank(year in 1900i16..2200, rank in 1u32..999_999) {
            let pattern = NumberPattern("D{year}-{rank:4}/B".into());
            let number = pattern.number(year, rank).expect("a rank");
            prop_assert_eq!(pattern.rank(year, &number), Some(rank));
        }
    }
}
