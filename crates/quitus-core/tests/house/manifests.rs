//! Who may import whom, read from the manifests.

use crate::workspace::{File, Workspace};
use crate::{Complaint, holds, says};

/// Storey by storey: the crates of ours it may import.
const STOREYS: [(&str, &[&str]); 11] = [
    ("quitus-core", &[]),
    ("quitus-formats", &["core"]),
    ("quitus-words", &["core"]),
    ("quitus-pictures", &["core"]),
    ("quitus-ballot", &["core"]),
    ("quitus-documents", &["core", "words", "pictures"]),
    ("quitus-store", &["core"]),
    ("quitus-app", &["core", "formats", "documents", "ballot", "store"]),
    ("quitus-outside", &["core", "formats", "app"]),
    ("quitus-web", &["core", "app", "words", "pictures", "formats"]),
    (
        "quitus",
        &["core", "formats", "words", "pictures", "documents", "store", "ballot", "outside", "app", "web"],
    ),
];

/// Crate by crate of other people: the storeys that may name it. One that is not here has no place yet.
const OTHERS: &[(&str, &[&str])] = &[
    ("anyhow", &["quitus"]),
    ("axum", &["web"]),
    ("bitflags", &["documents"]),
    ("axum-extra", &["web"]),
    ("clap", &["quitus"]),
    ("cms", &["documents"]),
    ("comemo", &["documents"]),
    ("csv", &["formats"]),
    ("either", &["documents"]),
    ("fluent-bundle", &["words"]),
    ("fluent-syntax", &["words"]),
    ("form_urlencoded", &["documents"]),
    ("include_dir", &["quitus"]),
    ("jiff", &["core", "formats", "quitus"]),
    ("lopdf", &["documents"]),
    ("maud", &["web", "pictures"]),
    ("p256", &["documents"]),
    ("postgres", &["store"]),
    ("pulldown-cmark", &["formats"]),
    ("quick-xml", &["formats", "documents"]),
    ("rsa", &["documents"]),
    ("rusqlite", &["store"]),
    ("rust-stemmers", &["store"]),
    ("rustls", &["store", "quitus"]),
    ("serde", &["app", "formats", "documents", "outside", "web", "quitus"]),
    ("serde_json", &["app", "formats", "documents", "outside", "web", "quitus"]),
    ("sha2", &["app", "documents", "formats", "store", "ballot"]),
    ("syn", &["documents"]),
    ("thiserror", &["formats", "words", "documents", "store", "app", "outside", "web", "quitus"]),
    ("tokio", &["web", "outside", "quitus"]),
    ("tokio-postgres-rustls", &["store"]),
    ("toml", &["formats", "quitus"]),
    ("tower", &["web"]),
    ("tower-http", &["web"]),
    ("tracing", &["web", "outside", "quitus"]),
    ("tracing-subscriber", &["quitus"]),
    ("typst", &["documents"]),
    ("typst-kit", &["documents"]),
    ("typst-layout", &["documents"]),
    ("typst-pdf", &["documents"]),
    ("typst-svg", &["documents"]),
    ("unic-langid", &["words"]),
    ("unicode-normalization", &["formats", "documents", "store"]),
    ("utoipa", &["formats", "web"]),
    ("utoipa-axum", &["web"]),
    ("uuid", &["app", "quitus"]),
    ("webpki-roots", &["store"]),
    ("x509-cert", &["documents"]),
    ("lettre", &["outside"]),
    ("elastic-elgamal", &["ballot"]),
    ("argon2", &["app"]),
    ("base64", &["app", "web"]),
    ("calamine", &["formats"]),
    ("displaydoc", &["documents"]),
    ("getrandom", &["quitus"]),
    ("idna", &["documents"]),
    ("num-bigint", &["documents"]),
    ("num-integer", &["documents"]),
    ("prometheus-client", &["web"]),
    ("tokio-rustls", &["quitus"]),
    ("url", &["app"]),
    ("zip", &["formats"]),
    ("webauthn-rs", &["app"]),
];

/// What only tests and benches name, on any storey.
const FOR_TESTS: &[&str] = &[
    "assert_cmd",
    "criterion",
    "fantoccini",
    "http",
    "hyper-util",
    "insta",
    "proptest",
    "rust_xlsxwriter",
    "serde_json",
    "tempfile",
    "toml",
    "url",
];

/// Complains about a storey that imports one it must not see.
pub fn who_may_import_whom(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (file, table) in manifests(workspace) {
        let own = file.krate().unwrap_or_default();
        let Some((_, allowed)) = STOREYS.iter().find(|(name, _)| *name == own) else {
            complaints.push(complaint(
                "who_may_import_whom",
                file,
                format!("`{own}` is no storey: give it a place"),
            ));
            continue;
        };
        for name in dependencies(&table, true).iter().filter_map(|name| name.strip_prefix("quitus-")) {
            if !allowed.contains(&name) {
                let what = format!("`{own}` may not import `quitus-{name}`; it may import {allowed:?}");
                complaints.push(complaint("who_may_import_whom", file, what));
            }
        }
    }
    complaints
}

/// Complains about a crate of other people named on a storey that must not see it, or that nobody gave a place.
pub fn who_may_name_what(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (file, table) in manifests(workspace) {
        let own = file.krate().unwrap_or_default();
        let storey = own.strip_prefix("quitus-").unwrap_or(own);
        for name in dependencies(&table, false).iter().filter(|name| !name.starts_with("quitus-")) {
            let what = match OTHERS.iter().find(|(other, _)| other == name) {
                Some((_, storeys)) if storeys.contains(&storey) => continue,
                Some((_, storeys)) => format!("`{own}` may not name `{name}`: that is for {storeys:?}"),
                None => format!(
                    "nobody said which storey may name `{name}`: add it to the table, with a reason in \
                                 docs/decisions/0002-dependencies.md"
                ),
            };
            complaints.push(complaint("who_may_name_what", file, what));
        }
        for name in keys(&table, "dev-dependencies").iter().filter(|name| !name.starts_with("quitus-")) {
            let known = FOR_TESTS.contains(&name.as_str()) || OTHERS.iter().any(|(other, _)| other == name);
            if !known {
                complaints.push(complaint(
                    "who_may_name_what",
                    file,
                    format!("`{name}` is no tool of our tests yet"),
                ));
            }
        }
    }
    complaints
}

/// Complains about a crate that is not held to the lints of the workspace.
pub fn lints_are_the_workspace_s(workspace: &Workspace) -> Vec<Complaint> {
    let held = |table: &toml::Table| {
        table.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool)
            == Some(true)
    };
    let loose = manifests(workspace).into_iter().filter(|(_, table)| !held(table));
    let what = "`[lints] workspace = true` is missing: formatting and clippy are errors here";
    loose.map(|(file, _)| complaint("lints_are_the_workspace_s", file, what.to_owned())).collect()
}

/// Each manifest of a crate, its dependencies under the names their authors gave them.
fn manifests(workspace: &Workspace) -> Vec<(&File, toml::Table)> {
    let parsed = |file: &File| -> toml::Table { file.text.parse().expect(&file.path) };
    let root = workspace.files().find(|file| file.path == "Cargo.toml").map(parsed).unwrap_or_default();
    let renamed = root.get("workspace").and_then(|workspace| workspace.get("dependencies")).cloned();
    let manifest = |file: &&File| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml");
    let named = |file| {
        let mut table = parsed(file);
        name_as_published(&mut table, renamed.as_ref());
        (file, table)
    };
    workspace.files().filter(manifest).map(named).collect()
}

/// A dependency may have another name here, in the crate's manifest or in the workspace's.
fn name_as_published(table: &mut toml::Table, workspace: Option<&toml::Value>) {
    let package = |value: &toml::Value| Some(value.get("package")?.as_str()?.to_owned());
    for (section, value) in table.iter_mut() {
        let Some(inner) = value.as_table_mut() else { continue };
        if section.ends_with("dependencies") {
            let published = |(name, value): (String, toml::Value)| {
                let elsewhere = workspace.and_then(|all| all.get(&name)).and_then(package);
                (package(&value).or(elsewhere).unwrap_or(name), value)
            };
            *inner = std::mem::take(inner).into_iter().map(published).collect();
        } else if section == "target" {
            inner
                .iter_mut()
                .map(|(_, one)| one)
                .filter_map(toml::Value::as_table_mut)
                .for_each(|one| name_as_published(one, workspace));
        }
    }
}

/// The crates a manifest names for the program and its build, for every target; with `tests`, for its tests too.
fn dependencies(table: &toml::Table, tests: bool) -> Vec<String> {
    let mut names = keys(table, "dependencies");
    names.extend(keys(table, "build-dependencies"));
    if tests {
        names.extend(keys(table, "dev-dependencies"));
    }
    let targets =
        table.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values);
    targets.filter_map(toml::Value::as_table).for_each(|target| names.extend(dependencies(target, tests)));
    names
}

fn keys(table: &toml::Table, section: &str) -> Vec<String> {
    table
        .get(section)
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect()
}

fn complaint(guard: &'static str, file: &File, what: String) -> Complaint {
    Complaint { guard, path: file.path.clone(), line: 0, what }
}

#[test]
fn storeys_import_only_whom_they_may() {
    holds(who_may_import_whom);
}

#[test]
fn storeys_name_only_what_they_may() {
    holds(who_may_name_what);
}

#[test]
fn every_crate_is_held_to_the_lints() {
    holds(lints_are_the_workspace_s);
}

#[test]
fn a_storey_that_imports_what_it_must_not_is_caught() {
    let table = [
        ("quitus-store", "[dependencies]\nquitus-core.workspace = true\n", ""),
        ("quitus-core", "[dependencies]\nquitus-words.workspace = true\n", "may not import `quitus-words`"),
        ("quitus-web", "[dependencies]\nquitus-store.workspace = true\n", "may not import `quitus-store`"),
        (
            "quitus-web",
            "[dev-dependencies]\nquitus-documents.workspace = true\n",
            "may not import `quitus-documents`",
        ),
        (
            "quitus-app",
            "[dependencies]\nwords = { package = \"quitus-words\", path = \"../\" }\n",
            "`quitus-words`",
        ),
        (
            "quitus-store",
            "[target.'cfg(unix)'.dependencies]\nquitus-formats = \"1\"\n",
            "may not import `quitus-formats`",
        ),
        (
            "quitus-ballot",
            "[build-dependencies]\nquitus-app.workspace = true\n",
            "may not import `quitus-app`",
        ),
        ("quitus-utils", "", "is no storey"),
    ];
    for (krate, text, expected) in table {
        says(who_may_import_whom, &[(&format!("crates/{krate}/Cargo.toml"), text)], expected);
    }
}

#[test]
fn a_storey_that_names_what_it_must_not_is_caught() {
    let table = [
        ("quitus-store", "[dependencies]\nrusqlite.workspace = true\n", ""),
        ("quitus-core", "[dependencies]\nserde.workspace = true\n", "may not name `serde`"),
        ("quitus-core", "[dependencies]\ntokio.workspace = true\n", "may not name `tokio`"),
        ("quitus-app", "[dependencies]\naxum = \"0.8\"\n", "may not name `axum`"),
        ("quitus-app", "[dependencies]\nmaud = \"0.27\"\n", "may not name `maud`"),
        ("quitus-web", "[dependencies]\nrusqlite = \"0.43\"\n", "may not name `rusqlite`"),
        (
            "quitus-web",
            "[dependencies]\nengine = { package = \"typst\", version = \"0.15\" }\n",
            "may not name `typst`",
        ),
        (
            "quitus-words",
            "[dependencies]\nreqwest = \"0.12\"\n",
            "nobody said which storey may name `reqwest`",
        ),
        ("quitus-core", "[dev-dependencies]\nproptest.workspace = true\n", ""),
        ("quitus-core", "[dev-dependencies]\nmockall = \"1\"\n", "`mockall` is no tool"),
    ];
    for (krate, text, expected) in table {
        says(who_may_name_what, &[(&format!("crates/{krate}/Cargo.toml"), text)], expected);
    }
}

#[test]
fn another_name_hides_nothing() {
    let root =
        ("Cargo.toml", "[workspace.dependencies]\nengine = { package = \"typst\", version = \"0.15\" }\n");
    let pages = ("crates/quitus-web/Cargo.toml", "[dependencies]\nengine.workspace = true\n");
    says(who_may_name_what, &[root, pages], "may not name `typst`");
    let documents = ("crates/quitus-documents/Cargo.toml", "[dependencies]\nengine.workspace = true\n");
    says(who_may_name_what, &[root, documents], "");
}

#[test]
fn a_crate_with_lints_of_its_own_is_caught() {
    let path = "crates/quitus-store/Cargo.toml";
    says(lints_are_the_workspace_s, &[(path, "[lints]\nworkspace = true\n")], "");
    says(lints_are_the_workspace_s, &[(path, "[lints.clippy]\nall = \"allow\"\n")], "is missing");
}
