//! Drafts that wait for an agenda, and the item made of one.

use super::agenda::put_on;
use super::faults::paragraphs;
use crate::draft::place;
use crate::error::AppResult;
use crate::{Acting, Quitus};
use quitus_core::assembly::{Assembly, Authority};
use quitus_core::deliberation::DraftState;
use quitus_core::kernel::{DraftId, ItemId};
use quitus_core::sitting::ItemKind;
use quitus_store::sitting::NewItem;
use quitus_store::{Tx, draft, sitting};

/// A draft that is ready for an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingDraft {
    /// Its id.
    pub id: DraftId,
    /// Its title.
    pub title: String,
    /// The service that writes it; empty when it is not said.
    pub service: String,
}

impl Quitus {
    /// Puts a draft that is ready on an agenda: the item takes its title, its rapporteur and its note.
    pub fn add_draft_to_agenda(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        id: &str,
        draft: &str,
    ) -> AppResult<ItemId> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
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
            place(tx, &acting, authority, &draft, &id, None)?;
            Ok(id.clone())
        })
    }
}

/// Drafts that are ready, meant for an assembly or for none yet.
pub(super) fn waiting(
    tx: &mut Tx<'_>,
    authority: &Authority,
    assembly: &Assembly,
) -> AppResult<Vec<WaitingDraft>> {
    let mut lines = draft::list(tx, &authority.id)?;
    lines.retain(|line| {
        line.state == DraftState::Ready && line.assembly.as_ref().is_none_or(|meant| *meant == assembly.id)
    });
    let waiting =
        |line: draft::DraftLine| WaitingDraft { id: line.id, title: line.title, service: line.service };
    Ok(lines.into_iter().map(waiting).collect())
}
