//! After the sitting: list of deliberations, register sheets, closing sheet.

use super::act::{act_text, quorum, roll, standing, told as told_act};
use super::notice::told;
use super::text::{day, plain};
use super::{Composer, head};
use crate::closing_sheet::{ClosingSheetInput, NumberedAffair};
use crate::common::Stated;
use crate::deliberation_list::{DeliberationListInput, ExaminedLine};
use crate::register_sheet::RegisterSheetInput;
use quitus_core::review::{ActFile, SittingFile};
use quitus_core::sitting::{AgendaItem, Fate, Roll, Sense, Verdict};

impl Composer<'_> {
    /// The list of deliberations examined (L2121-25).
    pub fn deliberation_list(&self, file: &SittingFile) -> DeliberationListInput {
        let told = told(file);
        let examined = file.sitting.items.iter().filter(|item| item.fate != Fate::Pending);
        DeliberationListInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            heading: told.heading(),
            facts: told
                .convoked()
                .map(|_| Stated {
                    label: "Convocation".to_owned(),
                    value: file.sitting.convoked_on.map(day).unwrap_or_default(),
                })
                .into_iter()
                .collect(),
            lines: examined.map(|item| examined_line(file, item)).collect(),
            posted_on: file.sitting.papers.list_published_on.map(day),
            online_on: file.sitting.papers.list_published_on.map(day),
            signature: told.signatures().into_iter().next_back(),
        }
    }

    /// The register sheets of an act (R2121-9).
    pub fn register_sheet(&self, file: &ActFile) -> RegisterSheetInput {
        let told = told_act(file);
        let roll = roll(file);
        RegisterSheetInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            register: register_name(file.sitting.day.year()),
            first_sheet: None,
            sitting: self.lines(&told, &roll, quorum(file, &roll).filter(|_| !file.silent())),
            act: act_text(file, &roll),
            signatures: told.signatures(),
        }
    }

    /// The closing sheet of a sitting: order numbers, members present, two places to sign (R2121-9).
    pub fn closing_sheet(&self, file: &SittingFile) -> ClosingSheetInput {
        let told = told(file);
        let whole = Roll { present: file.sitting.present().cloned().collect(), ..Roll::default() };
        let mut sitting = self.lines(&told, &whole, None);
        sitting.counts.truncate(2);
        sitting.roll.proxies = None;
        ClosingSheetInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            register: register_name(file.sitting.day.year()),
            first_sheet: None,
            sitting,
            affairs: file.sitting.items.iter().map(|item| affair(file, item)).collect(),
            signatures: told.signatures(),
        }
    }
}

pub(super) fn register_name(year: i16) -> String {
    plain(&format!("Registre des délibérations — année {year}"))
}

pub(super) fn affair(file: &SittingFile, item: &AgendaItem) -> NumberedAffair {
    NumberedAffair {
        order: item.order_known.then(|| item.order.to_string()),
        number: item.act.as_ref().and_then(|act| file.entry(act)).map(|line| line.entry.number.clone()),
        title: plain(&item.title),
    }
}

fn examined_line(file: &SittingFile, item: &AgendaItem) -> ExaminedLine {
    let NumberedAffair { order, number, title } = affair(file, item);
    ExaminedLine { order, number, title, fate: fate(item) }
}

/// What became of an item, as printed: `Adoptée à l’unanimité`, `Rejetée`, `Retirée`.
pub(super) fn fate(item: &AgendaItem) -> String {
    let last = standing(&item.votes).filter(|vote| vote.about.is_none()).last();
    let words = match (item.fate, last) {
        (Fate::Withdrawn, _) => "Retirée",
        (Fate::Adjourned, _) => "Ajournée",
        (Fate::Heard, _) => "Communication",
        (_, Some(vote)) => match (vote.verdict, vote.unanimous, vote.sense) {
            (Verdict::Adopted, _, Sense::Unfavourable) => "Adoptée : avis défavorable",
            (Verdict::Adopted, true, _) => "Adoptée à l’unanimité",
            (Verdict::Adopted, false, _) => "Adoptée",
            (Verdict::Rejected, ..) => "Rejetée",
            (Verdict::NotAdopted, ..) => "Non adoptée",
        },
        (Fate::Pending | Fate::Voted, None) => "Non connu",
    };
    plain(words)
}
