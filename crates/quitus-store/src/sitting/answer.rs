//! What members answered before a sitting: appended, never changed.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AnswerId, AuthorityId, MemberId, SittingId};
use quitus_core::sitting::{Answer, Reply};

statements! {
    APPEND = "INSERT INTO sitting_answer (authority_id, id, sitting_id, nth, member_id, reply, holder_id, given_at,
            given_by, channel)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(nth), -1) + 1 FROM sitting_answer
            WHERE authority_id = $1 AND sitting_id = $3), $4, $5, $6, $7, $8, $9)";
    LIST = "SELECT id, sitting_id, member_id, reply, holder_id, given_at, given_by, channel
        FROM sitting_answer WHERE authority_id = $1 AND sitting_id = $2 ORDER BY nth";
    ONE = "SELECT id, sitting_id, member_id, reply, holder_id, given_at, given_by, channel
        FROM sitting_answer WHERE authority_id = $1 AND id = $2";
}

/// Keeps an answer after those already given. Refused: `sitting_kept` once the sitting is over.
pub fn append_answer(tx: &mut Tx<'_>, authority: &AuthorityId, answer: &Answer) -> StoreResult<()> {
    let values = values![
        authority,
        answer.id,
        answer.sitting,
        answer.member,
        answer.reply.word(),
        answer.reply.holder(),
        answer.given_at,
        answer.given_by,
        answer.channel,
    ];
    tx.execute(APPEND, values).map(|_| ())
}

/// Every answer given before a sitting, in the order they came.
pub fn answers(tx: &mut Tx<'_>, authority: &AuthorityId, sitting: &SittingId) -> StoreResult<Vec<Answer>> {
    tx.list(LIST, values![authority, sitting], read)
}

/// The answer of that id, when it was given already.
pub fn answer(tx: &mut Tx<'_>, authority: &AuthorityId, id: &AnswerId) -> StoreResult<Option<Answer>> {
    tx.first(ONE, values![authority, id])?.map(read).transpose()
}

fn read(mut row: Row) -> StoreResult<Answer> {
    let (id, sitting, member) = (row.get()?, row.get()?, row.get()?);
    let (word, holder) = (row.get::<String>()?, row.get::<Option<MemberId>>()?);
    let reply = Reply::from_word(&word, holder)
        .ok_or_else(|| StoreError::Unreadable(format!("no such reply {word:?}")))?;
    Ok(Answer { id, sitting, member, reply, given_at: row.get()?, given_by: row.get()?, channel: row.get()? })
}
