//! The pages on a socket, until they are told to stop.

use axum::Router;
use std::future::Future;
use tokio::net::TcpListener;

/// Serves a router until `stop` is ready, then answers what is under way and ends.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router).with_graceful_shutdown(stop).await
}
