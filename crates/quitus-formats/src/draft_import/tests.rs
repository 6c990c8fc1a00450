use super::*;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

fn told(bytes: &[u8]) -> Vec<(&'static str, u8, String)> {
    let read = read(bytes).expect("a draft");
    read.paragraphs.iter().map(|one| (one.kind.word().0, one.kind.word().1, one.source())).collect()
}

fn expected() -> Vec<(&'static str, u8, String)> {
    [
        ("heading", 1, "Objet & suite"),
        ("body", 0, "Un texte **fort** et *penché*"),
        ("bullet", 1, "un"),
        ("bullet", 2, "deux"),
        ("numbered", 1, "décide"),
        ("body", 1, "Axe|Montant"),
        ("body", 1, "A|20 000"),
    ]
    .map(|(kind, level, text)| (kind, level, text.to_owned()))
    .into()
}

#[test]
fn a_docx_keeps_its_headings_lists_tables_and_emphasis() {
    let entry = |num: u8, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{num}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let text = format!(
        "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>Objet &amp; suite</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Un texte </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>fort</w:t></w:r><w:r><w:t> et </w:t></w:r>\
         <w:r><w:rPr><w:i/></w:rPr><w:t>penché</w:t></w:r><w:r><w:drawing/></w:r></w:p>{}{}{}\
         <w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl></w:body></w:document>",
        entry(1, 0, "un"),
        entry(1, 1, "deux"),
        entry(2, 0, "décide"),
        cell("Axe"),
        cell("Montant"),
        cell("A"),
        cell("20 000")
    );
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>";
    let bytes = archive(&[("word/document.xml", &text), ("word/numbering.xml", numbering)]);
    assert_eq!(told(&bytes), expected());
    assert_eq!(read(&bytes).map(|read| read.left_out), Ok(vec!["image"]));
}

#[test]
fn an_odt_keeps_the_same() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let text = format!(
        "<office:document-content><style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
         <style:style style:name=\"T2\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
         <text:list-style style:name=\"L2\"><text:list-level-style-number text:level=\"1\"/></text:list-style>\
         <text:h text:outline-level=\"1\">Objet &amp; suite</text:h>\
         <text:p>Un texte <text:span text:style-name=\"T1\">fort</text:span> et <text:span text:style-name=\"T2\">penché</text:span></text:p>\
         <text:list text:style-name=\"L1\"><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item></text:list></text:list-item></text:list>\
         <text:list text:style-name=\"L2\"><text:list-item><text:p>décide</text:p></text:list-item></text:list>\
         <table:table><table:table-row>{}{}</table:table-row><table:table-row>{}{}</table:table-row></table:table></office:document-content>",
        cell("Axe"),
        cell("Montant"),
        cell("A"),
        cell("20 000")
    );
    assert_eq!(told(&archive(&[("content.xml", &text)])), expected());
}

#[test]
fn hostile_files_are_refused() {
    let entities =
        "<!DOCTYPE a [<!ENTITY b \"bb\">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
    let bomb = format!("<w:document>{}</w:document>", " ".repeat(40 << 20));
    for (bytes, fault) in [
        (b"%PDF-1.4".to_vec(), ImportFault::NotADraft),
        (archive(&[("rien.txt", "x")]), ImportFault::NotADraft),
        (archive(&[("word/document.xml", entities)]), ImportFault::BrokenXml),
        (archive(&[("word/document.xml", "<w:document>&inconnu;</w:document>")]), ImportFault::BrokenXml),
        (archive(&[("word/document.xml", &bomb)]), ImportFault::TooLarge),
    ] {
        assert_eq!(read(&bytes), Err(fault));
    }
}
