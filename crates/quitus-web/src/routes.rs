//! The one table of addresses: path, method, who may. The router is made from it, and the tests walk it.
//!
//! A page is added by one line. Parts in braces are read with `visit.param("…")`; their names are a convention the
//! tests rely on: `{lang}`, `{authority}`, `{assembly}`, `{date}`, `{item}`, `{number}`, `{programme}`, `{figure}`, `{rule}`,
//! `{sha256}`, `{file}`.

use crate::sitting::prepare;
use crate::{
    Site, account, act, api, assembly, assets, copies, deadline, decision, document, draft, fulfilment, home,
    journal, notice, operate, people, programme, register, rule, sitting, story, watch, year,
};
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
    [pages(), sittings(), after(), accounts(), people_and_settings(), interface()]
        .into_iter()
        .flatten()
        .collect()
}

/// Pages and files, those of sittings aside.
#[rustfmt::skip]
fn pages() -> Vec<Route> {
    vec![
        file("/assets/{file}", assets::serve),
        page("/", home::door),
        page("/{lang}", home::show),
        page("/{lang}/", home::show),
        page("/{lang}/{authority}", year::show),
        form("/{lang}/{authority}/story", story::move_to),
        page("/{lang}/{authority}/assemblies", assembly::list),
        page("/{lang}/{authority}/assemblies/{assembly}", assembly::show),
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
        page("/{lang}/{authority}/outbox", notice::outbox::show).right(Right::ReadPapers),
        form("/{lang}/{authority}/outbox/{letter}", notice::outbox::order).right(Right::PrepareSittings),
        page("/{lang}/{authority}/me", prepare::own::show).right(Right::AnswerNotices),
        form("/{lang}/{authority}/me/answer", prepare::own::answer).right(Right::AnswerNotices),
        page("/{lang}/{authority}/acts", register::list),
        page("/{lang}/{authority}/acts/{number}", act::show),
        page("/{lang}/{authority}/programmes", programme::list),
        page("/{lang}/{authority}/programmes/{programme}", programme::show),
        page("/{lang}/{authority}/programmes/{programme}/figures/{figure}", programme::show_figure),
        file("/{lang}/{authority}/files/{sha256}", document::show),
        page("/{lang}/rules", rule::list),
        page("/{lang}/rules/{rule}", rule::show),
    ]
}

/// Sittings: in preparation, convened, held.
#[rustfmt::skip]
fn sittings() -> Vec<Route> {
    vec![
        page("/{lang}/{authority}/sittings", sitting::list),
        page("/{lang}/{authority}/sittings/new", prepare::head::offer).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/new", prepare::head::plan).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}", sitting::show),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare", prepare::board::show).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/head", prepare::head::edit).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/head", prepare::head::change).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/cancel", prepare::head::doubt).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/cancel", prepare::head::cancel).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/order", prepare::board::order).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/carry", prepare::board::carry).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/drafts", prepare::board::add_draft).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/items/new", prepare::item::offer).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/items/new", prepare::item::add).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/items/{item}", prepare::item::show).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/items/{item}", prepare::item::change).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/items/{item}/remove", prepare::item::remove).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/items/{item}/interests", prepare::item::interests).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/answers", prepare::answers::show).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/answers", prepare::answers::enter).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/what-if", prepare::what_if::show).right(Right::PrepareSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/notice", notice::show).right(Right::ReadPapers),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/notice", notice::send).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/notice/papers", notice::papers).right(Right::PrepareSittings),
        file("/{lang}/{authority}/sittings/{date}/{assembly}/notice/plis.csv", notice::paper_list).right(Right::ReadPapers),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/notice/members/{member}", notice::proof).right(Right::ReadPapers),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/notice/members/{member}", notice::resend).right(Right::PrepareSittings),
        file("/{lang}/{authority}/sittings/{date}/{assembly}/seance.ics", notice::calendar),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/results", sitting::results::show).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/results", sitting::results::enter).right(Right::RecordSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/close", sitting::closing::show).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/close", sitting::closing::close).right(Right::RecordSittings),
    ]
}

/// People, settings and the first hour.
#[rustfmt::skip]
fn people_and_settings() -> Vec<Route> {
    vec![
        page("/{lang}/start", people::start).home(Right::Configure),
        form("/{lang}/start", people::found).home(Right::Configure),
        page("/{lang}/{authority}/setup", people::setup).right(Right::Configure),
        form("/{lang}/{authority}/setup", people::set_aside).right(Right::Configure),
        page("/{lang}/{authority}/settings/profile", people::profile).right(Right::Configure),
        form("/{lang}/{authority}/settings/profile", people::set_profile).right(Right::Configure),
        page("/{lang}/{authority}/settings/letterhead", people::letterhead).right(Right::Configure),
        form("/{lang}/{authority}/settings/letterhead", people::set_letterhead).right(Right::Configure),
        file("/{lang}/{authority}/settings/logo", people::logo),
        page("/{lang}/{authority}/settings/orders", people::orders).right(Right::Configure),
        form("/{lang}/{authority}/settings/orders", people::set_orders).right(Right::Configure),
        page("/{lang}/{authority}/settings/assemblies", people::assemblies).right(Right::Configure),
        form("/{lang}/{authority}/settings/assemblies", people::keep_assembly).right(Right::Configure),
        page("/{lang}/{authority}/settings/delegations", people::delegations).right(Right::Configure),
        form("/{lang}/{authority}/settings/delegations", people::keep_delegation).right(Right::Configure),
        page("/{lang}/{authority}/settings/registers", people::registers).right(Right::Configure),
        form("/{lang}/{authority}/settings/registers", people::keep_register).right(Right::Configure),
        page("/{lang}/{authority}/people", people::list).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/new", people::new).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/new", people::add).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/import", people::import).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/import", people::bring).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/import/map", people::map).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/import/decide", people::decide).right(Right::ManagePeople),
        file("/{lang}/{authority}/people/import/rejects.csv", people::rejects).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/{member}", people::member).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}", people::mend).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}/mandate", people::mandate).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/{member}/leave", people::leaving).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}/leave", people::leave).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}/void", people::void).right(Right::ManagePeople),
        page("/{lang}/{authority}/new-term", people::new_term).right(Right::ManagePeople),
        form("/{lang}/{authority}/new-term", people::term).right(Right::ManagePeople),
        form("/{lang}/{authority}/new-term/chair", people::chair).right(Right::ManagePeople),
    ]
}

/// Signing in, accounts, the journal.
#[rustfmt::skip]
fn accounts() -> Vec<Route> {
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

/// What is due, what was decided by delegation, what became of decisions, copies.
#[rustfmt::skip]
fn after() -> Vec<Route> {
    vec![
        page("/{lang}/{authority}/today", deadline::today).signed_in(),
        page("/{lang}/{authority}/deadlines", deadline::list).right(Right::ReadPapers),
        form("/{lang}/{authority}/deadlines/done", deadline::done).right(Right::KeepDeadlines),
        page("/{lang}/{authority}/deadlines/feed", deadline::feed).right(Right::ReadPapers),
        form("/{lang}/{authority}/deadlines/feed", deadline::open_or_close).right(Right::ReadPapers),
        file("/{lang}/{authority}/deadlines/calendar/{secret}", deadline::calendar),
        page("/{lang}/{authority}/decisions", decision::list).right(Right::ReadPapers),
        page("/{lang}/{authority}/decisions/new", decision::offer).right(Right::RecordSittings),
        form("/{lang}/{authority}/decisions/new", decision::enter).right(Right::RecordSittings),
        page("/{lang}/{authority}/decisions/{decision}", decision::show).right(Right::ReadPapers),
        form("/{lang}/{authority}/decisions/{decision}/sheet", decision::make_sheet).right(Right::RecordSittings),
        file("/{lang}/{authority}/decisions/{decision}/sheet.pdf", decision::sheet).right(Right::ReadPapers),
        page("/{lang}/{authority}/report-of-bureau", decision::report).right(Right::ReadPapers),
        form("/{lang}/{authority}/report-of-bureau", decision::report_sent).right(Right::PrepareSittings),
        page("/{lang}/{authority}/fulfilment", fulfilment::list).right(Right::ReadPapers),
        page("/{lang}/{authority}/fulfilment/record", fulfilment::offer).right(Right::KeepDeadlines),
        form("/{lang}/{authority}/fulfilment/record", fulfilment::record).right(Right::KeepDeadlines),
        page("/{lang}/{authority}/copies", copies::show).right(Right::ReadPapers),
        page("/{lang}/{authority}/copies/proof", copies::proof).right(Right::ReadPapers),
        form("/{lang}/{authority}/copies/import", copies::bring).right(Right::KeepDeadlines),
        form("/{lang}/{authority}/copies/send", copies::send).right(Right::KeepDeadlines),
    ]
}

/// The API.
#[rustfmt::skip]
fn interface() -> Vec<Route> {
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
