//! An archive written from a snapshot, and read again with nothing believed.

use super::manifest::Manifest;
use super::rows::{self, Kind, Table};
use super::tar::{self, Member, Writer, hex};
use super::{BackupError, Leftover, Source, beside};
use crate::value::Value;
use quitus_core::kernel::Instant;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

const MANIFEST: &str = "manifest.txt";
const SUMS: &str = "SHA256SUMS";
const SERIES: &str = "series.tsv";

/// An archive that was read whole and is as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// What it says of itself.
    pub manifest: Manifest,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// Reads an archive whole: every digest, every count, every reference to bytes apart.
pub fn verify(path: &Path) -> Result<Verified, BackupError> {
    Opened::open(path).map(|opened| opened.verified)
}

/// Writes the archive of a snapshot, and waits until the disk has it.
pub(super) fn write(
    source: &mut dyn Source,
    engine: &str,
    to: &Path,
    now: Instant,
) -> Result<(), BackupError> {
    let file = open_for_us(to)?;
    let seconds = u64::try_from(now.0 / 1_000_000).unwrap_or_default();
    let mut writing = Writing {
        tar: Writer::new(BufWriter::new(file), seconds),
        sums: String::new(),
        apart: HashSet::new(),
    };
    let mut counts = BTreeMap::new();
    let mut journal = 0;
    let spool = Leftover(beside(to, ".rows"));
    for table in source.tables()? {
        let count = writing.table(source, &table, &spool.0)?;
        counts.insert(table.name, count);
    }
    let mut series = String::new();
    for (table, last) in source.series()? {
        series.push_str(&format!("{table}\t{last}\n"));
        if table == "journal" {
            journal = last;
        }
    }
    writing.member(SERIES, series.as_bytes())?;
    let manifest = Manifest {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema: source.schema()?,
        engine: engine.to_owned(),
        taken_at: now,
        journal,
        content: hex(&Sha256::digest(writing.sums.as_bytes())),
        rows: counts,
    };
    writing.member(MANIFEST, manifest.text().as_bytes())?;
    let sums = writing.sums.clone();
    writing.member(SUMS, sums.as_bytes())?;
    let out = writing.tar.end()?.into_inner().map_err(|error| BackupError::Disk(error.to_string()))?;
    Ok(out.sync_all()?)
}

/// A file that its owner alone reads: an archive holds everything the home holds.
fn open_for_us(path: &Path) -> Result<File, BackupError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

struct Writing {
    tar: Writer<BufWriter<File>>,
    sums: String,
    apart: HashSet<String>,
}

impl Writing {
    /// A small member.
    fn member(&mut self, name: &str, mut bytes: &[u8]) -> Result<(), BackupError> {
        let size = bytes.len() as u64;
        let sum = self.tar.add(name, size, &mut bytes)?;
        self.told(name, &sum);
        Ok(())
    }

    fn told(&mut self, name: &str, sum: &str) {
        self.sums.push_str(&format!("{sum}  {name}\n"));
    }

    /// A table: first the bytes that stand apart, then its rows, gathered meanwhile in a file beside.
    fn table(&mut self, source: &mut dyn Source, table: &Table, spool: &Path) -> Result<u64, BackupError> {
        let mut gathered = BufWriter::new(open_for_us(spool)?);
        let head = format!("{}\n", table.head());
        gathered.write_all(head.as_bytes())?;
        let (mut count, mut size) = (0, head.len() as u64);
        let mut line = String::new();
        source.rows(table, &mut |row| {
            line.clear();
            for (place, value) in row.iter().enumerate() {
                if place > 0 {
                    line.push('\t');
                }
                let name = self.bytes_apart(value)?;
                rows::write(&mut line, value, name.as_deref());
            }
            line.push('\n');
            count += 1;
            size += line.len() as u64;
            Ok(gathered.write_all(line.as_bytes())?)
        })?;
        let mut file = gathered.into_inner().map_err(|error| BackupError::Disk(error.to_string()))?;
        file.seek(SeekFrom::Start(0))?;
        let name = format!("tables/{}.tsv", table.name);
        let sum = self.tar.add(&name, size, &mut BufReader::new(file))?;
        self.told(&name, &sum);
        Ok(count)
    }

    /// Puts long bytes apart, once, and answers their name.
    fn bytes_apart(&mut self, value: &Value) -> Result<Option<String>, BackupError> {
        let Value::Blob(bytes) = value else { return Ok(None) };
        if !rows::stands_apart(bytes) {
            return Ok(None);
        }
        let sum = hex(&Sha256::digest(bytes));
        if self.apart.insert(sum.clone()) {
            self.member(&format!("bytes/{sum}"), bytes)?;
        }
        Ok(Some(sum))
    }
}

/// An archive that was verified, open for restoring.
pub(super) struct Opened {
    pub(super) verified: Verified,
    pub(super) contents: Contents,
}

/// The members of an archive.
pub(super) struct Contents {
    path: PathBuf,
    members: HashMap<String, Member>,
}

impl Opened {
    /// Opens an archive and reads it whole.
    pub(super) fn open(path: &Path) -> Result<Opened, BackupError> {
        let mut file = BufReader::new(File::open(path)?);
        let (mut members, mut sums) = (HashMap::new(), Vec::new());
        tar::walk(&mut file, |member, sum, _| {
            sums.push((member.name.clone(), sum.to_owned()));
            match members.insert(member.name.clone(), member.clone()) {
                None => Ok(()),
                Some(_) => Err(BackupError::damaged("foreign", &member.name)),
            }
        })?;
        let contents = Contents { path: path.to_owned(), members };
        let manifest = contents.checked(&sums)?;
        let verified = Verified { manifest, bytes: std::fs::metadata(path)?.len(), sha256: sha256_of(path)? };
        Ok(Opened { verified, contents })
    }
}

impl Contents {
    /// The first line of a table: its columns.
    pub(super) fn head(&self, table: &str) -> Result<String, BackupError> {
        let mut lines = self.lines(table)?;
        let mut head = String::new();
        lines.read_line(&mut head)?;
        Ok(head.trim_end_matches('\n').to_owned())
    }

    /// Gives each line of a table, and a way to the bytes that stand apart.
    pub(super) fn each_line(
        &self,
        table: &str,
        each: &mut dyn FnMut(&str, &mut rows::Fetch<'_>) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let mut lines = self.lines(table)?;
        let mut bytes = File::open(&self.path)?;
        let members = &self.members;
        let mut fetch = |name: &str| {
            let member = members.get(&format!("bytes/{name}"));
            let member = member.ok_or_else(|| BackupError::damaged("rows", name))?;
            tar::bytes_of(&mut bytes, member)
        };
        let mut line = String::new();
        lines.read_line(&mut line)?;
        loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            each(line.trim_end_matches('\n'), &mut fetch)?;
        }
    }

    /// The last number of each series.
    pub(super) fn series(&self) -> Result<Vec<(String, i64)>, BackupError> {
        let wrong = || BackupError::damaged("rows", SERIES);
        let text = self.text(SERIES)?;
        let read = |line: &str| {
            let (table, last) = line.split_once('\t')?;
            Some((table.to_owned(), last.parse().ok()?))
        };
        text.lines().map(|line| read(line).ok_or_else(wrong)).collect()
    }

    /// Every digest against the list at its end, every count against the manifest.
    fn checked(&self, sums: &[(String, String)]) -> Result<Manifest, BackupError> {
        let told = |sums: &[(String, String)]| -> String {
            sums.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect()
        };
        let [content @ .., manifest, last] = sums else {
            return Err(BackupError::damaged("foreign", ""));
        };
        if manifest.0 != MANIFEST || last.0 != SUMS {
            return Err(BackupError::damaged("truncated", ""));
        }
        let listed = self.text(SUMS)?;
        for (line, (name, sum)) in listed.lines().zip(sums) {
            if line != format!("{sum}  {name}") {
                return Err(BackupError::damaged("changed", name));
            }
        }
        if listed != told(&sums[..sums.len() - 1]) {
            return Err(BackupError::damaged("changed", SUMS));
        }
        let text = self.text(MANIFEST)?;
        let manifest = Manifest::read(&text)?;
        if manifest.content != hex(&Sha256::digest(told(content).as_bytes())) {
            return Err(BackupError::damaged("changed", MANIFEST));
        }
        let tables = content.iter().filter(|(name, _)| name.starts_with("tables/")).count();
        if tables != manifest.rows.len() {
            return Err(BackupError::damaged("rows", MANIFEST));
        }
        for (table, rows) in &manifest.rows {
            if self.count(table)? != Some(*rows) {
                return Err(BackupError::damaged("rows", table));
            }
        }
        Ok(manifest)
    }

    /// How many rows a table has; none when a line is not whole or speaks of bytes that are not there.
    fn count(&self, table: &str) -> Result<Option<u64>, BackupError> {
        let kinds = kinds(&self.head(table)?)?;
        let mut lines = self.lines(table)?;
        let mut line = String::new();
        lines.read_line(&mut line)?;
        let mut count = 0;
        loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Ok(Some(count));
            }
            let fields = line.strip_suffix('\n').map(|line| line.split('\t'));
            let Some(fields) = fields else { return Ok(None) };
            let mut places = 0;
            for (place, field) in fields.enumerate() {
                places += 1;
                let apart =
                    kinds.get(place).filter(|kind| **kind == Kind::Bytes).and_then(|_| rows::apart(field));
                if apart.is_some_and(|name| !self.members.contains_key(&format!("bytes/{name}"))) {
                    return Ok(None);
                }
            }
            if places != kinds.len() {
                return Ok(None);
            }
            count += 1;
        }
    }

    fn lines(&self, table: &str) -> Result<BufReader<std::io::Take<File>>, BackupError> {
        let name = format!("tables/{table}.tsv");
        let member = self.members.get(&name).ok_or_else(|| BackupError::damaged("rows", &name))?;
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(member.at))?;
        Ok(BufReader::new(file.take(member.size)))
    }

    fn text(&self, name: &str) -> Result<String, BackupError> {
        let member = self.members.get(name).ok_or_else(|| BackupError::damaged("truncated", name))?;
        let bytes = tar::bytes_of(&mut File::open(&self.path)?, member)?;
        String::from_utf8(bytes).map_err(|_| BackupError::damaged("changed", name))
    }
}

/// The kinds of the columns that a first line names.
pub(super) fn kinds(head: &str) -> Result<Vec<Kind>, BackupError> {
    let kind = |column: &str| {
        let word = column.split_once(':').map_or("", |(_, word)| word);
        let known = [Kind::Whole, Kind::Text, Kind::Bytes].into_iter().find(|kind| kind.word() == word);
        known.ok_or_else(|| BackupError::damaged("rows", column))
    };
    head.split('\t').map(kind).collect()
}

fn sha256_of(path: &Path) -> Result<String, BackupError> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&hash.finalize())),
            read => hash.update(&buffer[..read]),
        }
    }
}
