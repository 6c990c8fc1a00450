//! Liste des délibérations examinées, posted and put online within a week (CGCT, art. L2121-25).

use crate::Kind;
use crate::common::{Head, Signature, Stated, one_line};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What a list of deliberations is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliberationListInput {
    /// What every page bears.
    pub head: Head,
    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub heading: String,
    /// Facts of the sitting, each with its label.
    #[serde(default)]
    pub facts: Vec<Stated>,
    /// What was examined, approved or refused, in order.
    pub lines: Vec<ExaminedLine>,
    /// Day of posting in words; `non connu` when it is not.
    #[serde(default)]
    pub posted_on: Option<String>,
    /// Day of publication online in words; `non connu` when it is not.
    #[serde(default)]
    pub online_on: Option<String>,
    /// Who signs the list, when someone does.
    #[serde(default)]
    pub signature: Option<Signature>,
}

/// A deliberation that was examined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExaminedLine {
    /// The order number in the sitting, only when known.
    #[serde(default)]
    pub order: Option<String>,
    /// The yearly number, when it has one.
    #[serde(default)]
    pub number: Option<String>,
    /// Its subject.
    pub title: String,
    /// What became of it: `Adoptée à l’unanimité`, `Rejetée`, `Retirée`.
    pub fate: String,
}

impl Input for DeliberationListInput {
    const KIND: Kind = Kind::DeliberationList;

    fn settle(&mut self) {
        self.lines.iter_mut().for_each(|line| one_line(&mut line.title));
    }
}
