//! Backups of the whole home: taken while it is served, kept in their folder, restored where there is nothing.

use crate::case::words_of;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader};
use quitus_core::account::Right;
use quitus_core::kernel::{Day, Instant, Refusal};
use quitus_formats::case::Zone;
use quitus_store::backup::{self, BackupError, Verified};
use quitus_store::{Store, StoreResult, Tx, journal, review, search};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How the archives that the house names itself begin, and how they all end.
const HEAD: &str = "quitus-";
const ENDING: &str = ".quitus";
/// What the journal calls a backup that is good, and one that was not taken.
const TAKEN: &str = "home.backup";
const FAILED: &str = "home.backup-failed";
/// The most backups listed.
const LISTED: u32 = 20;
/// A backup may be so late before anyone is warned, in microseconds: two hours.
const GRACE: i64 = 2 * 3_600 * 1_000_000;
/// Acts whose words are made again in one transaction.
const WORDS_AT_ONCE: u32 = 200;

/// Backups wait for one another: each reads the whole home.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Where the house keeps its backups, and how often it takes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupPlace {
    /// The folder.
    pub dir: PathBuf,
    /// How many are kept.
    pub keep: usize,
    /// How long between two, in seconds; none when nobody takes them by itself.
    pub every: Option<u64>,
    /// The hour of the day it is taken, in minutes after midnight in Paris, when there is one.
    pub at: Option<u32>,
}

/// A backup that was taken and read again whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupMade {
    /// The archive.
    pub path: PathBuf,
    /// When it was begun.
    pub at: Instant,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many rows it holds.
    pub rows: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// SHA-256 of what the home holds, the same on either engine.
    pub content: String,
    /// The version of the schema.
    pub schema: i64,
    /// The engine it was taken from.
    pub engine: String,
}

/// A backup as the journal tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupTold {
    /// When.
    pub at: Instant,
    /// The day in Paris.
    pub day: Day,
    /// Minutes after midnight in Paris.
    pub minutes: u16,
    /// The archive; for a backup that was not taken, where it would have been.
    pub path: String,
    /// Why it was not taken, the code of its refusal where there is one; none for a good one.
    pub failed: Option<String>,
    /// Its size in bytes and its rows, when it is good.
    pub size: Option<(u64, u64)>,
    /// Its SHA-256, when it is good.
    pub sha256: Option<String>,
    /// Whether the archive is still where it was written, of the same size.
    pub there: bool,
}

/// The state of the backups of a home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupState {
    /// The last ones, newest first, good or not.
    pub told: Vec<BackupTold>,
    /// The last good one.
    pub last_good: Option<BackupTold>,
    /// Whether the last good one is older than the rhythm of the house promises.
    pub late: bool,
}

impl BackupPlace {
    /// The archive of a moment: `quitus-2026-11-23T01-30-00Z.quitus`.
    pub fn archive(&self, now: Instant) -> PathBuf {
        self.dir.join(format!("{HEAD}{}{ENDING}", stamp(now)))
    }

    /// The archive taken before an upgrade from a version of the schema; never removed by the house.
    pub fn before_upgrade(&self, from: i64, now: Instant) -> PathBuf {
        self.dir.join(format!("avant-mise-a-jour-v{from}-{}{ENDING}", stamp(now)))
    }

    /// Removes the oldest archives past the number kept; only those the house named itself.
    fn prune(&self) -> std::io::Result<()> {
        let mut ours: Vec<PathBuf> = std::fs::read_dir(&self.dir)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                name.starts_with(HEAD) && name.ends_with(ENDING)
            })
            .collect();
        ours.sort();
        let past = ours.len().saturating_sub(self.keep);
        ours.iter().take(past).try_for_each(std::fs::remove_file)
    }
}

impl Quitus {
    /// Backs the whole home up into one archive, while it is served; told in the journal, good or not.
    pub fn back_up(&self, acting: &Acting, to: &Path) -> AppResult<BackupMade> {
        acting.who.demand_at_home(Right::OperateHome)?;
        let taken = self.store.backup(to, acting.now).map(|verified| made(to, verified));
        let path = to.display().to_string();
        let entry = match &taken {
            Ok(made) => {
                let facts = [("bytes", made.bytes), ("rows", made.rows)];
                let mut changed: Vec<String> =
                    facts.iter().map(|(name, value)| format!("{name}: {value}")).collect();
                changed.push(format!("sha256: {}", made.sha256));
                journal::Entry { changed, ..entry_at_home(acting, TAKEN, path) }
            }
            Err(why) => journal::Entry { reason: Some(why_not(why)), ..entry_at_home(acting, FAILED, path) },
        };
        self.store.write(move |tx| journal::append(tx, &entry).map(|_| ()).map_err(AppError::from))?;
        taken.map_err(refused)
    }

    /// Backs the home up into the folder of the house, once however often it is asked in a second, then removes the oldest past the number kept.
    pub fn back_up_in(&self, acting: &Acting, place: &BackupPlace) -> AppResult<BackupMade> {
        acting.who.demand_at_home(Right::OperateHome)?;
        let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let archive = place.archive(acting.now);
        if archive.is_file() {
            return Quitus::verify_backup(&archive);
        }
        let made = self.back_up(acting, &archive)?;
        let unremoved = |error: std::io::Error| refused(BackupError::Disk(error.to_string()));
        place.prune().map_err(unremoved)?;
        Ok(made)
    }

    /// The last backups, and whether one is late.
    pub fn backups(&self, reader: &Reader, place: &BackupPlace, now: Instant) -> AppResult<BackupState> {
        reader.demand_at_home(Right::OperateHome)?;
        let lists = |tx: &mut Tx<'_>| -> StoreResult<_> {
            Ok((journal::of_home(tx, TAKEN, LISTED)?, journal::of_home(tx, FAILED, LISTED)?))
        };
        let (good, bad) = self.store.read(lists)?;
        let last_good = good.first().map(|entry| told(&entry.entry));
        let mut both: Vec<_> = good.into_iter().chain(bad).collect();
        both.sort_by_key(|ranked| std::cmp::Reverse(ranked.seq));
        let told = both.iter().take(20).map(|ranked| told(&ranked.entry)).collect();
        let late = is_late(place.every, last_good.as_ref().map(|last| last.at), now);
        Ok(BackupState { told, last_good, late })
    }

    /// Restores an archive where there is nothing yet, whichever engine it was taken from.
    pub fn restore(acting: &Acting, address: &str, from: &Path) -> AppResult<BackupMade> {
        acting.who.demand_at_home(Right::OperateHome)?;
        let entry = entry_at_home(acting, "home.restore", from.display().to_string());
        let finish = move |store: &Store| -> Result<(), Stopped> {
            find_words_again(store)?;
            Ok(store.write(move |tx| journal::append(tx, &entry).map(|_| ()))?)
        };
        match backup::restore(address, from, finish) {
            Ok(verified) => Ok(made(from, verified)),
            Err(Stopped::Backup(error)) => Err(refused(error)),
            Err(Stopped::App(error)) => Err(error),
        }
    }

    /// Reads an archive whole and says what it is, or what is wrong with it.
    pub fn verify_backup(from: &Path) -> AppResult<BackupMade> {
        backup::verify(from).map(|verified| made(from, verified)).map_err(refused)
    }

    /// Takes a backup of a home whose schema is older than this program's, before anything opens it.
    ///
    /// Answers the version it is at and the archive; nothing when there is nothing to bring up to date.
    pub fn back_up_before_upgrade(
        address: &str,
        place: &BackupPlace,
        now: Instant,
    ) -> AppResult<Option<(i64, BackupMade)>> {
        let Some(from) = backup::behind(address).map_err(refused)? else { return Ok(None) };
        let path = place.before_upgrade(from, now);
        let verified = backup::of(address, &path, now).map_err(refused)?;
        Ok(Some((from, made(&path, verified))))
    }
}

/// Why a restoration stopped.
enum Stopped {
    Backup(BackupError),
    App(AppError),
}

impl From<BackupError> for Stopped {
    fn from(error: BackupError) -> Self {
        Stopped::Backup(error)
    }
}

impl From<AppError> for Stopped {
    fn from(error: AppError) -> Self {
        Stopped::App(error)
    }
}

impl From<quitus_store::StoreError> for Stopped {
    fn from(error: quitus_store::StoreError) -> Self {
        Stopped::App(error.into())
    }
}

/// The words of the acts are no record: an archive does not hold them, they are made again from the acts.
fn find_words_again(store: &Store) -> AppResult<()> {
    let mut after = i64::MIN;
    loop {
        let last = store.write(move |tx| -> AppResult<Option<i64>> {
            let places = search::places(tx, after, WORDS_AT_ONCE)?;
            for (place, authority, act) in &places {
                let words = words_of(&review::act_file(tx, authority, act)?);
                search::words_again(tx, *place, &words)?;
            }
            Ok(places.last().map(|(place, ..)| *place))
        })?;
        match last {
            Some(place) => after = place,
            None => return Ok(()),
        }
    }
}

fn made(path: &Path, verified: Verified) -> BackupMade {
    BackupMade {
        path: path.to_owned(),
        at: verified.manifest.taken_at,
        bytes: verified.bytes,
        rows: verified.manifest.rows_in_all(),
        sha256: verified.sha256,
        content: verified.manifest.content,
        schema: verified.manifest.schema,
        engine: verified.manifest.engine,
    }
}

fn told(entry: &journal::Entry) -> BackupTold {
    let fact = |name: &str| {
        let found = entry.changed.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.map(str::to_owned)
    };
    let number = |name: &str| fact(name).and_then(|text| text.parse().ok());
    let size = number("bytes").zip(number("rows"));
    let there = std::fs::metadata(&entry.subject).is_ok_and(|file| Some(file.len()) == size.map(|one| one.0));
    let zone = Zone::paris();
    BackupTold {
        at: entry.at,
        day: zone.day_of(entry.at).unwrap_or(Day::constant(1970, 1, 1)),
        minutes: zone.minutes(entry.at).unwrap_or_default(),
        path: entry.subject.clone(),
        failed: (entry.act == FAILED).then(|| entry.reason.clone().unwrap_or_default()),
        size,
        sha256: fact("sha256"),
        there,
    }
}

fn is_late(every: Option<u64>, last: Option<Instant>, now: Instant) -> bool {
    let Some(seconds) = every else { return false };
    let promised = i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1_000_000);
    last.is_none_or(|last| now.0.saturating_sub(last.0) > promised.saturating_add(GRACE))
}

fn entry_at_home(acting: &Acting, act: &str, subject: String) -> journal::Entry {
    journal::Entry {
        at: acting.now,
        authority: None,
        actor: acting.actor.clone(),
        act: act.to_owned(),
        subject,
        reason: None,
        changed: Vec::new(),
    }
}

/// `2026-11-23T01-30-00Z`, in universal time: names in order are moments in order.
fn stamp(now: Instant) -> String {
    let seconds = now.0.div_euclid(1_000_000);
    let day = Day::from_epoch_days(seconds.div_euclid(86_400)).unwrap_or(Day::constant(1970, 1, 1));
    let past = seconds.rem_euclid(86_400);
    format!("{day}T{:02}-{:02}-{:02}Z", past / 3_600, past / 60 % 60, past % 60)
}

/// The code of a refusal, or the words of the engine for the log.
fn why_not(error: &BackupError) -> String {
    match refused(error.clone()) {
        AppError::Refused(refusals) => refusals.iter().map(|one| one.code.0).collect(),
        other => other.to_string(),
    }
}

fn refused(error: BackupError) -> AppError {
    let refusal = match error {
        BackupError::Damaged { what, place } => {
            Refusal::new("backup-damaged").with("what", what).with("place", place)
        }
        BackupError::Newer { found, known } => {
            Refusal::new("backup-newer").with("found", found.to_string()).with("known", known.to_string())
        }
        BackupError::NotEmpty(place) => Refusal::new("backup-place-taken").with("place", place),
        BackupError::Unsound(why) => Refusal::new("home-unsound").with("why", why),
        BackupError::Disk(why) => Refusal::new("backup-disk").with("why", why),
        BackupError::Store(error) => return AppError::from(error),
    };
    AppError::refused(refusal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_are_named_by_their_moment() {
        assert_eq!(stamp(Instant(1_795_392_061_000_000)), "2026-11-23T00-01-01Z");
    }

    #[test]
    fn a_backup_is_late_past_its_rhythm_and_never_without_one() {
        let hour = 3_600 * 1_000_000;
        let late =
            |every, last: Option<i64>, now: i64| is_late(every, last.map(Instant), Instant(now * hour));
        assert!(!late(Some(86_400), Some(0), 26) && late(Some(86_400), Some(0), 27));
        assert!(late(Some(3_600), None, 0) && !late(None, None, 0));
    }

    #[test]
    fn only_the_oldest_archives_of_the_house_are_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = BackupPlace { dir: folder.path().to_owned(), keep: 2, every: None, at: None };
        let names = [
            "quitus-1.quitus",
            "quitus-2.quitus",
            "quitus-3.quitus",
            "avant-mise-a-jour-v1-0.quitus",
            "quitus-0.txt",
        ];
        for name in names {
            std::fs::write(folder.path().join(name), name).expect("written");
        }
        place.prune().expect("pruned");
        let left = names.iter().filter(|name| folder.path().join(name).exists()).count();
        assert!(left == 4 && !folder.path().join(names[0]).exists());
    }
}
