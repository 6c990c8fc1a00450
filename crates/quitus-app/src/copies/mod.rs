//! Copies to councillors of the communes who do not sit (CGCT L5211-40-2): their list, what was sent, the proof.

mod import;
mod send;
mod shown;

pub use import::CouncillorsImported;
pub use send::{CopiesSent, CopyLetter};
pub use shown::fulfilment_said;

use crate::error::AppResult;
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::Authority;
use quitus_core::kernel::{AuthorityId, Day, SittingId};
use quitus_core::legality::copies::{CopiedPaper, CopySent, CopyWay, Councillor};
use quitus_core::outbox::LetterState;
use quitus_core::sitting::SittingState;
use quitus_store::{Tx, councillor, deadline, outbox};
use std::collections::{BTreeMap, BTreeSet};

/// How many months of sittings the page of copies shows.
const MONTHS_BACK: i32 = 12;

/// A paper of a sitting and where its copies stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCopied {
    /// The paper.
    pub paper: CopiedPaper,
    /// Copies taken by the mail server.
    pub sent: usize,
    /// Copies waiting in the outbox.
    pub waiting: usize,
    /// Copies that the mail server did not take: to look at.
    pub failed: usize,
    /// Copies that left on paper.
    pub on_paper: usize,
    /// Councillors to whom nothing left.
    pub missing: usize,
}

/// A sitting with its papers to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingCopied {
    /// Its day.
    pub day: Day,
    /// Key of its assembly.
    pub assembly_key: String,
    /// Name of its assembly.
    pub assembly: String,
    /// The papers that exist, each with where its copies stand.
    pub papers: Vec<PaperCopied>,
}

/// The page of copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiesShown {
    /// The authority.
    pub authority: Authority,
    /// The councillors on the list today, by commune and name.
    pub councillors: Vec<Councillor>,
    /// The sittings of the last year, the newest first.
    pub sittings: Vec<SittingCopied>,
}

/// The copy of one councillor, with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyProof {
    /// Who.
    pub councillor: Councillor,
    /// What left; none when nothing did.
    pub copy: Option<CopySent>,
    /// Where its letter stands, when it is one, with the answer of the mail server.
    pub letter: Option<(LetterState, Option<String>)>,
}

impl Quitus {
    /// The councillors and where the copies of the last year's sittings stand.
    pub fn copies(&self, reader: &Reader, code: &str, on: Day) -> AppResult<CopiesShown> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let councillors = current(tx, &authority.id)?;
            let assemblies = quitus_store::assembly::assemblies(tx, &authority.id)?;
            let mut sittings = Vec::new();
            for terms in deadline::sittings(tx, &authority.id, on.plus_months(-MONTHS_BACK))? {
                if terms.state == SittingState::Planned
                    || terms.convoked_on.is_none() && terms.state == SittingState::Convened
                {
                    continue;
                }
                let papers = papers_of(tx, &authority.id, &terms, &councillors)?;
                let name =
                    assemblies.iter().find(|one| one.key == terms.assembly).map(|one| one.name.clone());
                sittings.push(SittingCopied {
                    day: terms.day,
                    assembly: name.unwrap_or_default(),
                    assembly_key: terms.assembly,
                    papers,
                });
            }
            sittings.reverse();
            Ok(CopiesShown { authority, councillors, sittings })
        })
    }

    /// The copies of a paper of a sitting, one line a councillor, with the proof of each.
    pub fn copies_of(
        &self,
        reader: &Reader,
        code: &str,
        text: &str,
        paper: CopiedPaper,
    ) -> AppResult<Vec<CopyProof>> {
        let (reader, code, text) = (reader.clone(), code.to_owned(), text.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let (_, id) = locate::sitting(tx, Some(&code), &text)?;
            let letters = letters(tx, &authority.id, &id, paper)?;
            let copies = councillor::of_sitting(tx, &authority.id, &id)?;
            let own = |one: &Councillor| {
                copies.iter().find(|copy| copy.paper == paper && copy.councillor == one.id).cloned()
            };
            let proof = |councillor: Councillor| {
                let copy = own(&councillor);
                let letter = copy.as_ref().and_then(|copy| copy.letter.as_ref());
                CopyProof {
                    letter: letter.and_then(|id| letters.get(id.as_str())).cloned(),
                    copy,
                    councillor,
                }
            };
            let listed = councillor::list(tx, &authority.id)?.into_iter();
            Ok(listed
                .map(proof)
                .filter(|one| one.copy.is_some() || one.councillor.left_on.is_none())
                .collect())
        })
    }
}

/// What a letter of a paper is about, for the outbox.
fn about(sitting: &SittingId, paper: CopiedPaper) -> String {
    format!("copy:{sitting}:{}", paper.word())
}

type Letters = BTreeMap<String, (LetterState, Option<String>)>;

fn letters(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    paper: CopiedPaper,
) -> AppResult<Letters> {
    let posted = outbox::about(tx, authority, &about(sitting, paper))?.into_iter();
    Ok(posted.map(|one| (one.letter.id.to_string(), (one.progress.state, one.progress.answer))).collect())
}

fn current(tx: &mut Tx<'_>, authority: &AuthorityId) -> AppResult<Vec<Councillor>> {
    Ok(councillor::list(tx, authority)?.into_iter().filter(|one| one.left_on.is_none()).collect())
}

/// The papers of a sitting that exist, with where their copies stand.
fn papers_of(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    terms: &quitus_core::legality::deadlines::SittingTerms,
    councillors: &[Councillor],
) -> AppResult<Vec<PaperCopied>> {
    let held = terms.state == SittingState::Held;
    let exists = |paper: &&CopiedPaper| match paper {
        CopiedPaper::Notice => terms.convoked_on.is_some(),
        CopiedPaper::List => held,
        CopiedPaper::Minutes => held && terms.papers.minutes_adopted_on.is_some(),
    };
    let copies = councillor::of_sitting(tx, authority, &terms.id)?;
    let mut papers = Vec::new();
    for paper in CopiedPaper::ALL.iter().copied().filter(|paper| exists(&paper)) {
        let letters = letters(tx, authority, &terms.id, paper)?;
        let own: Vec<&CopySent> = copies.iter().filter(|copy| copy.paper == paper).collect();
        let reached: BTreeSet<&str> = own.iter().map(|copy| copy.councillor.as_str()).collect();
        let state = |copy: &&&CopySent| {
            copy.letter.as_ref().and_then(|id| letters.get(id.as_str())).map(|(state, _)| *state)
        };
        let in_state = |wanted: &[LetterState]| {
            own.iter().filter(|copy| state(copy).is_some_and(|state| wanted.contains(&state))).count()
        };
        papers.push(PaperCopied {
            paper,
            sent: in_state(&[LetterState::Sent]),
            waiting: in_state(&[LetterState::Waiting, LetterState::Sending, LetterState::Deferred]),
            failed: in_state(&[LetterState::Uncertain, LetterState::GivenUp, LetterState::Withdrawn]),
            on_paper: own.iter().filter(|copy| copy.way == CopyWay::Paper).count(),
            missing: councillors.iter().filter(|one| !reached.contains(one.id.as_str())).count(),
        });
    }
    Ok(papers)
}
