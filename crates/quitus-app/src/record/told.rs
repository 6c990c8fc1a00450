//! Results, closings and minutes in the shapes of the command line and the API; sentences come from the caller.

use super::{
    AdoptionAsked, ClosedSitting, CorrectionAsked, MinutesShown, MinutesWritten, PaperPublished, Reason,
    Results,
};
use quitus_core::kernel::{Day, Finding, Refusal};
use quitus_formats::api::{
    AdoptionToRecord, ClosingWanted, CorrectionToNote, CorrectionTold, DebateTold, FindingShown,
    FoundAtClosing, MinutesToWrite, MinutesTold, NumberToCome, PublicationToEnter, RefusalShown,
    ResultsEntered, ResultsShown, SittingClosed,
};

/// The sentences of a finding.
pub type SaidFinding<'a> = &'a dyn Fn(&Finding) -> FindingShown;
/// The sentences of a refusal.
pub type SaidRefusal<'a> = &'a dyn Fn(&Refusal) -> RefusalShown;

impl Results {
    /// The results on the wire.
    pub fn shown(&self, finding: SaidFinding<'_>, refusal: SaidRefusal<'_>) -> ResultsShown {
        ResultsShown {
            date: self.file.sitting.day.to_string(),
            assembly: self.file.assembly.key.clone(),
            closed: self.sealed,
            entered: ResultsEntered::of(&self.sheet, &self.file),
            refusals: self.refusals.iter().map(refusal).collect(),
            found: self
                .found
                .iter()
                .map(|found| FoundAtClosing {
                    key: found.key(),
                    item: found.item,
                    needs_reason: found.needs_reason(),
                    finding: finding(&found.finding),
                })
                .collect(),
            numbers: self
                .numbers
                .iter()
                .map(|(item, given)| NumberToCome { item: Some(*item), number: given.number.clone() })
                .collect(),
        }
    }
}

impl ClosedSitting {
    /// The closing on the wire.
    pub fn shown(&self) -> SittingClosed {
        let entered = self.entered.iter();
        SittingClosed {
            date: self.day.to_string(),
            assembly: self.assembly.clone(),
            now: self.now,
            entered: entered
                .map(|(item, number)| NumberToCome { item: *item, number: number.clone() })
                .collect(),
        }
    }
}

impl MinutesShown {
    /// The minutes on the wire.
    pub fn told(&self, finding: SaidFinding<'_>) -> MinutesTold {
        let (sitting, minutes) = (&self.file.sitting, &self.minutes);
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let debate = |item: &quitus_core::sitting::AgendaItem| DebateTold {
            item: item.order,
            debate: item.debate.clone(),
        };
        let key = |member: &quitus_core::kernel::MemberId| {
            self.file.member(member).map(|member| member.key.clone()).unwrap_or_default()
        };
        let correction = |one: &quitus_core::sitting::minutes::Correction| CorrectionTold {
            id: one.id.clone(),
            member: key(&one.asked_by),
            asked_on: one.asked_on.to_string(),
            item: one.item,
            wording: one.wording.clone(),
            taken_up: one.taken_up,
        };
        MinutesTold {
            date: sitting.day.to_string(),
            assembly: self.file.assembly.key.clone(),
            closed: self.sealed,
            version: minutes.version,
            preamble: minutes.preamble.clone(),
            debates: sitting.items.iter().map(debate).collect(),
            corrections: minutes.corrections.iter().map(correction).collect(),
            adopted_on: day(self.adopted_on()),
            publish_by: day(self.publish_by),
            published_on: day(sitting.papers.minutes_published_on),
            list_published_on: day(sitting.papers.list_published_on),
            later: self.later.iter().map(ToString::to_string).collect(),
            found: self.found.iter().map(finding).collect(),
        }
    }
}

/// The reasons of a closing that is asked.
pub fn reasons_of(wanted: ClosingWanted) -> Vec<Reason> {
    wanted.reasons.into_iter().map(|one| Reason { finding: one.finding, reason: one.reason }).collect()
}

impl From<MinutesToWrite> for MinutesWritten {
    fn from(asked: MinutesToWrite) -> Self {
        let debates = asked.debates.into_iter().map(|one| (one.item, one.debate)).collect();
        MinutesWritten { version: asked.version, preamble: asked.preamble, debates }
    }
}

impl CorrectionAsked {
    /// A correction that was sent, under an id drawn here when it bears none.
    pub fn sent(asked: CorrectionToNote, draw: &mut dyn FnMut() -> String) -> CorrectionAsked {
        CorrectionAsked {
            id: asked.id.unwrap_or_else(draw),
            member: asked.member,
            item: asked.item,
            wording: asked.wording,
            taken_up: asked.taken_up,
        }
    }
}

impl AdoptionAsked {
    /// An adoption that was sent.
    pub fn sent(asked: AdoptionToRecord, draw: &mut dyn FnMut() -> String) -> AdoptionAsked {
        let corrections = asked.corrections.into_iter().map(|one| CorrectionAsked::sent(one, draw)).collect();
        AdoptionAsked { version: asked.version, at: asked.at, corrections }
    }
}

impl From<PublicationToEnter> for PaperPublished {
    fn from(asked: PublicationToEnter) -> Self {
        PaperPublished { paper: asked.paper, on: asked.on, proof: asked.proof }
    }
}
