//! The command line of people and settings: a contract as the rest (docs/cli.md).

use clap::Subcommand;
use std::path::PathBuf;

/// Members.
#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    /// List them with their mandates and how they are reached
    List,
    /// Bring a spreadsheet in: CSV, XLSX or ODS
    Import {
        /// The spreadsheet
        file: PathBuf,
        /// Tell what it would do, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Key of the assembly they sit in
        #[arg(long, value_name = "KEY")]
        assembly: String,
        /// First day of the mandates it adds (by default today, or the story day of a demonstration)
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// Whoever the file does not name leaves on the day before
        #[arg(long)]
        replaces_all: bool,
    },
}

/// Authorities.
#[derive(Debug, Subcommand)]
pub enum AuthorityCommand {
    /// Found one
    New {
        /// Its code in addresses: small letters, digits, hyphens
        code: String,
        /// Its name
        #[arg(long)]
        name: String,
        /// Its kind, as metropole or commune
        #[arg(long)]
        kind: String,
        /// Its SIREN
        #[arg(long)]
        siren: Option<String>,
        /// Its population
        #[arg(long)]
        population: Option<String>,
        /// Its department, as 042
        #[arg(long)]
        department: Option<String>,
        /// An authority to learn with
        #[arg(long)]
        fictional: bool,
    },
}

/// Trial sittings.
#[derive(Debug, Subcommand)]
pub enum TrialCommand {
    /// Begin one: a copy of the authority, of which nothing remains
    Begin,
    /// List those under way
    List,
    /// Throw one away
    End {
        /// Its code
        code: String,
    },
}

/// Registers.
#[derive(Debug, Subcommand)]
pub enum RegisterCommand {
    /// Say the next number of a register in a year; opens the register when there is none of that name
    Next {
        /// Its name, as deliberations
        name: String,
        /// The year
        year: u16,
        /// The rank its next act takes
        rank: u32,
        /// The pattern of its numbers, as {year}.{rank:5}
        #[arg(long)]
        pattern: Option<String>,
    },
    /// The register of a year with its tables by date and by subject, to be bound
    Print {
        /// The year
        #[arg(long)]
        year: i16,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}
