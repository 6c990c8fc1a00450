//! Décision prise par délégation, on the sheets of the register of deliberations (CGCT, art. R2122-7-1).

use crate::Kind;
use crate::common::{ActText, Head, Signature};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What the sheets of a decision are made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegatedDecisionInput {
    /// What every page bears.
    pub head: Head,
    /// The register: `Registre des délibérations — année 2023`.
    pub register: String,
    /// The number of the first sheet; unknown, it is left to be written by hand.
    #[serde(default)]
    pub first_sheet: Option<u32>,
    /// `Décision prise par délégation le 3 avril 2023`.
    pub heading: String,
    /// The delegation, one sentence: who gave it, by which act, for what, under which cap.
    pub delegation: Vec<String>,
    /// The act.
    pub act: ActText,
    /// Who signs.
    pub signatures: Vec<Signature>,
    /// Remedies and what else is mentioned at the foot.
    #[serde(default)]
    pub mentions: Vec<String>,
}

impl Input for DelegatedDecisionInput {
    const KIND: Kind = Kind::DelegatedDecision;

    fn settle(&mut self) {
        self.act.settle();
    }
}
