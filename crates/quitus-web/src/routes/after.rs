//! What is due, what was decided by delegation, what became of decisions, copies.

use super::{Route, file, form, page};
use crate::{copies, deadline, decision, fulfilment};
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
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
