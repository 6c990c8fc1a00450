//! Backups of the embedded engine: its own online copy is the snapshot, checked whole before it is read.

use super::archive::{Opened, Verified};
use super::rows::{self, Kind, Table};
use super::{BackupError, Leftover, Source, beside, sync_folder_of};
use crate::engine::sqlite_error;
use crate::error::StoreError;
use crate::migrations::{self, Migration};
use crate::value::Value;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How often a copy that found the file held by another is tried again, and how long it waits in between.
const MOST_ATTEMPTS: u32 = 100;
const PATIENCE: Duration = Duration::from_millis(100);

/// Tables of records: not the engine's own, nor the words of the full text, which are made again from the records.
const TABLES: &str = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
    AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'migration' ORDER BY name";

/// The copy of a home, and the place it stands in until it is dropped.
pub(super) struct Copy {
    connection: Connection,
    _place: Leftover,
}

impl Copy {
    /// Copies a home that may be in use: one step, one moment of it. Writers do not wait.
    pub(super) fn of(home: &Path, place: &Path) -> Result<Copy, BackupError> {
        let place = Leftover(place.to_owned());
        drop(Leftover(place.0.clone()));
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let source = Connection::open_with_flags(home, flags).map_err(failed)?;
        let mut connection = Connection::open(&place.0).map_err(failed)?;
        connection.execute_batch("PRAGMA synchronous = OFF").map_err(failed)?;
        copy(&source, &mut connection)?;
        connection.execute_batch("PRAGMA journal_mode = DELETE").map_err(failed)?;
        check(&connection)?;
        Ok(Copy { connection, _place: place })
    }
}

impl Source for Copy {
    fn schema(&mut self) -> Result<i64, BackupError> {
        let text = "SELECT COALESCE(MAX(version), 0) FROM migration";
        self.connection.query_row(text, [], |row| row.get(0)).map_err(failed)
    }

    fn tables(&mut self) -> Result<Vec<Table>, BackupError> {
        tables(&self.connection)
    }

    fn rows(
        &mut self,
        table: &Table,
        each: &mut dyn FnMut(Vec<Value>) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let text = format!("SELECT {} FROM \"{}\" ORDER BY {}", table.list(), table.name, table.order());
        let mut statement = self.connection.prepare(&text).map_err(failed)?;
        let mut found = statement.raw_query();
        while let Some(row) = found.next().map_err(failed)? {
            let value = |(place, (column, _)): (usize, &(String, Kind))| {
                let value = row.get_ref(place).map_err(failed)?;
                value_of(value).ok_or_else(|| BackupError::Unsound(format!("{}.{column}", table.name)))
            };
            each(table.columns.iter().enumerate().map(value).collect::<Result<_, _>>()?)?;
        }
        Ok(())
    }

    fn series(&mut self) -> Result<Vec<(String, i64)>, BackupError> {
        let text = "SELECT name, seq FROM sqlite_sequence ORDER BY name";
        let mut statement = self.connection.prepare(text).map_err(failed)?;
        let pairs = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
        pairs.collect::<Result<_, _>>().map_err(failed)
    }
}

/// The version of the schema of a home; none when there is no home.
pub(super) fn version(path: &Path) -> Result<Option<i64>, BackupError> {
    if !path.exists() {
        return Ok(None);
    }
    let connection = Connection::open(path).map_err(failed)?;
    let recorded: i64 = connection
        .query_row("SELECT COUNT(*) FROM sqlite_master WHERE name = 'migration'", [], |row| row.get(0))
        .map_err(failed)?;
    match recorded {
        0 => Ok(None),
        _ => connection.query_row("SELECT MAX(version) FROM migration", [], |row| row.get(0)).map_err(failed),
    }
}

/// Whether a home is absent, or has not a row.
pub(super) fn is_vacant(path: &Path) -> Result<bool, BackupError> {
    if !path.exists() {
        return Ok(true);
    }
    let connection = Connection::open(path).map_err(failed)?;
    for table in tables(&connection)? {
        let text = format!("SELECT COUNT(*) FROM (SELECT 1 FROM \"{}\" LIMIT 1)", table.name);
        if connection.query_row(&text, [], |row| row.get::<_, i64>(0)).map_err(failed)? > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes a home from an archive, in the schema it was taken from.
///
/// Triggers guard what people do, not what was done: they are taken away while the rows come back and put in their
/// place again. Checks and unique indexes hold all along; references are checked whole before anything is kept.
pub(super) fn load(path: &Path, steps: &[Migration], archive: Opened) -> Result<Verified, BackupError> {
    drop(Leftover(path.to_owned()));
    let mut connection = Connection::open(path).map_err(failed)?;
    migrations::on_sqlite(&mut connection, steps)?;
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL").map_err(failed)?;
    let tx = connection.transaction().map_err(failed)?;
    let triggers = triggers(&tx)?;
    for (name, _) in &triggers {
        tx.execute_batch(&format!("DROP TRIGGER \"{name}\"")).map_err(failed)?;
    }
    let known = tables(&tx)?;
    super::same_tables(&known, &archive)?;
    for table in &known {
        tx.execute_batch(&format!("DELETE FROM \"{}\"", table.name)).map_err(failed)?;
        fill(&tx, table, &archive)?;
    }
    for (table, last) in archive.contents.series()? {
        tx.execute("DELETE FROM sqlite_sequence WHERE name = ?1", [&table]).map_err(failed)?;
        tx.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", (&table, last))
            .map_err(failed)?;
    }
    for (_, text) in &triggers {
        tx.execute_batch(text).map_err(failed)?;
    }
    references(&tx)?;
    tx.commit().map_err(failed)?;
    check(&connection)?;
    Ok(archive.verified)
}

/// Puts a restored file where there was nothing, or a file without a row.
pub(super) fn put_in_place(built: &Path, path: &Path) -> Result<(), BackupError> {
    std::fs::File::open(built)?.sync_all()?;
    for ending in ["-wal", "-shm", "-journal"] {
        let _ = std::fs::remove_file(beside(path, ending));
    }
    std::fs::rename(built, path)?;
    sync_folder_of(path)
}

fn copy(source: &Connection, target: &mut Connection) -> Result<(), BackupError> {
    let backup = Backup::new(source, target).map_err(failed)?;
    for _ in 0..MOST_ATTEMPTS {
        // All pages in one step: a copy in several would begin again at each commit of the writer.
        match backup.step(-1).map_err(failed)? {
            StepResult::Done => return Ok(()),
            _ => std::thread::sleep(PATIENCE),
        }
    }
    Err(BackupError::Store(StoreError::Busy("another program holds the file".into())))
}

/// What the engine finds when it reads every page, and every reference to nothing.
fn check(connection: &Connection) -> Result<(), BackupError> {
    let said: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(failed)?;
    match said == "ok" {
        true => references(connection),
        false => Err(BackupError::Unsound(said)),
    }
}

fn references(connection: &Connection) -> Result<(), BackupError> {
    let text = "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1";
    let mut statement = connection.prepare(text).map_err(failed)?;
    let mut found = statement.query([]).map_err(failed)?;
    match found.next().map_err(failed)? {
        None => Ok(()),
        Some(row) => {
            let table: String = row.get(0).map_err(failed)?;
            Err(BackupError::Unsound(format!("{table}: a reference to nothing")))
        }
    }
}

fn tables(connection: &Connection) -> Result<Vec<Table>, BackupError> {
    let names: Vec<String> = column(connection, TABLES)?;
    names.into_iter().map(|name| table(connection, name)).collect()
}

fn table(connection: &Connection, name: String) -> Result<Table, BackupError> {
    let mut statement = connection
        .prepare("SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid")
        .map_err(failed)?;
    let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<(String, String, i64)> {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    };
    let found: Vec<(String, String, i64)> =
        statement.query_map([&name], read).and_then(Iterator::collect).map_err(failed)?;
    let mut keys: Vec<(i64, String)> = Vec::new();
    let mut columns = Vec::new();
    for (column, kind, place) in found {
        let kind = match kind.as_str() {
            "BIGINT" | "INTEGER" => Kind::Whole,
            "TEXT" => Kind::Text,
            "BLOB" => Kind::Bytes,
            other => {
                let what = format!("{name}.{column} is {other}");
                return Err(BackupError::Store(StoreError::Unreadable(what)));
            }
        };
        if place > 0 {
            keys.push((place, column.clone()));
        }
        columns.push((column, kind));
    }
    keys.sort();
    Ok(Table { name, columns, key: keys.into_iter().map(|(_, column)| column).collect() })
}

fn triggers(connection: &Connection) -> Result<Vec<(String, String)>, BackupError> {
    let text = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name";
    let mut statement = connection.prepare(text).map_err(failed)?;
    let pairs = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    pairs.collect::<Result<_, _>>().map_err(failed)
}

fn fill(connection: &Connection, table: &Table, archive: &Opened) -> Result<(), BackupError> {
    let places: Vec<String> = (1..=table.columns.len()).map(|place| format!("?{place}")).collect();
    let text = format!("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, table.list(), places.join(", "));
    let mut statement = connection.prepare(&text).map_err(failed)?;
    archive.contents.each_line(&table.name, &mut |line, fetch| {
        for (place, (field, (_, kind))) in line.split('\t').zip(&table.columns).enumerate() {
            let value = rows::read(field, *kind, fetch)?;
            statement.raw_bind_parameter(place + 1, &value).map_err(failed)?;
        }
        statement.raw_execute().map(|_| ()).map_err(failed)
    })
}

fn column(connection: &Connection, text: &str) -> Result<Vec<String>, BackupError> {
    let mut statement = connection.prepare(text).map_err(failed)?;
    let found = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    found.collect::<Result<_, _>>().map_err(failed)
}

fn value_of(value: ValueRef<'_>) -> Option<Value> {
    Some(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::I64(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8(text.to_owned()).ok()?),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_owned()),
        ValueRef::Real(_) => return None,
    })
}

fn failed(error: rusqlite::Error) -> BackupError {
    BackupError::Store(sqlite_error(&error))
}
