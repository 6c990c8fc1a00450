//! Every page, found by following the links as a stranger and as each role.

use crate::audit::audit;
use crate::browser::Browser;
use crate::demonstration::demonstration;
use crate::persons::become_one;
use crate::site::{get, line_of};
use crate::walk::{DOORS, Look, name_of, walks};
use quitus_web::{Access, Sort, table};
use std::collections::BTreeSet;
use std::io::Write;

/// Pages are shared out among so many browsers for each language.
const BROWSERS: usize = 2;

/// Lines of the table that no link of the demonstration leads to, and the test that goes there.
const ELSEWHERE: &[(&str, &str)] = &[
    ("/{lang}/accounts", KEEPERS),
    ("/{lang}/accounts/{account}", KEEPERS),
    ("/{lang}/journal", KEEPERS),
    ("/{lang}/link/{token}", KEEPERS),
    ("/{lang}/operate", KEEPERS),
    ("/{lang}/start", KEEPERS),
    ("/{lang}/{authority}/copies/proof", THE_YEAR),
    ("/{lang}/{authority}/sittings/{date}/{assembly}/close", THE_YEAR),
    ("/{lang}/{authority}/sittings/{date}/{assembly}/results", THE_YEAR),
];
const KEEPERS: &str = "accounts::whoever_keeps_the_home_comes_by_a_link_then_by_a_password";
const THE_YEAR: &str = "year::the_year_of_papers_each_step_by_its_role";

/// Audits one share of the pages of a language and fails with all that is wrong; in English, one of those that are alike.
async fn every_page(door: &str, share: usize) {
    let once = door == DOORS[1];
    let mut looks: Vec<&Look> = walks().looks.iter().filter(|look| look.first || !once).collect();
    assert!(looks.len() > 60, "only {} pages", looks.len());
    if let Ok(part) = std::env::var("QUITUS_PAGES") {
        looks.retain(|look| look.path.contains(&part));
        let _ =
            writeln!(std::io::stderr(), "LEFT OUT: pages without {part:?} in their address (QUITUS_PAGES)");
    }
    let address = &demonstration().address;
    let browser = Browser::open().await;
    let (mut wrongs, mut here) = (Vec::new(), None);
    for look in looks.into_iter().skip(share).step_by(BROWSERS) {
        if here != Some(look.role) {
            match look.role {
                Some(role) => become_one(&browser, address, role).await,
                None => browser.forget().await,
            }
            here = Some(look.role);
        }
        let path = look.path.replacen(DOORS[0], door, 1);
        let found = audit(&browser, address, &path).await;
        wrongs.extend(found.into_iter().map(|wrong| format!("{}: {wrong}", name_of(look.role))));
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
fn every_page_of_the_table_is_met_by_someone() {
    let met = walks().sites.iter().flat_map(|(_, site)| &site.pages);
    let met: BTreeSet<String> = met.map(|(path, _)| line_of(path)).collect();
    let pages = table().into_iter().filter(|route| route.sort == Sort::Page && route.path != "/");
    let pages: BTreeSet<String> = pages.map(|route| route.path.trim_end_matches('/').to_owned()).collect();
    let elsewhere: BTreeSet<String> = ELSEWHERE.iter().map(|(path, _)| (*path).to_owned()).collect();
    let missing: Vec<&String> = pages.iter().filter(|path| !met.contains(*path)).collect();
    assert_eq!(missing, elsewhere.iter().collect::<Vec<_>>(), "no link leads whoever walks to these pages");
}

#[test]
fn no_link_leads_nowhere_and_nothing_is_fetched_from_elsewhere() {
    for (role, site) in &walks().sites {
        let who = name_of(*role);
        assert_eq!(site.dead, Vec::<String>::new(), "{who}");
        assert_eq!(site.abroad, Vec::<String>::new(), "{who}");
        let document = |kind: &str| kind.starts_with("application/pdf");
        assert!(
            site.others.iter().any(|(_, kind)| document(kind)),
            "{who}: no document is linked: {:?}",
            site.others
        );
        let nameless = site.others.iter().filter(|(_, kind)| kind.is_empty()).count();
        assert_eq!(nameless, 0, "{who}: files that do not say what they are: {:?}", site.others);
    }
}

#[test]
fn a_stranger_meets_no_page_of_the_desk() {
    let guarded = table().into_iter().filter(|route| route.access != Access::Public);
    let guarded: BTreeSet<String> = guarded.map(|route| route.path.to_owned()).collect();
    let strangers = walks().sites.iter().filter(|(role, _)| role.is_none());
    let met: Vec<&String> = strangers
        .flat_map(|(_, site)| site.pages.iter().map(|(path, _)| path))
        .filter(|path| guarded.contains(&line_of(path)))
        .collect();
    assert_eq!(met, Vec::<&String>::new());
}

#[test]
fn every_page_speaks_both_languages() {
    for (role, site) in walks().sites.iter().filter(|(role, _)| role.is_none()) {
        let alone = |path: &&String| {
            let other = if let Some(rest) = path.strip_prefix("/fr/") {
                format!("/en/{rest}")
            } else {
                path.replacen("/en/", "/fr/", 1)
            };
            get(&demonstration().address, &other, "").status != 200
        };
        let paths = site.pages.iter().map(|(path, _)| path);
        let paths = paths.filter(|path| DOORS.iter().any(|door| path.starts_with(door)));
        let alone: Vec<&String> = paths.filter(alone).collect();
        assert_eq!(alone, Vec::<&String>::new(), "{}: no other language at the same path", name_of(*role));
    }
}

#[test]
fn every_page_forbids_what_it_does_not_need() {
    let strangers = walks().sites.iter().filter(|(role, _)| role.is_none());
    for (path, _) in strangers.flat_map(|(_, site)| site.pages.iter().take(40)) {
        let answer = get(&demonstration().address, path, "");
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
