//! Signed papers brought back: a PDF signed elsewhere, or a scan of the hand-signed page that the clerk vouches for.

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::kernel::{AuthorityId, DocumentId, Refusal};
use quitus_documents::signed::{
    BundlePart, Claimed, Kept, SignedFault, check_scan, check_signed, claim, split_bundle,
};
use quitus_store::document::{self, DocumentState, KeptDocument};
use quitus_store::{Tx, file, journal, register};

/// What became of a file that was brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtBack {
    /// The name of the file.
    pub file: String,
    /// What it is a copy of, when that was found: kind, and number of the act.
    pub of: Option<(String, Option<String>)>,
    /// Kept, or why not.
    pub outcome: SignedOutcome,
}

/// What became of a signed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedOutcome {
    /// Kept: its signatures were checked, its text is that of the made file.
    Signed {
        /// SHA-256 of the file.
        sha256: String,
        /// Names on the certificates, the oldest first. Trust in them was not checked.
        signers: Vec<String>,
    },
    /// Kept: a scan, for which the clerk vouches.
    Vouched {
        /// SHA-256 of the file.
        sha256: String,
    },
    /// Not kept, with every reason.
    Refused(Vec<Refusal>),
}

/// A made document of a sitting, with its bytes and the number of its act.
#[derive(Clone)]
struct Made {
    row: KeptDocument,
    number: Option<String>,
    bytes: Vec<u8>,
}

/// A file ready to be kept as signed.
#[derive(Clone)]
struct Accepted {
    made: KeptDocument,
    bytes: Vec<u8>,
    pages: usize,
    vouched_by: Option<String>,
}

impl Quitus {
    /// Takes back the signed extract of an act.
    pub fn sign_act(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: Option<&str>,
        number: &str,
        bytes: &[u8],
        vouch: Option<&str>,
    ) -> AppResult<SignedOutcome> {
        let file = self.act(authority, number)?;
        let text = format!("{}/{}", file.sitting.day, file.assembly.key);
        let (authority, made) = self.made(Some(&file.authority.code), &text)?;
        let extract = made
            .iter()
            .rfind(|one| one.row.kind == "extract" && one.row.act.as_ref() == Some(&file.deliberation.id))
            .ok_or_else(|| AppError::refused(Refusal::new("not-made-yet").with("number", number)))?;
        match accept(acting, extract, bytes, vouch) {
            Ok((accepted, outcome)) => {
                self.keep_signed(acting, ids, &authority, vec![accepted])?;
                Ok(outcome)
            }
            Err(refusals) => Err(AppError::Refused(refusals)),
        }
    }

    /// Takes back a whole sitting in one go: each file goes to its document by the mark it bears, or by the number
    /// in its name; a file that holds several is cut. What cannot be kept is told, the rest is kept.
    pub fn sign_sitting(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: Option<&str>,
        text: &str,
        files: &[(String, Vec<u8>)],
        vouch: Option<&str>,
    ) -> AppResult<Vec<BroughtBack>> {
        let (authority, made) = self.made(authority, text)?;
        let mut accepted = Vec::new();
        let mut told = Vec::new();
        for (name, bytes) in files {
            for (name, bytes, place) in places(&made, name, bytes) {
                let Ok(place) = place.map_err(|refusal| told.push(refused(&name, None, vec![refusal])))
                else {
                    continue;
                };
                let one = &made[place];
                let of = Some((one.row.kind.clone(), one.number.clone()));
                match accept(acting, one, &bytes, vouch) {
                    Ok((ready, outcome)) => {
                        accepted.push(ready);
                        told.push(BroughtBack { file: name, of, outcome });
                    }
                    Err(refusals) => told.push(refused(&name, of, refusals)),
                }
            }
        }
        self.keep_signed(acting, ids, &authority, accepted)?;
        Ok(told)
    }

    /// Takes back the signed minutes of a sitting: their made file as signed elsewhere, or a scan vouched for.
    pub fn sign_minutes(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: &str,
        text: &str,
        files: &[(String, Vec<u8>)],
        vouch: Option<&str>,
    ) -> AppResult<SignedOutcome> {
        let asked = code.to_owned();
        let who = acting.clone();
        self.store.read(move |tx| locate::to_write(tx, &who, &asked, Right::RecordSittings).map(|_| ()))?;
        let (authority, made) = self.made(Some(code), text)?;
        let missing = |code: &'static str| AppError::refused(Refusal::new(code).with("number", text));
        let minutes = made.iter().rfind(|one| one.row.kind == "minutes" && one.row.act.is_none());
        let minutes = minutes.ok_or_else(|| missing("not-made-yet"))?;
        let (_, bytes) =
            files.first().ok_or_else(|| AppError::refused(Refusal::new("field-empty").about("signed")))?;
        match accept(acting, minutes, bytes, vouch) {
            Ok((accepted, outcome)) => {
                self.keep_signed(acting, ids, &authority, vec![accepted])?;
                Ok(outcome)
            }
            Err(refusals) => Err(AppError::Refused(refusals)),
        }
    }

    /// The documents of a sitting as made, that no later one supersedes.
    fn made(&self, authority: Option<&str>, text: &str) -> AppResult<(AuthorityId, Vec<Made>)> {
        let (code, text) = (authority.map(str::to_owned), text.to_owned());
        self.store.read(move |tx| {
            let (authority, sitting) = locate::sitting(tx, code.as_deref(), &text)?;
            let kept = document::of_sitting(tx, &authority, &sitting)?;
            let superseded: Vec<&DocumentId> =
                kept.iter().filter_map(|row| row.supersedes.as_ref().map(|(id, _)| id)).collect();
            let standing = kept
                .iter()
                .filter(|row| row.state == DocumentState::AsMade && !superseded.contains(&&row.id));
            let mut made = Vec::new();
            for row in standing {
                let number = match &row.act {
                    Some(act) => Some(register::entry(tx, &authority, act)?.number),
                    None => None,
                };
                let bytes = file::load(tx, &authority, &row.sha256)?.bytes;
                made.push(Made { row: row.clone(), number, bytes });
            }
            Ok((authority, made))
        })
    }

    fn keep_signed(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        authority: &AuthorityId,
        accepted: Vec<Accepted>,
    ) -> AppResult<()> {
        let (acting, authority) = (acting.clone(), authority.clone());
        let accepted: Vec<(DocumentId, Accepted)> =
            accepted.into_iter().map(|one| (DocumentId::new(ids()), one)).collect();
        self.store
            .write(move |tx| accepted.iter().try_for_each(|(id, one)| keep(tx, &acting, &authority, id, one)))
    }
}

fn refused(file: &str, of: Option<(String, Option<String>)>, refusals: Vec<Refusal>) -> BroughtBack {
    BroughtBack { file: file.to_owned(), of, outcome: SignedOutcome::Refused(refusals) }
}

/// Which document a file is a copy of: by its mark, by the marks of its pages, or by the number in its name.
#[allow(
    clippy::type_complexity,
    reason = "a part with its name, its bytes and its place, taken apart at once"
)]
fn places(made: &[Made], name: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>, Result<usize, Refusal>)> {
    let inputs: Vec<Kept<'_>> = made
        .iter()
        .map(|one| Kept {
            input_sha256: one.row.making.as_ref().map_or("", |making| making.input_sha256.as_str()),
        })
        .collect();
    let whole = |place| vec![(name.to_owned(), bytes.to_vec(), place)];
    match claim(&[bytes], &inputs).pop() {
        Some(Claimed::Of(place)) => whole(Ok(place)),
        Some(Claimed::Several(_)) => match split_bundle(bytes) {
            Ok(parts) => parts.into_iter().map(|part| placed(&inputs, name, part)).collect(),
            Err(fault) => whole(Err(fault_refusal(&fault))),
        },
        Some(Claimed::NoMark) => whole(named(made, name)),
        Some(Claimed::UnknownMark(mark)) => whole(Err(Refusal::new("unknown-mark").with("mark", mark))),
        Some(Claimed::Unreadable(fault)) => whole(Err(fault_refusal(&fault))),
        None => whole(Err(Refusal::new("no-mark").with("file", name))),
    }
}

fn placed(inputs: &[Kept<'_>], name: &str, part: BundlePart) -> (String, Vec<u8>, Result<usize, Refusal>) {
    let pages = format!("{name} (p. {}-{})", part.pages.start + 1, part.pages.end);
    let place = match &part.mark {
        Some(mark) => inputs
            .iter()
            .position(|kept| kept.input_sha256.starts_with(mark.as_str()))
            .ok_or_else(|| Refusal::new("unknown-mark").with("mark", mark.as_str())),
        None => Err(Refusal::new("no-mark").with("file", pages.as_str())),
    };
    (pages, part.pdf, place)
}

/// A scan bears no text: the number of the act in the name of its file says what it is; the extract is meant.
fn named(made: &[Made], name: &str) -> Result<usize, Refusal> {
    let extract = |one: &Made| {
        one.row.kind == "extract" && one.number.as_ref().is_some_and(|n| name.contains(n.as_str()))
    };
    made.iter().position(extract).ok_or_else(|| Refusal::new("no-mark").with("file", name))
}

fn accept(
    acting: &Acting,
    made: &Made,
    bytes: &[u8],
    vouch: Option<&str>,
) -> Result<(Accepted, SignedOutcome), Vec<Refusal>> {
    let ready =
        |pages, vouched_by| Accepted { made: made.row.clone(), bytes: bytes.to_vec(), pages, vouched_by };
    match (check_signed(&made.bytes, bytes), vouch.map(str::trim).filter(|words| !words.is_empty())) {
        (Ok(copy), _) => {
            let signers = copy.signatures.into_iter().map(|signature| signature.signer).collect();
            Ok((ready(copy.pages, None), SignedOutcome::Signed { sha256: copy.sha256, signers }))
        }
        (Err(_), Some(words)) => {
            let scan =
                check_scan(bytes).map_err(|faults| faults.iter().map(fault_refusal).collect::<Vec<_>>())?;
            let vouched = format!("{}: {words}", acting.actor);
            Ok((ready(scan.pages, Some(vouched)), SignedOutcome::Vouched { sha256: scan.sha256 }))
        }
        (Err(faults), None) => Err(faults.iter().map(fault_refusal).collect()),
    }
}

fn fault_refusal(fault: &SignedFault) -> Refusal {
    Refusal::new("signed-fault").with("why", fault.to_string())
}

/// Keeps a signed file beside the made one, which stays; an earlier signed file is superseded.
fn keep(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    id: &DocumentId,
    one: &Accepted,
) -> AppResult<()> {
    let sha256 = file::keep(tx, authority, "application/pdf", &one.bytes)?;
    let made = &one.made;
    let earlier = document::of_sitting(tx, authority, &made.sitting)?.into_iter().rfind(|known| {
        known.state == DocumentState::AsSigned && known.kind == made.kind && known.act == made.act
    });
    if earlier.as_ref().is_some_and(|known| known.sha256 == sha256) {
        return Ok(());
    }
    let row = KeptDocument {
        id: id.clone(),
        kind: made.kind.clone(),
        act: made.act.clone(),
        sitting: made.sitting.clone(),
        state: DocumentState::AsSigned,
        sha256: sha256.clone(),
        making: None,
        pages: u32::try_from(one.pages).ok(),
        kept_at: acting.now,
        vouched_by: one.vouched_by.clone(),
        supersedes: earlier.map(|known| (known.id, "signed again".to_owned())),
    };
    document::keep(tx, authority, &row)?;
    let entry = journal::Entry {
        at: acting.now,
        authority: Some(authority.clone()),
        actor: acting.actor.clone(),
        act: "document.sign".to_owned(),
        subject: format!("{} {sha256}", made.kind),
        reason: one.vouched_by.clone(),
        changed: Vec::new(),
    };
    journal::append(tx, &entry)?;
    Ok(())
}
