//! The list of papers to post, as a spreadsheet opens it: semicolons, UTF-8 with its mark (RFC 4180 otherwise).

use quitus_core::kernel::Day;

/// A paper to post or to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Name of the member.
    pub name: String,
    /// Lines of the address.
    pub postal: Vec<String>,
    /// SHA-256 of the convocation: the name its file is kept under.
    pub sha256: String,
    /// The day it was posted or handed over, once it was.
    pub given_on: Option<Day>,
}

/// The bytes of the list. A cell that a spreadsheet would read as a formula is quoted with an apostrophe.
pub fn write(papers: &[Paper]) -> Vec<u8> {
    let mut text = String::from("\u{feff}Membre;Adresse;Convocation (SHA-256);Remis ou posté le\r\n");
    for paper in papers {
        let given = paper.given_on.map(|day| day.to_string()).unwrap_or_default();
        let cells = [paper.name.clone(), paper.postal.join("\n"), paper.sha256.clone(), given];
        text.push_str(&cells.map(|cell| quoted(&cell)).join(";"));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    match safe.contains([';', '"', '\n', '\r']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_keeps_its_lines_and_is_never_a_formula() {
        let paper = Paper {
            name: "=SOMME(A1)".into(),
            postal: vec!["1 rue « de l’Essai »".into(), "42000 Ville; bis \"x\"".into()],
            sha256: "ab".into(),
            given_on: Some(Day::constant(2025, 11, 14)),
        };
        let text = String::from_utf8(write(&[paper])).expect("utf-8");
        let line = text.split_once("\r\n").expect("a head").1;
        assert_eq!(
            line,
            "'=SOMME(A1);\"1 rue « de l’Essai »\n42000 Ville; bis \"\"x\"\"\";ab;2025-11-14\r\n"
        );
    }
}
