//! Signing in, accounts, the journal.

use super::{Route, form, page};
use crate::{account, journal};
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
    vec![
        page("/{lang}/sign-in", account::show_sign_in),
        form("/{lang}/sign-in", account::send),
        form("/{lang}/sign-in/link", account::ask_link),
        page("/{lang}/sign-in/as", account::lent),
        form("/{lang}/sign-in/as", account::lend),
        page("/{lang}/link/{token}", account::show_link),
        form("/{lang}/link/{token}", account::open_link),
        form("/{lang}/sign-out", account::sign_out),
        page("/{lang}/account", account::show_mine).signed_in(),
        form("/{lang}/account/password", account::set_password).signed_in(),
        form("/{lang}/account/tokens", account::add_token).signed_in(),
        form("/{lang}/account/tokens/withdraw", account::withdraw_token).signed_in(),
        form("/{lang}/account/passkeys/withdraw", account::withdraw_passkey).signed_in(),
        form("/{lang}/account/sessions/close", account::close_sessions).signed_in(),
        page("/{lang}/accounts", account::list_home).home(Right::ManageAccounts),
        form("/{lang}/accounts", account::add_home).home(Right::ManageAccounts),
        page("/{lang}/accounts/{account}", account::show_home).home(Right::ManageAccounts),
        form("/{lang}/accounts/{account}/roles", account::give_home).home(Right::ManageAccounts),
        form("/{lang}/accounts/{account}/roles/withdraw", account::withdraw_home).home(Right::ManageAccounts),
        form("/{lang}/accounts/{account}/link", account::draw_link_home).home(Right::ManageAccounts),
        form("/{lang}/accounts/{account}/close", account::close_home).home(Right::ManageAccounts),
        page("/{lang}/journal", journal::show_home).home(Right::ReadJournal),
        page("/{lang}/{authority}/accounts", account::list).right(Right::ManageAccounts),
        form("/{lang}/{authority}/accounts", account::add).right(Right::ManageAccounts),
        page("/{lang}/{authority}/accounts/{account}", account::show).right(Right::ManageAccounts),
        form("/{lang}/{authority}/accounts/{account}/roles", account::give).right(Right::ManageAccounts),
        form("/{lang}/{authority}/accounts/{account}/roles/withdraw", account::withdraw).right(Right::ManageAccounts),
        form("/{lang}/{authority}/accounts/{account}/link", account::draw_link).right(Right::ManageAccounts),
        form("/{lang}/{authority}/accounts/{account}/close", account::close).right(Right::ManageAccounts),
        page("/{lang}/{authority}/journal", journal::show).right(Right::ReadJournal),
    ]
}
