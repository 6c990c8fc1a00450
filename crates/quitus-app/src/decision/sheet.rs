//! The printed sheets of a decision, made once and kept.

use super::DecisionFile;
use crate::document::minutes_of;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader};
use quitus_core::kernel::Refusal;
use quitus_documents::{CanonicalInput, Composer, DecisionPrinted, Template, render};
use quitus_store::decision::DecisionSheet;
use quitus_store::document::Making;
use quitus_store::{decision, file, journal};

/// The printed sheets of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPdf {
    /// The name of the file.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// SHA-256 of its template.
    pub template_sha256: String,
    /// Pages.
    pub pages: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Quitus {
    /// The sheets of a decision: kept bytes when its records have not changed, made and kept otherwise.
    pub fn decision_sheet(&self, acting: &Acting, code: &str, number: &str) -> AppResult<DecisionPdf> {
        let found = self.decision(&acting.who, code, number)?;
        let minutes = minutes_of(&found.authority.time_zone);
        let (giver, delegation) = found.giver.as_ref().zip(found.delegation.as_ref()).ok_or_else(|| {
            AppError::refused(Refusal::new("no-such-delegation").with("key", found.entry.number.as_str()))
        })?;
        let input = Composer { minutes: &minutes }.delegated_decision(&DecisionPrinted {
            authority: &found.authority,
            giver,
            delegation,
            decision: &found.entry,
            act: &found.act,
            signatory: found.signatory.as_ref(),
        });
        let input = CanonicalInput::of(&input)?;
        let name = format!("decision-{}.pdf", found.entry.number.replace('/', "-"));
        let (authority, act, wanted) =
            (found.authority.id.clone(), found.entry.act.clone(), input.sha256().to_owned());
        let kept = self.store.read(move |tx| {
            let sheets = decision::sheets(tx, &authority, &act)?;
            let Some(sheet) = sheets.into_iter().find(|sheet| sheet.making.input_sha256 == wanted) else {
                return Ok::<_, AppError>(None);
            };
            let bytes = file::load(tx, &authority, &sheet.sha256)?.bytes;
            Ok(Some((sheet, bytes)))
        })?;
        let (sheet, bytes) = match kept {
            Some(kept) => kept,
            None => self.make_sheet(acting, &found, &input)?,
        };
        let DecisionSheet { sha256, making, pages } = sheet;
        Ok(DecisionPdf { name, sha256, template_sha256: making.template_sha256, pages, bytes })
    }

    /// The sheets of a decision as they were last made; refused while none was.
    pub fn kept_decision_sheet(&self, reader: &Reader, code: &str, number: &str) -> AppResult<Vec<u8>> {
        let found = self.decision(reader, code, number)?;
        let (authority, act, number) = (found.authority.id, found.entry.act, number.to_owned());
        self.store.read(move |tx| {
            let sheets = decision::sheets(tx, &authority, &act)?;
            let last = sheets.first().ok_or_else(|| {
                AppError::refused(Refusal::new("not-made-yet").with("number", number.as_str()))
            })?;
            Ok(file::load(tx, &authority, &last.sha256)?.bytes)
        })
    }

    fn make_sheet(
        &self,
        acting: &Acting,
        found: &DecisionFile,
        input: &CanonicalInput,
    ) -> AppResult<(DecisionSheet, Vec<u8>)> {
        let made = render(Template::current(input.kind()), input)?;
        let sheet = DecisionSheet {
            sha256: made.sha256.clone(),
            making: Making {
                template_sha256: made.template_sha256.clone(),
                input_sha256: made.input_sha256.clone(),
                fonts: made.fonts_sha256.clone(),
                engine: made.engine.clone(),
            },
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
        };
        let entry = acting.entry(
            &found.authority.id,
            "document.make",
            format!("{} {}", made.kind.code(), made.sha256),
        );
        let (authority, act, kept, now) =
            (found.authority.id.clone(), found.entry.act.clone(), sheet.clone(), acting.now);
        let files = [
            ("application/json", made.input.clone()),
            ("text/x-typst", made.template.clone()),
            ("application/pdf", made.pdf.clone()),
        ];
        self.store.write(move |tx| {
            for (media_type, bytes) in &files {
                file::keep(tx, &authority, media_type, bytes)?;
            }
            decision::keep_sheet(tx, &authority, &act, &kept, now)?;
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })?;
        Ok((sheet, made.pdf))
    }
}
