//! Every statement is read by both engines, and none hides outside the declarations.

use super::home::Home;
use super::on_both_engines;
use crate::statements::every_statement;

on_both_engines! {
    fn every_statement_is_understood(home: &Home) {
        for sql in every_statement() {
            home.read(move |tx| tx.prepare(sql)).unwrap_or_else(|error| panic!("{}: {error}", sql.name));
        }
    }
}

#[test]
fn arguments_stand_in_the_order_of_their_first_use() {
    for sql in every_statement() {
        for text in [sql.sqlite, sql.postgres] {
            let mut highest = 0;
            for piece in text.split('$').skip(1) {
                let digits: String = piece.chars().take_while(char::is_ascii_digit).collect();
                let number: usize = digits.parse().unwrap_or_else(|_| panic!("{}: a stray $", sql.name));
                assert!(number <= highest + 1, "{}: ${number} comes before its turn", sql.name);
                highest = highest.max(number);
            }
        }
    }
}

#[test]
fn there_are_statements_to_check() {
    assert!(every_statement().count() > 60);
}

/// A statement outside `statements!` would escape the test that prepares them all.
#[test]
fn no_statement_hides_outside_the_declarations() {
    let mut seen = 0;
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = path.display().to_string();
            if path.is_dir() {
                folders.push(path);
            } else if !text.contains("/conformance/") && !PLUMBING.iter().any(|file| text.ends_with(file)) {
                let source = std::fs::read_to_string(&path).expect("a source");
                assert_eq!(hidden(&source), Vec::<String>::new(), "{text}");
                seen += 1;
            }
        }
    }
    assert!(seen > 15, "only {seen} files were read");
}

/// What speaks to an engine before there is a transaction to run statements in.
const PLUMBING: [&str; 4] = ["/migrations.rs", "/dialect.rs", "/backup/sqlite.rs", "/backup/postgres.rs"];
const VERBS: [&str; 5] = ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"WITH "];

fn hidden(source: &str) -> Vec<String> {
    let outside = match source.find("\nstatements! {") {
        Some(from) => {
            let to = source[from..].find("\n}").map_or(source.len(), |length| from + length);
            format!("{}{}", &source[..from], &source[to..])
        }
        None => source.to_owned(),
    };
    let is_sql = |line: &&str| VERBS.iter().any(|verb| line.contains(verb));
    outside.lines().filter(is_sql).map(str::to_owned).collect()
}

#[test]
fn a_hidden_statement_is_seen() {
    let source =
        "statements\n\nstatements! {\n    A = \"SELECT 1\";\n}\nfn f() { run(\"DELETE FROM act\") }\n";
    assert_eq!(hidden(source), ["fn f() { run(\"DELETE FROM act\") }"]);
}
