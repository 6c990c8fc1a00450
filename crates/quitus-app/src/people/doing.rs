//! An import being recorded.

use super::members::{held, in_use};
use super::undo::voiding;
use super::{free_key, key_of};
use crate::Acting;
use crate::error::AppResult;
use quitus_core::assembly::{Changed, Contact, Entry, Member, Membership, Plan};
use quitus_core::kernel::{AuthorityId, MemberId};
use quitus_store::assembly::{ImportBatch, ImportEffect, KeptMembership};
use quitus_store::{Tx, assembly};

/// A confirmed import being recorded, each thing with its effect.
pub(super) struct Doing<'a, 'b> {
    pub(super) tx: &'a mut Tx<'b>,
    pub(super) authority: &'a AuthorityId,
    pub(super) batch: &'a ImportBatch,
    pub(super) acting: &'a Acting,
}

impl Doing<'_, '_> {
    /// Everything the plan says; each new member takes one of the ids.
    pub(super) fn all(&mut self, plan: &Plan, ids: &[String]) -> AppResult<()> {
        for leaving in &plan.leaving {
            self.end(&leaving.member, &leaving.former)?;
        }
        for changed in &plan.changed {
            self.change(changed)?;
        }
        let mut taken: Vec<String> =
            held(self.tx, self.authority)?.into_iter().map(|one| one.member.key).collect();
        for (entry, id) in plan.added.iter().zip(ids) {
            let key = free_key(&key_of(&format!("{} {}", entry.name.family, entry.name.given)), &taken);
            taken.push(key.clone());
            self.add(entry, &MemberId::new(id.as_str()), key)?;
        }
        Ok(())
    }

    fn add(&mut self, entry: &Entry, id: &MemberId, key: String) -> AppResult<()> {
        let member = Member { id: id.clone(), key, name: entry.name.clone(), remark: None };
        assembly::insert_member(self.tx, self.authority, &member)?;
        self.did(&ImportEffect::MemberAdded(id.clone()))?;
        self.begin(entry, id)?;
        let contact = Contact {
            email: entry.email.clone(),
            prefers_paper: entry.prefers_paper.unwrap_or(false),
            postal: entry.postal.clone(),
            telephone: entry.telephone.clone(),
        };
        Ok(assembly::set_member_contact(self.tx, self.authority, id, &contact)?)
    }

    fn change(&mut self, changed: &Changed) -> AppResult<()> {
        let id = &changed.member;
        let was = held(self.tx, self.authority)?.into_iter().find(|one| one.member.id == *id);
        let Some(was) = was else { return Ok(()) };
        if let Some(former) = &changed.former {
            self.end(id, former)?;
        }
        if changed.begins {
            self.begin(&changed.entry, id)?;
        }
        if let Some(civility) = changed.civility {
            let mut member = was.member.clone();
            self.did(&ImportEffect::CivilitySet(id.clone(), member.name.civility))?;
            member.name.civility = Some(civility);
            assembly::mend_member(self.tx, self.authority, &member)?;
        }
        if let Some(contact) = &changed.contact {
            let before = (was.version > 0).then_some(was.contact);
            self.did(&ImportEffect::ContactSet(id.clone(), before))?;
            assembly::set_member_contact(self.tx, self.authority, id, contact)?;
        }
        Ok(())
    }

    fn begin(&mut self, entry: &Entry, id: &MemberId) -> AppResult<()> {
        let membership = Membership {
            member: id.clone(),
            assembly: self.batch.assembly.clone(),
            from: Some(self.batch.from),
            until: None,
            capacity: entry.capacity.clone(),
            group: entry.group.clone(),
            table_order: entry.table_order,
        };
        assembly::insert_membership(self.tx, self.authority, &membership)?;
        let nth = assembly::last_membership(self.tx, self.authority)?;
        self.did(&ImportEffect::MembershipAdded(id.clone(), nth))
    }

    /// A membership ends the day before; one that begins on the day or later is set aside.
    fn end(&mut self, id: &MemberId, (nth, former): &(u32, Membership)) -> AppResult<()> {
        if former.from.is_some_and(|from| from >= self.batch.from) {
            let voiding = voiding(self.acting, self.batch);
            assembly::void_membership(self.tx, self.authority, *nth, &voiding).map_err(in_use)?;
            return self.did(&ImportEffect::MembershipVoided(id.clone(), *nth));
        }
        let membership = Membership { until: Some(self.batch.from.plus_days(-1)), ..former.clone() };
        assembly::mend_membership(self.tx, self.authority, &KeptMembership { nth: *nth, membership })?;
        self.did(&ImportEffect::MembershipEnded(id.clone(), *nth, former.until))
    }

    fn did(&mut self, effect: &ImportEffect) -> AppResult<()> {
        Ok(assembly::keep_import_effect(self.tx, self.authority, &self.batch.id, effect)?)
    }
}
