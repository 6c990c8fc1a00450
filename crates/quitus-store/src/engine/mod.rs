//! The engine: closures in, transactions kept, callers answered.

mod job;
mod postgres;
mod sqlite;
mod tls;
mod tx;

use self::postgres::{Mode, PostgresStore};
use self::sqlite::SqliteStore;
use crate::dialect::Engine;
use crate::error::{StoreError, StoreResult};
use crate::migrations::{MIGRATIONS, Migration};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Receiver;

pub(crate) use self::postgres::{connect as postgres_connect, engine_error as postgres_error};
pub(crate) use self::sqlite::engine_error as sqlite_error;
pub use self::tx::Tx;

/// The home's records. Cloning is cheap; the last clone dropped closes the database.
///
/// Every call blocks its thread until the answer: from async code, call it on a blocking thread.
#[derive(Clone)]
pub struct Store {
    home: Arc<Home>,
    url: Arc<str>,
    waiting: Arc<AtomicU64>,
}

enum Home {
    Sqlite(SqliteStore),
    Postgres(PostgresStore),
}

impl Store {
    /// Opens `sqlite:PATH` (made when absent) or `postgres://…`, and brings its schema up to date.
    ///
    /// Errors: [`StoreError::Engine`] for an address nobody understands or a database out of reach,
    /// [`StoreError::Newer`] for a home written by a newer program.
    pub fn open(url: &str) -> StoreResult<Store> {
        Store::open_with(url, MIGRATIONS)
    }

    pub(crate) fn open_with(url: &str, migrations: &'static [Migration]) -> StoreResult<Store> {
        let home = match address(url)? {
            (Engine::Sqlite, path) => Home::Sqlite(SqliteStore::open(Path::new(path), migrations)?),
            (Engine::Postgres, server) => Home::Postgres(PostgresStore::open(server, migrations)?),
        };
        Ok(Store { home: Arc::new(home), url: Arc::from(url), waiting: Arc::default() })
    }

    /// Which database is under this store.
    pub fn engine(&self) -> Engine {
        match *self.home {
            Home::Sqlite(_) => Engine::Sqlite,
            Home::Postgres(_) => Engine::Postgres,
        }
    }

    /// The address it was opened at.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// How many commits the writer of the embedded engine made since it was opened; a server counts its own.
    pub fn commits(&self) -> Option<u64> {
        match &*self.home {
            Home::Sqlite(home) => Some(home.commits()),
            Home::Postgres(_) => None,
        }
    }

    /// How many writes wait for their commit.
    pub fn waiting(&self) -> u64 {
        self.waiting.load(Ordering::Relaxed)
    }

    /// Runs `work` in a transaction and answers once what it wrote is on the disk, or nothing of it is kept.
    ///
    /// `work` does nothing but SQL, is short, and may run twice. It sees what every earlier acknowledged write wrote.
    /// An error it returns, an error of the engine or a panic undoes it alone.
    pub fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        job::refuse_nesting()?;
        let (job, answer) = job::job(work);
        self.waiting.fetch_add(1, Ordering::Relaxed);
        match &*self.home {
            Home::Sqlite(home) => home.enqueue(job),
            Home::Postgres(home) => home.enqueue(Mode::Write, job),
        }
        let said = answered(&answer);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        said
    }

    /// Runs `work` over one snapshot, which it cannot change.
    pub fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        job::refuse_nesting()?;
        match &*self.home {
            Home::Sqlite(home) => home.read(|tx| job::run(&work, tx)).map_err(E::from).and_then(|said| said),
            Home::Postgres(home) => {
                let (job, answer) = job::job(work);
                home.enqueue(Mode::Read, job);
                answered(&answer)
            }
        }
    }
}

fn answered<T, E: From<StoreError>>(answer: &Receiver<Result<T, E>>) -> Result<T, E> {
    answer
        .recv()
        .unwrap_or_else(|_| Err(E::from(StoreError::Engine("the store stopped before it answered".into()))))
}

/// Reads the address of a home: its engine, and the path or the whole URL.
pub(crate) fn address(url: &str) -> StoreResult<(Engine, &str)> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        let path = path.strip_prefix("//").unwrap_or(path);
        if !path.is_empty() {
            return Ok((Engine::Sqlite, path));
        }
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok((Engine::Postgres, url));
    }
    Err(StoreError::Engine("the address of the database is neither sqlite:PATH nor postgres://…".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        assert_eq!(address("sqlite:home/quitus.db"), Ok((Engine::Sqlite, "home/quitus.db")));
        assert_eq!(address("sqlite:///srv/quitus.db"), Ok((Engine::Sqlite, "/srv/quitus.db")));
        assert_eq!(address("postgres://u@h/d"), Ok((Engine::Postgres, "postgres://u@h/d")));
        for wrong in ["", "sqlite:", "mysql://h/d", "quitus.db"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }
}
