//! Room of what was decided: the register, its numbers given once and never again.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{ActId, AuthorityId, Day, MemberId, SittingId};
use quitus_core::register::{NumberPattern, RegisterEntry};

statements! {
    DECLARE = "INSERT INTO register (authority_id, name, pattern) VALUES ($1, $2, $3)";
    REGISTERS = "SELECT name, pattern FROM register WHERE authority_id = $1 ORDER BY name";
    ENTER = "INSERT INTO register_entry (authority_id, act_id, register, year, rank, number, sitting_id,
            order_in_sitting, wire_number, supersedes_id, supersedes_reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    ACT_NUMBER = "SELECT number FROM act WHERE authority_id = $1 AND id = $2";
    ENTRY = "SELECT act_id, register, year, rank, number, sitting_id, order_in_sitting, wire_number, supersedes_id,
            supersedes_reason
        FROM register_entry WHERE authority_id = $1 AND act_id = $2";
    ENTRIES = "SELECT act_id, register, year, rank, number, sitting_id, order_in_sitting, wire_number, supersedes_id,
            supersedes_reason
        FROM register_entry WHERE authority_id = $1 ORDER BY register, year, rank";
    OF_SITTING = "SELECT act_id, register, year, rank, number, sitting_id, order_in_sitting, wire_number, supersedes_id,
            supersedes_reason
        FROM register_entry WHERE authority_id = $1 AND sitting_id = $2 ORDER BY register, year, rank";
    BRIEF = "SELECT e.act_id, e.number, a.title, e.year, a.subject_code, e.sitting_id, s.held_on, s.assembly_id,
            (SELECT n.number FROM register_entry n
                WHERE n.authority_id = e.authority_id AND n.supersedes_id = e.act_id)
        FROM register_entry e
        JOIN act a ON a.authority_id = e.authority_id AND a.id = e.act_id
        JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        WHERE e.authority_id = $1 ORDER BY e.year DESC, e.register, e.rank DESC";
    BY_NUMBER = "SELECT authority_id, act_id, register FROM register_entry WHERE number = $1 ORDER BY authority_id, register";
    MEND_PATTERN = "UPDATE register SET pattern = $1 WHERE authority_id = $2 AND name = $3";
    NEXT_RANK = "SELECT COALESCE(MAX(f.next_rank), 1) FROM (
            SELECT MAX(rank) + 1 AS next_rank FROM register_number_given
                WHERE authority_id = $1 AND register = $2 AND year = $3
            UNION ALL SELECT next_rank FROM register_start WHERE authority_id = $1 AND register = $2 AND year = $3) f";
    SET_START = "INSERT INTO register_start (authority_id, register, year, next_rank) VALUES ($1, $2, $3, $4)
        ON CONFLICT (authority_id, register, year) DO UPDATE SET next_rank = $4";
    STARTS = "SELECT register, year, next_rank FROM register_start WHERE authority_id = $1 ORDER BY register, year";
    LAST_RANK = "SELECT MAX(rank)
        FROM register_number_given WHERE authority_id = $1 AND register = $2 AND year = $3";
    LAST_RANK_EVER = "SELECT MAX(rank) FROM register_number_given WHERE authority_id = $1 AND register = $2";
    HOLD = "SELECT name FROM register WHERE authority_id = $1 AND name = $2"
        | "SELECT name FROM register WHERE authority_id = $1 AND name = $2 FOR UPDATE";
    BIND = "INSERT INTO register_volume (authority_id, register, year, bound_on, sheets) VALUES ($1, $2, $3, $4, $5)";
    VOLUME = "SELECT bound_on, sheets
        FROM register_volume WHERE authority_id = $1 AND register = $2 AND year = $3";
    NEXT_ORDER = "SELECT COALESCE(MAX(order_in_sitting), 0) + 1
        FROM register_entry WHERE authority_id = $1 AND sitting_id = $2";
    GIVE_WIRE_NUMBER = "UPDATE register_entry SET wire_number = $1 WHERE authority_id = $2 AND act_id = $3";
    GIVE_ORDER = "UPDATE register_entry SET order_in_sitting = $1 WHERE authority_id = $2 AND act_id = $3";
    SIGN = "INSERT INTO signatory (authority_id, act_id, nth, member_id)
        VALUES ($1, $2, (SELECT COALESCE(MAX(nth), -1) + 1 FROM signatory WHERE authority_id = $1 AND act_id = $2), $3)";
    SIGNATORIES = "SELECT member_id FROM signatory WHERE authority_id = $1 AND act_id = $2 ORDER BY nth";
    SUPERSEDED_BY = "SELECT act_id FROM register_entry WHERE authority_id = $1 AND supersedes_id = $2";
}

/// An act in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefAct {
    /// Its id.
    pub act: ActId,
    /// Its yearly number as printed.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The year of its number.
    pub year: i16,
    /// Code of its subject (matière), when it was given.
    pub subject_code: Option<String>,
    /// Its sitting.
    pub sitting: SittingId,
    /// The day of that sitting.
    pub day: Day,
    /// The assembly that decided.
    pub assembly: quitus_core::kernel::AssemblyId,
    /// The number of the act that supersedes it, if one does.
    pub superseded_by: Option<String>,
}

/// An act found by its number, in any authority of the home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberedAct {
    /// Its authority.
    pub authority: AuthorityId,
    /// Its id.
    pub act: ActId,
    /// The register that holds it.
    pub register: String,
}

/// A year of a register, bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundVolume {
    /// The day it was bound.
    pub bound_on: Day,
    /// How many numbered sheets it holds.
    pub sheets: u32,
}

/// Opens a register of an authority and says how its numbers are written.
pub fn declare(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    name: &str,
    pattern: &NumberPattern,
) -> StoreResult<()> {
    tx.execute(DECLARE, values![authority, name, pattern.0]).map(|_| ())
}

/// The registers of an authority, by name, with the pattern of their numbers.
pub fn registers(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<(String, NumberPattern)>> {
    tx.list(REGISTERS, values![authority], |mut row| Ok((row.get()?, NumberPattern(row.get()?))))
}

/// Enters an act in the register; from then on its text and its money are frozen.
///
/// Refused: `register_rank`, `register_number`, `register_order` or `register_wire_number` for a number that was given
/// once already, even to an act since superseded; `amounts_make_the_total`; `register_superseded_once`.
pub fn enter(tx: &mut Tx<'_>, authority: &AuthorityId, entry: &RegisterEntry) -> StoreResult<()> {
    let number: String = tx.one(ACT_NUMBER, values![authority, entry.act], "act")?.get()?;
    if number != entry.number {
        let kind = crate::error::Constraint::Rule;
        return Err(StoreError::refused(kind, "register_number_is_the_act_s"));
    }
    let values = values![
        authority,
        entry.act,
        entry.register,
        entry.year,
        entry.rank,
        entry.number,
        entry.sitting,
        entry.order_in_sitting,
        entry.wire_number,
        entry.supersedes.as_ref().map(|(act, _)| act.clone()),
        entry.supersedes.as_ref().map(|(_, reason)| reason.clone()),
    ];
    tx.execute(ENTER, values)?;
    entry.signatories.iter().try_for_each(|member| sign(tx, authority, &entry.act, member))
}

/// The entry of an act.
pub fn entry(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<RegisterEntry> {
    let row = tx.one(ENTRY, values![authority, act], "act in the register")?;
    with_signatories(tx, authority, read_entry(row)?)
}

/// Every entry of an authority, by register and number.
pub fn entries(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<RegisterEntry>> {
    let entries = tx.list(ENTRIES, values![authority], read_entry)?;
    entries.into_iter().map(|entry| with_signatories(tx, authority, entry)).collect()
}

/// The entries born of a sitting, by register and number.
pub fn entries_of_sitting(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<RegisterEntry>> {
    let entries = tx.list(OF_SITTING, values![authority, sitting], read_entry)?;
    entries.into_iter().map(|entry| with_signatories(tx, authority, entry)).collect()
}

/// The acts of an authority, the newest first.
pub fn brief(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<BriefAct>> {
    tx.list(BRIEF, values![authority], read_brief)
}

/// The acts that bear a number, in every authority of the home.
pub fn by_number(tx: &mut Tx<'_>, number: &str) -> StoreResult<Vec<NumberedAct>> {
    tx.list(BY_NUMBER, values![number], |mut row| {
        Ok(NumberedAct { authority: row.get()?, act: row.get()?, register: row.get()? })
    })
}

/// Mends the pattern of a register. Refused: `register_kept` once an act is entered in it.
pub fn mend_pattern(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    name: &str,
    pattern: &NumberPattern,
) -> StoreResult<()> {
    tx.execute_one(MEND_PATTERN, values![pattern.0, authority, name], "register")
}

/// Says which rank the next act of a year takes in a register, after those another product gave. Refused:
/// `register_start_taken` when that rank or a later one is given here already.
pub fn set_start(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    register: &str,
    year: i16,
    next_rank: u32,
) -> StoreResult<()> {
    tx.execute(SET_START, values![authority, register, year, next_rank]).map(|_| ())
}

/// The first ranks told of an authority: register, year, rank.
pub fn starts(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<(String, i16, u32)>> {
    tx.list(STARTS, values![authority], |mut row| Ok((row.get()?, row.get()?, row.get()?)))
}

/// The rank the next act of a year takes in a register: one more than the last entered, or the one told for a start.
/// The rank the next act of a year takes in a register, deliberations and decisions by delegation together.
pub fn next_rank(tx: &mut Tx<'_>, authority: &AuthorityId, register: &str, year: i16) -> StoreResult<u32> {
    tx.one(NEXT_RANK, values![authority, register, year], "register")?.get()
}

/// Holds a register for the rest of the transaction: whoever gives numbers at the same time waits here, so that no
/// number is given twice or missed.
pub fn hold(tx: &mut Tx<'_>, authority: &AuthorityId, register: &str) -> StoreResult<()> {
    tx.one(HOLD, values![authority, register], "register").map(|_| ())
}

/// The last rank given in a register: in that year, or ever when its numbers do not name the year. None yet is `None`.
pub fn last_rank(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    register: &str,
    year: Option<i16>,
) -> StoreResult<Option<u32>> {
    match year {
        Some(year) => tx.one(LAST_RANK, values![authority, register, year], "register")?.get(),
        None => tx.one(LAST_RANK_EVER, values![authority, register], "register")?.get(),
    }
}

/// Records that a year of a register was bound: so many sheets, on that day, once (`register_volume_pkey`).
pub fn bind(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    register: &str,
    year: i16,
    volume: BoundVolume,
) -> StoreResult<()> {
    tx.execute(BIND, values![authority, register, year, volume.bound_on, volume.sheets]).map(|_| ())
}

/// The volume in which a year of a register was bound, if it was.
pub fn volume(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    register: &str,
    year: i16,
) -> StoreResult<Option<BoundVolume>> {
    let row = tx.first(VOLUME, values![authority, register, year])?;
    row.map(|mut row| Ok(BoundVolume { bound_on: row.get()?, sheets: row.get()? })).transpose()
}

/// The order number the next affair of a sitting takes.
pub fn next_order(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<u32> {
    tx.one(NEXT_ORDER, values![authority, sitting], "sitting")?.get()
}

/// Gives an act its number on the wire, once (`register_kept`).
pub fn give_wire_number(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    act: &ActId,
    number: &str,
) -> StoreResult<()> {
    tx.execute_one(GIVE_WIRE_NUMBER, values![number, authority, act], "act in the register")
}

/// Gives an act its order number in the sitting when it was not known, once (`register_kept`).
pub fn give_order(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId, order: u32) -> StoreResult<()> {
    tx.execute_one(GIVE_ORDER, values![order, authority, act], "act in the register")
}

/// Records who signed an entry or its extract.
pub fn sign(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId, member: &MemberId) -> StoreResult<()> {
    tx.execute(SIGN, values![authority, act, member]).map(|_| ())
}

/// The act that supersedes this one, if one does.
pub fn superseded_by(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId) -> StoreResult<Option<ActId>> {
    tx.first(SUPERSEDED_BY, values![authority, act])?.map(|mut row| row.get()).transpose()
}

pub(crate) fn read_brief(mut row: Row) -> StoreResult<BriefAct> {
    Ok(BriefAct {
        act: row.get()?,
        number: row.get()?,
        title: row.get()?,
        year: row.get()?,
        subject_code: row.get()?,
        sitting: row.get()?,
        day: row.get()?,
        assembly: row.get()?,
        superseded_by: row.get()?,
    })
}

fn with_signatories(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    mut entry: RegisterEntry,
) -> StoreResult<RegisterEntry> {
    entry.signatories = tx.list(SIGNATORIES, values![authority, entry.act], |mut row| row.get())?;
    Ok(entry)
}

fn read_entry(mut row: Row) -> StoreResult<RegisterEntry> {
    Ok(RegisterEntry {
        act: row.get()?,
        register: row.get()?,
        year: row.get()?,
        rank: row.get()?,
        number: row.get()?,
        sitting: row.get()?,
        order_in_sitting: row.get()?,
        wire_number: row.get()?,
        signatories: Vec::new(),
        supersedes: Option::zip(row.get()?, row.get()?),
    })
}
