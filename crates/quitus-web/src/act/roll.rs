//! The roll of an act: the hemicycle with proxies as threads, and the names, folded.

use super::ActPage;
use maud::{Markup, html};
use quitus_core::assembly::in_office;
use quitus_core::kernel::{Args, MemberId};
use quitus_core::sitting::{
    AgendaItem, Count, Position as Taken, Presence as Came, Roll, Tally, Vote, VoteMethod, ballots_of,
};
use quitus_pictures::{Heading, Hemicycle, Picture, Position, Presence, Seat};

/// The assembly in its seats when the item was put to discussion, and the last vote on the whole.
pub(super) fn hemicycle(page: &ActPage<'_>, item: &AgendaItem, roll: &Roll) -> Picture {
    let words = page.words();
    let members = seated(page);
    let vote = item.votes.iter().rev().find(|vote| vote.about.is_none());
    let seats: Vec<Seat> = members.iter().map(|member| seat(page, member, roll, vote)).collect();
    let place = |member: &MemberId| members.iter().position(|known| known == member);
    let proxies = roll.proxies.iter().filter_map(|proxy| Some((place(&proxy.giver)?, place(&proxy.holder)?)));
    let about = Args::none()
        .with("in_office", members.len())
        .with("present", roll.present.len())
        .with("proxies", roll.proxies.len());
    let picture = Hemicycle {
        heading: Heading {
            prefix: "hemicycle".to_owned(),
            title: words.word("act-hemicycle"),
            description: words.say("act-hemicycle-said", &about),
            caption: words.word("act-hemicycle"),
        },
        centre: [roll.votes_available().to_string(), words.word("act-votes-word")],
        headers: [
            words.word("act-member"),
            words.word("act-presence"),
            words.word("act-vote"),
            words.word("act-proxy-to"),
        ],
        legend: legend(page, &seats),
        seats,
        proxies: proxies.collect(),
    };
    picture.draw()
}

/// Members in office in the order of the roll, then those it does not name.
fn seated(page: &ActPage<'_>) -> Vec<MemberId> {
    let file = page.file;
    let office = in_office(&file.memberships, &file.assembly.id, file.sitting.day);
    let mut members: Vec<MemberId> = Vec::with_capacity(office.len());
    members.extend(office.into_iter().cloned());
    members.sort_by_key(|member| file.member(member).map(|known| known.name.sort_key()));
    members
}

fn seat(page: &ActPage<'_>, member: &MemberId, roll: &Roll, vote: Option<&Vote>) -> Seat {
    let words = page.words();
    let presence = presence(page, member, roll);
    let position = vote.and_then(|vote| position(vote, roll, member));
    Seat {
        name: page.file.name(member),
        presence,
        presence_word: words.word(presence_key(presence)),
        position,
        position_word: position.map(|taken| words.word(position_key(taken))).unwrap_or_default(),
    }
}

fn presence(page: &ActPage<'_>, member: &MemberId, roll: &Roll) -> Presence {
    if roll.present.contains(member) {
        return Presence::Present;
    }
    if roll.proxies.iter().any(|proxy| proxy.giver == *member) {
        return Presence::Represented;
    }
    let line = page.file.sitting.attendance.iter().find(|line| line.member == *member);
    match line.map(|line| &line.presence) {
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
    let named = |member: &MemberId| vote.positions.iter().find(|taken| taken.member == *member);
    named(member).map(|taken| taken.position).or_else(|| shared_by_the_rest(tally, vote)).map(drawn)
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
    let mut rest = left
        .into_iter()
        .filter(|(position, figure)| usize::try_from(*figure).is_ok_and(|f| f > named(*position)));
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
fn legend(page: &ActPage<'_>, seats: &[Seat]) -> Vec<(Presence, Option<Position>, String)> {
    let words = page.words();
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
        let said = Args::none().with("count", count);
        let mut label = words.say(legend_key(presence), &said);
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

/// The names of the roll, folded: present, proxies, excused.
pub(super) fn names(page: &ActPage<'_>, roll: &Roll) -> Markup {
    let (file, words) = (page.file, page.words());
    let excused: Vec<&MemberId> = file.sitting.excused().collect();
    let list = |members: &[&MemberId]| {
        html! { ul class="names" { @for member in members { li { (file.name(member)) } } } }
    };
    let count = |count: usize| Args::none().with("count", count);
    html! {
        details class="roll" {
            summary { (words.word("act-roll")) }
            h3 { (words.say("act-legend-present", &count(roll.present.len()))) }
            (list(&roll.present.iter().collect::<Vec<_>>()))
            @if !roll.proxies.is_empty() {
                h3 { (words.say("act-proxies", &count(roll.proxies.len()))) }
                ul class="pairs" { @for proxy in &roll.proxies {
                    li { (file.name(&proxy.giver)) " → " (file.name(&proxy.holder)) }
                } }
            }
            @if !excused.is_empty() {
                h3 { (words.say("act-legend-excused", &count(excused.len()))) }
                (list(&excused))
            }
        }
    }
}
