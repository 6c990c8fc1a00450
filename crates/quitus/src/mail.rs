//! The mail server as the home's file says, and the task that empties the outbox.

use crate::config::{Mail, MailSecurity, Rhythm, Secret};
use crate::failure::Failure;
use crate::home::Home;
use crate::scheduler::Scheduler;
use crate::world;
use anyhow::Context;
use quitus_app::Quitus;
use quitus_core::kernel::Refusal;
use quitus_outside::{MailServer, MailSettings, Security};
use std::fs::{File, TryLockError};

/// How often letters that wait are looked for, in seconds.
const EVERY: u64 = 2;

/// The mail server of the settings, its password read from where it stands.
pub fn server(home: &Home, mail: &Mail) -> Result<MailServer, Failure> {
    let fault = |why: String| Failure::refused(Refusal::new("mail-fault").with("why", why));
    let password = match &mail.password {
        None => None,
        Some(Secret::Environment(name)) => {
            Some(std::env::var(name).map_err(|why| fault(format!("{name}: {why}")))?)
        }
        Some(Secret::File(path)) => {
            let path = home.dir.join(path);
            let text = std::fs::read_to_string(&path);
            let text = text.map_err(|why| fault(format!("{}: {why}", path.display())))?;
            Some(text.trim_end_matches(['\n', '\r']).to_owned())
        }
    };
    let settings = MailSettings {
        host: mail.host.clone(),
        port: mail.port,
        security: match mail.security {
            MailSecurity::Tls => Security::Tls,
            MailSecurity::StartTls => Security::StartTls,
            MailSecurity::None => Security::None,
        },
        user: mail.user.clone(),
        password,
        from: mail.from.clone(),
        timeout: mail.timeout,
    };
    MailServer::new(settings).map_err(|why| fault(why.to_string()))
}

/// Holds the outbox of a home as long as the file is kept; none when another program holds it. The system lets go of it
/// whatever becomes of this program.
pub fn hold(home: &Home) -> anyhow::Result<Option<File>> {
    let path = home.dir.join("outbox.lock");
    let file = File::options().create(true).append(true).open(&path);
    let file = file.with_context(|| format!("{} cannot be opened", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(why)) => Err(why).context(path.display().to_string()),
    }
}

/// Has the server empty the outbox; without mail settings letters wait, and the pages say so.
pub fn start(home: &Home, quitus: &Quitus, scheduler: &mut Scheduler) -> anyhow::Result<()> {
    let Some(mail) = &home.config.mail else { return Ok(()) };
    let server = match server(home, mail) {
        Ok(server) => server,
        Err(Failure::Ours(error)) => return Err(error),
        Err(_) => anyhow::bail!("the part [mail] of quitus.toml cannot be used: see `quitus outbox send`"),
    };
    let (home, quitus) = (home.clone(), quitus.clone());
    scheduler.task("outbox", Rhythm::Every(EVERY), move || {
        let Some(_held) = hold(&home)? else { return Ok(()) };
        let run = server.empty_outbox(&quitus, &world::now)?;
        if run.sent + run.deferred + run.given_up + run.uncertain > 0 {
            tracing::info!(
                sent = run.sent,
                deferred = run.deferred,
                given_up = run.given_up,
                uncertain = run.uncertain,
                "letters handed over"
            );
        }
        Ok(())
    })?;
    Ok(())
}
