//! Convocations of sittings: what was sent to each member, and the proof of it.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AuthorityId, DeliveryId, NoticeId, SittingId};
use quitus_core::outbox::Attachment;
use quitus_core::sitting::{Delivery, Given, Notice};

statements! {
    INSERT = "INSERT INTO notice (authority_id, id, sitting_id, round, agenda_version, sent_on, urgent_reason, correction,
            decided_at, decided_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    INSERT_PAPER = "INSERT INTO notice_paper (authority_id, notice_id, nth, name, media_type, sha256)
        VALUES ($1, $2, $3, $4, $5, $6)";
    OF_SITTING = "SELECT id, sitting_id, round, agenda_version, sent_on, urgent_reason, correction, decided_at, decided_by
        FROM notice WHERE authority_id = $1 AND sitting_id = $2 ORDER BY round";
    PAPERS = "SELECT name, media_type, sha256
        FROM notice_paper WHERE authority_id = $1 AND notice_id = $2 ORDER BY nth";
    INSERT_DELIVERY = "INSERT INTO notice_delivery (authority_id, notice_id, nth, id, member_id, channel, letter_id,
            address, paper_sha256, replaces_id, made_at, made_by, given_on, given_by, given_at)
        VALUES ($1, $2, (SELECT COALESCE(MAX(nth), -1) + 1 FROM notice_delivery
                WHERE authority_id = $1 AND notice_id = $2),
            $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    DELIVERIES = "SELECT d.id, d.notice_id, d.member_id, d.channel, d.letter_id, d.address, d.paper_sha256, d.replaces_id,
            d.made_at, d.made_by, d.given_on, d.given_by, d.given_at
        FROM notice_delivery d JOIN notice n ON n.authority_id = d.authority_id AND n.id = d.notice_id
        WHERE d.authority_id = $1 AND n.sitting_id = $2 ORDER BY n.round, d.nth";
    GIVE = "UPDATE notice_delivery SET given_on = $1, given_by = $2, given_at = $3
        WHERE authority_id = $4 AND id = $5 AND given_on IS NULL";
}

/// Records a convocation; its papers are kept already. Refused: `notice_round`, `notice_again_for_a_reason`.
pub fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, notice: &Notice) -> StoreResult<()> {
    let values = values![
        authority,
        notice.id,
        notice.sitting,
        notice.round,
        notice.agenda,
        notice.sent_on,
        notice.urgent_reason,
        notice.correction,
        notice.decided_at,
        notice.decided_by,
    ];
    tx.execute(INSERT, values)?;
    for (nth, paper) in notice.papers.iter().enumerate() {
        let values = values![authority, notice.id, nth, paper.name, paper.media_type, paper.sha256];
        tx.execute(INSERT_PAPER, values)?;
    }
    Ok(())
}

/// The convocations of a sitting, in order.
pub fn of_sitting(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<Vec<Notice>> {
    let mut notices = tx.list(OF_SITTING, values![authority, sitting], read)?;
    for notice in &mut notices {
        notice.papers = papers(tx, authority, &notice.id)?;
    }
    Ok(notices)
}

/// Records what is sent to a member. Refused: `delivery_by_letter`, `delivery_replaced_once`.
pub fn deliver(tx: &mut Tx<'_>, authority: &AuthorityId, delivery: &Delivery) -> StoreResult<()> {
    let given = delivery.given.as_ref();
    let values = values![
        authority,
        delivery.notice,
        delivery.id,
        delivery.member,
        delivery.sending,
        delivery.letter,
        delivery.address,
        delivery.paper,
        delivery.replaces,
        delivery.made_at,
        delivery.made_by,
        given.map(|given| given.on),
        given.map(|given| given.by.clone()),
        given.map(|given| given.at),
    ];
    tx.execute(INSERT_DELIVERY, values).map(|_| ())
}

/// Everything sent for a sitting, in the order of convocations, then of sending.
pub fn deliveries(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
) -> StoreResult<Vec<Delivery>> {
    tx.list(DELIVERIES, values![authority, sitting], read_delivery)
}

/// Enters the day a paper was posted or handed over; false when it was entered before.
pub fn give(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    delivery: &DeliveryId,
    given: &Given,
) -> StoreResult<bool> {
    Ok(tx.execute(GIVE, values![given.on, given.by, given.at, authority, delivery])? == 1)
}

fn papers(tx: &mut Tx<'_>, authority: &AuthorityId, notice: &NoticeId) -> StoreResult<Vec<Attachment>> {
    tx.list(PAPERS, values![authority, notice], |mut row| {
        Ok(Attachment { name: row.get()?, media_type: row.get()?, sha256: row.get()? })
    })
}

fn read(mut row: Row) -> StoreResult<Notice> {
    Ok(Notice {
        id: row.get()?,
        sitting: row.get()?,
        round: row.get()?,
        agenda: row.get()?,
        sent_on: row.get()?,
        urgent_reason: row.get()?,
        correction: row.get()?,
        decided_at: row.get()?,
        decided_by: row.get()?,
        papers: Vec::new(),
    })
}

fn read_delivery(mut row: Row) -> StoreResult<Delivery> {
    Ok(Delivery {
        id: row.get()?,
        notice: row.get()?,
        member: row.get()?,
        sending: row.get()?,
        letter: row.get()?,
        address: row.get()?,
        paper: row.get()?,
        replaces: row.get()?,
        made_at: row.get()?,
        made_by: row.get()?,
        given: read_given(&mut row)?,
    })
}

fn read_given(row: &mut Row) -> StoreResult<Option<Given>> {
    let (on, by, at) = (row.get()?, row.get()?, row.get()?);
    Ok(match (on, by, at) {
        (Some(on), Some(by), Some(at)) => Some(Given { on, by, at }),
        _ => None,
    })
}
