//! A sitting planned, changed while it may be, cancelled with a reason, and looked at against the law.

use super::faults::{Faults, hour};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority};
use quitus_core::kernel::{Day, Refusal, SittingId};
use quitus_core::sitting::{Sitting, SittingPapers, SittingState};
use quitus_store::sitting::Cancelled;
use quitus_store::{Tx, assembly, journal, notice, sitting};

/// A sitting as it is asked for, in the words of whoever asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SittingAsked {
    /// Its id, drawn when the form was offered: sent twice, it makes one sitting.
    pub id: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Day, as `2026-12-09`.
    pub day: String,
    /// Hour, as `18:00`.
    pub hour: String,
    /// Place.
    pub place: String,
    /// Day of the sitting that lacked its quorum, when this is its second meeting; empty otherwise.
    pub second_of: String,
}

/// A change of the head of a sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SittingChange {
    /// The version that was read.
    pub version: i64,
    /// Day.
    pub day: String,
    /// Hour.
    pub hour: String,
    /// Place.
    pub place: String,
}

/// Where a sitting is found: its day and the key of its assembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingAt {
    /// Its day.
    pub day: Day,
    /// Key of its assembly.
    pub assembly: String,
}

/// What was read of a head that was asked for.
struct Head {
    day: Day,
    begins_at: u16,
    place: String,
}

impl Quitus {
    /// Plans a sitting. Refused: no such assembly, no such day or hour, a day gone by, a sitting of that assembly on
    /// that day already, a second meeting of none.
    pub fn plan_sitting(&self, acting: &Acting, code: &str, asked: &SittingAsked) -> AppResult<SittingAt> {
        let (acting, code, asked) = (acting.clone(), code.to_owned(), asked.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::PrepareSittings)?;
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let id = SittingId::new(asked.id.as_str());
            if let Some(made) = already_made(tx, &authority, &assemblies, &id)? {
                return Ok(made);
            }
            let (planned, head, key) = read_asked(tx, &acting, &authority, &assemblies, &asked)?;
            sitting::insert(tx, &authority.id, &planned, 0)?;
            sitting::set_hour(tx, &authority.id, &id, Some(head.begins_at))?;
            let subject = format!("{}/{key}", head.day);
            journal::append(tx, &acting.entry(&authority.id, "sitting.plan", subject))?;
            Ok(SittingAt { day: head.day, assembly: key })
        })
    }

    /// Changes the day, the hour and the place of a sitting while it is planned.
    pub fn change_sitting(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        change: &SittingChange,
    ) -> AppResult<SittingAt> {
        let (acting, code, text, change) = (acting.clone(), code.to_owned(), text.to_owned(), change.clone());
        self.store.write(move |tx| {
            let open = super::open(tx, &acting, &code, &text)?;
            let head = read_head(tx, &acting, &open.authority, &change, Some(&open))?;
            open.step(tx, change.version)?;
            let (authority, before) = (&open.authority.id, &open.sitting);
            let place = Some(head.place.as_str());
            sitting::set_head(tx, authority, &before.id, head.day, place, before.second_of)?;
            sitting::set_hour(tx, authority, &before.id, Some(head.begins_at))?;
            let entry = acting
                .entry(authority, "sitting.change", open.subject())
                .change("day", Some(&before.day.to_string()), Some(&head.day.to_string()))
                .change("hour", open.plan.begins_at.map(said).as_deref(), Some(&said(head.begins_at)))
                .change("place", before.place.as_deref(), place);
            journal::append(tx, &entry)?;
            Ok(SittingAt { day: head.day, assembly: open.assembly.key })
        })
    }

    /// Opens the agenda of a convened sitting again, to correct it. The convocation that was sent stays as it is; the
    /// corrected agenda needs another one, with its reason and the whole term. Done already, nothing changes.
    pub fn reopen_agenda(&self, acting: &Acting, code: &str, text: &str) -> AppResult<()> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        self.store.write(move |tx| {
            let open = super::not_held(tx, &acting, &code, &text)?;
            if open.sitting.state == SittingState::Planned {
                return Ok(());
            }
            let authority = &open.authority.id;
            sitting::set_state(tx, authority, &open.sitting.id, SittingState::Planned)?;
            journal::append(tx, &acting.entry(authority, "agenda.reopen", open.subject()))?;
            Ok(())
        })
    }

    /// Leaves an agenda that was opened again as it was convened. Refused: `agenda-was-changed` once something changed,
    /// `notice-not-sent` when it was never convened.
    pub fn keep_agenda(&self, acting: &Acting, code: &str, text: &str) -> AppResult<()> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        self.store.write(move |tx| {
            let open = super::not_held(tx, &acting, &code, &text)?;
            if open.sitting.state == SittingState::Convened {
                return Ok(());
            }
            let authority = &open.authority.id;
            let refused = |code| Err(AppError::refused(Refusal::new(code).with("day", open.sitting.day)));
            match notice::of_sitting(tx, authority, &open.sitting.id)?.last() {
                None => return Err(AppError::refused(Refusal::new("notice-not-sent"))),
                Some(last) if last.agenda != open.plan.version => return refused("agenda-was-changed"),
                Some(_) => {}
            }
            sitting::set_state(tx, authority, &open.sitting.id, SittingState::Convened)?;
            journal::append(tx, &acting.entry(authority, "agenda.keep", open.subject()))?;
            Ok(())
        })
    }

    /// Cancels a sitting that was not held: it is kept, with its reason.
    pub fn cancel_sitting(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        reason: &str,
        version: i64,
    ) -> AppResult<()> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        let reason = reason.trim().to_owned();
        self.store.write(move |tx| {
            let open = super::not_held(tx, &acting, &code, &text)?;
            if reason.is_empty() {
                return Err(AppError::refused(Refusal::new("field-empty").about("reason")));
            }
            open.step(tx, version)?;
            let how = Cancelled {
                at: Some(acting.now),
                by: Some(acting.actor.clone()),
                reason: Some(reason.clone()),
            };
            // What was to be decided there waits for another agenda.
            for item in &open.sitting.items {
                crate::draft::unplace(tx, &acting, &open.authority.id, &item.id)?;
            }
            sitting::cancel(tx, &open.authority.id, &open.sitting.id, &how)?;
            let entry =
                acting.entry(&open.authority.id, "sitting.cancel", open.subject()).because(reason.clone());
            journal::append(tx, &entry)?;
            Ok(())
        })
    }

    /// The usual hour, in minutes after midnight, and the usual place of sittings, as the standing orders tell them.
    pub fn usual_sitting(&self, reader: &Reader, code: &str) -> AppResult<(Option<u16>, Option<String>)> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::PrepareSittings)?;
            let (_, orders) = assembly::settings(tx, &authority.id)?;
            Ok::<_, AppError>((orders.sitting_minute, orders.sitting_place))
        })
    }

    /// The hour a sitting is planned or convened for, in minutes after midnight, when it is known.
    pub fn sitting_hour(&self, code: &str, text: &str) -> AppResult<Option<u16>> {
        let (code, text) = (code.to_owned(), text.to_owned());
        self.store.read(move |tx| {
            let (authority, id) = locate::sitting(tx, Some(&code), &text)?;
            Ok(sitting::plan(tx, &authority, &id)?.begins_at)
        })
    }
}

/// `18:00`.
fn said(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The sitting of that id, when the form was sent before.
fn already_made(
    tx: &mut Tx<'_>,
    authority: &Authority,
    assemblies: &[Assembly],
    id: &SittingId,
) -> AppResult<Option<SittingAt>> {
    let known = sitting::brief(tx, &authority.id)?.into_iter().find(|one| one.id == *id);
    let key = |made: &sitting::BriefSitting| {
        assemblies.iter().find(|one| one.id == made.assembly).map(|one| one.key.clone()).unwrap_or_default()
    };
    Ok(known.map(|made| SittingAt { day: made.day, assembly: key(&made) }))
}

/// The sitting that is asked for, with what was read of its head and the key of its assembly.
fn read_asked(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &Authority,
    assemblies: &[Assembly],
    asked: &SittingAsked,
) -> AppResult<(Sitting, Head, String)> {
    let mut faults = Faults::default();
    let assembly = assemblies.iter().find(|one| one.key == asked.assembly.trim());
    if assembly.is_none() {
        faults.add(Refusal::new("no-such-assembly").about("assembly"));
    }
    let change = SittingChange {
        version: 0,
        day: asked.day.clone(),
        hour: asked.hour.clone(),
        place: asked.place.clone(),
    };
    let head = faults.keep(read_head(tx, acting, authority, &change, None));
    let second_of = match assembly {
        Some(assembly) => read_first(tx, authority, assembly, asked.second_of.trim(), &mut faults)?,
        None => None,
    };
    if let (Some(assembly), Some(head)) = (assembly, &head)
        && let Some(refusal) = taken(tx, authority, assembly, head.day, None)?
    {
        faults.add(refusal);
    }
    faults.none()?;
    match (assembly, head) {
        (Some(assembly), Some(head)) => {
            Ok((planned(asked, assembly, &head, second_of), head, assembly.key.clone()))
        }
        _ => Err(AppError::refused(Refusal::new("no-such-assembly").about("assembly"))),
    }
}

fn planned(asked: &SittingAsked, assembly: &Assembly, head: &Head, second_of: Option<Day>) -> Sitting {
    Sitting {
        id: SittingId::new(asked.id.as_str()),
        assembly: assembly.id.clone(),
        day: head.day,
        state: SittingState::Planned,
        convoked_on: None,
        urgency: None,
        second_of,
        place: Some(head.place.clone()),
        opened_at: None,
        closed_at: None,
        chair: None,
        secretaries: Vec::new(),
        attendance: Vec::new(),
        proxies: Vec::new(),
        interests: Vec::new(),
        items: Vec::new(),
        papers: SittingPapers::default(),
        remark: None,
    }
}

/// Reads the day, the hour and the place; every fault at once.
fn read_head(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &Authority,
    change: &SittingChange,
    open: Option<&super::Open>,
) -> AppResult<Head> {
    let mut faults = Faults::default();
    let day = faults.day(&change.day, "day");
    if let Some(day) = day.filter(|day| *day < acting.today) {
        faults.add(Refusal::new("day-gone-by").with("day", day).about("day"));
    }
    if let (Some(day), Some(open)) = (day, open)
        && let Some(refusal) = taken(tx, authority, &open.assembly, day, Some(&open.sitting.id))?
    {
        faults.add(refusal);
    }
    let begins_at = hour(&change.hour);
    if begins_at.is_none() {
        faults.add(Refusal::new("not-an-hour").with("text", change.hour.trim()).about("hour"));
    }
    let place = faults.filled(&change.place, "place");
    faults.none()?;
    Ok(Head {
        day: day.unwrap_or(acting.today),
        begins_at: begins_at.unwrap_or_default(),
        place: place.unwrap_or_default(),
    })
}

/// Refuses a second sitting of an assembly on a day: they would share one address.
fn taken(
    tx: &mut Tx<'_>,
    authority: &Authority,
    assembly: &Assembly,
    day: Day,
    but: Option<&SittingId>,
) -> AppResult<Option<Refusal>> {
    let other = sitting::brief(tx, &authority.id)?.into_iter().find(|one| {
        one.assembly == assembly.id
            && one.day == day
            && one.state != SittingState::Cancelled
            && Some(&one.id) != but
    });
    let refusal = |_| {
        Refusal::new("sitting-already-planned")
            .with("day", day)
            .with("assembly", assembly.name.as_str())
            .about("day")
    };
    Ok(other.map(refusal))
}

/// The day of the sitting without quorum of which the one asked for is the second meeting.
fn read_first(
    tx: &mut Tx<'_>,
    authority: &Authority,
    assembly: &Assembly,
    text: &str,
    faults: &mut Faults,
) -> AppResult<Option<Day>> {
    if text.is_empty() {
        return Ok(None);
    }
    let Some(day) = faults.day(text, "second_of") else { return Ok(None) };
    let failed = sitting::brief(tx, &authority.id)?
        .into_iter()
        .any(|one| one.assembly == assembly.id && one.day == day && one.state == SittingState::NoQuorum);
    if !failed {
        faults.add(Refusal::new("no-first-meeting").with("day", day).about("second_of"));
    }
    Ok(failed.then_some(day))
}
