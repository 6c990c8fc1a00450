//! The home: a folder with `quitus.toml` and, unless told otherwise, the embedded database.

use crate::config::{Config, Rhythm};
use crate::failure::Failure;
use anyhow::{Context, Result, bail};
use quitus_app::BackupPlace;
use quitus_core::kernel::Refusal;
use std::path::{Path, PathBuf};

/// Where the server listens unless told otherwise.
pub const LISTEN: &str = "127.0.0.1:8321";

/// A home that exists.
#[derive(Clone, Debug)]
pub struct Home {
    /// Its folder.
    pub dir: PathBuf,
    /// What its file says.
    pub config: Config,
}

impl Home {
    /// Opens a home that exists; every fault of its file is told.
    pub fn open(dir: &Path) -> Result<Home, Failure> {
        let file = dir.join("quitus.toml");
        let text = std::fs::read_to_string(&file).map_err(|why| {
            let refusal = Refusal::new("file-unreadable").with("path", file.display().to_string());
            Failure::refused(refusal.with("why", why.to_string()))
        })?;
        let config = Config::read(&text).map_err(Failure::Refused)?;
        Ok(Home { dir: dir.to_owned(), config })
    }

    /// Makes a home in a folder that is absent or empty.
    pub fn create(dir: &Path, config: Config) -> Result<Home> {
        if dir.exists() && std::fs::read_dir(dir)?.next().is_some() {
            bail!("{} is not empty: nothing is ever erased, name another folder", dir.display());
        }
        std::fs::create_dir_all(dir).with_context(|| format!("{} cannot be made", dir.display()))?;
        std::fs::write(dir.join("quitus.toml"), config.text())?;
        Ok(Home { dir: dir.to_owned(), config })
    }

    /// A path of the home's file: a relative one is read from the home.
    pub fn path(&self, given: &Path) -> PathBuf {
        self.dir.join(given)
    }

    /// Where the backups of the home go, and how often they are taken.
    pub fn backups(&self) -> BackupPlace {
        let backup = &self.config.backup;
        let (every, at) = match backup.rhythm {
            Some(Rhythm::Every(seconds)) => (Some(seconds), None),
            Some(Rhythm::DailyAt(minutes)) => (Some(24 * 3_600), Some(minutes)),
            None => (None, None),
        };
        let keep = usize::try_from(backup.keep).unwrap_or(usize::MAX);
        BackupPlace { dir: self.path(&backup.dir), keep, every, at }
    }

    /// Whether a folder holds a home.
    pub fn exists(dir: &Path) -> bool {
        dir.join("quitus.toml").is_file()
    }

    /// The address of the database: the one given, the home's, or the file in the home.
    pub fn database(&self, given: Option<&str>) -> String {
        let address = given.or(self.config.database.as_deref()).unwrap_or("sqlite:quitus.db");
        match address.strip_prefix("sqlite:") {
            Some(path) if given.is_none() => format!("sqlite:{}", self.dir.join(path).display()),
            _ => address.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_made_once_and_found_again() {
        let dir = tempfile::tempdir().expect("a folder");
        let home = dir.path().join("home");
        assert!(!Home::exists(&home));
        Home::create(&home, Config { demo: true, ..Config::default() }).expect("a home");
        assert!(Home::open(&home).expect("the same home").config.demo);
        assert!(Home::create(&home, Config::default()).is_err(), "a home is never erased");
        assert!(Home::open(dir.path()).is_err(), "a folder without its file is no home");
    }

    #[test]
    fn the_database_stands_in_the_home_unless_told_otherwise() {
        let home = Home { dir: "/h".into(), config: Config::default() };
        assert_eq!(home.database(None), "sqlite:/h/quitus.db");
        assert_eq!(home.database(Some("sqlite:other.db")), "sqlite:other.db");
        assert_eq!(home.database(Some("postgres://x")), "postgres://x");
    }
}
