//! What the resources hold and what the sources of the house ask for.

use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Every key (`key`, `key.attribute`) with the variables its text names.
pub(super) type Keys = BTreeMap<String, BTreeSet<String>>;

/// What the sources of the house ask for.
#[derive(Default)]
pub(super) struct Used {
    /// Every string literal made like a key.
    pub(super) literals: BTreeSet<String>,
    /// The literals given to `word(` and `say(`.
    pub(super) asked: BTreeSet<String>,
    /// The codes given to `Refusal::new(`.
    pub(super) refusals: BTreeSet<String>,
}

/// The keys of a resource.
pub(super) fn keys_of(source: &str) -> Keys {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(read, _)| read);
    let mut keys = Keys::new();
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            keys.insert(message.id.name.to_owned(), variables(value));
        }
        for attribute in &message.attributes {
            keys.insert(format!("{}.{}", message.id.name, attribute.id.name), variables(&attribute.value));
        }
    }
    keys
}

/// Reads the sources of every crate but this one and but their tests.
pub(super) fn used_keys() -> Used {
    let mut used = Used::default();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")) {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        for (at, literal) in literals(&text) {
            let before = text[..at].trim_end();
            let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
            if line.starts_with("//") {
                continue;
            }
            // Other `word` functions exist in the house; a key of ours always has a hyphen.
            if literal.contains('-') && (before.ends_with(".word(") || before.ends_with(".say(")) {
                used.asked.insert(literal.to_owned());
            }
            if before.ends_with("Refusal::new(") {
                used.refusals.insert(literal.to_owned());
            }
            used.literals.insert(literal.to_owned());
        }
    }
    used
}

fn variables(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, &mut found);
        }
    }
    found
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                found.extend(variables(&variant.value));
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn sources(crates: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = entries(crates)
        .into_iter()
        .filter(|path| !path.ends_with("quitus-words"))
        .map(|path| path.join("src"))
        .collect();
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no sources under {}", crates.display());
    found
}

/// Every act that the house may write in its journal, `noun.verb`, wherever it stands in `quitus-app`.
pub fn journalled(app: &Path) -> BTreeSet<String> {
    const FILES: [&str; 11] =
        ["csv", "docx", "html", "ics", "json", "ods", "odt", "pdf", "toml", "xlsx", "zip"];
    let mut folders = vec![app.to_owned()];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let acts = literals(&text).into_iter().map(|(_, literal)| literal).filter(|literal| {
                let plain =
                    |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                literal
                    .split_once('.')
                    .is_some_and(|(noun, verb)| plain(noun) && plain(verb) && !FILES.contains(&verb))
            });
            found.extend(acts.map(str::to_owned));
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// The literals of a source that are made like keys, with the place of their opening quote.
fn literals(text: &str) -> Vec<(usize, &str)> {
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let mut found = Vec::new();
    for (at, _) in text.match_indices('"') {
        let rest = &text[at + 1..];
        let end = rest.find(|c| !is_key(c)).unwrap_or(0);
        if end > 0 && rest[end..].starts_with('"') {
            found.push((at, &rest[..end]));
        }
    }
    found
}
