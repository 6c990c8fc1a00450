//! The one table of addresses: path, method, who may. The router is made from it, and the tests walk it.
//!
//! A page is added by one line. Parts in braces are read with `visit.param("…")`; their names are a convention the
//! tests rely on: `{lang}`, `{authority}`, `{assembly}`, `{date}`, `{item}`, `{number}`, `{programme}`, `{figure}`, `{rule}`,
//! `{sha256}`, `{file}`.

mod accounts;
mod after;
mod drafts;
mod interface;
mod pages;
mod people;
mod preparation;
mod sittings;

use crate::Site;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, MethodRouter, on};
use quitus_core::account::Right;

/// Who may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Public,
    /// Whoever signed in; what they may is for the handler's act to say.
    SignedIn,
    /// Whoever holds this right in the authority of the address; others are refused before the handler runs.
    Right(Right),
    /// Whoever holds this right in the home itself.
    Home(Right),
}

/// What an address gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A page.
    Page,
    /// A form sent: it acts, then leads to a page.
    Form,
    /// A file: style, picture, document.
    File,
    /// JSON.
    Api,
}

/// A line of the table.
pub struct Route {
    /// The address, its parts in braces.
    pub path: &'static str,
    /// How it is asked; `GET` answers `HEAD` too.
    pub method: Method,
    /// Who may.
    pub access: Access,
    /// What it gives.
    pub sort: Sort,
    /// Its handler.
    pub(crate) service: MethodRouter<Site>,
}

/// Every address of the site.
pub fn table() -> Vec<Route> {
    [
        pages::table(),
        sittings::table(),
        after::table(),
        drafts::table(),
        accounts::table(),
        people::table(),
        interface::table(),
        preparation::table(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Route {
    /// The same line, for whoever signed in.
    pub fn signed_in(self) -> Route {
        Route { access: Access::SignedIn, ..self }
    }

    /// The same line, for whoever holds this right in the authority of the address.
    pub fn right(self, right: Right) -> Route {
        Route { access: Access::Right(right), ..self }
    }

    /// The same line, for whoever holds this right in the home itself.
    pub fn home(self, right: Right) -> Route {
        Route { access: Access::Home(right), ..self }
    }
}

/// A page anyone may read.
pub fn page<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, Site>,
    T: 'static,
{
    route(path, Method::GET, Sort::Page, on(MethodFilter::GET, handler))
}

/// A file anyone may read.
pub fn file<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, Site>,
    T: 'static,
{
    route(path, Method::GET, Sort::File, on(MethodFilter::GET, handler))
}

/// A form anyone may send.
pub fn form<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, Site>,
    T: 'static,
{
    route(path, Method::POST, Sort::Form, on(MethodFilter::POST, handler))
}

/// An answer of the API to `GET`.
pub fn api<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, Site>,
    T: 'static,
{
    route(path, Method::GET, Sort::Api, on(MethodFilter::GET, handler))
}

/// An answer of the API to `POST`.
pub fn api_post<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, Site>,
    T: 'static,
{
    route(path, Method::POST, Sort::Api, on(MethodFilter::POST, handler))
}

fn route(path: &'static str, method: Method, sort: Sort, service: MethodRouter<Site>) -> Route {
    Route { path, method, access: Access::Public, sort, service }
}
