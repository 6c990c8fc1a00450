//! Acts: list, show, hold against the law.

use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::Authority;
use quitus_core::kernel::{ActId, Day, Finding, Refusal};
use quitus_core::legality::{Computed, compute};
use quitus_core::review::{ActFile, check_act};
use quitus_store::register::{self, BriefAct};
use quitus_store::review::act_file;
use quitus_store::{Tx, assembly};

/// An act in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActInList {
    /// Code of the authority.
    pub authority: String,
    /// The yearly number.
    pub number: String,
    /// The title.
    pub title: String,
    /// Name of the assembly.
    pub assembly: String,
    /// Key of the assembly.
    pub assembly_key: String,
    /// Day of the sitting.
    pub day: Day,
}

/// An act held against the law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The act, whole.
    pub file: ActFile,
    /// The day it was held on.
    pub on: Day,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl Quitus {
    /// Acts of an authority or of all, newest first.
    pub fn acts(&self, authority: Option<&str>) -> AppResult<Vec<ActInList>> {
        let code = authority.map(str::to_owned);
        self.store.read(move |tx| {
            let mut acts = Vec::new();
            for authority in locate::authorities(tx, code.as_deref())? {
                acts.extend(list(tx, &authority)?.into_iter().map(|(_, act)| act));
            }
            acts.sort_by(|a, b| (b.day, &b.number).cmp(&(a.day, &a.number)));
            Ok(acts)
        })
    }

    /// An act, whole; its number is looked up in every authority unless one is named.
    pub fn act(&self, authority: Option<&str>, number: &str) -> AppResult<ActFile> {
        let (code, number) = (authority.map(str::to_owned), number.to_owned());
        self.store.read(move |tx| {
            let (authority, act) = locate::act(tx, code.as_deref(), &number)?;
            Ok(act_file(tx, &authority, &act)?)
        })
    }

    /// An act held against the law on a day. Findings are for those who may read them, never for the public.
    pub fn check_act(
        &self,
        reader: &Reader,
        authority: Option<&str>,
        number: &str,
        on: Day,
    ) -> AppResult<Checked> {
        if *reader == Reader::Public {
            return Err(AppError::refused(Refusal::new("findings-are-not-public")));
        }
        let file = self.act(authority, number)?;
        reader.demand(&file.authority.id, Right::ReadFindings)?;
        let findings = check_act(&file, on);
        Ok(Checked { file, on, findings })
    }
}

/// The days computed for an act as its records stand, whatever the day asked.
pub fn dates_computed(file: &ActFile) -> Computed {
    let dates = &file.dates;
    let known = [dates.published_on, dates.notified_on, dates.transmitted_on];
    let received = dates.receipt.as_ref().and_then(|receipt| receipt.received_on);
    let last = known.into_iter().chain([received]).flatten().max();
    last.map(|on| compute(dates, on)).unwrap_or_default()
}

/// Acts of the register of an authority, with their ids.
pub(crate) fn list(tx: &mut Tx<'_>, authority: &Authority) -> AppResult<Vec<(ActId, ActInList)>> {
    let assemblies = assembly::assemblies(tx, &authority.id)?;
    let told = |act: BriefAct| {
        let assembly = assemblies.iter().find(|assembly| assembly.id == act.assembly);
        let shown = ActInList {
            authority: authority.code.clone(),
            number: act.number,
            title: act.title,
            assembly: assembly.map(|assembly| assembly.name.clone()).unwrap_or_default(),
            assembly_key: assembly.map(|assembly| assembly.key.clone()).unwrap_or_default(),
            day: act.day,
        };
        (act.act, shown)
    };
    Ok(register::brief(tx, &authority.id)?.into_iter().map(told).collect())
}
