//! Which number comes next: one more than the last given, never one that was given before, no gap on allotment.

use super::NumberPattern;
use crate::kernel::Refusal;

/// What is known of a register when numbers are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// How the authority writes its numbers.
    pub pattern: NumberPattern,
    /// The year of the numbers.
    pub year: i16,
    /// The last rank given: in the year, or ever when the pattern does not name the year.
    pub last: Option<u32>,
    /// The first rank of this register when another product gave the ones before it in this year.
    pub start: Option<u32>,
}

/// A number given: its rank in the year and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenNumber {
    /// Rank in its year and register, from 1.
    pub rank: u32,
    /// The number as printed.
    pub number: String,
}

impl NumberPattern {
    /// Whether numbers name their year; otherwise ranks go on from one year to the next.
    pub fn names_year(&self) -> bool {
        self.0.contains("{year}")
    }
}

impl Numbering {
    /// The rank that comes next.
    pub fn next_rank(&self) -> u32 {
        let after = self.last.map_or(1, |last| last.saturating_add(1));
        after.max(self.start.unwrap_or(1)).max(1)
    }

    /// The next `count` numbers, in order. Refuses a pattern without a rank, and a register that is full.
    pub fn allot(&self, count: usize) -> Result<Vec<GivenNumber>, Refusal> {
        let first = self.next_rank();
        let full = || Refusal::new("register-full").with("year", i64::from(self.year));
        let count = u32::try_from(count).map_err(|_| full())?;
        let end = first.checked_add(count).ok_or_else(full)?;
        let given = |rank| {
            let number = self.pattern.number(self.year, rank);
            number.map(|number| GivenNumber { rank, number }).ok_or_else(|| {
                Refusal::new("number-pattern-without-rank").with("pattern", self.pattern.0.as_str())
            })
        };
        (first..end).map(given).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbering(last: Option<u32>, start: Option<u32>) -> Numbering {
        Numbering { pattern: NumberPattern("{year}.{rank:5}".into()), year: 2026, last, start }
    }

    #[test]
    fn the_register_goes_on_where_it_or_another_product_stopped() {
        for (last, start, next) in [
            (None, None, 1),
            (None, Some(169), 169),
            (Some(3), None, 4),
            (Some(3), Some(169), 169),
            (Some(200), Some(169), 201),
            (None, Some(0), 1),
        ] {
            assert_eq!(numbering(last, start).next_rank(), next, "{last:?} {start:?}");
        }
        let given = numbering(Some(168), Some(1)).allot(2).expect("numbers");
        assert_eq!(given[0].number, "2026.00169");
        assert_eq!(given[1], GivenNumber { rank: 170, number: "2026.00170".into() });
        let bare = Numbering { pattern: NumberPattern("{year}".into()), ..numbering(None, None) };
        assert_eq!(bare.allot(1).expect_err("refused").code.0, "number-pattern-without-rank");
        assert!(bare.pattern.names_year() && !NumberPattern("{rank}".into()).names_year());
    }

    proptest! {
        #[test]
        fn numbers_follow_each_other_and_none_was_given(last in proptest::option::of(0u32..900_000),
                start in proptest::option::of(1u32..900_000), count in 0usize..50) {
            let given = numbering(last, start).allot(count).expect("numbers");
            prop_assert_eq!(given.len(), count);
            for (place, one) in given.iter().enumerate() {
                prop_assert!(last.is_none_or(|last| one.rank > last));
                prop_assert!(start.is_none_or(|start| one.rank >= start));
                prop_assert_eq!(one.rank, given[0].rank + u32::try_from(place).expect("small"));
            }
        }
    }
}
