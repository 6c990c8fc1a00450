//! The demonstration: one home made for all these tests, one server on a free port.

use crate::keeper::{Kept, new_folder};
use crate::stock::stock;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// The address of whoever keeps the home itself.
pub const KEEPER: &str = "keeper@demonstration.example";

/// A served home.
pub struct Demonstration {
    /// Such as `http://localhost:41234`, without a slash at the end.
    pub address: String,
    /// The one-time link of whoever keeps the home itself, after the site's address.
    pub link: String,
    _server: Kept,
}

/// The demonstration all tests share, with work on its desks, made at the first call.
pub fn demonstration() -> &'static Demonstration {
    static MADE: OnceLock<Demonstration> = OnceLock::new();
    MADE.get_or_init(|| {
        let made = make();
        stock(&made.address);
        made
    })
}

/// A demonstration of a test's own, to be written in.
pub fn another() -> Demonstration {
    make()
}

fn make() -> Demonstration {
    let quitus = Path::new(env!("CARGO_BIN_EXE_quitus"));
    let folder = new_folder("demonstration");
    let home = folder.join("home").display().to_string();
    let made = Command::new(quitus)
        .args(["demo", "--no-serve", "--lang", "fr", "--home", &home])
        .output()
        .expect("quitus");
    assert!(made.status.success(), "quitus demo: {}", String::from_utf8_lossy(&made.stderr));
    let link = keeper_of(quitus, &home);
    let server = Kept::start(quitus, &["serve", "--home", &home, "--listen", "127.0.0.1:0"], &folder);
    let port: u16 = server.wait_for(port_of);
    // A name, not an address: passkeys refuse an address.
    Demonstration { address: format!("http://localhost:{port}"), link, _server: server }
}

/// Adds whoever keeps the home itself, on the command line; gives the path of their one-time link.
fn keeper_of(quitus: &Path, home: &str) -> String {
    let run = |arguments: &[&str]| {
        let ran = Command::new(quitus).args(arguments).args(["--home", home]).output().expect("quitus");
        assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8_lossy(&ran.stdout).into_owned()
    };
    run(&["user", "add", KEEPER, "--name", "Lou Ferrand (fictif)", "--role", "administrator"]);
    let said = run(&["user", "link", KEEPER]);
    said.find("/fr/link/")
        .map(|at| said[at..].trim().to_owned())
        .unwrap_or_else(|| panic!("no link in {said}"))
}

/// The port in a line such as `http://127.0.0.1:41234/`.
fn port_of(line: &str) -> Option<u16> {
    let after = line.split("http://").nth(1)?.split_once(':')?.1;
    after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}
