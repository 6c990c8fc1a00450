//! What is joined to a draft: files, opinions of committees.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::values;
use quitus_core::deliberation::{Attachment, Opinion};
use quitus_core::kernel::{AuthorityId, DraftId};

statements! {
    ATTACH = "INSERT INTO draft_attachment (authority_id, id, draft_id, nth, name, sha256, pages, size)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(a.nth), 0) + 1 FROM draft_attachment a
            WHERE a.authority_id = $1 AND a.draft_id = $3), $4, $5, $6, $7)";
    DETACH = "DELETE FROM draft_attachment WHERE authority_id = $1 AND draft_id = $2 AND id = $3";
    ATTACHMENTS = "SELECT id, name, sha256, pages, size
        FROM draft_attachment WHERE authority_id = $1 AND draft_id = $2 ORDER BY nth";
    INSERT_OPINION = "INSERT INTO draft_opinion (authority_id, id, draft_id, nth, committee, on_day, sense, remark)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(o.nth), 0) + 1 FROM draft_opinion o
            WHERE o.authority_id = $1 AND o.draft_id = $3), $4, $5, $6, $7)";
    OPINIONS = "SELECT id, committee, on_day, sense, remark
        FROM draft_opinion WHERE authority_id = $1 AND draft_id = $2 ORDER BY nth";
    HOLDS_OPINION = "SELECT COUNT(*) FROM draft_opinion WHERE authority_id = $1 AND id = $2";
}

/// Joins a kept file to a draft; the same file twice is refused (`draft_attachment_once`).
pub fn attach(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    draft: &DraftId,
    file: &Attachment,
) -> StoreResult<()> {
    let values = values![authority, file.id, draft, file.name, file.sha256, file.pages, file.size];
    tx.execute(ATTACH, values).map(|_| ())
}

/// Takes a file off a draft; its bytes stay kept. `false` when it was not joined.
pub fn detach(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId, id: &str) -> StoreResult<bool> {
    Ok(tx.execute(DETACH, values![authority, draft, id])? > 0)
}

/// The files joined to a draft, in the order they came.
pub fn attachments(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    draft: &DraftId,
) -> StoreResult<Vec<Attachment>> {
    tx.list(ATTACHMENTS, values![authority, draft], |mut row| {
        Ok(Attachment {
            id: row.get()?,
            name: row.get()?,
            sha256: row.get()?,
            pages: row.get()?,
            size: row.get()?,
        })
    })
}

/// Keeps what a committee said of a draft.
pub fn record_opinion(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    draft: &DraftId,
    opinion: &Opinion,
) -> StoreResult<()> {
    let values =
        values![authority, opinion.id, draft, opinion.committee, opinion.day, opinion.sense, opinion.remark];
    tx.execute(INSERT_OPINION, values).map(|_| ())
}

/// Whether an opinion of that id is kept already.
pub fn holds_opinion(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> StoreResult<bool> {
    tx.one(HOLDS_OPINION, values![authority, id], "opinion")?.get::<i64>().map(|count| count > 0)
}

/// What committees said of a draft, in the order it was kept.
pub fn opinions(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId) -> StoreResult<Vec<Opinion>> {
    tx.list(OPINIONS, values![authority, draft], |mut row| {
        Ok(Opinion {
            id: row.get()?,
            committee: row.get()?,
            day: row.get()?,
            sense: row.get()?,
            remark: row.get()?,
        })
    })
}
