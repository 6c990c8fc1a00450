//! The journal: every act a person performs, appended and never changed; its rank wakes the live pages.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::kernel::{AuthorityId, Instant};

statements! {
    LOCK = "SELECT 1"
        | "SELECT CAST(pg_advisory_xact_lock(hashtext('quitus journal ' || current_schema())) AS TEXT)";
    APPEND = "INSERT INTO journal (at, authority_id, actor, act, subject, reason, changed)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING seq";
    SINCE = "SELECT seq, at, authority_id, actor, act, subject, reason, changed
        FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2";
    SINCE_OF = "SELECT seq, at, authority_id, actor, act, subject, reason, changed
        FROM journal WHERE seq > $1 AND authority_id = $2 ORDER BY seq LIMIT $3";
    ABOUT = "SELECT seq, at, authority_id, actor, act, subject, reason, changed
        FROM journal WHERE authority_id = $1 AND subject = $2 ORDER BY seq";
    PAGE_OF = "SELECT seq, at, authority_id, actor, act, subject, reason, changed
        FROM journal WHERE seq < $1 AND authority_id = $2 AND at >= $3 AND at < $4
            AND ($5 = '' OR actor = $5) AND ($6 = '' OR act = $6) ORDER BY seq DESC LIMIT $7";
    PAGE = "SELECT seq, at, authority_id, actor, act, subject, reason, changed
        FROM journal WHERE seq < $1 AND at >= $2 AND at < $3
            AND ($4 = '' OR actor = $4) AND ($5 = '' OR act = $5) ORDER BY seq DESC LIMIT $6";
    ACTORS_OF = "SELECT DISTINCT actor FROM journal WHERE authority_id = $1 ORDER BY actor";
    ACTORS = "SELECT DISTINCT actor FROM journal ORDER BY actor";
    ACTS_OF = "SELECT DISTINCT act FROM journal WHERE authority_id = $1 ORDER BY act";
    ACTS = "SELECT DISTINCT act FROM journal ORDER BY act";
    OF_HOME = "SELECT seq, at, authority_id, actor, act, subject, reason, changed
        FROM journal WHERE authority_id IS NULL AND act = $1 ORDER BY seq DESC LIMIT $2";
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
    /// What changed, a line each: `field: before → after`; see [`Entry::change`].
    pub changed: Vec<String>,
}

/// Which lines of the journal are asked for, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Only of this authority; without it, of the whole home.
    pub authority: Option<AuthorityId>,
    /// Only lines of a smaller rank.
    pub before: i64,
    /// From this instant on.
    pub from: Instant,
    /// Before this instant.
    pub until: Instant,
    /// Only of that actor.
    pub actor: Option<String>,
    /// Only that act, as `act.enter`.
    pub act: Option<String>,
    /// At most so many.
    pub limit: u32,
}

/// An entry with its rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its rank: grows in the order of the commits.
    pub seq: i64,
    /// What was written.
    pub entry: Entry,
}

impl Entry {
    /// The same entry with one more thing that changed; what is as it was is left out, unknown is a dash.
    #[must_use]
    pub fn change(mut self, field: &str, before: Option<&str>, after: Option<&str>) -> Entry {
        if before != after {
            let said = |value: Option<&str>| value.unwrap_or("–").to_owned();
            self.changed.push(format!("{field}: {} → {}", said(before), said(after)));
        }
        self
    }

    /// The same entry with its reason.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Entry {
        self.reason = Some(reason.into());
        self
    }
}

/// Appends an entry and answers its rank.
///
/// On PostgreSQL, entries wait for one another from here to their commit, so that a reader who has seen a rank will
/// never see a smaller one appear.
pub fn append(tx: &mut Tx<'_>, entry: &Entry) -> StoreResult<i64> {
    if !tx.writes_alone() {
        tx.rows(LOCK, values![])?;
    }
    let changed = (!entry.changed.is_empty()).then(|| Lines(entry.changed.clone()));
    let values =
        values![entry.at, entry.authority, entry.actor, entry.act, entry.subject, entry.reason, changed];
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

/// The lines asked for, newest first.
pub fn page(tx: &mut Tx<'_>, asked: &Asked) -> StoreResult<Vec<Ranked>> {
    let (actor, act) = (asked.actor.as_deref().unwrap_or_default(), asked.act.as_deref().unwrap_or_default());
    match &asked.authority {
        Some(authority) => {
            let values = values![asked.before, authority, asked.from, asked.until, actor, act, asked.limit];
            tx.list(PAGE_OF, values, read)
        }
        None => tx.list(PAGE, values![asked.before, asked.from, asked.until, actor, act, asked.limit], read),
    }
}

/// Everyone who did something, in an authority or in the whole home.
pub fn actors(tx: &mut Tx<'_>, authority: Option<&AuthorityId>) -> StoreResult<Vec<String>> {
    match authority {
        Some(authority) => tx.list(ACTORS_OF, values![authority], |mut row| row.get()),
        None => tx.list(ACTORS, values![], |mut row| row.get()),
    }
}

/// Everything that was done, as `act.enter`, in an authority or in the whole home.
pub fn acts(tx: &mut Tx<'_>, authority: Option<&AuthorityId>) -> StoreResult<Vec<String>> {
    match authority {
        Some(authority) => tx.list(ACTS_OF, values![authority], |mut row| row.get()),
        None => tx.list(ACTS, values![], |mut row| row.get()),
    }
}

/// Everything done about a subject, in order.
pub fn about(tx: &mut Tx<'_>, authority: &AuthorityId, subject: &str) -> StoreResult<Vec<Ranked>> {
    tx.list(ABOUT, values![authority, subject], read)
}

/// The last acts of that name on the home itself, newest first.
pub fn of_home(tx: &mut Tx<'_>, act: &str, limit: u32) -> StoreResult<Vec<Ranked>> {
    tx.list(OF_HOME, values![act, limit], read)
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
            changed: row.get::<Option<Lines>>()?.map(|lines| lines.0).unwrap_or_default(),
        },
    })
}
