//! Rules of law on the command line.

use clap::Subcommand;
use std::path::PathBuf;

/// Rules of law.
#[derive(Debug, Subcommand)]
pub enum LawCommand {
    /// List the rules held
    List,
    /// One rule, with source, validity and cases
    Explain {
        /// Its name, as clear_days
        rule: String,
        /// Whether it is held on that day
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// Evaluate `[{"rule","on","facts"}]`
    Eval {
        /// The file; - for standard input
        file: PathBuf,
    },
}
