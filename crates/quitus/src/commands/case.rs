//! `case load` and `case dump`.

use super::{files_of, occupied, open, shown, write_file};
use crate::cli::{CaseCommand, Global};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_core::kernel::Refusal;
use std::path::Path;

pub fn run(global: &Global, output: &Output, command: CaseCommand) -> Result<(), Failure> {
    match command {
        CaseCommand::Load { dir } => load(global, output, &dir),
        CaseCommand::Dump { dir } => dump(global, output, &dir),
    }
}

fn load(global: &Global, output: &Output, dir: &Path) -> Result<(), Failure> {
    let (_, quitus) = open(global)?;
    let files = files_of(dir)?;
    if files.is_empty() {
        return Err(Failure::refused(Refusal::new("no-case-here").with("dir", shown(dir))));
    }
    let loaded = quitus.load_case(&world::acting(global.acting.as_deref()), &files, &mut world::id)?;
    let value = serde_json::json!({
        "authority": loaded.authority, "members": loaded.members, "sittings": loaded.sittings, "acts": loaded.acts,
    });
    output.answer(&value, |output| {
        let counts = format!("{} · {} · {}", loaded.members, loaded.sittings, loaded.acts.len());
        format!("{} {} ({counts})", output.word("cli-case-loaded"), loaded.authority)
    })
}

fn dump(global: &Global, output: &Output, dir: &Path) -> Result<(), Failure> {
    if occupied(dir)? {
        return Err(Failure::refused(Refusal::new("folder-not-empty").with("dir", shown(dir))));
    }
    let (_, quitus) = open(global)?;
    let files = quitus.dump_case(global.authority.as_deref())?;
    for (name, bytes) in &files {
        write_file(&dir.join(name), bytes)?;
    }
    let names: Vec<&String> = files.keys().collect();
    output.answer(&serde_json::json!({ "dir": shown(dir), "files": names }), |_| {
        names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("\n")
    })
}
