//! Extract of the register, with or without its receipt, and the text of an act.

use super::sitting::Told;
use super::text::{blocks, day, plain};
use super::{Composer, head};
use crate::common::{ActText, NameList, Stated, VoteLine};
use crate::extract::{ExtractInput, ReceiptBlock};
use quitus_core::law::quorum_met::QuorumMet;
use quitus_core::legality::{LegalDates, compute};
use quitus_core::review::ActFile;
use quitus_core::sitting::{Count, Position, Roll, Sense, Sitting, Verdict, Vote, VoteMethod, quorum_at};

const REMEDIES: &str = "Le tribunal administratif peut être saisi d’un recours contre le présent acte dans un délai \
     de deux mois à compter de sa publication ou de sa notification.";

impl Composer<'_> {
    /// The extract of the register of an act, as made.
    pub fn extract(&self, file: &ActFile) -> ExtractInput {
        let told = told(file);
        let roll = roll(file);
        let silent = file.silent();
        ExtractInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            sitting: self.lines(&told, &roll, quorum(file, &roll).filter(|_| !silent)),
            act: act_text(file, &roll),
            certified: "Pour extrait,".to_owned(),
            signatures: told.signatures(),
            mentions: if silent { Vec::new() } else { vec![plain(REMEDIES)] },
            // A page taken over as published bears the stamp that was seen on it; ours get a copy of their own.
            receipt: if silent { self.receipt(&file.dates) } else { None },
        }
    }

    /// The copy that bears the receipt; `None` while no receipt is known.
    pub fn extract_with_receipt(&self, file: &ActFile) -> Option<ExtractInput> {
        let known = file.dates.receipt.as_ref()?;
        if known.identifier.is_none() && known.received_on.is_none() {
            return None; // a stamp that was seen and cannot be read is no receipt to print
        }
        let receipt = self.receipt(&file.dates)?;
        let mut extract = self.extract(file);
        extract.receipt = Some(receipt);
        extract.mentions.splice(0..0, self.legality(file));
        Some(extract)
    }

    fn receipt(&self, dates: &LegalDates) -> Option<ReceiptBlock> {
        dates.receipt.as_ref().map(|receipt| ReceiptBlock {
            id: receipt.identifier.clone(),
            date: receipt.received_on.map(day),
            hour: receipt.received_at.map(|at| self.hour(at)),
        })
    }

    fn legality(&self, file: &ActFile) -> Vec<String> {
        let dates = &file.dates;
        let latest = dates.published_on.max(dates.transmitted_on).max(dates.notified_on);
        let force = latest.and_then(|on| compute(dates, on).enforceable_from);
        let line = |words: &str, on| plain(&format!("{words} le {}.", day(on)));
        [
            dates.transmitted_on.map(|on| line("Transmis au représentant de l’État", on)),
            dates.published_on.map(|on| line("Publié en ligne", on)),
            dates.notified_on.map(|on| line("Notifié", on)),
            force.map(|on| line("Exécutoire", on)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What a paper needs to tell the sitting of an act.
pub(super) fn told(file: &ActFile) -> Told<'_> {
    Told {
        assembly: &file.assembly,
        members: &file.members,
        memberships: &file.memberships,
        sitting: &file.sitting,
    }
}

/// The roll of the item of an act.
pub(super) fn roll(file: &ActFile) -> Roll {
    match file.item() {
        Some(item) => file.roll(item),
        None => Roll { present: file.sitting.present().cloned().collect(), ..Roll::default() },
    }
}

/// The quorum at the item of an act, where the law is known.
pub(super) fn quorum(file: &ActFile, roll: &Roll) -> Option<QuorumMet> {
    quorum_at(roll, file.in_office(), file.assembly.kind, file.sitting.day).ok()
}

/// The text of an act with its votes.
pub(super) fn act_text(file: &ActFile, roll: &Roll) -> ActText {
    let act = &file.deliberation;
    let told = told(file);
    ActText {
        number: Some(act.number.clone()),
        order: file.entry.order_in_sitting.map(|order| order.to_string()),
        title: plain(&act.title),
        rapporteur: act.rapporteur.as_ref().map(|member| told.name(member)),
        citations: blocks(file, &act.citations),
        body: blocks(file, &act.recitals),
        enacting: blocks(file, &act.enacting),
        votes: file
            .item()
            .map(|item| standing(&item.votes).map(|vote| vote_line(&told, roll, vote)).collect())
            .unwrap_or_default(),
    }
}

/// Votes that no later one corrects.
pub(super) fn standing(votes: &[Vote]) -> impl Iterator<Item = &Vote> {
    let corrected =
        |vote: &Vote| votes.iter().any(|v| v.corrects.as_ref().is_some_and(|(rank, _)| *rank == vote.rank));
    votes.iter().filter(move |vote| !corrected(vote))
}

/// A vote as printed: its wording, its four figures, and the names of a public ballot or of the exceptions.
pub(super) fn vote_line(told: &Told<'_>, roll: &Roll, vote: &Vote) -> VoteLine {
    let figures = match vote.count {
        Count::Declared => Vec::new(),
        Count::Counted(tally) => [
            ("Pour", tally.in_favour),
            ("Contre", tally.against),
            ("Abstentions", tally.abstentions),
            ("Ne prennent pas part au vote", tally.not_voting),
        ]
        .into_iter()
        .map(|(label, figure)| Stated { label: label.to_owned(), value: figure.to_string() })
        .collect(),
    };
    VoteLine {
        about: vote.about.as_deref().map(plain),
        wording: vote.wording.as_deref().map_or_else(|| wording(told.sitting, vote), plain),
        figures,
        positions: positions(told, roll, vote),
    }
}

fn wording(_sitting: &Sitting, vote: &Vote) -> String {
    let opinion = if vote.sense == Sense::Unfavourable { " Avis défavorable." } else { "" };
    let casting = if vote.by_casting_vote { ", la voix du président étant prépondérante" } else { "" };
    let words = match (vote.verdict, vote.unanimous) {
        (Verdict::Adopted, true) => "Adopté à l’unanimité des suffrages exprimés",
        (Verdict::Adopted, false) => "Adopté à la majorité absolue des suffrages exprimés",
        (Verdict::Rejected, _) => "Rejeté à la majorité absolue des suffrages exprimés",
        (Verdict::NotAdopted, _) => "Non adopté : aucune majorité des suffrages exprimés",
    };
    plain(&format!("{words}{casting}.{opinion}"))
}

fn positions(told: &Told<'_>, roll: &Roll, vote: &Vote) -> Vec<NameList> {
    if vote.method == Some(VoteMethod::Secret) {
        return Vec::new();
    }
    let labels = [
        (Position::InFavour, "Pour"),
        (Position::Against, "Contre"),
        (Position::Abstention, "Abstentions"),
        (Position::NotVoting, "Ne prennent pas part au vote"),
    ];
    let line = |(position, label): (Position, &str)| {
        let named = vote.positions.iter().filter(|taken| taken.position == position);
        let names: Vec<String> = named.map(|taken| voter(told, roll, &taken.member)).collect();
        (!names.is_empty()).then(|| NameList { label: label.to_owned(), names })
    };
    labels.into_iter().filter_map(line).collect()
}

/// The name of a voter; a giver votes through the holder of the proxy.
fn voter(told: &Told<'_>, roll: &Roll, member: &quitus_core::kernel::MemberId) -> String {
    let name = told.name(member);
    match roll.proxies.iter().find(|proxy| proxy.giver == *member) {
        Some(proxy) => plain(&format!("{name} (pouvoir à {})", told.name(&proxy.holder))),
        None => name,
    }
}
