//! `draft`: drafts of deliberations on the command line.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Drafts of the authority of --authority, or of the only one of the home.
#[derive(Debug, Subcommand)]
pub enum DraftCommand {
    /// List them: the step each misses, who must act, until when
    List {
        /// Only those of a service
        #[arg(long, value_name = "SERVICE")]
        service: Option<String>,
    },
    /// Show one, with what is found on it and its way along the circuit
    Show {
        /// Its id
        draft: String,
    },
    /// Begin one
    New {
        /// What it says
        #[command(flatten)]
        written: Written,
    },
    /// Change one: what is not given stays as it is
    Write {
        /// Its id
        draft: String,
        /// The version that was read
        #[arg(long, value_name = "N")]
        over: u32,
        /// Why, when it is out of its author's hands
        #[arg(long, value_name = "REASON")]
        reason: Option<String>,
        /// What changes
        #[command(flatten)]
        written: Written,
    },
    /// Begin one from a DOCX or an ODT
    Import {
        /// The file
        file: PathBuf,
    },
    /// Join a PDF to one
    Attach {
        /// Its id
        draft: String,
        /// The PDF
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
    },
    /// Keep what a committee said of one
    Opinion {
        /// Its id
        draft: String,
        /// The committee
        #[arg(long, value_name = "NAME")]
        committee: String,
        /// What it said
        #[arg(long, value_name = "favourable|unfavourable|not_given")]
        sense: String,
        /// The day
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// Its remark
        #[arg(long, value_name = "WORDS")]
        remark: Option<String>,
    },
    /// Its way along the circuit
    #[command(flatten)]
    Way(WayCommand),
}

/// What is done with a draft in its circuit.
#[derive(Debug, Subcommand)]
pub enum WayCommand {
    /// Send one along the circuit
    Send {
        /// Its id
        draft: String,
    },
    /// Give the visa that is asked
    Visa {
        /// Its id
        draft: String,
        /// Rank of the step, from 0; the first one asked without it
        #[arg(long, value_name = "N")]
        step: Option<u32>,
        /// Words with it; needed when it is given for someone else
        #[arg(long, value_name = "WORDS")]
        comment: Option<String>,
    },
    /// Send one back to its author
    Return {
        /// Its id
        draft: String,
        /// Rank of the step, from 0; the first one asked without it
        #[arg(long, value_name = "N")]
        step: Option<u32>,
        /// What is to be put right
        #[arg(long, value_name = "WORDS")]
        comment: String,
    },
    /// Hand a visa over
    Delegate {
        /// Its id
        draft: String,
        /// Rank of the step, from 0; the first one asked without it
        #[arg(long, value_name = "N")]
        step: Option<u32>,
        /// E-mail address of the account it goes to
        #[arg(long, value_name = "EMAIL")]
        to: String,
    },
    /// Take one back from the circuit
    Recall {
        /// Its id
        draft: String,
    },
    /// Give one up; it stays readable
    Withdraw {
        /// Its id
        draft: String,
        /// Why
        #[arg(long, value_name = "REASON")]
        reason: String,
    },
}

/// What a draft says; texts are files in the Markdown of the house.
#[derive(Clone, Debug, Default, Args)]
pub struct Written {
    /// Its title
    #[arg(long)]
    pub title: Option<String>,
    /// The service that writes it
    #[arg(long)]
    pub service: Option<String>,
    /// Key of the assembly it is meant for
    #[arg(long, value_name = "KEY")]
    pub assembly: Option<String>,
    /// Day of the sitting it is meant for
    #[arg(long, value_name = "DAY")]
    pub sitting: Option<String>,
    /// Key of its rapporteur
    #[arg(long, value_name = "KEY")]
    pub rapporteur: Option<String>,
    /// Code of its subject
    #[arg(long, value_name = "CODE")]
    pub subject: Option<String>,
    /// Key of the programme it speaks of
    #[arg(long, value_name = "KEY")]
    pub programme: Option<String>,
    /// Key of the delegation by which a bureau would decide
    #[arg(long, value_name = "KEY")]
    pub delegation: Option<String>,
    /// An amount: code of the axis and euros
    #[arg(long, value_name = "AXIS=EUROS", num_args = 1..)]
    pub amount: Vec<String>,
    /// The total that is stated, in euros
    #[arg(long, value_name = "EUROS")]
    pub total: Option<String>,
    /// File of the citations
    #[arg(long, value_name = "FILE")]
    pub citations: Option<PathBuf>,
    /// File of the report and recitals
    #[arg(long, value_name = "FILE")]
    pub recitals: Option<PathBuf>,
    /// File of the operative part
    #[arg(long, value_name = "FILE")]
    pub enacting: Option<PathBuf>,
    /// File of the explanatory note
    #[arg(long, value_name = "FILE")]
    pub note: Option<PathBuf>,
}
