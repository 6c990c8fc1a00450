//! The board of a convocation and the proof of sending, member by member.

use super::again::key_of;
use super::{Facts, facts};
use crate::error::AppResult;
use crate::outbox::Posted;
use crate::{Quitus, Reader};
use quitus_core::kernel::{Day, MemberId};
use quitus_core::outbox::LetterEvent;
use quitus_core::review::SittingFile;
use quitus_core::sitting::{Delivery, Notice, Term, term};
use quitus_documents::{Composer, ListedPaper, make};
use quitus_formats::paper_list::{Paper, write};
use quitus_store::{Tx, notice, outbox};
use std::collections::BTreeMap;

/// What was sent for a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeBoard {
    /// The sitting.
    pub file: SittingFile,
    /// Its convocations, the last one in force.
    pub notices: Vec<Notice>,
    /// What each member was sent last for the convocation in force, in the order of names.
    pub lines: Vec<NoticeLine>,
}

/// What a member was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeLine {
    /// The member.
    pub member: MemberId,
    /// Short key.
    pub key: String,
    /// Name with its civility.
    pub name: String,
    /// What was sent.
    pub delivery: Delivery,
    /// The letter, by e-mail.
    pub letter: Option<Posted>,
    /// The day that counts: taken by the mail server, posted or handed over; none while it has not left.
    pub sent_on: Option<Day>,
    /// The term that day leaves.
    pub term: Option<Term>,
}

/// Everything one member was sent for a sitting, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberProof {
    /// The sitting.
    pub file: SittingFile,
    /// Short key.
    pub key: String,
    /// Name with its civility.
    pub name: String,
    /// What was sent.
    pub sent: Vec<SentBy>,
}

/// One thing sent, with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentBy {
    /// The convocation it belongs to.
    pub notice: Notice,
    /// How it was sent.
    pub line: NoticeLine,
    /// What happened to the letter.
    pub events: Vec<LetterEvent>,
}

impl Quitus {
    /// The board of a sitting's convocation: who was sent what, when, and what is in the way.
    pub fn notice_board(&self, reader: &Reader, code: Option<&str>, text: &str) -> AppResult<NoticeBoard> {
        let (reader, code, text) = (reader.clone(), code.map(str::to_owned), text.to_owned());
        self.store.read(move |tx| {
            let facts = facts(tx, &reader, code.as_deref(), &text)?;
            let lines = in_force(tx, &facts)?;
            Ok(NoticeBoard { notices: facts.notices, lines, file: facts.file })
        })
    }

    /// The papers of the convocation in force, to be posted or handed over: a file for a spreadsheet.
    pub fn paper_list(&self, reader: &Reader, code: Option<&str>, text: &str) -> AppResult<Vec<u8>> {
        Ok(write(&self.papers(reader, code, text)?.2))
    }

    /// The same as a sheet to take to the post, PDF; empty while no convocation was sent.
    pub fn paper_sheet(&self, reader: &Reader, code: Option<&str>, text: &str) -> AppResult<Vec<u8>> {
        let (file, sent_on, papers) = self.papers(reader, code, text)?;
        let listed = |paper: Paper| ListedPaper {
            name: paper.name,
            postal: paper.postal,
            given_on: paper.given_on.map(Composer::day_given),
        };
        let minutes = crate::document::minutes_of(&file.authority.time_zone);
        let input = Composer { minutes: &minutes }.paper_list(
            &file,
            sent_on.unwrap_or(file.sitting.day),
            papers.into_iter().map(listed).collect(),
        );
        Ok(make(&input)?.pdf)
    }

    /// The sitting, the day its convocation in force was sent, and its papers in the order of names.
    fn papers(
        &self,
        reader: &Reader,
        code: Option<&str>,
        text: &str,
    ) -> AppResult<(SittingFile, Option<Day>, Vec<Paper>)> {
        let (reader, code, text) = (reader.clone(), code.map(str::to_owned), text.to_owned());
        self.store.read(move |tx| {
            let facts = facts(tx, &reader, code.as_deref(), &text)?;
            let of = |line: NoticeLine| Paper {
                postal: facts.contacts.get(&line.member).map(|of| of.postal.clone()).unwrap_or_default(),
                name: line.name,
                sha256: line.delivery.paper,
                given_on: line.sent_on,
            };
            let papers = in_force(tx, &facts)?.into_iter().filter(|line| line.delivery.letter.is_none());
            let papers = papers.map(of).collect();
            Ok((facts.file.clone(), facts.notices.last().map(|last| last.sent_on), papers))
        })
    }

    /// The proof of sending of one member, by the member's key.
    pub fn notice_proof(
        &self,
        reader: &Reader,
        code: Option<&str>,
        text: &str,
        member: &str,
    ) -> AppResult<MemberProof> {
        let (reader, code, text) = (reader.clone(), code.map(str::to_owned), text.to_owned());
        let member = member.to_owned();
        self.store.read(move |tx| {
            let facts = facts(tx, &reader, code.as_deref(), &text)?;
            let id = key_of(&facts.file, &member)?;
            let mut sent = Vec::new();
            for line in all_lines(tx, &facts)?.into_iter().filter(|line| line.member == id) {
                let notice = facts.notices.iter().find(|notice| notice.id == line.delivery.notice);
                let Some(notice) = notice.cloned() else { continue };
                let events = match &line.delivery.letter {
                    Some(letter) => outbox::events(tx, letter)?,
                    None => Vec::new(),
                };
                sent.push(SentBy { notice, line, events });
            }
            Ok(MemberProof { name: facts.file.formal_name(&id), key: member.clone(), sent, file: facts.file })
        })
    }
}

/// What each member was sent last for the convocation in force, in the order of names.
fn in_force(tx: &mut Tx<'_>, facts: &Facts) -> AppResult<Vec<NoticeLine>> {
    let last = facts.notices.last().map(|last| last.id.clone());
    let mut lines: BTreeMap<MemberId, NoticeLine> = BTreeMap::new();
    for line in all_lines(tx, facts)?.into_iter().filter(|line| Some(&line.delivery.notice) == last.as_ref())
    {
        lines.insert(line.member.clone(), line);
    }
    let mut lines: Vec<NoticeLine> = lines.into_values().collect();
    lines.sort_by_key(|line| {
        let sort = facts.file.member(&line.member).map(|member| member.name.sort_key());
        (sort, line.key.clone())
    });
    Ok(lines)
}

fn all_lines(tx: &mut Tx<'_>, facts: &Facts) -> AppResult<Vec<NoticeLine>> {
    let file = &facts.file;
    let mut letters: BTreeMap<_, Posted> = BTreeMap::new();
    for posted in outbox::about(tx, &facts.authority, file.sitting.id.as_str())? {
        letters.insert(posted.letter.id.clone(), posted);
    }
    let mut lines = Vec::new();
    for delivery in notice::deliveries(tx, &facts.authority, &file.sitting.id)? {
        let letter = delivery.letter.as_ref().and_then(|id| letters.remove(id));
        let by_letter = letter.as_ref().and_then(|posted| posted.progress.sent_on);
        let sent_on = by_letter.or(delivery.given.as_ref().map(|given| given.on));
        let urgent = file.sitting.urgency.is_some();
        lines.push(NoticeLine {
            member: delivery.member.clone(),
            key: file.member(&delivery.member).map(|member| member.key.clone()).unwrap_or_default(),
            name: file.formal_name(&delivery.member),
            term: sent_on.map(|day| term(&file.sitting, &facts.convening(urgent), day)),
            sent_on,
            letter,
            delivery,
        });
    }
    Ok(lines)
}
