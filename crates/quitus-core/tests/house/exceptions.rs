//! What a guard lets through on purpose, each with its reason: `exceptions.toml`.

use crate::Complaint;

/// The exceptions of the workspace.
pub struct Exceptions {
    entries: Vec<Exception>,
}

struct Exception {
    guard: String,
    path: String,
    what: String,
}

impl Exceptions {
    /// Reads the list; an entry without a reason is refused.
    pub fn read() -> Exceptions {
        Exceptions::parse(include_str!("exceptions.toml")).expect("exceptions.toml")
    }

    /// Reads a list; the error names the entry that is not whole.
    pub fn parse(text: &str) -> Result<Exceptions, String> {
        let table: toml::Table = text.parse().map_err(|error| format!("{error}"))?;
        let entries = table.get("exception").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        let entries = entries.iter().map(read_entry).collect::<Result<_, _>>()?;
        Ok(Exceptions { entries })
    }

    /// Is the complaint answered by an exception?
    pub fn answer(&self, complaint: &Complaint) -> bool {
        self.entries.iter().any(|entry| entry.covers(complaint))
    }
}

impl Exception {
    fn covers(&self, complaint: &Complaint) -> bool {
        self.guard == complaint.guard && self.path == complaint.path && complaint.what.contains(&self.what)
    }
}

fn read_entry(entry: &toml::Value) -> Result<Exception, String> {
    let word = |key: &str| {
        let text = entry.get(key).and_then(toml::Value::as_str).unwrap_or_default().trim();
        if text.is_empty() { Err(format!("`{key}` is missing in {entry}")) } else { Ok(text.to_owned()) }
    };
    word("why")?;
    Ok(Exception { guard: word("guard")?, path: word("path")?, what: word("what")? })
}

#[test]
fn an_exception_has_a_reason() {
    let without = "[[exception]]\nguard = \"sizes\"\npath = \"a.rs\"\nwhat = \"lines\"\n";
    assert!(Exceptions::parse(without).is_err_and(|why| why.contains("`why` is missing")));
    assert!(Exceptions::parse(&format!("{without}why = \"a table of dates\"\n")).is_ok());
}

#[test]
fn no_exception_is_left_over() {
    let workspace = crate::Workspace::read();
    let complaints: Vec<Complaint> = crate::GUARDS.iter().flat_map(|guard| guard(&workspace)).collect();
    for entry in Exceptions::read().entries {
        let needed = complaints.iter().any(|complaint| entry.covers(complaint));
        assert!(
            needed,
            "nobody complains any more about {} in {}: strike it out of exceptions.toml",
            entry.what, entry.path
        );
    }
}
