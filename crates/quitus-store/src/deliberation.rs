//! Room of the acts: their whole text, the amounts they decide, what they charge and approve.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::deliberation::{AxisAmount, Deliberation, Paragraph, ParagraphKind};
use quitus_core::kernel::{ActId, AuthorityId, Part, ProgrammeId};

statements! {
    INSERT_ACT = "INSERT INTO act (authority_id, id, number, title, nature, subject_code, rapporteur_id,
            stated_total_cents, programme_id, delegation)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ACT = "SELECT id, number, title, nature, subject_code, rapporteur_id, stated_total_cents, programme_id, delegation
        FROM act WHERE authority_id = $1 AND id = $2";
    OF_PROGRAMME = "SELECT id FROM act WHERE authority_id = $1 AND programme_id = $2 ORDER BY number";
    INSERT_PARAGRAPH = "INSERT INTO act_paragraph (authority_id, act_id, part, nth, kind, level, notation)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PARAGRAPHS = "SELECT part, kind, level, notation
        FROM act_paragraph WHERE authority_id = $1 AND act_id = $2 ORDER BY part, nth";
    INSERT_AMOUNT = "INSERT INTO act_amount (authority_id, act_id, nth, axis, cents) VALUES ($1, $2, $3, $4, $5)";
    AMOUNTS = "SELECT axis, cents FROM act_amount WHERE authority_id = $1 AND act_id = $2 ORDER BY nth";
    INSERT_LINE = "INSERT INTO act_budget_line (authority_id, act_id, nth, budget_line) VALUES ($1, $2, $3, $4)";
    LINES = "SELECT budget_line FROM act_budget_line WHERE authority_id = $1 AND act_id = $2 ORDER BY nth";
    INSERT_AGREEMENT = "INSERT INTO act_agreement (authority_id, act_id, nth, agreement) VALUES ($1, $2, $3, $4)";
    AGREEMENTS = "SELECT agreement FROM act_agreement WHERE authority_id = $1 AND act_id = $2 ORDER BY nth";
}

/// Adds an act with its text and its amounts; what it refers to is there already.
///
/// It stays open to change until it enters the register, then it is frozen (`act_kept`).
pub fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, act: &Deliberation) -> StoreResult<()> {
    let values = values![
        authority,
        act.id,
        act.number,
        act.title,
        act.nature,
        act.subject_code,
        act.rapporteur,
        act.stated_total,
        act.programme,
        act.delegation,
    ];
    tx.execute(INSERT_ACT, values)?;
    for part in [Part::Citations, Part::Recitals, Part::Enacting] {
        for (nth, paragraph) in act.part(part).iter().enumerate() {
            let (kind, level) = paragraph.kind.word();
            let values = values![authority, act.id, part, nth, kind, level, paragraph.source()];
            tx.execute(INSERT_PARAGRAPH, values)?;
        }
    }
    for (nth, line) in act.amounts.iter().enumerate() {
        tx.execute(INSERT_AMOUNT, values![authority, act.id, nth, line.axis, line.amount])?;
    }
    for (nth, line) in act.budget_lines.iter().enumerate() {
        tx.execute(INSERT_LINE, values![authority, act.id, nth, line])?;
    }
    for (nth, agreement) in act.agreements.iter().enumerate() {
        tx.execute(INSERT_AGREEMENT, values![authority, act.id, nth, agreement])?;
    }
    Ok(())
}

/// An act, whole.
pub fn load(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Deliberation> {
    let mut row = tx.one(ACT, values![authority, act], "act")?;
    let mut deliberation = Deliberation {
        id: row.get()?,
        number: row.get()?,
        title: row.get()?,
        nature: row.get()?,
        subject_code: row.get()?,
        rapporteur: row.get()?,
        citations: Vec::new(),
        recitals: Vec::new(),
        enacting: Vec::new(),
        amounts: Vec::new(),
        stated_total: row.get()?,
        programme: row.get()?,
        delegation: row.get()?,
        budget_lines: tx.list(LINES, values![authority, act], |mut row| row.get())?,
        agreements: tx.list(AGREEMENTS, values![authority, act], |mut row| row.get())?,
    };
    deliberation.amounts = tx.list(AMOUNTS, values![authority, act], |mut row| {
        Ok(AxisAmount { axis: row.get()?, amount: row.get()? })
    })?;
    for (part, paragraph) in tx.list(PARAGRAPHS, values![authority, act], read_paragraph)? {
        match part {
            Part::Citations => deliberation.citations.push(paragraph),
            Part::Recitals => deliberation.recitals.push(paragraph),
            Part::Enacting => deliberation.enacting.push(paragraph),
            Part::Title => return Err(StoreError::Unreadable("a paragraph in the title".into())),
        }
    }
    Ok(deliberation)
}

/// The acts that speak of a programme, by number, whether they stand in the register or not.
pub fn of_programme(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    programme: &ProgrammeId,
) -> StoreResult<Vec<ActId>> {
    tx.list(OF_PROGRAMME, values![authority, programme], |mut row| row.get())
}

fn read_paragraph(mut row: Row) -> StoreResult<(Part, Paragraph)> {
    let part = row.get()?;
    let word: String = row.get()?;
    let level = row.get()?;
    let notation: String = row.get()?;
    let kind = ParagraphKind::from_word(&word, level)
        .ok_or_else(|| StoreError::Unreadable(format!("no paragraph {word} of level {level}")))?;
    let paragraph = Paragraph::parse(kind, &notation)
        .map_err(|error| StoreError::Unreadable(format!("paragraph {notation:?}: {error}")))?;
    Ok((part, paragraph))
}
