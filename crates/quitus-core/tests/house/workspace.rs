//! The text of the workspace: what the guards read.

use crate::rust_text::RustText;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders nobody wrote by hand, or that are no part of the program.
const SKIPPED: [&str; 6] = [".git", "target", "node_modules", "quitus-demo", "quitus-home", "snapshots"];
/// What is read: everything else is bytes to the guards.
const READ: [&str; 12] = ["rs", "toml", "md", "sql", "typ", "ftl", "css", "js", "sh", "csv", "html", "json"];

/// A file and its text.
#[derive(Debug)]
pub struct File {
    /// From the root of the workspace, with `/`.
    pub path: String,
    /// As stored.
    pub text: String,
    /// Read as Rust; empty for anything else.
    pub rust: RustText,
    /// Is it a module that is only there for tests?
    only_for_tests: bool,
}

/// The files of a workspace.
#[derive(Debug)]
pub struct Workspace {
    files: Vec<File>,
}

impl File {
    /// A file from its path and its text.
    pub fn new(path: &str, text: &str) -> File {
        let rust = if path.ends_with(".rs") { RustText::read(text) } else { RustText::default() };
        File { path: path.to_owned(), text: text.to_owned(), rust, only_for_tests: false }
    }

    /// The crate it belongs to, such as `quitus-core`; none for the files of the root.
    pub fn krate(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Is it a Rust file of the program itself, neither test nor bench nor build script?
    pub fn is_source(&self) -> bool {
        let under_src = self.path.split('/').nth(2) == Some("src") && self.path.starts_with("crates/");
        under_src && self.path.ends_with(".rs") && !self.only_for_tests
    }

    /// The paths, without extension, of the modules it declares for tests alone: `#[cfg(test)] mod conformance;`.
    fn modules_for_tests(&self) -> Vec<String> {
        let folder = ["/mod.rs", "/lib.rs", "/main.rs"].iter().find_map(|root| self.path.strip_suffix(root));
        let folder = folder.unwrap_or_else(|| self.path.trim_end_matches(".rs"));
        let words: Vec<&str> = self.rust.code_and_tests.split_whitespace().collect();
        let declared = words.windows(3).filter(|three| three[0] == "#[cfg(test)]" && three[1] == "mod");
        declared.filter_map(|three| Some(format!("{folder}/{}", three[2].strip_suffix(';')?))).collect()
    }
}

impl Workspace {
    /// The workspace these tests are part of.
    pub fn read() -> Workspace {
        let root = root();
        let mut files = Vec::new();
        gather(&root, &root, &mut files);
        assert!(files.len() > 50, "the workspace was not found at {}", root.display());
        Workspace::of(files)
    }

    /// A workspace made of these files.
    pub fn of(mut files: Vec<File>) -> Workspace {
        let modules: Vec<String> = files.iter().flat_map(File::modules_for_tests).collect();
        for file in &mut files {
            let below = |module: &String| {
                file.path
                    .strip_prefix(module.as_str())
                    .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            };
            file.only_for_tests = modules.iter().any(below);
        }
        Workspace { files }
    }

    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// The Rust files of the program itself.
    pub fn sources(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.is_source())
    }

    /// The sources of one crate.
    pub fn sources_of<'a>(&'a self, krate: &'a str) -> impl Iterator<Item = &'a File> {
        self.sources().filter(move |file| file.krate() == Some(krate))
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the root of the workspace")
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<File>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !SKIPPED.contains(&name.as_str()) {
            gather(root, &path, files);
        } else if is_read(&path, &name)
            && let Ok(text) = fs::read_to_string(&path)
        {
            let from_root =
                path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.push(File::new(&from_root, &text));
        }
    }
}

/// Scripts at the root have no extension.
fn is_read(path: &Path, name: &str) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    path.is_file() && (READ.contains(&extension.as_str()) || name == "test" || name == "run")
}
