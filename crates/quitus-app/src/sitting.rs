//! Sittings: list and show; planned, prepared, answered.

mod agenda;
mod answer;
mod board;
mod drafts;
mod faults;
mod own;
mod plan;
mod shown;

pub use agenda::{InterestAsked, ItemAsked, Move};
pub use answer::{AnswerAsked, Answered};
pub use board::{LeftOver, PreparedItem, PreparedSitting, Supposed, WhatIf};
pub use drafts::WaitingDraft;
pub use own::{OwnPage, OwnPaper, OwnSitting, PaperKind};
pub use plan::{SittingAsked, SittingAt, SittingChange};

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority};
use quitus_core::kernel::{AuthorityId, Day, Refusal, SittingId};
use quitus_core::review::{SittingEntry, SittingFile};
use quitus_core::sitting::{AgendaItem, Sitting, SittingState};
use quitus_store::sitting::SittingPlan;
use quitus_store::{Tx, assembly, deliberation, legality, register, sitting};

/// A sitting in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingInList {
    /// Code of the authority.
    pub authority: String,
    /// Day.
    pub day: Day,
    /// Key of the assembly.
    pub assembly_key: String,
    /// Name of the assembly.
    pub assembly: String,
    /// Where it stands.
    pub state: SittingState,
    /// Items on the agenda.
    pub items: usize,
    /// Members who came.
    pub present: usize,
}

impl Quitus {
    /// Sittings of an authority or of all, newest first.
    pub fn sittings(&self, authority: Option<&str>) -> AppResult<Vec<SittingInList>> {
        let code = authority.map(str::to_owned);
        self.store.read(move |tx| {
            let mut lines = Vec::new();
            for authority in locate::authorities(tx, code.as_deref())? {
                let assemblies = assembly::assemblies(tx, &authority.id)?;
                for sitting in sitting::list(tx, &authority.id)? {
                    let assembly = assemblies.iter().find(|assembly| assembly.id == sitting.assembly);
                    lines.push(SittingInList {
                        authority: authority.code.clone(),
                        day: sitting.day,
                        assembly_key: assembly.map(|a| a.key.clone()).unwrap_or_default(),
                        assembly: assembly.map(|a| a.name.clone()).unwrap_or_default(),
                        state: sitting.state,
                        items: sitting.items.len(),
                        present: sitting.present().count(),
                    });
                }
            }
            lines.sort_by(|a, b| {
                (b.day, &a.authority, &a.assembly_key).cmp(&(a.day, &b.authority, &b.assembly_key))
            });
            Ok(lines)
        })
    }

    /// A sitting, whole: `DATE` or `DATE/ASSEMBLY`, looked up in every authority unless one is named.
    pub fn sitting(&self, authority: Option<&str>, text: &str) -> AppResult<SittingFile> {
        let (code, text) = (authority.map(str::to_owned), text.to_owned());
        self.store.read(move |tx| {
            let (authority, sitting) = locate::sitting(tx, code.as_deref(), &text)?;
            load(tx, &authority, &sitting)
        })
    }
}

/// Loads everything held about a sitting.
pub(crate) fn load(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId) -> AppResult<SittingFile> {
    let sitting = sitting::load(tx, authority, id)?;
    let assembly = assembly::assemblies(tx, authority)?
        .into_iter()
        .find(|assembly| assembly.id == sitting.assembly)
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-assembly")))?;
    let mut memberships = assembly::memberships(tx, authority)?;
    memberships.retain(|membership| membership.assembly == assembly.id);
    let mut entries = Vec::new();
    for entry in register::entries_of_sitting(tx, authority, id)? {
        let dates = legality::dates(tx, authority, &entry.act)?;
        let title = deliberation::load(tx, authority, &entry.act)?.title;
        entries.push(SittingEntry { entry, title, dates });
    }
    let opens_a_term = sitting::opens_a_term(tx, authority, &assembly.id, sitting.day)?;
    Ok(SittingFile {
        opens_a_term,
        authority: assembly::authority(tx, authority)?,
        assembly,
        members: assembly::members(tx, authority)?,
        memberships,
        sitting,
        entries,
    })
}

/// A sitting that may still be worked on.
pub(crate) struct Open {
    /// Its authority.
    pub(crate) authority: Authority,
    /// Its assembly.
    pub(crate) assembly: Assembly,
    /// The sitting, whole.
    pub(crate) sitting: Sitting,
    /// Its hour and its version.
    pub(crate) plan: SittingPlan,
}

impl Open {
    /// `2026-12-09/bureau`: what the journal calls it.
    pub(crate) fn subject(&self) -> String {
        format!("{}/{}", self.sitting.day, self.assembly.key)
    }

    /// The same with an item.
    pub(crate) fn subject_of(&self, item: &AgendaItem) -> String {
        format!("{} « {} »", self.subject(), item.title)
    }

    /// The item of that id.
    pub(crate) fn item(&self, id: &str) -> AppResult<&AgendaItem> {
        let missing = || AppError::refused(Refusal::new("no-such-item"));
        self.sitting.items.iter().find(|item| item.id.as_str() == id).ok_or_else(missing)
    }

    /// Steps to the next version; refused as `changed-meanwhile` when someone stepped before.
    pub(crate) fn step(&self, tx: &mut Tx<'_>, from: i64) -> AppResult<()> {
        match sitting::step_plan(tx, &self.authority.id, &self.sitting.id, from)? {
            true => Ok(()),
            false => Err(AppError::refused(Refusal::new("changed-meanwhile"))),
        }
    }
}

/// A sitting whose agenda is in the making, for whoever prepares sittings. Refused: `agenda-closed` once convened.
pub(crate) fn open(tx: &mut Tx<'_>, acting: &Acting, code: &str, text: &str) -> AppResult<Open> {
    let open = not_held(tx, acting, code, text)?;
    match open.sitting.state {
        SittingState::Planned => Ok(open),
        _ => Err(AppError::refused(Refusal::new("agenda-closed").with("day", open.sitting.day))),
    }
}

/// A sitting that is planned or convened, for whoever prepares sittings. Refused: `sitting-is-over`.
pub(crate) fn not_held(tx: &mut Tx<'_>, acting: &Acting, code: &str, text: &str) -> AppResult<Open> {
    not_held_for(tx, acting, code, text, Right::PrepareSittings)
}

/// The same for whoever holds that right.
pub(crate) fn not_held_for(
    tx: &mut Tx<'_>,
    acting: &Acting,
    code: &str,
    text: &str,
    right: Right,
) -> AppResult<Open> {
    let authority = locate::to_write(tx, acting, code, right)?;
    let (_, id) = locate::sitting(tx, Some(code), text)?;
    let sitting = sitting::load(tx, &authority.id, &id)?;
    let over = |code: &'static str| AppError::refused(Refusal::new(code).with("day", sitting.day));
    match sitting.state {
        SittingState::Planned | SittingState::Convened => {}
        SittingState::Cancelled => return Err(over("sitting-is-cancelled")),
        SittingState::Held | SittingState::NoQuorum => return Err(over("sitting-is-over")),
    }
    let assembly = assembly::assemblies(tx, &authority.id)?
        .into_iter()
        .find(|assembly| assembly.id == sitting.assembly)
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-assembly")))?;
    let plan = sitting::plan(tx, &authority.id, &id)?;
    Ok(Open { authority, assembly, sitting, plan })
}
