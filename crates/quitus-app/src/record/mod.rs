//! A sitting recorded after it was held: its results entered, held against the law, closed once, its minutes adopted.

mod closing;
mod entering;
mod minutes;
mod publishing;
mod told;
mod volume;

pub use closing::{ClosedSitting, Reason};
pub(crate) use minutes::adopted_here;
pub use minutes::{AdoptionAsked, CorrectionAsked, MinutesShown, MinutesWritten};
pub use publishing::PaperPublished;
pub use told::{SaidFinding, SaidRefusal, reasons_of};

use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate, sitting};
use quitus_core::account::Right;
use quitus_core::assembly::first_chair;
use quitus_core::kernel::{AuthorityId, Day, ItemId, Refusal, SittingId, VoteId};
use quitus_core::law::proxies_held::proxies_held;
use quitus_core::register::GivenNumber;
use quitus_core::review::{Found, SittingFile, check_closing};
use quitus_core::sitting::results::{Against, DeclaredInterest, EnteredVote, ResultSheet, SheetItem};
use quitus_core::sitting::{
    AgendaItem, Fate, ItemKind, Officer, Presence, Reply, Sense, Sitting, SittingState, Verdict,
    standing_answers,
};
use quitus_store::{Tx, assembly, draft, sitting as rooms};
use std::collections::HashSet;

/// The register in which sittings enter their acts.
pub(crate) const REGISTER: &str = "deliberations";

/// The results of a sitting as they stand: what was entered, what it makes, what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// The sitting with its roll as entered, and the votes that could be counted.
    pub file: SittingFile,
    /// What was entered, what was proposed for the rest.
    pub sheet: ResultSheet,
    /// Whether it is closed: nothing may be entered any more.
    pub sealed: bool,
    /// What stands in the way of the closing, each about `item-N` or `head`.
    pub refusals: Vec<Refusal>,
    /// What was found; an error needs a reason to go on.
    pub found: Vec<Found>,
    /// The numbers that the closing would give, by order of the item.
    pub numbers: Vec<(u32, GivenNumber)>,
}

impl Quitus {
    /// The results of a sitting as they stand, for whoever records sittings: nothing is written.
    pub fn results(&self, reader: &Reader, authority: &str, text: &str) -> AppResult<Results> {
        let (code, text, reader) = (authority.to_owned(), text.to_owned(), reader.clone());
        self.store.read(move |tx| {
            let place = locate::for_right(tx, &reader, &code, Right::RecordSittings)?;
            let (authority, id) = locate::sitting(tx, Some(&place.code), &text)?;
            results(tx, &authority, &id)
        })
    }
}

/// The results of a sitting, judged; votes bear ids that no record keeps.
fn results(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId) -> AppResult<Results> {
    let mut file = sitting::load(tx, authority, id)?;
    let sealed = rooms::is_sealed(tx, authority, id)?;
    let sheet = sheet_of(tx, authority, &file)?;
    if sealed {
        let (refusals, found, numbers) = (Vec::new(), Vec::new(), Vec::new());
        return Ok(Results { file, sheet, sealed, refusals, found, numbers });
    }
    let mut rank = 0u32;
    let mut draw = || {
        rank += 1;
        VoteId::new(rank.to_string())
    };
    let refusals = apply(&mut file, &sheet, &mut draw);
    let texts = texts(tx, authority, &file.sitting)?;
    let found = check_closing(&file, &|item| texts.contains(&item.id));
    let enacted: Vec<u32> = enacted(&file.sitting, &texts).map(|item| item.order).collect();
    let numbering = volume::numbering(tx, authority, file.sitting.day.year());
    let (numbers, refusals) = match numbering {
        _ if enacted.is_empty() => (Vec::new(), refusals),
        Ok(numbering) => match numbering.allot(enacted.len()) {
            Ok(given) => (enacted.into_iter().zip(given).collect(), refusals),
            Err(refusal) => (Vec::new(), with(refusals, refusal.about("head"))),
        },
        Err(AppError::Refused(more)) => (Vec::new(), more.into_iter().fold(refusals, with)),
        Err(error) => return Err(error),
    };
    Ok(Results { file, sheet, sealed, refusals, found, numbers })
}

fn with(mut refusals: Vec<Refusal>, refusal: Refusal) -> Vec<Refusal> {
    refusals.push(refusal);
    refusals
}

/// What was entered, laid over what is proposed: answers to the notice, interests declared, kinds of items.
fn sheet_of(tx: &mut Tx<'_>, authority: &AuthorityId, file: &SittingFile) -> AppResult<ResultSheet> {
    let sitting = &file.sitting;
    let in_office = in_table_order(file);
    let mut proposed = ResultSheet::proposed(sitting, &in_office.iter().collect::<Vec<_>>());
    if proposed.head.chair.is_none() {
        proposed.head.chair = chair_named(tx, authority, sitting)?;
    }
    let answers = rooms::answers(tx, authority, &sitting.id)?;
    let papers = quitus_core::sitting::announced_proxies(&answers);
    for answer in standing_answers(&answers) {
        let Some(line) = proposed.lines.iter_mut().find(|line| line.member == answer.member) else {
            continue;
        };
        match &answer.reply {
            Reply::Excused => line.presence = Presence::Excused,
            Reply::Proxy(_) => {
                line.presence = Presence::Absent;
                line.proxy = papers.iter().find(|paper| paper.giver == answer.member).cloned();
            }
            Reply::Present | Reply::Withdrawn => {}
        }
    }
    let kinds = rooms::item_plans(tx, authority, &sitting.id)?;
    for item in &sitting.items {
        let line = proposed.items.iter_mut().find(|line| line.item == item.id);
        let informs = kinds.get(&item.id).is_some_and(|plan| plan.kind == ItemKind::Information);
        if let Some(line) = line {
            propose(line, sitting, item, informs);
        }
    }
    Ok(rooms::sheet::fill(tx, authority, &sitting.id, proposed)?)
}

/// Who the clerk named to chair the first sitting of a term, for that one.
fn chair_named(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &Sitting) -> AppResult<Option<Officer>> {
    let held: Vec<Day> = rooms::brief(tx, authority)?
        .into_iter()
        .filter(|one| one.assembly == sitting.assembly && one.state == SittingState::Held)
        .map(|one| one.day)
        .collect();
    let terms = assembly::terms(tx, authority)?;
    let named = first_chair(&terms, &sitting.assembly, &held, sitting.day);
    Ok(named.map(|(member, capacity)| Officer { member: member.clone(), capacity: capacity.clone() }))
}

fn propose(line: &mut SheetItem, sitting: &Sitting, item: &AgendaItem, informs: bool) {
    let declared = sitting.interests.iter().filter(|interest| interest.item == item.order);
    line.interests = declared
        .map(|interest| DeclaredInterest {
            member: interest.member.clone(),
            kind: interest.kind,
            organisation: interest.organisation.clone(),
            left_room: interest.left_room,
        })
        .collect();
    if informs || matches!(item.fate, Fate::Withdrawn | Fate::Adjourned) {
        line.fate = if informs { Fate::Heard } else { item.fate };
        line.votes.clear();
    }
}

/// Members in office in the order of the table, then by name.
fn in_table_order(file: &SittingFile) -> Vec<quitus_core::kernel::MemberId> {
    let mut members: Vec<_> = file.in_office().into_iter().cloned().collect();
    members.sort_by_key(|member| {
        let place = file.memberships.iter().filter(|m| m.member == *member && m.covers(file.sitting.day));
        let place = place.filter_map(|membership| membership.table_order).min().unwrap_or(u32::MAX);
        (place, file.members.iter().position(|known| known.id == *member))
    });
    members
}

/// Lays the sheet over the sitting and counts every vote against the roll of its item; the reasons why some could not
/// be, each about its item.
fn apply(file: &mut SittingFile, sheet: &ResultSheet, draw: &mut dyn FnMut() -> VoteId) -> Vec<Refusal> {
    file.sitting = sheet.applied(&file.sitting);
    let mut refusals = Vec::new();
    if file.sitting.state != SittingState::Held {
        return refusals;
    }
    for place in 0..file.sitting.items.len() {
        let item = &file.sitting.items[place];
        let (about, order) = (format!("item-{}", item.order), item.order);
        let Some(line) = sheet.item(&item.id) else { continue };
        if item.fate == Fate::Pending {
            let title = item.title.clone();
            refusals.push(
                Refusal::new("item-pending").with("item", title).with("order", i64::from(order)).about(about),
            );
            continue;
        }
        if item.fate != Fate::Voted {
            continue;
        }
        let usual = [EnteredVote::default()];
        let entered = if line.votes.is_empty() { &usual[..] } else { &line.votes[..] };
        let roll = file.roll(item);
        let against = Against {
            roll: &roll,
            chair: file.sitting.chair.as_ref().map(|chair| &chair.member),
            kind: file.assembly.kind,
            day: file.sitting.day,
            name: &|member| file.formal_name(member),
        };
        let mut votes = Vec::new();
        for (vote, rank) in entered.iter().zip(1u32..) {
            match vote.counted(draw(), rank, &against) {
                Ok(vote) => votes.push(vote),
                Err(why) => refusals.extend(why.into_iter().map(|refusal| refusal.about(about.clone()))),
            }
        }
        file.sitting.items[place].votes = votes;
    }
    refusals
}

/// The items on which a text stands that can become an act.
fn texts(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &Sitting) -> AppResult<HashSet<ItemId>> {
    let mut texts = HashSet::new();
    for item in &sitting.items {
        if let Some(id) = draft::of_item(tx, authority, &item.id)?
            && draft::load(tx, authority, &id)?.unfit().is_empty()
        {
            texts.insert(item.id.clone());
        }
    }
    Ok(texts)
}

/// The items whose text becomes an act: voted on the whole, adopted; an unfavourable opinion is one too.
fn enacted<'a>(sitting: &'a Sitting, texts: &'a HashSet<ItemId>) -> impl Iterator<Item = &'a AgendaItem> {
    sitting.items.iter().filter(|item| {
        let whole = item.votes.iter().rev().find(|vote| vote.about.is_none());
        let adopted = whole.is_some_and(|vote| {
            vote.verdict == Verdict::Adopted && matches!(vote.sense, Sense::Favourable | Sense::Unfavourable)
        });
        item.fate == Fate::Voted && adopted && texts.contains(&item.id)
    })
}

/// Refuses a sitting that was cancelled, or whose day has not come.
fn demand_over(file: &SittingFile, today: Day) -> AppResult<()> {
    let refused =
        |code: &'static str| Err(AppError::refused(Refusal::new(code).with("day", file.sitting.day)));
    match file.sitting.state {
        SittingState::Cancelled => refused("sitting-is-cancelled"),
        _ if file.sitting.day > today => refused("sitting-to-come"),
        _ => Ok(()),
    }
}

/// How many proxies a member may hold that day; where the law does not say, none is set aside for it.
fn held_by_law(file: &SittingFile) -> u32 {
    proxies_held(file.assembly.kind, file.sitting.day).unwrap_or(u32::MAX)
}
