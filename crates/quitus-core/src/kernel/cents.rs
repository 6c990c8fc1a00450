//! Money in whole cents of euro. Never a float.

use std::fmt;

/// An amount in cents of euro. Sums are checked: an overflow is an error, never a wrap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(i64);

/// What may go wrong with an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CentsError {
    /// The sum no longer fits 64 bits.
    Overflow,
}

impl Cents {
    /// Nothing at all.
    pub const ZERO: Cents = Cents(0);

    /// An amount of so many cents.
    pub const fn new(cents: i64) -> Self {
        Cents(cents)
    }

    /// An amount of whole euros.
    pub fn from_euros(euros: i64) -> Result<Self, CentsError> {
        euros.checked_mul(100).map(Cents).ok_or(CentsError::Overflow)
    }

    /// The number of cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or an error when it does not fit.
    pub fn plus(self, other: Cents) -> Result<Cents, CentsError> {
        self.0.checked_add(other.0).map(Cents).ok_or(CentsError::Overflow)
    }

    /// The difference, or an error when it does not fit.
    pub fn minus(self, other: Cents) -> Result<Cents, CentsError> {
        self.0.checked_sub(other.0).map(Cents).ok_or(CentsError::Overflow)
    }

    /// The sum of many amounts.
    pub fn sum(amounts: impl IntoIterator<Item = Cents>) -> Result<Cents, CentsError> {
        amounts.into_iter().try_fold(Cents::ZERO, Cents::plus)
    }

    /// Splits the amount by weights with the largest remainder; a tie goes to the first. `None` without a weight.
    ///
    /// The parts always sum to the amount.
    pub fn split(self, weights: &[u64]) -> Option<Vec<Cents>> {
        let whole: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        if whole == 0 {
            return None;
        }
        let total = u128::from(self.0.unsigned_abs());
        let mut parts: Vec<u128> = weights.iter().map(|w| total * u128::from(*w) / whole).collect();
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by_key(|&i| std::cmp::Reverse(total * u128::from(weights[i]) % whole));
        let mut missing = total - parts.iter().sum::<u128>();
        for index in order {
            if missing == 0 {
                break;
            }
            parts[index] += 1;
            missing -= 1;
        }
        let sign = self.0.signum();
        parts.into_iter().map(|part| i64::try_from(part).ok().map(|part| Cents(sign * part))).collect()
    }
}

impl fmt::Display for Cents {
    /// `1234.05`, with a dot: the wire's writing. What people read is written by `quitus-words`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl fmt::Display for CentsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CentsError::Overflow => write!(f, "the amount is too large"),
        }
    }
}

impl std::error::Error for CentsError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cents(values: &[i64]) -> Vec<Cents> {
        values.iter().copied().map(Cents::new).collect()
    }

    #[test]
    fn the_seed_splits_by_its_axes() {
        let total = Cents::new(10_000_000);
        assert_eq!(total.split(&[20, 60, 20]), Some(cents(&[2_000_000, 6_000_000, 2_000_000])));
        assert_eq!(total.split(&[1, 1, 1]), Some(cents(&[3_333_334, 3_333_333, 3_333_333])));
        assert_eq!(total.split(&[0, 0]), None);
        assert_eq!(total.split(&[]), None);
    }

    proptest! {
        #[test]
        fn a_split_always_sums_to_its_amount(total in any::<i32>(), weights in prop::collection::vec(0u64..1000, 1..9)) {
            prop_assume!(weights.iter().sum::<u64>() > 0);
            let parts = Cents::new(i64::from(total)).split(&weights).expect("a weight");
            prop_assert_eq!(Cents::sum(parts), Ok(Cents::new(i64::from(total))));
        }

        #[test]
        fn no_amount_wraps(a in any::<i64>(), b in any::<i64>()) {
            prop_assert_eq!(Cents::new(a).plus(Cents::new(b)).ok().map(Cents::get), a.checked_add(b));
        }
    }
}
