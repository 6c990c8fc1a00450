//! The list of councillors, imported from the spreadsheet the communes send.

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::assembly::is_email;
use quitus_core::kernel::{AuthorityId, Refusal};
use quitus_core::legality::copies::Councillor;
use quitus_formats::roster;
use quitus_store::{Tx, councillor, journal};
use std::collections::BTreeSet;

/// What an import of councillors did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CouncillorsImported {
    /// New names.
    pub added: usize,
    /// Names whose address changes, or who come back.
    pub changed: usize,
    /// Names that were there already.
    pub already_known: usize,
    /// Names that the list no longer holds.
    pub left: usize,
    /// Lines that could not be taken, with the reason.
    pub rejected: Vec<(u32, Refusal)>,
}

impl Quitus {
    /// Takes a list of councillors (CSV, XLSX, ODS): columns of the name, the commune, the e-mail, recognised by their
    /// headers. Who is no longer on it leaves the list; a dry run only says what would be done.
    pub fn import_councillors(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        bytes: &[u8],
        dry_run: bool,
    ) -> AppResult<CouncillorsImported> {
        let sheet = roster::read(bytes).map_err(|refusal| AppError::refused(refusal.about("file")))?;
        let (rows, rejected) = read_rows(&sheet)?;
        let ids: Vec<String> = rows.iter().map(|_| ids()).collect();
        let (acting, code) = (acting.clone(), code.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::KeepDeadlines)?;
            let mut done = take(tx, &acting, &authority.id, (&rows, &ids), dry_run)?;
            done.rejected.clone_from(&rejected);
            if !dry_run {
                let told =
                    format!("{} + {} + {} - {}", done.already_known, done.added, done.changed, done.left);
                journal::append(tx, &acting.entry(&authority.id, "copies.import", told))?;
            }
            Ok(done)
        })
    }
}

/// A row of the list: name, commune, e-mail.
type Row = (String, String, Option<String>);

/// What the headers of a list of councillors are called, folded.
const NAMES: &[&str] = &["nom", "nom prenom", "nom et prenom", "prenom nom", "elu", "conseiller", "name"];
const GIVEN: &[&str] = &["prenom", "first name"];
const COMMUNES: &[&str] = &["commune", "ville", "mairie", "collectivite", "municipality"];
const EMAILS: &[&str] =
    &["mail", "email", "e mail", "courriel", "adresse electronique", "adresse mail", "messagerie"];

/// A line that was not taken, by its rank in the file, and why.
type Reject = (u32, Refusal);

fn read_rows(sheet: &roster::Sheet) -> AppResult<(Vec<Row>, Vec<Reject>)> {
    let headers: Vec<String> = sheet.headers.iter().map(|header| folded(header)).collect();
    let at = |names: &[&str]| headers.iter().position(|header| names.contains(&header.as_str()));
    let (name, given, commune, email) = (at(NAMES), at(GIVEN), at(COMMUNES), at(EMAILS));
    let (Some(name), Some(commune)) = (name, commune) else {
        let refusal = Refusal::new("councillors-columns").with("found", sheet.headers.clone());
        return Err(AppError::refused(refusal.about("file")));
    };
    let (mut rows, mut rejected) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for (line, cells) in &sheet.rows {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let whole = [given.map_or("", cell), cell(name)].join(" ").trim().to_owned();
        let (of, mail) = (cell(commune).to_owned(), email.map_or("", cell));
        let refuse = |code: &'static str| Refusal::new(code);
        if whole.is_empty() || of.is_empty() {
            rejected.push((*line, refuse("field-missing")));
        } else if !mail.is_empty() && !is_email(mail) {
            rejected.push((*line, refuse("not-an-email").with("text", mail)));
        } else if !seen.insert((whole.clone(), of.clone())) {
            rejected.push((
                *line,
                refuse("councillor-twice").with("name", whole.as_str()).with("commune", of.as_str()),
            ));
        } else {
            rows.push((whole, of, Some(mail.to_owned()).filter(|mail| !mail.is_empty())));
        }
    }
    Ok((rows, rejected))
}

/// Small letters without accents, one space between words.
fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'ô' => 'o',
        'î' | 'ï' => 'i',
        'ç' => 'c',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    };
    let text: String = text.to_lowercase().chars().map(plain).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn take(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    (rows, ids): (&[Row], &[String]),
    dry_run: bool,
) -> AppResult<CouncillorsImported> {
    let known = councillor::list(tx, authority)?;
    let mut done = CouncillorsImported::default();
    for ((name, commune, email), id) in rows.iter().zip(ids) {
        let same = known.iter().find(|one| one.name == *name && one.commune == *commune);
        match same {
            Some(one) if one.email == *email && one.left_on.is_none() => done.already_known += 1,
            Some(one) => {
                done.changed += 1;
                if !dry_run {
                    councillor::update(tx, authority, &one.id, (email.as_deref(), None))?;
                }
            }
            None => {
                done.added += 1;
                let new = Councillor {
                    id: id.clone(),
                    name: name.clone(),
                    commune: commune.clone(),
                    email: email.clone(),
                    left_on: None,
                };
                if !dry_run {
                    councillor::insert(tx, authority, &new)?;
                }
            }
        }
    }
    for one in known.iter().filter(|one| one.left_on.is_none()) {
        if !rows.iter().any(|(name, commune, _)| *name == one.name && *commune == one.commune) {
            done.left += 1;
            if !dry_run {
                councillor::update(tx, authority, &one.id, (one.email.as_deref(), Some(acting.today)))?;
            }
        }
    }
    Ok(done)
}
