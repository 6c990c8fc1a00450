//! What waits this morning, in the shapes of the wire.

use super::{Today, Waiting};
use quitus_core::legality::deadlines::Deadline;
use quitus_formats::api::{DeadlineShown, TodayShown, WaitingShown};

impl Waiting {
    /// A stable word, and how many.
    pub fn counted(self) -> (&'static str, u32) {
        match self {
            Waiting::LettersFailed(count) => ("letters", count),
            Waiting::SittingsToCome(count) => ("sittings", count),
            Waiting::Drafts(count) => ("drafts", count),
            Waiting::Answers(count) => ("answers", count),
            Waiting::BackupLate => ("late_backup", 1),
        }
    }
}

impl Today {
    /// As told on the wire; `say` tells what a deadline is and what it is about.
    pub fn shown(&self, say: &dyn Fn(&Deadline) -> (String, String)) -> TodayShown {
        let told = |lines: &[Deadline]| lines.iter().map(|one| DeadlineShown::new(one, say(one))).collect();
        let waiting = self.waiting.iter().map(|one| {
            let (what, count) = one.counted();
            WaitingShown { what: what.to_owned(), count }
        });
        TodayShown {
            date: self.on.to_string(),
            pressing: told(&self.pressing),
            coming: told(&self.coming),
            waiting: waiting.collect(),
        }
    }
}
