//! The transaction a closure works in, the same face on both engines.

use super::postgres::Session;
use super::sqlite;
use crate::dialect::Engine;
use crate::error::{StoreError, StoreResult};
use crate::statements::Sql;
use crate::value::{Row, Value};

/// A transaction, lent to one closure of [`Store::write`](crate::Store::write) or [`Store::read`](crate::Store::read).
///
/// The first error of the engine dooms it: every later statement answers that same error, and nothing of the closure
/// is kept, whatever the closure then returns. Both engines so behave alike.
pub struct Tx<'a> {
    link: Link<'a>,
    doomed: Option<StoreError>,
}

pub(super) enum Link<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a mut Session),
}

impl<'a> Tx<'a> {
    pub(super) fn new(link: Link<'a>) -> Self {
        Tx { link, doomed: None }
    }

    /// Which database it speaks to.
    pub(crate) fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement and answers how many rows it touched.
    pub(crate) fn execute(&mut self, sql: Sql, values: &[Value]) -> StoreResult<u64> {
        self.guarded(values, |link| match link {
            Link::Sqlite(connection) => sqlite::execute(connection, sql, values),
            Link::Postgres(session) => session.execute(sql, values),
        })
    }

    /// Runs a statement that must touch exactly one row; [`StoreError::NotFound`] with `what` otherwise.
    pub(crate) fn execute_one(&mut self, sql: Sql, values: &[Value], what: &str) -> StoreResult<()> {
        match self.execute(sql, values)? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound(what.to_owned())),
        }
    }

    /// All the rows of a statement.
    pub(crate) fn rows(&mut self, sql: Sql, values: &[Value]) -> StoreResult<Vec<Row>> {
        self.guarded(values, |link| match link {
            Link::Sqlite(connection) => sqlite::rows(connection, sql, values),
            Link::Postgres(session) => session.rows(sql, values),
        })
    }

    /// Whether no other transaction writes at the same time: the embedded engine has one writer.
    pub(crate) fn writes_alone(&self) -> bool {
        matches!(self.link, Link::Sqlite(_))
    }

    /// All the rows of a statement, each read by `read`.
    pub(crate) fn list<T>(
        &mut self,
        sql: Sql,
        values: &[Value],
        read: impl FnMut(Row) -> StoreResult<T>,
    ) -> StoreResult<Vec<T>> {
        self.rows(sql, values)?.into_iter().map(read).collect()
    }

    /// The first row of a statement, when there is one.
    pub(crate) fn first(&mut self, sql: Sql, values: &[Value]) -> StoreResult<Option<Row>> {
        Ok(self.rows(sql, values)?.into_iter().next())
    }

    /// The first row of a statement; [`StoreError::NotFound`] with `what` when there is none.
    pub(crate) fn one(&mut self, sql: Sql, values: &[Value], what: &str) -> StoreResult<Row> {
        self.first(sql, values)?.ok_or_else(|| StoreError::NotFound(what.to_owned()))
    }

    /// Has the engine read a statement, without running it.
    #[cfg(test)]
    pub(crate) fn prepare(&mut self, sql: Sql) -> StoreResult<()> {
        self.guarded(&[], |link| match link {
            Link::Sqlite(connection) => connection
                .prepare(sql.sqlite)
                .map(|_| ())
                .map_err(|error| StoreError::Engine(format!("{}: {error}", sql.name))),
            Link::Postgres(session) => session.prepared(sql).map(|_| ()),
        })
    }

    /// The error that doomed this transaction, if one did.
    pub(super) fn doomed(&self) -> Option<&StoreError> {
        self.doomed.as_ref()
    }

    fn guarded<T>(
        &mut self,
        values: &[Value],
        run: impl FnOnce(&mut Link<'a>) -> StoreResult<T>,
    ) -> StoreResult<T> {
        if let Some(error) = &self.doomed {
            return Err(error.clone());
        }
        let answer = refuse_nul(values).and_then(|()| run(&mut self.link));
        if let Err(error) = &answer {
            self.doomed = Some(error.clone());
        }
        answer
    }
}

/// PostgreSQL keeps no NUL in a text and SQLite would: neither does.
fn refuse_nul(values: &[Value]) -> StoreResult<()> {
    let has_nul = |value: &Value| matches!(value, Value::Text(text) if text.contains('\0'));
    if values.iter().any(has_nul) {
        return Err(StoreError::refused(crate::error::Constraint::Check, "text_without_nul"));
    }
    Ok(())
}
