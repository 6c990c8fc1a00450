//! Case folders, in and out: all the records of an authority, loaded whole or not at all.

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::kernel::{AuthorityId, Refusal};
use quitus_core::law::proxies_held::proxies_held;
use quitus_core::review::ActFile;
use quitus_formats::case::{self, Case, CaseAct, Fault, RegisterSetting};
use quitus_store::review::act_file;
use quitus_store::{
    Tx, agreement, assembly, deliberation, funding, journal, legality, programme, register, search, sitting,
};
use std::collections::BTreeMap;

/// Every fault of a case folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFaults(pub Vec<Fault>);

/// What was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedCase {
    /// Code of the authority.
    pub authority: String,
    /// Members.
    pub members: usize,
    /// Sittings.
    pub sittings: usize,
    /// Numbers of the acts.
    pub acts: Vec<String>,
}

impl Quitus {
    /// Loads the files of a case; with one fault it loads nothing and names them all.
    pub fn load_case(
        &self,
        acting: &Acting,
        files: &BTreeMap<String, Vec<u8>>,
        ids: &mut dyn FnMut() -> String,
    ) -> AppResult<LoadedCase> {
        let case = case::read(files, ids).map_err(|faults| AppError::Case(CaseFaults(faults)))?;
        let acting = acting.clone();
        self.store.write(move |tx| {
            if assembly::authority_by_code(tx, &case.authority.code)?.is_some() {
                let code = case.authority.code.as_str();
                return Err(AppError::refused(Refusal::new("authority-exists").with("code", code)));
            }
            insert(tx, &case)?;
            let entry = journal::Entry {
                at: acting.now,
                authority: Some(case.authority.id.clone()),
                actor: acting.actor.clone(),
                act: "case.load".to_owned(),
                subject: case.authority.code.clone(),
                reason: None,
                changed: Vec::new(),
            };
            journal::append(tx, &entry)?;
            Ok(LoadedCase {
                authority: case.authority.code.clone(),
                members: case.members.len(),
                sittings: case.sittings.len(),
                acts: case.acts.iter().map(|act| act.entry.number.clone()).collect(),
            })
        })
    }

    /// All the records of an authority as the files of a case, in their canonical form.
    pub fn dump_case(&self, authority: Option<&str>) -> AppResult<BTreeMap<String, Vec<u8>>> {
        let code = authority.map(str::to_owned);
        let case = self.store.read(move |tx| {
            let mut authorities = locate::authorities(tx, code.as_deref())?;
            match (authorities.pop(), authorities.is_empty()) {
                (Some(only), true) => load(tx, &only.id),
                (None, _) => Err(AppError::refused(Refusal::new("no-authority"))),
                (Some(last), false) => {
                    authorities.push(last);
                    let codes: Vec<String> =
                        authorities.into_iter().map(|authority| authority.code).collect();
                    Err(AppError::refused(Refusal::new("which-authority").with("places", codes)))
                }
            }
        })?;
        Ok(case::write(&case))
    }
}

fn insert(tx: &mut Tx<'_>, case: &Case) -> AppResult<()> {
    let id = &case.authority.id;
    insert_people(tx, case)?;
    for organisation in &case.organisations {
        programme::insert_organisation(tx, id, organisation)?;
    }
    for held in &case.programmes {
        programme::insert(tx, id, held)?;
    }
    for line in &case.budget_lines {
        funding::insert_budget_line(tx, id, line)?;
    }
    for held in &case.agreements {
        agreement::insert(tx, id, held)?;
    }
    for setting in &case.registers {
        register::declare(tx, id, &setting.name, &setting.pattern)?;
    }
    for act in &case.acts {
        deliberation::insert(tx, id, &act.deliberation)?;
    }
    for held in &case.sittings {
        let kind = case.assemblies.iter().find(|assembly| assembly.id == held.assembly).map(|a| a.kind);
        let held_by_law = kind.and_then(|kind| proxies_held(kind, held.day).ok()).unwrap_or(u32::MAX);
        sitting::insert(tx, id, held, held_by_law)?;
    }
    for act in &case.acts {
        insert_act(tx, id, act)?;
    }
    Ok(())
}

fn insert_people(tx: &mut Tx<'_>, case: &Case) -> AppResult<()> {
    let id = &case.authority.id;
    assembly::insert_authority(tx, &case.authority)?;
    for held in &case.assemblies {
        assembly::insert_assembly(tx, id, held)?;
    }
    for member in &case.members {
        assembly::insert_member(tx, id, member)?;
    }
    for membership in &case.memberships {
        assembly::insert_membership(tx, id, membership)?;
    }
    for delegation in &case.delegations {
        assembly::insert_delegation(tx, id, delegation)?;
    }
    Ok(())
}

/// The act takes its place in the register, its dates are recorded, its words can be found.
fn insert_act(tx: &mut Tx<'_>, authority: &AuthorityId, act: &CaseAct) -> AppResult<()> {
    register::enter(tx, authority, &act.entry)?;
    legality::record(tx, authority, &act.entry.act, &act.legal)?;
    let file = act_file(tx, authority, &act.entry.act)?;
    search::index(tx, authority, &act.entry.act, &words_of(&file))?;
    Ok(())
}

/// Number, title and text of an act as printed: what a search looks through.
pub(crate) fn words_of(file: &ActFile) -> String {
    let act = &file.deliberation;
    let mut words = format!("{}\n{}\n", act.number, act.title);
    for paragraph in act.citations.iter().chain(&act.recitals).chain(&act.enacting) {
        words.push_str(&file.printed(paragraph).text);
        words.push('\n');
    }
    words
}

fn load(tx: &mut Tx<'_>, id: &AuthorityId) -> AppResult<Case> {
    let mut acts = Vec::new();
    for entry in register::entries(tx, id)? {
        acts.push(CaseAct {
            deliberation: deliberation::load(tx, id, &entry.act)?,
            legal: legality::dates(tx, id, &entry.act)?,
            entry,
        });
    }
    let registers = register::registers(tx, id)?;
    Ok(Case {
        authority: assembly::authority(tx, id)?,
        registers: registers.into_iter().map(|(name, pattern)| RegisterSetting { name, pattern }).collect(),
        assemblies: assembly::assemblies(tx, id)?,
        members: assembly::members(tx, id)?,
        memberships: assembly::memberships(tx, id)?,
        delegations: assembly::delegations(tx, id)?,
        organisations: programme::organisations(tx, id)?,
        programmes: programme::list(tx, id)?,
        budget_lines: funding::budget_lines(tx, id)?,
        agreements: agreement::list(tx, id)?,
        sittings: sitting::list(tx, id)?,
        acts,
    })
}
