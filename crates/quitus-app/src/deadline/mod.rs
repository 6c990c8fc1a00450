//! Deadlines: the board of an authority on a day, what is entered about it, the morning page, the calendar.

mod feed;
mod mark;
mod shown;
mod today;

pub use feed::{CalendarWords, FeedShown};
pub use mark::DeadlineDone;
pub use today::{Today, Waiting};

use crate::error::AppResult;
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, AuthorityKind, Standing};
use quitus_core::kernel::Day;
use quitus_core::legality::deadlines::{
    AssemblyTerms, BoardFacts, Deadline, DeadlineMark, GrantTerms, board,
};
use quitus_store::{Tx, agreement, assembly, deadline, register};

/// How many months of sittings and acts a board looks back on.
const MONTHS_BACK: i32 = 15;
/// How many days a board shows what is done or over.
const SHOWN_AFTER: i64 = 60;

/// The board of deadlines of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineBoard {
    /// The authority.
    pub authority: Authority,
    /// The day it is read on.
    pub on: Day,
    /// The deadlines, the most pressing first.
    pub deadlines: Vec<Deadline>,
    /// What people entered, the oldest first, with who and when.
    pub marks: Vec<deadline::EnteredMark>,
}

impl Quitus {
    /// The deadlines of an authority as of a day: all that is open, and what was done or ended in the last 60 days.
    pub fn deadlines(&self, reader: &Reader, authority: &str, on: Day) -> AppResult<DeadlineBoard> {
        let (reader, code) = (reader.clone(), authority.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            load(tx, authority, on)
        })
    }
}

/// The board of an authority on a day.
fn load(tx: &mut Tx<'_>, authority: Authority, on: Day) -> AppResult<DeadlineBoard> {
    let marks = deadline::marks(tx, &authority.id)?;
    let facts = facts(tx, &authority, on, marks.iter().map(|entered| entered.mark.clone()).collect())?;
    let mut deadlines = board(&facts, on);
    deadlines.retain(|deadline| is_shown(deadline, on));
    Ok(DeadlineBoard { authority, on, deadlines, marks })
}

fn is_shown(deadline: &Deadline, on: Day) -> bool {
    let ended = deadline.done_on.or(deadline.due.filter(|due| *due < on && !deadline.is_open()));
    ended.is_none_or(|day| day.days_until(on) <= SHOWN_AFTER)
}

/// Everything that a board is made from.
fn facts(tx: &mut Tx<'_>, authority: &Authority, on: Day, marks: Vec<DeadlineMark>) -> AppResult<BoardFacts> {
    let since = on.plus_months(-MONTHS_BACK);
    let id = &authority.id;
    let terms =
        |one: quitus_core::assembly::Assembly| AssemblyTerms { key: one.key, name: one.name, kind: one.kind };
    let grants = agreement::list(tx, id)?.into_iter().filter(|agreement| agreement.decided_here);
    let years = |year: &i16| *year == on.year() || *year + 1 == on.year();
    let registers = register::registers(tx, id)?;
    Ok(BoardFacts {
        silent: authority.standing == Standing::Published,
        groups_communes: authority.kind == AuthorityKind::Intermunicipal,
        assemblies: assembly::assemblies(tx, id)?.into_iter().map(terms).collect(),
        sittings: deadline::sittings(tx, id, since)?,
        acts: deadline::acts(tx, id, since)?,
        grants: grants
            .map(|grant| GrantTerms {
                key: grant.key,
                title: grant.title,
                signed_on: grant.signed_on,
                funded: grant.funded.into_iter().filter(|(year, _)| years(year)).collect(),
                population: authority.population,
            })
            .collect(),
        registers: bound(tx, authority, on, registers.into_iter().map(|(name, _)| name).collect())?,
        under_1000: authority.kind == AuthorityKind::Commune
            && authority.population.is_some_and(|people| people < 1_000),
        marks,
    })
}

/// Registers that hold something this year or the year before: those to bind.
fn bound(
    tx: &mut Tx<'_>,
    authority: &Authority,
    on: Day,
    names: Vec<String>,
) -> AppResult<Vec<(String, i16)>> {
    let mut found = Vec::new();
    for name in names {
        for year in [on.year() - 1, on.year()] {
            if quitus_store::decision::last_day(tx, &authority.id, &name, year)?.is_some() {
                found.push((name.clone(), year));
            }
        }
    }
    Ok(found)
}
