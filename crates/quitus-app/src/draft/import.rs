//! A draft that comes from a word processor: read, shared out among the parts of an act, begun.

use super::{DraftFields, DraftSaved};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus};
use quitus_core::deliberation::{Paragraph, ParagraphKind};
use quitus_core::kernel::{Refusal, fold};
use quitus_formats::draft_import::{ImportFault, read};
use quitus_formats::markdown;

impl Quitus {
    /// Begins a draft from a DOCX or an ODT, under an id drawn when the form was offered; tells what was left out.
    ///
    /// What opens with "Vu" goes to the citations, what follows the words of the decision to the operative part.
    pub fn import_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        name: &str,
        bytes: &[u8],
    ) -> AppResult<(DraftSaved, Vec<&'static str>)> {
        let imported = read(bytes).map_err(|fault| {
            let code = match fault {
                ImportFault::NotADraft => "import-not-a-draft",
                ImportFault::TooLarge => "import-too-large",
                ImportFault::BrokenXml => "import-broken",
            };
            AppError::refused(Refusal::new(code).with("name", name).about("file"))
        })?;
        let fields = shared_out(imported.paragraphs, name);
        Ok((self.begin_draft(acting, code, id, &fields)?, imported.left_out))
    }
}

fn shared_out(paragraphs: Vec<Paragraph>, name: &str) -> DraftFields {
    let mut parts: [Vec<Paragraph>; 3] = Default::default();
    let mut title = String::new();
    let mut deciding = false;
    for paragraph in paragraphs {
        let text = paragraph.print(&|_| String::new()).text;
        let folded = fold(text.trim());
        if title.is_empty() && matches!(paragraph.kind, ParagraphKind::Heading(_)) {
            title = text.trim().to_owned();
            continue;
        }
        deciding |= ["apres en avoir delibere", "decide", "article 1", "delibere"]
            .iter()
            .any(|opening| folded.starts_with(opening))
            || folded.contains("apres en avoir delibere");
        let rank = match (deciding, folded.starts_with("vu ")) {
            (true, _) => 2,
            (false, true) => 0,
            (false, false) => 1,
        };
        parts[rank].push(paragraph);
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let [citations, recitals, enacting] = parts.map(|part| markdown::write(&part));
    let title = if title.is_empty() { stem.to_owned() } else { title };
    DraftFields {
        title: title.chars().take(500).collect(),
        citations,
        recitals,
        enacting,
        ..DraftFields::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shared_out_among_the_parts_of_an_act() {
        let body = |text: &str| Paragraph::parse(ParagraphKind::Body, text).expect("a paragraph");
        let heading = Paragraph::parse(ParagraphKind::Heading(1), "Subvention").expect("a heading");
        let entry = Paragraph::parse(ParagraphKind::Numbered(1), "approuve").expect("an entry");
        let fields = shared_out(
            vec![
                heading,
                body("Vu le code,"),
                body("Le bilan."),
                body("Le Bureau, après en avoir délibéré :"),
                entry,
            ],
            "projet.docx",
        );
        assert_eq!((fields.title.as_str(), fields.citations.trim()), ("Subvention", "Vu le code,"));
        assert_eq!(fields.recitals.trim(), "Le bilan.");
        assert!(fields.enacting.contains("1. approuve"), "{}", fields.enacting);
        assert_eq!(shared_out(Vec::new(), "projet.docx").title, "projet");
    }
}
