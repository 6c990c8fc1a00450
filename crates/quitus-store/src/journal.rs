//! The journal: every act a person performs, appended and never changed; its rank wakes the live pages.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Row, values};
use quitus_core::kernel::{AuthorityId, Instant};

statements! {
    LOCK = "SELECT 1"
        | "SELECT CAST(pg_advisory_xact_lock(hashtext('quitus journal ' || current_schema())) AS TEXT)";
    APPEND = "INSERT INTO journal (at, authority_id, actor, act, subject, reason)
        VALUES ($1, $2, $3, $4, $5, $6) RETURNING seq";
    SINCE = "SELECT seq, at, authority_id, actor, act, subject, reason
        FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2";
    SINCE_OF = "SELECT seq, at, authority_id, actor, act, subject, reason
        FROM journal WHERE seq > $1 AND authority_id = $2 ORDER BY seq LIMIT $3";
    ABOUT = "SELECT seq, at, authority_id, actor, act, subject, reason
        FROM journal WHERE authority_id = $1 AND subject = $2 ORDER BY seq";
    LAST = "SELECT COALESCE(MAX(seq), 0) FROM journal";
}

/// Something a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When: the caller's clock.
    pub at: Instant,
    /// The authority concerned; none for the home itself.
    pub authority: Option<AuthorityId>,
    /// Who.
    pub actor: String,
    /// What, as a stable word: `act.enter`.
    pub act: String,
    /// On what: an id or a number.
    pub subject: String,
    /// Why, when the act needs a reason.
    pub reason: Option<String>,
}

/// An entry with its rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its rank: grows in the order of the commits.
    pub seq: i64,
    /// What was written.
    pub entry: Entry,
}

/// Appends an entry and answers its rank.
///
/// On PostgreSQL, entries wait for one another from here to their commit, so that a reader who has seen a rank will
/// never see a smaller one appear.
pub fn append(tx: &mut Tx<'_>, entry: &Entry) -> StoreResult<i64> {
    if !tx.writes_alone() {
        tx.rows(LOCK, values![])?;
    }
    let values = values![entry.at, entry.authority, entry.actor, entry.act, entry.subject, entry.reason];
    tx.one(APPEND, values, "journal")?.get()
}

/// At most `limit` entries after a rank, of one authority or of the whole home.
pub fn since(
    tx: &mut Tx<'_>,
    authority: Option<&AuthorityId>,
    seq: i64,
    limit: u32,
) -> StoreResult<Vec<Ranked>> {
    match authority {
        Some(authority) => tx.list(SINCE_OF, values![seq, authority, limit], read),
        None => tx.list(SINCE, values![seq, limit], read),
    }
}

/// Everything done about a subject, in order.
pub fn about(tx: &mut Tx<'_>, authority: &AuthorityId, subject: &str) -> StoreResult<Vec<Ranked>> {
    tx.list(ABOUT, values![authority, subject], read)
}

/// The rank of the last entry, 0 when there is none.
pub fn last(tx: &mut Tx<'_>) -> StoreResult<i64> {
    tx.one(LAST, values![], "journal")?.get()
}

fn read(mut row: Row) -> StoreResult<Ranked> {
    Ok(Ranked {
        seq: row.get()?,
        entry: Entry {
            at: row.get()?,
            authority: row.get()?,
            actor: row.get()?,
            act: row.get()?,
            subject: row.get()?,
            reason: row.get()?,
        },
    })
}
