//! The router made from the table of addresses: who may come is asked before a handler runs.

use crate::errors::{self, Problem};
use crate::place::Inside;
use crate::routes::{Access, table};
use crate::site::Visit;
use crate::{Site, headers, visitor, watch};
use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use quitus_app::Reader;
use quitus_core::kernel::Refusal;
use tower_http::compression::CompressionLayer;

/// The site: every address of the table, and our own answer for any other.
pub fn router(site: Site) -> Router {
    let mut router = Router::new();
    for route in table() {
        let access = route.access;
        let guard =
            move |State(site): State<Site>, request: Request, next: Next| admit(access, site, request, next);
        let service = match access {
            Access::Public => route.service,
            _ => route.service.layer(middleware::from_fn_with_state(site.clone(), guard)),
        };
        let path = route.path;
        let named = move |mut answer: Response| async move {
            answer.extensions_mut().insert(watch::Template(path));
            answer
        };
        router = router.route(path, service.layer(middleware::map_response(named)));
    }
    router
        .fallback(errors::nowhere)
        .layer(middleware::from_fn_with_state(site.clone(), visitor::recognise))
        .layer(middleware::from_fn(errors::dress))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(headers::protect))
        .layer(middleware::from_fn_with_state(site.clone(), watch::observe))
        .with_state(site)
}

/// Lets a visitor in or says why not, before the handler runs.
async fn admit(access: Access, site: Site, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match admitted(access, &site, &mut parts).await {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(problem) => problem.into_response(),
    }
}

async fn admitted(access: Access, site: &Site, parts: &mut Parts) -> Result<(), Problem> {
    match access {
        Access::Public => Ok(()),
        Access::SignedIn => match Visit::from_request_parts(parts, site).await?.reader() {
            Reader::Public => Err(Problem::refused(vec![Refusal::new("sign-in-needed")])),
            _ => Ok(()),
        },
        Access::Right(right) => {
            let inside = Inside::from_request_parts(parts, site).await?;
            Ok(inside.reader().demand(&inside.authority.id, right)?)
        }
        Access::Home(right) => {
            Ok(Visit::from_request_parts(parts, site).await?.reader().demand_at_home(right)?)
        }
    }
}
