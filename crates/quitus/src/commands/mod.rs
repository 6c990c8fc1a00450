//! One file for each noun of the command line; the same acts as the pages, through `quitus-app`.

mod act;
mod backup;
mod case;
mod copies;
mod deadline;
mod decision;
mod demo;
mod draft;
mod journal;
mod law;
mod notice;
mod outbox;
mod people;
mod persons;
mod preparation;
mod record;
mod serve;
mod sitting;
mod user;

use crate::cli::{Cli, Command, Global};
use crate::config::Config;
use crate::failure::Failure;
use crate::home::Home;
use crate::output::Output;
use crate::world;
use quitus_app::{BroughtBack, NewAccount, Quitus, RoleAsked, SignedOutcome};
use quitus_core::account::{Role, email_address};
use quitus_core::kernel::{Args, Refusal};
use quitus_words::Words;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Does what the command line asks.
pub fn run(cli: Cli, output: &Output) -> Result<(), Failure> {
    let global = &cli.global;
    match cli.command {
        Command::Demo { no_serve, listen } => demo::run(global, output, no_serve, listen),
        Command::Init { admin } => init(global, output, admin.as_deref()),
        Command::Serve { listen } => serve::run(global, output, listen),
        Command::Backup { file } => backup::backup(global, output, &file),
        Command::Restore { file, check } => backup::restore(global, output, &file, check),
        Command::Status => backup::status(global, output),
        Command::Case(command) => case::run(global, output, command),
        Command::Act(command) => act::run(global, output, command),
        Command::Sitting(command) => sitting::run(global, output, command),
        Command::Draft(command) => draft::run(global, output, command),
        Command::Outbox(command) => outbox::run(global, output, command),
        Command::People(command) => people::run(global, output, command),
        Command::Founding(command) => people::found(global, output, command),
        Command::Register(command) => people::register(global, output, command),
        Command::Trial(command) => people::trial(global, output, command),
        Command::Deadlines { state, on } => deadline::list(global, output, state.as_deref(), on.as_deref()),
        Command::Deadline(command) => deadline::run(global, output, command),
        Command::Today => deadline::today(global, output),
        Command::Decision(command) => decision::run(global, output, command),
        Command::BureauReport { sitting, out, on_agenda } => {
            decision::bureau_report(global, output, (&sitting, &out, on_agenda))
        }
        Command::Fulfilment(command) => copies::fulfilment(global, output, command),
        Command::Copies(command) => copies::run(global, output, command),
        Command::Export(command) => deadline::export(global, output, command),
        Command::Law(command) => law::run(output, command),
        Command::User(command) => user::run(global, output, command),
        Command::Journal { since } => journal::run(global, output, since),
    }
}

fn init(global: &Global, output: &Output, admin: Option<&str>) -> Result<(), Failure> {
    let dir = home_dir(global, "quitus-home");
    if let Some(email) = admin.filter(|email| email_address(email).is_none()) {
        return Err(Failure::refused(Refusal::new("not-an-email").with("text", email)));
    }
    if occupied(&dir)? {
        return Err(Failure::refused(Refusal::new("home-not-empty").with("dir", shown(&dir))));
    }
    let home = Home::create(&dir, Config { database: global.database.clone(), ..Config::default() })?;
    let quitus = Quitus::open(&home.database(global.database.as_deref()))?;
    let link = admin.map(|email| first_link(&quitus, &home, output, global, email)).transpose()?;
    let mut value = serde_json::json!({ "home": shown(&home.dir) });
    if let Some(link) = &link {
        value["link"] = serde_json::Value::from(link.as_str());
    }
    output.answer(&value, |output| {
        let made = format!("{} {}", output.word("cli-home-made"), shown(&home.dir));
        match &link {
            Some(link) => format!("{made}\n{} {link}", output.word("cli-first-link")),
            None => made,
        }
    })
}

/// The account of the first administrator, and the link by which they come in.
fn first_link(
    quitus: &Quitus,
    home: &Home,
    output: &Output,
    global: &Global,
    email: &str,
) -> Result<String, Failure> {
    let acting = world::acting(global.acting.as_deref());
    let role = Some(RoleAsked { role: Role::Administrator, member: None });
    let new = NewAccount { email: email.to_owned(), name: email.trim().to_owned(), role };
    let id = quitus.add_account(&acting, &world::id(), &mut world::id, None, &new)?;
    let link = quitus.draw_link(&acting, &world::knock(), None, id.as_str())?;
    Ok(user::link_address(home, output, &link))
}

/// The folder of the home: the one named, or the usual one.
fn home_dir(global: &Global, usual: &str) -> PathBuf {
    global.home.clone().unwrap_or_else(|| PathBuf::from(usual))
}

/// Opens the home that the options name.
fn open(global: &Global) -> Result<(Home, Quitus), Failure> {
    let dir = home_dir(global, "quitus-home");
    if !Home::exists(&dir) {
        return Err(Failure::refused(Refusal::new("home-missing").with("dir", shown(&dir))));
    }
    let home = Home::open(&dir)?;
    let quitus = up_to_date(&home, global)?;
    Ok((home, quitus))
}

/// Opens the records of a home; those of an earlier program are backed up first, and that is told.
fn up_to_date(home: &Home, global: &Global) -> Result<Quitus, Failure> {
    let address = home.database(global.database.as_deref());
    if let Some((from, made)) = Quitus::back_up_before_upgrade(&address, &home.backups(), world::now())? {
        let output = Output::new(global);
        let args = Args::none().with("from", from.to_string()).with("path", shown(&made.path));
        output.tell(&Words::of(output.lang).say("running-upgrade", &args));
    }
    Ok(Quitus::open(&address)?)
}

fn occupied(dir: &Path) -> Result<bool, Failure> {
    Ok(dir.exists() && std::fs::read_dir(dir)?.next().is_some())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The files of a folder, by path inside it with `/` between its parts; hidden files are left alone.
fn files_of(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let unreadable = |path: &Path, why: std::io::Error| {
        let refusal = Refusal::new("file-unreadable").with("path", shown(path));
        Failure::refused(refusal.with("why", why.to_string()))
    };
    let mut files = BTreeMap::new();
    let mut folders = vec![(dir.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|why| unreadable(&folder, why))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let inside = format!("{prefix}{name}");
            match entry.file_type()?.is_dir() {
                true => folders.push((entry.path(), format!("{inside}/"))),
                false => {
                    let bytes = std::fs::read(entry.path()).map_err(|why| unreadable(&entry.path(), why))?;
                    files.insert(inside, bytes);
                }
            }
        }
    }
    Ok(files)
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|why| {
        let refusal = Refusal::new("file-unreadable").with("path", shown(path));
        Failure::refused(refusal.with("why", why.to_string()))
    })
}

/// Tells what became of the signed files; all are told, and one that was not kept makes the command refuse.
fn signed(output: &Output, told: &[BroughtBack]) -> Result<(), Failure> {
    let mut refusals = Vec::new();
    let mut kept = Vec::new();
    for one in told {
        let (state, sha256, signers) = match &one.outcome {
            SignedOutcome::Signed { sha256, signers } => ("signed", sha256, signers.clone()),
            SignedOutcome::Vouched { sha256 } => ("vouched", sha256, Vec::new()),
            SignedOutcome::Refused(why) => {
                output.tell(&format!("✕ {}", one.file));
                refusals.extend(why.iter().cloned());
                continue;
            }
        };
        let (kind, number) = one.of.clone().unwrap_or_default();
        output.tell(&format!("✓ {} → {kind} {}", one.file, number.clone().unwrap_or_default()));
        kept.push(serde_json::json!({
            "file": one.file, "kind": kind, "number": number, "state": state, "sha256": sha256, "signers": signers,
        }));
    }
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    output.answer(&kept, |_| format!("{}/{}", kept.len(), told.len()))
}

/// Writes a file whole or not at all: first beside it, then in its place.
fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unwritable = |why: std::io::Error| {
        let refusal = Refusal::new("file-unreadable").with("path", shown(path));
        Failure::refused(refusal.with("why", why.to_string()))
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(unwritable)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    std::fs::write(&beside, bytes).map_err(unwritable)?;
    std::fs::rename(&beside, path).map_err(unwritable)
}
