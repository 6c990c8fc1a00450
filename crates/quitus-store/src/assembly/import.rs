//! Spreadsheets of members brought in: staged row by row, confirmed or dropped, undone while nothing rests on them.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::assembly::{Contact, ImportState};
use quitus_core::kernel::{AssemblyId, AuthorityId, Civility, Day, Instant, MemberId};

statements! {
    INSERT_BATCH = "INSERT INTO import_batch (authority_id, id, assembly_id, file_name, file_sha256, from_day, replaces_all,
            columns_as, state, brought_at, brought_by, decided_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (authority_id, id) DO NOTHING";
    INSERT_ROW = "INSERT INTO import_row (authority_id, batch_id, line, cells) VALUES ($1, $2, $3, $4)";
    BATCHES = "SELECT id, assembly_id, file_name, file_sha256, from_day, replaces_all, columns_as, state, brought_at,
            brought_by, decided_at
        FROM import_batch WHERE authority_id = $1 ORDER BY brought_at DESC, id DESC";
    BATCH = "SELECT id, assembly_id, file_name, file_sha256, from_day, replaces_all, columns_as, state, brought_at,
            brought_by, decided_at
        FROM import_batch WHERE authority_id = $1 AND id = $2";
    ROWS = "SELECT line, cells FROM import_row WHERE authority_id = $1 AND batch_id = $2 ORDER BY line";
    FORGET_ROWS = "DELETE FROM import_row WHERE authority_id = $1 AND batch_id = $2";
    MAP_BATCH = "UPDATE import_batch SET assembly_id = $1, from_day = $2, replaces_all = $3, columns_as = $4
        WHERE authority_id = $5 AND id = $6 AND state = 'staged'";
    DECIDE_BATCH = "UPDATE import_batch SET state = $1, decided_at = $2 WHERE authority_id = $3 AND id = $4";
    INSERT_EFFECT = "INSERT INTO import_effect (authority_id, batch_id, nth, kind, member_id, membership_nth, was_known,
            was_email, was_paper, was_postal, was_telephone, was_civility, was_until)
        VALUES ($1, $2, (SELECT COALESCE(MAX(nth), -1) + 1 FROM import_effect WHERE authority_id = $1 AND batch_id = $2),
            $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    EFFECTS = "SELECT kind, member_id, membership_nth, was_known, was_email, was_paper, was_postal, was_telephone,
            was_civility, was_until
        FROM import_effect WHERE authority_id = $1 AND batch_id = $2 ORDER BY nth";
}

/// A spreadsheet brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportBatch {
    /// Its id.
    pub id: String,
    /// The assembly its members sit in.
    pub assembly: AssemblyId,
    /// The name of the file.
    pub file_name: String,
    /// SHA-256 of the file as it came.
    pub file_sha256: String,
    /// First day of the memberships it adds.
    pub from: Day,
    /// Whether who is not in the file leaves the assembly on the day before.
    pub replaces_all: bool,
    /// What each column of the file holds, in order, as stable words; an empty word for a column left aside.
    pub columns: Vec<String>,
    /// How far it is.
    pub state: ImportState,
    /// When it came: the caller's clock.
    pub brought_at: Instant,
    /// Who brought it.
    pub brought_by: String,
    /// When it was confirmed, dropped or undone last.
    pub decided_at: Option<Instant>,
}

/// One thing that a confirmed import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportEffect {
    /// A member was added.
    MemberAdded(MemberId),
    /// A membership was added, at that place.
    MembershipAdded(MemberId, u32),
    /// A membership ended earlier, at that place; its last day as it was planned, none when it was open.
    MembershipEnded(MemberId, u32, Option<Day>),
    /// A membership that began on the day of the import or later was set aside, at that place.
    MembershipVoided(MemberId, u32),
    /// How a member is reached changed; what was known before.
    ContactSet(MemberId, Option<Contact>),
    /// The civility of a member changed; what it was.
    CivilitySet(MemberId, Option<Civility>),
}

/// Stages an import with its rows, line by line; a batch of that id that is there already stays as it is (`false`).
pub fn stage_import(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    batch: &ImportBatch,
    rows: &[(u32, Vec<String>)],
) -> StoreResult<bool> {
    let values = values![
        authority,
        batch.id,
        batch.assembly,
        batch.file_name,
        batch.file_sha256,
        batch.from,
        batch.replaces_all,
        Lines(batch.columns.clone()),
        batch.state,
        batch.brought_at,
        batch.brought_by,
        batch.decided_at,
    ];
    if tx.execute(INSERT_BATCH, values)? == 0 {
        return Ok(false);
    }
    for (line, cells) in rows {
        tx.execute(INSERT_ROW, values![authority, batch.id, line, Lines(cells.clone())])?;
    }
    Ok(true)
}

/// The imports of an authority, the newest first.
pub fn imports(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<ImportBatch>> {
    tx.list(BATCHES, values![authority], read_batch)
}

/// An import.
pub fn import(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> StoreResult<ImportBatch> {
    tx.one(BATCH, values![authority, id], "import").and_then(read_batch)
}

/// The rows of an import, with their line in the file; line 0 is the headers. Empty once it is decided.
pub fn import_rows(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    id: &str,
) -> StoreResult<Vec<(u32, Vec<String>)>> {
    tx.list(ROWS, values![authority, id], |mut row| Ok((row.get()?, row.get::<Lines>()?.0)))
}

/// Says anew what the columns of a staged import hold, where its members sit and from when.
pub fn map_import(tx: &mut Tx<'_>, authority: &AuthorityId, batch: &ImportBatch) -> StoreResult<()> {
    let columns = Lines(batch.columns.clone());
    let values = values![batch.assembly, batch.from, batch.replaces_all, columns, authority, batch.id];
    tx.execute_one(MAP_BATCH, values, "staged import")
}

/// Confirms, drops or undoes an import and forgets its rows. Refused: `import_decided` when that is no longer possible.
pub fn decide_import(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    id: &str,
    state: ImportState,
    at: Instant,
) -> StoreResult<()> {
    tx.execute_one(DECIDE_BATCH, values![state, at, authority, id], "import")?;
    tx.execute(FORGET_ROWS, values![authority, id]).map(|_| ())
}

/// Keeps what a confirmed import did, in order.
pub fn keep_import_effect(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    id: &str,
    effect: &ImportEffect,
) -> StoreResult<()> {
    let contact = effect.was_contact();
    let values = values![
        authority,
        id,
        effect.kind(),
        effect.member(),
        effect.membership(),
        contact.is_some(),
        contact.and_then(|contact| contact.email.clone()),
        contact.map(|contact| contact.prefers_paper),
        contact.map(|contact| Lines(contact.postal.clone())),
        contact.and_then(|contact| contact.telephone.clone()),
        effect.was_civility(),
        effect.was_until(),
    ];
    tx.execute(INSERT_EFFECT, values).map(|_| ())
}

/// What a confirmed import did, in order.
pub fn import_effects(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> StoreResult<Vec<ImportEffect>> {
    tx.list(EFFECTS, values![authority, id], read_effect)
}

impl ImportEffect {
    /// The member it touched.
    pub fn member(&self) -> &MemberId {
        match self {
            ImportEffect::MemberAdded(member)
            | ImportEffect::MembershipAdded(member, _)
            | ImportEffect::MembershipEnded(member, ..)
            | ImportEffect::MembershipVoided(member, _)
            | ImportEffect::ContactSet(member, _)
            | ImportEffect::CivilitySet(member, _) => member,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            ImportEffect::MemberAdded(_) => MEMBER_ADDED,
            ImportEffect::MembershipAdded(..) => MEMBERSHIP_ADDED,
            ImportEffect::MembershipEnded(..) => MEMBERSHIP_ENDED,
            ImportEffect::MembershipVoided(..) => MEMBERSHIP_VOIDED,
            ImportEffect::ContactSet(..) => CONTACT_SET,
            ImportEffect::CivilitySet(..) => CIVILITY_SET,
        }
    }

    fn membership(&self) -> Option<u32> {
        match self {
            ImportEffect::MembershipAdded(_, nth)
            | ImportEffect::MembershipEnded(_, nth, _)
            | ImportEffect::MembershipVoided(_, nth) => Some(*nth),
            _ => None,
        }
    }

    fn was_contact(&self) -> Option<&Contact> {
        match self {
            ImportEffect::ContactSet(_, was) => was.as_ref(),
            _ => None,
        }
    }

    fn was_until(&self) -> Option<Day> {
        match self {
            ImportEffect::MembershipEnded(_, _, was) => *was,
            _ => None,
        }
    }

    fn was_civility(&self) -> Option<Civility> {
        match self {
            ImportEffect::CivilitySet(_, was) => *was,
            _ => None,
        }
    }
}

const MEMBER_ADDED: &str = "member_added";
const MEMBERSHIP_ADDED: &str = "membership_added";
const MEMBERSHIP_ENDED: &str = "membership_ended";
const MEMBERSHIP_VOIDED: &str = "membership_voided";
const CONTACT_SET: &str = "contact_set";
const CIVILITY_SET: &str = "civility_set";

fn read_batch(mut row: Row) -> StoreResult<ImportBatch> {
    Ok(ImportBatch {
        id: row.get()?,
        assembly: row.get()?,
        file_name: row.get()?,
        file_sha256: row.get()?,
        from: row.get()?,
        replaces_all: row.get()?,
        columns: row.get::<Lines>()?.0,
        state: row.get()?,
        brought_at: row.get()?,
        brought_by: row.get()?,
        decided_at: row.get()?,
    })
}

fn read_effect(mut row: Row) -> StoreResult<ImportEffect> {
    let kind: String = row.get()?;
    let member: MemberId = row.get()?;
    let nth: Option<u32> = row.get()?;
    let was_known: bool = row.get()?;
    let (email, paper, postal, telephone) =
        (row.get()?, row.get::<Option<bool>>()?, row.get::<Option<Lines>>()?, row.get()?);
    let (civility, until): (Option<Civility>, Option<Day>) = (row.get()?, row.get()?);
    Ok(match (kind.as_str(), nth) {
        (MEMBER_ADDED, _) => ImportEffect::MemberAdded(member),
        (MEMBERSHIP_ADDED, Some(nth)) => ImportEffect::MembershipAdded(member, nth),
        (MEMBERSHIP_ENDED, Some(nth)) => ImportEffect::MembershipEnded(member, nth, until),
        (MEMBERSHIP_VOIDED, Some(nth)) => ImportEffect::MembershipVoided(member, nth),
        (CIVILITY_SET, _) => ImportEffect::CivilitySet(member, civility),
        (CONTACT_SET, _) => {
            let postal = postal.map_or_else(Vec::new, |lines| lines.0);
            let contact = Contact { email, prefers_paper: paper.unwrap_or(false), postal, telephone };
            ImportEffect::ContactSet(member, was_known.then_some(contact))
        }
        _ => return Err(StoreError::Unreadable(format!("unknown word {kind:?}"))),
    })
}
