//! The roll of a sitting: everyone in their seat at an item, proxies as threads, and the names with their hours.

use super::SittingPage;
use crate::look::{self, RuledTable};
use maud::{Markup, html};
use quitus_core::kernel::{Args, MemberId};
use quitus_core::law::proxies_held;
use quitus_core::sitting::{
    AgendaItem, Attendance, Count, Exclusion, Interval, Position as Taken, Presence as Came, Proxy, Roll,
    Sitting, Tally, Vote, VoteMethod, ballots_of,
};
use quitus_pictures::{Column, Heading, Hemicycle, Picture, Position, Presence, Seat};
use quitus_words::Words;

/// An assembly in its seats when an item was put to discussion.
pub(crate) struct Chamber<'a> {
    /// Members in office, in the order of names, each with its name.
    pub members: Vec<(&'a MemberId, String)>,
    /// The sitting.
    pub sitting: &'a Sitting,
    /// The roll at the item.
    pub roll: &'a Roll,
    /// The vote shown, if one is.
    pub vote: Option<&'a Vote>,
}

/// The drawing: one seat a member, proxies as threads, the vote as fill where it is known.
pub(crate) fn hemicycle(chamber: &Chamber<'_>, prefix: &str, words: Words) -> Picture {
    let seats: Vec<Seat> =
        chamber.members.iter().map(|(member, name)| seat(chamber, member, name, words)).collect();
    let place = |member: &MemberId| chamber.members.iter().position(|(known, _)| *known == member);
    let threads =
        chamber.roll.proxies.iter().filter_map(|proxy| Some((place(&proxy.giver)?, place(&proxy.holder)?)));
    let about = Args::none()
        .with("in_office", chamber.members.len())
        .with("present", chamber.roll.present.len())
        .with("proxies", chamber.roll.proxies.len());
    let drawn = Hemicycle {
        heading: Heading {
            prefix: prefix.to_owned(),
            title: words.word("act-hemicycle"),
            description: words.say("act-hemicycle-said", &about),
            caption: words.word("act-hemicycle"),
        },
        centre: [chamber.roll.votes_available().to_string(), words.word("act-votes-word")],
        headers: ["act-member", "act-presence", "act-vote", "act-proxy-to"].map(|key| words.word(key)),
        proxies: threads.collect(),
        legend: legend(&seats, words),
        seats,
    };
    drawn.draw()
}

/// The hemicycle of an item of this sitting.
pub(super) fn picture(page: &SittingPage<'_>, item: &AgendaItem, held: &Roll) -> Picture {
    let file = page.file;
    let mut members: Vec<(&MemberId, String)> =
        file.in_office().into_iter().map(|member| (member, file.name(member))).collect();
    members.sort_by_key(|(member, _)| file.member(member).map(|known| known.name.sort_key()));
    let vote = item.votes.iter().rev().find(|vote| vote.about.is_none());
    hemicycle(&Chamber { members, sitting: &file.sitting, roll: held, vote }, "seats", page.words())
}

fn seat(chamber: &Chamber<'_>, member: &MemberId, name: &str, words: Words) -> Seat {
    let presence = presence(chamber, member);
    let position = chamber.vote.and_then(|vote| position(vote, chamber.roll, member));
    Seat {
        name: name.to_owned(),
        presence,
        presence_word: words.word(presence_key(presence)),
        position,
        position_word: position.map(|taken| words.word(position_key(taken))).unwrap_or_default(),
    }
}

fn presence(chamber: &Chamber<'_>, member: &MemberId) -> Presence {
    if chamber.roll.present.contains(member) {
        return Presence::Present;
    }
    if chamber.roll.proxies.iter().any(|proxy| proxy.giver == *member) {
        return Presence::Represented;
    }
    match chamber.sitting.attendance.iter().find(|line| line.member == *member).map(|line| &line.presence) {
        Some(Came::Excused) => Presence::Excused,
        Some(Came::Absent | Came::Present(_)) => Presence::Absent,
        None => Presence::Unknown,
    }
}

/// How a member voted, as far as the record says: named, or one of all those left when all of them voted alike.
fn position(vote: &Vote, roll: &Roll, member: &MemberId) -> Option<Position> {
    let Count::Counted(tally) = vote.count else { return None };
    if vote.method == Some(VoteMethod::Secret) || !ballots_of(roll).contains(member) {
        return None;
    }
    let named = vote.positions.iter().find(|taken| taken.member == *member);
    named.map(|taken| taken.position).or_else(|| shared_by_the_rest(tally, vote)).map(drawn)
}

/// The position of everyone who is not named, when the count leaves only one.
fn shared_by_the_rest(tally: Tally, vote: &Vote) -> Option<Taken> {
    let named = |position: Taken| vote.positions.iter().filter(|taken| taken.position == position).count();
    let left = [
        (Taken::InFavour, tally.in_favour),
        (Taken::Against, tally.against),
        (Taken::Abstention, tally.abstentions),
        (Taken::NotVoting, tally.not_voting),
    ];
    let more = |(position, figure): &(Taken, u32)| {
        usize::try_from(*figure).is_ok_and(|figure| figure > named(*position))
    };
    let mut rest = left.into_iter().filter(more);
    let only = rest.next()?;
    rest.next().is_none().then_some(only.0)
}

fn drawn(position: Taken) -> Position {
    match position {
        Taken::InFavour => Position::For,
        Taken::Against => Position::Against,
        Taken::Abstention => Position::Abstention,
        Taken::NotVoting => Position::NotVoting,
    }
}

fn presence_key(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "act-presence-present",
        Presence::Represented => "act-presence-represented",
        Presence::Excused => "act-presence-excused",
        Presence::Absent => "act-presence-absent",
        Presence::Unknown => "act-presence-unknown",
    }
}

fn position_key(position: Position) -> &'static str {
    match position {
        Position::For => "act-position-for",
        Position::Against => "act-position-against",
        Position::Abstention => "act-position-abstention",
        Position::NotVoting => "act-position-not_voting",
    }
}

/// Each way a seat is dressed in this picture, with its count.
fn legend(seats: &[Seat], words: Words) -> Vec<(Presence, Option<Position>, String)> {
    let mut known: Vec<(Presence, Option<Position>, usize)> = Vec::new();
    for seat in seats {
        match known
            .iter_mut()
            .find(|(presence, position, _)| (*presence, *position) == (seat.presence, seat.position))
        {
            Some((_, _, count)) => *count += 1,
            None => known.push((seat.presence, seat.position, 1)),
        }
    }
    known.sort_by_key(|(presence, _, count)| (*presence != Presence::Present, std::cmp::Reverse(*count)));
    let entry = |(presence, position, count): (Presence, Option<Position>, usize)| {
        let mut label = words.say(legend_key(presence), &Args::none().with("count", count));
        if let Some(position) = position {
            label = format!("{label}, {}", words.word(position_key(position)).to_lowercase());
        }
        (presence, position, label)
    };
    known.into_iter().map(entry).collect()
}

fn legend_key(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "act-legend-present",
        Presence::Represented => "act-legend-represented",
        Presence::Excused => "act-legend-excused",
        Presence::Absent => "act-legend-absent",
        Presence::Unknown => "act-legend-unknown",
    }
}

/// The proxies, and the hours of those who came late or left early.
pub(super) fn names(page: &SittingPage<'_>) -> Markup {
    let words = page.words();
    let (proxies, moves) = (&page.file.sitting.proxies, moves(page));
    let said = html! {
        @if !proxies.is_empty() {
            h2 id="proxies" { (words.word("sitting-proxies-title")) }
            (look::ruled_table(&proxies_table(page)))
        }
        @if !moves.is_empty() {
            h2 id="hours" { (words.word("sitting-hours")) }
            (look::time_slots(&moves))
        }
    };
    html! {
        @if page.met() && !(proxies.is_empty() && moves.is_empty()) {
            (look::beside(said, html! { @if !proxies.is_empty() {
                p { (words.word("sitting-proxies-why")) }
                (page.why(&proxies_held::RULE))
            } }))
        }
    }
}

fn proxies_table(page: &SittingPage<'_>) -> RuledTable {
    let (words, file) = (page.words(), page.file);
    let aside = page.item.map(|item| file.roll(item).set_aside).unwrap_or_default();
    let mut columns =
        vec![Column::text(words.word("sitting-giver")), Column::text(words.word("sitting-holder"))];
    if page.keeper() {
        columns.push(Column::text(words.word("sitting-proxy-counts")));
    }
    let row = |proxy: &Proxy| {
        let mut cells =
            vec![html! { (file.formal_name(&proxy.giver)) }, html! { (file.formal_name(&proxy.holder)) }];
        if page.keeper() {
            let reason = aside.iter().find(|(paper, _)| paper == proxy).map(|(_, reason)| *reason);
            cells.push(html! { (words.word(reason.map_or("sitting-proxy-counted", exclusion_key))) });
        }
        cells
    };
    RuledTable {
        caption: words
            .say("sitting-proxies-caption", &Args::none().with("count", file.sitting.proxies.len())),
        columns,
        rows: file.sitting.proxies.iter().map(row).collect(),
        total: None,
    }
}

pub(super) fn exclusion_key(reason: Exclusion) -> &'static str {
    match reason {
        Exclusion::GiverPresent => "sitting-aside-giver-present",
        Exclusion::HolderAbsent => "sitting-aside-holder-absent",
        Exclusion::HolderFull => "sitting-aside-holder-full",
        Exclusion::Revoked => "sitting-aside-revoked",
        Exclusion::TooLate => "sitting-aside-too-late",
        Exclusion::FourthSitting => "sitting-aside-fourth",
        Exclusion::Interest => "sitting-aside-interest",
        Exclusion::GivenTwice => "sitting-aside-twice",
    }
}

/// Arrivals and departures of members, in the order of the clock.
fn moves(page: &SittingPage<'_>) -> Vec<(String, Markup)> {
    let words = page.words();
    let mut moves = Vec::new();
    for line in &page.file.sitting.attendance {
        for stay in stays(line) {
            let name = page.file.formal_name(&line.member);
            let arrival = stay
                .from
                .map(|at| (at, words.say("sitting-arrives", &Args::none().with("name", name.as_str()))));
            let departure = stay
                .until
                .map(|at| (at, words.say("sitting-leaves", &Args::none().with("name", name.as_str()))));
            moves.extend(arrival.into_iter().chain(departure));
        }
    }
    moves.sort();
    moves.into_iter().filter_map(|(at, said)| Some((page.hour(Some(at))?, html! { (said) }))).collect()
}

fn stays(line: &Attendance) -> &[Interval] {
    match &line.presence {
        Came::Present(stays) => stays,
        Came::Excused | Came::Absent => &[],
    }
}
