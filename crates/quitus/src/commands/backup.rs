//! `backup`, `restore`, `status`: the home as one archive, and its health.

use super::{home_dir, occupied, open, shown};
use crate::cli::Global;
use crate::config::Config;
use crate::failure::Failure;
use crate::home::Home;
use crate::output::Output;
use crate::world;
use quitus_app::{BackupMade, BackupTold, Quitus, Reader};
use quitus_core::kernel::{Args, Refusal};
use quitus_words::Words;
use std::path::Path;

/// Backs the home up into a file, or into a folder under the name of the moment.
pub fn backup(global: &Global, output: &Output, file: &Path) -> Result<(), Failure> {
    let (home, quitus) = open(global)?;
    let acting = world::acting(global.acting.as_deref());
    let mut place = home.backups();
    let named_as_folder = file.as_os_str().to_string_lossy().ends_with('/');
    let to = if file.is_dir() || named_as_folder {
        place.dir = file.to_owned();
        place.archive(acting.now)
    } else {
        file.to_owned()
    };
    let made = quitus.back_up(&acting, &to)?;
    told(output, "running-backup-made", &made)
}

/// Restores an archive into a home that holds nothing; with `check`, only reads it whole.
pub fn restore(global: &Global, output: &Output, file: &Path, check: bool) -> Result<(), Failure> {
    if !file.is_file() {
        let refusal = Refusal::new("file-unreadable").with("path", shown(file));
        return Err(Failure::refused(refusal.with("why", "absent")));
    }
    if check {
        return told(output, "running-backup-whole", &Quitus::verify_backup(file)?);
    }
    let dir = home_dir(global, "quitus-home");
    let home = match Home::exists(&dir) {
        true => Home::open(&dir)?,
        false if occupied(&dir)? => {
            return Err(Failure::refused(Refusal::new("home-not-empty").with("dir", shown(&dir))));
        }
        // A damaged archive leaves no folder behind it.
        false => {
            Quitus::verify_backup(file)?;
            Home::create(&dir, Config { database: global.database.clone(), ..Config::default() })?
        }
    };
    let address = home.database(global.database.as_deref());
    let made = Quitus::restore(&world::acting(global.acting.as_deref()), &address, file)?;
    told(output, "running-restored", &made)
}

/// The engine, the schema, the last good backup.
pub fn status(global: &Global, output: &Output) -> Result<(), Failure> {
    let (home, quitus) = open(global)?;
    let state = quitus.backups(&Reader::Keeper, &home.backups(), world::now())?;
    let last = state.last_good.as_ref();
    let value = serde_json::json!({
        "home": shown(&home.dir),
        "version": env!("CARGO_PKG_VERSION"),
        "engine": quitus.engine(),
        "last_good_backup": last.map(|last| serde_json::json!({
            "at": format!("{} {}", last.day, hour(last)), "path": last.path, "there": last.there,
        })),
        "backup_late": state.late,
        "free_bytes": world::free_bytes(&home.dir),
    });
    output.answer(&value, |output| {
        let words = Words::of(output.lang);
        let since = match last {
            Some(last) => {
                words.say("running-last-good", &Args::none().with("day", last.day).with("hour", hour(last)))
            }
            None => words.word("running-no-backup"),
        };
        let late = if state.late { format!("\n! {}", words.word("running-late")) } else { String::new() };
        format!(
            "Quitus {} · {} · {}\n{since}{late}",
            env!("CARGO_PKG_VERSION"),
            quitus.engine(),
            shown(&home.dir)
        )
    })
}

fn hour(told: &BackupTold) -> String {
    format!("{:02}:{:02}", told.minutes / 60, told.minutes % 60)
}

fn told(output: &Output, key: &str, made: &BackupMade) -> Result<(), Failure> {
    let value = serde_json::json!({
        "path": shown(&made.path), "bytes": made.bytes, "rows": made.rows, "sha256": made.sha256,
        "content": made.content, "schema": made.schema, "engine": made.engine,
    });
    output.answer(&value, |output| {
        format!(
            "{} {}\n{} · {} · SHA-256 {}",
            output.word(key),
            shown(&made.path),
            made.rows,
            made.bytes,
            made.sha256
        )
    })
}
