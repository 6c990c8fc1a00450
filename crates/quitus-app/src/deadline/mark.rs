//! Entering that a deadline was met, or that after all it was not.

use super::load;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::kernel::{ActId, AuthorityId, Day, Refusal, SittingId};
use quitus_core::legality::Receipt;
use quitus_core::legality::deadlines::{Deadline, DeadlineKind, DeadlineMark, DeadlineSubject};
use quitus_core::sitting::SittingPapers;
use quitus_store::deadline::EnteredMark;
use quitus_store::{Tx, deadline, journal, legality, sitting};

/// What someone enters about a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineDone {
    /// The word of its kind: `list_published`.
    pub kind: String,
    /// What it is about, as the board gives it: `sitting:…`; for an act also its number.
    pub subject: String,
    /// The day it was done, `2023-04-05`; empty takes it back.
    pub done_on: String,
    /// The proof, in words: number of a receipt, address of a page.
    pub proof: Option<String>,
    /// Why it is taken back.
    pub reason: Option<String>,
}

/// What was read of it.
struct Read {
    done_on: Option<Day>,
    proof: Option<String>,
    reason: Option<String>,
}

impl Quitus {
    /// Enters that a deadline was met on a day, or takes it back with a reason; answers the deadline as it now stands.
    ///
    /// Days of an act are a new version of its legal dates, those of a sitting change its papers; each is a mark that
    /// stays, with its proof, and a line of the journal. Refused: `no-such-deadline`, `not-a-day`, `day-to-come`,
    /// `day-before-its-subject`, `reason-needed`, `deadline-runs-by-itself`.
    pub fn mark_deadline(
        &self,
        acting: &Acting,
        authority: &str,
        done: &DeadlineDone,
    ) -> AppResult<Deadline> {
        let (acting, code, done) = (acting.clone(), authority.to_owned(), done.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::KeepDeadlines)?;
            let before = find(load(tx, authority.clone(), acting.today)?.deadlines, &done)?;
            let read = read(&before, &done, acting.today)?;
            keep(tx, &authority.id, &before, &read)?;
            let mark = DeadlineMark {
                kind: before.kind,
                subject: before.subject.key(),
                done_on: read.done_on,
                proof: read.proof,
                reason: read.reason.clone(),
            };
            let (subject, reason) = (format!("{} {}", mark.kind.word(), mark.subject), read.reason);
            deadline::enter(
                tx,
                &authority.id,
                &EnteredMark { mark, actor: acting.actor.clone(), at: acting.now },
            )?;
            let entry = acting.entry(&authority.id, "deadline.mark", subject);
            journal::append(tx, &journal::Entry { reason, ..entry })?;
            find(load(tx, authority, acting.today)?.deadlines, &done)
        })
    }
}

/// The deadline that is meant: by its kind and its subject's key, or the number of its act.
fn find(deadlines: Vec<Deadline>, done: &DeadlineDone) -> AppResult<Deadline> {
    let named = |subject: &DeadlineSubject| match subject {
        DeadlineSubject::Act { number, .. } if *number == done.subject => true,
        other => other.key() == done.subject,
    };
    let found = deadlines.into_iter().find(|one| one.kind.word() == done.kind && named(&one.subject));
    found.ok_or_else(|| {
        let asked = format!("{} {}", done.kind, done.subject);
        AppError::refused(Refusal::new("no-such-deadline").with("asked", asked).about("subject"))
    })
}

fn read(deadline: &Deadline, done: &DeadlineDone, today: Day) -> AppResult<Read> {
    let text = |given: &Option<String>| {
        given.as_deref().map(str::trim).filter(|given| !given.is_empty()).map(str::to_owned)
    };
    let (proof, reason) = (text(&done.proof), text(&done.reason));
    let mut refusals = Vec::new();
    if !deadline.kind.may_be_entered() {
        refusals.push(Refusal::new("deadline-runs-by-itself").citing(deadline.citation));
    }
    let given = done.done_on.trim();
    let done_on = match given.parse::<Day>() {
        Ok(day) => Some(day),
        Err(_) if given.is_empty() => None,
        Err(_) => {
            refusals.push(Refusal::new("not-a-day").with("text", given).about("done_on"));
            None
        }
    };
    if given.is_empty() && (reason.is_none() || deadline.done_on.is_none()) {
        refusals.push(Refusal::new("reason-needed").about(if deadline.done_on.is_none() {
            "done_on"
        } else {
            "reason"
        }));
    }
    if let Some(day) = done_on.filter(|day| *day > today) {
        refusals.push(Refusal::new("day-to-come").with("day", day).about("done_on"));
    }
    if let (Some(day), Some(first)) = (done_on, first_day(deadline))
        && day < first
    {
        refusals.push(
            Refusal::new("day-before-its-subject").with("day", day).with("first", first).about("done_on"),
        );
    }
    if refusals.is_empty() { Ok(Read { done_on, proof, reason }) } else { Err(AppError::Refused(refusals)) }
}

/// Before that day it cannot have been done.
fn first_day(deadline: &Deadline) -> Option<Day> {
    match &deadline.subject {
        DeadlineSubject::Sitting { day, .. } if deadline.kind != DeadlineKind::NoticeCopied => Some(*day),
        _ => None,
    }
}

/// Writes the day where its room keeps it; what has no room is kept by its mark alone.
fn keep(tx: &mut Tx<'_>, authority: &AuthorityId, deadline: &Deadline, read: &Read) -> AppResult<()> {
    match &deadline.subject {
        DeadlineSubject::Act { id, .. } => keep_of_act(tx, authority, id, deadline.kind, read),
        DeadlineSubject::Sitting { id, .. } => {
            keep_of_sitting(tx, authority, id, deadline.kind, read.done_on)
        }
        DeadlineSubject::Agreement { .. }
        | DeadlineSubject::Quarter { .. }
        | DeadlineSubject::Register { .. } => Ok(()),
    }
}

fn keep_of_act(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    act: &ActId,
    kind: DeadlineKind,
    read: &Read,
) -> AppResult<()> {
    let mut dates = legality::dates(tx, authority, act)?;
    match kind {
        DeadlineKind::Transmitted => {
            dates.transmitted_on = read.done_on;
            dates.receipt = match (read.done_on, &read.proof) {
                (Some(day), Some(identifier)) => Some(Receipt {
                    identifier: Some(identifier.clone()),
                    received_on: Some(day),
                    received_at: None,
                    wording: None,
                }),
                (Some(_), None) => dates.receipt,
                (None, _) => None,
            };
        }
        DeadlineKind::Published => dates.published_on = read.done_on,
        DeadlineKind::Notified => dates.notified_on = read.done_on,
        _ => return Ok(()),
    }
    Ok(legality::record(tx, authority, act, &dates)?)
}

fn keep_of_sitting(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    id: &SittingId,
    kind: DeadlineKind,
    done_on: Option<Day>,
) -> AppResult<()> {
    let mut papers: SittingPapers = sitting::load(tx, authority, id)?.papers;
    match kind {
        DeadlineKind::ListPublished => papers.list_published_on = done_on,
        DeadlineKind::ListCopied => papers.list_copied_on = done_on,
        DeadlineKind::MinutesAdopted => papers.minutes_adopted_on = done_on,
        DeadlineKind::MinutesPublished => papers.minutes_published_on = done_on,
        _ => return Ok(()),
    }
    Ok(sitting::set_papers(tx, authority, id, &papers)?)
}
