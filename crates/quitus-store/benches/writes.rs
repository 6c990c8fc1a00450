//! Durable writes through the store, against bare rusqlite doing the same groups in the same run.
//!
//! Goal: within 1.5 times. `cargo bench -p quitus-store --bench writes`; the last line gives the ratio.
#![allow(missing_docs)]

use criterion::{Criterion, criterion_group, criterion_main};
use quitus_core::kernel::Instant;
use quitus_store::{Store, StoreResult, journal};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant as Clock};

/// Callers at once, each waiting for its answer before it writes again.
const CALLERS: u64 = 16;
const WRITES_EACH: u64 = 25;
const WRITES: u64 = CALLERS * WRITES_EACH;
/// One row and the five that go with it.
const ROWS: u64 = 6;

/// Commits the store needed for `WRITES` in its last round: the bare writer makes as many.
static COMMITS: AtomicU64 = AtomicU64::new(WRITES);
static THROUGH_STORE: AtomicU64 = AtomicU64::new(0);
static BARE: AtomicU64 = AtomicU64::new(0);

fn entry(row: u64) -> journal::Entry {
    journal::Entry {
        at: Instant(1_679_000_000_000_000),
        authority: None,
        actor: "greffe@essai.fr".into(),
        act: "bench.write".into(),
        subject: format!("2023.{row:05}"),
        reason: None,
        changed: Vec::new(),
    }
}

fn through_the_store(store: &Store) -> Duration {
    let before = store.commits().unwrap_or(0);
    let begun = Clock::now();
    std::thread::scope(|scope| {
        for _ in 0..CALLERS {
            scope.spawn(|| (0..WRITES_EACH).for_each(|_| write(store)));
        }
    });
    let spent = begun.elapsed();
    COMMITS.store((store.commits().unwrap_or(0) - before).max(1), Ordering::Relaxed);
    spent
}

fn write(store: &Store) {
    let written: StoreResult<()> =
        store.write(|tx| (0..ROWS).try_for_each(|row| journal::append(tx, &entry(row)).map(|_| ())));
    written.expect("a write");
}

/// The same rows in as many commits as the store made, by one thread that never waits for anyone.
fn bare(connection: &rusqlite::Connection) -> Duration {
    let commits = COMMITS.load(Ordering::Relaxed);
    let begun = Clock::now();
    for group in 0..commits {
        let writes = WRITES / commits + u64::from(group < WRITES % commits);
        connection.execute_batch("BEGIN IMMEDIATE").expect("begun");
        for _ in 0..writes {
            (0..ROWS).for_each(|row| bare_row(connection, row));
        }
        connection.execute_batch("COMMIT").expect("committed");
    }
    begun.elapsed()
}

fn bare_row(connection: &rusqlite::Connection, row: u64) {
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO journal (at, authority_id, actor, act, subject, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING seq",
        )
        .expect("prepared");
    let entry = entry(row);
    let values =
        rusqlite::params![entry.at.0, None::<String>, entry.actor, entry.act, entry.subject, entry.reason];
    let seq: i64 = statement.query_row(values, |row| row.get(0)).expect("a row");
    assert!(seq > 0);
}

fn open_bare(file: &Path) -> rusqlite::Connection {
    drop(Store::open(&format!("sqlite:{}", file.display())).expect("a home"));
    let connection = rusqlite::Connection::open(file).expect("opened");
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
        .expect("set");
    connection
}

fn writes(bench: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&format!("sqlite:{}", folder.path().join("store.db").display())).expect("a home");
    let connection = open_bare(&folder.path().join("bare.db"));
    let mut group = bench.benchmark_group("durable writes, 16 at once");
    group.throughput(criterion::Throughput::Elements(WRITES)).sample_size(10);
    group.bench_function("through the store", |bencher| {
        bencher.iter_custom(|rounds| timed(rounds, &THROUGH_STORE, || through_the_store(&store)));
    });
    group.bench_function("bare rusqlite, the same groups", |bencher| {
        bencher.iter_custom(|rounds| timed(rounds, &BARE, || bare(&connection)));
    });
    group.finish();
    told(&store, &connection);
}

/// Runs the rounds and keeps the best, in microseconds.
fn timed(rounds: u64, best: &AtomicU64, mut round: impl FnMut() -> Duration) -> Duration {
    (0..rounds)
        .map(|_| {
            let spent = round();
            let micros = u64::try_from(spent.as_micros()).unwrap_or(u64::MAX);
            let known = best.load(Ordering::Relaxed);
            best.store(if known == 0 { micros } else { known.min(micros) }, Ordering::Relaxed);
            spent
        })
        .sum()
}

/// The ratio, over rounds taken in turn so that a noisy machine troubles both alike.
fn told(store: &Store, connection: &rusqlite::Connection) {
    let (mut through, mut alone) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..15 {
        through += through_the_store(store);
        alone += bare(connection);
    }
    let percent = through.as_micros() * 100 / alone.as_micros().max(1);
    println!(
        "store / bare rusqlite: {percent} % over 15 rounds in turn, {} commits for {WRITES} writes of {ROWS} rows",
        COMMITS.load(Ordering::Relaxed)
    );
    println!(
        "best round: {} µs through the store, {} µs bare",
        THROUGH_STORE.load(Ordering::Relaxed),
        BARE.load(Ordering::Relaxed)
    );
}

criterion_group!(benches, writes);
criterion_main!(benches);
