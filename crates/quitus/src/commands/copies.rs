//! `copies list|import|send|proof` and `fulfilment list|record`.

use super::preparation::{acting, only_authority};
use super::{open, read_file};
use crate::cli::{CopiesCommand, FulfilmentCommand, Global};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{Acting, CopyProof, FulfilmentLine, Quitus, fulfilment_said};
use quitus_core::assembly::Authority;
use quitus_core::kernel::Refusal;
use quitus_core::legality::copies::CopiedPaper;
use quitus_formats::api::{CopyShown, FulfilmentShown, FulfilmentToRecord};

/// Copies to councillors of the communes.
pub fn run(global: &Global, output: &Output, command: CopiesCommand) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let code = authority.code.as_str();
    match command {
        CopiesCommand::List => {
            let told = quitus.copies(&acting.who, code, acting.today)?.listed();
            output.answer(&told, |_| {
                let line = |one: &quitus_formats::api::PaperCopiesShown| {
                    let reached = one.sent + one.waiting + one.on_paper;
                    format!("{} {}  {reached}/{}", one.sitting, one.paper, reached + one.failed + one.missing)
                };
                told.papers.iter().map(line).collect::<Vec<_>>().join("\n")
            })
        }
        CopiesCommand::Import { file, dry_run } => {
            let bytes = read_file(&file)?;
            let done = quitus.import_councillors(&acting, &mut world::id, code, &bytes, dry_run)?;
            let say = |refusal: &Refusal| quitus_words::refusal(refusal, output.lang).message;
            let told = done.brought(&say);
            output.answer(&told, |_| {
                let head =
                    format!("+{} ~{} -{} ={}", told.added, told.changed, told.left, told.already_known);
                let left = told.rejected.iter().map(|one| format!("{}: {}", one.line, one.reason));
                std::iter::once(head).chain(left).collect::<Vec<_>>().join("\n")
            })
        }
        CopiesCommand::Send { sitting, paper, on_paper } => {
            let (at, paper) = (place(&quitus, &authority, &sitting)?, paper_of(&paper)?);
            let letter = quitus_web::copy_letter(&authority.name, paper, &at);
            let sent = quitus.send_copies(&acting, &mut world::id, (code, &at, paper), &letter, on_paper)?;
            let told = sent.shown();
            output.answer(&told, |_| format!("{} + {} / {}", told.posted, told.on_paper, told.missing))
        }
        CopiesCommand::Proof { sitting, paper } => {
            let (at, paper) = (place(&quitus, &authority, &sitting)?, paper_of(&paper)?);
            let proofs = quitus.copies_of(&acting.who, code, &at, paper)?;
            let told: Vec<CopyShown> = proofs.iter().map(CopyProof::shown).collect();
            let line = |one: &CopyShown| {
                let on = one.sent_on.as_deref().unwrap_or("—");
                let state = one.letter.as_deref().or(one.way.as_deref()).unwrap_or("—");
                format!("{on}  {state}  {} ({})", one.name, one.commune)
            };
            output.answer(&told, |_| told.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// What carried decisions out.
pub fn fulfilment(global: &Global, output: &Output, command: FulfilmentCommand) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    match command {
        FulfilmentCommand::List { number } => listed(&quitus, &acting, &authority, output, number.as_deref()),
        FulfilmentCommand::Record { number, decision, who, by, done_by, reference, on, dropped, remark } => {
            let told = FulfilmentToRecord {
                number: number.clone(),
                decision,
                who: who.unwrap_or_default(),
                by_day: by.unwrap_or_default(),
                carried_out_by: done_by.unwrap_or_default(),
                reference: reference.unwrap_or_default(),
                done_on: on.unwrap_or_default(),
                dropped_because: dropped.unwrap_or_default(),
                remark: remark.unwrap_or_default(),
            };
            quitus.record_fulfilment(&acting, &authority.code, &fulfilment_said(told))?;
            listed(&quitus, &acting, &authority, output, Some(&number))
        }
    }
}

fn listed(
    quitus: &Quitus,
    acting: &Acting,
    authority: &Authority,
    output: &Output,
    number: Option<&str>,
) -> Result<(), Failure> {
    let list = quitus.fulfilment(&acting.who, &authority.code, number, acting.today)?;
    let told: Vec<FulfilmentShown> = list.lines.iter().map(FulfilmentLine::shown).collect();
    let line =
        |one: &FulfilmentShown| format!("{} {}  {}  {}", one.number, one.decision, one.state, one.words);
    output.answer(&told, |_| told.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// `DATE/ASSEMBLY` of a sitting named in short.
fn place(quitus: &Quitus, authority: &Authority, sitting: &str) -> Result<String, Failure> {
    let file = quitus.sitting(Some(&authority.code), sitting)?;
    Ok(format!("{}/{}", file.sitting.day, file.assembly.key))
}

fn paper_of(word: &str) -> Result<CopiedPaper, Failure> {
    let unknown = || Failure::refused(Refusal::new("unknown-choice").with("text", word));
    CopiedPaper::from_word(word).ok_or_else(unknown)
}
