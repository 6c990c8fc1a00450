//! What is proposed and what was decided: the text of an act, whose figures and amounts are references to records.

mod circuit;
mod draft;
mod lint;
mod text;

pub use circuit::{
    AskedStep, CircuitStep, StepKind, StepNow, StepState, Visa, VisaAct, circuit_now, last_deposit,
    missing_step, steps_for,
};
pub use draft::{Attachment, Draft, DraftPart, DraftState, Opinion, OpinionSense};
pub(crate) use lint::MONTHS;
pub use lint::{TypedNumber, typed_numbers};
pub use text::{Paragraph, ParagraphKind, Printed, Reference, Run, Span, Style, TextError};

use crate::kernel::{ActId, Cents, CentsError, MemberId, Part, ProgrammeId, words};

/// Nature of an act (nature), with the codes of the wire beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActNature {
    /// Délibération, DE.
    Deliberation,
    /// Arrêté réglementaire, AR.
    Regulation,
    /// Arrêté individuel, AI.
    IndividualOrder,
    /// Contrat ou convention, CC.
    Contract,
    /// Document budgétaire, BF.
    Budget,
    /// Autre, AU.
    Other,
}

/// An act (acte) with its whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliberation {
    /// Its id.
    pub id: ActId,
    /// The yearly number as printed.
    pub number: String,
    /// The title (objet), as printed.
    pub title: String,
    /// Its nature.
    pub nature: ActNature,
    /// Code of the subject (matière), as `7.5`, when it was given.
    pub subject_code: Option<String>,
    /// Who reports, when known.
    pub rapporteur: Option<MemberId>,
    /// Citations (visas).
    pub citations: Vec<Paragraph>,
    /// Report and recitals (exposé, considérants).
    pub recitals: Vec<Paragraph>,
    /// Operative part (dispositif): the formula, then one list entry for each decision.
    pub enacting: Vec<Paragraph>,
    /// Amounts for each axis; empty when it decides no money.
    pub amounts: Vec<AxisAmount>,
    /// The total in words of money, when the text states one.
    pub stated_total: Option<Cents>,
    /// The programme it speaks of.
    pub programme: Option<ProgrammeId>,
    /// Key of the delegation by which a bureau decides, when the act cites one.
    pub delegation: Option<String>,
    /// Keys of the budget lines it charges.
    pub budget_lines: Vec<String>,
    /// Keys of the agreements it approves or names.
    pub agreements: Vec<String>,
}

/// Money decided for an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisAmount {
    /// Code of the axis.
    pub axis: String,
    /// Amount in cents.
    pub amount: Cents,
}

words!(ActNature: Deliberation = "DE", Regulation = "AR", IndividualOrder = "AI", Contract = "CC",
    Budget = "BF", Other = "AU");

impl Deliberation {
    /// The paragraphs of a part; the title has none.
    pub fn part(&self, part: Part) -> &[Paragraph] {
        match part {
            Part::Title => &[],
            Part::Citations => &self.citations,
            Part::Recitals => &self.recitals,
            Part::Enacting => &self.enacting,
        }
    }

    /// The sum of the amounts of the axes.
    pub fn total(&self) -> Result<Cents, CentsError> {
        Cents::sum(self.amounts.iter().map(|line| line.amount))
    }

    /// The decisions: entries of lists in the operative part, or its paragraphs when it has no list.
    pub fn decisions(&self) -> Vec<&Paragraph> {
        let listed: Vec<&Paragraph> = self.enacting.iter().filter(|p| p.kind.is_list()).collect();
        if listed.is_empty() { self.enacting.iter().collect() } else { listed }
    }
}
