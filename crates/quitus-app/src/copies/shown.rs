//! Copies, and what carried decisions out, in the shapes of the wire.

use super::{CopiesSent, CopiesShown, CopyProof, CouncillorsImported};
use crate::{FulfilmentLine, Said};
use quitus_core::kernel::Refusal;
use quitus_formats::api::{
    CopiesListed, CopiesSentShown, CopyShown, CouncillorShown, CouncillorsBrought, FulfilmentShown,
    FulfilmentToRecord, LineRejected, PaperCopiesShown,
};

impl CopiesShown {
    /// As told on the wire.
    pub fn listed(&self) -> CopiesListed {
        let councillor = |one: &quitus_core::legality::copies::Councillor| CouncillorShown {
            name: one.name.clone(),
            commune: one.commune.clone(),
            email: one.email.clone(),
        };
        let mut papers = Vec::new();
        for sitting in &self.sittings {
            papers.extend(sitting.papers.iter().map(|one| PaperCopiesShown {
                sitting: format!("{}/{}", sitting.day, sitting.assembly_key),
                paper: one.paper.word().to_owned(),
                sent: one.sent,
                waiting: one.waiting,
                failed: one.failed,
                on_paper: one.on_paper,
                missing: one.missing,
            }));
        }
        CopiesListed { councillors: self.councillors.iter().map(councillor).collect(), papers }
    }
}

impl CouncillorsImported {
    /// As told on the wire, its reasons said by `say`.
    pub fn brought(&self, say: &dyn Fn(&Refusal) -> String) -> CouncillorsBrought {
        let line = |(line, why): &(u32, Refusal)| LineRejected { line: *line, reason: say(why) };
        CouncillorsBrought {
            added: self.added,
            changed: self.changed,
            already_known: self.already_known,
            left: self.left,
            rejected: self.rejected.iter().map(line).collect(),
        }
    }
}

impl CopiesSent {
    /// As told on the wire.
    pub fn shown(self) -> CopiesSentShown {
        CopiesSentShown { posted: self.posted, on_paper: self.on_paper, missing: self.missing }
    }
}

impl CopyProof {
    /// As told on the wire.
    pub fn shown(&self) -> CopyShown {
        let copy = self.copy.as_ref();
        CopyShown {
            name: self.councillor.name.clone(),
            commune: self.councillor.commune.clone(),
            sent_on: copy.map(|copy| copy.sent_on.to_string()),
            way: copy.map(|copy| copy.way.word().to_owned()),
            address: copy.map(|copy| copy.address.clone()),
            letter: self.letter.as_ref().map(|(state, _)| state.word().to_owned()),
            answer: self.letter.as_ref().and_then(|(_, answer)| answer.clone()),
        }
    }
}

impl FulfilmentLine {
    /// As told on the wire.
    pub fn shown(&self) -> FulfilmentShown {
        let known = self.known.clone().unwrap_or_default();
        FulfilmentShown {
            number: self.number.clone(),
            title: self.title.clone(),
            decided_on: self.decided_on.to_string(),
            decision: self.decision + 1,
            words: self.words.clone(),
            state: self.state.word().to_owned(),
            who: known.who,
            by_day: known.by_day.map(|day| day.to_string()),
            carried_out_by: known.carried_out_by.map(|by| by.word().to_owned()),
            reference: known.reference,
            done_on: known.done_on.map(|day| day.to_string()),
            dropped_because: known.dropped_because,
            remark: known.remark,
        }
    }
}

/// What is recorded of a decision, as sent on the wire, in the fields of the form.
pub fn fulfilment_said(sent: FulfilmentToRecord) -> Said {
    Said::default()
        .with("number", sent.number)
        .with("decision", sent.decision.to_string())
        .with("who", sent.who)
        .with("by_day", sent.by_day)
        .with("carried_out_by", sent.carried_out_by)
        .with("reference", sent.reference)
        .with("done_on", sent.done_on)
        .with("dropped_because", sent.dropped_because)
        .with("remark", sent.remark)
}
