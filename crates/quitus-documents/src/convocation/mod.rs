//! Convocation: the notice sent to one member, with the questions of the agenda (CGCT, art. L2121-10).

use crate::Kind;
use crate::agenda::AgendaLine;
use crate::common::{Block, Head, Signature, Stated, one_line, settle_blocks};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What a convocation is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConvocationInput {
    /// What every page bears; its legal date is the day of sending.
    pub head: Head,
    /// Place and day of the letter: `Sainte-Aubaine, le 22 mars 2023`.
    pub dated: String,
    /// The member: name, then lines of the address when it is sent on paper.
    pub addressee: Vec<String>,
    /// How it is sent: `Par voie électronique`, when known.
    #[serde(default)]
    pub channel: Option<String>,
    /// The subject: `Convocation à la séance du Bureau métropolitain du 29 mars 2023`.
    pub subject: String,
    /// `Madame la Conseillère,`.
    pub salutation: String,
    /// The letter.
    pub letter: Vec<Block>,
    /// Day, hour and place of the sitting, each with its label.
    pub appointment: Vec<Stated>,
    /// The agenda.
    pub agenda: Vec<AgendaLine>,
    /// Why the delay is shortened, in urgency.
    #[serde(default)]
    pub urgency: Option<String>,
    /// What is enclosed, one line each.
    #[serde(default)]
    pub enclosures: Vec<String>,
    /// The end of the letter.
    #[serde(default)]
    pub farewell: Option<String>,
    /// Who convenes.
    pub signature: Signature,
    /// The words of the proxy slip at the foot (`pouvoir`), when one is given: its first lines, to be completed.
    #[serde(default)]
    pub proxy_slip: Option<ProxySlip>,
}

/// A slip by which the member may give proxy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProxySlip {
    /// Who would give it.
    pub giver: String,
    /// For which sitting: `la séance du Bureau métropolitain du 29 mars 2023`.
    pub sitting: String,
}

impl Input for ConvocationInput {
    const KIND: Kind = Kind::Convocation;

    fn settle(&mut self) {
        settle_blocks(&mut self.letter);
        one_line(&mut self.subject);
        self.agenda.iter_mut().for_each(AgendaLine::settle);
    }
}
