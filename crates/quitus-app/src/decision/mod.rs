//! Decisions taken by delegation: entered with their number in the register, printed; which delegation lets one decide.

mod enter;
mod sheet;
mod shown;

pub use sheet::DecisionPdf;
pub use shown::decision_said;

use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority, Delegation, Member};
use quitus_core::deliberation::Deliberation;
use quitus_core::kernel::{AssemblyId, Day, Refusal};
use quitus_core::legality::{CompetenceAsked, DelegationMatch, LegalDates, delegations_for};
use quitus_core::register::DelegatedDecision;
use quitus_store::{Tx, assembly, decision, deliberation, legality, register};

/// A decision with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionFile {
    /// The authority.
    pub authority: Authority,
    /// Its entry in the register.
    pub entry: DelegatedDecision,
    /// Its text and money.
    pub act: Deliberation,
    /// The delegation it cites.
    pub delegation: Option<Delegation>,
    /// The assembly that delegated.
    pub giver: Option<Assembly>,
    /// Who signs.
    pub signatory: Option<Member>,
    /// What is known of it outside.
    pub dates: LegalDates,
}

/// What a form of decision offers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionChoices {
    /// Delegations given to the executive, with what speaks for and against each.
    pub delegations: Vec<DelegationMatch>,
    /// Members in office on the day, by name, with their capacity.
    pub signatories: Vec<(Member, Option<String>)>,
    /// The number the next decision takes, when the register says.
    pub next_number: Option<String>,
}

impl Quitus {
    /// The delegations that would let an assembly, or the executive without one, decide on a day: for the citation of a
    /// draft. Those that fit come first; what is against each is a word of the rule.
    pub fn delegations_for(
        &self,
        reader: &Reader,
        code: &str,
        asked: &CompetenceAsked,
    ) -> AppResult<Vec<DelegationMatch>> {
        let (reader, code, asked) = (reader.clone(), code.to_owned(), asked.clone());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadFindings)?;
            Ok(delegations_for(&assembly::delegations(tx, &authority.id)?, &asked))
        })
    }

    /// The assembly of that key, for [`CompetenceAsked::receiver`].
    pub fn assembly_id(&self, code: &str, key: &str) -> AppResult<AssemblyId> {
        let (code, key) = (code.to_owned(), key.to_owned());
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let found = assembly::assemblies(tx, &authority.id)?.into_iter().find(|one| one.key == key);
            found.map(|one| one.id).ok_or_else(|| AppError::refused(Refusal::new("no-such-assembly")))
        })
    }

    /// What the form of a decision offers, on a day.
    pub fn decision_choices(&self, reader: &Reader, code: &str, on: Day) -> AppResult<DecisionChoices> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::RecordSittings)?;
            let asked = CompetenceAsked {
                receiver: None,
                day: on,
                amount: None,
                several_years: false,
                subject: String::new(),
                term_began: None,
            };
            Ok(DecisionChoices {
                delegations: delegations_for(&assembly::delegations(tx, &authority.id)?, &asked),
                signatories: signatories(tx, &authority, on)?,
                next_number: next(tx, &authority, on)?.map(|(_, _, number)| number),
            })
        })
    }

    /// The decisions of an authority, the newest first, each with its title.
    pub fn decisions(&self, reader: &Reader, code: &str) -> AppResult<Vec<(DelegatedDecision, String)>> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let mut lines = Vec::new();
            for entry in decision::list(tx, &authority.id)? {
                let title = deliberation::load(tx, &authority.id, &entry.act)?.title;
                lines.push((entry, title));
            }
            Ok(lines)
        })
    }

    /// A decision, whole, by its number.
    pub fn decision(&self, reader: &Reader, code: &str, number: &str) -> AppResult<DecisionFile> {
        let (reader, code, number) = (reader.clone(), code.to_owned(), number.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            load(tx, authority, &number)
        })
    }
}

pub(crate) fn load(tx: &mut Tx<'_>, authority: Authority, number: &str) -> AppResult<DecisionFile> {
    let entry = decision::by_number(tx, &authority.id, number)?
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-decision").with("asked", number)))?;
    let act = deliberation::load(tx, &authority.id, &entry.act)?;
    let mut delegations = assembly::delegations(tx, &authority.id)?.into_iter();
    let delegation = delegations.find(|one| Some(&one.key) == act.delegation.as_ref());
    let mut assemblies = assembly::assemblies(tx, &authority.id)?.into_iter();
    let giver = delegation.as_ref().and_then(|given| assemblies.find(|one| one.id == given.giver));
    let signatory = assembly::members(tx, &authority.id)?.into_iter().find(|one| one.id == entry.signatory);
    let dates = legality::dates(tx, &authority.id, &entry.act)?;
    Ok(DecisionFile { authority, entry, act, delegation, giver, signatory, dates })
}

/// Members in office on a day, by name, with a capacity where one is known.
fn signatories(tx: &mut Tx<'_>, authority: &Authority, on: Day) -> AppResult<Vec<(Member, Option<String>)>> {
    let memberships = assembly::memberships(tx, &authority.id)?;
    let members = assembly::members_by_name(tx, &authority.id)?;
    let held = |member: Member| {
        let mut own = memberships.iter().filter(|one| one.member == member.id && one.covers(on)).peekable();
        own.peek()?;
        let capacity = own.find_map(|one| one.capacity.clone());
        Some((member, capacity))
    };
    Ok(members.into_iter().filter_map(held).collect())
}

/// The register, rank and number that a decision of a day takes.
fn next(tx: &mut Tx<'_>, authority: &Authority, on: Day) -> AppResult<Option<(String, u32, String)>> {
    let Some((name, pattern)) = register::registers(tx, &authority.id)?.into_iter().next() else {
        return Ok(None);
    };
    let rank = register::next_rank(tx, &authority.id, &name, on.year())?;
    Ok(pattern.number(on.year(), rank).map(|number| (name, rank, number)))
}
