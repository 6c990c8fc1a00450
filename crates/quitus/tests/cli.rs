//! The command line as scripts use it: names, JSON, exit codes.

#[path = "cli/drafts.rs"]
mod drafts;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn quitus(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
        command.current_dir(self.folder.path()).env_remove("QUITUS_HOME").args(args);
        command.output().expect("the program runs")
    }

    /// Standard output of a command that must do what it was asked, as one JSON value.
    fn json(&self, args: &[&str]) -> Value {
        let done = self.quitus(args);
        assert_eq!(done.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).expect("one JSON value and nothing else")
    }

    /// The codes of a refusal, which always has a message and a remedy.
    fn refused(&self, args: &[&str]) -> Vec<String> {
        let done = self.quitus(args);
        assert_eq!(done.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        let value: Value = serde_json::from_slice(&done.stdout).expect("one JSON value");
        let refusals = value["refusals"].as_array().expect("refusals");
        for refusal in refusals {
            assert!(!refusal["message"].as_str().expect("a message").is_empty());
            assert!(!refusal["remedy"].as_str().expect("a remedy").is_empty());
            assert!(refusal.get("article").is_some());
        }
        refusals.iter().map(|refusal| refusal["code"].as_str().expect("a code").to_owned()).collect()
    }
}

fn case(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases").join(name).display().to_string()
}

#[test]
fn a_home_is_made_and_a_case_is_loaded_shown_checked_and_dumped() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    let loaded = desk.json(&["--json", "case", "load", &case("saint-etienne-2023")]);
    assert_eq!(loaded["acts"], serde_json::json!(["2023.00168"]));
    let act = desk.json(&["act", "show", "2023.00168", "--json"]);
    assert_eq!(act["sitting"]["in_office"], 71);
    assert_eq!(act["sitting"]["present"].as_array().map(Vec::len), Some(51));
    assert_eq!(act["votes"][0]["for"], Value::Null);
    assert_eq!(act["enforceable_from"], Value::Null);
    let found = desk.json(&["act", "check", "2023.00168", "--on", "2023-04-01", "--json"]);
    let codes: Vec<&str> =
        found.as_array().expect("findings").iter().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!(codes, ["C-DELEG", "V-UNAN", "T-YEAR"]);
    assert!(found[2]["article"].is_null() && found[2]["where"]["part"] == "recitals", "{found}");
    desk.json(&["case", "dump", "copy", "--json"]);
    let written = std::fs::read(desk.path("copy/acts/2023.00168.md")).expect("the act's text");
    assert_eq!(
        written,
        std::fs::read(Path::new(&case("saint-etienne-2023")).join("acts/2023.00168.md")).expect("it")
    );
    let listed = desk.json(&["sitting", "list", "--json"]);
    assert_eq!(listed[0]["date"], "2023-03-29");
}

#[test]
fn an_extract_is_the_same_whatever_the_zone_and_the_locale() {
    let desk = Desk::new();
    let mut seen = Vec::new();
    for (home, zone, locale) in [("a", "UTC", "C"), ("b", "Pacific/Auckland", "fr_FR.UTF-8")] {
        let run = |args: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
            command.current_dir(desk.folder.path()).env("TZ", zone).env("LC_ALL", locale);
            let done =
                command.args(["--home", home, "--json"]).args(args).output().expect("the program runs");
            assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        };
        run(&["init"]);
        run(&["case", "load", &case("saint-etienne-2023")]);
        let out = format!("{home}.pdf");
        run(&["act", "extract", "2023.00168", "--out", &out]);
        seen.push(std::fs::read(desk.path(&out)).expect("the extract"));
    }
    assert!(seen[0] == seen[1], "two homes, two zones, two locales, one file");
}

#[test]
fn refusals_are_one_json_value_and_exit_with_one() {
    let desk = Desk::new();
    assert_eq!(desk.refused(&["act", "list", "--json"]), ["home-missing"]);
    desk.json(&["init", "--json"]);
    assert_eq!(desk.refused(&["init", "--json"]), ["home-not-empty"]);
    assert_eq!(desk.refused(&["demo", "--home", "quitus-home", "--no-serve", "--json"]), ["home-not-demo"]);
    assert_eq!(desk.refused(&["act", "show", "2023.00168", "--json"]), ["no-such-act"]);
    assert_eq!(desk.refused(&["sitting", "show", "hier", "--json"]), ["not-a-day"]);
    assert_eq!(desk.refused(&["law", "explain", "gravity", "--json"]), ["no-such-rule"]);
    assert_eq!(desk.quitus(&["act", "explode"]).status.code(), Some(2));
}

#[test]
fn every_fault_of_a_folder_is_named_with_file_and_line_and_nothing_is_loaded() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    let broken = desk.path("broken");
    copy(Path::new(&case("commune-quinze")), &broken);
    let file = broken.join("members.csv");
    let text = std::fs::read_to_string(&file).expect("members");
    std::fs::write(&file, text.replacen(",Mme,", ",Dame,", 1).replacen(",M.,", ",Sieur,", 1))
        .expect("written");
    let done = desk.quitus(&["case", "load", "broken", "--json"]);
    assert_eq!(done.status.code(), Some(1));
    let value: Value = serde_json::from_slice(&done.stdout).expect("one JSON value");
    let refusals = value["refusals"].as_array().expect("refusals");
    assert_eq!(refusals.len(), 2, "{value:#}");
    for refusal in refusals {
        assert!(refusal["message"].as_str().expect("a message").starts_with("members.csv:"), "{refusal}");
    }
    assert_eq!(desk.json(&["act", "list", "--json"]), serde_json::json!([]));
}

#[test]
fn the_law_answers_from_a_file() {
    let desk = Desk::new();
    let asked = r#"[{"rule":"quorum","on":"2023-03-29","facts":{"in_office":71}},
        {"rule":"quorum","on":"1889-05-06","facts":{"in_office":71}}]"#;
    std::fs::write(desk.path("ask.json"), asked).expect("written");
    let answers = desk.json(&["law", "eval", "ask.json", "--json"]);
    assert_eq!(answers[0]["ruling"], 36);
    assert_eq!(
        (&answers[1]["ruling"], &answers[1]["unknown"]),
        (&Value::Null, &Value::from("not held for that day"))
    );
    std::fs::write(
        desk.path("bad.json"),
        r#"[{"rule":"quorum","on":"2023-03-29","facts":{"in_office":-3}}]"#,
    )
    .expect("written");
    assert_eq!(desk.refused(&["law", "eval", "bad.json", "--json"]), ["law-question"]);
}

#[test]
fn a_home_begins_with_an_administrator_and_its_accounts_are_kept_from_the_command_line() {
    let desk = Desk::new();
    assert_eq!(desk.refused(&["init", "--admin", "nobody", "--json"]), ["not-an-email"]);
    let made = desk.json(&["init", "--admin", "Camille@Ville.example", "--json"]);
    let link = made["link"].as_str().expect("a link");
    assert!(link.starts_with("http://localhost:8321/fr/link/") && link.len() > 70, "{link}");
    desk.json(&["case", "load", &case("commune-quinze"), "--json"]);
    let place = ["--authority", "commune-quinze", "--json"];
    let on = |words: &[&'static str]| words.iter().chain(&place).copied().collect::<Vec<&str>>();
    let added =
        desk.json(&on(&["user", "add", "dominique@ville.example", "--name", "Dominique", "--role", "clerk"]));
    assert_eq!(
        (&added["state"], &added["roles"][0]["role"]),
        (&Value::from("active"), &Value::from("clerk"))
    );
    let given = desk.json(&on(&["user", "role", "dominique@ville.example", "give", "auditor"]));
    assert_eq!(given["roles"].as_array().map(Vec::len), Some(2));
    let left = desk.json(&on(&["user", "role", "dominique@ville.example", "withdraw", "clerk"]));
    assert_eq!(left["roles"][0]["role"], "auditor");
    assert_eq!(desk.json(&on(&["user", "list"])).as_array().map(Vec::len), Some(1));
    assert_eq!(desk.json(&["user", "list", "--json"]).as_array().map(Vec::len), Some(2));
    let token = desk.json(&["user", "token", "dominique@ville.example", "--label", "essai", "--json"]);
    assert_eq!(token["token"].as_str().map(str::len), Some(43));
    let drawn = desk.json(&["user", "link", "dominique@ville.example", "--json"]);
    assert!(
        drawn["link"].as_str().is_some_and(|link| link.contains("/fr/link/")) && drawn["expires"].is_string()
    );
    let closed = desk.json(&["user", "close", "dominique@ville.example", "--json"]);
    assert_eq!(closed["state"], "closed");
    for (command, code) in [
        (vec!["user", "close", "camille@ville.example", "--json"], "last-administrator"),
        (vec!["user", "link", "dominique@ville.example", "--json"], "account-closed"),
        (vec!["user", "link", "personne@ville.example", "--json"], "no-such-account"),
        (vec!["user", "role", "camille@ville.example", "give", "clerk", "--json"], "home-role"),
        (vec!["user", "role", "camille@ville.example", "give", "king", "--json"], "account-needs-role"),
    ] {
        assert_eq!(desk.refused(&command), [code]);
    }
}

#[test]
fn the_journal_says_who_did_what_from_a_rank_on() {
    let desk = Desk::new();
    desk.json(&["init", "--admin", "camille@ville.example", "--json"]);
    desk.json(&["case", "load", &case("commune-quinze"), "--as", "camille@ville.example", "--json"]);
    let lines = desk.json(&["journal", "--json"]);
    let acts: Vec<&str> =
        lines.as_array().expect("lines").iter().filter_map(|line| line["act"].as_str()).collect();
    assert_eq!(acts, ["account.add", "role.give", "link.draw", "case.load"]);
    assert_eq!(lines[1]["changed"], serde_json::json!(["role: – → administrator"]));
    assert_eq!((&lines[0]["actor"], &lines[3]["actor"]), (&"local".into(), &"camille@ville.example".into()));
    let since = lines[2]["seq"].as_i64().expect("a rank").to_string();
    assert_eq!(desk.json(&["journal", "--since", &since, "--json"]).as_array().map(Vec::len), Some(1));
    let here = desk.json(&["journal", "--authority", "commune-quinze", "--json"]);
    assert_eq!(here[0]["act"], "case.load");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[test]
fn a_sitting_is_planned_ordered_answered_and_foreseen() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    desk.json(&["--json", "case", "load", &case("demonstration")]);
    let at = "2025-12-03/bureau";
    let planned = desk.json(&["sitting", "plan", at, "--at", "18:30", "--place", "Salle (fictif)", "--json"]);
    assert_eq!((&planned["hour"], &planned["latest_sending"]), (&"18:30".into(), &"2025-11-27".into()));
    assert_eq!(
        desk.refused(&["sitting", "plan", at, "--at", "25:00", "--place", "", "--json"]),
        ["not-an-hour", "field-empty"]
    );
    for title in ["Premier", "Deuxième", "Troisième"] {
        desk.json(&["sitting", "agenda", at, "--title", title, "--json"]);
    }
    let ordered = desk.json(&["sitting", "agenda", at, "--move", "3", "--to", "1", "--json"]);
    let titles: Vec<&str> = ordered["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|item| item["title"].as_str())
        .collect();
    assert_eq!(titles, ["Troisième", "Premier", "Deuxième"]);
    assert_eq!(
        desk.refused(&["sitting", "agenda", at, "--move", "1", "--to", "9", "--json"]),
        ["no-such-place"]
    );
    let proxy =
        ["sitting", "answer", at, "proxy", "--member", "abrivard-alban", "--to", "alizier-lazare", "--json"];
    let answered = desk.json(&proxy);
    assert_eq!(answered["answers"][0]["channel"], "telephone");
    let chain =
        ["sitting", "answer", at, "proxy", "--member", "aurellan-raoul", "--to", "abrivard-alban", "--json"];
    assert_eq!(desk.refused(&chain), ["proxy-holder-away"]);
    let told =
        desk.json(&["sitting", "what-if", at, "--absent", "argental-xavier", "aurellan-raoul", "--json"]);
    assert_eq!((&told["opening"]["expected"], &told["opening"]["quorum"]), (&68.into(), &36.into()));
    assert_eq!(told["to_call"].as_array().map(Vec::len), Some(71));
}

#[test]
fn a_sitting_is_changed_its_interests_declared_its_agenda_corrected_and_cancelled() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    desk.json(&["--json", "case", "load", &case("demonstration")]);
    let at = "2025-12-03/bureau";
    desk.json(&["sitting", "plan", at, "--at", "18:30", "--place", "Salle (fictif)", "--json"]);
    desk.json(&["sitting", "agenda", at, "--title", "Premier", "--note", "Une note.", "--json"]);
    let later = "2025-12-04/bureau";
    let moved = desk.json(&["sitting", "change", at, "--on", "2025-12-04", "--at", "19 h", "--json"]);
    assert_eq!(
        (&moved["date"], &moved["hour"], &moved["place"]),
        (&"2025-12-04".into(), &"19:00".into(), &"Salle (fictif)".into())
    );
    let declare = ["--item", "1", "--member", "abrivard-alban"];
    let interest = |more: &[&'static str]| {
        let all: Vec<&str> =
            ["sitting", "interest", later].into_iter().chain(declare).chain(more.iter().copied()).collect();
        desk.json(&all)
    };
    let told = interest(&["--organisation", "Fondation (fictif)", "--json"]);
    assert_eq!(told["interests"][0]["kind"], "personal");
    let foreseen = desk.json(&["sitting", "what-if", later, "--json"]);
    assert_eq!(
        (&foreseen["items"][0]["expected"], &foreseen["opening"]["expected"]),
        (&70.into(), &71.into())
    );
    assert_eq!(foreseen["items"][0]["interested"].as_array().map(Vec::len), Some(1));
    assert_eq!(interest(&["--withdraw", "--json"])["interests"], serde_json::json!([]));
    let left = desk.json(&["sitting", "carry", later, "--json"])["left_over"][0]["id"].clone();
    let carried = desk.json(&["sitting", "carry", later, "--from", left.as_str().expect("an id"), "--json"]);
    assert_eq!(
        (&carried["items"][1]["carried"], &carried["left_over"]),
        (&true.into(), &serde_json::json!([]))
    );
    assert_eq!(desk.refused(&["sitting", "carry", later, "--from", "rien", "--json"]), ["nothing-to-carry"]);
    assert_eq!(desk.refused(&["sitting", "keep", later, "--json"]), ["notice-not-sent"]);
    desk.json(&["sitting", "convene", later, "--without-notes", "--json"]);
    let closed = ["sitting", "agenda", later, "--title", "Deuxième", "--note", "Une note.", "--json"];
    assert_eq!(desk.refused(&closed), ["agenda-closed"]);
    assert_eq!(desk.json(&["sitting", "reopen", later, "--json"])["reopened"], true);
    assert_eq!(desk.json(&["sitting", "keep", later, "--json"])["state"], "convened");
    desk.json(&["sitting", "reopen", later, "--json"]);
    desk.json(&closed);
    assert_eq!(desk.refused(&["sitting", "keep", later, "--json"]), ["agenda-was-changed"]);
    let convene = ["sitting", "convene", later, "--without-notes", "--json"];
    assert_eq!(desk.refused(&convene), ["notice-needs-reason"]);
    let again = desk.json(&[&convene[..], &["--correction", "un point ajouté"]].concat());
    assert_eq!(again["round"], 2);
    assert_eq!(desk.refused(&["sitting", "cancel", later, "--reason", " ", "--json"]), ["field-empty"]);
    let gone = desk.json(&["sitting", "cancel", later, "--reason", "Tempête (fictif)", "--json"]);
    assert_eq!((&gone["state"], &gone["cancelled"]), (&"cancelled".into(), &"Tempête (fictif)".into()));
}

#[test]
fn a_home_is_backed_up_restored_and_told() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    desk.json(&["case", "load", &case("saint-etienne-2023"), "--json"]);
    assert_eq!(desk.json(&["status", "--json"])["last_good_backup"], Value::Null);
    let made = desk.json(&["backup", "a.quitus", "--json"]);
    assert_eq!(made["engine"], "sqlite");
    assert_eq!(desk.refused(&["backup", "a.quitus", "--json"]), ["backup-place-taken"]);
    assert_eq!(desk.json(&["restore", "a.quitus", "--check", "--json"])["content"], made["content"]);
    assert_eq!(
        desk.refused(&["restore", "a.quitus", "--json"]),
        ["backup-place-taken"],
        "the home holds something"
    );
    desk.json(&["--home", "other", "restore", "a.quitus", "--json"]);
    let shown = |home: &str| desk.json(&["--home", home, "act", "show", "2023.00168", "--json"]);
    assert_eq!(shown("other"), shown("quitus-home"));
    let found = desk.json(&["--home", "other", "act", "list", "--search", "culture scientifique", "--json"]);
    assert_eq!(found[0]["number"], "2023.00168", "its words are found again");
    let named = desk.json(&["backup", "copies/", "--json"])["path"].as_str().expect("a path").to_owned();
    assert!(named.starts_with("copies/quitus-") && named.ends_with("Z.quitus"), "{named}");
    assert!(desk.json(&["status", "--json"])["last_good_backup"]["there"].as_bool().expect("there"));
    let mut bytes = std::fs::read(desk.path("a.quitus")).expect("read");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.path("b.quitus"), bytes).expect("written");
    assert_eq!(desk.refused(&["--home", "third", "restore", "b.quitus", "--json"]), ["backup-damaged"]);
    assert!(!desk.path("third").exists(), "a damaged archive leaves nothing behind it");
}

#[test]
fn a_home_of_an_earlier_program_is_backed_up_before_it_is_brought_up_to_date() {
    let desk = Desk::new();
    let home = desk.path("old");
    std::fs::create_dir(&home).expect("a folder");
    std::fs::write(home.join("quitus.toml"), "").expect("written");
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("../quitus-store/tests/homes/v1.db");
    std::fs::copy(frozen, home.join("quitus.db")).expect("copied");
    let listed = desk.quitus(&["--home", "old", "act", "list", "--json"]);
    assert_eq!(listed.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&listed.stderr).contains("avant-mise-a-jour-v1-"), "it is told");
    let kept: Vec<_> = std::fs::read_dir(home.join("backups")).expect("backups").collect();
    assert_eq!(kept.len(), 1);
    let archive = kept[0].as_ref().expect("an archive").path().display().to_string();
    assert_eq!(desk.json(&["restore", &archive, "--check", "--json"])["schema"], 1);
    let again = desk.quitus(&["--home", "old", "act", "list", "--json"]);
    assert!(again.stderr.is_empty() && again.stdout == listed.stdout, "once is enough");
    desk.json(&["--home", "back", "restore", &archive, "--json"]);
    let back = desk.quitus(&["--home", "back", "act", "list", "--json"]);
    assert_eq!(back.stdout, listed.stdout);
}

#[test]
fn every_fault_of_the_settings_is_told_at_once() {
    let desk = Desk::new();
    desk.json(&["init", "--json"]);
    std::fs::write(desk.path("quitus-home/quitus.toml"), "lisen = 1\n[backup]\nat = \"2h\"\n")
        .expect("written");
    assert_eq!(desk.refused(&["act", "list", "--json"]), ["config-bad-value", "config-unknown-key"]);
}
