//! The pages on a socket, until they are told to stop.

use axum::Router;
use axum::serve::Listener;
use std::fmt::Debug;
use std::future::Future;

/// Serves a router until `stop` is ready, then answers what is under way and ends.
pub async fn serve<L>(
    listener: L,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()>
where
    L: Listener,
    L::Addr: Debug,
{
    axum::serve(listener, router).with_graceful_shutdown(stop).await
}
