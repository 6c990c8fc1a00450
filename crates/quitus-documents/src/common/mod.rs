//! What the inputs of several documents share. Texts are in French, already chosen and already in their typography.

mod text;

pub(crate) use text::settle_blocks;
pub use text::{Block, FlatKind, FlatParagraph, ListEntry, Run, TextStyle, nest};

use serde::{Deserialize, Serialize};

/// The legal date of a document: the day of its records, never the day it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalDate {
    /// As `2023`.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

/// What every page bears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The authority (collectivité), as acts print it.
    pub authority: String,
    /// Lines under its name: department, address; none when unknown.
    #[serde(default)]
    pub authority_lines: Vec<String>,
    /// The assembly (organe délibérant), as acts print it: `Bureau métropolitain`.
    pub assembly: String,
    /// The legal date.
    pub legal_date: LegalDate,
    /// What the authority puts at the head of its papers, when it composed one.
    #[serde(default)]
    pub letterhead: Option<Letterhead>,
    /// A warning printed on each page, as `Collectivité inventée : document sans valeur`.
    #[serde(default)]
    pub notice: Option<String>,
}

/// What an authority puts at the head of its papers (en-tête).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Its lines.
    #[serde(default)]
    pub lines: Vec<String>,
    /// The SHA-256 of its logo, when it has one: the picture itself comes beside the input.
    #[serde(default)]
    pub logo: Option<String>,
}

/// A label and what stands after it: `Nombre de présents`, `51`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// The label, without colon.
    pub label: String,
    /// What is stated.
    pub value: String,
}

/// Someone who holds an office of the sitting: `Président de séance`, `M. Hervé REYNAUD`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// The office, without colon.
    pub office: String,
    /// The name with its civility.
    pub name: String,
}

/// Names under a label, in the order in which they are printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameList {
    /// The label, without colon: `Membres titulaires présents`.
    pub label: String,
    /// The names with their civility.
    pub names: Vec<String>,
}

/// A proxy (pouvoir) as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProxyLine {
    /// Who gives it.
    pub giver: String,
    /// Who holds it.
    pub holder: String,
}

/// Who was there. A list that is `None` is unknown and silent; an empty one prints `néant`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// Present members.
    #[serde(default)]
    pub present: Option<NameList>,
    /// Proxies.
    #[serde(default)]
    pub proxies: Option<Vec<ProxyLine>>,
    /// Excused members.
    #[serde(default)]
    pub excused: Option<NameList>,
    /// Members absent without excuse.
    #[serde(default)]
    pub absent: Option<NameList>,
    /// Arrivals, departures and withdrawals, one sentence each.
    #[serde(default)]
    pub movements: Vec<String>,
}

/// The sitting as the head of an act tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingLines {
    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub heading: String,
    /// `Le Bureau métropolitain a été convoqué le 22 mars 2023`.
    #[serde(default)]
    pub convoked: Option<String>,
    /// The hour at which it opened, when known: `18 h 30`.
    #[serde(default)]
    pub hour: Option<String>,
    /// The place, when known.
    #[serde(default)]
    pub place: Option<String>,
    /// The figures of the roll: members in office, present, proxies, votes.
    #[serde(default)]
    pub counts: Vec<Stated>,
    /// How the quorum stands, one sentence, when it is stated.
    #[serde(default)]
    pub quorum: Option<String>,
    /// Chair and secretaries.
    #[serde(default)]
    pub officers: Vec<Officer>,
    /// The roll.
    #[serde(default)]
    pub roll: Roll,
}

/// One vote as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteLine {
    /// What it is about, when an item has several: `Amendement n° 1`.
    #[serde(default)]
    pub about: Option<String>,
    /// The wording: `Ce dossier a été adopté à l’unanimité.`
    pub wording: String,
    /// Its four figures with their labels; empty when they are unknown (a declared vote).
    #[serde(default)]
    pub figures: Vec<Stated>,
    /// Names and sense of a public ballot: `Pour`, `Contre`… each with its names.
    #[serde(default)]
    pub positions: Vec<NameList>,
}

/// The votes of an act, in order.
pub type Votes = Vec<VoteLine>;

/// The text of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActText {
    /// The yearly number, when it has one: `2023.00168`.
    #[serde(default)]
    pub number: Option<String>,
    /// The order number in the sitting, only when known: `12`, `12/31`.
    #[serde(default)]
    pub order: Option<String>,
    /// The title (objet).
    pub title: String,
    /// The rapporteur, when known.
    #[serde(default)]
    pub rapporteur: Option<String>,
    /// Citations (visas).
    #[serde(default)]
    pub citations: Vec<Block>,
    /// Report and recitals (exposé, considérants).
    #[serde(default)]
    pub body: Vec<Block>,
    /// Operative part (dispositif): formula and decisions.
    #[serde(default)]
    pub enacting: Vec<Block>,
    /// The votes.
    #[serde(default)]
    pub votes: Votes,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The capacity: `Le secrétaire de séance`.
    pub capacity: String,
    /// The name, when known.
    #[serde(default)]
    pub name: Option<String>,
}

impl ActText {
    /// Puts headings and lists in the shape the templates rely on.
    pub(crate) fn settle(&mut self) {
        one_line(&mut self.title);
        settle_blocks(&mut self.citations);
        settle_blocks(&mut self.body);
        settle_blocks(&mut self.enacting);
    }
}

impl From<quitus_core::kernel::Day> for LegalDate {
    fn from(day: quitus_core::kernel::Day) -> Self {
        Self { year: day.year(), month: day.month(), day: day.day() }
    }
}

/// A title is one line of text: line ends and runs of ordinary spaces become one space.
pub(crate) fn one_line(title: &mut String) {
    let parts: Vec<&str> = title
        .split(|c: char| c.is_control() || matches!(c, ' ' | '\u{2028}' | '\u{2029}'))
        .filter(|part| !part.is_empty())
        .collect();
    *title = parts.join(" ");
}
