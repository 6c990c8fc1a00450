//! `sitting results`, `enter`, `close`, `minutes`, `deliberations` and `publish`: what follows a sitting.

use super::preparation::acting;
use super::{act::written, read_file, shown};
use crate::cli::{Global, SittingCommand};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{
    Acting, AdoptionAsked, CorrectionAsked, MinutesShown, MinutesWritten, PaperPublished, Quitus, Reason,
    Results,
};
use quitus_core::assembly::Authority;
use quitus_core::kernel::Refusal;
use quitus_formats::api::ResultsEntered;
use std::path::Path;

/// Does what a command of the record asks; gives back one that is none.
pub fn run(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    command: SittingCommand,
) -> Result<Option<SittingCommand>, Failure> {
    match command {
        SittingCommand::Results { sitting } => {
            let (text, authority, acting) = of(quitus, global, &sitting)?;
            let told = quitus.results(&acting.who, &authority.code, &text)?;
            results(output, &told)?;
        }
        SittingCommand::Enter { sitting, file } => {
            let (text, authority, acting) = of(quitus, global, &sitting)?;
            let entered = ResultsEntered::read(&read_file(&file)?).map_err(|why| {
                let refusal = Refusal::new("file-unreadable").with("path", shown(&file));
                Failure::refused(refusal.with("why", why))
            })?;
            let told = quitus.enter_results(&acting, &authority.code, &text, &entered)?;
            results(output, &told)?;
        }
        SittingCommand::Close { sitting, reason } => {
            let (text, authority, acting) = of(quitus, global, &sitting)?;
            let reasons: Vec<Reason> = reason.iter().map(|one| reason_of(one)).collect();
            let closed =
                quitus.close_sitting(&acting, &mut world::id, &authority.code, &text, &reasons)?.shown();
            output.answer(&closed, |_| {
                let line = |one: &quitus_formats::api::NumberToCome| {
                    let item = one.item.map_or_else(|| "?".to_owned(), |item| item.to_string());
                    format!("{item:>3}  {}", one.number)
                };
                closed.entered.iter().map(line).collect::<Vec<_>>().join("\n")
            })?;
        }
        SittingCommand::Minutes { sitting, out, preamble, debate, adopt_at, correction } => {
            let (text, authority, acting) = of(quitus, global, &sitting)?;
            let asked = MinutesAsked { preamble, debate, adopt_at, correction };
            minutes(quitus, output, &acting, (&authority.code, &text), &asked, out.as_deref())?;
        }
        SittingCommand::Deliberations { sitting, out } => {
            let (text, authority, acting) = of(quitus, global, &sitting)?;
            let made = quitus.list_document(&acting, &mut world::id, &authority.code, &text)?;
            written(output, &made, &out)?;
        }
        SittingCommand::Publish { sitting, paper, on, proof } => {
            let (text, authority, acting) = of(quitus, global, &sitting)?;
            let published = PaperPublished { paper, on, proof };
            quitus.publish_paper(&acting, &authority.code, &text, &published)?;
            let told = quitus.minutes(&acting.who, &authority.code, &text, acting.today)?;
            tell(output, &told)?;
        }
        other => return Ok(Some(other)),
    }
    Ok(None)
}

/// What `sitting minutes` was asked.
struct MinutesAsked {
    preamble: Option<String>,
    debate: Vec<String>,
    adopt_at: Option<String>,
    correction: Vec<String>,
}

/// The day and assembly of a sitting, its authority, whoever acts there.
fn of(quitus: &Quitus, global: &Global, sitting: &str) -> Result<(String, Authority, Acting), Failure> {
    let file = quitus.sitting(global.authority.as_deref(), sitting)?;
    let acting = acting(global, &file.authority);
    Ok((format!("{}/{}", file.sitting.day, file.assembly.key), file.authority, acting))
}

/// `Q-ITEM-12=why`; without a sign everything is the name of the finding.
fn reason_of(text: &str) -> Reason {
    let (finding, reason) = text.split_once('=').unwrap_or((text, ""));
    Reason { finding: finding.trim().to_owned(), reason: reason.to_owned() }
}

fn results(output: &Output, told: &Results) -> Result<(), Failure> {
    let value = told.shown(&|one| output.finding(one), &|one| output.refusal(one));
    output.answer(&value, |output| {
        let mut lines: Vec<String> =
            value.refusals.iter().map(|one| format!("✕ {} {}", one.message, one.remedy)).collect();
        lines.extend(value.found.iter().map(|one| format!("! {}  {}", one.key, one.finding.message)));
        lines.extend(value.numbers.iter().map(|one| {
            let item = one.item.map_or_else(|| "?".to_owned(), |item| item.to_string());
            format!("{item:>3}  {}", one.number)
        }));
        if value.closed {
            lines.push(output.word("results-sealed"));
        }
        lines.join("\n")
    })
}

/// Writes, corrects, adopts as asked, then makes the file where it is wanted; tells how the minutes stand.
fn minutes(
    quitus: &Quitus,
    output: &Output,
    acting: &Acting,
    (code, text): (&str, &str),
    asked: &MinutesAsked,
    out: Option<&Path>,
) -> Result<(), Failure> {
    if asked.preamble.is_some() || !asked.debate.is_empty() {
        let debates = asked.debate.iter().map(|one| debate_of(one)).collect::<Result<_, _>>()?;
        let preamble = asked.preamble.as_deref().map(paragraphs);
        quitus.write_minutes(acting, code, text, &MinutesWritten { version: None, preamble, debates })?;
    }
    let corrections: Vec<CorrectionAsked> = asked.correction.iter().map(|one| correction_of(one)).collect();
    match &asked.adopt_at {
        Some(at) => {
            let adoption = AdoptionAsked { version: None, at: at.clone(), corrections };
            quitus.adopt_minutes(acting, code, text, &adoption)?;
        }
        None => {
            for one in &corrections {
                quitus.ask_correction(acting, code, text, one)?;
            }
        }
    }
    match out {
        Some(out) => written(output, &quitus.minutes_document(acting, &mut world::id, code, text)?, out),
        None => tell(output, &quitus.minutes(&acting.who, code, text, acting.today)?),
    }
}

fn tell(output: &Output, told: &MinutesShown) -> Result<(), Failure> {
    let value = told.told(&|one| output.finding(one));
    output.answer(&value, |output| {
        let known = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".to_owned());
        let mut lines = vec![
            format!("{} : {}", output.word("sitting-list-published"), known(&value.list_published_on)),
            format!("{} : {}", output.word("sitting-minutes-adopted"), known(&value.adopted_on)),
            format!("{} : {}", output.word("sitting-minutes-published"), known(&value.published_on)),
        ];
        lines.extend(value.corrections.iter().map(|one| format!("  {} – {}", one.member, one.wording)));
        lines.extend(value.found.iter().map(|one| format!("! {}  {}", one.code, one.message)));
        lines.join("\n")
    })
}

/// `2:What was said`.
fn debate_of(text: &str) -> Result<(u32, Vec<String>), Failure> {
    let (item, said) = text.split_once(':').unwrap_or((text, ""));
    let wrong = |_| Failure::refused(Refusal::new("no-such-item"));
    Ok((item.trim().parse().map_err(wrong)?, paragraphs(said)))
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::to_owned).collect()
}

/// `KEY:what is asked`, or `KEY@2:what is asked` about the second item.
fn correction_of(text: &str) -> CorrectionAsked {
    let (who, wording) = text.split_once(':').unwrap_or(("", text));
    let (member, item) = match who.split_once('@') {
        Some((member, item)) => (member, Some(item.trim().parse().unwrap_or(u32::MAX))),
        None => (who, None),
    };
    CorrectionAsked {
        id: world::id(),
        member: member.trim().to_owned(),
        item,
        wording: wording.trim().to_owned(),
        taken_up: None,
    }
}
