//! Drafts that a word processor wrote (LibreOffice 24 and 25 write these), read as they are.

use quitus_core::deliberation::{Paragraph, ParagraphKind};
use quitus_formats::draft_import::read;
use std::path::Path;

fn told(name: &str) -> Vec<(ParagraphKind, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name);
    let read = read(&std::fs::read(path).expect("the sample")).expect("a draft");
    assert_eq!(read.left_out, Vec::<&str>::new(), "{name}");
    let line = |one: &Paragraph| (one.kind, one.source());
    read.paragraphs.iter().map(line).collect()
}

#[test]
fn a_docx_and_an_odt_of_the_same_draft_read_alike() {
    let docx = told("projet.docx");
    let wanted = [
        (ParagraphKind::Heading(1), "Soutien aux ateliers de quartier (fictif)"),
        (
            ParagraphKind::Body,
            "Vu le code général des collectivités territoriales, notamment l'article L5211-10,",
        ),
        (ParagraphKind::Body, "Les ateliers de quartier accueillent les habitants **toute l'année**."),
        (ParagraphKind::Row { head: true }, "Axe|Objet"),
        (ParagraphKind::Row { head: false }, "A|Ateliers du mercredi"),
        (ParagraphKind::Row { head: false }, "B|Ateliers de rue"),
        (ParagraphKind::Body, "Le Bureau, après en avoir délibéré :"),
        (ParagraphKind::Numbered(1), "approuve le soutien aux ateliers ;"),
        (ParagraphKind::Numbered(1), "autorise le président à signer."),
    ];
    let wanted: Vec<_> = wanted.into_iter().map(|(kind, text)| (kind, text.to_owned())).collect();
    assert_eq!(docx, wanted);
    assert_eq!(told("projet.odt"), wanted);
}
