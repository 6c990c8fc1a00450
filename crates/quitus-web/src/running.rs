//! What the pages know of the server they run on: its public address, its backups, what it counts.

use crate::watch::Metrics;
use quitus_app::{AppResult, BackupPlace, secure_context};
use std::sync::Arc;

/// How the site is run; by default as a trial on this machine, without backups.
#[derive(Clone, Default)]
pub struct Running {
    /// The address people know, without a `/` at its end; none for a trial on this machine.
    pub public_url: Option<String>,
    /// Whether the server itself speaks HTTPS.
    pub encrypted: bool,
    /// Where the backups go, and how often they are taken.
    pub backups: Option<Arc<BackupPlace>>,
    /// How many bytes are free where the home stands, asked of the machine.
    pub free_bytes: Option<Arc<dyn Fn() -> Option<u64> + Send + Sync>>,
    /// What is counted, for `/metrics`.
    pub metrics: Arc<Metrics>,
    /// Whether a proxy of the house stands in front and says where visitors come from.
    pub behind_proxy: bool,
    /// Whether letters leave.
    pub sends_mail: bool,
    /// Whether the persons of a demonstration are lent to whoever comes: on this machine only.
    pub lends_persons: bool,
}

impl Running {
    /// A link people can follow from a letter: `link("/fr/acces/…")`.
    pub fn link(&self, tail: &str) -> String {
        format!("{}{tail}", self.public_url.as_deref().unwrap_or("http://localhost:8321"))
    }

    /// Refuses what a browser does only over HTTPS or on this machine: passkeys, counting away from the network.
    pub fn demand_secure(&self) -> AppResult<()> {
        secure_context(self.public_url.as_deref())
    }

    /// Whether a link can be sent by a letter: letters leave, and the site knows its own address.
    pub fn can_post(&self) -> bool {
        self.sends_mail && self.public_url.is_some()
    }

    /// Whether people reach the site over HTTPS.
    pub fn is_https(&self) -> bool {
        self.encrypted || self.public_url.as_deref().is_some_and(|address| address.starts_with("https://"))
    }

    /// How many bytes are free where the home stands.
    pub fn free(&self) -> Option<u64> {
        self.free_bytes.as_ref().and_then(|ask| ask())
    }
}
