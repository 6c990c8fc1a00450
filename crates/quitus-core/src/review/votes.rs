//! V-: counts against the roll, and unanimity without figures.

use super::ActFile;
use crate::kernel::{Finding, Severity};
use crate::law;
use crate::sitting::{Count, Vote, roll_at};

/// Findings on the votes held on the item.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let Some(item) = file.item() else { return Vec::new() };
    let corrected: Vec<u32> =
        item.votes.iter().filter_map(|v| v.corrects.as_ref().map(|(rank, _)| *rank)).collect();
    let standing = item.votes.iter().filter(|vote| !corrected.contains(&vote.rank));
    standing.flat_map(|vote| [sum(file, vote), unanimity(vote)]).flatten().collect()
}

fn sum(file: &ActFile, vote: &Vote) -> Option<Finding> {
    let Count::Counted(tally) = vote.count else { return None };
    let roll = roll_at(&file.sitting, file.item()?, file.proxies_held()?);
    let available = roll.votes_available();
    (tally.total() != Some(available)).then(|| {
        Finding::new("V-SUM", Severity::Error, Some(law::vote_sum::RULE.citation()))
            .with("cast", i64::from(tally.total().unwrap_or(u32::MAX)))
            .with("available", i64::from(available))
    })
}

/// "À l'unanimité" says something only with its figures, and is false with a vote against.
fn unanimity(vote: &Vote) -> Option<Finding> {
    let against = match vote.count {
        Count::Declared => None,
        Count::Counted(tally) if vote.unanimous && tally.against > 0 => Some(tally.against),
        Count::Counted(_) => return None,
    };
    let finding = Finding::new("V-UNAN", Severity::Warning, Some(law::result_wording::RULE.citation()));
    match against {
        Some(against) => Some(finding.with("against", i64::from(against))),
        None => vote.unanimous.then_some(finding),
    }
}
