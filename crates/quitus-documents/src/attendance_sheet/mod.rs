//! Feuille de présence: the sheet that members sign as they come in.

use crate::Kind;
use crate::common::{Head, Signature, Stated};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What an attendance sheet is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceSheetInput {
    /// What every page bears.
    pub head: Head,
    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub heading: String,
    /// Day, hour and place of the sitting, each with its label.
    pub appointment: Vec<Stated>,
    /// Members in office, in the order of the sheet.
    pub members: Vec<ExpectedMember>,
    /// Figures known before the sitting: members in office, quorum.
    #[serde(default)]
    pub counts: Vec<Stated>,
    /// Who certifies the sheet.
    pub signatures: Vec<Signature>,
}

/// A member who is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedMember {
    /// The name with its civility.
    pub name: String,
    /// The capacity, when known: `Premier Vice-Président`.
    #[serde(default)]
    pub capacity: Option<String>,
    /// What is already known: `Excusé`, `Pouvoir à M. Marc JANDOT`; an empty cell otherwise.
    #[serde(default)]
    pub already_known: Option<String>,
}

impl Input for AttendanceSheetInput {
    const KIND: Kind = Kind::AttendanceSheet;
}
