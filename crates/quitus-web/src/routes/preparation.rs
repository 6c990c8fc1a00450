//! The API of sittings in preparation: agenda, answers, convocations, the outbox.

use super::{Route, api, api_post};
use crate::api;
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
    vec![
        api_post("/api/v1/{authority}/sittings", api::preparation::plan).right(Right::PrepareSittings),
        api("/api/v1/{authority}/sittings/{date}/{assembly}/preparation", api::preparation::preparation).right(Right::ReadPapers),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/items", api::preparation::add_item).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/order", api::preparation::order).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/answers", api::preparation::answer).signed_in(),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/what-if", api::preparation::what_if).right(Right::PrepareSittings),
        api("/api/v1/{authority}/sittings/{date}/{assembly}/notice", api::notices::notice).right(Right::ReadPapers),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/notice", api::notices::send).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/head", api::agenda::change_head).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/cancel", api::agenda::cancel).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/reopen", api::agenda::reopen).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/keep", api::agenda::keep).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/carry", api::agenda::carry).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/drafts", api::agenda::add_draft).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}", api::agenda::change_item).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}/remove", api::agenda::remove_item).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}/interests", api::agenda::declare_interest).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/items/{item}/interests/withdraw", api::agenda::withdraw_interest).right(Right::PrepareSittings),
        api("/api/v1/{authority}/sittings/{date}/{assembly}/notice/members/{member}", api::notices::proof).right(Right::ReadPapers),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/notice/members/{member}", api::notices::resend).right(Right::PrepareSittings),
        api_post("/api/v1/{authority}/sittings/{date}/{assembly}/notice/papers", api::notices::papers).right(Right::PrepareSittings),
        api("/api/v1/{authority}/outbox/{letter}", api::notices::letter).right(Right::ReadPapers),
        api("/api/v1/{authority}/me", api::preparation::own).right(Right::AnswerNotices),
        api("/api/v1/{authority}/outbox", api::notices::outbox).right(Right::ReadPapers),
        api_post("/api/v1/{authority}/outbox/{letter}", api::notices::order).right(Right::PrepareSittings),
    ]
}
