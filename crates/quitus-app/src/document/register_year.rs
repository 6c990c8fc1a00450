//! The register of a year, printed: a pure function of what it holds, made when it is asked for.

use super::minutes_of;
use crate::decision::DecisionFile;
use crate::error::{AppError, AppResult};
use crate::record::REGISTER;
use crate::{Quitus, Reader, decision, locate, sitting};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority};
use quitus_core::kernel::{AuthorityId, Refusal, SittingId};
use quitus_core::review::{ActFile, SittingFile};
use quitus_documents::{CanonicalInput, Composer, DecisionPrinted, Template, YearPrinted, render};
use quitus_formats::api::{RegisterLine, RegisterYearShown};
use quitus_store::register::BoundVolume;
use quitus_store::review::act_file;
use quitus_store::{Tx, assembly, decision as decisions, register};
use std::collections::BTreeMap;

/// The register of a year, as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterPdf {
    /// The name of its file: `registre-2025.pdf`.
    pub name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// SHA-256 of its template.
    pub template_sha256: String,
    /// Its sheets.
    pub pages: usize,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the register of a year holds.
struct Volume {
    authority: Authority,
    assembly: Assembly,
    sittings: Vec<(SittingFile, Vec<ActFile>)>,
    decisions: Vec<DecisionFile>,
    bound: Option<BoundVolume>,
}

impl Quitus {
    /// The years in which the register of an authority holds something, the newest first, each with how many
    /// deliberations and how many decisions.
    pub fn register_years(&self, reader: &Reader, code: &str) -> AppResult<Vec<(i16, usize, usize)>> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let mut years: BTreeMap<i16, (usize, usize)> = BTreeMap::new();
            for entry in register::entries(tx, &authority.id)? {
                years.entry(entry.year).or_default().0 += 1;
            }
            for entry in decisions::list(tx, &authority.id)? {
                years.entry(entry.year).or_default().1 += 1;
            }
            Ok(years.into_iter().rev().map(|(year, (acts, taken))| (year, acts, taken)).collect())
        })
    }

    /// What the register of a year holds, in order of date. Refused: `no-such-register-year`.
    pub fn register_year(&self, reader: &Reader, code: &str, year: i16) -> AppResult<RegisterYearShown> {
        let volume = self.volume(reader, code, year)?;
        let mut lines = Vec::new();
        for (file, acts) in &volume.sittings {
            lines.extend(acts.iter().map(|act| RegisterLine {
                number: act.entry.number.clone(),
                rank: act.entry.rank,
                date: file.sitting.day.to_string(),
                kind: "deliberation".to_owned(),
                title: act.deliberation.title.clone(),
                subject: act.deliberation.subject_code.clone(),
                by: file.assembly.name.clone(),
            }));
        }
        lines.extend(volume.decisions.iter().map(|one| RegisterLine {
            number: one.entry.number.clone(),
            rank: one.entry.rank,
            date: one.entry.decided_on.to_string(),
            kind: "decision".to_owned(),
            title: one.act.title.clone(),
            subject: one.act.subject_code.clone(),
            by: one.entry.capacity.clone(),
        }));
        lines.sort_by(|a, b| (&a.date, a.rank).cmp(&(&b.date, b.rank)));
        let bound_on = volume.bound.map(|bound| bound.bound_on.to_string());
        Ok(RegisterYearShown { year, register: REGISTER.to_owned(), bound_on, entries: lines })
    }

    /// The register of a year, printed: opening sheet, acts in order of date, table by date, table by subject, closing
    /// sheet. The same records give the same bytes.
    pub fn register_pdf(&self, reader: &Reader, code: &str, year: i16) -> AppResult<RegisterPdf> {
        let volume = self.volume(reader, code, year)?;
        let printed: Vec<DecisionPrinted<'_>> = volume
            .decisions
            .iter()
            .filter_map(|one| {
                Some(DecisionPrinted {
                    authority: &one.authority,
                    giver: one.giver.as_ref()?,
                    delegation: one.delegation.as_ref()?,
                    decision: &one.entry,
                    act: &one.act,
                    signatory: one.signatory.as_ref(),
                })
            })
            .collect();
        let minutes = minutes_of(&volume.authority.time_zone);
        let input = Composer { minutes: &minutes }.register_year(&YearPrinted {
            authority: &volume.authority,
            assembly: &volume.assembly,
            year,
            sittings: &volume.sittings,
            decisions: &printed,
            bound_on: volume.bound.map(|bound| bound.bound_on),
        });
        let input = CanonicalInput::of(&input)?;
        let made = render(Template::current(input.kind()), &input)?;
        Ok(RegisterPdf {
            name: format!("registre-{year}.pdf"),
            sha256: made.sha256,
            template_sha256: made.template_sha256,
            pages: made.pages,
            bytes: made.pdf,
        })
    }

    fn volume(&self, reader: &Reader, code: &str, year: i16) -> AppResult<Volume> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            load(tx, authority, year)
        })
    }
}

fn load(tx: &mut Tx<'_>, authority: Authority, year: i16) -> AppResult<Volume> {
    let id = authority.id.clone();
    let mut taken = decisions::list(tx, &id)?;
    taken.retain(|one| one.year == year && one.register == REGISTER);
    let mut decided = Vec::new();
    for one in &taken {
        decided.push(decision::load(tx, authority.clone(), &one.number)?);
    }
    let sittings = sittings_of(tx, &id, year)?;
    let empty = || AppError::refused(Refusal::new("no-such-register-year").with("year", i64::from(year)));
    if sittings.is_empty() && decided.is_empty() {
        return Err(empty());
    }
    let assembly = match sittings.first() {
        Some((file, _)) => file.assembly.clone(),
        None => assembly::assemblies(tx, &id)?.into_iter().next().ok_or_else(empty)?,
    };
    let bound = register::volume(tx, &id, REGISTER, year)?;
    Ok(Volume { authority, assembly, sittings, decisions: decided, bound })
}

/// The sittings that entered acts in the register of a year, each with them.
fn sittings_of(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    year: i16,
) -> AppResult<Vec<(SittingFile, Vec<ActFile>)>> {
    let mut entries = register::entries(tx, authority)?;
    entries.retain(|entry| entry.year == year && entry.register == REGISTER);
    let mut order: Vec<SittingId> = Vec::new();
    for entry in &entries {
        if !order.contains(&entry.sitting) {
            order.push(entry.sitting.clone());
        }
    }
    let mut sittings = Vec::new();
    for id in order {
        let file = sitting::load(tx, authority, &id)?;
        let mut acts = Vec::new();
        for entry in entries.iter().filter(|entry| entry.sitting == id) {
            acts.push(act_file(tx, authority, &entry.act)?);
        }
        sittings.push((file, acts));
    }
    Ok(sittings)
}
