//! Papers of a sitting made public: the day is entered with its proof, as the board of deadlines keeps it.

use super::minutes::demand_closed;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate, sitting};
use quitus_core::account::Right;
use quitus_core::kernel::{Day, Refusal};
use quitus_core::legality::deadlines::{DeadlineKind, DeadlineMark, DeadlineSubject};
use quitus_core::sitting::SittingPapers;
use quitus_store::deadline::EnteredMark;
use quitus_store::{deadline, journal, sitting as rooms};

/// A paper made public.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperPublished {
    /// `list` or `minutes`.
    pub paper: String,
    /// The day it was put online, for the list posted too: `2026-01-19`.
    pub on: String,
    /// The proof, in words: the address of the page.
    pub proof: Option<String>,
}

impl Quitus {
    /// Enters the day on which the list of deliberations or the minutes were made public. A day after the term is
    /// kept like another, and found. Refused: `not-a-word`, `not-a-day`, `day-to-come`, `day-before-its-subject`,
    /// `sitting-not-closed`, `minutes-not-adopted`.
    pub fn publish_paper(
        &self,
        acting: &Acting,
        authority: &str,
        text: &str,
        published: &PaperPublished,
    ) -> AppResult<SittingPapers> {
        let (acting, code, text) = (acting.clone(), authority.to_owned(), text.to_owned());
        let published = published.clone();
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::KeepDeadlines)?;
            let (_, id) = locate::sitting(tx, Some(&authority.code), &text)?;
            let file = sitting::load(tx, &authority.id, &id)?;
            demand_closed(tx, &authority.id, &file)?;
            let mut papers = file.sitting.papers;
            let (kind, first) = match published.paper.trim() {
                "list" => (DeadlineKind::ListPublished, file.sitting.day),
                "minutes" => {
                    let missing = || AppError::refused(Refusal::new("minutes-not-adopted"));
                    (DeadlineKind::MinutesPublished, papers.minutes_adopted_on.ok_or_else(missing)?)
                }
                other => {
                    let short: String = other.chars().take(80).collect();
                    return Err(AppError::refused(
                        Refusal::new("not-a-word").with("word", short).about("paper"),
                    ));
                }
            };
            let day = day(&published.on, first, acting.today).map_err(AppError::refused)?;
            match kind {
                DeadlineKind::ListPublished => papers.list_published_on = Some(day),
                _ => papers.minutes_published_on = Some(day),
            }
            rooms::set_papers(tx, &authority.id, &id, &papers)?;
            let subject = DeadlineSubject::Sitting {
                id,
                day: file.sitting.day,
                assembly: file.assembly.key.clone(),
                name: file.assembly.name.clone(),
            };
            let proof = published.proof.as_deref().map(str::trim).filter(|proof| !proof.is_empty());
            let proof =
                proof.map(|proof| proof.chars().filter(|letter| *letter != '\0').take(2_000).collect());
            let mark = DeadlineMark { kind, subject: subject.key(), done_on: Some(day), proof, reason: None };
            let told = format!("{}/{} {}", file.sitting.day, file.assembly.key, kind.word());
            deadline::enter(
                tx,
                &authority.id,
                &EnteredMark { mark, actor: acting.actor.clone(), at: acting.now },
            )?;
            journal::append(tx, &acting.entry(&authority.id, "paper.publish", told))?;
            Ok(papers)
        })
    }
}

fn day(given: &str, first: Day, today: Day) -> Result<Day, Refusal> {
    let given = given.trim();
    let short = || given.chars().take(80).collect::<String>();
    let day: Day = given.parse().map_err(|_| Refusal::new("not-a-day").with("text", short()).about("on"))?;
    if day > today {
        return Err(Refusal::new("day-to-come").with("day", day).about("on"));
    }
    if day < first {
        return Err(Refusal::new("day-before-its-subject").with("day", day).with("first", first).about("on"));
    }
    Ok(day)
}
