//! What may be found on a draft before anybody votes on it: its text, its sums, the delegation it claims.

use super::{ActFile, competence, text};
use crate::agreement::Agreement;
use crate::assembly::{Assembly, Authority, Delegation, Member};
use crate::deliberation::{Draft, Reference};
use crate::funding::BudgetLine;
use crate::kernel::{ActId, AssemblyId, Day, Finding, SittingId};
use crate::law::BodyKind;
use crate::legality::LegalDates;
use crate::programme::{Organisation, Programme};
use crate::register::RegisterEntry;
use crate::sitting::{Sitting, SittingPapers, SittingState};

/// What the house holds about what a draft speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    /// The authority.
    pub authority: Authority,
    /// The assembly the draft is meant for, when it is said.
    pub assembly: Option<Assembly>,
    /// Members of the authority.
    pub members: Vec<Member>,
    /// Delegations of the authority.
    pub delegations: Vec<Delegation>,
    /// Its programme, when it names one.
    pub programme: Option<Programme>,
    /// Organisations of the records.
    pub organisations: Vec<Organisation>,
    /// The budget lines it charges.
    pub budget_lines: Vec<BudgetLine>,
    /// The agreements it names.
    pub agreements: Vec<Agreement>,
}

/// The file of the act that a draft would become on a day: printed and checked as acts are. It has no number, no
/// vote and no date yet; an assembly that is not said is one that needs no delegation.
pub fn draft_file(draft: &Draft, facts: DraftFacts, day: Day) -> ActFile {
    let act = ActId::new(draft.id.as_str());
    let sitting = SittingId::new(draft.id.as_str());
    let nowhere = Assembly {
        id: AssemblyId::new(""),
        key: String::new(),
        name: String::new(),
        name_of: String::new(),
        kind: BodyKind::EpciCouncil,
        legal_seats: None,
    };
    let assembly = facts.assembly.unwrap_or(nowhere);
    ActFile {
        authority: facts.authority,
        sitting: planned(sitting.clone(), assembly.id.clone(), draft.aimed_at.unwrap_or(day)),
        assembly,
        members: facts.members,
        memberships: Vec::new(),
        opens_a_term: false,
        delegations: facts.delegations,
        deliberation: draft.as_act(act.clone(), ""),
        entry: RegisterEntry {
            act: act.clone(),
            register: String::new(),
            year: day.year(),
            rank: 1,
            number: String::new(),
            sitting,
            order_in_sitting: None,
            wire_number: None,
            signatories: Vec::new(),
            supersedes: None,
        },
        dates: LegalDates::default(),
        programme: facts.programme,
        organisations: facts.organisations,
        budget_lines: facts.budget_lines,
        agreements: facts.agreements,
    }
}

/// What is found on a draft, errors first.
pub fn check_draft(file: &ActFile) -> Vec<Finding> {
    let mut findings = competence::check(file);
    findings.extend(text::check(file));
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Whether a reference of the text opens a record: a figure of the programme, an amount that is given.
pub fn opens(file: &ActFile, reference: &Reference) -> bool {
    match reference {
        Reference::Figure(key) => file.programme.as_ref().is_some_and(|one| one.figure(key).is_some()),
        Reference::Amount(key) if key == "total" => {
            file.deliberation.stated_total.is_some() || !file.deliberation.amounts.is_empty()
        }
        Reference::Amount(key) => file.amount(key).is_some(),
    }
}

fn planned(id: SittingId, assembly: AssemblyId, day: Day) -> Sitting {
    Sitting {
        id,
        assembly,
        day,
        state: SittingState::Planned,
        convoked_on: None,
        urgency: None,
        second_of: None,
        place: None,
        opened_at: None,
        closed_at: None,
        chair: None,
        secretaries: Vec::new(),
        attendance: Vec::new(),
        proxies: Vec::new(),
        interests: Vec::new(),
        items: Vec::new(),
        papers: SittingPapers::default(),
        remark: None,
    }
}
