//! Drafts that wait for an agenda, and the item made of one.

use super::agenda::put_on;
use super::faults::paragraphs;
use crate::draft::{DraftStanding, place, standing};
use crate::error::AppResult;
use crate::{Acting, Quitus};
use quitus_core::account::Account;
use quitus_core::assembly::{Assembly, Authority};
use quitus_core::deliberation::DraftState;
use quitus_core::kernel::{Day, DraftId, ItemId};
use quitus_core::sitting::ItemKind;
use quitus_store::sitting::NewItem;
use quitus_store::{Tx, draft, sitting};

/// A draft that waits for an agenda: ready, or still on its way and meant for that very sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingDraft {
    /// Its id.
    pub id: DraftId,
    /// Its title.
    pub title: String,
    /// The service that writes it; empty when it is not said.
    pub service: String,
    /// Where it stands.
    pub standing: DraftStanding,
}

impl Quitus {
    /// Puts a draft on an agenda: the item takes its title, its rapporteur and its note. One that is not ready goes
    /// there with the clerk's reason.
    pub fn add_draft_to_agenda(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        id: &str,
        draft: &str,
        reason: Option<&str>,
    ) -> AppResult<ItemId> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned);
        let (id, draft) = (ItemId::new(id), DraftId::new(draft));
        self.store.write(move |tx| {
            let open = super::open(tx, &acting, &code, &text)?;
            let authority = &open.authority.id;
            if sitting::sitting_of_item(tx, authority, &id)?.is_some() {
                return Ok(id.clone());
            }
            let found = crate::draft::find(tx, authority, &draft)?;
            let item = NewItem {
                id: id.clone(),
                title: found.title,
                kind: ItemKind::Deliberation,
                rapporteur: found.rapporteur,
                note: paragraphs(&found.note),
                carried_from: None,
            };
            put_on(tx, &acting, &open, &item)?;
            place(tx, &acting, authority, &draft, &id, reason.as_deref())?;
            Ok(id.clone())
        })
    }
}

/// Drafts that are ready, meant for an assembly or for none yet, and those on their way to this very sitting.
pub(super) fn waiting(
    tx: &mut Tx<'_>,
    authority: &Authority,
    assembly: &Assembly,
    (day, today): (Day, Day),
    accounts: &[Account],
) -> AppResult<Vec<WaitingDraft>> {
    let mut waiting = Vec::new();
    for line in draft::list(tx, &authority.id)? {
        let here = line.assembly.as_ref() == Some(&assembly.id);
        let awaited = match line.state {
            DraftState::Ready => here || line.assembly.is_none(),
            DraftState::Writing | DraftState::InCircuit => here && line.aimed_at == Some(day),
            _ => false,
        };
        if awaited {
            let standing = standing(tx, &authority.id, &line.id, accounts, today)?;
            waiting.push(WaitingDraft { id: line.id, title: line.title, service: line.service, standing });
        }
    }
    waiting.sort_by_key(|one| one.standing.state != DraftState::Ready);
    Ok(waiting)
}
