//! The server engine: a few threads of the store's own, each with its connection, each closure in its transaction.
//!
//! The client blocks on a runtime of its own and panics when used or dropped inside async code: no other thread
//! ever sees it.

use super::job::Job;
use super::tls;
use super::tx::{Link, Tx};
use crate::error::{Constraint, StoreError, StoreResult};
use crate::migrations::{self, Migration};
use crate::statements::Sql;
use crate::value::{Row, Value};
use postgres::error::SqlState;
use postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut};
use postgres::{Client, Config, NoTls, Statement};
use std::collections::HashMap;
use std::error::Error;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio_postgres_rustls::MakeRustlsConnect;

/// How many connections the store holds.
const CONNECTIONS: usize = 8;
/// How often a closure that collided with others is run again before its caller is told the database is busy.
const MOST_ATTEMPTS: u32 = 30;
/// How often a closure that collided is run again among the others, before it is run alone. A value that must be
/// unique and is taken counts as a collision until then: another may have taken it after the closure looked, and the
/// server does not always say so.
const ATTEMPTS_IN_THE_CROWD: u32 = 2;

/// What a closure may do, hence how its transaction begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

type Waiting = (Mode, Box<dyn Job>);

/// An open PostgreSQL home: the queue to its threads.
pub(super) struct PostgresStore {
    queue: Option<Sender<Waiting>>,
    threads: Vec<JoinHandle<()>>,
}

/// A connection with the statements it has prepared.
pub(super) struct Session {
    client: Client,
    prepared: HashMap<&'static str, Statement>,
}

/// What the threads of a store share.
struct Shared {
    config: Config,
    tls: Option<MakeRustlsConnect>,
    waiting: Mutex<Receiver<Waiting>>,
    /// Held by many while they try, by one alone when it collided too often: so everyone gets through.
    crowd: RwLock<()>,
}

impl PostgresStore {
    /// Connects, migrates, and starts the threads.
    pub(super) fn open(url: &str, migrations: &'static [Migration]) -> StoreResult<Self> {
        let (config, tls) = tls::read(url)?;
        let (queue, waiting) = channel();
        let shared = Arc::new(Shared { config, tls, waiting: Mutex::new(waiting), crowd: RwLock::new(()) });
        let (ready, opened) = channel();
        let first = spawn(&shared, move |shared| shared.migrate_then_serve(migrations, &ready))?;
        opened.recv().map_err(|_| threads_gone())??;
        let mut threads = vec![first];
        for _ in 1..CONNECTIONS {
            threads.push(spawn(&shared, |shared| shared.serve(None))?);
        }
        Ok(PostgresStore { queue: Some(queue), threads })
    }

    /// Puts a job in the queue of the threads.
    pub(super) fn enqueue(&self, mode: Mode, job: Box<dyn Job>) {
        let Some(queue) = &self.queue else {
            return job.answer(Err(threads_gone()));
        };
        if let Err(unsent) = queue.send((mode, job)) {
            unsent.0.1.answer(Err(threads_gone()));
        }
    }
}

impl Drop for PostgresStore {
    /// Lets the threads finish the queue and close their connections.
    fn drop(&mut self) {
        self.queue = None;
        let here = std::thread::current().id();
        for thread in self.threads.drain(..).filter(|thread| thread.thread().id() != here) {
            let _ = thread.join();
        }
    }
}

/// A connection apart from those of the store, for a backup or a restoration; never met by async code.
pub(crate) fn connect(url: &str) -> StoreResult<Client> {
    let (config, tls) = tls::read(url)?;
    let connected = match tls {
        Some(tls) => config.connect(tls),
        None => config.connect(NoTls),
    };
    let session = connected.map_err(|error| engine_error(&error)).and_then(Session::settle)?;
    Ok(session.client)
}

fn threads_gone() -> StoreError {
    StoreError::Engine("the threads of the store are gone".into())
}

fn spawn(shared: &Arc<Shared>, work: impl FnOnce(&Shared) + Send + 'static) -> StoreResult<JoinHandle<()>> {
    let shared = Arc::clone(shared);
    std::thread::Builder::new()
        .name("quitus-postgres".into())
        .spawn(move || work(&shared))
        .map_err(|error| StoreError::Engine(format!("no thread for the database: {error}")))
}

impl Shared {
    /// Migrates before anyone is served, and says how that went.
    fn migrate_then_serve(&self, migrations: &[Migration], ready: &Sender<StoreResult<()>>) {
        let opened = self.connect().and_then(|mut session| {
            migrations::on_postgres(&mut session.client, migrations)?;
            Ok(session)
        });
        match opened {
            Ok(session) => {
                let _ = ready.send(Ok(()));
                self.serve(Some(session));
            }
            Err(error) => {
                let _ = ready.send(Err(error));
            }
        }
    }

    fn connect(&self) -> StoreResult<Session> {
        let connected = match &self.tls {
            Some(tls) => self.config.connect(tls.clone()),
            None => self.config.connect(NoTls),
        };
        connected.map_err(|error| engine_error(&error)).and_then(Session::settle)
    }

    /// Runs one job after another until the store is dropped.
    fn serve(&self, mut session: Option<Session>) {
        loop {
            let next = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((mode, mut job)) = next else { return };
            let kept = self.run(&mut session, mode, &mut *job);
            job.answer(kept);
        }
    }

    /// Runs a job until it does not collide with others any more.
    fn run(&self, session: &mut Option<Session>, mode: Mode, job: &mut dyn Job) -> StoreResult<()> {
        let mut last = StoreError::Busy("never tried".into());
        for attempt in 0..MOST_ATTEMPTS {
            let open = match session {
                Some(open) if !open.client.is_closed() => open,
                _ => session.insert(self.connect()?),
            };
            let said = if mode == Mode::Read {
                open.attempt(mode, job)
            } else if attempt < ATTEMPTS_IN_THE_CROWD {
                let _crowd = self.crowd.read().unwrap_or_else(PoisonError::into_inner);
                open.attempt(mode, job)
            } else {
                // Another program may still be in the way: a little patience, then alone of this one.
                std::thread::sleep(Duration::from_millis(u64::from(attempt - ATTEMPTS_IN_THE_CROWD)));
                let _alone = self.crowd.write().unwrap_or_else(PoisonError::into_inner);
                open.attempt(mode, job)
            };
            match said {
                Ok(()) => return Ok(()),
                Err(Attempt::Taken) if attempt > ATTEMPTS_IN_THE_CROWD => return Ok(()),
                Err(Attempt::Taken) => {}
                Err(Attempt::Again(error)) => last = error,
                Err(Attempt::Failed(error)) => {
                    *session = None;
                    return Err(error);
                }
            }
        }
        Err(last)
    }
}

enum Attempt {
    /// Nothing was kept, another try may do.
    Again(StoreError),
    /// Nothing was kept: a value that must be unique is taken, as the job will tell unless another try does better.
    Taken,
    /// The connection is not to be trusted any more, or the commit's fate is unknown.
    Failed(StoreError),
}

impl Session {
    fn settle(mut client: Client) -> StoreResult<Self> {
        client
            .batch_execute(
                "SET synchronous_commit TO on; SET standard_conforming_strings TO on; \
                 SET client_min_messages TO warning; SET TIME ZONE 'UTC'",
            )
            .map_err(|error| engine_error(&error))?;
        Ok(Session { client, prepared: HashMap::new() })
    }

    /// Runs a job once in its own transaction, and commits what it wants kept.
    fn attempt(&mut self, mode: Mode, job: &mut dyn Job) -> Result<(), Attempt> {
        self.client
            .batch_execute(match mode {
                Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                Mode::Write => "BEGIN ISOLATION LEVEL SERIALIZABLE",
            })
            .map_err(|error| match error.is_closed() {
                true => Attempt::Again(engine_error(&error)),
                false => Attempt::Failed(engine_error(&error)),
            })?;
        let mut tx = Tx::new(Link::Postgres(self));
        let kept = job.run(&mut tx);
        if !kept {
            let why = tx.doomed().cloned();
            self.client.batch_execute("ROLLBACK").map_err(|error| Attempt::Failed(engine_error(&error)))?;
            return match why {
                Some(busy @ StoreError::Busy(_)) => Err(Attempt::Again(busy)),
                Some(StoreError::Refused(refused)) if refused.kind == Constraint::Unique => {
                    Err(Attempt::Taken)
                }
                _ => Ok(()),
            };
        }
        self.client.batch_execute("COMMIT").map_err(|error| match engine_error(&error) {
            busy @ StoreError::Busy(_) => Attempt::Again(busy),
            other => Attempt::Failed(other),
        })
    }

    pub(super) fn execute(&mut self, sql: Sql, values: &[Value]) -> StoreResult<u64> {
        let statement = self.prepared(sql)?;
        self.client.execute(&statement, &arguments(values)).map_err(|error| engine_error(&error))
    }

    pub(super) fn rows(&mut self, sql: Sql, values: &[Value]) -> StoreResult<Vec<Row>> {
        let statement = self.prepared(sql)?;
        let found =
            self.client.query(&statement, &arguments(values)).map_err(|error| engine_error(&error))?;
        found
            .iter()
            .map(|row| {
                let read = |column| row.try_get::<_, Value>(column).map_err(|error| engine_error(&error));
                Ok(Row::new((0..row.len()).map(read).collect::<StoreResult<_>>()?))
            })
            .collect()
    }

    pub(super) fn prepared(&mut self, sql: Sql) -> StoreResult<Statement> {
        if let Some(statement) = self.prepared.get(sql.postgres) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql.postgres).map_err(|error| match engine_error(&error) {
            StoreError::Engine(message) => StoreError::Engine(format!("{}: {message}", sql.name)),
            other => other,
        })?;
        self.prepared.insert(sql.postgres, statement.clone());
        Ok(statement)
    }
}

fn arguments(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::I64(number) if *kind == Type::INT8 => number.to_sql(kind, out),
            Value::I64(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Value::I64(_) => Err(format!("a whole number given for {kind}").into()),
            Value::Text(text) if <&str as ToSql>::accepts(kind) => text.as_str().to_sql(kind, out),
            Value::Text(_) => Err(format!("a text given for {kind}").into()),
            Value::Blob(bytes) if *kind == Type::BYTEA => bytes.as_slice().to_sql(kind, out),
            Value::Blob(_) => Err(format!("bytes given for {kind}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}

impl FromSql<'_> for Value {
    fn from_sql(kind: &Type, raw: &[u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        match *kind {
            Type::INT8 => i64::from_sql(kind, raw).map(Value::I64),
            Type::INT4 => i32::from_sql(kind, raw).map(|number| Value::I64(i64::from(number))),
            Type::BOOL => bool::from_sql(kind, raw).map(|flag| Value::I64(i64::from(flag))),
            Type::BYTEA => Vec::from_sql(kind, raw).map(Value::Blob),
            _ if <String as FromSql>::accepts(kind) => String::from_sql(kind, raw).map(Value::Text),
            _ => Err(format!("no value of ours is read from {kind}").into()),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Value::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// What an error of PostgreSQL means, in the words both engines share.
pub(crate) fn engine_error(error: &postgres::Error) -> StoreError {
    let Some(said) = error.as_db_error() else {
        return StoreError::Engine(with_causes(error));
    };
    let name = said.constraint().unwrap_or_default();
    match *said.code() {
        SqlState::CHECK_VIOLATION => StoreError::refused(Constraint::Check, name),
        SqlState::UNIQUE_VIOLATION => StoreError::refused(Constraint::Unique, name),
        SqlState::FOREIGN_KEY_VIOLATION | SqlState::RESTRICT_VIOLATION => {
            StoreError::refused(Constraint::Reference, "foreign_key")
        }
        SqlState::NOT_NULL_VIOLATION => {
            let (table, column) = (said.table().unwrap_or_default(), said.column().unwrap_or_default());
            StoreError::refused(Constraint::Missing, format!("{table}.{column}"))
        }
        SqlState::RAISE_EXCEPTION => StoreError::refused(Constraint::Rule, said.message()),
        SqlState::T_R_SERIALIZATION_FAILURE
        | SqlState::T_R_DEADLOCK_DETECTED
        | SqlState::LOCK_NOT_AVAILABLE => StoreError::Busy(said.message().to_owned()),
        _ => StoreError::Engine(format!("{} ({})", said.message(), said.code().code())),
    }
}

fn with_causes(error: &postgres::Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}
