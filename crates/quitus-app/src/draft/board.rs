//! The clerk's board: each draft, the step it misses, who must act, until when.

use crate::error::AppResult;
use crate::{Quitus, Reader, locate};
use quitus_core::account::{Account, Right};
use quitus_core::assembly::Assembly;
use quitus_core::deliberation::{
    AskedStep, DraftState, StepNow, StepState, circuit_now, last_deposit, missing_step,
};
use quitus_core::kernel::{AccountId, AuthorityId, Day, DraftId};
use quitus_store::draft::DraftLine;
use quitus_store::{Tx, account, assembly, draft};

/// Every draft of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBoard {
    /// The drafts: open ones first by the day they aim at, then the others.
    pub lines: Vec<BoardLine>,
    /// The services that write, each once, by name.
    pub services: Vec<String>,
}

/// A draft on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLine {
    /// The draft.
    pub draft: DraftLine,
    /// The assembly it is meant for.
    pub assembly: Option<Assembly>,
    /// The last day for deposit, when it is known.
    pub deposit: Option<Day>,
    /// The step that is missing, when it is in the circuit.
    pub missing: Option<StepNow>,
    /// Who must act, by name; none when any reviewer may.
    pub holder: Option<String>,
    /// Until when, for what is missing now.
    pub due: Option<Day>,
    /// Whether that day is over.
    pub late: bool,
    /// How many of its required visas are given, of how many.
    pub given: (usize, usize),
}

/// Where a draft stands, beside the item that bears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftStanding {
    /// Its id.
    pub id: DraftId,
    /// Where it stands.
    pub state: DraftState,
    /// The first required step whose visa is not given, once it was sent.
    pub missing: Option<StepNow>,
    /// Who must act, by name; none when any reviewer may.
    pub holder: Option<String>,
    /// Whether the day of that step is over.
    pub late: bool,
}

impl Quitus {
    /// The board of an authority on a day, for whoever writes or reviews drafts there.
    pub fn drafts(&self, reader: &Reader, code: &str, today: Day) -> AppResult<DraftBoard> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReviewDrafts)?;
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let accounts = account::of_authority(tx, &authority.id)?;
            let deposit_days = draft::circuit(tx, &authority.id)?.deposit_days;
            let rounds = draft::open_rounds(tx, &authority.id)?;
            let mut lines = Vec::new();
            for line in draft::list(tx, &authority.id)? {
                let steps: Vec<AskedStep> =
                    rounds.iter().filter(|(of, _)| *of == line.id).map(|(_, step)| step.clone()).collect();
                let visas = match steps.is_empty() {
                    true => Vec::new(),
                    false => draft::visas(tx, &authority.id, &line.id)?,
                };
                let now = circuit_now(&steps, &visas, line.round, line.version);
                let assembly = assemblies.iter().find(|one| Some(&one.id) == line.assembly.as_ref()).cloned();
                lines.push(told(line, assembly, &now, deposit_days, &accounts, today));
            }
            lines.sort_by_key(|line| {
                (!line.draft.state.is_open(), line.draft.aimed_at.is_none(), line.draft.aimed_at)
            });
            let mut services: Vec<String> = lines.iter().map(|line| line.draft.service.clone()).collect();
            services.retain(|service| !service.is_empty());
            services.sort();
            services.dedup();
            Ok(DraftBoard { lines, services })
        })
    }
}

/// Where a draft stands on a day.
pub(crate) fn standing(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    id: &DraftId,
    accounts: &[Account],
    today: Day,
) -> AppResult<DraftStanding> {
    let found = super::find(tx, authority, id)?;
    let (steps, _) = super::way(tx, authority, &found)?;
    let missing = missing_step(&steps).filter(|_| found.state.is_open()).cloned();
    let name = |id: &AccountId| {
        accounts.iter().find(|account| account.id == *id).map(|account| account.name.clone())
    };
    Ok(DraftStanding {
        holder: missing.as_ref().and_then(|now| now.holder.as_ref()).and_then(name),
        late: missing.as_ref().is_some_and(|now| now.late(today)),
        id: found.id,
        state: found.state,
        missing,
    })
}

fn told(
    line: DraftLine,
    assembly: Option<Assembly>,
    now: &[StepNow],
    deposit_days: u32,
    accounts: &[Account],
    today: Day,
) -> BoardLine {
    let deposit = assembly
        .as_ref()
        .zip(line.aimed_at)
        .and_then(|(assembly, day)| last_deposit(assembly.kind, day, deposit_days));
    let open = line.state.is_open();
    let in_way = open && line.round > 0 && line.state != DraftState::Writing;
    let missing = missing_step(now).filter(|_| in_way).cloned();
    let name = |id: &AccountId| {
        let account = accounts.iter().find(|account| account.id == *id);
        account.map_or_else(|| id.to_string(), |account| account.name.clone())
    };
    let waits = open && (missing.is_some() || !in_way);
    let due = missing.as_ref().and_then(|step| step.step.due).or(deposit).filter(|_| waits);
    let required: Vec<&StepNow> = now.iter().filter(|step| !step.step.optional).collect();
    let given = required.iter().filter(|step| step.state == StepState::Given);
    BoardLine {
        holder: missing.as_ref().and_then(|step| step.holder.as_ref()).map(name),
        late: due.is_some_and(|due| due < today),
        given: (given.count(), required.len()),
        deposit,
        missing,
        due,
        draft: line,
        assembly,
    }
}
