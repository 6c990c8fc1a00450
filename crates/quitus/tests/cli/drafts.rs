//! Drafts from the command line.

use super::{Desk, case};
use std::path::Path;

#[test]
fn a_draft_is_written_imported_sent_and_put_on_an_agenda() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    desk.json(&["--json", "case", "load", &case("demonstration")]);
    std::fs::write(desk.path("d.md"), "1. approuve la convention\n2. autorise sa signature").expect("a file");
    let new =
        ["draft", "new", "--title", "Un soutien (fictif)", "--service", "Culture", "--assembly", "bureau"];
    let made = desk.json(&[&new[..], &["--sitting", "2025-12-03", "--enacting", "d.md", "--json"]].concat());
    let id = made["id"].as_str().expect("an id").to_owned();
    assert_eq!((&made["state"], &made["version"]), (&"writing".into(), &1.into()));
    assert_eq!(
        desk.refused(&["draft", "new", "--sitting", "demain", "--amount", "A=douze", "--json"]),
        ["not-a-day", "draft-bad-amount"]
    );
    let write = ["draft", "write", &id, "--over", "1", "--title", "Un soutien repris (fictif)", "--json"];
    assert_eq!(desk.json(&write)["version"], 2);
    assert_eq!(desk.refused(&write), ["changed-meanwhile"]);
    let opinion =
        ["draft", "opinion", &id, "--committee", "Culture (fictif)", "--sense", "favourable", "--json"];
    assert_eq!(desk.json(&opinion)["opinions"][0]["committee"], "Culture (fictif)");
    std::fs::write(desk.path("faux.pdf"), "MZ").expect("a file");
    assert_eq!(
        desk.refused(&["draft", "attach", &id, "--file", "faux.pdf", "--json"]),
        ["attachment-not-a-pdf"]
    );
    assert_eq!(desk.refused(&["draft", "visa", &id, "--json"]), ["draft-step-not-asked"]);
    assert_eq!(desk.json(&["draft", "send", &id, "--json"])["state"], "ready");
    desk.json(&["sitting", "plan", "2025-12-03/bureau", "--at", "18:30", "--place", "Salle", "--json"]);
    let agenda = desk.json(&["sitting", "agenda", "2025-12-03/bureau", "--add", &id, "--json"]);
    assert_eq!(agenda["items"][0]["draft"], id.as_str());
    assert_eq!(desk.refused(&["draft", "withdraw", &id, "--reason", "Non", "--json"]), ["draft-on-agenda"]);

    let docx = Path::new(env!("CARGO_MANIFEST_DIR")).join("../quitus-formats/tests/samples/projet.docx");
    let imported = desk.json(&["draft", "import", &docx.display().to_string(), "--json"]);
    assert_eq!(imported["draft"]["title"], "Soutien aux ateliers de quartier (fictif)");
    assert_eq!(desk.refused(&["draft", "import", "faux.pdf", "--json"]), ["import-not-a-draft"]);
    let listed = desk.json(&["draft", "list", "--json"]);
    assert_eq!(listed.as_array().map(Vec::len), Some(2));
    assert_eq!(desk.json(&["draft", "list", "--service", "Culture", "--json"])[0]["id"], id.as_str());
    let words = desk.quitus(&["draft", "show", &id]);
    assert!(String::from_utf8_lossy(&words.stdout).contains("ordre du jour"));
}
