//! The papers of the house: links lead somewhere, decisions are dated.

use crate::workspace::{File, Workspace, root};
use crate::{Complaint, holds, says};
use std::path::Path;

/// Complains about a link of README.md, CONTRIBUTING.md or docs/ to a file that is not there.
pub fn links_lead_somewhere(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in papers(workspace) {
        let folder = Path::new(&file.path).parent().unwrap_or(Path::new("")).to_path_buf();
        for (line, link) in links(&file.text) {
            let target = root().join(&folder).join(link.split('#').next().unwrap_or_default());
            let planted = workspace.files().any(|other| Path::new(&other.path) == folder.join(&link));
            if !target.exists() && !planted {
                let what = format!("`{link}` leads nowhere");
                complaints.push(Complaint {
                    guard: "links_lead_somewhere",
                    path: file.path.clone(),
                    line,
                    what,
                });
            }
        }
    }
    complaints
}

/// Complains about a decision without a date under its title.
pub fn decisions_are_dated(workspace: &Workspace) -> Vec<Complaint> {
    let undated =
        papers(workspace).filter(|file| file.path.starts_with("docs/decisions/") && !is_dated(&file.text));
    let what = "a decision starts with `# title`, a blank line, and its date as `2026-11-23`";
    let complaint = |file: &File| Complaint {
        guard: "decisions_are_dated",
        path: file.path.clone(),
        line: 3,
        what: what.to_owned(),
    };
    undated.map(complaint).collect()
}

fn papers(workspace: &Workspace) -> impl Iterator<Item = &File> {
    workspace.files().filter(|file| {
        file.path.ends_with(".md") && (file.path.starts_with("docs/") || !file.path.contains('/'))
    })
}

/// Line and target of each link that stays in the repository.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for part in line.split("](").skip(1) {
            let link = part.split([')', ' ']).next().unwrap_or_default();
            if !link.is_empty() && !link.starts_with('#') && !link.contains(':') {
                links.push((index + 1, link.to_owned()));
            }
        }
    }
    links
}

fn is_dated(text: &str) -> bool {
    let mut lines = text.lines();
    let titled = lines.next().is_some_and(|line| line.starts_with("# "));
    let date = lines.nth(1).unwrap_or_default();
    let shape = |sign: char| if sign.is_ascii_digit() { '9' } else { sign };
    titled && date.chars().take(10).map(shape).collect::<String>() == "9999-99-99"
}

#[test]
fn every_link_leads_somewhere() {
    holds(links_lead_somewhere);
}

#[test]
fn every_decision_has_its_date() {
    holds(decisions_are_dated);
}

#[test]
fn a_dead_link_is_caught() {
    let there = ("docs/guide/acte.md", "# Acte");
    says(
        links_lead_somewhere,
        &[("docs/guide/index.md", "[acte](acte.md), [site](https://example.org)"), there],
        "",
    );
    says(
        links_lead_somewhere,
        &[("docs/guide/index.md", "[x](nowhere.md)"), there],
        "`nowhere.md` leads nowhere",
    );
    says(
        links_lead_somewhere,
        &[("README.md", "![x](docs/nowhere.png)")],
        "`docs/nowhere.png` leads nowhere",
    );
}

#[test]
fn a_decision_without_a_date_is_caught() {
    says(decisions_are_dated, &[("docs/decisions/0009-x.md", "# X\n\n2026-11-23. We do.\n")], "");
    says(decisions_are_dated, &[("docs/decisions/0009-x.md", "# X\n\nWe do.\n")], "its date");
}
