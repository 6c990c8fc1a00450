//! The demonstration: one home made for all these tests, one server on a free port.

use crate::keeper::{Kept, new_folder};
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// A served home.
pub struct Demonstration {
    /// Such as `http://localhost:41234`, without a slash at the end.
    pub address: String,
    _server: Kept,
}

/// The demonstration all tests share, made at the first call.
pub fn demonstration() -> &'static Demonstration {
    static MADE: OnceLock<Demonstration> = OnceLock::new();
    MADE.get_or_init(make)
}

/// A demonstration of a test's own, to be written in.
pub fn another() -> Demonstration {
    make()
}

fn make() -> Demonstration {
    let quitus = Path::new(env!("CARGO_BIN_EXE_quitus"));
    let folder = new_folder("demonstration");
    let home = folder.join("home").display().to_string();
    let made = Command::new(quitus).args(["demo", "--no-serve", "--home", &home]).output().expect("quitus");
    assert!(made.status.success(), "quitus demo: {}", String::from_utf8_lossy(&made.stderr));
    let server = Kept::start(quitus, &["serve", "--home", &home, "--listen", "127.0.0.1:0"], &folder);
    let port: u16 = server.wait_for(port_of);
    // A name, not an address: passkeys refuse an address.
    Demonstration { address: format!("http://localhost:{port}"), _server: server }
}

/// The port in a line such as `http://127.0.0.1:41234/`.
pub fn port_of(line: &str) -> Option<u16> {
    let after = line.split("http://").nth(1)?.split_once(':')?.1;
    after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}
