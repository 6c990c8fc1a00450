//! The closing of a sitting: judged, sealed, its adopted texts entered in the register, in one transaction, once.

use super::{REGISTER, apply, enacted, held_by_law, sheet_of, texts, volume};
use crate::case::words_of;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate, sitting};
use quitus_core::account::Right;
use quitus_core::deliberation::{Draft, DraftState};
use quitus_core::kernel::{ActId, AuthorityId, Day, DraftId, ItemId, MemberId, Refusal, VoteId};
use quitus_core::register::{GivenNumber, RegisterEntry};
use quitus_core::review::{Found, SittingFile, check_closing};
use quitus_core::sitting::Fate;
use quitus_core::sitting::results::ResultSheet;
use quitus_store::review::act_file;
use quitus_store::sitting::ClosingReason;
use quitus_store::{Tx, deliberation, draft, journal, register, search, sitting as rooms};

/// A reason given to go on in spite of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// The name of the finding: `Q-ITEM-12`, `S-CHAIR`.
    pub finding: String,
    /// The reason, in words.
    pub reason: String,
}

/// A sitting that is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedSitting {
    /// Its day.
    pub day: Day,
    /// Key of its assembly.
    pub assembly: String,
    /// The acts it entered: order of the item when known, number.
    pub entered: Vec<(Option<u32>, String)>,
    /// Whether this very call closed it; a second one finds it closed.
    pub now: bool,
}

/// An adopted text about to become an act.
struct Born {
    item: ItemId,
    order: u32,
    draft: DraftId,
    act: ActId,
    number: GivenNumber,
}

impl Quitus {
    /// Closes a sitting: its roll and its votes are sealed, each adopted text takes the next number and becomes an act.
    ///
    /// A second closing answers like the first. Every fault is told at once; what was found as an error needs a reason.
    pub fn close_sitting(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: &str,
        text: &str,
        reasons: &[Reason],
    ) -> AppResult<ClosedSitting> {
        let seen = self.results(&acting.who, authority, text)?;
        let wanted = seen.sheet.items.iter().map(|line| line.votes.len().max(1) + 1).sum::<usize>();
        let drawn: Vec<String> = (0..wanted).map(|_| ids()).collect();
        let (code, text) = (authority.to_owned(), text.to_owned());
        let (acting, reasons) = (acting.clone(), reasons.to_vec());
        self.store.write(move |tx| {
            let place = locate::to_write(tx, &acting, &code, Right::RecordSittings)?;
            let (authority, id) = locate::sitting(tx, Some(&place.code), &text)?;
            if !rooms::hold_open(tx, &authority, &id)? {
                return closed(&sitting::load(tx, &authority, &id)?, false);
            }
            let file = sitting::load(tx, &authority, &id)?;
            super::demand_over(&file, acting.today)?;
            let sheet = sheet_of(tx, &authority, &file)?;
            let mut dice = drawn.iter().cloned();
            close(tx, &acting, file, &sheet, &reasons, &mut dice)?;
            closed(&sitting::load(tx, &authority, &id)?, true)
        })
    }
}

fn closed(file: &SittingFile, now: bool) -> AppResult<ClosedSitting> {
    let entered = file.entries.iter().map(|line| (line.entry.order_in_sitting, line.entry.number.clone()));
    let (day, assembly) = (file.sitting.day, file.assembly.key.clone());
    Ok(ClosedSitting { day, assembly, entered: entered.collect(), now })
}

/// Judges, then writes all of it.
fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut file: SittingFile,
    sheet: &ResultSheet,
    reasons: &[Reason],
    dice: &mut dyn Iterator<Item = String>,
) -> AppResult<()> {
    let authority = file.authority.id.clone();
    let mut short = false;
    let mut next = || {
        dice.next().unwrap_or_else(|| {
            short = true;
            String::new()
        })
    };
    let mut refusals = apply(&mut file, sheet, &mut || VoteId::new(next()));
    let texts = texts(tx, &authority, &file.sitting)?;
    let found = check_closing(&file, &|item| texts.contains(&item.id));
    let given = given_reasons(acting, &found, reasons, &mut refusals);
    let items: Vec<(ItemId, u32)> =
        enacted(&file.sitting, &texts).map(|item| (item.id.clone(), item.order)).collect();
    let numbers = if items.is_empty() { Ok(Vec::new()) } else { numbers(tx, &file, items.len()) };
    let numbers = match numbers {
        Err(AppError::Refused(more)) => {
            refusals.extend(more);
            Vec::new()
        }
        other => other?,
    };
    if !refusals.is_empty() {
        return Err(AppError::Refused(refusals));
    }
    let born = born(tx, &authority, items, numbers, &mut next)?;
    if short {
        return Err(AppError::refused(Refusal::new("changed-meanwhile")));
    }
    for one in &born {
        enact(tx, &authority, one)?;
    }
    for item in file.sitting.items.iter().filter(|item| item.fate == Fate::Withdrawn) {
        crate::draft::unplace(tx, acting, &authority, &item.id)?;
    }
    rooms::record_reasons(tx, &authority, &file.sitting.id, &given)?;
    rooms::close(tx, &authority, &file.sitting, held_by_law(&file))?;
    for one in &born {
        enter(tx, acting, &file, one)?;
    }
    let subject = format!("{}/{}", file.sitting.day, file.assembly.key);
    let mut entry = acting.entry(&authority, "sitting.close", subject);
    if !given.is_empty() {
        let told: Vec<String> = given.iter().map(|one| format!("{} : {}", one.code, one.reason)).collect();
        entry = entry.because(told.join(" ; "));
    }
    journal::append(tx, &entry)?;
    Ok(())
}

/// The numbers allotted, the register held until the transaction ends.
fn numbers(tx: &mut Tx<'_>, file: &SittingFile, count: usize) -> AppResult<Vec<GivenNumber>> {
    register::hold(tx, &file.authority.id, REGISTER)?;
    let numbering = volume::numbering(tx, &file.authority.id, file.sitting.day.year())?;
    numbering.allot(count).map_err(|refusal| AppError::refused(refusal.about("head")))
}

/// The reasons as they are kept; an error found without one is refused under its name.
fn given_reasons(
    acting: &Acting,
    found: &[Found],
    reasons: &[Reason],
    refusals: &mut Vec<Refusal>,
) -> Vec<ClosingReason> {
    let mut given = Vec::new();
    for one in found.iter().filter(|one| one.needs_reason()) {
        let key = one.key();
        let reason = reasons.iter().find(|reason| reason.finding == key).map(|reason| reason.reason.trim());
        match reason.filter(|reason| !reason.is_empty()) {
            Some(reason) => given.push(ClosingReason {
                code: one.finding.code.to_string(),
                item: one.item,
                reason: reason.to_owned(),
                actor: acting.actor.clone(),
            }),
            None => {
                refusals.push(Refusal::new("closing-needs-reason").with("finding", key.as_str()).about(key))
            }
        }
    }
    given
}

fn born(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    items: Vec<(ItemId, u32)>,
    numbers: Vec<GivenNumber>,
    next: &mut dyn FnMut() -> String,
) -> AppResult<Vec<Born>> {
    let mut born = Vec::new();
    for ((item, order), number) in items.into_iter().zip(numbers) {
        if let Some(draft) = draft::of_item(tx, authority, &item)? {
            born.push(Born { item, order, draft, act: ActId::new(next()), number });
        }
    }
    Ok(born)
}

/// The text becomes an act, said on its item while the sitting is still open.
fn enact(tx: &mut Tx<'_>, authority: &AuthorityId, one: &Born) -> AppResult<()> {
    let found = draft::load(tx, authority, &one.draft)?;
    let act = found.enact(one.act.clone(), &one.number.number).map_err(AppError::Refused)?;
    deliberation::insert(tx, authority, &act)?;
    rooms::attach_act(tx, authority, &one.item, &one.act)?;
    let enacted = Draft { state: DraftState::Enacted, act: Some(one.act.clone()), ..found };
    Ok(draft::move_to(tx, authority, &enacted)?)
}

/// The act takes its place in the register, signed by the chair and the secretaries; its words can be found.
fn enter(tx: &mut Tx<'_>, acting: &Acting, file: &SittingFile, one: &Born) -> AppResult<()> {
    let (authority, sitting) = (&file.authority.id, &file.sitting);
    let entry = RegisterEntry {
        act: one.act.clone(),
        register: REGISTER.to_owned(),
        year: sitting.day.year(),
        rank: one.number.rank,
        number: one.number.number.clone(),
        sitting: sitting.id.clone(),
        order_in_sitting: Some(one.order),
        wire_number: None,
        signatories: signatories(file),
        supersedes: None,
    };
    register::enter(tx, authority, &entry)?;
    let act = act_file(tx, authority, &one.act)?;
    search::index(tx, authority, &one.act, &words_of(&act))?;
    journal::append(tx, &acting.entry(authority, "act.enter", one.number.number.as_str()))?;
    Ok(())
}

/// The chair and the secretaries, each once (L2121-23).
fn signatories(file: &SittingFile) -> Vec<MemberId> {
    let mut signatories: Vec<MemberId> = Vec::new();
    for officer in file.sitting.chair.iter().chain(&file.sitting.secretaries) {
        if !signatories.contains(&officer.member) {
            signatories.push(officer.member.clone());
        }
    }
    signatories
}
