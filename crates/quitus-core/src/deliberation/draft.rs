//! What is proposed: a draft, its text in the Markdown of the house, its money, and the act it becomes.

use super::{ActNature, AxisAmount, Deliberation, Paragraph};
use crate::kernel::{
    ActId, AssemblyId, Cents, Day, DraftId, ItemId, MemberId, Part, ProgrammeId, Refusal, words,
};

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftState {
    /// Being written (en rédaction).
    Writing,
    /// Going from visa to visa (dans le circuit).
    InCircuit,
    /// Every visa asked for is given (prêt).
    Ready,
    /// On the agenda of a sitting (inscrit).
    OnAgenda,
    /// Adopted: it became an act (devenu acte), and is frozen.
    Enacted,
    /// Given up, with a reason (retiré).
    Withdrawn,
}

/// A part of a draft: what was typed, and the paragraphs it reads as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftPart {
    /// The Markdown, as typed.
    pub source: String,
    /// What it reads as.
    pub paragraphs: Vec<Paragraph>,
    /// How many places of the source are outside the subset and would be lost; none may be left when it is enacted.
    pub faults: u32,
}

/// A draft of an act (projet de délibération).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Grows by one each time its content is saved; whoever saves names the version they read.
    pub version: u32,
    /// Where it stands.
    pub state: DraftState,
    /// The title (objet).
    pub title: String,
    /// Its nature.
    pub nature: ActNature,
    /// Code of the subject (matière), as `7.5`, when it is given.
    pub subject_code: Option<String>,
    /// Who reports, when known.
    pub rapporteur: Option<MemberId>,
    /// The service that writes it (service instructeur); empty when it is not said.
    pub service: String,
    /// The assembly it is meant for, when known.
    pub assembly: Option<AssemblyId>,
    /// The day of the sitting it is meant for, when known.
    pub aimed_at: Option<Day>,
    /// Citations (visas).
    pub citations: DraftPart,
    /// Report and recitals (exposé, considérants).
    pub recitals: DraftPart,
    /// Operative part (dispositif).
    pub enacting: DraftPart,
    /// Amounts for each axis; empty when it decides no money.
    pub amounts: Vec<AxisAmount>,
    /// The total, when one is stated.
    pub stated_total: Option<Cents>,
    /// The programme it speaks of.
    pub programme: Option<ProgrammeId>,
    /// Key of the delegation by which a bureau would decide.
    pub delegation: Option<String>,
    /// Keys of the budget lines it charges.
    pub budget_lines: Vec<String>,
    /// Keys of the agreements it approves or names.
    pub agreements: Vec<String>,
    /// The explanatory note (note explicative de synthèse) sent with the notice, Markdown; empty when there is none.
    pub note: String,
    /// How many times it was sent along the circuit.
    pub round: u32,
    /// The item of the agenda it stands on.
    pub item: Option<ItemId>,
    /// The act it became.
    pub act: Option<ActId>,
    /// Who began it, as the journal names them.
    pub author: String,
    /// Why it was withdrawn, when it was.
    pub reason: Option<String>,
}

/// A file joined to a draft (pièce annexe): a PDF that was looked at when it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: String,
    /// Its name, as people read it.
    pub name: String,
    /// The SHA-256 its bytes are kept under.
    pub sha256: String,
    /// How many pages it has.
    pub pages: u32,
    /// How many bytes.
    pub size: u32,
}

/// What a committee said of a draft (avis de commission).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// Its id.
    pub id: String,
    /// The committee or assembly, by its name.
    pub committee: String,
    /// The day, when known.
    pub day: Option<Day>,
    /// What it said.
    pub sense: OpinionSense,
    /// Its remark.
    pub remark: Option<String>,
}

/// The sense of an opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpinionSense {
    /// Favourable (favorable).
    Favourable,
    /// Unfavourable (défavorable).
    Unfavourable,
    /// Asked, none given (avis non rendu).
    NotGiven,
}

words!(DraftState: Writing = "writing", InCircuit = "in_circuit", Ready = "ready", OnAgenda = "on_agenda",
    Enacted = "enacted", Withdrawn = "withdrawn");
words!(OpinionSense: Favourable = "favourable", Unfavourable = "unfavourable", NotGiven = "not_given");

impl DraftState {
    /// Whether it may still change.
    pub fn is_open(self) -> bool {
        !matches!(self, DraftState::Enacted | DraftState::Withdrawn)
    }
}

impl Draft {
    /// An empty draft that someone begins.
    pub fn begun(id: DraftId, author: &str) -> Draft {
        Draft {
            id,
            version: 1,
            state: DraftState::Writing,
            title: String::new(),
            nature: ActNature::Deliberation,
            subject_code: None,
            rapporteur: None,
            service: String::new(),
            assembly: None,
            aimed_at: None,
            citations: DraftPart::default(),
            recitals: DraftPart::default(),
            enacting: DraftPart::default(),
            amounts: Vec::new(),
            stated_total: None,
            programme: None,
            delegation: None,
            budget_lines: Vec::new(),
            agreements: Vec::new(),
            note: String::new(),
            round: 0,
            item: None,
            act: None,
            author: author.to_owned(),
            reason: None,
        }
    }

    /// A part of its text; the title has none.
    pub fn part(&self, part: Part) -> Option<&DraftPart> {
        match part {
            Part::Title => None,
            Part::Citations => Some(&self.citations),
            Part::Recitals => Some(&self.recitals),
            Part::Enacting => Some(&self.enacting),
        }
    }

    /// Why it cannot become an act as it stands: every reason, none when it can.
    pub fn unfit(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if !self.state.is_open() {
            refusals.push(Refusal::new("draft-closed").with("state", self.state.word()));
        }
        if self.title.trim().is_empty() {
            refusals.push(Refusal::new("draft-no-title").about("title"));
        }
        if self.enacting.paragraphs.is_empty() {
            refusals.push(Refusal::new("draft-no-enacting").about("enacting"));
        }
        for part in [Part::Citations, Part::Recitals, Part::Enacting] {
            let faults = self.part(part).map_or(0, |text| text.faults);
            if faults > 0 {
                let refusal = Refusal::new("draft-text-faults").with("faults", i64::from(faults));
                refusals.push(refusal.about(part.word()));
            }
        }
        refusals.extend(self.wrong_sum());
        refusals
    }

    /// The act it becomes under a number, its text as it stands; every reason when it is not fit.
    pub fn enact(&self, act: ActId, number: &str) -> Result<Deliberation, Vec<Refusal>> {
        let refusals = self.unfit();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        Ok(self.as_act(act, number))
    }

    /// The same content in the shape of an act, fit or not: for a preview and for checks.
    pub fn as_act(&self, act: ActId, number: &str) -> Deliberation {
        Deliberation {
            id: act,
            number: number.to_owned(),
            title: self.title.clone(),
            nature: self.nature,
            subject_code: self.subject_code.clone(),
            rapporteur: self.rapporteur.clone(),
            citations: self.citations.paragraphs.clone(),
            recitals: self.recitals.paragraphs.clone(),
            enacting: self.enacting.paragraphs.clone(),
            amounts: self.amounts.clone(),
            stated_total: self.stated_total,
            programme: self.programme.clone(),
            delegation: self.delegation.clone(),
            budget_lines: self.budget_lines.clone(),
            agreements: self.agreements.clone(),
        }
    }

    /// The axes must make the total: the register refuses an act whose sum is wrong.
    fn wrong_sum(&self) -> Option<Refusal> {
        let stated = self.stated_total?;
        let parts = Cents::sum(self.amounts.iter().map(|line| line.amount)).ok();
        let wrong = !self.amounts.is_empty() && parts != Some(stated);
        let refusal = Refusal::new("T-SUM").with("total", stated).about("stated_total");
        wrong.then(|| match parts {
            Some(parts) => refusal.with("parts", parts),
            None => refusal,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deliberation::ParagraphKind;

    fn draft() -> Draft {
        let paragraph = Paragraph::parse(ParagraphKind::Numbered(1), "décide").expect("a paragraph");
        Draft {
            title: "Un objet".to_owned(),
            enacting: DraftPart { source: "1. décide".to_owned(), paragraphs: vec![paragraph], faults: 0 },
            ..Draft::begun(DraftId::new("d"), "a@example.org")
        }
    }

    #[test]
    fn a_whole_draft_becomes_an_act() {
        let act = draft().enact(ActId::new("a"), "2026.00001").expect("an act");
        assert_eq!((act.number.as_str(), act.title.as_str()), ("2026.00001", "Un objet"));
        assert_eq!(act.decisions().len(), 1);
    }

    #[test]
    fn every_reason_is_told_at_once() {
        let amount = |axis: &str, cents| AxisAmount { axis: axis.to_owned(), amount: Cents::new(cents) };
        let bad = Draft {
            state: DraftState::Withdrawn,
            recitals: DraftPart { faults: 2, ..DraftPart::default() },
            amounts: vec![amount("A", 100), amount("B", 200)],
            stated_total: Some(Cents::new(301)),
            ..Draft::begun(DraftId::new("d"), "a@example.org")
        };
        let codes: Vec<_> = bad.unfit().iter().map(|refusal| refusal.code.0).collect();
        assert_eq!(
            codes,
            ["draft-closed", "draft-no-title", "draft-no-enacting", "draft-text-faults", "T-SUM"]
        );
        assert!(bad.enact(ActId::new("a"), "1").is_err());
    }
}
