//! The pages on a socket, until they are told to stop.

use axum::Router;
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::future::Future;
use std::net::SocketAddr;

/// Serves a router until `stop` is ready, then answers what is under way and ends.
pub async fn serve<L>(
    listener: L,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()>
where
    L: Listener<Addr = SocketAddr>,
{
    let service = router.into_make_service_with_connect_info::<Peer>();
    axum::serve(Heard(listener), service).with_graceful_shutdown(stop).await
}

/// The other end of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// A listener whose requests say where they come from.
struct Heard<L>(L);

impl<L: Listener<Addr = SocketAddr>> Listener for Heard<L> {
    type Io = L::Io;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        self.0.accept().await
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

impl<L: Listener<Addr = SocketAddr>> Connected<IncomingStream<'_, Heard<L>>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Heard<L>>) -> Self {
        Peer(*stream.remote_addr())
    }
}
