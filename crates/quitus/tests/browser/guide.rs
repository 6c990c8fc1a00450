//! The pictures of the guide: made by the browser, so that they show the program as it is.
//!
//! `UPDATE_GUIDE=1 ./test` makes them anew in `docs/guide/images`.

use crate::browser::Browser;
use crate::demonstration::demonstration;
use crate::keeper::new_folder;
use crate::reading::ACT;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A picture: its name, the page, and what of the page; the top of the page without a selector.
const PICTURES: &[(&str, &str, Option<&str>)] = &[
    ("accueil", "/fr/", None),
    ("annee", "/fr/demonstration", None),
    ("seance", "/fr/saint-etienne-metropole/sittings/2023-03-29/bureau", None),
    ("acte", ACT, None),
    ("dates", ACT, Some(".beside:has(#dates)")),
    ("constats", ACT, Some("p:has(> mark), li:has(> .said mark) .found")),
    ("documents", ACT, Some(".beside:has(#documents)")),
    ("recherche", "/fr/demonstration/acts?q=science", None),
    ("regle", "/fr/rules/quorum", None),
];

/// How wide the pages of the guide are, in pixels.
const WIDTH: u32 = 1280;

#[tokio::test]
async fn the_pictures_of_the_guide_can_be_made_and_are_there() {
    let kept = std::env::var_os("UPDATE_GUIDE").is_some();
    let folder = if kept { root().join("docs/guide/images") } else { new_folder("guide") };
    std::fs::create_dir_all(&folder).expect("a folder");
    let browser = Browser::open().await;
    for (name, path, part) in PICTURES {
        browser.as_wide_as(WIDTH).await;
        browser.go(&format!("{}{path}", demonstration().address)).await;
        let picture = match part {
            Some(part) => browser.picture(Some(part)).await,
            None => browser.client.screenshot().await.expect("a picture"),
        };
        assert!(picture.starts_with(b"\x89PNG"), "{name} is no picture");
        std::fs::write(folder.join(format!("{name}.png")), picture)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    browser.close().await;
    if !kept {
        let _ = std::fs::remove_dir_all(folder);
    }
    let there = std::fs::read_dir(root().join("docs/guide/images")).expect("the pictures").flatten();
    let there: BTreeSet<String> = there.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(
        there,
        made(),
        "UPDATE_GUIDE=1 ./test makes those that are missing; the others are for nobody"
    );
}

#[test]
fn the_guide_shows_the_pictures_made_here_and_no_other() {
    let mut shown = BTreeSet::new();
    for page in std::fs::read_dir(root().join("docs/guide")).expect("the guide").flatten() {
        let text = std::fs::read_to_string(page.path()).unwrap_or_default();
        shown.extend(
            text.split("](images/").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())),
        );
    }
    assert_eq!(shown, made());
}

/// The names of the files made here.
fn made() -> BTreeSet<String> {
    PICTURES.iter().map(|(name, ..)| format!("{name}.png")).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
