//! The register of a year: its acts in order of date, its tables, the words of its opening and its closing.

use super::act::{act_text, roll, told as told_act};
use super::decision::told_delegation;
use super::notice::told;
use super::register::{affair, register_name};
use super::text::{day, plain};
use super::{Composer, DecisionPrinted, head};
use crate::common::Signature;
use crate::register_year::{RegisterName, RegisterPart, RegisterYearInput, SubjectLines, TableLine};
use quitus_core::assembly::{Assembly, Authority, AuthorityKind};
use quitus_core::kernel::Day;
use quitus_core::review::{ActFile, SittingFile};
use quitus_core::sitting::Roll;
use std::collections::BTreeMap;

/// What the register of a year is printed from.
pub struct YearPrinted<'a> {
    /// The authority.
    pub authority: &'a Authority,
    /// The assembly whose name its sheets bear.
    pub assembly: &'a Assembly,
    /// The year.
    pub year: i16,
    /// Its sittings that entered acts, each with them.
    pub sittings: &'a [(SittingFile, Vec<ActFile>)],
    /// Its decisions taken by delegation.
    pub decisions: &'a [DecisionPrinted<'a>],
    /// The day it was bound, when it was.
    pub bound_on: Option<Day>,
}

/// An act in the tables.
struct Listed {
    on: Day,
    rank: u32,
    subject: Option<String>,
    line: TableLine,
}

impl Composer<'_> {
    /// The register of a year, whole.
    pub fn register_year(&self, printed: &YearPrinted<'_>) -> RegisterYearInput {
        let mut parts: Vec<(Day, u32, RegisterPart)> = Vec::new();
        for (file, acts) in printed.sittings {
            let first = acts.iter().map(|act| act.entry.rank).min().unwrap_or_default();
            parts.push((file.sitting.day, first, self.sitting_part(file, acts)));
        }
        for decision in printed.decisions {
            let entry = decision.decision;
            parts.push((entry.decided_on, entry.rank, self.decision_part(decision)));
        }
        parts.sort_by_key(|(on, rank, _)| (*on, *rank));
        let mut listed = listed(printed);
        listed.sort_by_key(|one| (one.on, one.rank));
        let last = listed.iter().map(|one| one.on).max();
        let on = last.unwrap_or_else(|| Day::new(printed.year, 1, 1).unwrap_or(Day::constant(1970, 1, 1)));
        RegisterYearInput {
            head: head(printed.authority, printed.assembly, on),
            sitting: RegisterName { heading: register_name(printed.year) },
            opening: opening(printed),
            parts: parts.into_iter().map(|(_, _, part)| part).collect(),
            by_subject: by_subject(&listed),
            closing: closing(printed, &listed),
            by_date: listed.into_iter().map(|one| one.line).collect(),
            signatures: vec![executive(printed.authority.kind)],
        }
    }

    fn sitting_part(&self, file: &SittingFile, acts: &[ActFile]) -> RegisterPart {
        let told = told(file);
        let whole = Roll { present: file.sitting.present().cloned().collect(), ..Roll::default() };
        let opening = file.sitting.items.first().map_or(whole, |item| file.roll(item));
        let quorum = file.sitting.items.first().and_then(|item| file.quorum(item));
        let mut acts: Vec<&ActFile> = acts.iter().collect();
        acts.sort_by_key(|act| act.entry.rank);
        let signatures = acts.first().map_or_else(|| told.signatures(), |act| told_act(act).signatures());
        RegisterPart {
            heading: told.heading(),
            sitting: Some(self.lines(&told, &opening, quorum)),
            delegation: Vec::new(),
            acts: acts.into_iter().map(|act| act_text(act, &roll(act))).collect(),
            affairs: file.sitting.items.iter().map(|item| affair(file, item)).collect(),
            signatures,
        }
    }

    fn decision_part(&self, printed: &DecisionPrinted<'_>) -> RegisterPart {
        let input = self.delegated_decision(printed);
        RegisterPart {
            heading: input.heading,
            sitting: None,
            delegation: told_delegation(printed.giver, printed.delegation),
            acts: vec![input.act],
            affairs: Vec::new(),
            signatures: input.signatures,
        }
    }
}

fn listed(printed: &YearPrinted<'_>) -> Vec<Listed> {
    let line = |number: &str, on: Day, title: &str, by: &str| TableLine {
        number: number.to_owned(),
        day: format!("{:02}/{:02}/{}", on.day(), on.month(), on.year()),
        title: plain(title),
        by: plain(by),
    };
    let of_sittings = printed.sittings.iter().flat_map(|(file, acts)| {
        acts.iter().map(move |act| {
            let (on, title) = (file.sitting.day, &act.deliberation.title);
            Listed {
                on,
                rank: act.entry.rank,
                subject: act.deliberation.subject_code.clone(),
                line: line(&act.entry.number, on, title, &file.assembly.name),
            }
        })
    });
    let of_decisions = printed.decisions.iter().map(|one| Listed {
        on: one.decision.decided_on,
        rank: one.decision.rank,
        subject: one.act.subject_code.clone(),
        line: line(&one.decision.number, one.decision.decided_on, &one.act.title, &one.decision.capacity),
    });
    of_sittings.chain(of_decisions).collect()
}

/// Subjects in the order of their codes; acts whose subject is not known come last.
fn by_subject(listed: &[Listed]) -> Vec<SubjectLines> {
    let mut groups: BTreeMap<(bool, Vec<u32>, String), Vec<TableLine>> = BTreeMap::new();
    for one in listed {
        let code = one.subject.clone().unwrap_or_default();
        let parts = code.split(['.', '-']).map(|part| part.trim().parse().unwrap_or(u32::MAX)).collect();
        groups.entry((code.is_empty(), parts, code)).or_default().push(one.line.clone());
    }
    let subject = |code: &str| {
        if code.is_empty() { "Matière non connue".to_owned() } else { format!("Matière {code}") }
    };
    groups
        .into_iter()
        .map(|((_, _, code), lines)| SubjectLines { subject: plain(&subject(&code)), lines })
        .collect()
}

fn opening(printed: &YearPrinted<'_>) -> Vec<String> {
    [
        format!(
            "Le présent registre reçoit, par ordre de date, les délibérations de {} et les décisions prises par \
             délégation au cours de l’année {}.",
            printed.authority.name, printed.year
        ),
        "Ses feuillets sont cotés et paraphés (code général des collectivités territoriales, art. R. 2121-9)."
            .to_owned(),
    ]
    .iter()
    .map(|sentence| plain(sentence))
    .collect()
}

fn closing(printed: &YearPrinted<'_>, listed: &[Listed]) -> Vec<String> {
    let deliberations: usize = printed.sittings.iter().map(|(_, acts)| acts.len()).sum();
    let counted = |number: usize, one: &str, many: &str| match number {
        0 => format!("aucune {one}"),
        1 => format!("une {one}"),
        more => format!("{more} {many}"),
    };
    let mut sentences = vec![format!(
        "Le présent registre porte {} et {}.",
        counted(deliberations, "délibération", "délibérations"),
        counted(printed.decisions.len(), "décision prise par délégation", "décisions prises par délégation"),
    )];
    let first = listed.iter().min_by_key(|one| one.rank);
    let last = listed.iter().max_by_key(|one| one.rank);
    if let Some((first, last)) = first.zip(last) {
        sentences
            .push(format!("Premier numéro : {} ; dernier numéro : {}.", first.line.number, last.line.number));
        let missing = (first.rank..=last.rank).filter(|rank| !listed.iter().any(|one| one.rank == *rank));
        let missing: Vec<String> = missing.map(|rank| rank.to_string()).collect();
        if !missing.is_empty() {
            let told: Vec<String> = missing.iter().take(40).cloned().collect();
            let more = if missing.len() > told.len() { " et d’autres" } else { "" };
            sentences.push(format!("Rangs qui n’y figurent pas : {}{more}.", told.join(", ")));
        }
    }
    sentences.push(match printed.bound_on {
        Some(on) => format!("Il a été relié le {}.", day(on)),
        None => "Jour de la reliure : non connu.".to_owned(),
    });
    sentences.iter().map(|sentence| plain(sentence)).collect()
}

fn executive(kind: AuthorityKind) -> Signature {
    let capacity = if kind == AuthorityKind::Commune { "Le maire" } else { "Le président" };
    Signature { capacity: capacity.to_owned(), name: None }
}
