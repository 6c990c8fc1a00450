//! The morning page: what waits for whoever signed in, today.

use super::load;
use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::Authority;
use quitus_core::deliberation::StepNow;
use quitus_core::kernel::{Day, Refusal};
use quitus_core::legality::deadlines::{Deadline, DeadlineState};
use quitus_core::sitting::SittingState;
use quitus_store::{outbox, sitting};

/// How many deadlines to come the page shows.
const COMING: usize = 8;

/// Something else that waits, told by its count, with the page that does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Letters that the mail server did not take.
    LettersFailed(u32),
    /// Sittings to come.
    SittingsToCome(u32),
    /// Drafts whose next step is theirs, or anyone's who reviews.
    Drafts(u32),
    /// Convocations that wait for their answer.
    Answers(u32),
    /// The last good backup of the home is older than its rhythm promises: told to whoever looks after it.
    BackupLate,
}

/// What waits for someone in an authority on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The authority.
    pub authority: Authority,
    /// The day.
    pub on: Day,
    /// Deadlines passed or near, the most pressing first; empty for who may not read papers.
    pub pressing: Vec<Deadline>,
    /// The next deadlines to meet.
    pub coming: Vec<Deadline>,
    /// What else waits.
    pub waiting: Vec<Waiting>,
}

impl Quitus {
    /// What waits for a reader in an authority: each sees what their rights let them do. A stranger, or someone without
    /// a role there, is refused.
    pub fn today(&self, reader: &Reader, authority: &str, on: Day) -> AppResult<Today> {
        let mut today = self.deadlines_today(reader, authority, on)?;
        let own = reader.person();
        if reader.may(&today.authority.id, Right::ReviewDrafts) {
            let theirs = |step: &StepNow| {
                step.holder.as_ref().is_none_or(|holder| own.is_some_and(|one| one.account == *holder))
            };
            let board = self.drafts(reader, authority, on)?;
            let waiting = board.lines.iter().filter(|line| line.missing.as_ref().is_some_and(theirs)).count();
            today.waiting.extend((waiting > 0).then_some(Waiting::Drafts(counted(waiting))));
        }
        if own.is_some_and(|person| person.member_of(&today.authority.id).is_some()) {
            let page = self.own_page(reader, authority, on)?;
            let waits = page
                .sittings
                .iter()
                .filter(|one| one.file.sitting.state == SittingState::Convened && one.answer.is_none());
            let waiting = waits.count();
            today.waiting.extend((waiting > 0).then_some(Waiting::Answers(counted(waiting))));
        }
        Ok(today)
    }

    /// The deadlines of the morning, and what waits of sittings and letters.
    fn deadlines_today(&self, reader: &Reader, authority: &str, on: Day) -> AppResult<Today> {
        let (reader, code) = (reader.clone(), authority.to_owned());
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            refuse_strangers(&reader, &authority)?;
            let may = |right| reader.may(&authority.id, right);
            let (mut pressing, mut coming, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
            if may(Right::ReadPapers) {
                let board = load(tx, authority.clone(), on)?.deadlines;
                let open: Vec<Deadline> = board.into_iter().filter(Deadline::is_open).collect();
                (pressing, coming) = open.into_iter().partition(|one| one.state != DeadlineState::ToDo);
                coming.truncate(COMING);
            }
            if may(Right::PrepareSittings) {
                let failed = outbox::wanting(tx, &authority.id)?.len();
                waiting.extend((failed > 0).then_some(Waiting::LettersFailed(counted(failed))));
            }
            let to_come = sitting::brief(tx, &authority.id)?.into_iter().filter(|one| {
                one.day >= on && matches!(one.state, SittingState::Planned | SittingState::Convened)
            });
            let known =
                to_come.filter(|one| may(Right::ReadPapers) || one.state == SittingState::Convened).count();
            waiting.extend((known > 0).then_some(Waiting::SittingsToCome(counted(known))));
            Ok(Today { pressing, coming, waiting, authority: authority.clone(), on })
        })
    }
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn refuse_strangers(reader: &Reader, authority: &Authority) -> AppResult<()> {
    match reader {
        Reader::Keeper => Ok(()),
        Reader::Person(person) if person.is_of(&authority.id) => Ok(()),
        Reader::Person(_) => Err(AppError::refused(Refusal::new("not-allowed"))),
        Reader::Public => Err(AppError::refused(Refusal::new("sign-in-needed"))),
    }
}
