//! Every page, found by following the links.

use crate::audit::audit;
use crate::browser::Browser;
use crate::demonstration::demonstration;
use crate::site::{Site, follow, get};
use std::io::Write;
use std::sync::OnceLock;

/// The doors: the same site in two languages.
const DOORS: [&str; 2] = ["/fr/", "/en/"];
/// Pages are shared out among so many browsers for each language.
const BROWSERS: usize = 2;

fn site() -> &'static Site {
    static FOLLOWED: OnceLock<Site> = OnceLock::new();
    FOLLOWED.get_or_init(|| follow(&demonstration().address, &DOORS))
}

/// Audits one share of the pages of a language and fails with all that is wrong.
async fn every_page(door: &str, share: usize) {
    let mut pages: Vec<&String> = site().pages.iter().filter(|path| path.starts_with(door)).collect();
    assert!(pages.len() > 10, "only {} pages behind {door}", pages.len());
    if let Ok(part) = std::env::var("QUITUS_PAGES") {
        pages.retain(|path| path.contains(&part));
        // Straight to the stream: the harness would swallow a print of a test that passes.
        let _ =
            writeln!(std::io::stderr(), "LEFT OUT: pages without {part:?} in their address (QUITUS_PAGES)");
    }
    let browser = Browser::open().await;
    let mut wrongs = Vec::new();
    for path in pages.iter().skip(share).step_by(BROWSERS) {
        wrongs.extend(audit(&browser, &demonstration().address, path).await);
    }
    browser.close().await;
    assert!(wrongs.is_empty(), "{} faults:\n{}", wrongs.len(), wrongs.join("\n"));
}

#[tokio::test]
async fn every_french_page_is_accessible_light_and_quiet() {
    every_page(DOORS[0], 0).await;
}

#[tokio::test]
async fn every_other_french_page_is_accessible_light_and_quiet() {
    every_page(DOORS[0], 1).await;
}

#[tokio::test]
async fn every_english_page_is_accessible_light_and_quiet() {
    every_page(DOORS[1], 0).await;
}

#[tokio::test]
async fn every_other_english_page_is_accessible_light_and_quiet() {
    every_page(DOORS[1], 1).await;
}

#[test]
fn no_link_leads_nowhere_and_nothing_is_fetched_from_elsewhere() {
    assert_eq!(site().dead, Vec::<String>::new());
    assert_eq!(site().abroad, Vec::<String>::new());
    let document = |kind: &str| kind.starts_with("application/pdf");
    assert!(
        site().others.iter().any(|(_, kind)| document(kind)),
        "no document is linked: {:?}",
        site().others
    );
    let nameless = site().others.iter().filter(|(_, kind)| kind.is_empty()).count();
    assert_eq!(nameless, 0, "files that do not say what they are: {:?}", site().others);
}

#[test]
fn every_page_speaks_both_languages() {
    let alone = |path: &&String| {
        let other = if let Some(rest) = path.strip_prefix("/fr/") {
            format!("/en/{rest}")
        } else {
            path.replacen("/en/", "/fr/", 1)
        };
        get(&demonstration().address, &other).status != 200
    };
    let alone: Vec<&String> = site()
        .pages
        .iter()
        .filter(|path| DOORS.iter().any(|door| path.starts_with(door)))
        .filter(alone)
        .collect();
    assert_eq!(alone, Vec::<&String>::new(), "these pages have no other language at the same path");
}

#[test]
fn every_page_forbids_what_it_does_not_need() {
    for path in site().pages.iter().take(40) {
        let answer = get(&demonstration().address, path);
        let policy = answer.headers.get("content-security-policy").cloned().unwrap_or_default();
        assert!(
            policy.contains("default-src 'none'") || policy.contains("default-src 'self'"),
            "{path}: policy {policy:?}"
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"),
            "{path}: policy {policy:?}"
        );
        assert!(!policy.contains("http:") && !policy.contains("https:"), "{path}: policy {policy:?}");
    }
}
