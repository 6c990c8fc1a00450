//! Authorities and their assemblies, members over time.

use crate::document::minutes_of;
use crate::error::AppResult;
use crate::{Quitus, locate};
use quitus_core::assembly::{Assembly, Authority, Member, Membership};
use quitus_core::kernel::Instant;
use quitus_core::sitting::Sitting;
use quitus_store::{assembly, sitting};

/// An assembly with everyone who sits or sat in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssemblyShown {
    /// The authority.
    pub authority: Authority,
    /// The assembly.
    pub assembly: Assembly,
    /// Members with their memberships, in the order of names.
    pub members: Vec<MemberLine>,
    /// Its sittings, oldest first.
    pub sittings: Vec<Sitting>,
}

/// A member with the memberships held in an assembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    /// The member.
    pub member: Member,
    /// The memberships, oldest first.
    pub memberships: Vec<Membership>,
}

impl Quitus {
    /// Authorities of the home, by code.
    pub fn authorities(&self) -> AppResult<Vec<Authority>> {
        self.store.read(|tx| Ok(assembly::authorities(tx)?))
    }

    /// The authority of a code.
    pub fn authority(&self, code: &str) -> AppResult<Authority> {
        let code = code.to_owned();
        self.store.read(move |tx| locate::authority(tx, &code))
    }

    /// Assemblies of an authority with their members and sittings.
    pub fn assemblies(&self, code: &str) -> AppResult<Vec<AssemblyShown>> {
        let code = code.to_owned();
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let members = assembly::members_by_name(tx, &authority.id)?;
            let memberships = assembly::memberships(tx, &authority.id)?;
            let mut sittings = sitting::list(tx, &authority.id)?;
            sittings.sort_by_key(|sitting| sitting.day);
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            Ok(assemblies
                .into_iter()
                .map(|assembly| AssemblyShown {
                    authority: authority.clone(),
                    members: lines(&members, &memberships, &assembly),
                    sittings: sittings.iter().filter(|s| s.assembly == assembly.id).cloned().collect(),
                    assembly,
                })
                .collect())
        })
    }
}

/// What the clocks of an authority show at an instant: minutes after midnight, `None` when its zone does not say.
pub fn clock_of(authority: &Authority) -> impl Fn(Instant) -> Option<u16> + use<> {
    minutes_of(&authority.time_zone)
}

fn lines(members: &[Member], memberships: &[Membership], assembly: &Assembly) -> Vec<MemberLine> {
    let mut lines = Vec::new();
    for member in members {
        let held: Vec<Membership> = memberships
            .iter()
            .filter(|m| m.member == member.id && m.assembly == assembly.id)
            .cloned()
            .collect();
        if !held.is_empty() {
            lines.push(MemberLine { member: member.clone(), memberships: held });
        }
    }
    lines
}
