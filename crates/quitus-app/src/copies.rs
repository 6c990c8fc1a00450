//! Copies to councillors of the communes who do not sit (CGCT L5211-40-2): their list, what was sent, the proof.

use crate::error::{AppError, AppResult};
use crate::outbox::{ToPost, post};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, is_email};
use quitus_core::kernel::{AuthorityId, Day, LetterId, Refusal, SittingId};
use quitus_core::legality::copies::{CopiedPaper, CopySent, CopyWay, Councillor};
use quitus_core::legality::deadlines::{DeadlineKind, DeadlineMark};
use quitus_core::outbox::{Attachment, LetterState, Purpose};
use quitus_core::sitting::SittingState;
use quitus_formats::roster;
use quitus_store::deadline::EnteredMark;
use quitus_store::{Tx, councillor, deadline, journal, outbox, sitting};
use std::collections::{BTreeMap, BTreeSet};

/// How many months of sittings the page of copies shows.
const MONTHS_BACK: i32 = 12;

/// What an import of councillors did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CouncillorsImported {
    /// New names.
    pub added: usize,
    /// Names whose address changes, or who come back.
    pub changed: usize,
    /// Names that were there already.
    pub already_known: usize,
    /// Names that the list no longer holds.
    pub left: usize,
    /// Lines that could not be taken, with the reason.
    pub rejected: Vec<(u32, Refusal)>,
}

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

/// The letter that carries a copy, in the words of whoever sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyLetter {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// What a sending did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CopiesSent {
    /// Letters posted.
    pub posted: usize,
    /// Copies recorded as left on paper.
    pub on_paper: usize,
    /// Councillors without an address to whom nothing left.
    pub missing: usize,
}

impl Quitus {
    /// Takes a list of councillors (CSV, XLSX, ODS): columns of the name, the commune, the e-mail, recognised by their
    /// headers. Who is no longer on it leaves the list; a dry run only says what would be done.
    pub fn import_councillors(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        bytes: &[u8],
        dry_run: bool,
    ) -> AppResult<CouncillorsImported> {
        let sheet = roster::read(bytes).map_err(|refusal| AppError::refused(refusal.about("file")))?;
        let (rows, rejected) = read_rows(&sheet)?;
        let ids: Vec<String> = rows.iter().map(|_| ids()).collect();
        let (acting, code) = (acting.clone(), code.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::KeepDeadlines)?;
            let mut done = take(tx, &acting, &authority.id, (&rows, &ids), dry_run)?;
            done.rejected.clone_from(&rejected);
            if !dry_run {
                let told =
                    format!("{} + {} + {} - {}", done.already_known, done.added, done.changed, done.left);
                journal::append(tx, &acting.entry(&authority.id, "copies.import", told))?;
            }
            Ok(done)
        })
    }

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

    /// Sends a paper of a sitting to every councillor it did not leave for yet: a letter of the outbox to each address;
    /// those without one are recorded as sent on paper when `on_paper`, else left to send. Once everyone has it, the
    /// deadline is met.
    pub fn send_copies(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        (code, text, paper): (&str, &str, CopiedPaper),
        letter: &CopyLetter,
        on_paper: bool,
    ) -> AppResult<CopiesSent> {
        let shown = self.copies_of(&acting.who, code, text, paper)?;
        let to_send: Vec<Councillor> =
            shown.into_iter().filter(|one| one.copy.is_none()).map(|one| one.councillor).collect();
        let authority = self.authority(code)?;
        acting.demand(&authority.id, Right::KeepDeadlines)?;
        let document = self.copied_paper(acting, ids, code, text, paper)?;
        let attachment = Attachment {
            name: document.name,
            media_type: "application/pdf".to_owned(),
            sha256: document.document.sha256,
        };
        let jobs: Vec<(Councillor, LetterId)> =
            to_send.into_iter().map(|one| (one, LetterId::new(ids()))).collect();
        let (acting, code, text, letter) = (acting.clone(), code.to_owned(), text.to_owned(), letter.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::KeepDeadlines)?;
            let (_, sitting) = locate::sitting(tx, Some(&code), &text)?;
            let sending = Sending {
                acting: &acting,
                authority: &authority.id,
                sitting: &sitting,
                paper,
                letter: &letter,
                attachment: &attachment,
                on_paper,
            };
            let sent = sending.all(tx, &jobs)?;
            let told = format!("{text} {} {}", paper.word(), sent.posted + sent.on_paper);
            journal::append(tx, &acting.entry(&authority.id, "copies.send", told))?;
            if sent.missing == 0 {
                met(tx, &acting, &authority.id, &sitting, paper)?;
            }
            Ok(sent)
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

/// A sending of one paper.
struct Sending<'a> {
    acting: &'a Acting,
    authority: &'a AuthorityId,
    sitting: &'a SittingId,
    paper: CopiedPaper,
    letter: &'a CopyLetter,
    attachment: &'a Attachment,
    on_paper: bool,
}

impl Sending<'_> {
    fn all(&self, tx: &mut Tx<'_>, jobs: &[(Councillor, LetterId)]) -> AppResult<CopiesSent> {
        let known = councillor::of_sitting(tx, self.authority, self.sitting)?;
        let reached =
            |one: &Councillor| known.iter().any(|copy| copy.paper == self.paper && copy.councillor == one.id);
        let mut sent = CopiesSent::default();
        for (councillor, id) in jobs.iter().filter(|(one, _)| !reached(one)) {
            match &councillor.email {
                Some(email) => {
                    self.by_email(tx, councillor, email, id)?;
                    sent.posted += 1;
                }
                None if self.on_paper => {
                    self.record(tx, councillor, CopyWay::Paper, &councillor.commune, None)?;
                    sent.on_paper += 1;
                }
                None => sent.missing += 1,
            }
        }
        Ok(sent)
    }

    fn by_email(&self, tx: &mut Tx<'_>, to: &Councillor, email: &str, id: &LetterId) -> AppResult<()> {
        let letter = ToPost {
            authority: Some(self.authority.clone()),
            purpose: Purpose::Copy,
            about: Some(about(self.sitting, self.paper)),
            to_name: Some(to.name.clone()),
            to_address: email.to_owned(),
            subject: self.letter.subject.clone(),
            body: self.letter.body.clone(),
            confidential: false,
            attachments: vec![self.attachment.clone()],
            expires_at: None,
        };
        post(tx, self.acting, id, &letter)?;
        self.record(tx, to, CopyWay::Email, email, Some(id))
    }

    fn record(
        &self,
        tx: &mut Tx<'_>,
        to: &Councillor,
        way: CopyWay,
        address: &str,
        letter: Option<&LetterId>,
    ) -> AppResult<()> {
        let copy = CopySent {
            sitting: self.sitting.clone(),
            paper: self.paper,
            councillor: to.id.clone(),
            way,
            address: address.to_owned(),
            letter: letter.cloned(),
            sent_on: self.acting.today,
        };
        Ok(councillor::send(tx, self.authority, &copy, (&self.acting.actor, self.acting.now))?)
    }
}

/// Everyone has it: the deadline is met today.
fn met(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    id: &SittingId,
    paper: CopiedPaper,
) -> AppResult<()> {
    let kind = match paper {
        CopiedPaper::Notice => DeadlineKind::NoticeCopied,
        CopiedPaper::List => DeadlineKind::ListCopied,
        CopiedPaper::Minutes => DeadlineKind::MinutesCopied,
    };
    if kind == DeadlineKind::ListCopied {
        let mut papers = sitting::load(tx, authority, id)?.papers;
        papers.list_copied_on = papers.list_copied_on.or(Some(acting.today));
        sitting::set_papers(tx, authority, id, &papers)?;
    }
    let mark = DeadlineMark {
        kind,
        subject: format!("sitting:{id}"),
        done_on: Some(acting.today),
        proof: None,
        reason: None,
    };
    Ok(deadline::enter(tx, authority, &EnteredMark { mark, actor: acting.actor.clone(), at: acting.now })?)
}

/// A row of the list: name, commune, e-mail.
type Row = (String, String, Option<String>);

/// What the headers of a list of councillors are called, folded.
const NAMES: &[&str] = &["nom", "nom prenom", "nom et prenom", "prenom nom", "elu", "conseiller", "name"];
const GIVEN: &[&str] = &["prenom", "first name"];
const COMMUNES: &[&str] = &["commune", "ville", "mairie", "collectivite", "municipality"];
const EMAILS: &[&str] =
    &["mail", "email", "e mail", "courriel", "adresse electronique", "adresse mail", "messagerie"];

fn read_rows(sheet: &roster::Sheet) -> AppResult<(Vec<Row>, Vec<(u32, Refusal)>)> {
    let headers: Vec<String> = sheet.headers.iter().map(|header| folded(header)).collect();
    let at = |names: &[&str]| headers.iter().position(|header| names.contains(&header.as_str()));
    let (name, given, commune, email) = (at(NAMES), at(GIVEN), at(COMMUNES), at(EMAILS));
    let (Some(name), Some(commune)) = (name, commune) else {
        let refusal = Refusal::new("councillors-columns").with("found", sheet.headers.clone());
        return Err(AppError::refused(refusal.about("file")));
    };
    let (mut rows, mut rejected) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for (line, cells) in &sheet.rows {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let whole = [given.map_or("", cell), cell(name)].join(" ").trim().to_owned();
        let (of, mail) = (cell(commune).to_owned(), email.map_or("", cell));
        let refuse = |code: &'static str| Refusal::new(code);
        if whole.is_empty() || of.is_empty() {
            rejected.push((*line, refuse("field-missing")));
        } else if !mail.is_empty() && !is_email(mail) {
            rejected.push((*line, refuse("not-an-email").with("text", mail)));
        } else if !seen.insert((whole.clone(), of.clone())) {
            rejected.push((
                *line,
                refuse("councillor-twice").with("name", whole.as_str()).with("commune", of.as_str()),
            ));
        } else {
            rows.push((whole, of, Some(mail.to_owned()).filter(|mail| !mail.is_empty())));
        }
    }
    Ok((rows, rejected))
}

/// Small letters without accents, one space between words.
fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'ô' => 'o',
        'î' | 'ï' => 'i',
        'ç' => 'c',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    };
    let text: String = text.to_lowercase().chars().map(plain).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn take(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    (rows, ids): (&[Row], &[String]),
    dry_run: bool,
) -> AppResult<CouncillorsImported> {
    let known = councillor::list(tx, authority)?;
    let mut done = CouncillorsImported::default();
    for ((name, commune, email), id) in rows.iter().zip(ids) {
        let same = known.iter().find(|one| one.name == *name && one.commune == *commune);
        match same {
            Some(one) if one.email == *email && one.left_on.is_none() => done.already_known += 1,
            Some(one) => {
                done.changed += 1;
                if !dry_run {
                    councillor::update(tx, authority, &one.id, (email.as_deref(), None))?;
                }
            }
            None => {
                done.added += 1;
                let new = Councillor {
                    id: id.clone(),
                    name: name.clone(),
                    commune: commune.clone(),
                    email: email.clone(),
                    left_on: None,
                };
                if !dry_run {
                    councillor::insert(tx, authority, &new)?;
                }
            }
        }
    }
    for one in known.iter().filter(|one| one.left_on.is_none()) {
        if !rows.iter().any(|(name, commune, _)| *name == one.name && *commune == one.commune) {
            done.left += 1;
            if !dry_run {
                councillor::update(tx, authority, &one.id, (one.email.as_deref(), Some(acting.today)))?;
            }
        }
    }
    Ok(done)
}
