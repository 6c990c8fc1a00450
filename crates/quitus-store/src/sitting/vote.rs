//! Votes: written once, corrected only by another.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AuthorityId, ItemId, VoteId};
use quitus_core::sitting::{Count, PositionTaken, Tally, Vote};

statements! {
    INSERT = "INSERT INTO vote (authority_id, id, item_id, rank, about, method, kind, in_favour, against, abstentions,
            not_voting, votes_available, verdict, unanimous, by_casting_vote, sense, wording, names, corrects,
            correction_reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    LIST = "SELECT id, rank, about, method, kind, in_favour, against, abstentions, not_voting, verdict, unanimous,
            by_casting_vote, sense, wording, corrects, correction_reason
        FROM vote WHERE authority_id = $1 AND item_id = $2 ORDER BY rank";
    INSERT_POSITION = "INSERT INTO position_taken (authority_id, vote_id, nth, member_id, stand)
        VALUES ($1, $2, $3, $4, $5)";
    POSITIONS = "SELECT member_id, stand FROM position_taken WHERE authority_id = $1 AND vote_id = $2 ORDER BY nth";
}

const COUNTED: &str = "counted";
const DECLARED: &str = "declared";

/// Records a vote on an item. `available` is the votes available on its roll, unknown for a declared vote.
///
/// Refused: `vote_counts` when the four figures do not make the votes available, `vote_rank` when the rank is taken,
/// `vote_secret_has_no_names`, `sitting_kept` when the sitting is sealed and the vote corrects no other.
pub fn record(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    item: &ItemId,
    vote: &Vote,
    available: Option<u32>,
) -> StoreResult<()> {
    let (kind, tally) = match vote.count {
        Count::Counted(tally) => (COUNTED, Some(tally)),
        Count::Declared => (DECLARED, None),
    };
    let values = values![
        authority,
        vote.id,
        item,
        vote.rank,
        vote.about,
        vote.method,
        kind,
        tally.map(|tally| tally.in_favour),
        tally.map(|tally| tally.against),
        tally.map(|tally| tally.abstentions),
        tally.map(|tally| tally.not_voting),
        tally.and(available),
        vote.verdict,
        vote.unanimous,
        vote.by_casting_vote,
        vote.sense,
        vote.wording,
        vote.positions.len(),
        vote.corrects.as_ref().map(|(rank, _)| *rank),
        vote.corrects.as_ref().map(|(_, reason)| reason.clone()),
    ];
    tx.execute(INSERT, values)?;
    for (nth, taken) in vote.positions.iter().enumerate() {
        tx.execute(INSERT_POSITION, values![authority, vote.id, nth, taken.member, taken.position])?;
    }
    Ok(())
}

pub(super) fn list(tx: &mut Tx<'_>, authority: &AuthorityId, item: &ItemId) -> StoreResult<Vec<Vote>> {
    let mut votes = tx.list(LIST, values![authority, item], read_vote)?;
    for vote in &mut votes {
        vote.positions = positions(tx, authority, &vote.id)?;
    }
    Ok(votes)
}

fn positions(tx: &mut Tx<'_>, authority: &AuthorityId, vote: &VoteId) -> StoreResult<Vec<PositionTaken>> {
    tx.list(POSITIONS, values![authority, vote], |mut row| {
        Ok(PositionTaken { member: row.get()?, position: row.get()? })
    })
}

fn read_vote(mut row: Row) -> StoreResult<Vote> {
    Ok(Vote {
        id: row.get()?,
        rank: row.get()?,
        about: row.get()?,
        method: row.get()?,
        count: read_count(&mut row)?,
        verdict: row.get()?,
        unanimous: row.get()?,
        by_casting_vote: row.get()?,
        sense: row.get()?,
        wording: row.get()?,
        positions: Vec::new(),
        corrects: Option::zip(row.get()?, row.get()?),
    })
}

fn read_count(row: &mut Row) -> StoreResult<Count> {
    let kind: String = row.get()?;
    let figures: [Option<u32>; 4] = [row.get()?, row.get()?, row.get()?, row.get()?];
    match (kind.as_str(), figures) {
        (COUNTED, [Some(in_favour), Some(against), Some(abstentions), Some(not_voting)]) => {
            Ok(Count::Counted(Tally { in_favour, against, abstentions, not_voting }))
        }
        (DECLARED, _) => Ok(Count::Declared),
        _ => Err(StoreError::Unreadable(format!("a vote {kind} with figures {figures:?}"))),
    }
}
