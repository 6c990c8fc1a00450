//! Minutes (procès-verbal): the words of the clerk, the corrections asked, their adoption (L2121-15).

use crate::kernel::{Day, MemberId, SittingId};

/// The minutes of a sitting beside its records. The debate on each item is kept with the item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// How many times they were saved, 0 as long as nobody wrote in them.
    pub version: u32,
    /// What was said before the first item, in plain paragraphs.
    pub preamble: Vec<String>,
    /// At which sitting they were adopted, once they are: from then on nothing in them changes.
    pub adoption: Option<Adoption>,
    /// Corrections asked, in order.
    pub corrections: Vec<Correction>,
}

/// The adoption of minutes at the start of a later sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// The sitting that adopted them.
    pub at: SittingId,
    /// Its day.
    pub on: Day,
}

/// A correction asked of the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: String,
    /// Who asks.
    pub asked_by: MemberId,
    /// When.
    pub asked_on: Day,
    /// Order of the item it speaks of, when it speaks of one.
    pub item: Option<u32>,
    /// What is asked, in words.
    pub wording: String,
    /// Whether it was taken up; not said yet is unknown.
    pub taken_up: Option<bool>,
}
