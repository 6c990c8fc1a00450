//! Case folders on the command line.

use clap::Subcommand;
use std::path::PathBuf;

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
