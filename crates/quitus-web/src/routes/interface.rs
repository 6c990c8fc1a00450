//! The API.

use super::{Route, api, api_post, file, form, page};
use crate::{api, operate, watch};
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
    vec![
        api("/api/openapi.json", api::openapi),
        api("/api/v1/acts", api::acts),
        api("/api/v1/acts/{number}", api::act),
        api("/api/v1/acts/{number}/findings", api::findings).signed_in(),
        api("/api/v1/search", api::search),
        api("/api/v1/sittings", api::sittings),
        api("/api/v1/sittings/{date}/{assembly}", api::sitting),
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
        api("/api/v1/{authority}/outbox", api::notices::outbox).right(Right::ReadPapers),
        api_post("/api/v1/{authority}/outbox/{letter}", api::notices::order).right(Right::PrepareSittings),
        api("/api/v1/{authority}/members", api::people::members).right(Right::ManagePeople),
        api_post("/api/v1/{authority}/members/import", api::people::import).right(Right::ManagePeople),
        api("/api/v1/rules", api::rules),
        api("/api/v1/rules/{rule}", api::rule),
        api_post("/api/v1/rules/evaluate", api::evaluate),
        file("/healthz", watch::alive),
        page("/{lang}/operate", operate::show).home(Right::OperateHome),
        form("/{lang}/operate/backup", operate::back_up).home(Right::OperateHome),
        api("/api/v1/backups", api::backups).home(Right::OperateHome),
        api_post("/api/v1/backups", api::back_up).home(Right::OperateHome),
        api("/api/v1/session", api::session),
        api_post("/api/v1/session/passkey/question", api::ask_passkey),
        api_post("/api/v1/session/passkey", api::sign_in_by_passkey),
        api_post("/api/v1/passkeys/question", api::ask_new_passkey).signed_in(),
        api_post("/api/v1/passkeys", api::add_passkey).signed_in(),
        api("/api/v1/{authority}/accounts", api::accounts).right(Right::ManageAccounts),
        api_post("/api/v1/{authority}/accounts", api::add_account).right(Right::ManageAccounts),
        api_post("/api/v1/{authority}/accounts/{account}/roles", api::give_role).right(Right::ManageAccounts),
        api_post("/api/v1/{authority}/accounts/{account}/roles/withdraw", api::withdraw_role).right(Right::ManageAccounts),
        api_post("/api/v1/{authority}/accounts/{account}/close", api::close_account).right(Right::ManageAccounts),
        api("/api/v1/{authority}/journal", api::journal).right(Right::ReadJournal),
    ]
}
