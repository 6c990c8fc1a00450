//! The calendar of deadlines, read by its secret address: one for each person and authority, closed at will.

use super::load;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::kernel::{Day, Instant, Refusal};
use quitus_core::legality::deadlines::Deadline;
use quitus_formats::icalendar::{Calendar, Event, When, write};
use quitus_store::{account, assembly, deadline, file, journal};

/// Fewer letters than this are no secret.
const SECRET: usize = 40;
/// Who acts at the machine itself, in the journal: such a calendar is nobody's account's.
const AT_THE_MACHINE: &str = "local";
/// Days before a deadline at which agendas remind.
const REMINDER: u32 = 2;

/// The calendar of a person in an authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedShown {
    /// Since when it is open; `None` when it is not.
    pub since: Option<Instant>,
}

/// What a calendar says, in the words of whoever asks.
pub struct CalendarWords<'a> {
    /// The name of the calendar, from the name of the authority.
    pub name: &'a (dyn Fn(&str) -> String + Sync),
    /// Title and text of a deadline.
    pub deadline: &'a (dyn Fn(&Deadline) -> (String, String) + Sync),
    /// The address of the board, when it is known.
    pub url: Option<String>,
}

impl Quitus {
    /// Opens the calendar of whoever acts under a secret, drawn by the caller (40 letters at least) and kept by its
    /// digest alone; the one opened before closes. A calendar opened at the
    /// machine itself is of whoever keeps the home.
    pub fn open_feed(&self, acting: &Acting, authority: &str, secret: &str) -> AppResult<()> {
        if secret.len() < SECRET {
            return Err(AppError::refused(Refusal::new("no-such-calendar")));
        }
        let (acting, code, digest) = (acting.clone(), authority.to_owned(), file::sha256(secret.as_bytes()));
        self.store.write(move |tx| {
            let authority = locate::for_right(tx, &acting.who, &code, Right::ReadPapers)?;
            deadline::open_feed(tx, &authority.id, &digest, &acting.actor, acting.now)?;
            journal::append(tx, &acting.entry(&authority.id, "calendar.open", acting.actor.as_str()))?;
            Ok(())
        })
    }

    /// Closes the calendar of whoever acts: its address no longer answers.
    pub fn close_feed(&self, acting: &Acting, authority: &str) -> AppResult<()> {
        let (acting, code) = (acting.clone(), authority.to_owned());
        self.store.write(move |tx| {
            let authority = locate::for_right(tx, &acting.who, &code, Right::ReadPapers)?;
            deadline::close_feeds(tx, &authority.id, &acting.actor, acting.now)?;
            journal::append(tx, &acting.entry(&authority.id, "calendar.close", acting.actor.as_str()))?;
            Ok(())
        })
    }

    /// Whether a reader's calendar is open.
    pub fn feed_shown(&self, reader: &Reader, authority: &str) -> AppResult<FeedShown> {
        let (reader, code) = (reader.clone(), authority.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let owner = reader.person().map_or(AT_THE_MACHINE, |person| &person.email);
            Ok(FeedShown { since: deadline::feed_since(tx, &authority.id, owner)? })
        })
    }

    /// The calendar that a secret opens, as bytes of iCalendar; refused once it is closed, or once the person it was
    /// opened by may no longer read the papers.
    pub fn feed(
        &self,
        authority: &str,
        secret: &str,
        (on, now): (Day, Instant),
        words: &CalendarWords<'_>,
    ) -> AppResult<Vec<u8>> {
        let (code, digest) = (authority.to_owned(), file::sha256(secret.as_bytes()));
        let nothing = || AppError::refused(Refusal::new("no-such-calendar"));
        let board = self.store.read(move |tx| {
            let (id, email) = deadline::feed(tx, &digest)?.ok_or_else(nothing)?;
            let authority = assembly::authority(tx, &id)?;
            let may = email == AT_THE_MACHINE
                || match account::by_email(tx, &email)? {
                    Some(account) => {
                        account::person(tx, &account.id)?.is_some_and(|one| one.may(&id, Right::ReadPapers))
                    }
                    None => false,
                };
            if authority.code != code || !may {
                return Err(nothing());
            }
            let on = authority.story_day.unwrap_or(on);
            load(tx, authority, on)
        })?;
        Ok(calendar(&board, now, words))
    }

    /// The same calendar for whoever holds the papers: the command line, the signed-in page.
    pub fn deadline_calendar(
        &self,
        reader: &Reader,
        authority: &str,
        (on, now): (Day, Instant),
        words: &CalendarWords<'_>,
    ) -> AppResult<(Vec<u8>, usize)> {
        let board = self.deadlines(reader, authority, on)?;
        let events = board.deadlines.iter().filter(|one| is_in_calendar(one)).count();
        Ok((calendar(&board, now, words), events))
    }
}

/// What an agenda is told: terms that are to be met or that run, with a day.
fn is_in_calendar(deadline: &Deadline) -> bool {
    use quitus_core::legality::deadlines::DeadlineState;
    deadline.due.is_some() && (deadline.is_open() || deadline.state == DeadlineState::Running)
}

fn calendar(board: &super::DeadlineBoard, now: Instant, words: &CalendarWords<'_>) -> Vec<u8> {
    let event = |deadline: &Deadline| {
        let (summary, description) = (words.deadline)(deadline);
        Some(Event {
            uid: format!("{}-{}@quitus", deadline.kind.word(), deadline.subject.key().replace(':', "-")),
            stamp: now,
            sequence: 0,
            when: When::AllDay(deadline.due?),
            summary,
            description,
            location: None,
            url: words.url.clone(),
            cancelled: false,
            reminder_days: Some(REMINDER),
        })
    };
    let events = board.deadlines.iter().filter(|one| is_in_calendar(one)).filter_map(event).collect();
    write(&Calendar { name: (words.name)(&board.authority.name), events })
}
