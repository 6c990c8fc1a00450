//! Minutes (procès-verbal): the clerk's words, corrections asked, adoption at a later sitting, papers made public.

use crate::error::{AppError, AppResult};
use crate::{Acting, KeptDocument, Quitus, Reader, document, locate, sitting};
use quitus_core::account::Right;
use quitus_core::assembly::Authority;
use quitus_core::kernel::{AuthorityId, Day, Finding, MemberId, Refusal, SittingId};
use quitus_core::law::minutes_online_due::minutes_online_due;
use quitus_core::review::{SittingFile, check_minutes};
use quitus_core::sitting::minutes::{Adoption, Correction, Minutes};
use quitus_core::sitting::{Sitting, SittingState};
use quitus_store::sitting::{BriefSitting, ClosingReason};
use quitus_store::{Tx, document as documents, journal, minutes, sitting as rooms};

/// The longest paragraph, in characters.
const LONGEST: usize = 20_000;
/// How many paragraphs a text holds at most.
const MOST: usize = 500;

/// The minutes of a sitting as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesShown {
    /// The sitting with its roll, its items and their debate.
    pub file: SittingFile,
    /// The clerk's words, the corrections asked, the adoption.
    pub minutes: Minutes,
    /// Whether the sitting is closed: before that there is nothing to tell.
    pub sealed: bool,
    /// What is missing or late.
    pub found: Vec<Finding>,
    /// Later sittings of the same assembly at which they may have been adopted, the nearest first.
    pub later: Vec<Day>,
    /// The last day to make them public, once adopted.
    pub publish_by: Option<Day>,
    /// Days of the earlier sittings whose minutes this one adopted.
    pub adopted_here: Vec<Day>,
    /// Why the sitting was closed in spite of what was found.
    pub reasons: Vec<ClosingReason>,
    /// The papers kept of them, the oldest first.
    pub documents: Vec<KeptDocument>,
}

impl MinutesShown {
    /// The day on which they were adopted, as recorded here or only known from elsewhere.
    pub fn adopted_on(&self) -> Option<Day> {
        adopted_on(&self.minutes, &self.file.sitting)
    }
}

/// What the clerk writes in minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MinutesWritten {
    /// The version that was read; without it the last one is mended.
    pub version: Option<u32>,
    /// What was said before the first item; `None` leaves it.
    pub preamble: Option<Vec<String>>,
    /// Orders of items with the substance of their debate.
    pub debates: Vec<(u32, Vec<String>)>,
}

/// A correction that is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CorrectionAsked {
    /// Its id, drawn when the form was offered: sent twice, it is one.
    pub id: String,
    /// Key of the member who asks.
    pub member: String,
    /// Order of the item it speaks of, when it speaks of one.
    pub item: Option<u32>,
    /// What is asked, in words.
    pub wording: String,
    /// Whether it is taken up, when that is known.
    pub taken_up: Option<bool>,
}

/// An adoption.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdoptionAsked {
    /// The version that was read; without it the last one is adopted.
    pub version: Option<u32>,
    /// Day of the sitting of the same assembly that adopted them, `2026-01-14`.
    pub at: String,
    /// Corrections asked there.
    pub corrections: Vec<CorrectionAsked>,
}

impl Quitus {
    /// The minutes of a sitting as of a day, for whoever reads papers.
    pub fn minutes(&self, reader: &Reader, authority: &str, text: &str, on: Day) -> AppResult<MinutesShown> {
        let (code, text, reader) = (authority.to_owned(), text.to_owned(), reader.clone());
        self.store.read(move |tx| {
            let place = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let (_, id) = locate::sitting(tx, Some(&place.code), &text)?;
            shown(tx, &place.id, &id, on)
        })
    }

    /// Keeps what the clerk wrote. Refused: `minutes-adopted`, `changed-meanwhile`, `sitting-not-closed`,
    /// `no-such-item`, `text-too-long`.
    pub fn write_minutes(
        &self,
        acting: &Acting,
        authority: &str,
        text: &str,
        written: &MinutesWritten,
    ) -> AppResult<MinutesShown> {
        let (acting, code, text) = (acting.clone(), authority.to_owned(), text.to_owned());
        let written = written.clone();
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            write(tx, &open, &written)?;
            open.tell(tx, &acting, "minutes.write")?;
            shown(tx, &open.authority.id, &open.file.sitting.id, acting.today)
        })
    }

    /// Keeps a correction that was asked, once for its id. Refused: `minutes-adopted`, `no-such-member`,
    /// `no-such-item`, `field-empty`.
    pub fn ask_correction(
        &self,
        acting: &Acting,
        authority: &str,
        text: &str,
        asked: &CorrectionAsked,
    ) -> AppResult<MinutesShown> {
        let (acting, code, text, asked) =
            (acting.clone(), authority.to_owned(), text.to_owned(), asked.clone());
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            correct(tx, &open, std::slice::from_ref(&asked), acting.today)?;
            open.tell(tx, &acting, "minutes.correction")?;
            shown(tx, &open.authority.id, &open.file.sitting.id, acting.today)
        })
    }

    /// Says whether a correction is taken up. Refused: `minutes-adopted`, `no-such-correction`.
    pub fn answer_correction(
        &self,
        acting: &Acting,
        authority: &str,
        text: &str,
        correction: &str,
        taken_up: bool,
    ) -> AppResult<MinutesShown> {
        let (acting, code, text) = (acting.clone(), authority.to_owned(), text.to_owned());
        let correction = correction.to_owned();
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            let (authority, id) = (&open.authority.id, &open.file.sitting.id);
            if !open.minutes.corrections.iter().any(|one| one.id == correction) {
                return Err(AppError::refused(Refusal::new("no-such-correction")));
            }
            minutes::answer(tx, authority, id, &correction, taken_up)?;
            open.tell(tx, &acting, "minutes.correction")?;
            shown(tx, authority, id, acting.today)
        })
    }

    /// Records their adoption at a later sitting of the same assembly, with the corrections asked there; from then on
    /// nothing in them changes. Refused: `minutes-adopted`, `not-a-later-sitting`, `changed-meanwhile`, and as
    /// [`Quitus::ask_correction`] does.
    pub fn adopt_minutes(
        &self,
        acting: &Acting,
        authority: &str,
        text: &str,
        asked: &AdoptionAsked,
    ) -> AppResult<MinutesShown> {
        let (acting, code, text, asked) =
            (acting.clone(), authority.to_owned(), text.to_owned(), asked.clone());
        self.store.write(move |tx| {
            let open = closed(tx, &acting, &code, &text)?;
            if open.minutes.adoption.is_some() {
                return Err(AppError::refused(Refusal::new("minutes-adopted")));
            }
            adopt(tx, &open, &asked, acting.today)?;
            open.tell(tx, &acting, "minutes.adopt")?;
            shown(tx, &open.authority.id, &open.file.sitting.id, acting.today)
        })
    }
}

/// The minutes of a sitting that is closed, to be worked on.
struct Open {
    authority: Authority,
    file: SittingFile,
    minutes: Minutes,
}

impl Open {
    fn tell(&self, tx: &mut Tx<'_>, acting: &Acting, act: &str) -> AppResult<()> {
        let subject = format!("{}/{}", self.file.sitting.day, self.file.assembly.key);
        journal::append(tx, &acting.entry(&self.authority.id, act, subject))?;
        Ok(())
    }
}

fn closed(tx: &mut Tx<'_>, acting: &Acting, code: &str, text: &str) -> AppResult<Open> {
    let authority = locate::to_write(tx, acting, code, Right::RecordSittings)?;
    let (_, id) = locate::sitting(tx, Some(&authority.code), text)?;
    let file = sitting::load(tx, &authority.id, &id)?;
    demand_closed(tx, &authority.id, &file)?;
    let minutes = minutes::load(tx, &authority.id, &id)?;
    Ok(Open { authority, file, minutes })
}

/// The same, not adopted yet.
fn open(tx: &mut Tx<'_>, acting: &Acting, code: &str, text: &str) -> AppResult<Open> {
    let open = closed(tx, acting, code, text)?;
    match adopted_on(&open.minutes, &open.file.sitting) {
        Some(_) => Err(AppError::refused(Refusal::new("minutes-adopted"))),
        None => Ok(open),
    }
}

/// Refuses a sitting that is not closed: `sitting-not-closed`.
pub(super) fn demand_closed(tx: &mut Tx<'_>, authority: &AuthorityId, file: &SittingFile) -> AppResult<()> {
    match rooms::is_sealed(tx, authority, &file.sitting.id)? {
        true => Ok(()),
        false => Err(AppError::refused(Refusal::new("sitting-not-closed").with("day", file.sitting.day))),
    }
}

fn adopted_on(minutes: &Minutes, sitting: &Sitting) -> Option<Day> {
    minutes.adoption.as_ref().map(|adoption| adoption.on).or(sitting.papers.minutes_adopted_on)
}

fn shown(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId, on: Day) -> AppResult<MinutesShown> {
    let file = sitting::load(tx, authority, id)?;
    let minutes = minutes::load(tx, authority, id)?;
    let later: Vec<Day> = later(tx, authority, &file)?.into_iter().map(|one| one.day).collect();
    let mut kept = documents::of_sitting(tx, authority, id)?;
    kept.retain(|one| one.kind == "minutes" && one.act.is_none());
    let publish_by = adopted_on(&minutes, &file.sitting).and_then(|day| minutes_online_due(day, day).ok());
    Ok(MinutesShown {
        sealed: rooms::is_sealed(tx, authority, id)?,
        found: check_minutes(&file, &minutes, later.first().copied(), on),
        publish_by,
        adopted_here: adopted_here(tx, authority, id)?,
        reasons: rooms::reasons(tx, authority, id)?,
        documents: document::shown(true, kept, None),
        later: later.into_iter().filter(|day| *day <= on).collect(),
        minutes,
        file,
    })
}

/// Days of the sittings whose minutes were adopted at this one.
pub(crate) fn adopted_here(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId) -> AppResult<Vec<Day>> {
    let brief = rooms::brief(tx, authority)?;
    let adopted = minutes::adopted_at(tx, authority, id)?;
    let mut days: Vec<Day> =
        brief.iter().filter(|one| adopted.contains(&one.id)).map(|one| one.day).collect();
    days.sort();
    Ok(days)
}

/// Later sittings of the same assembly that were held, or may have been, the nearest first.
fn later(tx: &mut Tx<'_>, authority: &AuthorityId, file: &SittingFile) -> AppResult<Vec<BriefSitting>> {
    let mut later = rooms::brief(tx, authority)?;
    later.retain(|one| {
        one.assembly == file.assembly.id
            && one.day > file.sitting.day
            && !matches!(one.state, SittingState::Cancelled | SittingState::NoQuorum)
    });
    later.sort_by_key(|one| one.day);
    Ok(later)
}

fn write(tx: &mut Tx<'_>, open: &Open, written: &MinutesWritten) -> AppResult<()> {
    let (authority, id) = (&open.authority.id, &open.file.sitting.id);
    let mut refusals = Vec::new();
    let preamble = match &written.preamble {
        Some(texts) => paragraphs(texts, "preamble", &mut refusals),
        None => open.minutes.preamble.clone(),
    };
    let mut debates = Vec::new();
    for (order, texts) in &written.debates {
        let field = format!("debate-{order}");
        let kept = paragraphs(texts, &field, &mut refusals);
        match open.file.sitting.item(*order) {
            Some(item) if item.debate != kept => debates.push((item.id.clone(), kept)),
            Some(_) => {}
            None => refusals.push(Refusal::new("no-such-item").about(field)),
        }
    }
    if !refusals.is_empty() {
        return Err(AppError::Refused(refusals));
    }
    let version = written.version.unwrap_or(open.minutes.version);
    if !minutes::save(tx, authority, id, &preamble, version)? {
        return Err(AppError::refused(Refusal::new("changed-meanwhile")));
    }
    for (item, debate) in &debates {
        rooms::record_debate(tx, authority, item, debate)?;
    }
    Ok(())
}

fn paragraphs(texts: &[String], field: &str, refusals: &mut Vec<Refusal>) -> Vec<String> {
    let kept: Vec<String> =
        texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned).collect();
    let wrong = |text: &String| text.chars().count() > LONGEST || text.contains('\0');
    if kept.len() > MOST || kept.iter().any(wrong) {
        refusals.push(Refusal::new("text-too-long").with("limit", LONGEST).about(field));
    }
    kept
}

fn correct(tx: &mut Tx<'_>, open: &Open, asked: &[CorrectionAsked], on: Day) -> AppResult<()> {
    let mut refusals = Vec::new();
    let read: Vec<Option<Correction>> =
        asked.iter().map(|one| correction(&open.file, one, on, &mut refusals)).collect();
    if !refusals.is_empty() {
        return Err(AppError::Refused(refusals));
    }
    let (authority, id) = (&open.authority.id, &open.file.sitting.id);
    for one in read.iter().flatten() {
        minutes::ask(tx, authority, id, one)?;
        if let Some(taken_up) = one.taken_up {
            minutes::answer(tx, authority, id, &one.id, taken_up)?;
        }
    }
    Ok(())
}

fn correction(
    file: &SittingFile,
    asked: &CorrectionAsked,
    on: Day,
    refusals: &mut Vec<Refusal>,
) -> Option<Correction> {
    let member: Option<MemberId> =
        file.members.iter().find(|member| member.key == asked.member.trim()).map(|member| member.id.clone());
    let before = refusals.len();
    if member.is_none() {
        let short: String = asked.member.chars().take(80).collect();
        refusals.push(Refusal::new("no-such-member").with("asked", short).about("member"));
    }
    if let Some(order) = asked.item
        && file.sitting.item(order).is_none()
    {
        refusals.push(Refusal::new("no-such-item").about("item"));
    }
    let wording = paragraphs(std::slice::from_ref(&asked.wording), "wording", refusals);
    if wording.is_empty() {
        refusals.push(Refusal::new("field-empty").about("wording"));
    }
    if asked.id.is_empty() || asked.id.chars().count() > 80 || asked.id.contains('\0') {
        refusals.push(Refusal::new("field-empty").about("id"));
    }
    let (asked_by, wording) = member.zip(wording.into_iter().next())?;
    (refusals.len() == before).then(|| Correction {
        id: asked.id.clone(),
        asked_by,
        asked_on: on,
        item: asked.item,
        wording,
        taken_up: asked.taken_up,
    })
}

fn adopt(tx: &mut Tx<'_>, open: &Open, asked: &AdoptionAsked, today: Day) -> AppResult<()> {
    let (authority, id) = (&open.authority.id, &open.file.sitting.id);
    let given = asked.at.trim();
    let day: Day = given.parse().map_err(|_| {
        AppError::refused(
            Refusal::new("not-a-day").with("text", given.chars().take(80).collect::<String>()).about("at"),
        )
    })?;
    let at = later(tx, authority, &open.file)?.into_iter().find(|one| one.day == day && day <= today);
    let at = at
        .ok_or_else(|| AppError::refused(Refusal::new("not-a-later-sitting").with("day", day).about("at")))?;
    correct(tx, open, &asked.corrections, day)?;
    let version = asked.version.unwrap_or(open.minutes.version);
    let stale = || AppError::refused(Refusal::new("changed-meanwhile"));
    let mut standing = version;
    if open.minutes.version == 0 {
        // Minutes nobody wrote in are adopted as the records make them.
        if version != 0 || !minutes::save(tx, authority, id, &open.minutes.preamble, 0)? {
            return Err(stale());
        }
        standing = 1;
    }
    let adoption = Adoption { at: at.id, on: day };
    match minutes::adopt(tx, authority, id, &adoption, standing)? {
        true => Ok(()),
        false => Err(stale()),
    }
}
