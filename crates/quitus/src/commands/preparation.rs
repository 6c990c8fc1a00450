//! `sitting plan`, `change`, `cancel`, `reopen`, `keep`, `agenda`, `carry`, `interest`, `answer` and `what-if`.

use crate::cli::{Global, SittingCommand};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{
    Acting, AnswerAsked, InterestAsked, ItemAsked, Move, Quitus, SittingAsked, SittingChange, Supposed,
};
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::Refusal;

/// Does what a command of preparation asks; gives back one that is none.
pub fn run(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    command: SittingCommand,
) -> Result<Option<SittingCommand>, Failure> {
    match command {
        SittingCommand::Plan { sitting, at, place, second_of } => {
            plan(quitus, global, output, &sitting, (at, place, second_of))?;
        }
        SittingCommand::Agenda {
            sitting,
            add,
            reason,
            title,
            kind,
            rapporteur,
            note,
            r#move,
            to,
            remove,
        } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            if let Some(draft) = add {
                let (code, id, reason) = (&authority.code, world::id(), reason.as_deref());
                quitus.add_draft_to_agenda(&acting, code, &sitting, &id, &draft, reason)?;
            }
            if let Some(title) = title {
                let (rapporteur, note) = (rapporteur.unwrap_or_default(), note.unwrap_or_default());
                let asked = ItemAsked { id: world::id(), kind, title, rapporteur, note };
                quitus.add_item(&acting, &authority.code, &sitting, &asked)?;
            }
            if let Some((from, to)) = r#move.zip(to) {
                set_place(quitus, &acting, &authority, &sitting, (from, to))?;
            }
            if let Some(rank) = remove {
                let item = item_at(quitus, &acting, &authority, &sitting, rank)?;
                let version = version(quitus, &acting, &authority, &sitting)?;
                quitus.remove_item(&acting, &authority.code, &sitting, &item, version)?;
            }
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        SittingCommand::Answer { sitting, member, reply, to, channel } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            let holder = to.unwrap_or_default();
            let asked = AnswerAsked { id: world::id(), member, reply, holder, channel };
            quitus.answer_notice(&acting, &authority.code, &sitting, &asked)?;
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        SittingCommand::WhatIf { sitting, absent, coming, proxy } => {
            what_if(quitus, global, output, &sitting, (absent, coming, &proxy))?;
        }
        other => return corrected(quitus, global, output, other),
    }
    Ok(None)
}

/// Does what a command that corrects a sitting asks; gives back one that is none.
fn corrected(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    command: SittingCommand,
) -> Result<Option<SittingCommand>, Failure> {
    match command {
        SittingCommand::Change { sitting, on, at, place } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            let at = change(quitus, &acting, &authority, &sitting, (on, at, place))?;
            agenda(quitus, &acting, &authority, output, &at)?;
        }
        SittingCommand::Cancel { sitting, reason } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            let version = version(quitus, &acting, &authority, &sitting)?;
            quitus.cancel_sitting(&acting, &authority.code, &sitting, &reason, version)?;
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        SittingCommand::Reopen { sitting } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            quitus.reopen_agenda(&acting, &authority.code, &sitting)?;
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        SittingCommand::Keep { sitting } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            quitus.keep_agenda(&acting, &authority.code, &sitting)?;
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        SittingCommand::Carry { sitting, from } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            for item in &from {
                quitus.carry_item(&acting, &authority.code, &sitting, &world::id(), item)?;
            }
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        SittingCommand::Interest { sitting, item, member, kind, organisation, withdraw } => {
            let (authority, acting) = of_sitting(quitus, global, &sitting)?;
            let item = item_at(quitus, &acting, &authority, &sitting, item)?;
            if withdraw {
                quitus.withdraw_interest(&acting, &authority.code, &sitting, &item, &member)?;
            } else {
                let asked = InterestAsked { member, kind, organisation: organisation.unwrap_or_default() };
                quitus.declare_interest(&acting, &authority.code, &sitting, &item, &asked)?;
            }
            agenda(quitus, &acting, &authority, output, &sitting)?;
        }
        other => return Ok(Some(other)),
    }
    Ok(None)
}

fn plan(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    sitting: &str,
    (hour, place, second_of): (String, String, Option<String>),
) -> Result<(), Failure> {
    let authority = only_authority(quitus, global)?;
    let (day, assembly) = sitting.split_once('/').unwrap_or((sitting, ""));
    let asked = SittingAsked {
        id: world::id(),
        assembly: assembly.to_owned(),
        day: day.to_owned(),
        hour,
        place,
        second_of: second_of.unwrap_or_default(),
    };
    let acting = acting(global, &authority);
    let at = quitus.plan_sitting(&acting, &authority.code, &asked)?;
    agenda(quitus, &acting, &authority, output, &format!("{}/{}", at.day, at.assembly))
}

/// Changes the head of a sitting; what is not said stays. Answers where the sitting is found now.
fn change(
    quitus: &Quitus,
    acting: &Acting,
    authority: &Authority,
    sitting: &str,
    (day, hour, place): (Option<String>, Option<String>, Option<String>),
) -> Result<String, Failure> {
    let now = quitus.prepared_sitting(&acting.who, &authority.code, sitting, acting.today)?.shown();
    let change = SittingChange {
        version: now.version,
        day: day.unwrap_or(now.date),
        hour: hour.or(now.hour).unwrap_or_default(),
        place: place.or(now.place).unwrap_or_default(),
    };
    let at = quitus.change_sitting(acting, &authority.code, sitting, &change)?;
    Ok(format!("{}/{}", at.day, at.assembly))
}

/// The version a sitting stands at.
fn version(quitus: &Quitus, acting: &Acting, authority: &Authority, sitting: &str) -> Result<i64, Failure> {
    Ok(quitus.prepared_sitting(&acting.who, &authority.code, sitting, acting.today)?.plan.version)
}

/// The id of the item of that rank; of none, an id that nothing bears.
fn item_at(
    quitus: &Quitus,
    acting: &Acting,
    authority: &Authority,
    sitting: &str,
    rank: u32,
) -> Result<String, Failure> {
    let prepared = quitus.prepared_sitting(&acting.who, &authority.code, sitting, acting.today)?;
    Ok(prepared.file.sitting.item(rank).map(|item| item.id.to_string()).unwrap_or_default())
}

fn set_place(
    quitus: &Quitus,
    acting: &Acting,
    authority: &Authority,
    sitting: &str,
    (from, to): (u32, u32),
) -> Result<(), Failure> {
    let prepared = quitus.prepared_sitting(&acting.who, &authority.code, sitting, acting.today)?;
    let item = prepared.file.sitting.item(from).map(|item| item.id.to_string()).unwrap_or_default();
    let version = prepared.plan.version;
    Ok(quitus.order_agenda(acting, &authority.code, sitting, &item, Move::To(to), version)?)
}

fn agenda(
    quitus: &Quitus,
    acting: &Acting,
    authority: &Authority,
    output: &Output,
    sitting: &str,
) -> Result<(), Failure> {
    let prepared = quitus.prepared_sitting(&acting.who, &authority.code, sitting, acting.today)?;
    let shown = prepared.shown();
    output.answer(&shown, |output| {
        let known = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".to_owned());
        let mut told = vec![format!(
            "{}/{}  {}  {}  {}",
            shown.date,
            shown.assembly,
            known(&shown.hour),
            known(&shown.place),
            output.word(&format!("cli-sitting-{}", shown.state))
        )];
        told.push(format!("{} : {}", output.word("prepare-latest"), known(&shown.latest_sending)));
        told.extend(shown.items.iter().map(|item| {
            let mut missing: Vec<String> =
                item.missing.iter().map(|step| output.word(&format!("item-lacks-{step}"))).collect();
            let visa = item.circuit.as_ref().and_then(|draft| draft.missing.as_ref());
            missing.extend(visa.map(|step| output.word(&format!("draft-step-{step}"))));
            format!("{:>3}  {}  {}", item.rank, item.title, missing.join(", "))
        }));
        told.extend(shown.interests.iter().map(|one| {
            format!("  {} {}  {} ({})", output.word("sitting-item"), one.rank, one.name, one.organisation)
        }));
        if !shown.left_over.is_empty() {
            told.push(format!("{} :", output.word("prepare-left")));
            told.extend(
                shown.left_over.iter().map(|one| format!("  {}  {}  {}", one.id, one.date, one.title)),
            );
        }
        told.extend(shown.answers.iter().map(|answer| {
            let holder = answer.holder.clone().unwrap_or_default();
            format!(
                "  {}  {} {holder}",
                answer.member,
                output.word(&format!("answer-reply-{}", answer.reply))
            )
        }));
        told.join("\n")
    })
}

fn what_if(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    sitting: &str,
    (absent, coming, proxies): (Vec<String>, Vec<String>, &[String]),
) -> Result<(), Failure> {
    let (authority, acting) = of_sitting(quitus, global, sitting)?;
    let pair = |text: &String| {
        let (giver, holder) = text.split_once(':').unwrap_or((text, ""));
        (giver.to_owned(), holder.to_owned())
    };
    let supposed = Supposed { absent, coming, proxies: proxies.iter().map(pair).collect() };
    let told = quitus.what_if(&acting.who, &authority.code, sitting, &supposed)?;
    let shown = told.shown();
    output.answer(&shown, |output| {
        let known = |figure: Option<u32>| figure.map_or_else(|| "?".to_owned(), |figure| figure.to_string());
        let item = |item: &quitus_formats::api::ItemForecastShown| {
            let margin = item.margin.map_or_else(|| "?".to_owned(), |margin| format!("{margin:+}"));
            let (expected, certain) = (known(item.expected), known(item.certain));
            format!("{:>3}  {certain}–{expected}/{}  {margin}  {}", item.rank, known(item.quorum), item.title)
        };
        let mut lines = vec![item(&shown.opening)];
        lines.extend(shown.items.iter().map(item));
        lines.push(format!("{} :", output.word("what-if-calls")));
        lines.extend(shown.to_call.iter().map(|call| {
            let reached = call.telephone.as_deref().or(call.email.as_deref()).unwrap_or_default();
            format!("  {}  {reached}", call.member)
        }));
        lines.join("\n")
    })
}

/// Whoever acts, on the day an authority reads.
pub(super) fn acting(global: &Global, authority: &Authority) -> Acting {
    Acting { today: world::reading_day(authority), ..world::acting(global.acting.as_deref()) }
}

/// The authority of a sitting, found in all of them unless one is named.
fn of_sitting(quitus: &Quitus, global: &Global, sitting: &str) -> Result<(Authority, Acting), Failure> {
    let authority = quitus.sitting(global.authority.as_deref(), sitting)?.authority;
    let acting = acting(global, &authority);
    Ok((authority, acting))
}

/// The authority named, or the only one whose sittings are prepared here.
pub(super) fn only_authority(quitus: &Quitus, global: &Global) -> Result<Authority, Failure> {
    if let Some(code) = &global.authority {
        return Ok(quitus.authority(code)?);
    }
    let mut live = quitus.authorities()?;
    live.retain(|authority| authority.standing != Standing::Published);
    match live.len() {
        1 => Ok(live.remove(0)),
        _ => {
            let places: Vec<String> = live.into_iter().map(|authority| authority.code).collect();
            Err(Failure::refused(Refusal::new("which-authority").with("places", places)))
        }
    }
}
