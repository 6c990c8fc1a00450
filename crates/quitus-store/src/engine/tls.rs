//! An encrypted connection to a server elsewhere: asked for in its address, and then never less than checked.

use crate::error::{StoreError, StoreResult};
use postgres::Config;
use postgres::config::SslMode;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;
use tokio_postgres_rustls::MakeRustlsConnect;

const ROOT: &str = "sslrootcert=";

/// Reads the address of a server: how to reach it, and the encryption when it says `sslmode=require`.
///
/// The certificate of the server is always checked, its name included: against `sslrootcert=FILE` (PEM) when the
/// address gives one, against the public authorities otherwise. Without `sslmode=require` the line is not encrypted:
/// the socket of this machine, or a network that is.
pub(super) fn read(url: &str) -> StoreResult<(Config, Option<MakeRustlsConnect>)> {
    let (url, file) = without_root(url);
    let config: Config = url.parse().map_err(|error| super::postgres_error(&error))?;
    if config.get_ssl_mode() != SslMode::Require {
        return Ok((config, None));
    }
    let roots = match file {
        Some(file) => roots_of(&file)?,
        None => RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() },
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Engine(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok((config, Some(MakeRustlsConnect::new(tls))))
}

/// The address without our own parameter, which its reader does not know, and the file it named.
fn without_root(url: &str) -> (String, Option<String>) {
    let Some((address, parameters)) = url.split_once('?') else {
        return (url.to_owned(), None);
    };
    let (ours, theirs): (Vec<&str>, Vec<&str>) =
        parameters.split('&').partition(|parameter| parameter.starts_with(ROOT));
    let file = ours.first().map(|parameter| parameter[ROOT.len()..].replace("%2F", "/").replace("%20", " "));
    match theirs.is_empty() {
        true => (address.to_owned(), file),
        false => (format!("{address}?{}", theirs.join("&")), file),
    }
}

fn roots_of(file: &str) -> StoreResult<RootCertStore> {
    let unreadable = |error: &dyn std::fmt::Display| StoreError::Engine(format!("{file}: {error}"));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| unreadable(&error))? {
        let certificate = certificate.map_err(|error| unreadable(&error))?;
        roots.add(certificate).map_err(|error| unreadable(&error))?;
    }
    match roots.is_empty() {
        true => Err(unreadable(&"no certificate in it")),
        false => Ok(roots),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encryption_is_what_the_address_asks_for() {
        let encrypted = |url| read(url).map(|(_, tls)| tls.is_some());
        assert_eq!(encrypted("postgres://u@h/d"), Ok(false));
        assert_eq!(encrypted("postgres://u@h/d?sslmode=require"), Ok(true));
        assert_eq!(encrypted("postgres://u@h/d?sslmode=require&sslrootcert=/nowhere/ca.pem").ok(), None);
    }

    #[test]
    fn our_own_parameter_is_taken_out() {
        let (url, file) = without_root("postgres://u@h/d?sslrootcert=%2Fetc%2Fca.pem&sslmode=require");
        assert_eq!(
            (url.as_str(), file.as_deref()),
            ("postgres://u@h/d?sslmode=require", Some("/etc/ca.pem"))
        );
        assert_eq!(without_root("postgres://u@h/d?sslrootcert=a").0, "postgres://u@h/d");
        assert_eq!(without_root("postgres://u@h/d").1, None);
    }
}
