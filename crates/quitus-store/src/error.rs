//! What may go wrong in the store, told the same way whichever engine is under it.

use thiserror::Error;

/// An error of the store. A refusal carries a stable code, the same on SQLite and on PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// A constraint of the database said no; nothing of the closure was kept.
    #[error("refused by the database: {0}")]
    Refused(Refused),
    /// What was asked for is not there.
    #[error("not found: {0}")]
    NotFound(String),
    /// Another process holds the database, or concurrent writers kept colliding: worth trying again.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// The home was written by a newer program.
    #[error("the home is at schema version {found}, this program knows {known}")]
    Newer {
        /// The version the home is at.
        found: i64,
        /// The last version this program knows.
        known: i64,
    },
    /// A stored value is not what its column promises: the column's place in the row, and what was found.
    #[error("unreadable value in the store: {0}")]
    Unreadable(String),
    /// The engine failed: disk, network, or a fault of ours. The text is for the log.
    #[error("the database failed: {0}")]
    Engine(String),
}

/// Which constraint refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What kind of constraint.
    pub kind: Constraint,
    /// Its stable name: the name in the DDL (`vote_counts`), `table.column` for a missing value,
    /// `foreign_key` for any reference to nothing.
    pub code: String,
}

/// The kinds of constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Constraint {
    /// A CHECK.
    Check,
    /// A value that must be unique is there already.
    Unique,
    /// A reference to nothing, or to something that is still referred to.
    Reference,
    /// A value that must be there is not.
    Missing,
    /// A trigger: append-only tables, ceilings, frozen rows.
    Rule,
}

/// A result of the store.
pub type StoreResult<T> = Result<T, StoreError>;

impl StoreError {
    /// A refusal by the constraint of that name.
    pub(crate) fn refused(kind: Constraint, code: impl Into<String>) -> Self {
        StoreError::Refused(Refused { kind, code: code.into() })
    }

    /// The stable code when a constraint refused, as in `vote_counts`.
    pub fn refusal_code(&self) -> Option<&str> {
        match self {
            StoreError::Refused(refused) => Some(&refused.code),
            _ => None,
        }
    }
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)
    }
}
