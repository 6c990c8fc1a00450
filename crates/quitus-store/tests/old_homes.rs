//! Homes as earlier programs left them: each file is frozen, is brought up to date, and keeps what it held.

use quitus_core::sitting::SittingState;
use quitus_store::{Store, StoreResult, Tx, assembly, document, journal, register, search, sitting};
use std::path::Path;

/// The commune of fifteen seats as the first schema held it, on 2026-11-23.
const FIRST: &str = "v1.db";

#[test]
fn the_first_home_opens_with_everything_it_held() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("quitus.db");
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/homes").join(FIRST);
    std::fs::copy(frozen, &copy).expect("the frozen home");
    let address = format!("sqlite:{}", copy.display());
    for _ in 0..2 {
        let store = Store::open(&address).expect("an old home, brought up to date");
        store.read(held).expect("what it held");
    }
}

fn held(tx: &mut Tx<'_>) -> StoreResult<()> {
    let authority = assembly::authority_by_code(tx, "commune-quinze")?.expect("its authority").id;
    assert_eq!(assembly::members(tx, &authority)?.len(), 15);
    let sittings = sitting::list(tx, &authority)?;
    let states: Vec<SittingState> = sittings.iter().map(|sitting| sitting.state).collect();
    assert_eq!(states, [SittingState::NoQuorum, SittingState::Held]);
    assert_eq!(register::entries(tx, &authority)?.len(), 3);
    assert_eq!(document::of_sitting(tx, &authority, &sittings[1].id)?.len(), 0);
    assert_eq!(journal::since(tx, None, 0, 10)?.len(), 1, "the case was loaded");
    let asked = search::Query {
        authority,
        text: "commune".to_owned(),
        year: None,
        subject: None,
        sitting: None,
        after: None,
        limit: 10,
    };
    assert!(!search::find(tx, &asked)?.acts.is_empty(), "its words are found");
    Ok(())
}
