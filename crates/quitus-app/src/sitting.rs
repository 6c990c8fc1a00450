//! Sittings: list and show.

use crate::error::{AppError, AppResult};
use crate::{Quitus, locate};
use quitus_core::kernel::{AuthorityId, Day, Refusal, SittingId};
use quitus_core::review::{SittingEntry, SittingFile};
use quitus_core::sitting::SittingState;
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
    Ok(SittingFile {
        authority: assembly::authority(tx, authority)?,
        assembly,
        members: assembly::members(tx, authority)?,
        memberships,
        sitting,
        entries,
    })
}
