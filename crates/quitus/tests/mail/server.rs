//! The mail server of the tests, Debian's `python3-aiosmtpd`.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A mail server, gone with the test.
pub struct Postman {
    child: Child,
    /// Where it listens.
    pub port: u16,
    folder: PathBuf,
}

/// The Python that has the library, as Debian installs it.
pub fn python() -> Option<&'static str> {
    let has = |python: &str| {
        let asked = Command::new(python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    };
    let found = ["/usr/bin/python3", "python3"].into_iter().find(|python| has(python));
    if found.is_none() {
        println!("LEFT OUT: letters handed to a mail server (python3-aiosmtpd is not installed)");
    }
    found
}

impl Postman {
    /// Starts one in a folder, on a port the system chooses or on that one.
    pub fn start(python: &str, folder: &Path, port: u16) -> Postman {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/server.py");
        let mut child = Command::new(python)
            .arg(script)
            .arg(port.to_string())
            .args([folder.join("taken.jsonl"), folder.join("rules.json")])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mail server starts");
        let mut line = String::new();
        let said = child.stdout.take().expect("its words");
        BufReader::new(said).read_line(&mut line).expect("its first line");
        let port = line.trim().strip_prefix("ready ").and_then(|port| port.parse().ok());
        Postman { child, port: port.expect("ready"), folder: folder.to_owned() }
    }

    /// Tells it what to do with whom.
    pub fn rules(&self, rules: &Value) {
        std::fs::write(self.folder.join("rules.json"), rules.to_string()).expect("the rules");
    }

    /// Every letter it took, in order.
    pub fn taken(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.folder.join("taken.jsonl")).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).expect("a line")).collect()
    }

    /// How often each recipient was sent a letter.
    pub fn times(&self) -> BTreeMap<String, usize> {
        let mut times = BTreeMap::new();
        for letter in self.taken() {
            *times.entry(letter["to"].as_str().expect("a recipient").to_owned()).or_default() += 1;
        }
        times
    }
}

impl Drop for Postman {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
