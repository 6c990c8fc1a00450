//! The engine: what is acknowledged is there, what is refused harms no one, what runs at once comes out in order.

use super::home::{Home, raw};
use super::on_both_engines;
use super::records::{World, bare_act};
use crate::value::values;
use crate::{Engine, Store, StoreError, StoreResult, Tx, deliberation, journal, register};
use quitus_core::kernel::{ActId, AuthorityId, Instant};
use quitus_core::register::RegisterEntry;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use std::time::Duration;

fn entry(subject: &str) -> journal::Entry {
    journal::Entry {
        at: Instant(1),
        authority: None,
        actor: "essai".into(),
        act: "test.note".into(),
        subject: subject.into(),
        reason: None,
        changed: Vec::new(),
    }
}

fn note(store: &Store, subject: &str) -> StoreResult<i64> {
    let entry = entry(subject);
    store.write(move |tx| journal::append(tx, &entry))
}

fn subjects(home: &Home) -> Vec<String> {
    let all = home.read(|tx| journal::since(tx, None, 0, 10_000)).expect("the journal");
    all.into_iter().map(|ranked| ranked.entry.subject).collect()
}

/// Occupies the embedded writer until the sender is dropped, so that what comes next waits together.
fn occupy(store: &Store, released: Receiver<()>) -> thread::JoinHandle<()> {
    let (started, begun) = channel();
    let (started, released) = (Mutex::new(started), Mutex::new(released));
    let store = store.clone();
    let occupied = thread::spawn(move || {
        let waited: StoreResult<()> = store.write(move |_| {
            let _ = started.lock().map(|started| started.send(()));
            let _ = released.lock().map(|released| released.recv());
            Ok(())
        });
        waited.expect("waited");
    });
    begun.recv().expect("begun");
    occupied
}

on_both_engines! {
    fn what_is_acknowledged_is_read_by_everyone(home: &Home) {
        let rank = note(home.store(), "a").expect("written");
        let other = home.store().clone();
        let read = thread::spawn(move || other.read(journal::last)).join().expect("joined");
        assert_eq!(read, Ok(rank));
    }

    fn a_closure_that_fails_is_undone_alone(home: &Home) {
        let (release, released) = channel();
        let occupied = occupy(home.store(), released);
        let waiting: Vec<_> = (0..20)
            .map(|number| {
                let store = home.store().clone();
                thread::spawn(move || {
                    let entry = entry(&number.to_string());
                    let said: StoreResult<i64> = store.write(move |tx| {
                        let rank = journal::append(tx, &entry)?;
                        match number % 4 {
                            1 => Err(StoreError::NotFound("mine".into())),
                            2 => panic!("a fault of ours"),
                            3 => tx.execute(raw("DELETE FROM journal"), values![]).map(|_| rank),
                            _ => Ok(rank),
                        }
                    });
                    (number, said)
                })
            })
            .collect();
        thread::sleep(Duration::from_millis(100));
        drop(release);
        occupied.join().expect("joined");
        for waiting in waiting {
            let (number, said) = waiting.join().expect("joined");
            match number % 4 {
                0 => assert!(said.is_ok(), "{number}: {said:?}"),
                1 => assert_eq!(said, Err(StoreError::NotFound("mine".into()))),
                2 => assert_eq!(said, Err(StoreError::Engine("a closure panicked: a fault of ours".into()))),
                _ => assert_eq!(said.expect_err("refused").refusal_code(), Some("journal_kept")),
            }
        }
        let mut kept = subjects(home);
        kept.sort();
        assert_eq!(kept, ["0", "12", "16", "4", "8"]);
    }

    fn an_error_that_is_swallowed_still_keeps_nothing(home: &Home) {
        let said: StoreResult<()> = home.write(|tx| {
            journal::append(tx, &entry("before"))?;
            let _ = tx.execute(raw("DELETE FROM journal"), values![]);
            let _ = journal::append(tx, &entry("after"));
            Ok(())
        });
        assert_eq!(said.expect_err("doomed").refusal_code(), Some("journal_kept"));
        assert_eq!(subjects(home), Vec::<String>::new());
    }

    fn a_reader_changes_nothing(home: &Home) {
        let said = home.read(|tx| journal::append(tx, &entry("a")));
        assert!(matches!(said, Err(StoreError::Engine(_))), "{said:?}");
        assert_eq!(subjects(home), Vec::<String>::new());
    }

    fn a_reader_sees_one_moment(home: &Home) {
        note(home.store(), "before").expect("written");
        let barrier = Arc::new(Barrier::new(2));
        let (store, met) = (home.store().clone(), Arc::clone(&barrier));
        let reading = thread::spawn(move || {
            store.read(move |tx: &mut Tx<'_>| {
                let first = journal::last(tx)?;
                met.wait();
                met.wait();
                StoreResult::Ok((first, journal::last(tx)?))
            })
        });
        barrier.wait();
        note(home.store(), "meanwhile").expect("written while someone reads");
        barrier.wait();
        let (first, last) = reading.join().expect("joined").expect("read");
        assert_eq!(first, last);
        assert!(home.read(journal::last).expect("read") > last);
    }

    fn a_store_called_from_inside_its_closure_says_so(home: &Home) {
        let inner = home.store().clone();
        let said = home.write(move |_| note(&inner, "inside"));
        assert!(matches!(said, Err(StoreError::Engine(_))), "{said:?}");
        note(home.store(), "outside").expect("the store still works");
    }

    fn numbers_drawn_at_once_are_all_different_and_without_a_hole(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let drawing: Vec<_> = (0..6)
            .map(|drawer| {
                let store = home.store().clone();
                thread::spawn(move || {
                    (0..8).map(|nth| draw(&store, format!("act-{drawer}-{nth}"))).collect::<Vec<u32>>()
                })
            })
            .collect();
        let mut drawn: Vec<u32> = drawing.into_iter().flat_map(|one| one.join().expect("joined")).collect();
        drawn.sort_unstable();
        assert_eq!(drawn, (170..218).collect::<Vec<u32>>());
    }

    fn the_journal_never_shows_a_smaller_rank_later(home: &Home) {
        let writing: Vec<_> = (0..6)
            .map(|writer| {
                let store = home.store().clone();
                thread::spawn(move || {
                    for nth in 0..15 {
                        note(&store, &format!("{writer}-{nth}")).expect("written");
                    }
                })
            })
            .collect();
        let (mut seen, mut last) = (0, 0);
        while seen < 90 {
            for ranked in home.read(move |tx| journal::since(tx, None, last, 100)).expect("read") {
                assert!(ranked.seq > last);
                last = ranked.seq;
                seen += 1;
            }
            assert!(seen == 90 || writing.iter().any(|one| !one.is_finished()) || seen == count(home, last));
        }
        writing.into_iter().for_each(|one| one.join().expect("joined"));
        assert_eq!(home.number("SELECT COUNT(*) FROM journal"), 90);
    }

    fn the_store_may_be_dropped_inside_async_code(home: &Home) {
        let store = home.another(crate::migrations::MIGRATIONS);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async move {
            let clone = store.store().clone();
            assert_eq!(clone.read(journal::last), Ok(0));
            drop(clone);
            store.forget_place();
        });
    }
}

fn count(home: &Home, last: i64) -> i32 {
    let rows = home.read(move |tx| journal::since(tx, None, 0, 1000)).expect("read");
    i32::try_from(rows.iter().filter(|ranked| ranked.seq <= last).count()).expect("few")
}

/// Enters a new act under the next number, as the application does.
fn draw(store: &Store, act: String) -> u32 {
    let authority = AuthorityId::new("authority-essai");
    let drawn: StoreResult<u32> = store.write(move |tx| {
        let rank = register::next_rank(tx, &authority, "deliberations", 2023)?;
        let number = format!("2023.{rank:05}");
        let entry = RegisterEntry {
            act: ActId::new(act.clone()),
            rank,
            number: number.clone(),
            supersedes: None,
            ..World::of("essai").entries[1].clone()
        };
        let id = ActId::new(act.clone());
        deliberation::insert(
            tx,
            &authority,
            &quitus_core::deliberation::Deliberation { id, number, ..bare_act() },
        )?;
        register::enter(tx, &authority, &entry)?;
        Ok(rank)
    });
    drawn.expect("a number")
}

#[test]
fn writes_that_wait_together_share_a_commit() {
    let home = Home::sqlite();
    let (release, released) = channel();
    let occupied = occupy(home.store(), released);
    let before = home.store().commits().expect("embedded");
    let waiting: Vec<_> = (0..60)
        .map(|number| {
            let store = home.store().clone();
            thread::spawn(move || note(&store, &number.to_string()).expect("written"))
        })
        .collect();
    thread::sleep(Duration::from_millis(200));
    drop(release);
    occupied.join().expect("joined");
    waiting.into_iter().for_each(|one| {
        one.join().expect("joined");
    });
    let commits = home.store().commits().expect("embedded") - before;
    assert!(commits <= 3, "{commits} commits for 61 writes that waited together");
    assert_eq!(home.number("SELECT COUNT(*) FROM journal"), 60);
}

#[test]
fn a_home_that_is_held_by_another_program_is_busy_not_broken() {
    let home = Home::sqlite();
    let other = rusqlite::Connection::open(home.file()).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    let said = note(home.store(), "a");
    assert!(matches!(said, Err(StoreError::Busy(_))), "{said:?}");
    other.execute_batch("ROLLBACK").expect("released");
    note(home.store(), "b").expect("written");
}

#[test]
fn an_encrypted_line_is_checked_or_refused() {
    let Some((url, certificate)) = super::cluster::encrypted() else { return };
    let Some(home) = Home::postgres() else { return };
    let url = format!("{url}&{}", home.schema());
    let trusted = Store::open(&format!("{url}&sslrootcert={certificate}"));
    assert_eq!(trusted.map(|store| store.engine()), Ok(Engine::Postgres));
    let stranger = Store::open(&url).map(|store| store.engine());
    assert!(matches!(stranger, Err(StoreError::Engine(_))), "{stranger:?}");
    let misnamed = format!("{}&sslrootcert={certificate}", url.replace("localhost", "127.0.0.1"));
    let misnamed = Store::open(&misnamed).map(|store| store.engine());
    assert!(matches!(misnamed, Err(StoreError::Engine(_))), "{misnamed:?}");
}

#[test]
fn an_unreachable_server_is_an_error_and_no_panic() {
    let said = Store::open("postgres://nobody@127.0.0.1:1/none?connect_timeout=1");
    assert!(matches!(said.map(|store| store.engine()), Err(StoreError::Engine(_))));
    let said = Store::open("sqlite:/nowhere/at/all/quitus.db");
    assert!(matches!(said.map(|store| store.engine() == Engine::Sqlite), Err(StoreError::Engine(_))));
}
