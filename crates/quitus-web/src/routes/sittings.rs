//! Sittings: in preparation, convened, held.

use super::{Route, file, form, page};
use crate::sitting::prepare;
use crate::{notice, sitting};
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
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
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/reopen", prepare::head::reopen).right(Right::PrepareSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/prepare/keep", prepare::head::keep).right(Right::PrepareSittings),
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
        file("/{lang}/{authority}/sittings/{date}/{assembly}/notice/plis.pdf", notice::paper_sheet).right(Right::ReadPapers),
        file("/{lang}/{authority}/sittings/{date}/{assembly}/notice/plis.csv", notice::paper_list).right(Right::ReadPapers),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/notice/members/{member}", notice::proof).right(Right::ReadPapers),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/notice/members/{member}", notice::resend).right(Right::PrepareSittings),
        file("/{lang}/{authority}/sittings/{date}/{assembly}/seance.ics", notice::calendar),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/results", sitting::results::show).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/results", sitting::results::enter).right(Right::RecordSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/close", sitting::closing::show).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/close", sitting::closing::close).right(Right::RecordSittings),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/list", sitting::list::show).right(Right::ReadPapers),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/list", sitting::list::make).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/list/publication", sitting::list::publish).right(Right::KeepDeadlines),
        page("/{lang}/{authority}/sittings/{date}/{assembly}/minutes", sitting::minutes::show).right(Right::ReadPapers),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/minutes", sitting::minutes::write).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/minutes/corrections", sitting::minutes::correct).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/minutes/adoption", sitting::minutes::adopt).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/minutes/document", sitting::minutes::make).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/minutes/signed", sitting::minutes::sign).right(Right::RecordSittings),
        form("/{lang}/{authority}/sittings/{date}/{assembly}/minutes/publication", sitting::minutes::publish).right(Right::KeepDeadlines),
    ]
}
