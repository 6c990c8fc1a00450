//! The schema only moves forward, on homes that hold something.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::StoreError;
use crate::migrations::{MIGRATIONS, Migration};
use std::sync::LazyLock;

const NEXT: Migration = Migration {
    version: 1_001,
    name: "1001_test",
    common: "CREATE TABLE seal (\n    authority_id TEXT NOT NULL REFERENCES authority (id),\n    day BIGINT NOT NULL\n);",
    sqlite: "INSERT INTO seal SELECT id, COALESCE(story_day, 0) FROM authority;",
    postgres: "INSERT INTO seal SELECT id, COALESCE(story_day, 0) FROM authority;",
};
const WRONG: Migration = Migration {
    version: 1_002,
    name: "1002_test",
    common: "CREATE TABLE half (\n    id BIGINT NOT NULL\n);",
    sqlite: "INSERT INTO nowhere VALUES (1);",
    postgres: "INSERT INTO nowhere VALUES (1);",
};
/// Today's steps, and one more.
pub(super) static ONE_MORE: LazyLock<Vec<Migration>> = LazyLock::new(|| [MIGRATIONS, &[NEXT]].concat());
/// Today's steps, one more, and one that fails.
static TWO_MORE: LazyLock<Vec<Migration>> = LazyLock::new(|| [MIGRATIONS, &[NEXT, WRONG]].concat());

on_both_engines! {
    fn an_old_home_is_brought_up_to_date_with_what_it_holds(home: &Home) {
        let mut old = home.another(MIGRATIONS);
        old.write(|tx| World::of("essai").keep(tx)).expect("kept");
        old.reopen(&ONE_MORE).expect("migrated");
        assert_eq!(old.number("SELECT MAX(version) FROM migration"), 1_001);
        assert_eq!(old.number("SELECT day FROM seal"), 19_479);
        assert_eq!(old.read(|tx| World::load(tx, "essai")).expect("loaded"), World::of("essai"));
        old.reopen(&ONE_MORE).expect("opened again");
        assert_eq!(old.number("SELECT COUNT(*) FROM seal"), 1);
    }

    fn a_home_from_a_newer_program_is_left_alone(home: &Home) {
        let mut newer = home.another(&ONE_MORE);
        assert_eq!(newer.reopen(MIGRATIONS), Err(StoreError::Newer { found: 1_001, known: last() }));
        newer.reopen(&ONE_MORE).expect("its own program still opens it");
    }

    fn a_step_that_fails_leaves_the_home_as_it_was(home: &Home) {
        let mut old = home.another(MIGRATIONS);
        old.write(|tx| World::of("essai").keep(tx)).expect("kept");
        assert!(matches!(old.reopen(&TWO_MORE), Err(StoreError::Engine(_))));
        old.reopen(MIGRATIONS).expect("opened");
        assert_eq!(old.number("SELECT MAX(version) FROM migration"), last());
        old.reopen(&ONE_MORE).expect("the good step alone is taken");
        assert_eq!(old.number("SELECT COUNT(*) FROM seal"), 1);
    }
}

/// The number of the last step of today.
fn last() -> i64 {
    MIGRATIONS.last().map_or(0, |step| step.version)
}

#[test]
fn steps_are_numbered_one_by_one() {
    for (place, step) in MIGRATIONS.iter().enumerate() {
        assert_eq!(usize::try_from(step.version), Ok(place + 1), "{}", step.name);
        assert!(step.name.starts_with(&format!("{:04}_", step.version)), "{}", step.name);
    }
}

/// Tables of the home itself, and why they say no authority.
const OF_THE_HOME: &[(&str, &str)] = &[
    ("migration", "the schema is the home's"),
    ("authority", "it is the authority"),
    ("account", "one person signs in once for several authorities; roles carry the authority"),
    ("account_password", "of an account"),
    ("passkey", "of an account"),
    ("sign_in_session", "of an account"),
    ("one_time_link", "of an account"),
    ("api_token", "of an account"),
    ("sign_in_attempt", "of nobody yet: who signs in is not known before they did"),
];

/// From the first migration on, every record says whose it is.
#[test]
fn every_table_carries_its_authority() {
    let home = Home::sqlite();
    let of_the_home: Vec<String> = OF_THE_HOME.iter().map(|(table, _)| format!("'{table}'")).collect();
    let ours = format!(
        "FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
        AND m.name NOT LIKE 'search_words%' AND m.name NOT IN ({})",
        of_the_home.join(", ")
    );
    let connection = rusqlite::Connection::open(home.file()).expect("opened");
    let mut statement = connection
        .prepare(&format!(
            "SELECT m.name {ours} AND NOT EXISTS
                (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'authority_id')"
        ))
        .expect("read");
    let without: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("run").collect::<Result<_, _>>().expect("names");
    assert_eq!(without, Vec::<String>::new());
    let tables: i64 =
        connection.query_row(&format!("SELECT COUNT(*) {ours}"), [], |row| row.get(0)).expect("counted");
    assert!(tables > 30, "{tables}");
}
