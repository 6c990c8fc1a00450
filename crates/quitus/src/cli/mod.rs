//! The command line: names and flags are a contract (docs/cli.md); they may grow, never change.

mod act;
mod after;
mod case;
mod draft;
mod law;
mod outbox;
mod people;
mod sitting;
mod user;

pub use act::ActCommand;
pub use after::{
    CopiesCommand, DeadlineCommand, DecisionCommand, DecisionEntered, ExportCommand, FulfilmentCommand,
};
pub use case::CaseCommand;
pub use draft::{DraftCommand, WayCommand, Written};
pub use law::LawCommand;
pub use outbox::OutboxCommand;
pub use people::{AuthorityCommand, PeopleCommand, RegisterCommand, TrialCommand};
pub use sitting::SittingCommand;
pub use user::{Held, UserCommand};

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Quitus carries public money from the request to the proof.
#[derive(Debug, Parser)]
#[command(name = "quitus", version, about, propagate_version = true, disable_help_subcommand = true)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command, before or after it.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Folder of the home (by default ./quitus-home; ./quitus-demo for `demo`)
    #[arg(long, global = true, env = "QUITUS_HOME", value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// sqlite:PATH or postgres://… (by default the embedded database of the home)
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// Code of an authority, where a number stands in several
    #[arg(long, global = true, value_name = "CODE")]
    pub authority: Option<String>,
    /// One JSON value on standard output, words on standard error
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the words
    #[arg(long, global = true, value_name = "fr|en", default_value = "fr", value_parser = ["fr", "en"])]
    pub lang: String,
    /// Whoever acts, for the journal
    #[arg(long = "as", global = true, value_name = "EMAIL")]
    pub acting: Option<String>,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A home with the cases, documents made and findings told; then serves it
    Demo {
        /// Make the home and stop
        #[arg(long)]
        no_serve: bool,
        /// Address to listen on
        #[arg(long, value_name = "ADDR")]
        listen: Option<SocketAddr>,
    },
    /// An empty home
    Init {
        /// E-mail address of its first administrator, for whom a one-time link is drawn
        #[arg(long, value_name = "EMAIL")]
        admin: Option<String>,
    },
    /// The server
    Serve {
        /// Address to listen on
        #[arg(long, value_name = "ADDR")]
        listen: Option<SocketAddr>,
    },
    /// The whole home into one archive, while it is served
    Backup {
        /// The archive to write, or the folder to write it in
        file: PathBuf,
    },
    /// A home from an archive, where there is nothing yet
    Restore {
        /// The archive
        file: PathBuf,
        /// Read the archive whole, say what it is, and restore nothing
        #[arg(long)]
        check: bool,
    },
    /// The engine, the schema, the last good backup
    Status,
    /// Case folders, in and out
    #[command(subcommand)]
    Case(CaseCommand),
    /// Acts
    #[command(subcommand)]
    Act(ActCommand),
    /// Sittings
    #[command(subcommand)]
    Sitting(SittingCommand),
    /// Drafts of deliberations
    #[command(subcommand)]
    Draft(DraftCommand),
    /// Letters waiting, sent, refused
    #[command(subcommand)]
    Outbox(OutboxCommand),
    /// Members
    #[command(subcommand)]
    People(PeopleCommand),
    /// Authorities
    #[command(name = "authority", subcommand)]
    Founding(AuthorityCommand),
    /// Registers
    #[command(subcommand)]
    Register(RegisterCommand),
    /// Trial sittings, of which nothing remains
    #[command(subcommand)]
    Trial(TrialCommand),
    /// The board of legal deadlines, the most pressing first
    Deadlines {
        /// Only those in that state
        #[arg(long, value_name = "overdue|due_soon|to_do|running|done|over|unknown")]
        state: Option<String>,
        /// The day it is read on (by default today, or the story day of a demonstration)
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// A deadline
    #[command(subcommand)]
    Deadline(DeadlineCommand),
    /// What waits this morning
    Today,
    /// Decisions by delegation
    #[command(subcommand)]
    Decision(DecisionCommand),
    /// The report of the bureau's work to a council
    BureauReport {
        /// The council: DATE or DATE/ASSEMBLY
        sitting: String,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Put it on the agenda of the council too
        #[arg(long)]
        on_agenda: bool,
    },
    /// What carried decisions out
    #[command(subcommand)]
    Fulfilment(FulfilmentCommand),
    /// Copies to councillors of the communes
    #[command(subcommand)]
    Copies(CopiesCommand),
    /// Files for other programs
    #[command(subcommand)]
    Export(ExportCommand),
    /// Rules of law
    #[command(subcommand)]
    Law(LawCommand),
    /// Accounts, their roles, their links and tokens
    #[command(subcommand)]
    User(UserCommand),
    /// Who did what, when, and what it changed
    Journal {
        /// Only lines after that rank
        #[arg(long, value_name = "SEQ", default_value_t = 0)]
        since: i64,
    },
}
