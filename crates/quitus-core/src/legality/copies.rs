//! Copies owed to councillors of the communes who do not sit (CGCT L5211-40-2), and their proof.

use crate::kernel::{Day, LetterId, SittingId, words};

/// A paper of a sitting that they receive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CopiedPaper {
    /// The convocation with the explanatory note.
    Notice,
    /// The list of deliberations.
    List,
    /// The minutes.
    Minutes,
}

/// How a copy left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CopyWay {
    /// A letter of the outbox, whose fate is the proof.
    Email,
    /// A paper list.
    Paper,
}

/// A councillor of a commune who does not sit (conseiller municipal non communautaire).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Councillor {
    /// Its id.
    pub id: String,
    /// The name, as the list gives it.
    pub name: String,
    /// The commune.
    pub commune: String,
    /// The e-mail address; without one, the copy is on paper.
    pub email: Option<String>,
    /// The day the list no longer names them.
    pub left_on: Option<Day>,
}

/// A copy that left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopySent {
    /// The sitting.
    pub sitting: SittingId,
    /// The paper.
    pub paper: CopiedPaper,
    /// The councillor's id.
    pub councillor: String,
    /// How.
    pub way: CopyWay,
    /// Where to: the address written to, or the commune.
    pub address: String,
    /// The letter of the outbox, for an e-mail.
    pub letter: Option<LetterId>,
    /// The day it left.
    pub sent_on: Day,
}

words!(CopiedPaper: Notice = "notice", List = "list", Minutes = "minutes");
words!(CopyWay: Email = "email", Paper = "paper");
