//! A member's own page: the sittings to come, the papers received for each, and who may open them.

use super::answer::name_of;
use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Member};
use quitus_core::deliberation::Attachment;
use quitus_core::kernel::{Day, ItemId, MemberId, Refusal, SittingId};
use quitus_core::review::SittingFile;
use quitus_core::sitting::{
    Answer, Answering, Notice, Reply, SittingState, answer_refusals, standing_answers,
};
use quitus_store::sitting::SittingPlan;
use quitus_store::{Tx, assembly, draft, file, notice, sitting};
use std::collections::BTreeMap;

/// A sitting on a member's own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSitting {
    /// The sitting, whole; no item and no interest while the agenda is in the making.
    pub file: SittingFile,
    /// Its hour.
    pub plan: SittingPlan,
    /// The answer of the member that stands.
    pub answer: Option<Answer>,
    /// Colleagues who may hold the member's proxy, in the order of names.
    pub holders: Vec<Member>,
    /// Who gave the member a proxy.
    pub held_from: Vec<String>,
    /// The convocation in force, once one was sent.
    pub notice: Option<Notice>,
    /// The papers of that convocation that the member received.
    pub papers: Vec<OwnPaper>,
    /// What is joined to the draft of each item, once the agenda is sent.
    pub attachments: BTreeMap<ItemId, Vec<Attachment>>,
}

/// A paper that a member received with a convocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPaper {
    /// What it is.
    pub what: PaperKind,
    /// Name of its file.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// What a paper of a convocation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperKind {
    /// The member's own convocation.
    Convocation,
    /// The agenda with the note of each item.
    Agenda,
    /// The entry for a calendar.
    Calendar,
    /// A file joined to the draft of an item.
    Attachment,
}

/// The page of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPage {
    /// The authority.
    pub authority: Authority,
    /// The member; none when whoever asks stands for no member.
    pub member: Option<Member>,
    /// The sittings to come, the next one first.
    pub sittings: Vec<OwnSitting>,
}

impl PaperKind {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            PaperKind::Convocation => "convocation",
            PaperKind::Agenda => "agenda",
            PaperKind::Calendar => "calendar",
            PaperKind::Attachment => "attachment",
        }
    }
}

impl Quitus {
    /// The page of the member who asks: the sittings to come of the assemblies they sit in.
    pub fn own_page(&self, reader: &Reader, code: &str, today: Day) -> AppResult<OwnPage> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::AnswerNotices)?;
            let members = assembly::members_by_name(tx, &authority.id)?;
            let own = reader.person().and_then(|person| person.member_of(&authority.id)).cloned();
            let member = own.and_then(|id| members.iter().find(|member| member.id == id).cloned());
            let mut sittings = Vec::new();
            if let Some(member) = &member {
                let coming = sitting::brief(tx, &authority.id)?.into_iter().filter(|one| {
                    one.day >= today && matches!(one.state, SittingState::Planned | SittingState::Convened)
                });
                for brief in coming.collect::<Vec<_>>() {
                    sittings.extend(own_sitting(tx, &authority, &brief.id, member, &members)?);
                }
            }
            sittings.sort_by_key(|one| (one.file.sitting.day, one.plan.begins_at));
            Ok(OwnPage { authority, member, sittings })
        })
    }

    /// The bytes of a paper that the member who asks received for a sitting, at any of its convocations, or of a file
    /// joined to an item of its agenda. Refused as `no-such-file` to whoever did not receive it.
    pub fn own_paper(
        &self,
        reader: &Reader,
        code: &str,
        text: &str,
        sha256: &str,
    ) -> AppResult<(OwnPaper, Vec<u8>)> {
        let (reader, code, text, asked) =
            (reader.clone(), code.to_owned(), text.to_owned(), sha256.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::AnswerNotices)?;
            let (_, id) = locate::sitting(tx, Some(&code), &text)?;
            let missing = || AppError::refused(Refusal::new("no-such-file").with("asked", asked.as_str()));
            let own = reader.person().and_then(|person| person.member_of(&authority.id)).cloned();
            let own = own.ok_or_else(missing)?;
            let mut papers: Vec<OwnPaper> =
                received(tx, &authority, &id, &own)?.into_iter().flat_map(|(_, papers)| papers).collect();
            let whole = super::load(tx, &authority.id, &id)?;
            if !papers.is_empty() && !whole.sitting.state.is_in_the_making() {
                papers.extend(joined(tx, &authority, &whole)?.into_values().flatten().map(as_paper));
            }
            let paper = papers.into_iter().find(|one| one.sha256 == asked).ok_or_else(missing)?;
            let bytes = file::load(tx, &authority.id, &paper.sha256)?.bytes;
            Ok((paper, bytes))
        })
    }
}

fn own_sitting(
    tx: &mut Tx<'_>,
    authority: &Authority,
    id: &SittingId,
    member: &Member,
    members: &[Member],
) -> AppResult<Option<OwnSitting>> {
    let mut file = super::load(tx, &authority.id, id)?;
    let office: Vec<MemberId> = file.in_office().into_iter().cloned().collect();
    if !office.contains(&member.id) {
        return Ok(None);
    }
    let answers = sitting::answers(tx, &authority.id, id)?;
    let standing = standing_answers(&answers);
    let may_hold = |other: &&Member| {
        let asked = Answering {
            sitting: &file.sitting,
            kind: file.assembly.kind,
            in_office: &office,
            answers: &answers,
            today: file.sitting.day,
        };
        answer_refusals(&asked, &member.id, &Reply::Proxy(other.id.clone())).is_empty()
    };
    let holders = members.iter().filter(may_hold).cloned().collect();
    let held_from = standing.iter().filter(|one| one.reply.holder() == Some(&member.id));
    let held_from = held_from.filter_map(|one| name_of(members, &one.member)).collect();
    let answer = standing.iter().find(|one| one.member == member.id).map(|one| (*one).clone());
    file.sitting.interests.retain(|interest| interest.member == member.id);
    let in_the_making = file.sitting.state.is_in_the_making();
    if in_the_making {
        file.sitting.items.clear();
    }
    let attachments = if in_the_making { BTreeMap::new() } else { joined(tx, authority, &file)? };
    let (notice, papers) = received(tx, authority, id, &member.id)?
        .pop()
        .map_or_else(|| (None, Vec::new()), |(notice, papers)| (Some(notice), papers));
    let plan = sitting::plan(tx, &authority.id, id)?;
    Ok(Some(OwnSitting { file, plan, answer, holders, held_from, notice, papers, attachments }))
}

/// What a member received for a sitting: each convocation, oldest first, with its papers.
fn received(
    tx: &mut Tx<'_>,
    authority: &Authority,
    sitting: &SittingId,
    member: &MemberId,
) -> AppResult<Vec<(Notice, Vec<OwnPaper>)>> {
    let sent = notice::deliveries(tx, &authority.id, sitting)?;
    let mut received = Vec::new();
    for notice in notice::of_sitting(tx, &authority.id, sitting)? {
        let to_them = sent.iter().rfind(|one| one.member == *member && one.notice == notice.id);
        let Some(delivery) = to_them else { continue };
        let mut papers = vec![OwnPaper {
            what: PaperKind::Convocation,
            name: "convocation.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            sha256: delivery.paper.clone(),
        }];
        papers.extend(notice.papers.iter().map(|paper| OwnPaper {
            what: match paper.media_type.as_str() {
                crate::notice::CALENDAR => PaperKind::Calendar,
                _ => PaperKind::Agenda,
            },
            name: paper.name.clone(),
            media_type: paper.media_type.clone(),
            sha256: paper.sha256.clone(),
        }));
        received.push((notice, papers));
    }
    Ok(received)
}

/// What is joined to the drafts of an agenda, item by item.
fn joined(
    tx: &mut Tx<'_>,
    authority: &Authority,
    file: &SittingFile,
) -> AppResult<BTreeMap<ItemId, Vec<Attachment>>> {
    let mut joined = BTreeMap::new();
    for item in &file.sitting.items {
        if let Some(id) = draft::of_item(tx, &authority.id, &item.id)? {
            let files = draft::attachments(tx, &authority.id, &id)?;
            if !files.is_empty() {
                joined.insert(item.id.clone(), files);
            }
        }
    }
    Ok(joined)
}

fn as_paper(file: Attachment) -> OwnPaper {
    OwnPaper {
        what: PaperKind::Attachment,
        name: file.name,
        media_type: "application/pdf".to_owned(),
        sha256: file.sha256,
    }
}
