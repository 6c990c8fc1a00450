//! A home for one test, on either engine, and what a test may do to it that no room does.

use super::cluster;
use crate::backup::{BackupError, restore_with};
use crate::migrations::{MIGRATIONS, Migration};
use crate::statements::Sql;
use crate::value::Value;
use crate::{Engine, Store, StoreError, StoreResult, Tx};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A home with its place, removed with it.
pub(super) struct Home {
    url: String,
    place: Place,
    store: Option<Store>,
}

enum Place {
    Folder(tempfile::TempDir),
    Schema { server: String, name: String },
}

impl Home {
    pub(super) fn sqlite() -> Home {
        Home::open(Home::sqlite_place(), MIGRATIONS)
    }

    pub(super) fn postgres() -> Option<Home> {
        Home::postgres_place().map(|place| Home::open(place, MIGRATIONS))
    }

    /// A home on the same engine as this one, empty, its schema made by these steps.
    pub(super) fn another(&self, steps: &'static [Migration]) -> Home {
        let place = match self.engine() {
            Engine::Sqlite => Home::sqlite_place(),
            Engine::Postgres => Home::postgres_place().expect("the server is there"),
        };
        Home::open(place, steps)
    }

    /// A home restored from an archive where nothing was, on that engine; `None` when its server is not there.
    pub(super) fn restored(
        engine: Engine,
        archive: &Path,
        steps: &'static [Migration],
    ) -> Option<Result<Home, BackupError>> {
        let (url, place) = match engine {
            Engine::Sqlite => Home::sqlite_place(),
            Engine::Postgres => Home::postgres_place()?,
        };
        let mut home = Home { url, place, store: None };
        Some(restore_with(&home.url, archive, steps, |_| Ok(())).map(|_| {
            home.store = Some(Store::open_with(&home.url, steps).expect("the restored home"));
            home
        }))
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    pub(super) fn store(&self) -> &Store {
        self.store.as_ref().expect("open")
    }

    pub(super) fn engine(&self) -> Engine {
        self.store().engine()
    }

    pub(super) fn file(&self) -> PathBuf {
        match &self.place {
            Place::Folder(folder) => folder.path().join("quitus.db"),
            Place::Schema { .. } => panic!("a schema is no file"),
        }
    }

    /// The parameter of an address that leads into this home's schema.
    pub(super) fn schema(&self) -> &str {
        self.url.rsplit(['?', '&']).next().unwrap_or_default()
    }

    /// Closes the home and opens it again with these steps.
    pub(super) fn reopen(&mut self, steps: &'static [Migration]) -> StoreResult<()> {
        self.store = None;
        self.store = Some(Store::open_with(&self.url, steps)?);
        Ok(())
    }

    pub(super) fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> StoreResult<T> + Send + 'static,
    ) -> StoreResult<T> {
        self.store().write(work)
    }

    pub(super) fn read<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> StoreResult<T> + Send + 'static,
    ) -> StoreResult<T> {
        self.store().read(work)
    }

    /// Runs a statement that no room holds, as someone with the database at hand might.
    pub(super) fn run(&self, text: &'static str) -> StoreResult<u64> {
        self.write(move |tx| tx.execute(raw(text), &[]))
    }

    /// The code with which the database refuses a statement.
    pub(super) fn refusal(&self, text: &'static str) -> String {
        match self.run(text) {
            Err(StoreError::Refused(refused)) => refused.code,
            other => panic!("{text}: {other:?} instead of a refusal on {:?}", self.engine()),
        }
    }

    /// A whole number that a statement answers.
    pub(super) fn number(&self, text: &'static str) -> i64 {
        self.read(move |tx| tx.one(raw(text), &[] as &[Value], text)?.get()).expect(text)
    }

    /// Drops the store where it is called, and leaves its place to be removed with the test's folder or server.
    pub(super) fn forget_place(mut self) {
        self.store = None;
        let elsewhere = std::thread::spawn(move || drop(self));
        let _ = elsewhere.join();
    }

    fn sqlite_place() -> (String, Place) {
        let folder = tempfile::tempdir().expect("a folder");
        (format!("sqlite:{}", folder.path().join("quitus.db").display()), Place::Folder(folder))
    }

    fn postgres_place() -> Option<(String, Place)> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let server = cluster::url()?.to_owned();
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("quitus_test_{}_{number}", std::process::id());
        administer(&server, &format!("CREATE SCHEMA {name}"));
        let joint = if server.contains('?') { '&' } else { '?' };
        Some((format!("{server}{joint}options=-csearch_path%3D{name}"), Place::Schema { server, name }))
    }

    fn open((url, place): (String, Place), steps: &'static [Migration]) -> Home {
        let store = Store::open_with(&url, steps).unwrap_or_else(|error| panic!("{url}: {error}"));
        Home { url, place, store: Some(store) }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        self.store = None;
        if let Place::Schema { server, name } = &self.place {
            administer(server, &format!("DROP SCHEMA {name} CASCADE"));
        }
    }
}

pub(super) fn raw(text: &'static str) -> Sql {
    Sql { name: "a test's own", sqlite: text, postgres: text }
}

fn administer(server: &str, text: &str) {
    let mut client = postgres::Client::connect(server, postgres::NoTls).expect("the server");
    client.batch_execute(text).expect(text);
}
