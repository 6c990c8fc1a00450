//! `decision list|show|delegations|enter|sheet` and `bureau-report`.

use super::preparation::{acting, only_authority};
use super::{open, read_file, shown, write_file};
use crate::cli::{DecisionCommand, DecisionEntered, Global};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{Acting, Quitus, Said};
use quitus_core::assembly::Authority;
use quitus_core::kernel::Refusal;
use quitus_formats::api::{DecisionLine, DecisionShown, DelegationCited, DelegationOffered, DocumentMade};
use std::io::Read;
use std::path::Path;

/// Decisions by delegation.
pub fn run(global: &Global, output: &Output, command: DecisionCommand) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let code = authority.code.as_str();
    match command {
        DecisionCommand::List => {
            let lines = quitus.decisions(&acting.who, code)?;
            let lines: Vec<DecisionLine> =
                lines.iter().map(|(entry, title)| DecisionLine::new(entry, title)).collect();
            let line = |one: &DecisionLine| format!("{}  {}  {}", one.number, one.date, one.title);
            output.answer(&lines, |_| lines.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        DecisionCommand::Show { number } => {
            let told = quitus.decision(&acting.who, code, &number)?.shown();
            output.answer(&told, |_| whole(&told))
        }
        DecisionCommand::Delegations => delegations(&quitus, &acting, &authority, output),
        DecisionCommand::Enter(entered) => {
            let said = said(&entered, &acting)?;
            let number = quitus.enter_decision(&acting, code, &said)?;
            let told = quitus.decision(&acting.who, code, &number)?.shown();
            output.answer(&told, |_| whole(&told))
        }
        DecisionCommand::Sheet { number, out } => {
            let made = quitus.decision_sheet(&acting, code, &number)?;
            write_file(&out, &made.bytes)?;
            let pages = usize::try_from(made.pages).unwrap_or(usize::MAX);
            let (sha256, template_sha256) = (made.sha256, made.template_sha256);
            told(output, DocumentMade { path: shown(&out), sha256, template_sha256, pages })
        }
    }
}

/// The report of the bureau's work to a council.
pub fn bureau_report(
    global: &Global,
    output: &Output,
    (sitting, out, on_agenda): (&str, &Path, bool),
) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    if on_agenda {
        let work = quitus.bureau_work(&acting.who, &authority.code, sitting)?;
        let item = quitus_web::report_item(&work, world::id());
        quitus.add_item(&acting, &authority.code, sitting, &item)?;
    }
    let made = quitus.bureau_report(&acting, &mut world::id, &authority.code, sitting)?;
    write_file(out, &made.bytes)?;
    let kept = made.document;
    let template_sha256 = kept.template_sha256.unwrap_or_default();
    told(output, DocumentMade { path: shown(out), sha256: kept.sha256, template_sha256, pages: kept.pages })
}

fn told(output: &Output, made: DocumentMade) -> Result<(), Failure> {
    output.answer(&made, |_| format!("{}  {}", made.sha256, made.path))
}

fn delegations(
    quitus: &Quitus,
    acting: &Acting,
    authority: &Authority,
    output: &Output,
) -> Result<(), Failure> {
    let choices = quitus.decision_choices(&acting.who, &authority.code, acting.today)?;
    let offered = choices.delegations.iter().map(|one| DelegationOffered {
        delegation: DelegationCited::new(&one.delegation),
        against: one.against.iter().map(|word| (*word).to_owned()).collect(),
    });
    let offered: Vec<DelegationOffered> = offered.collect();
    let line = |one: &DelegationOffered| {
        let mark = if one.against.is_empty() { "✓" } else { "✕" };
        format!("{mark} {}  {}  {}", one.delegation.key, one.delegation.act_number, one.delegation.scope)
    };
    output.answer(&offered, |_| offered.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// What the options say, in the fields of the form.
fn said(entered: &DecisionEntered, acting: &Acting) -> Result<Said, Failure> {
    let yes = |held: bool| if held { "yes" } else { "" };
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let recitals = entered.recitals.as_deref().map(text_of).transpose()?.unwrap_or_default();
    Ok(Said::default()
        .with("id", world::id())
        .with("decided_on", entered.on.clone().unwrap_or_else(|| acting.today.to_string()))
        .with("title", entered.title.as_str())
        .with("nature", entered.nature.as_str())
        .with("delegation", entered.delegation.as_str())
        .with("recitals", recitals)
        .with("enacting", text_of(&entered.enacting)?)
        .with("amount", given(&entered.amount))
        .with("signatory", entered.signatory.as_str())
        .with("capacity", entered.capacity.as_str())
        .with("representative", yes(entered.representative))
        .with("several_years", yes(entered.several_years))
        .with("out_of_order_reason", given(&entered.late)))
}

/// The text of a file, or of standard input for `-`.
fn text_of(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    match path.as_os_str() == "-" {
        true => {
            std::io::stdin().lock().read_to_end(&mut bytes)?;
        }
        false => bytes = read_file(path)?,
    }
    String::from_utf8(bytes).map_err(|_| {
        let refusal = Refusal::new("file-unreadable").with("path", shown(path));
        Failure::refused(refusal.with("why", "UTF-8"))
    })
}

fn whole(told: &DecisionShown) -> String {
    let mut lines = vec![format!("{}  {}  {}", told.number, told.date, told.title)];
    if let Some(given) = &told.delegation {
        lines.push(format!("n° {} ({}) : {}", given.act_number, given.date, given.scope));
    }
    lines.extend(told.recitals.iter().chain(&told.enacting).cloned());
    lines.push(told.capacity.clone());
    lines.join("\n")
}
