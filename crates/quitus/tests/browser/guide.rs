//! The pictures of the guide: made by the browser, so that they show the program as it is.
//!
//! `UPDATE_GUIDE=1 ./test` makes them anew in `docs/guide/images`.

use crate::browser::Browser;
use crate::demonstration::demonstration;
use crate::keeper::new_folder;
use crate::persons::become_one;
use crate::reading::ACT;
use crate::stock::{DRAFT, PLANNED};
use quitus_core::account::Role;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A picture: its name, the page, and from what of the page on.
type Picture = (&'static str, &'static str, &'static str);

/// The head of the page included, or not.
const WHOLE: &str = "body";
const MAIN: &str = "main";

/// Where `{draft}` and `{planned}` stand for what lies on the desks of the demonstration.
const PICTURES: &[(Option<Role>, &[Picture])] = &[
    (None, &[("connexion", "/fr/sign-in", WHOLE)]),
    (Some(Role::Member), &[("espace-elu", "/fr/demonstration/me", MAIN)]),
    (
        Some(Role::GrantOfficer),
        &[
            ("projet", "/fr/demonstration/drafts/{draft}", MAIN),
            ("circuit", "/fr/demonstration/drafts/{draft}", ".draft-way"),
        ],
    ),
    (
        Some(Role::Clerk),
        &[
            ("accueil", "/fr/", WHOLE),
            ("annee", "/fr/demonstration", WHOLE),
            ("seance", "/fr/saint-etienne-metropole/sittings/2023-03-29/bureau", MAIN),
            ("acte", ACT, MAIN),
            ("dates", ACT, ".beside:has(#dates)"),
            ("constats", ACT, "p:has(> mark), li:has(> .said mark) .found"),
            ("documents", ACT, ".beside:has(#documents)"),
            ("recherche", "/fr/demonstration/acts?q=science", MAIN),
            ("regle", "/fr/rules/quorum", MAIN),
            ("matin", "/fr/demonstration/today", MAIN),
            ("preparer", "/fr/demonstration{planned}/prepare", MAIN),
            ("convoquer", "/fr/demonstration{planned}/notice", MAIN),
            ("consigner", "/fr/demonstration/sittings/2025-11-19/bureau/results", "table.narrow"),
            ("proces-verbal", "/fr/demonstration/sittings/2025-10-08/bureau/minutes", MAIN),
            ("echeances", "/fr/demonstration/deadlines", MAIN),
            ("decisions", "/fr/demonstration/decisions", MAIN),
            ("suivi", "/fr/demonstration/fulfilment", MAIN),
            ("elus", "/fr/demonstration/people", MAIN),
            ("nouveau-mandat", "/fr/demonstration/new-term", MAIN),
            ("premiere-heure", "/fr/demonstration/setup", MAIN),
        ],
    ),
];

/// How wide the pages of the guide's pictures are, and how high the pictures at most, in pixels.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 640;
/// A picture of the guide weighs no more, in bytes.
const WEIGHT_MAX: usize = 120_000;

#[tokio::test]
async fn the_pictures_of_the_guide_can_be_made_and_are_there() {
    let kept = std::env::var_os("UPDATE_GUIDE").is_some();
    let folder = if kept { root().join("docs/guide/images") } else { new_folder("guide") };
    std::fs::create_dir_all(&folder).expect("a folder");
    let browser = Browser::open().await;
    let mut heavy = Vec::new();
    for (role, pictures) in PICTURES {
        if let Some(role) = role {
            become_one(&browser, &demonstration().address, *role).await;
        }
        for picture in *pictures {
            let bytes = taken(&browser, picture).await;
            if bytes.len() > WEIGHT_MAX {
                heavy.push(format!("{} weighs {}", picture.0, bytes.len()));
            }
            std::fs::write(folder.join(format!("{}.png", picture.0)), bytes)
                .unwrap_or_else(|error| panic!("{}: {error}", picture.0));
        }
    }
    browser.close().await;
    if !kept {
        let _ = std::fs::remove_dir_all(folder);
    }
    assert_eq!(heavy, Vec::<String>::new(), "pictures heavier than {WEIGHT_MAX} bytes");
    let there = std::fs::read_dir(root().join("docs/guide/images")).expect("the pictures").flatten();
    let there: BTreeSet<String> = there.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(
        there,
        made(),
        "UPDATE_GUIDE=1 ./test makes those that are missing; the others are for nobody"
    );
}

async fn taken(browser: &Browser, (name, path, part): &Picture) -> Vec<u8> {
    browser.as_wide_as(WIDTH).await;
    let path = path.replace("{draft}", DRAFT).replace("{planned}", PLANNED);
    browser.go(&format!("{}{path}", demonstration().address)).await;
    let picture = match *part {
        WHOLE | MAIN => browser.picture_from(part, WIDTH, HEIGHT).await,
        "table.narrow" => browser.picture_from(part, WIDTH, HEIGHT * 3 / 2).await,
        part => browser.picture(Some(part)).await,
    };
    assert!(picture.starts_with(b"\x89PNG"), "{name} is no picture");
    picture
}

#[test]
fn the_guide_shows_the_pictures_made_here_and_no_other() {
    let mut shown = BTreeSet::new();
    let mut without = Vec::new();
    for page in std::fs::read_dir(root().join("docs/guide")).expect("the guide").flatten() {
        let Ok(text) = std::fs::read_to_string(page.path()) else { continue };
        let pictures: Vec<(&str, &str)> =
            text.split("![").skip(1).filter_map(|rest| rest.split_once("](images/")).collect();
        if pictures.is_empty() {
            without.push(page.file_name());
        }
        for (words, rest) in pictures {
            assert!(
                words.split_whitespace().count() > 1,
                "{:?}: a picture is told in words, not {words:?}",
                page.file_name()
            );
            shown.extend(rest.split_once(')').map(|(name, _)| name.to_owned()));
        }
    }
    assert_eq!(shown, made());
    assert!(without.is_empty(), "pages of the guide that show nothing: {without:?}");
}

/// The names of the files made here.
fn made() -> BTreeSet<String> {
    PICTURES
        .iter()
        .flat_map(|(_, pictures)| pictures.iter())
        .map(|(name, ..)| format!("{name}.png"))
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
