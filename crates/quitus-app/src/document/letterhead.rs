//! The head of the papers of a sitting: the one they began with, so that what was made stays as it is.

use super::evening::Wanted;
use crate::Quitus;
use crate::error::{AppError, AppResult};
use quitus_core::kernel::{AuthorityId, SittingId};
use quitus_documents::{CanonicalInput, Kind, Letterhead};
use quitus_store::{Tx, assembly, document, file};
use std::sync::Arc;

/// A letterhead with the bytes of its logo.
type Head = (Letterhead, Option<Arc<Vec<u8>>>);

impl Quitus {
    /// The documents wanted of a sitting, under the letterhead of its papers: that of the first one made, or the one in
    /// force while none is.
    pub(super) fn under_letterhead(
        &self,
        authority: &AuthorityId,
        sitting: &SittingId,
        wanted: Vec<Wanted>,
    ) -> AppResult<Vec<Wanted>> {
        let (authority, sitting) = (authority.clone(), sitting.clone());
        let head = self.store.read(move |tx| head_of(tx, &authority, &sitting))?;
        let Some((letterhead, logo)) = head else { return Ok(wanted) };
        wanted
            .into_iter()
            .map(|one| Ok(Wanted { input: one.input.under(&letterhead, logo.clone())?, ..one }))
            .collect()
    }
}

fn head_of(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> AppResult<Option<Head>> {
    let kept = document::of_sitting(tx, authority, sitting)?;
    let letterhead = match kept.into_iter().find_map(|document| document.making) {
        Some(making) => {
            let input = file::load(tx, authority, &making.input_sha256)?.bytes;
            CanonicalInput::read(Kind::Extract, &input)?.letterhead()
        }
        None => {
            let (_, letterhead) = assembly::letterhead(tx, authority)?;
            let composed = !letterhead.lines.is_empty() || letterhead.logo.is_some();
            composed.then_some(Letterhead { lines: letterhead.lines, logo: letterhead.logo })
        }
    };
    let Some(letterhead) = letterhead else { return Ok(None) };
    let logo = match &letterhead.logo {
        Some(logo) => Some(Arc::new(file::load(tx, authority, logo)?.bytes)),
        None => None,
    };
    Ok::<_, AppError>(Some((letterhead, logo)))
}
