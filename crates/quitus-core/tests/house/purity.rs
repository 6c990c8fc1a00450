//! What must never be there: clock, dice, floats, panics and SQL, each in the one place that may have it.

use crate::rust_text::{find_word, line_of};
use crate::workspace::{File, Workspace};
use crate::{Complaint, holds, says};

/// What core never sees, and what to do instead.
const NEVER_IN_CORE: [(&str, &str); 21] = [
    ("serde", "shapes of the wire live in formats"),
    ("Serialize", "shapes of the wire live in formats"),
    ("async", "core answers at once"),
    ("await", "core answers at once"),
    ("std::time", "the day is an argument"),
    ("SystemTime", "the day is an argument"),
    ("std::fs", "facts are arguments"),
    ("std::io", "facts are arguments"),
    ("std::net", "facts are arguments"),
    ("std::env", "facts are arguments"),
    ("std::process", "facts are arguments"),
    ("std::thread", "a ruling is a plain function"),
    ("std::sync", "core holds no state"),
    ("static mut", "core holds no state"),
    ("thread_local!", "core holds no state"),
    ("println!", "say it in a finding or a refusal"),
    ("eprintln!", "say it in a finding or a refusal"),
    ("print!", "say it in a finding or a refusal"),
    ("jiff::tz", "core sees civil days only"),
    ("Zoned", "core sees civil days only"),
    ("rand", "dice are arguments"),
];

/// What only the binary may ask.
const CLOCK_AND_DICE: [(&str, &str); 12] = [
    ("SystemTime", "the clock is an argument"),
    ("Instant::now", "the clock is an argument"),
    ("Timestamp::now", "the clock is an argument"),
    ("Zoned::now", "the clock is an argument"),
    ("::now()", "the clock is an argument"),
    ("now_v7", "ids are made by dice, and dice are arguments"),
    ("new_v4", "ids are made by dice, and dice are arguments"),
    ("rand", "dice are arguments"),
    ("getrandom", "dice are arguments"),
    ("thread_rng", "dice are arguments"),
    ("OsRng", "dice are arguments"),
    ("RandomState", "dice are arguments"),
];

/// What stops the program instead of answering.
const PANICS: [(&str, &str); 8] = [
    (".unwrap()", "answer with a refusal or an error"),
    (".unwrap_err()", "answer with a refusal or an error"),
    (".expect(\"", "answer with a refusal or an error"),
    (".expect(&", "answer with a refusal or an error"),
    ("panic!", "answer with a refusal or an error"),
    ("unreachable!", "make the state impossible to write"),
    ("todo!", "build it or leave it out"),
    ("unimplemented!", "build it or leave it out"),
];

/// Where a float could only be a mistake: drawing (pictures) and laying out (documents) need them.
const WITHOUT_FLOATS: [&str; 7] =
    ["quitus-core", "quitus-formats", "quitus-words", "quitus-store", "quitus-app", "quitus-web", "quitus"];

/// A sentence of SQL has all the words of a line.
const SQL: [&[&str]; 8] = [
    &["SELECT ", " FROM "],
    &["INSERT INTO "],
    &["UPDATE ", " SET "],
    &["DELETE FROM "],
    &["CREATE TABLE "],
    &["ALTER TABLE "],
    &["DROP TABLE "],
    &["PRAGMA "],
];

/// Complains about input, output, clock, dice or wire shapes in core.
pub fn core_is_pure(workspace: &Workspace) -> Vec<Complaint> {
    workspace.sources_of("quitus-core").flat_map(|file| found("core_is_pure", file, &NEVER_IN_CORE)).collect()
}

/// Complains about a clock read or dice thrown outside the binary.
pub fn clock_and_dice_are_arguments(workspace: &Workspace) -> Vec<Complaint> {
    let libraries = workspace.sources().filter(|file| file.krate() != Some("quitus"));
    libraries.flat_map(|file| found("clock_and_dice_are_arguments", file, &CLOCK_AND_DICE)).collect()
}

/// Complains about a connection to the world opened elsewhere than in `outside`, and about documents that read
/// the machine they are made on.
pub fn the_world_is_outside(workspace: &Workspace) -> Vec<Complaint> {
    let world = [
        ("TcpStream", "only quitus-outside opens a connection"),
        ("UdpSocket", "only quitus-outside opens a connection"),
    ];
    let machine = [
        ("std::env", "a document reads nothing from the machine"),
        ("std::fs", "a document reads nothing from the machine"),
        ("std::process", "a document reads nothing from the machine"),
    ];
    let abroad = workspace.sources().filter(|file| file.krate() != Some("quitus-outside"));
    let made = workspace.sources().filter(|file| {
        ["quitus-documents", "quitus-pictures", "quitus-words", "quitus-formats"]
            .contains(&file.krate().unwrap_or_default())
    });
    let opened = abroad.flat_map(|file| found("the_world_is_outside", file, &world));
    opened.chain(made.flat_map(|file| found("the_world_is_outside", file, &machine))).collect()
}

/// Complains about a float where amounts and counts pass.
pub fn no_float_near_money(workspace: &Workspace) -> Vec<Complaint> {
    let floats = [
        ("f64", "money is whole cents, shares are two counts"),
        ("f32", "money is whole cents, shares are two counts"),
    ];
    let held = workspace.sources().filter(|file| WITHOUT_FLOATS.contains(&file.krate().unwrap_or_default()));
    held.flat_map(|file| found("no_float_near_money", file, &floats)).collect()
}

/// Complains about code that stops the program instead of answering.
pub fn nothing_panics(workspace: &Workspace) -> Vec<Complaint> {
    workspace.sources().flat_map(|file| found("nothing_panics", file, &PANICS)).collect()
}

/// Complains about a sentence of SQL written elsewhere than in the store.
pub fn sql_lives_in_the_store(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in workspace.sources().filter(|file| file.krate() != Some("quitus-store")) {
        for (line, text) in &file.rust.strings {
            if SQL.iter().any(|words| words.iter().all(|word| text.contains(word))) {
                let what = format!("SQL is written only in quitus-store: {}", text.trim());
                complaints.push(Complaint {
                    guard: "sql_lives_in_the_store",
                    path: file.path.clone(),
                    line: *line,
                    what,
                });
            }
        }
    }
    complaints
}

/// Complains about a program, a test or a case that needs a folder outside the repository.
pub fn nothing_needs_a_neighbouring_folder(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let neighbours = [concat!("../", "shared"), concat!("/work", "/")];
    for file in workspace.files().filter(|file| file.path != ".ci/run" && !file.path.ends_with(".json")) {
        for (index, line) in file.text.lines().enumerate() {
            if neighbours.iter().any(|folder| line.contains(folder)) {
                let what = "the project builds, runs and is tested from its own clone".to_owned();
                let guard = "nothing_needs_a_neighbouring_folder";
                complaints.push(Complaint { guard, path: file.path.clone(), line: index + 1, what });
            }
        }
    }
    complaints
}

fn found(guard: &'static str, file: &File, words: &[(&str, &str)]) -> Vec<Complaint> {
    let code = &file.rust.code;
    let mut complaints: Vec<Complaint> = Vec::new();
    for (word, instead) in words {
        for at in find_word(code, word) {
            let line = line_of(code, at);
            if !complaints.iter().any(|complaint| complaint.line == line) {
                let what = format!("`{word}`: {instead}");
                complaints.push(Complaint { guard, path: file.path.clone(), line, what });
            }
        }
    }
    complaints
}

#[test]
fn core_sees_neither_world_nor_wire() {
    holds(core_is_pure);
}

#[test]
fn only_the_binary_has_a_clock_and_dice() {
    holds(clock_and_dice_are_arguments);
}

#[test]
fn only_outside_meets_the_world() {
    holds(the_world_is_outside);
}

#[test]
fn money_is_never_a_float() {
    holds(no_float_near_money);
}

#[test]
fn what_a_user_sends_never_stops_the_program() {
    holds(nothing_panics);
}

#[test]
fn only_the_store_speaks_sql() {
    holds(sql_lives_in_the_store);
}

#[test]
fn a_clone_stands_alone() {
    holds(nothing_needs_a_neighbouring_folder);
}

#[test]
fn an_impure_core_is_caught() {
    let table = [
        ("fn f(day: Day) -> Day { day }", ""),
        ("use serde::Serialize;", "`serde`"),
        ("async fn f() {}", "`async`"),
        ("fn f() { std::fs::read(p); }", "`std::fs`"),
        ("fn f() -> std::time::Duration { d }", "`std::time`"),
        ("static mut COUNT: u8 = 0;", "`static mut`"),
        ("fn f() { println!(\"{}\", 1); }", "`println!`"),
        ("// async, std::fs", ""),
        ("#[cfg(test)]\nmod tests { use std::fs; }", ""),
        ("const WORD: &str = \"async\";", ""),
    ];
    for (text, expected) in table {
        says(core_is_pure, &[("crates/quitus-core/src/sitting/vote.rs", text)], expected);
    }
}

#[test]
fn a_hidden_clock_is_caught() {
    let table = [
        ("quitus-store", "fn f() { let t = std::time::Instant::now(); }", "`Instant::now`"),
        ("quitus-app", "fn f() { Zoned::now(); }", "`Zoned::now`"),
        ("quitus-app", "fn f() { uuid::Uuid::now_v7(); }", "`now_v7`"),
        ("quitus-documents", "fn f() { Utc::now() }", "`::now()`"),
        ("quitus-app", "fn f() { let id = rand::random(); }", "`rand`"),
        ("quitus-app", "fn f(now: Instant, brand: Id) {}", ""),
        ("quitus", "fn f() { jiff::Zoned::now(); }", ""),
    ];
    for (krate, text, expected) in table {
        says(clock_and_dice_are_arguments, &[(&format!("crates/{krate}/src/lib.rs"), text)], expected);
    }
}

#[test]
fn a_connection_opened_elsewhere_is_caught() {
    let table = [
        ("quitus-app", "fn f() { TcpStream::connect(a); }", "only quitus-outside"),
        ("quitus-outside", "fn f() { TcpStream::connect(a); }", ""),
        ("quitus-web", "fn f() { TcpListener::bind(a); }", ""),
        ("quitus-documents", "fn f() { std::env::var(n); }", "reads nothing from the machine"),
        ("quitus-formats", "use std::fs;", "reads nothing from the machine"),
        ("quitus-store", "use std::fs;", ""),
    ];
    for (krate, text, expected) in table {
        says(the_world_is_outside, &[(&format!("crates/{krate}/src/lib.rs"), text)], expected);
    }
}

#[test]
fn a_float_near_money_is_caught() {
    let table = [
        ("quitus-core", "fn share(paid: f64) {}", "`f64`"),
        ("quitus-store", "let paid = row.get::<f32>(0);", "`f32`"),
        ("quitus-pictures", "fn angle(seat: f64) {}", ""),
        ("quitus-app", "#[test]\nfn t() { let x: f64 = 1.0; }", ""),
    ];
    for (krate, text, expected) in table {
        says(no_float_near_money, &[(&format!("crates/{krate}/src/lib.rs"), text)], expected);
    }
}

#[test]
fn a_panic_is_caught() {
    let table = [
        ("fn f() { x.unwrap(); }", "`.unwrap()`"),
        ("fn f() { x.expect(\"there\"); }", "`.expect(\"`"),
        ("fn f() { x.expect(&why); }", "`.expect(&`"),
        ("fn f() { panic!(\"no\"); }", "`panic!`"),
        ("fn f() { unreachable!(); }", "`unreachable!`"),
        ("fn f() { x.unwrap_or_default(); reader.expect(','); catch_unwind(f); }", ""),
        ("#[cfg(test)]\nmod tests {\n    #[test]\n    fn t() { x.unwrap(); }\n}\nfn after() {}", ""),
        ("#[cfg(test)]\nmod tests {}\nfn after() { x.unwrap(); }", "lib.rs:3"),
    ];
    table.iter().for_each(|(text, expected)| {
        says(nothing_panics, &[("crates/quitus-web/src/lib.rs", text)], expected)
    });
    let (root, suite) = ("crates/quitus-store/src/lib.rs", "crates/quitus-store/src/suite/home.rs");
    says(nothing_panics, &[(root, "#[cfg(test)]\nmod suite;"), (suite, "fn f() { x.unwrap(); }")], "");
    says(nothing_panics, &[(root, "mod suite;"), (suite, "fn f() { x.unwrap(); }")], "suite/home.rs");
    says(nothing_panics, &[("crates/quitus-web/tests/pages.rs", "fn f() { x.unwrap(); }")], "");
}

#[test]
fn sql_elsewhere_is_caught() {
    let table = [
        ("quitus-app", "tx.run(\"SELECT id FROM act\");", "only in quitus-store"),
        ("quitus-web", "let q = r#\"\n  UPDATE act\n SET number = 1\"#;", "only in quitus-store"),
        ("quitus-store", "tx.run(\"SELECT id FROM act\");", ""),
        ("quitus-web", "let words = \"Select a date from the list\";", ""),
        ("quitus-app", "#[test]\nfn t() { run(\"DELETE FROM act\"); }", ""),
    ];
    for (krate, text, expected) in table {
        says(sql_lives_in_the_store, &[(&format!("crates/{krate}/src/lib.rs"), text)], expected);
    }
}

#[test]
fn a_neighbouring_folder_is_caught() {
    let planted = format!("include_str!(\"../../..{}\")", "/shared/seed.json");
    let path = "crates/quitus-core/tests/law.rs";
    says(nothing_needs_a_neighbouring_folder, &[(path, &planted)], "its own clone");
    says(nothing_needs_a_neighbouring_folder, &[(path, "include_str!(\"../vectors.json\")")], "");
    says(nothing_needs_a_neighbouring_folder, &[(".ci/run", &planted)], "");
}
