//! What the clerk sees of a sitting in preparation, and what may be expected of it.

use super::drafts::WaitingDraft;
use crate::draft::DraftStanding;
use crate::error::{AppError, AppResult};
use crate::{Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority, Contact};
use quitus_core::kernel::{Day, MemberId, Refusal, SittingId};
use quitus_core::law::Ruled;
use quitus_core::review::SittingFile;
use quitus_core::sitting::{
    AgendaItem, Answer, Expected, Forecast, ItemKind, MissingStep, Notice, PlanAsked, PlanDays, Sitting,
    SittingState, expected_by_answers, forecast, missing_steps, plan_days, quarters_without,
};
use quitus_store::sitting::SittingPlan;
use quitus_store::{Tx, assembly, sitting};
use std::collections::HashMap;

/// A sitting in preparation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparedSitting {
    /// The sitting, whole.
    pub file: SittingFile,
    /// Its hour, its version, its cancellation.
    pub plan: SittingPlan,
    /// Its days against the law.
    pub days: PlanDays,
    /// Quarters of its year without a sitting of its assembly, held or planned.
    pub quarters: Ruled<Vec<u32>>,
    /// The last convocation that was sent; its agenda may have been opened again since.
    pub convoked: Option<Notice>,
    /// Its items, in order.
    pub items: Vec<PreparedItem>,
    /// Items of earlier sittings that may be taken up again.
    pub left_over: Vec<LeftOver>,
    /// Drafts that wait for an agenda, those that are ready first.
    pub waiting: Vec<WaitingDraft>,
    /// Every answer given so far, in the order they came.
    pub answers: Vec<Answer>,
    /// What may be expected by those answers.
    pub forecast: Forecast,
}

/// An item in preparation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparedItem {
    /// The item.
    pub item: AgendaItem,
    /// What it asks of the assembly.
    pub kind: ItemKind,
    /// The draft placed on it, with the step it misses.
    pub draft: Option<DraftStanding>,
    /// Whether it takes up an item of an earlier sitting again.
    pub carried: bool,
    /// What is still missing, the first step first.
    pub missing: Vec<MissingStep>,
}

/// An item that an earlier sitting left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// Day of that sitting.
    pub day: Day,
    /// The item.
    pub item: AgendaItem,
    /// What it asks of the assembly.
    pub kind: ItemKind,
}

/// Absences and proxies that are supposed, by keys of members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// Who is supposed to stay away.
    pub absent: Vec<String>,
    /// Who is supposed to come.
    pub coming: Vec<String>,
    /// Who is supposed to give a proxy, and to whom.
    pub proxies: Vec<(String, String)>,
}

/// What may be expected of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The sitting, whole.
    pub file: SittingFile,
    /// What each member in office is expected to do, in the order of names.
    pub expected: Vec<(MemberId, Expected)>,
    /// Whether what was announced was changed by supposing.
    pub supposed: bool,
    /// The quorum item by item, and whom to call.
    pub forecast: Forecast,
    /// How those to call are reached.
    pub contacts: HashMap<MemberId, Contact>,
}

impl Quitus {
    /// A sitting in preparation, for whoever reads papers: its days on the day it is looked at, what each item lacks.
    pub fn prepared_sitting(
        &self,
        reader: &Reader,
        code: &str,
        text: &str,
        today: Day,
    ) -> AppResult<PreparedSitting> {
        let (reader, code, text) = (reader.clone(), code.to_owned(), text.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let (_, id) = locate::sitting(tx, Some(&code), &text)?;
            prepared(tx, &authority, &id, today)
        })
    }

    /// What may be expected of a sitting, by the answers received and what is supposed on top of them.
    pub fn what_if(&self, reader: &Reader, code: &str, text: &str, supposed: &Supposed) -> AppResult<WhatIf> {
        let (reader, code, text, supposed) =
            (reader.clone(), code.to_owned(), text.to_owned(), supposed.clone());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::PrepareSittings)?;
            let (_, id) = locate::sitting(tx, Some(&code), &text)?;
            let file = super::load(tx, &authority.id, &id)?;
            let answers = sitting::answers(tx, &authority.id, &id)?;
            let mut expected = expected_by_answers(&in_order(&file), &answers);
            suppose(&file, &mut expected, &supposed)?;
            let forecast = forecast(&file.sitting, &expected, file.assembly.kind);
            let called = |id: &MemberId| forecast.to_call.iter().any(|call| call.member == *id);
            let contacts = assembly::member_contacts(tx, &authority.id)?
                .into_iter()
                .filter(|(id, _, _)| called(id))
                .map(|(id, _, contact)| (id, contact))
                .collect();
            Ok(WhatIf { supposed: supposed != Supposed::default(), file, expected, forecast, contacts })
        })
    }
}

fn prepared(
    tx: &mut Tx<'_>,
    authority: &Authority,
    id: &SittingId,
    today: Day,
) -> AppResult<PreparedSitting> {
    let file = super::load(tx, &authority.id, id)?;
    let plan = sitting::plan(tx, &authority.id, id)?;
    let kinds = sitting::item_plans(tx, &authority.id, id)?;
    let answers = sitting::answers(tx, &authority.id, id)?;
    let brief = sitting::brief(tx, &authority.id)?;
    let met = brief.iter().filter(|one| {
        one.assembly == file.assembly.id
            && !matches!(one.state, SittingState::Cancelled | SittingState::NoQuorum)
    });
    let met: Vec<Day> = met.map(|one| one.day).collect();
    let kind = file.assembly.kind;
    let (_, settings) = quitus_store::assembly::settings(tx, &authority.id)?;
    let asked = PlanAsked {
        kind,
        sitting: file.sitting.day,
        today,
        first_after_election: file.opens_a_term,
        extra_days: settings.extra_notice_days.map_or(0, u32::from),
        deposit_lead: quitus_store::draft::circuit(tx, &authority.id)?.deposit_days,
    };
    let accounts = quitus_store::account::of_authority(tx, &authority.id)?;
    let mut drafts = HashMap::new();
    for item in &file.sitting.items {
        if let Some(id) = quitus_store::draft::of_item(tx, &authority.id, &item.id)? {
            let standing = crate::draft::standing(tx, &authority.id, &id, &accounts, today)?;
            drafts.insert(item.id.clone(), standing);
        }
    }
    let prepared = |item: &AgendaItem| {
        let known = kinds.get(&item.id);
        let of = known.map_or(ItemKind::Deliberation, |plan| plan.kind);
        PreparedItem {
            missing: missing_steps(item, of, kind, file.sitting.day),
            kind: of,
            draft: drafts.get(&item.id).cloned(),
            carried: known.is_some_and(|plan| plan.carried_from.is_some()),
            item: item.clone(),
        }
    };
    let expected = expected_by_answers(&in_order(&file), &answers);
    Ok(PreparedSitting {
        days: plan_days(&asked),
        convoked: quitus_store::notice::of_sitting(tx, &authority.id, id)?.pop(),
        quarters: quarters_without(kind, file.sitting.day.year(), &met, today),
        items: file.sitting.items.iter().map(prepared).collect(),
        left_over: left_over(tx, authority, &file.assembly, &file.sitting)?,
        waiting: super::drafts::waiting(tx, authority, &file.assembly, (file.sitting.day, today), &accounts)?,
        forecast: forecast(&file.sitting, &expected, kind),
        answers,
        plan,
        file,
    })
}

/// Items of earlier sittings of an assembly that were adjourned, or that a lack of quorum left over, and that no
/// agenda took up since. A second meeting takes up those of its first one only.
pub(super) fn left_over(
    tx: &mut Tx<'_>,
    authority: &Authority,
    assembly: &Assembly,
    sitting: &Sitting,
) -> AppResult<Vec<LeftOver>> {
    let mut left = Vec::new();
    for line in quitus_store::sitting::left_over(tx, &authority.id, &assembly.id, sitting.day)? {
        if sitting.second_of.is_none_or(|first| first == line.day) {
            left.push(LeftOver { day: line.day, item: line.item, kind: line.kind });
        }
    }
    Ok(left)
}

/// Members in office, in the order of names.
fn in_order(file: &SittingFile) -> Vec<MemberId> {
    let mut members: Vec<MemberId> = file.in_office().into_iter().cloned().collect();
    members.sort_by_key(|member| file.member(member).map(|known| known.name.sort_key()));
    members
}

fn suppose(file: &SittingFile, expected: &mut [(MemberId, Expected)], supposed: &Supposed) -> AppResult<()> {
    let mut refusals = Vec::new();
    let mut id_of = |key: &str, field: &str| {
        let member = file.members.iter().find(|member| member.key == key).map(|member| member.id.clone());
        let member = member.filter(|id| file.in_office().contains(&id));
        if member.is_none() {
            refusals.push(Refusal::new("no-such-member").with("asked", key).about(field));
        }
        member
    };
    let mut said: Vec<(MemberId, Expected)> = Vec::new();
    for key in &supposed.coming {
        said.extend(id_of(key, "coming").map(|member| (member, Expected::Comes)));
    }
    for key in &supposed.absent {
        said.extend(id_of(key, "absent").map(|member| (member, Expected::Excused)));
    }
    for (giver, holder) in &supposed.proxies {
        if let (Some(giver), Some(holder)) = (id_of(giver, "proxy"), id_of(holder, "proxy")) {
            said.push((giver, Expected::Gives(holder)));
        }
    }
    for (member, what) in said {
        if let Some(line) = expected.iter_mut().find(|(known, _)| *known == member) {
            line.1 = what;
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(AppError::Refused(refusals)) }
}
