//! What the house finds in its own cases: in the seed what the act itself got wrong, elsewhere what was planted.

use quitus_core::kernel::Day;
use quitus_core::review::{ActFile, check_act};
use quitus_formats::case::{Case, CaseAct, read};
use std::collections::BTreeMap;
use std::path::Path;

fn loaded(name: &str) -> Case {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases").join(name);
    let mut files = BTreeMap::new();
    for folder in ["", "acts", "programmes", "sittings"] {
        let Ok(entries) = std::fs::read_dir(root.join(folder)) else { continue };
        for path in entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file()) {
            let inside = path.strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
            files.insert(inside, std::fs::read(&path).expect("a file"));
        }
    }
    let mut last = 0;
    read(&files, &mut || {
        last += 1;
        format!("id-{last}")
    })
    .unwrap_or_else(|faults| panic!("{name}: {faults:#?}"))
}

fn file_of(case: &Case, act: &CaseAct) -> ActFile {
    let sitting = case.sittings.iter().find(|sitting| sitting.id == act.entry.sitting).expect("a sitting");
    let assembly = case.assemblies.iter().find(|assembly| assembly.id == sitting.assembly).expect("one");
    let text = &act.deliberation;
    ActFile {
        authority: case.authority.clone(),
        assembly: assembly.clone(),
        members: case.members.clone(),
        memberships: case.memberships.iter().filter(|m| m.assembly == assembly.id).cloned().collect(),
        delegations: case.delegations.clone(),
        sitting: sitting.clone(),
        opens_a_term: false,
        deliberation: text.clone(),
        entry: act.entry.clone(),
        dates: act.legal.clone(),
        programme: case.programmes.iter().find(|p| Some(&p.id) == text.programme.as_ref()).cloned(),
        organisations: case.organisations.clone(),
        budget_lines: case
            .budget_lines
            .iter()
            .filter(|l| text.budget_lines.contains(&l.key))
            .cloned()
            .collect(),
        agreements: case.agreements.iter().filter(|a| text.agreements.contains(&a.key)).cloned().collect(),
    }
}

fn findings(name: &str, on: Day) -> Vec<(String, &'static str)> {
    let case = loaded(name);
    let told = case.acts.iter().flat_map(|act| {
        let found = check_act(&file_of(&case, act), on);
        found.into_iter().map(|finding| (act.entry.number.clone(), finding.code.0)).collect::<Vec<_>>()
    });
    told.collect()
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn the_seed_has_the_faults_of_its_act_and_no_others() {
    let told: Vec<&str> =
        findings("saint-etienne-2023", day("2023-06-01")).into_iter().map(|(_, code)| code).collect();
    for expected in ["C-DELEG", "V-UNAN", "T-YEAR"] {
        assert_eq!(told.iter().filter(|code| **code == expected).count(), 1, "{expected} in {told:?}");
    }
    let silent =
        |code: &&&str| ["N-", "Q-", "P-", "R-", "D-", "A-", "T-F", "T-S"].iter().any(|p| code.starts_with(p));
    assert_eq!(told.iter().filter(silent).count(), 0, "{told:?}");
}

#[test]
fn the_demonstration_has_its_planted_faults_and_no_others() {
    let told = findings("demonstration", day("2025-11-14"));
    let planted = |number: &str, code: &str| (number.to_owned(), code.to_owned());
    let mut expected: Vec<(String, String)> =
        (240..=244).map(|n| planted(&format!("2025.{n:05}"), "D-LIST")).collect();
    expected.extend([planted("2025.00243", "T-FIGURE"), planted("2025.00244", "D-PUB")]);
    expected.sort();
    let mut told: Vec<(String, String)> =
        told.into_iter().map(|(number, code)| (number, code.to_owned())).collect();
    told.sort();
    assert_eq!(told, expected);
}

#[test]
fn the_second_meeting_of_fifteen_seats_needs_no_quorum() {
    assert_eq!(findings("commune-quinze", day("2025-07-11")), vec![]);
}
