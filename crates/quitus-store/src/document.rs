//! Documents of acts and sittings: as made, as signed, with their receipt, each apart and for ever.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{FromValue, Row, ToValue, Value, values};
use quitus_core::kernel::{ActId, AuthorityId, DocumentId, Instant, SittingId};

statements! {
    KEEP = "INSERT INTO document (authority_id, nth, id, kind, act_id, sitting_id, state, sha256, template_sha256,
            input_sha256, fonts, engine, pages, kept_at, vouched_by, supersedes_id, supersedes_reason)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM document WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    OF_ACT = "SELECT id, kind, act_id, sitting_id, state, sha256, template_sha256, input_sha256, fonts, engine, pages,
            kept_at, vouched_by, supersedes_id, supersedes_reason
        FROM document WHERE authority_id = $1 AND act_id = $2 ORDER BY nth";
    OF_SITTING = "SELECT id, kind, act_id, sitting_id, state, sha256, template_sha256, input_sha256, fonts, engine,
            pages, kept_at, vouched_by, supersedes_id, supersedes_reason
        FROM document WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    BY_SHA256 = "SELECT authority_id, id, kind, act_id, sitting_id, state, sha256, template_sha256, input_sha256, fonts,
            engine, pages, kept_at, vouched_by, supersedes_id, supersedes_reason
        FROM document WHERE sha256 = $1 ORDER BY authority_id, nth";
}

/// A kept document. What it needs to be made again is there unless it came signed from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDocument {
    /// Its id.
    pub id: DocumentId,
    /// What it is, as a stable word: `extract`, `convocation`, `minutes`.
    pub kind: String,
    /// The act it speaks of; none for a paper of the whole sitting.
    pub act: Option<ActId>,
    /// The sitting it speaks of.
    pub sitting: SittingId,
    /// Made, signed, or bearing the receipt.
    pub state: DocumentState,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What made it; none for a paper signed elsewhere.
    pub making: Option<Making>,
    /// Its pages, when they were counted.
    pub pages: Option<u32>,
    /// When it was kept: the caller's clock.
    pub kept_at: Instant,
    /// Who vouched for it, when it is a scan of a hand-signed page.
    pub vouched_by: Option<String>,
    /// The document it supersedes, with the reason.
    pub supersedes: Option<(DocumentId, String)>,
}

/// What a document was made from: enough to make the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Making {
    /// SHA-256 of the template, kept as a file.
    pub template_sha256: String,
    /// SHA-256 of the canonical input, kept as a file.
    pub input_sha256: String,
    /// Identity of the fonts.
    pub fonts: String,
    /// Name and version of the engine.
    pub engine: String,
}

/// Which of the three files of a paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DocumentState {
    /// As made here.
    AsMade,
    /// As signed, elsewhere or by hand.
    AsSigned,
    /// The copy that bears the block of the receipt.
    WithReceipt,
}

impl DocumentState {
    /// Every state, in order.
    pub const ALL: &'static [DocumentState] =
        &[DocumentState::AsMade, DocumentState::AsSigned, DocumentState::WithReceipt];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            DocumentState::AsMade => "as_made",
            DocumentState::AsSigned => "as_signed",
            DocumentState::WithReceipt => "with_receipt",
        }
    }
}

/// Keeps a document whose files are kept already. Refused: `foreign_key` when one of them is not.
pub fn keep(tx: &mut Tx<'_>, authority: &AuthorityId, document: &KeptDocument) -> StoreResult<()> {
    let making = document.making.as_ref();
    let values = values![
        authority,
        document.id,
        document.kind,
        document.act,
        document.sitting,
        document.state,
        document.sha256,
        making.map(|making| making.template_sha256.clone()),
        making.map(|making| making.input_sha256.clone()),
        making.map(|making| making.fonts.clone()),
        making.map(|making| making.engine.clone()),
        document.pages,
        document.kept_at,
        document.vouched_by,
        document.supersedes.as_ref().map(|(id, _)| id.clone()),
        document.supersedes.as_ref().map(|(_, reason)| reason.clone()),
    ];
    tx.execute(KEEP, values).map(|_| ())
}

/// The documents of an act, the oldest first.
pub fn of_act(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Vec<KeptDocument>> {
    tx.list(OF_ACT, values![authority, act], |mut row| read(&mut row))
}

/// The documents of a sitting, those of its acts included, the oldest first.
pub fn of_sitting(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<KeptDocument>> {
    tx.list(OF_SITTING, values![authority, sitting], |mut row| read(&mut row))
}

/// The documents whose bytes have that SHA-256, in every authority of the home.
pub fn by_sha256(tx: &mut Tx<'_>, sha256: &str) -> StoreResult<Vec<(AuthorityId, KeptDocument)>> {
    tx.list(BY_SHA256, values![sha256], |mut row| Ok((row.get()?, read(&mut row)?)))
}

fn read(row: &mut Row) -> StoreResult<KeptDocument> {
    Ok(KeptDocument {
        id: row.get()?,
        kind: row.get()?,
        act: row.get()?,
        sitting: row.get()?,
        state: row.get()?,
        sha256: row.get()?,
        making: read_making(row)?,
        pages: row.get()?,
        kept_at: row.get()?,
        vouched_by: row.get()?,
        supersedes: Option::zip(row.get()?, row.get()?),
    })
}

fn read_making(row: &mut Row) -> StoreResult<Option<Making>> {
    let whole: [Option<String>; 4] = [row.get()?, row.get()?, row.get()?, row.get()?];
    Ok(match whole {
        [Some(template_sha256), Some(input_sha256), Some(fonts), Some(engine)] => {
            Some(Making { template_sha256, input_sha256, fonts, engine })
        }
        _ => None,
    })
}

impl ToValue for DocumentState {
    fn to_value(&self) -> Value {
        self.word().to_value()
    }
}

impl FromValue for DocumentState {
    fn from_value(value: Value) -> StoreResult<Self> {
        let word = String::from_value(value)?;
        DocumentState::ALL
            .iter()
            .copied()
            .find(|state| state.word() == word)
            .ok_or_else(|| StoreError::Unreadable(format!("unknown word {word:?}")))
    }
}
