//! Drafts and their circuit, as pages and over the API.

use super::{Route, api, api_post, file, form, page};
use crate::{api, draft};
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
    vec![
        page("/{lang}/{authority}/drafts", draft::list).right(Right::ReviewDrafts),
        page("/{lang}/{authority}/drafts/new", draft::offer).right(Right::WriteDrafts),
        form("/{lang}/{authority}/drafts/new", draft::begin).right(Right::WriteDrafts),
        form("/{lang}/{authority}/drafts/preview", draft::preview).right(Right::WriteDrafts),
        form("/{lang}/{authority}/drafts/import", draft::import).right(Right::WriteDrafts),
        page("/{lang}/{authority}/drafts/{draft}", draft::show).right(Right::ReviewDrafts),
        form("/{lang}/{authority}/drafts/{draft}", draft::save).right(Right::WriteDrafts),
        form("/{lang}/{authority}/drafts/{draft}/circuit", draft::step).right(Right::ReviewDrafts),
        form("/{lang}/{authority}/drafts/{draft}/files", draft::attach).right(Right::WriteDrafts),
        file("/{lang}/{authority}/drafts/{draft}/files/{attachment}", draft::attachment).right(Right::ReviewDrafts),
        form("/{lang}/{authority}/drafts/{draft}/opinions", draft::opine).right(Right::ReviewDrafts),
        page("/{lang}/{authority}/circuit", draft::circuit).right(Right::Configure),
        form("/{lang}/{authority}/circuit", draft::set).right(Right::Configure),
        api("/api/v1/{authority}/drafts", api::drafts::drafts).right(Right::ReviewDrafts),
        api_post("/api/v1/{authority}/drafts", api::drafts::begin).right(Right::WriteDrafts),
        api_post("/api/v1/{authority}/drafts/import", api::drafts::import).right(Right::WriteDrafts),
        api("/api/v1/{authority}/drafts/{draft}", api::drafts::draft).right(Right::ReviewDrafts),
        api_post("/api/v1/{authority}/drafts/{draft}", api::drafts::change).right(Right::WriteDrafts),
        api_post("/api/v1/{authority}/drafts/{draft}/files", api::drafts::attach).right(Right::WriteDrafts),
        api("/api/v1/{authority}/drafts/{draft}/files/{attachment}", api::drafts::file).right(Right::ReviewDrafts),
        api_post("/api/v1/{authority}/drafts/{draft}/files/{attachment}/remove", api::drafts::detach).right(Right::WriteDrafts),
        api_post("/api/v1/{authority}/drafts/{draft}/circuit", api::drafts::step).right(Right::ReviewDrafts),
        api_post("/api/v1/{authority}/drafts/{draft}/opinions", api::drafts::opine).right(Right::ReviewDrafts),
        api("/api/v1/{authority}/circuit", api::drafts::circuit).right(Right::Configure),
        api_post("/api/v1/{authority}/circuit", api::drafts::set_circuit).right(Right::Configure),
    ]
}
