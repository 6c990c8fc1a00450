//! An import taken back.

use super::members::in_use;
use crate::Acting;
use crate::error::AppResult;
use quitus_core::kernel::AuthorityId;
use quitus_store::assembly::{ImportBatch, ImportEffect, Voiding};
use quitus_store::{Tx, assembly};

/// Why an import sets something aside.
pub(super) fn voiding(acting: &Acting, batch: &ImportBatch) -> Voiding {
    Voiding { reason: format!("import {}", batch.file_name), at: acting.now, by: acting.actor.clone() }
}

/// Takes back what an import did, the last thing first.
pub(super) fn undo(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    batch: &ImportBatch,
) -> AppResult<()> {
    let voiding = voiding(acting, batch);
    for effect in assembly::import_effects(tx, authority, &batch.id)?.into_iter().rev() {
        match effect {
            ImportEffect::MemberAdded(id) => {
                assembly::void_member(tx, authority, &id, &voiding).map_err(in_use)?;
            }
            ImportEffect::MembershipAdded(_, nth) => {
                assembly::void_membership(tx, authority, nth, &voiding).map_err(in_use)?;
            }
            ImportEffect::MembershipEnded(_, nth, was) => {
                let mut kept = assembly::any_membership(tx, authority, nth)?;
                kept.membership.until = was;
                assembly::mend_membership(tx, authority, &kept)?;
            }
            ImportEffect::MembershipVoided(_, nth) => {
                let kept = assembly::any_membership(tx, authority, nth)?;
                assembly::insert_membership(tx, authority, &kept.membership)?;
            }
            ImportEffect::ContactSet(id, was) => {
                assembly::set_member_contact(tx, authority, &id, &was.unwrap_or_default())?;
            }
            ImportEffect::CivilitySet(id, was) => {
                let found = assembly::members(tx, authority)?.into_iter().find(|member| member.id == id);
                if let Some(mut member) = found {
                    member.name.civility = was;
                    assembly::mend_member(tx, authority, &member)?;
                }
            }
        }
    }
    Ok(())
}
