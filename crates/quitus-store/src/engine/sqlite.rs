//! The embedded engine: one writer that groups commits, a pool of readers.

use super::job::Job;
use super::tx::{Link, Tx};
use crate::dialect::Indexes;
use crate::error::{Constraint, StoreError, StoreResult};
use crate::migrations::{self, Migration};
use crate::statements::Sql;
use crate::value::{Row, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The most closures one commit carries: past it the first callers would wait too long.
const LARGEST_GROUP: usize = 256;
/// How long a connection waits for another process before it says busy.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most readers open at once.
const MOST_READERS: usize = 16;
const STATEMENTS_KEPT: usize = 512;

/// An open SQLite home: the queue to its writer and its readers.
pub(super) struct SqliteStore {
    queue: Option<Sender<Box<dyn Job>>>,
    writer: Option<JoinHandle<()>>,
    readers: Readers,
    commits: Arc<AtomicU64>,
}

struct Readers {
    path: PathBuf,
    pool: Mutex<Pool>,
    returned: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Connection>,
    open: usize,
}

/// A reader on loan: its snapshot ends and it goes back to the pool when dropped, even by a panic.
struct Loan<'a> {
    readers: &'a Readers,
    connection: Option<Connection>,
}

impl SqliteStore {
    /// Opens or makes the file, migrates it, and starts its writer.
    pub(super) fn open(path: &Path, migrations: &[Migration]) -> StoreResult<Self> {
        let mut connection = open_writer(path)?;
        migrations::on_sqlite(&mut connection, migrations)?;
        let indexes = Arc::new(Indexes::of(&connection)?);
        let commits = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&commits);
        let (queue, waiting) = channel();
        let writer = std::thread::Builder::new()
            .name("quitus-writer".into())
            .spawn(move || Writer { connection, indexes, commits: counted }.serve(&waiting))
            .map_err(|error| StoreError::Engine(format!("no thread for the writer: {error}")))?;
        let readers = Readers { path: path.to_owned(), pool: Mutex::default(), returned: Condvar::new() };
        Ok(SqliteStore { queue: Some(queue), writer: Some(writer), readers, commits })
    }

    /// How many commits the writer made.
    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Puts a job in the writer's queue.
    pub(super) fn enqueue(&self, job: Box<dyn Job>) {
        let Some(queue) = &self.queue else {
            return job.answer(Err(writer_gone()));
        };
        if let Err(unsent) = queue.send(job) {
            unsent.0.answer(Err(writer_gone()));
        }
    }

    /// Runs `work` on the caller's own thread, over a snapshot of its own.
    pub(super) fn read<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> T) -> StoreResult<T> {
        let loan = self.readers.lend()?;
        let Some(connection) = &loan.connection else {
            return Err(StoreError::Engine("a reader without a connection".into()));
        };
        run_plain(connection, "BEGIN DEFERRED")?;
        Ok(work(&mut Tx::new(Link::Sqlite(connection))))
    }
}

impl Drop for SqliteStore {
    /// Lets the writer finish its queue, so that the file is closed when the last clone is gone.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(writer) = self.writer.take()
            && writer.thread().id() != std::thread::current().id()
        {
            let _ = writer.join();
        }
    }
}

fn writer_gone() -> StoreError {
    StoreError::Engine("the writer is gone".into())
}

struct Writer {
    connection: Connection,
    indexes: Arc<Indexes>,
    commits: Arc<AtomicU64>,
}

impl Writer {
    fn serve(&self, waiting: &Receiver<Box<dyn Job>>) {
        INDEXES.with(|known| {
            let _ = known.set(Arc::clone(&self.indexes));
        });
        while let Ok(first) = waiting.recv() {
            self.run_group(first, waiting);
        }
    }

    /// One transaction for every closure that waits, one commit, then the answers.
    fn run_group(&self, first: Box<dyn Job>, waiting: &Receiver<Box<dyn Job>>) {
        if let Err(error) = run_plain(&self.connection, "BEGIN IMMEDIATE") {
            return first.answer(Err(error));
        }
        let mut group = Vec::new();
        let mut next = Some(first);
        let mut lost = None;
        while let Some(mut job) = next {
            lost = self.run_alone_in_savepoint(&mut *job).err();
            group.push(job);
            next = match lost {
                None if group.len() < LARGEST_GROUP => waiting.try_recv().ok(),
                _ => None,
            };
        }
        let ended = match lost {
            Some(error) => Err(error),
            None => self.commit(),
        };
        if ended.is_err() {
            self.abandon();
        }
        match ended {
            Err(_) if group.len() > 1 => group.into_iter().for_each(|job| self.run_by_itself(job)),
            ended => group.into_iter().for_each(|job| job.answer(ended.clone())),
        }
    }

    /// A group that could not be committed is run again one by one: the fault of one must not lose the others.
    fn run_by_itself(&self, mut job: Box<dyn Job>) {
        let ended = run_plain(&self.connection, "BEGIN IMMEDIATE")
            .and_then(|()| self.run_alone_in_savepoint(&mut *job))
            .and_then(|()| self.commit());
        if ended.is_err() {
            self.abandon();
        }
        job.answer(ended);
    }

    /// Runs one closure inside its savepoint. An error here means that the whole transaction is lost.
    fn run_alone_in_savepoint(&self, job: &mut dyn Job) -> StoreResult<()> {
        run_plain(&self.connection, "SAVEPOINT closure")?;
        let kept = job.run(&mut Tx::new(Link::Sqlite(&self.connection)));
        if self.connection.is_autocommit() {
            return Err(StoreError::Engine("the engine gave up the transaction".into()));
        }
        if !kept {
            run_plain(&self.connection, "ROLLBACK TO closure")?;
        }
        run_plain(&self.connection, "RELEASE closure")
    }

    fn commit(&self) -> StoreResult<()> {
        self.commits.fetch_add(1, Ordering::Relaxed);
        run_plain(&self.connection, "COMMIT")
    }

    fn abandon(&self) {
        if !self.connection.is_autocommit() {
            let _ = run_plain(&self.connection, "ROLLBACK");
        }
    }
}

impl Readers {
    fn lend(&self) -> StoreResult<Loan<'_>> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = pool.idle.pop() {
                return Ok(Loan { readers: self, connection: Some(connection) });
            }
            if pool.open < MOST_READERS {
                pool.open += 1;
                break;
            }
            pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
        }
        drop(pool);
        let mut loan = Loan { readers: self, connection: None };
        loan.connection = Some(open_reader(&self.path)?);
        Ok(loan)
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        let mut pool = self.readers.pool.lock().unwrap_or_else(PoisonError::into_inner);
        match self.connection.take() {
            Some(connection) if connection.is_autocommit() || run_plain(&connection, "ROLLBACK").is_ok() => {
                pool.idle.push(connection);
            }
            _ => pool.open -= 1,
        }
        drop(pool);
        self.readers.returned.notify_one();
    }
}

fn open_writer(path: &Path) -> StoreResult<Connection> {
    let connection = Connection::open(path).map_err(|error| cannot_open(path, &error))?;
    settle(&connection)?;
    // WAL with FULL: a commit is on the disk before its caller is answered.
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON;",
        )
        .map_err(|error| engine_error(&error))?;
    Ok(connection)
}

fn open_reader(path: &Path) -> StoreResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, &error))?;
    settle(&connection)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> StoreResult<()> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    connection.busy_timeout(PATIENCE).map_err(|error| engine_error(&error))?;
    connection
        .execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")
        .map_err(|error| engine_error(&error))
}

fn cannot_open(path: &Path, error: &rusqlite::Error) -> StoreError {
    StoreError::Engine(format!("{}: {error}", path.display()))
}

fn run_plain(connection: &Connection, text: &str) -> StoreResult<()> {
    let mut statement = connection.prepare_cached(text).map_err(|error| engine_error(&error))?;
    statement.raw_execute().map(|_| ()).map_err(|error| engine_error(&error))
}

pub(super) fn execute(connection: &Connection, sql: Sql, values: &[Value]) -> StoreResult<u64> {
    let mut statement = bound(connection, sql, values)?;
    let touched = statement.raw_execute().map_err(|error| engine_error(&error))?;
    Ok(u64::try_from(touched).unwrap_or(u64::MAX))
}

pub(super) fn rows(connection: &Connection, sql: Sql, values: &[Value]) -> StoreResult<Vec<Row>> {
    let mut statement = bound(connection, sql, values)?;
    let columns = statement.column_count();
    let mut found = statement.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = found.next().map_err(|error| engine_error(&error))? {
        let read = |column| row.get_ref(column).map_err(|error| engine_error(&error)).and_then(value_of);
        rows.push(Row::new((0..columns).map(read).collect::<StoreResult<_>>()?));
    }
    Ok(rows)
}

fn bound<'c>(
    connection: &'c Connection,
    sql: Sql,
    values: &[Value],
) -> StoreResult<rusqlite::CachedStatement<'c>> {
    let mut statement = connection
        .prepare_cached(sql.sqlite)
        .map_err(|error| StoreError::Engine(format!("{}: {error}", sql.name)))?;
    if statement.parameter_count() != values.len() {
        return Err(StoreError::Engine(format!("{}: {} values given", sql.name, values.len())));
    }
    for (place, value) in values.iter().enumerate() {
        statement.raw_bind_parameter(place + 1, value).map_err(|error| engine_error(&error))?;
    }
    Ok(statement)
}

fn value_of(value: ValueRef<'_>) -> StoreResult<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::I64(number),
        ValueRef::Text(text) => Value::Text(
            String::from_utf8(text.to_owned()).map_err(|error| StoreError::Unreadable(error.to_string()))?,
        ),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_owned()),
        ValueRef::Real(_) => return Err(StoreError::Unreadable("a number with a fraction".into())),
    })
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::I64(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

thread_local! {
    /// The names of the unique indexes, known to the writer's thread: SQLite speaks of columns, we of names.
    static INDEXES: std::cell::OnceCell<Arc<Indexes>> = const { std::cell::OnceCell::new() };
}

/// What an error of SQLite means, in the words both engines share.
pub(crate) fn engine_error(error: &rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(failure, message) = error else {
        return StoreError::Engine(error.to_string());
    };
    let message = message.clone().unwrap_or_default();
    match failure.code {
        ErrorCode::ConstraintViolation => refusal(failure.extended_code, &message),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy(error.to_string()),
        _ => StoreError::Engine(error.to_string()),
    }
}

fn refusal(extended_code: i32, message: &str) -> StoreError {
    let after = message.split_once(": ").map_or(message, |(_, after)| after);
    match extended_code {
        ffi::SQLITE_CONSTRAINT_CHECK => StoreError::refused(Constraint::Check, after),
        ffi::SQLITE_CONSTRAINT_NOTNULL => StoreError::refused(Constraint::Missing, after),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => StoreError::refused(Constraint::Reference, "foreign_key"),
        ffi::SQLITE_CONSTRAINT_TRIGGER => StoreError::refused(Constraint::Rule, message),
        _ => StoreError::refused(Constraint::Unique, index_named(after)),
    }
}

fn index_named(columns: &str) -> String {
    INDEXES.with(|known| {
        known.get().and_then(|indexes| indexes.name_of(columns)).unwrap_or_else(|| columns.to_owned())
    })
}
