//! Liste des plis: the convocations to post or to hand over, each with its address and a place for the day.

use crate::Kind;
use crate::common::{Head, Stated};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What a list of papers is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperListInput {
    /// What every page bears.
    pub head: Head,
    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub heading: String,
    /// Figures: papers, papers without an address.
    pub counts: Vec<Stated>,
    /// The papers, in the order of names.
    pub papers: Vec<ListedPaper>,
}

/// A paper to post or to hand over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPaper {
    /// The name with its civility.
    pub name: String,
    /// Lines of the address; none when it is not known.
    #[serde(default)]
    pub postal: Vec<String>,
    /// The day it was posted or handed over: `22 mars 2023`; an empty cell while it waits.
    #[serde(default)]
    pub given_on: Option<String>,
}

impl Input for PaperListInput {
    const KIND: Kind = Kind::PaperList;
}
