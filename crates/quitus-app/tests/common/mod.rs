//! A home in a place of its own, a set clock and counted dice.

mod place;

use place::Place;
use quitus_app::{Acting, Quitus, Reader};
use quitus_core::kernel::{Day, Instant};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A home with its clock and dice.
pub struct House {
    /// The acts of the house.
    pub quitus: Quitus,
    /// Whoever acts, on 1 June 2023.
    pub acting: Acting,
    dice: u64,
    _place: Place,
}

impl House {
    /// An empty home; `salt` makes its ids differ from those of another.
    pub fn empty(salt: u64) -> House {
        let place = Place::new();
        House {
            quitus: Quitus::open(&place.address()).expect("a home"),
            acting: Acting {
                who: Reader::Keeper,
                actor: "local".to_owned(),
                now: Instant(1_685_606_400_000_000),
                today: Day::new(2023, 6, 1).expect("a day"),
            },
            dice: salt << 32,
            _place: place,
        }
    }

    /// A home that holds a case of the repository.
    pub fn with(case: &str, salt: u64) -> House {
        let mut house = House::empty(salt);
        house.load(case);
        house
    }

    /// Loads a case of the repository.
    pub fn load(&mut self, case: &str) {
        let files = files(&cases().join(case));
        let mut dice = self.dice;
        let acting = self.acting.clone();
        let loaded = self.quitus.load_case(&acting, &files, &mut || roll(&mut dice));
        self.dice = dice;
        loaded.unwrap_or_else(|error| panic!("{case}: {error:?}"));
    }

    /// The dice of this home.
    pub fn dice(&self) -> impl FnMut() -> String + use<> {
        let mut dice = self.dice + (1 << 24);
        move || roll(&mut dice)
    }
}

fn roll(dice: &mut u64) -> String {
    *dice += 1;
    format!("{:08x}-0000-7000-8000-{:012x}", *dice >> 32, *dice & 0xffff_ffff)
}

/// The folder of the cases.
pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases")
}

/// The files of a folder, by path inside it.
pub fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(dir).expect("inside").to_string_lossy().into_owned();
                files.insert(inside, std::fs::read(&path).expect("a file"));
            }
        }
    }
    files
}
