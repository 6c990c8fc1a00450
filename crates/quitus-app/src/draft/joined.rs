//! What is joined to a draft: PDFs that were looked at, opinions of committees.

use super::find;
use super::write::{given, open_to};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::deliberation::{Attachment, Opinion, OpinionSense};
use quitus_core::kernel::{DraftId, Refusal};
use quitus_documents::signed::{SignedFault, check_scan};
use quitus_store::{draft, file, journal};

/// The largest file that may be joined, in bytes.
const LARGEST: usize = 20 << 20;

impl Quitus {
    /// Joins a PDF to a draft: one that is encrypted, carries a program or is none is refused, and nothing is kept.
    pub fn attach_to_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        attachment: &str,
        name: &str,
        bytes: &[u8],
    ) -> AppResult<()> {
        let looked_at = look_at(name, bytes).map_err(AppError::Refused)?;
        let attached = Attachment { id: attachment.to_owned(), ..looked_at };
        let (acting, code, id, bytes) = (acting.clone(), code.to_owned(), DraftId::new(id), bytes.to_vec());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::WriteDrafts)?;
            let found = find(tx, &authority.id, &id)?;
            open_to(&acting, &authority.id, &found, None)?;
            let sha256 = file::keep(tx, &authority.id, "application/pdf", &bytes)?;
            let there = draft::attachments(tx, &authority.id, &id)?;
            if there.iter().any(|known| known.sha256 == sha256) {
                return Ok(());
            }
            draft::attach(tx, &authority.id, &id, &Attachment { sha256, ..attached.clone() })?;
            draft::save(tx, &authority.id, &found, acting.now, &acting.actor)?;
            let entry = acting.entry(&authority.id, "draft.attach", id.as_str());
            journal::append(tx, &entry.change("attachment", None, Some(&attached.name)))?;
            Ok(())
        })
    }

    /// Takes a file off a draft.
    pub fn detach_from_draft(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        attachment: &str,
    ) -> AppResult<()> {
        let (acting, code, id, attachment) =
            (acting.clone(), code.to_owned(), DraftId::new(id), attachment.to_owned());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::WriteDrafts)?;
            let found = find(tx, &authority.id, &id)?;
            open_to(&acting, &authority.id, &found, None)?;
            let there = draft::attachments(tx, &authority.id, &id)?;
            let name = there.into_iter().find(|one| one.id == attachment).map(|one| one.name);
            if draft::detach(tx, &authority.id, &id, &attachment)? {
                draft::save(tx, &authority.id, &found, acting.now, &acting.actor)?;
                let entry = acting.entry(&authority.id, "draft.detach", id.as_str());
                journal::append(tx, &entry.change("attachment", name.as_deref(), None))?;
            }
            Ok(())
        })
    }

    /// The bytes of a file joined to a draft.
    pub fn attachment(
        &self,
        reader: &Reader,
        code: &str,
        id: &str,
        attachment: &str,
    ) -> AppResult<(Attachment, Vec<u8>)> {
        let (reader, code, id, attachment) =
            (reader.clone(), code.to_owned(), DraftId::new(id), attachment.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReviewDrafts)?;
            find(tx, &authority.id, &id)?;
            let there = draft::attachments(tx, &authority.id, &id)?;
            let missing =
                || AppError::refused(Refusal::new("no-such-file").with("asked", attachment.as_str()));
            let found = there.into_iter().find(|one| one.id == attachment).ok_or_else(missing)?;
            let bytes = file::load(tx, &authority.id, &found.sha256)?.bytes;
            Ok((found, bytes))
        })
    }

    /// Keeps what a committee said of a draft, under an id drawn when the form was offered.
    #[allow(clippy::too_many_arguments)]
    pub fn record_opinion(
        &self,
        acting: &Acting,
        code: &str,
        id: &str,
        opinion: &str,
        committee: &str,
        day: &str,
        sense: &str,
        remark: &str,
    ) -> AppResult<()> {
        let read = read_opinion(opinion, committee, day, sense, remark).map_err(AppError::Refused)?;
        let (acting, code, id) = (acting.clone(), code.to_owned(), DraftId::new(id));
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ReviewDrafts)?;
            let found = find(tx, &authority.id, &id)?;
            if draft::holds_opinion(tx, &authority.id, &read.id)? {
                return Ok(());
            }
            if !found.state.is_open() {
                return Err(super::write::closed(&found));
            }
            draft::record_opinion(tx, &authority.id, &id, &read)?;
            let entry = acting.entry(&authority.id, "draft.opinion", id.as_str());
            journal::append(tx, &entry.change(&read.committee, None, Some(read.sense.word())))?;
            Ok(())
        })
    }
}

/// What a file is, or every reason why it is not joined.
fn look_at(name: &str, bytes: &[u8]) -> Result<Attachment, Vec<Refusal>> {
    let told = |refusal: Refusal| refusal.with("name", name).about("file");
    if bytes.len() > LARGEST {
        return Err(vec![told(Refusal::new("attachment-too-large").with("limit", LARGEST >> 20))]);
    }
    let why = |fault: &SignedFault| match fault {
        SignedFault::Encrypted => told(Refusal::new("attachment-encrypted")),
        SignedFault::ActiveContent(what) => {
            told(Refusal::new("attachment-active").with("what", what.as_str()))
        }
        other => told(Refusal::new("attachment-not-a-pdf").with("why", other.to_string())),
    };
    let scan = check_scan(bytes).map_err(|faults| faults.iter().map(why).collect::<Vec<_>>())?;
    let named: String = name.chars().filter(|letter| !letter.is_control()).take(200).collect();
    Ok(Attachment {
        id: String::new(),
        name: given(Some(&named)).unwrap_or_else(|| "annexe.pdf".to_owned()),
        sha256: scan.sha256,
        pages: u32::try_from(scan.pages).unwrap_or(u32::MAX),
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
    })
}

fn read_opinion(
    id: &str,
    committee: &str,
    day: &str,
    sense: &str,
    remark: &str,
) -> Result<Opinion, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let committee = given(Some(committee)).unwrap_or_else(|| {
        refusals.push(Refusal::new("opinion-no-committee").about("committee"));
        String::new()
    });
    let sense = OpinionSense::from_word(sense).unwrap_or_else(|| {
        refusals.push(Refusal::new("draft-unknown-record").with("value", sense).about("sense"));
        OpinionSense::NotGiven
    });
    let day = given(Some(day)).and_then(|text| {
        let read = text.parse().ok();
        if read.is_none() {
            refusals.push(Refusal::new("not-a-day").with("text", text).about("day"));
        }
        read
    });
    let opinion = Opinion { id: id.to_owned(), committee, day, sense, remark: given(Some(remark)) };
    if refusals.is_empty() { Ok(opinion) } else { Err(refusals) }
}
