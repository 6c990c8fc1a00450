//! Room of who decides and how: sittings with attendance, proxies, interests, items and votes.

mod agenda;
mod answer;
mod closing;
mod item;
mod plan;
mod roll;
pub mod sheet;
mod vote;

pub use agenda::{
    ItemLeft, ItemPlan, NewItem, add_item, declare_interest, item_plans, left_over, remove_item, set_fate,
    set_item, set_notes_sent, set_order, sitting_of_item, undeclare_interest,
};
pub use answer::{answer, answers, append_answer};
pub use closing::{ClosingReason, close, hold_open, is_sealed, reasons, record_reasons};
pub use item::{attach_act, record_debate};
pub use plan::{
    Cancelled, SittingPlan, cancel, plan, set_convocation, set_head, set_hour, set_state, step_plan,
};
pub use vote::record as record_vote;

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AssemblyId, AuthorityId, Day, SittingId};
use quitus_core::sitting::{Officer, Sitting, SittingPapers, SittingState};

statements! {
    INSERT = "INSERT INTO sitting (authority_id, nth, id, assembly_id, held_on, state, sealed, convoked_on, urgency,
            second_of, place, opened_at, closed_at, chair_id, chair_capacity, list_published_on, list_copied_on,
            minutes_adopted_on, minutes_published_on, remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM sitting WHERE authority_id = $1),
            $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    SEAL = "UPDATE sitting SET sealed = 1 WHERE authority_id = $1 AND id = $2 AND sealed = 0";
    LOAD = "SELECT id, assembly_id, held_on,
            CASE WHEN EXISTS (SELECT 1 FROM sitting_plan p WHERE p.authority_id = s.authority_id
                AND p.sitting_id = s.id AND p.cancelled = 1) THEN 'cancelled' ELSE state END,
            convoked_on, urgency, second_of, place, opened_at, closed_at,
            chair_id, chair_capacity, list_published_on, list_copied_on, minutes_adopted_on, minutes_published_on,
            remark
        FROM sitting s WHERE authority_id = $1 AND id = $2";
    IDS = "SELECT id FROM sitting WHERE authority_id = $1 ORDER BY nth";
    BRIEF = "SELECT s.id, s.assembly_id, s.held_on,
            CASE WHEN EXISTS (SELECT 1 FROM sitting_plan p WHERE p.authority_id = s.authority_id
                AND p.sitting_id = s.id AND p.cancelled = 1) THEN 'cancelled' ELSE s.state END,
            s.place,
            (SELECT COUNT(*) FROM item i WHERE i.authority_id = s.authority_id AND i.sitting_id = s.id),
            (SELECT COUNT(*) FROM register_entry e
                WHERE e.authority_id = s.authority_id AND e.sitting_id = s.id)
        FROM sitting s WHERE s.authority_id = $1 ORDER BY s.held_on DESC, s.nth DESC";
    ON_DAY = "SELECT s.authority_id, s.id, s.assembly_id, a.key
        FROM sitting s JOIN assembly a ON a.authority_id = s.authority_id AND a.id = s.assembly_id
        WHERE s.held_on = $1
            AND (NOT EXISTS (SELECT 1 FROM sitting_plan p WHERE p.authority_id = s.authority_id
                    AND p.sitting_id = s.id AND p.cancelled = 1)
                OR NOT EXISTS (SELECT 1 FROM sitting o WHERE o.authority_id = s.authority_id
                    AND o.assembly_id = s.assembly_id AND o.held_on = s.held_on AND o.nth > s.nth))
        ORDER BY s.authority_id, s.nth";
    SET_PAPERS = "UPDATE sitting SET list_published_on = $1, list_copied_on = $2, minutes_adopted_on = $3,
            minutes_published_on = $4
        WHERE authority_id = $5 AND id = $6";
}

/// The statements of this room's files.
#[cfg(test)]
pub(crate) const MORE: &[&[crate::statements::Sql]] = &[
    agenda::STATEMENTS,
    answer::STATEMENTS,
    closing::STATEMENTS,
    item::STATEMENTS,
    plan::STATEMENTS,
    roll::STATEMENTS,
    sheet::STATEMENTS,
    vote::STATEMENTS,
];

/// A sitting in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefSitting {
    /// Its id.
    pub id: SittingId,
    /// The assembly that sits.
    pub assembly: AssemblyId,
    /// The day.
    pub day: Day,
    /// Where it stands.
    pub state: SittingState,
    /// Place, when known.
    pub place: Option<String>,
    /// How many items are on its agenda.
    pub items: u32,
    /// How many acts of it stand in the register.
    pub acts: u32,
}

/// A sitting found by its day, in any authority of the home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingOnDay {
    /// Its authority.
    pub authority: AuthorityId,
    /// Its id.
    pub id: SittingId,
    /// The assembly that sits.
    pub assembly: AssemblyId,
    /// The key of that assembly.
    pub assembly_key: String,
}

/// Adds a sitting with all it holds; members and acts are there already.
///
/// Each counted vote is held against the roll of its item, with at most `proxies_held` proxies a holder: `vote_counts`
/// when they disagree. A sitting that is over is sealed: nothing on its roll or agenda changes any more.
pub fn insert(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &Sitting,
    proxies_held: u32,
) -> StoreResult<()> {
    insert_head(tx, authority, sitting)?;
    if sitting.state == SittingState::Cancelled {
        cancel(
            tx,
            authority,
            &sitting.id,
            &Cancelled { reason: sitting.remark.clone(), ..Cancelled::default() },
        )?;
    }
    roll::insert(tx, authority, sitting)?;
    for item in &sitting.items {
        item::insert(tx, authority, sitting, item, proxies_held)?;
    }
    if matches!(sitting.state, SittingState::Held | SittingState::NoQuorum) {
        seal(tx, authority, &sitting.id)?;
    }
    Ok(())
}

fn seal(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<()> {
    tx.execute_one(SEAL, values![authority, sitting], "sitting")
}

/// A sitting, whole.
pub fn load(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId) -> StoreResult<Sitting> {
    let row = tx.one(LOAD, values![authority, id], "sitting")?;
    let mut sitting = read_head(row)?;
    roll::fill(tx, authority, &mut sitting)?;
    sitting.items = item::list(tx, authority, id)?;
    Ok(sitting)
}

/// Every sitting of an authority, whole, in the order they came.
pub fn list(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Sitting>> {
    let ids: Vec<SittingId> = tx.list(IDS, values![authority], |mut row| row.get())?;
    ids.iter().map(|id| load(tx, authority, id)).collect()
}

/// The sittings of an authority, the newest first.
pub fn brief(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<BriefSitting>> {
    tx.list(BRIEF, values![authority], |mut row| {
        Ok(BriefSitting {
            id: row.get()?,
            assembly: row.get()?,
            day: row.get()?,
            state: row.get()?,
            place: row.get()?,
            items: row.get()?,
            acts: row.get()?,
        })
    })
}

/// Whether a sitting of an assembly on a day is the first one of a term that was told.
pub fn opens_a_term(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    assembly: &AssemblyId,
    day: Day,
) -> StoreResult<bool> {
    let terms = crate::assembly::terms(tx, authority)?;
    if terms.is_empty() {
        return Ok(false);
    }
    let held = brief(tx, authority)?
        .into_iter()
        .filter(|one| one.assembly == *assembly && one.state == SittingState::Held)
        .map(|one| one.day);
    let held: Vec<Day> = held.collect();
    Ok(quitus_core::assembly::opens_a_term(&terms, assembly, &held, day))
}

/// The sittings of a day in every authority of the home; one that was cancelled gives way to one planned after it.
pub fn on_day(tx: &mut Tx<'_>, day: Day) -> StoreResult<Vec<SittingOnDay>> {
    tx.list(ON_DAY, values![day], |mut row| {
        Ok(SittingOnDay {
            authority: row.get()?,
            id: row.get()?,
            assembly: row.get()?,
            assembly_key: row.get()?,
        })
    })
}

/// Records on which days the papers of a sitting were made public.
pub fn set_papers(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    papers: &SittingPapers,
) -> StoreResult<()> {
    let values = values![
        papers.list_published_on,
        papers.list_copied_on,
        papers.minutes_adopted_on,
        papers.minutes_published_on,
        authority,
        sitting,
    ];
    tx.execute_one(SET_PAPERS, values, "sitting")
}

fn insert_head(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &Sitting) -> StoreResult<()> {
    let values = values![
        authority,
        sitting.id,
        sitting.assembly,
        sitting.day,
        begun(sitting.state),
        sitting.convoked_on,
        sitting.urgency,
        sitting.second_of,
        sitting.place,
        sitting.opened_at,
        sitting.closed_at,
        sitting.chair.as_ref().map(|chair| chair.member.clone()),
        sitting.chair.as_ref().map(|chair| chair.capacity.clone()),
        sitting.papers.list_published_on,
        sitting.papers.list_copied_on,
        sitting.papers.minutes_adopted_on,
        sitting.papers.minutes_published_on,
        sitting.remark,
    ];
    tx.execute(INSERT, values).map(|_| ())
}

/// The word of a sitting's own row: that it was cancelled stands in its plan.
fn begun(state: SittingState) -> SittingState {
    if state == SittingState::Cancelled { SittingState::Planned } else { state }
}

fn read_head(mut row: Row) -> StoreResult<Sitting> {
    Ok(Sitting {
        id: row.get()?,
        assembly: row.get()?,
        day: row.get()?,
        state: row.get()?,
        convoked_on: row.get()?,
        urgency: row.get()?,
        second_of: row.get()?,
        place: row.get()?,
        opened_at: row.get()?,
        closed_at: row.get()?,
        chair: read_officer(&mut row)?,
        secretaries: Vec::new(),
        attendance: Vec::new(),
        proxies: Vec::new(),
        interests: Vec::new(),
        items: Vec::new(),
        papers: SittingPapers {
            list_published_on: row.get()?,
            list_copied_on: row.get()?,
            minutes_adopted_on: row.get()?,
            minutes_published_on: row.get()?,
        },
        remark: row.get()?,
    })
}

fn read_officer(row: &mut Row) -> StoreResult<Option<Officer>> {
    let (member, capacity) = (row.get()?, row.get::<Option<String>>()?);
    Ok(Option::zip(member, capacity).map(|(member, capacity)| Officer { member, capacity }))
}
