//! A draft sent from visa to visa, and the circuit as an authority sets it.

use super::write::{because, closed, given};
use super::{deposit, find, way};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::{Account, Right};
use quitus_core::deliberation::{
    CircuitStep, Draft, DraftState, StepKind, StepNow, StepState, Visa, VisaAct, missing_step, steps_for,
};
use quitus_core::kernel::{AccountId, AuthorityId, DraftId, Refusal};
use quitus_store::draft::Circuit;
use quitus_store::{Tx, account, assembly, draft, journal};

/// The circuit of an authority, with who may answer for its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircuitShown {
    /// The circuit.
    pub circuit: Circuit,
    /// The accounts of the authority.
    pub accounts: Vec<Account>,
}

/// A step of the circuit as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepFields {
    /// What it looks at; an empty one is no step.
    pub kind: String,
    /// The service it is for, all when empty.
    pub service: String,
    /// Id or e-mail of the account that answers for it, any reviewer when empty.
    pub account: String,
    /// Days before the last day for deposit, 0 when empty.
    pub days_before: String,
    /// Whether a draft may go on without it.
    pub optional: bool,
}

impl Quitus {
    /// The circuit of an authority, for whoever sets it.
    pub fn circuit(&self, reader: &Reader, code: &str) -> AppResult<CircuitShown> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::Configure)?;
            let accounts = account::of_authority(tx, &authority.id)?;
            Ok(CircuitShown { circuit: draft::circuit(tx, &authority.id)?, accounts })
        })
    }

    /// Sets the circuit over the version that was read; drafts already sent keep the steps of the day they were sent.
    pub fn set_circuit(
        &self,
        acting: &Acting,
        code: &str,
        version: u32,
        deposit_days: &str,
        steps: &[StepFields],
    ) -> AppResult<()> {
        let (acting, code, days, steps) =
            (acting.clone(), code.to_owned(), deposit_days.to_owned(), steps.to_vec());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::Configure)?;
            let accounts = account::of_authority(tx, &authority.id)?;
            let circuit = read_circuit(version, &days, &steps, &accounts).map_err(AppError::Refused)?;
            if !draft::save_circuit(tx, &authority.id, &circuit)? {
                return Err(AppError::refused(Refusal::new("changed-meanwhile")));
            }
            journal::append(tx, &acting.entry(&authority.id, "circuit.set", authority.code.as_str()))?;
            Ok(())
        })
    }

    /// Sends a draft along the circuit: every reason is told when its text or its sums do not allow it.
    pub fn send_draft(&self, acting: &Acting, code: &str, id: &str, visa: &str) -> AppResult<DraftState> {
        self.at_draft(acting, code, id, Right::WriteDrafts, visa, |tx, at| {
            let found = &at.draft;
            match found.state {
                DraftState::Writing => {}
                DraftState::Enacted | DraftState::Withdrawn => return Err(closed(found)),
                other => return Ok(other),
            }
            let unfit = found.unfit();
            if !unfit.is_empty() {
                return Err(AppError::Refused(unfit));
            }
            let circuit = draft::circuit(tx, &at.authority)?;
            let assemblies = assembly::assemblies(tx, &at.authority)?;
            let last = deposit(&assemblies, found, circuit.deposit_days);
            let steps = steps_for(&circuit.steps, &found.service, last);
            let sent = Draft { round: found.round + 1, state: DraftState::InCircuit, ..found.clone() };
            draft::start_round(tx, &at.authority, &sent.id, sent.round, &steps)?;
            at.settle(tx, sent, None, VisaAct::Sent, None, None, "draft.send")
        })
    }

    /// Gives the visa of a step: by whoever answers for it; by the clerk for them, with a reason.
    pub fn give_visa(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        visa: &str,
        nth: u32,
        comment: Option<&str>,
    ) -> AppResult<DraftState> {
        let comment = given(comment);
        self.at_draft(acting, code, id, Right::ReviewDrafts, visa, move |tx, at| {
            let step = at.step(tx, nth)?;
            if step.state == StepState::Given {
                return Ok(at.draft.state);
            }
            at.answers(&step, comment.as_deref())?;
            at.settle(tx, at.draft.clone(), Some(nth), VisaAct::Given, comment.clone(), None, "draft.visa")
        })
    }

    /// Sends a draft back to its author from a step, with a comment.
    pub fn return_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        visa: &str,
        nth: u32,
        comment: &str,
    ) -> AppResult<DraftState> {
        let comment = given(Some(comment));
        self.at_draft(acting, code, id, Right::ReviewDrafts, visa, move |tx, at| {
            let step = at.step(tx, nth)?;
            let Some(comment) = comment.clone() else {
                return Err(AppError::refused(Refusal::new("draft-no-comment").about("comment")));
            };
            at.answers(&step, Some(&comment))?;
            let back = Draft { state: DraftState::Writing, ..at.draft.clone() };
            at.settle(tx, back, Some(nth), VisaAct::Returned, Some(comment), None, "draft.return")
        })
    }

    /// Gives a step to someone else, who answers for it from then on.
    pub fn delegate_visa(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        visa: &str,
        nth: u32,
        to: &str,
    ) -> AppResult<DraftState> {
        let to = to.trim().to_owned();
        self.at_draft(acting, code, id, Right::ReviewDrafts, visa, move |tx, at| {
            let step = at.step(tx, nth)?;
            let accounts = account::of_authority(tx, &at.authority)?;
            let Some(heir) = found_account(&accounts, &to) else {
                return Err(AppError::refused(
                    Refusal::new("draft-no-such-account").with("asked", to.as_str()).about("to"),
                ));
            };
            at.answers(&step, Some(&heir.email))?;
            let (draft, heir) = (at.draft.clone(), Some(heir.id.clone()));
            at.settle(tx, draft, Some(nth), VisaAct::Delegated, None, heir, "draft.delegate")
        })
    }

    /// Takes a draft back from the circuit to write on.
    pub fn recall_draft(&self, acting: &Acting, code: &str, id: &str, visa: &str) -> AppResult<DraftState> {
        self.at_draft(acting, code, id, Right::WriteDrafts, visa, |tx, at| match at.draft.state {
            DraftState::InCircuit | DraftState::Ready => {
                let back = Draft { state: DraftState::Writing, ..at.draft.clone() };
                at.settle(tx, back, None, VisaAct::Recalled, None, None, "draft.recall")
            }
            DraftState::Writing => Ok(DraftState::Writing),
            DraftState::OnAgenda => Err(AppError::refused(Refusal::new("draft-on-agenda"))),
            DraftState::Enacted | DraftState::Withdrawn => Err(closed(&at.draft)),
        })
    }

    fn at_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        right: Right,
        visa: &str,
        work: impl Fn(&mut Tx<'_>, &At) -> AppResult<DraftState> + Send + 'static,
    ) -> AppResult<DraftState> {
        let (acting, code, id, visa) = (acting.clone(), code.to_owned(), DraftId::new(id), visa.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, right)?.id;
            let draft = find(tx, &authority, &id)?;
            // A form sent twice: what it asked is done.
            if draft::holds_visa(tx, &authority, &visa)? {
                return Ok(draft.state);
            }
            work(tx, &At { acting: acting.clone(), authority, draft, visa: visa.clone() })
        })
    }
}

/// Someone at a draft.
struct At {
    acting: Acting,
    authority: AuthorityId,
    draft: Draft,
    /// The id of the line that what they do will have.
    visa: String,
}

impl At {
    /// A step of the draft, which must be on its way.
    fn step(&self, tx: &mut Tx<'_>, nth: u32) -> AppResult<StepNow> {
        if !self.draft.state.is_open() {
            return Err(closed(&self.draft));
        }
        let (steps, _) = way(tx, &self.authority, &self.draft)?;
        let found = steps.into_iter().find(|now| now.step.nth == nth);
        let on_its_way = self.draft.state != DraftState::Writing;
        match found {
            Some(now) if on_its_way && matches!(now.state, StepState::Asked | StepState::Given) => Ok(now),
            _ => Err(AppError::refused(Refusal::new("draft-step-not-asked"))),
        }
    }

    /// Refuses whoever does not answer for a step; the clerk may for all, with words of why.
    fn answers(&self, now: &StepNow, words: Option<&str>) -> AppResult<()> {
        let mine = match (&now.holder, self.acting.who.person()) {
            (None, _) => true,
            (Some(holder), Some(person)) => person.account == *holder,
            (Some(_), None) => false,
        };
        if mine {
            return Ok(());
        }
        if !self.acting.who.may(&self.authority, Right::PrepareSittings) {
            return Err(AppError::refused(Refusal::new("draft-not-yours")));
        }
        match words {
            Some(_) => Ok(()),
            None => Err(AppError::refused(Refusal::new("draft-no-reason").about("comment"))),
        }
    }

    /// Keeps what was done, and where the draft stands after it.
    #[allow(clippy::too_many_arguments)]
    fn settle(
        &self,
        tx: &mut Tx<'_>,
        after: Draft,
        nth: Option<u32>,
        act: VisaAct,
        comment: Option<String>,
        to: Option<AccountId>,
        told: &'static str,
    ) -> AppResult<DraftState> {
        let visa = Visa {
            id: self.visa.clone(),
            round: after.round,
            nth,
            version: after.version,
            act,
            at: self.acting.now,
            actor: self.acting.actor.clone(),
            comment: comment.clone(),
            to,
        };
        draft::add_visa(tx, &self.authority, &after.id, &visa)?;
        let state = match after.state {
            DraftState::InCircuit | DraftState::Ready => state_of(tx, &self.authority, &after)?,
            other => other,
        };
        draft::move_to(tx, &self.authority, &Draft { state, ..after.clone() })?;
        let entry = self.acting.entry(&self.authority, told, after.id.as_str()).change(
            "state",
            Some(self.draft.state.word()),
            Some(state.word()),
        );
        journal::append(tx, &because(entry, comment.as_deref()))?;
        Ok(state)
    }
}

/// Where a draft that was sent stands: ready once no required visa is missing.
pub(super) fn state_of(tx: &mut Tx<'_>, authority: &AuthorityId, of: &Draft) -> AppResult<DraftState> {
    let (steps, _) = way(tx, authority, of)?;
    Ok(if missing_step(&steps).is_some() { DraftState::InCircuit } else { DraftState::Ready })
}

fn found_account<'a>(accounts: &'a [Account], asked: &str) -> Option<&'a Account> {
    let open = accounts.iter().filter(|account| account.closed_at.is_none());
    open.into_iter().find(|account| account.id.as_str() == asked || account.email == asked.to_lowercase())
}

fn read_circuit(
    version: u32,
    days: &str,
    steps: &[StepFields],
    accounts: &[Account],
) -> Result<Circuit, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let mut number = |field: String, text: &str| match text.trim() {
        "" => 0,
        text => text.parse().ok().filter(|days: &u32| *days <= 365).unwrap_or_else(|| {
            refusals.push(Refusal::new("circuit-bad-days").with("value", text).about(field));
            0
        }),
    };
    let deposit_days = number("deposit_days".to_owned(), days);
    let due: Vec<u32> = steps
        .iter()
        .enumerate()
        .map(|(rank, step)| number(format!("days-{rank}"), &step.days_before))
        .collect();
    let mut read = Vec::new();
    for (rank, (step, days_before)) in
        steps.iter().zip(due).enumerate().filter(|(_, (step, _))| !step.kind.is_empty())
    {
        let Some(kind) = StepKind::from_word(&step.kind) else {
            let refusal = Refusal::new("draft-unknown-record").with("value", step.kind.as_str());
            refusals.push(refusal.about(format!("kind-{rank}")));
            continue;
        };
        let asked = given(Some(&step.account));
        let responsible = asked.as_deref().and_then(|asked| found_account(accounts, asked));
        if let (Some(asked), None) = (&asked, responsible) {
            let refusal = Refusal::new("draft-no-such-account").with("asked", asked.as_str());
            refusals.push(refusal.about(format!("account-{rank}")));
        }
        read.push(CircuitStep {
            kind,
            service: given(Some(&step.service)),
            responsible: responsible.map(|account| account.id.clone()),
            days_before,
            optional: step.optional,
        });
    }
    if refusals.is_empty() { Ok(Circuit { deposit_days, steps: read, version }) } else { Err(refusals) }
}
