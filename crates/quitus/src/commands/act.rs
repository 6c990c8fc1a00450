//! `act list`, `act show`, `act check`, `act extract` and the files of an act.

use super::law::day;
use super::{open, read_file, shown, signed, write_file};
use crate::cli::{ActCommand, Global};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{ActInList, BroughtBack, Checked, Quitus, Reader, SearchFor, SittingDocument};
use quitus_core::review::ActFile;
use quitus_core::sitting::Roll;
use quitus_formats::api::{ActLine, ActShown, DocumentMade, FindingShown};
use std::path::Path;

pub fn run(global: &Global, output: &Output, command: ActCommand) -> Result<(), Failure> {
    let (_, quitus) = open(global)?;
    let code = global.authority.as_deref();
    match command {
        ActCommand::List { search } => list(&quitus, output, code, search),
        ActCommand::Show { number } => show(&quitus, output, code, &number),
        ActCommand::Check { number, on } => check(&quitus, output, code, &number, on.as_deref()),
        ActCommand::Extract { number, out } => {
            let acting = world::acting(global.acting.as_deref());
            let made = quitus.extract(&acting, &mut world::id, code, &number)?;
            written(output, &made, &out)
        }
        ActCommand::Receipt { number, out } => {
            let acting = world::acting(global.acting.as_deref());
            let made = quitus.extract_with_receipt(&acting, &mut world::id, code, &number)?;
            written(output, &made, &out)
        }
        ActCommand::Sign { number, file, vouch } => {
            let acting = world::acting(global.acting.as_deref());
            let bytes = read_file(&file)?;
            let outcome =
                quitus.sign_act(&acting, &mut world::id, code, &number, &bytes, vouch.as_deref())?;
            signed(
                output,
                &[BroughtBack { file: shown(&file), of: Some(("extract".into(), Some(number))), outcome }],
            )
        }
        ActCommand::Files { number } => files(&quitus, output, code, &number),
    }
}

fn list(quitus: &Quitus, output: &Output, code: Option<&str>, search: Option<String>) -> Result<(), Failure> {
    let acts = match search {
        Some(text) => found(quitus, code, text)?,
        None => quitus.acts(code)?,
    };
    let lines: Vec<ActLine> = acts.into_iter().map(line).collect();
    output.answer(&lines, |_| {
        let told =
            lines.iter().map(|act| format!("{}  {}  {}  {}", act.date, act.number, act.authority, act.title));
        told.collect::<Vec<_>>().join("\n")
    })
}

fn found(quitus: &Quitus, code: Option<&str>, text: String) -> Result<Vec<ActInList>, Failure> {
    let codes = match code {
        Some(code) => vec![code.to_owned()],
        None => quitus.authorities()?.into_iter().map(|authority| authority.code).collect(),
    };
    let mut acts = Vec::new();
    for code in codes {
        let mut asked = SearchFor { text: text.clone(), limit: 200, ..SearchFor::default() };
        loop {
            let page = quitus.search(&code, &asked)?;
            acts.extend(page.acts.into_iter().map(|hit| hit.act));
            match page.next {
                Some(next) => asked.after = Some(next),
                None => break,
            }
        }
    }
    Ok(acts)
}

fn line(act: ActInList) -> ActLine {
    ActLine {
        authority: act.authority,
        number: act.number,
        title: act.title,
        assembly: act.assembly,
        date: act.day.to_string(),
    }
}

fn show(quitus: &Quitus, output: &Output, code: Option<&str>, number: &str) -> Result<(), Failure> {
    let file = quitus.act(code, number)?;
    let roll = match file.item() {
        Some(item) => file.roll(item),
        None => Roll::default(),
    };
    let enforceable = quitus_app::dates_computed(&file).enforceable_from;
    let shown = ActShown::new(&file, &roll, enforceable);
    output.answer(&shown, |output| in_words(output, &shown))
}

fn in_words(output: &Output, act: &ActShown) -> String {
    let known = |text: &Option<String>| text.clone().unwrap_or_else(|| output.word("cli-unknown"));
    let sitting = &act.sitting;
    let mut lines = vec![
        format!("{} — {}", act.number, act.title),
        format!("{}, {} ({})", act.assembly, sitting.date, known(&sitting.convoked_on)),
        format!(
            "{} : {} · {} · {} · {}",
            output.word("cli-act-roll"),
            sitting.in_office,
            sitting.present.len(),
            sitting.proxies.len(),
            sitting.votes_available
        ),
    ];
    for vote in &act.votes {
        let figure = |figure: Option<u32>| figure.map_or_else(|| "?".to_owned(), |figure| figure.to_string());
        lines.push(format!(
            "{} ({}) {} / {} / {} / {}",
            output.word(&format!("cli-verdict-{}", vote.outcome)),
            vote.kind,
            figure(vote.in_favour),
            figure(vote.against),
            figure(vote.abstentions),
            figure(vote.not_voting)
        ));
    }
    lines.extend(act.decisions.iter().map(|decision| format!("- {decision}")));
    lines.push(format!("{} : {}", output.word("cli-act-force"), known(&act.enforceable_from)));
    lines.join("\n")
}

fn check(
    quitus: &Quitus,
    output: &Output,
    code: Option<&str>,
    number: &str,
    on: Option<&str>,
) -> Result<(), Failure> {
    let on = match on {
        Some(text) => day(text)?,
        None => world::reading_day(&quitus.act(code, number)?.authority),
    };
    let checked = quitus.check_act(&Reader::Keeper, code, number, on)?;
    let found: Vec<FindingShown> = checked.findings.iter().map(|found| output.finding(found)).collect();
    output.answer(&found, |output| told(output, &checked, &found))
}

/// Findings in words, one paragraph each.
pub fn told(output: &Output, checked: &Checked, found: &[FindingShown]) -> String {
    let ActFile { deliberation, .. } = &checked.file;
    if found.is_empty() {
        return format!("{} : {}", deliberation.number, output.word("cli-no-finding"));
    }
    let one = |finding: &FindingShown| {
        let mark = match finding.severity.as_str() {
            "error" => "✕",
            "warning" => "!",
            _ => "·",
        };
        let article = finding.article.as_deref().map(|article| format!(" [{article}]")).unwrap_or_default();
        format!("{mark} {} {}{article}\n  → {}", finding.code, finding.message, finding.remedy)
    };
    let paragraphs: Vec<String> = found.iter().map(one).collect();
    format!("{} ({})\n{}", deliberation.number, checked.on, paragraphs.join("\n"))
}

fn files(quitus: &Quitus, output: &Output, code: Option<&str>, number: &str) -> Result<(), Failure> {
    let authority = quitus.act(code, number)?.authority.code;
    let kept = quitus.documents_of_act(&Reader::Keeper, &authority, number)?;
    let value: Vec<_> = kept
        .iter()
        .map(|one| {
            serde_json::json!({
                "kind": one.kind, "state": one.state, "sha256": one.sha256, "input_sha256": one.input_sha256,
                "template_sha256": one.template_sha256, "engine": one.engine, "pages": one.pages,
                "vouched_by": one.vouched_by, "superseded": one.superseded,
            })
        })
        .collect();
    output.answer(&value, |_| {
        let told = kept.iter().map(|one| format!("{:16} {:12} {}", one.kind, one.state, one.sha256));
        told.collect::<Vec<_>>().join("\n")
    })
}

/// Writes a document where it was asked for, and says what it is.
pub(super) fn written(output: &Output, made: &SittingDocument, out: &Path) -> Result<(), Failure> {
    write_file(out, &made.bytes)?;
    for replaced in &made.replaced {
        output.tell(&format!("{} {replaced:?}", output.word("cli-character-replaced")));
    }
    if !made.document.same_engine {
        output.tell(&output.word("cli-other-engine"));
    }
    let value = DocumentMade {
        path: shown(out),
        sha256: made.document.sha256.clone(),
        template_sha256: made.document.template_sha256.clone().unwrap_or_default(),
        pages: made.document.pages,
    };
    output.answer(&value, |_| format!("{}  {}", value.sha256, value.path))
}
