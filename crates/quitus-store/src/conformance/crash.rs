//! A write that was acknowledged survives the death of the process.

use super::home::Home;
use crate::{Store, journal};
use quitus_core::kernel::Instant;
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

const HOME: &str = "QUITUS_TEST_CRASH_HOME";
const ROUNDS: u64 = 5;
const WRITERS: u32 = 8;

#[test]
fn an_acknowledged_write_survives_a_killed_process() {
    // Started again by itself, this test is the process that is killed.
    if let Ok(file) = std::env::var(HOME) {
        return write_until_killed(&file);
    }
    let mut home = Home::sqlite();
    let mut acknowledged = HashSet::new();
    for round in 0..ROUNDS {
        let before = acknowledged.len();
        acknowledged.extend(killed_after(&home, Duration::from_millis(60 + 37 * round)));
        assert!(acknowledged.len() > before, "round {round} acknowledged nothing");
        home.reopen(crate::migrations::MIGRATIONS).expect("opened after the crash");
        let all = home.read(|tx| journal::since(tx, None, 0, u32::MAX)).expect("the journal");
        let kept: HashSet<String> = all.into_iter().map(|ranked| ranked.entry.subject).collect();
        let lost: Vec<&String> = acknowledged.difference(&kept).collect();
        assert_eq!(lost, Vec::<&String>::new(), "round {round}");
        assert_eq!(
            home.number("SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
            0
        );
    }
}

/// Starts writers in a process of their own, kills it, and tells what it had acknowledged.
fn killed_after(home: &Home, time: Duration) -> Vec<String> {
    let program = std::env::current_exe().expect("this program");
    let mut child = Command::new(program)
        .args([
            "--exact",
            "conformance::crash::an_acknowledged_write_survives_a_killed_process",
            "--nocapture",
        ])
        .env(HOME, home.file())
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let mut lines = BufReader::new(child.stdout.take().expect("its words")).lines();
    let mut acknowledged = Vec::new();
    for line in lines.by_ref().map_while(Result::ok) {
        acknowledged.extend(line.strip_prefix("acknowledged ").map(str::to_owned));
        if !acknowledged.is_empty() {
            break;
        }
    }
    let id = child.id();
    let killer = std::thread::spawn(move || {
        std::thread::sleep(time);
        child.kill().expect("killed");
        child.wait().expect("gone")
    });
    acknowledged.extend(
        lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("acknowledged ").map(str::to_owned)),
    );
    assert!(!killer.join().expect("joined").success(), "{id} was not killed");
    acknowledged
}

fn write_until_killed(file: &str) {
    let store = Store::open(&format!("sqlite:{file}")).expect("opened");
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let store = store.clone();
            std::thread::spawn(move || write_for_ever(&store, writer))
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().expect("never ends"));
}

fn write_for_ever(store: &Store, writer: u32) {
    for number in 0_u64.. {
        let subject = format!("{}-{writer}-{number}", std::process::id());
        let entry = journal::Entry {
            at: Instant(1),
            authority: None,
            actor: "essai".into(),
            act: "test.write".into(),
            subject: subject.clone(),
            reason: None,
            changed: Vec::new(),
        };
        store.write(move |tx| journal::append(tx, &entry)).expect("written");
        println!("acknowledged {subject}");
    }
}
