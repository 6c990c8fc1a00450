//! A new term: every mandate of the old one ends on one day, its proxies and delegations lapse with it.

use super::members::held;
use super::said::{Reading, Said};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Delegation, Membership, Term};
use quitus_core::kernel::Refusal;
use quitus_store::assembly::KeptMembership;
use quitus_store::{assembly, journal};

impl Quitus {
    /// Ends the memberships open in an assembly on a day, and the delegations in force that it gave or received; a
    /// term begins the day after. Fields: `assembly`, `last_day`. Answers how many memberships and delegations ended.
    pub fn new_term(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<(usize, usize)> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let id = &authority.id;
            let assemblies = assembly::assemblies(tx, id)?;
            let mut read = Reading::of(&said);
            let by_key = |key: &str| assemblies.iter().find(|one| one.key == key).cloned();
            let chosen = read.word("assembly", by_key);
            let last_day = read.needed_day("last_day");
            read.done()?;
            let (Some(chosen), Some(last_day)) = (chosen, last_day) else { return Ok((0, 0)) };
            let open = |held: &Membership| {
                held.assembly == chosen.id && held.until.is_none_or(|until| last_day < until)
            };
            let ending: Vec<KeptMembership> = assembly::kept_memberships(tx, id)?
                .into_iter()
                .filter(|kept| open(&kept.membership))
                .collect();
            if ending.iter().any(|kept| kept.membership.from.is_some_and(|from| last_day < from)) {
                return Err(AppError::refused(Refusal::new("term-began-later").about("last_day")));
            }
            if ending.is_empty() {
                return Err(AppError::refused(Refusal::new("term-nobody-sits").about("assembly")));
            }
            for kept in &ending {
                let membership = Membership { until: Some(last_day), ..kept.membership.clone() };
                assembly::mend_membership(tx, id, &KeptMembership { nth: kept.nth, membership })?;
            }
            let of_it =
                |one: &Delegation| one.giver == chosen.id || one.receiver.as_ref() == Some(&chosen.id);
            let mut lapsed = 0;
            for one in assembly::delegations(tx, id)?.into_iter().filter(of_it) {
                if one.decided_on <= last_day && one.until.is_none_or(|until| last_day < until) {
                    let version = assembly::delegation_version(tx, id, &one.key)?;
                    let ended = Delegation { until: Some(last_day), ..one };
                    assembly::mend_delegation(tx, id, &ended, version)?;
                    lapsed += 1;
                }
            }
            let term =
                Term { assembly: chosen.id.clone(), began_on: last_day.plus_days(1), first_chair: None };
            assembly::set_term(tx, id, &term)?;
            let proxies = assembly::lapse_proxies(tx, id, &chosen.id, last_day, acting.now)?;
            let entry = acting
                .entry(id, "term.begin", chosen.key.clone())
                .change("last_day", None, Some(&last_day.to_string()))
                .change("memberships", None, Some(&ending.len().to_string()))
                .change("delegations", None, Some(&lapsed.to_string()))
                .change("proxies", None, Some(&proxies.to_string()));
            journal::append(tx, &entry)?;
            Ok((ending.len(), lapsed))
        })
    }

    /// Names who chairs the first sitting of the last term of an assembly. Fields: `assembly`, `member`, `capacity`.
    pub fn name_first_chair(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<()> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let terms = assembly::terms(tx, &authority.id)?;
            let members = held(tx, &authority.id)?;
            let mut read = Reading::of(&said);
            let last = |key: &str| {
                let chosen = assemblies.iter().find(|one| one.key == key)?;
                terms.iter().rfind(|term| term.assembly == chosen.id).cloned()
            };
            let term = read.word("assembly", last);
            let sits = |key: &str| {
                let term = term.as_ref()?;
                let covers = |held: &(u32, Membership)| {
                    held.1.assembly == term.assembly
                        && held.1.until.is_none_or(|until| term.began_on <= until)
                };
                members.iter().find(|one| one.member.key == key && one.memberships.iter().any(covers))
            };
            let chair = read.word("member", sits).map(|one| one.member.clone());
            let capacity = read.needed("capacity");
            read.done()?;
            let (Some(mut term), Some(chair)) = (term, chair) else { return Ok(()) };
            term.first_chair = Some((chair.id.clone(), capacity));
            assembly::set_term(tx, &authority.id, &term)?;
            let entry = acting.entry(&authority.id, "term.chair", term.began_on.to_string()).change(
                "chair",
                None,
                Some(&chair.name.formal()),
            );
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })
    }

    /// The terms told of an authority, oldest first.
    pub fn terms(&self, code: &str) -> AppResult<Vec<Term>> {
        let code = code.to_owned();
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            Ok(assembly::terms(tx, &authority.id)?)
        })
    }
}
