//! Sizes that keep a house liveable: functions and files.

use crate::rust_text::{end_of_item, find_word, is_word, line_of};
use crate::workspace::{File, Workspace};
use crate::{Complaint, holds, says};

/// More lines than this in a function is a fault.
const FUNCTION_MAX: usize = 80;
/// More lines than this in a file is a fault.
const FILE_MAX: usize = 800;
/// More lines than this in a file needs a reason in `exceptions.toml`.
const FILE_WANTED: usize = 400;

/// Complains about a function too long to be read in one go, tests included.
pub fn functions_are_short(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in ours(workspace) {
        for (line, name, length) in functions(&file.rust.code_and_tests) {
            if length > FUNCTION_MAX {
                let what = format!("`{name}` has {length} lines, {FUNCTION_MAX} at most: take it apart");
                complaints.push(Complaint {
                    guard: "functions_are_short",
                    path: file.path.clone(),
                    line,
                    what,
                });
            }
        }
    }
    complaints
}

/// Complains about a file too long to be kept in the head.
pub fn files_are_short(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in ours(workspace) {
        let length = file.text.lines().count();
        if length <= FILE_WANTED {
            continue;
        }
        let what = if length <= FILE_MAX {
            format!("more than {FILE_WANTED} lines: open it into files, or say why not in exceptions.toml")
        } else {
            format!("{length} lines, {FILE_MAX} at most: open it into files")
        };
        complaints.push(Complaint { guard: "files_are_short", path: file.path.clone(), line: 0, what });
    }
    complaints
}

/// Everything written by hand in Rust, tests and benches too.
fn ours(workspace: &Workspace) -> impl Iterator<Item = &File> {
    workspace.files().filter(|file| file.path.ends_with(".rs"))
}

/// Line, name and length in lines of each function with a body.
fn functions(code: &str) -> Vec<(usize, String, usize)> {
    let mut functions = Vec::new();
    for at in find_word(code, "fn") {
        let name: String = code[at + 2..].trim_start().chars().take_while(|sign| is_word(*sign)).collect();
        let end = end_of_item(code, at);
        if !name.is_empty() && code[at..end].ends_with('}') {
            functions.push((line_of(code, at), name, code[at..end].lines().count()));
        }
    }
    functions
}

#[test]
fn functions_can_be_read_in_one_go() {
    holds(functions_are_short);
}

#[test]
fn files_can_be_kept_in_the_head() {
    holds(files_are_short);
}

#[test]
fn a_long_function_is_caught() {
    let body = |lines: usize| format!("fn long(x: [u8; 2]) {{\n{}}}\n", "    step();\n".repeat(lines));
    let path = "crates/quitus-web/src/lib.rs";
    says(functions_are_short, &[(path, &body(78))], "");
    says(functions_are_short, &[(path, &body(79))], "`long` has 81 lines");
    let in_tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", body(90));
    says(functions_are_short, &[(path, &in_tests)], "`long` has 92 lines");
    says(functions_are_short, &[(path, "trait T { fn short(&self); }\nfn other() {}\n")], "");
}

#[test]
fn a_long_file_is_caught() {
    let path = "crates/quitus-web/src/lib.rs";
    says(files_are_short, &[(path, &"\n".repeat(400))], "");
    says(files_are_short, &[(path, &"\n".repeat(401))], "or say why not");
    says(files_are_short, &[(path, &"\n".repeat(801))], "801 lines, 800 at most");
}
