//! HTTPS with a given certificate: a renewed one is taken up as soon as its files change.

use anyhow::{Context, Result};
use quitus_web::Listener;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// A visitor who does not finish greeting within this time is left.
const GREETING: Duration = Duration::from_secs(10);
/// Lines greeted and not served yet.
const WAITING: usize = 64;

type Plain = <TcpListener as Listener>::Io;

/// A certificate with its key, read again when its files change.
pub struct Certificate {
    certificate: PathBuf,
    key: PathBuf,
    current: Mutex<(Arc<ServerConfig>, Option<SystemTime>)>,
}

/// A listener whose lines are encrypted.
pub struct Encrypted {
    address: SocketAddr,
    greeted: mpsc::Receiver<(TlsStream<Plain>, SocketAddr)>,
}

impl Certificate {
    /// Reads a certificate and its key, PEM files.
    pub fn read(certificate: PathBuf, key: PathBuf) -> Result<Certificate> {
        let current = Mutex::new((config(&certificate, &key)?, changed(&certificate)));
        Ok(Certificate { certificate, key, current })
    }

    /// What the next visitor is greeted with. A renewed certificate that cannot be read is told, and the one before
    /// serves on.
    fn current(&self) -> Arc<ServerConfig> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = changed(&self.certificate);
        if seen != current.1 {
            current.1 = seen;
            match config(&self.certificate, &self.key) {
                Ok(renewed) => {
                    current.0 = renewed;
                    tracing::info!("the certificate was renewed");
                }
                Err(why) => tracing::error!("the renewed certificate cannot be used: {why:#}"),
            }
        }
        Arc::clone(&current.0)
    }
}

impl Encrypted {
    /// Greets whoever comes to a listener, each apart, so that a slow one keeps nobody waiting.
    pub fn over(mut listener: TcpListener, certificate: Certificate) -> Result<Encrypted> {
        let address = TcpListener::local_addr(&listener)?;
        let (served, greeted) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            loop {
                let (line, from) = Listener::accept(&mut listener).await;
                let acceptor = TlsAcceptor::from(certificate.current());
                if served.is_closed() {
                    return;
                }
                let served = served.clone();
                tokio::spawn(async move {
                    if let Ok(Ok(line)) = tokio::time::timeout(GREETING, acceptor.accept(line)).await {
                        let _ = served.send((line, from)).await;
                    }
                });
            }
        });
        Ok(Encrypted { address, greeted })
    }
}

impl Listener for Encrypted {
    type Io = TlsStream<Plain>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.greeted.recv().await {
            Some(greeted) => greeted,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        Ok(self.address)
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|found| found.modified()).ok()
}

fn config(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>> {
    let told = |file: &Path| format!("{} is not a PEM file of that sort", file.display());
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .with_context(|| told(certificate))?;
    let key = PrivateKeyDer::from_pem_file(key).with_context(|| told(key))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .context("the certificate and its key do not go together")?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::pki_types::ServerName;
    use rustls::{ClientConfig, RootCertStore};
    use std::process::Command;
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpStream;
    use tokio_rustls::TlsConnector;

    /// Makes a certificate for localhost and its key; false where openssl is not installed.
    fn made(folder: &Path, name: &str) -> bool {
        let asked = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"])
            .args(["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
            .args(["-addext", "basicConstraints=critical,CA:FALSE"])
            .arg("-keyout")
            .arg(folder.join(format!("{name}.key")))
            .arg("-out")
            .arg(folder.join(format!("{name}.pem")))
            .output();
        asked.is_ok_and(|asked| asked.status.success())
    }

    async fn greets(port: u16, trusted: &Path) -> bool {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(trusted).expect("a certificate")).expect("trusted");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let line = TcpStream::connect(("127.0.0.1", port)).await.expect("a line");
        let name = ServerName::try_from("localhost").expect("a name");
        match TlsConnector::from(Arc::new(config)).connect(name, line).await {
            Ok(mut line) => line.shutdown().await.is_ok(),
            Err(_) => false,
        }
    }

    #[tokio::test]
    async fn a_renewed_certificate_is_taken_up_and_a_spoilt_one_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        if !made(folder.path(), "a") || !made(folder.path(), "b") {
            return;
        }
        std::fs::copy(at("a.pem"), at("now.pem")).expect("copied");
        std::fs::copy(at("a.key"), at("now.key")).expect("copied");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = TcpListener::local_addr(&listener).expect("an address").port();
        let certificate = Certificate::read(at("now.pem"), at("now.key")).expect("a certificate");
        let mut encrypted = Encrypted::over(listener, certificate).expect("a listener");
        tokio::spawn(async move {
            loop {
                Listener::accept(&mut encrypted).await;
            }
        });
        assert!(greets(port, &at("a.pem")).await && !greets(port, &at("b.pem")).await);
        let idle = TcpStream::connect(("127.0.0.1", port)).await.expect("one who says nothing");
        std::fs::copy(at("b.key"), at("now.key")).expect("copied");
        std::fs::copy(at("b.pem"), at("now.pem")).expect("copied");
        let later = SystemTime::now() + Duration::from_secs(5);
        let renewed = std::fs::File::options().write(true).open(at("now.pem")).expect("opened");
        renewed.set_modified(later).expect("a later moment");
        assert!(greets(port, &at("b.pem")).await, "the renewed one greets, whoever else waits");
        std::fs::write(at("now.pem"), "rien").expect("spoilt");
        assert!(greets(port, &at("b.pem")).await, "the one before serves on");
        drop(idle);
        assert!(Certificate::read(at("now.pem"), at("now.key")).is_err());
        assert!(Certificate::read(at("a.pem"), at("b.key")).is_err(), "a key of another");
    }
}
