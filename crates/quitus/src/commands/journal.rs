//! `journal`: who did what, when, and what it changed, from a rank on.

use super::open;
use crate::cli::Global;
use crate::failure::Failure;
use crate::output::Output;
use quitus_app::{JournalLine, Reader};
use quitus_formats::api::{JournalEntry, universal};

/// At most so many lines at once: the last rank told is where to go on.
const LINES: u32 = 1_000;

pub fn run(global: &Global, output: &Output, since: i64) -> Result<(), Failure> {
    let (_, quitus) = open(global)?;
    let lines = quitus.journal_since(&Reader::Keeper, global.authority.as_deref(), since, LINES)?;
    let lines: Vec<JournalEntry> = lines.into_iter().map(entry).collect();
    output.answer(&lines, |_| lines.iter().map(in_words).collect::<Vec<_>>().join("\n"))
}

fn entry(line: JournalLine) -> JournalEntry {
    JournalEntry {
        seq: line.seq,
        at: universal(line.at),
        authority: line.authority,
        actor: line.actor,
        act: line.act,
        subject: line.subject,
        reason: line.reason,
        changed: line.changed,
    }
}

fn in_words(line: &JournalEntry) -> String {
    let authority = line.authority.as_deref().unwrap_or("–");
    let more =
        line.reason.iter().chain(&line.changed).map(|more| format!("\n    {more}")).collect::<String>();
    format!("{}  {}  {authority}  {}  {}  {}{more}", line.seq, line.at, line.actor, line.act, line.subject)
}
