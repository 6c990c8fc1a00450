//! The command line: names and flags are a contract (docs/cli.md); they may grow, never change.

mod user;

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
    /// Letters waiting, sent, refused
    #[command(subcommand)]
    Outbox(OutboxCommand),
    /// Members
    #[command(subcommand)]
    People(crate::cli_people::PeopleCommand),
    /// Authorities
    #[command(name = "authority", subcommand)]
    Founding(crate::cli_people::AuthorityCommand),
    /// Registers
    #[command(subcommand)]
    Register(crate::cli_people::RegisterCommand),
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

/// Case folders.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// Load a folder; with one fault it loads nothing and names them all
    Load {
        /// The folder
        dir: PathBuf,
    },
    /// Write an authority out as a folder
    Dump {
        /// The folder, absent or empty
        dir: PathBuf,
    },
}

/// Acts.
#[derive(Debug, Subcommand)]
pub enum ActCommand {
    /// List them, newest first
    List {
        /// Words to look for in titles and texts
        #[arg(long, value_name = "WORDS")]
        search: Option<String>,
    },
    /// Show one
    Show {
        /// Its number
        number: String,
    },
    /// Hold one against the law
    Check {
        /// Its number
        number: String,
        /// The day to hold it on (by default today, or the story day of a demonstration)
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// The extract of the register
    Extract {
        /// Its number
        number: String,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// The kept files of an act: as made, as signed, with the receipt
    Files {
        /// Its number
        number: String,
    },
    /// Bring back a signed file: a PDF signed elsewhere, or a scan vouched for
    Sign {
        /// Its number
        number: String,
        /// The PDF
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
        /// The words by which the clerk vouches for a scan of the hand-signed page
        #[arg(long, value_name = "WORDS")]
        vouch: Option<String>,
    },
    /// The copy that bears the receipt of the prefecture
    Receipt {
        /// Its number
        number: String,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Sittings.
#[derive(Debug, Subcommand)]
pub enum SittingCommand {
    /// List them, newest first
    List,
    /// Show one
    Show {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
    },
    /// Plan one: DATE/ASSEMBLY
    Plan {
        /// DATE/ASSEMBLY
        sitting: String,
        /// Hour
        #[arg(long, value_name = "HH:MM")]
        at: String,
        /// Place
        #[arg(long)]
        place: String,
        /// Day of the sitting without quorum of which it is the second meeting
        #[arg(long, value_name = "DATE")]
        second_of: Option<String>,
    },
    /// The agenda of one in preparation, with its days and the answers; add an item, move one
    Agenda {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Id of a draft that is ready, to put on
        #[arg(long, value_name = "DRAFT", conflicts_with = "title")]
        add: Option<String>,
        /// Title of an item to add
        #[arg(long)]
        title: Option<String>,
        /// Kind of that item
        #[arg(long, value_name = "deliberation|information|election", default_value = "deliberation")]
        kind: String,
        /// Key of its rapporteur
        #[arg(long, value_name = "KEY")]
        rapporteur: Option<String>,
        /// Its explanatory note
        #[arg(long)]
        note: Option<String>,
        /// Rank of an item to move
        #[arg(long = "move", value_name = "N", requires = "to")]
        r#move: Option<u32>,
        /// Its new rank
        #[arg(long, value_name = "M", requires = "move")]
        to: Option<u32>,
    },
    /// Enter an answer that was received
    Answer {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Key of the member
        #[arg(long, value_name = "KEY")]
        member: String,
        /// What was answered
        #[arg(value_name = "present|excused|proxy|withdrawn")]
        reply: String,
        /// Key of the holder of a proxy
        #[arg(long, value_name = "KEY")]
        to: Option<String>,
        /// How it came
        #[arg(long, value_name = "telephone|paper|email", default_value = "telephone")]
        channel: String,
    },
    /// The quorum each item may expect, and whom to telephone
    WhatIf {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Keys of those supposed to stay away
        #[arg(long, value_name = "KEY", num_args = 1..)]
        absent: Vec<String>,
        /// Keys of those supposed to come
        #[arg(long, value_name = "KEY", num_args = 1..)]
        coming: Vec<String>,
        /// Proxies supposed
        #[arg(long, value_name = "GIVER:HOLDER", num_args = 1..)]
        proxy: Vec<String>,
    },
    /// Every document of a sitting in one go
    Documents {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// The folder
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Send the convocations of a sitting
    Convene {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Tell what would be sent, and send nothing
        #[arg(long)]
        dry_run: bool,
        /// Shorten the term for this reason; the assembly rules on it at the opening
        #[arg(long, value_name = "REASON")]
        urgent: Option<String>,
        /// Why there is another convocation
        #[arg(long, value_name = "REASON")]
        correction: Option<String>,
        /// Send items without their explanatory note all the same
        #[arg(long)]
        without_notes: bool,
    },
    /// What each member was sent, and the proof of it
    Proof {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
    },
    /// Send the convocation to one member again, or enter that it was handed over
    Resend {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Key of the member
        member: String,
        /// How
        #[arg(long, value_parser = ["email", "paper", "hand"], default_value = "email")]
        by: String,
        /// The day it was posted or handed over
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// Enter the day the papers were posted
    Posted {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// The day
        #[arg(long, value_name = "DAY")]
        on: String,
        /// Key of one member; everyone whose paper waits without it
        #[arg(long, value_name = "KEY")]
        member: Option<String>,
    },
    /// Bring a whole sitting back, signed: every PDF of a folder goes to its act
    Sign {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// The folder
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
        /// The words by which the clerk vouches for scans of hand-signed pages
        #[arg(long, value_name = "WORDS")]
        vouch: Option<String>,
    },
}

/// The outbox.
#[derive(Debug, Subcommand)]
pub enum OutboxCommand {
    /// List the last letters of an authority and those someone should look at
    List,
    /// Hand over every letter that is due, now
    Send,
    /// Try a letter again that did not leave, or may not have
    Again {
        /// Its id
        letter: String,
    },
    /// Say that an uncertain letter arrived
    Arrived {
        /// Its id
        letter: String,
        /// The day
        #[arg(long, value_name = "DAY")]
        on: String,
    },
    /// Take a letter that did not leave out of the outbox
    Withdraw {
        /// Its id
        letter: String,
    },
}

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
