//! What an archive says of itself, in its member `manifest.txt`: one `key = value` a line.

use super::BackupError;
use quitus_core::kernel::Instant;
use std::collections::BTreeMap;

/// The format this program writes and reads.
const FORMAT: &str = "1";

/// What an archive says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the program that wrote it.
    pub program: String,
    /// The version of the schema its rows are in.
    pub schema: i64,
    /// The engine it was taken from: `sqlite` or `postgres`.
    pub engine: String,
    /// When it was begun.
    pub taken_at: Instant,
    /// The rank of the last entry of the journal in it.
    pub journal: i64,
    /// SHA-256 of everything the home holds: the same for the same records on either engine.
    pub content: String,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
}

impl Manifest {
    /// How many rows there are in all.
    pub fn rows_in_all(&self) -> u64 {
        self.rows.values().sum()
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!(
            "format = {FORMAT}\nprogram = {}\nschema = {}\nengine = {}\ntaken_at = {}\njournal = {}\ncontent = {}\n",
            self.program, self.schema, self.engine, self.taken_at.0, self.journal, self.content
        );
        for (table, rows) in &self.rows {
            text.push_str(&format!("rows.{table} = {rows}\n"));
        }
        text
    }

    pub(super) fn read(text: &str) -> Result<Manifest, BackupError> {
        let wrong = || BackupError::damaged("foreign", "manifest.txt");
        let mut said: BTreeMap<&str, &str> = BTreeMap::new();
        for line in text.lines() {
            let (key, value) = line.split_once(" = ").ok_or_else(wrong)?;
            said.insert(key, value);
        }
        let mut take = |key: &str| said.remove(key).ok_or_else(wrong);
        let format = take("format")?;
        if format != FORMAT {
            return Err(BackupError::damaged("format", format));
        }
        let whole = |text: &str| text.parse::<i64>().map_err(|_| wrong());
        let mut manifest = Manifest {
            program: take("program")?.to_owned(),
            schema: whole(take("schema")?)?,
            engine: take("engine")?.to_owned(),
            taken_at: Instant(whole(take("taken_at")?)?),
            journal: whole(take("journal")?)?,
            content: take("content")?.to_owned(),
            rows: BTreeMap::new(),
        };
        for (key, value) in said {
            let table = key.strip_prefix("rows.").ok_or_else(wrong)?;
            manifest.rows.insert(table.to_owned(), value.parse().map_err(|_| wrong())?);
        }
        Ok(manifest)
    }
}
