//! The circuit as an authority sets it, the steps asked of each draft, and what was done at them.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::deliberation::{AskedStep, CircuitStep, Visa};
use quitus_core::kernel::{AuthorityId, DraftId};

statements! {
    CIRCUIT = "SELECT deposit_days, version FROM circuit WHERE authority_id = $1";
    INSERT_CIRCUIT = "INSERT INTO circuit (authority_id, deposit_days, version) VALUES ($1, $2, 1)
        ON CONFLICT (authority_id) DO NOTHING";
    SAVE_CIRCUIT = "UPDATE circuit SET deposit_days = $1, version = version + 1
        WHERE authority_id = $2 AND version = $3";
    SETTINGS = "SELECT kind, service, account_id, days_before, optional
        FROM circuit_step WHERE authority_id = $1 ORDER BY nth";
    DROP_SETTINGS = "DELETE FROM circuit_step WHERE authority_id = $1";
    INSERT_SETTING = "INSERT INTO circuit_step (authority_id, nth, kind, service, account_id, days_before, optional)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_STEP = "INSERT INTO draft_step (authority_id, draft_id, round, nth, kind, account_id, due_day, optional)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    STEPS = "SELECT nth, kind, account_id, due_day, optional
        FROM draft_step WHERE authority_id = $1 AND draft_id = $2 AND round = $3 ORDER BY nth";
    OPEN_ROUNDS = "SELECT d.id, s.nth, s.kind, s.account_id, s.due_day, s.optional
        FROM draft d JOIN draft_step s ON s.authority_id = d.authority_id AND s.draft_id = d.id AND s.round = d.round
        WHERE d.authority_id = $1 AND d.state NOT IN ('enacted', 'withdrawn') ORDER BY d.id, s.nth";
    INSERT_VISA = "INSERT INTO draft_visa (authority_id, id, draft_id, seq, round, nth, version, act, at, actor, comment,
            to_account)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(v.seq), 0) + 1 FROM draft_visa v
            WHERE v.authority_id = $1 AND v.draft_id = $3), $4, $5, $6, $7, $8, $9, $10, $11)";
    HOLDS_VISA = "SELECT COUNT(*) FROM draft_visa WHERE authority_id = $1 AND id = $2";
    VISAS = "SELECT id, round, nth, version, act, at, actor, comment, to_account
        FROM draft_visa WHERE authority_id = $1 AND draft_id = $2 ORDER BY seq";
}

/// The circuit of an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circuit {
    /// Days before the latest lawful sending by which drafts are deposited.
    pub deposit_days: u32,
    /// Its steps, in order.
    pub steps: Vec<CircuitStep>,
    /// Grows each time it is saved; 0 while it was never set.
    pub version: u32,
}

/// The circuit of an authority; without steps while it was never set.
pub fn circuit(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Circuit> {
    let Some(mut row) = tx.first(CIRCUIT, values![authority])? else { return Ok(Circuit::default()) };
    let (deposit_days, version) = (row.get()?, row.get()?);
    let steps = tx.list(SETTINGS, values![authority], |mut row| {
        Ok(CircuitStep {
            kind: row.get()?,
            service: row.get()?,
            responsible: row.get()?,
            days_before: row.get()?,
            optional: row.get()?,
        })
    })?;
    Ok(Circuit { deposit_days, steps, version })
}

/// Sets the circuit over the version it names; `false` when someone set another one meanwhile.
pub fn save_circuit(tx: &mut Tx<'_>, authority: &AuthorityId, circuit: &Circuit) -> StoreResult<bool> {
    let days = circuit.deposit_days;
    let saved = match circuit.version {
        0 => tx.execute(INSERT_CIRCUIT, values![authority, days])?,
        version => tx.execute(SAVE_CIRCUIT, values![days, authority, version])?,
    };
    if saved != 1 {
        return Ok(false);
    }
    tx.execute(DROP_SETTINGS, values![authority])?;
    for (nth, step) in circuit.steps.iter().enumerate() {
        let values = values![
            authority,
            nth,
            step.kind,
            step.service,
            step.responsible,
            step.days_before,
            step.optional
        ];
        tx.execute(INSERT_SETTING, values)?;
    }
    Ok(true)
}

/// Keeps the steps asked of a draft in a round.
pub fn start_round(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    draft: &DraftId,
    round: u32,
    steps: &[AskedStep],
) -> StoreResult<()> {
    for step in steps {
        let values =
            values![authority, draft, round, step.nth, step.kind, step.responsible, step.due, step.optional];
        tx.execute(INSERT_STEP, values)?;
    }
    Ok(())
}

/// The steps asked of a draft in a round, in order.
pub fn steps(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    draft: &DraftId,
    round: u32,
) -> StoreResult<Vec<AskedStep>> {
    tx.list(STEPS, values![authority, draft, round], read_step)
}

/// The steps of the current round of every open draft, by draft, in order.
pub fn open_rounds(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<(DraftId, AskedStep)>> {
    tx.list(OPEN_ROUNDS, values![authority], |mut row| Ok((row.get()?, read_step(row)?)))
}

/// Adds what someone did at a step.
pub fn add_visa(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId, visa: &Visa) -> StoreResult<()> {
    let values = values![
        authority,
        visa.id,
        draft,
        visa.round,
        visa.nth,
        visa.version,
        visa.act,
        visa.at,
        visa.actor,
        visa.comment,
        visa.to,
    ];
    tx.execute(INSERT_VISA, values).map(|_| ())
}

/// Whether what someone did under that id is kept already.
pub fn holds_visa(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> StoreResult<bool> {
    tx.one(HOLDS_VISA, values![authority, id], "visa")?.get::<i64>().map(|count| count > 0)
}

/// Everything done at the steps of a draft, in order.
pub fn visas(tx: &mut Tx<'_>, authority: &AuthorityId, draft: &DraftId) -> StoreResult<Vec<Visa>> {
    tx.list(VISAS, values![authority, draft], |mut row| {
        Ok(Visa {
            id: row.get()?,
            round: row.get()?,
            nth: row.get()?,
            version: row.get()?,
            act: row.get()?,
            at: row.get()?,
            actor: row.get()?,
            comment: row.get()?,
            to: row.get()?,
        })
    })
}

fn read_step(mut row: Row) -> StoreResult<AskedStep> {
    Ok(AskedStep {
        nth: row.get()?,
        kind: row.get()?,
        responsible: row.get()?,
        due: row.get()?,
        optional: row.get()?,
    })
}
