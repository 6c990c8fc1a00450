//! Pages and files, those of sittings aside.

use super::{Route, file, form, page};
use crate::sitting::prepare;
use crate::{act, assembly, assets, document, home, notice, programme, register, rule, story, year};
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
