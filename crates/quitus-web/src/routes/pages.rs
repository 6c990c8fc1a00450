//! Pages and files, those of sittings aside.

use super::{Route, file, form, page};
use crate::sitting::prepare;
use crate::{act, assembly, assets, document, draft, home, notice, programme, register, rule, story, year};
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
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
        file("/{lang}/{authority}/me/sittings/{date}/{assembly}/papers/{sha256}", prepare::own::paper).right(Right::AnswerNotices),
        form("/{lang}/{authority}/me/answer", prepare::own::answer).right(Right::AnswerNotices),
        page("/{lang}/{authority}/acts", register::list),
        page("/{lang}/{authority}/register-of-year", register::year::list).right(Right::ReadPapers),
        file("/{lang}/{authority}/register-of-year/{year}/registre.pdf", register::year::print).right(Right::ReadPapers),
        page("/{lang}/{authority}/acts/{number}", act::show),
        page("/{lang}/{authority}/programmes", programme::list),
        page("/{lang}/{authority}/programmes/{programme}", programme::show),
        page("/{lang}/{authority}/programmes/{programme}/figures/{figure}", programme::show_figure),
        file("/{lang}/{authority}/files/{sha256}", document::show),
        page("/{lang}/rules", rule::list),
        page("/{lang}/rules/{rule}", rule::show),
    ]
}
