//! Sittings in preparation in the shapes of the wire, the same for the command line and the API.

use super::{LeftOver, OwnPage, OwnPaper, OwnSitting, PaperKind, PreparedSitting, WaitingDraft, WhatIf};
use quitus_core::assembly::Contact;
use quitus_core::kernel::{Day, MemberId};
use quitus_core::law::Ruled;
use quitus_core::sitting::{
    Answer, Exclusion, ItemForecast, SendingToday, SittingState, ToCall, standing_answers,
};
use quitus_formats::api::{
    AnswerShown, CallShown, DeclaredInterest, ForecastShown, ItemForecastShown, LeftOverShown, OwnPageShown,
    OwnPaperShown, OwnSittingShown, PreparationShown, PreparedItemShown, ProxyAside, WaitingDraftShown,
};

impl PreparedSitting {
    /// As told on the wire.
    pub fn shown(&self) -> PreparationShown {
        let (file, plan, days) = (&self.file, &self.plan, &self.days);
        let day = |ruled: Ruled<Day>| ruled.ok().map(|day| day.to_string());
        let reopened = self.convoked.is_some() && file.sitting.state == SittingState::Planned;
        PreparationShown {
            authority: file.authority.code.clone(),
            date: file.sitting.day.to_string(),
            assembly: file.assembly.key.clone(),
            state: file.sitting.state.word().to_owned(),
            hour: plan.begins_at.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)),
            place: file.sitting.place.clone(),
            version: plan.version,
            cancelled: plan.cancelled.as_ref().map(|how| how.reason.clone().unwrap_or_default()),
            convoked_on: self.convoked.as_ref().map(|last| last.sent_on.to_string()),
            reopened,
            latest_sending: day(days.latest_sending),
            latest_by_orders: days.latest_by_orders.map(|day| day.to_string()),
            latest_urgent: day(days.latest_urgent),
            last_deposit: day(days.last_deposit),
            clear_days_if_sent_today: days.clear_today.ok(),
            if_sent_today: days.if_sent_today.ok().map(|what| sending(what).to_owned()),
            items: self.items(),
            interests: self.interests(),
            left_over: self.left_over.iter().map(left_over).collect(),
            waiting: self.waiting.iter().map(waiting).collect(),
            answers: standing_answers(&self.answers).into_iter().map(|one| self.answer(one)).collect(),
        }
    }

    fn items(&self) -> Vec<PreparedItemShown> {
        let item = |line: &super::PreparedItem| PreparedItemShown {
            id: line.item.id.to_string(),
            rank: line.item.order,
            title: line.item.title.clone(),
            kind: line.kind.word().to_owned(),
            rapporteur: line.item.rapporteur.as_ref().map(|member| self.file.name(member)),
            draft: line.draft.as_ref().map(|draft| draft.id.to_string()),
            circuit: line.draft.as_ref().map(crate::DraftStanding::shown),
            carried: line.carried,
            missing: line.missing.iter().map(|step| step.word().to_owned()).collect(),
        };
        self.items.iter().map(item).collect()
    }

    fn interests(&self) -> Vec<DeclaredInterest> {
        let file = &self.file;
        let key = |id: &MemberId| file.member(id).map(|member| member.key.clone()).unwrap_or_default();
        let told = |one: &quitus_core::sitting::Interest| DeclaredInterest {
            rank: one.item,
            member: key(&one.member),
            name: file.name(&one.member),
            kind: one.kind.word().to_owned(),
            organisation: one.organisation.clone(),
        };
        file.sitting.interests.iter().map(told).collect()
    }

    fn answer(&self, answer: &Answer) -> AnswerShown {
        AnswerShown {
            member: self.file.name(&answer.member),
            reply: answer.reply.word().to_owned(),
            holder: answer.reply.holder().map(|holder| self.file.name(holder)),
            channel: answer.channel.word().to_owned(),
        }
    }
}

impl WhatIf {
    /// As told on the wire.
    pub fn shown(&self) -> ForecastShown {
        ForecastShown {
            opening: self.item(&self.forecast.opening),
            items: self.forecast.items.iter().map(|item| self.item(item)).collect(),
            to_call: self.forecast.to_call.iter().map(|call| self.call(call)).collect(),
        }
    }

    /// How someone to call is reached.
    pub fn contact(&self, call: &ToCall) -> Contact {
        self.contacts.get(&call.member).cloned().unwrap_or_default()
    }

    fn item(&self, item: &ItemForecast) -> ItemForecastShown {
        let file = &self.file;
        let aside = |(paper, why): &(quitus_core::sitting::Proxy, Exclusion)| ProxyAside {
            giver: file.name(&paper.giver),
            holder: file.name(&paper.holder),
            why: why.word().to_owned(),
        };
        ItemForecastShown {
            rank: item.order,
            title: file.sitting.item(item.order).map(|known| known.title.clone()).unwrap_or_default(),
            expected: item.hoped.ok().map(|met| met.counted),
            certain: item.sure.ok().map(|met| met.counted),
            quorum: item.hoped.ok().map(|met| met.quorum),
            margin: item.margin().ok(),
            interested: item
                .roll
                .interested
                .iter()
                .chain(&item.roll.barred)
                .map(|id| file.name(id))
                .collect(),
            proxies: u32::try_from(item.roll.proxies.len()).unwrap_or(u32::MAX),
            proxies_aside: item.roll.set_aside.iter().map(aside).collect(),
            votes_available: item.roll.votes_available(),
        }
    }

    fn call(&self, call: &ToCall) -> CallShown {
        let contact = self.contact(call);
        CallShown {
            member: self.file.name(&call.member),
            reason: call.reason.word().to_owned(),
            telephone: contact.telephone,
            email: contact.email,
            helps: call.helps.clone(),
        }
    }
}

impl OwnPage {
    /// As told on the wire.
    pub fn shown(&self) -> OwnPageShown {
        OwnPageShown {
            member: self.member.as_ref().map(|member| member.key.clone()),
            name: self.member.as_ref().map(|member| member.name.formal()),
            sittings: self.sittings.iter().map(own_sitting).collect(),
        }
    }
}

fn own_sitting(own: &OwnSitting) -> OwnSittingShown {
    let (file, reply) = (&own.file, own.answer.as_ref().map(|answer| &answer.reply));
    let key = |id: &MemberId| file.member(id).map(|member| member.key.clone());
    let files = own.attachments.values().flatten().map(|file| OwnPaperShown {
        kind: PaperKind::Attachment.word().to_owned(),
        name: file.name.clone(),
        media_type: "application/pdf".to_owned(),
        sha256: file.sha256.clone(),
    });
    let paper = |paper: &OwnPaper| OwnPaperShown {
        kind: paper.what.word().to_owned(),
        name: paper.name.clone(),
        media_type: paper.media_type.clone(),
        sha256: paper.sha256.clone(),
    };
    OwnSittingShown {
        date: file.sitting.day.to_string(),
        assembly: file.assembly.key.clone(),
        name: file.assembly.name.clone(),
        state: file.sitting.state.word().to_owned(),
        hour: own.plan.begins_at.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)),
        place: file.sitting.place.clone(),
        reply: reply.map(|reply| reply.word().to_owned()),
        holder: reply.and_then(|reply| reply.holder()).and_then(key),
        may_hold: own.holders.iter().map(|member| member.key.clone()).collect(),
        held_from: own.held_from.clone(),
        convoked_on: own.notice.as_ref().map(|notice| notice.sent_on.to_string()),
        correction: own.notice.as_ref().and_then(|notice| notice.correction.clone()),
        papers: own.papers.iter().map(paper).chain(files).collect(),
        items: file.sitting.items.iter().map(|item| item.title.clone()).collect(),
    }
}

fn sending(what: SendingToday) -> &'static str {
    match what {
        SendingToday::InTime => "in_time",
        SendingToday::OnlyInUrgency => "only_in_urgency",
        SendingToday::TooLate => "too_late",
    }
}

fn left_over(left: &LeftOver) -> LeftOverShown {
    LeftOverShown { id: left.item.id.to_string(), date: left.day.to_string(), title: left.item.title.clone() }
}

fn waiting(draft: &WaitingDraft) -> WaitingDraftShown {
    let service = (!draft.service.is_empty()).then(|| draft.service.clone());
    let circuit = draft.standing.shown();
    WaitingDraftShown { id: draft.id.to_string(), title: draft.title.clone(), service, circuit }
}
