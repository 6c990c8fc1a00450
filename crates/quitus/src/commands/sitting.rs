//! `sitting list`, `sitting show` and `sitting documents`.

use super::{files_of, notice, open, preparation, record, shown, signed, write_file};
use crate::cli::{Global, SittingCommand};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{NoticeAsked, Quitus};
use quitus_formats::api::{ItemShown, KeptFile, SittingLine, SittingShown};
use quitus_formats::case::Zone;
use std::path::Path;

pub fn run(global: &Global, output: &Output, command: SittingCommand) -> Result<(), Failure> {
    let (_, quitus) = open(global)?;
    let code = global.authority.as_deref();
    let Some(command) = preparation::run(&quitus, global, output, command)? else { return Ok(()) };
    let Some(command) = record::run(&quitus, global, output, command)? else { return Ok(()) };
    match command {
        SittingCommand::List => list(&quitus, output, code),
        SittingCommand::Show { sitting } => show(&quitus, output, code, &sitting),
        SittingCommand::Sign { sitting, from, vouch } => {
            let acting = world::acting(global.acting.as_deref());
            let files: Vec<(String, Vec<u8>)> = files_of(&from)?.into_iter().collect();
            let told =
                quitus.sign_sitting(&acting, &mut world::id, code, &sitting, &files, vouch.as_deref())?;
            signed(output, &told)
        }
        SittingCommand::Convene { sitting, dry_run, urgent, correction, without_notes, late_by_orders } => {
            let asked = NoticeAsked { id: None, urgent, correction, without_notes, late_by_orders };
            notice::convene(&quitus, global, output, &sitting, &asked, dry_run)
        }
        SittingCommand::Proof { sitting } => notice::proof(&quitus, global, output, &sitting),
        SittingCommand::Resend { sitting, member, by, on } => {
            notice::resend(&quitus, global, output, &sitting, (&member, &by, on.as_deref()))
        }
        SittingCommand::Posted { sitting, on, member } => {
            notice::posted(&quitus, global, output, &sitting, &on, member.as_deref())
        }
        SittingCommand::Documents { sitting, out } => {
            let files = documents(&quitus, global, output, &sitting, &out)?;
            output.answer(&files, |_| {
                files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>().join("\n")
            })
        }
        // Done above, with what prepares a sitting.
        _ => Ok(()),
    }
}

fn list(quitus: &Quitus, output: &Output, code: Option<&str>) -> Result<(), Failure> {
    let lines: Vec<SittingLine> = quitus
        .sittings(code)?
        .into_iter()
        .map(|sitting| SittingLine {
            authority: sitting.authority,
            date: sitting.day.to_string(),
            assembly: sitting.assembly_key,
            name: sitting.assembly,
            state: sitting.state.word().to_owned(),
            items: sitting.items,
        })
        .collect();
    output.answer(&lines, |output| {
        let told = lines.iter().map(|line| {
            let state = output.word(&format!("cli-sitting-{}", line.state));
            format!(
                "{}/{}  {}  {}  {state}  {}",
                line.date, line.assembly, line.authority, line.name, line.items
            )
        });
        told.collect::<Vec<_>>().join("\n")
    })
}

fn show(quitus: &Quitus, output: &Output, code: Option<&str>, text: &str) -> Result<(), Failure> {
    let file = quitus.sitting(code, text)?;
    let zone = Zone::named(&file.authority.time_zone).unwrap_or_else(Zone::paris);
    let shown = SittingShown::new(&file, &|at| zone.write(at, file.sitting.day));
    output.answer(&shown, |output| in_words(output, &shown))
}

fn in_words(output: &Output, sitting: &SittingShown) -> String {
    let known = |number: Option<u32>| number.map_or_else(|| "?".to_owned(), |number| number.to_string());
    let mut lines = vec![
        format!(
            "{} — {} ({})",
            sitting.name,
            sitting.date,
            output.word(&format!("cli-sitting-{}", sitting.state))
        ),
        format!(
            "{} : {} · {} · {} · {}",
            output.word("cli-sitting-roll"),
            sitting.in_office,
            known(sitting.quorum),
            sitting.present.len(),
            sitting.proxies.len()
        ),
    ];
    let item = |item: &ItemShown| {
        let act = item.act.as_deref().unwrap_or("—");
        format!(
            "{:>3}  {:14} {} ({}/{})",
            known(item.order),
            act,
            item.title,
            item.present,
            known(item.quorum)
        )
    };
    lines.extend(sitting.items.iter().map(item));
    lines.join("\n")
}

/// Makes every document of a sitting and writes them to a folder, with progress on standard error.
pub fn documents(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    text: &str,
    out: &Path,
) -> Result<Vec<KeptFile>, Failure> {
    let acting = world::acting(global.acting.as_deref());
    let code = global.authority.as_deref();
    let mut progress = |done: usize, of: usize| output.tell(&format!("{done}/{of}"));
    let made = quitus.sitting_documents(&acting, &mut world::id, code, text, &mut progress)?;
    let mut files = Vec::with_capacity(made.len());
    for document in made {
        let path = out.join(&document.name);
        write_file(&path, &document.bytes)?;
        let kept = document.document;
        files.push(KeptFile { kind: kept.kind, path: shown(&path), sha256: kept.sha256 });
    }
    Ok(files)
}
