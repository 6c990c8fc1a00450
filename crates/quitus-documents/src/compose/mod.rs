//! From records to the inputs of documents: what each paper says, in French. The templates only lay out.

mod act;
mod decision;
mod minutes;
mod notice;
mod register;
mod register_year;
mod sitting;
mod text;

pub use decision::{ActReported, BureauWork, DecisionPrinted};
pub use minutes::MinutesPrinted;
pub use notice::{NoticeDetails, NoticeLetter};
pub use register_year::YearPrinted;

use crate::common::{Head, LegalDate};
use quitus_core::assembly::{Assembly, Authority, Standing};
use quitus_core::kernel::{Day, Instant};
use quitus_words::Lang;
use quitus_words::typography::hour;

/// Composes the inputs of documents; the caller knows the authority's zone.
pub struct Composer<'a> {
    /// Minutes after midnight that the clocks of the authority showed at an instant.
    pub minutes: &'a dyn Fn(Instant) -> Option<u16>,
}

impl Composer<'_> {
    /// The hour of an instant as printed: `18 h 30`.
    fn hour(&self, at: Instant) -> String {
        let said = (self.minutes)(at).and_then(|minutes| hour(minutes, Lang::Fr));
        said.unwrap_or_else(|| "non connue".to_owned())
    }
}

/// What every page of an authority bears.
fn head(authority: &Authority, assembly: &Assembly, day: Day) -> Head {
    Head {
        authority: text::plain(&authority.name),
        authority_lines: authority.seat.iter().map(|line| text::plain(line)).collect(),
        assembly: text::plain(&assembly.name),
        legal_date: LegalDate { year: day.year(), month: day.month(), day: day.day() },
        letterhead: None,
        notice: notice_of(authority.standing),
    }
}

/// Papers of an invented authority, or of one shown as published, say so on each page.
fn notice_of(standing: Standing) -> Option<String> {
    match standing {
        Standing::Live => None,
        Standing::Fictional => Some("Collectivité inventée : document sans valeur".to_owned()),
        Standing::Trial => Some("ESSAI : document sans valeur, rien n’est inscrit au registre".to_owned()),
        Standing::Published => Some("Acte public restitué d’après sa publication".to_owned()),
    }
}
