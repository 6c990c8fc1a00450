//! Programmes: axes, criteria, and figures against the year before.

use crate::act::{self, ActInList};
use crate::error::{AppError, AppResult};
use crate::{Quitus, locate};
use quitus_core::deliberation::{Deliberation, Reference};
use quitus_core::kernel::{Part, ProgrammeId, Refusal};
use quitus_core::law::growth::{Growth, growth};
use quitus_core::programme::{Figure, Organisation, Programme};
use quitus_store::{deliberation, programme};

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

/// An act that speaks of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActOfProgramme {
    /// The act.
    pub act: ActInList,
    /// Keys of the figures its text prints.
    pub figures: Vec<String>,
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

    /// The acts of the register that speak of a programme, newest first, with the figures each one prints.
    pub fn acts_of_programme(&self, code: &str, programme: &ProgrammeId) -> AppResult<Vec<ActOfProgramme>> {
        let (code, programme) = (code.to_owned(), programme.clone());
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let of_it = deliberation::of_programme(tx, &authority.id, &programme)?;
            let mut acts = Vec::with_capacity(of_it.len());
            for (id, act) in act::list(tx, &authority)?.into_iter().filter(|(id, _)| of_it.contains(id)) {
                let figures = figures_of(&deliberation::load(tx, &authority.id, &id)?);
                acts.push(ActOfProgramme { act, figures });
            }
            acts.sort_by(|a, b| (b.act.day, &b.act.number).cmp(&(a.act.day, &a.act.number)));
            Ok(acts)
        })
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

fn figures_of(act: &Deliberation) -> Vec<String> {
    let parts = [Part::Citations, Part::Recitals, Part::Enacting];
    let references =
        parts.into_iter().flat_map(|part| act.part(part)).flat_map(|paragraph| paragraph.references());
    let figure = |reference: &Reference| match reference {
        Reference::Figure(key) => Some(key.clone()),
        Reference::Amount(_) => None,
    };
    references.filter_map(figure).collect()
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
