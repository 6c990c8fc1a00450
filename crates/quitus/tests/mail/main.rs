//! Convocations handed to a real mail server on loopback by the real program: refused, deferred, away, killed.

mod desk;
mod server;
mod stories;
