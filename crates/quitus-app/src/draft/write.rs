//! A draft begun, saved, held against the records while it is typed, withdrawn, placed on an agenda.

use super::{DraftChoices, DraftFields, DraftPreview, choices, find};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::deliberation::{Draft, DraftState};
use quitus_core::kernel::{AuthorityId, Day, DraftId, ItemId, Refusal};
use quitus_store::{Tx, draft, journal};

/// A draft that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSaved {
    /// Its id.
    pub id: DraftId,
    /// Its version now.
    pub version: u32,
}

impl Quitus {
    /// A draft as it is being typed, held against the records; nothing is kept.
    pub fn preview_draft(
        &self,
        reader: &Reader,
        code: &str,
        fields: &DraftFields,
        today: Day,
    ) -> AppResult<(DraftPreview, DraftChoices)> {
        let choices = self.draft_choices(reader, code)?;
        let (draft, _) = fields.over(&Draft::begun(DraftId::new("preview"), ""), &choices, today);
        Ok((choices.held_against(draft, today), choices))
    }

    /// Begins a draft under an id drawn when the form was offered: sent twice, it begins once.
    pub fn begin_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        fields: &DraftFields,
    ) -> AppResult<DraftSaved> {
        let (acting, code, id, fields) = (acting.clone(), code.to_owned(), DraftId::new(id), fields.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::WriteDrafts)?;
            if let Some(known) = draft::find(tx, &authority.id, &id)? {
                return Ok(DraftSaved { id: known.id, version: known.version });
            }
            let choices = choices(tx, authority)?;
            let (begun, refusals) =
                fields.over(&Draft::begun(id.clone(), &acting.actor), &choices, acting.today);
            if !refusals.is_empty() {
                return Err(AppError::Refused(refusals));
            }
            draft::insert(tx, &choices.authority.id, &begun, acting.now)?;
            journal::append(tx, &acting.entry(&choices.authority.id, "draft.begin", id.as_str()))?;
            Ok(DraftSaved { id: begun.id, version: begun.version })
        })
    }

    /// Saves a draft over the version that was read. Out of its author's hands, the clerk alone changes it, and says why.
    pub fn save_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        version: u32,
        fields: &DraftFields,
        reason: Option<&str>,
    ) -> AppResult<DraftSaved> {
        let (acting, code, id, fields) = (acting.clone(), code.to_owned(), DraftId::new(id), fields.clone());
        let reason = given(reason);
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::WriteDrafts)?;
            let before = find(tx, &authority.id, &id)?;
            open_to(&acting, &authority.id, &before, reason.as_deref())?;
            let choices = choices(tx, authority)?;
            let read = Draft { version, ..before.clone() };
            let (over, mut refusals) = fields.over(&read, &choices, acting.today);
            if before.version != version {
                refusals.insert(0, Refusal::new("changed-meanwhile"));
            }
            if !refusals.is_empty() {
                return Err(AppError::Refused(refusals));
            }
            if over == before {
                return Ok(DraftSaved { id: over.id, version });
            }
            if !draft::save(tx, &choices.authority.id, &over, acting.now, &acting.actor)? {
                return Err(AppError::refused(Refusal::new("changed-meanwhile")));
            }
            let entry =
                told_changes(acting.entry(&choices.authority.id, "draft.save", id.as_str()), &before, &over);
            journal::append(tx, &because(entry, reason.as_deref()))?;
            Ok(DraftSaved { id: over.id, version: version + 1 })
        })
    }

    /// Gives a draft up, with a reason; it stays readable.
    pub fn withdraw_draft(&self, acting: &Acting, code: &str, id: &str, reason: &str) -> AppResult<()> {
        let (acting, code, id, reason) =
            (acting.clone(), code.to_owned(), DraftId::new(id), reason.trim().to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::WriteDrafts)?;
            let found = find(tx, &authority.id, &id)?;
            match found.state {
                DraftState::Withdrawn => return Ok(()),
                DraftState::Enacted => return Err(closed(&found)),
                DraftState::OnAgenda => {
                    return Err(AppError::refused(Refusal::new("draft-on-agenda").about("reason")));
                }
                _ if reason.is_empty() => {
                    return Err(AppError::refused(Refusal::new("draft-no-reason").about("reason")));
                }
                _ => {}
            }
            let gone = Draft { state: DraftState::Withdrawn, reason: Some(reason.clone()), ..found };
            draft::move_to(tx, &authority.id, &gone)?;
            let entry = acting.entry(&authority.id, "draft.withdraw", id.as_str());
            journal::append(tx, &entry.because(reason.as_str()))?;
            Ok(())
        })
    }

    /// Places a draft on an item of an agenda; one that is not ready goes there with the clerk's reason.
    pub fn place_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        item: &ItemId,
        reason: Option<&str>,
    ) -> AppResult<()> {
        let (acting, code, id, item) = (acting.clone(), code.to_owned(), DraftId::new(id), item.clone());
        let reason = given(reason);
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::PrepareSittings)?;
            place(tx, &acting, &authority.id, &id, &item, reason.as_deref())
        })
    }

    /// Takes the draft off an item of an agenda; nothing when there is none.
    pub fn unplace_draft(&self, acting: &Acting, code: &str, item: &ItemId) -> AppResult<()> {
        let (acting, code, item) = (acting.clone(), code.to_owned(), item.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::PrepareSittings)?;
            unplace(tx, &acting, &authority.id, &item)
        })
    }
}

/// Places a draft on an item, inside the transaction that makes or changes the agenda.
pub(crate) fn place(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    id: &DraftId,
    item: &ItemId,
    reason: Option<&str>,
) -> AppResult<()> {
    let found = find(tx, authority, id)?;
    if found.item.as_ref() == Some(item) {
        return Ok(());
    }
    match found.state {
        DraftState::Enacted | DraftState::Withdrawn => return Err(closed(&found)),
        DraftState::OnAgenda => return Err(AppError::refused(Refusal::new("draft-on-agenda"))),
        DraftState::Writing | DraftState::InCircuit if reason.is_none() => {
            return Err(AppError::refused(Refusal::new("draft-not-ready").about("reason")));
        }
        _ => {}
    }
    let placed = Draft { state: DraftState::OnAgenda, item: Some(item.clone()), ..found };
    draft::move_to(tx, authority, &placed)?;
    let entry = acting.entry(authority, "draft.place", id.as_str()).change("item", None, Some(item.as_str()));
    journal::append(tx, &because(entry, reason))?;
    Ok(())
}

/// Takes the draft off an item, inside the transaction that changes the agenda: it is in its circuit or ready again.
pub(crate) fn unplace(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    item: &ItemId,
) -> AppResult<()> {
    let Some(id) = draft::of_item(tx, authority, item)? else { return Ok(()) };
    let found = find(tx, authority, &id)?;
    if !found.state.is_open() {
        return Err(closed(&found));
    }
    let loose = Draft { state: DraftState::InCircuit, item: None, ..found };
    let loose = match loose.round {
        0 => Draft { state: DraftState::Writing, ..loose },
        _ => Draft { state: super::circuit::state_of(tx, authority, &loose)?, ..loose },
    };
    draft::move_to(tx, authority, &loose)?;
    let entry =
        acting.entry(authority, "draft.unplace", id.as_str()).change("item", Some(item.as_str()), None);
    journal::append(tx, &entry)?;
    Ok(())
}

/// A draft follows its item to the agenda that takes it up again.
pub(crate) fn carry(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    from: &ItemId,
    to: &ItemId,
) -> AppResult<()> {
    let Some(id) = draft::of_item(tx, authority, from)? else { return Ok(()) };
    let found = find(tx, authority, &id)?;
    if found.state != DraftState::OnAgenda {
        return Ok(());
    }
    draft::move_to(tx, authority, &Draft { item: Some(to.clone()), ..found })?;
    let (from, to) = (Some(from.as_str()), Some(to.as_str()));
    journal::append(tx, &acting.entry(authority, "draft.place", id.as_str()).change("item", from, to))?;
    Ok(())
}

/// Whether whoever acts may change the content of a draft as it stands.
pub(super) fn open_to(
    acting: &Acting,
    authority: &AuthorityId,
    draft: &Draft,
    reason: Option<&str>,
) -> AppResult<()> {
    match draft.state {
        DraftState::Writing => Ok(()),
        DraftState::Enacted | DraftState::Withdrawn => Err(closed(draft)),
        _ if !acting.who.may(authority, Right::PrepareSittings) => {
            Err(AppError::refused(Refusal::new("draft-out-of-hands")))
        }
        _ if reason.is_none() => Err(AppError::refused(Refusal::new("draft-no-reason").about("reason"))),
        _ => Ok(()),
    }
}

pub(super) fn closed(draft: &Draft) -> AppError {
    AppError::refused(Refusal::new("draft-closed").with("state", draft.state.word()))
}

pub(super) fn given(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

pub(super) fn because(entry: journal::Entry, reason: Option<&str>) -> journal::Entry {
    match reason {
        Some(reason) => entry.because(reason),
        None => entry,
    }
}

/// What changed, named; long texts by the fact alone.
fn told_changes(entry: journal::Entry, before: &Draft, after: &Draft) -> journal::Entry {
    let total = |draft: &Draft| draft.stated_total.map(|total| total.to_string());
    let day = |draft: &Draft| draft.aimed_at.map(|day| day.to_string());
    let entry = entry
        .change("title", Some(&before.title), Some(&after.title))
        .change("service", Some(&before.service), Some(&after.service))
        .change("aimed_at", day(before).as_deref(), day(after).as_deref())
        .change("stated_total", total(before).as_deref(), total(after).as_deref());
    let texts = [
        ("citations", before.citations == after.citations),
        ("recitals", before.recitals == after.recitals),
        ("enacting", before.enacting == after.enacting),
        ("note", before.note == after.note),
        ("amounts", before.amounts == after.amounts),
    ];
    let (old, new) = (before.version.to_string(), after.version.saturating_add(1).to_string());
    texts
        .into_iter()
        .filter(|(_, same)| !same)
        .fold(entry, |entry, (field, _)| entry.change(field, Some(&old), Some(&new)))
}
