//! Items of an agenda.

use super::vote;
use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::kernel::{ActId, AuthorityId, ItemId, SittingId};
use quitus_core::sitting::{AgendaItem, BallotRequests, Count, Sitting, roll_at};

statements! {
    INSERT = "INSERT INTO item (authority_id, id, sitting_id, item_order, order_known, title, rapporteur_id, note_sent_on,
            note, opened_at, fate, act_id, debate)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    LIST = "SELECT id, item_order, order_known, title, rapporteur_id, note_sent_on, note, opened_at, fate, act_id, debate
        FROM item WHERE authority_id = $1 AND sitting_id = $2 ORDER BY item_order";
    ATTACH_ACT = "UPDATE item SET act_id = $1 WHERE authority_id = $2 AND id = $3";
    INSERT_REQUEST = "INSERT INTO ballot_request (authority_id, sitting_id, item_id, ballot, members)
        VALUES ($1, $2, $3, $4, $5)";
    REQUESTS = "SELECT ballot, members FROM ballot_request WHERE authority_id = $1 AND item_id = $2 ORDER BY ballot";
    RECORD_DEBATE = "UPDATE item SET debate = $1 WHERE authority_id = $2 AND id = $3";
}

const PUBLIC: &str = "public";
const SECRET: &str = "secret";

/// Says which act was born of an item; once said in a sealed sitting it stays (`sitting_kept`).
pub fn attach_act(tx: &mut Tx<'_>, authority: &AuthorityId, item: &ItemId, act: &ActId) -> StoreResult<()> {
    tx.execute_one(ATTACH_ACT, values![act, authority, item], "item")
}

/// Writes the substance of the debate, for the minutes.
pub fn record_debate(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    item: &ItemId,
    debate: &[String],
) -> StoreResult<()> {
    tx.execute_one(RECORD_DEBATE, values![Lines(debate.to_vec()), authority, item], "item")
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &Sitting,
    item: &AgendaItem,
    proxies_held: u32,
) -> StoreResult<()> {
    let values = values![
        authority,
        item.id,
        sitting.id,
        item.order,
        item.order_known,
        item.title,
        item.rapporteur,
        item.note_sent_on,
        Lines(item.note.clone()),
        item.opened_at,
        item.fate,
        item.act,
        Lines(item.debate.clone()),
    ];
    tx.execute(INSERT, values)?;
    insert_requests(tx, authority, &sitting.id, item)?;
    let counted = item.votes.iter().any(|vote| matches!(vote.count, Count::Counted(_)));
    let available = counted.then(|| roll_at(sitting, item, proxies_held).votes_available());
    item.votes.iter().try_for_each(|vote| vote::record(tx, authority, &item.id, vote, available))
}

pub(super) fn list(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<AgendaItem>> {
    let mut items = tx.list(LIST, values![authority, sitting], read_item)?;
    for item in &mut items {
        item.votes = vote::list(tx, authority, &item.id)?;
        item.requests = requests(tx, authority, &item.id)?;
    }
    Ok(items)
}

/// Records who asked for a special ballot on an item.
pub(super) fn insert_requests(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    item: &AgendaItem,
) -> StoreResult<()> {
    for (ballot, members) in [(PUBLIC, item.requests.public), (SECRET, item.requests.secret)] {
        if let Some(members) = members {
            tx.execute(INSERT_REQUEST, values![authority, sitting, item.id, ballot, members])?;
        }
    }
    Ok(())
}

fn requests(tx: &mut Tx<'_>, authority: &AuthorityId, item: &ItemId) -> StoreResult<BallotRequests> {
    let mut asked = BallotRequests::default();
    for mut row in tx.rows(REQUESTS, values![authority, item])? {
        let (ballot, members): (String, u32) = (row.get()?, row.get()?);
        match ballot.as_str() {
            PUBLIC => asked.public = Some(members),
            _ => asked.secret = Some(members),
        }
    }
    Ok(asked)
}

pub(super) fn read_item(mut row: Row) -> StoreResult<AgendaItem> {
    Ok(AgendaItem {
        id: row.get()?,
        order: row.get()?,
        order_known: row.get()?,
        title: row.get()?,
        rapporteur: row.get()?,
        note_sent_on: row.get()?,
        note: row.get::<Lines>()?.0,
        opened_at: row.get()?,
        fate: row.get()?,
        act: row.get()?,
        debate: row.get::<Lines>()?.0,
        requests: BallotRequests::default(),
        votes: Vec::new(),
    })
}
