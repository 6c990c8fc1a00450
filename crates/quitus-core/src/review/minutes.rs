//! Minutes and their papers: what is missing in them, when they are adopted, the terms of their publication.

use super::SittingFile;
use super::deadlines::papers;
use crate::assembly::Standing;
use crate::kernel::{Day, Finding, Severity};
use crate::law;
use crate::law::minutes_mentions::minutes_mentions;
use crate::sitting::minutes::Minutes;
use crate::sitting::{AgendaItem, Count, Fate, Verdict, VoteMethod};

/// Codes that only a look at minutes raises.
pub const MINUTES_CODES: &[&str] = &["S-ADOPT", "S-MENTION"];

/// Every finding on the minutes of a sitting as of a day; `next` is the day of the next sitting of the same assembly.
/// A published authority is silent about what it did not print: nothing is found there.
pub fn check_minutes(file: &SittingFile, minutes: &Minutes, next: Option<Day>, on: Day) -> Vec<Finding> {
    if file.authority.standing == Standing::Published || on < file.sitting.day {
        return Vec::new();
    }
    let mut found: Vec<Finding> = missing_mentions(file)
        .into_iter()
        .map(|mention| {
            let citation = law::minutes_mentions::RULE.citation();
            Finding::new("S-MENTION", Severity::Warning, Some(citation)).with("mention", mention)
        })
        .collect();
    found.extend(adoption(file, minutes, next, on));
    found.extend(papers(&file.sitting, on));
    found.sort_by_key(|finding| finding.severity);
    found
}

/// What the law wants in the minutes and the records do not give, as words of
/// [`law::minutes_mentions::MENTIONS`]; nothing for a day on which the rule is not held.
pub fn missing_mentions(file: &SittingFile) -> Vec<&'static str> {
    let sitting = &file.sitting;
    let dealt: Vec<&AgendaItem> =
        sitting.items.iter().filter(|item| matches!(item.fate, Fate::Voted | Fate::Heard)).collect();
    let all = |holds: fn(&AgendaItem) -> bool| dealt.iter().all(|item| holds(item));
    let roll_known = !sitting.attendance.is_empty();
    let known = [
        ("date", true),
        ("hour", sitting.opened_at.is_some()),
        ("chair", sitting.chair.is_some()),
        ("present", roll_known),
        ("represented", roll_known),
        ("secretaries", !sitting.secretaries.is_empty()),
        ("quorum", roll_known && sitting.items.first().is_none_or(|item| file.quorum(item).is_some())),
        ("agenda", !sitting.items.is_empty()),
        ("deliberations", all(|item| !adopted(item) || item.act.is_some())),
        ("reports", all(|item| item.act.is_some() || !item.note.is_empty())),
        ("ballot_requests", true),
        ("results", all(|item| item.fate != Fate::Voted || !item.votes.is_empty())),
        ("names_and_senses", all(named)),
        ("debates", all(|item| !item.debate.is_empty())),
    ];
    let mentions: Vec<&str> = known.iter().filter(|(_, known)| *known).map(|(word, _)| *word).collect();
    let asked =
        sitting.items.iter().any(|item| item.requests.public.is_some() || item.requests.secret.is_some());
    let public = dealt.iter().any(|item| public_votes(item).next().is_some());
    minutes_mentions(&mentions, asked, public, sitting.day).unwrap_or_default()
}

fn adopted(item: &AgendaItem) -> bool {
    let whole = item.votes.iter().rev().find(|vote| vote.about.is_none());
    whole.is_some_and(|vote| vote.verdict == Verdict::Adopted)
}

fn public_votes(item: &AgendaItem) -> impl Iterator<Item = &crate::sitting::Vote> {
    item.votes.iter().filter(|vote| vote.method == Some(VoteMethod::Public))
}

/// Every public ballot bears as many names as votes.
fn named(item: &AgendaItem) -> bool {
    public_votes(item).all(|vote| match vote.count {
        Count::Counted(tally) => {
            u32::try_from(vote.positions.len()).is_ok_and(|named| tally.total() == Some(named))
        }
        Count::Declared => !vote.positions.is_empty(),
    })
}

/// Adopted at the next sitting, as the law wants: not skipped, not left to a later one.
fn adoption(file: &SittingFile, minutes: &Minutes, next: Option<Day>, on: Day) -> Option<Finding> {
    let next = next.filter(|next| *next <= on)?;
    let adopted = minutes.adoption.as_ref().map(|adoption| adoption.on);
    let adopted = adopted.or(file.sitting.papers.minutes_adopted_on).filter(|day| *day <= on);
    let finding = Finding::new("S-ADOPT", Severity::Warning, Some(law::minutes_mentions::RULE.citation()))
        .with("next", next);
    match adopted {
        Some(day) if day <= next => None,
        Some(day) => Some(finding.with("adopted", day)),
        None => Some(finding),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitting::minutes::Adoption;

    #[test]
    fn minutes_adopted_at_the_next_sitting_raise_nothing() {
        let file = crate::review::sitting_file::tests::bare(Day::constant(2025, 12, 3));
        let next = Some(Day::constant(2025, 12, 17));
        let told = |adopted: Option<Day>, on| {
            let adoption = adopted.map(|on| Adoption { at: crate::kernel::SittingId::new("later"), on });
            let minutes = Minutes { adoption, ..Minutes::default() };
            let found = check_minutes(&file, &minutes, next, on);
            found.iter().any(|finding| finding.code.0 == "S-ADOPT")
        };
        assert!(!told(None, Day::constant(2025, 12, 16)), "the next sitting has not come");
        assert!(told(None, Day::constant(2025, 12, 17)), "it came, and nothing was adopted");
        assert!(!told(next, Day::constant(2026, 1, 5)));
        assert!(told(Some(Day::constant(2026, 1, 7)), Day::constant(2026, 1, 8)), "one sitting too late");
    }

    #[test]
    fn what_the_records_do_not_give_is_missing() {
        let mut file = crate::review::sitting_file::tests::bare(Day::constant(2025, 12, 3));
        let missing = missing_mentions(&file);
        for wanted in ["hour", "chair", "present", "secretaries", "agenda"] {
            assert!(missing.contains(&wanted), "{wanted}: {missing:?}");
        }
        assert!(!missing.contains(&"ballot_requests"));
        file.sitting.day = Day::constant(2022, 6, 30);
        assert!(missing_mentions(&file).is_empty(), "the rule is not held before July 2022");
    }
}
