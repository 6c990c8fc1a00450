//! Keeping the house running: the address people know, backups, health.

use crate::Quitus;
use crate::error::{AppError, AppResult};
use quitus_core::kernel::Refusal;
use quitus_store::journal;

/// Refuses a public address on which browsers do nothing secret: plain HTTP elsewhere than on this machine.
///
/// `None` is a trial on this machine. Passkeys and counting away from the network ask this first.
pub fn secure_context(public_url: Option<&str>) -> AppResult<()> {
    let Some(address) = public_url else { return Ok(()) };
    let name = address.strip_prefix("http://").map(host);
    let here = |name: &str| name == "localhost" || name.ends_with(".localhost") || is_loopback(name);
    match name {
        None if address.starts_with("https://") => Ok(()),
        Some(name) if here(name) => Ok(()),
        _ => Err(AppError::refused(Refusal::new("needs-https").with("address", address))),
    }
}

impl Quitus {
    /// Whether the database answers.
    pub fn answers(&self) -> bool {
        self.store.read(journal::last).is_ok()
    }

    /// How many writes wait for their commit.
    pub fn writes_waiting(&self) -> u64 {
        self.store.waiting()
    }
}

/// The name of an address without its port.
fn host(rest: &str) -> &str {
    let rest = rest.split('/').next().unwrap_or_default();
    match rest.strip_prefix('[') {
        Some(bracketed) => bracketed.split(']').next().unwrap_or_default(),
        None => rest.split(':').next().unwrap_or_default(),
    }
}

fn is_loopback(name: &str) -> bool {
    name.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine_alone() {
        let fits = |address: &str| secure_context(Some(address)).is_ok();
        assert!(secure_context(None).is_ok());
        for address in
            ["https://actes.exemple.fr", "http://localhost:8321", "http://127.0.0.1:1", "http://[::1]:80"]
        {
            assert!(fits(address), "{address}");
        }
        for address in [
            "http://actes.exemple.fr",
            "http://localhost.exemple.fr",
            "http://192.168.1.2",
            "ftp://localhost",
        ] {
            assert!(!fits(address), "{address}");
        }
    }
}
