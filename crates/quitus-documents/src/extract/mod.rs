//! Extrait du registre des délibérations: one act as it stands in the register, for whoever asks.

use crate::Kind;
use crate::common::{ActText, Head, Signature, SittingLines};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What an extract is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtractInput {
    /// What every page bears.
    pub head: Head,
    /// The sitting.
    pub sitting: SittingLines,
    /// The act.
    pub act: ActText,
    /// The words of the certificate: `Pour extrait,` or `Pour extrait conforme,`.
    pub certified: String,
    /// Who signs, left to right: secretary, then chair.
    pub signatures: Vec<Signature>,
    /// Mentions under the signatures (publication, remedies), one paragraph each; none when unknown.
    #[serde(default)]
    pub mentions: Vec<String>,
    /// The receipt, on the copy that bears it.
    #[serde(default)]
    pub receipt: Option<ReceiptBlock>,
}

/// The receipt of the prefecture (accusé de réception). What is unknown prints `non connu`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptBlock {
    /// The receipt's own id, when known.
    #[serde(default)]
    pub id: Option<String>,
    /// The day of receipt in words, when known.
    #[serde(default)]
    pub date: Option<String>,
    /// The hour of receipt, when known; silent otherwise.
    #[serde(default)]
    pub hour: Option<String>,
}

impl Input for ExtractInput {
    const KIND: Kind = Kind::Extract;

    fn settle(&mut self) {
        self.act.settle();
    }
}
