//! Backups of the server engine: a logical copy from one snapshot, in the same archive as the embedded engine's.

use super::archive::{Opened, Verified};
use super::rows::{self, Kind, Table};
use super::{BackupError, Source};
use crate::engine::{postgres_connect, postgres_error};
use crate::error::StoreError;
use crate::migrations::{self, Migration};
use crate::value::Value;
use ::postgres::{Client, Transaction};
use std::io::{BufRead, BufReader, Write};

/// Tables of records: not those that hold the words of the full text, made again from the records.
const TABLES: &str = "SELECT c.relname::text FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a
            WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.atttypid = 'tsvector'::regtype)
    ORDER BY c.relname COLLATE \"C\"";
const COLUMNS: &str = "SELECT a.attname::text, a.atttypid::regtype::text,
        COALESCE(array_position(CAST(i.indkey AS int2[]), a.attnum), -1)::bigint
    FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
    WHERE a.attrelid = CAST(quote_ident($1) AS regclass) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";
const REFERENCES: &str = "SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2";
/// Every series, named by its table: a table of ours has one at most.
const SERIES: &str = "SELECT t.relname::text, s.oid::regclass::text
    FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype = 'i' JOIN pg_class t ON t.oid = d.refobjid
    WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace ORDER BY t.relname COLLATE \"C\"";

/// One moment of a home on a server.
struct Snapshot<'a> {
    tx: Transaction<'a>,
}

/// Hands the snapshot of a home to `work`; writers do not wait for it.
pub(super) fn snapshot(
    url: &str,
    work: &mut dyn FnMut(&mut dyn Source) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let mut client = postgres_connect(url)?;
    let tx = client
        .build_transaction()
        .isolation_level(::postgres::IsolationLevel::RepeatableRead)
        .read_only(true)
        .start()
        .map_err(failed)?;
    let mut snapshot = Snapshot { tx };
    work(&mut snapshot)
}

impl Source for Snapshot<'_> {
    fn schema(&mut self) -> Result<i64, BackupError> {
        let row =
            self.tx.query_one("SELECT COALESCE(MAX(version), 0) FROM migration", &[]).map_err(failed)?;
        row.try_get(0).map_err(failed)
    }

    fn tables(&mut self) -> Result<Vec<Table>, BackupError> {
        tables(&mut self.tx)
    }

    fn rows(
        &mut self,
        table: &Table,
        each: &mut dyn FnMut(Vec<Value>) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let text = format!(
            "COPY (SELECT {} FROM \"{}\" ORDER BY {}) TO STDOUT",
            table.list(),
            table.name,
            table.order()
        );
        let mut lines = BufReader::new(self.tx.copy_out(&text).map_err(failed)?);
        let mut line = String::new();
        loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let fields = line.trim_end_matches('\n').split('\t').zip(&table.columns);
            let value = |(field, (_, kind)): (&str, &(String, Kind))| {
                rows::read(field, *kind, &mut |name| Err(BackupError::damaged("rows", name)))
            };
            each(fields.map(value).collect::<Result<_, _>>()?)?;
        }
    }

    fn series(&mut self) -> Result<Vec<(String, i64)>, BackupError> {
        let mut found = Vec::new();
        for (table, series) in series(&mut self.tx)? {
            let text = format!("SELECT last_value, is_called FROM {series}");
            let row = self.tx.query_one(&text, &[]).map_err(failed)?;
            if row.try_get(1).map_err(failed)? {
                found.push((table, row.try_get(0).map_err(failed)?));
            }
        }
        Ok(found)
    }
}

/// The version of the schema of a home; none when there is no home.
pub(super) fn version(url: &str) -> Result<Option<i64>, BackupError> {
    let mut client = postgres_connect(url)?;
    let text = "SELECT COUNT(*) FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relname = 'migration'";
    let recorded: i64 = client.query_one(text, &[]).and_then(|row| row.try_get(0)).map_err(failed)?;
    match recorded {
        0 => Ok(None),
        _ => client
            .query_one("SELECT MAX(version) FROM migration", &[])
            .and_then(|row| row.try_get(0))
            .map_err(failed),
    }
}

/// Whether the schema of this address holds no table yet.
pub(super) fn is_vacant(url: &str) -> Result<bool, BackupError> {
    let mut client = postgres_connect(url)?;
    let text = "SELECT COUNT(*) FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v', 'S')";
    let row = client.query_one(text, &[]).map_err(failed)?;
    row.try_get(0).map(|tables: i64| tables == 0).map_err(failed)
}

/// Makes a home from an archive, in the schema it was taken from: all of it, or nothing of its rows.
///
/// Triggers guard what people do, not what was done: they sleep while the rows come back. References are taken away
/// and put in their place again, and so checked whole by the server.
pub(super) fn load(url: &str, steps: &[Migration], archive: Opened) -> Result<Verified, BackupError> {
    let mut client = postgres_connect(url)?;
    migrations::on_postgres(&mut client, steps)?;
    let filled = fill_all(&mut client, &archive);
    if filled.is_err() {
        // Nothing but our own empty tables is there: the place is left as it was found.
        let _ = forget(&mut client);
    }
    filled.map(|()| archive.verified)
}

fn fill_all(client: &mut Client, archive: &Opened) -> Result<(), BackupError> {
    let mut tx = client.transaction().map_err(failed)?;
    let known = tables(&mut tx)?;
    super::same_tables(&known, archive)?;
    let references = references(&mut tx)?;
    for (table, name, _) in &references {
        run(&mut tx, &format!("ALTER TABLE {table} DROP CONSTRAINT \"{name}\""))?;
    }
    for table in &known {
        run(&mut tx, &format!("ALTER TABLE \"{0}\" DISABLE TRIGGER USER; DELETE FROM \"{0}\"", table.name))?;
        fill(&mut tx, table, archive)?;
        run(&mut tx, &format!("ALTER TABLE \"{}\" ENABLE TRIGGER USER", table.name))?;
    }
    for (table, name, definition) in &references {
        run(&mut tx, &format!("ALTER TABLE {table} ADD CONSTRAINT \"{name}\" {definition}"))?;
    }
    let own = series(&mut tx)?;
    for (table, last) in archive.contents.series()? {
        if let Some((_, series)) = own.iter().find(|(of, _)| *of == table) {
            run(&mut tx, &format!("SELECT setval('{series}', {last})"))?;
        }
    }
    tx.commit().map_err(failed)
}

fn forget(client: &mut Client) -> Result<(), BackupError> {
    let mut tx = client.transaction().map_err(failed)?;
    let text = "SELECT oid::regclass::text FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'";
    for row in tx.query(text, &[]).map_err(failed)? {
        run(&mut tx, &format!("DROP TABLE {} CASCADE", row.get::<_, String>(0)))?;
    }
    let text =
        "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace";
    for row in tx.query(text, &[]).map_err(failed)? {
        run(&mut tx, &format!("DROP FUNCTION {} CASCADE", row.get::<_, String>(0)))?;
    }
    tx.commit().map_err(failed)
}

fn fill(tx: &mut Transaction<'_>, table: &Table, archive: &Opened) -> Result<(), BackupError> {
    let text = format!("COPY \"{}\" ({}) FROM STDIN", table.name, table.list());
    let mut target = tx.copy_in(&text).map_err(failed)?;
    let mut whole = String::new();
    archive.contents.each_line(&table.name, &mut |line, fetch| {
        whole.clear();
        for (place, (field, (_, kind))) in line.split('\t').zip(&table.columns).enumerate() {
            if place > 0 {
                whole.push('\t');
            }
            match rows::apart(field).filter(|_| *kind == Kind::Bytes) {
                Some(name) => rows::write(&mut whole, &Value::Blob(fetch(name)?), None),
                None => whole.push_str(field),
            }
        }
        whole.push('\n');
        Ok(target.write_all(whole.as_bytes())?)
    })?;
    target.finish().map(|_| ()).map_err(failed)
}

fn tables(tx: &mut Transaction<'_>) -> Result<Vec<Table>, BackupError> {
    let names = tx.query(TABLES, &[]).map_err(failed)?;
    names.iter().map(|row| table(tx, row.try_get(0).map_err(failed)?)).collect()
}

fn table(tx: &mut Transaction<'_>, name: String) -> Result<Table, BackupError> {
    let (mut columns, mut keys) = (Vec::new(), Vec::new());
    for row in tx.query(COLUMNS, &[&name]).map_err(failed)? {
        let column: String = row.try_get(0).map_err(failed)?;
        let kind: String = row.try_get(1).map_err(failed)?;
        let kind = match kind.as_str() {
            "bigint" | "integer" => Kind::Whole,
            "text" => Kind::Text,
            "bytea" => Kind::Bytes,
            other => {
                let what = format!("{name}.{column} is {other}");
                return Err(BackupError::Store(StoreError::Unreadable(what)));
            }
        };
        let place: i64 = row.try_get(2).map_err(failed)?;
        if place >= 0 {
            keys.push((place, column.clone()));
        }
        columns.push((column, kind));
    }
    keys.sort();
    Ok(Table { name, columns, key: keys.into_iter().map(|(_, column)| column).collect() })
}

fn references(tx: &mut Transaction<'_>) -> Result<Vec<(String, String, String)>, BackupError> {
    let found = tx.query(REFERENCES, &[]).map_err(failed)?;
    let read = |row: &::postgres::Row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?));
    found.iter().map(read).collect::<Result<_, ::postgres::Error>>().map_err(failed)
}

fn series(tx: &mut Transaction<'_>) -> Result<Vec<(String, String)>, BackupError> {
    let found = tx.query(SERIES, &[]).map_err(failed)?;
    let read = |row: &::postgres::Row| Ok((row.try_get(0)?, row.try_get(1)?));
    found.iter().map(read).collect::<Result<_, ::postgres::Error>>().map_err(failed)
}

fn run(tx: &mut Transaction<'_>, text: &str) -> Result<(), BackupError> {
    tx.batch_execute(text).map_err(failed)
}

fn failed(error: ::postgres::Error) -> BackupError {
    BackupError::Store(postgres_error(&error))
}
