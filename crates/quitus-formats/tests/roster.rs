//! Spreadsheets of members: every usual dress is read alike, and no bytes do harm.

use proptest::prelude::*;
use quitus_core::assembly::Column;
use quitus_formats::roster::{guess_columns, read, reject_list};
use rust_xlsxwriter::Workbook;
use std::io::Write;

const ROWS: [[&str; 4]; 3] = [
    ["Civilité", "Nom complet", "Groupe", "Courriel"],
    ["Mme", "Zoé LE BRÉ", "L’Élan; et \"plus\"", "zoe@exemple.fr"],
    ["M.", "Guy D’ÎLE", "", ""],
];

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(ROWS) {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, cell).expect("written");
        }
    }
    book.save_to_buffer().expect("saved")
}

fn ods(content: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("content.xml", zip::write::SimpleFileOptions::default()).expect("a file");
    archive.write_all(content.as_bytes()).expect("written");
    archive.finish().expect("closed").into_inner()
}

fn open_document() -> Vec<u8> {
    let mut text = String::from("<office:document-content><table:table>");
    for cells in ROWS {
        text.push_str("<table:table-row>");
        for cell in cells {
            let cell = cell.replace('"', "&quot;");
            text.push_str(&format!("<table:table-cell><text:p>{cell}</text:p></table:table-cell>"));
        }
        text.push_str("<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>");
    }
    text.push_str(
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>",
    );
    text.push_str("</table:table><table:table><table:table-row><table:table-cell><text:p>x</text:p>");
    ods(&(text + "</table:table-cell></table:table-row></table:table></office:document-content>"))
}

fn text(separator: char) -> String {
    let cell = |cell: &&str| match cell.contains([';', '"', separator]) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => (*cell).to_owned(),
    };
    let line = |cells: &[&str; 4]| cells.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
    ROWS.iter().map(line).collect::<Vec<_>>().join("\r\n") + "\r\n;;;\r\n"
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| match letter {
            '’' => 0x92,
            other => u8::try_from(u32::from(other)).expect("latin"),
        })
        .collect()
}

#[test]
fn every_dress_is_read_alike() {
    let whole = text(';');
    let files = [
        whole.clone().into_bytes(),
        format!("\u{feff}{whole}").into_bytes(),
        windows_1252(&whole),
        text(',').replace(";;;\r\n", ",,,\r\n").into_bytes(),
        text('\t').replace(";;;\r\n", "\t\t\t\r\n").into_bytes(),
        workbook(),
        open_document(),
    ];
    for (at, file) in files.iter().enumerate() {
        let sheet = read(file).unwrap_or_else(|refusal| panic!("{at}: {refusal:?}"));
        assert_eq!(sheet.headers, ROWS[0], "{at}");
        let cells: Vec<&[String]> = sheet.rows.iter().map(|(_, cells)| cells.as_slice()).collect();
        assert_eq!(cells, [ROWS[1].map(str::to_owned), ROWS[2].map(str::to_owned)], "{at}");
        assert_eq!(sheet.rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3], "{at}");
        let columns = guess_columns(&sheet.headers);
        let known = [Column::Civility, Column::FullName, Column::Group, Column::Email];
        assert_eq!(columns, known.map(Some), "{at}");
    }
}

#[test]
fn what_is_no_sheet_says_so() {
    let code = |bytes: &[u8]| read(bytes).expect_err("refused").code.0;
    assert_eq!(code(b""), "roster-empty");
    assert_eq!(code(b"\n;;\n"), "roster-empty");
    assert_eq!(code(b"PK\x03\x04 and nothing more"), "roster-not-a-sheet");
    assert_eq!(code(b"%PDF-1.7\x00\x01"), "roster-not-a-sheet");
    assert_eq!(code(&vec![b'a'; 4_000_001]), "roster-too-big");
    assert_eq!(code("a\n".repeat(2_100).as_bytes()), "roster-too-many-rows");
    assert_eq!(code("a;".repeat(70).as_bytes()), "roster-empty".replace("empty", "too-many-columns"));
    let boasting = "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\">\
        <text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    assert_eq!(code(&ods(boasting)), "roster-too-many-columns");
}

#[test]
fn the_list_of_rejects_is_read_again_and_runs_nothing() {
    let headers = ["Nom".to_owned(), "Courriel".to_owned()];
    let rows = [(
        4,
        vec!["=cmd|' /C calc'!A0".to_owned(), "x".to_owned()],
        "Adresse illisible ; à corriger".to_owned(),
    )];
    let bytes = reject_list(&headers, &rows, "Ligne", "Motif");
    let sheet = read(&bytes).expect("read");
    assert_eq!(sheet.headers, ["Nom", "Courriel", "Ligne", "Motif"]);
    assert_eq!(sheet.rows[0].1, ["'=cmd|' /C calc'!A0", "x", "4", "Adresse illisible ; à corriger"]);
}

proptest! {
    #[test]
    fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(sheet) = read(&bytes) {
            prop_assert!(sheet.rows.iter().all(|(_, cells)| cells.len() == sheet.headers.len()));
            prop_assert_eq!(guess_columns(&sheet.headers).len(), sheet.headers.len());
        }
    }

    #[test]
    fn no_broken_workbook_does_harm(at in 0_usize..6_000, byte in any::<u8>(), cut in 0_usize..6_000) {
        for mut bytes in [workbook(), open_document()] {
            if let Some(place) = bytes.get_mut(at) { *place = byte; }
            bytes.truncate(bytes.len().saturating_sub(cut % 50));
            let _ = read(&bytes);
        }
    }
}
