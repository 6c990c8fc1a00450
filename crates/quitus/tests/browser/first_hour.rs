//! The first hour: from `quitus init` to convocations ready for 71 members, with no command line after it.

use crate::audit::audit;
use crate::browser::Browser;
use crate::keeper::{Kept, new_folder};
use fantoccini::Locator;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const EMAIL: &str = "assemblees@valfictif.example";
const PASSWORD: &str = "une phrase de passe longue et fictive";
const MEMBERS: usize = 71;

/// A home just made, served; the folder also holds the files that a clerk would have.
struct NewHome {
    address: String,
    folder: PathBuf,
    link: String,
    _server: Kept,
}

fn new_home() -> NewHome {
    let quitus = Path::new(env!("CARGO_BIN_EXE_quitus"));
    let folder = new_folder("first-hour");
    let home = folder.join("home").display().to_string();
    let made =
        Command::new(quitus).args(["init", "--admin", EMAIL, "--home", &home]).output().expect("quitus");
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(made.status.success(), "quitus init: {}", String::from_utf8_lossy(&made.stderr));
    let link =
        said.split_whitespace().find_map(|word| word.find("/fr/link/").map(|at| word[at..].to_owned()));
    let server = Kept::start(quitus, &["serve", "--home", &home, "--listen", "127.0.0.1:0"], &folder);
    let port = server.wait_for(crate::demonstration::port_of);
    let link = link.unwrap_or_else(|| panic!("no link in {said}"));
    NewHome { address: format!("http://localhost:{port}"), folder, link, _server: server }
}

/// The spreadsheet that a town hall keeps, with invented names.
fn spreadsheet(file: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let headers = [
        "Civ.",
        "NOM",
        "Prénom",
        "Qualité",
        "Groupe politique",
        "Ordre du tableau",
        "Courriel",
        "Envoi papier",
        "Adresse",
    ];
    for (column, header) in (0_u16..).zip(headers) {
        sheet.write_string(0, column, header).expect("a header");
    }
    let given = ["Zoé", "Éloi", "Maëlle", "Noël", "Anaïs", "Côme", "Inès", "Ulysse"];
    for rank in 1..=MEMBERS {
        let row = u32::try_from(rank).expect("few");
        let name = given[rank % given.len()];
        let capacity = match rank {
            1 => "Présidente".to_owned(),
            2..=16 => format!("{}e Vice-Président", rank - 1),
            _ => "Conseiller".to_owned(),
        };
        let on_paper = rank % 24 == 0;
        let cells = [
            if rank % 2 == 1 { "Mme" } else { "M." }.to_owned(),
            format!("D’ESSAI-{} (fictif)", numeral(rank)),
            name.to_owned(),
            capacity,
            if rank % 3 == 0 { "L’Avenir (fictif)" } else { "Le Val (fictif)" }.to_owned(),
            rank.to_string(),
            if on_paper { String::new() } else { format!("elu{rank}@valfictif.example") },
            if on_paper { "oui" } else { "" }.to_owned(),
            format!("{rank} rue de l’Exemple"),
        ];
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save(file).expect("a spreadsheet");
}

/// A rank in letters, so that every invented name differs: A, B, … Z, AA.
fn numeral(rank: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match rank <= 26 {
        true => letter(rank - 1).to_string(),
        false => format!("{}{}", letter((rank - 1) / 26 - 1), letter(rank - 1)),
    }
}

/// The story, page by page.
struct Story {
    browser: Browser,
    home: NewHome,
    wrongs: Vec<String>,
}

impl Story {
    /// Goes to a page and holds it against the audit.
    async fn look_at(&mut self, path: &str) {
        self.wrongs.extend(audit(&self.browser, &self.home.address, path).await);
        self.browser.as_wide_as(crate::browser::WIDTHS[1]).await;
    }

    async fn go(&self, path: &str) {
        self.browser.go(&format!("{}{path}", self.home.address)).await;
    }

    /// Fills fields of the page as a person would leave them.
    async fn fill(&self, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            let script = format!(
                "const field = document.querySelector('main [name=\"{name}\"]'); if (!field) return false;
                 if (field.type === 'checkbox') field.checked = true; else field.value = {};
                 return field.type === 'checkbox' || field.value === {};",
                json!(value),
                json!(value),
            );
            assert_eq!(self.browser.ask(&script).await, Value::Bool(true), "{name} cannot hold {value}");
        }
    }

    /// Gives a file to a field.
    async fn give(&self, name: &str, file: &Path) {
        let field = self.browser.client.find(Locator::Css(&format!("main input[name='{name}']"))).await;
        field.expect("a field").send_keys(&file.display().to_string()).await.expect("a file");
    }

    /// Presses the one main button of the form and waits to be led to that path.
    async fn press(&self, lead: &str) {
        self.press_this("main button.main", lead).await;
    }

    async fn press_this(&self, button: &str, lead: &str) {
        self.browser.ask("window.pressed = true;").await;
        let found = self.browser.client.find(Locator::Css(button)).await;
        found.unwrap_or_else(|error| panic!("{button}: {error}")).click().await.expect("pressed");
        let there = "return !window.pressed && location.pathname + location.search";
        let mut at = Value::Null;
        for _ in 0..200 {
            at = self.browser.client.execute(there, Vec::new()).await.unwrap_or_default();
            if at.as_str().is_some_and(|at| at.starts_with(lead)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{button} leads to {at}, not to {lead}: {}", self.text().await);
    }

    /// What the page says.
    async fn text(&self) -> String {
        let text = self.browser.ask("return document.querySelector('main')?.innerText ?? ''").await;
        text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
    }

    async fn says(&self, wanted: &[&str]) {
        let text = self.text().await;
        for one in wanted {
            assert!(text.contains(one), "{one:?} is not said in:\n{text}");
        }
    }
}

#[tokio::test]
async fn from_init_to_convocations_ready_for_71_members_without_a_command_line() {
    let home = new_home();
    let mut story = Story { browser: Browser::open().await, home, wrongs: Vec::new() };
    story.go("/fr/").await;
    story.look_at("/fr/").await;
    story.says(&["Aucune collectivité", "administrateur"]).await;
    comes_in(&mut story).await;
    founds(&mut story).await;
    settles(&mut story).await;
    brings_members_in(&mut story).await;
    delegates_and_numbers(&mut story).await;
    prepares(&mut story).await;
    story.browser.close().await;
    assert!(story.wrongs.is_empty(), "{} faults:\n{}", story.wrongs.len(), story.wrongs.join("\n"));
}

/// The link, a password, out and in again: an empty home leads the administrator to its beginning.
async fn comes_in(story: &mut Story) {
    let link = story.home.link.clone();
    story.look_at(&link).await;
    story.press("/fr/account").await;
    story.look_at("/fr/account").await;
    story.says(&["Créer une collectivité"]).await;
    story.fill(&[("password", PASSWORD)]).await;
    story.press("/fr/account").await;
    story.go("/fr/account").await;
    story.browser.ask("document.querySelector('details.who').open = true;").await;
    story.press_this("form[action='/fr/sign-out'] button", "/fr").await;
    story.go("/fr/sign-in").await;
    story.fill(&[("email", EMAIL), ("password", PASSWORD)]).await;
    story.press("/fr/start").await;
}

async fn founds(story: &mut Story) {
    story.look_at("/fr/start").await;
    let fields = [
        ("code", "start"),
        ("name", "Métropole de Valfictif"),
        ("kind", "intermunicipal"),
        ("siren", "123456789"),
        ("population", "404 607"),
        ("department", "042"),
        ("seat", "1 place de l’Exemple\n99000 Valfictif"),
    ];
    story.fill(&fields).await;
    story.press("/fr/start").await;
    let name = story.browser.ask("return document.querySelector('main [name=name]').value").await;
    assert_eq!(name, "Métropole de Valfictif");
    story.says(&["SIREN"]).await;
    story.fill(&[("code", "valfictif"), ("siren", "123 456 782")]).await;
    story.press("/fr/valfictif/setup").await;
    story.look_at("/fr/valfictif/setup").await;
    story.says(&["L’en-tête des documents"]).await;
}

/// Letterhead and logo, standing orders, two assemblies.
async fn settles(story: &mut Story) {
    let logo = story.home.folder.join("logo.png");
    std::fs::write(&logo, story.browser.picture(Some("h1")).await).expect("a logo");
    story.look_at("/fr/valfictif/settings/letterhead").await;
    story.fill(&[("lines", "Métropole de Valfictif\nService des assemblées")]).await;
    story.give("logo", &logo).await;
    story.press("/fr/valfictif/setup").await;
    story.look_at("/fr/valfictif/settings/letterhead").await;
    story.look_at("/fr/valfictif/settings/orders").await;
    let orders = [
        ("deposit_days", "10"),
        ("sitting_at", "18:00"),
        ("sitting_place", "Salle du conseil (fictif)"),
        ("sending_until", "18:00"),
        ("reply_to", EMAIL),
    ];
    story.fill(&orders).await;
    story.press("/fr/valfictif/setup").await;
    story.look_at("/fr/valfictif/settings/assemblies").await;
    for (name, kind, seats) in
        [("Conseil métropolitain", "epci_council", "123"), ("Bureau", "epci_bureau_delegated", "71")]
    {
        story.fill(&[("name", name), ("kind", kind), ("legal_seats", seats)]).await;
        story.press("/fr/valfictif/settings/assemblies").await;
    }
    story.look_at("/fr/valfictif/settings/assemblies").await;
}

/// Dry run, confirmation, the list, one sheet.
async fn brings_members_in(story: &mut Story) {
    let file = story.home.folder.join("élus 2026.xlsx");
    spreadsheet(&file);
    story.look_at("/fr/valfictif/people/import").await;
    story.give("file", &file).await;
    story.fill(&[("assembly", "bureau"), ("from", "2026-03-20"), ("replaces_all", "yes")]).await;
    story.press("/fr/valfictif/people/import?batch=").await;
    story.says(&["71 élus ajoutés", "Aucune ligne en attente"]).await;
    let batch = story.browser.ask("return location.pathname + location.search").await;
    let batch = batch.as_str().unwrap_or_default().to_owned();
    story.look_at(&batch).await;
    story.press("/fr/valfictif/people/import?batch=").await;
    story.says(&["confirmé"]).await;
    story.look_at(&batch).await;
    story.look_at("/fr/valfictif/people").await;
    story.says(&["71 élus"]).await;
    let first = story.browser.ask("return document.querySelector('main tbody a').getAttribute('href')").await;
    let first = first.as_str().unwrap_or_default().to_owned();
    for page in [first.clone(), format!("{first}/leave"), format!("{first}?nth=0")] {
        story.look_at(&page).await;
    }
    for page in ["/people/new", "/new-term", "/settings/profile", "/settings/assemblies?key=bureau"] {
        story.look_at(&format!("/fr/valfictif{page}")).await;
    }
    let seats = story.browser.ask("return [...document.querySelectorAll('tbody tr')].at(-1).innerText").await;
    assert_eq!(
        seats.as_str().unwrap_or_default().matches("71").count(),
        2,
        "legal and filled seats: {seats}"
    );
}

async fn delegates_and_numbers(story: &mut Story) {
    story.look_at("/fr/valfictif/settings/delegations").await;
    let delegation = [
        ("giver", "conseil-metropolitain"),
        ("receiver", "bureau"),
        ("act_number", "2026.00012"),
        ("decided_on", "2026-04-02"),
        ("scope", "attribuer les subventions (fictif)"),
        ("cap", "100 000"),
    ];
    story.fill(&delegation).await;
    story.press("/fr/valfictif/settings/delegations").await;
    story.look_at("/fr/valfictif/settings/delegations").await;
    story.look_at("/fr/valfictif/settings/registers").await;
    story.fill(&[("pattern", "{year}.{rank:5}"), ("year", "2026"), ("next_rank", "169")]).await;
    story.press("/fr/valfictif/settings/registers").await;
    story.go("/fr/valfictif/setup").await;
    story.says(&["Tout est en place"]).await;
    story.look_at("/fr/valfictif/settings/registers").await;
    let year = story.browser.ask("return String(new Date().getFullYear())").await;
    if year == "2026" {
        story.says(&["2026.00169"]).await;
    }
}

/// A sitting far enough ahead, an agenda, and the convocations of the whole bureau.
async fn prepares(story: &mut Story) {
    story.look_at("/fr/valfictif/sittings").await;
    story.look_at("/fr/valfictif/sittings/new").await;
    let day =
        story.browser.ask("return new Date(Date.now() + 30 * 86400000).toISOString().slice(0, 10)").await;
    let day = day.as_str().unwrap_or_default().to_owned();

    story.fill(&[("assembly", "bureau"), ("day", &day)]).await;
    let board = format!("/fr/valfictif/sittings/{day}/bureau/prepare");
    story.press(&board).await;
    for title in ["Subvention à l’association Exemple (fictif)", "Marché de nettoyage (fictif)"] {
        story.go(&format!("{board}/items/new")).await;
        story.fill(&[("title", title), ("note", "Note de synthèse (fictif).")]).await;
        story.press(&board).await;
    }
    story.look_at(&board).await;
    let notice = format!("/fr/valfictif/sittings/{day}/bureau/notice");
    story.look_at(&notice).await;
    story.says(&["71"]).await;
    let button = story.browser.ask("return document.querySelector('main button.main').textContent").await;
    assert!(button.as_str().is_some_and(|said| said.contains("71")), "{button}");
    let rows = story.browser.ask("return document.querySelectorAll('main tbody tr').length").await;
    assert_eq!(rows, MEMBERS);
}
