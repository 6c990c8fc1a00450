//! The journal, read: who did what and when, and what it changed; the newest first, or from a rank on.

use crate::error::AppResult;
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::Authority;
use quitus_core::kernel::{AuthorityId, Day, Instant};
use quitus_formats::case::Zone;
use quitus_store::journal::{self, Asked, Ranked};
use quitus_store::{Tx, assembly};

/// Which lines are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalAsked {
    /// Only lines before that rank: the `next` of the page before.
    pub before: Option<i64>,
    /// From that day on, in the zone of the authority.
    pub from: Option<Day>,
    /// Until that day, itself included.
    pub until: Option<Day>,
    /// Only of that actor.
    pub actor: Option<String>,
    /// Only that act, as `act.enter`.
    pub act: Option<String>,
    /// The most lines on a page.
    pub limit: u32,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalLine {
    /// Its rank: it grows in the order of the commits.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// The civil day in the zone of the authority, and the minutes past midnight there.
    pub day: Option<(Day, u16)>,
    /// Code of the authority; none for the home itself.
    pub authority: Option<String>,
    /// Who: an e-mail address, or `local` at the machine itself.
    pub actor: String,
    /// What, as a stable word: `act.enter`.
    pub act: String,
    /// On what.
    pub subject: String,
    /// Why, when the act needs a reason.
    pub reason: Option<String>,
    /// What changed, a line each: `field: before → after`.
    pub changed: Vec<String>,
}

/// A page of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalPage {
    /// The lines, the newest first.
    pub lines: Vec<JournalLine>,
    /// Where the next page begins, when there is one.
    pub next: Option<i64>,
    /// Everyone who did something here.
    pub actors: Vec<String>,
    /// Everything that was done here.
    pub acts: Vec<String>,
}

impl Quitus {
    /// A page of the journal of an authority, or of the whole home.
    pub fn journal(
        &self,
        reader: &Reader,
        code: Option<&str>,
        asked: &JournalAsked,
    ) -> AppResult<JournalPage> {
        let (reader, code, asked) = (reader.clone(), code.map(str::to_owned), asked.clone());
        self.store.read(move |tx| {
            let place = place(tx, &reader, code.as_deref())?;
            let authority = place.as_ref().map(|place| place.id.clone());
            let zone = zone(place.as_ref());
            let question = question(&asked, authority.clone(), &zone);
            let mut found = journal::page(tx, &question)?;
            let more = found.len() > asked.limit as usize;
            found.truncate(asked.limit as usize);
            Ok(JournalPage {
                next: found.last().filter(|_| more).map(|last| last.seq),
                lines: told(tx, found, &zone)?,
                actors: journal::actors(tx, authority.as_ref())?,
                acts: journal::acts(tx, authority.as_ref())?,
            })
        })
    }

    /// At most `limit` lines after a rank, in order, of an authority or of the whole home.
    pub fn journal_since(
        &self,
        reader: &Reader,
        code: Option<&str>,
        seq: i64,
        limit: u32,
    ) -> AppResult<Vec<JournalLine>> {
        let (reader, code) = (reader.clone(), code.map(str::to_owned));
        self.store.read(move |tx| {
            let place = place(tx, &reader, code.as_deref())?;
            let found = journal::since(tx, place.as_ref().map(|place| &place.id), seq, limit)?;
            told(tx, found, &zone(place.as_ref()))
        })
    }
}

/// The civil day and the minutes past midnight that clocks showed in Paris at an instant.
pub fn paris(at: Instant) -> Option<(Day, u16)> {
    let zone = Zone::paris();
    zone.day_of(at).zip(zone.minutes(at))
}

fn place(tx: &mut Tx<'_>, reader: &Reader, code: Option<&str>) -> AppResult<Option<Authority>> {
    match code {
        Some(code) => Ok(Some(locate::for_right(tx, reader, code, Right::ReadJournal)?)),
        None => reader.demand_at_home(Right::ReadJournal).map(|()| None),
    }
}

fn zone(place: Option<&Authority>) -> Zone {
    place.and_then(|place| Zone::named(&place.time_zone)).unwrap_or_else(Zone::paris)
}

fn question(asked: &JournalAsked, authority: Option<AuthorityId>, zone: &Zone) -> Asked {
    let midnight = |day: Day| zone.read("00:00", day).or_else(|| zone.read("01:00", day));
    let until = asked.until.and_then(|day| Day::from_epoch_days(day.epoch_days() + 1).ok());
    Asked {
        authority,
        before: asked.before.unwrap_or(i64::MAX),
        from: asked.from.and_then(midnight).unwrap_or(Instant(i64::MIN)),
        until: until.and_then(midnight).unwrap_or(Instant(i64::MAX)),
        actor: asked.actor.clone().filter(|actor| !actor.is_empty()),
        act: asked.act.clone().filter(|act| !act.is_empty()),
        limit: asked.limit.saturating_add(1),
    }
}

fn told(tx: &mut Tx<'_>, found: Vec<Ranked>, zone: &Zone) -> AppResult<Vec<JournalLine>> {
    let authorities = assembly::every_authority(tx)?;
    let code = |id: &AuthorityId| authorities.iter().find(|one| one.id == *id).map(|one| one.code.clone());
    let line = |ranked: Ranked| JournalLine {
        seq: ranked.seq,
        at: ranked.entry.at,
        day: zone.day_of(ranked.entry.at).zip(zone.minutes(ranked.entry.at)),
        authority: ranked.entry.authority.as_ref().and_then(code),
        actor: ranked.entry.actor,
        act: ranked.entry.act,
        subject: ranked.entry.subject,
        reason: ranked.entry.reason,
        changed: ranked.entry.changed,
    };
    Ok(found.into_iter().map(line).collect())
}
