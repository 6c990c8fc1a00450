//! A home with a sitting of 71 members to convene, and the program that runs on it.

use quitus_app::{Acting, ItemAsked, Quitus, Reader, SittingAsked};
use quitus_core::assembly::{Contact, Settings};
use quitus_core::kernel::{Day, Instant};
use quitus_store::{Store, StoreError, assembly};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The sitting to convene.
pub const SITTING: &str = "2025-12-03/bureau";
const CODE: &str = "demonstration";

/// A home and its program.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// A home whose invented bureau of 71 sits on 3 December, with so many items; its story stands on 14 November.
    pub fn new(items: usize) -> Desk {
        let desk = Desk { folder: tempfile::tempdir().expect("a folder") };
        desk.json(&["init", "--json"]);
        let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/demonstration");
        desk.json(&["case", "load", &case.display().to_string(), "--json"]);
        let database = format!("sqlite:{}", desk.folder().join("quitus-home/quitus.db").display());
        with_addresses(&Store::open(&database).expect("the records"));
        let quitus = Quitus::open(&database).expect("the house");
        let acting = Acting {
            who: Reader::Keeper,
            actor: "greffe@demonstration.invalid".to_owned(),
            now: Instant(1_763_110_800_000_000),
            today: Day::constant(2025, 11, 14),
        };
        let asked = SittingAsked {
            id: id(0),
            assembly: "bureau".to_owned(),
            day: "2025-12-03".to_owned(),
            hour: "18:00".to_owned(),
            place: "Salle du bureau (fictif)".to_owned(),
            second_of: String::new(),
        };
        quitus.plan_sitting(&acting, CODE, &asked).expect("planned");
        for nth in 1..=items {
            let item = ItemAsked {
                id: id(nth),
                title: format!("Affaire de démonstration numéro {nth} (fictif)"),
                note: format!("Note de l’affaire {nth}.\n\nElle dit l’essentiel, en deux paragraphes."),
                ..ItemAsked::default()
            };
            quitus.add_item(&acting, CODE, SITTING, &item).expect("an item");
        }
        desk
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Has letters go to that port; an answer is waited for two seconds.
    pub fn posts_to(&self, port: u16) {
        let file = self.folder().join("quitus-home/quitus.toml");
        let mail = format!(
            "\n[mail]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\ntimeout_seconds = 2\n\
             from = \"Secrétariat (fictif) <actes@demonstration.invalid>\"\n"
        );
        let before = std::fs::read_to_string(&file).expect("quitus.toml");
        let kept = before.split("\n[mail]\nhost = \"127").next().unwrap_or_default();
        std::fs::write(&file, format!("{kept}{mail}")).expect("quitus.toml");
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
        command.current_dir(self.folder()).env_remove("QUITUS_HOME").args(args);
        command
    }

    pub fn quitus(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program runs")
    }

    /// Starts a command and leaves it running.
    pub fn start(&self, args: &[&str]) -> Child {
        let mut command = self.command(args);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
    }

    pub fn json(&self, args: &[&str]) -> Value {
        let done = self.quitus(args);
        assert_eq!(done.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).expect("one JSON value and nothing else")
    }

    pub fn convene(&self) -> Value {
        self.json(&["sitting", "convene", SITTING, "--json"])
    }

    pub fn send(&self) -> Value {
        self.json(&["outbox", "send", "--json"])
    }

    pub fn outbox(&self) -> Value {
        self.json(&["outbox", "list", "--json", "--authority", CODE])
    }

    /// How many letters stand in a state.
    pub fn count(&self, state: &str) -> u64 {
        let listed = self.outbox();
        let counts = listed["counts"].as_array().expect("counts").iter();
        counts.filter(|one| one["state"] == state).filter_map(|one| one["letters"].as_u64()).sum()
    }

    /// Has every letter that waits for a later attempt be due now, as if the time had passed.
    pub fn orders_again(&self) {
        for letter in self.outbox()["wanting"].as_array().expect("letters") {
            if letter["state"] == "deferred" {
                let id = letter["id"].as_str().expect("an id");
                self.json(&["outbox", "again", id, "--json", "--authority", CODE]);
            }
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }
}

/// The address of a member of the invented authority.
pub fn address(key: &str) -> String {
    format!("{key}@demonstration.invalid")
}

fn with_addresses(store: &Store) {
    let kept: Result<(), StoreError> = store.write(|tx| {
        let Some(authority) = assembly::authority_by_code(tx, CODE)? else {
            return Err(StoreError::NotFound(CODE.to_owned()));
        };
        for member in assembly::members(tx, &authority.id)? {
            let contact = Contact { email: Some(address(&member.key)), ..Contact::default() };
            assembly::set_member_contact(tx, &authority.id, &member.id, &contact)?;
        }
        let orders =
            Settings { reply_to: Some("greffe@demonstration.invalid".to_owned()), ..Settings::default() };
        assembly::set_settings(tx, &authority.id, &orders)?;
        Ok(())
    });
    kept.expect("addresses");
}

fn id(nth: usize) -> String {
    format!("01a00000-0000-7000-8000-{nth:012x}")
}
