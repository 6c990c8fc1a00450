//! The convocation in force, for one member again; the day papers were posted or handed over.

use super::send::{for_member, write_for};
use super::{Facts, facts_to_write, planned};
use crate::document::notice::{Convened, Occasion};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus};
use quitus_core::kernel::{AuthorityId, Day, DeliveryId, MemberId, Refusal};
use quitus_core::review::SittingFile;
use quitus_core::sitting::{Given, Sending};
use quitus_store::outbox::Order;
use quitus_store::{Tx, journal, notice, outbox};

/// What is asked for one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResendAsked {
    /// How: by e-mail, on paper, or handed over.
    pub sending: Sending,
    /// The day it was handed over or posted, when it already was.
    pub given_on: Option<Day>,
}

impl Quitus {
    /// Sends the convocation in force to one member again, or enters that it was handed over: that member's clear days
    /// start anew. A letter that has not left is taken out of the outbox.
    pub fn resend_notice(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        code: Option<&str>,
        text: &str,
        member: &str,
        asked: &ResendAsked,
    ) -> AppResult<()> {
        let (who, owned, asked_of) = (acting.clone(), code.map(str::to_owned), text.to_owned());
        let key = member.to_owned();
        let (facts, earlier) = self.store.read(move |tx| {
            let facts = facts_to_write(tx, &who, owned.as_deref(), &asked_of)?;
            let earlier = current(tx, &facts, &key)?;
            Ok::<_, AppError>((facts, earlier))
        })?;
        let Some(last) = facts.notices.last().cloned() else {
            return Err(AppError::refused(Refusal::new("notice-not-sent")));
        };
        let plan = planned(&facts, acting.today);
        let line = plan.lines.iter().find(|line| line.key == member);
        let (Some(line), Some(earlier)) = (line, earlier) else {
            return Err(AppError::refused(Refusal::new("no-such-member").with("asked", member)));
        };
        let contact = facts.contacts.get(&line.member).cloned().unwrap_or_default();
        let refused = resend_refusals(asked, contact.email.as_deref(), acting.today, last.sent_on);
        if !refused.is_empty() {
            return Err(AppError::Refused(refused));
        }
        let convened =
            Convened { member: line.member.clone(), sending: asked.sending, postal: line.postal.clone() };
        let occasion = Occasion { begins_at: facts.plan.begins_at, correction: last.correction.clone() };
        let mut file = facts.file.clone();
        file.sitting.convoked_on = Some(asked.given_on.unwrap_or(acting.today));
        let made = self.convocations(acting, ids, &file, &occasion, std::slice::from_ref(&convened))?;
        let Some(paper) = made.into_iter().next() else {
            return Err(AppError::refused(Refusal::new("nothing-made")));
        };
        let email = contact.email.filter(|_| asked.sending == Sending::Email);
        let mut ready =
            for_member(acting, ids, &file, &occasion, &convened, email, &paper, &last.papers, &last.id);
        ready.delivery.replaces = Some(earlier.clone());
        ready.delivery.given = asked.given_on.map(|on| given(acting, on));
        let (acting, authority) = (acting.clone(), facts.authority.clone());
        let subject = format!("{}/{} {member}", facts.file.sitting.day, facts.file.assembly.key);
        self.store.write(move |tx| {
            withdraw_letter_of(tx, &acting, &authority, &facts, &earlier)?;
            write_for(tx, &acting, &authority, &ready)?;
            journal::append(tx, &acting.entry(&authority, "notice.resend", subject.as_str()))?;
            Ok(())
        })
    }

    /// Enters the day papers were posted or handed over: of one member, or of everyone whose paper waits.
    pub fn give_papers(
        &self,
        acting: &Acting,
        code: Option<&str>,
        text: &str,
        member: Option<&str>,
        day: Day,
    ) -> AppResult<usize> {
        let (acting, code, text) = (acting.clone(), code.map(str::to_owned), text.to_owned());
        let member = member.map(str::to_owned);
        self.store.write(move |tx| {
            let facts = facts_to_write(tx, &acting, code.as_deref(), &text)?;
            let Some(last) = facts.notices.last() else {
                return Err(AppError::refused(Refusal::new("notice-not-sent")));
            };
            if day > acting.today || day < last.sent_on {
                let refusal = Refusal::new("notice-given-day").with("from", last.sent_on).about("day");
                return Err(AppError::refused(refusal.with("until", acting.today)));
            }
            let of = member.as_deref().map(|key| key_of(&facts.file, key)).transpose()?;
            let mut entered = 0;
            for sent in notice::deliveries(tx, &facts.authority, &facts.file.sitting.id)? {
                let waits = sent.notice == last.id && sent.sending_waits();
                if waits && of.as_ref().is_none_or(|member| *member == sent.member) {
                    notice::give(tx, &facts.authority, &sent.id, &given(&acting, day))?;
                    entered += 1;
                }
            }
            let subject = format!("{}/{} {day}", facts.file.sitting.day, facts.file.assembly.key);
            journal::append(tx, &acting.entry(&facts.authority, "notice.give", subject))?;
            Ok(entered)
        })
    }
}

fn resend_refusals(asked: &ResendAsked, email: Option<&str>, today: Day, sent_on: Day) -> Vec<Refusal> {
    let mut refused = Vec::new();
    if asked.sending == Sending::Email && email.is_none() {
        refused.push(Refusal::new("notice-no-email").about("sending"));
    }
    if asked.sending == Sending::Hand && asked.given_on.is_none() {
        refused.push(Refusal::new("notice-needs-day").about("day"));
    }
    if asked.sending == Sending::Email && asked.given_on.is_some() {
        refused.push(Refusal::new("notice-day-for-paper").about("day"));
    }
    if asked.given_on.is_some_and(|day| day > today || day < sent_on) {
        refused
            .push(Refusal::new("notice-given-day").with("from", sent_on).with("until", today).about("day"));
    }
    refused
}

/// Takes the earlier letter of a member out of the outbox unless it has left.
fn withdraw_letter_of(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &AuthorityId,
    facts: &Facts,
    earlier: &DeliveryId,
) -> AppResult<()> {
    let sent = notice::deliveries(tx, authority, &facts.file.sitting.id)?;
    let letter = sent.into_iter().find(|one| one.id == *earlier).and_then(|one| one.letter);
    let Some(letter) = letter else { return Ok(()) };
    let posted = outbox::load(tx, &letter)?;
    if posted.progress.state.may_be_withdrawn() {
        outbox::order(tx, &posted, Order::Withdraw, &acting.actor, acting.now)?;
    }
    Ok(())
}

/// The last delivery of a member for the convocation in force.
fn current(tx: &mut Tx<'_>, facts: &Facts, key: &str) -> AppResult<Option<DeliveryId>> {
    let member = key_of(&facts.file, key)?;
    let last = facts.notices.last().map(|last| last.id.clone());
    let sent = notice::deliveries(tx, &facts.authority, &facts.file.sitting.id)?;
    Ok(sent
        .into_iter()
        .rfind(|one| one.member == member && Some(&one.notice) == last.as_ref())
        .map(|one| one.id))
}

pub(super) fn key_of(file: &SittingFile, key: &str) -> AppResult<MemberId> {
    let found = file.members.iter().find(|member| member.key == key).map(|member| member.id.clone());
    found.ok_or_else(|| AppError::refused(Refusal::new("no-such-member").with("asked", key)))
}

fn given(acting: &Acting, on: Day) -> Given {
    Given { on, by: acting.actor.clone(), at: acting.now }
}
