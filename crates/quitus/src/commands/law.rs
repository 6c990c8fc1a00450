//! `law list`, `law explain` and `law eval`.

use super::shown;
use crate::cli::LawCommand;
use crate::failure::Failure;
use crate::output::Output;
use quitus_core::kernel::{Day, Refusal};
use quitus_core::law::{RULES, rule};
use quitus_formats::api::{PeriodShown, RuleLine, RuleShown};
use quitus_formats::law::{EvalError, eval};
use std::io::Read;
use std::path::Path;

pub fn run(output: &Output, command: LawCommand) -> Result<(), Failure> {
    match command {
        LawCommand::List => list(output),
        LawCommand::Explain { rule, on } => explain(output, &rule, on.as_deref()),
        LawCommand::Eval { file } => evaluate(output, &file),
    }
}

fn list(output: &Output) -> Result<(), Failure> {
    let lines: Vec<RuleLine> = RULES.iter().map(|rule| RuleLine::new(rule, output.pick())).collect();
    output.answer(&lines, |_| {
        let told = lines.iter().map(|line| format!("{:32} {} [{}]", line.rule, line.title, line.article));
        told.collect::<Vec<_>>().join("\n")
    })
}

fn explain(output: &Output, name: &str, on: Option<&str>) -> Result<(), Failure> {
    let rule = rule(name).ok_or_else(|| Failure::refused(Refusal::new("no-such-rule").with("rule", name)))?;
    let on = on.map(day).transpose()?;
    let shown = RuleShown::new(rule, on, output.pick());
    output.answer(&shown, |output| in_words(output, &shown))
}

fn in_words(output: &Output, rule: &RuleShown) -> String {
    let mut lines = vec![format!("{} — {}", rule.rule, rule.title), rule.article.clone()];
    lines.extend(rule.also.iter().cloned());
    lines.push(String::new());
    lines.push(rule.sense.clone());
    lines.push(String::new());
    for period in &rule.valid {
        lines.push(format!("{} : {}", output.word("cli-rule-valid"), span(period)));
    }
    if let Some(held) = rule.held {
        lines.push(output.word(if held { "cli-rule-held" } else { "cli-rule-not-held" }));
    }
    lines.push(format!("{} : {}", output.word("cli-rule-last-read"), rule.last_read));
    for doubt in &rule.unverified {
        lines.push(format!("? [{}] {}", doubt.certainty, doubt.statement));
    }
    lines.push(String::new());
    for case in &rule.cases {
        let said = match (&case.ruling, &case.unknown) {
            (Some(ruling), _) => ruling.to_string(),
            (None, unknown) => unknown.clone().unwrap_or_default(),
        };
        lines.push(format!("{}  {} → {said}", case.on, case.facts));
    }
    lines.join("\n")
}

fn span(period: &PeriodShown) -> String {
    let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "…".to_owned());
    format!("{} → {}", day(&period.from), day(&period.until))
}

fn evaluate(output: &Output, file: &Path) -> Result<(), Failure> {
    let text = read(file)?;
    let answers = eval(&text).map_err(|errors| Failure::Refused(errors.iter().map(refusal).collect()))?;
    output.answer(&answers, |_| serde_json::to_string_pretty(&answers).unwrap_or_default())
}

fn refusal(error: &EvalError) -> Refusal {
    Refusal::new("law-question")
        .with("index", error.index.map_or_else(String::new, |index| index.to_string()))
        .with("rule", error.rule.clone().unwrap_or_default())
        .with("problem", error.problem.to_string())
}

fn read(file: &Path) -> Result<String, Failure> {
    let read = if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(file)
    };
    read.map_err(|why| {
        let refusal = Refusal::new("file-unreadable").with("path", shown(file));
        Failure::refused(refusal.with("why", why.to_string()))
    })
}

/// A day as options write it.
pub fn day(text: &str) -> Result<Day, Failure> {
    text.parse().map_err(|_| Failure::refused(Refusal::new("not-a-day").with("text", text)))
}
