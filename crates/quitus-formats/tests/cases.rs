//! The cases of the house load, come back to the byte, and every fault planted in them is named with its line.

use proptest::prelude::*;
use quitus_core::kernel::ActId;
use quitus_core::sitting::{Count, Fate, roll_at};
use quitus_formats::case::{Case, Fault, code, read, write};
use std::collections::BTreeMap;
use std::path::Path;

type Files = BTreeMap<String, Vec<u8>>;

const CASES: [&str; 3] = ["saint-etienne-2023", "demonstration", "commune-quinze"];
const SEED: &str = "saint-etienne-2023";
const SEED_SITTING: &str = "sittings/2023-03-29-bureau.toml";
const SEED_ACT: &str = "acts/2023.00168.toml";
const SEED_TEXT: &str = "acts/2023.00168.md";
const SEED_PROGRAMME: &str = "programmes/csti-2023-2025.toml";

fn files(name: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases").join(name);
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
                files.insert(inside, std::fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

fn load(files: &Files) -> Result<Case, Vec<Fault>> {
    let mut last = 0;
    read(files, &mut || {
        last += 1;
        format!("id-{last}")
    })
}

fn loaded(name: &str) -> Case {
    load(&files(name)).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"))
}

/// The seed with a text of one file replaced, which must stand there.
fn spoilt(file: &str, from: &str, to: &str) -> Files {
    let mut files = files(SEED);
    let text = String::from_utf8(files[file].clone()).expect("UTF-8");
    assert!(text.contains(from), "{file} holds {from}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

fn line_of(file: &str, text: &str) -> u32 {
    let content = String::from_utf8(files(SEED)[file].clone()).expect("UTF-8");
    let at = content.find(text).expect("the text stands there");
    u32::try_from(content[..at].matches('\n').count()).expect("a line") + 1
}

#[test]
fn every_case_comes_back_to_the_byte() {
    for name in CASES {
        let before = files(name);
        let after = write(&loaded(name));
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "{name}");
        for (file, bytes) in &before {
            let (before, after) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&after[file]));
            assert_eq!(before, after, "{name}/{file}");
        }
    }
}

#[test]
fn the_seed_is_whole() {
    let case = loaded(SEED);
    assert_eq!(case.members.len(), 71);
    let sitting = &case.sittings[0];
    assert_eq!(sitting.present().count(), 51);
    assert_eq!(sitting.proxies.len(), 10);
    assert_eq!(sitting.excused().count(), 10);
    assert_eq!(roll_at(sitting, &sitting.items[0], 1).votes_available(), 61);
    assert_eq!(sitting.items[0].votes[0].count, Count::Declared);
    assert!(!sitting.items[0].order_known);
    let programme = &case.programmes[0];
    assert_eq!(programme.figures.iter().filter(|figure| figure.year == 2022).count(), 15);
    assert_eq!(programme.figures.iter().filter(|figure| figure.year == 2021).count(), 2);
    let compared: Vec<(i64, i64)> = programme
        .figures
        .iter()
        .filter_map(|figure| figure.value.zip(programme.previous_of(figure).and_then(|before| before.value)))
        .collect();
    assert_eq!(compared, vec![(18, 15), (1350, 1063)]);
    assert!(
        programme.criteria.iter().all(|criterion| criterion.unit.is_none() && criterion.target.is_none())
    );
    let act = &case.acts[0];
    let total = act.deliberation.total().expect("a sum");
    assert_eq!((total.get(), act.deliberation.decisions().len()), (10_000_000, 4));
    assert!(act.deliberation.citations.is_empty());
    assert_eq!((act.entry.year, act.entry.rank, act.entry.order_in_sitting), (2023, 168, None));
    assert_eq!(act.legal.published_on, None);
    assert_eq!(act.legal.receipt.as_ref().and_then(|receipt| receipt.received_on), None);
}

/// Every figure of the seed's year stands in its text as a reference, and no other.
#[test]
fn the_text_of_the_seed_cites_every_figure_once() {
    let case = loaded(SEED);
    let act = &case.acts[0].deliberation;
    let cited: Vec<&str> = act
        .recitals
        .iter()
        .flat_map(|paragraph| paragraph.references())
        .filter(|reference| reference.word() == "figure")
        .map(|reference| reference.key())
        .collect();
    let mut keys: Vec<&str> = case.programmes[0].figures.iter().map(|figure| figure.key.as_str()).collect();
    let mut sorted = cited.clone();
    sorted.sort_unstable();
    keys.sort_unstable();
    assert_eq!(sorted, keys);
}

#[test]
fn line_endings_and_byte_order_marks_are_forgiven() {
    let expected = write(&loaded(SEED));
    let mut changed = Files::new();
    for (file, bytes) in files(SEED) {
        let text = String::from_utf8(bytes).expect("UTF-8").replace('\n', "\r\n");
        changed.insert(file, format!("\u{feff}{text}").into_bytes());
    }
    changed.insert(".DS_Store".into(), vec![0, 1, 2]);
    assert_eq!(write(&load(&changed).expect("loads")), expected);
}

#[test]
fn each_fault_is_named_with_its_file_and_line() {
    let faults: &[(&str, &str, &str, &str)] = &[
        ("case.toml", "format = 1", "format = 2", code::FORMAT),
        ("case.toml", "kind = \"intermunicipal\"", "kind = \"empire\"", code::UNKNOWN_WORD),
        ("case.toml", "time_zone = \"Europe/Paris\"", "time_zone = \"Europe/Lutèce\"", code::BAD_ZONE),
        ("case.toml", "time_zone", "time_zones", code::UNKNOWN_KEY),
        ("members.csv", "barriol-denis,M.", "barriol-denis,Maître", code::UNKNOWN_WORD),
        ("members.csv", "barriol-denis", "barrier-jean-alain", code::TWICE),
        ("memberships.csv", "barriol-denis,bureau", "barriol-denys,bureau", code::UNKNOWN_RECORD),
        ("memberships.csv", "barriol-denis,bureau,", "barriol-denis,bureau,2023-02-30", code::BAD_DAY),
        ("memberships.csv", "barriol-denis,bureau,", "barrier-jean-alain,bureau,", code::OVERLAP),
        (SEED_SITTING, "state = \"held\"", "state = \"hold\"", code::UNKNOWN_WORD),
        (SEED_SITTING, "day = 2023-03-29", "day = 2023-03-32", code::SYNTAX),
        (SEED_SITTING, "in_office = 71", "in_office = 72", code::IN_OFFICE),
        (SEED_SITTING, "  \"barriol-denis\",\n", "", code::ROLL_GAP),
        (SEED_SITTING, "\"barriol-denis\"", "\"barrier-jean-alain\"", code::ROLL_TWICE),
        (SEED_SITTING, "giver = \"artigues-gilles\"", "giver = \"personne\"", code::UNKNOWN_RECORD),
        (SEED_SITTING, "declared = true", "for = 61", code::MISSING),
        (SEED_SITTING, "declared = true\n", "", code::COUNT),
        (SEED_SITTING, "fate = \"voted\"", "fate = \"withdrawn\"", code::FATE),
        (SEED_ACT, "item = 1", "item = 2", code::UNKNOWN_RECORD),
        (SEED_ACT, "stated_total = \"100000.00\"", "stated_total = \"99999.00\"", code::AMOUNTS),
        (SEED_ACT, "stated_total = \"100000.00\"", "stated_total = \"1e18\"", code::BAD_AMOUNT),
        (SEED_ACT, "stated_total = \"100000.00\"", "stated_total = 100000", code::WRONG_TYPE),
        (SEED_ACT, "number = \"2023.00168\"", "number = \"2023.168\"", code::NUMBER_PATTERN),
        (SEED_ACT, "axis = \"A\"", "axis = \"D\"", code::UNKNOWN_RECORD),
        (SEED_TEXT, "{figure:malles-2022}", "{figure:malles-2021}", code::NO_FIGURE),
        (SEED_TEXT, "{amount:A}", "{amount:Z}", code::NO_AMOUNT),
        (SEED_TEXT, "{amount:A}", "{amount:A", code::TEXT),
        (SEED_TEXT, "# Dispositif", "# Décisions", code::UNKNOWN_WORD),
        (SEED_PROGRAMME, "key = \"etudiants-astep-2022\"", "key = \"malles-2022\"", code::TWICE),
        (SEED_PROGRAMME, "value = 118", "value = 99999999999999999999", code::OUT_OF_RANGE),
        (SEED_PROGRAMME, "year = 2021", "year = 99999", code::OUT_OF_RANGE),
        (
            SEED_PROGRAMME,
            "recipient = \"fondation-mines-telecom\"",
            "recipient = \"x\"",
            code::UNKNOWN_RECORD,
        ),
        (
            "organisations.toml",
            "kind = \"foundation\"",
            "siret = \"1\"\nkind = \"foundation\"",
            code::BAD_SIRET,
        ),
    ];
    for (file, from, to, expected) in faults {
        let told = load(&spoilt(file, from, to)).expect_err(to);
        let found: Vec<_> = told.iter().filter(|fault| fault.refusal.code.0 == *expected).collect();
        assert!(!found.is_empty(), "{to}: {told:#?}");
        let first = line_of(file, from);
        // What is missing is told where its table begins, one line above here.
        let above = u32::from([code::MISSING, code::COUNT].contains(expected));
        let lines = first - above..=first;
        let roll = [code::ROLL_GAP, code::ROLL_TWICE, code::NUMBER_PATTERN].contains(expected);
        let here = found.iter().any(|fault| fault.file == *file && (roll || lines.contains(&fault.line)));
        assert!(here, "{to}: {found:#?}, line {first}");
    }
}

#[test]
fn all_faults_are_told_together() {
    let mut files = spoilt(SEED_ACT, "item = 1", "item = 7");
    files.remove("money.toml");
    files.insert("readme.txt".into(), b"?".to_vec());
    files.insert(SEED_TEXT.into(), b"# Dispositif\n\n{figure:rien}\n".to_vec());
    files.insert("notes.md".into(), vec![b'a', b'\n', 0xff]);
    let told: Vec<(String, u32, &str)> = load(&files)
        .expect_err("faults")
        .into_iter()
        .map(|fault| (fault.file, fault.line, fault.refusal.code.0))
        .collect();
    for expected in [
        (SEED_ACT, 5, code::UNKNOWN_RECORD),
        (SEED_TEXT, 3, code::NO_FIGURE),
        ("notes.md", 2, code::NOT_UTF8),
        ("readme.txt", 1, code::UNKNOWN_FILE),
    ] {
        let known = told.iter().any(|(file, line, code)| (file.as_str(), *line, *code) == expected);
        assert!(known, "{expected:?} in {told:#?}");
    }
}

#[test]
fn a_count_that_is_not_the_roll_is_refused() {
    let counted = "for = 60\nagainst = 1\nabstentions = 0\nnot_voting = 0";
    let good = spoilt(SEED_SITTING, "declared = true", counted);
    let told = load(&good).expect_err("unanimous with a vote against");
    assert_eq!(told.iter().map(|fault| fault.refusal.code.0).collect::<Vec<_>>(), vec![code::VERDICT]);
    let counted = "for = 62\nagainst = 0\nabstentions = 0\nnot_voting = 0";
    let told = load(&spoilt(SEED_SITTING, "declared = true", counted)).expect_err("62 votes of 61");
    assert_eq!(told[0].refusal.code.0, code::BALLOTS);
    let counted = "for = 61\nagainst = 0\nabstentions = 0\nnot_voting = 0";
    assert!(load(&spoilt(SEED_SITTING, "declared = true", counted)).is_ok());
}

#[test]
fn an_unreadable_file_hides_no_other_fault_and_makes_none() {
    let told = load(&spoilt("members.csv", "key,civility", "cle,civility")).expect_err("a fault");
    assert!(told.iter().all(|fault| fault.file == "members.csv"), "{told:#?}");
}

#[test]
fn two_acts_with_one_number_are_refused() {
    let mut files = files(SEED);
    files.insert("acts/copie.md".into(), files[SEED_TEXT].clone());
    files.insert("acts/copie.toml".into(), files[SEED_ACT].clone());
    let told = load(&files).expect_err("a fault");
    assert!(
        told.iter()
            .any(|f| f.refusal.code.0 == code::NUMBER_TWICE && f.file == "acts/copie.toml" && f.line == 1)
    );
}

#[test]
fn every_act_of_a_case_is_born_of_an_item_and_every_voted_item_of_an_act() {
    for name in CASES {
        let case = loaded(name);
        let born: Vec<&ActId> =
            case.sittings.iter().flat_map(|s| s.items.iter().filter_map(|item| item.act.as_ref())).collect();
        assert_eq!(born.len(), case.acts.len(), "{name}");
        for item in case.sittings.iter().flat_map(|sitting| &sitting.items) {
            assert_eq!(item.act.is_some(), item.fate == Fate::Voted, "{name}: {}", item.title);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_change_of_bytes_panics(
        name in 0usize..3,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>(), 0u8..3), 1..6)
    ) {
        let mut files = files(CASES[name]);
        let names: Vec<String> = files.keys().cloned().collect();
        for (file, at, byte, how) in changes {
            let bytes = files.get_mut(file.get(&names)).expect("a file");
            if bytes.is_empty() {
                continue;
            }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at),
                _ => bytes.insert(at, byte),
            }
        }
        if let Ok(case) = load(&files) {
            let written = write(&case);
            prop_assert_eq!(write(&load(&written).expect("what is written loads")), written);
        }
    }
}

#[test]
fn every_name_of_an_invented_authority_is_marked() {
    for name in ["demonstration", "commune-quinze"] {
        let case = loaded(name);
        assert_eq!(case.authority.standing, quitus_core::assembly::Standing::Fictional);
        assert!(case.authority.story_day.is_some());
        let people = case.members.iter().map(|member| member.name.family.as_str());
        let partners = case.organisations.iter().map(|organisation| organisation.name.as_str());
        let groups = case.memberships.iter().filter_map(|membership| membership.group.as_deref());
        for marked in people.chain(partners).chain(groups).chain([case.authority.name.as_str()]) {
            assert!(marked.ends_with("(fictif)"), "{name}: {marked}");
        }
    }
}

#[test]
fn a_code_that_addresses_need_is_refused() {
    let mut files = files("commune-quinze");
    let case = String::from_utf8(files["case.toml"].clone()).expect("text");
    files.insert(
        "case.toml".to_owned(),
        case.replacen("code = \"commune-quinze\"", "code = \"rules\"", 1).into_bytes(),
    );
    let faults = load(&files).expect_err("a reserved code");
    assert_eq!((faults.len(), faults[0].refusal.code.0), (1, "case-bad-key"), "{faults:?}");
}
