//! The year of an authority as a ring.

use crate::error::AppResult;
use crate::{Quitus, locate};
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::Day;
use quitus_core::review::{StepShown, YearFacts, ring};
use quitus_store::{agreement, assembly, legality, programme, register, sitting};

/// The year of an authority: its twelve steps as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOfAuthority {
    /// The authority.
    pub authority: Authority,
    /// The year.
    pub year: i16,
    /// Its steps.
    pub steps: Vec<StepShown>,
    /// The facts they come from.
    pub facts: YearFacts,
}

impl Quitus {
    /// A year of an authority, over or not, as of a day.
    pub fn year_of(&self, code: &str, year: i16, on: Day) -> AppResult<YearOfAuthority> {
        let code = code.to_owned();
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let mut programmes = programme::list(tx, &authority.id)?;
            programmes.retain(|programme| (programme.from_year..=programme.until_year).contains(&year));
            let mut sittings = sitting::list(tx, &authority.id)?;
            sittings.retain(|sitting| sitting.day.year() == year);
            let mut acts = Vec::new();
            for act in register::brief(tx, &authority.id)?.into_iter().filter(|act| act.day.year() == year) {
                acts.push(legality::dates(tx, &authority.id, &act.act)?);
            }
            let decided = |agreement: &quitus_core::agreement::Agreement| {
                agreement.decided_here && agreement.from_year.is_none_or(|from| from == year)
            };
            let agreements = agreement::list(tx, &authority.id)?.into_iter().filter(decided);
            let facts = YearFacts {
                year,
                silent: authority.standing == Standing::Published,
                assemblies: assembly::assemblies(tx, &authority.id)?,
                memberships: assembly::memberships(tx, &authority.id)?,
                programmes,
                sittings,
                acts,
                agreements: agreements.map(|agreement| agreement.signed_on).collect(),
            };
            Ok(YearOfAuthority { steps: ring(&facts, on), authority, year, facts })
        })
    }
}
