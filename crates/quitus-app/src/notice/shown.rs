//! Convocations and letters in the shapes of the wire, the same for the command line and the API.

use super::{MemberProof, NoticeAsked, NoticeBoard, NoticeLine, NoticePlan, NoticeSent, SentBy};
use crate::outbox::{LetterShown, OutboxShown, Posted};
use quitus_core::outbox::LetterEvent;
use quitus_formats::api::{
    LetterCount, LetterFile, LetterLine, LetterStepShown, MemberProofShown, NoticeMemberShown,
    NoticePlanShown, NoticeSentShown, NoticeShown, NoticeWanted, OutboxListed, SentShown,
};

impl NoticePlan {
    /// As told on the wire.
    pub fn shown(&self) -> NoticePlanShown {
        let members = self.lines.iter().map(|line| NoticeMemberShown {
            member: line.key.clone(),
            name: line.name.clone(),
            sending: line.sending.word().to_owned(),
            address: line.email.clone(),
            letter: None,
            letter_id: None,
            answer: None,
            sent_on: None,
            clear_days: None,
        });
        NoticePlanShown {
            authority: self.file.authority.code.clone(),
            date: self.file.sitting.day.to_string(),
            assembly: self.file.assembly.key.clone(),
            round: self.round,
            sent_on: self.sent_on.to_string(),
            clear_days: self.term.clear,
            required: self.term.required,
            latest: self.term.latest.map(|day| day.to_string()),
            latest_by_orders: self.term.latest_by_orders.map(|day| day.to_string()),
            outcome: self.term.outcome.map(|outcome| outcome.word().to_owned()),
            without_note: self.without_note.clone(),
            members: members.collect(),
        }
    }
}

impl NoticeBoard {
    /// As told on the wire, with what another convocation would be.
    pub fn shown(&self, plan: &NoticePlan) -> NoticeShown {
        NoticeShown {
            rounds: self.notices.len(),
            sent_on: self.notices.last().map(|last| last.sent_on.to_string()),
            members: self.lines.iter().map(NoticeLine::shown).collect(),
            plan: plan.shown(),
        }
    }
}

impl NoticeLine {
    /// As told on the wire.
    pub fn shown(&self) -> NoticeMemberShown {
        let progress = self.letter.as_ref().map(|posted| &posted.progress);
        NoticeMemberShown {
            member: self.key.clone(),
            name: self.name.clone(),
            sending: self.delivery.sending.word().to_owned(),
            address: self.delivery.address.clone(),
            letter: progress.map(|progress| progress.state.word().to_owned()),
            letter_id: self.delivery.letter.as_ref().map(|id| id.as_str().to_owned()),
            answer: progress.and_then(|progress| progress.answer.clone()),
            sent_on: self.sent_on.map(|day| day.to_string()),
            clear_days: self.term.map(|term| term.clear),
        }
    }
}

impl NoticeSent {
    /// As told on the wire.
    pub fn shown(&self) -> NoticeSentShown {
        NoticeSentShown {
            round: self.round,
            emails: self.emails,
            papers: self.papers,
            clear_days: self.clear,
        }
    }
}

impl From<NoticeWanted> for NoticeAsked {
    fn from(wanted: NoticeWanted) -> Self {
        NoticeAsked {
            id: wanted.id,
            urgent: wanted.urgent,
            correction: wanted.correction,
            without_notes: wanted.without_notes,
            late_by_orders: wanted.late_by_orders,
        }
    }
}

impl OutboxShown {
    /// As told on the wire.
    pub fn listed(&self) -> OutboxListed {
        let count = |(state, letters): &(quitus_core::outbox::LetterState, u32)| LetterCount {
            state: state.word().to_owned(),
            letters: *letters,
        };
        OutboxListed {
            counts: self.counts.iter().map(count).collect(),
            wanting: self.wanting.iter().map(letter_line).collect(),
            last: self.last.iter().map(letter_line).collect(),
        }
    }
}

impl MemberProof {
    /// As told on the wire.
    pub fn shown(&self) -> MemberProofShown {
        let sent = |one: &SentBy| SentShown {
            round: one.notice.round,
            correction: one.notice.correction.clone(),
            sending: one.line.shown(),
            sha256: one.line.delivery.paper.clone(),
            message_id: one.line.letter.as_ref().and_then(|posted| posted.progress.message_id.clone()),
            steps: one.events.iter().map(step).collect(),
        };
        let sent = self.sent.iter().map(sent).collect();
        MemberProofShown { member: self.key.clone(), name: self.name.clone(), sent }
    }
}

impl LetterShown {
    /// As told on the wire.
    pub fn shown(&self) -> LetterFile {
        LetterFile {
            letter: letter_line(&self.posted),
            body: self.posted.letter.body.clone(),
            files: self.posted.letter.attachments.iter().map(|file| file.name.clone()).collect(),
            steps: self.events.iter().map(step).collect(),
        }
    }
}

fn step(event: &LetterEvent) -> LetterStepShown {
    LetterStepShown {
        at: event.at.0,
        step: event.step.word().to_owned(),
        by: event.by.clone(),
        answer: event.answer.clone(),
    }
}

fn letter_line(posted: &Posted) -> LetterLine {
    LetterLine {
        id: posted.letter.id.as_str().to_owned(),
        purpose: posted.letter.purpose.word().to_owned(),
        to: posted.letter.to_address.clone(),
        subject: posted.letter.subject.clone(),
        state: posted.progress.state.word().to_owned(),
        attempts: posted.progress.attempts,
        answer: posted.progress.answer.clone(),
        sent_on: posted.progress.sent_on.map(|day| day.to_string()),
    }
}
