//! A backup holds every write that was acknowledged before it and no half of any; restored, on either engine, the home
//! is what it was, its guards awake.

use super::home::{Home, raw};
use super::migrations::ONE_MORE;
use super::on_both_engines;
use super::records::World;
use crate::backup::{BackupError, restore_with, verify};
use crate::migrations::MIGRATIONS;
use crate::value::values;
use crate::{Engine, Store, StoreResult, file, journal};
use quitus_core::kernel::{AuthorityId, Instant};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

const NOW: Instant = Instant(1_795_392_000_000_000);
const ENGINES: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn archive_of(home: &Home, folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    let verified = home.store().backup(&path, NOW).expect("a backup");
    assert_eq!(verify(&path), Ok(verified), "what was taken is what is read");
    let left: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("read")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "quitus"))
        .collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "nothing is left beside it");
    path
}

fn content(path: &Path) -> String {
    verify(path).expect("whole").manifest.content
}

/// An authority, a long file, a short one, a gap in the journal.
fn furnish(home: &Home) {
    home.write(|tx| {
        World::of("essai").keep(tx)?;
        let authority = AuthorityId::new("authority-essai");
        file::keep(tx, &authority, "text/plain", b"court\t\\ \n et \r puis")?;
        file::keep(tx, &authority, "application/pdf", &vec![37; 100_000])?;
        note(tx, "premier é\\\t\n\u{b}")
    })
    .expect("kept");
    let undone: StoreResult<i64> = home.write(|tx| {
        note(tx, "perdu")?;
        Err(crate::StoreError::NotFound("mine".into()))
    });
    undone.expect_err("undone");
    home.write(|tx| note(tx, "second")).expect("kept");
}

fn note(tx: &mut crate::Tx<'_>, subject: &str) -> StoreResult<i64> {
    let entry = journal::Entry {
        at: Instant(1),
        authority: None,
        actor: "essai".into(),
        act: "test.note".into(),
        subject: subject.into(),
        reason: None,
        changed: Vec::new(),
    };
    journal::append(tx, &entry)
}

on_both_engines! {
    fn a_home_restored_on_either_engine_is_the_home_it_was(home: &Home) {
        furnish(home);
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        for engine in ENGINES {
            let Some(restored) = Home::restored(engine, &archive, MIGRATIONS) else { continue };
            let restored = restored.expect("restored");
            let again = archive_of(&restored, folder.path(), &format!("{engine:?}.quitus"));
            assert_eq!(content(&again), content(&archive), "{engine:?}");
            assert_eq!(restored.read(|tx| World::load(tx, "essai")).expect("loaded"), World::of("essai"));
            let all = |home: &Home| home.read(|tx| journal::since(tx, None, 0, 100)).expect("the journal");
            assert_eq!(all(&restored), all(home));
        }
    }

    fn after_a_restoration_series_go_on_and_guards_are_awake(home: &Home) {
        furnish(home);
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        let last = verify(&archive).expect("whole").manifest.journal;
        for engine in ENGINES {
            let Some(restored) = Home::restored(engine, &archive, MIGRATIONS) else { continue };
            let restored = restored.expect("restored");
            assert_eq!(restored.write(|tx| note(tx, "suite")), Ok(last + 1), "{engine:?}");
            assert_eq!(restored.refusal("DELETE FROM journal"), "journal_kept");
            assert_eq!(restored.refusal("UPDATE act SET title = 'autre'"), "act_kept");
            assert_eq!(restored.refusal("UPDATE file SET media_type = 'x'"), "file_kept");
            assert_eq!(
                restored.refusal("INSERT INTO secretary VALUES ('x', 'y', 0, 'z', 'w')"),
                "foreign_key",
                "references are held again"
            );
        }
    }

    fn as_many_triggers_references_and_checks_as_before(home: &Home) {
        furnish(home);
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        let restored = Home::restored(home.engine(), &archive, MIGRATIONS).expect("the same engine");
        let restored = restored.expect("restored");
        let counted = match home.engine() {
            Engine::Sqlite => "SELECT COUNT(*) FROM sqlite_master",
            Engine::Postgres => "SELECT (SELECT COUNT(*) FROM pg_constraint
                    WHERE connamespace = current_schema()::regnamespace)
                + 1000 * (SELECT COUNT(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                    WHERE c.relnamespace = current_schema()::regnamespace AND t.tgenabled = 'O')",
        };
        assert_eq!(restored.number(counted), home.number(counted));
    }

    fn every_table_is_in_the_archive(home: &Home) {
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        let held: BTreeSet<String> = verify(&archive).expect("whole").manifest.rows.into_keys().collect();
        let listed = match home.engine() {
            Engine::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
            Engine::Postgres => "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()",
        };
        let all: Vec<String> = home.read(move |tx| tx.list(raw(listed), values![], |mut row| row.get())).expect("tables");
        // Words of the full text are made again from the records; the step of the schema is in the manifest.
        let left_out: Vec<&String> = all.iter().filter(|table| !held.contains(*table)).collect();
        let allowed = |table: &str| table == "migration" || table.ends_with("_words") || table.contains("_words_");
        assert!(left_out.iter().all(|table| allowed(table)), "{left_out:?}");
        assert!(held.len() > 30, "{held:?}");
    }

    fn an_archive_that_was_changed_or_cut_is_refused(home: &Home) {
        furnish(home);
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        let whole = std::fs::read(&archive).expect("read");
        let hurt = folder.path().join("b.hurt");
        for place in (0..whole.len()).step_by(whole.len() / 150) {
            let mut changed = whole.clone();
            changed[place] ^= 0x20;
            std::fs::write(&hurt, &changed).expect("written");
            assert!(matches!(verify(&hurt), Err(BackupError::Damaged { .. })), "a change at {place} is not seen");
            std::fs::write(&hurt, &whole[..place]).expect("written");
            assert!(matches!(verify(&hurt), Err(BackupError::Damaged { .. })), "cut at {place}");
        }
        let place = Home::restored(home.engine(), &hurt, MIGRATIONS).expect("the same engine");
        assert!(matches!(place.map(|_| ()), Err(BackupError::Damaged { .. })), "and nothing is restored from it");
    }

    fn nothing_is_restored_over_something(home: &Home) {
        furnish(home);
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        let before = content(&archive);
        let said = restore_with::<BackupError>(home.url(), &archive, MIGRATIONS, |_| Ok(()));
        assert!(matches!(said, Err(BackupError::NotEmpty(_))), "{said:?}");
        assert_eq!(content(&archive_of(home, folder.path(), "after.quitus")), before);
        let said = home.store().backup(&archive, NOW);
        assert!(matches!(said, Err(BackupError::NotEmpty(_))), "an archive is never overwritten: {said:?}");
    }

    fn an_older_archive_is_brought_up_to_date_and_a_newer_one_refused(home: &Home) {
        furnish(home);
        let folder = folder();
        let archive = archive_of(home, folder.path(), "a.quitus");
        for engine in ENGINES {
            let Some(newer) = Home::restored(engine, &archive, &ONE_MORE) else { continue };
            let newer = newer.expect("restored and brought up to date");
            assert_eq!(newer.number("SELECT MAX(version) FROM migration"), 1_001);
            assert_eq!(newer.number("SELECT day FROM seal"), 19_479, "the new step saw the rows");
            let archive = archive_of(&newer, folder.path(), &format!("newer-{engine:?}.quitus"));
            let said = Home::restored(engine, &archive, MIGRATIONS).expect("the same engine").map(|_| ());
            assert!(matches!(said, Err(BackupError::Newer { found: 1_001, .. })), "{said:?}");
        }
    }

    fn under_load_every_acknowledged_write_is_there_and_none_half(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let (stop, acknowledged) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let writing: Vec<_> = (0..4)
            .map(|writer| {
                let (store, stop, count) = (home.store().clone(), Arc::clone(&stop), Arc::clone(&acknowledged));
                thread::spawn(move || write_pairs(&store, writer, &stop, &count))
            })
            .collect();
        let folder = folder();
        for round in 0..3 {
            thread::sleep(Duration::from_millis(80));
            let before = acknowledged.load(Ordering::SeqCst);
            let archive = archive_of(home, folder.path(), &format!("{round}.quitus"));
            for engine in ENGINES {
                let Some(restored) = Home::restored(engine, &archive, MIGRATIONS) else { continue };
                let restored = restored.expect("restored");
                let firsts = restored.number("SELECT COUNT(*) FROM journal WHERE act = 'pair.first'");
                let seconds = restored.number("SELECT COUNT(*) FROM journal WHERE act = 'pair.second'");
                let files = restored.number("SELECT COUNT(*) FROM file WHERE media_type = 'text/pair'");
                assert!(u64::try_from(firsts).expect("a count") >= before, "{firsts} of {before} in round {round}");
                assert_eq!((firsts, firsts), (seconds, files), "half a write in round {round}");
            }
        }
        stop.store(true, Ordering::SeqCst);
        writing.into_iter().for_each(|one| one.join().expect("joined"));
        assert!(acknowledged.load(Ordering::SeqCst) > 20);
    }
}

/// Writes two lines and a file in one transaction, again and again, and counts what was acknowledged.
fn write_pairs(store: &Store, writer: u32, stop: &AtomicBool, acknowledged: &AtomicU64) {
    for nth in 0_u64.. {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        let subject = format!("{writer}-{nth}");
        let wrote: StoreResult<()> = store.write(move |tx| {
            let line = |act: &str| journal::Entry {
                at: Instant(1),
                authority: None,
                actor: "essai".into(),
                act: act.into(),
                subject: subject.clone(),
                reason: None,
                changed: Vec::new(),
            };
            journal::append(tx, &line("pair.first"))?;
            let bytes = subject.repeat(300).into_bytes();
            file::keep(tx, &AuthorityId::new("authority-essai"), "text/pair", &bytes)?;
            journal::append(tx, &line("pair.second")).map(|_| ())
        });
        wrote.expect("written");
        acknowledged.fetch_add(1, Ordering::SeqCst);
        // A load that does not end cannot be restored faster than it grows.
        thread::sleep(Duration::from_millis(2));
    }
}
