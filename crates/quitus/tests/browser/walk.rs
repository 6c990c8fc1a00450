//! The site walked by a stranger and by each person the demonstration lends: which page is to be looked at as whom.

use crate::demonstration::demonstration;
use crate::persons::session;
use crate::site::{Site, follow, line_of};
use quitus_core::account::Role;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::OnceLock;

/// The doors: the same site in two languages.
pub const DOORS: [&str; 2] = ["/fr/", "/en/"];

/// Whoever walks, in order: a page that the ones before have seen whole is not looked at again.
const WALKERS: [Option<Role>; 9] = [
    Some(Role::Clerk),
    Some(Role::Administrator),
    Some(Role::Member),
    Some(Role::ServiceAuthor),
    Some(Role::GrantOfficer),
    Some(Role::FinanceOfficer),
    Some(Role::Auditor),
    Some(Role::Partner),
    None,
];

/// Of pages on one line of the table that are made of the same shapes, so many are looked at in the browser.
const ALIKE_MAX: usize = 3;

/// A page and who looks at it; nobody in particular is a stranger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Who.
    pub role: Option<Role>,
    /// The address, in French.
    pub path: String,
    /// Whether it is the first of those that are alike.
    pub first: bool,
}

/// What the walks found.
pub struct Walks {
    /// Each walker's site; the clerk's and the stranger's are followed in both languages, the others' in French.
    pub sites: Vec<(Option<Role>, Site)>,
    /// What is to be looked at, in French; the English page is at the same address.
    pub looks: Vec<Look>,
}

/// The walks, made at the first call.
pub fn walks() -> &'static Walks {
    static WALKED: OnceLock<Walks> = OnceLock::new();
    WALKED.get_or_init(|| {
        let sites: Vec<_> = WALKERS.iter().map(|role| (*role, walk(*role))).collect();
        let looks = looks(&sites);
        let counts = sites.iter().map(|(role, site)| format!("{} {}", name_of(*role), site.pages.len()));
        let counts: Vec<String> = counts.collect();
        // Straight to the stream: the harness would swallow a print of a test that passes.
        let _ = writeln!(std::io::stderr(), "{} pages to look at of {}", looks.len(), counts.join(", "));
        Walks { sites, looks }
    })
}

/// What a role is called in a report.
pub fn name_of(role: Option<Role>) -> &'static str {
    role.map_or("stranger", Role::word)
}

fn walk(role: Option<Role>) -> Site {
    let address = &demonstration().address;
    let cookie = role.map(|role| session(address, role)).unwrap_or_default();
    let doors = if matches!(role, None | Some(Role::Clerk)) { DOORS.len() } else { 1 };
    follow(address, &DOORS[..doors], &cookie)
}

/// A page is looked at as whoever first comes there, as whoever sees something on it of a shape nobody saw there
/// before, and no more than [`ALIKE_MAX`] times for pages that are alike in address and in shapes.
fn looks(sites: &[(Option<Role>, Site)]) -> Vec<Look> {
    let mut seen: BTreeMap<&str, BTreeSet<&String>> = BTreeMap::new();
    let mut alike: BTreeMap<(String, &BTreeSet<String>), usize> = BTreeMap::new();
    let mut looks = Vec::new();
    for (role, site) in sites {
        for (path, shapes) in site.pages.iter().filter(|(path, _)| path.starts_with(DOORS[0])) {
            let known = seen.entry(path).or_default();
            let before = known.len();
            known.extend(shapes);
            let times = alike.entry((line_of(path), shapes)).or_default();
            if known.len() > before && *times < ALIKE_MAX {
                *times += 1;
                looks.push(Look { role: *role, path: path.clone(), first: *times == 1 });
            }
        }
    }
    looks
}
