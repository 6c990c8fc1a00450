//! `demo`: a home with the cases, documents made and findings told; then serves it.

use super::{act, home_dir, occupied, persons, serve, shown, up_to_date, write_file};
use crate::cli::Global;
use crate::config::Config;
use crate::failure::Failure;
use crate::home::Home;
use crate::output::Output;
use crate::world;
use include_dir::{Dir, include_dir};
use quitus_app::{Quitus, Reader};
use quitus_core::kernel::Refusal;
use quitus_core::sitting::SittingState;
use quitus_formats::api::FindingShown;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;

static PUBLISHED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../cases/saint-etienne-2023");
static INVENTED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../cases/demonstration");

pub fn run(
    global: &Global,
    output: &Output,
    no_serve: bool,
    listen: Option<SocketAddr>,
) -> Result<(), Failure> {
    let dir = home_dir(global, "quitus-demo");
    let (home, quitus) = home(global, output, &dir)?;
    let documents = documents(&quitus, global, output, &dir)?;
    findings(&quitus, output)?;
    let acts: Vec<String> = quitus.acts(None)?.into_iter().map(|act| act.number).collect();
    let value = serde_json::json!({ "home": shown(&dir), "acts": acts, "documents": documents });
    output.answer(&value, |output| {
        let counts = format!("{} · {}", acts.len(), documents.len());
        format!("{} {} ({counts})", output.word("cli-demo-ready"), shown(&dir))
    })?;
    if no_serve { Ok(()) } else { serve::serve(&home, quitus, output, listen) }
}

/// A home that demo made is used again, any other refused; nothing is ever erased.
fn home(global: &Global, output: &Output, dir: &Path) -> Result<(Home, Quitus), Failure> {
    let home = if Home::exists(dir) {
        let home = Home::open(dir)?;
        if !home.config.demo {
            return Err(Failure::refused(Refusal::new("home-not-demo").with("dir", shown(dir))));
        }
        home
    } else {
        if occupied(dir)? {
            return Err(Failure::refused(Refusal::new("home-not-demo").with("dir", shown(dir))));
        }
        let config = Config { demo: true, database: global.database.clone(), ..Config::default() };
        Home::create(dir, config)?
    };
    let quitus = up_to_date(&home, global)?;
    for case in [&PUBLISHED, &INVENTED] {
        let files = files(case);
        match quitus.load_case(&world::acting(global.acting.as_deref()), &files, &mut world::id) {
            Ok(loaded) => output.tell(&format!("{} {}", output.word("cli-case-loaded"), loaded.authority)),
            Err(quitus_app::AppError::Refused(refusals))
                if refusals.iter().any(|refusal| refusal.code.0 == "authority-exists") => {}
            Err(error) => return Err(error.into()),
        }
    }
    persons::settle(&quitus, global)?;
    Ok((home, quitus))
}

fn files(case: &Dir<'_>) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![case];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let inside = file.path().to_string_lossy().replace('\\', "/");
            files.insert(inside, file.contents().to_vec());
        }
    }
    files
}

/// Makes the documents of each sitting of the home, in a folder for each beside the database.
fn documents(quitus: &Quitus, global: &Global, output: &Output, dir: &Path) -> Result<Vec<String>, Failure> {
    let acting = world::acting(global.acting.as_deref());
    let mut paths = Vec::new();
    for sitting in quitus.sittings(None)? {
        if sitting.state == SittingState::Planned {
            continue;
        }
        let text = format!("{}/{}", sitting.day, sitting.assembly_key);
        let label = format!("{} {text}", sitting.authority);
        let mut progress = |done: usize, of: usize| output.tell(&format!("{label} : {done}/{of}"));
        let code = Some(sitting.authority.as_str());
        let made = quitus.sitting_documents(&acting, &mut world::id, code, &text, &mut progress)?;
        let folder = dir
            .join("documents")
            .join(&sitting.authority)
            .join(format!("{}-{}", sitting.day, sitting.assembly_key));
        for document in made {
            let path = folder.join(&document.name);
            if !path.exists() {
                write_file(&path, &document.bytes)?;
            }
            paths.push(shown(&path));
        }
    }
    Ok(paths)
}

/// Tells what was found on each act, on standard error.
fn findings(quitus: &Quitus, output: &Output) -> Result<(), Failure> {
    for listed in quitus.acts(None)? {
        let on = world::reading_day(&quitus.authority(&listed.authority)?);
        let checked = quitus.check_act(&Reader::Keeper, Some(&listed.authority), &listed.number, on)?;
        let found: Vec<FindingShown> = checked.findings.iter().map(|found| output.finding(found)).collect();
        if !found.is_empty() {
            output.tell(&act::told(output, &checked, &found));
        }
    }
    Ok(())
}
