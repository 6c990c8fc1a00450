//! `people list`, `people import`, `authority new`, `register next` and `register print`.

use super::preparation::{acting, only_authority};
use super::{open, read_file, shown, write_file};
use crate::cli::{AuthorityCommand, Global, PeopleCommand, RegisterCommand, TrialCommand};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{ImportShown, Quitus, RosterFile, Said};
use quitus_core::assembly::Authority;
use quitus_formats::api::{DocumentMade, MemberShown, RosterShown};
use std::path::Path;

/// Members.
pub fn run(global: &Global, output: &Output, command: PeopleCommand) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    match command {
        PeopleCommand::List => list(&quitus, global, output, &authority),
        PeopleCommand::Import { file, dry_run, assembly, from, replaces_all } => {
            let from = from.unwrap_or_else(|| world::reading_day(&authority).to_string());
            let said = Said::default().with("assembly", assembly).with("from", from);
            let said = if replaces_all { said.with("replaces_all", "yes") } else { said };
            import(&quitus, global, output, &authority, (&file, dry_run, &said))
        }
    }
}

/// Authorities.
pub fn found(global: &Global, output: &Output, command: AuthorityCommand) -> Result<(), Failure> {
    let AuthorityCommand::New { code, name, kind, siren, population, department, fictional } = command;
    let (_home, quitus) = open(global)?;
    let mut said = Said::default().with("code", code).with("name", name).with("kind", kind);
    for (field, value) in [("siren", siren), ("population", population), ("department", department)] {
        said = said.with(field, value.unwrap_or_default());
    }
    if fictional {
        said = said.with("fictional", "yes");
    }
    let acting = world::acting(global.acting.as_deref());
    let founded = quitus.found_authority(&acting, &world::id(), [world::id(), world::id()], &said)?;
    let value = serde_json::json!({ "code": founded.code, "name": founded.name });
    output.answer(&value, |_| format!("{} – {}", founded.code, founded.name))
}

/// Trial sittings.
pub fn trial(global: &Global, output: &Output, command: TrialCommand) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    if let TrialCommand::End { code } = command {
        let of = quitus.end_trial(&world::acting(global.acting.as_deref()), &code)?;
        return output.answer(&serde_json::json!({ "authority": of }), |_| of.clone());
    }
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let codes = match command {
        TrialCommand::Begin => vec![quitus.begin_trial(&acting, &authority.code, &world::id())?],
        _ => quitus.trials(&acting.who, &authority.code)?.into_iter().map(|one| one.code).collect(),
    };
    output.answer(&serde_json::json!(codes), |_| codes.join("\n"))
}

/// Registers.
pub fn register(global: &Global, output: &Output, command: RegisterCommand) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let (name, year, rank, pattern) = match command {
        RegisterCommand::Next { name, year, rank, pattern } => (name, year, rank, pattern),
        RegisterCommand::Print { year, out } => return print(&quitus, global, output, year, &out),
    };
    let authority = only_authority(&quitus, global)?;
    let said = Said::default()
        .with("name", name.as_str())
        .with("pattern", pattern.unwrap_or_default())
        .with("year", year.to_string())
        .with("next_rank", rank.to_string());
    quitus.keep_register(&acting(global, &authority), &authority.code, &said)?;
    let value = serde_json::json!({ "register": name, "year": year, "next_rank": rank });
    output.answer(&value, |_| format!("{name} {year} → {rank}"))
}

/// The register of a year, of the authority that is named or the only one there is.
fn print(quitus: &Quitus, global: &Global, output: &Output, year: i16, out: &Path) -> Result<(), Failure> {
    let authority = only_authority(quitus, global)?;
    let made = quitus.register_pdf(&acting(global, &authority).who, &authority.code, year)?;
    write_file(out, &made.bytes)?;
    let value = DocumentMade {
        path: shown(out),
        sha256: made.sha256,
        template_sha256: made.template_sha256,
        pages: made.pages,
    };
    output.answer(&value, |_| format!("{}  {}", value.sha256, value.path))
}

fn list(quitus: &Quitus, global: &Global, output: &Output, authority: &Authority) -> Result<(), Failure> {
    let people = quitus.people(&acting(global, authority).who, &authority.code)?;
    let shown: Vec<MemberShown> = people
        .members
        .iter()
        .map(|one| MemberShown::new(&one.member, &one.contact, &one.memberships, &people.assemblies))
        .collect();
    output.answer(&shown, |_| {
        let line = |one: &MemberShown| {
            format!("{}  {} {}  {}", one.key, one.family, one.given, one.email.as_deref().unwrap_or("—"))
        };
        shown.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

fn import(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    authority: &Authority,
    (path, is_dry, said): (&Path, bool, &Said),
) -> Result<(), Failure> {
    let acting = acting(global, authority);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = RosterFile { name, bytes: read_file(path)? };
    let (seen, id) = match is_dry {
        true => (quitus.try_roster(&acting, &authority.code, said, Some(&file))?, None),
        false => {
            let id = world::id();
            quitus.bring_roster(&acting, &authority.code, &id, said, Some(&file))?;
            let done = quitus.confirm_roster(&acting, &mut world::id, &authority.code, &id);
            if done.is_err() {
                quitus.undo_roster(&acting, &authority.code, &id)?;
            }
            (done?, Some(id))
        }
    };
    tell(output, id, &seen)
}

fn tell(output: &Output, id: Option<String>, seen: &ImportShown) -> Result<(), Failure> {
    let say = |refusal: &quitus_core::kernel::Refusal| quitus_words::refusal(refusal, output.lang).message;
    let shown = RosterShown::new(id, &seen.plan, &say);
    output.answer(&shown, |_| {
        let counts = format!("+{} ~{} -{} ={}", shown.added, shown.changed, shown.leaving, shown.unchanged);
        let waiting = shown.rejected.iter().map(|one| format!("{}: {}", one.line, one.reason));
        std::iter::once(counts)
            .chain(shown.faults.iter().cloned())
            .chain(waiting)
            .collect::<Vec<_>>()
            .join("\n")
    })
}
