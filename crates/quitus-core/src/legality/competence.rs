//! Which delegation lets someone decide: each one in force, with what speaks for it and against it.

use crate::assembly::Delegation;
use crate::kernel::{AssemblyId, Cents, Day};
use crate::law;
use crate::law::bureau_delegation::bureau_delegation;
use crate::law::delegation_ceiling::delegation_ceiling;

/// Shorter words of a subject say nothing of its matter.
const TELLING_WORD: usize = 5;

/// Who wants to decide what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetenceAsked {
    /// The assembly that would decide; none for the executive (mayor, president).
    pub receiver: Option<AssemblyId>,
    /// The day it would decide.
    pub day: Day,
    /// The amount, when the act decides money.
    pub amount: Option<Cents>,
    /// Whether it is an agreement of several years.
    pub several_years: bool,
    /// The subject, in the words of the draft.
    pub subject: String,
    /// First day of the present term of office, when known.
    pub term_began: Option<Day>,
}

/// A delegation beside what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegationMatch {
    /// The delegation.
    pub delegation: Delegation,
    /// What is against it, as stable words: those of the rule `bureau_delegation`, and `ended`, `over_cap`.
    pub against: Vec<&'static str>,
    /// Words that its scope shares with the subject: a hint for the reader, never a ruling.
    pub shared_words: Vec<String>,
}

impl DelegationMatch {
    /// Whether nothing is against it; the reader still judges the scope.
    pub fn fits(&self) -> bool {
        self.against.is_empty()
    }
}

/// The delegations given to whoever would decide, those that fit first, then by words shared with the subject.
pub fn delegations_for(delegations: &[Delegation], asked: &CompetenceAsked) -> Vec<DelegationMatch> {
    let mut matches: Vec<DelegationMatch> = delegations
        .iter()
        .filter(|delegation| delegation.receiver == asked.receiver)
        .map(|delegation| matched(delegation, asked))
        .collect();
    matches.sort_by_key(|found| (found.against.len(), std::cmp::Reverse(found.shared_words.len())));
    matches
}

fn matched(delegation: &Delegation, asked: &CompetenceAsked) -> DelegationMatch {
    let cited = law::bureau_delegation::Delegation {
        kept_for_council: false,
        delegated_on: Some(delegation.decided_on),
        sitting: asked.day,
        term_began: asked.term_began,
        in_scope: delegation.covers_several_years.filter(|covers| asked.several_years && *covers),
        several_years: asked.several_years,
    };
    let mut against = bureau_delegation(cited, asked.day).unwrap_or_default();
    if delegation.until.is_some_and(|until| until < asked.day) {
        against.push("ended");
    }
    if asked.several_years && delegation.covers_several_years == Some(false) {
        against.retain(|word| *word != "scope_silent");
        against.push("outside_scope");
    }
    let over = asked.amount.is_some_and(|amount| {
        delegation_ceiling(amount, delegation.cap, asked.day).is_ok_and(|within| !within)
    });
    if over {
        against.push("over_cap");
    }
    DelegationMatch {
        delegation: delegation.clone(),
        against,
        shared_words: shared_words(&delegation.scope, &asked.subject),
    }
}

fn shared_words(scope: &str, subject: &str) -> Vec<String> {
    let scope = stems(scope);
    let mut shared: Vec<String> = stems(subject).into_iter().filter(|stem| scope.contains(stem)).collect();
    shared.sort();
    shared.dedup();
    shared
}

/// Telling words, lower case, without a plural mark.
fn stems(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= TELLING_WORD)
        .map(|word| word.to_lowercase().trim_end_matches(['s', 'x']).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delegation(key: &str, cap: Option<i64>) -> Delegation {
        Delegation {
            key: key.into(),
            giver: AssemblyId::new("conseil"),
            receiver: Some(AssemblyId::new("bureau")),
            act_number: "2020.00100".into(),
            decided_on: Day::constant(2020, 7, 16),
            until: None,
            scope: "attribuer les subventions aux associations et aux fondations".into(),
            cap: cap.map(Cents::new),
            covers_several_years: None,
        }
    }

    fn asked(cents: i64) -> CompetenceAsked {
        CompetenceAsked {
            receiver: Some(AssemblyId::new("bureau")),
            day: Day::constant(2023, 3, 29),
            amount: Some(Cents::new(cents)),
            several_years: false,
            subject: "Attribution d’une subvention à la Fondation (fictif)".into(),
            term_began: Some(Day::constant(2020, 7, 16)),
        }
    }

    /// The worked example of the facts, 5bis: a cap of 100 000 € takes 100 000 and refuses 100 001.
    #[test]
    fn a_cap_takes_its_own_sum_and_no_more() {
        let known = [delegation("subventions", Some(10_000_000))];
        assert!(delegations_for(&known, &asked(10_000_000))[0].fits());
        assert_eq!(delegations_for(&known, &asked(10_000_100))[0].against, ["over_cap"]);
    }

    #[test]
    fn what_fits_comes_first_with_the_words_it_shares() {
        let mut ended = delegation("ancienne", None);
        ended.until = Some(Day::constant(2022, 12, 31));
        let mut executive = delegation("president", None);
        executive.receiver = None;
        let found = delegations_for(&[ended, executive, delegation("subventions", None)], &asked(1));
        let keys: Vec<&str> = found.iter().map(|one| one.delegation.key.as_str()).collect();
        assert_eq!(keys, ["subventions", "ancienne"]);
        assert_eq!(found[0].shared_words, ["fondation", "subvention"]);
        assert_eq!(found[1].against, ["ended"]);
    }

    #[test]
    fn a_scope_silent_on_several_years_is_said_and_one_that_excludes_them_is_outside() {
        let years = CompetenceAsked { several_years: true, ..asked(1) };
        let mut known = delegation("subventions", None);
        assert_eq!(delegations_for(&[known.clone()], &years)[0].against, ["scope_silent"]);
        known.covers_several_years = Some(false);
        assert_eq!(delegations_for(&[known.clone()], &years)[0].against, ["outside_scope"]);
        known.covers_several_years = Some(true);
        assert!(delegations_for(&[known], &years)[0].fits());
    }

    #[test]
    fn a_delegation_of_another_term_or_of_the_same_day_does_not_serve() {
        let mut known = delegation("subventions", None);
        known.decided_on = Day::constant(2019, 6, 1);
        assert_eq!(delegations_for(&[known.clone()], &asked(1))[0].against, ["other_term"]);
        known.decided_on = Day::constant(2023, 3, 29);
        assert_eq!(delegations_for(&[known], &asked(1))[0].against, ["not_before_sitting"]);
    }
}
