//! A home with the cases of the house, opened once for all these tests.

#[path = "../../../quitus-app/tests/common/place.rs"]
mod place;

use place::Place;
use quitus_app::{Acting, AppError, Quitus, Reader};
use quitus_core::kernel::{Day, Instant};
use quitus_web::{Moment, Running, Site};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// The authority whose keys the samples name, shown as it published.
pub const PUBLISHED: &str = "saint-etienne-metropole";
/// An invented authority at a day of its own.
pub const INVENTED: &str = "demonstration";
/// An authority that holds nothing of the two others.
pub const OTHER: &str = "commune-quinze";

/// The records and a few files kept in them.
pub struct House {
    /// The records.
    pub quitus: Quitus,
    /// SHA-256 of the extract of 2023.00168.
    pub extract: String,
    /// SHA-256 of a paper of that sitting that is not public.
    pub convocation: String,
    _place: Place,
}

/// The house, made at the first call.
pub fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(build)
}

/// A site over the house for that reader, on 23 November 2026.
pub fn site(reader: Reader) -> Site {
    let moment = Moment { now: Instant(1_795_392_000_000_000), today: Day::constant(2026, 11, 23) };
    Site {
        quitus: house().quitus.clone(),
        clock: Arc::new(move || moment),
        ids: Arc::new(ids),
        reader,
        running: running(),
    }
}

/// A house that keeps backups.
fn running() -> Running {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    let dir = FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder")).path().to_owned();
    let place = quitus_app::BackupPlace { dir, keep: 3, every: Some(86_400), at: Some(150) };
    Running { backups: Some(Arc::new(place)), ..Running::default() }
}

fn build() -> House {
    let place = Place::new();
    let quitus = Quitus::open(&place.address()).expect("a store");
    let mut next = 0u64;
    let mut ids = move || {
        next += 1;
        format!("01900000-0000-7000-8000-{next:012x}")
    };
    let acting = Acting {
        who: Reader::Keeper,
        actor: "local".to_owned(),
        now: Instant(1_795_392_000_000_000),
        today: Day::constant(2026, 11, 23),
    };
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    for case in ["saint-etienne-2023", "demonstration", "commune-quinze"] {
        match quitus.load_case(&acting, &files(&cases.join(case)), &mut ids) {
            Ok(_) => {}
            Err(AppError::Case(faults)) => panic!("{case}: {faults:?}"),
            Err(error) => panic!("{case}: {error}"),
        }
    }
    let made = quitus
        .sitting_documents(&acting, &mut ids, Some(PUBLISHED), "2023-03-29/bureau", &mut |_, _| {})
        .expect("the documents of the sitting");
    let of = |kind: &str| {
        let found = made.iter().find(|one| one.document.kind == kind);
        found.unwrap_or_else(|| panic!("no {kind}")).document.sha256.clone()
    };
    House { extract: of("extract"), convocation: of("convocation"), quitus, _place: place }
}

/// The files of a folder, by their path inside it.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the case") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                files.insert(inside, std::fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

/// Dice that never fall twice on the same side.
fn ids() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("01910000-0000-7000-8000-{:012x}", NEXT.fetch_add(1, Ordering::Relaxed))
}
