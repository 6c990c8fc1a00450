//! What the pages know of the server they run on: its public address, and whether a proxy stands in front.

use quitus_app::{AppResult, secure_context};

/// How the site is run; by default as a trial on this machine.
#[derive(Clone, Debug, Default)]
pub struct Running {
    /// The address people know, without a `/` at its end; none for a trial on this machine.
    pub public_url: Option<String>,
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

    /// Whether people reach the site over HTTPS.
    pub fn is_https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|address| address.starts_with("https://"))
    }
}
