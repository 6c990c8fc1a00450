//! `outbox list`, `send`, `again`, `arrived` and `withdraw`.

use super::{notice, open};
use crate::cli::{Global, OutboxCommand};
use crate::failure::Failure;
use crate::home::Home;
use crate::output::Output;
use crate::{mail, world};
use quitus_app::{Quitus, Reader};
use quitus_core::kernel::Refusal;

pub fn run(global: &Global, output: &Output, command: OutboxCommand) -> Result<(), Failure> {
    let (home, quitus) = open(global)?;
    let acting = world::acting(global.acting.as_deref());
    match command {
        OutboxCommand::Send => send(&home, &quitus, output),
        OutboxCommand::List => list(&quitus, output, &authority(&quitus, global)?),
        OutboxCommand::Again { letter } => {
            let code = authority(&quitus, global)?;
            quitus.send_letter_again(&acting, &code, &letter)?;
            list(&quitus, output, &code)
        }
        OutboxCommand::Arrived { letter, on } => {
            let code = authority(&quitus, global)?;
            quitus.confirm_letter(&acting, &code, &letter, notice::day(&on)?)?;
            list(&quitus, output, &code)
        }
        OutboxCommand::Withdraw { letter } => {
            let code = authority(&quitus, global)?;
            quitus.withdraw_letter(&acting, &code, &letter)?;
            list(&quitus, output, &code)
        }
    }
}

fn send(home: &Home, quitus: &Quitus, output: &Output) -> Result<(), Failure> {
    let Some(settings) = &home.config.mail else {
        return Err(Failure::refused(Refusal::new("mail-not-set")));
    };
    let server = mail::server(home, settings)?;
    let Some(_held) = mail::hold(home)? else {
        return Err(Failure::refused(Refusal::new("outbox-held")));
    };
    let run = server.empty_outbox(quitus, &world::now)?;
    let value = serde_json::json!({
        "sent": run.sent, "deferred": run.deferred, "given_up": run.given_up, "uncertain": run.uncertain,
        "resumed": run.resumed, "unreachable": run.unreachable,
    });
    output.answer(&value, |output| {
        let counts = format!("{} · {} · {} · {}", run.sent, run.deferred, run.given_up, run.uncertain);
        let why = run.unreachable.as_deref().unwrap_or_default();
        format!("{} {counts} {why}", output.word("cli-outbox-sent"))
    })
}

fn list(quitus: &Quitus, output: &Output, code: &str) -> Result<(), Failure> {
    let shown = quitus.outbox(&Reader::Keeper, code)?.listed();
    output.answer(&shown, |_| {
        let line = |letter: &quitus_formats::api::LetterLine| {
            let answer = letter.answer.as_deref().unwrap_or("—");
            format!("{}  {:10} {}  {}  {answer}", letter.id, letter.state, letter.to, letter.subject)
        };
        shown.last.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

/// The authority named, or the only one that is its own master.
fn authority(quitus: &Quitus, global: &Global) -> Result<String, Failure> {
    if let Some(code) = &global.authority {
        return Ok(code.clone());
    }
    let codes: Vec<String> = quitus.authorities()?.into_iter().map(|authority| authority.code).collect();
    match codes.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(Failure::refused(Refusal::new("no-authority"))),
        _ => Err(Failure::refused(Refusal::new("which-authority").with("places", codes))),
    }
}
