//! Decisions taken by delegation (décisions du maire, du président): entered in the same register, at their date.

use crate::kernel::{ActId, Citation, Day, MemberId};
use crate::law;
use crate::law::delegated_decisions_order::delegated_decisions_order;

/// A decision taken by delegation, outside any sitting (CGCT R2122-7-1). Its text, money and delegation are its act's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegatedDecision {
    /// The act.
    pub act: ActId,
    /// Name of the register.
    pub register: String,
    /// Year of the number.
    pub year: i16,
    /// Rank of the number in its year and register, from 1.
    pub rank: u32,
    /// The yearly number as printed.
    pub number: String,
    /// The day it was taken.
    pub decided_on: Day,
    /// Who signs.
    pub signatory: MemberId,
    /// Capacity, as printed: `Le Président`.
    pub capacity: String,
    /// Whether it is signed for the executive by a representative (« ou son représentant »).
    pub as_representative: bool,
    /// Why it is entered after others of a later day, when it is.
    pub out_of_order_reason: Option<String>,
    /// The decision this one supersedes, with the reason.
    pub supersedes: Option<(ActId, String)>,
}

/// The article under which a decision dated before the last entry of the register is out of order; `None` when it
/// follows. `entered` are the days of the entries in the order of their numbers.
pub fn out_of_order(entered: &[Day], decided_on: Day) -> Option<Citation> {
    let mut days: Vec<Day> = entered.last().copied().into_iter().collect();
    days.push(decided_on);
    let broken = delegated_decisions_order(&days, decided_on).ok().flatten();
    broken.map(|_| law::delegated_decisions_order::RULE.citation())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_follows_the_last_entry_by_its_day() {
        let day = |d| Day::constant(2023, 3, d);
        assert_eq!(out_of_order(&[], day(1)), None);
        assert_eq!(out_of_order(&[day(29), day(29)], day(29)), None);
        assert_eq!(out_of_order(&[day(1), day(29)], day(30)), None);
        let broken = out_of_order(&[day(1), day(29)], day(28)).expect("out of order");
        assert_eq!(broken.article, "CGCT, art. R2122-7-1");
    }
}
