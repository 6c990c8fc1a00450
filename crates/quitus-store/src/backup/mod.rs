//! Room of the backups: the whole home in one archive, taken while it is served, restored on either engine.
//!
//! One format for both engines (docs/decisions/0007-backups.md): a `tar` with one member of text for each table, the
//! bytes of documents apart and once, the last numbers of the series, a manifest, and the SHA-256 of every member.
//! It is taken from one snapshot, written beside its place, read again whole, and only then put in its place.

mod archive;
mod manifest;
mod postgres;
mod rows;
mod sqlite;
mod tar;

pub use self::archive::{Verified, verify};
pub use self::manifest::Manifest;

use crate::dialect::Engine;
use crate::engine::{Store, address};
use crate::error::StoreError;
use crate::migrations::{MIGRATIONS, Migration};
use archive::Opened;
use quitus_core::kernel::Instant;
use rows::Table;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a backup was not taken, or not restored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BackupError {
    /// The archive is not what was written: what happened (`truncated`, `changed`, `foreign`, `rows`, `format`), and
    /// where in it.
    #[error("the archive is damaged: {what} {place}")]
    Damaged {
        /// What happened to it.
        what: &'static str,
        /// The member concerned.
        place: String,
    },
    /// The archive was written by a newer program.
    #[error("the archive is at schema version {found}, this program knows {known}")]
    Newer {
        /// The version of the archive.
        found: i64,
        /// The last version this program knows.
        known: i64,
    },
    /// There is something already where the archive is to be written or restored.
    #[error("{0} is not empty")]
    NotEmpty(String),
    /// The database is not whole any more: what its own check found.
    #[error("the database itself is damaged: {0}")]
    Unsound(String),
    /// The disk failed.
    #[error("the disk failed: {0}")]
    Disk(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BackupError {
    pub(crate) fn damaged(what: &'static str, place: &str) -> Self {
        let place = place.chars().take(80).collect();
        BackupError::Damaged { what, place }
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        BackupError::Disk(error.to_string())
    }
}

/// What an archive is made from: one snapshot of a home.
trait Source {
    fn schema(&mut self) -> Result<i64, BackupError>;
    fn tables(&mut self) -> Result<Vec<Table>, BackupError>;
    /// Gives each row of a table in the order of its key.
    fn rows(
        &mut self,
        table: &Table,
        each: &mut dyn FnMut(Vec<crate::value::Value>) -> Result<(), BackupError>,
    ) -> Result<(), BackupError>;
    /// The last number given by each series, for tables that have one.
    fn series(&mut self) -> Result<Vec<(String, i64)>, BackupError>;
}

impl Store {
    /// Takes a backup while the home is served: all that was acknowledged before is in it, and of each write all or
    /// nothing. The archive is read again whole before it is put in its place.
    ///
    /// Blocks its thread for as long as it takes; writers do not wait for it.
    pub fn backup(&self, to: &Path, now: Instant) -> Result<Verified, BackupError> {
        of(self.url(), to, now)
    }
}

/// Takes a backup of the home at an address, which need not be open nor up to date.
pub fn of(url: &str, to: &Path, now: Instant) -> Result<Verified, BackupError> {
    let (url, to) = (url.to_owned(), to.to_owned());
    // The client of the server engine must not be met by async code: a thread of its own.
    apart(move || take(&url, &to, now))
}

/// The version of the schema at an address, when it holds something and is older than this program's.
pub fn behind(url: &str) -> Result<Option<i64>, BackupError> {
    let owned = url.to_owned();
    let found = apart(move || match address(&owned)? {
        (Engine::Sqlite, path) => sqlite::version(Path::new(path)),
        (Engine::Postgres, url) => postgres::version(url),
    })?;
    let known = MIGRATIONS.last().map_or(0, |step| step.version);
    Ok(found.filter(|found| *found > 0 && *found < known))
}

/// Restores an archive where there is nothing, and opens it; `finish` completes it before it is put in its place.
///
/// The rows go into the schema they were taken from, with every constraint held again, then the schema is brought up
/// to date. On SQLite the file appears whole or not at all.
pub fn restore<E: From<BackupError> + Send + 'static>(
    url: &str,
    from: &Path,
    finish: impl FnOnce(&Store) -> Result<(), E> + Send + 'static,
) -> Result<Verified, E> {
    let (url, from) = (url.to_owned(), from.to_owned());
    apart(move || restore_with(&url, &from, MIGRATIONS, finish))
}

/// Whether there is nothing yet at the address of a home: no file or no table, or tables without a row.
pub fn is_vacant(url: &str) -> Result<bool, BackupError> {
    let url = url.to_owned();
    apart(move || match address(&url)? {
        (Engine::Sqlite, path) => sqlite::is_vacant(Path::new(path)),
        (Engine::Postgres, url) => postgres::is_vacant(url),
    })
}

fn take(url: &str, to: &Path, now: Instant) -> Result<Verified, BackupError> {
    if to.exists() {
        return Err(BackupError::NotEmpty(to.display().to_string()));
    }
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let part = Leftover(beside(to, ".part"));
    match address(url)? {
        (Engine::Sqlite, path) => {
            let mut source = sqlite::Copy::of(Path::new(path), &beside(to, ".copy"))?;
            archive::write(&mut source, "sqlite", &part.0, now)?;
        }
        (Engine::Postgres, url) => {
            postgres::snapshot(url, &mut |source| archive::write(source, "postgres", &part.0, now))?;
        }
    }
    let verified = verify(&part.0)?;
    std::fs::rename(&part.0, to)?;
    sync_folder_of(to)?;
    Ok(verified)
}

pub(crate) fn restore_with<E: From<BackupError>>(
    url: &str,
    from: &Path,
    steps: &'static [Migration],
    finish: impl FnOnce(&Store) -> Result<(), E>,
) -> Result<Verified, E> {
    let archive = Opened::open(from)?;
    let known = steps.last().map_or(0, |step| step.version);
    let schema = archive.verified.manifest.schema;
    if schema > known {
        return Err(BackupError::Newer { found: schema, known }.into());
    }
    let until = steps.iter().take_while(|step| step.version <= schema).count();
    let store = |url: &str| Store::open_with(url, steps).map_err(BackupError::from);
    match address(url).map_err(BackupError::from)? {
        (Engine::Sqlite, path) => {
            let path = Path::new(path);
            if !sqlite::is_vacant(path)? {
                return Err(BackupError::NotEmpty(path.display().to_string()).into());
            }
            let building = Leftover(beside(path, ".restoring"));
            let verified = sqlite::load(&building.0, &steps[..until], archive)?;
            let opened = store(&format!("sqlite:{}", building.0.display()))?;
            finish(&opened)?;
            drop(opened);
            sqlite::put_in_place(&building.0, path)?;
            Ok(verified)
        }
        (Engine::Postgres, url) => {
            if !postgres::is_vacant(url)? {
                return Err(BackupError::NotEmpty("PostgreSQL".to_owned()).into());
            }
            let verified = postgres::load(url, &steps[..until], archive)?;
            finish(&store(url)?)?;
            Ok(verified)
        }
    }
}

/// Refuses an archive whose tables and columns are not those of the schema it names.
fn same_tables(known: &[Table], archive: &Opened) -> Result<(), BackupError> {
    let held = &archive.verified.manifest.rows;
    for name in held.keys() {
        if !known.iter().any(|table| table.name == *name) {
            return Err(BackupError::damaged("tables", name));
        }
    }
    for table in known {
        if !held.contains_key(&table.name) || archive.contents.head(&table.name)? != table.head() {
            return Err(BackupError::damaged("tables", &table.name));
        }
    }
    Ok(())
}

/// A file of ours that is removed unless it was put in its place, with what an engine leaves beside it.
struct Leftover(PathBuf);

impl Drop for Leftover {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm", "-journal", ".rows"] {
            let _ = std::fs::remove_file(beside(&self.0, ending));
        }
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn sync_folder_of(path: &Path) -> Result<(), BackupError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(std::fs::File::open(folder)?.sync_all()?)
}

fn apart<T: Send, E: From<BackupError> + Send>(work: impl FnOnce() -> Result<T, E> + Send) -> Result<T, E> {
    std::thread::scope(|scope| match scope.spawn(work).join() {
        Ok(done) => done,
        Err(_) => Err(BackupError::Store(StoreError::Engine("a backup panicked".into())).into()),
    })
}
