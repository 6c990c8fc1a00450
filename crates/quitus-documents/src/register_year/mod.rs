//! Registre de l'année: an opening sheet, every deliberation and decision in order of date, a table by date, a table
//! by subject, a closing sheet (CGCT, art. R2121-9).

use crate::Kind;
use crate::closing_sheet::NumberedAffair;
use crate::common::{ActText, Head, Signature, SittingLines, one_line};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What the register of a year is printed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterYearInput {
    /// What every page bears.
    pub head: Head,
    /// The register, as the heads of its sheets bear it.
    pub sitting: RegisterName,
    /// What the opening sheet says, one sentence a paragraph.
    pub opening: Vec<String>,
    /// Its sittings and decisions, in order of date.
    pub parts: Vec<RegisterPart>,
    /// The table by date.
    pub by_date: Vec<TableLine>,
    /// The table by subject.
    pub by_subject: Vec<SubjectLines>,
    /// What the closing sheet says, one sentence a paragraph.
    pub closing: Vec<String>,
    /// Who signs the opening and the closing.
    pub signatures: Vec<Signature>,
}

/// The name of a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterName {
    /// `Registre des délibérations — année 2023`.
    pub heading: String,
}

/// A sitting with its acts, or a decision taken by delegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterPart {
    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub heading: String,
    /// The sitting; none for a decision.
    #[serde(default)]
    pub sitting: Option<SittingLines>,
    /// The delegation under which a decision was taken, one sentence a paragraph.
    #[serde(default)]
    pub delegation: Vec<String>,
    /// The acts, in the order of their numbers.
    pub acts: Vec<ActText>,
    /// The affairs repeated on the closing sheet of the sitting; empty for a decision.
    #[serde(default)]
    pub affairs: Vec<NumberedAffair>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableLine {
    /// The number of the act, under which its sheet is found.
    pub number: String,
    /// The day: `29/03/2023`.
    pub day: String,
    /// Its subject.
    pub title: String,
    /// Who took it: the assembly, or the capacity of who signed.
    pub by: String,
}

/// The lines of a subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectLines {
    /// `Matière 7.5`, or that it is not known.
    pub subject: String,
    /// Its acts, in order of date.
    pub lines: Vec<TableLine>,
}

impl Input for RegisterYearInput {
    const KIND: Kind = Kind::RegisterYear;

    fn settle(&mut self) {
        for part in &mut self.parts {
            part.acts.iter_mut().for_each(ActText::settle);
            part.affairs.iter_mut().for_each(|line| one_line(&mut line.title));
        }
        let lines = self.by_subject.iter_mut().flat_map(|subject| &mut subject.lines);
        self.by_date.iter_mut().chain(lines).for_each(|line| one_line(&mut line.title));
    }
}
