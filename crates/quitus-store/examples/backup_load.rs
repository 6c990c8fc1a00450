//! Backups under load: writers write while a backup is taken every minute and restored on each engine given.
//!
//! `cargo run -p quitus-store --example backup_load -- HOME MINUTES FOLDER [POSTGRES]`: HOME is `sqlite:PATH` or
//! `postgres://…`, empty; FOLDER keeps the archives and the restored homes; POSTGRES is a server where a schema may be
//! made for each restoration. It ends with an error at the first acknowledged write that is missing, or half there.

use quitus_core::assembly::{Authority, AuthorityKind, Standing};
use quitus_core::kernel::{AuthorityId, Instant};
use quitus_store::{Store, StoreResult, Tx, assembly, backup, file, journal};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant as Clock};

type Fault = Box<dyn std::error::Error>;

const WRITERS: u32 = 4;
/// What a busy evening writes, a few times over.
const PAUSE: Duration = Duration::from_millis(50);
const AUTHORITY: &str = "essai";

struct Load {
    store: Store,
    acknowledged: Mutex<Vec<String>>,
    stop: AtomicBool,
}

fn main() -> Result<(), Fault> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [home, minutes, folder, rest @ ..] = given.as_slice() else {
        return Err("HOME MINUTES FOLDER [POSTGRES]".into());
    };
    let (minutes, folder) = (minutes.parse::<u32>()?, PathBuf::from(folder));
    std::fs::create_dir_all(&folder)?;
    let store = Store::open(home)?;
    store.write(|tx| assembly::insert_authority(tx, &authority()))?;
    let load = Arc::new(Load { store, acknowledged: Mutex::default(), stop: AtomicBool::new(false) });
    let writers: Vec<_> = (0..WRITERS).map(|writer| start(&load, writer)).collect();
    let begun = Clock::now();
    let outcome = (1..=minutes).try_for_each(|minute| {
        let due = Duration::from_secs(60) * minute;
        std::thread::sleep(due.saturating_sub(begun.elapsed()));
        one_backup(&load, &folder, minute, rest.first().map(String::as_str))
    });
    load.stop.store(true, Ordering::SeqCst);
    for writer in writers {
        writer.join().map_err(|_| "a writer panicked")??;
    }
    println!("{} writes acknowledged in all", load.told().len());
    outcome
}

impl Load {
    fn told(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.acknowledged.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn start(load: &Arc<Load>, writer: u32) -> std::thread::JoinHandle<StoreResult<()>> {
    let load = Arc::clone(load);
    std::thread::spawn(move || {
        for nth in 0_u64.. {
            if load.stop.load(Ordering::SeqCst) {
                break;
            }
            let subject = format!("{writer}-{nth}");
            let written = subject.clone();
            load.store.write(move |tx| pair(tx, &written))?;
            load.told().push(subject);
            std::thread::sleep(PAUSE);
        }
        Ok(())
    })
}

/// Two lines of the journal around a file: all of them, or none.
fn pair(tx: &mut Tx<'_>, subject: &str) -> StoreResult<()> {
    journal::append(tx, &line("pair.first", subject))?;
    file::keep(tx, &AuthorityId::new(AUTHORITY), "text/plain", &bytes_of(subject))?;
    journal::append(tx, &line("pair.second", subject)).map(|_| ())
}

fn one_backup(load: &Load, folder: &Path, minute: u32, server: Option<&str>) -> Result<(), Fault> {
    let before: Vec<String> = load.told().clone();
    let archive = folder.join(format!("{minute}.quitus"));
    let clock = Clock::now();
    let taken = load.store.backup(&archive, Instant(i64::from(minute)))?;
    let took = clock.elapsed();
    let (waited, meanwhile) = (load.told().len() - before.len(), took.as_millis());
    println!(
        "minute {minute}: {} rows, {} kB in {meanwhile} ms; {} acknowledged before, {waited} meanwhile",
        taken.manifest.rows_in_all(),
        taken.bytes / 1000,
        before.len()
    );
    let mut places = vec![format!("sqlite:{}", folder.join(format!("{minute}.db")).display())];
    places.extend(server.map(|server| schema_of(server, minute)));
    for place in places {
        let clock = Clock::now();
        backup::restore::<backup::BackupError>(&place, &archive, |_| Ok(()))?;
        let took = clock.elapsed().as_millis();
        let missing = compare(&Store::open(&place)?, &before)?;
        println!("  restored in {took} ms on {}", place.split(':').next().unwrap_or_default());
        if !missing.is_empty() {
            return Err(
                format!("{} writes are missing or half there: {:?}", missing.len(), missing.first()).into()
            );
        }
    }
    Ok(())
}

/// The acknowledged writes that are not there, and those that are there by half.
fn compare(store: &Store, before: &[String]) -> Result<Vec<String>, Fault> {
    let entries = store.read(|tx| journal::since(tx, None, 0, u32::MAX))?;
    let of = |act: &str| -> HashSet<String> {
        entries.iter().filter(|one| one.entry.act == act).map(|one| one.entry.subject.clone()).collect()
    };
    let (firsts, seconds) = (of("pair.first"), of("pair.second"));
    let mut wrong: Vec<String> = firsts.symmetric_difference(&seconds).cloned().collect();
    wrong.extend(before.iter().filter(|subject| !firsts.contains(*subject)).cloned());
    let subjects: Vec<String> = firsts.into_iter().collect();
    let without_file = store.read(move |tx| {
        let mut without = Vec::new();
        for subject in &subjects {
            let name = file::sha256(&bytes_of(subject));
            if !file::holds(tx, &AuthorityId::new(AUTHORITY), &name)? {
                without.push(subject.clone());
            }
        }
        StoreResult::Ok(without)
    })?;
    wrong.extend(without_file);
    Ok(wrong)
}

fn bytes_of(subject: &str) -> Vec<u8> {
    subject.repeat(300).into_bytes()
}

fn schema_of(server: &str, minute: u32) -> String {
    let joint = if server.contains('?') { '&' } else { '?' };
    format!("{server}{joint}options=-csearch_path%3Drestored_{minute}")
}

fn line(act: &str, subject: &str) -> journal::Entry {
    journal::Entry {
        at: Instant(1),
        authority: None,
        actor: "essai".to_owned(),
        act: act.to_owned(),
        subject: subject.to_owned(),
        reason: None,
        changed: Vec::new(),
    }
}

fn authority() -> Authority {
    Authority {
        id: AuthorityId::new(AUTHORITY),
        code: AUTHORITY.to_owned(),
        name: "Essai (fictif)".to_owned(),
        kind: AuthorityKind::Commune,
        standing: Standing::Fictional,
        siren: None,
        siret: None,
        population: None,
        department: None,
        seat: Vec::new(),
        time_zone: "Europe/Paris".to_owned(),
        story_day: None,
        remark: None,
    }
}
