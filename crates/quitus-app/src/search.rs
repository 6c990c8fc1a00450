//! The register, searched: accents and endings apart, the newest first.

use crate::act::ActInList;
use crate::error::{AppError, AppResult};
use crate::{Quitus, locate};
use quitus_core::kernel::Refusal;
use quitus_store::assembly;
use quitus_store::search::{self, Cursor, Query, Total};

/// What a person looks for in the register of an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchFor {
    /// Words as typed; nothing to see every act.
    pub text: String,
    /// Only that year.
    pub year: Option<i16>,
    /// Only that subject (matière) and those under it.
    pub subject: Option<String>,
    /// Only that sitting: `DATE` or `DATE/ASSEMBLY`.
    pub sitting: Option<String>,
    /// Where the page before stopped.
    pub after: Option<String>,
    /// The most acts on a page.
    pub limit: u32,
}

/// A page of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The acts.
    pub acts: Vec<Hit>,
    /// Where the next page begins, when there is one.
    pub next: Option<String>,
    /// How many acts in all.
    pub total: u32,
    /// Whether there are more than `total`.
    pub more: bool,
}

/// An act found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The act.
    pub act: ActInList,
    /// Code of its subject (matière), when it was given.
    pub subject: Option<String>,
    /// Number of the act that supersedes it, if one does.
    pub superseded_by: Option<String>,
}

impl Quitus {
    /// Acts of the register of an authority that hold every word asked.
    pub fn search(&self, code: &str, asked: &SearchFor) -> AppResult<Found> {
        let (code, asked) = (code.to_owned(), asked.clone());
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let sitting = match asked.sitting.as_deref().filter(|text| !text.is_empty()) {
                Some(text) => Some(locate::sitting(tx, Some(&code), text)?.1),
                None => None,
            };
            let after = match asked.after.as_deref() {
                Some(text) => {
                    let unknown = |_| AppError::refused(Refusal::new("no-such-page").with("asked", text));
                    Some(text.parse::<Cursor>().map_err(unknown)?)
                }
                None => None,
            };
            let query = Query {
                authority: authority.id.clone(),
                text: asked.text.clone(),
                year: asked.year,
                subject: asked.subject.clone().filter(|subject| !subject.is_empty()),
                sitting,
                after,
                limit: asked.limit.clamp(1, 200),
            };
            let found = search::find(tx, &query)?;
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let (total, more) = match found.total {
                Total::Exactly(total) => (total, false),
                Total::MoreThan(total) => (total, true),
            };
            let hits = found.acts.into_iter().map(|act| {
                let assembly = assemblies.iter().find(|assembly| assembly.id == act.assembly);
                Hit {
                    subject: act.subject_code,
                    superseded_by: act.superseded_by,
                    act: ActInList {
                        authority: authority.code.clone(),
                        number: act.number,
                        title: act.title,
                        assembly: assembly.map(|assembly| assembly.name.clone()).unwrap_or_default(),
                        assembly_key: assembly.map(|assembly| assembly.key.clone()).unwrap_or_default(),
                        day: act.day,
                    },
                }
            });
            Ok(Found { acts: hits.collect(), next: found.next.map(|next| next.to_string()), total, more })
        })
    }
}
