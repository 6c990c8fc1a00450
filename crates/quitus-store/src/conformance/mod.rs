//! The conformance suite: one set of tests, run on SQLite and on PostgreSQL.
//!
//! PostgreSQL is the cluster of `QUITUS_TEST_POSTGRES`, or a private one started here when the server is installed,
//! or left out aloud. Each test has a home of its own: a file, or a schema.

mod accounts;
mod backups;
mod cluster;
mod crash;
mod decisions;
mod drafts;
mod engine;
mod history;
mod home;
mod lossless;
mod migrations;
mod minutes;
mod notice;
mod outbox;
mod people;
mod preparation;
mod promises;
mod records;
mod results;
mod search;
mod statements;

/// Runs each test on both engines.
macro_rules! on_both_engines {
    ($($(#[$note:meta])* fn $name:ident($home:ident: &Home) $body:block)+) => {$(
        mod $name {
            use super::*;

            $(#[$note])*
            fn check($home: &Home) $body

            #[test]
            fn sqlite() {
                check(&Home::sqlite());
            }

            #[test]
            fn postgres() {
                if let Some(home) = Home::postgres() {
                    check(&home);
                }
            }
        }
    )+};
}

use on_both_engines;
