//! Acts on the command line.

use clap::Subcommand;
use std::path::PathBuf;

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
