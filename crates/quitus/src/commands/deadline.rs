//! `deadlines`, `deadline done`, `today` and `export ical`.

use super::preparation::{acting, only_authority};
use super::{open, shown, write_file};
use crate::cli::{DeadlineCommand, ExportCommand, Global};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{CalendarWords, DeadlineDone};
use quitus_core::kernel::{Args, Day, Refusal};
use quitus_core::legality::deadlines::Deadline;
use quitus_formats::api::DeadlineShown;
use quitus_web::{deadline_subject, deadline_title};
use quitus_words::{Lang, Words};

/// The board.
pub fn list(global: &Global, output: &Output, state: Option<&str>, on: Option<&str>) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let board = quitus.deadlines(&acting.who, &authority.code, day(on, acting.today)?)?;
    let kept = board.deadlines.iter().filter(|one| state.is_none_or(|state| state == one.state.word()));
    let lines: Vec<DeadlineShown> = kept.map(|one| DeadlineShown::new(one, said(one, output.lang))).collect();
    output.answer(&lines, |_| lines.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// What waits this morning.
pub fn today(global: &Global, output: &Output) -> Result<(), Failure> {
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let told = quitus.today(&acting.who, &authority.code, acting.today)?;
    let told = told.shown(&|one| said(one, output.lang));
    output.answer(&told, |_| {
        let waiting = told.waiting.iter().map(|one| format!("{}: {}", one.what, one.count));
        told.pressing
            .iter()
            .map(line)
            .chain(waiting)
            .chain(told.coming.iter().map(line))
            .collect::<Vec<_>>()
            .join("\n")
    })
}

/// What is entered about a deadline.
pub fn run(global: &Global, output: &Output, command: DeadlineCommand) -> Result<(), Failure> {
    let DeadlineCommand::Done { kind, subject, on, proof, undo } = command;
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let done_on = match (&undo, on) {
        (Some(_), _) => String::new(),
        (None, Some(on)) => on,
        (None, None) => acting.today.to_string(),
    };
    let done = DeadlineDone { kind, subject, done_on, proof, reason: undo };
    let one = quitus.mark_deadline(&acting, &authority.code, &done)?;
    let told = DeadlineShown::new(&one, said(&one, output.lang));
    output.answer(&told, |_| line(&told))
}

/// Files for other programs.
pub fn export(global: &Global, output: &Output, command: ExportCommand) -> Result<(), Failure> {
    let ExportCommand::Ical { out } = command;
    let (_home, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let lang = output.lang;
    let name = |name: &str| Words::of(lang).say("deadline-calendar", &Args::none().with("name", name));
    let deadline = |one: &Deadline| {
        let (title, about) = said(one, lang);
        (format!("{title} – {about}"), one.citation.article.to_owned())
    };
    let words = CalendarWords { name: &name, deadline: &deadline, url: None };
    let moment = (acting.today, world::now());
    let (bytes, rows) = quitus.deadline_calendar(&acting.who, &authority.code, moment, &words)?;
    write_file(&out, &bytes)?;
    let value = serde_json::json!({ "path": shown(&out), "rows": rows });
    output.answer(&value, |_| format!("{rows}  {}", shown(&out)))
}

fn day(text: Option<&str>, usual: Day) -> Result<Day, Failure> {
    let Some(text) = text else { return Ok(usual) };
    text.parse().map_err(|_| Failure::refused(Refusal::new("not-a-day").with("text", text)))
}

fn said(one: &Deadline, lang: Lang) -> (String, String) {
    (deadline_title(one, lang), deadline_subject(one, lang))
}

fn line(one: &DeadlineShown) -> String {
    let due = one.due.as_deref().unwrap_or("—");
    format!(
        "{due:<10}  {:<8}  {} – {}  ({})  {} {}",
        one.state, one.title, one.about, one.article, one.kind, one.subject
    )
}
