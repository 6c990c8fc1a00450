//! Members from a spreadsheet: brought in, shown as it would be, confirmed, undone.

use super::doing::Doing;
use super::members::{MemberHeld, held};
use super::said::{Reading, Said};
use super::undo::undo;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Column, ImportState, Known, Membership, Plan, Roster, plan};
use quitus_core::kernel::{AuthorityId, Day, Refusal};
use quitus_formats::roster as sheets;
use quitus_store::assembly::ImportBatch;
use quitus_store::{Tx, assembly, journal};

/// A spreadsheet to bring in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// An import with what it would do, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportShown {
    /// The import.
    pub batch: ImportBatch,
    /// The assembly.
    pub assembly: Assembly,
    /// What the columns are called; empty once it is decided.
    pub headers: Vec<String>,
    /// First rows, to see what a column holds.
    pub first_rows: Vec<Vec<String>>,
    /// What it would do; nothing once it is decided.
    pub plan: Plan,
    /// What it did, once it is confirmed.
    pub done: usize,
}

/// Rows with their line in the file.
type Rows = Vec<(u32, Vec<String>)>;

impl Quitus {
    /// Brings a spreadsheet in: its rows wait. `id` is the import's; the same one twice is one. Fields: `assembly`,
    /// `from`, `replaces_all`.
    pub fn bring_roster(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        said: &Said,
        sent: Option<&RosterFile>,
    ) -> AppResult<ImportShown> {
        let (a, c, s) = (acting.clone(), code.to_owned(), said.clone());
        let (sent, batch_id) = (sent.cloned(), id.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &a, &c, Right::ManagePeople)?;
            let (batch, rows) = staged(tx, &authority.id, &a, &batch_id, &s, sent.as_ref())?;
            if assembly::stage_import(tx, &authority.id, &batch, &rows)? {
                journal::append(tx, &a.entry(&authority.id, "import.bring", batch.id.clone()))?;
            }
            Ok::<_, AppError>(())
        })?;
        self.roster(&acting.who, code, id)
    }

    /// What bringing a spreadsheet in would do; nothing is written. Fields as for [`Quitus::bring_roster`].
    pub fn try_roster(
        &self,
        acting: &Acting,
        code: &str,
        said: &Said,
        sent: Option<&RosterFile>,
    ) -> AppResult<ImportShown> {
        let (acting, code, said, sent) = (acting.clone(), code.to_owned(), said.clone(), sent.cloned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &acting.who, &code, Right::ManagePeople)?;
            let (batch, rows) = staged(tx, &authority.id, &acting, "", &said, sent.as_ref())?;
            planned(tx, &authority.id, batch, rows)
        })
    }

    /// An import with what it would do.
    pub fn roster(&self, reader: &Reader, code: &str, id: &str) -> AppResult<ImportShown> {
        let (reader, code, id) = (reader.clone(), code.to_owned(), id.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ManagePeople)?;
            shown(tx, &authority.id, &id)
        })
    }

    /// The imports of an authority, the newest first.
    pub fn rosters(&self, reader: &Reader, code: &str) -> AppResult<Vec<ImportBatch>> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ManagePeople)?;
            Ok::<_, AppError>(assembly::imports(tx, &authority.id)?)
        })
    }

    /// Says anew what the columns hold. Fields: `column-0`, `column-1`… (a stable word or empty), `from`, `replaces_all`.
    pub fn map_roster(&self, acting: &Acting, code: &str, id: &str, said: &Said) -> AppResult<()> {
        let (acting, code, id, said) = (acting.clone(), code.to_owned(), id.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let mut batch = waiting(tx, &authority.id, &id)?;
            let mut read = Reading::of(&said);
            batch.from = read.needed_day("from").unwrap_or(batch.from);
            batch.replaces_all = !said.get("replaces_all").is_empty();
            for (at, column) in batch.columns.iter_mut().enumerate() {
                let field = format!("column-{at}");
                let word = read.raw(&field);
                if !word.is_empty() && Column::from_word(word).is_none() {
                    read.refuse(&field, Refusal::new("unknown-choice").with("text", word));
                }
                word.clone_into(column);
            }
            read.done()?;
            Ok(assembly::map_import(tx, &authority.id, &batch)?)
        })
    }

    /// Records the members of an import, those that wait for a reason left out; refused while the whole has a fault.
    pub fn confirm_roster(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        id: &str,
    ) -> AppResult<ImportShown> {
        let before = self.roster(&acting.who, code, id)?;
        let drawn: Vec<String> = before.plan.added.iter().map(|_| ids()).collect();
        let (a, c, batch_id) = (acting.clone(), code.to_owned(), id.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &a, &c, Right::ManagePeople)?;
            if import(tx, &authority.id, &batch_id)?.state == ImportState::Confirmed {
                return Ok(());
            }
            waiting(tx, &authority.id, &batch_id)?;
            let seen = shown(tx, &authority.id, &batch_id)?;
            if !seen.plan.faults.is_empty() {
                return Err(AppError::Refused(seen.plan.faults));
            }
            let of = seen.plan.added.len() + seen.plan.changed.len() + seen.plan.leaving.len();
            if of == 0 || seen.plan.added.len() > drawn.len() {
                return Err(AppError::refused(Refusal::new("roster-nothing-to-do")));
            }
            assembly::decide_import(tx, &authority.id, &batch_id, ImportState::Confirmed, a.now)?;
            let mut doing = Doing { tx, authority: &authority.id, batch: &seen.batch, acting: &a };
            doing.all(&seen.plan, &drawn)?;
            let counts = format!(
                "+{} ~{} -{} !{}",
                seen.plan.added.len(),
                seen.plan.changed.len(),
                seen.plan.leaving.len(),
                seen.plan.rejected.len()
            );
            let entry = a.entry(&authority.id, "import.confirm", batch_id.clone()).change(
                "members",
                None,
                Some(&counts),
            );
            journal::append(tx, &entry)?;
            Ok(())
        })?;
        let mut after = self.roster(&acting.who, code, id)?;
        after.plan = before.plan;
        Ok(after)
    }

    /// Drops an import that waits, or undoes one that is confirmed while nothing rests on its members.
    pub fn undo_roster(&self, acting: &Acting, code: &str, id: &str) -> AppResult<()> {
        let (acting, code, id) = (acting.clone(), code.to_owned(), id.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let batch = import(tx, &authority.id, &id)?;
            let (state, act) = match batch.state {
                ImportState::Staged => (ImportState::Dropped, "import.drop"),
                ImportState::Confirmed => (ImportState::Undone, "import.undo"),
                ImportState::Undone | ImportState::Dropped => return Ok(()),
            };
            assembly::decide_import(tx, &authority.id, &id, state, acting.now)?;
            if state == ImportState::Undone {
                undo(tx, &acting, &authority.id, &batch)?;
            }
            journal::append(tx, &acting.entry(&authority.id, act, id.clone()))?;
            Ok::<_, AppError>(())
        })
    }

    /// The rows that wait, as CSV with their line and the reasons said by `say`.
    pub fn roster_rejects(
        &self,
        reader: &Reader,
        code: &str,
        id: &str,
        (line, reason): (&str, &str),
        say: &dyn Fn(&Refusal) -> String,
    ) -> AppResult<Vec<u8>> {
        let seen = self.roster(reader, code, id)?;
        let told = |reasons: &[Refusal]| reasons.iter().map(say).collect::<Vec<_>>().join(" ");
        let rows: Vec<(u32, Vec<String>, String)> =
            seen.plan.rejected.iter().map(|one| (one.line, one.cells.clone(), told(&one.reasons))).collect();
        Ok(sheets::reject_list(&seen.headers, &rows, line, reason))
    }
}

fn import(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> AppResult<ImportBatch> {
    let found = assembly::imports(tx, authority)?.into_iter().find(|batch| batch.id == id);
    found.ok_or_else(|| AppError::refused(Refusal::new("no-such-import")))
}

fn waiting(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> AppResult<ImportBatch> {
    let batch = import(tx, authority, id)?;
    match batch.state {
        ImportState::Staged => Ok(batch),
        _ => Err(AppError::refused(Refusal::new("roster-decided"))),
    }
}

/// A spreadsheet as it will wait, with its rows; the first, of line 0, holds the headers.
fn staged(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    acting: &Acting,
    id: &str,
    said: &Said,
    sent: Option<&RosterFile>,
) -> AppResult<(ImportBatch, Rows)> {
    let assemblies = assembly::assemblies(tx, authority)?;
    let mut read = Reading::of(said);
    let by_key = |key: &str| assemblies.iter().find(|one| one.key == key).map(|one| one.id.clone());
    let chosen = read.word("assembly", by_key);
    let from = read.needed_day("from");
    let missing = || Refusal::new("field-missing");
    let sheet = sent.ok_or_else(missing).and_then(|file| sheets::read(&file.bytes));
    if let Err(refusal) = &sheet {
        read.refuse("file", refusal.clone());
    }
    read.done()?;
    let (Some(chosen), Some(from), Ok(sheet), Some(file)) = (chosen, from, sheet, sent) else {
        return Err(AppError::refused(missing()));
    };
    let word = |column: Option<Column>| column.map_or("", Column::word).to_owned();
    let batch = ImportBatch {
        id: id.to_owned(),
        assembly: chosen,
        file_name: file.name.chars().filter(|c| !c.is_control()).take(120).collect(),
        file_sha256: quitus_store::file::sha256(&file.bytes),
        from,
        replaces_all: !said.get("replaces_all").is_empty(),
        columns: sheets::guess_columns(&sheet.headers).into_iter().map(word).collect(),
        state: ImportState::Staged,
        brought_at: acting.now,
        brought_by: acting.actor.clone(),
        decided_at: None,
    };
    Ok((batch, std::iter::once((0, sheet.headers)).chain(sheet.rows).collect()))
}

fn shown(tx: &mut Tx<'_>, authority: &AuthorityId, id: &str) -> AppResult<ImportShown> {
    let batch = import(tx, authority, id)?;
    let rows = assembly::import_rows(tx, authority, id)?;
    planned(tx, authority, batch, rows)
}

fn planned(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    batch: ImportBatch,
    mut rows: Rows,
) -> AppResult<ImportShown> {
    let assembly = assembly::assemblies(tx, authority)?
        .into_iter()
        .find(|one| one.id == batch.assembly)
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-assembly")))?;
    let done = assembly::import_effects(tx, authority, &batch.id)?.len();
    if rows.is_empty() {
        let (headers, first_rows, plan) = (Vec::new(), Vec::new(), Plan::default());
        return Ok(ImportShown { batch, assembly, headers, first_rows, plan, done });
    }
    let (_, headers) = rows.remove(0);
    let first_rows = rows.iter().take(3).map(|(_, cells)| cells.clone()).collect();
    let roster = Roster {
        columns: batch.columns.iter().map(|word| Column::from_word(word)).collect(),
        rows,
        from: batch.from,
        replaces_all: batch.replaces_all,
        legal_seats: assembly.legal_seats,
    };
    let known: Vec<Known> =
        held(tx, authority)?.into_iter().map(|one| known(one, &assembly, batch.from)).collect();
    Ok(ImportShown { plan: plan(&roster, &known), batch, assembly, headers, first_rows, done })
}

fn known(one: MemberHeld, assembly: &Assembly, from: Day) -> Known {
    let stands = |held: &&(u32, Membership)| {
        held.1.assembly == assembly.id && held.1.until.is_none_or(|until| from <= until)
    };
    let contact = (one.version > 0).then(|| one.contact.clone());
    let membership = one.memberships.iter().rfind(stands).cloned();
    Known { id: one.member.id, name: one.member.name, contact, membership }
}
