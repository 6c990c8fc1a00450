//! The binary: command line, configuration, clock, dice and wiring. It knows no rule, no SQL and no HTML.

mod cli;
mod commands;
mod config;
mod failure;
mod home;
mod mail;
mod output;
mod scheduler;
mod tasks;
mod tls;
mod world;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let output = output::Output::new(&cli.global);
    match commands::run(cli, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => output.failed(&failure),
    }
}
