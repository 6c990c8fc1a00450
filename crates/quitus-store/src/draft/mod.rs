//! Room of the drafts: their text as typed and as read, their money, where they stand.

mod circuit;
mod joined;

pub use circuit::{
    Circuit, add_visa, circuit, holds_visa, open_rounds, save_circuit, start_round, steps, visas,
};
pub use joined::{attach, attachments, detach, holds_opinion, opinions, record_opinion};

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::deliberation::{AxisAmount, Draft, DraftPart, DraftState, Paragraph, ParagraphKind};
use quitus_core::kernel::{ActId, AssemblyId, AuthorityId, Day, DraftId, Instant, ItemId, Part};

/// The statements of the rest of the room.
#[cfg(test)]
pub(crate) const MORE: &[&[crate::statements::Sql]] = &[circuit::STATEMENTS, joined::STATEMENTS];

statements! {
    INSERT = "INSERT INTO draft (authority_id, id, version, state, title, nature, subject_code, rapporteur_id, service,
            assembly_id, aimed_at, stated_total_cents, programme_id, delegation, note, round, author, begun_at,
            changed_at, changed_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $17)";
    SAVE = "UPDATE draft SET version = version + 1, title = $1, nature = $2, subject_code = $3, rapporteur_id = $4,
            service = $5, assembly_id = $6, aimed_at = $7, stated_total_cents = $8, programme_id = $9,
            delegation = $10, note = $11, changed_at = $12, changed_by = $13
        WHERE authority_id = $14 AND id = $15 AND version = $16";
    MOVE = "UPDATE draft SET state = $1, round = $2, item_id = $3, act_id = $4, reason = $5
        WHERE authority_id = $6 AND id = $7";
    LOAD = "SELECT id, version, state, title, nature, subject_code, rapporteur_id, service, assembly_id, aimed_at,
            stated_total_cents, programme_id, delegation, note, round, item_id, act_id, author, reason
        FROM draft WHERE authority_id = $1 AND id = $2";
    LIST = "SELECT id, version, state, title, service, assembly_id, aimed_at, round, item_id, author, changed_at,
            changed_by
        FROM draft WHERE authority_id = $1 ORDER BY begun_at, id";
    OF_ITEM = "SELECT id FROM draft WHERE authority_id = $1 AND item_id = $2";
    OF_ACT = "SELECT id FROM draft WHERE authority_id = $1 AND act_id = $2";
    INSERT_PART = "INSERT INTO draft_part (authority_id, draft_id, part, source, faults) VALUES ($1, $2, $3, $4, $5)";
    SAVE_PART = "UPDATE draft_part SET source = $1, faults = $2 WHERE authority_id = $3 AND draft_id = $4 AND part = $5";
    PART = "SELECT source, faults FROM draft_part WHERE authority_id = $1 AND draft_id = $2 AND part = $3";
    INSERT_PARAGRAPH = "INSERT INTO draft_paragraph (authority_id, draft_id, part, nth, kind, level, notation)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    DROP_PARAGRAPHS = "DELETE FROM draft_paragraph WHERE authority_id = $1 AND draft_id = $2";
    PARAGRAPHS = "SELECT kind, level, notation
        FROM draft_paragraph WHERE authority_id = $1 AND draft_id = $2 AND part = $3 ORDER BY nth";
    INSERT_AMOUNT = "INSERT INTO draft_amount (authority_id, draft_id, nth, axis, cents) VALUES ($1, $2, $3, $4, $5)";
    DROP_AMOUNTS = "DELETE FROM draft_amount WHERE authority_id = $1 AND draft_id = $2";
    AMOUNTS = "SELECT axis, cents FROM draft_amount WHERE authority_id = $1 AND draft_id = $2 ORDER BY nth";
    INSERT_LINE = "INSERT INTO draft_budget_line (authority_id, draft_id, nth, budget_line) VALUES ($1, $2, $3, $4)";
    DROP_LINES = "DELETE FROM draft_budget_line WHERE authority_id = $1 AND draft_id = $2";
    LINES = "SELECT budget_line FROM draft_budget_line WHERE authority_id = $1 AND draft_id = $2 ORDER BY nth";
    INSERT_AGREEMENT = "INSERT INTO draft_agreement (authority_id, draft_id, nth, agreement) VALUES ($1, $2, $3, $4)";
    DROP_AGREEMENTS = "DELETE FROM draft_agreement WHERE authority_id = $1 AND draft_id = $2";
    AGREEMENTS = "SELECT agreement FROM draft_agreement WHERE authority_id = $1 AND draft_id = $2 ORDER BY nth";
}

/// A draft in a list, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// Its id.
    pub id: DraftId,
    /// Its version.
    pub version: u32,
    /// Where it stands.
    pub state: DraftState,
    /// Its title.
    pub title: String,
    /// The service that writes it; empty when it is not said.
    pub service: String,
    /// The assembly it is meant for.
    pub assembly: Option<AssemblyId>,
    /// The day of the sitting it is meant for.
    pub aimed_at: Option<Day>,
    /// How many times it was sent along the circuit.
    pub round: u32,
    /// The item it stands on.
    pub item: Option<ItemId>,
    /// Who began it.
    pub author: String,
    /// When its content last changed.
    pub changed_at: Instant,
    /// Who changed it.
    pub changed_by: String,
}

const PARTS: [Part; 3] = [Part::Citations, Part::Recitals, Part::Enacting];

/// Adds a draft that its author begins at that instant; what it refers to is there already.
pub fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &Draft, at: Instant) -> StoreResult<()> {
    let values = values![
        authority,
        draft.id,
        draft.version,
        draft.state,
        draft.title,
        draft.nature,
        draft.subject_code,
        draft.rapporteur,
        draft.service,
        draft.assembly,
        draft.aimed_at,
        draft.stated_total,
        draft.programme,
        draft.delegation,
        draft.note,
        draft.round,
        draft.author,
        at,
    ];
    tx.execute(INSERT, values)?;
    for part in PARTS {
        let text = text_of(draft, part);
        tx.execute(INSERT_PART, values![authority, draft.id, part, text.source, text.faults])?;
    }
    insert_content(tx, authority, draft)
}

/// Saves the content of a draft over the version it names; `false` when someone saved another one meanwhile.
pub fn save(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    draft: &Draft,
    at: Instant,
    by: &str,
) -> StoreResult<bool> {
    let values = values![
        draft.title,
        draft.nature,
        draft.subject_code,
        draft.rapporteur,
        draft.service,
        draft.assembly,
        draft.aimed_at,
        draft.stated_total,
        draft.programme,
        draft.delegation,
        draft.note,
        at,
        by,
        authority,
        draft.id,
        draft.version,
    ];
    if tx.execute(SAVE, values)? != 1 {
        return Ok(false);
    }
    for part in PARTS {
        let text = text_of(draft, part);
        tx.execute_one(SAVE_PART, values![text.source, text.faults, authority, draft.id, part], "part")?;
    }
    for drop in [DROP_PARAGRAPHS, DROP_AMOUNTS, DROP_LINES, DROP_AGREEMENTS] {
        tx.execute(drop, values![authority, draft.id])?;
    }
    insert_content(tx, authority, draft)?;
    Ok(true)
}

/// Writes where a draft stands: its state, round, item, act and reason; its content is left as it is.
pub fn move_to(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &Draft) -> StoreResult<()> {
    let values = values![draft.state, draft.round, draft.item, draft.act, draft.reason, authority, draft.id];
    tx.execute_one(MOVE, values, "draft")
}

/// A draft becomes that act, which exists already; from then on it is frozen (`draft_kept`).
pub fn enacted(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId, act: &ActId) -> StoreResult<()> {
    let draft = load(tx, authority, draft)?;
    move_to(tx, authority, &Draft { state: DraftState::Enacted, act: Some(act.clone()), ..draft })
}

/// A draft, whole, when there is one of that id.
pub fn find(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId) -> StoreResult<Option<Draft>> {
    let Some(row) = tx.first(LOAD, values![authority, draft])? else { return Ok(None) };
    let mut found = read_draft(row)?;
    found.citations = part(tx, authority, draft, Part::Citations)?;
    found.recitals = part(tx, authority, draft, Part::Recitals)?;
    found.enacting = part(tx, authority, draft, Part::Enacting)?;
    found.amounts = tx.list(AMOUNTS, values![authority, draft], |mut row| {
        Ok(AxisAmount { axis: row.get()?, amount: row.get()? })
    })?;
    found.budget_lines = tx.list(LINES, values![authority, draft], |mut row| row.get())?;
    found.agreements = tx.list(AGREEMENTS, values![authority, draft], |mut row| row.get())?;
    Ok(Some(found))
}

/// A draft, whole.
pub fn load(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId) -> StoreResult<Draft> {
    find(tx, authority, draft)?.ok_or_else(|| StoreError::NotFound("draft".to_owned()))
}

/// Every draft of an authority, in the order they were begun, without their texts.
pub fn list(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<DraftLine>> {
    tx.list(LIST, values![authority], |mut row| {
        Ok(DraftLine {
            id: row.get()?,
            version: row.get()?,
            state: row.get()?,
            title: row.get()?,
            service: row.get()?,
            assembly: row.get()?,
            aimed_at: row.get()?,
            round: row.get()?,
            item: row.get()?,
            author: row.get()?,
            changed_at: row.get()?,
            changed_by: row.get()?,
        })
    })
}

/// The draft that stands on an item of an agenda, or became its act.
pub fn of_item(tx: &mut Tx<'_>, authority: &AuthorityId, item: &ItemId) -> StoreResult<Option<DraftId>> {
    tx.first(OF_ITEM, values![authority, item])?.map(|mut row| row.get()).transpose()
}

/// The draft from which an act was born.
pub fn of_act(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Option<DraftId>> {
    tx.first(OF_ACT, values![authority, act])?.map(|mut row| row.get()).transpose()
}

fn text_of(draft: &Draft, part: Part) -> &DraftPart {
    match part {
        Part::Title | Part::Citations => &draft.citations,
        Part::Recitals => &draft.recitals,
        Part::Enacting => &draft.enacting,
    }
}

fn insert_content(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &Draft) -> StoreResult<()> {
    for part in PARTS {
        for (nth, paragraph) in text_of(draft, part).paragraphs.iter().enumerate() {
            let (kind, level) = paragraph.kind.word();
            let values = values![authority, draft.id, part, nth, kind, level, paragraph.source()];
            tx.execute(INSERT_PARAGRAPH, values)?;
        }
    }
    for (nth, line) in draft.amounts.iter().enumerate() {
        tx.execute(INSERT_AMOUNT, values![authority, draft.id, nth, line.axis, line.amount])?;
    }
    for (nth, line) in draft.budget_lines.iter().enumerate() {
        tx.execute(INSERT_LINE, values![authority, draft.id, nth, line])?;
    }
    for (nth, agreement) in draft.agreements.iter().enumerate() {
        tx.execute(INSERT_AGREEMENT, values![authority, draft.id, nth, agreement])?;
    }
    Ok(())
}

fn part(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId, part: Part) -> StoreResult<DraftPart> {
    let mut row = tx.one(PART, values![authority, draft, part], "part of a draft")?;
    let (source, faults) = (row.get()?, row.get()?);
    let paragraphs = tx.list(PARAGRAPHS, values![authority, draft, part], read_paragraph)?;
    Ok(DraftPart { source, paragraphs, faults })
}

fn read_paragraph(mut row: Row) -> StoreResult<Paragraph> {
    let word: String = row.get()?;
    let level = row.get()?;
    let notation: String = row.get()?;
    let kind = ParagraphKind::from_word(&word, level)
        .ok_or_else(|| StoreError::Unreadable(format!("no paragraph {word} of level {level}")))?;
    Paragraph::parse(kind, &notation)
        .map_err(|error| StoreError::Unreadable(format!("paragraph {notation:?}: {error}")))
}

fn read_draft(mut row: Row) -> StoreResult<Draft> {
    let draft = Draft::begun(row.get()?, "");
    Ok(Draft {
        version: row.get()?,
        state: row.get()?,
        title: row.get()?,
        nature: row.get()?,
        subject_code: row.get()?,
        rapporteur: row.get()?,
        service: row.get()?,
        assembly: row.get()?,
        aimed_at: row.get()?,
        stated_total: row.get()?,
        programme: row.get()?,
        delegation: row.get()?,
        note: row.get()?,
        round: row.get()?,
        item: row.get()?,
        act: row.get()?,
        author: row.get()?,
        reason: row.get()?,
        ..draft
    })
}
