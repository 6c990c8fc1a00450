//! The file of an act: every fact the house holds about it, in one snapshot.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::{agreement, assembly, deliberation, funding, legality, programme, register, sitting};
use quitus_core::kernel::{ActId, AuthorityId};
use quitus_core::review::ActFile;

/// Loads the file of an act that stands in the register.
pub fn act_file(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<ActFile> {
    let entry = register::entry(tx, authority, act)?;
    let deliberation = deliberation::load(tx, authority, act)?;
    let sitting = sitting::load(tx, authority, &entry.sitting)?;
    let assembly = assembly::assemblies(tx, authority)?
        .into_iter()
        .find(|assembly| assembly.id == sitting.assembly)
        .ok_or_else(|| StoreError::NotFound("assembly of the sitting".into()))?;
    let memberships = assembly::memberships(tx, authority)?
        .into_iter()
        .filter(|membership| membership.assembly == assembly.id)
        .collect();
    let programme = match &deliberation.programme {
        Some(id) => Some(programme::load(tx, authority, id)?),
        None => None,
    };
    let budget_lines = funding::budget_lines(tx, authority)?
        .into_iter()
        .filter(|line| deliberation.budget_lines.contains(&line.key))
        .collect();
    let agreements = agreement::list(tx, authority)?
        .into_iter()
        .filter(|agreement| deliberation.agreements.contains(&agreement.key))
        .collect();
    let opens_a_term = crate::sitting::opens_a_term(tx, authority, &assembly.id, sitting.day)?;
    Ok(ActFile {
        authority: assembly::authority(tx, authority)?,
        assembly,
        members: assembly::members(tx, authority)?,
        memberships,
        delegations: assembly::delegations(tx, authority)?,
        opens_a_term,
        sitting,
        deliberation,
        entry,
        dates: legality::dates(tx, authority, act)?,
        programme,
        organisations: programme::organisations(tx, authority)?,
        budget_lines,
        agreements,
    })
}
