//! Feuillets du registre: a deliberation as it is bound, on numbered and initialled sheets (CGCT, art. R2121-9).

use crate::Kind;
use crate::common::{ActText, Head, Signature, SittingLines};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What the sheets of a deliberation are made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterSheetInput {
    /// What every page bears.
    pub head: Head,
    /// The register: `Registre des délibérations — année 2023`.
    pub register: String,
    /// The number of the first sheet; the next pages follow. Unknown, it is left to be written by hand.
    #[serde(default)]
    pub first_sheet: Option<u32>,
    /// The sitting.
    pub sitting: SittingLines,
    /// The act.
    pub act: ActText,
    /// Chair and secretaries.
    pub signatures: Vec<Signature>,
}

impl Input for RegisterSheetInput {
    const KIND: Kind = Kind::RegisterSheet;

    fn settle(&mut self) {
        self.act.settle();
    }
}
