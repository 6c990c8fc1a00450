//! The keys by which the files of a case name its records, and the ids the caller gives them.

use super::fault::code;
use super::table::{Table, clipped};
use quitus_core::kernel::Refusal;
use std::collections::BTreeMap;

/// The keys of one kind of record.
#[derive(Debug)]
pub(super) struct Keys {
    kind: &'static str,
    ids: BTreeMap<String, String>,
    incomplete: bool,
}

impl Keys {
    /// No key yet; `kind` is the word of faults.
    pub(super) fn new(kind: &'static str) -> Self {
        Keys { kind, ids: BTreeMap::new(), incomplete: false }
    }

    /// One more key with its id; a key that is there already is told and keeps its first id.
    pub(super) fn add(&mut self, key: &str, id: String) -> Result<(), Refusal> {
        if self.ids.contains_key(key) {
            return Err(Refusal::new(code::TWICE).with("kind", self.kind).with("value", key));
        }
        self.ids.insert(key.to_owned(), id);
        Ok(())
    }

    /// The file of these records could not be read: a key that is not found is no further fault.
    pub(super) fn give_up(&mut self) {
        self.incomplete = true;
    }

    /// Whether every record of the kind could be read.
    pub(super) fn complete(&self) -> bool {
        !self.incomplete
    }

    /// The id of a key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.ids.get(key).map(String::as_str)
    }

    /// The key of an id.
    pub(super) fn key_of(&self, id: &str) -> Option<&str> {
        self.ids.iter().find(|(_, known)| *known == id).map(|(key, _)| key.as_str())
    }

    /// The id of a key, or why not; `Ok(None)` when the records could not be read.
    pub(super) fn find(&self, key: &str) -> Result<Option<&str>, Refusal> {
        match self.get(key) {
            Some(id) => Ok(Some(id)),
            None if self.incomplete => Ok(None),
            None => {
                Err(Refusal::new(code::UNKNOWN_RECORD).with("kind", self.kind).with("value", clipped(key)))
            }
        }
    }

    /// The id of the record that a key of the table names.
    pub(super) fn named(&self, table: &Table<'_>, field: &str) -> Option<String> {
        let key = table.text(field)?;
        self.checked(table, table.line_of(field), &key)
    }

    /// The id of the record that a key of the table must name.
    pub(super) fn need(&self, table: &Table<'_>, field: &str) -> Option<String> {
        table.need(field, table.text(field)).and_then(|key| self.checked(table, table.line_of(field), &key))
    }

    /// The key of the record that a field names, checked.
    pub(super) fn key(&self, table: &Table<'_>, field: &str) -> Option<String> {
        let key = table.text(field)?;
        self.checked(table, table.line_of(field), &key).map(|_| key)
    }

    /// The keys of the records that a list names, checked.
    pub(super) fn keys(&self, table: &Table<'_>, field: &str) -> Vec<String> {
        let named = table.texts(field).into_iter();
        named.filter(|(key, line)| self.checked(table, *line, key).is_some()).map(|(key, _)| key).collect()
    }

    /// The id of a key that stands at a line, a stranger told there.
    pub(super) fn checked(&self, table: &Table<'_>, line: u32, key: &str) -> Option<String> {
        match self.find(key) {
            Ok(id) => id.map(str::to_owned),
            Err(refusal) => {
                table.fault_at(line, refusal);
                None
            }
        }
    }
}
