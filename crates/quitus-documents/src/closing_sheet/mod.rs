//! Feuillet de clôture: the numbers of a sitting, who was there, and the two signatures (CGCT, art. R2121-9).

use crate::Kind;
use crate::common::{Head, Signature, SittingLines, one_line};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What a closing sheet is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingSheetInput {
    /// What every page bears.
    pub head: Head,
    /// The register: `Registre des délibérations — année 2023`.
    pub register: String,
    /// The number of the sheet. Unknown, it is left to be written by hand.
    #[serde(default)]
    pub first_sheet: Option<u32>,
    /// The sitting; its list of members present is wanted by the text.
    pub sitting: SittingLines,
    /// The affairs of the sitting, in order.
    pub affairs: Vec<NumberedAffair>,
    /// Chair and secretaries.
    pub signatures: Vec<Signature>,
}

/// An affair with its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberedAffair {
    /// The order number in the sitting; `non connu` when it is not.
    #[serde(default)]
    pub order: Option<String>,
    /// The yearly number, when it has one.
    #[serde(default)]
    pub number: Option<String>,
    /// Its subject.
    pub title: String,
}

impl Input for ClosingSheetInput {
    const KIND: Kind = Kind::ClosingSheet;

    fn settle(&mut self) {
        self.affairs.iter_mut().for_each(|line| one_line(&mut line.title));
    }
}
