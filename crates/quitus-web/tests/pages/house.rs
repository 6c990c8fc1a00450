//! A home with the cases of the house, opened once for all these tests.

#[path = "../../../quitus-app/tests/common/place.rs"]
mod place;

use place::Place;
use quitus_app::{Acting, AppError, Knock, NewAccount, Quitus, Reader, RoleAsked};
use quitus_core::account::Role;
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

/// Now, in these tests.
const NOW: Instant = Instant(1_795_392_000_000_000);
/// Today, in these tests.
const TODAY: Day = Day::constant(2026, 11, 23);
/// Someone who holds every role everywhere.
pub const EVERYTHING: &str = "everything@tests.example";
/// The secret of the calendar of deadlines that whoever keeps the home opened for [`PUBLISHED`].
pub const CALENDAR: &str = "calendarcalendarcalendarcalendarcalendarcalendar";

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

/// A site over the house, on 23 November 2026.
pub fn site() -> Site {
    let moment = Moment { now: NOW, today: TODAY };
    Site {
        quitus: house().quitus.clone(),
        clock: Arc::new(move || moment),
        ids: Arc::new(ids),
        secrets: Arc::new(secret),
        running: Running { lends_persons: true, ..running() },
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
    let acting = keeper();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    for case in ["saint-etienne-2023", "demonstration", "commune-quinze"] {
        match quitus.load_case(&acting, &files(&cases.join(case)), &mut ids) {
            Ok(_) => {}
            Err(AppError::Case(faults)) => panic!("{case}: {faults:?}"),
            Err(error) => panic!("{case}: {error}"),
        }
    }
    settle(&quitus);
    let made = quitus
        .sitting_documents(&acting, &mut ids, Some(PUBLISHED), "2023-03-29/bureau", &mut |_, _| {})
        .expect("the documents of the sitting");
    let of = |kind: &str| {
        let found = made.iter().find(|one| one.document.kind == kind);
        found.unwrap_or_else(|| panic!("no {kind}")).document.sha256.clone()
    };
    quitus.open_feed(&acting, PUBLISHED, CALENDAR).expect("a calendar");
    decide(&quitus, &acting);
    House { extract: of("extract"), convocation: of("convocation"), quitus, _place: place }
}

/// The decision by delegation of [`INVENTED`], with its sheets.
pub const DECISION: &str = "2026.00001";

/// The executive of [`INVENTED`] decides once by delegation.
fn decide(quitus: &Quitus, acting: &Acting) {
    let said = |pairs: &[(&str, &str)]| {
        pairs.iter().fold(quitus_app::Said::default(), |said, (name, value)| said.with(name, *value))
    };
    let delegation = said(&[
        ("giver", "conseil"),
        ("act_number", "2020.00040"),
        ("decided_on", "2020-07-30"),
        ("scope", "passer les marchés de moins de 90 000 € (fictif)"),
        ("cap", "90000"),
    ]);
    let key = quitus.keep_delegation(acting, INVENTED, &delegation).expect("a delegation");
    let member = quitus.decision_choices(&acting.who, INVENTED, acting.today).expect("choices").signatories;
    let decision = said(&[
        ("id", "decision-sample"),
        ("decided_on", "2026-11-20"),
        ("title", "Marché de nettoyage (fictif)"),
        ("delegation", &key),
        ("amount", "12 000"),
        ("enacting", "- d’attribuer le marché\n- de signer tout document utile"),
        ("signatory", &member.first().expect("a member").0.key),
        ("capacity", "Le Président"),
    ]);
    let number = quitus.enter_decision(acting, INVENTED, &decision).expect("a decision");
    assert_eq!(number, DECISION);
    quitus.decision_sheet(acting, INVENTED, DECISION).expect("its sheets");
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
pub fn ids() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("01910000-0000-7000-8000-{:012x}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// Secrets of which no two are alike.
pub fn secret() -> [u8; 32] {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    bytes
}

/// Whoever is at the machine itself.
pub fn keeper() -> Acting {
    Acting { who: Reader::Keeper, actor: "local".to_owned(), now: NOW, today: TODAY }
}

/// An account with one role more.
pub fn enrol(quitus: &Quitus, email: &str, place: Option<&str>, role: Role, member: Option<&str>) {
    let asked = RoleAsked { role, member: member.map(str::to_owned) };
    let new = NewAccount { email: email.to_owned(), name: "Essai (fictif)".to_owned(), role: Some(asked) };
    quitus.add_account(&keeper(), &ids(), &mut ids, place, &new).expect("an account");
}

/// A token of an account: what a request of theirs bears.
pub fn token(email: &str) -> String {
    let knock = Knock { now: NOW, today: TODAY, from: String::new(), id: ids(), secret: secret() };
    house().quitus.token_for(&keeper(), &knock, email, "essai").expect("a token")
}

/// The e-mail of someone who holds that role in an authority, and nothing else.
pub fn email_of(role: Role, authority: &str) -> String {
    format!("{}@{authority}.example", role.word().replace('_', "-"))
}

/// The e-mail of someone of an authority whom any test may close.
pub fn spare(authority: &str) -> String {
    format!("spare@{authority}.example")
}

/// Someone for each role of each authority, and someone who holds them all.
fn settle(quitus: &Quitus) {
    enrol(quitus, EVERYTHING, None, Role::Administrator, None);
    enrol(quitus, &spare("home"), None, Role::Administrator, None);
    for authority in [PUBLISHED, INVENTED, OTHER] {
        let member = quitus.member_names(authority).expect("members").into_iter().next().map(|(key, _)| key);
        enrol(quitus, &spare(authority), Some(authority), Role::Auditor, None);
        for role in Role::ALL.iter().copied() {
            let member = member.as_deref().filter(|_| role == Role::Member);
            enrol(quitus, &email_of(role, authority), Some(authority), role, member);
            enrol(quitus, EVERYTHING, Some(authority), role, member);
        }
    }
}
