//! `serve`: the pages and the API over a home.

use super::open;
use crate::cli::Global;
use crate::config::Config;
use crate::failure::Failure;
use crate::home::{Home, LISTEN};
use crate::output::Output;
use crate::{tasks, world};
use anyhow::Context;
use quitus_app::{Quitus, Reader};
use quitus_web::{Moment, Running, Site, router};
use std::net::SocketAddr;
use std::sync::Arc;
use tracing_subscriber::EnvFilter;

pub fn run(global: &Global, output: &Output, listen: Option<SocketAddr>) -> Result<(), Failure> {
    let (home, quitus) = open(global)?;
    serve(&home, quitus, output, listen)
}

/// Serves a home until it is told to stop. Only at the machine itself are findings and drafts shown.
pub fn serve(
    home: &Home,
    quitus: Quitus,
    output: &Output,
    listen: Option<SocketAddr>,
) -> Result<(), Failure> {
    log();
    let usual = LISTEN.parse().context("the usual address")?;
    let address = listen.or(home.config.listen).unwrap_or(usual);
    let reader = stranger(&home.config, address);
    let clock = Arc::new(|| Moment { now: world::now(), today: world::today() });
    let site = Site { quitus, clock, ids: Arc::new(world::id), reader, running: running(&home.config) };
    let tasks = tasks::start(home, &site.quitus)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served: anyhow::Result<()> = runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address)
            .await
            .with_context(|| format!("{address} cannot be listened on"))?;
        let port = listener.local_addr()?.port();
        let name = if address.ip().is_loopback() { "localhost".to_owned() } else { address.ip().to_string() };
        output.tell(&format!("{} http://{name}:{port}/", output.word("cli-listening")));
        axum_serve(listener, site).await
    });
    drop(tasks);
    Ok(served?)
}

/// Who a visitor is before signing in: someone at the machine only where nobody else can come.
fn stranger(config: &Config, address: SocketAddr) -> Reader {
    let for_others = config.behind_proxy || config.public_url.is_some();
    if address.ip().is_loopback() && !for_others { Reader::Keeper } else { Reader::Public }
}

fn running(config: &Config) -> Running {
    Running { public_url: config.public_url.clone() }
}

/// Faults of ours go to standard error, one line each: a page that could not be made is never silent.
fn log() {
    let level = EnvFilter::try_from_env("QUITUS_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let lines = tracing_subscriber::fmt().with_env_filter(level).with_writer(std::io::stderr);
    let _ = lines.with_ansi(false).try_init();
}

async fn axum_serve(listener: tokio::net::TcpListener, site: Site) -> anyhow::Result<()> {
    quitus_web::serve(listener, router(site), stop()).await.context("the server stopped")
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
