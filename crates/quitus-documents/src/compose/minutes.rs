//! Minutes (procès-verbal): everything the law wants in them, from the records (L2121-15).

use super::act::{act_text, standing, vote_line};
use super::notice::told;
use super::register::fate;
use super::sitting::{Told, quorum_sentence};
use super::text::{day, paragraphs, plain};
use super::{Composer, head};
use crate::common::ActText;
use crate::minutes::{MinutesInput, MinutesItem};
use quitus_core::law::public_ballot_threshold::public_ballot_threshold;
use quitus_core::law::secret_ballot_threshold::secret_ballot_threshold;
use quitus_core::review::{ActFile, SittingFile};
use quitus_core::sitting::minutes::{Correction, Minutes};
use quitus_core::sitting::{AgendaItem, Fate, Roll};

/// What minutes are printed from.
pub struct MinutesPrinted<'a> {
    /// The sitting.
    pub file: &'a SittingFile,
    /// The file of each act born of it.
    pub acts: &'a [ActFile],
    /// The clerk's words, the corrections asked, the adoption.
    pub minutes: &'a Minutes,
    /// Days of the earlier sittings whose minutes this one adopted.
    pub adopted_here: &'a [quitus_core::kernel::Day],
}

impl Composer<'_> {
    /// The minutes of a sitting.
    pub fn minutes(&self, printed: &MinutesPrinted<'_>) -> MinutesInput {
        let file = printed.file;
        let told = told(file);
        let first = file.sitting.items.first();
        let opening = first.map(|item| file.roll(item)).unwrap_or_else(|| Roll {
            present: file.sitting.present().cloned().collect(),
            ..Roll::default()
        });
        let items = file.sitting.items.iter();
        MinutesInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            sitting: self.lines(&told, &opening, first.and_then(|item| file.quorum(item))),
            day: day(file.sitting.day),
            opening: opening_words(printed),
            items: items.map(|item| minutes_item(file, printed.acts, item)).collect(),
            closed_at: file.sitting.closed_at.map(|at| self.hour(at)),
            corrections: printed.minutes.corrections.iter().map(|one| correction(&told, one)).collect(),
            adoption: adoption(printed),
            signatures: told.signatures(),
        }
    }
}

/// What was said before the first item: the minutes this sitting adopted, then the clerk's words.
fn opening_words(printed: &MinutesPrinted<'_>) -> Vec<crate::common::Block> {
    let adopted = printed.adopted_here.iter().map(|on| {
        format!("Le procès-verbal de la séance du {} est arrêté à l’ouverture de la séance.", day(*on))
    });
    let words: Vec<String> = adopted.chain(printed.minutes.preamble.iter().cloned()).collect();
    paragraphs(&words)
}

fn adoption(printed: &MinutesPrinted<'_>) -> String {
    let on = printed.minutes.adoption.as_ref().map(|adoption| adoption.on);
    match on.or(printed.file.sitting.papers.minutes_adopted_on) {
        Some(on) => plain(&format!("Procès-verbal arrêté au commencement de la séance du {}.", day(on))),
        None => plain("Procès-verbal à soumettre à l’adoption au commencement de la séance suivante."),
    }
}

/// `M. X, le 17 décembre 2025, point 2 : « … » (prise en compte).`
fn correction(told: &Told<'_>, one: &Correction) -> String {
    let item = one.item.map(|order| format!(", affaire n° {order}")).unwrap_or_default();
    let answer = match one.taken_up {
        Some(true) => "prise en compte",
        Some(false) => "non retenue",
        None => "suite non connue",
    };
    let wording = one.wording.trim().trim_end_matches('.');
    let name = told.name(&one.asked_by);
    plain(&format!("{name}, le {}{item} : « {wording} » ({answer}).", day(one.asked_on)))
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
        body: paragraphs(&item.note),
        enacting: Vec::new(),
        votes: standing(&item.votes).map(|vote| vote_line(&told, &roll, vote)).collect(),
    };
    MinutesItem {
        act: act.map_or(bare, |act| act_text(act, &roll)),
        movements: withdrawals(file, item),
        quorum: file.quorum(item).map(quorum_sentence),
        debate: (!item.debate.is_empty()).then(|| paragraphs(&item.debate)),
        ballot_requests: requests(file, item, &roll),
        fate: matches!(item.fate, Fate::Withdrawn | Fate::Adjourned | Fate::Heard).then(|| fate(item)),
    }
}

/// Who asked for a special ballot, against the number the law wants (L2121-21).
fn requests(file: &SittingFile, item: &AgendaItem, roll: &Roll) -> Vec<String> {
    let present = u32::try_from(roll.present.len()).unwrap_or(u32::MAX);
    let (kind, on) = (file.assembly.kind, file.sitting.day);
    let public = public_ballot_threshold(present, kind, on).ok();
    let secret = secret_ballot_threshold(present, kind, on).ok().flatten();
    let asked = [("public", item.requests.public, public), ("secret", item.requests.secret, secret)];
    let sentence = |(ballot, asked, needed): (&str, Option<u32>, Option<u32>)| {
        let asked = asked?;
        let members = if asked == 1 { "membre présent" } else { "membres présents" };
        let needed = match needed {
            Some(needed) if asked >= needed => format!(" ; il en fallait {needed}"),
            Some(needed) => format!(" ; il en aurait fallu {needed}"),
            None => String::new(),
        };
        Some(plain(&format!("Scrutin {ballot} demandé par {asked} {members}{needed}.")))
    };
    asked.into_iter().filter_map(sentence).collect()
}

/// `M. X quitte la salle, ne prend part ni au débat ni au vote.` What the interest is stays with the clerk.
fn withdrawals(file: &SittingFile, item: &AgendaItem) -> Vec<String> {
    let told = told(file);
    let here = file.sitting.interests.iter().filter(|interest| interest.item == item.order);
    here.map(|interest| {
        let name = told.name(&interest.member);
        let leaves = if interest.left_room { "quitte la salle, ne prend part" } else { "ne prend part" };
        plain(&format!("{name} {leaves} ni au débat ni au vote."))
    })
    .collect()
}
