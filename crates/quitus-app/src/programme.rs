//! Programmes: axes, criteria, and figures against the year before.

use crate::error::{AppError, AppResult};
use crate::{Quitus, locate};
use quitus_core::kernel::Refusal;
use quitus_core::law::growth::{Growth, growth};
use quitus_core::programme::{Figure, Organisation, Programme};
use quitus_store::programme;

/// A figure beside the same of the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureAgainst {
    /// The figure.
    pub figure: Figure,
    /// The same, a year before, when there is one.
    pub before: Option<Figure>,
    /// The growth between them, when both are known and were obtained in the same way.
    pub growth: Option<Growth>,
}

impl Quitus {
    /// Programmes of an authority, with its organisations.
    pub fn programmes(&self, code: &str) -> AppResult<(Vec<Programme>, Vec<Organisation>)> {
        let code = code.to_owned();
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            Ok((programme::list(tx, &authority.id)?, programme::organisations(tx, &authority.id)?))
        })
    }

    /// The programme of a key.
    pub fn programme(&self, code: &str, key: &str) -> AppResult<(Programme, Vec<Organisation>)> {
        let (programmes, organisations) = self.programmes(code)?;
        programmes
            .into_iter()
            .find(|programme| programme.key == key)
            .map(|programme| (programme, organisations))
            .ok_or_else(|| AppError::refused(Refusal::new("no-such-programme").with("key", key)))
    }
}

impl FigureAgainst {
    /// Every figure of a programme beside the year before; those that serve only as "before" do not stand alone.
    pub fn of(programme: &Programme) -> Vec<FigureAgainst> {
        let is_before =
            |figure: &Figure| programme.figures.iter().any(|f| f.previous.as_ref() == Some(&figure.key));
        programme
            .figures
            .iter()
            .filter(|figure| !is_before(figure))
            .map(|figure| {
                let before = programme.previous_of(figure).cloned();
                FigureAgainst { figure: figure.clone(), growth: compared(figure, before.as_ref()), before }
            })
            .collect()
    }
}

/// Unlike years are not compared in silence: the same origin and the same quality, or no growth.
fn compared(figure: &Figure, before: Option<&Figure>) -> Option<Growth> {
    let before = before?;
    if (before.origin, before.quality) != (figure.origin, figure.quality) {
        return None;
    }
    let day = quitus_core::kernel::Day::new(figure.year, 12, 31).ok()?;
    let count = |value: Option<i64>| value.and_then(|value| u32::try_from(value).ok());
    growth(count(before.value)?, count(figure.value)?, day).ok().flatten()
}
