//! `user`: accounts on the command line.

use clap::{Subcommand, ValueEnum};

/// Accounts. A role is of the authority of --authority, or of the home itself without it.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add an account, with a role or without
    Add {
        /// Its e-mail address
        email: String,
        /// The name shown
        #[arg(long, value_name = "NAME")]
        name: String,
        /// administrator, clerk, service_author, grant_officer, finance_officer, member, partner, auditor
        #[arg(long, value_name = "ROLE")]
        role: Option<String>,
        /// The key of the member it stands for, when the role is a member's
        #[arg(long, value_name = "KEY")]
        member: Option<String>,
    },
    /// List them, with their roles
    List,
    /// Give or withdraw a role
    Role {
        /// The e-mail address of the account
        email: String,
        /// What to do
        what: Held,
        /// The role
        role: String,
        /// The key of the member it stands for, when the role is a member's
        #[arg(long, value_name = "KEY")]
        member: Option<String>,
    },
    /// Draw a new one-time link, to be handed over
    Link {
        /// The e-mail address of the account
        email: String,
    },
    /// Close an account; its name stays in the journal
    Close {
        /// The e-mail address of the account
        email: String,
    },
    /// Draw a personal token of the API, shown once
    Token {
        /// The e-mail address of the account
        email: String,
        /// What it is for
        #[arg(long, value_name = "LABEL")]
        label: String,
    },
}

/// What becomes of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Held {
    /// It is given
    Give,
    /// It is withdrawn
    Withdraw,
}
