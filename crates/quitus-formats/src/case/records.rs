//! What a case has been read to so far: keys, memberships, the zone, the faults.

use super::RegisterSetting;
use super::fault::{Faults, code};
use super::keys::Keys;
use super::sheet::Sheet;
use super::table::Table;
use super::zone::Zone;
use quitus_core::assembly::{Assembly, Membership};
use quitus_core::kernel::{Day, Instant, Refusal};
use quitus_core::programme::Programme;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What the readers share.
pub(super) struct Records<'a> {
    pub(super) faults: &'a Faults,
    pub(super) sheets: &'a BTreeMap<String, Sheet>,
    ids: RefCell<&'a mut dyn FnMut() -> String>,
    pub(super) zone: Zone,
    pub(super) registers: Vec<RegisterSetting>,
    pub(super) assemblies: Keys,
    pub(super) bodies: Vec<Assembly>,
    pub(super) members: Keys,
    pub(super) memberships: Vec<Membership>,
    pub(super) memberships_read: bool,
    pub(super) delegations: Keys,
    pub(super) organisations: Keys,
    pub(super) programmes: Keys,
    pub(super) promised: Vec<Programme>,
    pub(super) budget_lines: Keys,
    pub(super) agreements: Keys,
}

impl<'a> Records<'a> {
    /// Nothing read yet; hours are of Paris until the authority says otherwise.
    pub(super) fn new(
        faults: &'a Faults,
        sheets: &'a BTreeMap<String, Sheet>,
        ids: &'a mut dyn FnMut() -> String,
    ) -> Self {
        Records {
            faults,
            sheets,
            ids: RefCell::new(ids),
            zone: Zone::paris(),
            registers: Vec::new(),
            assemblies: Keys::new("assembly"),
            bodies: Vec::new(),
            members: Keys::new("member"),
            memberships: Vec::new(),
            memberships_read: true,
            delegations: Keys::new("delegation"),
            organisations: Keys::new("organisation"),
            programmes: Keys::new("programme"),
            promised: Vec::new(),
            budget_lines: Keys::new("budget_line"),
            agreements: Keys::new("agreement"),
        }
    }

    /// A new id from the caller.
    pub(super) fn id(&self) -> String {
        (self.ids.borrow_mut())()
    }

    /// A file that may be absent.
    pub(super) fn sheet(&self, file: &str) -> Option<&'a Sheet> {
        self.sheets.get(file)
    }

    /// A file that must be there, its absence told.
    pub(super) fn need_sheet(&self, file: &str) -> Option<&'a Sheet> {
        let sheet = self.sheet(file);
        if sheet.is_none() {
            self.faults.add(file, 1, Refusal::new(code::MISSING_FILE).with("file", file));
        }
        sheet
    }

    /// The files of a folder with that extension, in order.
    pub(super) fn folder(&self, folder: &str, extension: &str) -> Vec<&'a Sheet> {
        let inside = |file: &str| {
            let rest = file.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            rest.is_some_and(|rest| !rest.contains('/') && rest.ends_with(extension))
        };
        self.sheets.values().filter(|sheet| inside(&sheet.file)).collect()
    }

    /// Adds the key of a record read in a table; a key that stands twice is told at its line.
    pub(super) fn add_key(&self, keys: &mut Keys, table: &Table<'_>, key: &str, id: &str) {
        if let Err(refusal) = keys.add(key, id.to_owned())
            && !key.is_empty()
        {
            table.fault("key", refusal);
        }
    }

    /// An hour of the authority, on a day unless it names another.
    pub(super) fn instant(&self, table: &Table<'_>, key: &str, day: Day) -> Option<Instant> {
        let text = table.text(key)?;
        let instant = self.zone.read(&text, day);
        if instant.is_none() {
            let value = super::table::clipped(&text);
            table.fault(key, Refusal::new(code::BAD_TIME).with("value", value));
        }
        instant
    }
}
