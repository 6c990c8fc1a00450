//! Documents: made from records, kept for ever by their SHA-256, served as kept.

mod evening;
mod keeping;
mod letterhead;
mod minutes;
pub(crate) mod notice;
mod register_year;
mod report;

pub use register_year::RegisterPdf;
pub use report::{BureauWorkShown, ReportedLine};

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use evening::{Wanted, evening, extract_wanted, receipt_wanted};
use keeping::Keeping;
use minutes::Evening;
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::kernel::{AuthorityId, DocumentId, Instant, Refusal, SittingId};
use quitus_documents::{Composer, Document, ENGINE, Kind, Replacement, Template, render_many};
use quitus_formats::case::Zone;
use quitus_store::document::{self, DocumentState};
use quitus_store::{Tx, assembly, file, sitting as rooms};

/// A kept document with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDocument {
    /// What it is: `extract`, `minutes`…
    pub kind: String,
    /// `as_made`, `as_signed` or `with_receipt`.
    pub state: &'static str,
    /// SHA-256 of the file.
    pub sha256: String,
    /// SHA-256 of the template; none for a file signed elsewhere.
    pub template_sha256: Option<String>,
    /// SHA-256 of the input; its first 16 digits are printed.
    pub input_sha256: Option<String>,
    /// The engine that made it.
    pub engine: Option<String>,
    /// Whether the engine of this program is the one that made it.
    pub same_engine: bool,
    /// Pages.
    pub pages: usize,
    /// When it was kept.
    pub kept_at: Instant,
    /// Who vouched for a scan.
    pub vouched_by: Option<String>,
    /// Number of the act, when it speaks of one.
    pub number: Option<String>,
    /// Whether a later one supersedes it.
    pub superseded: bool,
}

/// A document of a sitting, with the name of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingDocument {
    /// What is kept of it.
    pub document: KeptDocument,
    /// The name of its file in a folder: `extrait-2023.00168.pdf`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Characters that no font draws and what stands in their place.
    pub replaced: Vec<Replacement>,
}

impl Quitus {
    /// The extract of the register of an act: kept bytes when its records have not changed, made and kept otherwise.
    pub fn extract(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: Option<&str>,
        number: &str,
    ) -> AppResult<SittingDocument> {
        let file = self.act(authority, number)?;
        let minutes = minutes_of(&file.authority.time_zone);
        let composer = Composer { minutes: &minutes };
        let wanted = extract_wanted(&composer, &file)?;
        self.make(acting, ids, &file.authority.id, &file.sitting.id, vec![wanted]).and_then(only)
    }

    /// The copy of the extract that bears the receipt of the prefecture; refused while no receipt is known.
    pub fn extract_with_receipt(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: Option<&str>,
        number: &str,
    ) -> AppResult<SittingDocument> {
        let file = self.act(authority, number)?;
        let minutes = minutes_of(&file.authority.time_zone);
        let wanted = receipt_wanted(&Composer { minutes: &minutes }, &file)?
            .ok_or_else(|| AppError::refused(Refusal::new("no-receipt").with("number", number)))?;
        self.make(acting, ids, &file.authority.id, &file.sitting.id, vec![wanted]).and_then(only)
    }

    /// Every document of a sitting; `told` hears each one as it is ready: how many, of how many.
    pub fn sitting_documents(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: Option<&str>,
        text: &str,
        told: &mut dyn FnMut(usize, usize),
    ) -> AppResult<Vec<SittingDocument>> {
        let (code, asked) = (authority.map(str::to_owned), text.to_owned());
        let loaded = self.store.read(move |tx| {
            let (authority, id) = locate::sitting(tx, code.as_deref(), &asked)?;
            Evening::load(tx, &authority, &id)
        })?;
        let (wanted, file) = (evening(&loaded)?, &loaded.file);
        let of = wanted.len();
        let mut made = Vec::with_capacity(of);
        let mut rest = wanted;
        while !rest.is_empty() {
            let later = rest.split_off(rest.len().min(BATCH));
            made.extend(self.make(acting, ids, &file.authority.id, &file.sitting.id, rest)?);
            told(made.len(), of);
            rest = later;
        }
        Ok(made)
    }

    /// What is kept of an act, the oldest first; the public sees what the law makes public.
    pub fn documents_of_act(
        &self,
        reader: &Reader,
        authority: &str,
        number: &str,
    ) -> AppResult<Vec<KeptDocument>> {
        let (code, asked, reader) = (authority.to_owned(), number.to_owned(), reader.clone());
        self.store.read(move |tx| {
            let (authority, act) = locate::act(tx, Some(&code), &asked)?;
            let kept = document::of_act(tx, &authority, &act)?;
            Ok(shown(reader.may(&authority, Right::ReadPapers), kept, Some(&asked)))
        })
    }

    /// What is kept of the papers of a whole sitting, the oldest first.
    pub fn documents_of_sitting(
        &self,
        reader: &Reader,
        authority: &str,
        text: &str,
    ) -> AppResult<Vec<KeptDocument>> {
        let (code, asked, reader) = (authority.to_owned(), text.to_owned(), reader.clone());
        self.store.read(move |tx| {
            let (authority, id) = locate::sitting(tx, Some(&code), &asked)?;
            let mut kept = document::of_sitting(tx, &authority, &id)?;
            let all = reader.may(&authority, Right::ReadPapers);
            let open = if all { Vec::new() } else { open_minutes(tx, &authority, &id)? };
            kept.retain(|document| {
                document.act.is_none() && (all || !is_minutes(document) || open.contains(&document.id))
            });
            Ok(shown(all, kept, None))
        })
    }

    /// The bytes of a kept document of an authority, by their SHA-256; refused when it is not for this reader.
    pub fn document_file(&self, reader: &Reader, authority: &str, sha256: &str) -> AppResult<Vec<u8>> {
        let (code, asked, reader) = (authority.to_owned(), sha256.to_owned(), reader.clone());
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let kept = document::by_sha256(tx, &asked)?;
            let all = reader.may(&authority.id, Right::ReadPapers);
            let mut open = false;
            for (_, document) in kept.iter().filter(|(of, _)| *of == authority.id) {
                open |= may_read(all, &document.kind)
                    && (all
                        || !is_minutes(document)
                        || open_minutes(tx, &authority.id, &document.sitting)?.contains(&document.id));
            }
            if !open {
                return Err(AppError::refused(Refusal::new("no-such-file").with("asked", asked.as_str())));
            }
            Ok(file::load(tx, &authority.id, &asked)?.bytes)
        })
    }

    /// Serves what is kept, makes what is not, keeps it in one transaction with the journal.
    fn make(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: &AuthorityId,
        sitting: &SittingId,
        wanted: Vec<Wanted>,
    ) -> AppResult<Vec<SittingDocument>> {
        let wanted = self.under_letterhead(authority, sitting, wanted)?;
        let (mut answers, missing) = self.already_kept(authority, sitting, wanted)?;
        let jobs: Vec<_> = missing
            .iter()
            .map(|(_, wanted)| (Template::current(wanted.input.kind()), &wanted.input))
            .collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let mut made = Vec::new();
        for ((place, wanted), document) in missing.iter().zip(render_many(&jobs, threads)) {
            made.push((*place, wanted, document?, DocumentId::new(ids())));
        }
        let keeping: Vec<Keeping> = made
            .iter()
            .map(|(_, wanted, document, id)| Keeping::new(acting, id, sitting, wanted, document))
            .collect();
        if !keeping.is_empty() {
            let authority = authority.clone();
            self.store.write(move |tx| keeping.iter().try_for_each(|one| one.keep(tx, &authority)))?;
        }
        for (place, wanted, document, _) in made {
            answers[place] = Some(answer(acting, wanted, document));
        }
        Ok(answers.into_iter().flatten().collect())
    }

    /// What is kept already for the same records, whatever template or engine made it: yesterday's acts are left alone.
    #[allow(clippy::type_complexity, reason = "the pair is taken apart at once by the only caller")]
    fn already_kept(
        &self,
        authority: &AuthorityId,
        sitting: &SittingId,
        wanted: Vec<Wanted>,
    ) -> AppResult<(Vec<Option<SittingDocument>>, Vec<(usize, Wanted)>)> {
        let (authority, sitting) = (authority.clone(), sitting.clone());
        let inputs: Vec<(String, DocumentState)> =
            wanted.iter().map(|one| (one.input.sha256().to_owned(), one.state)).collect();
        let kept = self.store.read(move |tx| {
            let kept = document::of_sitting(tx, &authority, &sitting)?;
            let mut answers = Vec::with_capacity(inputs.len());
            for (input, state) in &inputs {
                let same = kept.iter().find(|document| {
                    document.state == *state
                        && document.making.as_ref().is_some_and(|m| m.input_sha256 == *input)
                });
                answers.push(match same {
                    Some(document) => {
                        Some((document.clone(), file::load(tx, &authority, &document.sha256)?.bytes))
                    }
                    None => None,
                });
            }
            Ok::<_, AppError>(answers)
        })?;
        let mut answers = Vec::with_capacity(wanted.len());
        let mut missing = Vec::new();
        for (place, (one, kept)) in wanted.into_iter().zip(kept).enumerate() {
            match kept {
                Some((document, bytes)) => answers.push(Some(SittingDocument {
                    document: told(&document, one.number.as_deref(), false),
                    name: one.name,
                    bytes,
                    replaced: one.input.replaced().to_vec(),
                })),
                None => {
                    answers.push(None);
                    missing.push((place, one));
                }
            }
        }
        Ok((answers, missing))
    }
}

/// How many documents are made between two transactions: bounds the memory of a large evening.
const BATCH: usize = 16;

/// Minutes after midnight in a zone; an unknown zone is read as Paris.
pub(crate) fn minutes_of(zone: &str) -> impl Fn(Instant) -> Option<u16> + use<> {
    let zone = Zone::named(zone).unwrap_or_else(Zone::paris);
    move |at| zone.minutes(at)
}

/// Kinds that anyone may read; the rest is for those who may read papers.
fn may_read(all: bool, kind: &str) -> bool {
    let public = [Kind::Extract, Kind::DeliberationList, Kind::Minutes, Kind::RegisterSheet];
    all || public.iter().any(|open| open.code() == kind)
}

fn is_minutes(document: &document::KeptDocument) -> bool {
    document.kind == Kind::Minutes.code()
}

/// The minutes of a sitting that anyone may read: once they are published, those no later ones supersede. What an
/// authority published long ago is public as it is shown.
fn open_minutes(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> AppResult<Vec<DocumentId>> {
    let published = rooms::load(tx, authority, sitting)?.papers.minutes_published_on.is_some()
        || assembly::authority(tx, authority)?.standing == Standing::Published;
    if !published {
        return Ok(Vec::new());
    }
    let kept = document::of_sitting(tx, authority, sitting)?;
    let superseded: Vec<DocumentId> =
        kept.iter().filter_map(|one| one.supersedes.as_ref().map(|(id, _)| id.clone())).collect();
    let standing = kept.into_iter().filter(|one| is_minutes(one) && !superseded.contains(&one.id));
    Ok(standing.map(|one| one.id).collect())
}

pub(crate) fn shown(all: bool, kept: Vec<document::KeptDocument>, number: Option<&str>) -> Vec<KeptDocument> {
    let superseded: Vec<DocumentId> =
        kept.iter().filter_map(|document| document.supersedes.as_ref().map(|(id, _)| id.clone())).collect();
    kept.iter()
        .filter(|document| may_read(all, &document.kind))
        .map(|document| told(document, number, superseded.contains(&document.id)))
        .collect()
}

pub(crate) fn told(
    document: &document::KeptDocument,
    number: Option<&str>,
    superseded: bool,
) -> KeptDocument {
    let making = document.making.as_ref();
    KeptDocument {
        kind: document.kind.clone(),
        state: document.state.word(),
        sha256: document.sha256.clone(),
        template_sha256: making.map(|making| making.template_sha256.clone()),
        input_sha256: making.map(|making| making.input_sha256.clone()),
        engine: making.map(|making| making.engine.clone()),
        same_engine: making.is_some_and(|making| making.engine == ENGINE),
        pages: document.pages.and_then(|pages| usize::try_from(pages).ok()).unwrap_or_default(),
        kept_at: document.kept_at,
        vouched_by: document.vouched_by.clone(),
        number: number.map(str::to_owned),
        superseded,
    }
}

fn answer(acting: &Acting, wanted: &Wanted, made: Document) -> SittingDocument {
    SittingDocument {
        document: KeptDocument {
            kind: made.kind.code().to_owned(),
            state: wanted.state.word(),
            sha256: made.sha256,
            template_sha256: Some(made.template_sha256),
            input_sha256: Some(made.input_sha256),
            engine: Some(made.engine),
            same_engine: true,
            pages: made.pages,
            kept_at: acting.now,
            vouched_by: None,
            number: wanted.number.clone(),
            superseded: false,
        },
        name: wanted.name.clone(),
        bytes: made.pdf,
        replaced: made.replaced,
    }
}

fn only(mut documents: Vec<SittingDocument>) -> AppResult<SittingDocument> {
    documents.pop().ok_or_else(|| AppError::refused(Refusal::new("nothing-made")))
}
