//! The quorum is checked when an item is put to discussion, not again at its vote.
//!
//! Also at the opening and after each suspension. Who leaves during the item is deemed to abstain. A stay is
//! `[members, from, until]`; someone who leaves at an hour is no longer there at that hour.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `in_office = 71, opened = 18:00, stays = [[33, 18:00, null], [3, 18:00, 18:10]]` | `{quorum = 36, counted = 36, met = true}` |
//! | 2023-03-29 | `in_office = 71, opened = 18:21, stays = [[33, 18:00, null], [3, 18:00, 18:10]]` | `{quorum = 36, counted = 33, met = false}` |
//! | 2023-03-29 | `in_office = 71, opened = 18:10, stays = [[33, 18:00, null], [3, 18:00, 18:10]]` | `{quorum = 36, counted = 33, met = false}` |
//! | 2023-03-29 | `in_office = 15, opened = 20:00, stays = [[7, 19:00, null], [1, 20:00, null]], kind = commune_lt3500` | `{quorum = 8, counted = 8, met = true}` |
//! | 1996-02-23 | `in_office = 71, opened = 18:00, stays = []` | `unknown: not held for that day` |

use super::prelude::*;
use super::quorum_met::{Attendance, QuorumMet, quorum_met};

/// How many stays hold at an instant: from included, until excluded, no end is still there.
pub fn present_at<T: Copy + Ord>(stays: impl IntoIterator<Item = (T, Option<T>)>, at: T) -> u32 {
    let there = |(from, until): &(T, Option<T>)| *from <= at && until.is_none_or(|until| at < until);
    u32::try_from(stays.into_iter().filter(there).count()).unwrap_or(u32::MAX)
}

/// A group of members with the same stay, in minutes of the day.
struct Stay {
    members: u32,
    from: u32,
    until: Option<u32>,
}

/// Is the quorum met among the members of these stays at the minute the item opens?
fn quorum_at_item(in_office: u32, opened: u32, stays: &[Stay], kind: BodyKind, on: Day) -> Ruled<QuorumMet> {
    RULE.held(on)?;
    let there = stays.iter().filter(|stay| present_at([(stay.from, stay.until)], opened) == 1);
    let present = there.fold(0, |sum: u32, stay| sum.saturating_add(stay.members));
    quorum_met(Attendance { in_office, present, ..Attendance::default() }, kind, on)
}

/// Minutes since midnight of an hour such as `18:05`.
fn minutes(fact: &str, value: &Value) -> Result<u32, super::FactError> {
    let Value::Text(text) = value else { return Err(expected(fact, "an hour such as 18:05")) };
    let parts = text
        .split_once(':')
        .and_then(|(hours, minutes)| Some((hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?)));
    match parts {
        Some((hours @ 0..24, minutes @ 0..60)) => Ok(hours * 60 + minutes),
        _ => Err(expected(fact, "an hour such as 18:05")),
    }
}

fn stay(value: &Value) -> Result<Stay, super::FactError> {
    let Value::List(parts) = value else { return Err(expected("stays", "lines of [members, from, until]")) };
    let [members, from, until] = parts.as_slice() else {
        return Err(expected("stays", "lines of [members, from, until]"));
    };
    let members = bounded("stays", integer("stays", members)?, 0, super::facts::COUNT_MAX)?;
    let until = if *until == Value::Null { None } else { Some(minutes("stays", until)?) };
    Ok(Stay { members: u32::try_from(members).unwrap_or(u32::MAX), from: minutes("stays", from)?, until })
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "quorum_at_item",
    point: "Q2",
    article: "CGCT, art. L2121-17",
    also: &["CGCT, art. L5211-1"],
    title: say("Quorum à l'ouverture de chaque affaire", "Quorum as each item opens"),
    sense: say(
        "Le quorum se vérifie à l'ouverture, après chaque suspension et lorsque chaque affaire est mise en discussion, non au vote : qui sort pendant l'affaire est réputé s'abstenir. Refuser de voter n'y change rien.",
        "The quorum is checked at the opening, after each suspension and as each item is put to discussion, not at the vote: who leaves during the item is deemed to abstain. Refusing to vote changes nothing.",
    ),
    force: CLERK,
    inputs: &[
        input("in_office", InputKind::Count, "membres en exercice", "members in office"),
        input("opened", InputKind::Hour, "heure de mise en discussion", "hour the item opens"),
        input(
            "stays",
            InputKind::Lines("[members, from, until]"),
            "présences : [membres, de, à]",
            "stays: [members, from, until]",
        ),
        KIND,
    ],
    source: include_str!("quorum_at_item.rs"),
    evaluate: |facts, on| {
        let in_office = facts.count("in_office")?;
        let opened = facts
            .get("opened")
            .map_or(Err(expected("opened", "an hour such as 18:05")), |value| minutes("opened", value))?;
        let stays = facts.list("stays")?.iter().map(stay).collect::<Result<Vec<_>, _>>()?;
        ruled(quorum_at_item(in_office, opened, &stays, facts.kind()?, on))
    },
    ..BASE
};
