//! The minutes and the list of deliberations of a sitting, made alone.

use super::evening::of_sitting;
use super::{SittingDocument, minutes_of, only};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate, record, sitting};
use quitus_core::account::Right;
use quitus_core::kernel::{AuthorityId, Day, Refusal, SittingId};
use quitus_core::review::{ActFile, SittingFile};
use quitus_core::sitting::minutes::Minutes;
use quitus_documents::{CanonicalInput, Composer, Kind, MinutesInput, MinutesPrinted};
use quitus_store::review::act_file;
use quitus_store::{Tx, minutes, sitting as rooms};

/// A sitting with all that its evening papers are made from.
pub(super) struct Evening {
    pub(super) file: SittingFile,
    pub(super) acts: Vec<ActFile>,
    minutes: Minutes,
    adopted_here: Vec<Day>,
}

impl Evening {
    pub(super) fn load(tx: &mut Tx<'_>, authority: &AuthorityId, id: &SittingId) -> AppResult<Evening> {
        let file = sitting::load(tx, authority, id)?;
        let mut acts = Vec::new();
        for line in &file.entries {
            acts.push(act_file(tx, authority, &line.entry.act)?);
        }
        let minutes = minutes::load(tx, authority, id)?;
        Ok(Evening { file, acts, minutes, adopted_here: record::adopted_here(tx, authority, id)? })
    }

    pub(super) fn minutes(&self, composer: &Composer<'_>) -> MinutesInput {
        composer.minutes(&MinutesPrinted {
            file: &self.file,
            acts: &self.acts,
            minutes: &self.minutes,
            adopted_here: &self.adopted_here,
        })
    }
}

impl Quitus {
    /// The minutes of a closed sitting, made from its records as they stand; kept bytes when nothing changed.
    pub fn minutes_document(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        text: &str,
    ) -> AppResult<SittingDocument> {
        self.evening_paper(acting, ids, code, text, Kind::Minutes)
    }

    /// The list of deliberations of a closed sitting (L2121-25), made from its records as they stand.
    pub fn list_document(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        text: &str,
    ) -> AppResult<SittingDocument> {
        self.evening_paper(acting, ids, code, text, Kind::DeliberationList)
    }

    fn evening_paper(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        text: &str,
        kind: Kind,
    ) -> AppResult<SittingDocument> {
        let (who, code, asked) = (acting.clone(), code.to_owned(), text.to_owned());
        let evening = self.store.read(move |tx| {
            let authority = locate::for_right(tx, &who.who, &code, Right::RecordSittings)?;
            let (_, id) = locate::sitting(tx, Some(&code), &asked)?;
            let evening = Evening::load(tx, &authority.id, &id)?;
            match rooms::is_sealed(tx, &authority.id, &id)? {
                true => Ok(evening),
                false => {
                    let day = evening.file.sitting.day;
                    Err(AppError::refused(Refusal::new("sitting-not-closed").with("day", day)))
                }
            }
        })?;
        let file = &evening.file;
        let minutes = minutes_of(&file.authority.time_zone);
        let composer = Composer { minutes: &minutes };
        let input = match kind {
            Kind::DeliberationList => CanonicalInput::of(&composer.deliberation_list(file))?,
            _ => CanonicalInput::of(&evening.minutes(&composer))?,
        };
        let wanted = vec![of_sitting(kind, None, input)];
        self.make(acting, ids, &file.authority.id, &file.sitting.id, wanted).and_then(only)
    }
}
