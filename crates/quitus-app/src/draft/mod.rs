//! Drafts: written, held against the records, sent from visa to visa, placed on an agenda.

mod board;
mod circuit;
mod fields;
mod import;
mod joined;
mod wire;
mod write;

pub(crate) use board::standing;
pub use board::{BoardLine, DraftBoard, DraftStanding};
pub use circuit::{CircuitShown, StepFields};
pub(crate) use fields::cents;
pub use fields::{DraftFields, PartFault};
pub use quitus_formats::markdown::{Outside, TextFault};
pub use write::DraftSaved;
pub(crate) use write::{carry, place, unplace};

use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate};
use quitus_core::account::{Account, Right};
use quitus_core::agreement::Agreement;
use quitus_core::assembly::{Assembly, Authority, Delegation, Member};
use quitus_core::deliberation::{Attachment, Draft, Opinion, StepNow, Visa, circuit_now, last_deposit};
use quitus_core::funding::BudgetLine;
use quitus_core::kernel::{AuthorityId, Day, DraftId, Finding, Refusal};
use quitus_core::programme::{Organisation, Programme};
use quitus_core::review::{ActFile, DraftFacts, check_draft, draft_file};
use quitus_store::{Tx, account, agreement, assembly, draft, funding, programme};

/// What a draft may speak of, for the lists of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftChoices {
    /// The authority.
    pub authority: Authority,
    /// Its assemblies.
    pub assemblies: Vec<Assembly>,
    /// Its members, by name.
    pub members: Vec<Member>,
    /// Its programmes, with their axes and figures.
    pub programmes: Vec<Programme>,
    /// Its delegations.
    pub delegations: Vec<Delegation>,
    /// Its organisations.
    pub organisations: Vec<Organisation>,
    /// Its budget lines.
    pub budget_lines: Vec<BudgetLine>,
    /// Its agreements.
    pub agreements: Vec<Agreement>,
    /// Its accounts: who may answer for a step.
    pub accounts: Vec<Account>,
}

/// A draft as it stands or as it is being typed, held against the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPreview {
    /// The draft.
    pub draft: Draft,
    /// The act it would become, for printing.
    pub file: ActFile,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What its text holds that an act does not.
    pub faults: Vec<PartFault>,
}

/// A draft, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftShown {
    /// The draft held against the records.
    pub preview: DraftPreview,
    /// What it may speak of.
    pub choices: DraftChoices,
    /// The steps of its circuit as they stand; empty before it is sent.
    pub steps: Vec<StepNow>,
    /// Everything done at its steps, in order.
    pub visas: Vec<Visa>,
    /// The files joined to it.
    pub attachments: Vec<Attachment>,
    /// What committees said of it.
    pub opinions: Vec<Opinion>,
    /// The last day for deposit, when the sitting aimed at is known.
    pub deposit: Option<Day>,
}

impl Quitus {
    /// What a draft of an authority may speak of, for whoever writes one.
    pub fn draft_choices(&self, reader: &Reader, code: &str) -> AppResult<DraftChoices> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::WriteDrafts)?;
            choices(tx, authority)
        })
    }

    /// A draft, whole, on a day, for whoever writes or reviews drafts there.
    pub fn draft(&self, reader: &Reader, code: &str, id: &str, today: Day) -> AppResult<DraftShown> {
        let (reader, code, id) = (reader.clone(), code.to_owned(), DraftId::new(id));
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReviewDrafts)?;
            let found = find(tx, &authority.id, &id)?;
            let (steps, visas) = way(tx, &authority.id, &found)?;
            let choices = choices(tx, authority)?;
            let deposit_days = draft::circuit(tx, &choices.authority.id)?.deposit_days;
            Ok(DraftShown {
                steps,
                visas,
                attachments: draft::attachments(tx, &choices.authority.id, &id)?,
                opinions: draft::opinions(tx, &choices.authority.id, &id)?,
                deposit: deposit(&choices.assemblies, &found, deposit_days),
                preview: choices.held_against(found, today),
                choices,
            })
        })
    }
}

impl DraftChoices {
    /// A draft held against the records on a day.
    pub fn held_against(&self, draft: Draft, today: Day) -> DraftPreview {
        let named = |key: &String, list: &[String]| list.contains(key);
        let programme = draft.programme.as_ref();
        let facts = DraftFacts {
            authority: self.authority.clone(),
            assembly: self.assemblies.iter().find(|one| Some(&one.id) == draft.assembly.as_ref()).cloned(),
            members: self.members.clone(),
            delegations: self.delegations.clone(),
            programme: self.programmes.iter().find(|one| Some(&one.id) == programme).cloned(),
            organisations: self.organisations.clone(),
            budget_lines: of(&self.budget_lines, |one| named(&one.key, &draft.budget_lines)),
            agreements: of(&self.agreements, |one| named(&one.key, &draft.agreements)),
        };
        let file = draft_file(&draft, facts, today);
        let findings = check_draft(&file);
        let faults = fields::faults_of(&draft, &file);
        DraftPreview { draft, file, findings, faults }
    }

    /// The name of an account, or its id when it is not of this authority any more.
    pub fn account_name(&self, id: &quitus_core::kernel::AccountId) -> String {
        let account = self.accounts.iter().find(|account| account.id == *id);
        account.map_or_else(|| id.to_string(), |account| account.name.clone())
    }
}

fn of<T: Clone>(all: &[T], wanted: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|one| wanted(one)).cloned().collect()
}

fn choices(tx: &mut Tx<'_>, authority: Authority) -> AppResult<DraftChoices> {
    let id = authority.id.clone();
    Ok(DraftChoices {
        authority,
        assemblies: assembly::assemblies(tx, &id)?,
        members: assembly::members_by_name(tx, &id)?,
        programmes: programme::list(tx, &id)?,
        delegations: assembly::delegations(tx, &id)?,
        organisations: programme::organisations(tx, &id)?,
        budget_lines: funding::budget_lines(tx, &id)?,
        agreements: agreement::list(tx, &id)?,
        accounts: account::of_authority(tx, &id)?,
    })
}

/// A draft of an authority; refused when there is none of that id.
pub(crate) fn find(tx: &mut Tx<'_>, authority: &AuthorityId, id: &DraftId) -> AppResult<Draft> {
    draft::find(tx, authority, id)?
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-draft").with("asked", id.as_str())))
}

/// The steps of a draft as they stand, and everything done at them.
fn way(tx: &mut Tx<'_>, authority: &AuthorityId, of: &Draft) -> AppResult<(Vec<StepNow>, Vec<Visa>)> {
    let steps = draft::steps(tx, authority, &of.id, of.round)?;
    let visas = draft::visas(tx, authority, &of.id)?;
    Ok((circuit_now(&steps, &visas, of.round, of.version), visas))
}

/// The last day for deposit of a draft, when its assembly and its sitting are known.
fn deposit(assemblies: &[Assembly], of: &Draft, deposit_days: u32) -> Option<Day> {
    let assembly = assemblies.iter().find(|one| Some(&one.id) == of.assembly.as_ref())?;
    last_deposit(assembly.kind, of.aimed_at?, deposit_days)
}
