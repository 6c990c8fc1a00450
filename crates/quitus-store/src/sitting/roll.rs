//! The roll of a sitting: secretaries, attendance with its stays, proxies, interests.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AuthorityId, MemberId, SittingId};
use quitus_core::sitting::{Attendance, Interest, Interval, Officer, Presence, Proxy, Sitting};
use std::collections::HashMap;

statements! {
    CLEAR_STAYS = "DELETE FROM stay WHERE authority_id = $1 AND sitting_id = $2";
    CLEAR_ATTENDANCE = "DELETE FROM attendance WHERE authority_id = $1 AND sitting_id = $2";
    CLEAR_SECRETARIES = "DELETE FROM secretary WHERE authority_id = $1 AND sitting_id = $2";
    CLEAR_PROXIES = "DELETE FROM proxy WHERE authority_id = $1 AND sitting_id = $2";
    CLEAR_INTERESTS = "DELETE FROM interest WHERE authority_id = $1 AND sitting_id = $2";
    INSERT_SECRETARY = "INSERT INTO secretary (authority_id, sitting_id, nth, member_id, capacity)
        VALUES ($1, $2, $3, $4, $5)";
    SECRETARIES = "SELECT member_id, capacity FROM secretary WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    INSERT_ATTENDANCE = "INSERT INTO attendance (authority_id, sitting_id, nth, member_id, presence)
        VALUES ($1, $2, $3, $4, $5)";
    ATTENDANCE = "SELECT member_id, presence FROM attendance WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    INSERT_STAY = "INSERT INTO stay (authority_id, sitting_id, member_id, nth, from_at, until_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    STAYS = "SELECT member_id, from_at, until_at
        FROM stay WHERE authority_id = $1 AND sitting_id = $2 ORDER BY member_id, nth";
    INSERT_PROXY = "INSERT INTO proxy (authority_id, sitting_id, nth, giver_id, holder_id, given_at, revoked_at,
            earlier_sittings, illness, holder_as_written)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    PROXIES = "SELECT giver_id, holder_id, given_at, revoked_at, earlier_sittings, illness, holder_as_written
        FROM proxy WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    INSERT_INTEREST = "INSERT INTO interest (authority_id, sitting_id, nth, member_id, item_order, kind, organisation,
            left_room)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    INTERESTS = "SELECT member_id, item_order, kind, organisation, left_room
        FROM interest WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
}

/// Every part of the roll, stays first: attendance holds them.
const CLEARED: [crate::statements::Sql; 5] =
    [CLEAR_STAYS, CLEAR_ATTENDANCE, CLEAR_SECRETARIES, CLEAR_PROXIES, CLEAR_INTERESTS];

const PRESENT: &str = "present";
const EXCUSED: &str = "excused";
const ABSENT: &str = "absent";

/// Takes away what was announced, to write who really came.
pub(super) fn clear(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<()> {
    CLEARED.into_iter().try_for_each(|sql| tx.execute(sql, values![authority, sitting]).map(|_| ()))
}

pub(super) fn insert(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &Sitting) -> StoreResult<()> {
    let id = &sitting.id;
    for (nth, officer) in sitting.secretaries.iter().enumerate() {
        tx.execute(INSERT_SECRETARY, values![authority, id, nth, officer.member, officer.capacity])?;
    }
    for (nth, line) in sitting.attendance.iter().enumerate() {
        let (presence, stays) = match &line.presence {
            Presence::Present(stays) => (PRESENT, stays.as_slice()),
            Presence::Excused => (EXCUSED, [].as_slice()),
            Presence::Absent => (ABSENT, [].as_slice()),
        };
        tx.execute(INSERT_ATTENDANCE, values![authority, id, nth, line.member, presence])?;
        for (nth, stay) in stays.iter().enumerate() {
            tx.execute(INSERT_STAY, values![authority, id, line.member, nth, stay.from, stay.until])?;
        }
    }
    for (nth, proxy) in sitting.proxies.iter().enumerate() {
        insert_proxy(tx, authority, sitting, nth, proxy)?;
    }
    for (nth, interest) in sitting.interests.iter().enumerate() {
        let values = values![
            authority,
            id,
            nth,
            interest.member,
            interest.item,
            interest.kind,
            interest.organisation,
            interest.left_room,
        ];
        tx.execute(INSERT_INTEREST, values)?;
    }
    Ok(())
}

pub(super) fn fill(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &mut Sitting) -> StoreResult<()> {
    let id = sitting.id.clone();
    sitting.secretaries = tx.list(SECRETARIES, values![authority, id], |mut row| {
        Ok(Officer { member: row.get()?, capacity: row.get()? })
    })?;
    let mut stays: HashMap<MemberId, Vec<Interval>> = HashMap::new();
    for mut row in tx.rows(STAYS, values![authority, id])? {
        let member = row.get()?;
        stays.entry(member).or_default().push(Interval { from: row.get()?, until: row.get()? });
    }
    sitting.attendance = tx.list(ATTENDANCE, values![authority, id], |mut row| {
        let (member, presence) = (row.get()?, row.get::<String>()?);
        let presence = match presence.as_str() {
            PRESENT => Presence::Present(stays.remove(&member).unwrap_or_default()),
            EXCUSED => Presence::Excused,
            _ => Presence::Absent,
        };
        Ok(Attendance { member, presence })
    })?;
    sitting.proxies = tx.list(PROXIES, values![authority, id], read_proxy)?;
    sitting.interests = tx.list(INTERESTS, values![authority, id], |mut row| {
        Ok(Interest {
            member: row.get()?,
            item: row.get()?,
            kind: row.get()?,
            organisation: row.get()?,
            left_room: row.get()?,
        })
    })?;
    Ok(())
}

fn insert_proxy(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &Sitting,
    nth: usize,
    proxy: &Proxy,
) -> StoreResult<()> {
    let values = values![
        authority,
        sitting.id,
        nth,
        proxy.giver,
        proxy.holder,
        proxy.given_at,
        proxy.revoked_at,
        proxy.earlier_sittings,
        proxy.illness,
        proxy.holder_as_written,
    ];
    tx.execute(INSERT_PROXY, values).map(|_| ())
}

fn read_proxy(mut row: Row) -> StoreResult<Proxy> {
    Ok(Proxy {
        giver: row.get()?,
        holder: row.get()?,
        given_at: row.get()?,
        revoked_at: row.get()?,
        earlier_sittings: row.get()?,
        illness: row.get()?,
        holder_as_written: row.get()?,
    })
}
