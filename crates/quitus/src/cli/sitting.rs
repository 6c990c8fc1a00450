//! Sittings on the command line.

use clap::Subcommand;
use std::path::PathBuf;

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
        /// Id of a draft to put on
        #[arg(long, value_name = "DRAFT", conflicts_with = "title")]
        add: Option<String>,
        /// Why, when that draft is not ready
        #[arg(long, value_name = "REASON", requires = "add")]
        reason: Option<String>,
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
        /// Rank of an item to take off
        #[arg(long, value_name = "N")]
        remove: Option<u32>,
    },
    /// Change the day, the hour or the place of a planned one
    Change {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Its new day
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// Its new hour
        #[arg(long, value_name = "HH:MM")]
        at: Option<String>,
        /// Its new place
        #[arg(long)]
        place: Option<String>,
    },
    /// Cancel one that was not held: it is kept, with its reason
    Cancel {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Open the agenda of a convened one again, to correct it; another convocation must follow
    Reopen {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
    },
    /// Leave an agenda that was opened again as it was convened, when nothing changed
    Keep {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
    },
    /// What earlier sittings left over; take it up again
    Carry {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Ids of the items to take up again; without them what may be carried is listed
        #[arg(long, value_name = "ITEM", num_args = 1..)]
        from: Vec<String>,
    },
    /// Write down an interest that a member declares on an item, or take it back
    Interest {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Rank of the item
        #[arg(long, value_name = "N")]
        item: u32,
        /// Key of the member
        #[arg(long, value_name = "KEY")]
        member: String,
        /// Kind of interest
        #[arg(long, value_name = "personal|by_law", default_value = "personal")]
        kind: String,
        /// The organisation, in words
        #[arg(long, value_name = "WORDS", required_unless_present = "withdraw")]
        organisation: Option<String>,
        /// Take back what the member declared on the item
        #[arg(long)]
        withdraw: bool,
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
        /// Why it leaves later than the standing orders ask, though in time by the law
        #[arg(long, value_name = "REASON")]
        late_by_orders: Option<String>,
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
    /// The results as they stand, what closing would find and number
    Results {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
    },
    /// Enter results from a file, in whole or in part; what is not named is not changed
    Enter {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// JSON or TOML, as `sitting results --json` gives under `entered`
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
    },
    /// Close one that is over: its adopted texts take the next numbers, once
    Close {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Why in spite of what was found
        #[arg(long, value_name = "FINDING=REASON", num_args = 1..)]
        reason: Vec<String>,
    },
    /// The minutes: how they stand, write in them, note corrections, record their adoption, make the file
    Minutes {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// What was said before the first item
        #[arg(long, value_name = "TEXT")]
        preamble: Option<String>,
        /// The debate on an item
        #[arg(long, value_name = "ITEM:TEXT", num_args = 1..)]
        debate: Vec<String>,
        /// Day of the later sitting that adopted them
        #[arg(long, value_name = "DATE")]
        adopt_at: Option<String>,
        /// A correction that was asked, with the key of the member
        #[arg(long, value_name = "KEY[@ITEM]:TEXT", num_args = 1..)]
        correction: Vec<String>,
    },
    /// The list of deliberations of one that is closed
    Deliberations {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Enter the day on which a paper was made public
    Publish {
        /// DATE or DATE/ASSEMBLY
        sitting: String,
        /// Which
        #[arg(value_parser = ["list", "minutes"])]
        paper: String,
        /// The day
        #[arg(long, value_name = "DAY")]
        on: String,
        /// The proof: the address of the page
        #[arg(long)]
        proof: Option<String>,
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
