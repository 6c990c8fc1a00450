//! Convocations: what would be sent, sending it, and the proof of what was.

mod again;
mod proof;
mod send;
mod shown;

pub use again::ResendAsked;
pub use proof::{MemberProof, NoticeBoard, NoticeLine, SentBy};
pub use send::{NoticeAsked, NoticeSent};

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate, sitting};
use quitus_core::account::Right;
use quitus_core::assembly::{Contact, Standing};
use quitus_core::kernel::{AuthorityId, Day, Instant, MemberId, Refusal};
use quitus_core::law::explanatory_note::{Note, explanatory_note};
use quitus_core::review::SittingFile;
use quitus_core::sitting::{Convening, Notice, Sending, SittingState, Term, term};
use quitus_formats::case::Zone;
use quitus_formats::icalendar::{Calendar, Event, When, write};
use quitus_store::sitting::SittingPlan;
use quitus_store::{Tx, assembly, notice, sitting as sittings};
use std::collections::BTreeMap;

/// What would be sent, before it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticePlan {
    /// The sitting.
    pub file: SittingFile,
    /// The hour it is convened for, in minutes after midnight.
    pub begins_at: Option<u16>,
    /// The version of the agenda this is told from.
    pub version: i64,
    /// Which convocation it would be, from 1.
    pub round: u32,
    /// The day of sending: the day it is read on.
    pub sent_on: Day,
    /// The term it would leave, without urgency.
    pub term: Term,
    /// Clear days the standing orders add to those of the law.
    pub extra_days: u8,
    /// Each member in office on the day of the sitting, in the order of names.
    pub lines: Vec<PlanLine>,
    /// Items whose note is required and missing.
    pub without_note: Vec<String>,
    /// Why nothing can be sent at all; empty when it can.
    pub barred: Vec<Refusal>,
}

/// What would reach one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// The member.
    pub member: MemberId,
    /// Short key.
    pub key: String,
    /// Name with its civility.
    pub name: String,
    /// How.
    pub sending: Sending,
    /// E-mail address, when it goes by e-mail.
    pub email: Option<String>,
    /// Postal lines, when known.
    pub postal: Vec<String>,
    /// Whether the member asked for paper.
    pub asks_paper: bool,
}

/// Everything a sending is decided from, in one snapshot.
pub(crate) struct Facts {
    pub(crate) authority: AuthorityId,
    pub(crate) file: SittingFile,
    pub(crate) plan: SittingPlan,
    pub(crate) extra_days: u8,
    pub(crate) notices: Vec<Notice>,
    pub(crate) contacts: BTreeMap<MemberId, Contact>,
}

impl Quitus {
    /// What a convocation sent on a day would be: who receives what, how, with how many clear days.
    pub fn notice_plan(
        &self,
        reader: &Reader,
        code: Option<&str>,
        text: &str,
        on: Day,
    ) -> AppResult<NoticePlan> {
        let (reader, code, text) = (reader.clone(), code.map(str::to_owned), text.to_owned());
        self.store.read(move |tx| Ok(planned(&facts(tx, &reader, code.as_deref(), &text)?, on)))
    }

    /// The sitting as a calendar entry, for anyone once it is convened.
    pub fn sitting_calendar(&self, reader: &Reader, code: &str, text: &str) -> AppResult<Vec<u8>> {
        let (reader, code, text) = (reader.clone(), code.to_owned(), text.to_owned());
        self.store.read(move |tx| {
            let (authority, id) = locate::sitting(tx, Some(&code), &text)?;
            let file = sitting::load(tx, &authority, &id)?;
            if file.sitting.state == SittingState::Planned && !reader.may(&authority, Right::ReadPapers) {
                return Err(AppError::refused(Refusal::new("no-such-sitting").with("asked", text.as_str())));
            }
            let plan = sittings::plan(tx, &authority, &id)?;
            let notices = notice::of_sitting(tx, &authority, &id)?;
            let sequence = notices.last().map_or(0, |last| last.round);
            let stamp = notices.last().map_or(Instant(0), |last| last.decided_at);
            Ok(calendar_of(&file, &plan, sequence, stamp))
        })
    }
}

impl Facts {
    /// What the term of its convocation depends on.
    pub(crate) fn convening(&self, urgent: bool) -> Convening {
        Convening {
            kind: self.file.assembly.kind,
            urgent,
            first_after_election: self.file.opens_a_term,
            extra_days: u32::from(self.extra_days),
        }
    }
}

/// The facts of a sitting for those who may read papers.
pub(crate) fn facts(tx: &mut Tx<'_>, reader: &Reader, code: Option<&str>, text: &str) -> AppResult<Facts> {
    let (authority, id) = locate::sitting(tx, code, text)?;
    reader.demand(&authority, Right::ReadPapers)?;
    let contacts = assembly::member_contacts(tx, &authority)?;
    let (_, settings) = assembly::settings(tx, &authority)?;
    Ok(Facts {
        file: sitting::load(tx, &authority, &id)?,
        plan: sittings::plan(tx, &authority, &id)?,
        extra_days: settings.extra_notice_days.unwrap_or(0),
        notices: notice::of_sitting(tx, &authority, &id)?,
        contacts: contacts.into_iter().map(|(member, _, contact)| (member, contact)).collect(),
        authority,
    })
}

/// The same for an act that writes.
pub(crate) fn facts_to_write(
    tx: &mut Tx<'_>,
    acting: &Acting,
    code: Option<&str>,
    text: &str,
) -> AppResult<Facts> {
    let (authority, _) = locate::sitting(tx, code, text)?;
    acting.demand(&authority, Right::PrepareSittings)?;
    let code = assembly::authority(tx, &authority)?.code;
    locate::to_write(tx, acting, &code, Right::PrepareSittings)?;
    facts(tx, &acting.who, Some(&code), text)
}

/// What would be sent on a day.
pub(crate) fn planned(facts: &Facts, on: Day) -> NoticePlan {
    let round = u32::try_from(facts.notices.len()).unwrap_or(u32::MAX).saturating_add(1);
    NoticePlan {
        begins_at: facts.plan.begins_at,
        version: facts.plan.version,
        round,
        sent_on: on,
        term: term(&facts.file.sitting, &facts.convening(false), on),
        extra_days: facts.extra_days,
        lines: lines(facts),
        without_note: without_note(&facts.file, on),
        barred: barred(facts),
        file: facts.file.clone(),
    }
}

fn lines(facts: &Facts) -> Vec<PlanLine> {
    let file = &facts.file;
    let mut members: Vec<_> = file.in_office().into_iter().filter_map(|id| file.member(id)).collect();
    members.sort_by_key(|member| (member.name.sort_key(), member.key.clone()));
    let unknown = Contact::default();
    members
        .into_iter()
        .map(|member| {
            let contact = facts.contacts.get(&member.id).unwrap_or(&unknown);
            let by_email = contact.email.is_some()
                && !contact.prefers_paper
                && file.authority.standing != Standing::Trial;
            PlanLine {
                member: member.id.clone(),
                key: member.key.clone(),
                name: member.name.formal(),
                sending: if by_email { Sending::Email } else { Sending::Paper },
                email: contact.email.clone().filter(|_| by_email),
                postal: contact.postal.clone(),
                asks_paper: contact.prefers_paper,
            }
        })
        .collect()
}

/// Items whose note must leave with the convocation and is not held.
fn without_note(file: &SittingFile, on: Day) -> Vec<String> {
    let missing = |note: &[String]| {
        let sent = (!note.is_empty()).then_some(on);
        explanatory_note(file.assembly.kind, false, sent, on, file.sitting.day) == Ok(Note::Missing)
    };
    file.sitting.items.iter().filter(|item| missing(&item.note)).map(|item| item.title.clone()).collect()
}

/// Why nothing can be sent, whoever asks and whatever the day.
fn barred(facts: &Facts) -> Vec<Refusal> {
    let (file, mut reasons) = (&facts.file, Vec::new());
    if matches!(file.sitting.state, SittingState::Held | SittingState::NoQuorum) {
        reasons.push(Refusal::new("notice-over").with("sitting", file.sitting.day));
    }
    if facts.plan.cancelled.is_some() {
        reasons.push(Refusal::new("notice-cancelled").with("sitting", file.sitting.day));
    }
    if file.sitting.items.is_empty() {
        reasons.push(Refusal::new("notice-empty-agenda"));
    }
    if file.in_office().is_empty() {
        reasons.push(Refusal::new("notice-nobody").with("assembly", file.assembly.name.as_str()));
    }
    if file.authority.standing == Standing::Published {
        reasons.push(Refusal::new("published-as-it-was").with("name", file.authority.name.as_str()));
    }
    reasons
}

/// The type of a calendar file.
pub(crate) const CALENDAR: &str = "text/calendar";

/// How long an agenda keeps free for a sitting, whose end nobody knows: two hours, in microseconds.
const KEPT_FREE: i64 = 2 * 3_600_000_000;

/// The sitting as a calendar file.
pub(crate) fn calendar_of(file: &SittingFile, plan: &SittingPlan, sequence: u32, stamp: Instant) -> Vec<u8> {
    let zone = Zone::named(&file.authority.time_zone).unwrap_or_else(Zone::paris);
    let day = file.sitting.day;
    let hour = |minutes: u16| zone.read(&format!("{:02}:{:02}", minutes / 60, minutes % 60), day);
    let begins = file.sitting.opened_at.or(plan.begins_at.and_then(hour));
    let until = |from: Instant| {
        let free = Instant(from.0.saturating_add(KEPT_FREE));
        file.sitting.closed_at.filter(|end| *end > from).unwrap_or(free)
    };
    let event = Event {
        uid: format!("sitting-{}@quitus", file.sitting.id),
        stamp,
        sequence: sequence.saturating_sub(1),
        when: begins.map_or(When::AllDay(day), |from| When::Between(from, until(from))),
        summary: format!("{} – {}", file.assembly.name, file.authority.name),
        description: String::new(),
        location: file.sitting.place.clone(),
        url: None,
        cancelled: plan.cancelled.is_some(),
        reminder_days: None,
    };
    write(&Calendar { name: file.assembly.name.clone(), events: vec![event] })
}
