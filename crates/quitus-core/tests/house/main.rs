//! The guards of the house: what `docs/architecture.md` promises about who may see whom, held by tests.
//!
//! A guard is a pure function from the text of the workspace to complaints. Beside each stands a table of planted
//! faults: the guard must complain about every one of them, and about nothing in the workspace itself.
//! What a guard lets through on purpose is written with its reason in `exceptions.toml`.

mod documentation;
mod exceptions;
mod law;
mod manifests;
mod purity;
mod rooms;
mod rust_text;
mod sizes;
mod workspace;

use exceptions::Exceptions;
use workspace::{File, Workspace};

/// What a guard has against a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The guard that complains.
    pub guard: &'static str,
    /// The file, from the root of the workspace.
    pub path: String,
    /// The line, from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong, and what to do.
    pub what: String,
}

impl std::fmt::Display for Complaint {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}:{}: [{}] {}", self.path, self.line, self.guard, self.what)
    }
}

/// From the files of a workspace to what is wrong with them.
pub type Guard = fn(&Workspace) -> Vec<Complaint>;

/// Every guard of the house.
pub const GUARDS: &[Guard] = &[
    manifests::who_may_import_whom,
    manifests::who_may_name_what,
    manifests::lints_are_the_workspace_s,
    rooms::rooms_form_a_line,
    rooms::formats_show_only_their_api_to_pages,
    purity::core_is_pure,
    purity::clock_and_dice_are_arguments,
    purity::the_world_is_outside,
    purity::no_float_near_money,
    purity::nothing_panics,
    purity::sql_lives_in_the_store,
    purity::nothing_needs_a_neighbouring_folder,
    law::every_rule_is_registered_and_cited,
    sizes::functions_are_short,
    sizes::files_are_short,
    documentation::links_lead_somewhere,
    documentation::decisions_are_dated,
];

/// Fails with every complaint of the guard about the real workspace that no exception answers.
pub fn holds(guard: Guard) {
    let exceptions = Exceptions::read();
    let complaints: Vec<String> = guard(&Workspace::read())
        .into_iter()
        .filter(|complaint| !exceptions.answer(complaint))
        .map(|complaint| complaint.to_string())
        .collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Fails unless the guard complains about the planted fault, and about nothing else.
///
/// `files` are paths and texts; `expected` is part of the one complaint, or empty when there must be none.
pub fn says(guard: Guard, files: &[(&str, &str)], expected: &str) {
    let planted = files.iter().map(|(path, text)| File::new(path, text)).collect();
    let complaints = guard(&Workspace::of(planted));
    let told: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    match expected {
        "" => assert!(told.is_empty(), "nothing is wrong in {files:?}, yet: {told:?}"),
        _ => {
            assert!(told.len() == 1 && told[0].contains(expected), "{expected:?} of {files:?}, not: {told:?}")
        }
    }
}
