//! The command line of what comes after a sitting: deadlines, decisions by delegation, fulfilment, copies.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// A deadline.
#[derive(Debug, Subcommand)]
pub enum DeadlineCommand {
    /// Enter the day on which one was met, or take it back
    Done {
        /// What is due, as list_published
        kind: String,
        /// What it is about, as `deadlines` gives it; for an act also its number
        subject: String,
        /// The day it was done (by default today, or the story day of a demonstration)
        #[arg(long, value_name = "DAY", conflicts_with = "undo")]
        on: Option<String>,
        /// The proof: number of a receipt, address of a page
        #[arg(long, value_name = "WORDS")]
        proof: Option<String>,
        /// Take the day entered back, for this reason
        #[arg(long, value_name = "REASON")]
        undo: Option<String>,
    },
}

/// Files for other programs.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// The calendar of deadlines
    Ical {
        /// The file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Decisions by delegation.
#[derive(Debug, Subcommand)]
pub enum DecisionCommand {
    /// List them, newest first
    List,
    /// Show one
    Show {
        /// Its number
        number: String,
    },
    /// The delegations given to the executive, each with what is against it today
    Delegations,
    /// Enter one under the next number of the register
    Enter(Box<DecisionEntered>),
    /// Print one
    Sheet {
        /// Its number
        number: String,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// A decision to enter.
#[derive(Debug, Args)]
pub struct DecisionEntered {
    /// The day it was taken (by default today, or the story day of a demonstration)
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// Its title
    #[arg(long)]
    pub title: String,
    /// Code of its nature
    #[arg(long, value_name = "AU|AI|AR|CC", default_value = "AU")]
    pub nature: String,
    /// Key of the delegation
    #[arg(long, value_name = "KEY")]
    pub delegation: String,
    /// File of its operative part, in Markdown; - for standard input
    #[arg(long, value_name = "FILE")]
    pub enacting: PathBuf,
    /// File of its recitals, in Markdown
    #[arg(long, value_name = "FILE")]
    pub recitals: Option<PathBuf>,
    /// Amount in euros, as 12000,50
    #[arg(long, value_name = "EUROS")]
    pub amount: Option<String>,
    /// Key of the member who signs
    #[arg(long, value_name = "KEY")]
    pub signatory: String,
    /// Capacity, as printed
    #[arg(long)]
    pub capacity: String,
    /// Who signs represents the executive
    #[arg(long)]
    pub representative: bool,
    /// It binds several years
    #[arg(long)]
    pub several_years: bool,
    /// Why it is entered after others of a later day
    #[arg(long, value_name = "REASON")]
    pub late: Option<String>,
}

/// What carried decisions out.
#[derive(Debug, Subcommand)]
pub enum FulfilmentCommand {
    /// List the decisions of the last two years
    List {
        /// Only those of an act
        #[arg(long, value_name = "NUMBER")]
        number: Option<String>,
    },
    /// Record who must act, or what carried a decision out
    Record {
        /// Number of the act
        number: String,
        /// The decision, from 1
        decision: u32,
        /// Who must act
        #[arg(long)]
        who: Option<String>,
        /// By when
        #[arg(long, value_name = "DAY")]
        by: Option<String>,
        /// What carried it out
        #[arg(long, value_name = "agreement|payment|document|later_act|other", requires = "on")]
        done_by: Option<String>,
        /// Which one
        #[arg(long, value_name = "WORDS")]
        reference: Option<String>,
        /// The day it was carried out
        #[arg(long, value_name = "DAY", requires = "done_by")]
        on: Option<String>,
        /// It fell away, for this reason
        #[arg(long, value_name = "REASON")]
        dropped: Option<String>,
        /// A remark
        #[arg(long, value_name = "WORDS")]
        remark: Option<String>,
    },
}

/// Copies to councillors of the communes.
#[derive(Debug, Subcommand)]
pub enum CopiesCommand {
    /// The papers of the last year's sittings, and where their copies stand
    List,
    /// Take the list of councillors: CSV, XLSX or ODS
    Import {
        /// The list
        file: PathBuf,
        /// Tell what it would do, and write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Send a paper of a sitting to every councillor it did not leave for yet
    Send {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// The paper
        #[arg(value_name = "notice|list|minutes")]
        paper: String,
        /// Record as sent on paper those without an address
        #[arg(long)]
        on_paper: bool,
    },
    /// The copies of a paper, each with its proof
    Proof {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// The paper
        #[arg(value_name = "notice|list|minutes")]
        paper: String,
    },
}
