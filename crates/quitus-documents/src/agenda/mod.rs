//! Ordre du jour and notes explicatives de synthèse (CGCT, art. L2121-12).

use crate::Kind;
use crate::common::{Block, Head, Stated, one_line, settle_blocks};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What an agenda with its notes is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaInput {
    /// What every page bears.
    pub head: Head,
    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub heading: String,
    /// Day, hour and place of the sitting, each with its label.
    pub appointment: Vec<Stated>,
    /// The items, in order.
    pub items: Vec<AgendaLine>,
}

/// An item of the agenda, with its note when there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaLine {
    /// Its number as printed: `12`; unknown when the source does not say.
    #[serde(default)]
    pub order: Option<String>,
    /// Its title.
    pub title: String,
    /// The rapporteur, when known.
    #[serde(default)]
    pub rapporteur: Option<String>,
    /// The explanatory note; empty when there is none.
    #[serde(default)]
    pub note: Vec<Block>,
}

impl Input for AgendaInput {
    const KIND: Kind = Kind::Agenda;

    fn settle(&mut self) {
        self.items.iter_mut().for_each(AgendaLine::settle);
    }
}

impl AgendaLine {
    /// One line of title, a note in shape.
    pub(crate) fn settle(&mut self) {
        one_line(&mut self.title);
        settle_blocks(&mut self.note);
    }
}
