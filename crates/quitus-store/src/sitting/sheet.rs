//! The sheet of results: entered and mended part by part until the sitting is sealed.
//!
//! Each part is saved over the version its author saw; the answer is `false` when someone saved it meanwhile.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::kernel::{AuthorityId, ItemId, MemberId, SittingId};
use quitus_core::sitting::results::{
    DeclaredInterest, EnteredVote, Figures, ResultSheet, SheetHead, SheetItem, SheetLine,
};
use quitus_core::sitting::{BallotRequests, Interval, Officer, PositionTaken, Presence, Proxy};
use std::collections::HashMap;

statements! {
    SAVE_HEAD = "INSERT INTO result_head (authority_id, sitting_id, version, state, place, opened_at, closed_at, chair_id,
            chair_capacity, urgency)
        VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (authority_id, sitting_id) DO UPDATE SET version = result_head.version + 1, state = excluded.state,
            place = excluded.place, opened_at = excluded.opened_at, closed_at = excluded.closed_at,
            chair_id = excluded.chair_id, chair_capacity = excluded.chair_capacity, urgency = excluded.urgency
        WHERE result_head.version = $10";
    HEAD = "SELECT version, state, place, opened_at, closed_at, chair_id, chair_capacity, urgency
        FROM result_head WHERE authority_id = $1 AND sitting_id = $2";
    CLEAR_SECRETARIES = "DELETE FROM result_secretary WHERE authority_id = $1 AND sitting_id = $2";
    ADD_SECRETARY = "INSERT INTO result_secretary (authority_id, sitting_id, nth, member_id, capacity)
        VALUES ($1, $2, $3, $4, $5)";
    SECRETARIES = "SELECT member_id, capacity
        FROM result_secretary WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    SAVE_LINE = "INSERT INTO result_line (authority_id, sitting_id, member_id, version, presence, holder_id, given_at,
            revoked_at, earlier_sittings, illness, holder_as_written)
        VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (authority_id, sitting_id, member_id) DO UPDATE SET version = result_line.version + 1,
            presence = excluded.presence, holder_id = excluded.holder_id, given_at = excluded.given_at,
            revoked_at = excluded.revoked_at, earlier_sittings = excluded.earlier_sittings,
            illness = excluded.illness, holder_as_written = excluded.holder_as_written
        WHERE result_line.version = $11";
    LINES = "SELECT member_id, version, presence, holder_id, given_at, revoked_at, earlier_sittings, illness,
            holder_as_written
        FROM result_line WHERE authority_id = $1 AND sitting_id = $2 ORDER BY member_id";
    CLEAR_STAYS = "DELETE FROM result_stay WHERE authority_id = $1 AND sitting_id = $2 AND member_id = $3";
    ADD_STAY = "INSERT INTO result_stay (authority_id, sitting_id, member_id, nth, from_at, until_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    STAYS = "SELECT member_id, from_at, until_at
        FROM result_stay WHERE authority_id = $1 AND sitting_id = $2 ORDER BY member_id, nth";
    SAVE_ITEM = "INSERT INTO result_item (authority_id, sitting_id, item_id, version, fate, opened_at, asked_public,
            asked_secret, debate)
        VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8)
        ON CONFLICT (authority_id, item_id) DO UPDATE SET version = result_item.version + 1, fate = excluded.fate,
            opened_at = excluded.opened_at, asked_public = excluded.asked_public,
            asked_secret = excluded.asked_secret, debate = excluded.debate
        WHERE result_item.version = $9";
    ITEMS = "SELECT item_id, version, fate, opened_at, asked_public, asked_secret, debate
        FROM result_item WHERE authority_id = $1 AND sitting_id = $2 ORDER BY item_id";
    CLEAR_INTERESTS = "DELETE FROM result_interest WHERE authority_id = $1 AND item_id = $2";
    ADD_INTEREST = "INSERT INTO result_interest (authority_id, sitting_id, item_id, nth, member_id, kind, organisation,
            left_room)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    INTERESTS = "SELECT item_id, member_id, kind, organisation, left_room
        FROM result_interest WHERE authority_id = $1 AND sitting_id = $2 ORDER BY item_id, nth";
    CLEAR_POSITIONS = "DELETE FROM result_position WHERE authority_id = $1 AND item_id = $2";
    CLEAR_VOTES = "DELETE FROM result_vote WHERE authority_id = $1 AND item_id = $2";
    ADD_VOTE = "INSERT INTO result_vote (authority_id, sitting_id, item_id, rank, about, method, in_favour, against,
            abstentions, not_voting, unfavourable, chair)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    VOTES = "SELECT item_id, about, method, in_favour, against, abstentions, not_voting, unfavourable, chair
        FROM result_vote WHERE authority_id = $1 AND sitting_id = $2 ORDER BY item_id, rank";
    ADD_POSITION = "INSERT INTO result_position (authority_id, sitting_id, item_id, rank, nth, member_id, stand)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    POSITIONS = "SELECT item_id, rank, member_id, stand
        FROM result_position WHERE authority_id = $1 AND sitting_id = $2 ORDER BY item_id, rank, nth";
}

const PRESENT: &str = "present";
const EXCUSED: &str = "excused";
const ABSENT: &str = "absent";

/// Lays what was entered over the sheet proposed; parts never saved stay as proposed.
pub fn fill(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    mut proposed: ResultSheet,
) -> StoreResult<ResultSheet> {
    if let Some(row) = tx.first(HEAD, values![authority, sitting])? {
        proposed.head = read_head(row)?;
        proposed.head.secretaries = tx.list(SECRETARIES, values![authority, sitting], |mut row| {
            Ok(Officer { member: row.get()?, capacity: row.get()? })
        })?;
    }
    for entered in lines(tx, authority, sitting)? {
        match proposed.lines.iter_mut().find(|line| line.member == entered.member) {
            Some(line) => *line = entered,
            None => proposed.lines.push(entered),
        }
    }
    for entered in items(tx, authority, sitting)? {
        if let Some(line) = proposed.items.iter_mut().find(|line| line.item == entered.item) {
            *line = entered;
        }
    }
    Ok(proposed)
}

/// Saves the head over its version.
pub fn save_head(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    head: &SheetHead,
) -> StoreResult<bool> {
    let values = values![
        authority,
        sitting,
        head.state,
        head.place,
        head.opened_at,
        head.closed_at,
        head.chair.as_ref().map(|chair| chair.member.clone()),
        head.chair.as_ref().map(|chair| chair.capacity.clone()),
        head.urgency,
        head.version,
    ];
    if tx.execute(SAVE_HEAD, values)? == 0 {
        return Ok(false);
    }
    tx.execute(CLEAR_SECRETARIES, values![authority, sitting])?;
    for (nth, officer) in head.secretaries.iter().enumerate() {
        tx.execute(ADD_SECRETARY, values![authority, sitting, nth, officer.member, officer.capacity])?;
    }
    Ok(true)
}

/// Saves a member's line over its version.
pub fn save_line(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    line: &SheetLine,
) -> StoreResult<bool> {
    let (presence, stays) = match &line.presence {
        Presence::Present(stays) => (PRESENT, stays.as_slice()),
        Presence::Excused => (EXCUSED, [].as_slice()),
        Presence::Absent => (ABSENT, [].as_slice()),
    };
    let paper = line.proxy.as_ref();
    let values = values![
        authority,
        sitting,
        line.member,
        presence,
        paper.map(|paper| paper.holder.clone()),
        paper.and_then(|paper| paper.given_at),
        paper.and_then(|paper| paper.revoked_at),
        paper.and_then(|paper| paper.earlier_sittings),
        paper.is_some_and(|paper| paper.illness),
        paper.and_then(|paper| paper.holder_as_written.clone()),
        line.version,
    ];
    if tx.execute(SAVE_LINE, values)? == 0 {
        return Ok(false);
    }
    tx.execute(CLEAR_STAYS, values![authority, sitting, line.member])?;
    for (nth, stay) in stays.iter().enumerate() {
        tx.execute(ADD_STAY, values![authority, sitting, line.member, nth, stay.from, stay.until])?;
    }
    Ok(true)
}

/// Saves an item's line over its version.
pub fn save_item(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    line: &SheetItem,
) -> StoreResult<bool> {
    let values = values![
        authority,
        sitting,
        line.item,
        line.fate,
        line.opened_at,
        line.requests.public,
        line.requests.secret,
        Lines(line.debate.clone()),
        line.version,
    ];
    if tx.execute(SAVE_ITEM, values)? == 0 {
        return Ok(false);
    }
    tx.execute(CLEAR_INTERESTS, values![authority, line.item])?;
    for (nth, interest) in line.interests.iter().enumerate() {
        let values = values![
            authority,
            sitting,
            line.item,
            nth,
            interest.member,
            interest.kind,
            interest.organisation,
            interest.left_room,
        ];
        tx.execute(ADD_INTEREST, values)?;
    }
    tx.execute(CLEAR_POSITIONS, values![authority, line.item])?;
    tx.execute(CLEAR_VOTES, values![authority, line.item])?;
    for (nth, vote) in line.votes.iter().enumerate() {
        save_vote(tx, authority, sitting, &line.item, nth, vote)?;
    }
    Ok(true)
}

fn save_vote(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    sitting: &SittingId,
    item: &ItemId,
    nth: usize,
    vote: &EnteredVote,
) -> StoreResult<()> {
    let rank = nth + 1;
    let values = values![
        authority,
        sitting,
        item,
        rank,
        vote.about,
        vote.method,
        vote.figures.in_favour,
        vote.figures.against,
        vote.figures.abstentions,
        vote.figures.not_voting,
        vote.unfavourable,
        vote.chair,
    ];
    tx.execute(ADD_VOTE, values)?;
    for (nth, taken) in vote.positions.iter().enumerate() {
        let values = values![authority, sitting, item, rank, nth, taken.member, taken.position];
        tx.execute(ADD_POSITION, values)?;
    }
    Ok(())
}

fn read_head(mut row: Row) -> StoreResult<SheetHead> {
    Ok(SheetHead {
        version: row.get()?,
        state: row.get()?,
        place: row.get()?,
        opened_at: row.get()?,
        closed_at: row.get()?,
        chair: Option::zip(row.get()?, row.get()?).map(|(member, capacity)| Officer { member, capacity }),
        secretaries: Vec::new(),
        urgency: row.get()?,
    })
}

fn lines(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<Vec<SheetLine>> {
    let mut stays: HashMap<MemberId, Vec<Interval>> = HashMap::new();
    for mut row in tx.rows(STAYS, values![authority, sitting])? {
        let member = row.get()?;
        stays.entry(member).or_default().push(Interval { from: row.get()?, until: row.get()? });
    }
    tx.list(LINES, values![authority, sitting], |mut row| {
        let (member, version): (MemberId, u32) = (row.get()?, row.get()?);
        let presence = match row.get::<String>()?.as_str() {
            PRESENT => Presence::Present(stays.remove(&member).unwrap_or_default()),
            EXCUSED => Presence::Excused,
            _ => Presence::Absent,
        };
        let proxy = read_paper(&mut row, &member)?;
        Ok(SheetLine { version, member, presence, proxy })
    })
}

fn read_paper(row: &mut Row, giver: &MemberId) -> StoreResult<Option<Proxy>> {
    let holder: Option<MemberId> = row.get()?;
    let (given_at, revoked_at, earlier_sittings) = (row.get()?, row.get()?, row.get()?);
    let (illness, holder_as_written) = (row.get()?, row.get()?);
    Ok(holder.map(|holder| Proxy {
        giver: giver.clone(),
        holder,
        given_at,
        revoked_at,
        earlier_sittings,
        illness,
        holder_as_written,
    }))
}

fn items(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<Vec<SheetItem>> {
    let mut items = tx.list(ITEMS, values![authority, sitting], |mut row| {
        let (item, version, fate, opened_at) = (row.get()?, row.get()?, row.get()?, row.get()?);
        let requests = BallotRequests { public: row.get()?, secret: row.get()? };
        let debate = row.get::<Lines>()?.0;
        let (interests, votes) = (Vec::new(), Vec::new());
        Ok(SheetItem { version, item, fate, opened_at, requests, interests, debate, votes })
    })?;
    for mut row in tx.rows(INTERESTS, values![authority, sitting])? {
        let Some(line) = of_item(&mut items, &row.get()?) else { continue };
        line.interests.push(DeclaredInterest {
            member: row.get()?,
            kind: row.get()?,
            organisation: row.get()?,
            left_room: row.get()?,
        });
    }
    for mut row in tx.rows(VOTES, values![authority, sitting])? {
        let Some(line) = of_item(&mut items, &row.get()?) else { continue };
        line.votes.push(read_vote(&mut row)?);
    }
    for mut row in tx.rows(POSITIONS, values![authority, sitting])? {
        let (item, rank): (ItemId, usize) = (row.get()?, row.get()?);
        let vote = of_item(&mut items, &item).and_then(|line| line.votes.get_mut(rank.saturating_sub(1)));
        if let Some(vote) = vote {
            vote.positions.push(PositionTaken { member: row.get()?, position: row.get()? });
        }
    }
    Ok(items)
}

fn of_item<'a>(items: &'a mut [SheetItem], item: &ItemId) -> Option<&'a mut SheetItem> {
    items.iter_mut().find(|line| line.item == *item)
}

fn read_vote(row: &mut Row) -> StoreResult<EnteredVote> {
    Ok(EnteredVote {
        about: row.get()?,
        method: row.get()?,
        figures: Figures {
            in_favour: row.get()?,
            against: row.get()?,
            abstentions: row.get()?,
            not_voting: row.get()?,
        },
        unfavourable: row.get()?,
        chair: row.get()?,
        positions: Vec::new(),
    })
}
