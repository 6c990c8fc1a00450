//! Sending convocations: to everyone, again with another agenda, again to one member.

use super::{CALENDAR, Facts, NoticePlan, calendar_of, facts_to_write, planned};
use crate::document::notice::{Convened, Occasion, letter_words};
use crate::error::{AppError, AppResult};
use crate::outbox::{ToPost, post};
use crate::{Acting, Quitus, SittingDocument};
use quitus_core::account::Right;
use quitus_core::kernel::{AuthorityId, DeliveryId, LetterId, NoticeId, Refusal};
use quitus_core::law;
use quitus_core::law::notice::NoticeOutcome;
use quitus_core::outbox::{Attachment, Purpose};
use quitus_core::review::SittingFile;
use quitus_core::sitting::{Delivery, Notice, Urgency, term};
use quitus_store::{Tx, file, journal, notice, sitting};

/// What is asked of a sending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeAsked {
    /// The id of the convocation, drawn when its form was offered: sent twice it is sent once.
    pub id: Option<String>,
    /// Why the term is shortened (urgence).
    pub urgent: Option<String>,
    /// Why there is another convocation.
    pub correction: Option<String>,
    /// Whether items without their note go all the same.
    pub without_notes: bool,
    /// Why it leaves later than the standing orders ask (règlement intérieur), though in time by the law.
    pub late_by_orders: Option<String>,
}

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeSent {
    /// Which convocation it is, from 1.
    pub round: u32,
    /// Letters put in the outbox.
    pub emails: usize,
    /// Papers to post or hand over.
    pub papers: usize,
    /// Clear days left.
    pub clear: i64,
}

/// A sending made ready aside from any transaction.
#[derive(Clone)]
struct Ready {
    authority: AuthorityId,
    file: SittingFile,
    version: i64,
    notice: Notice,
    agenda: Attachment,
    calendar: Vec<u8>,
    urgency: Option<Urgency>,
    late_by_orders: Option<String>,
    members: Vec<ReadyFor>,
}

/// What is ready for one member.
#[derive(Clone)]
pub(super) struct ReadyFor {
    pub(super) delivery: Delivery,
    letter: Option<ToPost>,
}

impl Quitus {
    /// Sends the convocations of a sitting: papers are made and kept first, then convocation, letters and journal are
    /// written in one transaction. Refused with every reason: too short without urgency, an item without note, nobody.
    pub fn send_notice(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: Option<&str>,
        text: &str,
        asked: &NoticeAsked,
    ) -> AppResult<NoticeSent> {
        let (who, owned, asked_of) = (acting.clone(), code.map(str::to_owned), text.to_owned());
        let facts = self.store.read(move |tx| facts_to_write(tx, &who, owned.as_deref(), &asked_of))?;
        if let Some(known) = asked.id.as_deref().and_then(|id| sent_before(&facts, id)) {
            return self.told_again(acting, code, text, known);
        }
        let plan = planned(&facts, acting.today);
        let urgency = allowed(&facts, &plan, asked)?;
        let ready = self.made_ready(acting, ids, &facts, &plan, asked, urgency)?;
        let sent = NoticeSent {
            round: plan.round,
            emails: ready.members.iter().filter(|one| one.letter.is_some()).count(),
            papers: ready.members.iter().filter(|one| one.letter.is_none()).count(),
            clear: plan.term.clear,
        };
        let acting = acting.clone();
        self.store.write(move |tx| write(tx, &acting, &ready))?;
        Ok(sent)
    }

    fn told_again(
        &self,
        acting: &Acting,
        code: Option<&str>,
        text: &str,
        known: u32,
    ) -> AppResult<NoticeSent> {
        let board = self.notice_board(&acting.who, code, text)?;
        let emails = board.lines.iter().filter(|line| line.delivery.letter.is_some()).count();
        Ok(NoticeSent {
            round: known,
            emails,
            papers: board.lines.len() - emails,
            clear: board.notices.last().map_or(0, |last| last.sent_on.days_until(board.file.sitting.day) - 1),
        })
    }

    /// Papers made and kept, letters worded: everything but the transaction.
    fn made_ready(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        facts: &Facts,
        plan: &NoticePlan,
        asked: &NoticeAsked,
        urgency: Option<Urgency>,
    ) -> AppResult<Ready> {
        let correction = trimmed(asked.correction.as_deref()).filter(|_| plan.round > 1);
        let occasion = Occasion { begins_at: facts.plan.begins_at, correction: correction.clone() };
        let mut file = facts.file.clone();
        file.sitting.convoked_on = Some(acting.today);
        file.sitting.urgency = urgency;
        let convened: Vec<Convened> = plan
            .lines
            .iter()
            .map(|line| Convened {
                member: line.member.clone(),
                sending: line.sending,
                postal: line.postal.clone(),
            })
            .collect();
        let agenda = attachment(&self.agenda_to_send(acting, ids, &file, &occasion)?);
        let made = self.convocations(acting, ids, &file, &occasion, &convened)?;
        let calendar = calendar_of(&file, &facts.plan, plan.round, acting.now);
        let entry = Attachment {
            name: "seance.ics".to_owned(),
            media_type: CALENDAR.to_owned(),
            sha256: file::sha256(&calendar),
        };
        let notice = Notice {
            id: NoticeId::new(asked.id.clone().unwrap_or_else(&mut *ids)),
            sitting: file.sitting.id.clone(),
            round: plan.round,
            agenda: facts.plan.version,
            sent_on: acting.today,
            urgent_reason: trimmed(asked.urgent.as_deref()).filter(|_| urgency.is_some()),
            correction,
            decided_at: acting.now,
            decided_by: acting.actor.clone(),
            papers: vec![agenda.clone(), entry],
        };
        let members = plan.lines.iter().zip(&convened).zip(&made);
        let members = members
            .map(|((line, convened), paper)| {
                let email = line.email.clone();
                for_member(acting, ids, &file, &occasion, convened, email, paper, &notice.papers, &notice.id)
            })
            .collect();
        Ok(Ready {
            authority: facts.authority.clone(),
            version: facts.plan.version,
            file,
            notice,
            agenda,
            calendar,
            urgency,
            late_by_orders: trimmed(asked.late_by_orders.as_deref()).filter(|_| plan.term.short_of_orders),
            members,
        })
    }
}

/// Whether it may be sent, with the urgency it needs; otherwise every reason at once.
fn allowed(facts: &Facts, plan: &NoticePlan, asked: &NoticeAsked) -> AppResult<Option<Urgency>> {
    let mut refused = plan.barred.clone();
    let urgent = trimmed(asked.urgent.as_deref());
    let term = term(&facts.file.sitting, &facts.convening(urgent.is_some()), plan.sent_on);
    let citation = term.citation;
    let counted = |code| {
        let required = term.required.map_or_else(String::new, |days| days.to_string());
        Refusal::new(code).with("clear", term.clear.max(0)).with("required", required).citing(citation)
    };
    let void = || Refusal::new("notice-void").citing(citation);
    let mut urgency = None;
    match term.outcome {
        Some(NoticeOutcome::Ok) => {}
        Some(NoticeOutcome::UrgentPendingAssemblyVote) => urgency = Some(Urgency::NotRuled),
        Some(NoticeOutcome::TooShort) if term.required.is_none() => {
            let latest = term.latest.map_or_else(String::new, |day| day.to_string());
            let late = Refusal::new("notice-report-late").with("latest", latest);
            refused.push(late.citing(citation).about("urgent"));
        }
        Some(NoticeOutcome::TooShort) => refused.push(counted("notice-too-short").about("urgent")),
        Some(NoticeOutcome::Void) => refused.push(void()),
        None if term.clear < 0 => refused.push(void()),
        None => {}
    }
    if let (true, Some(latest)) = (term.short_of_orders, term.latest_by_orders)
        && trimmed(asked.late_by_orders.as_deref()).is_none()
    {
        let days = i64::from(facts.extra_days);
        refused.push(
            Refusal::new("notice-late-by-orders")
                .with("latest", latest)
                .with("days", days)
                .about("late_by_orders"),
        );
    }
    if !plan.without_note.is_empty() && !asked.without_notes {
        let refusal = Refusal::new("notice-without-notes").with("items", plan.without_note.clone());
        let citation = law::explanatory_note::RULE.citation();
        refused.push(refusal.citing(citation).about("without_notes"));
    }
    if plan.round > 1 && trimmed(asked.correction.as_deref()).is_none() {
        refused.push(Refusal::new("notice-needs-reason").about("correction"));
    }
    if refused.is_empty() { Ok(urgency) } else { Err(AppError::Refused(refused)) }
}

#[allow(clippy::too_many_arguments, reason = "what one member is sent, named at its two callers")]
pub(super) fn for_member(
    acting: &Acting,
    ids: &mut dyn FnMut() -> String,
    file: &SittingFile,
    occasion: &Occasion,
    convened: &Convened,
    email: Option<String>,
    paper: &SittingDocument,
    papers: &[Attachment],
    notice: &NoticeId,
) -> ReadyFor {
    let own = attachment(paper);
    let letter = email.as_ref().map(|address| {
        let words = letter_words(file, occasion, convened);
        ToPost {
            authority: Some(file.authority.id.clone()),
            purpose: Purpose::Convocation,
            about: Some(file.sitting.id.as_str().to_owned()),
            to_name: Some(file.name(&convened.member)),
            to_address: address.clone(),
            subject: words.subject,
            body: words.body,
            confidential: false,
            attachments: std::iter::once(own.clone()).chain(papers.iter().cloned()).collect(),
            expires_at: None,
        }
    });
    let postal = (!convened.postal.is_empty()).then(|| convened.postal.join(", "));
    ReadyFor {
        delivery: Delivery {
            id: DeliveryId::new(ids()),
            notice: notice.clone(),
            member: convened.member.clone(),
            sending: convened.sending,
            letter: letter.as_ref().map(|_| LetterId::new(ids())),
            address: email.or(postal),
            paper: own.sha256,
            replaces: None,
            made_at: acting.now,
            made_by: acting.actor.clone(),
            given: None,
        },
        letter,
    }
}

/// One transaction: the convocation, what each member is sent, the state of the sitting, the journal.
fn write(tx: &mut Tx<'_>, acting: &Acting, ready: &Ready) -> AppResult<()> {
    let (authority, day) = (&ready.authority, ready.file.sitting.day);
    acting.demand(authority, Right::PrepareSittings)?;
    let plan = sitting::plan(tx, authority, &ready.notice.sitting)?;
    let rounds = notice::of_sitting(tx, authority, &ready.notice.sitting)?.len();
    let moved = plan.version != ready.version || plan.cancelled.is_some();
    if moved || u32::try_from(rounds).unwrap_or(u32::MAX) + 1 != ready.notice.round {
        return Err(AppError::refused(Refusal::new("notice-changed").with("sitting", day)));
    }
    file::keep(tx, authority, CALENDAR, &ready.calendar)?;
    sitting::set_convocation(tx, authority, &ready.notice.sitting, ready.notice.sent_on, ready.urgency)?;
    sitting::set_notes_sent(tx, authority, &ready.notice.sitting, ready.notice.sent_on)?;
    notice::insert(tx, authority, &ready.notice)?;
    for one in &ready.members {
        write_for(tx, acting, authority, one)?;
    }
    let subject = format!("{day}/{} {}", ready.file.assembly.key, ready.agenda.sha256);
    let reasons = [&ready.notice.urgent_reason, &ready.late_by_orders, &ready.notice.correction];
    let reasons: Vec<&str> = reasons.into_iter().flatten().map(String::as_str).collect();
    let reason = (!reasons.is_empty()).then(|| reasons.join(" ; "));
    let entry = acting.entry(authority, "notice.send", subject);
    journal::append(tx, &journal::Entry { reason, ..entry })?;
    Ok(())
}

pub(super) fn write_for(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    one: &ReadyFor,
) -> AppResult<()> {
    if let (Some(letter), Some(id)) = (&one.letter, &one.delivery.letter) {
        post(tx, acting, id, letter)?;
    }
    Ok(notice::deliver(tx, authority, &one.delivery)?)
}

fn sent_before(facts: &Facts, id: &str) -> Option<u32> {
    facts.notices.iter().find(|notice| notice.id.as_str() == id).map(|notice| notice.round)
}

fn attachment(document: &SittingDocument) -> Attachment {
    Attachment {
        name: document.name.clone(),
        media_type: "application/pdf".to_owned(),
        sha256: document.document.sha256.clone(),
    }
}

fn trimmed(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
