//! Papers made for others than the members: the copy sent to councillors, the report of the bureau's work.

use super::evening::of_sitting;
use super::minutes::Evening;
use super::{SittingDocument, minutes_of, only, told};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate, sitting};
use quitus_core::account::Right;
use quitus_core::kernel::{AuthorityId, Day, SittingId};
use quitus_core::law::BodyKind;
use quitus_core::legality::copies::CopiedPaper;
use quitus_core::review::SittingFile;
use quitus_core::sitting::SittingState;
use quitus_documents::{ActReported, BureauWork, CanonicalInput, Composer, Kind};
use quitus_store::document::{self, DocumentState};
use quitus_store::{Tx, assembly, deadline, decision, file, register};

/// An act of the bureau, or a decision by delegation, that a council is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedLine {
    /// Its number.
    pub number: String,
    /// Its day.
    pub day: Day,
    /// Its title.
    pub title: String,
    /// Who took it: the bureau, or the capacity of who signed.
    pub by: String,
}

/// What a council is told of the bureau's work (CGCT L5211-10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BureauWorkShown {
    /// The council's sitting.
    pub file: SittingFile,
    /// The day of the council before; none when there was none.
    pub after: Option<Day>,
    /// The deliberations of the bureau since then.
    pub deliberations: Vec<ReportedLine>,
    /// The decisions taken by delegation since then.
    pub decisions: Vec<ReportedLine>,
}

impl Quitus {
    /// What the council of a sitting is to be told: all that the bureau and the executive decided by delegation since
    /// the council before.
    pub fn bureau_work(&self, reader: &Reader, code: &str, text: &str) -> AppResult<BureauWorkShown> {
        let (reader, code, text) = (reader.clone(), code.to_owned(), text.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let (_, id) = locate::sitting(tx, Some(&code), &text)?;
            work(tx, &authority.id, &id)
        })
    }

    /// The report of the bureau's work as a document of the council's sitting.
    pub fn bureau_report(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        text: &str,
    ) -> AppResult<SittingDocument> {
        let shown = self.bureau_work(&acting.who, code, text)?;
        acting.demand(&shown.file.authority.id, Right::PrepareSittings)?;
        let minutes = minutes_of(&shown.file.authority.time_zone);
        let lines = |lines: &[ReportedLine]| lines.iter().map(reported).collect();
        let input = Composer { minutes: &minutes }.bureau_report(&BureauWork {
            authority: &shown.file.authority,
            council: &shown.file.assembly,
            sitting: shown.file.sitting.day,
            after: shown.after,
            deliberations: lines(&shown.deliberations),
            decisions: lines(&shown.decisions),
        });
        let wanted = of_sitting(Kind::BureauReport, None, CanonicalInput::of(&input)?);
        let (authority, sitting) = (&shown.file.authority.id, &shown.file.sitting.id);
        self.make(acting, ids, authority, sitting, vec![wanted]).and_then(only)
    }

    /// The paper of a sitting that councillors are sent: the last one kept, made from the records when none is.
    pub(crate) fn copied_paper(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        text: &str,
        paper: CopiedPaper,
    ) -> AppResult<SittingDocument> {
        let kind = match paper {
            CopiedPaper::Notice => Kind::Agenda,
            CopiedPaper::List => Kind::DeliberationList,
            CopiedPaper::Minutes => Kind::Minutes,
        };
        let (code, asked) = (code.to_owned(), text.to_owned());
        let (evening, kept) = self.store.read(move |tx| {
            let (authority, id) = locate::sitting(tx, Some(&code), &asked)?;
            let evening = Evening::load(tx, &authority, &id)?;
            Ok::<_, AppError>((evening, last_kept(tx, &authority, &id, kind)?))
        })?;
        if let Some(kept) = kept {
            return Ok(kept);
        }
        let file = &evening.file;
        let minutes = minutes_of(&file.authority.time_zone);
        let composer = Composer { minutes: &minutes };
        let input = match paper {
            CopiedPaper::Notice => CanonicalInput::of(&composer.agenda(file))?,
            CopiedPaper::List => CanonicalInput::of(&composer.deliberation_list(file))?,
            CopiedPaper::Minutes => CanonicalInput::of(&evening.minutes(&composer))?,
        };
        let wanted = of_sitting(kind, None, input);
        self.make(acting, ids, &file.authority.id, &file.sitting.id, vec![wanted]).and_then(only)
    }
}

fn last_kept(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    kind: Kind,
) -> AppResult<Option<SittingDocument>> {
    let kept = document::of_sitting(tx, authority, sitting)?;
    let last = kept.into_iter().rfind(|one| one.kind == kind.code() && one.state == DocumentState::AsMade);
    let Some(last) = last else { return Ok(None) };
    let bytes = file::load(tx, authority, &last.sha256)?.bytes;
    let name = format!("{}.pdf", kind.file_stem());
    Ok(Some(SittingDocument { document: told(&last, None, false), name, bytes, replaced: Vec::new() }))
}

fn reported(line: &ReportedLine) -> ActReported {
    ActReported { number: line.number.clone(), day: line.day, title: line.title.clone(), by: line.by.clone() }
}

fn work(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId) -> AppResult<BureauWorkShown> {
    let file = sitting::load(tx, authority, id)?;
    let long_ago = Day::constant(1996, 2, 24);
    let before = deadline::sittings(tx, authority, long_ago)?.into_iter().filter(|one| {
        one.assembly == file.assembly.key && one.day < file.sitting.day && one.state == SittingState::Held
    });
    let after = before.map(|one| one.day).max();
    let within = |day: Day| after.is_none_or(|after| after < day) && day <= file.sitting.day;
    let bureaux: Vec<_> = assembly::assemblies(tx, authority)?
        .into_iter()
        .filter(|one| one.kind == BodyKind::EpciBureauDelegated)
        .collect();
    let mut deliberations = Vec::new();
    for act in register::brief(tx, authority)? {
        if let Some(bureau) = bureaux.iter().find(|one| one.id == act.assembly && within(act.day)) {
            let (number, title, by) = (act.number, act.title, bureau.name.clone());
            deliberations.push(ReportedLine { number, day: act.day, title, by });
        }
    }
    let mut decisions = Vec::new();
    for entry in decision::list(tx, authority)?.into_iter().filter(|one| within(one.decided_on)) {
        let title = quitus_store::deliberation::load(tx, authority, &entry.act)?.title;
        decisions.push(ReportedLine {
            number: entry.number,
            day: entry.decided_on,
            title,
            by: entry.capacity,
        });
    }
    for lines in [&mut deliberations, &mut decisions] {
        lines.sort_by(|a, b| (a.day, &a.number).cmp(&(b.day, &b.number)));
    }
    Ok(BureauWorkShown { file, after, deliberations, decisions })
}
