//! Forward-only migrations: one folder each, frozen once released, recorded in the home.

use crate::dialect::{Engine, ddl};
use crate::engine::{postgres_error, sqlite_error};
use crate::error::{StoreError, StoreResult};
use rusqlite::TransactionBehavior;

/// One step of the schema, told in the common tongue and in each engine's own.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its number, one more than the step before.
    pub version: i64,
    /// Its name, as its folder.
    pub name: &'static str,
    /// Tables and indexes, the same on both engines.
    pub common: &'static str,
    /// Triggers and full text of SQLite.
    pub sqlite: &'static str,
    /// Triggers and full text of PostgreSQL.
    pub postgres: &'static str,
}

/// Every step, in order.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "0001_house",
        common: include_str!("../migrations/0001_house/common.sql"),
        sqlite: include_str!("../migrations/0001_house/sqlite.sql"),
        postgres: include_str!("../migrations/0001_house/postgres.sql"),
    },
    Migration {
        version: 2,
        name: "0002_accounts",
        common: include_str!("../migrations/0002_accounts/common.sql"),
        sqlite: include_str!("../migrations/0002_accounts/sqlite.sql"),
        postgres: include_str!("../migrations/0002_accounts/postgres.sql"),
    },
    Migration {
        version: 3,
        name: "0003_people",
        common: include_str!("../migrations/0003_people/common.sql"),
        sqlite: include_str!("../migrations/0003_people/sqlite.sql"),
        postgres: include_str!("../migrations/0003_people/postgres.sql"),
    },
    Migration {
        version: 4,
        name: "0004_drafts",
        common: include_str!("../migrations/0004_drafts/common.sql"),
        sqlite: include_str!("../migrations/0004_drafts/sqlite.sql"),
        postgres: include_str!("../migrations/0004_drafts/postgres.sql"),
    },
    Migration {
        version: 5,
        name: "0005_notices",
        common: include_str!("../migrations/0005_notices/common.sql"),
        sqlite: include_str!("../migrations/0005_notices/sqlite.sql"),
        postgres: include_str!("../migrations/0005_notices/postgres.sql"),
    },
    Migration {
        version: 6,
        name: "0006_after",
        common: include_str!("../migrations/0006_after/common.sql"),
        sqlite: include_str!("../migrations/0006_after/sqlite.sql"),
        postgres: include_str!("../migrations/0006_after/postgres.sql"),
    },
];

const RECORD: &str =
    "CREATE TABLE IF NOT EXISTS migration (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)";
const VERSION: &str = "SELECT COALESCE(MAX(version), 0) FROM migration";
const RECORDED: &str = "INSERT INTO migration (version, name) VALUES ($1, $2)";
/// Two programs that open the same empty database must not both make it.
const LOCK: &str = "SELECT pg_advisory_xact_lock(hashtext('quitus migrations ' || current_schema()))";

/// Brings a SQLite file up to date, all steps or none.
pub(crate) fn on_sqlite(connection: &mut rusqlite::Connection, steps: &[Migration]) -> StoreResult<()> {
    let failed = |error: rusqlite::Error| sqlite_error(&error);
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    tx.execute_batch(RECORD).map_err(failed)?;
    let found = tx.query_row(VERSION, [], |row| row.get(0)).map_err(failed)?;
    for step in missing(steps, found)? {
        let text = ddl(step.common, Engine::Sqlite);
        tx.execute_batch(&text)
            .and_then(|()| tx.execute_batch(step.sqlite))
            .map_err(|error| wrong(step, &error))?;
        tx.execute(RECORDED, rusqlite::params![step.version, step.name]).map_err(failed)?;
    }
    tx.commit().map_err(failed)
}

/// Brings a PostgreSQL schema up to date, all steps or none.
pub(crate) fn on_postgres(client: &mut postgres::Client, steps: &[Migration]) -> StoreResult<()> {
    let failed = |error: postgres::Error| postgres_error(&error);
    let mut tx = client.transaction().map_err(failed)?;
    tx.batch_execute(LOCK).map_err(failed)?;
    tx.batch_execute(RECORD).map_err(failed)?;
    let found: i64 = tx.query_one(VERSION, &[]).and_then(|row| row.try_get(0)).map_err(failed)?;
    for step in missing(steps, found)? {
        let text = ddl(step.common, Engine::Postgres);
        tx.batch_execute(&text).and_then(|()| tx.batch_execute(step.postgres)).map_err(|error| {
            let said = error.as_db_error().map_or_else(|| error.to_string(), |said| format!("{said:?}"));
            wrong(step, &said)
        })?;
        tx.execute(RECORDED, &[&step.version, &step.name]).map_err(failed)?;
    }
    tx.commit().map_err(failed)
}

fn wrong(step: &Migration, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Engine(format!("migration {}: {error}", step.name))
}

fn missing(steps: &[Migration], found: i64) -> StoreResult<impl Iterator<Item = &Migration>> {
    let known = steps.last().map_or(0, |step| step.version);
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    Ok(steps.iter().filter(move |step| step.version > found))
}
