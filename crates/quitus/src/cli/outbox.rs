//! The outbox on the command line.

use clap::Subcommand;

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
