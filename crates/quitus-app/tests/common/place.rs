//! Where a home of these tests is kept: a file of its own, or a database of its own on the server of the tests.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// Which engine the stories run on: `postgres`, or SQLite when it is not set.
const ENGINE: &str = "QUITUS_STORIES_ON";
/// The server, as `./test` starts it.
const SERVER: &str = "QUITUS_TEST_POSTGRES";

/// An empty place for the records of one home, gone with it.
pub struct Place {
    folder: tempfile::TempDir,
    database: Option<Database>,
}

struct Database {
    server: String,
    name: String,
}

impl Place {
    /// A new place on the engine that the stories run on.
    pub fn new() -> Place {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = (std::env::var(ENGINE).as_deref() == Ok("postgres")).then(Database::create);
        Place { folder, database }
    }

    /// The address of the records.
    pub fn address(&self) -> String {
        match &self.database {
            Some(database) => database.address(),
            None => format!("sqlite:{}", self.folder.path().join("quitus.db").display()),
        }
    }
}

impl Database {
    fn create() -> Database {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var(SERVER).expect("QUITUS_TEST_POSTGRES names the server of the tests");
        let name = format!("stories_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let database = Database { server, name };
        let made = database.run("createdb").output().expect("createdb is there");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        database
    }

    /// The address of the server with this database instead of the superuser's.
    fn address(&self) -> String {
        let (before, _) = self.server.rsplit_once('/').expect("an address ends with a database");
        format!("{before}/{}", self.name)
    }

    fn run(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.arg(format!("--maintenance-db={}", self.server)).arg(&self.name);
        command
    }
}

impl Drop for Database {
    /// Connections of the home may outlive it by a moment: they are closed with the database.
    fn drop(&mut self) {
        let _ = self.run("dropdb").arg("--force").output();
    }
}
