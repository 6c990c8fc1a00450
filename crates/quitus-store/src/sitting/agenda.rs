//! The agenda in the making: items put on, changed, taken off and set in order; interests declared.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, values};
use quitus_core::kernel::{AssemblyId, AuthorityId, Day, ItemId, MemberId, SittingId};
use quitus_core::sitting::{AgendaItem, Fate, Interest, ItemKind};
use std::collections::HashMap;

statements! {
    ADD = "INSERT INTO item (authority_id, id, sitting_id, item_order, order_known, title, rapporteur_id, note, fate,
            debate)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(item_order), 0) + 1 FROM item
            WHERE authority_id = $1 AND sitting_id = $3), 1, $4, $5, $6, 'pending', '')";
    ADD_PLAN = "INSERT INTO item_plan (authority_id, item_id, kind, carried_from) VALUES ($1, $2, $3, $4)";
    KINDS = "SELECT p.item_id, p.kind, p.carried_from
        FROM item_plan p JOIN item i ON i.authority_id = p.authority_id AND i.id = p.item_id
        WHERE p.authority_id = $1 AND i.sitting_id = $2";
    SET = "UPDATE item SET title = $1, rapporteur_id = $2, note = $3 WHERE authority_id = $4 AND id = $5";
    SET_FATE = "UPDATE item SET fate = $1 WHERE authority_id = $2 AND id = $3";
    NOTES_SENT = "UPDATE item SET note_sent_on = $1 WHERE authority_id = $2 AND sitting_id = $3 AND note <> ''";
    REMOVE_PLAN = "DELETE FROM item_plan WHERE authority_id = $1 AND item_id = $2";
    REMOVE = "DELETE FROM item WHERE authority_id = $1 AND id = $2 AND fate = 'pending'";
    LIFT = "UPDATE item SET item_order = item_order + 1000000 WHERE authority_id = $1 AND sitting_id = $2";
    LIFT_INTERESTS = "UPDATE interest SET item_order = item_order + 1000000
        WHERE authority_id = $1 AND sitting_id = $2";
    PLACE = "UPDATE item SET item_order = $1, order_known = 1
        WHERE authority_id = $2 AND sitting_id = $3 AND id = $4";
    PLACE_INTERESTS = "UPDATE interest SET item_order = $1
        WHERE authority_id = $2 AND sitting_id = $3 AND item_order = $4 + 1000000";
    DECLARE = "INSERT INTO interest (authority_id, sitting_id, nth, member_id, item_order, kind, organisation,
            left_room)
        VALUES ($1, $2, (SELECT COALESCE(MAX(nth), -1) + 1 FROM interest
            WHERE authority_id = $1 AND sitting_id = $2), $3, $4, $5, $6, $7)";
    UNDECLARE = "DELETE FROM interest
        WHERE authority_id = $1 AND sitting_id = $2 AND member_id = $3 AND item_order = $4";
    DROP_INTERESTS = "DELETE FROM interest WHERE authority_id = $1 AND sitting_id = $2 AND item_order = $3";
    LEFT_OVER = "SELECT s.held_on, p.kind, i.id, i.item_order, i.order_known, i.title, i.rapporteur_id,
            i.note_sent_on, i.note, i.opened_at, i.fate, i.act_id, i.debate
        FROM item i
        JOIN sitting s ON s.authority_id = i.authority_id AND s.id = i.sitting_id
        LEFT JOIN item_plan p ON p.authority_id = i.authority_id AND p.item_id = i.id
        WHERE i.authority_id = $1 AND s.assembly_id = $2 AND s.held_on < $3
            AND (i.fate = 'adjourned' OR (i.fate = 'pending' AND s.state = 'no_quorum'))
            AND NOT EXISTS (SELECT 1 FROM item_plan c
                WHERE c.authority_id = i.authority_id AND c.carried_from = i.id)
        ORDER BY s.held_on, i.item_order";
    SITTING_OF = "SELECT sitting_id FROM item WHERE authority_id = $1 AND id = $2";
}

/// An item put on an agenda, at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// Its id.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// What it asks of the assembly.
    pub kind: ItemKind,
    /// Who reports, when known.
    pub rapporteur: Option<MemberId>,
    /// Its explanatory note, in plain paragraphs.
    pub note: Vec<String>,
    /// The item of an earlier sitting that it takes up again.
    pub carried_from: Option<ItemId>,
}

/// What was said of an item when it was put on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemPlan {
    /// What it asks of the assembly.
    pub kind: ItemKind,
    /// The item of an earlier sitting that it takes up again.
    pub carried_from: Option<ItemId>,
}

/// An item that a sitting left over: adjourned, or not dealt with for want of a quorum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLeft {
    /// Day of its sitting.
    pub day: Day,
    /// What it asks of the assembly.
    pub kind: ItemKind,
    /// The item, without its votes.
    pub item: AgendaItem,
}

/// Items that the sittings of an assembly before a day left over, and that no agenda took up since.
pub fn left_over(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    assembly: &AssemblyId,
    before: Day,
) -> StoreResult<Vec<ItemLeft>> {
    tx.list(LEFT_OVER, values![authority, assembly, before], |mut row| {
        let (day, kind) = (row.get()?, row.get::<Option<ItemKind>>()?);
        let kind = kind.unwrap_or(ItemKind::Deliberation);
        Ok(ItemLeft { day, kind, item: super::item::read_item(row)? })
    })
}

/// Puts an item at the end of an agenda. Refused: `sitting_kept`, `item_carried_once`, `item_pkey`.
pub fn add_item(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    item: &NewItem,
) -> StoreResult<()> {
    let note = Lines(item.note.clone());
    tx.execute(ADD, values![authority, item.id, sitting, item.title, item.rapporteur, note])?;
    tx.execute(ADD_PLAN, values![authority, item.id, item.kind, item.carried_from]).map(|_| ())
}

/// What was said of the items of a sitting when they were put on; an item of a case has no line.
pub fn item_plans(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<HashMap<ItemId, ItemPlan>> {
    let lines = tx.list(KINDS, values![authority, sitting], |mut row| {
        Ok((row.get()?, ItemPlan { kind: row.get()?, carried_from: row.get()? }))
    })?;
    Ok(lines.into_iter().collect())
}

/// The sitting an item stands on, when there is such an item.
pub fn sitting_of_item(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    item: &ItemId,
) -> StoreResult<Option<SittingId>> {
    tx.first(SITTING_OF, values![authority, item])?.map(|mut row| row.get()).transpose()
}

/// Changes the title, the rapporteur and the note of an item. Refused: `sitting_kept`.
pub fn set_item(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    item: &ItemId,
    title: &str,
    rapporteur: Option<&MemberId>,
    note: &[String],
) -> StoreResult<()> {
    tx.execute_one(SET, values![title, rapporteur, Lines(note.to_vec()), authority, item], "item")
}

/// Says what became of an item. Refused: `sitting_kept`.
pub fn set_fate(tx: &mut Tx<'_>, authority: &AuthorityId, item: &ItemId, fate: Fate) -> StoreResult<()> {
    tx.execute_one(SET_FATE, values![fate, authority, item], "item")
}

/// Says on which day the notes of a sitting left, those that are held.
pub fn set_notes_sent(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    sent: Day,
) -> StoreResult<()> {
    tx.execute(NOTES_SENT, values![sent, authority, sitting]).map(|_| ())
}

/// Takes an item that is not dealt with off its agenda, with the interests declared on it; the items after it move
/// up. `items` are those of the sitting in their order, this one at `order`.
pub fn remove_item(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    item: &ItemId,
    items: &[(ItemId, u32)],
) -> StoreResult<()> {
    if let Some((_, order)) = items.iter().find(|(id, _)| id == item) {
        tx.execute(DROP_INTERESTS, values![authority, sitting, *order])?;
    }
    tx.execute(REMOVE_PLAN, values![authority, item])?;
    tx.execute_one(REMOVE, values![authority, item], "item")?;
    let mut kept: Vec<&(ItemId, u32)> = items.iter().filter(|(id, _)| id != item).collect();
    kept.sort_by_key(|(_, order)| *order);
    let order: Vec<(ItemId, u32, u32)> =
        kept.into_iter().zip(1..).map(|((id, old), new)| (id.clone(), *old, new)).collect();
    set_order(tx, authority, sitting, &order)
}

/// Sets the whole order of an agenda: each item with its old rank and its new one; interests follow their item.
pub fn set_order(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    order: &[(ItemId, u32, u32)],
) -> StoreResult<()> {
    tx.execute(LIFT, values![authority, sitting])?;
    tx.execute(LIFT_INTERESTS, values![authority, sitting])?;
    for (item, old, new) in order {
        tx.execute_one(PLACE, values![*new, authority, sitting, item], "item")?;
        tx.execute(PLACE_INTERESTS, values![*new, authority, sitting, *old])?;
    }
    Ok(())
}

/// Adds an interest declared on an item.
pub fn declare_interest(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    interest: &Interest,
) -> StoreResult<()> {
    let values = values![
        authority,
        sitting,
        interest.member,
        interest.item,
        interest.kind,
        interest.organisation,
        interest.left_room,
    ];
    tx.execute(DECLARE, values).map(|_| ())
}

/// Takes back the interests a member declared on an item; false when there was none.
pub fn undeclare_interest(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    member: &MemberId,
    order: u32,
) -> StoreResult<bool> {
    Ok(tx.execute(UNDECLARE, values![authority, sitting, member, order])? > 0)
}
