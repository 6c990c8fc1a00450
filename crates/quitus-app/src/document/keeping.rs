//! Keeping a document: its files by their SHA-256, its row, the journal, in one transaction.

use super::evening::Wanted;
use crate::Acting;
use crate::error::AppResult;
use quitus_core::kernel::{AuthorityId, DocumentId, SittingId};
use quitus_documents::{Document, Kind};
use quitus_store::document::{self, Making};
use quitus_store::{Tx, file, journal};

/// A document to keep, with its files.
pub(super) struct Keeping {
    row: document::KeptDocument,
    files: [(&'static str, Vec<u8>); 3],
    entry: journal::Entry,
}

impl Keeping {
    pub(super) fn new(
        acting: &Acting,
        id: &DocumentId,
        sitting: &SittingId,
        wanted: &Wanted,
        made: &Document,
    ) -> Self {
        let row = document::KeptDocument {
            id: id.clone(),
            kind: made.kind.code().to_owned(),
            act: wanted.act.clone(),
            sitting: sitting.clone(),
            state: wanted.state,
            sha256: made.sha256.clone(),
            making: Some(Making {
                template_sha256: made.template_sha256.clone(),
                input_sha256: made.input_sha256.clone(),
                fonts: made.fonts_sha256.clone(),
                engine: made.engine.clone(),
            }),
            pages: u32::try_from(made.pages).ok(),
            kept_at: acting.now,
            vouched_by: None,
            supersedes: None,
        };
        let entry = journal::Entry {
            at: acting.now,
            authority: None,
            actor: acting.actor.clone(),
            act: "document.make".to_owned(),
            subject: format!("{} {}", made.kind.code(), made.sha256),
            reason: None,
            changed: Vec::new(),
        };
        let files = [
            ("application/json", made.input.clone()),
            ("text/x-typst", made.template.clone()),
            ("application/pdf", made.pdf.clone()),
        ];
        Keeping { row, files, entry }
    }

    /// Keeps the files, then the document; one that speaks of the same act or sitting with other records before it
    /// is superseded.
    pub(super) fn keep(&self, tx: &mut Tx<'_>, authority: &AuthorityId) -> AppResult<()> {
        for (media_type, bytes) in &self.files {
            file::keep(tx, authority, media_type, bytes)?;
        }
        let mut row = self.row.clone();
        if row.kind != Kind::Convocation.code() {
            let before = document::of_sitting(tx, authority, &row.sitting)?
                .into_iter()
                .rfind(|known| (&known.kind, &known.act, known.state) == (&row.kind, &row.act, row.state));
            row.supersedes = before.map(|before| (before.id, "records changed".to_owned()));
        }
        document::keep(tx, authority, &row)?;
        let entry = journal::Entry { authority: Some(authority.clone()), ..self.entry.clone() };
        journal::append(tx, &entry)?;
        Ok(())
    }
}
