//! `serve`: the pages and the API over a home.

use super::open;
use crate::cli::Global;
use crate::config::Config;
use crate::failure::Failure;
use crate::home::{Home, LISTEN};
use crate::output::Output;
use crate::tls::{Certificate, Encrypted};
use crate::{tasks, world};
use anyhow::Context;
use quitus_app::Quitus;
use quitus_web::{Moment, Running, Site, router};
use std::net::SocketAddr;
use std::sync::Arc;
use tracing_subscriber::EnvFilter;

pub fn run(global: &Global, output: &Output, listen: Option<SocketAddr>) -> Result<(), Failure> {
    let (home, quitus) = open(global)?;
    serve(&home, quitus, output, listen)
}

/// Serves a home until it is told to stop.
pub fn serve(
    home: &Home,
    quitus: Quitus,
    output: &Output,
    listen: Option<SocketAddr>,
) -> Result<(), Failure> {
    log(&home.config);
    let usual = LISTEN.parse().context("the usual address")?;
    let address = listen.or(home.config.listen).unwrap_or(usual);
    let clock = Arc::new(|| Moment { now: world::now(), today: world::today() });
    let certificate = certificate(home)?;
    let site = Site {
        quitus,
        clock,
        ids: Arc::new(world::id),
        secrets: Arc::new(world::secret),
        running: running(home, address, certificate.is_some()),
    };
    let tasks = tasks::start(home, &site.quitus)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served: anyhow::Result<()> = runtime.block_on(async {
        let listener = bound(address).await?;
        let port = listener.local_addr()?.port();
        let name = if address.ip().is_loopback() { "localhost".to_owned() } else { address.ip().to_string() };
        let scheme = if certificate.is_some() { "https" } else { "http" };
        output.tell(&format!("{} {scheme}://{name}:{port}/", output.word("cli-listening")));
        if let Some(apart) = home.config.monitoring {
            let watched = quitus_web::monitoring(site.clone());
            tokio::spawn(quitus_web::serve(bound(apart).await?, watched, std::future::pending()));
        }
        match certificate {
            Some(certificate) => {
                let listener = Encrypted::over(listener, certificate)?;
                quitus_web::serve(listener, router(site), stop()).await.context("the server stopped")
            }
            None => quitus_web::serve(listener, router(site), stop()).await.context("the server stopped"),
        }
    });
    drop(tasks);
    Ok(served?)
}

async fn bound(address: SocketAddr) -> anyhow::Result<tokio::net::TcpListener> {
    let listening = tokio::net::TcpListener::bind(address).await;
    listening.with_context(|| format!("{address} cannot be listened on"))
}

/// The certificate of the home's file, when it names one.
fn certificate(home: &Home) -> anyhow::Result<Option<Certificate>> {
    let Some(tls) = &home.config.tls else { return Ok(None) };
    Certificate::read(home.path(&tls.certificate), home.path(&tls.key)).map(Some)
}

/// How the site is run. Persons of a demonstration are lent only where nobody else can come.
fn running(home: &Home, address: SocketAddr, encrypted: bool) -> Running {
    let config = &home.config;
    let for_others = config.behind_proxy || config.public_url.is_some();
    let dir = home.dir.clone();
    Running {
        public_url: config.public_url.clone(),
        behind_proxy: config.behind_proxy,
        sends_mail: config.mail.is_some(),
        lends_persons: config.demo && address.ip().is_loopback() && !for_others,
        encrypted,
        backups: Some(Arc::new(home.backups())),
        free_bytes: Some(Arc::new(move || world::free_bytes(&dir))),
        ..Running::default()
    }
}

/// What happens goes to standard error, one line each, text or JSON; `QUITUS_LOG` is stronger than the home's file.
/// A demonstration tells its faults only.
fn log(config: &Config) {
    let level = if config.demo { "warn" } else { config.log.level.as_str() };
    let filter = EnvFilter::try_from_env("QUITUS_LOG").unwrap_or_else(|_| EnvFilter::new(level));
    let lines =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false);
    let _ = match config.log.json {
        true => lines.json().flatten_event(true).try_init(),
        false => lines.try_init(),
    };
}

/// Ends with an interrupt or a termination, once what is under way is answered.
async fn stop() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}
