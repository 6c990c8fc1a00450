//! A paper of a sitting sent to every councillor whom it did not reach yet.

use super::about;
use crate::error::AppResult;
use crate::outbox::{ToPost, post};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::kernel::{AuthorityId, LetterId, SittingId};
use quitus_core::legality::copies::{CopiedPaper, CopySent, CopyWay, Councillor};
use quitus_core::legality::deadlines::{DeadlineKind, DeadlineMark};
use quitus_core::outbox::{Attachment, Purpose};
use quitus_store::deadline::EnteredMark;
use quitus_store::{Tx, councillor, deadline, journal, sitting};

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
