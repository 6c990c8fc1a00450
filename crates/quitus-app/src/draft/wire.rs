//! Drafts as the command line and the API show and take them.

use super::circuit::{CircuitShown, StepFields};
use super::{BoardLine, DraftFields, DraftShown, DraftStanding, PartFault};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus};
use quitus_core::deliberation::{StepNow, StepState, Visa};
use quitus_core::kernel::{Cents, Day, Finding, Refusal};
use quitus_formats::api::{
    CircuitSet, CircuitStepSet, DraftAmount, DraftAttachment, DraftFault, DraftListed, DraftOpinion,
    DraftStep, DraftStepToTake, DraftToWrite, DraftVisa, DraftWhole, FindingShown, ItemDraftShown, universal,
};

impl BoardLine {
    /// The line as it is listed.
    pub fn listed(&self) -> DraftListed {
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        DraftListed {
            id: self.draft.id.to_string(),
            title: self.draft.title.clone(),
            service: self.draft.service.clone(),
            assembly: self.assembly.as_ref().map(|assembly| assembly.key.clone()),
            aimed_at: text(self.draft.aimed_at),
            state: self.draft.state.word().to_owned(),
            version: self.draft.version,
            last_deposit: text(self.deposit),
            missing: self.missing.as_ref().map(|now| now.step.kind.word().to_owned()),
            holder: self.holder.clone(),
            due: text(self.due),
            late: self.late,
            visas_given: self.given.0,
            visas_required: self.given.1,
        }
    }
}

impl DraftStanding {
    /// Where it stands, beside its item.
    pub fn shown(&self) -> ItemDraftShown {
        ItemDraftShown {
            id: self.id.to_string(),
            state: self.state.word().to_owned(),
            missing: self.missing.as_ref().map(|now| now.step.kind.word().to_owned()),
            holder: self.holder.clone(),
            late: self.late,
        }
    }
}

impl DraftShown {
    /// The draft, whole, on a day; `tell` gives a finding its sentences.
    pub fn whole(&self, today: Day, tell: &dyn Fn(&Finding) -> FindingShown) -> DraftWhole {
        let draft = &self.preview.draft;
        let keys = DraftFields::of(draft, &self.choices);
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        DraftWhole {
            id: draft.id.to_string(),
            version: draft.version,
            state: draft.state.word().to_owned(),
            title: keys.title,
            nature: keys.nature,
            subject_code: draft.subject_code.clone(),
            rapporteur: some(keys.rapporteur),
            service: keys.service,
            assembly: some(keys.assembly),
            aimed_at: some(keys.aimed_at),
            citations: keys.citations,
            recitals: keys.recitals,
            enacting: keys.enacting,
            amounts: draft
                .amounts
                .iter()
                .map(|one| DraftAmount { axis: one.axis.clone(), cents: one.amount.get() })
                .collect(),
            stated_total_cents: draft.stated_total.map(Cents::get),
            programme: some(keys.programme),
            delegation: some(keys.delegation),
            budget_lines: keys.budget_lines,
            agreements: keys.agreements,
            note: keys.note,
            last_deposit: self.deposit.map(|day| day.to_string()),
            steps: self.steps.iter().map(|now| self.step(now, today)).collect(),
            visas: self.visas.iter().map(|visa| self.visa(visa)).collect(),
            attachments: self.attachments.iter().map(attachment).collect(),
            opinions: self.opinions.iter().map(opinion).collect(),
            findings: self.preview.findings.iter().map(tell).collect(),
            faults: self.preview.faults.iter().map(fault).collect(),
        }
    }

    fn step(&self, now: &StepNow, today: Day) -> DraftStep {
        DraftStep {
            step: now.step.nth,
            kind: now.step.kind.word().to_owned(),
            state: now.state.word().to_owned(),
            holder: now.holder.as_ref().map(|account| self.choices.account_name(account)),
            due: now.step.due.map(|day| day.to_string()),
            late: now.late(today),
            optional: now.step.optional,
        }
    }

    fn visa(&self, visa: &Visa) -> DraftVisa {
        DraftVisa {
            act: visa.act.word().to_owned(),
            step: visa.nth,
            at: universal(visa.at),
            actor: visa.actor.clone(),
            comment: visa.comment.clone(),
            to: visa.to.as_ref().map(|account| self.choices.account_name(account)),
        }
    }
}

impl DraftFields {
    /// The fields with what was written laid over them: what is left out stays as it is.
    #[must_use]
    pub fn written_over(mut self, sent: DraftToWrite) -> DraftFields {
        let texts = [
            (&mut self.title, sent.title),
            (&mut self.nature, sent.nature),
            (&mut self.subject_code, sent.subject_code),
            (&mut self.rapporteur, sent.rapporteur),
            (&mut self.service, sent.service),
            (&mut self.assembly, sent.assembly),
            (&mut self.aimed_at, sent.aimed_at),
            (&mut self.citations, sent.citations),
            (&mut self.recitals, sent.recitals),
            (&mut self.enacting, sent.enacting),
            (&mut self.stated_total, sent.stated_total_cents.map(|cents| Cents::new(cents).to_string())),
            (&mut self.programme, sent.programme),
            (&mut self.delegation, sent.delegation),
            (&mut self.note, sent.note),
        ];
        for (field, text) in texts {
            if let Some(text) = text {
                *field = text;
            }
        }
        if let Some(amounts) = sent.amounts {
            let typed = |one: DraftAmount| (one.axis, Cents::new(one.cents).to_string());
            self.amounts = amounts.into_iter().map(typed).collect();
        }
        self.budget_lines = sent.budget_lines.unwrap_or(self.budget_lines);
        self.agreements = sent.agreements.unwrap_or(self.agreements);
        self
    }
}

impl CircuitShown {
    /// The circuit as it is set.
    pub fn set(&self) -> CircuitSet {
        let email = |id: &quitus_core::kernel::AccountId| {
            self.accounts.iter().find(|account| account.id == *id).map(|account| account.email.clone())
        };
        let step = |step: &quitus_core::deliberation::CircuitStep| CircuitStepSet {
            kind: step.kind.word().to_owned(),
            service: step.service.clone(),
            account: step.responsible.as_ref().and_then(email),
            days_before: step.days_before,
            optional: step.optional,
        };
        CircuitSet {
            version: self.circuit.version,
            deposit_days: self.circuit.deposit_days,
            steps: self.circuit.steps.iter().map(step).collect(),
        }
    }
}

impl From<CircuitStepSet> for StepFields {
    fn from(step: CircuitStepSet) -> Self {
        StepFields {
            kind: step.kind,
            service: step.service.unwrap_or_default(),
            account: step.account.unwrap_or_default(),
            days_before: step.days_before.to_string(),
            optional: step.optional,
        }
    }
}

impl Quitus {
    /// Does what is asked of a draft in its circuit, under the id of the line that it will have. A step that is not
    /// named is the first one asked.
    pub fn take_draft_step(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        visa: &str,
        sent: &DraftStepToTake,
    ) -> AppResult<()> {
        let comment = sent.comment.as_deref().unwrap_or_default();
        match sent.act.as_str() {
            "send" => self.send_draft(acting, code, id, visa).map(|_| ()),
            "recall" => self.recall_draft(acting, code, id, visa).map(|_| ()),
            "withdraw" => self.withdraw_draft(acting, code, id, comment),
            "visa" | "return" | "delegate" => {
                let nth = self.step_asked(acting, code, id, sent.step)?;
                match sent.act.as_str() {
                    "visa" => self.give_visa(acting, code, id, visa, nth, Some(comment)).map(|_| ()),
                    "return" => self.return_draft(acting, code, id, visa, nth, comment).map(|_| ()),
                    _ => {
                        let to = sent.to.as_deref().unwrap_or_default();
                        self.delegate_visa(acting, code, id, visa, nth, to).map(|_| ())
                    }
                }
            }
            other => Err(AppError::refused(Refusal::new("no-such-choice").with("value", other).about("act"))),
        }
    }

    fn step_asked(&self, acting: &Acting, code: &str, id: &str, named: Option<u32>) -> AppResult<u32> {
        if let Some(nth) = named {
            return Ok(nth);
        }
        let shown = self.draft(&acting.who, code, id, acting.today)?;
        let asked = shown.steps.iter().find(|now| now.state == StepState::Asked);
        asked.map(|now| now.step.nth).ok_or_else(|| AppError::refused(Refusal::new("draft-step-not-asked")))
    }
}

fn attachment(file: &quitus_core::deliberation::Attachment) -> DraftAttachment {
    DraftAttachment {
        id: file.id.clone(),
        name: file.name.clone(),
        sha256: file.sha256.clone(),
        pages: file.pages,
        size: file.size,
    }
}

fn opinion(one: &quitus_core::deliberation::Opinion) -> DraftOpinion {
    DraftOpinion {
        id: one.id.clone(),
        committee: one.committee.clone(),
        date: one.day.map(|day| day.to_string()),
        sense: one.sense.word().to_owned(),
        remark: one.remark.clone(),
    }
}

fn fault(one: &PartFault) -> DraftFault {
    DraftFault {
        part: one.part.word().to_owned(),
        line: one.fault.line,
        what: one.fault.what.word().to_owned(),
        excerpt: one.fault.excerpt.clone(),
    }
}
