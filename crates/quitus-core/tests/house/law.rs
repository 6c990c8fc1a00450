//! Every rule of law is one file, cited, with a table of cases, and known to the register of rules.

use crate::rust_text::find_word;
use crate::workspace::{File, Workspace};
use crate::{Complaint, holds, says};

/// Where rules live.
const FOLDER: &str = "crates/quitus-core/src/law/";

/// Complains about a public module of law that is no rule, and about a rule that is not cited, has no table of cases,
/// answers under another name than its file's, or is missing from the register of rules (`law::RULES`).
pub fn every_rule_is_registered_and_cited(workspace: &Workspace) -> Vec<Complaint> {
    let files: Vec<&File> = workspace.sources().filter(|file| file.path.starts_with(FOLDER)).collect();
    let held: String = files.iter().map(|file| file.rust.code.as_str()).collect();
    files.iter().flat_map(|file| wrongs(file, &held).into_iter().map(|what| complaint(file, what))).collect()
}

fn wrongs(file: &File, held: &str) -> Vec<String> {
    let name = file.path[FOLDER.len()..].trim_end_matches(".rs");
    let is_rule = find_word(&file.rust.code, "static RULE: Rule").next().is_some();
    let is_public = find_word(held, &format!("pub mod {name};")).next().is_some();
    if !is_rule {
        let wrong = is_public
            .then(|| format!("`law::{name}` is public and no rule: one rule, one file, nothing else"));
        return wrong.into_iter().collect();
    }
    let mut wrongs = Vec::new();
    let mut must = |held: bool, what: String| {
        if !held {
            wrongs.push(what)
        }
    };
    must(is_public, format!("`law::{name}` is a rule that nobody can see: declare it `pub mod {name};`"));
    must(
        find_word(held, &format!("{name}::RULE")).next().is_some(),
        format!("`{name}::RULE` is not in `law::RULES`"),
    );
    must(field(&file.text, "id") == Some(name), format!("its id is not the name of its file, `{name}`"));
    must(field(&file.text, "article").is_some_and(is_article), "it cites no article".to_owned());
    must(
        file.text.contains(&format!("include_str!(\"{name}.rs\")")),
        "its manual page is not its own file".to_owned(),
    );
    must(cases(&file.text) > 0, "it has no table of cases in its head comment".to_owned());
    wrongs
}

/// The text of `name: "…"` in the static of the rule.
fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let rule = &text[text.find("static RULE: Rule")?..];
    let after = rule.split_once(&format!("\n    {name}: \""))?.1;
    after.split('"').next()
}

/// An article has a number, or names the text it is in.
fn is_article(text: &str) -> bool {
    text.chars().any(|sign| sign.is_ascii_digit())
}

fn cases(text: &str) -> usize {
    let head = text.lines().take_while(|line| line.starts_with("//!"));
    head.filter(|line| line.starts_with("//! |")).count().saturating_sub(2)
}

fn complaint(file: &File, what: String) -> Complaint {
    Complaint { guard: "every_rule_is_registered_and_cited", path: file.path.clone(), line: 0, what }
}

#[test]
fn every_rule_of_law_is_registered_and_cited() {
    holds(every_rule_is_registered_and_cited);
}

#[test]
fn a_rule_without_its_papers_is_caught() {
    let rule = "//! A rule.\n//!\n//! | on | facts | ruling |\n//! |---|---|---|\n//! | 2023-03-29 | `a = 1` | `2` |\n\
                pub static RULE: Rule = Rule {\n    id: \"quorum\",\n    article: \"CGCT, art. L2121-17\",\n    \
                source: include_str!(\"quorum.rs\"),\n};\n";
    let register = "pub mod quorum;\npub static RULES: &[&Rule] = &[&quorum::RULE];\n";
    let path = "crates/quitus-core/src/law/quorum.rs";
    let with = |rule: &str, register: &str, expected: &str| {
        says(
            every_rule_is_registered_and_cited,
            &[(path, rule), ("crates/quitus-core/src/law/mod.rs", register)],
            expected,
        );
    };
    with(rule, register, "");
    with(rule, "pub mod quorum;\npub static RULES: &[&Rule] = &[];", "is not in `law::RULES`");
    with(rule, "mod quorum;\npub static RULES: &[&Rule] = &[&quorum::RULE];", "nobody can see");
    with(&rule.replace("CGCT, art. L2121-17", ""), register, "cites no article");
    with(&rule.replace("CGCT, art. L2121-17", "the code"), register, "cites no article");
    with(&rule.replace("id: \"quorum\"", "id: \"quorums\""), register, "not the name of its file");
    with(&rule.replace("include_str!(\"quorum.rs\")", "\"\""), register, "manual page");
    with(&rule.replace("//! | 2023-03-29 | `a = 1` | `2` |\n", ""), register, "no table of cases");
    with("pub fn helper() {}", "pub mod quorum;", "is public and no rule");
}
