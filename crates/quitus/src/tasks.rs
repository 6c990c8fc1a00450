//! The tasks of a server: each room adds its own line here.

use crate::home::Home;
use crate::mail;
use crate::scheduler::Scheduler;
use crate::world;
use quitus_app::{BackupPlace, Quitus, Reader};

/// Starts what the server does by itself; it ends when what is given back is dropped.
pub fn start(home: &Home, quitus: &Quitus) -> anyhow::Result<Scheduler> {
    let mut scheduler = Scheduler::default();
    back_up(&mut scheduler, home, quitus.clone())?;
    mail::start(home, quitus, &mut scheduler)?;
    Ok(scheduler)
}

/// Backs the home up at its hour, and at once when an hour was missed: the machine was off. A demonstration is made again at will: nobody keeps it.
fn back_up(scheduler: &mut Scheduler, home: &Home, quitus: Quitus) -> anyhow::Result<()> {
    let Some(rhythm) = home.config.backup.rhythm.filter(|_| !home.config.demo) else { return Ok(()) };
    let place: BackupPlace = home.backups();
    let late = quitus.backups(&Reader::Keeper, &place, world::now())?.late;
    let nudge = scheduler.task("backup", rhythm, move || {
        let made = quitus.back_up_in(&world::acting(Some("quitus")), &place)?;
        tracing::info!(bytes = made.bytes, rows = made.rows, sha256 = made.sha256, "backup");
        Ok(())
    })?;
    if late {
        nudge.ring();
    }
    Ok(())
}
