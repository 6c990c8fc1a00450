//! Procès-verbal: what was said and decided, with the content that the law wants (CGCT, art. L2121-15).

use crate::Kind;
use crate::common::{ActText, Block, Head, Signature, SittingLines, settle_blocks};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What minutes are made from. Where the law wants a fact, an unknown one prints `non connu`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesInput {
    /// What every page bears.
    pub head: Head,
    /// The sitting; hour, quorum, chair, secretaries and roll are wanted by law.
    pub sitting: SittingLines,
    /// The day in words.
    pub day: String,
    /// What was said before the first item, when something was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opening: Vec<Block>,
    /// The items, in order: together they are the agenda.
    pub items: Vec<MinutesItem>,
    /// The hour at which the sitting closed, when known.
    #[serde(default)]
    pub closed_at: Option<String>,
    /// Corrections asked of them, one sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<String>,
    /// How they stand: `Adopté à l’ouverture de la séance du …`, or that they are still to be adopted.
    pub adoption: String,
    /// Chair and secretaries.
    pub signatures: Vec<Signature>,
}

/// An item as the minutes tell it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesItem {
    /// The act, or the item when no act came of it; its body is the report, or names it.
    pub act: ActText,
    /// Arrivals, departures, interests and withdrawals at this item, one sentence each.
    #[serde(default)]
    pub movements: Vec<String>,
    /// Who is there and how the quorum stands when the item opens, when it changed.
    #[serde(default)]
    pub quorum: Option<String>,
    /// The substance of the debate; empty when nobody spoke, `None` when it is not known.
    #[serde(default)]
    pub debate: Option<Vec<Block>>,
    /// Requests for a public or a secret ballot, one sentence each.
    #[serde(default)]
    pub ballot_requests: Vec<String>,
    /// What became of an item without a vote: `Retiré de l’ordre du jour`, `Ajourné`.
    #[serde(default)]
    pub fate: Option<String>,
}

impl Input for MinutesInput {
    const KIND: Kind = Kind::Minutes;

    fn settle(&mut self) {
        settle_blocks(&mut self.opening);
        for item in &mut self.items {
            item.act.settle();
            item.debate.iter_mut().for_each(settle_blocks);
        }
    }
}
