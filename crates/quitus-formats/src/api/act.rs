//! An act on the wire.

use quitus_core::kernel::Day;
use quitus_core::review::ActFile;
use quitus_core::sitting::{Count, Roll, Vote};
use serde::Serialize;
use utoipa::ToSchema;

/// An act in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ActLine {
    /// Code of the authority.
    pub authority: String,
    /// The yearly number.
    pub number: String,
    /// The title.
    pub title: String,
    /// Name of the assembly.
    pub assembly: String,
    /// Day of the sitting.
    pub date: String,
}

/// What a search of a register found: a page of it, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FoundShown {
    /// How many acts in all.
    pub total: u32,
    /// Whether there are more than `total`.
    pub more: bool,
    /// Where the next page begins: give it back as `after`; null on the last page.
    pub next: Option<String>,
    /// The acts of this page.
    pub acts: Vec<ActLine>,
}

/// An act, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ActShown {
    /// Code of the authority.
    pub authority: String,
    /// The yearly number.
    pub number: String,
    /// The title.
    pub title: String,
    /// Name of the assembly.
    pub assembly: String,
    /// The sitting that decided it.
    pub sitting: SittingOfAct,
    /// Votes, in order.
    pub votes: Vec<VoteShown>,
    /// Decisions of the operative part, as printed.
    pub decisions: Vec<String>,
    /// Amounts for each axis.
    pub amounts: Vec<AmountShown>,
    /// Order number in the sitting.
    pub order_in_sitting: Option<u32>,
    /// First day on which it binds.
    pub enforceable_from: Option<String>,
}

/// A sitting as an act prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SittingOfAct {
    /// Day of the sitting.
    pub date: String,
    /// Day of the convocation.
    pub convoked_on: Option<String>,
    /// Members in office.
    pub in_office: u32,
    /// Names of those present when the item was put to discussion.
    pub present: Vec<String>,
    /// Proxies that count.
    pub proxies: Vec<ProxyShown>,
    /// Names of those excused.
    pub excused: Vec<String>,
    /// Votes available (nombre de voix).
    pub votes_available: u32,
    /// Who presides.
    pub chair: Option<String>,
    /// Who keeps the record; the first when there are several.
    pub secretary: Option<String>,
}

/// A proxy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProxyShown {
    /// Who gives.
    pub giver: String,
    /// Who holds.
    pub holder: String,
}

/// A vote; its four figures are null when it is declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct VoteShown {
    /// `counted` or `declared`.
    pub kind: String,
    /// For.
    #[serde(rename = "for")]
    pub in_favour: Option<u32>,
    /// Against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstentions: Option<u32>,
    /// Not voting.
    pub not_voting: Option<u32>,
    /// `adopted`, `rejected` or `not_adopted`.
    pub outcome: String,
    /// Unanimous of votes cast.
    pub unanimous: bool,
    /// Whether the chair's vote decided a tie.
    pub by_casting_vote: bool,
    /// `favourable` or `unfavourable`.
    pub sense: String,
    /// What was put to the vote, when it is not the whole.
    pub about: Option<String>,
    /// `show_of_hands`, `public`, `secret` or `electronic`.
    pub method: Option<String>,
}

/// Money for an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AmountShown {
    /// Code of the axis.
    pub axis: String,
    /// Cents of euro.
    pub cents: i64,
}

/// A document made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DocumentMade {
    /// Where it was written.
    pub path: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// SHA-256 of its template.
    pub template_sha256: String,
    /// Pages.
    pub pages: usize,
}

impl ActShown {
    /// An act with the roll of its item and the day on which it binds.
    pub fn new(file: &ActFile, roll: &Roll, enforceable_from: Option<Day>) -> Self {
        let deliberation = &file.deliberation;
        ActShown {
            authority: file.authority.code.clone(),
            number: deliberation.number.clone(),
            title: deliberation.title.clone(),
            assembly: file.assembly.name.clone(),
            sitting: SittingOfAct::new(file, roll),
            votes: file
                .item()
                .map(|item| item.votes.iter().map(VoteShown::new).collect())
                .unwrap_or_default(),
            decisions: deliberation.decisions().into_iter().map(|text| file.printed(text).text).collect(),
            amounts: deliberation
                .amounts
                .iter()
                .map(|line| AmountShown { axis: line.axis.clone(), cents: line.amount.get() })
                .collect(),
            order_in_sitting: file.entry.order_in_sitting,
            enforceable_from: enforceable_from.map(|day| day.to_string()),
        }
    }
}

impl SittingOfAct {
    /// A sitting with a roll.
    pub fn new(file: &ActFile, roll: &Roll) -> Self {
        let sitting = &file.sitting;
        SittingOfAct {
            date: sitting.day.to_string(),
            convoked_on: sitting.convoked_on.map(|day| day.to_string()),
            in_office: file.in_office(),
            present: roll.present.iter().map(|member| file.name(member)).collect(),
            proxies: roll
                .proxies
                .iter()
                .map(|proxy| ProxyShown { giver: file.name(&proxy.giver), holder: file.name(&proxy.holder) })
                .collect(),
            excused: sitting.excused().map(|member| file.name(member)).collect(),
            votes_available: roll.votes_available(),
            chair: sitting.chair.as_ref().map(|chair| file.name(&chair.member)),
            secretary: sitting.secretaries.first().map(|secretary| file.name(&secretary.member)),
        }
    }
}

impl VoteShown {
    /// A vote.
    pub fn new(vote: &Vote) -> Self {
        let figures = match vote.count {
            Count::Counted(tally) => Some(tally),
            Count::Declared => None,
        };
        VoteShown {
            kind: if figures.is_some() { "counted" } else { "declared" }.to_owned(),
            in_favour: figures.map(|tally| tally.in_favour),
            against: figures.map(|tally| tally.against),
            abstentions: figures.map(|tally| tally.abstentions),
            not_voting: figures.map(|tally| tally.not_voting),
            outcome: vote.verdict.word().to_owned(),
            unanimous: vote.unanimous,
            by_casting_vote: vote.by_casting_vote,
            sense: vote.sense.word().to_owned(),
            about: vote.about.clone(),
            method: vote.method.map(|method| method.word().to_owned()),
        }
    }
}
