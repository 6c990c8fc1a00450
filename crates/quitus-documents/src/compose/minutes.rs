//! Minutes (procès-verbal): everything the law wants in them, from the records (L2121-15).

use super::act::{act_text, standing, vote_line};
use super::notice::told;
use super::register::fate;
use super::sitting::quorum_sentence;
use super::text::{day, paragraphs, plain};
use super::{Composer, head};
use crate::common::ActText;
use crate::minutes::{MinutesInput, MinutesItem};
use quitus_core::review::{ActFile, SittingFile};
use quitus_core::sitting::{AgendaItem, Fate, InterestKind, Roll};

impl Composer<'_> {
    /// The minutes of a sitting, with the file of each act born of it.
    pub fn minutes(&self, file: &SittingFile, acts: &[ActFile]) -> MinutesInput {
        let told = told(file);
        let first = file.sitting.items.first();
        let opening = first.map(|item| file.roll(item)).unwrap_or_else(|| Roll {
            present: file.sitting.present().cloned().collect(),
            ..Roll::default()
        });
        MinutesInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            sitting: self.lines(&told, &opening, first.and_then(|item| file.quorum(item))),
            day: day(file.sitting.day),
            items: file.sitting.items.iter().map(|item| minutes_item(file, acts, item)).collect(),
            closed_at: file.sitting.closed_at.map(|at| self.hour(at)),
            adoption: match file.sitting.papers.minutes_adopted_on {
                Some(adopted) => {
                    plain(&format!("Procès-verbal adopté à l’ouverture de la séance du {}.", day(adopted)))
                }
                None => {
                    plain("Procès-verbal à soumettre à l’adoption au commencement de la séance suivante.")
                }
            },
            signatures: told.signatures(),
        }
    }
}

fn minutes_item(file: &SittingFile, acts: &[ActFile], item: &AgendaItem) -> MinutesItem {
    let told = told(file);
    let roll = file.roll(item);
    let act = acts.iter().find(|act| Some(&act.deliberation.id) == item.act.as_ref());
    let bare = ActText {
        number: None,
        order: item.order_known.then(|| item.order.to_string()),
        title: plain(&item.title),
        rapporteur: item.rapporteur.as_ref().map(|member| told.name(member)),
        citations: Vec::new(),
        body: Vec::new(),
        enacting: Vec::new(),
        votes: standing(&item.votes).map(|vote| vote_line(&told, &roll, vote)).collect(),
    };
    MinutesItem {
        act: act.map_or(bare, |act| act_text(act, &roll)),
        movements: withdrawals(file, item),
        quorum: file.quorum(item).map(quorum_sentence),
        debate: (!item.debate.is_empty()).then(|| paragraphs(&item.debate)),
        ballot_requests: Vec::new(),
        fate: matches!(item.fate, Fate::Withdrawn | Fate::Adjourned | Fate::Heard).then(|| fate(item)),
    }
}

/// `M. X quitte la salle, ne prend part ni au débat ni au vote.`
fn withdrawals(file: &SittingFile, item: &AgendaItem) -> Vec<String> {
    let told = told(file);
    let here = file.sitting.interests.iter().filter(|interest| interest.item == item.order);
    here.map(|interest| {
        let name = told.name(&interest.member);
        let why = match interest.kind {
            InterestKind::Personal => "intéressé(e) à l’affaire",
            InterestKind::ByLaw => "désigné(e) en application de la loi",
        };
        let leaves = if interest.left_room { "quitte la salle, ne prend part" } else { "ne prend part" };
        plain(&format!("{name}, {why} ({}), {leaves} ni au débat ni au vote.", interest.organisation))
    })
    .collect()
}
